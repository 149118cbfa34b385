import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { projections } from '#app.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { bewaar, leesStuk, legVast, ruimOp } from '#dossier/luik/store.ts'
import { openDossier } from '#dossier/store.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { places } from '#platform/config.ts'
import { openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { makeSnapshot } from '#platform/database/snapshot.ts'
import { openDocuments } from '#platform/database/snapshot-documents.ts'
import { kekFromFile } from '#platform/documents/blob-key.ts'
import { keur } from '#platform/documents/keuring/keuring.ts'
import { openStore } from '#platform/store/store.ts'
import { systeem } from '#platform/types.ts'
import { fixedClock, klaartje, testdag } from '#test/support/database.ts'
import { aPdf } from './hand.ts'

/** Every file under a folder, unpacked where it is packed. */
function inhouden(map: string): readonly (readonly [string, Buffer])[] {
  return readdirSync(map, { recursive: true, encoding: 'utf8' })
    .map((naam) => join(map, naam))
    .filter((pad) => statSync(pad).isFile())
    .map((pad) => {
      const bytes = readFileSync(pad)
      return [pad, pad.endsWith('.gz') ? gunzipSync(bytes) : bytes] as const
    })
}

describe('Een merkteken in een papier', () => {
  const gegevens = mkdtempSync(join(tmpdir(), 'maatwerkloket-merk-'))
  after(() => rmSync(gegevens, { recursive: true }))

  test('staat nergens leesbaar op de schijf: databank, logboek van de databank, documenten, kopie', async () => {
    const { database, documents, keyFile } = places(gegevens)
    mkdirSync(documents, { recursive: true })
    const clock = fixedClock()
    const db = await openDatabase({ folder: database })
    await migrate(db)
    const store = openStore(db, { clock, projections })
    const vault = { folder: documents, kek: await kekFromFile(keyFile) }
    const merk = `MERK${randomUUID().replaceAll('-', '')}`
    const baken = `BAKEN${randomUUID().replaceAll('-', '')}`
    const papier = { naam: 'attest.pdf', bytes: aPdf(merk) }
    const keuring = await keur(papier)
    assert.ok(keuring.ok)
    const { history, nummer } = await store.write(klaartje, async (tx) => {
      const geopend = await openDossier(tx, aPersoon(), testdag)
      assert.ok(!isNotPossible(geopend))
      return geopend
    })
    const gekeurd = { origineel: papier.bytes, keuring }
    const bewaard = await bewaar(vault, nummer, 'attest', gekeurd)
    const nergens = await bewaar(vault, nummer, 'attest', gekeurd)
    await store.write(klaartje, async (tx) => {
      const vast = await legVast(tx, history, testdag, [bewaard], {
        datum: dag('2026-10-01'),
        // What may stand in the database shows that the search finds what is there.
        uitgever: baken,
        geldigTot: null,
        post: null,
      })
      assert.ok(!isNotPossible(vast))
    })
    const lees = (welke: 'leeskopie' | 'origineel') =>
      store.read(klaartje, (tx) => leesStuk(tx, vault, bewaard.context.document, welke))
    assert.deepEqual(Buffer.from((await lees('origineel'))!), papier.bytes)
    assert.deepEqual(Buffer.from((await lees('leeskopie'))!), Buffer.from(keuring.bytes))

    await db.pool.query('checkpoint')
    await makeSnapshot(db, { clock })
    const ongelezen: string[] = []
    assert.equal(await openDocuments(store, vault, ({ reden }) => void ongelezen.push(reden)), 1)
    assert.deepEqual(ongelezen, [])
    await ruimOp(vault, [nergens])

    const gevonden = inhouden(gegevens)
    const met = (tekst: string) =>
      gevonden.filter(([, bytes]) => bytes.includes(tekst)).map(([pad]) => pad)
    assert.ok(met(baken).some((pad) => pad.startsWith(database)))
    assert.ok(met(baken).some((pad) => pad.endsWith('.tar.gz')))
    assert.deepEqual(met(merk), [])
    const packed = Buffer.from(keuring.bytes).subarray(-200, -100)
    assert.deepEqual(
      gevonden.filter(([, bytes]) => bytes.includes(packed)).map(([pad]) => pad),
      [],
    )
    assert.equal(inhouden(documents).length, 2)

    // Without its keys nothing can be read any more, by nobody.
    await store.write(systeem, (tx) =>
      tx.query('update document set blob = null, leeskopie = null where id = $1', [
        bewaard.context.document,
      ]),
    )
    assert.deepEqual([await lees('origineel'), await lees('leeskopie')], [undefined, undefined])
    await store.close()
  })
})
