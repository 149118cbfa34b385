import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUur, later, leesUur, uurTekst, type Uur } from './uur.ts'

test('Een uur, zoals mensen het typen', () => {
  for (const getypt of ['9.30', '9:30', '09:30', '9u30', '9 u 30', '9h30', ' 9.30 '])
    assert.equal(leesUur(getypt), '09:30', getypt)
  for (const getypt of ['14', '14u', '14 uur', '14:00'])
    assert.equal(leesUur(getypt), '14:00', getypt)
  assert.equal(leesUur('23.59'), '23:59')
  assert.equal(leesUur('0.00'), '00:00')
  for (const fout of ['', '24.00', '9.60', '9.5', '930', 'negen', '-1', '9.30.00'])
    assert.equal(leesUur(fout), undefined, fout)
})

test('Een uur is er een van de klok', () => {
  assert.ok(isUur('00:00') && isUur('23:59'))
  assert.ok(!isUur('24:00') && !isUur('9:30'))
})

test('In woorden: zonder nullen die niets zeggen', () => {
  assert.equal(uurTekst('10:00' as Uur), '10\u00A0uur')
  assert.equal(uurTekst('09:05' as Uur), '9.05\u00A0uur')
})

test('Later op dezelfde dag, tot de laatste minuut', () => {
  assert.equal(later('22:59' as Uur, 60), '23:59')
  assert.throws(() => later('23:00' as Uur, 60), RangeError)
})
