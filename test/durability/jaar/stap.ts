import type { Stap } from '#demo/regie.ts'
import type { Dag } from '#law/dag.ts'
import type { Actor } from '#platform/types.ts'
import type { Ploeg, Zaak } from './ploeg.ts'

/** One step of somebody: does it, tells what must be true from then on, and plans what comes next. */
export type Doe = (ploeg: Ploeg, zaak: Zaak, op: Dag) => Promise<void>

/** One step of the demo, by this person on this day. */
export function stap(op: Dag, wie: Actor, doe: Stap['doe']): Stap {
  return { op, wie, handeling: null, doe }
}

/** Whether the job still runs. */
export const loopt = (zaak: Zaak) => zaak.inDienst !== null
