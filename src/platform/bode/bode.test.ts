import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { bodeInMap } from './bode.ts'

test('De demo verstuurt niets: wat zou vertrekken, ligt in een map, ook na een herhaling één keer', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-bode-'))
  try {
    const bode = bodeInMap(path.join(folder, 'berichten'))
    const zending = {
      id: 'b1',
      kanaal: 'sms',
      adres: '0470000000',
      onderwerp: 'Nieuws van VDAB',
      tekst: 'Er is nieuws over uw dossier.',
    } as const
    await bode.stuur(zending)
    await bode.stuur(zending)
    assert.deepEqual(readdirSync(path.join(folder, 'berichten')), ['b1.txt'])
    assert.equal(
      readFileSync(path.join(folder, 'berichten', 'b1.txt'), 'utf8'),
      'sms aan 0470000000\nNieuws van VDAB\n\nEr is nieuws over uw dossier.\n',
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
