import { laatsteDag } from '#law/termijnen.ts'
import type { Dag } from '#law/dag.ts'

/** A decision after a talk: of which evaluation, on which day. */
export interface Beslissing {
  readonly id: string
  readonly op: Dag
}

/**
 * The last decision before `op`, as the rules ask it; nothing when there was none. A request is never its own predecessor:
 * `zonder` leaves it out.
 */
export function vorigeEvaluatie(
  beslissingen: readonly Beslissing[],
  op: Dag,
  zonder?: string,
): { readonly vorigeEvaluatie?: Dag } {
  const dagen = beslissingen
    .filter((each) => each.op <= op && each.id !== zonder)
    .map((each) => each.op)
  const laatste = dagen.toSorted().at(-1)
  return laatste === undefined ? {} : { vorigeEvaluatie: laatste }
}

/** The day on which VDAB evaluates again: five years after a decision (D-06). */
export function volgendeEvaluatie(beslistOp: Dag): Dag {
  return laatsteDag('D-06', beslistOp)
}
