import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from './dag.ts'
import { berekenTermijn } from './soort-termijn.ts'
import { duurTekst, tot, verschuiving } from './termijn.ts'

describe('Een lengte in woorden', () => {
  for (const [duur, tekst] of [
    [{ weeks: 8 }, '8 weken'],
    [{ months: 1 }, '1 maand'],
    [{ years: 5 }, '5 jaar'],
    [{ years: 1, months: 2 }, '1 jaar en 2 maanden'],
    [{ days: -10 }, '10 dagen'],
    [{ weeks: 1, days: 1 }, '1 week en 1 dag'],
  ] as const)
    test(`${JSON.stringify(duur)} is "${tekst}"`, () => {
      assert.equal(duurTekst(duur), tekst)
    })

  test('Vooruit tellen en terug tellen staan anders in de stap', () => {
    const stap = (days: number) => tot('KAL_VAST', { days }).bereken(dag('2024-03-15')).stappen[0]
    assert.equal(stap(20), '20 dagen vanaf 2024-03-15, die dag zelf niet meegeteld: 2024-04-04.')
    assert.equal(stap(-10), '10 dagen terug vanaf 2024-03-15: 2024-03-05.')
  })
})

describe('Waarom een laatste dag opschuift', () => {
  for (const [day, reden] of [
    ['2024-11-16', '2024-11-16 is een zaterdag: de laatste dag schuift op naar 2024-11-18.'],
    ['2024-04-28', '2024-04-28 is een zondag: de laatste dag schuift op naar 2024-04-29.'],
    ['2024-05-09', '2024-05-09 is Hemelvaart: de laatste dag schuift op naar 2024-05-10.'],
  ] as const)
    test(reden, () => {
      assert.deepEqual(verschuiving(dag(day)), [reden])
    })

  test('Op een werkdag schuift er niets op', () => {
    assert.deepEqual(verschuiving(dag('2024-05-10')), [])
  })

  test('Alleen bij D-02 staat dat het om effectieve weken gaat', () => {
    const effectief = (id: 'D-01' | 'D-02', profiel?: string) =>
      berekenTermijn(id, dag('2024-01-08'), profiel).motivering.some(({ tekst }) =>
        tekst.includes('effectieve weken'),
      )
    assert.equal(effectief('D-02', 'oud'), true)
    assert.equal(effectief('D-01'), false)
  })
})
