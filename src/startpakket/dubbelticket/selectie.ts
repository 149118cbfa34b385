import { dubbelTicketVanaf } from '#indicatie/tickets.ts'
import type { Dag } from '#law/dag.ts'

/** An advice collectief maatwerk that nobody was hired with, as the terms of the dossier know it (D-05). */
export interface OngebruiktAdvies {
  readonly toegekendOp: Dag
  /** Last day of validity, included. */
  readonly geldigTot: Dag
}

/**
 * Whether the conversion of older advices reaches this one on `op`: granted before 1 July 2023 and still valid.
 * Source: schriftelijke vraag 170; the day of granting decides.
 */
export function komtInAanmerking({ toegekendOp, geldigTot }: OngebruiktAdvies, op: Dag): boolean {
  return toegekendOp < dubbelTicketVanaf && op <= geldigTot
}
