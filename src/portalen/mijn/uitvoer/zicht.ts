import { noodtoegang, type NoodtoegangEvent } from '#dossier/noodtoegang/noodtoegang.ts'
import { isVreemd, type StukRij } from '#dossier/luik/rij.ts'
import { zonderVoorlopig } from './voorlopig.ts'

/** What is asked of an event to decide whether the person gets it. */
interface Gelezen {
  readonly type: string
  readonly data: object
}

/** What of a history the person gets at the instant `nu`: what a page shows or may show, and no more. */
export function zichtbaar<Event extends Gelezen>(
  events: readonly Event[],
  papieren: readonly StukRij[],
  nu: string,
): readonly Event[] {
  return zonderVreemdPapier(zonderVoorlopig(zonderStilte(events, nu)), papieren)
}

/**
 * Access in an emergency is one event, once it is told: what `Melding` of its store says, so never the reason. How it was
 * put off and reviewed is between the data protection officers.
 */
function zonderStilte<Event extends Gelezen>(
  events: readonly Event[],
  nu: string,
): readonly Event[] {
  const openingen = events
    .filter(isNoodtoegang)
    .reduce((alle, event) => noodtoegang.evolve(alle, event), noodtoegang.initial)
  return events.flatMap((event) => {
    if (!isNoodtoegang(event)) return [event]
    const opening = openingen.find(({ id }) => id === event.data.id)
    if (event.type !== 'NoodtoegangGeopend' || !opening || opening.meldenVanaf > nu) return []
    const { van, tot, door, categorie } = opening
    return [
      {
        ...event,
        data: { van, tot, rol: door.rol, organisatie: door.organisatie ?? '', categorie },
      },
    ]
  })
}

const noodtypen: Readonly<Record<NoodtoegangEvent['type'], true>> = {
  NoodtoegangGeopend: true,
  NoodtoegangBeeindigd: true,
  MeldingUitgesteld: true,
  NoodtoegangNagezien: true,
}

function isNoodtoegang<Event extends Gelezen>(event: Event): event is Event & NoodtoegangEvent {
  return Object.hasOwn(noodtypen, event.type)
}

/** The same events, in which a paper about somebody else keeps its kind, its version and when it came. */
function zonderVreemdPapier<Event extends Gelezen>(
  events: readonly Event[],
  papieren: readonly StukRij[],
): readonly Event[] {
  const vreemd = new Map(papieren.filter(isVreemd).map((papier) => [papier.id, papier]))
  return events.map((event) => {
    const stuk = vreemd.get(stukIn(event) ?? '')
    if (!stuk) return event
    const { id, reeks, versie, soort, ontvangenOp } = stuk
    return { ...event, data: { stuk: { id, reeks, versie, soort, ontvangenOp } } }
  })
}

/** The id of the paper that the event describes. */
function stukIn({ type, data }: Gelezen): string | undefined {
  if (type !== 'StukNeergelegd' && type !== 'StukVervangen') return undefined
  return (data as { readonly stuk: { readonly id: string } }).stuk.id
}
