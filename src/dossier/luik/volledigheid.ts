import type { Dag } from '#law/dag.ts'
import { laatsteDag } from '#law/termijnen.ts'
import type { StukRij } from './rij.ts'
import { soortregel } from './soorten.ts'

/** The papers that count now: the last version of what was not withdrawn. */
export function geldend(rijen: readonly StukRij[]): readonly StukRij[] {
  return rijen.filter(({ laatste, ingetrokkenOp }) => laatste && ingetrokkenOp === null)
}

/** Last day on which a POP of this date is at most one year old (D-07). */
export function popActueelTot(datum: Dag): Dag {
  return laatsteDag('D-07', datum)
}

/** What is wrong with one paper on day `op`: expired, or a POP of more than one year; undefined when nothing is. */
export function tekort(
  stuk: Pick<StukRij, 'soort' | 'datum' | 'geldigTot'>,
  op: Dag,
): { readonly tekst: string; readonly sinds: Dag } | undefined {
  if (stuk.geldigTot !== null && stuk.geldigTot < op)
    return { tekst: 'Niet meer geldig', sinds: stuk.geldigTot }
  if (stuk.soort === 'POP' && popActueelTot(stuk.datum) < op)
    return { tekst: 'Ouder dan 1 jaar', sinds: popActueelTot(stuk.datum) }
  return undefined
}

/** One thing to know about the whole of the papers. */
export interface Bevinding {
  readonly tekst: string
  /** Whether it hinders a request for an evaluation. */
  readonly hindert: boolean
}

/**
 * What a request for an evaluation finds here: a POP of at most one year (D-07), a motivatieverslag, and what expired.
 * `rijen` are the papers that the reader may know; `kent` says of which kinds that is, because nothing is said of others.
 */
export function volledigheid(
  rijen: readonly StukRij[],
  op: Dag,
  kent: { readonly pop: boolean; readonly motivatieverslag: boolean },
): readonly Bevinding[] {
  const nu = geldend(rijen)
  const pop = nu
    .filter(({ soort }) => soort === 'POP')
    .toSorted((een, ander) => (een.datum < ander.datum ? 1 : -1))[0]
  const verslag = nu.some(({ soort }) => soortregel(soort).groep === 'motivatieverslag')
  const verlopen = nu.filter(({ geldigTot }) => geldigTot !== null && geldigTot < op).length
  return [
    ...(kent.pop ? [popBevinding(pop, op)] : []),
    ...(kent.motivatieverslag
      ? [
          verslag
            ? { tekst: 'Er is een motivatieverslag.', hindert: false }
            : { tekst: 'Er is geen motivatieverslag.', hindert: true },
        ]
      : []),
    ...(verlopen > 0
      ? [
          {
            tekst: `Niet meer geldig: ${verlopen} ${verlopen === 1 ? 'papier' : 'papieren'}.`,
            hindert: false,
          },
        ]
      : []),
  ]
}

function popBevinding(pop: StukRij | undefined, op: Dag): Bevinding {
  if (!pop) return { tekst: 'Er is geen POP.', hindert: true }
  return popActueelTot(pop.datum) < op
    ? { tekst: 'Het POP is ouder dan 1 jaar. Vraag een nieuw POP.', hindert: true }
    : { tekst: 'Het POP is hoogstens 1 jaar oud.', hindert: false }
}
