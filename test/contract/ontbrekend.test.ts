import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { soorten } from '#beslissingen.ts'
import {
  antwoord,
  proeven,
  samen,
  type Feiten,
  type Proef,
} from '#test/contract/ontbrekend.fixture.ts'

/** The shortcomings that say of a question, not of a request, that its facts cannot be. */
const onmogelijk = ['DAGEN_TEGENSTRIJDIG', 'VOOR_INWERKINGTREDING']

/**
 * What is found: the outcome, whether a request is admissible, and the one shortcoming that stands for an outcome. Undefined
 * for facts that cannot be together: no fact that is missing is such a one.
 */
function bevonden(soort: string, feiten: Feiten): string | undefined {
  const gevonden = antwoord(soort, feiten)
  if (gevonden === undefined) return undefined
  const { uitkomst, ontvankelijk, gebreken } = gevonden
  if (ontvankelijk === undefined && gebreken.some(({ code }) => onmogelijk.includes(code)))
    return undefined
  return JSON.stringify([
    uitkomst,
    ontvankelijk ?? null,
    gebreken.some(({ code }) => code === 'GEEN_UITSPRAAK'),
  ])
}

/** Every way to fill in these paths. */
function aanvullingen({ kan, ook }: Proef, paden: readonly string[]): Feiten[] {
  return paden.reduce<Feiten[]>(
    (alle, pad) =>
      alle.flatMap((rest) =>
        [...kan[pad]!, ...(ook?.[pad] ?? [])].map((waarde) => ({ ...rest, [pad]: waarde })),
      ),
    [{}],
  )
}

/** The paths that make a difference: two ways to fill all in that differ there alone are found otherwise. */
function beslissend(
  proef: Proef,
  gegeven: (keuze: Feiten) => Feiten,
  paden: readonly string[],
): string[] {
  return paden.filter((pad) =>
    aanvullingen(
      proef,
      paden.filter((each) => each !== pad),
    ).some((rest) => {
      const oordelen = aanvullingen(proef, [pad]).map((deel) =>
        bevonden(proef.soort, gegeven({ ...rest, ...deel })),
      )
      return new Set(oordelen.filter((each) => each !== undefined)).size > 1
    }),
  )
}

// Facts of an attest are named by the paper's own paths, and an object of which nothing is given by its first facts.
function naam(pad: string): string {
  return /^attesten\[\d+\]\.(?!code)/.test(pad) ? pad.replace(/^attesten\[\d+\]\./, '') : pad
}

interface Geval {
  readonly vast: object
  readonly keuze: Feiten
  readonly weg: readonly string[]
}

function gevallen({ vast, kan }: Proef): fc.Arbitrary<Geval> {
  const paden = Object.keys(kan)
  return fc.record({
    vast: fc.constantFrom(...vast),
    keuze: fc.record(Object.fromEntries(paden.map((pad) => [pad, fc.constantFrom(...kan[pad]!)])), {
      noNullPrototype: true,
    }),
    weg: fc.subarray(paden, { minLength: 1, maxLength: Math.min(3, paden.length) }),
  })
}

describe('Wat ontbreekt, is wat nog iets kan veranderen', () => {
  for (const [nr, proef] of proeven.entries())
    test(`${proef.soort}, proef ${nr + 1}: een feit dat niets verandert wordt niet gevraagd, elk ander wel, en er is altijd een stap`, () => {
      fc.assert(
        fc.property(gevallen(proef), ({ vast, keuze, weg }) => {
          const gegeven = (aangevuld: Feiten) =>
            samen(vast, {
              ...keuze,
              ...Object.fromEntries(weg.map((pad) => [pad, undefined])),
              ...aangevuld,
            })
          const gevonden = antwoord(proef.soort, gegeven({}))
          if (gevonden === undefined) return
          const { motivering, grondslagen, ontbreekt, uitkomst } = gevonden
          assert.ok(motivering.length > 0 && grondslagen.length > 0)
          const nodig = beslissend(proef, gegeven, weg).map(naam)
          assert.deepEqual([...ontbreekt].sort(), [...new Set(nodig)].sort())
          if (ontbreekt.length > 0) return assert.equal(uitkomst, null)
          const eender = aanvullingen(proef, weg)
            .map((aangevuld) => bevonden(proef.soort, gegeven(aangevuld)))
            .find((each) => each !== undefined)
          if (eender !== undefined) assert.equal(bevonden(proef.soort, gegeven({})), eender)
        }),
        { numRuns: 30, seed: 22 },
      )
    })
})

