import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import * as z from 'zod'
import { soorten } from '#beslissingen.ts'
import { toetsVoor } from './toets.ts'
import { maakVast } from './vast.ts'

const waarde = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom('2024-05-02', '2024-02-30', '1899-12-31', '', 'PMAH-3', 'PMP', 'midden'),
  fc.constantFrom(0, -0, 1, 4, 5, 9, 18, 19, 1.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY),
)

/** The value with some parts, however deep, replaced, dropped or added. */
function verander(bron: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(bron)) return fc.tuple(...bron.map(metKans))
  if (typeof bron !== 'object' || bron === null) return waarde
  return fc.record(
    {
      ...Object.fromEntries(Object.entries(bron).map(([veld, deel]) => [veld, metKans(deel)])),
      vreemd: waarde,
    },
    { requiredKeys: [], noNullPrototype: true },
  )
}

function metKans(deel: unknown): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(deel) },
    { weight: 1, arbitrary: waarde },
    { weight: 2, arbitrary: verander(deel) },
  )
}

describe('de snelle toets oordeelt zoals het schema', () => {
  for (const soort of soorten.values()) {
    const schema = soort.invoer.partial()
    const toets = toetsVoor(schema)
    if (toets === undefined) continue
    test(`${soort.naam}: geldig volgens de toets is geldig volgens het schema, met dezelfde waarde, en omgekeerd`, () => {
      assert.equal(toets(soort.voorbeeld), true)
      fc.assert(
        fc.property(verander(soort.voorbeeld), (invoer) => {
          const gelezen = schema.safeParse(invoer)
          assert.equal(toets(invoer), gelezen.success)
          if (toets(invoer)) assert.deepEqual(gelezen.data, invoer)
        }),
        { numRuns: 300, seed: 50 },
      )
    })
  }

  test('het startpakket, dat per miljoen wordt gevraagd, heeft een snelle toets', () => {
    assert.ok(toetsVoor(soorten.get('startpakket')!.invoer.partial()))
  })

  test('over wat vastligt oordeelt de toets elke keer hetzelfde, voor elk schema apart', () => {
    const pakket = maakVast({ loonpremie: 45, begeleiding: { graad: 'midden' } })
    const goed = toetsVoor(
      z.strictObject({
        loonpremie: z.number(),
        begeleiding: z.strictObject({ graad: z.enum(['laag', 'midden']) }),
      }),
    )!
    const fout = toetsVoor(
      z.strictObject({ loonpremie: z.number(), begeleiding: z.strictObject({}) }),
    )!
    for (let keer = 0; keer < 2; keer++) {
      assert.equal(goed(pakket), true)
      assert.equal(fout(pakket), false)
    }
  })

  test('een schema dat waarden verandert krijgt geen snelle toets', () => {
    assert.equal(toetsVoor(z.string().trim()), undefined)
    assert.equal(toetsVoor(z.coerce.number()), undefined)
    assert.equal(toetsVoor(z.boolean().default(true)), undefined)
    assert.equal(toetsVoor(z.object({ a: z.string() })), undefined)
    assert.equal(toetsVoor(z.string().transform(Number)), undefined)
  })
})
