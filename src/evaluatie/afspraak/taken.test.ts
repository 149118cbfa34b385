import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { na, vind, waaromNiet } from '#evaluatie/evaluatie.fixture.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import { dag } from '#law/dag.ts'
import { bevestigd, volledig, voorgesteld, voorstel, wens } from './afspraak.fixture.ts'
import { standVan, takenVan } from './taken.ts'

describe('Wie iets moet doen', () => {
  const taken = (state: Evaluaties) => takenVan(vind(state))

  test('Na het voorstel beide kanten; na de bevestiging de werknemer nog, tot die iets zei', () => {
    assert.match(taken(voorgesteld()).werkgever!, /welke begeleider/)
    assert.match(taken(voorgesteld()).werknemer!, /wat u nodig hebt/)
    assert.equal(taken(bevestigd()).werkgever, null)
    assert.match(taken(bevestigd()).werknemer!, /wat u nodig hebt/)
    assert.equal(taken(wens(bevestigd(), {})).werknemer, null)
    assert.equal(taken(volledig()).werkgever, null)
  })

  test('Wil de werknemer alleen praten, dan wacht de werkgever en is VDAB aan zet', () => {
    const { werkgever, aandacht } = taken(wens(voorgesteld(), { alleen: true }))
    assert.deepEqual([werkgever, aandacht], [null, true])
    assert.equal(taken(wens(voorgesteld(), { alleen: false })).aandacht, false)
  })

  test('Stopt de job, dan gaat het gesprek niet door en moet niemand nog iets doen', () => {
    const state = bevestigd()
    assert.equal(standVan(vind(state)), 'bevestigd')
    const einde = na(
      [
        {
          type: 'WopBeeindigd',
          dag: dag('2026-11-25'),
          data: { reden: 'Einde', melder: { id: 'b', naam: 'B', rol: 'werkgever' } },
        },
      ],
      state,
    )
    assert.equal(standVan(vind(einde)), 'afgezegd')
    assert.deepEqual(taken(einde), { werkgever: null, werknemer: null, aandacht: false })
    assert.match(waaromNiet(einde, voorstel(einde))!, /de aanvraag loopt/)
  })
})
