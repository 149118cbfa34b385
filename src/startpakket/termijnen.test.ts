import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { indicatieMet } from '#indicatie/indicatie.fixture.ts'
import { dag } from '#law/dag.ts'
import type { StartpakketCommand } from './gebeurtenissen.ts'
import {
  andereWerkgever,
  beslis,
  gegeven,
  meldEinde,
  meldIndienst,
  stelVoor,
} from './procedure.fixture.ts'
import type { NieuweTermijn } from '#dossier/termijn/termijn.ts'
import { termijnenNa } from './termijnen.ts'

/** The terms that run after these commands: id, day, and whether somebody watches it. */
function lopend(...commands: readonly StartpakketCommand[]): readonly string[] {
  const termijnen = new Map<string, NieuweTermijn>()
  for (const event of gegeven(...commands).events) {
    const { begint, eindigt } = termijnenNa(event)
    for (const id of eindigt) termijnen.delete(id)
    for (const termijn of begint) termijnen.set(termijn.id, termijn)
  }
  return [...termijnen.values()]
    .map(({ id, dag, wie }) => `${id} ${dag}${wie ? ' bewaakt' : ''}`)
    .sort()
}

const leeg = indicatieMet()
const toekenning = [stelVoor(), beslis()] as const
const inDienst = [...toekenning, meldIndienst('2024-06-03')] as const
const gestopt = [...inDienst, meldEinde('2025-01-31')] as const

describe('Welke termijnen lopen (domain/4 4.1)', () => {
  test('een voorstel en een weigering: geen', () => {
    assert.deepEqual(lopend(stelVoor()), [])
    assert.deepEqual(lopend(stelVoor({ indicatie: leeg }), beslis({ indicatie: leeg })), [])
  })
  test('een advies: 5 jaar (D-05), bewaakt', () => {
    assert.deepEqual(lopend(...toekenning), ['D-05 2029-05-02 bewaakt'])
  })
  test('in dienst: correctie (D-01), pakket (D-04, bewaakt) en eerste POP (D-08); het advies is gebruikt', () => {
    assert.deepEqual(lopend(...inDienst), [
      'D-01 2024-07-29',
      'D-04 2029-06-02 bewaakt',
      'D-08 2024-07-03',
    ])
  })
  test('einde van de job: alleen de opvolging van 24 maanden (D-15)', () => {
    assert.deepEqual(lopend(...gestopt), ['D-15 2027-01-31'])
  })
  test('verder bij een andere werkgever: de opvolging stopt, het einde van het pakket wordt opnieuw bewaakt (Q-20) en zijn 8 weken beginnen (D-01)', () => {
    assert.deepEqual(lopend(...gestopt, meldIndienst('2025-03-03', andereWerkgever)), [
      'D-01 2025-04-28',
      'D-04 2029-06-02 bewaakt',
    ])
  })
  test('een vervallen advies: geen', () => {
    assert.deepEqual(lopend(...toekenning, { type: 'laat vervallen', op: dag('2029-05-03') }), [])
  })
  test('een weigering na een eerder advies: dat advies wordt niet meer bewaakt', () => {
    const opnieuw = stelVoor({ op: dag('2025-01-10'), indicatie: leeg })
    assert.deepEqual(
      lopend(...toekenning, opnieuw, beslis({ op: dag('2025-01-11'), indicatie: leeg })),
      [],
    )
  })
  test('een teruggestuurd voorstel na een eerder advies: het advies loopt door', () => {
    const terug = {
      type: 'stuur terug',
      op: dag('2025-01-11'),
      reden: 'Kijk na.',
      door: beslis().door,
    } as const
    assert.deepEqual(lopend(...toekenning, stelVoor({ op: dag('2025-01-10') }), terug), [
      'D-05 2029-05-02 bewaakt',
    ])
  })
})
