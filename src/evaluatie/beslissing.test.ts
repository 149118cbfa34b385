import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { beantwoord } from '#law/invoer.ts'
import type { Deels, Pakket } from '#law/soort.ts'
import { beoordeelBesluit, vergelijk, type Evaluatiebesluit } from './beslissing.ts'
import { soortEvaluatiebeslissing } from './soorten.ts'

const midden45: Pakket = { loonpremie: 45, begeleiding: 'midden' }
const midden55: Pakket = { loonpremie: 55, begeleiding: 'midden' }

function oordeel(anders: Deels<Evaluatiebesluit> = {}) {
  const gevonden = beoordeelBesluit({
    gesprekOp: dag('2024-03-11'),
    beslistOp: dag('2024-03-31'),
    huidig: midden45,
    nieuw: midden55,
    doorstroomtraject: false,
    ...anders,
  })
  return { ...gevonden, codes: gevonden.gebreken.map(({ code }) => code) }
}

describe('De beslissing na het gesprek (D-10, Q-01)', () => {
  test('Gesprek op maandag 11 maart 2024: beslissen kan tot en met paaszondag 31 maart', () => {
    const { uitkomst, aannames, codes } = oordeel()
    assert.equal(uitkomst?.beslisUiterlijk, '2024-03-31')
    assert.equal(uitkomst.teLaat, false)
    assert.deepEqual([aannames, codes], [['Q-01'], []])
  })

  test('Een dag later is te laat, zonder sanctie en zonder gebrek', () => {
    const { uitkomst, codes, motivering } = oordeel({ beslistOp: dag('2024-04-01') })
    assert.equal(uitkomst?.teLaat, true)
    assert.deepEqual(codes, [])
    assert.ok(motivering.some(({ tekst }) => tekst.includes('geen sanctie')))
  })

  test('Zolang er geen beslissing is, is niet te zeggen of ze te laat is of hoe lang ze geldt', () => {
    const { uitkomst } = oordeel({ beslistOp: undefined })
    assert.deepEqual(uitkomst, {
      beslisUiterlijk: '2024-03-31',
      teLaat: null,
      richting: 'hoger',
    })
  })

  test('Beslissen kan op de dag van het gesprek, niet ervoor', () => {
    assert.deepEqual(oordeel({ beslistOp: dag('2024-03-11') }).codes, [])
    assert.deepEqual(oordeel({ beslistOp: dag('2024-03-10') }).codes, ['BESLIST_VOOR_GESPREK'])
  })

  test('Het nieuwe pakket geldt 5 jaar, tot de dag voor de vijfde verjaardag', () => {
    assert.equal(oordeel().uitkomst?.geldigTot, '2029-03-30')
    const schrikkel = { gesprekOp: dag('2024-02-10'), beslistOp: dag('2024-02-29') }
    assert.equal(oordeel(schrikkel).uitkomst?.geldigTot, '2029-02-28')
  })
})

describe('Pakket en doorstroomtraject', () => {
  test('Een nieuw pakket en een traject mogen samen, zoals in de cijfers (X-02)', () => {
    const { codes, uitkomst } = oordeel({ doorstroomtraject: true })
    assert.deepEqual([codes, uitkomst?.richting], [[], 'hoger'])
  })

  test('Alleen een traject mag ook: zonder pakket is er geen richting en geen einddatum', () => {
    const { codes, uitkomst } = oordeel({ doorstroomtraject: true, nieuw: undefined })
    assert.deepEqual(codes, [])
    assert.deepEqual(uitkomst, { beslisUiterlijk: '2024-03-31', teLaat: false })
  })

  test('Geen van beide is een gebrek: VDAB spreekt zich altijd uit', () => {
    assert.deepEqual(oordeel({ nieuw: undefined }).codes, ['GEEN_UITSPRAAK'])
  })

  test('Zolang VDAB niet besliste, is er nog geen uitspraak nodig: geen gebrek', () => {
    const { codes, uitkomst } = oordeel({ beslistOp: undefined, nieuw: undefined })
    assert.deepEqual(codes, [])
    assert.deepEqual(uitkomst, { beslisUiterlijk: '2024-03-31', teLaat: null })
  })

  test('Een percentage staat in de motivering met een komma', () => {
    const { motivering } = oordeel({ nieuw: { loonpremie: 42.5, begeleiding: 'laag' } })
    assert.ok(motivering.some(({ tekst }) => tekst.includes('42,5 %')))
  })

  test('Alleen 40, 45, 50, ... 75 % bestaan', () => {
    for (let loonpremie = 0; loonpremie <= 100; loonpremie++) {
      const { codes, uitkomst } = oordeel({ nieuw: { loonpremie, begeleiding: 'hoog' } })
      const bestaat = loonpremie >= 40 && loonpremie <= 75 && loonpremie % 5 === 0
      assert.deepEqual(codes, bestaat ? [] : ['PERCENTAGE_ONMOGELIJK'], `${loonpremie} %`)
      assert.equal(uitkomst?.richting !== undefined, bestaat)
    }
    assert.deepEqual(oordeel({ huidig: { loonpremie: 35, begeleiding: 'laag' } }).codes, [
      'PERCENTAGE_ONMOGELIJK',
    ])
  })

  test('Een half percentage is een gebrek van de beslissing, geen leesfout', () => {
    const soorten = new Map([[soortEvaluatiebeslissing.naam, soortEvaluatiebeslissing]])
    const antwoord = beantwoord(soorten, {
      soort: 'evaluatiebeslissing',
      ...soortEvaluatiebeslissing.voorbeeld,
      nieuw: { loonpremie: 42.5, begeleiding: 'laag' },
    })
    assert.ok('gebreken' in antwoord)
    assert.equal(antwoord.gebreken[0]?.code, 'PERCENTAGE_ONMOGELIJK')
  })
})

