import { after, dag, daysBetween, weekday, type Dag } from '#law/dag.ts'

/** A week of ISO 8601: it begins on Monday, and belongs to the year of its Thursday. */
export interface Week {
  /** "2026-W48". */
  readonly naam: string
  readonly nummer: number
  /** Monday to Sunday. */
  readonly dagen: readonly Dag[]
}

/** The week in which a day lies. */
export function weekVan(op: Dag): Week {
  const maandag = after(op, { days: 1 - weekday(op) })
  const jaar = after(maandag, { days: 3 }).slice(0, 4)
  const nummer = Math.floor(daysBetween(dag(`${jaar}-01-01`), after(maandag, { days: 3 })) / 7) + 1
  return {
    naam: `${jaar}-W${String(nummer).padStart(2, '0')}`,
    nummer,
    dagen: [0, 1, 2, 3, 4, 5, 6].map((days) => after(maandag, { days })),
  }
}

/** The week with this name; undefined for a name that is none. Years 2000 to 2199. */
export function leesWeek(naam: string): Week | undefined {
  const [, jaar, nummer] = /^(2[01]\d\d)-W(\d\d)$/.exec(naam) ?? []
  if (jaar === undefined) return undefined
  // The fourth of January lies in the first week of every year.
  const week = weekVan(after(dag(`${jaar}-01-04`), { weeks: Number(nummer) - 1 }))
  return week.naam === naam ? week : undefined
}

/** The week so many weeks later, or earlier. */
export function wekenLater({ dagen: [maandag] }: Week, weeks: number): Week {
  return weekVan(after(maandag!, { weeks }))
}
