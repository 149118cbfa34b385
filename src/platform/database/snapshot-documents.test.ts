import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { newHistory, testStore } from '#test/support/database.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { putBlob, type StoredBlob, type Vault } from '#platform/documents/blobs.ts'
import { openDocuments, type Onleesbaar } from './snapshot-documents.ts'
import { newPath } from './snapshot.fixture.ts'
import type { OpenStore } from '#platform/store/store.ts'

const klasse = 'M2'

async function openDossier(store: OpenStore, nummer: string): Promise<string> {
  const history = newHistory()
  await store.db.pool.query(
    `insert into dossier (history, nummer, voornaam, familienaam, insz, provincie, behandelaar_id, behandelaar,
       geopend_op, sinds) values ($1, $2, 'Klaartje', 'Klavervier', $2, 'Limburg', 'b', 'b', '2026-11-22', '2026-11-22')`,
    [history, nummer],
  )
  return history
}

async function addDocument(
  store: OpenStore,
  vault: Vault,
  dossier: { history: string; nummer: string },
): Promise<{ id: string; stored: StoredBlob }> {
  const id = randomUUID()
  const context = { document: id, dossier: dossier.nummer, versie: 1, klasse }
  const stored = await putBlob(vault, context, Buffer.from(`inhoud van ${id}`))
  await store.db.pool.query(
    'insert into document (id, history, klasse, versie, blob) values ($1, $2, $3, 1, $4)',
    [id, dossier.history, klasse, JSON.stringify(stored)],
  )
  return { id, stored }
}

describe('Hoort elk document bij een bestand dat opengaat', () => {
  test('Een bestand dat weg is, gewijzigd is of met een andere sleutel geschreven is, wordt genoemd', async () => {
    const store = await testStore()
    const kek = kekFromText(randomBytes(32).toString('base64'))
    const vault = { folder: newPath(), kek }
    const nummer = randomUUID()
    const history = await openDossier(store, nummer)
    const add = (into: Vault = vault) => addDocument(store, into, { history, nummer })
    const [good, lost, changed, erased] = [await add(), await add(), await add(), await add()]
    const otherKey = await add({ ...vault, kek: kekFromText(randomBytes(32).toString('base64')) })
    rmSync(join(vault.folder, lost.stored.bestand))
    writeFileSync(join(vault.folder, changed.stored.bestand), 'iets anders')
    rmSync(join(vault.folder, erased.stored.bestand))
    await store.db.pool.query('update document set blob = null where id = $1', [erased.id])

    const found: Onleesbaar[] = []
    const opened = await openDocuments(store, vault, (each) => void found.push(each))
    // The database is shared: documents of other tests lie in vaults that this one cannot open.
    const own = found.filter(({ geschiedenis }) => geschiedenis === history)
    const reasons = Object.fromEntries(own.map(({ document, reden }) => [document, reden]))
    assert.equal(opened, 1)
    assert.equal(reasons[good.id], undefined)
    assert.match(reasons[lost.id]!, /ontbreekt/)
    assert.match(reasons[changed.id]!, /gewijzigd/)
    assert.match(reasons[otherKey.id]!, /andere hoofdsleutel/)
    assert.equal(own.length, 3)
    await store.db.pool.query('update document set blob = null where history = $1', [history])
    await store.db.pool.query('delete from dossier where history = $1', [history])
  })
})
