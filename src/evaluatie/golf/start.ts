import { betrokkene } from '#dossier/dossier.ts'
import type { Handelaar } from '#dossier/tekenen/verzoek.ts'
import type { Dag } from '#law/dag.ts'
import { notPossible, type Decision } from '#law/decider.ts'
import { inWerking } from '#law/regelversie.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { evolve } from '#evaluatie/evolve.ts'
import { jongstePop } from '#evaluatie/papieren.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import { beoordeelPapieren, heeftGrond, wetsfeiten } from '#evaluatie/toets.ts'
import { beoordeelOpening } from '#evaluatie/voorwaarden.ts'
import { beginOp, type Instelling } from './instelling.ts'
import { volgende } from './periodiek.ts'

/** VDAB begins the periodic evaluation of one dossier, as early as its team chose. */
export interface Startcommand {
  readonly type: 'start periodiek'
  readonly id: string
  readonly op: Dag
  readonly door: Handelaar
  readonly lot: number
  readonly instelling: Instelling
}

/** The program each night, or somebody of team TOM who does not wait for it. */
const starters = ['systeem', 'team TOM']

/**
 * Decides on beginning a periodic evaluation (G5). The ground is judged on the last day of the five years, or today when
 * that is past: what comes before is preparation. The employer is asked at once for a POP when none is at most a year old.
 * `loopt` says that another evaluation of this job runs: the first one that was sent goes on, one at a time.
 */
export function startPeriodiek(
  { id, op, door, lot, instelling }: Startcommand,
  state: Evaluaties,
  loopt: boolean,
): Decision<EvaluatieEvent> {
  if (!starters.includes(door.rol)) return notPossible('VDAB begint een periodieke evaluatie.')
  const periodiek = volgende(state.periodiek)
  const { job } = state.periodiek
  if (!periodiek || !job) return notPossible('Er loopt nu geen pakket.')
  if (loopt || state.lijst.some((each) => each.id === id))
    return notPossible('Er loopt al een evaluatie bij deze werkgever.')
  const vanaf = beginOp(periodiek.dag, lot, instelling)
  if (op < vanaf) return notPossible(`VDAB begint deze evaluatie vanaf ${vanaf}.`)
  const wie = betrokkene(door)
  const regelversie = inWerking.CMW
  const gestart = {
    type: 'PeriodiekeEvaluatieGestart',
    dag: op,
    data: { id, ...job, periodiek, pop: null, door: wie },
    regelversie,
  } as const
  const evaluatie = evolve(state, gestart).lijst.at(-1)!
  if (!heeftGrond(evaluatie)) throw new Error('Een periodieke evaluatie heeft een grond.')
  const opening = beoordeelOpening(wetsfeiten(evaluatie, state, op))
  if (!opening.ontvankelijk)
    return notPossible(opening.gebreken.map(({ tekst }) => tekst).join(' '))
  const papieren = { verslag: null, pop: jongstePop(state.luik)?.id ?? null }
  const { gebreken } = beoordeelPapieren(evaluatie, state, op, papieren)
  const gevraagd: EvaluatieEvent = {
    type: 'EvaluatieAangevraagd',
    dag: op,
    data: { id, grond: 'G5', aanvrager: 'VDAB', door: wie },
  }
  if (gebreken.length === 0)
    return [{ ...gestart, data: { ...gestart.data, pop: papieren.pop } }, gevraagd]
  return [
    gestart,
    gevraagd,
    {
      type: 'AanvullingGevraagd',
      dag: op,
      data: { id, gebreken, papieren, van: 'werkgever', door: wie },
      regelversie,
    },
  ]
}
