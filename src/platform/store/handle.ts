import { isNotPossible, type Decider, type NotPossible } from '#law/decider.ts'
import type { NewEvent, StoredEvent, Tx } from '#platform/types.ts'

type AnyEvent = { readonly type: string; readonly dag: NewEvent['dag']; readonly data: object }

/** The state of a procedure as a history gives it; events of other procedures pass it by. */
export function fold<State, Event extends AnyEvent>(
  decider: Decider<never, State, Event>,
  events: readonly StoredEvent[],
): State {
  return events.reduce<State>(
    (state, event) => decider.evolve(state, event as unknown as Event),
    decider.initial,
  )
}

/**
 * Carries out a command on one history: decides on the present state and remembers what happened. A command that cannot be
 * carried out now comes back as `notPossible` and leaves nothing behind. Throws `Botsing` when somebody was first.
 */
export async function handle<Command, State, Event extends AnyEvent>(
  tx: Tx,
  decider: Decider<Command, State, Event>,
  history: string,
  command: Command | ((events: readonly StoredEvent[]) => Command),
): Promise<NotPossible | readonly StoredEvent[]> {
  const events = await tx.history(history)
  const state = fold(decider, events)
  const asked =
    typeof command === 'function'
      ? (command as (e: readonly StoredEvent[]) => Command)(events)
      : command
  const decision = decider.decide(asked, state)
  if (isNotPossible(decision)) return decision
  if (decision.length === 0) return []
  return tx.append(history, events.at(-1)?.version ?? 0, decision as unknown as readonly NewEvent[])
}
