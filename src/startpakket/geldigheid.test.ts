import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { adviesGeldigTot, geldigheid } from './geldigheid.ts'

describe('Hoe lang een startpakket geldt (D-04)', () => {
  for (const [inDienst, tot] of [
    ['2019-03-01', '2024-02-29'],
    ['2020-02-29', '2025-02-28'],
    ['2024-02-29', '2029-02-28'],
    ['2023-03-01', '2028-02-29'],
    ['2019-01-01', '2023-12-31'],
    ['2026-12-01', '2031-11-30'],
  ] as const)
    test(`in dienst op ${inDienst}: tot en met ${tot}`, () => {
      const { uitkomst, gebreken, motivering } = geldigheid(dag(inDienst))
      assert.deepEqual(uitkomst, { van: inDienst, tot })
      assert.deepEqual(gebreken, [])
      assert.ok(motivering.some(({ tekst }) => tekst.includes(tot)))
    })
})

describe('Pakketten van voor 2019 (domain/3 3.7)', () => {
  test('Wie voor 1 januari 2019 in dienst kwam, heeft geen startpakket: niets wordt berekend', () => {
    const { uitkomst, gebreken, motivering } = geldigheid(dag('2018-12-31'))
    assert.equal(uitkomst, null)
    assert.deepEqual(
      gebreken.map(({ code }) => code),
      ['VOOR_2019'],
    )
    assert.match(motivering[0]!.tekst, /nog niet/)
  })

  const rijen = [
    ['SP_SW_ZITTEND', '2017-03-31', true],
    ['SP_SW_ZITTEND', '2017-04-01', false],
    ['SP_SW_ZITTEND', '1999-05-01', true],
    ['SP_SW_INSTROOM', '2017-03-31', false],
    ['SP_SW_INSTROOM', '2017-04-01', true],
    ['SP_SW_INSTROOM', '2018-12-31', true],
    ['SP_SW_INSTROOM', '2019-01-01', false],
  ] as const
  for (const [wop, inDienst, past] of rijen)
    test(`${wop}, in dienst op ${inDienst}: ${past ? 'onbepaalde duur' : 'bestaat niet, met reden'}`, () => {
      const { uitkomst, gebreken, motivering } = geldigheid(dag(inDienst), wop)
      assert.deepEqual(uitkomst, past ? { van: inDienst, tot: null } : null)
      assert.match(
        motivering[0]!.tekst,
        past ? /voor onbepaalde duur/ : new RegExp(`niet voor wie op ${inDienst} begon`),
      )
      assert.deepEqual(
        gebreken.map(({ code }) => code),
        past ? [] : [wop],
      )
    })
})

describe('Een ongebruikt advies (D-05)', () => {
  for (const [advies, tot] of [
    ['2019-03-01', '2024-02-29'],
    ['2020-02-29', '2025-02-28'],
    ['2021-11-22', '2026-11-21'],
  ] as const)
    test(`advies van ${advies}: geldig tot en met ${tot}`, () => {
      assert.equal(adviesGeldigTot(dag(advies)), tot)
    })
})
