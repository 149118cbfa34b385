import { bepaalTickets } from '#indicatie/tickets.ts'
import type { StartpakketEvent, Voorstel } from './gebeurtenissen.ts'
import type { Startpakket } from './pakketten.ts'
import { pakketVan } from './startpakket.ts'

/** A stored decision that the rules of its own day do not give again. */
export interface Verschil {
  readonly toen: string
  readonly nu: string
}

/**
 * Decides a stored proposal or decision again, from the facts that it kept and under the rule version of its own day.
 * Undefined when the outcome is the same, or when the event decided nothing.
 */
export function herbeslis(event: StartpakketEvent): Verschil | undefined {
  const voorstel = voorstelIn(event)
  if (!voorstel) return undefined
  const nu = berekendNu(voorstel)
  return zelfde(nu, voorstel.berekend)
    ? undefined
    : { toen: tekst(voorstel.berekend), nu: tekst(nu) }
}

function voorstelIn(event: StartpakketEvent): Voorstel | undefined {
  switch (event.type) {
    case 'StartpakketVoorgesteld':
      return event.data.voorstel
    case 'AdviesToegekend':
    case 'AdviesGeweigerd':
      return event.data.besluit.voorstel
    default:
      return undefined
  }
}

function berekendNu({ feiten, inschatting }: Voorstel): Startpakket | null {
  const { peildatum, attesten, icf } = feiten
  const { uitkomst } = bepaalTickets({ ...inschatting, beslisdatum: peildatum })
  return uitkomst?.cmw ? (pakketVan({ peildatum, attesten, icf: icf ?? undefined }) ?? null) : null
}

function zelfde(een: Startpakket | null, ander: Startpakket | null): boolean {
  return (
    een?.wop === ander?.wop &&
    een?.loonpremie === ander?.loonpremie &&
    een?.begeleiding === ander?.begeleiding
  )
}

function tekst(pakket: Startpakket | null): string {
  return pakket ? `${pakket.wop}, ${pakket.loonpremie} %, ${pakket.begeleiding}` : 'geen advies'
}
