import { isDag } from '#law/dag.ts'
import type { Stap } from '#law/vaststelling.ts'
import { longDate } from './dates.ts'

/** The text with each day written out: "2024-03-04" becomes "4 maart 2024". */
export function metVolleDatums(text: string): string {
  return text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (found) =>
    isDag(found) ? longDate(found) : found,
  )
}

/** The steps as people read them. */
export function leesbareStappen(stappen: readonly Stap[]): Stap[] {
  return stappen.map((stap) => ({ ...stap, tekst: metVolleDatums(stap.tekst) }))
}

/** A sentence of a text: with a capital and a full stop. */
export function zin(text: string): string {
  const begin = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(begin) ? begin : `${begin}.`
}
