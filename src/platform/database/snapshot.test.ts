import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { dag } from '#law/dag.ts'
import { fixedClock } from '#test/support/database.ts'
import { places } from '#platform/config.ts'
import { openDatabase } from './database.ts'
import { inspect } from './dokter.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { copiesFolder, KopieMislukt, makeSnapshot, type Kopie } from './snapshot.ts'
import { checkCopy, manifestFile } from './snapshot-check.ts'
import { problems } from './snapshot-inspect.ts'
import { herstelOpdracht, kopieOpdracht } from './snapshot-opdracht.ts'
import { restore } from './snapshot-restore.ts'
import { alarmJob, alarmKind, dailySnapshot, readResults } from './snapshot-result.ts'
import { standOf } from './snapshot-stand.ts'
import { KopieBeschadigd, pack, unpack } from './snapshot-tar.ts'
import {
  appendEvents,
  installation,
  newPath,
  streams,
  type Installation,
} from './snapshot.fixture.ts'
import { startSnapshots } from './snapshot-watch.ts'
import { openStore } from '#platform/store/store.ts'
import { verify } from '#platform/store/verify.ts'

const clock = fixedClock()
const never = { lookEveryMs: 20, firstAfterMs: 1e9, againAfterMs: 1e9 }
const atOnce = { ...never, firstAfterMs: 0 }
let live: Installation
let kopie: Kopie
/** Hash of each event that was confirmed before the copy began, and of all that were confirmed after. */
const earlier: string[] = []
const later: string[] = []

