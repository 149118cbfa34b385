import assert from 'node:assert/strict'
import { isNotPossible, type Decider, type NotPossible } from './decider.ts'

/** The state after these events. */
export function na<State, Event>(
  decider: Decider<never, State, Event>,
  events: readonly Event[],
): State {
  return events.reduce<State>((state, event) => decider.evolve(state, event), decider.initial)
}

/** What happened so far in a procedure. */
export interface Verhaal<Command, State, Event> {
  readonly events: readonly Event[]
  readonly staat: State
  /** What the command does now: its events, or why it is not possible. */
  readonly als: (command: Command) => readonly Event[] | string
}

/** Gives the procedure after these commands, each of which must be possible. */
export function verteller<Command, State, Event>(decider: Decider<Command, State, Event>) {
  return (...commands: readonly Command[]): Verhaal<Command, State, Event> => {
    const events = commands.reduce<readonly Event[]>((past, command) => {
      const besluit = decider.decide(command, na(decider, past))
      assert.ok(!isNotPossible(besluit), JSON.stringify(besluit))
      return [...past, ...besluit]
    }, [])
    const staat = na(decider, events)
    return {
      events,
      staat,
      als: (command) => {
        const besluit = decider.decide(command, staat)
        return isNotPossible(besluit) ? besluit.notPossible : besluit
      },
    }
  }
}

/** The types of the events, or why there are none. */
export function typen(antwoord: readonly { readonly type: string }[] | string): string {
  return typeof antwoord === 'string' ? antwoord : antwoord.map(({ type }) => type).join()
}

/** What came out of a command that must be possible. */
export function moet<T extends object>(uitkomst: T): Exclude<T, NotPossible> {
  if (isNotPossible(uitkomst)) throw new Error(uitkomst.notPossible)
  return uitkomst as Exclude<T, NotPossible>
}
