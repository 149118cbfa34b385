import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aanvragen, attestGevallen } from '#indicatie/attesten-gevallen.fixture.ts'
import { alsAttest } from '#indicatie/attesten.fixture.ts'
import { beantwoord } from '#law/invoer.ts'
import { citeer } from '#law/bron.ts'
import { maatwerkbesluit } from '#law/regelingen/maatwerkbesluit.ts'
import { dag } from '#law/dag.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import { soorten } from '#beslissingen.ts'
import { Blok } from './blok.ts'
import { serialiseer } from './serialiseer.ts'

function bytes(bevinding: Vaststelling<unknown>): string {
  const blok = new Blok()
  serialiseer(bevinding, blok)
  return blok.neem().toString('utf8')
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

const vast = <T extends object>(deel: T): T => Object.freeze(deel)
const aannames = vast(['Q-05'] as const)
const gronden = [vast([artikel]), vast([artikel, artikel])]
const vasteStappen = ['een', 'twee', 'drie'].map((zin) =>
  vast({ tekst: zin, grondslag: citeer(artikel), feiten: vast({}) }),
)
const vanEenTabel = fc
  .record({
    uitkomst: fc.constantFrom(null, vast({ wop: 'WOP 1' }), vast({ wop: 'WOP 2' })),
    ontvankelijk: fc.constantFrom(undefined, true, false),
    gebreken: fc.constantFrom(vast([]), vast([{ code: 'A', tekst: 'één', grondslag: 'B' }])),
    ontbreekt: fc.array(tekst, { maxLength: 2 }),
    eigen: fc.array(stap, { maxLength: 3 }),
    slot: fc.shuffledSubarray(vasteStappen),
    grondslagen: fc.constantFrom(...gronden),
    regelversie: fc.constantFrom(dag('2019-01-01'), dag('2023-07-01')),
  })
  .map(({ eigen, slot, ontvankelijk, ...delen }): Vaststelling<unknown> => ({
    soort: 'proef',
    uitkomst: delen.uitkomst,
    ...(ontvankelijk === undefined ? {} : { ontvankelijk }),
    gebreken: delen.gebreken,
    ontbreekt: delen.ontbreekt,
    motivering: [...eigen, ...slot],
    grondslagen: delen.grondslagen,
    aannames,
    regelversie: delen.regelversie,
  }))

test('bevindingen die hun lijst van aannames delen en verder van een andere zaak zijn, houden elk hun eigen tekst', () => {
  fc.assert(
    fc.property(vanEenTabel, (each) => assert.equal(bytes(each), JSON.stringify(each))),
    { numRuns: 500, seed: 50 },
  )
})

const startpakketten = aanvragen.chain((op) =>
  fc.record({
    op: fc.constant(op),
    papieren: fc.array(attestGevallen(op), { maxLength: 4 }),
    icf: fc.constantFrom(undefined, { doelgroep: 'UK' }, { doelgroep: 'PMP' }),
  }),
)

test('2.000 toevallige startpakketten worden byte voor byte geschreven zoals JSON.stringify ze schrijft', () => {
  fc.assert(
    fc.property(startpakketten, ({ op, papieren, icf }) => {
      const attesten = papieren.map(({ code, feiten }) => alsAttest(code, feiten))
      const vraag = { soort: 'startpakket', peildatum: op, attesten, ...(icf && { icf }) }
      const antwoord = beantwoord(soorten, vraag)
      assert.ok(!('fout' in antwoord))
      assert.equal(bytes(antwoord), JSON.stringify(antwoord))
    }),
    { numRuns: 2_000, seed: 50 },
  )
})

test('een feit dat geen gewoon gegeven is wordt geschreven zoals JSON.stringify het schrijft', () => {
  const feiten = {
    dag: new Date(0),
    zelf: { toJSON: () => 'eigen schrift' },
    zonderAfkomst: Object.assign(Object.create(null), { a: 1 }),
    lijst: [undefined, () => 1, Number.NaN, -0, [], {}],
    map: new Map([[1, 2]]),
    lang: 'x'.repeat(100),
    teken: 'a"b\\c\u0007é€🧾',
    constructor: 'Object',
  }
  const een: Vaststelling<unknown> = {
    soort: 'proef',
    uitkomst: null,
    gebreken: [],
    ontbreekt: [],
    motivering: [{ tekst: 'een', grondslag: 'B', feiten }],
    grondslagen: [],
    aannames: [],
    regelversie: dag('2019-01-01'),
  }
  assert.equal(bytes(een), JSON.stringify(een))
})

for (const soort of soorten.values())
  test(`het voorbeeld van ${soort.naam} wordt geschreven zoals JSON.stringify het schrijft`, () => {
    const antwoord = beantwoord(soorten, { soort: soort.naam, ...soort.voorbeeld })
    assert.ok(!('fout' in antwoord))
    assert.equal(bytes(antwoord), JSON.stringify(antwoord))
  })