describe('De reservekopie van de ingebedde databank', () => {
  before(async () => {
    live = await installation()
    let copying = false
    const lane = async () => {
      const history = randomUUID()
      for (let version = 0; later.length < 300; version += 1) {
        const stored = await appendEvents(live.store, history, version)
        ;(copying ? later : earlier).push(...stored.map(({ hash }) => hash))
      }
    }
    const lanes = [lane(), lane(), lane()]
    while (earlier.length < 100) await sleep(5)
    copying = true
    kopie = await makeSnapshot(live.db, { clock })
    await Promise.all(lanes)
  })

  after(() => live.db.close())

  describe('Een kopie van de databank terwijl er gewerkt wordt', () => {
    test('Ze ligt naast de databank, alleen leesbaar voor de eigenaar, en zonder de hoofdsleutel', async () => {
      assert.equal(kopie.bestand, join(live.gegevens, 'kopieen', '2026-11-22-databank.tar.gz'))
      assert.deepEqual(readdirSync(copiesFolder(live.db.folder)), ['2026-11-22-databank.tar.gz'])
      assert.equal(statSync(kopie.bestand).mode & 0o777, 0o600)
      assert.equal(statSync(kopie.bestand).size, kopie.bytes)
      const folder = newPath()
      await unpack(kopie.bestand, folder)
      assert.deepEqual(readdirSync(folder).sort(), ['databank.json', manifestFile, 'postgres'])
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      const key = Buffer.from('GEHEIME-HOOFDSLEUTEL')
      const holders = files.filter(
        (file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(key),
      )
      assert.deepEqual(holders, [])
    })

    test('Na herstel is elke gebeurtenis er die bevestigd was voor de kopie begon, en elke keten is heel', async (t) => {
      const folder = newPath()
      const manifest = await restore(kopie.bestand, folder)
      assert.deepEqual(manifest, kopie.manifest)
      const db = await openDatabase({ folder: places(folder).database })
      const store = openStore(db, { clock })
      const { rows } = await db.pool.query<{ hash: string }>(
        `select encode(hash, 'hex') as hash from history_event`,
      )
      const there = new Set(rows.map(({ hash }) => hash))
      const lost = earlier.filter((hash) => !there.has(hash))
      const strange = [...there].filter((hash) => !earlier.includes(hash) && !later.includes(hash))
      assert.deepEqual({ lost, strange }, { lost: [], strange: [] })
      assert.deepEqual(await standOf(db.pool), manifest.stand)
      assert.deepEqual((await verify(store)).breuken, [])
      t.diagnostic(
        `${earlier.length} bevestigd voor de kopie, ${manifest.stand.gebeurtenissen} erin, ${later.length} erna; ${kopie.stilMs} ms stil`,
      )
      assert.ok(later.length > 0)
      // The restore opened it once, so this is a second start: it goes on where the copy ended.
      const [next] = await appendEvents(store, randomUUID(), 0)
      assert.ok(next!.position > manifest.stand.laatstePositie)
      await db.close()
    })

    test('Het programma werkt na de kopie verder op dezelfde databank', async () => {
      const [stored] = await appendEvents(live.store, randomUUID(), 0)
      assert.ok(stored!.position > kopie.manifest.stand.laatstePositie)
    })
  })

  describe('Een beschadigde kopie wordt gevonden', () => {
    const damaged = async (change: (path: string) => void): Promise<string> => {
      const path = newPath()
      writeFileSync(path, readFileSync(kopie.bestand))
      change(path)
      return path
    }
    const flipped = (path: string, at: number) => {
      const bytes = readFileSync(path)
      bytes[at]! ^= 0xff
      writeFileSync(path, bytes)
    }

    const cases: [string, (path: string) => void][] = [
      ['een byte van de inhoud is gewijzigd', (path) => flipped(path, 2000)],
      ['een byte van de controlesom is gewijzigd', (path) => flipped(path, kopie.bytes - 5)],
      ['de helft ontbreekt', (path) => truncateSync(path, Math.floor(kopie.bytes / 2))],
      ['de laatste byte ontbreekt', (path) => truncateSync(path, kopie.bytes - 1)],
      ['het bestand is leeg', (path) => truncateSync(path, 0)],
      ['het is een ander bestand', (path) => writeFileSync(path, 'geen kopie')],
    ]
    test('Wat op de schijf of onderweg gewijzigd is', async () => {
      for (const [what, change] of cases) {
        await assert.rejects(unpack(await damaged(change), newPath()), KopieBeschadigd, what)
      }
    })

    test('Wat al rot was voor het inpakken: een bladzijde waarvan de controlesom niet klopt', async () => {
      const { rows } = await live.db.pool.query(
        `select pg_relation_filepath('history_event') as file`,
      )
      const [folder, archive] = [newPath(), newPath()]
      await unpack(kopie.bestand, folder)
      flipped(join(folder, 'postgres', rows[0].file), 8000)
      await pack(folder, archive, new AbortController().signal)
      const nazicht = await checkCopy(archive, newPath())
      assert.ok(!nazicht.ok)
      assert.match(nazicht.reden, /invalid page in block 0/)
    })

    test('Wat minder of iets anders bevat dan toen ze gemaakt werd', async () => {
      const stand = await standOf(live.db.pool)
      assert.deepEqual(await problems(live.db, stand), [])
      const { gebeurtenissen, koppen } = stand
      const more = { ...stand, gebeurtenissen: gebeurtenissen + 1, koppen: 'iets anders' }
      assert.deepEqual(await problems(live.db, more), [
        `aantal gebeurtenissen: ${gebeurtenissen} in plaats van ${gebeurtenissen + 1}`,
        `einde van de ketens: ${koppen} in plaats van iets anders`,
      ])
    })

    test('Wat in een keten gewijzigd is', async () => {
      const stand = await standOf(live.db.pool)
      const text = `alter table history_event disable trigger only_wipe;
        update history_event set data = data || '{"n": 99}' where position = 5;
        alter table history_event enable always trigger only_wipe`
      await live.db.pool.query(text)
      const found = await problems(live.db, stand)
      await live.db.pool.query(text.replace(`data || '{"n": 99}'`, `data || '{"n": 0}'`))
      assert.equal(found.length, 1)
      assert.match(found[0]!, /^1 breuken in de ketens, .* is gewijzigd na het vastleggen\.$/)
      assert.deepEqual(await problems(live.db, stand), [])
    })

    test('Herstellen uit een beschadigde kopie weigert en laat niets achter', async () => {
      const io = streams()
      const naar = newPath()
      const path = await damaged((file) => truncateSync(file, 1000))
      assert.equal(await herstelOpdracht([path, '--naar', naar], io), 1)
      assert.match(
        io.err(),
        /is niet hersteld\. .*beschadigd of niet volledig .* Gebruik een oudere kopie/,
      )
      assert.deepEqual(readdirSync(naar), [])
    })
  })

  describe('Herstellen wist nooit iets', () => {
    test('In een map waar al iets staat, weigert het', async () => {
      const naar = newPath()
      mkdirSync(naar)
      writeFileSync(join(naar, 'notitie.txt'), 'van iemand anders')
      const io = streams()
      assert.equal(await herstelOpdracht([kopie.bestand, '--naar', naar], io), 1)
      assert.match(io.err(), /is niet leeg, en herstellen wist nooit iets/)
      assert.deepEqual(readdirSync(naar), ['notitie.txt'])
    })

    test('Zonder kopie of zonder map zegt het wat ontbreekt', async () => {
      for (const args of [[], [kopie.bestand], ['/er/is/niets.tar.gz', '--naar', newPath()]]) {
        const io = streams()
        assert.equal(await herstelOpdracht(args, io), 2)
        assert.match(io.err(), /Noem de kopie en geef met --naar|is er niet/)
      }
    })
  })

  describe('Een kopie die mislukt, is luid tot er weer een goede is', () => {
    let kopieen: string
    before(() => {
      kopieen = copiesFolder(live.db.folder)
    })

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
      renameSync(kopieen, `${kopieen}.weg`)
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
      renameSync(`${kopieen}.weg`, kopieen)
    })

    test('De opdracht werkt ook terwijl het programma de map houdt, en een goede kopie stilt het alarm', async () => {
      startSnapshots(live.db, clock, never)
      const io = streams()
      const env = { MAATWERK_GEGEVENS: live.gegevens }
      assert.equal(await kopieOpdracht(['--bewaar', '14'], env, io), 0, io.err())
      assert.match(io.out(), /^Kopie gemaakt en nagekeken: .*2026-11-22-databank\.tar\.gz \(\d/)
      const { geschiedenissen, gebeurtenissen } = await standOf(live.db.pool)
      const held = `${gebeurtenissen} gebeurtenissen in ${geschiedenissen} geschiedenissen`
      assert.ok(io.out().includes(held))
      assert.match(io.out(), /De documenten en de hoofdsleutel zitten er niet in/)
      assert.deepEqual(readdirSync(kopieen), ['2026-11-22-databank.tar.gz'])
      const { laatste, mislukt, bewaren } = await readResults(live.db)
      assert.deepEqual([laatste?.gebeurtenissen, mislukt, bewaren], [gebeurtenissen, undefined, 14])
      assert.deepEqual(await work(), [])
      const { rows } = await live.db.pool.query('select state from job where kind = $1', [
        alarmKind,
      ])
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
})
