import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { typen } from '#law/decider.fixture.ts'
import { dag, type Dag } from '#law/dag.ts'
import {
  andereWerkgever,
  beslis,
  gegeven,
  meldEinde,
  meldIndienst,
  stelVoor,
} from './procedure.fixture.ts'
import { termijnenNa } from './termijnen.ts'

/** In service since 3 June 2024 with 60 hoog, through 2 June 2029. */
const begin = [stelVoor(), beslis(), meldIndienst('2024-06-03')] as const

const wijzig = (op: Dag, tot?: Dag, loonpremie = 60) =>
  ({
    type: 'wijzig pakket',
    op,
    pakket: { loonpremie, begeleiding: 'hoog' },
    vanaf: op,
    ...(tot ? { tot } : {}),
    bron: { procedure: 'evaluatie', besluit: 'e1' },
  }) as const

describe('Een beslissing die het pakket een nieuwe einddatum geeft', () => {
  test('geeft die ook als het pakket gelijk blijft; zonder nieuwe einddatum is gelijk geen nieuws', () => {
    const op = dag('2026-11-22')
    const { staat } = gegeven(...begin, wijzig(op, dag('2031-11-21')))
    assert.ok(staat.status === 'WOP_ACTIEF')
    assert.deepEqual(staat.wop.pakket, { loonpremie: 60, begeleiding: 'hoog' })
    assert.deepEqual([staat.wop.van, staat.wop.tot], ['2024-06-03', '2031-11-21'])
    assert.equal(typen(gegeven(...begin).als(wijzig(op))), '')
  })

  test('kan op de laatste dag van het vorige pakket en ook erna: een pakket dat VDAB te laat bekeek, loopt door (Q-21)', () => {
    const erna = dag('2029-06-03')
    assert.equal(
      typen(gegeven(...begin).als(wijzig(erna, dag('2034-06-02'), 55))),
      'PakketGewijzigd',
    )
    assert.match(typen(gegeven(...begin).als(wijzig(erna, undefined, 55))), /nieuw advies nodig/)
    assert.equal(
      typen(gegeven(...begin).als(wijzig(dag('2029-06-02'), undefined, 55))),
      'PakketGewijzigd',
    )
  })

  test('kan niet na het einde van de job, en niet met een einde voor het begin', () => {
    const gestopt = gegeven(...begin, meldEinde('2026-10-01'))
    const op = dag('2026-11-22')
    assert.match(typen(gestopt.als(wijzig(op, dag('2031-11-21')))), /De job is gestopt/)
    assert.match(typen(gegeven(...begin).als(wijzig(op, dag('2026-11-21')))), /niet eindigen/)
    assert.equal(typen(gegeven(...begin).als(wijzig(op, op))), 'PakketGewijzigd')
  })

  test('bewaakt het nieuwe einde vanaf de beslissing (D-04), en een correctie kan niet meer (D-01)', () => {
    const op = dag('2026-11-22')
    const { events } = gegeven(...begin, wijzig(op, dag('2031-11-21')))
    const { begint, eindigt } = termijnenNa(events.at(-1)!)
    assert.deepEqual(
      begint.map(({ id, start, dag: tot, wie }) => [id, start, tot, wie]),
      [['D-04', op, '2031-11-21', 'VDAB']],
    )
    assert.deepEqual(eindigt, ['D-01'])
  })

  test('gaat mee naar een andere werkgever (Q-20)', () => {
    const { staat } = gegeven(
      ...begin,
      wijzig(dag('2026-11-22'), dag('2031-11-21'), 70),
      meldEinde('2027-01-31'),
      meldIndienst('2027-03-01', andereWerkgever),
    )
    assert.ok(staat.status === 'WOP_ACTIEF')
    assert.deepEqual([staat.wop.tot, staat.wop.pakket.loonpremie], ['2031-11-21', 70])
  })
})
