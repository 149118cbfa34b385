import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as z from 'zod'
import { soorten } from '#beslissingen.ts'
import { deelsSchema } from './deels.ts'
import { toetsVoor } from './toets.ts'

const jobs = z
  .strictObject({ van: z.number(), tot: z.number().nullable() })
  .refine(({ van, tot }) => tot === null || !(van > tot), { error: 'van na tot' })
const schema = deelsSchema(
  z.strictObject({
    naam: z.string().max(3),
    jobs: z.array(jobs),
    pakket: z.strictObject({ graad: z.enum(['laag', 'hoog']) }).optional(),
    vorig: z.strictObject({ dag: z.string() }).nullable(),
  }),
)
const leest = (invoer: unknown) => schema.safeParse(invoer).success

describe('Feiten waarvan er mogen ontbreken', () => {
  test('elk feit mag weg, ook in een object, in een lijst en in een object dat null mag zijn', () => {
    for (const invoer of [
      {},
      { jobs: [{}, { van: 1 }, { tot: null }] },
      { pakket: {}, vorig: {} },
      { vorig: null },
    ])
      assert.deepEqual(schema.parse(invoer), invoer)
  })

  test('wat gegeven is, moet kloppen: waarde, veld, en wat van een geheel gevraagd wordt', () => {
    assert.equal(leest({ naam: 'abc' }), true)
    assert.equal(leest({ naam: 'abcd' }), false)
    assert.equal(leest({ vreemd: 1 }), false)
    assert.equal(leest({ pakket: { graad: 'midden' } }), false)
    assert.equal(leest({ pakket: { vreemd: 1 } }), false)
    assert.equal(leest({ pakket: null }), false)
    assert.equal(leest({ jobs: [{ van: 2, tot: 2 }] }), true)
    assert.equal(leest({ jobs: [{ van: 2, tot: 1 }] }), false)
  })

  test('elke soort behalve doorstroom, die een eis aan een hele job stelt, houdt haar snelle toets', () => {
    for (const { naam, invoer, voorbeeld } of soorten.values()) {
      const toets = toetsVoor(deelsSchema(invoer))
      assert.equal(toets === undefined, naam === 'doorstroom', naam)
      if (toets) assert.equal(toets(voorbeeld) && toets({}), true, naam)
    }
  })
})
