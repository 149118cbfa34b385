import type { Betrokkene } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import type { Pakket } from '#law/soort.ts'
import type { Besluituitkomst } from '#evaluatie/beslissing.ts'

/** What is to be decided: a package, a doorstroomtraject, or both, and why in words for the worker. */
export interface Besluitkeuze {
  /** The package from the decision on, also when it is equal; null without a ruling on it. */
  readonly pakket: Pakket | null
  readonly doorstroomtraject: boolean
  /** First day of the track, as letter L-3 gives it; null without a track. */
  readonly trajectVanaf: Dag | null
  readonly motivering: string
}

/** A proposal as it was made, with what it looked at: other facts need another proposal. */
export interface Besluitvoorstel extends Besluitkeuze {
  readonly huidig: Pakket
  /** Ids of the papers in the vertrouwelijk luik that counted then. */
  readonly stukken: readonly string[]
  /** State of the proofs (`Indicatie.stand`). */
  readonly stand: number
  /** Whether somebody else must decide, by the rule of the day of the proposal. */
  readonly tweedeLezer: boolean
  readonly door: Betrokkene
}

/** The letters that a decision sends to worker and employer: on the package and on the track (domain/4 section 4.7). */
export type Besluitbrief = 'L-2' | 'L-3'

/** What VDAB decided after the talk, and what the law says of it on that day. */
export interface Besluit extends Besluitkeuze {
  readonly gesprekOp: Dag
  readonly voorstel: Besluitvoorstel
  readonly uitkomst: Besluituitkomst
  readonly brieven: readonly Besluitbrief[]
}
