import { bepaalTickets } from '#indicatie/tickets.ts'
import { bewaardeFeiten } from './advies.ts'
import type { StartpakketEvent, Voorstel } from './gebeurtenissen.ts'
import type { Startpakket } from './pakketten.ts'
import { pakketVan } from './startpakket.ts'

/** A stored decision that the rules of its own day do not give again. */
export interface Verschil {
  readonly toen: string
  readonly nu: string
}

/**
 * Decides a stored proposal or decision again, from the facts that it kept and under the rule version of the day
 * of the proposal.
 * Undefined when the outcome is the same, or when the event decided nothing.
 */
export function herbeslis(event: StartpakketEvent): Verschil | undefined {
  const bewaard = bewaardIn(event)
  if (!bewaard) return undefined
  const { voorstel, pakket } = bewaard
  const nu = berekendNu(voorstel)
  // A reasoned deviation gives what was proposed; everything else gives what the rules compute.
  const verwacht = voorstel.afwijking ? voorstel.pakket : nu
  return vergelijk(voorstel.berekend, nu) ?? vergelijk(pakket, verwacht)
}

function vergelijk(toen: Startpakket | null, nu: Startpakket | null): Verschil | undefined {
  return zelfde(toen, nu) ? undefined : { toen: tekst(toen), nu: tekst(nu) }
}

/** The proposal that an event keeps, and the package that the event itself gives. */
function bewaardIn(
  event: StartpakketEvent,
): { readonly voorstel: Voorstel; readonly pakket: Startpakket | null } | undefined {
  switch (event.type) {
    case 'StartpakketVoorgesteld':
      return { voorstel: event.data.voorstel, pakket: event.data.voorstel.pakket }
    case 'AdviesToegekend':
    case 'AdviesGeweigerd':
      return event.data.besluit
    default:
      return undefined
  }
}

function berekendNu({ feiten, inschatting }: Voorstel): Startpakket | null {
  const { uitkomst } = bepaalTickets({ ...inschatting, beslisdatum: feiten.peildatum })
  return uitkomst?.cmw ? (pakketVan(bewaardeFeiten(feiten)) ?? null) : null
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
