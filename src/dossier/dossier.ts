import type { Dag } from '#law/dag.ts'
import { notPossible, type Decider } from '#law/decider.ts'

/** The person of a dossier; the INSZ never leaves this record for a URL, a log or a letter. */
export interface Persoon {
  readonly insz: string
  readonly voornaam: string
  readonly familienaam: string
  readonly aanspreking: 'mevrouw' | 'meneer' | null
  readonly geboortedatum: Dag | null
  readonly adres: { readonly straat: string; readonly postcode: string; readonly gemeente: string }
}

/** Somebody who did something, as the history remembers it: a person with a role, not an account. */
export interface Betrokkene {
  readonly id: string
  readonly naam: string
  readonly rol: string
}

export type DossierEvent =
  | {
      readonly type: 'DossierGeopend'
      readonly dag: Dag
      readonly data: {
        readonly nummer: string
        readonly persoon: Persoon
        readonly behandelaar: Betrokkene
      }
    }
  | {
      readonly type: 'BehandelaarGekozen'
      readonly dag: Dag
      readonly data: { readonly behandelaar: Betrokkene }
    }

export type DossierCommand =
  | {
      readonly type: 'open'
      readonly op: Dag
      readonly nummer: string
      readonly persoon: Persoon
      readonly behandelaar: Betrokkene
    }
  | { readonly type: 'kies behandelaar'; readonly op: Dag; readonly behandelaar: Betrokkene }

export interface Dossier {
  readonly nummer: string
  readonly persoon: Persoon
  readonly behandelaar: Betrokkene
  readonly geopendOp: Dag
}

/** The record of one person: opened once, followed by one person at a time. */
export const dossier: Decider<DossierCommand, Dossier | null, DossierEvent> = {
  initial: null,
  decide(command, state) {
    const { op } = command
    switch (command.type) {
      case 'open': {
        if (state) return notPossible(`Deze persoon heeft al een dossier: ${state.nummer}.`)
        const { nummer, persoon, behandelaar } = command
        return [{ type: 'DossierGeopend', dag: op, data: { nummer, persoon, behandelaar } }]
      }
      case 'kies behandelaar':
        if (!state) return notPossible('Dit dossier bestaat niet.')
        if (state.behandelaar.id === command.behandelaar.id) return []
        return [{ type: 'BehandelaarGekozen', dag: op, data: { behandelaar: command.behandelaar } }]
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'DossierGeopend':
        return { ...event.data, geopendOp: event.dag }
      case 'BehandelaarGekozen':
        return state && { ...state, behandelaar: event.data.behandelaar }
      default:
        return state
    }
  },
}
