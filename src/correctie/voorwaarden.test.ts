import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Attest } from '#indicatie/feiten.ts'
import { after, dag } from '#law/dag.ts'
import { beantwoord } from '#law/invoer.ts'
import { begeleidingsgraden, type Pakket } from '#law/soort.ts'
import { soortCorrectie } from './soorten.ts'
import { beoordeelCorrectie, type Correctieaanvraag } from './voorwaarden.ts'

const midden: Pakket = { loonpremie: 45, begeleiding: 'midden' }
const bewezen: Attest = { code: 'HOOG-4', it: { recht: true, punten: 9 } }
const nietBewezen: Attest = { code: 'HOOG-4', it: { recht: true, punten: 8 } }

/** A complete request that is granted: hire on Monday 8 January 2024, asked on day 56. */
function eenAanvraag(anders: Partial<Correctieaanvraag> = {}): Correctieaanvraag {
  return {
    inDienst: dag('2024-01-08'),
    aangevraagdOp: dag('2024-03-04'),
    aanvrager: 'werkgever',
    huidigPakket: midden,
    attesten: [bewezen],
    ...anders,
  }
}

function codes(aanvraag: Correctieaanvraag): string[] {
  return beoordeelCorrectie(aanvraag).gebreken.map(({ code }) => code)
}

describe('Een hoger pakket na aanwerving (correctie)', () => {
  test('Op dag 56 is de aanvraag op tijd: 45 midden wordt 60 hoog vanaf de aanwerving (Q-07)', () => {
    const gevonden = beoordeelCorrectie(eenAanvraag())
    assert.deepEqual(gevonden.uitkomst, {
      loonpremie: 60,
      begeleiding: 'hoog',
      ingangsdatum: '2024-01-08',
    })
    assert.equal(gevonden.ontvankelijk, true)
    assert.deepEqual(gevonden.gebreken, [])
    assert.deepEqual(gevonden.aannames, ['Q-07'])
    assert.equal(gevonden.regelversie, '2019-01-01')
  })

  test('Op dag 57 is de aanvraag te laat: het pakket blijft en de weg naar G3 en G4 staat erbij', () => {
    const gevonden = beoordeelCorrectie(eenAanvraag({ aangevraagdOp: dag('2024-03-05') }))
    assert.deepEqual(gevonden.uitkomst, { ...midden, ingangsdatum: '2024-01-08' })
    assert.equal(gevonden.ontvankelijk, false)
    assert.equal(gevonden.gebreken[0]?.code, 'TE_LAAT')
    assert.match(gevonden.gebreken[0].tekst, /2024-03-04.*G3.*G4/)
    assert.deepEqual(gevonden.aannames, [])
  })

  test('Op de dag van de aanwerving kan het al, de dag ervoor nog niet', () => {
    assert.deepEqual(codes(eenAanvraag({ aangevraagdOp: dag('2024-01-08') })), [])
    assert.deepEqual(codes(eenAanvraag({ aangevraagdOp: dag('2024-01-07') })), ['TE_VROEG'])
  })

  test('Elke dag tot en met dag 56 is op tijd en geen dag erna', () => {
    for (let days = 0; days <= 80; days++) {
      const aangevraagdOp = after(dag('2023-12-20'), { days })
      const { ontvankelijk } = beoordeelCorrectie(
        eenAanvraag({ inDienst: dag('2023-12-20'), aangevraagdOp }),
      )
      assert.equal(ontvankelijk, days <= 56, `dag ${days}`)
    }
  })

  for (const aanvrager of ['werknemer', 'werkzoekende', 'VDAB'] as const)
    test(`Een ${aanvrager} kan geen correctie vragen, alleen de werkgever`, () => {
      const gevonden = beoordeelCorrectie(eenAanvraag({ aanvrager }))
      assert.equal(gevonden.ontvankelijk, false)
      assert.deepEqual(codes(eenAanvraag({ aanvrager })), ['VERKEERDE_AANVRAGER'])
      assert.equal(gevonden.uitkomst?.loonpremie, 45)
    })

  test('Startpakketten bestaan voor wie vanaf 1 januari 2019 in dienst kwam', () => {
    const op = (inDienst: string) =>
      codes(eenAanvraag({ inDienst: dag(inDienst), aangevraagdOp: dag(inDienst) }))
    assert.deepEqual(op('2018-12-31'), ['VOOR_2019'])
    assert.deepEqual(op('2019-01-01'), [])
    const { motivering } = beoordeelCorrectie(
      eenAanvraag({ inDienst: dag('2018-12-31'), aangevraagdOp: dag('2018-12-31') }),
    )
    assert.ok(
      motivering.some(({ tekst }) => tekst.includes('bestonden de startpakketten nog niet')),
    )
  })

  test('De motivering zegt in een zin wie vraagt', () => {
    const { motivering } = beoordeelCorrectie(eenAanvraag({ aanvrager: 'werknemer' }))
    assert.equal(motivering[0]!.tekst, 'De aanvraag komt van de werknemer.')
  })

  test('Alle gebreken staan er samen', () => {
    const alles = eenAanvraag({
      aanvrager: 'werknemer',
      aangevraagdOp: dag('2024-03-05'),
      attesten: [nietBewezen],
    })
    assert.deepEqual(codes(alles), ['VERKEERDE_AANVRAGER', 'TE_LAAT', 'GEEN_HOOG_ATTEST'])
  })
})

