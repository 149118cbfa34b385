import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { klaartje, newHistory } from '#test/support/database.ts'
import { getBlob, putBlob } from './blobs.ts'
import { places, readConfig } from './config.ts'
import { openData } from './open.ts'

const niets = { projections: [], reactions: () => [] }

describe('De gegevens van één installatie openen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maatwerkloket-open-'))
  after(() => rmSync(folder, { recursive: true }))
  const config = readConfig({ MAATWERK_GEGEVENS: join(folder, 'nieuw', 'gegevens') })

  test('een nieuwe map wordt gemaakt, gemigreerd en heropend met dezelfde inhoud en dezelfde sleutel', async () => {
    const history = newHistory()
    const context = { document: history, dossier: 'WOP-2026-000001', versie: 1, klasse: 'M2' }
    const eerst = await openData(config, niets)
    await eerst.store.write(klaartje, (tx) =>
      tx.append(history, 0, [{ type: 'Proef', dag: dag('2026-11-22'), data: { a: 1 } }]),
    )
    const stored = await putBlob(eerst.vault, context, Buffer.from('een brief'))
    await eerst.demoClock!.move(3)
    const vandaag = eerst.clock.today()
    await eerst.store.close()

    const { keyFile } = places(config.folder)
    assert.equal(statSync(keyFile).mode & 0o077, 0)
    const opnieuw = await openData(config, niets)
    try {
      assert.equal((await opnieuw.store.read(klaartje, (tx) => tx.history(history))).length, 1)
      assert.equal(String(await getBlob(opnieuw.vault, context, stored)), 'een brief')
      assert.equal(opnieuw.clock.today(), vandaag)
    } finally {
      await opnieuw.store.close()
    }
  })

  test('buiten de demo loopt de echte klok en is er geen andere', async () => {
    const echt = await openData({ ...config, demo: false }, niets)
    try {
      assert.equal(echt.demoClock, undefined)
      assert.ok(Math.abs(Date.parse(echt.clock.now()) - Date.now()) < 60_000)
    } finally {
      await echt.store.close()
    }
  })

  test('een sleutel die niet past houdt de start tegen, en laat de map vrij voor de volgende poging', async () => {
    await assert.rejects(
      openData({ ...config, key: 'te kort' }, niets),
      /hoofdsleutel moet 32 bytes/,
    )
    const daarna = await openData(config, niets)
    await daarna.store.close()
    assert.ok(existsSync(config.folder))
  })
})
