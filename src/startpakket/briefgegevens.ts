import type { Feit, Ondertekenaar } from '#brieven/brief.ts'
import type { Dag } from '#law/dag.ts'
import type { Pakket } from '#law/soort.ts'
import type { Doelgroep, Startpakket } from './pakketten.ts'

export interface Persoon {
  /** Absent when the person wants neither: the letter then greets by full name. */
  readonly aanspreking?: 'mevrouw' | 'meneer'
  readonly voornaam: string
  readonly familienaam: string
  readonly adres: readonly string[]
}

export interface Werkgever {
  readonly naam: string
  readonly adres: readonly string[]
}

/** Why the official does not follow the computed proposal; the own words of the official come after it. */
export const afwijkingsredenen = {
  'nieuw gegeven': 'er is een gegeven bij gekomen na het voorstel',
  'onjuist gegeven': 'een gegeven in het voorstel klopt niet',
  'bewijs niet aanvaard': 'wij aanvaarden een bewijs niet',
  'ander oordeel': 'het team beoordeelt dezelfde gegevens anders',
} as const

/** A decision that differs from the computed proposal (`voorstel` null: the rules gave no package). */
export interface Afwijking {
  readonly voorstel: Pakket | null
  readonly reden: keyof typeof afwijkingsredenen
  readonly toelichting: string
}

interface Basis {
  readonly persoon: Persoon
  /** Never the INSZ. */
  readonly dossiernummer: string
  readonly beslisdatum: Dag
  readonly beslisser: Ondertekenaar
  /** The facts on which the decision rests, in sentences to the person; only the person reads them. */
  readonly gronden: readonly Feit[]
  readonly afwijking?: Afwijking
}

/** An advice CMW with its package. `werkgever` only where an employer is a party to the decision. */
export interface Toekenning extends Basis {
  readonly soort: 'toekenning'
  readonly pakket: Startpakket
  /** All groups that were found; the package follows from the most favourable one. */
  readonly indicaties: readonly [Doelgroep, ...Doelgroep[]]
  readonly werkgever?: Werkgever
}

/** A paper that could change the refusal, and where the person can ask for it. */
export interface OntbrekendBewijs {
  readonly bewijs: string
  readonly waar: string
}

/** No advice (rule R6). `gronden` are the proofs that were looked at. No employer ever gets this letter. */
export interface Weigering extends Basis {
  readonly soort: 'weigering'
  readonly ontbrekend: readonly OntbrekendBewijs[]
}

export type Meldingsbron =
  | `melding van ${string}`
  | 'melding van het begin (Dimona)'
  | 'vacature bij VDAB'

/** The WOP starts because the person is hired. */
export interface Start extends Basis {
  readonly soort: 'start'
  readonly pakket: Startpakket
  readonly indicaties: readonly [Doelgroep, ...Doelgroep[]]
  readonly werkgever: Werkgever
  readonly inDienst: Dag
  /** How and since when VDAB knows of the hire. Only who or what told it: the employer reads this too. */
  readonly melding: { readonly bron: Meldingsbron; readonly dag: Dag }
}

export type Beslisgegevens = Toekenning | Weigering | Start
