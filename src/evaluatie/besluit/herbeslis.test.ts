import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { after, dag } from '#law/dag.ts'
import { begeleidingsgraden } from '#law/soort.ts'
import { evaluatiePercentages } from '#evaluatie/beslissing.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { beslissing, gesproken, gesprekOp, metPakket } from './besluit.fixture.ts'
import { herbeslisEvaluatie } from './herbeslis.ts'
import type { Besluit } from './typen.ts'

describe('Een bewaarde evaluatie opnieuw beslissen', () => {
  test('geeft jaren later hetzelfde, voor elk pakket en elke dag', () => {
    const pakket = fc.record({
      loonpremie: fc.constantFrom(...evaluatiePercentages),
      begeleiding: fc.constantFrom(...begeleidingsgraden),
    })
    const begin = gesproken()
    fc.assert(
      fc.property(
        pakket,
        fc.option(pakket, { nil: null }),
        fc.boolean(),
        fc.integer({ min: 0, max: 60 }),
        (huidig, nieuw, traject, dagen) => {
          const op = after(gesprekOp, { days: dagen })
          const doorstroomtraject = traject || nieuw === null
          const event = beslissing(
            metPakket(begin, huidig),
            { pakket: nieuw, doorstroomtraject, trajectVanaf: doorstroomtraject ? op : null },
            op,
          )
          // As it comes out of the database.
          assert.equal(
            herbeslisEvaluatie(JSON.parse(JSON.stringify(event)) as EvaluatieEvent),
            undefined,
          )
        },
      ),
      { numRuns: 1_000, seed: 2029 },
    )
  })

  test('ziet een ander pakket, een andere einddatum en een beslissing die toch te laat was', () => {
    const event = beslissing()
    const met = (anders: Partial<Besluit>): EvaluatieEvent => ({
      ...event,
      data: { ...event.data, besluit: { ...event.data.besluit, ...anders } },
    })
    const { uitkomst } = event.data.besluit
    assert.deepEqual(herbeslisEvaluatie(met({ pakket: { loonpremie: 75, begeleiding: 'hoog' } })), {
      toen: '75 % met begeleiding hoog hoger, tot en met 2029-03-27, op tijd, uiterlijk 2024-03-31',
      nu: '55 % met begeleiding midden hoger, tot en met 2029-03-27, op tijd, uiterlijk 2024-03-31',
    })
    assert.ok(herbeslisEvaluatie(met({ uitkomst: { ...uitkomst, geldigTot: dag('2030-01-01') } })))
    assert.ok(herbeslisEvaluatie({ ...event, dag: dag('2024-04-01') }))
    assert.equal(herbeslisEvaluatie(event), undefined)
  })

  test('laat gebeurtenissen die niets beslissen voorbijgaan', () => {
    const { id, door } = beslissing().data
    assert.equal(
      herbeslisEvaluatie({ type: 'EvaluatieIngetrokken', dag: gesprekOp, data: { id, door } }),
      undefined,
    )
  })
})
