import type { Dag } from '#law/dag.ts'
import { notPossible, type Decider } from '#law/decider.ts'

/** A person asks about the log; the data protection officer answers. */
export type InzagevraagEvent =
  | {
      readonly type: 'InzageVraagGesteld'
      readonly dag: Dag
      readonly data: { readonly id: string; readonly tekst: string }
    }
  | {
      readonly type: 'InzageVraagBeantwoord'
      readonly dag: Dag
      readonly data: { readonly id: string; readonly antwoord: string }
    }

export type InzagevraagCommand =
  | { readonly type: 'vraag'; readonly op: Dag; readonly id: string; readonly tekst: string }
  | { readonly type: 'antwoord'; readonly op: Dag; readonly id: string; readonly antwoord: string }

/** Questions that wait for an answer at once; more of them would drown the ones that matter. */
export const meesteOpen = 5

type Vragen = Readonly<Record<string, 'open' | 'beantwoord'>>

/** Questions about the log in one dossier: each asked once and answered once. */
export const inzagevragen: Decider<InzagevraagCommand, Vragen, InzagevraagEvent> = {
  initial: {},
  decide(command, vragen) {
    const { op: dag, id } = command
    if (command.type === 'vraag') {
      if (Object.values(vragen).filter((stand) => stand === 'open').length >= meesteOpen)
        return notPossible(
          `Er wachten al ${meesteOpen} vragen van u op een antwoord. Wacht tot een ervan beantwoord is.`,
        )
      return [{ type: 'InzageVraagGesteld', dag, data: { id, tekst: command.tekst } }]
    }
    if (vragen[id] === undefined) return notPossible('Deze vraag bestaat niet.')
    if (vragen[id] === 'beantwoord') return notPossible('Deze vraag is al beantwoord.')
    return [{ type: 'InzageVraagBeantwoord', dag, data: { id, antwoord: command.antwoord } }]
  },
  evolve(vragen, event) {
    switch (event.type) {
      case 'InzageVraagGesteld':
        return { ...vragen, [event.data.id]: 'open' }
      case 'InzageVraagBeantwoord':
        return { ...vragen, [event.data.id]: 'beantwoord' }
      default:
        return vragen
    }
  },
}
