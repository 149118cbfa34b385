import { notPossible, type Decider } from '#law/decider.ts'
import type { Dag } from '#law/dag.ts'
import type { Betrokkene } from '#dossier/dossier.ts'

/** A question of the person to put something right. */
export interface Vraag {
  readonly id: string
  /** What is wrong, in the words of the person. */
  readonly fout: string
  /** What it should be. */
  readonly juist: string
  readonly op: Dag
  readonly antwoord?: {
    readonly uitkomst: 'rechtgezet' | 'geweigerd'
    readonly uitleg: string
    readonly op: Dag
  }
}

/** The questions of one person, in the order in which they came. */
export type Rechtzettingen = readonly Vraag[]

export type RechtzettingEvent =
  | {
      readonly type: 'RechtzettingGevraagd'
      readonly dag: Dag
      readonly data: { readonly id: string; readonly fout: string; readonly juist: string }
    }
  | {
      readonly type: 'RechtzettingBeantwoord'
      readonly dag: Dag
      readonly data: {
        readonly id: string
        readonly uitkomst: 'rechtgezet' | 'geweigerd'
        readonly uitleg: string
        readonly door: Betrokkene
      }
    }

export type RechtzettingCommand =
  | {
      readonly type: 'vraag'
      readonly op: Dag
      readonly id: string
      readonly fout: string
      readonly juist: string
    }
  | {
      readonly type: 'beantwoord'
      readonly op: Dag
      readonly id: string
      readonly uitkomst: 'rechtgezet' | 'geweigerd'
      readonly uitleg: string
      readonly door: Betrokkene
    }

/** At most this many questions wait at once, so that a list stays a list. */
const meesteOpen = 10

/**
 * Putting data right: the new fact stands beside the old one, which stays. Source: AVG art. 16; a decision that was
 * taken is not changed by it, but by its own procedures.
 */
export const rechtzetting: Decider<RechtzettingCommand, Rechtzettingen, RechtzettingEvent> = {
  initial: [],
  decide(command, state) {
    const { op } = command
    switch (command.type) {
      case 'vraag': {
        const { id, fout, juist } = command
        if (openVragen(state).length >= meesteOpen)
          return notPossible(
            `Er wachten al ${meesteOpen} vragen op een antwoord. Bel uw contactpersoon.`,
          )
        return [{ type: 'RechtzettingGevraagd', dag: op, data: { id, fout, juist } }]
      }
      case 'beantwoord': {
        const { id, uitkomst, uitleg, door } = command
        const vraag = state.find((each) => each.id === id)
        if (!vraag) return notPossible('Deze vraag bestaat niet.')
        if (vraag.antwoord) return notPossible('Deze vraag is al beantwoord.')
        return [{ type: 'RechtzettingBeantwoord', dag: op, data: { id, uitkomst, uitleg, door } }]
      }
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'RechtzettingGevraagd':
        return [...state, { ...event.data, op: event.dag }]
      case 'RechtzettingBeantwoord': {
        const { id, uitkomst, uitleg } = event.data
        const antwoord = { uitkomst, uitleg, op: event.dag }
        return state.map((vraag) => (vraag.id === id ? { ...vraag, antwoord } : vraag))
      }
      default:
        return state
    }
  },
}

/** The questions that wait for an answer, the oldest first. */
export function openVragen(vragen: Rechtzettingen): readonly Vraag[] {
  return vragen.filter(({ antwoord }) => antwoord === undefined)
}
