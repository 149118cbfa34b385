import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import {
  count,
  days,
  daysLeft,
  longDate,
  namedDate,
  percentage,
  period,
  shortDate,
  typedDay,
} from './dates.ts'

const vandaag = dag('2026-11-22')

describe('Datums zoals mensen ze lezen', () => {
  test('een dag staat voluit, ook de eerste en de laatste van het jaar', () => {
    assert.equal(longDate(vandaag), '22 november 2026')
    assert.equal(longDate(dag('2026-01-01')), '1 januari 2026')
    assert.equal(longDate(dag('2026-12-31')), '31 december 2026')
    assert.equal(longDate(dag('2028-02-29')), '29 februari 2028')
  })

  test('in een lijst staat de maand kort, en bij een afspraak de dag van de week', () => {
    assert.match(shortDate(vandaag), /^22 nov\.? 2026$/)
    assert.equal(namedDate(vandaag), 'zondag 22 november 2026')
  })

  test('een periode noemt beide dagen, of alleen de eerste als zij nog loopt', () => {
    const from = dag('2027-01-01')
    assert.equal(period(from, dag('2031-12-31')), 'van 1 januari 2027 tot en met 31 december 2031')
    assert.equal(period(from), 'vanaf 1 januari 2027')
  })
})

describe('Wat er rest van een termijn', () => {
  const cases = [
    ['2026-11-24', 'Nog 2 dagen'],
    ['2026-11-23', 'Nog 1 dag'],
    ['2026-11-22', 'Vandaag'],
    ['2026-11-21', 'Te laat: 1 dag'],
    ['2026-11-20', 'Te laat: 2 dagen'],
  ] as const
  for (const [deadline, words] of cases)
    test(`op 22 november, met laatste dag ${deadline}: ${words}`, () => {
      assert.equal(daysLeft(vandaag, dag(deadline)), words)
    })
})

describe('Getallen', () => {
  test('een percentage heeft een vaste spatie en een komma', () => {
    assert.equal(percentage(45), '45\u00A0%')
    assert.equal(percentage(12.5), '12,5\u00A0%')
  })

  test('duizendtallen krijgen een punt', () => {
    assert.equal(count(24000), '24.000')
    assert.equal(days(1), '1 dag')
    assert.equal(days(0), '0 dagen')
    assert.equal(days(1200), '1.200 dagen')
  })
})

describe('Een dag in drie velden', () => {
  test('wordt gelezen met en zonder nul vooraan', () => {
    assert.equal(typedDay('3', '10', '2026'), '2026-10-03')
    assert.equal(typedDay(' 03 ', '1', '2026'), '2026-01-03')
  })

  test('die niet bestaat of niet volledig is, is geen dag', () => {
    for (const [day, month, year] of [
      ['30', '2', '2026'],
      ['', '2', '2026'],
      ['1', '13', '2026'],
      ['1', '1', '26'],
      ['1', '1', '1899'],
      ['een', '1', '2026'],
    ] as const)
      assert.equal(typedDay(day, month, year), undefined, `${day}-${month}-${year}`)
  })
})
