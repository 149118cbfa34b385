import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { beantwoord } from '#law/invoer.ts'
import { evaluatieGronden, type EvaluatieGrond } from './gronden.ts'
import { soortEvaluatie } from './soorten.ts'
import { beoordeelAanvraag, type Evaluatieaanvraag } from './voorwaarden.ts'

const papieren = {
  G1: { soort: 'gewoon', ondertekendDoor: 'werkgever' },
  G2: { soort: 'doorstroom', ondertekendDoor: 'werkgever' },
  G3: { soort: 'medisch', ondertekendDoor: 'arts' },
  G4: { soort: 'psychosociaal', ondertekendDoor: 'externeInstantie' },
} as const

/** A complete request on this ground by whom it may be asked, three years in employment. */
function eenAanvraag(
  grond: EvaluatieGrond,
  anders: Partial<Evaluatieaanvraag> = {},
): Evaluatieaanvraag {
  return {
    grond,
    aanvrager: grond === 'G5' ? 'VDAB' : 'werkgever',
    inDienst: dag('2019-03-01'),
    aangevraagdOp: dag(grond === 'G5' ? '2024-03-01' : '2022-05-10'),
    werknemerTekende: true,
    pop: { datum: dag(grond === 'G5' ? '2024-01-15' : '2022-01-15') },
    motivatieverslag: grond === 'G5' ? undefined : papieren[grond],
    ...anders,
  }
}

function oordeel(grond: EvaluatieGrond, anders: Partial<Evaluatieaanvraag> = {}) {
  const gevonden = beoordeelAanvraag(eenAanvraag(grond, anders))
  return { ...gevonden, codes: gevonden.gebreken.map(({ code }) => code) }
}

describe('Een volledige aanvraag', () => {
  for (const grond of evaluatieGronden)
    test(`${grond}: ontvankelijk, volledig, zonder gebrek, met een bron bij elke stap`, () => {
      const { codes, ontvankelijk, uitkomst, motivering } = oordeel(grond)
      assert.deepEqual(codes, [])
      assert.equal(ontvankelijk, true)
      assert.equal(uitkomst?.volledig, true)
      assert.ok(motivering.length >= 5)
      assert.ok(motivering.every(({ tekst, grondslag }) => tekst.endsWith('.') && grondslag !== ''))
    })
})

describe('G1: gewone evaluatie vanaf het derde jaar (D-03)', () => {
  test('Voor wie op 1 maart 2019 begon: 1 maart 2021 kan, 28 februari niet', () => {
    const pop = { datum: dag('2020-09-15') }
    const net = oordeel('G1', { aangevraagdOp: dag('2021-03-01'), pop })
    assert.deepEqual([net.ontvankelijk, net.codes], [true, []])
    assert.equal(net.uitkomst?.vroegsteDag, '2021-03-01')
    const vroeg = oordeel('G1', { aangevraagdOp: dag('2021-02-28'), pop })
    assert.deepEqual([vroeg.ontvankelijk, vroeg.codes], [false, ['TE_VROEG']])
    assert.deepEqual(vroeg.uitkomst, { volledig: true, vroegsteDag: '2021-03-01' })
  })

  test('Voor wie op 31 december 2018 begon opent de grond nooit (Q-19), op 1 januari 2019 wel', () => {
    const nooit = oordeel('G1', { inDienst: dag('2018-12-31') })
    assert.deepEqual(nooit.codes, ['VOOR_2019'])
    assert.deepEqual(nooit.uitkomst, { volledig: true, vroegsteDag: null })
    assert.equal(nooit.ontvankelijk, false)
    assert.deepEqual(nooit.aannames, ['Q-19'])
    const wel = oordeel('G1', { inDienst: dag('2019-01-01') })
    assert.deepEqual([wel.codes, wel.uitkomst?.vroegsteDag], [[], '2021-01-01'])
    assert.deepEqual(wel.aannames, [])
  })

  test('Een recente evaluatie blokkeert een gewone aanvraag niet', () => {
    const { codes, aannames } = oordeel('G1', { vorigeEvaluatie: dag('2022-01-10') })
    assert.deepEqual([codes, aannames], [[], []])
  })
})

