import { type Dag, dag, daysBetween, isDag } from '#law/dag.ts'

// Kept, because making a formatter costs far more than using it.
const long = new Intl.DateTimeFormat('nl-BE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const short = new Intl.DateTimeFormat('nl-BE', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const clockTime = new Intl.DateTimeFormat('nl-BE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Brussels',
})
const weekdayName = new Intl.DateTimeFormat('nl-BE', { weekday: 'long', timeZone: 'UTC' })
const whole = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 0 })
const decimals = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 2 })

function atMidnight(day: Dag): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
}

/** The day written out: "22 november 2026". */
export function longDate(day: Dag): string {
  return long.format(atMidnight(day))
}

/** A moment (ISO UTC) as the clock in Brussels shows it: "22 november 2026 om 09:00". */
export function longMoment(instant: string): string {
  return clockTime.format(Date.parse(instant))
}

/** The day for lists: "22 nov 2026", in the short names of nl-BE. */
export function shortDate(day: Dag): string {
  return short.format(atMidnight(day))
}

/** The day with its name, for an appointment: "zondag 22 november 2026". */
export function namedDate(day: Dag): string {
  return `${weekdayName.format(atMidnight(day))} ${longDate(day)}`
}

/** A period with both days inside it; without an end it has not ended. */
export function period(from: Dag, until?: Dag): string {
  return until ? `van ${longDate(from)} tot en met ${longDate(until)}` : `vanaf ${longDate(from)}`
}

/** A number of days in words: "1 dag", "20 dagen". */
export function days(count: number): string {
  return `${whole.format(count)} ${count === 1 ? 'dag' : 'dagen'}`
}

/** What is left on `today` of a term whose last day is `deadline`: "Nog 3 dagen", "Vandaag", "Te laat: 2 dagen". */
export function daysLeft(today: Dag, deadline: Dag): string {
  const left = daysBetween(today, deadline)
  if (left === 0) return 'Vandaag'
  return left > 0 ? `Nog ${days(left)}` : `Te laat: ${days(-left)}`
}

/** A percentage, given in hundredths ("45" for 45 %), with a space that does not break: "45 %". */
export function percentage(value: number): string {
  return `${decimals.format(value)}\u00A0%`
}

/** A count of people or things: "24.000". */
export function count(value: number): string {
  return whole.format(value)
}

/** The day that was typed in three fields, or nothing when there is no such day (years 1900 to 2199). */
export function typedDay(dagText: string, maandText: string, jaarText: string): Dag | undefined {
  const [day, month, year] = [dagText, maandText, jaarText].map((text) => text.trim())
  if (!/^\d{1,2}$/.test(day!) || !/^\d{1,2}$/.test(month!) || !/^(19|2[01])\d\d$/.test(year!))
    return undefined
  const text = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return isDag(text) ? dag(text) : undefined
}
