import type { Dag } from '#law/dag.ts'
import type { Begeleidingsgraad } from '#law/soort.ts'

/** A worker as the own employer may see: no indicatie, no ground, no WOP number. */
export interface WerknemerRij {
  readonly history: string
  readonly nummer: string
  readonly naam: string
  readonly loonpremie: number
  readonly begeleiding: Begeleidingsgraad
  readonly van: Dag
  readonly tot: Dag | null
  readonly actief: boolean
  /** Whether an evaluation gave the package, so that it is no startpakket. */
  readonly naEvaluatie: boolean
  /** The last day for the next evaluation by VDAB (D-06); null when none comes. */
  readonly evaluatie: Dag | null
}
