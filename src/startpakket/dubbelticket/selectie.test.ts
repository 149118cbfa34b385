import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { komtInAanmerking } from './selectie.ts'

describe('de omzetting naar het dubbele ticket', () => {
  const advies = (toegekendOp: string, geldigTot: string) => ({
    toegekendOp: dag(toegekendOp),
    geldigTot: dag(geldigTot),
  })
  const gevallen: readonly [wat: string, toegekend: string, tot: string, verwacht: boolean][] = [
    ['de laatste dag voor het dubbele ticket', '2023-06-30', '2028-06-29', true],
    ['de eerste dag met het dubbele ticket', '2023-07-01', '2028-06-30', false],
    ['op de laatste dag dat het advies geldt', '2019-01-16', '2024-01-15', true],
    ['een dag na het einde van het advies', '2019-01-15', '2024-01-14', false],
  ]
  for (const [wat, toegekend, tot, verwacht] of gevallen)
    test(`${wat}: ${verwacht ? 'wel' : 'niet'} om te zetten op 15 januari 2024`, () => {
      assert.equal(komtInAanmerking(advies(toegekend, tot), dag('2024-01-15')), verwacht)
    })
})
