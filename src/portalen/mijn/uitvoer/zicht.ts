import { noodtoegang, type NoodtoegangEvent } from '#dossier/noodtoegang/noodtoegang.ts'
import { isVreemd, type StukRij } from '#dossier/luik/rij.ts'
import { regelVan, type Gelezen } from './regels.ts'
import { zonderVoorlopig } from './voorlopig.ts'

/** What of a history the person gets at the instant `nu`: of each event what its rule gives, and no more. */
export function zichtbaar<Event extends Gelezen>(
  events: readonly Event[],
  papieren: readonly StukRij[],
  nu: string,
): readonly Event[] {
  return zonderVreemdPapier(volgensRegels(zonderVoorlopig(zonderStilte(events, nu))), papieren)
}

function volgensRegels<Event extends Gelezen>(events: readonly Event[]): readonly Event[] {
  return events.flatMap((event) => {
    const data = regelVan(event.type).geef(event.data, events)
    return data === null ? [] : [{ ...event, data }]
  })
}

/**
 * Access in an emergency is one event, once it is told: what `Melding` of its store says, so never the reason.
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
    if (!opening || opening.meldenVanaf > nu) return []
    if (event.type !== 'NoodtoegangGeopend') return [event]
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
    if (event.type === 'GevraagdPapierAfgegeven') return { ...event, data: { stuk: stuk.id } }
    const { id, reeks, versie, soort, ontvangenOp } = stuk
    return { ...event, data: { stuk: { id, reeks, versie, soort, ontvangenOp } } }
  })
}

/** The id of the paper that the event describes. */
function stukIn({ type, data }: Gelezen): string | undefined {
  switch (type) {
    case 'StukNeergelegd':
    case 'StukVervangen':
      return (data as { readonly stuk: { readonly id: string } }).stuk.id
    case 'GevraagdPapierAfgegeven':
      return (data as { readonly stuk: string }).stuk
    default:
      return undefined
  }
}
