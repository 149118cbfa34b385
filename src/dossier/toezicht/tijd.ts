import { dag, type Dag } from '#law/dag.ts'

const uren = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
// Sweden writes days as ISO does.
const dagen = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' })

/** Minutes after midnight in Brussels at an instant (ISO UTC). */
export function minuutVan(at: string): number {
  const [uur, minuut] = uurVan(at).split(':').map(Number)
  return uur! * 60 + minuut!
}

/** The time of day in Brussels at an instant (ISO UTC): "09:05". */
export function uurVan(at: string): string {
  return uren.format(Date.parse(at))
}

/** The day in Brussels at an instant (ISO UTC). */
export function dagVan(at: string): Dag {
  return dag(dagen.format(Date.parse(at)))
}

/** The instant so much later, as ISO UTC with milliseconds. */
export function later(
  at: string,
  duur: { readonly hours?: number; readonly minutes?: number },
): string {
  return Temporal.Instant.from(at).add(duur).toString({ fractionalSecondDigits: 3 })
}

/** The first instant of a day in Brussels, as ISO UTC with milliseconds. */
export function beginVan(op: Dag): string {
  return Temporal.PlainDate.from(op)
    .toZonedDateTime('Europe/Brussels')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}
