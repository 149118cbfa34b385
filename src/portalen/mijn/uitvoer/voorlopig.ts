import { regelVan, type Gelezen } from './regels.ts'

/** The same events without what nothing took the place of yet; what the person drafted stays. */
export function zonderVoorlopig<Event extends Gelezen>(events: readonly Event[]): readonly Event[] {
  const eigen = new Set(events.filter(begonZelf).map(evaluatieVan))
  return events.filter((event, plaats) => {
    const { na: opvolgers } = regelVan(event.type)
    const evaluatie = evaluatieVan(event)
    if (opvolgers === undefined) return true
    if (opvolgers.includes('EvaluatieAangevraagd') && eigen.has(evaluatie)) return true
    // Who withdraws after sending does so after what took the place of the draft.
    const vanaf = event.type === 'EvaluatieIngetrokken' ? 0 : plaats
    return events
      .slice(vanaf)
      .some(
        (later) =>
          opvolgers.some((type) => type === later.type) && evaluatieVan(later) === evaluatie,
      )
  })
}

function begonZelf({ type, data }: Gelezen): boolean {
  return type === 'EvaluatieVoorbereid' && 'aanvrager' in data && data.aanvrager === 'werknemer'
}

/** The evaluation that the event is about; of startpakket, correctie and ICF there is one at a time. */
function evaluatieVan({ data }: Gelezen): unknown {
  return 'id' in data ? data.id : undefined
}
