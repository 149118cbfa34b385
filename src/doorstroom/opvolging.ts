import { after, earliest, latest, type Dag } from '#law/dag.ts'
import { vraagDoorstroom } from '#law/regelingen/documenten.ts'
import { inWerking } from '#law/regelversie.ts'
import { gegevenFeiten, type Deels } from '#law/soort.ts'
import { bereken, laatsteDag } from '#law/termijnen.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'
import { eindeVan, leemten, ontbrekendInJob, type Job, type Venster } from './leemten.ts'

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

const grond = vraagDoorstroom.opvolging

/**
 * Whether a closed WOP file counts as doorstroom: a job in the regular economy (NEC, without WOP) on any day after closing
 * through 24 months later (D-15). A job that already ran at closing counts too; its first day found is the day after
 * closing, because only from then on is there follow-up. A job of one day counts. What is not given of a job is asked where
 * that job can count. Source: domain/5 section 5.6.
 */
export function meetDoorstroom(opvolging: Deels<Opvolging>): Vaststelling<Doorstroomuitkomst> {
  const o = onderzoek<Doorstroomuitkomst>('doorstroom', inWerking.CMW)
  const { afgeslotenOp, tewerkstellingen: jobs } = opvolging
  if (jobs === undefined || afgeslotenOp === undefined) return zonderBegin(o, opvolging)
  const venster = { van: after(afgeslotenOp, { days: 1 }), tot: laatsteDag('D-15', afgeslotenOp) }
  for (const stap of bereken('D-15', afgeslotenOp).stappen) o.stap(stap, grond, { afgeslotenOp })
  o.stap(`De opvolging loopt van ${venster.van} tot en met ${venster.tot}.`, grond, { ...venster })
  o.mist(
    leemten(jobs, venster),
    'Van een job die kan meetellen, is niet alles gegeven: de eerste dag (van), de laatste dag (tot, null als ze nog loopt) en het WOP (wop, null zonder).',
    grond,
  )
  if (o.mistFeiten) return o.besluit(null)
  const tewerkstellingen = jobs.filter((job) => isMeetbaar(job, venster))
  if (tewerkstellingen.length < jobs.length)
    o.stap('Van een job is niet alles gegeven; dat verandert de uitkomst niet.', grond)
  meldImw(o, tewerkstellingen, venster)
  const gevonden = eersteJob(tewerkstellingen, venster, null)
  if (!gevonden) {
    o.stap('In die tijd is er geen job zonder WOP: geen doorstroom.', grond, {
      aantalJobs: jobs.length,
    })
    return o.besluit(geenDoorstroom)
  }
  const { job, dag: eersteNecDag } = gevonden
  if (job.van <= afgeslotenOp) o.steuntOp('Q-10')
  o.steuntOp('Q-11')
  const jaar = Number(eersteNecDag.slice(0, 4))
  o.stap(
    job.van <= afgeslotenOp
      ? `Een job zonder WOP liep al bij de afsluiting: de eerste dag in de opvolging is ${eersteNecDag}. Doorstroom in ${jaar}.`
      : `Een job zonder WOP begon op ${eersteNecDag}. Doorstroom in ${jaar}.`,
    grond,
    gegevenFeiten({ van: job.van, tot: job.tot }),
  )
  return o.besluit({ doorstroom: true, eersteNecDag, jaar, ...terugkeer(o, tewerkstellingen, job) })
}

const geenDoorstroom: Doorstroomuitkomst = {
  doorstroom: false,
  eersteNecDag: null,
  jaar: null,
  terugkeer: false,
}

/** Without the day of closing, or without the jobs: only jobs that never count leave no doubt. */
function zonderBegin(
  o: O,
  { afgeslotenOp, tewerkstellingen: jobs }: Deels<Opvolging>,
): Vaststelling<Doorstroomuitkomst> {
  if (jobs?.every(({ wop }) => wop === 'CMW' || wop === 'IMW')) {
    o.stap(
      'Er is geen job zonder WOP: geen doorstroom, op welke dag het dossier ook sloot.',
      grond,
      {
        aantalJobs: jobs.length,
      },
    )
    return o.besluit(geenDoorstroom)
  }
  o.mist(
    afgeslotenOp === undefined ? ['afgeslotenOp'] : [],
    'De dag waarop het dossier werd afgesloten, is niet gegeven: vanaf die dag loopt de opvolging 24 maanden.',
    grond,
  )
  o.mist(
    jobs === undefined ? ['tewerkstellingen'] : jobs.flatMap(ontbrekendInJob),
    'De jobs zijn niet of niet volledig gegeven: een job zonder WOP in de opvolging is doorstroom. Een lege lijst zegt dat er geen zijn.',
    grond,
  )
  return o.besluit(null)
}

/** A job that can be placed: when its last day is missing here, that day does not matter. */
type Meetbaar = Job & Pick<Tewerkstelling, 'van' | 'wop'>

function isMeetbaar(job: Job, venster: Venster): job is Meetbaar {
  const { van, tot, wop } = job
  if (van === undefined || wop === undefined) return false
  return tot !== undefined || wop === 'CMW' || (wop === null && van >= venster.van)
}

interface Gevonden {
  readonly job: Meetbaar
  /** First day of the job within the window. */
  readonly dag: Dag
}

/** The job of this kind found first in the window; of two found on the same day the one that ends first. */
function eersteJob(
  jobs: readonly Meetbaar[],
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

function vergelijk(een: Dag, ander: Dag): number {
  return een < ander ? -1 : een > ander ? 1 : 0
}

/** A job with IMW carries a WOP: it is told apart and never counted as NEC. */
function meldImw(o: O, jobs: readonly Meetbaar[], venster: Venster): void {
  const gevonden = eersteJob(jobs, venster, 'IMW')
  if (!gevonden) return
  o.steuntOp('Q-63')
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
  o: O,
  jobs: readonly Meetbaar[],
  gemeten: Meetbaar,
): Pick<Doorstroomuitkomst, 'terugkeer' | 'terugkeerOp'> {
  const grondslag = vraagDoorstroom.terugkeer
  const nieuw = jobs
    .filter(({ wop, van }) => wop === 'CMW' && van > eindeVan(gemeten))
    .map(({ van }) => van)
  const [eerste, ...andere] = nieuw
  if (!eerste) {
    o.stap(
      'Na die job begint geen nieuw WOP in collectief maatwerk: geen terugkeer.',
      grondslag,
      gegevenFeiten({ jobEindigtOp: gemeten.tot }),
    )
    return { terugkeer: false }
  }
  const terugkeerOp = earliest(eerste, ...andere)
  o.stap(
    `Na die job begint op ${terugkeerOp} een nieuw WOP in collectief maatwerk: terugkeer.`,
    grondslag,
    gegevenFeiten({ jobEindigtOp: gemeten.tot, terugkeerOp }),
  )
  return { terugkeer: true, terugkeerOp }
}