describe('Welk pakket na een correctie', () => {
  test('Zonder bewezen attest blijft 45 midden, met het gebrek en wat te doen', () => {
    const gevonden = beoordeelCorrectie(eenAanvraag({ attesten: [nietBewezen] }))
    assert.deepEqual(gevonden.uitkomst, { ...midden, ingangsdatum: '2024-01-08' })
    assert.equal(gevonden.ontvankelijk, true)
    assert.deepEqual(codes(eenAanvraag({ attesten: [] })), ['GEEN_HOOG_ATTEST'])
  })

  test('Eén bewezen attest van de vijf volstaat, een attest PMAH niet', () => {
    const twee = beoordeelCorrectie(eenAanvraag({ attesten: [nietBewezen, bewezen] }))
    assert.equal(twee.uitkomst?.loonpremie, 60)
    const pmah = eenAanvraag({ attesten: [{ code: 'PMAH-1', vaph: { erkend: true } }] })
    assert.deepEqual(codes(pmah), ['GEEN_HOOG_ATTEST'])
  })

  test('De intelligentietest telt tot en met 5 jaar, gerekend op de dag van de aanvraag (A-05)', () => {
    const test = (datum: string) =>
      beoordeelCorrectie(
        eenAanvraag({
          aangevraagdOp: dag('2024-03-04'),
          attesten: [{ code: 'HOOG-2', intelligentietest: { datum: dag(datum) } }],
        }),
      )
    assert.equal(test('2019-03-04').uitkomst?.loonpremie, 60)
    assert.deepEqual(test('2019-03-04').aannames, ['Q-05', 'Q-07'])
    assert.equal(test('2019-03-03').uitkomst?.loonpremie, 45)
  })

  test('Zonder het aantal punten is er geen uitkomst: het feit ontbreekt', () => {
    const zonderPunten: Attest = { code: 'HOOG-4', it: { recht: true } }
    const gevonden = beoordeelCorrectie(eenAanvraag({ attesten: [zonderPunten] }))
    assert.equal(gevonden.uitkomst, null)
    assert.deepEqual(gevonden.ontbreekt, ['it.punten'])
    assert.deepEqual(gevonden.gebreken, [])
  })

  test('Is een ander attest bewezen of komt de aanvraag te laat, dan hangt er niets af van dat feit', () => {
    const zonderPunten: Attest = { code: 'HOOG-4', it: { recht: true } }
    const toch = beoordeelCorrectie(eenAanvraag({ attesten: [zonderPunten, bewezen] }))
    assert.equal(toch.uitkomst?.loonpremie, 60)
    const laat = eenAanvraag({ attesten: [zonderPunten], aangevraagdOp: dag('2024-03-05') })
    assert.equal(beoordeelCorrectie(laat).uitkomst?.loonpremie, 45)
    assert.deepEqual(beoordeelCorrectie(laat).ontbreekt, [])
  })

  for (const [huidigPakket, reden] of [
    [{ loonpremie: 60, begeleiding: 'hoog' }, /al het hoogste startpakket/],
    [{ loonpremie: 45, begeleiding: 'hoog' }, /ICF-onderzoek/],
    [{ loonpremie: 45, begeleiding: 'laag' }, /ICF-onderzoek/],
  ] as const)
    test(`${huidigPakket.loonpremie} ${huidigPakket.begeleiding} blijft, met de reden`, () => {
      const gevonden = beoordeelCorrectie(eenAanvraag({ huidigPakket }))
      assert.deepEqual(gevonden.uitkomst, { ...huidigPakket, ingangsdatum: '2024-01-08' })
      assert.equal(gevonden.ontvankelijk, true)
      assert.ok(gevonden.motivering.some(({ tekst }) => reden.test(tekst)))
    })

  test('Na een evaluatie is het geen startpakket meer: geen correctie, ingangsdatum onbekend', () => {
    const gevonden = beoordeelCorrectie(
      eenAanvraag({ huidigPakket: { loonpremie: 55, begeleiding: 'midden' } }),
    )
    assert.deepEqual(
      gevonden.gebreken.map(({ code }) => code),
      ['GEEN_STARTPAKKET'],
    )
    assert.equal(gevonden.ontvankelijk, false)
    assert.equal(gevonden.uitkomst?.ingangsdatum, null)
  })

  test('Ook als een evaluatie dezelfde cijfers gaf als een startpakket, is het er geen meer; zonder evaluatie wel', () => {
    const gemiddeld = { loonpremie: 45, begeleiding: 'midden' } as const
    const na = beoordeelCorrectie(eenAanvraag({ huidigPakket: gemiddeld, naEvaluatie: true }))
    assert.deepEqual(
      [na.gebreken.map(({ code }) => code), na.ontvankelijk, na.uitkomst],
      [['GEEN_STARTPAKKET'], false, { ...gemiddeld, ingangsdatum: null }],
    )
    const voor = beoordeelCorrectie(eenAanvraag({ huidigPakket: gemiddeld, naEvaluatie: false }))
    assert.deepEqual(voor, beoordeelCorrectie(eenAanvraag({ huidigPakket: gemiddeld })))
    assert.equal(voor.ontvankelijk, true)
  })

  test('Een correctie verlaagt nooit een pakket, wat er ook gevraagd wordt', () => {
    for (const loonpremie of [0, 40, 45, 50, 60, 75])
      for (const begeleiding of begeleidingsgraden)
        for (const attesten of [[], [bewezen], [nietBewezen]]) {
          const { uitkomst } = beoordeelCorrectie(
            eenAanvraag({ huidigPakket: { loonpremie, begeleiding }, attesten }),
          )
          assert.ok(uitkomst && uitkomst.loonpremie >= loonpremie)
        }
  })

  test('Het voorbeeld van de soort wordt gelezen en toegekend', () => {
    const soorten = new Map([[soortCorrectie.naam, soortCorrectie]])
    const antwoord = beantwoord(soorten, { soort: 'correctie', ...soortCorrectie.voorbeeld })
    assert.ok('uitkomst' in antwoord)
    assert.deepEqual(antwoord.uitkomst, beoordeelCorrectie(eenAanvraag()).uitkomst)
  })
})

