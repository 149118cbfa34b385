import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tussentitels, type Brief } from '#brieven/brief.ts'
import { alsTekst } from '#brieven/druk.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import {
  beslissing,
  gesproken,
  keuze,
  metPakket,
  midden45,
} from '#evaluatie/besluit/besluit.fixture.ts'
import type { Besluitkeuze } from '#evaluatie/besluit/typen.ts'
import { consulent } from '#indicatie/indicatie.fixture.ts'
import { dag, type Dag } from '#law/dag.ts'
import type { Pakket } from '#law/soort.ts'
import {
  assertAfkortingen,
  assertInOrder,
  stroef,
  verbodenVoorWerkgever,
  volgorde,
  zinnenVan,
} from '#startpakket/briefcontrole.fixture.ts'
import { besluitbrieven } from './brief.ts'
import { gegevensNa } from './briefgegevens.ts'

const dossier = {
  nummer: 'WOP-2024-000012',
  persoon: aPersoon(),
  behandelaar: consulent,
  geopendOp: dag('2018-01-02'),
  voordien: [],
}

/** The letters of one decision about a worker who has 45 % and guidance "midden". */
function brieven(wat: Partial<Besluitkeuze> = {}, op?: Dag, huidig: Pakket = midden45) {
  const state = metPakket(gesproken(), huidig)
  const event = beslissing(state, wat, op)
  const gegevens = gegevensNa(event, { dossier, ...state, telefoon: '0800 00 000' })
  assert.ok(gegevens)
  const { naam } = gegevens.werkgever
  return besluitbrieven({ ...gegevens, werkgever: { naam, adres: ['Mijnstraat 12', '9040 Gent'] } })
}

const traject = { doorstroomtraject: true, trajectVanaf: dag('2024-05-02') } as const
const hoger = brieven()
const gelijk = brieven({ pakket: midden45 })
const lager = brieven({ pakket: { loonpremie: 40, begeleiding: 'laag' } })
const uiteen = brieven({ pakket: { loonpremie: 55, begeleiding: 'laag' } })
const andersUiteen = brieven({ pakket: { loonpremie: 40, begeleiding: 'hoog' } })
const alleenTraject = brieven({ pakket: null, ...traject })
const beide = brieven(traject)
const teLaat = brieven(traject, dag('2024-04-01'))
const paren = [hoger, gelijk, lager, uiteen, andersUiteen, alleenTraject, beide, teLaat].flat()
const alle = paren.flatMap(({ voorPersoon, voorWerkgever }) => [voorPersoon, voorWerkgever])
const tekst = (brief: Brief) => alsTekst(brief)
const titel = (brief: Brief | undefined) => brief?.titel.replaceAll('\u00a0', ' ')

