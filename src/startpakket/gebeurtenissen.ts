import type { Betrokkene } from '#dossier/dossier.ts'
import type { Attest, IcfBesluit } from '#indicatie/feiten.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import type { Happened } from '#law/decider.ts'
import type { Pakket } from '#law/soort.ts'
import type { Inschatting, Ticket } from './advies.ts'
import type { afwijkingsredenen } from './briefgegevens.ts'
import type { Startpakket, WopNummer } from './pakketten.ts'

/** The reasons for which a person may deviate from the computed proposal; each also asks a text. */
export type Afwijkingsreden = keyof typeof afwijkingsredenen

export interface Afwijking {
  readonly reden: Afwijkingsreden
  readonly tekst: string
}

export interface Werkgever {
  readonly kbo: string
  readonly naam: string
}

/** A proposal as it was made: what was computed, from which facts, and what is proposed. */
export interface Voorstel {
  /** The computed package; null is a refusal (R6) or a missing ticket. */
  readonly berekend: Startpakket | null
  readonly pakket: Startpakket | null
  readonly afwijking: Afwijking | null
  readonly feiten: {
    /** The day of the proposal: the papers count as on it, also when it is decided later. */
    readonly peildatum: Dag
    readonly attesten: readonly Attest[]
    readonly icf: IcfBesluit | null
  }
  readonly inschatting: Inschatting
  /** State of the facts that it looked at (`Indicatie.stand`). */
  readonly stand: number
  readonly door: Betrokkene
}

/** What was decided: the proposal, confirmed by somebody else. `pakket` null is a refusal. */
export interface Besluit {
  readonly id: string
  readonly voorstel: Voorstel
  readonly pakket: Startpakket | null
  readonly tickets: readonly Ticket[]
  readonly door: Betrokkene
}

/** A running WOP; both days included, `tot` null is indefinite. */
export interface Wop {
  readonly van: Dag
  readonly tot: Dag | null
  readonly pakket: Pakket
  readonly werkgever: Werkgever
  /** Which procedure ruled on the package last; left out while the startpakket holds. */
  readonly uitspraak?: Pakketwijziging['bron']['procedure']
}

/** Another procedure ruled on the package of the running WOP: from when, and which decision did it. */
export type Pakketwijziging = {
  readonly pakket: Pakket
  readonly vanaf: Dag
  /** The new last day, where the decision gives one; left out the end date stays, as after a correctie. */
  readonly tot?: Dag
  readonly bron: { readonly procedure: 'correctie' | 'evaluatie'; readonly besluit: string }
}

export type StartpakketEvent =
  | Happened<'StartpakketVoorgesteld', { readonly voorstel: Voorstel }>
  | Happened<'VoorstelTeruggestuurd', { readonly reden: string; readonly door: Betrokkene }>
  | Happened<'AdviesToegekend', { readonly besluit: Besluit; readonly geldigTot: Dag }>
  | Happened<'AdviesGeweigerd', { readonly besluit: Besluit }>
  | Happened<'AdviesVervallen', { readonly geldigTot: Dag }>
  | Happened<'WopGestart', { readonly wop: Wop; readonly melder: Betrokkene }>
  | Happened<'WopVoortgezet', { readonly wop: Wop; readonly melder: Betrokkene }>
  | Happened<'WopBeeindigd', { readonly reden: string; readonly melder: Betrokkene }>
  | Happened<'DubbelTicketToegevoegd', { readonly batch: string; readonly ticket: Ticket }>
  | Happened<'PakketGewijzigd', Pakketwijziging>

export type StartpakketCommand =
  | {
      readonly type: 'stel voor'
      readonly op: Dag
      readonly indicatie: Indicatie
      readonly inschatting: Inschatting
      /** Left out: the computed package. */
      readonly afwijkend?: { readonly wop: WopNummer | null; readonly afwijking: Afwijking }
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
      readonly door: Betrokkene
    }
  | {
      readonly type: 'meld indienst'
      readonly op: Dag
      readonly inDienst: Dag
      readonly werkgever: Werkgever
      readonly door: Betrokkene
    }
  | {
      readonly type: 'meld einde'
      readonly op: Dag
      readonly reden: string
      readonly door: Betrokkene
    }
  | { readonly type: 'laat vervallen'; readonly op: Dag }
  | { readonly type: 'voeg dubbel ticket toe'; readonly op: Dag; readonly batch: string }
  | (Pakketwijziging & { readonly type: 'wijzig pakket'; readonly op: Dag })

/** The states of domain/4 section 4.3, with what each of them knows. */
export type Procedure =
  | { readonly status: 'GEEN' }
  | {
      readonly status: 'ADVIES_VOORGESTELD'
      readonly voorstel: Voorstel
      readonly op: Dag
      readonly vorige: Procedure
    }
  | Toegekend
  | { readonly status: 'GEWEIGERD'; readonly besluit: Besluit; readonly op: Dag }
  | { readonly status: 'ADVIES_VERVALLEN'; readonly geldigTot: Dag }
  | {
      readonly status: 'WOP_ACTIEF'
      readonly wop: Wop
      readonly besluit: Besluit
      readonly tickets: readonly Ticket[]
    }
  | {
      readonly status: 'WOP_BEEINDIGD'
      readonly wop: Wop
      readonly op: Dag
      readonly besluit: Besluit
      readonly tickets: readonly Ticket[]
    }

interface Toegekend {
  readonly status: 'ADVIES_TOEGEKEND'
  readonly besluit: Besluit
  readonly op: Dag
  readonly geldigTot: Dag
  readonly tickets: readonly Ticket[]
}
