import { dag } from '#law/dag.ts'
import type { Doorstroomuitkomst, Tewerkstelling } from './opvolging.ts'

/** A job from its first through its last day; without WOP unless said otherwise. */
export function job(
  van: string,
  tot: string | null,
  wop: Tewerkstelling['wop'] = null,
): Tewerkstelling {
  return { van: dag(van), tot: tot === null ? null : dag(tot), wop }
}

/** The outcome without doorstroom. */
export const geen: Doorstroomuitkomst = {
  doorstroom: false,
  eersteNecDag: null,
  jaar: null,
  terugkeer: false,
}

/** The outcome of a doorstroom found on this day, without return. */
export function gevonden(eersteNecDag: string): Doorstroomuitkomst {
  const jaar = Number(eersteNecDag.slice(0, 4))
  return { doorstroom: true, eersteNecDag: dag(eersteNecDag), jaar, terugkeer: false }
}