/** The facts with some of them, however deep, left out: none, each, each two, and all. */
function* weglatingen(feiten: Feiten): Generator<Feiten> {
  const paden = padenIn(feiten)
  yield {}
  for (const [nr, een] of paden.entries())
    for (const ander of paden.slice(nr)) {
      const made = structuredClone(feiten) as Record<string, unknown>
      for (const pad of new Set([een, ander])) verwijder(made, pad)
      yield made
    }
}

type Pad = readonly (string | number)[]

function padenIn(deel: unknown, pad: Pad = []): Pad[] {
  if (typeof deel !== 'object' || deel === null) return [pad]
  const binnen = Array.isArray(deel)
    ? deel.flatMap((each, nr) => padenIn(each, [...pad, nr]))
    : Object.entries(deel).flatMap(([veld, each]) => padenIn(each, [...pad, veld]))
  return pad.length > 0 ? [pad, ...binnen] : binnen
}

function verwijder(deel: unknown, [eerste, ...rest]: Pad): void {
  if (typeof deel !== 'object' || deel === null || eerste === undefined) return
  if (rest.length > 0) verwijder((deel as Record<string | number, unknown>)[eerste], rest)
  else if (!Array.isArray(deel)) delete (deel as Record<string | number, unknown>)[eerste]
}

describe('Geen bevinding zonder stap', () => {
  for (const { naam, voorbeeld, invoer } of soorten.values())
    test(`${naam}: wat er ook ontbreekt, er is een antwoord met een stap, een bron, en bij elk feit dat ontbreekt geen uitkomst`, () => {
      for (const feiten of weglatingen(voorbeeld)) {
        const gevonden = antwoord(naam, feiten)
        assert.ok(gevonden, JSON.stringify(feiten))
        const { motivering, grondslagen, ontbreekt, uitkomst } = gevonden
        assert.ok(motivering.length > 0, JSON.stringify(feiten))
        assert.ok(grondslagen.length > 0)
        for (const { tekst, grondslag } of motivering)
          assert.ok(tekst.endsWith('.') && grondslag !== '')
        if (ontbreekt.length > 0) assert.equal(uitkomst, null)
        for (const pad of ontbreekt) assert.match(pad, /^[a-zA-Z]+(\[\d+\])?(\.[a-zA-Z]+)*$/)
        for (const pad of ontbreekt.filter((each) => /^[a-zA-Z]+$/.test(each)))
          assert.ok(pad in invoer.shape, pad)
      }
    })

  test('een nee heeft een stap: de dag past niet bij het pakket, de code of het nummer bestaat niet', () => {
    for (const [soort, feiten] of [
      ['geldigheid', { inDienst: '2019-01-01', wop: 'SP_SW_INSTROOM' }],
      ['geldigheid', { inDienst: '2017-04-01', wop: 'SP_SW_ZITTEND' }],
      ['geldigheid', { inDienst: '2018-12-31' }],
      ['provincie', { postcode: '0999' }],
      ['identificatie', { insz: '1', kbo: '2' }],
      ['termijn', { id: 'D-01', profiel: 'oud' }],
      ['heroverweging', { regeling: 'IMW', beslissing: 'correctie' }],
    ] as const) {
      const gevonden = antwoord(soort, feiten)
      assert.ok(gevonden && gevonden.gebreken.length > 0, soort)
      assert.ok(gevonden.motivering.length > 0 && gevonden.grondslagen.length > 0, soort)
    }
  })
})
