import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { after, dag, type Dag } from '#law/dag.ts'
import { beantwoord } from '#law/invoer.ts'
import { eenAanvraag } from './aanvraag.fixture.ts'
import { beoordeelBesluit } from './beslissing.ts'
import { evaluatieGronden, type EvaluatieGrond } from './gronden.ts'
import { soortEvaluatie } from './soorten.ts'
import { beoordeelAanvraag, type Evaluatieaanvraag } from './voorwaarden.ts'

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

  test('Q-08 staat er alleen als de 8 weken van de vroegere tekst een andere dag zouden geven', () => {
    const steunt = (anders: Partial<Evaluatieaanvraag>, grond: 'G2' | 'G3' = 'G3') =>
      oordeel(grond, anders).aannames.includes('Q-08')
    assert.equal(steunt({ inDienst: dag('2018-11-06') }), false)
    assert.equal(steunt({ inDienst: dag('2018-11-07') }), true)
    assert.equal(steunt({ inDienst: dag('2018-11-06'), profiel: 'oud' }), false)
    assert.equal(steunt({ inDienst: dag('2018-11-07'), profiel: 'oud' }), true)
    // An earlier decision closes G2 until long after the 8 weeks.
    const geblokkeerd = { vorigeEvaluatie: dag('2021-06-01') }
    assert.equal(steunt(geblokkeerd, 'G2'), false)
    assert.equal(steunt(geblokkeerd, 'G3'), true)
  })

  test('G2 is dicht zolang een evaluatiebeslissing minder dan 5 jaar oud is (Q-09)', () => {
    const op = (vorigeEvaluatie: string) =>
      oordeel('G2', {
        vorigeEvaluatie: dag(vorigeEvaluatie),
        aangevraagdOp: dag('2025-05-10'),
        pop: { datum: dag('2025-01-15') },
      })
    const dicht = op('2020-05-11')
    assert.deepEqual([dicht.ontvankelijk, dicht.codes], [false, ['GEBLOKKEERD']])
    assert.equal(dicht.uitkomst?.vroegsteDag, '2025-05-11')
    assert.ok(dicht.aannames.includes('Q-09'))
    assert.match(dicht.gebreken[0]!.tekst, /G3 of G4/)
    const open = op('2020-05-10')
    assert.deepEqual([open.ontvankelijk, open.codes], [true, []])
    assert.equal(open.uitkomst?.vroegsteDag, '2025-05-10')
  })

  test('Een beslissing van 29 februari 2020 geldt tot en met 28 februari 2025: tot dan is G2 dicht, vanaf 1 maart open', () => {
    const op = (grond: 'G2' | 'G3' | 'G4', aangevraagdOp: string) =>
      oordeel(grond, {
        vorigeEvaluatie: dag('2020-02-29'),
        aangevraagdOp: dag(aangevraagdOp),
        pop: { datum: dag('2025-01-15') },
      })
    const dicht = op('G2', '2025-02-28')
    assert.deepEqual([dicht.ontvankelijk, dicht.codes], [false, ['GEBLOKKEERD']])
    assert.equal(dicht.uitkomst?.vroegsteDag, '2025-03-01')
    assert.match(dicht.gebreken[0]!.tekst, /^Wacht tot 2025-03-01/)
    const open = op('G2', '2025-03-01')
    assert.deepEqual([open.ontvankelijk, open.codes], [true, []])
    assert.equal(open.uitkomst?.vroegsteDag, '2025-03-01')
    for (const grond of ['G3', 'G4'] as const) {
      assert.ok(op(grond, '2025-02-28').aannames.includes('Q-09'))
      assert.ok(!op(grond, '2025-03-01').aannames.includes('Q-09'))
    }
  })

  test('Elke dag van vier jaar: G2 is dicht op de laatste dag van het pakket dat de beslissing gaf, de dag erna open', () => {
    for (let days = 0; days < 1461; days++) {
      const beslistOp = after(dag('2019-03-01'), { days })
      const { geldigTot } = beoordeelBesluit({
        gesprekOp: beslistOp,
        beslistOp,
        huidig: { loonpremie: 45, begeleiding: 'midden' },
        nieuw: { loonpremie: 50, begeleiding: 'midden' },
        doorstroomtraject: false,
      }).uitkomst!
      const codes = (aangevraagdOp: Dag) =>
        oordeel('G2', { vorigeEvaluatie: beslistOp, aangevraagdOp, pop: { datum: aangevraagdOp } })
          .codes
      assert.deepEqual(codes(geldigTot!), ['GEBLOKKEERD'], beslistOp)
      assert.deepEqual(codes(after(geldigTot!, { days: 1 })), [], beslistOp)
    }
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
    const vroeger = { inDienst: dag('2026-01-01'), vorigeEvaluatie: dag('2020-05-01') }
    const pop = { datum: dag('2025-12-01') }
    const voor = oordeel('G5', { ...vroeger, aangevraagdOp: dag('2025-12-31'), pop })
    assert.deepEqual([voor.ontvankelijk, voor.codes], [false, ['TE_VROEG']])
    assert.deepEqual(voor.uitkomst, { volledig: true, vroegsteDag: '2026-01-01' })
    const op = oordeel('G5', { ...vroeger, aangevraagdOp: dag('2026-01-01'), pop })
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

  test('Een vorige evaluatie van voor 2019 kan niet, want er was nog geen WOP; bij een vorige werkgever kan wel', () => {
    const op = (vorige: string) => {
      const { ontvankelijk, codes } = oordeel('G5', {
        inDienst: dag('2024-01-01'),
        vorigeEvaluatie: dag(vorige),
        aangevraagdOp: dag('2024-06-01'),
      })
      return [ontvankelijk, codes]
    }
    assert.deepEqual(op('2018-12-31'), [false, ['VOOR_INWERKINGTREDING']])
    assert.deepEqual(op('2010-01-01'), [false, ['VOOR_INWERKINGTREDING']])
    assert.deepEqual(op('2019-01-01'), [true, []])
  })

  test('Het voorbeeld van de soort wordt gelezen en aanvaard', () => {
    const soorten = new Map([[soortEvaluatie.naam, soortEvaluatie]])
    const antwoord = beantwoord(soorten, { soort: 'evaluatie', ...soortEvaluatie.voorbeeld })
    assert.ok('uitkomst' in antwoord)
    assert.deepEqual(antwoord.uitkomst, { volledig: true, vroegsteDag: '2021-03-01' })
    assert.equal(antwoord.ontvankelijk, true)
  })
})
