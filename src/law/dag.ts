/**
 * A calendar day of the law. Days live as branded ISO text (docs/adr/0003): deep equality calls any two
 * Temporal.PlainDates equal, so Temporal does the arithmetic here and nowhere else.
 */
export type Dag = string & { readonly __dag: unique symbol }

export interface Duur {
  readonly years?: number
  readonly months?: number
  readonly weeks?: number
  readonly days?: number
}

const isoDag = /^\d{4}-\d{2}-\d{2}$/
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Whether `text` is an existing day of the calendar, written as ISO yyyy-mm-dd (years 0001 to 9999). */
export function isDag(text: unknown): text is Dag {
  if (typeof text !== 'string' || !isoDag.test(text)) return false
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8))
  if (year === 0 || month < 1 || month > 12 || day < 1) return false
  return day <= (month === 2 && isLeapYear(year) ? 29 : daysInMonth[month - 1]!)
}

/** The day written in `text`, ISO yyyy-mm-dd. Throws a RangeError for a day that does not exist. */
export function dag(text: string): Dag {
  if (!isDag(text)) throw new RangeError(`"${text}" is geen bestaande dag (jjjj-mm-dd).`)
  return text
}

/**
 * The day `duur` after `from` (before it, for negative parts): years and months run date to date, and a
 * day that the month lacks becomes its last day. Source: domain/4 section 4.2, policy DATUM.
 */
export function after(from: Dag, duur: Duur): Dag {
  return Temporal.PlainDate.from(from).add(duur, { overflow: 'constrain' }).toString() as Dag
}

/** Same as `after(from, { years })`; written out because the rules ask it a million times a second. */
export function yearsAfter(from: Dag, years: number): Dag {
  const year = Number(from.slice(0, 4)) + years
  const rest = from.slice(4)
  const text = String(year).padStart(4, '0')
  return (text + (rest === '-02-29' && !isLeapYear(year) ? '-02-28' : rest)) as Dag
}

/** Number of days from `from` to `to`: 0 on the same day, negative when `to` lies earlier. */
export function daysBetween(from: Dag, to: Dag): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' })
    .days
}

/** Day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(day: Dag): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** The earliest of the days given. */
export function earliest(first: Dag, ...others: readonly Dag[]): Dag {
  return others.reduce((least, day) => (day < least ? day : least), first)
}

/** The latest of the days given. */
export function latest(first: Dag, ...others: readonly Dag[]): Dag {
  return others.reduce((most, day) => (day > most ? day : most), first)
}

/** Last day of the quarter in which `day` lies. */
export function endOfQuarter(day: Dag): Dag {
  const date = Temporal.PlainDate.from(day)
  const month = Math.ceil(date.month / 3) * 3
  return date.with({ month, day: 31 }, { overflow: 'constrain' }).toString() as Dag
}
