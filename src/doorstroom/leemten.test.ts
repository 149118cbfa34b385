import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { beantwoord } from '#law/invoer.ts'
import type { Deels } from '#law/soort.ts'
import { geen, gevonden, job } from './opvolging.fixture.ts'
import { meetDoorstroom, type Tewerkstelling } from './opvolging.ts'
import { soortDoorstroom } from './soorten.ts'

describe('Een job waarvan feiten ontbreken', () => {
  const deels = (...tewerkstellingen: readonly Deels<Tewerkstelling>[]) =>
    meetDoorstroom({ afgeslotenOp: dag('2019-06-30'), tewerkstellingen })

  for (const [van, ontbreekt] of [
    ['2021-06-30', ['tewerkstellingen[0].wop']],
    ['2021-07-01', []],
  ] as const)
    test(`Een job vanaf ${van} zonder gegeven WOP ${ontbreekt.length > 0 ? 'kan meetellen: het WOP wordt gevraagd' : 'valt buiten de opvolging: er wordt niets gevraagd'}`, () => {
      const bevinding = deels({ van: dag(van), tot: null })
      assert.deepEqual(bevinding.ontbreekt, ontbreekt)
      assert.deepEqual(bevinding.uitkomst, ontbreekt.length > 0 ? null : geen)
    })

  test('De laatste dag van een job is nodig als er een nieuw WOP na kan komen', () => {
    const begonnen = { van: dag('2019-09-02'), wop: null }
    assert.deepEqual(deels(begonnen).uitkomst, gevonden('2019-09-02'))
    const { ontbreekt } = deels(begonnen, { van: dag('2020-10-01'), tot: null, wop: 'CMW' })
    assert.deepEqual(ontbreekt, ['tewerkstellingen[0].tot'])
  })

  test('Een job met individueel maatwerk telt nooit mee: er wordt niets van gevraagd', () => {
    assert.deepEqual(deels({ wop: 'IMW' }).uitkomst, geen)
    assert.deepEqual(deels({}).ontbreekt, [
      'tewerkstellingen[0].van',
      'tewerkstellingen[0].tot',
      'tewerkstellingen[0].wop',
    ])
  })

  test('Telde individueel maatwerk mee, dan was wel iets nodig: het antwoord steunt dan op Q-63', () => {
    const op = (afgeslotenOp: string, ...tewerkstellingen: readonly Deels<Tewerkstelling>[]) =>
      meetDoorstroom({ afgeslotenOp: dag(afgeslotenOp), tewerkstellingen })
    for (const each of [{ wop: 'IMW' }, { wop: 'IMW', van: dag('2023-09-01') }] as const) {
      assert.deepEqual(
        [op('2023-06-30', each).uitkomst, op('2023-06-30', each).aannames],
        [geen, ['Q-63']],
      )
      // The follow-up through 30 June 2023 ends before individueel maatwerk began.
      assert.deepEqual(op('2021-06-30', each).aannames, [])
    }
    const zonderDag = meetDoorstroom({ tewerkstellingen: [job('2023-09-01', null, 'IMW')] })
    assert.deepEqual([zonderDag.uitkomst, zonderDag.aannames], [geen, ['Q-63']])
    const collectief = meetDoorstroom({ tewerkstellingen: [job('2023-09-01', null, 'CMW')] })
    assert.deepEqual(collectief.aannames, [])
  })

  test('Een job die niet kan, is een gebrek wat er ook ontbreekt, en dan wordt er niets gevraagd', () => {
    const kanNiet = { tot: dag('2023-06-30'), wop: 'IMW' } as const
    for (const bevinding of [
      deels(kanNiet, {}),
      meetDoorstroom({ tewerkstellingen: [kanNiet, {}] }),
    ]) {
      assert.deepEqual([bevinding.uitkomst, bevinding.ontbreekt], [null, []])
      const [gebrek] = bevinding.gebreken
      assert.equal(gebrek?.code, 'VOOR_INWERKINGTREDING')
      assert.match(gebrek.tekst, /^De job tot en met 2023-06-30 kan geen/)
    }
    assert.deepEqual(deels({ ...kanNiet, tot: dag('2023-07-01') }).gebreken, [])
  })

  test('De dag van de afsluiting is nodig zodra er een job zonder WOP is', () => {
    const zonderDag = (...tewerkstellingen: readonly Tewerkstelling[]) =>
      meetDoorstroom({ tewerkstellingen })
    assert.deepEqual(zonderDag(job('2019-09-02', null, 'CMW')).uitkomst, geen)
    assert.deepEqual(zonderDag(job('2019-09-02', null)).ontbreekt, ['afgeslotenOp'])
    assert.deepEqual(meetDoorstroom({}).ontbreekt, ['afgeslotenOp', 'tewerkstellingen'])
  })

  test('Een laatste dag voor de eerste blijft een fout in de invoer', () => {
    const soorten = new Map([[soortDoorstroom.naam, soortDoorstroom]])
    const fout = { van: '2020-02-01', tot: '2020-01-31' }
    const antwoord = beantwoord(soorten, { soort: 'doorstroom', tewerkstellingen: [fout] })
    assert.ok('fout' in antwoord)
  })
})
