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

/** What of a person can be put right; another INSZ is another person, so that never is. */
export type Persoonsgegevens = Omit<Persoon, 'insz' | 'geboortedatum'>

/** Somebody who did something, as the history remembers it: a person with a role, not an account. */
export interface Betrokkene {
  readonly id: string
  readonly naam: string
  readonly rol: string
}

/** Somebody who acts, as histories remember him: without the organisation or the account behind it. */
export function betrokkene({ id, naam, rol }: Betrokkene): Betrokkene {
  return { id, naam, rol }
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
  | {
      readonly type: 'PersoonsgegevensRechtgezet'
      readonly dag: Dag
      readonly data: {
        readonly nieuw: Persoonsgegevens
        /** Where the right data come from: an identity card, the Rijksregister, the person. */
        readonly bron: string
        readonly door: Betrokkene
      }
    }

  // Nothing runs any more: from now on its medical papers are closed, until something begins again.
  | { readonly type: 'DossierVerzegeld'; readonly dag: Dag; readonly data: Record<string, never> }

export type DossierCommand =
  | {
      readonly type: 'open'
      readonly op: Dag
      readonly nummer: string
      readonly persoon: Persoon
      readonly behandelaar: Betrokkene
    }
  | { readonly type: 'kies behandelaar'; readonly op: Dag; readonly behandelaar: Betrokkene }
  | { readonly type: 'verzegel'; readonly op: Dag }
  | {
      readonly type: 'zet persoonsgegevens recht'
      readonly op: Dag
      readonly nieuw: Persoonsgegevens
      readonly bron: string
      readonly door: Betrokkene
    }

export interface Dossier {
  readonly nummer: string
  readonly persoon: Persoon
  readonly behandelaar: Betrokkene
  readonly geopendOp: Dag
  /** What stood there before it was put right, the oldest first. */
  readonly voordien: readonly {
    readonly gegevens: Persoonsgegevens
    readonly rechtgezetOp: Dag
    readonly bron: string
  }[]
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
      case 'verzegel':
        if (!state) return notPossible('Dit dossier bestaat niet.')
        return [{ type: 'DossierVerzegeld', dag: op, data: {} }]
      case 'zet persoonsgegevens recht': {
        if (!state) return notPossible('Dit dossier bestaat niet.')
        const { nieuw, bron, door } = command
        if (zelfde(persoonsgegevens(state.persoon), nieuw))
          return notPossible('Er is niets gewijzigd.')
        return [{ type: 'PersoonsgegevensRechtgezet', dag: op, data: { nieuw, bron, door } }]
      }
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'DossierGeopend':
        return { ...event.data, geopendOp: event.dag, voordien: [] }
      case 'BehandelaarGekozen':
        return state && { ...state, behandelaar: event.data.behandelaar }
      case 'PersoonsgegevensRechtgezet': {
        if (!state) return state
        const { nieuw, bron } = event.data
        const gegevens = persoonsgegevens(state.persoon)
        return {
          ...state,
          persoon: { ...state.persoon, ...nieuw },
          voordien: [...state.voordien, { gegevens, rechtgezetOp: event.dag, bron }],
        }
      }
      default:
        return state
    }
  },
}

/** What of the person can be put right. */
export function persoonsgegevens(persoon: Persoonsgegevens): Persoonsgegevens {
  const { voornaam, familienaam, aanspreking, adres } = persoon
  return { voornaam, familienaam, aanspreking, adres }
}

function zelfde(een: Persoonsgegevens, ander: Persoonsgegevens): boolean {
  return (
    een.voornaam === ander.voornaam &&
    een.familienaam === ander.familienaam &&
    een.aanspreking === ander.aanspreking &&
    een.adres.straat === ander.adres.straat &&
    een.adres.postcode === ander.adres.postcode &&
    een.adres.gemeente === ander.adres.gemeente
  )
}
