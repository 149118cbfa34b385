import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fixedClock } from '#test/support/database.ts'
import { places } from './config.ts'
import { openDatabase } from './database.ts'
import { copiesFolder, makeSnapshot, rotate, type Kopie } from './snapshot.ts'
import { checkCopy, manifestFile } from './snapshot-check.ts'
import { herstelOpdracht } from './snapshot-opdracht.ts'
import { restore } from './snapshot-restore.ts'
import { standOf } from './snapshot-stand.ts'
import { KopieBeschadigd, pack, unpack } from './snapshot-tar.ts'
import {
  appendEvents,
  installation,
  newPath,
  streams,
  type Installation,
} from './snapshot.fixture.ts'
import { openStore } from './store.ts'
import { verify } from './verify.ts'

const clock = fixedClock()
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
    while (earlier.length < 100) await new Promise((resolve) => setTimeout(resolve, 5))
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
      const folder = await newPath()
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
      const folder = await newPath()
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
      const path = await newPath()
      writeFileSync(path, readFileSync(kopie.bestand))
      change(path)
      return path
    }
    const flipped = (path: string, at: number) => {
      const bytes = readFileSync(path)
      bytes[at]! ^= 1
      writeFileSync(path, bytes)
    }

    const cases: [string, (path: string) => void][] = [
      ['in het midden is een bit gewijzigd', (path) => flipped(path, Math.floor(kopie.bytes / 2))],
      ['de laatste bytes zijn gewijzigd', (path) => flipped(path, kopie.bytes - 5)],
      ['de helft ontbreekt', (path) => truncateSync(path, Math.floor(kopie.bytes / 2))],
      ['de laatste byte ontbreekt', (path) => truncateSync(path, kopie.bytes - 1)],
      ['het bestand is leeg', (path) => truncateSync(path, 0)],
      ['het is een ander bestand', (path) => writeFileSync(path, 'geen kopie')],
    ]
    test('Wat op de schijf of onderweg gewijzigd is', async () => {
      for (const [what, change] of cases) {
        await assert.rejects(unpack(await damaged(change), await newPath()), KopieBeschadigd, what)
      }
    })

    test('Wat al fout was voor het inpakken: een rotte bladzijde, en minder dan er moet zijn', async () => {
      const { rows } = await live.db.pool.query(
        `select pg_relation_filepath('history_event') as file`,
      )
      const [folder, rotten, less] = [await newPath(), await newPath(), await newPath()]
      await unpack(kopie.bestand, folder)
      const table = join(folder, 'postgres', rows[0].file)
      flipped(table, 8000)
      await pack(folder, rotten, new AbortController().signal)
      flipped(table, 8000)
      const { stand } = kopie.manifest
      const more = { ...stand, gebeurtenissen: stand.gebeurtenissen + 1 }
      writeFileSync(join(folder, manifestFile), JSON.stringify({ ...kopie.manifest, stand: more }))
      await pack(folder, less, new AbortController().signal)
      const found = await Promise.all(
        [rotten, less].map(async (archive) => checkCopy(archive, await newPath())),
      )
      const [ofRotten = '', ofLess = ''] = found.map((each) => (each.ok ? 'ok' : each.reden))
      assert.match(ofRotten, /invalid page in block 0/)
      const expected = `aantal gebeurtenissen: ${stand.gebeurtenissen} in plaats van ${more.gebeurtenissen}.`
      assert.ok(ofLess.endsWith(expected), ofLess)
    })

    test('Herstellen uit een beschadigde kopie weigert en laat niets achter', async () => {
      const io = streams()
      const naar = await newPath()
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
      const naar = await newPath()
      mkdirSync(naar)
      writeFileSync(join(naar, 'notitie.txt'), 'van iemand anders')
      const io = streams()
      assert.equal(await herstelOpdracht([kopie.bestand, '--naar', naar], io), 1)
      assert.match(io.err(), /is niet leeg, en herstellen wist nooit iets/)
      assert.deepEqual(readdirSync(naar), ['notitie.txt'])
    })

    test('Zonder kopie of zonder map zegt het wat ontbreekt', async () => {
      for (const args of [
        [],
        [kopie.bestand],
        ['/er/is/niets.tar.gz', '--naar', await newPath()],
      ]) {
        const io = streams()
        assert.equal(await herstelOpdracht(args, io), 2)
        assert.match(io.err(), /Noem de kopie en geef met --naar|is er niet/)
      }
    })
  })

  describe('Het bewaren van kopieen', () => {
    const dayFile = (day: number) => `2026-11-${String(day).padStart(2, '0')}-databank.tar.gz`

    test('De zeven jongste dagkopieen blijven, en wat geen dagkopie is blijft ook', async () => {
      const folder = await newPath()
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
      const folder = await newPath()
      mkdirSync(folder)
      for (const day of [1, 2, 3, 4, 5, 6, 7]) writeFileSync(join(folder, dayFile(day)), '')
      await rotate(folder, 7)
      assert.equal(readdirSync(folder).length, 7)
      await rotate(folder, 1)
      assert.deepEqual(readdirSync(folder), [dayFile(7)])
    })
  })
})
