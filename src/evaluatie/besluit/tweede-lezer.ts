import type { Dag } from '#law/dag.ts'
import { inWerking } from '#law/regelversie.ts'

/** From which day a proposal needs a second reader, or needs none. */
interface Periode {
  readonly vanaf: Dag
  readonly nodig: boolean
}

/**
 * The choice of the service, as a dated parameter: no source asks a second reader for an evaluation, and none forbids one.
 * Taken: always, as for every decision on a package. A change is a new row, the youngest last; what was proposed before keeps its own.
 */
export const tweedeLezer: readonly Periode[] = [{ vanaf: inWerking.CMW, nodig: true }]

/** Whether a proposal of this day is decided by somebody else than who made it. */
export function vraagtTweedeLezer(op: Dag, perioden: readonly Periode[] = tweedeLezer): boolean {
  return perioden.findLast(({ vanaf }) => vanaf <= op)?.nodig ?? true
}