describe('Een correctie waarvan feiten ontbreken', () => {
  const zonder = (veld: keyof Correctieaanvraag, anders: Partial<Correctieaanvraag> = {}) =>
    beoordeelCorrectie({ ...eenAanvraag(anders), [veld]: undefined })

  test('Zonder attesten is niet te zeggen of 45 midden verhoogd wordt', () => {
    const { uitkomst, ontbreekt, ontvankelijk, motivering } = zonder('attesten')
    assert.deepEqual([uitkomst, ontbreekt, ontvankelijk], [null, ['attesten'], true])
    assert.match(motivering.at(-1)!.tekst, /attesten zijn niet gegeven/)
  })

  test('Vraagt de werknemer het, of is het pakket al 60 hoog, dan blijft het pakket wat de attesten ook zeggen', () => {
    const werknemer = zonder('attesten', { aanvrager: 'werknemer' })
    assert.deepEqual(werknemer.uitkomst, { ...midden, ingangsdatum: '2024-01-08' })
    assert.deepEqual([werknemer.ontvankelijk, werknemer.ontbreekt], [false, []])
    const hoog: Pakket = { loonpremie: 60, begeleiding: 'hoog' }
    const hoogste = zonder('attesten', { huidigPakket: hoog })
    assert.deepEqual(hoogste.uitkomst, { ...hoog, ingangsdatum: '2024-01-08' })
    assert.deepEqual([hoogste.ontvankelijk, hoogste.ontbreekt], [true, []])
  })

  test('Een dag te laat is de aanvraag afgewezen: wie ze vroeg, verandert niets meer', () => {
    const opTijd = zonder('aanvrager')
    assert.deepEqual([opTijd.uitkomst, opTijd.ontbreekt], [null, ['aanvrager']])
    const teLaat = zonder('aanvrager', { aangevraagdOp: dag('2024-03-05') })
    assert.deepEqual([teLaat.ontvankelijk, teLaat.ontbreekt], [false, []])
    assert.deepEqual(teLaat.uitkomst, { ...midden, ingangsdatum: '2024-01-08' })
  })

  test('De dag van de aanwerving is de eerste dag van een startpakket, van een ander pakket niet', () => {
    const werknemer = { aanvrager: 'werknemer' } as const
    assert.deepEqual(zonder('inDienst', werknemer).ontbreekt, ['inDienst'])
    const geen = zonder('inDienst', {
      ...werknemer,
      huidigPakket: { loonpremie: 55, begeleiding: 'midden' },
    })
    assert.deepEqual(geen.uitkomst, { loonpremie: 55, begeleiding: 'midden', ingangsdatum: null })
  })

  test('Van een pakket zonder begeleiding ontbreekt de begeleiding, ook waar het al geen startpakket kan zijn', () => {
    for (const [loonpremie, codes] of [
      [45, []],
      [55, ['GEEN_STARTPAKKET']],
    ] as const) {
      const gevonden = beoordeelCorrectie({ ...eenAanvraag(), huidigPakket: { loonpremie } })
      assert.deepEqual(gevonden.ontbreekt, ['huidigPakket.begeleiding'])
      assert.deepEqual(
        gevonden.gebreken.map(({ code }) => code),
        codes,
      )
    }
  })

  test('Een papier waarvan niet gezegd is welk het is, telt alleen als er nog geen bewijs is', () => {
    const met = (...attesten: readonly Attest[]) =>
      beoordeelCorrectie({ ...eenAanvraag(), attesten: [...attesten, {}] })
    assert.deepEqual(met(bewezen).uitkomst, beoordeelCorrectie(eenAanvraag()).uitkomst)
    assert.deepEqual(met(nietBewezen).ontbreekt, ['attesten[1].code'])
    assert.equal(met(nietBewezen).gebreken.length, 0)
  })
})
