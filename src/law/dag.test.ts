import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  after,
  compareYearsAfter,
  dag,
  daysBetween,
  earliest,
  endOfQuarter,
  isDag,
  latest,
  weekday,
  yearsAfter,
} from './dag.ts'
import { naarIso, nummer, reeks, vanIso } from './telling.fixture.ts'

describe('Een dag van de kalender', () => {
  const bestaat = ['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31']
  const bestaatNiet = [
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0000-01-01',
    '2024-1-1',
    '24-01-01',
    '2024/01/01',
    ' 2024-01-01',
    '2024-01-01T00:00',
    '',
  ]
  for (const text of bestaat)
    test(`${text} bestaat`, () => {
      assert.equal(isDag(text), true)
      assert.equal(dag(text), text)
    })
  for (const text of bestaatNiet)
    test(`"${text}" is geen dag`, () => {
      assert.equal(isDag(text), false)
      assert.throws(() => dag(text), RangeError)
    })

  test('Een getal, niets of een lijst is geen dag', () => {
    for (const value of [20240101, null, undefined, ['2024-01-01'], {}])
      assert.equal(isDag(value), false)
  })
})

describe('Rekenen met dagen', () => {
  const gevallen: [van: string, duur: object, tot: string][] = [
    ['2024-01-31', { months: 1 }, '2024-02-29'],
    ['2023-01-31', { months: 1 }, '2023-02-28'],
    ['2024-02-29', { years: 1 }, '2025-02-28'],
    ['2024-02-29', { years: 4 }, '2028-02-29'],
    ['2024-03-31', { months: -1 }, '2024-02-29'],
    ['2024-01-01', { days: -1 }, '2023-12-31'],
    ['2024-02-28', { weeks: 1 }, '2024-03-06'],
    ['2023-12-31', { months: 2 }, '2024-02-29'],
  ]
  for (const [van, duur, tot] of gevallen)
    test(`${JSON.stringify(duur)} vanaf ${van} is ${tot}`, () => {
      assert.equal(after(dag(van), duur), tot)
    })

  test('Jaren bijtellen geeft langs beide wegen dezelfde dag, ook vanaf 29 februari', () => {
    const kies = reeks(7)
    for (let i = 0; i < 2000; i++) {
      const van = dag(naarIso(nummer(1950, 1, 1) + kies(40_000)))
      const years = kies(21) - 10
      assert.equal(yearsAfter(van, years), after(van, { years }))
    }
    assert.equal(yearsAfter(dag('2020-02-29'), 5), '2025-02-28')
    assert.equal(yearsAfter(dag('2020-02-29'), 4), '2024-02-29')
  })

  test('Vergelijken met een dag een aantal jaren verder is vergelijken met die dag, ook rond 29 februari', () => {
    const kies = reeks(11)
    for (let i = 0; i < 5000; i++) {
      const van = dag(naarIso(nummer(1950, 1, 1) + kies(40_000)))
      const years = kies(21) - 10
      const verder = yearsAfter(van, years)
      const dichtbij = after(verder, { days: kies(7) - 3 })
      const ver = dag(naarIso(nummer(1950, 1, 1) + kies(40_000)))
      for (const andere of [dichtbij, ver])
        assert.equal(
          Math.sign(compareYearsAfter(andere, van, years)),
          andere < verder ? -1 : andere > verder ? 1 : 0,
          `${andere} tegen ${years} jaar na ${van}`,
        )
    }
    assert.equal(compareYearsAfter(dag('2025-02-28'), dag('2020-02-29'), 5), 0)
    assert.ok(compareYearsAfter(dag('2024-02-28'), dag('2020-02-29'), 4) < 0)
    assert.ok(compareYearsAfter(dag('2025-03-01'), dag('2020-02-29'), 5) > 0)
  })

  test('Optellen klopt met Temporal, op willekeurige dagen en met elke duur', () => {
    const kies = reeks(9)
    for (let i = 0; i < 5000; i++) {
      const van = dag(naarIso(nummer(1, 1, 1) + 40_000 + kies(3_500_000)))
      const duur = {
        years: kies(41) - 20,
        months: kies(61) - 30,
        weeks: kies(21) - 10,
        days: kies(801) - 400,
      }
      // Temporal takes one sign for all parts, so date parts and day parts are added apart.
      const { years, months, weeks, days } = duur
      const maanden = Temporal.PlainDate.from(van).add({ months: years * 12 + months })
      const verwacht = maanden.add({ days: weeks * 7 + days })
      assert.equal(after(van, duur), verwacht.toString(), `${van} ${JSON.stringify(duur)}`)
      assert.equal(weekday(van), Temporal.PlainDate.from(van).dayOfWeek)
    }
  })

  test('Elke dag van 1896 tot 2104 gaat één dag verder naar de volgende', () => {
    for (let n = nummer(1896, 1, 1); n < nummer(2104, 12, 31); n++)
      assert.equal(after(dag(naarIso(n)), { days: 1 }), naarIso(n + 1))
  })

  test('Buiten de jaren 1 tot 9999 bestaat geen dag', () => {
    assert.equal(after(dag('9999-12-30'), { days: 1 }), '9999-12-31')
    assert.throws(() => after(dag('9999-12-31'), { days: 1 }), RangeError)
    assert.equal(after(dag('0001-01-02'), { days: -1 }), '0001-01-01')
    assert.throws(() => after(dag('0001-01-01'), { days: -1 }), RangeError)
    assert.throws(() => after(dag('9999-02-01'), { years: 1 }), RangeError)
  })

  test('Het aantal dagen tussen twee dagen klopt met een onafhankelijke telling', () => {
    const kies = reeks(8)
    for (let i = 0; i < 1000; i++) {
      const [van, tot] = [naarIso(kies(40_000)), naarIso(kies(40_000))]
      assert.equal(daysBetween(dag(van), dag(tot)), vanIso(tot) - vanIso(van))
    }
    assert.equal(daysBetween(dag('2024-02-28'), dag('2024-03-01')), 2)
    assert.equal(daysBetween(dag('2024-03-01'), dag('2024-03-01')), 0)
  })

  test('Maandag is dag 1 en zondag dag 7 van de week', () => {
    assert.equal(weekday(dag('2026-11-23')), 1)
    assert.equal(weekday(dag('2026-11-22')), 7)
  })

  test('De vroegste en de laatste van een rij dagen', () => {
    const rij = [dag('2024-05-02'), dag('2023-12-31'), dag('2024-05-01')] as const
    assert.equal(earliest(...rij), '2023-12-31')
    assert.equal(latest(...rij), '2024-05-02')
    assert.equal(earliest(dag('2024-05-02')), '2024-05-02')
  })

  const kwartalen: [dag: string, einde: string][] = [
    ['2024-01-01', '2024-03-31'],
    ['2024-03-31', '2024-03-31'],
    ['2024-04-01', '2024-06-30'],
    ['2024-08-31', '2024-09-30'],
    ['2024-10-01', '2024-12-31'],
    ['2024-12-31', '2024-12-31'],
  ]
  for (const [day, einde] of kwartalen)
    test(`Het kwartaal van ${day} eindigt op ${einde}`, () => {
      assert.equal(endOfQuarter(dag(day)), einde)
    })
})
