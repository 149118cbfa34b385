import type { Dag } from '#law/dag.ts'

/** A questionnaire that an employer still has to send. */
export interface Vragenlijsttaak {
  readonly nummer: string
  /** Name of the worker. */
  readonly naam: string
}

/** The talk of one evaluation as the overview of the worker shows it. */
export interface EigenGesprek {
  readonly id: string
  /** Whether something can still be said before the talk. */
  readonly voorbereiding: boolean
  readonly gevoerdOp: Dag | null
}
