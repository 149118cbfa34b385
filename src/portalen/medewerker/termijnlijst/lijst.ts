import { herinnerdeTermijnen, type HerinnerdeTermijn } from '#dossier/termijn/herinnering.ts'
import type { Plichtige } from '#dossier/termijn/termijn.ts'
import type { Dag } from '#law/dag.ts'

/** One term by which somebody must act, with the last reminder of it. */
export interface Termijntaak {
  readonly nummer: string
  readonly naam: string
  readonly id: string
  readonly wat: string
  readonly dag: Dag
  readonly wie: Plichtige
  readonly herinnerdOp: Dag | null
}

/** So many days ahead the list looks. */
export const vooruit = 30

/** At most so many rows; the worklist has filters for more. */
export const meesteRijen = 200

export const wieNaam: Readonly<Record<Plichtige, string>> = {
  persoon: 'de persoon',
  werkgever: 'de werkgever',
  VDAB: 'VDAB',
}

const namen: Readonly<Record<HerinnerdeTermijn, string>> = {
  'D-04': 'Het pakket eindigt (D-04)',
  'D-05': 'Het advies vervalt (D-05)',
  'D-07': 'Het POP wordt te oud (D-07)',
  'D-09': 'Het POP bijwerken voor het gesprek (D-09)',
  'D-10': 'Beslissen na het gesprek (D-10)',
  rechtzetting: 'Antwoorden op een vraag om gegevens recht te zetten',
}

/** What a reminder is about, in words. */
export function naamVan(termijn: HerinnerdeTermijn): string {
  return namen[termijn]
}

/** The choices of a form; the same words as on the list. */
export const keuzes = herinnerdeTermijnen.map((id) => ({ value: id, text: namen[id] }))

/** The days that somebody typed, "14, 3", the most first; undefined when they cannot be read. */
export function leesDagen(
  getypt: string,
  { keren, dagen: meest }: { readonly keren: number; readonly dagen: number },
): readonly number[] | undefined {
  const delen = getypt.split(/[\s,;]+|\ben\b/).filter((deel) => deel !== '')
  if (delen.length > keren || !delen.every((deel) => /^\d{1,3}$/.test(deel))) return undefined
  const dagen = [...new Set(delen.map(Number))].sort((een, ander) => ander - een)
  return dagen.every((dag) => dag <= meest) ? dagen : undefined
}
