/**
 * A calendar day of the law. Days live as branded ISO text (docs/adr/0003): deep equality calls any two
 * Temporal.PlainDates equal. All arithmetic stands in this file, on whole numbers, because the rules ask it millions
 * of times; the tests hold it against Temporal.
 */
export type Dag = string & { readonly __dag: unique symbol }

export interface Duur {
  readonly years?: number
  readonly months?: number
  readonly weeks?: number
  readonly days?: number
}

const streep = 45
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The number that the two digits of `text` at `at` write, or -1 when they are no digits. */
function tweeCijfers(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/** Whether `text` is an existing day of the calendar, written as ISO yyyy-mm-dd (years 0001 to 9999). */
export function isDag(text: unknown): text is Dag {
  if (typeof text !== 'string' || text.length !== 10) return false
  if (text.charCodeAt(4) !== streep || text.charCodeAt(7) !== streep) return false
  const century = tweeCijfers(text, 0)
  const inCentury = tweeCijfers(text, 2)
  const month = tweeCijfers(text, 5)
  const day = tweeCijfers(text, 8)
  if (century < 0 || inCentury < 0 || month < 1 || month > 12 || day < 1) return false
  const year = century * 100 + inCentury
  return year > 0 && day <= lengthOfMonth(year, month)
}

/** The day written in `text`, ISO yyyy-mm-dd. Throws a RangeError for a day that does not exist. */
export function dag(text: string): Dag {
  if (!isDag(text)) throw new RangeError(`"${text}" is geen bestaande dag (jjjj-mm-dd).`)
  return text
}

/**
 * The day `duur` after `from` (before it, for negative parts): years and months run date to date, and a
 * day that the month lacks becomes its last day. Throws a RangeError outside the years 1 to 9999.
 * Source: domain/4 section 4.2, policy DATUM.
 */
export function after(from: Dag, duur: Duur): Dag {
  const { years = 0, months = 0, weeks = 0, days = 0 } = duur
  const total = (yearOf(from) + years) * 12 + monthOf(from) - 1 + months
  const year = Math.floor(total / 12)
  const month = total - year * 12 + 1
  const day = Math.min(Number(from.slice(8)), lengthOfMonth(year, month))
  const extra = weeks * 7 + days
  return extra === 0 ? dagOp(year, month, day) : dagMetNummer(numberOf(year, month, day) + extra)
}

function yearOf(day: Dag): number {
  return Number(day.slice(0, 4))
}

function monthOf(day: Dag): number {
  return Number(day.slice(5, 7))
}

function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : daysInMonth[month - 1]!
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}

function dagOp(year: number, month: number, day: number): Dag {
  if (year < 1 || year > 9999) throw new RangeError(`Het jaar ${year} valt buiten de kalender.`)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as Dag
}

/** Days before 1 January of `year`, counted from 1 January of year 1. */
function daysBefore(year: number): number {
  const past = year - 1
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
}

/** Number of a day: 0 is 1 January of year 1, a Monday. */
function numberOf(year: number, month: number, day: number): number {
  let count = daysBefore(year) + day - 1
  for (let past = 1; past < month; past++) count += lengthOfMonth(year, past)
  return count
}

function nummer(day: Dag): number {
  return numberOf(yearOf(day), monthOf(day), Number(day.slice(8)))
}

function dagMetNummer(number: number): Dag {
  let year = Math.floor(number / 365.2425) + 1
  if (daysBefore(year + 1) <= number) year++
  if (daysBefore(year) > number) year--
  let rest = number - daysBefore(year)
  let month = 1
  while (rest >= lengthOfMonth(year, month)) rest -= lengthOfMonth(year, month++)
  return dagOp(year, month, rest + 1)
}

/** Same as `after(from, { years })`; written out because the rules ask it most. */
export function yearsAfter(from: Dag, years: number): Dag {
  const year = Number(from.slice(0, 4)) + years
  const rest = from.slice(4)
  const text = String(year).padStart(4, '0')
  return (text + (rest === '-02-29' && !isLeapYear(year) ? '-02-28' : rest)) as Dag
}

/**
 * Where `day` lies against the day `years` years after `from`: below 0 before it, 0 on it, above 0 after it. The same as
 * comparing with `yearsAfter`, without making that day: the rules ask it for every paper of every person.
 */
export function compareYearsAfter(day: Dag, from: Dag, years: number): number {
  const year = yearNumber(from) + years
  const difference = yearNumber(day) - year
  if (difference !== 0) return difference
  const rest = monthAndDay(from)
  return monthAndDay(day) - (rest === leapDay && !isLeapYear(year) ? leapDay - 1 : rest)
}

const leapDay = 229

function yearNumber(day: Dag): number {
  return (
    day.charCodeAt(0) * 1000 +
    day.charCodeAt(1) * 100 +
    day.charCodeAt(2) * 10 +
    day.charCodeAt(3) -
    48 * 1111
  )
}

/** Month and day as one number, mmdd. */
function monthAndDay(day: Dag): number {
  return (
    day.charCodeAt(5) * 1000 +
    day.charCodeAt(6) * 100 +
    day.charCodeAt(8) * 10 +
    day.charCodeAt(9) -
    48 * 1111
  )
}

/** Number of days from `from` to `to`: 0 on the same day, negative when `to` lies earlier. */
export function daysBetween(from: Dag, to: Dag): number {
  return nummer(to) - nummer(from)
}

/** Day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(day: Dag): number {
  return (nummer(day) % 7) + 1
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
  const month = Math.ceil(monthOf(day) / 3) * 3
  return dagOp(yearOf(day), month, lengthOfMonth(yearOf(day), month))
}
