import { dag } from '#law/dag.ts'
import { count, days, longDate, shortDate } from '#ui/dates.ts'
import type { Instelling } from './instelling.ts'
import { later, loopt, teLaat, vannacht, type Bak, type Piek } from './vooruitblik.ts'

const namen: Readonly<Record<string, string>> = {
  [teLaat]: 'Te laat',
  [loopt]: 'Loopt nu',
  [vannacht]: 'Begint vannacht',
  [later]: 'Later',
  totaal: 'Samen',
}

/** A row of the forecast in words: "Te laat", "maart 2027". */
export function baknaam(bak: Bak): string {
  return namen[bak] ?? longDate(dag(`${bak}-01`)).replace(/^1 /, '')
}

/** The same where there is little room: "mrt 2027". */
export function kortebaknaam(bak: Bak): string {
  return namen[bak] ?? shortDate(dag(`${bak}-01`)).replace(/^1 /, '')
}

/** "1 evaluatie", "1.200 evaluaties". */
export function evaluaties(aantal: number): string {
  return aantal === 1 ? '1 evaluatie' : `${count(aantal)} evaluaties`
}

/** "120 dagen vooraf, verdeeld over de 3 maanden ervoor". */
export function instellingszin({ dagenVooraf, spreiding }: Instelling): string {
  const begin = dagenVooraf === 0 ? 'op de laatste dag' : `${days(dagenVooraf)} voor de laatste dag`
  if (spreiding === 0) return `${begin}, zonder spreiding`
  return `${begin}, of tot ${spreiding === 1 ? '1 maand' : `${spreiding} maanden`} vroeger`
}

/** The busiest month beside the ordinary one. */
export function piekzin({ maand, aantal, gemiddeld }: Piek): string {
  return aantal === 0
    ? 'In de komende twaalf maanden is er geen.'
    : `De drukste maand is ${baknaam(maand)}, met ${count(aantal)}. Gemiddeld ${gemiddeld === 0 ? 'is het minder dan 1' : `zijn het er ${count(gemiddeld)}`} per maand.`
}
