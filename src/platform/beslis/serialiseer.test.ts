import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { beantwoord } from '#law/invoer.ts'
import { citeer } from '#law/bron.ts'
import { maatwerkbesluit } from '#law/regelingen/maatwerkbesluit.ts'
import { dag } from '#law/dag.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import { soorten } from '#beslissingen.ts'
import { byteTekst, serialiseer } from './serialiseer.ts'

function bytes(bevinding: Vaststelling<unknown>): string {
  return Buffer.from(serialiseer(bevinding), 'latin1').toString('utf8')
}

const artikel = maatwerkbesluit['art. 50']
const tekst = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('één “€” 🧾 \ud800'))
const stap = fc.record({
  tekst,
  grondslag: fc.constant(citeer(artikel)),
  feiten: fc.oneof(
    fc.dictionary(tekst, fc.jsonValue({ maxDepth: 2 })),
    fc.record({ weg: fc.constant(undefined), getal: fc.double(), dag: fc.constant(new Date(0)) }),
  ),
})
const bevinding = fc
  .record({
    uitkomst: fc.oneof(fc.jsonValue(), fc.constant(null)),
    ontvankelijk: fc.option(fc.boolean(), { nil: undefined }),
    gebreken: fc.array(fc.record({ code: tekst, tekst, grondslag: tekst }), { maxLength: 2 }),
    ontbreekt: fc.array(tekst, { maxLength: 3 }),
    motivering: fc.array(
      fc.oneof(
        stap,
        stap.map((each) => Object.freeze(each)),
      ),
      { maxLength: 4 },
    ),
  })
  .map((delen): Vaststelling<unknown> => ({
    soort: 'proef',
    uitkomst: delen.uitkomst,
    ...(delen.ontvankelijk === undefined ? {} : { ontvankelijk: delen.ontvankelijk }),
    gebreken: delen.gebreken,
    ontbreekt: delen.ontbreekt,
    motivering: delen.motivering,
    grondslagen: [artikel],
    aannames: ['Q-05'],
    regelversie: dag('2019-01-01'),
  }))

test('elke bevinding wordt byte voor byte geschreven zoals JSON.stringify ze schrijft', () => {
  fc.assert(
    fc.property(bevinding, (each) => {
      assert.equal(bytes(each), JSON.stringify(each))
      assert.equal(bytes(each), JSON.stringify(each), 'ook de tweede keer, uit het geheugen')
    }),
    { numRuns: 300, seed: 50 },
  )
})

for (const soort of soorten.values())
  test(`het voorbeeld van ${soort.naam} wordt geschreven zoals JSON.stringify het schrijft`, () => {
    const antwoord = beantwoord(soorten, { soort: soort.naam, ...soort.voorbeeld })
    assert.ok(!('fout' in antwoord))
    assert.equal(bytes(antwoord), JSON.stringify(antwoord))
  })

test('bytetekst draagt één byte van UTF-8 per teken', () => {
  assert.equal(byteTekst('één €'), Buffer.from('één €').toString('latin1'))
  assert.equal(byteTekst('art. 50'), 'art. 50')
})
