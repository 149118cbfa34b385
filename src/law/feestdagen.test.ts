import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { after, dag } from './dag.ts'
import {
  eersteWerkdagVanaf,
  feestdag,
  feestdagen,
  isWerkdag,
  werkdagMetZaterdagNa,
  werkdagNa,
} from './feestdagen.ts'
import { isVrij, naarIso, nummer } from './telling.fixture.ts'

/** The movable holidays of years that are printed on every Belgian calendar: Easter Monday, Ascension, Whit Monday. */
const beweeglijk: [
  jaar: number,
  paasmaandag: string,
  hemelvaart: string,
  pinkstermaandag: string,
][] = [
  [2018, '04-02', '05-10', '05-21'],
  [2019, '04-22', '05-30', '06-10'],
  [2020, '04-13', '05-21', '06-01'],
  [2021, '04-05', '05-13', '05-24'],
  [2022, '04-18', '05-26', '06-06'],
  [2023, '04-10', '05-18', '05-29'],
  [2024, '04-01', '05-09', '05-20'],
  [2025, '04-21', '05-29', '06-09'],
  [2026, '04-06', '05-14', '05-25'],
  [2027, '03-29', '05-06', '05-17'],
]

const vast = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']

describe('De tien wettelijke feestdagen', () => {
  for (const [jaar, ...drie] of beweeglijk)
    test(`De feestdagen van ${jaar} zijn die van de kalender`, () => {
      const verwacht = [...vast, ...drie].map((rest) => `${jaar}-${rest}`).sort()
      assert.deepEqual([...feestdagen(jaar).keys()].sort(), verwacht)
      assert.equal(feestdag(dag(`${jaar}-${drie[0]}`)), 'Paasmaandag')
      assert.equal(feestdag(dag(`${jaar}-${drie[1]}`)), 'Hemelvaart')
      assert.equal(feestdag(dag(`${jaar}-${drie[2]}`)), 'Pinkstermaandag')
    })

  test('Valt Hemelvaart op 1 mei (2008), dan blijven er negen vrije dagen', () => {
    assert.equal(feestdagen(2008).size, 9)
    assert.equal(feestdag(dag('2008-05-01')), 'Hemelvaart')
  })

  test('De vroegste en de laatste Pasen van deze eeuwen liggen goed', () => {
    assert.equal(feestdag(dag('2038-04-26')), 'Paasmaandag')
    assert.equal(feestdag(dag('2285-03-23')), 'Paasmaandag')
  })

  test('Een jaar met minder dan vier cijfers breekt de kalender niet', () => {
    assert.equal(feestdag(dag('0999-12-25')), 'Kerstmis')
  })

  test('Werkdagen kloppen met een onafhankelijke kalender, dag na dag van 2015 tot 2050', () => {
    for (let n = nummer(2015, 1, 1); n < nummer(2051, 1, 1); n++)
      assert.equal(isWerkdag(dag(naarIso(n))), !isVrij(n), naarIso(n))
  })
})

describe('Werkdagen', () => {
  test('Zaterdag en zondag zijn geen werkdag (Q-42), vrijdag en maandag wel', () => {
    assert.equal(isWerkdag(dag('2024-09-06')), true)
    assert.equal(isWerkdag(dag('2024-09-07')), false)
    assert.equal(isWerkdag(dag('2024-09-08')), false)
    assert.equal(isWerkdag(dag('2024-09-09')), true)
  })

  test('Paaszondag 31 maart 2024 schuift op naar dinsdag 2 april', () => {
    assert.equal(eersteWerkdagVanaf(dag('2024-03-31')), '2024-04-02')
    assert.equal(eersteWerkdagVanaf(dag('2024-04-02')), '2024-04-02')
  })

  test('De derde werkdag na dinsdag 7 mei 2024 is maandag 13 mei: Hemelvaart ligt ertussen', () => {
    assert.equal(werkdagNa(dag('2024-05-07'), 1), '2024-05-08')
    assert.equal(werkdagNa(dag('2024-05-07'), 2), '2024-05-10')
    assert.equal(werkdagNa(dag('2024-05-07'), 3), '2024-05-13')
  })

  test('Telt de zaterdag wel mee (Q-42), dan is de derde werkdag na donderdag 5 september 2024 maandag 9 in plaats van dinsdag 10; een zaterdag die feestdag is telt nooit', () => {
    assert.equal(werkdagNa(dag('2024-09-05'), 3), '2024-09-10')
    assert.equal(werkdagMetZaterdagNa(dag('2024-09-05'), 3), '2024-09-09')
    assert.equal(werkdagMetZaterdagNa(dag('2025-10-30'), 2), '2025-11-03')
  })

  test('De dag zelf telt nooit mee, ook als het een vrije dag is', () => {
    assert.equal(werkdagNa(dag('2024-12-25'), 1), '2024-12-26')
    assert.equal(werkdagNa(after(dag('2024-12-25'), { days: -1 }), 1), '2024-12-26')
  })
})
