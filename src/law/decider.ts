import type { Dag } from './dag.ts'

/** A value that says why a command cannot be carried out now (wrong state); a refusal by law is an event instead. */
export interface NotPossible {
  readonly notPossible: string
}

export type Decision<Event> = readonly Event[] | NotPossible

/** What happened: `type` names it, `dag` is the day on which it holds in law, and `data` says the rest. */
export interface Happened<Type extends string, Data> {
  readonly type: Type
  readonly dag: Dag
  readonly data: Data
  /** First day of the rule version that decided; left out where no rule did. */
  readonly regelversie?: Dag
}

/** A procedure: what a command does in a state, and what an event makes of it. Pure; days come with the command. */
export interface Decider<Command, State, Event> {
  readonly initial: State
  decide(command: Command, state: State): Decision<Event>
  evolve(state: State, event: Event): State
}

/** The answer to a command that cannot be carried out now; `reason` is a Dutch sentence that says what can be done instead. */
export function notPossible(reason: string): NotPossible {
  return { notPossible: reason }
}

/** Whether a decision, or what `handle` gives back, says that nothing was done. */
export function isNotPossible(decision: object): decision is NotPossible {
  return 'notPossible' in decision
}
