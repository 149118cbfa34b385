import { dag, type Dag } from '#law/dag.ts'

/** An hour of the clock in Brussels, written "09:30". */
export type Uur = string & { readonly __uur: unique symbol }

/** Whether `text` is an hour of the clock, 00:00 to 23:59. */
export function isUur(text: string): text is Uur {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The hour as people type it ("9u30", "9.30", "09:30", "9 uur"); undefined when it is none. */
export function leesUur(getypt: string): Uur | undefined {
  const [, uren, minuten = '00'] =
    /^(\d{1,2})(?:\s*(?:[:.uh]|uur)\s*(\d{2})?)?$/i.exec(getypt.trim()) ?? []
  if (uren === undefined) return undefined
  const uur = `${uren.padStart(2, '0')}:${minuten}`
  return isUur(uur) ? uur : undefined
}

/** The hour as letters and pages say it: "10 uur", "9.30 uur", held on one line. */
export function uurTekst(uur: Uur): string {
  const minuten = uur.slice(3)
  return `${Number(uur.slice(0, 2))}${minuten === '00' ? '' : `.${minuten}`}\u00A0uur`
}

/** Minutes since midnight. */
export function minutenVan(uur: Uur): number {
  return Number(uur.slice(0, 2)) * 60 + Number(uur.slice(3))
}

/** The hour `minuten` later on the same day. Throws a RangeError past midnight. */
export function later(uur: Uur, minuten: number): Uur {
  const totaal = minutenVan(uur) + minuten
  const tekst = `${String(Math.floor(totaal / 60)).padStart(2, '0')}:${String(totaal % 60).padStart(2, '0')}`
  if (!isUur(tekst)) throw new RangeError(`${minuten} minuten na ${uur} is een andere dag.`)
  return tekst
}

/** A day and an hour on the clock in Brussels. */
export interface Moment {
  readonly op: Dag
  readonly uur: Uur
}

/** The moment in Brussels at an instant (ISO UTC). */
export function momentOp(instant: string): Moment {
  const hier = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Brussels')
  return {
    op: dag(hier.toPlainDate().toString()),
    uur: hier.toPlainTime().toString({ smallestUnit: 'minute' }) as Uur,
  }
}

/** Whether `een` lies before `ander`; the same minute does not. */
export function isVoor(een: Moment, ander: Moment): boolean {
  return een.op === ander.op ? een.uur < ander.uur : een.op < ander.op
}
