import { dag, isDag, type Dag } from '#law/dag.ts'
import type { TypedDay } from '#ui/date-input.tsx'
import { typedDay } from '#ui/dates.ts'
import type { Problem } from '#ui/parts.ts'

/** A day of an address: the day, or what is wrong with it; neither when it is not there. */
export interface Adresdag {
  readonly dag?: Dag | undefined
  /** What stood in the three fields, to be shown again. */
  readonly getypt?: TypedDay | undefined
  readonly problems: readonly Problem[]
}

/** Reads a day of the query: written as `op=2026-12-02`, or in the three fields of a form. Years 1900 to 2199. */
export function dagUit(query: URLSearchParams, naam: string): Adresdag {
  const heel = query.get(naam)
  const [dagdeel = '', maand = '', jaar = ''] = ['dag', 'maand', 'jaar'].map(
    (part) => query.get(`${naam}-${part}`) ?? '',
  )
  if (heel === null && dagdeel + maand + jaar === '') return { problems: [] }
  const gelezen = heel === null ? typedDay(dagdeel, maand, jaar) : bruikbaar(heel)
  const getypt = heel === null ? { dag: dagdeel, maand, jaar } : undefined
  if (gelezen) return { dag: gelezen, getypt, problems: [] }
  const text = 'Deze dag bestaat niet. Vul een dag, een maand en een jaar in vanaf 1900.'
  return { getypt, problems: [{ field: naam, text }] }
}

function bruikbaar(text: string): Dag | undefined {
  return isDag(text) && text >= '1900' && text < '2200' ? dag(text) : undefined
}
