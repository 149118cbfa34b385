import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { eenAanvraag } from './aanvraag.fixture.ts'
import { beoordeelAanvraag } from './voorwaarden.ts'

describe('Een aanvraag waarvan feiten ontbreken', () => {
  test('Een POP zonder datum en een verslag zonder ondertekenaar: beide worden gevraagd', () => {
    const gevonden = beoordeelAanvraag({
      ...eenAanvraag('G1'),
      pop: {},
      motivatieverslag: { soort: 'gewoon' },
    })
    assert.deepEqual(gevonden.ontbreekt, ['pop.datum', 'motivatieverslag.ondertekendDoor'])
    assert.deepEqual([gevonden.uitkomst, gevonden.ontvankelijk], [null, true])
  })

  test('Is een ander papier niet in orde, dan is het dossier onvolledig wat er ook ontbreekt', () => {
    const gevonden = beoordeelAanvraag({
      ...eenAanvraag('G1'),
      pop: {},
      motivatieverslag: { soort: 'medisch' },
    })
    assert.deepEqual([gevonden.uitkomst?.volledig, gevonden.ontbreekt], [false, []])
  })

  test('Wie de evaluatie vraagt, is nodig: niet op elke grond mag iedereen', () => {
    const { uitkomst, ontbreekt } = beoordeelAanvraag({
      ...eenAanvraag('G1'),
      aanvrager: undefined,
    })
    assert.deepEqual([uitkomst, ontbreekt], [null, ['aanvrager']])
  })

  test('Wie voor 2019 begon en geen POP heeft, krijgt zonder de dag van de aanvraag hetzelfde antwoord', () => {
    const gevonden = beoordeelAanvraag({
      ...eenAanvraag('G1', { inDienst: dag('2018-12-31'), pop: undefined }),
      aangevraagdOp: undefined,
    })
    assert.deepEqual(gevonden.uitkomst, { volledig: false, vroegsteDag: null })
    assert.deepEqual([gevonden.ontvankelijk, gevonden.ontbreekt], [false, []])
    const later = beoordeelAanvraag({ ...eenAanvraag('G1'), aangevraagdOp: undefined })
    assert.deepEqual([later.uitkomst, later.ontbreekt], [null, ['aangevraagdOp']])
  })

  test('Een vorige evaluatie van voor 2019 kan niet, ook zonder de dag van de aanvraag: wie ze vraagt is dan niet nodig', () => {
    const op = (vorige: string) => {
      const { ontvankelijk, ontbreekt, gebreken } = beoordeelAanvraag({
        ...eenAanvraag('G4', { vorigeEvaluatie: dag(vorige), pop: undefined }),
        aangevraagdOp: undefined,
        aanvrager: undefined,
      })
      return [ontvankelijk, ontbreekt, gebreken[0]?.code]
    }
    assert.deepEqual(op('2018-12-31'), [false, [], 'VOOR_INWERKINGTREDING'])
    assert.deepEqual(op('2019-01-01'), [undefined, ['aanvrager', 'aangevraagdOp'], 'POP_ONTBREEKT'])
  })

  test('Zonder de dag van de aanvraag zegt G2 tot en met wanneer de vorige beslissing geldt, ook na 29 februari', () => {
    const { ontbreekt, motivering } = beoordeelAanvraag({
      ...eenAanvraag('G2', { vorigeEvaluatie: dag('2020-02-29') }),
      aangevraagdOp: undefined,
    })
    assert.deepEqual(ontbreekt, ['aangevraagdOp'])
    assert.ok(
      motivering.some(({ tekst }) => tekst.endsWith('geldt 5 jaar, tot en met 2025-02-28.')),
    )
  })

  test('Zonder grond worden ook de andere feiten gevraagd die op een grond nodig zijn', () => {
    const { uitkomst, ontbreekt } = beoordeelAanvraag({ aanvrager: 'werknemer', pop: {} })
    assert.deepEqual(
      [uitkomst, ontbreekt],
      [null, ['grond', 'inDienst', 'aangevraagdOp', 'pop.datum']],
    )
  })
})