describe('G2, G3 en G4: vervroegd (Q-08)', () => {
  for (const grond of ['G2', 'G3', 'G4'] as const) {
    test(`${grond} kan vanaf de eerste dag in dienst, niet ervoor`, () => {
      const eerste = oordeel(grond, { inDienst: dag('2022-05-10') })
      assert.deepEqual([eerste.codes, eerste.uitkomst?.vroegsteDag], [[], '2022-05-10'])
      assert.ok(eerste.aannames.includes('Q-08'))
      assert.deepEqual(oordeel(grond, { inDienst: dag('2022-05-11') }).codes, ['TE_VROEG'])
    })

    test(`${grond} met het profiel "oud": pas na 8 weken (D-02)`, () => {
      const op = (aangevraagdOp: string) =>
        oordeel(grond, {
          inDienst: dag('2024-01-08'),
          aangevraagdOp: dag(aangevraagdOp),
          pop: { datum: dag('2024-01-31') },
          profiel: 'oud',
        })
      assert.deepEqual(op('2024-03-04').codes, [])
      assert.deepEqual(op('2024-03-03').codes, ['TE_VROEG'])
      assert.equal(op('2024-03-03').uitkomst?.vroegsteDag, '2024-03-04')
    })

    test(`${grond} staat ook open voor wie voor 2019 in dienst kwam, vanaf 1 januari 2019`, () => {
      const oud = oordeel(grond, { inDienst: dag('2011-05-02') })
      assert.deepEqual([oud.codes, oud.uitkomst?.vroegsteDag], [[], '2019-01-01'])
    })
  }

  test('G2 is dicht zolang een evaluatiebeslissing minder dan 5 jaar oud is (Q-09)', () => {
    const op = (vorigeEvaluatie: string) => oordeel('G2', { vorigeEvaluatie: dag(vorigeEvaluatie) })
    const dicht = op('2017-05-11')
    assert.deepEqual([dicht.ontvankelijk, dicht.codes], [false, ['GEBLOKKEERD']])
    assert.equal(dicht.uitkomst?.vroegsteDag, '2022-05-11')
    assert.ok(dicht.aannames.includes('Q-09'))
    assert.match(dicht.gebreken[0]!.tekst, /G3 of G4/)
    const open = op('2017-05-10')
    assert.deepEqual([open.ontvankelijk, open.codes], [true, []])
    assert.equal(open.uitkomst?.vroegsteDag, '2022-05-10')
  })

  test('G3 en G4 mogen wel tijdens een geldige evaluatiebeslissing (Q-09)', () => {
    for (const grond of ['G3', 'G4'] as const) {
      const { codes, aannames } = oordeel(grond, { vorigeEvaluatie: dag('2022-01-10') })
      assert.deepEqual(codes, [])
      assert.deepEqual(aannames, ['Q-08', 'Q-09', 'Q-68'])
    }
  })

  test('G3 vergelijkt met de aanwerving, of met 1 januari 2019 voor wie ouder in dienst is', () => {
    const stap = (inDienst: string) =>
      oordeel('G3', { inDienst: dag(inDienst) }).motivering.find(({ tekst }) =>
        tekst.startsWith('VDAB vergelijkt'),
      )?.tekst
    assert.equal(
      stap('2019-03-01'),
      'VDAB vergelijkt met de toestand op 2019-03-01: de aanwerving.',
    )
    assert.match(stap('2018-12-31') ?? '', /2019-01-01: 1 januari 2019, voor wie vroeger/)
  })
})

