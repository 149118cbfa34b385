import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  dossierVanCollega,
  inDeNacht,
  vaakGeenKandidaat,
  vaakNiemandGevonden,
  veelInEenUur,
  veelMeerDanTeam,
  zelfdeFamilienaam,
  zonderVervolg,
  type Blik,
  type Lezer,
} from './signalen.ts'

const gerda: Lezer = {
  sleutel: 'gerda',
  naam: 'Gerda Sneeuw',
  rol: 'team TOM',
  organisatie: 'VDAB-OOST_VLAANDEREN',
}

const blik = (at: string, history = 'd1'): Blik => ({ at, history })
const opDag = (dag: string, history?: string) => blik(`2026-${dag}T09:00:00.000Z`, history)

describe('gelezen zonder vervolg', () => {
  const cases: [why: string, gedaan: readonly Blik[], valtOp: boolean][] = [
    ['niets gedaan', [], true],
    ['iets gedaan op de dag zelf, ook vóór het lezen', [blik('2026-11-02T07:00:00.000Z')], false],
    ['iets gedaan op de veertiende dag erna', [opDag('11-16')], false],
    ['iets gedaan op de vijftiende dag erna', [opDag('11-17')], true],
    ['iets gedaan de dag ervoor', [opDag('11-01')], true],
    ['iets gedaan in een ander dossier', [opDag('11-03', 'd2')], true],
  ]
  for (const [why, gedaan, valtOp] of cases)
    test(`${why}: ${valtOp ? 'valt op' : 'valt niet op'}`, () => {
      assert.equal(zonderVervolg([opDag('11-02')], gedaan).length > 0, valtOp)
    })

  test('is één rij per dossier, met hoe vaak', () => {
    const signalen = zonderVervolg([opDag('11-02'), opDag('11-03'), opDag('11-03', 'd2')], [])
    assert.deepEqual(
      signalen.map(({ history, aantal }) => [history, aantal]),
      [
        ['d1', 2],
        ['d2', 1],
      ],
    )
  })
})

describe('namen', () => {
  const persoon = (voornaam: string, familienaam: string) =>
    new Map([['d1', { voornaam, familienaam }]])

  const families: [lezer: string, familienaam: string, valtOp: boolean][] = [
    ['Gerda Sneeuw', 'Sneeuw', true],
    ['Gerda Sneeuw', 'SNEEUW', true],
    ['Gerda Sneeuw', 'Sneeuwman', false],
    ['Gerda Sneeuw', 'Neeuw', false],
    ['Anaïs De Fée', 'de fee', true],
    ['Roos Van-den Bos', 'Van den Bos', true],
    ['Gerda Sneeuw', '', false],
  ]
  for (const [naam, familienaam, valtOp] of families)
    test(`${naam} leest het dossier van iemand die "${familienaam}" heet: ${valtOp ? 'valt op' : 'valt niet op'}`, () => {
      const signalen = zelfdeFamilienaam(
        { ...gerda, naam },
        [opDag('11-02')],
        persoon('Kaj', familienaam),
      )
      assert.equal(signalen.length > 0, valtOp)
    })

  test('het dossier van wie heet als een collega valt op, dat van een naamgenoot van uzelf niet hier', () => {
    const collegas = ['Gerda Sneeuw', 'Nele Spiegelglas']
    const leest = (voornaam: string, familienaam: string) =>
      dossierVanCollega(gerda, [opDag('11-02')], persoon(voornaam, familienaam), collegas).length
    assert.equal(leest('Nele', 'Spiegelglas'), 1)
    assert.equal(leest('Kaj', 'Spiegelglas'), 0)
    assert.equal(leest('Gerda', 'Sneeuw'), 0)
    assert.equal(dossierVanCollega(gerda, [opDag('11-02')], new Map(), collegas).length, 0)
  })
})

describe('hoeveel iemand leest', () => {
  test('meer dan het gemiddelde van de collega’s plus drie standaardafwijkingen valt op; precies zoveel niet', () => {
    // Mean 20, standard deviation 10.
    const collegas = [10, 10, 30, 30]
    assert.equal(veelMeerDanTeam(50, collegas).length, 0)
    assert.equal(veelMeerDanTeam(51, collegas).length, 1)
  })

  test('met minder dan drie collega’s, of onder 20 keer, zegt het niets', () => {
    assert.equal(veelMeerDanTeam(500, [1, 1]).length, 0)
    assert.equal(veelMeerDanTeam(500, [1, 1, 1]).length, 1)
    assert.equal(veelMeerDanTeam(19, [1, 1, 1]).length, 0)
    assert.equal(veelMeerDanTeam(20, [1, 1, 1]).length, 1)
  })

  const dossiers = (aantal: number, at: string) =>
    Array.from({ length: aantal }, (_, nr) => blik(at, `d${nr}`))

  test('51 dossiers in een uur valt op, 50 niet, en hetzelfde dossier telt één keer', () => {
    const at = '2026-11-18T09:00:00.000Z'
    assert.equal(veelInEenUur(dossiers(50, at)).length, 0)
    assert.equal(veelInEenUur([...dossiers(50, at), blik(at, 'd1')]).length, 0)
    assert.equal(veelInEenUur(dossiers(51, at))[0]?.aantal, 51)
  })

  test('het uur schuift mee: na precies 60 minuten telt de eerste niet meer', () => {
    const eerst = blik('2026-11-18T09:30:00.000Z', 'eerst')
    assert.equal(veelInEenUur([eerst, ...dossiers(50, '2026-11-18T10:29:59.999Z')]).length, 1)
    assert.equal(veelInEenUur([eerst, ...dossiers(50, '2026-11-18T10:30:00.000Z')]).length, 0)
  })
})

describe('lezen in de nacht', () => {
  const uren: [at: string, valtOp: boolean][] = [
    ['2026-11-18T20:59:59.999Z', false],
    ['2026-11-18T21:00:00.000Z', true],
    ['2026-11-19T04:59:59.999Z', true],
    ['2026-11-19T05:00:00.000Z', false],
    ['2026-07-01T19:59:59.999Z', false],
    ['2026-07-01T20:00:00.000Z', true],
  ]
  for (const [at, valtOp] of uren)
    test(`om ${at}, in de tijd van Brussel: ${valtOp ? 'nacht' : 'geen nacht'}`, () => {
      assert.equal(inDeNacht([blik(at)]).length > 0, valtOp)
    })
})

test('tien keer in een week geen kandidaat bij de nummers van een werkgever valt op, negen keer niet', () => {
  assert.deepEqual(vaakGeenKandidaat(9), [])
  assert.deepEqual(
    vaakGeenKandidaat(10).map(({ regel, aantal }) => [regel, aantal]),
    [['kandidaat', 10]],
  )
})

test('tien keer in een week niemand gevonden op een rijksregisternummer valt op, negen keer niet', () => {
  assert.deepEqual(vaakNiemandGevonden(9), [])
  assert.deepEqual(
    vaakNiemandGevonden(10).map(({ regel, aantal }) => [regel, aantal]),
    [['zoeken', 10]],
  )
})
