import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { systeem } from '#platform/types.ts'
import { klaartje, newHistory } from '#test/support/database.ts'
import { getBlob, putBlob } from '#platform/documents/blobs.ts'
import { places, readConfig } from './config.ts'
import { openData } from './open.ts'

const niets = { projections: [], reactions: () => [] }

describe('De gegevens van één installatie openen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maatwerkloket-open-'))
  after(() => rmSync(folder, { recursive: true }))
  const config = readConfig({ MAATWERK_GEGEVENS: join(folder, 'nieuw', 'gegevens') })

  test('een sleutel die niet past houdt de start tegen, en laat de map vrij voor de volgende poging', async () => {
    await assert.rejects(
      openData({ ...config, key: 'te kort' }, niets),
      /hoofdsleutel moet 32 bytes/,
    )
    assert.ok(existsSync(config.folder))
  })

  test('een nieuwe map wordt heropend met dezelfde inhoud en dezelfde sleutel; alleen de demo heeft een eigen klok', async () => {
    const history = newHistory()
    const context = { document: history, dossier: 'WOP-2026-000001', versie: 1, klasse: 'M2' }
    const eerst = await openData(config, niets)
    const event = { type: 'Proef', dag: dag('2026-11-22'), data: { a: 1 } }
    await eerst.store.write(klaartje, (tx) => tx.append(history, 0, [event]))
    const stored = await putBlob(eerst.vault, context, Buffer.from('een brief'))
    await eerst.demoClock!.move(3)
    assert.equal(eerst.clock.today(), eerst.demoClock!.today())
    await eerst.store.close()

    assert.equal(statSync(places(config.folder).keyFile).mode & 0o077, 0)
    const opnieuw = await openData({ ...config, demo: false }, niets)
    try {
      assert.equal((await opnieuw.store.read(systeem, (tx) => tx.history(history))).length, 1)
      assert.equal(String(await getBlob(opnieuw.vault, context, stored)), 'een brief')
      assert.equal(opnieuw.demoClock, undefined)
      assert.ok(Math.abs(Date.parse(opnieuw.clock.now()) - Date.now()) < 60_000)
    } finally {
      await opnieuw.store.close()
    }
  })
})
