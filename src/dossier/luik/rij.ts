import type { Dag } from '#law/dag.ts'
import type { Afzender, Intrekreden, Stukklasse, Stuksoort } from './soorten.ts'

/** One version of one paper as the lists show it. */
export interface StukRij {
  readonly id: string
  readonly history: string
  readonly reeks: string
  readonly versie: number
  /** Whether no newer version came. */
  readonly laatste: boolean
  readonly soort: Stuksoort
  readonly klasse: Stukklasse
  readonly datum: Dag
  readonly uitgever: string
  readonly geldigTot: Dag | null
  readonly naam: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
  readonly virusscan: 'geen virus' | 'niet gescand'
  readonly leeskopieAnders: boolean
  readonly waarschuwingen: readonly string[]
  readonly kanaal: 'portaal' | 'papier'
  readonly ontvangenOp: Dag
  readonly doorId: string
  readonly doorNaam: string
  readonly doorRol: string
  readonly kbo: string | null
  readonly namens: Afzender | null
  /** Instant at which it was put in (ISO UTC). */
  readonly om: string
  readonly bijAanvraagOp: Dag | null
  readonly ingetrokkenOp: Dag | null
  readonly intrekreden: Intrekreden | null
}

/** Whether a paper was withdrawn because it is about somebody else: what it says is of that person. */
export function isVreemd({ intrekreden }: Pick<StukRij, 'intrekreden'>): boolean {
  return intrekreden === 'persoon'
}
