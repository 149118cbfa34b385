import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { after, dag } from '#law/dag.ts'
import { leesWeek, wekenLater, weekVan } from './week.ts'

test('Een week hoort bij het jaar van haar donderdag', () => {
  assert.equal(weekVan(dag('2026-11-22')).naam, '2026-W47')
  assert.equal(weekVan(dag('2026-11-23')).naam, '2026-W48')
  assert.equal(weekVan(dag('2026-12-31')).naam, '2026-W53')
  assert.equal(weekVan(dag('2027-01-03')).naam, '2026-W53')
  assert.equal(weekVan(dag('2027-01-04')).naam, '2027-W01')
})

test('Elke week klopt met de kalender van Temporal, en haar naam brengt haar terug', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 70_000 }), (days) => {
      const op = after(dag('2000-01-03'), { days })
      const week = weekVan(op)
      const anders = Temporal.PlainDate.from(op)
      assert.equal(week.nummer, anders.weekOfYear)
      assert.equal(week.naam.slice(0, 4), String(anders.yearOfWeek).padStart(4, '0'))
      assert.ok(week.dagen.includes(op))
      assert.deepEqual(leesWeek(week.naam), week)
      assert.deepEqual(wekenLater(wekenLater(week, 1), -1), week)
    }),
  )
})

test('Wat geen week is, is er geen', () => {
  for (const naam of [
    '',
    '2026',
    '2026-W54',
    '2026-W00',
    '2025-W53',
    '2026-w48',
    '1999-W01',
    '2026-W4',
  ])
    assert.equal(leesWeek(naam), undefined)
  assert.equal(leesWeek('2026-W53')?.dagen[6], '2027-01-03')
})
