import type { Richting } from '#evaluatie/beslissing.ts'
import { lopendeStatussen, papierenGekregen, type Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import type { Dag } from '#law/dag.ts'
import type { Pakket } from '#law/soort.ts'
import { volgendeEvaluatie } from './vorige.ts'

/** A decision as worker, employer and lists read it: the outcome, never a reason, a ground or a fact about the worker. */
export interface Uitkomst {
  readonly werkgever: string
  readonly beslistOp: Dag
  readonly beslisUiterlijk: Dag
  readonly teLaat: boolean
  /** Null without a ruling on the package. */
  readonly nieuw: {
    readonly pakket: Pakket
    readonly richting: Richting
    readonly geldigTot: Dag
  } | null
  /** First day of the track; null without one. */
  readonly trajectVanaf: Dag | null
  /** Day on which VDAB evaluates again (D-06). */
  readonly volgende: Dag
}

/** What came of an evaluation; undefined as long as it is not decided. */
export function uitkomstVan({
  besluit,
  werkgever,
}: Pick<Evaluatie, 'besluit' | 'werkgever'>): Uitkomst | undefined {
  if (!besluit) return undefined
  const { pakket, uitkomst, beslistOp, trajectVanaf } = besluit
  const { richting, geldigTot, beslisUiterlijk, teLaat } = uitkomst
  return {
    werkgever: werkgever.naam,
    beslistOp,
    beslisUiterlijk,
    teLaat: teLaat === true,
    nieuw: pakket && richting && geldigTot ? { pakket, richting, geldigTot } : null,
    trajectVanaf,
    volgende: volgendeEvaluatie(beslistOp),
  }
}

/** What came of these evaluations, the last one first. */
export function uitkomstenVan(lijst: readonly Evaluatie[]): readonly Uitkomst[] {
  return lijst
    .flatMap((evaluatie) => uitkomstVan(evaluatie) ?? [])
    .toSorted((een, ander) => (een.beslistOp < ander.beslistOp ? 1 : -1))
}

/** From when the package of a job holds that began on `van`: a ruling after an evaluation gave it anew. */
export function geldigVanaf(van: Dag, uitkomsten: readonly Uitkomst[]): Dag {
  return uitkomsten.find(({ nieuw, beslistOp }) => nieuw && beslistOp > van)?.beslistOp ?? van
}

/** The state of the evaluations of a dossier as lists of dossiers show it; null where nothing of them waits. */
export function lijststatus({ lijst, wop }: Pick<Evaluaties, 'lijst' | 'wop'>): string | null {
  const lopend = lijst.find(({ status }) => lopendeStatussen.has(status))
  if (lopend?.voorstel) return 'EVAL_VOORGESTELD'
  if (lopend) return papierenGekregen(lopend) ? 'EVAL_AANGEVULD' : lopend.status
  return teStartenTraject({ lijst, wop }) ? 'TRAJECT_STARTEN' : null
}

/**
 * The last decision about the running job, when somebody of VDAB must still start its track. A list is in the order in which
 * requests began, so the day of the decision says which is last.
 */
export function teStartenTraject({
  lijst,
  wop,
}: Pick<Evaluaties, 'lijst' | 'wop'>): Evaluatie | undefined {
  if (wop.status !== 'WOP_ACTIEF') return undefined
  const { van, werkgever: bij } = wop.wop
  const laatste = lijst
    .flatMap((each) => (each.besluit ? [{ each, op: each.besluit.beslistOp }] : []))
    .filter(({ each }) => each.werkgever.kbo === bij.kbo && each.inDienst === van)
    .toSorted((een, ander) => (een.op < ander.op ? -1 : een.op > ander.op ? 1 : 0))
    .at(-1)?.each
  return laatste?.besluit?.doorstroomtraject ? laatste : undefined
}