describe('De richting van een nieuw pakket', () => {
  const gevallen: [nieuw: Pakket, richting: string, waarom: string][] = [
    [midden45, 'gelijk', 'alles hetzelfde'],
    [{ loonpremie: 50, begeleiding: 'midden' }, 'hoger', 'meer loonpremie'],
    [{ loonpremie: 40, begeleiding: 'midden' }, 'lager', 'minder loonpremie'],
    [{ loonpremie: 45, begeleiding: 'hoog' }, 'hoger', 'meer begeleiding'],
    [{ loonpremie: 45, begeleiding: 'laag' }, 'lager', 'minder begeleiding'],
    [{ loonpremie: 50, begeleiding: 'laag' }, 'hoger', 'het percentage telt eerst'],
    [{ loonpremie: 40, begeleiding: 'hoog' }, 'lager', 'het percentage telt eerst'],
  ]
  for (const [nieuw, richting, waarom] of gevallen)
    test(`45 midden naar ${nieuw.loonpremie} ${nieuw.begeleiding} is ${richting}: ${waarom}`, () => {
      assert.equal(vergelijk(midden45, nieuw), richting)
      const terug = { hoger: 'lager', lager: 'hoger', gelijk: 'gelijk' }[richting]
      assert.equal(vergelijk(nieuw, midden45), terug)
    })
})

describe('Een beslissing waarvan feiten ontbreken', () => {
  test('Met een nieuw pakket verandert een traject niets; zonder pakket zegt het of de beslissing kan', () => {
    const met = oordeel({ doorstroomtraject: undefined })
    assert.deepEqual([met.uitkomst, met.ontbreekt], [oordeel().uitkomst, []])
    const zonder = oordeel({ doorstroomtraject: undefined, nieuw: undefined })
    assert.deepEqual([zonder.uitkomst, zonder.ontbreekt], [null, ['doorstroomtraject']])
    assert.match(
      zonder.motivering.at(-1)!.tekst,
      /hangt ervan af of er een doorstroomtraject start/,
    )
  })

  test('Zonder nieuw pakket is het huidige niet nodig, met een nieuw pakket wel', () => {
    const zonder = oordeel({ huidig: undefined, nieuw: undefined, doorstroomtraject: true })
    assert.deepEqual(zonder.uitkomst, { beslisUiterlijk: '2024-03-31', teLaat: false })
    assert.deepEqual(oordeel({ huidig: undefined }).ontbreekt, ['huidig'])
  })

  test('De begeleiding is alleen nodig bij gelijke percentages', () => {
    const hoger = beoordeelBesluit({
      gesprekOp: dag('2024-03-11'),
      huidig: midden45,
      nieuw: { loonpremie: 50 },
    })
    assert.equal(hoger.uitkomst?.richting, 'hoger')
    const gelijk = beoordeelBesluit({
      gesprekOp: dag('2024-03-11'),
      huidig: midden45,
      nieuw: { loonpremie: 45 },
    })
    assert.deepEqual([gelijk.uitkomst, gelijk.ontbreekt], [null, ['nieuw.begeleiding']])
  })

  test('Een percentage dat niet bestaat, geeft geen richting: dan is het andere pakket niet nodig', () => {
    const { uitkomst, codes, ontbreekt } = oordeel({
      huidig: undefined,
      nieuw: { loonpremie: 42, begeleiding: 'laag' },
    })
    assert.deepEqual(uitkomst, { beslisUiterlijk: '2024-03-31', teLaat: false })
    assert.deepEqual([codes, ontbreekt], [['PERCENTAGE_ONMOGELIJK'], []])
  })
})
