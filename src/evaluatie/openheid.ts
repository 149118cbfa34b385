import type { Dag } from '#law/dag.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import { evaluatieGronden, gronden, type EvaluatieGrond } from './gronden.ts'
import { beoordeelOpening, type Evaluatieaanvraag, type Opening } from './voorwaarden.ts'

/** The facts of a worker that say when an evaluation can be asked. */
export type Loopbaan = Pick<Evaluatieaanvraag, 'inDienst' | 'vorigeEvaluatie' | 'profiel'>

/** Who may ask an evaluation; VDAB starts a periodic one itself. */
export const vragers = ['werknemer', 'werkgever'] as const
export type Vrager = (typeof vragers)[number]

/** The grounds on which worker or employer can ask. */
export const vraaggronden: readonly EvaluatieGrond[] = evaluatieGronden.filter((grond) =>
  vragers.some((wie) => gronden[grond].aanvragers.includes(wie)),
)

/** Whether one ground is open: on the day that was asked about, from a later day, or never. */
export interface Openheid {
  readonly grond: EvaluatieGrond
  readonly kan: 'vandaag' | Dag | 'nooit'
  readonly bevinding: Vaststelling<Opening>
}

/** For each ground from when `vrager` can ask, as seen on `op`; papers play no part yet. */
export function openheid(loopbaan: Loopbaan, vrager: Vrager, op: Dag): readonly Openheid[] {
  return vraaggronden.map((grond) => {
    const bevinding = beoordeelOpening({
      ...loopbaan,
      grond,
      aanvrager: vrager,
      aangevraagdOp: op,
    })
    const kan = bevinding.ontvankelijk ? 'vandaag' : (bevinding.uitkomst?.vroegsteDag ?? 'nooit')
    return { grond, kan, bevinding }
  })
}

/** The first day on which some ground is open; "vandaag" when one is, "nooit" when none will be. */
export function eersteDag(lijst: readonly Openheid[]): Openheid['kan'] {
  if (lijst.some(({ kan }) => kan === 'vandaag')) return 'vandaag'
  const dagen = lijst.flatMap(({ kan }) => (kan === 'nooit' || kan === 'vandaag' ? [] : [kan]))
  return dagen.toSorted()[0] ?? 'nooit'
}
