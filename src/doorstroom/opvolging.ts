import { after, earliest, latest, type Dag } from '#law/dag.ts'
import { vraag170, vraagDoorstroom } from '#law/regelingen/documenten.ts'
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
const imw = vraag170['antwoord 4']

/**
 * Whether a closed WOP file counts as doorstroom: a job in the regular economy (NEC, without WOP) on any day after closing
 * through 24 months later (D-15). A job that already ran at closing counts too (Q-10); its first day found is the day after
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
  toetsImw(o, jobs)
  if (o.heeftGebrek) return o.besluit(null)
  o.mist(
    leemten(jobs, venster),
    'Van een job die kan meetellen, is niet alles gegeven: de eerste dag (van), de laatste dag (tot, null als ze nog loopt) en het WOP (wop, null zonder).',
    grond,
  )
  if (o.mistFeiten) return o.besluit(null)
  const meetbaar = meetbareJobs(jobs, venster)
  if (meetbaar.length < jobs.length)
    o.stap('Van een job is niet alles gegeven; dat verandert de uitkomst niet.', grond)
  meldImw(o, meetbaar, venster)
  const gevonden = eersteJob(meetbaar, venster, null)
  const uitkomst = uitkomstVan(meetbaar, gevonden)
  meldJob(o, jobs.length, gevonden, uitkomst)
  steun(o, jobs, venster, uitkomst)
  return o.besluit(uitkomst)
}

/** No job that was over before IMW existed carried it; what it carried instead is not ours to guess. */
function toetsImw(o: O, jobs: readonly Job[]): void {
  for (const { van, tot, wop } of jobs) {
    if (wop !== 'IMW' || tot === undefined || tot === null || tot >= inWerking.IMW) continue
    const tekst = `De job${van === undefined ? '' : ` van ${van}`} tot en met ${tot} kan geen individueel maatwerk hebben: dat bestaat vanaf ${inWerking.IMW}.`
    o.stap(tekst, imw, gegevenFeiten({ van, tot, wop }))
    o.gebrek('VOOR_INWERKINGTREDING', `${tekst} Kijk de dagen en het WOP van die job na.`, imw)
  }
}

const geenDoorstroom: Doorstroomuitkomst = {
  doorstroom: false,
  eersteNecDag: null,
  jaar: null,
  terugkeer: false,
}

function uitkomstVan(
  jobs: readonly Meetbaar[],
  gevonden: Gevonden | undefined,
): Doorstroomuitkomst {
  if (!gevonden) return geenDoorstroom
  const eersteNecDag = gevonden.dag
  const jaar = Number(eersteNecDag.slice(0, 4))
  return { doorstroom: true, eersteNecDag, jaar, ...terugkeer(jobs, gevonden.job) }
}

function meldJob(
  o: O,
  aantalJobs: number,
  gevonden: Gevonden | undefined,
  { jaar, terugkeerOp }: Doorstroomuitkomst,
): void {
  if (!gevonden)
    return o.stap('In die tijd is er geen job zonder WOP: geen doorstroom.', grond, { aantalJobs })
  const { job, dag: eersteNecDag } = gevonden
  o.stap(
    job.van < eersteNecDag
      ? `Een job zonder WOP liep al bij de afsluiting: de eerste dag in de opvolging is ${eersteNecDag}. Doorstroom in ${jaar}.`
      : `Een job zonder WOP begon op ${eersteNecDag}. Doorstroom in ${jaar}.`,
    grond,
    gegevenFeiten({ van: job.van, tot: job.tot }),
  )
  o.stap(
    terugkeerOp
      ? `Na die job begint op ${terugkeerOp} een nieuw WOP in collectief maatwerk: terugkeer.`
      : 'Na die job begint geen nieuw WOP in collectief maatwerk: geen terugkeer.',
    vraagDoorstroom.terugkeer,
    gegevenFeiten({ jobEindigtOp: job.tot, terugkeerOp }),
  )
}

/** The questions of which another answer gives another outcome: that a running job counts (Q-10), that IMW does not (Q-63). */
function steun(o: O, jobs: readonly Job[], venster: Venster, uitkomst: Doorstroomuitkomst): void {
  const begonnen = jobs.filter(
    ({ van, wop }) => wop !== null || van === undefined || van >= venster.van,
  )
  if (!blijft(uitkomst, begonnen, venster)) o.steuntOp('Q-10')
  const metImw = jobs.map((job) => (job.wop === 'IMW' ? { ...vanafImw(job), wop: null } : job))
  if (!blijft(uitkomst, metImw, venster)) o.steuntOp('Q-63')
  if (uitkomst.doorstroom) o.steuntOp('Q-11')
}

/** Whether these jobs give the same outcome; not when what is missing of them matters. */
function blijft(uitkomst: Doorstroomuitkomst, jobs: readonly Job[], venster: Venster): boolean {
  if (leemten(jobs, venster).length > 0) return false
  const meetbaar = meetbareJobs(jobs, venster)
  const anders = uitkomstVan(meetbaar, eersteJob(meetbaar, venster, null))
  return (
    uitkomst.eersteNecDag === anders.eersteNecDag && uitkomst.terugkeerOp === anders.terugkeerOp
  )
}

/** A job that carries IMW carries it from the day on which IMW exists, however long it already ran. */
function vanafImw<Feiten extends Job>(job: Feiten): Feiten & { readonly van: Dag } {
  return { ...job, van: latest(job.van ?? inWerking.IMW, inWerking.IMW) }
}

/** Without the day of closing, or without the jobs: only jobs that never count leave no doubt. */
function zonderBegin(
  o: O,
  { afgeslotenOp, tewerkstellingen: jobs }: Deels<Opvolging>,
): Vaststelling<Doorstroomuitkomst> {
  toetsImw(o, jobs ?? [])
  if (o.heeftGebrek) return o.besluit(null)
  if (jobs?.every(({ wop }) => wop === 'CMW' || wop === 'IMW')) {
    o.stap(
      'Er is geen job zonder WOP: geen doorstroom, op welke dag het dossier ook sloot.',
      grond,
      { aantalJobs: jobs.length },
    )
    if (jobs.some(({ wop }) => wop === 'IMW')) o.steuntOp('Q-63')
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

function meetbareJobs(jobs: readonly Job[], venster: Venster): readonly Meetbaar[] {
  return jobs.filter((job) => isMeetbaar(job, venster))
}

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

/** A job with IMW carries a WOP: it is told apart and never counted as NEC (Q-63). */
function meldImw(o: O, jobs: readonly Meetbaar[], venster: Venster): void {
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
  jobs: readonly Meetbaar[],
  gemeten: Meetbaar,
): Pick<Doorstroomuitkomst, 'terugkeer' | 'terugkeerOp'> {
  const [eerste, ...andere] = jobs
    .filter(({ wop, van }) => wop === 'CMW' && van > eindeVan(gemeten))
    .map(({ van }) => van)
  return eerste
    ? { terugkeer: true, terugkeerOp: earliest(eerste, ...andere) }
    : { terugkeer: false }
}
