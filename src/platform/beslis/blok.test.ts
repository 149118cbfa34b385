import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Blok } from './blok.ts'

test('een blok houdt alles wat erin geschreven werd, in volgorde, ook wat niet past', () => {
  const deel = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.nat({ max: 400_000 }).map((aantal) => '€'.repeat(aantal)),
  )
  fc.assert(
    fc.property(fc.array(fc.array(deel, { maxLength: 4 }), { maxLength: 3 }), (keren) => {
      const blok = new Blok()
      for (const delen of keren) {
        delen.forEach((each, nr) => (nr % 2 ? blok.voegToe(Buffer.from(each)) : blok.schrijf(each)))
        const verwacht = Buffer.concat(delen.map((each) => Buffer.from(each)))
        assert.equal(blok.length, verwacht.length)
        assert.ok(blok.neem().equals(verwacht))
        assert.equal(blok.length, 0)
      }
    }),
    { numRuns: 100, seed: 50 },
  )
})
