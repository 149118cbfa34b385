import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { klassen, type Klasse } from './toegang.ts'
import { niveaus, vraagtSterk } from './vertrouwelijkheid.ts'

describe('hoe vertrouwelijk elk deel is', () => {
  test('elk deel heeft een niveau, en er is geen niveau zonder deel', () =>
    assert.deepEqual(Object.keys(niveaus), Object.keys(klassen)))

  test('wat iets zegt over gezondheid of functioneren, is nooit administratief of openbaar', () => {
    for (const klasse of ['MED', 'MOT', 'MV', 'POP', 'BRIEF', 'HOC', 'AANVR'] as const)
      assert.ok(niveaus[klasse] >= 'M2', klasse)
  })

  test('alleen cijfers en regels zijn openbaar', () => {
    const openbaar = Object.entries(niveaus).flatMap(([klasse, niveau]) =>
      niveau === 'M0' ? [klasse] : [],
    )
    assert.deepEqual(openbaar, ['CIJF', 'REGEL'])
  })

  test('alleen attesten, ICF, IQ-test en psychiatrisch verslag vragen een sterke aanmelding', () => {
    const sterk = Object.keys(klassen).filter((klasse) => vraagtSterk(klasse as Klasse))
    assert.deepEqual(sterk, ['MED'])
  })
})
