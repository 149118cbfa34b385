import { after, dag, earliest, latest, type Dag } from '#law/dag.ts'
import { vraag170, vraagDoorstroom } from '#law/regelingen/documenten.ts'
import { inWerking } from '#law/regelversie.ts'
import { bereken, laatsteDag } from '#law/termijnen.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'

/** One job: its first and last day (both included, `tot` null: still running) and the WOP it carries, if any. */
export interface Tewerkstelling {
  readonly van: Dag
  readonly tot: Dag | null
  readonly wop: 'CMW' | 'IMW' | null
}

/** A closed WOP file and all jobs of the person. `afgeslotenOp` is the last day of the file. */
export interface Opvolging {
  readonly afgeslotenOp: Dag
  readonly tewerkstellingen: readonly Tewerkstelling[]
}

export interface Doorstroomuitkomst {
  readonly doorstroom: boolean
  readonly eersteNecDag: Dag | null
  readonly jaar: number | null
  readonly terugkeer: boolean
  readonly terugkeerOp?: Dag
}

type O = Onderzoek<Doorstroomuitkomst>

interface Venster {
  readonly van: Dag
  readonly tot: Dag
}

const grond = vraagDoorstroom.opvolging
const imw = vraag170['antwoord 4']

/**
 * Whether a closed WOP file counts as doorstroom: a job in the regular economy (NEC, without WOP) on any day after closing
 * through 24 months later (D-15). A job that already ran at closing counts too; its first day found is the day after
 * closing, because only from then on is there follow-up. A job of one day counts. Source: domain/5 section 5.6.
 */
export function meetDoorstroom({
  afgeslotenOp,
  tewerkstellingen,
}: Opvolging): Vaststelling<Doorstroomuitkomst> {
  const o = onderzoek<Doorstroomuitkomst>('doorstroom', inWerking.CMW)
  const venster = { van: after(afgeslotenOp, { days: 1 }), tot: laatsteDag('D-15', afgeslotenOp) }
  for (const stap of bereken('D-15', afgeslotenOp).stappen) o.stap(stap, grond, { afgeslotenOp })
  o.stap(`De opvolging loopt van ${venster.van} tot en met ${venster.tot}.`, grond, { ...venster })
  toetsImw(o, tewerkstellingen)
  if (o.heeftGebrek) return o.besluit(null)
  meldImw(o, tewerkstellingen, venster)
  const gevonden = eersteJob(tewerkstellingen, venster, null)
  const uitkomst = uitkomstVan(tewerkstellingen, gevonden)
  meldJob(o, tewerkstellingen, gevonden, uitkomst)
  steun(o, tewerkstellingen, venster, uitkomst)
  return o.besluit(uitkomst)
}

/** No job that was over before IMW existed carried it; what it carried instead is not ours to guess. */
function toetsImw(o: O, jobs: readonly Tewerkstelling[]): void {
  for (const { van, tot, wop } of jobs) {
    if (wop !== 'IMW' || tot === null || tot >= inWerking.IMW) continue
    const tekst = `De job van ${van} tot en met ${tot} kan geen individueel maatwerk hebben: dat bestaat vanaf ${inWerking.IMW}.`
    o.stap(tekst, imw, { van, tot, wop })
    o.gebrek('VOOR_INWERKINGTREDING', `${tekst} Kijk de dagen en het WOP van die job na.`, imw)
  }
}

function uitkomstVan(
  jobs: readonly Tewerkstelling[],
  gevonden: Gevonden | undefined,
): Doorstroomuitkomst {
  if (!gevonden) return { doorstroom: false, eersteNecDag: null, jaar: null, terugkeer: false }
  const eersteNecDag = gevonden.dag
  const jaar = Number(eersteNecDag.slice(0, 4))
  return { doorstroom: true, eersteNecDag, jaar, ...terugkeer(jobs, gevonden.job) }
}

