/** A value that says why a command cannot be carried out now (wrong state); a refusal by law is an event instead. */
export interface NotPossible {
  readonly notPossible: string
}

export type Decision<Event> = readonly Event[] | NotPossible

/** A procedure: what a command does in a state, and what an event makes of it. Pure; days come with the command. */
export interface Decider<Command, State, Event> {
  readonly initial: State
  decide(command: Command, state: State): Decision<Event>
  evolve(state: State, event: Event): State
}

export function notPossible(reason: string): NotPossible {
  return { notPossible: reason }
}

export function isNotPossible(decision: object): decision is NotPossible {
  return 'notPossible' in decision
}
