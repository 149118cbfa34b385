import { after, type Dag } from '#law/dag.ts'

/**
 * How early VDAB begins with a periodic evaluation. No act says it, so it is a choice of the service, dated and with a
 * reason, and no rule of law: `dagenVooraf` days before the last day, and from there spread over so many months before it.
 */
export interface Instelling {
  readonly dagenVooraf: number
  readonly spreiding: number
}

/** While a team chose nothing: time for a plan of development and a talk, and no spreading. */
export const gewoneInstelling: Instelling = { dagenVooraf: 120, spreiding: 0 }

export const hoogstensVooraf = 365
export const hoogsteSpreiding = 12

/** A choice as it was made. */
export interface Keuze extends Instelling {
  readonly vanaf: Dag
  readonly reden: string
  readonly door: string
}

// The least common multiple of 1 to 13: divided by any number of months, every month gets as many numbers.
const loten = 360_360

/** The lot of a history, 0 to 360,359: which of the months it goes to when a team spreads. It never changes. */
export function lotVan(history: string): number {
  return Number.parseInt(history.replaceAll('-', '').slice(0, 8), 16) % loten
}

/** The day on which VDAB begins: never after the last day, however a team spreads. */
export function beginOp(dag: Dag, lot: number, { dagenVooraf, spreiding }: Instelling): Dag {
  return after(after(dag, { months: -(lot % (spreiding + 1)) }), { days: -dagenVooraf })
}