describe('De brieven na een evaluatie', () => {
  test('L-2 gaat over het pakket, L-3 over het traject; allebei als allebei beslist is', () => {
    const soorten = (lijst: typeof paren) => lijst.map(({ soort }) => soort)
    assert.deepEqual(soorten([...hoger]), ['L-2'])
    assert.deepEqual(soorten([...alleenTraject]), ['L-3'])
    assert.deepEqual(soorten([...beide]), ['L-2', 'L-3'])
  })

  test('hebben de zeven delen in volgorde, in gewone woorden, met elke afkorting uitgelegd', () => {
    for (const brief of alle) {
      assertInOrder(alsTekst(brief), volgorde(brief))
      assertAfkortingen(brief)
      for (const zin of zinnenVan(brief)) assert.doesNotMatch(zin, stroef)
    }
  })

  test('hebben zinnen van hoogstens 20 woorden, en gemiddeld hoogstens 15', () => {
    for (const brief of alle) {
      const lengtes = zinnenVan(brief).map((zin) => zin.split(/[\s\u00a0]+/).length)
      assert.ok(Math.max(...lengtes) <= 20, `${Math.max(...lengtes)} woorden in ${brief.titel}`)
      assert.ok(lengtes.reduce((som, lengte) => som + lengte, 0) / lengtes.length <= 15)
    }
  })

  test('geven werknemer en werkgever de twee wegen: heroverweging, daarna de arbeidsrechtbank (D-11)', () => {
    for (const brief of alle) {
      const deel = tekst(brief).split(tussentitels.nietAkkoord)[1]!
      assert.match(deel, /heroverweging/)
      assert.match(deel, /arbeidsrechtbank/)
      assert.match(deel, /2 maanden/)
      assert.doesNotMatch(deel, /Alleen u mag dit vragen|Alleen uw werknemer/)
    }
  })

  test('aan de werkgever zegt nooit iets over gezondheid, grond, reden of verslag', () => {
    for (const { voorWerkgever } of paren) {
      for (const zin of zinnenVan(voorWerkgever)) assert.doesNotMatch(zin, verbodenVoorWerkgever)
      const alles = tekst(voorWerkgever)
      assert.ok(!alles.includes(keuze().motivering))
      assert.doesNotMatch(alles, /\bG[1-5]\b|derde jaar|ICF|WOP [1-5]/)
      assert.doesNotMatch(alles, /De reden:/)
    }
  })

  test('aan de werknemer staat de uitleg van wie besliste, woord voor woord', () => {
    for (const { voorPersoon } of paren) assert.ok(tekst(voorPersoon).includes(keuze().motivering))
  })

  test('de richting staat in de titel en in het kader', () => {
    assert.equal(
      titel(hoger[0]?.voorPersoon),
      'Uw werkondersteuningspakket wordt hoger vanaf 28 maart 2024',
    )
    assert.equal(titel(gelijk[0]?.voorPersoon), 'Uw werkondersteuningspakket blijft hetzelfde')
    assert.equal(
      titel(lager[0]?.voorPersoon),
      'Uw werkondersteuningspakket wordt lager vanaf 28 maart 2024',
    )
    assert.match(titel(hoger[0]?.voorWerkgever) ?? '', /^U krijgt meer steun voor/)
    assert.match(titel(gelijk[0]?.voorWerkgever) ?? '', /blijft dezelfde$/)
    assert.match(titel(lager[0]?.voorWerkgever) ?? '', /^U krijgt minder steun voor/)
  })

  test('gaan loonpremie en begeleiding uiteen, dan zegt de brief beide', () => {
    assert.match(tekst(uiteen[0]!.voorPersoon), /wordt hoger, maar de begeleiding wordt minder/)
    assert.match(tekst(andersUiteen[0]!.voorPersoon), /wordt lager, maar de begeleiding wordt meer/)
    assert.doesNotMatch(tekst(hoger[0]!.voorPersoon), /, maar de begeleiding/)
  })

  test('het kader toont voor en na, met de nieuwe einddatum, ook als het pakket gelijk blijft', () => {
    const rijen = (brief: Brief) =>
      brief.kader.tabel?.rijen.map((rij) => rij.map((cel) => cel.replaceAll('\u00a0', ' ')))
    const { voorPersoon, voorWerkgever } = gelijk[0]!
    for (const brief of [voorPersoon, voorWerkgever])
      assert.deepEqual(rijen(brief), [
        ['Loonpremie', '45 %', '45 %'],
        ['Begeleiding', 'gemiddeld (midden)', 'gemiddeld (midden)'],
        ['Geldig tot en met', '5 mei 2029', '27 maart 2029'],
      ])
  })

  test('de volgende evaluatie staat in de brief aan beiden', () => {
    for (const { voorPersoon, voorWerkgever } of hoger)
      for (const brief of [voorPersoon, voorWerkgever])
        assert.match(tekst(brief), /Na 5 jaar, op 28 maart 2029, komen wij opnieuw kijken/)
  })

  test('L-3 zegt wanneer het traject begint en dat een coach contact opneemt', () => {
    for (const [een, ander] of [
      [alleenTraject[0]!, /werkondersteuningspakket \(WOP\) verandert nu niet/],
      [beide[1]!, /krijgt u een andere brief/],
    ] as const)
      for (const brief of [een.voorPersoon, een.voorWerkgever]) {
        assert.match(tekst(brief), /Het begint op 2 mei 2024/)
        assert.match(tekst(brief), /coach neemt contact/)
        assert.match(tekst(brief), /ook als niemand het vroeg/)
        assert.match(tekst(brief), ander)
      }
  })

  test('een beslissing die te laat komt, zegt dat; een die op tijd is niet', () => {
    for (const { voorPersoon, voorWerkgever } of teLaat)
      for (const brief of [voorPersoon, voorWerkgever])
        assert.match(tekst(brief), /Wij moesten beslissen ten laatste op 31 maart 2024/)
    for (const { voorPersoon } of beide)
      assert.doesNotMatch(tekst(voorPersoon), /moesten beslissen/)
  })
})
