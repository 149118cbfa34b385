import type { Dag } from '#law/dag.ts'
import type { Correctie } from './gebeurtenissen.ts'

/** A request as its employer and the lists read it: the outcome, never a fact about the worker. */
export interface CorrectieRij {
  readonly id: string
  readonly inDienst: Dag
  readonly aangevraagdOp: Dag
  readonly stand: Exclude<Correctie['status'], 'GEEN'>
  readonly beslistOp: Dag | null
}

/** Whether VDAB still has to decide. */
export function wacht({ stand }: Pick<CorrectieRij, 'stand'>): boolean {
  return stand === 'INGEDIEND' || stand === 'VOORGESTELD'
}
