import type { StukRij } from '#dossier/luik/rij.ts'

/** What is asked of an event to decide whether the person gets it. */
interface Gelezen {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Whether a paper was withdrawn because it is about somebody else: what it says is of that person. */
export function isVreemd({ intrekreden }: Pick<StukRij, 'intrekreden'>): boolean {
  return intrekreden === 'persoon'
}

/** The same events, in which a paper about somebody else keeps its kind, its version and when it came. */
export function zonderVreemdPapier<Event extends Gelezen>(
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
  return (data.stuk as { readonly id: string }).id
}
