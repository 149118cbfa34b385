import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dag } from '#law/dag.ts'
import { begeleidingTekst, datumVoluit, getalEnEenheid, graadTekst, procent } from './taal.ts'

test('datums staan voluit, zonder nul vooraan', () => {
  assert.equal(datumVoluit(dag('2026-12-08')), '8\u00a0december\u00a02026')
  assert.equal(datumVoluit(dag('2024-02-29')), '29\u00a0februari\u00a02024')
  assert.equal(datumVoluit(dag('2023-01-31')), '31\u00a0januari\u00a02023')
})

test('getal en eenheid blijven op één regel', () => {
  assert.equal(procent(45), '45\u00a0%')
  assert.equal(procent(44.5), '44,5\u00a0%')
  assert.equal(getalEnEenheid('2 maanden'), '2\u00a0maanden')
  assert.equal(getalEnEenheid('1 jaar en 3 maanden'), '1\u00a0jaar en 3\u00a0maanden')
})

test('een begeleidingsgraad: eerst het gewone woord, dan het woord van de regels', () => {
  assert.deepEqual(
    (['laag', 'midden', 'hoog'] as const).map((graad) => graadTekst(graad)),
    ['weinig (laag)', 'gemiddeld (midden)', 'veel (hoog)'],
  )
  assert.equal(begeleidingTekst('midden'), 'gemiddelde begeleiding (midden)')
})
