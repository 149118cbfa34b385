import type { Feit, Ondertekenaar } from '#brieven/brief.ts'
import type { Dag } from '#law/dag.ts'
import type { Pakket } from '#law/soort.ts'
import type { Ticket } from './advies.ts'
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

/** What every letter to the person has. */
export interface Briefhoofd {
  readonly persoon: Persoon
  /** Never the INSZ. */
  readonly dossiernummer: string
  readonly beslisdatum: Dag
  readonly beslisser: Ondertekenaar
}

interface Basis extends Briefhoofd {
  /** The facts on which the decision rests, in sentences to the person; only the person reads them. */
  readonly gronden: readonly Feit[]
  readonly afwijking?: Afwijking
}

/** An advice CMW with its package. `werkgever` only where an employer is a party to the decision. */
export interface Toekenning extends Basis {
  readonly soort: 'toekenning'
  readonly pakket: Startpakket
  /** The group of the package first; the package follows from the most favourable one that was found. */
  readonly indicaties: readonly [Doelgroep, ...Doelgroep[]]
  /** The groups that the facts show; without that of the package where the official deviates from them. */
  readonly gevonden: readonly Doelgroep[]
  /** The tickets of the decision itself: with individueel maatwerk it is a double ticket. */
  readonly tickets: readonly Ticket[]
  readonly werkgever?: Werkgever
}

/** A paper that could change the refusal, and where the person can ask for it. */
export interface OntbrekendBewijs {
  readonly bewijs: string
  readonly waar: string
}

/** Which condition for collectief maatwerk is not met: paid work, the threshold, guidance, or proof of the group (R6). */
export type Weigeringsreden = 'betaald werk' | 'tijd' | 'begeleiding' | 'bewijs'

/**
 * No advice collectief maatwerk. `gronden` are the proofs that were looked at and the estimate; `redenen` is empty where
 * the official deviates. `tickets` are what the same decision does give. No employer ever gets this letter.
 */
export interface Weigering extends Basis {
  readonly soort: 'weigering'
  readonly redenen: readonly Weigeringsreden[]
  readonly tickets: readonly Ticket[]
  /** Empty where a paper could not change the decision. */
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
  readonly gevonden: readonly Doelgroep[]
  readonly werkgever: Werkgever
  readonly inDienst: Dag
  /** How and since when VDAB knows of the hire. Only who or what told it: the employer reads this too. */
  readonly melding: { readonly bron: Meldingsbron; readonly dag: Dag }
}

/** The same package at another employer, with the same end date. `tot` null is indefinite. */
export interface Voortzetting extends Briefhoofd {
  readonly soort: 'voortzetting'
  readonly pakket: Pakket
  readonly werkgever: Werkgever
  readonly inDienst: Dag
  readonly tot: Dag | null
  readonly melding: Start['melding']
  /** First and last day of the job before; only the person reads them. */
  readonly vorigeJob: { readonly van: Dag; readonly tot: Dag }
}

/** The ticket for individueel maatwerk that an older advice collectief maatwerk gets (schriftelijke vraag 170). */
export interface DubbelTicket extends Briefhoofd {
  readonly soort: 'dubbel-ticket'
  /** From when the ticket holds. */
  readonly vanaf: Dag
  readonly ticket: Ticket
  /** The advice collectief maatwerk: granted on, and valid through. */
  readonly advies: { readonly op: Dag; readonly geldigTot: Dag }
}

export type Beslisgegevens = Toekenning | Weigering | Start | Voortzetting | DubbelTicket
