import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { dag } from '#law/dag.ts'
import { fixedClock } from '#test/support/database.ts'
import { openDatabase } from './database.ts'
import { inspect } from './dokter.ts'
import { runJobs } from './jobs.ts'
import { copiesFolder, KopieMislukt } from './snapshot.ts'
import {
  appendEvents,
  installation,
  newPath,
  streams,
  type Installation,
} from './snapshot.fixture.ts'
import { kopieOpdracht } from './snapshot-opdracht.ts'
import { askCopy } from './snapshot-request.ts'
import {
  alarmJob,
  alarmKind,
  dailySnapshot,
  judge,
  oldestMs,
  readResults,
} from './snapshot-result.ts'
import { isDue, startSnapshots } from './snapshot-watch.ts'

const clock = fixedClock()
const ago = (ms: number) => new Date(Date.parse(clock.now()) - ms).toISOString()
const never = { lookEveryMs: 20, firstAfterMs: 1e9, againAfterMs: 1e9 }
const atOnce = { ...never, firstAfterMs: 0 }

describe('Een kopie die mislukt, is luid tot er weer een goede is', () => {
  let live: Installation
  let kopieen: string
  before(async () => {
    live = await installation()
    kopieen = copiesFolder(live.db.folder)
    await appendEvents(live.store, '00000000-0000-4000-8000-000000000001', 0, 3)
  })
  after(() => live.db.close())

  const work = async () => {
    const errors: string[] = []
    await runJobs(
      live.store,
      { [alarmKind]: alarmJob },
      { once: true, onError: ({ message }) => void errors.push(message) },
    )
    return errors
  }
  const condition = async () =>
    (await inspect(live.db, '')).conditions.find(({ name }) => name === 'reservekopie')!

  test('Een nieuwe installatie heeft er nog geen, en dat is in orde', async () => {
    assert.deepEqual(await condition(), {
      name: 'reservekopie',
      ok: true,
      detail: 'Nog geen; de eerste komt kort na de start.',
    })
  })

  test('Lukt de kopie niet, dan zegt de dokter waarom en faalt er een taak', async () => {
    writeFileSync(kopieen, 'hier hoort een map')
    await assert.rejects(dailySnapshot(live.db, clock), KopieMislukt)
    const { ok, detail } = await condition()
    assert.equal(ok, false)
    assert.match(
      detail,
      /nog nooit een kopie gemaakt\. De poging van .* mislukte: De kopie in .* is niet af geraakt/,
    )
    assert.match((await work())[0]!, /Kijk of die map bestaat/)
    rmSync(kopieen)
  })

  test('De opdracht werkt ook terwijl het programma de map houdt, en een goede kopie stilt het alarm', async () => {
    startSnapshots(live.db, clock, never)
    const io = streams()
    const env = { MAATWERK_GEGEVENS: live.gegevens }
    assert.equal(await kopieOpdracht(['--bewaar', '14'], env, io), 0, io.err())
    assert.match(io.out(), /^Kopie gemaakt en nagekeken: .*2026-11-22-databank\.tar\.gz \(\d/)
    assert.match(io.out(), /3 gebeurtenissen in 1 geschiedenissen/)
    assert.match(io.out(), /De documenten en de hoofdsleutel zitten er niet in/)
    assert.deepEqual(readdirSync(kopieen), ['2026-11-22-databank.tar.gz'])
    const { laatste, mislukt, bewaren } = await readResults(live.db)
    assert.deepEqual([laatste?.gebeurtenissen, mislukt, bewaren], [3, undefined, 14])
    assert.deepEqual(await work(), [])
    const { rows } = await live.db.pool.query('select state from job where kind = $1', [alarmKind])
    assert.deepEqual(rows, [{ state: 'done' }])
  })

  test('Is het bestand van de laatste kopie weg, dan zegt de dokter dat', async () => {
    rmSync(join(kopieen, '2026-11-22-databank.tar.gz'))
    const { ok, detail } = await condition()
    assert.equal(ok, false)
    assert.match(detail, /Dat bestand is er niet meer/)
  })

  test('Afsluiten midden in een kopie wacht er niet op, laat niets achter en slaat geen alarm', async () => {
    startSnapshots(live.db, fixedClock(dag('2026-11-23')), atOnce)
    const checking = () =>
      existsSync(kopieen) &&
      readdirSync(kopieen).some((name) => existsSync(join(kopieen, name, 'nazicht', 'postgres')))
    while (!checking()) await sleep(10)
    await live.db.close()
    assert.deepEqual(readdirSync(kopieen), [])

    live = { ...live, db: await openDatabase({ folder: live.db.folder }) }
    assert.equal((await readResults(live.db)).mislukt, undefined)
  })
})

describe('De opdracht maatwerk kopie', () => {
  test('Op een PostgreSQL-server verwijst ze naar de middelen van de server', async () => {
    const io = streams()
    assert.equal(await kopieOpdracht([], { DATABASE_URL: 'postgresql://server/wop' }, io), 2)
    assert.match(io.err(), /PostgreSQL-server.*pg_dump.*PITR/)
  })

  test('Waar geen databank is, maakt ze er geen', async () => {
    const [io, folder] = [streams(), await newPath()]
    assert.equal(await kopieOpdracht([], { MAATWERK_GEGEVENS: folder }, io), 2)
    assert.match(io.err(), /is geen databank/)
    assert.equal(existsSync(folder), false)
  })

  test('Antwoordt het programma dat de map houdt niet, dan zegt ze dat en trekt ze haar vraag terug', async () => {
    const folder = await newPath()
    mkdirSync(folder)
    const wait = { hear: 50, answer: 50, look: 10 }
    await assert.rejects(askCopy(folder, {}, wait), /antwoordt niet\. Stop het/)
    rmdirSync(folder)
  })
})

describe('Wanneer de dagkopie gemaakt wordt', () => {
  const laatste = (op: string) => ({
    laatste: { op, bestand: '', gebeurtenissen: 0, geschiedenissen: 0, stilMs: 0, nazichtMs: 0 },
  })
  const cases: [string, Parameters<typeof isDue>[0], string, boolean][] = [
    ['er is er nog geen', {}, '2026-11-22T12:00:00.000Z', true],
    [
      'net voor de volgende nacht',
      laatste('2026-11-21T14:00:00.000Z'),
      '2026-11-22T00:59:59.999Z',
      false,
    ],
    ['in de volgende nacht', laatste('2026-11-21T14:00:00.000Z'), '2026-11-22T01:00:00.000Z', true],
    [
      'na een nacht die gemist is',
      laatste('2026-11-19T01:00:00.000Z'),
      '2026-11-22T12:00:00.000Z',
      true,
    ],
    [
      'minder dan een uur na een mislukking',
      { mislukt: { op: '2026-11-22T01:00:00.000Z', reden: '' } },
      '2026-11-22T01:59:59.999Z',
      false,
    ],
    [
      'een uur na een mislukking',
      { mislukt: { op: '2026-11-22T01:00:00.000Z', reden: '' } },
      '2026-11-22T02:00:00.000Z',
      true,
    ],
  ]
  for (const [what, results, now, due] of cases) {
    test(`${what}: ${due ? 'ja' : 'nee'}`, () => assert.equal(isDue(results, now), due))
  }
})

describe('Voorwaarde 11: een nagekeken kopie van de laatste dag', () => {
  const kopie = (op: string) => ({
    op,
    bestand: '/k',
    gebeurtenissen: 9,
    geschiedenissen: 2,
    stilMs: 1,
    nazichtMs: 1,
  })
  const mislukt = { op: clock.now(), reden: 'De schijf is vol.' }
  const day = 86_400_000
  const facts = { there: true, installedAt: ago(10 * day), now: clock.now() }

  test('Een kopie van precies zesentwintig uur telt, een milliseconde ouder is te oud', () => {
    const fresh = judge({ laatste: kopie(ago(oldestMs)) }, facts)
    assert.equal(fresh.ok, true)
    assert.match(
      fresh.detail,
      /^Laatste kopie: 21\/11\/2026.* nagekeken: 9 gebeurtenissen in 2 geschiedenissen in orde/,
    )
    const old = judge({ laatste: kopie(ago(oldestMs + 1)) }, facts)
    assert.equal(old.ok, false)
    assert.match(old.detail, /Dat is te oud\. Start het programma/)
  })

  test('Zonder kopie is de eerste dag in orde en de tweede niet', () => {
    assert.equal(judge({}, { ...facts, installedAt: ago(day) }).ok, true)
    const late = judge({}, { ...facts, installedAt: ago(day + 1) })
    assert.equal(late.ok, false)
    assert.match(late.detail, /Er is nog nooit een kopie gemaakt/)
  })

  test('Na een mislukte poging is ze niet in orde, ook al is de vorige kopie jong', () => {
    const { ok, detail } = judge({ laatste: kopie(ago(1)), mislukt }, facts)
    assert.equal(ok, false)
    assert.match(detail, /mislukte: De schijf is vol\./)
  })
})