function meldJob(
  o: O,
  jobs: readonly Tewerkstelling[],
  gevonden: Gevonden | undefined,
  { jaar, terugkeerOp }: Doorstroomuitkomst,
): void {
  if (!gevonden)
    return o.stap('In die tijd is er geen job zonder WOP: geen doorstroom.', grond, {
      aantalJobs: jobs.length,
    })
  const { job, dag: eersteNecDag } = gevonden
  o.stap(
    job.van < eersteNecDag
      ? `Een job zonder WOP liep al bij de afsluiting: de eerste dag in de opvolging is ${eersteNecDag}. Doorstroom in ${jaar}.`
      : `Een job zonder WOP begon op ${eersteNecDag}. Doorstroom in ${jaar}.`,
    grond,
    { van: job.van, tot: job.tot },
  )
  o.stap(
    terugkeerOp
      ? `Na die job begint op ${terugkeerOp} een nieuw WOP in collectief maatwerk: terugkeer.`
      : 'Na die job begint geen nieuw WOP in collectief maatwerk: geen terugkeer.',
    vraagDoorstroom.terugkeer,
    { jobEindigtOp: job.tot, ...(terugkeerOp ? { terugkeerOp } : {}) },
  )
}

/** The questions of which another answer gives another outcome: that a running job counts, that IMW does not. */
function steun(
  o: O,
  jobs: readonly Tewerkstelling[],
  venster: Venster,
  uitkomst: Doorstroomuitkomst,
): void {
  const zo = (anders: readonly Tewerkstelling[]) =>
    zelfde(uitkomst, uitkomstVan(anders, eersteJob(anders, venster, null)))
  if (!zo(jobs.filter(({ van, wop }) => wop !== null || van >= venster.van))) o.steuntOp('Q-10')
  if (!zo(jobs.map((job) => (job.wop === 'IMW' ? { ...vanafImw(job), wop: null } : job))))
    o.steuntOp('Q-63')
  if (uitkomst.doorstroom) o.steuntOp('Q-11')
}

function zelfde(een: Doorstroomuitkomst, ander: Doorstroomuitkomst): boolean {
  return een.eersteNecDag === ander.eersteNecDag && een.terugkeerOp === ander.terugkeerOp
}

/** A job that carries IMW carries it from the day on which IMW exists, however long it already ran. */
function vanafImw(job: Tewerkstelling): Tewerkstelling {
  return { ...job, van: latest(job.van, inWerking.IMW) }
}

interface Gevonden {
  readonly job: Tewerkstelling
  /** First day of the job within the window. */
  readonly dag: Dag
}

/** The job of this kind found first in the window; of two found on the same day the one that ends first. */
function eersteJob(
  jobs: readonly Tewerkstelling[],
  venster: Venster,
  wop: Tewerkstelling['wop'],
): Gevonden | undefined {
  return jobs
    .filter((job) => job.wop === wop && job.van <= venster.tot && eindeVan(job) >= venster.van)
    .map((job) => ({ job, dag: latest(job.van, venster.van) }))
    .sort(
      (een, ander) =>
        vergelijk(een.dag, ander.dag) || vergelijk(eindeVan(een.job), eindeVan(ander.job)),
    )[0]
}

const nooit = dag('9999-12-31')

function eindeVan({ tot }: Tewerkstelling): Dag {
  return tot ?? nooit
}

function vergelijk(een: Dag, ander: Dag): number {
  return een < ander ? -1 : een > ander ? 1 : 0
}

/** A job with IMW carries a WOP: it is told apart and never counted as NEC. */
function meldImw(o: O, jobs: readonly Tewerkstelling[], venster: Venster): void {
  const metImw = jobs.flatMap((job) => (job.wop === 'IMW' ? [vanafImw(job)] : []))
  const gevonden = eersteJob(metImw, venster, 'IMW')
  if (!gevonden) return
  o.stap(
    `Op ${gevonden.dag} is er een job met individueel maatwerk. Die telt niet mee en wordt apart getoond.`,
    grond,
    { van: gevonden.job.van, tot: gevonden.job.tot, wop: 'IMW' },
  )
}

/**
 * A return (SEC-NEC-SEC): a new WOP in collectief maatwerk starts after the measured job, that is after its last day. While
 * that job runs, a second job with a WOP is a hybrid and no return.
 */
function terugkeer(
  jobs: readonly Tewerkstelling[],
  gemeten: Tewerkstelling,
): Pick<Doorstroomuitkomst, 'terugkeer' | 'terugkeerOp'> {
  const [eerste, ...andere] = jobs
    .filter(({ wop, van }) => wop === 'CMW' && van > eindeVan(gemeten))
    .map(({ van }) => van)
  return eerste
    ? { terugkeer: true, terugkeerOp: earliest(eerste, ...andere) }
    : { terugkeer: false }
}
