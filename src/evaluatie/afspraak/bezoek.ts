import type { Betrokkene } from '#dossier/dossier.ts'
import type { Gebeurd } from '#evaluatie/gebeurd.ts'
import type { Dag } from '#law/dag.ts'
import { later, type Moment, type Uur } from './uur.ts'

/** Where the talk is: the work floor. `waar` says the rest: an entrance, a room. */
export interface Werkplek {
  readonly straat: string
  readonly postcode: string
  readonly gemeente: string
  readonly waar: string
}

/** One visit to the work floor as VDAB proposes it. */
export interface Bezoek {
  /** Which proposal of this evaluation it is, from 1. */
  readonly nr: number
  readonly op: Dag
  /** When the talk begins; apart: the talk with the worker. */
  readonly uur: Uur
  /** When the talk with the employer begins, apart from the worker; null when the three talk together. */
  readonly uurWerkgever: Uur | null
  /** Minutes that one talk takes. */
  readonly duur: number
  readonly plek: Werkplek
  /** Who of VDAB comes. */
  readonly evaluator: Betrokkene
}

/** Who comes for the employer: somebody who can judge how the worker does (domain/4 section 4.5). */
export interface Begeleider {
  readonly naam: string
}

/** How long one talk can take, in minutes. No source says it: whoever plans chooses. */
export const duren = [60, 30, 45, 90, 120] as const

/** What somebody can need to take part. `werkgever`: the employer must know, because it prepares the place. */
export const noden = {
  tolk: { tekst: 'Een tolk', werkgever: false },
  drempel: { tekst: 'Een lokaal zonder trappen of drempels', werkgever: true },
  stil: { tekst: 'Een stil lokaal', werkgever: true },
  tijd: { tekst: 'Meer tijd of een pauze', werkgever: false },
} as const satisfies Readonly<
  Record<string, { readonly tekst: string; readonly werkgever: boolean }>
>

export type Nood = keyof typeof noden
export const noodsoorten = Object.keys(noden) as readonly Nood[]

/**
 * What the worker wants. Data of the person: the employer is told only that somebody comes along and which room to
 * prepare, never who, never why, and never a word of `toelichting`.
 */
export interface Wensen {
  /** Talk without the employer; then every proposal is apart. */
  readonly alleen: boolean
  /** Who comes along; null when nobody. */
  readonly vergezeld: string | null
  readonly noden: readonly Nood[]
  readonly toelichting: string
}

/** Why a talk is called off. Closed, because letters to two sides say it; `stop` follows from a request that was withdrawn. */
export const afzegredenen = {
  vdab: 'Onze medewerker kan dan niet komen.',
  moment: 'Het moment past niet voor iedereen.',
  stop: 'De aanvraag van de evaluatie is ingetrokken.',
} as const

export type Afzegreden = keyof typeof afzegredenen

export type Kant = 'werkgever' | 'werknemer'

/** Somebody asked another moment than the one of proposal `nr`. No page of the other side says why. */
export interface Verzetvraag {
  readonly nr: number
  readonly van: Kant
  readonly op: Dag
  readonly reden: string
}

/** How far the appointment of one evaluation is. */
export interface Planning {
  readonly stand: 'geen' | 'voorgesteld' | 'bevestigd' | 'afgezegd'
  /** The last proposal; it stays after a cancellation, so that a calendar can be told. */
  readonly bezoek: Bezoek | null
  readonly begeleider: Begeleider | null
  readonly wensen: Wensen | null
  /** Requests about the last proposal. */
  readonly vragen: readonly Verzetvraag[]
  /** Counts what happened, for VDAB alone: who decides on an older count is told. */
  readonly versie: number
  /** Counts what was proposed, confirmed and called off: a calendar follows it. */
  readonly kalendernr: number
}

export const geenPlanning: Planning = {
  stand: 'geen',
  bezoek: null,
  begeleider: null,
  wensen: null,
  vragen: [],
  versie: 0,
  kalendernr: 0,
}

export type AfspraakEvent =
  // A new proposal undoes a confirmation; `vervangt` is the visit that was confirmed.
  | Gebeurd<'AfspraakVoorgesteld', { readonly bezoek: Bezoek; readonly vervangt: Bezoek | null }>
  | Gebeurd<'AnderMomentGevraagd', { readonly vraag: Verzetvraag }>
  | Gebeurd<'WensenBewaard', { readonly wensen: Wensen }>
  // `toelichting` is for VDAB alone.
  | Gebeurd<
      'AfspraakAfgezegd',
      { readonly bezoek: Bezoek; readonly reden: Afzegreden; readonly toelichting: string }
    >

export const afspraakTypen: Readonly<Record<AfspraakEvent['type'], true>> = {
  AfspraakVoorgesteld: true,
  AnderMomentGevraagd: true,
  WensenBewaard: true,
  AfspraakAfgezegd: true,
}

/** The visit that somebody counts on, proposed or confirmed; null when there is none. */
export function verwachtBezoek({ bezoek, stand }: Planning): Bezoek | null {
  return stand === 'voorgesteld' || stand === 'bevestigd' ? bezoek : null
}

/** Whether the worker wants to talk alone while the last proposal is for three. */
export function moetApart(planning: Planning): boolean {
  return planning.wensen?.alleen === true && verwachtBezoek(planning)?.uurWerkgever === null
}

/**
 * Whether the employer waits for another proposal, because the worker wants to talk alone or asked another moment. Two causes
 * with one answer: the employer may not learn which.
 */
export function wachtOpVdab(planning: Planning): boolean {
  return moetApart(planning) || planning.vragen.some(({ van }) => van === 'werknemer')
}

/** When the visit begins: the first of its talks. */
export function beginVan({ op, uur, uurWerkgever }: Bezoek): Moment {
  return { op, uur: uurWerkgever !== null && uurWerkgever < uur ? uurWerkgever : uur }
}

/** When the visit ends: after the last of its talks. */
export function eindeVan({ op, uur, uurWerkgever, duur }: Bezoek): Moment {
  const laatste = uurWerkgever !== null && uurWerkgever > uur ? uurWerkgever : uur
  return { op, uur: later(laatste, duur) }
}

/** When the talk of one side begins. */
export function momentVan({ op, uur, uurWerkgever }: Bezoek, kant: Kant): Moment {
  return { op, uur: kant === 'werkgever' ? (uurWerkgever ?? uur) : uur }
}

/** The place on one line. */
export function plekregel({ straat, postcode, gemeente }: Werkplek): string {
  return `${straat}, ${postcode} ${gemeente}`
}
