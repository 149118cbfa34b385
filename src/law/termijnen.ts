import type { Dag } from './dag.ts'
import type { Rekening, Termijn, Termijndagen } from './termijn.ts'
import { termijnenCmw } from './termijnen-cmw.ts'
import { termijnenImw } from './termijnen-imw.ts'

/** All deadlines and periods of the law, D-01 to D-52. */
export const termijnen = { ...termijnenCmw, ...termijnenImw }

export type TermijnId = keyof typeof termijnen

/** The dated term with this id; typed wide so that optional fields can be read. */
export function termijn(id: TermijnId): Termijn {
  return termijnen[id]
}

type MetRekening = {
  [Id in TermijnId]: (typeof termijnen)[Id] extends { rekening: Rekening } ? Id : never
}[TermijnId]

/** The days of a term that always has a length, counted from `start`. */
export function bereken(id: MetRekening, start: Dag): Termijndagen {
  return termijnen[id].rekening.bereken(start)
}

/** Last day in time of the term, counted from `start`. Throws when the term has no last day: a fault of the caller. */
export function laatsteDag(id: MetRekening, start: Dag): Dag {
  const dagen = bereken(id, start)
  if (!dagen.laatsteDag) throw new Error(`${id} kent geen laatste dag.`)
  return dagen.laatsteDag
}

/** First possible day of the term, counted from `start`. Throws when the term has no such day: a fault of the caller. */
export function vroegsteDag(id: MetRekening, start: Dag): Dag {
  const dagen = bereken(id, start)
  if (!dagen.vroegsteDag) throw new Error(`${id} kent geen vroegste dag.`)
  return dagen.vroegsteDag
}
