import type { Dag } from '#law/dag.ts'
import type { Begeleidingsgraad } from '#law/soort.ts'

const maanden = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

// A number and its unit stay on one line.
const vast = '\u00a0'

/** The day written out, as letters show it: "8 december 2026". */
export function datumVoluit(day: Dag): string {
  const maand = maanden[Number(day.slice(5, 7)) - 1]
  return `${Number(day.slice(8))}${vast}${maand}${vast}${day.slice(0, 4)}`
}

/** "45 %", and with a comma "44,5 %". */
export function procent(aantal: number): string {
  return `${String(aantal).replace('.', ',')}${vast}%`
}

/** The words for a level of guidance that a person without knowledge of the law understands (domain/1 section 1.5). */
const hoeveelBegeleiding: Readonly<Record<Begeleidingsgraad, string>> = {
  laag: 'weinig',
  midden: 'gemiddeld',
  hoog: 'veel',
}

/** "veel (hoog)": the plain word first, the word of the law between brackets. */
export function graadTekst(graad: Begeleidingsgraad): string {
  return `${hoeveelBegeleiding[graad]} (${graad})`
}

/** "veel begeleiding (hoog)". */
export function begeleidingTekst(graad: Begeleidingsgraad): string {
  const woord = hoeveelBegeleiding[graad]
  return `${graad === 'midden' ? `${woord}e` : woord} begeleiding (${graad})`
}

/** "2 maanden" with number and unit on one line. */
export function getalEnEenheid(lengte: string): string {
  return lengte.replaceAll(/(?<=\d) (?=\p{L})/gu, vast)
}