describe('G5: periodieke evaluatie door VDAB (D-06)', () => {
  test('Vijf jaar na de aanwerving kan het, een dag vroeger niet', () => {
    assert.deepEqual(oordeel('G5').codes, [])
    const vroeg = oordeel('G5', { aangevraagdOp: dag('2024-02-29') })
    assert.deepEqual([vroeg.ontvankelijk, vroeg.codes], [false, ['TE_VROEG']])
    assert.equal(vroeg.uitkomst?.vroegsteDag, '2024-03-01')
  })

  test('Een vorige evaluatie laat de vijf jaar opnieuw beginnen', () => {
    const { codes, uitkomst } = oordeel('G5', { vorigeEvaluatie: dag('2021-06-15') })
    assert.deepEqual(codes, ['TE_VROEG'])
    assert.deepEqual(uitkomst, { volledig: true, vroegsteDag: '2026-06-15' })
  })

  test('Later dan vijf jaar is zichtbaar te laat, het pakket loopt door (Q-21)', () => {
    assert.deepEqual(oordeel('G5').aannames, [])
    const laat = oordeel('G5', { aangevraagdOp: dag('2024-03-02') })
    assert.deepEqual([laat.codes, laat.aannames], [[], ['Q-21']])
    assert.ok(laat.motivering.some(({ tekst }) => tekst.includes('het pakket loopt door')))
  })

  test('Een evaluatie bij een vorige werkgever opent niets voor de aanwerving', () => {
    const vroeger = { inDienst: dag('2021-01-01'), vorigeEvaluatie: dag('2015-05-01') }
    const pop = { datum: dag('2020-12-01') }
    const voor = oordeel('G5', { ...vroeger, aangevraagdOp: dag('2020-12-31'), pop })
    assert.deepEqual([voor.ontvankelijk, voor.codes], [false, ['TE_VROEG']])
    assert.deepEqual(voor.uitkomst, { volledig: true, vroegsteDag: '2021-01-01' })
    const op = oordeel('G5', { ...vroeger, aangevraagdOp: dag('2021-01-01'), pop })
    assert.deepEqual([op.ontvankelijk, op.codes], [true, []])
  })

  test('Werknemer of werkgever kan geen periodieke evaluatie vragen', () => {
    for (const aanvrager of ['werknemer', 'werkgever'] as const) {
      const { ontvankelijk, codes, gebreken } = oordeel('G5', { aanvrager })
      assert.deepEqual([ontvankelijk, codes], [false, ['VERKEERDE_AANVRAGER']])
      assert.match(gebreken[0]!.tekst, /Kies een andere grond/)
    }
  })
})

describe('Een aanvraag zonder grond van bestaan', () => {
  test('De motivering zegt in een zin wie vraagt en wie mag vragen', () => {
    const zin = (grond: EvaluatieGrond) => oordeel(grond).motivering[1]!.tekst
    assert.equal(
      zin('G1'),
      'De aanvraag komt van de werkgever. Op deze grond kan ze komen van de werknemer of de werkgever.',
    )
    assert.equal(zin('G5'), 'De aanvraag komt van VDAB. Op deze grond kan ze komen van VDAB.')
  })

  test('VDAB vraagt niet op G1 tot G4', () => {
    for (const grond of ['G1', 'G2', 'G3', 'G4'] as const) {
      const { ontvankelijk, codes } = oordeel(grond, { aanvrager: 'VDAB' })
      assert.deepEqual([ontvankelijk, codes], [false, ['VERKEERDE_AANVRAGER']])
    }
  })

  test('Een vorige evaluatie na de aanvraag kan niet, op de dag zelf wel', () => {
    const op = (dagText: string) => oordeel('G1', { vorigeEvaluatie: dag(dagText) }).codes
    assert.deepEqual(op('2022-05-11'), ['DAGEN_TEGENSTRIJDIG'])
    assert.deepEqual(op('2022-05-10'), [])
  })

  test('Het voorbeeld van de soort wordt gelezen en aanvaard', () => {
    const soorten = new Map([[soortEvaluatie.naam, soortEvaluatie]])
    const antwoord = beantwoord(soorten, { soort: 'evaluatie', ...soortEvaluatie.voorbeeld })
    assert.ok('uitkomst' in antwoord)
    assert.deepEqual(antwoord.uitkomst, { volledig: true, vroegsteDag: '2021-03-01' })
    assert.equal(antwoord.ontvankelijk, true)
  })
})

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

  test('Zonder grond worden ook de andere feiten gevraagd die op een grond nodig zijn', () => {
    const { uitkomst, ontbreekt } = beoordeelAanvraag({ aanvrager: 'werknemer', pop: {} })
    assert.deepEqual(
      [uitkomst, ontbreekt],
      [null, ['grond', 'inDienst', 'aangevraagdOp', 'pop.datum']],
    )
  })
})
