import type { Dossier } from '#dossier/dossier.ts'
import type { Handelaar } from '#dossier/tekenen/verzoek.ts'
import { evaluatieProcedure, type Evaluaties } from '#evaluatie/procedure.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { besluitbrieven, type Briefpaar } from './brief.ts'
import { gegevensNa } from './briefgegevens.ts'
import type { Besluitcommand } from '#evaluatie/besluit/besluiten.ts'
import type { Besluitkeuze } from '#evaluatie/besluit/typen.ts'

interface Bij {
  readonly dossier: Dossier
  readonly state: Evaluaties
  readonly id: string
  readonly op: Dag
  /** State of the proofs (`Indicatie.stand`). */
  readonly stand: number
  readonly door: Handelaar
  /** Telephone number of the service as letters give it. */
  readonly telefoon: string
}

/** Who signs while nobody decided yet. */
const lezer: Handelaar = { id: '', naam: 'De tweede lezer', rol: 'beslisser (4 ogen)' }

/** The letters that this choice would send when it were decided today; a sentence when it cannot be proposed. */
export function brievenBijKeuze(bij: Bij, keuze: Besluitkeuze): readonly Briefpaar[] | string {
  const { id, op, stand, door } = bij
  const voorgesteld = na(bij.state, { type: 'stel besluit voor', id, op, keuze, stand, door })
  if (typeof voorgesteld === 'string') return voorgesteld
  return brievenBijBeslissing({ ...bij, state: voorgesteld, door: lezer })
}

/** The letters that deciding on what was proposed would send today; a sentence when this reader cannot decide it. */
export function brievenBijBeslissing(bij: Bij): readonly Briefpaar[] | string {
  const { dossier, state, id, op, stand, door, telefoon } = bij
  const decision = evaluatieProcedure.decide({ type: 'beslis', id, op, stand, door }, state)
  if (isNotPossible(decision)) return decision.notPossible
  const [beslist] = decision
  const gegevens =
    beslist?.type === 'EvaluatieBeslist'
      ? gegevensNa(beslist, { dossier, lijst: state.lijst, wop: state.wop, telefoon })
      : undefined
  if (!gegevens) throw new Error('Een beslissing zonder brieven bestaat niet.')
  // Street and town of the employer come with the letter itself.
  return besluitbrieven({ ...gegevens, werkgever: { naam: gegevens.werkgever.naam, adres: [] } })
}

function na(state: Evaluaties, command: Besluitcommand): Evaluaties | string {
  const decision = evaluatieProcedure.decide(command, state)
  if (isNotPossible(decision)) return decision.notPossible
  return decision.reduce((voor, event) => evaluatieProcedure.evolve(voor, event), state)
}
