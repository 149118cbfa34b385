import { teltOp } from '#indicatie/bewijs/bewijs.ts'
import type { IcfBesluit } from '#indicatie/feiten.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import { bepaalTickets, type TicketFeiten, type Tickets } from '#indicatie/tickets.ts'
import type { Dag } from '#law/dag.ts'
import { termijnen } from '#law/termijnen.ts'
import type { Pakket } from '#law/soort.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import { adviesGeldigTot } from './geldigheid.ts'
import type { Startpakket } from './pakketten.ts'
import { bepaalStartpakket, type StartpakketFeiten } from './startpakket.ts'

/** The estimate by VDAB that the tickets rest on; the day of the decision is added when it is decided. */
export type Inschatting = Omit<TicketFeiten, 'beslisdatum'>

/** An access right that a decision gave: its kind, last day of validity (null: not dated in any source) and package. */
export interface Ticket {
  readonly soort: 'CMW' | 'IMW' | 'AMA'
  readonly geldigTot: Dag | null
  readonly pakket: Pakket | null
}

/** What the law says on one day about one person: the package by art. 50 and the tickets by the thresholds. */
export interface Advies {
  readonly feiten: StartpakketFeiten
  readonly startpakket: Vaststelling<Startpakket>
  readonly tickets: Vaststelling<Tickets>
  /** The package that may be granted: only with the ticket for collectief maatwerk. */
  readonly pakket: Startpakket | null
}

/**
 * The facts that count on `op`: proofs that are valid that day and the judgement on the ICF. For a startpakket `op` is the day
 * of the proposal, which stands for the request that no source records (A-05, docs/adr/0010).
 */
export function feitenOp(indicatie: Indicatie, op: Dag): StartpakketFeiten {
  const attesten = indicatie.bewijzen
    .filter((bewijs) => teltOp(bewijs, op))
    .map(({ attest }) => attest)
  return { peildatum: op, attesten, icf: indicatie.oordeel?.besluit ?? undefined }
}

/** The facts that a proposal kept, as the rules take them: what ages after its day still counts. */
export function bewaardeFeiten({
  peildatum,
  attesten,
  icf,
}: Omit<StartpakketFeiten, 'icf'> & { readonly icf: IcfBesluit | null }): StartpakketFeiten {
  return { peildatum, attesten, icf: icf ?? undefined }
}

/** The computed advice on `op`, the day of the proposal; a person confirms it or deviates with a reason. */
export function bereidAdviesVoor(indicatie: Indicatie, inschatting: Inschatting, op: Dag): Advies {
  const feiten = feitenOp(indicatie, op)
  const startpakket = bepaalStartpakket(feiten)
  const tickets = bepaalTickets({ ...inschatting, beslisdatum: op })
  return {
    feiten,
    startpakket,
    tickets,
    pakket: tickets.uitkomst?.cmw ? startpakket.uitkomst : null,
  }
}

/** The tickets that this estimate and package give when they are decided on `op`: the day of the grant counts. */
export function ticketsBij(
  inschatting: Inschatting,
  pakket: Pakket | null,
  op: Dag,
): readonly Ticket[] {
  const { uitkomst } = bepaalTickets({ ...inschatting, beslisdatum: op })
  return uitkomst ? ticketsVan(uitkomst, pakket, op) : []
}

/**
 * The tickets of a decision taken on `op` (D-05, D-33; the double ticket counts as a lasting need, Q-51). Only who is granted
 * the advice collectief maatwerk gets the fixed package of the double ticket; a refusal leaves the need to be found.
 */
function ticketsVan(uitkomst: Tickets, pakket: Pakket | null, op: Dag): readonly Ticket[] {
  const blijvend = termijnen['D-33'].varianten.blijvend.bereken(op).laatsteDag ?? null
  const tickets: Ticket[] = []
  if (uitkomst.cmw && pakket) tickets.push({ soort: 'CMW', geldigTot: adviesGeldigTot(op), pakket })
  if (uitkomst.imw)
    tickets.push({
      soort: 'IMW',
      geldigTot: blijvend,
      pakket: pakket ? (uitkomst.imwPakket ?? null) : null,
    })
  if (uitkomst.ama) tickets.push({ soort: 'AMA', geldigTot: null, pakket: null })
  return tickets
}
