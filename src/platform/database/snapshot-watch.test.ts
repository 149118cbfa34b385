import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fixedClock } from '#test/support/database.ts'
import { newPath, streams } from './snapshot.fixture.ts'
import { rotate } from './snapshot.ts'
import { kopieOpdracht } from './snapshot-opdracht.ts'
import { askCopy } from './snapshot-request.ts'
import { judge, oldestMs } from './snapshot-result.ts'
import { isDue } from './snapshot-watch.ts'

const clock = fixedClock()
const ago = (ms: number) => new Date(Date.parse(clock.now()) - ms).toISOString()

describe('De opdracht maatwerk kopie', () => {
  test('Op een PostgreSQL-server verwijst ze naar de middelen van de server', async () => {
    const io = streams()
    assert.equal(await kopieOpdracht([], { DATABASE_URL: 'postgresql://server/wop' }, io), 2)
    assert.match(io.err(), /PostgreSQL-server.*pg_dump.*PITR/)
  })

  test('Waar geen databank is, maakt ze er geen', async () => {
    const [io, folder] = [streams(), newPath()]
    assert.equal(await kopieOpdracht([], { MAATWERK_GEGEVENS: folder }, io), 2)
    assert.match(io.err(), /is geen databank/)
    assert.equal(existsSync(folder), false)
  })

  test('Antwoordt het programma dat de map houdt niet, dan zegt ze dat en trekt ze haar vraag terug', async () => {
    const folder = newPath()
    mkdirSync(folder)
    const wait = { hear: 50, answer: 50, look: 10 }
    await assert.rejects(askCopy(folder, {}, wait), /antwoordt niet\. Stop het/)
    assert.deepEqual(readdirSync(folder), [])
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

describe('Het bewaren van kopieen', () => {
  const dayFile = (day: number) => `2026-11-${String(day).padStart(2, '0')}-databank.tar.gz`

  test('De zeven jongste dagkopieen blijven, en wat geen dagkopie is blijft ook', async () => {
    const folder = newPath()
    mkdirSync(folder)
    const days = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const others = ['eigen-notitie.txt', '2026-11-01-databank.zip']
    const rejected = [`${dayFile(2)}.afgekeurd`, `${dayFile(8)}.afgekeurd`]
    for (const name of [...days.map(dayFile), ...others, ...rejected])
      writeFileSync(join(folder, name), '')
    await rotate(folder, 7)
    const stay = [...days.slice(2).map(dayFile), rejected[1]!, ...others]
    assert.deepEqual(readdirSync(folder).sort(), stay.sort())
    await rotate(folder, 7)
    assert.equal(readdirSync(folder).length, stay.length)
  })

  test('Zijn er precies zeven of minder, dan gaat er geen weg', async () => {
    const folder = newPath()
    mkdirSync(folder)
    for (const day of [1, 2, 3, 4, 5, 6, 7]) writeFileSync(join(folder, dayFile(day)), '')
    await rotate(folder, 7)
    assert.equal(readdirSync(folder).length, 7)
    await rotate(folder, 1)
    assert.deepEqual(readdirSync(folder), [dayFile(7)])
  })
})
