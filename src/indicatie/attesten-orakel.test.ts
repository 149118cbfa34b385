import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { dag } from '#law/dag.ts'
import { beoordeelAttest } from './attesten.ts'
import { aanvragen, attestGevallen } from './attesten-gevallen.fixture.ts'
import { alsAttest, orakel } from './attesten.fixture.ts'
import { beslissendeVelden } from './beslissend.ts'
import { attestVeld } from './feiten.ts'

const gevallen = aanvragen.chain((aanvraag) =>
  attestGevallen(aanvraag).map((geval) => ({ ...geval, aanvraag })),
)

describe('Attesten tegen een tweede, onafhankelijke lezing van de voorwaarden [seed 001]', () => {
  test('Op 20.000 gevallen: ja en nee gelden wat de ontbrekende feiten ook zijn, onbekend alleen als ze beslissen, en precies die feiten worden genoemd', () => {
    const gezien = { ja: 0, nee: 0, onbekend: 0 }
    fc.assert(
      fc.property(gevallen, ({ code, aanvraag, feiten }) => {
        const attest = attestVeld.parse(alsAttest(code, feiten))
        const { uitkomsten, beslissend } = orakel(code, feiten, aanvraag)
        const oordeel = beoordeelAttest(attest, dag(aanvraag))
        gezien[oordeel]++
        const verwacht = uitkomsten.size === 2 ? 'onbekend' : uitkomsten.has(true) ? 'ja' : 'nee'
        assert.equal(oordeel, verwacht)
        assert.deepEqual(
          [...beslissendeVelden(attest, dag(aanvraag))].sort(),
          [...beslissend].sort(),
        )
      }),
      { numRuns: 20_000, seed: 1_112_026 },
    )
    for (const [oordeel, keren] of Object.entries(gezien))
      assert.ok(keren > 2_000, `${oordeel}: ${keren}`)
  })
})
