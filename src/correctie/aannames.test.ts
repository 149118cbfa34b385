import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Attest } from '#indicatie/feiten.ts'
import { dag } from '#law/dag.ts'
import { beoordeelCorrectie } from './voorwaarden.ts'

const opTijd = dag('2024-03-04')
const teLaat = dag('2024-03-05')

function oordeel(attesten: readonly Attest[], aangevraagdOp = opTijd) {
  return beoordeelCorrectie({
    inDienst: dag('2024-01-08'),
    aangevraagdOp,
    aanvrager: 'werkgever',
    huidigPakket: { loonpremie: 45, begeleiding: 'midden' },
    attesten,
  })
}

const test2: Attest = { code: 'HOOG-2', intelligentietest: { datum: dag('2023-06-01') } }
const it9: Attest = { code: 'HOOG-4', it: { recht: true, punten: 9 } }
const alsKind: Attest = { code: 'HOOG-3', kinderbijslag: { verhoogdAlsKind: true } }
const alsOuder: Attest = { code: 'HOOG-3', kinderbijslag: { verhoogdAlsOuder: true } }

/** HOOG-5 by admissions alone: so many in a psychiatric facility and so many in a beschutte woonvorm. */
function opgenomen(voorziening: number, woonvorm: number): Attest {
  const op = (soort: string, aantal: number) =>
    Array.from({ length: aantal }, () => ({ soort, van: dag('2023-06-01') }))
  return {
    code: 'HOOG-5',
    attest: { uitgever: { soort: 'psychiater' } },
    opname: { lopend: false },
    opnames: [
      ...op('psychiatrischeVoorziening', voorziening),
      ...op('beschutteWoonvorm', woonvorm),
    ],
    psychiatrisch: { blijvendCognitiefFunctieverlies: false },
  }
}

describe('Op welke aannames een correctie steunt', () => {
  test('een intelligentietest alleen steunt op Q-05; met een bewijs ernaast niet meer', () => {
    assert.deepEqual(oordeel([test2]).aannames, ['Q-05', 'Q-07'])
    assert.deepEqual(oordeel([it9, test2]).aannames, ['Q-07'])
  })

  test('steunen alle bewijzen op een aanname, dan staan ze er allemaal', () => {
    assert.deepEqual(oordeel([test2, alsKind]).aannames, ['Q-05', 'Q-06', 'Q-07'])
  })

  test('verhoogde kinderbijslag als kind of als ouder steunt op Q-06, als kind en als ouder niet', () => {
    assert.deepEqual(oordeel([alsKind]).aannames, ['Q-06', 'Q-07'])
    assert.deepEqual(oordeel([alsOuder]).aannames, ['Q-06', 'Q-07'])
    assert.deepEqual(oordeel([alsKind, alsOuder]).aannames, ['Q-07'])
  })

  test('een aanvraag die toch geweigerd wordt, steunt op geen aanname over haar attesten', () => {
    for (const attest of [test2, alsKind, opgenomen(2, 1)])
      assert.deepEqual(oordeel([attest], teLaat).aannames, [])
  })

  test('Q-22 staat er als de beschutte woonvorm de derde opname zou zijn, niet als een ander attest al bewijst', () => {
    assert.deepEqual(oordeel([opgenomen(2, 1)]).aannames, ['Q-22'])
    assert.deepEqual(oordeel([opgenomen(1, 1)]).aannames, [])
    assert.deepEqual(oordeel([opgenomen(2, 1), it9]).aannames, ['Q-07'])
    assert.deepEqual(oordeel([opgenomen(2, 1), test2]).aannames, ['Q-05', 'Q-07'])
  })

  test('elke aanname die er staat keert de uitkomst als ze anders gelezen wordt, en elke die dat doet staat er', () => {
    const gezien = new Map<string, number>()
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...papieren), { maxLength: 4 }),
        fc.constantFrom(opTijd, opTijd, opTijd, teLaat),
        (attesten, op) => {
          const { aannames, uitkomst } = oordeel(attesten, op)
          const verwacht = keerpunten(attesten, op)
          if (uitkomst && uitkomst.loonpremie === 60) verwacht.add('Q-07')
          assert.deepEqual(aannames, [...verwacht].sort())
          gezien.set(aannames.join(), (gezien.get(aannames.join()) ?? 0) + 1)
        },
      ),
      { numRuns: 5_000, seed: 22112026 },
    )
    assert.ok(gezien.size >= 6, [...gezien.keys()].join(' | '))
  })
})

const papieren: readonly Attest[] = [
  test2,
  { code: 'HOOG-2', intelligentietest: { datum: dag('2010-01-01') } },
  alsKind,
  alsOuder,
  { code: 'HOOG-3', kinderbijslag: { verhoogdAlsKind: true, verhoogdAlsOuder: true } },
  { code: 'HOOG-3', kinderbijslag: { verhoogdAlsKind: false, verhoogdAlsOuder: false } },
  it9,
  { code: 'HOOG-4', it: { recht: true, punten: 8 } },
  opgenomen(3, 0),
  opgenomen(2, 1),
  opgenomen(1, 1),
  opgenomen(0, 3),
]

type Lezing = (attest: Attest) => Attest | undefined

/** Every other answer to a question, as what it makes of a paper. */
const anders: readonly (readonly [vraag: string, lezing: Lezing])[] = [
  ['Q-05', (attest) => (attest.code === 'HOOG-2' ? undefined : attest)],
  ['Q-06', (attest) => zonderBijslag(attest, 'verhoogdAlsKind')],
  ['Q-06', (attest) => zonderBijslag(attest, 'verhoogdAlsOuder')],
  ['Q-22', woonvormTelt],
]

function woonvormTelt(attest: Attest): Attest {
  const opnames = (attest.opnames ?? []).map((opname) =>
    opname.soort === 'beschutteWoonvorm'
      ? { ...opname, soort: 'psychiatrischeVoorziening' }
      : opname,
  )
  return attest.opnames ? { ...attest, opnames } : attest
}

function zonderBijslag(attest: Attest, wie: 'verhoogdAlsKind' | 'verhoogdAlsOuder'): Attest {
  return attest.code === 'HOOG-3'
    ? { ...attest, kinderbijslag: { ...attest.kinderbijslag, [wie]: false } }
    : attest
}

/** The questions of the smallest sets of other answers that give another package. */
function keerpunten(attesten: readonly Attest[], op: typeof opTijd): Set<string> {
  const pakket = (papier: readonly Attest[]) => oordeel(papier, op).uitkomst?.loonpremie ?? null
  const nu = pakket(attesten)
  const keert = Array.from({ length: 2 ** anders.length }, (_, bits) =>
    anders.filter((_, nr) => bits & (1 << nr)),
  )
    .filter((keuze) => {
      const gelezen = attesten.flatMap((attest) => {
        const papier = keuze.reduce<Attest | undefined>((zo, [, lees]) => zo && lees(zo), attest)
        return papier ? [papier] : []
      })
      return pakket(gelezen) !== nu
    })
    .filter((keuze) => keuze.filter(([vraag]) => vraag === 'Q-06').length < 2)
    .map((keuze) => new Set(keuze.map(([vraag]) => vraag)))
  const kleinste = keert.filter(
    (een) => !keert.some((ander) => ander.size < een.size && ander.isSubsetOf(een)),
  )
  return new Set(kleinste.flatMap((vragen) => [...vragen]))
}
