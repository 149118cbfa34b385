import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { fouten, rondAf, samenvatting, zendTotGedood, type Stand } from './zenden.ts'

// zend.ts kills as often as asked.
const kills = 2

describe('Het programma wordt gedood terwijl het brieven en berichten stuurt (kill -9)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-zenden-'))
  after(() => rmSync(folder, { recursive: true }))

  test('elke brief is er precies één keer, geen bericht komt twee keer en geen enkel gaat verloren', async (t) => {
    const bevestigd = new Set<string>()
    for (let nr = 0; nr < kills; nr += 1) await zendTotGedood(folder, bevestigd)
    const stand = await rondAf(folder)
    t.diagnostic(samenvatting(kills, stand))
    assert.deepEqual(fouten(stand, bevestigd), [])
  })

  test('de proef ziet een brief te veel, een bericht te weinig, een verloren besluit en een taak die dood is', () => {
    const heel: Stand = {
      besluiten: ['a AdviesToegekend'],
      brieven: ['a toekenning persoon'],
      gemaakt: ['a toekenning persoon'],
      gepland: ['a brief'],
      geplandIds: ['1'],
      bezorgd: ['1'],
      herinnerd: [],
      open: [],
      post: ['1'],
      aangeboden: ['1', '1'],
      dood: 0,
      wacht: 0,
      breuken: 0,
    }
    assert.deepEqual(fouten(heel, new Set(['a AdviesToegekend'])), [])
    const kapot: readonly Partial<Stand>[] = [
      { gemaakt: ['a toekenning persoon', 'a toekenning persoon'] },
      { brieven: [] },
      { gepland: [] },
      { bezorgd: [] },
      { bezorgd: ['1', '1'] },
      { post: [] },
      { open: ['a'] },
      { besluiten: [] },
      { dood: 1 },
      { wacht: 1 },
      { breuken: 1 },
    ]
    for (const stuk of kapot)
      assert.notDeepEqual(fouten({ ...heel, ...stuk }, new Set(['a AdviesToegekend'])), [])
  })
})
