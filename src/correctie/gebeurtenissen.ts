import type { Betrokkene } from '#dossier/dossier.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import type { Happened } from '#law/decider.ts'
import type { Pakket } from '#law/soort.ts'
import type { Procedure, Werkgever } from '#startpakket/gebeurtenissen.ts'
import type { Correctieaanvraag, Correctieuitkomst } from './voorwaarden.ts'

/** What an employer asked: a higher package for the worker that it hired on `inDienst`. */
export interface Aanvraag {
  readonly id: string
  readonly op: Dag
  readonly inDienst: Dag
  /** The package on the day of the request. */
  readonly huidigPakket: Pakket
  readonly werkgever: Werkgever
  /** Ids of the papers in the vertrouwelijk luik that belong to it; the worker may bring the proof instead. */
  readonly stukken: readonly string[]
  readonly door: Betrokkene
}

/** Why team TOM does not raise although the rules would; the own words come after it in the letter to the worker. */
export const afwijkingsredenen = {
  'bewijs niet aanvaard': 'wij aanvaarden een bewijs niet',
  'onjuist gegeven': 'een gegeven in uw dossier klopt niet',
} as const
export type Afwijkingsreden = keyof typeof afwijkingsredenen

export interface Afwijking {
  readonly reden: Afwijkingsreden
  readonly tekst: string
}

/** A proposal as it was made: what the rules give, from which facts, and whether the package is raised. */
export interface Voorstel {
  readonly feiten: Correctieaanvraag
  readonly berekend: Correctieuitkomst
  readonly verhoog: boolean
  readonly afwijking: Afwijking | null
  /** State of the proofs that it looked at (`Indicatie.stand`). */
  readonly stand: number
  readonly door: Betrokkene
}

/** The decision: the proposal, confirmed by somebody else, and the package from then on. */
export interface Correctiebesluit {
  readonly id: string
  readonly aanvraag: Aanvraag
  readonly voorstel: Voorstel
  readonly pakket: Pakket
  readonly door: Betrokkene
}

export type CorrectieEvent =
  | Happened<'CorrectieGevraagd', { readonly aanvraag: Aanvraag }>
  | Happened<'CorrectieTeLaat', { readonly aanvraag: Aanvraag; readonly uiterlijk: Dag }>
  | Happened<'CorrectieVoorgesteld', { readonly voorstel: Voorstel }>
  | Happened<'CorrectieTeruggestuurd', { readonly reden: string; readonly door: Betrokkene }>
  | Happened<'CorrectieToegekend', { readonly besluit: Correctiebesluit }>
  | Happened<'CorrectieGeweigerd', { readonly besluit: Correctiebesluit }>

/** `lopend` is the procedure of the startpakket as it stands: the package that a correctie is about. */
export type CorrectieCommand =
  | {
      readonly type: 'vraag'
      readonly op: Dag
      readonly id: string
      readonly kbo: string
      readonly lopend: Procedure
      readonly stukken: readonly string[]
      readonly door: Betrokkene
    }
  | {
      readonly type: 'stel voor'
      readonly op: Dag
      readonly indicatie: Indicatie
      readonly lopend: Procedure
      /** Left out: what the rules give. With it the package is not raised although the rules would. */
      readonly afwijking?: Afwijking
      readonly door: Betrokkene
    }
  | {
      readonly type: 'stuur terug'
      readonly op: Dag
      readonly reden: string
      readonly door: Betrokkene
    }
  | {
      readonly type: 'beslis'
      readonly op: Dag
      readonly id: string
      readonly indicatie: Indicatie
      readonly lopend: Procedure
      readonly door: Betrokkene
    }

/** The states of domain/4 section 4.4, with the second reader between the request and the decision. */
export type Correctie =
  | { readonly status: 'GEEN' }
  | { readonly status: 'TE_LAAT'; readonly aanvraag: Aanvraag; readonly uiterlijk: Dag }
  | { readonly status: 'INGEDIEND'; readonly aanvraag: Aanvraag }
  | {
      readonly status: 'VOORGESTELD'
      readonly aanvraag: Aanvraag
      readonly voorstel: Voorstel
      readonly op: Dag
    }
  | {
      readonly status: 'TOEGEKEND' | 'GEWEIGERD'
      readonly besluit: Correctiebesluit
      readonly op: Dag
    }
