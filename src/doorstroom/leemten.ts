import { after, dag, earliest, latest, type Dag } from '#law/dag.ts'
import { ontbrekendeDelen, type Deels } from '#law/soort.ts'
import type { Tewerkstelling } from './opvolging.ts'

/** A job of which any fact may be missing. */
export type Job = Deels<Tewerkstelling>

/** The days of the follow-up, both included. */
export interface Venster {
  readonly van: Dag
  readonly tot: Dag
}

const nooit = dag('9999-12-31')

/** The last day of a job; far away for one that still runs. */
export function eindeVan({ tot }: Job): Dag {
  return tot ?? nooit
}

/** The paths of what is not given of a job, unless it carries IMW and never counts. */
export function ontbrekendInJob(job: Job, nr: number): readonly string[] {
  return job.wop === 'IMW' ? [] : ontbrekendeDelen(`tewerkstellingen[${nr}]`, job, velden)
}

const velden = ['van', 'tot', 'wop'] as const

interface Genummerd {
  readonly job: Job
  readonly nr: number
  /** The first day on which the job can be in the follow-up. */
  readonly dag: Dag
}

/**
 * The paths of what is not given of these jobs and can still change the doorstroom, its day, or the return after it. A job can
 * be the one that is measured when nothing that is given of it keeps it out of the follow-up and no other is surely there
 * before it; a job can be a return when it can begin after the end of one that can be measured.
 */
export function leemten(jobs: readonly Job[], venster: Venster): readonly string[] {
  if (jobs.every((job, nr) => ontbrekendInJob(job, nr).length === 0)) return []
  const nec = jobs
    .map((job, nr) => ({ job, nr, dag: latest(job.van ?? venster.van, venster.van) }))
    .filter(({ job }) => kanMeetellen(job, venster))
  const zeker = nec.filter(({ job }) => teltZeker(job, venster))
  const eerste = laagste(zeker.map((each) => each.dag))
  const opEerste = zeker.filter((each) => each.dag === eerste && each.job.tot !== undefined)
  const laatsteEinde = laagste(opEerste.map(({ job }) => eindeVan(job)))
  const kandidaten = nec.filter(
    (each) =>
      ontbrekendInJob(each.job, each.nr).length > 0 &&
      (each.dag < eerste || (each.dag === eerste && vroegsteEinde(each) < laatsteEinde)),
  )
  const vroegste = laagste([...kandidaten.map(vroegsteEinde), laatsteEinde])
  const terug = jobs
    .map((job, nr) => ({ job, nr }))
    .filter(({ job }) => kanTerugkeren(job, vroegste))
  const vroeger = kandidaten.some((each) => each.dag < eerste)
  // The end of the measured job matters where a return can begin before the latest and after the earliest that it can be.
  const tussen = terug.filter(({ job }) => (job.van ?? vroegste) <= laatsteEinde)
  const mogelijk = kandidaten.filter((each) => vroeger || heeftAndere(tussen, each))
  const gemeten = mogelijk.flatMap((each) =>
    ontbrekendInKandidaat(each, venster, heeftAndere(terug, each)),
  )
  const terugkeer = mogelijk.length > 0 ? terug : voorEersteTerugkeer(terug, vroegste)
  const inTerugkeer = terugkeer.flatMap(({ job, nr }) => zonderEinde(ontbrekendInJob(job, nr)))
  return [...new Set([...gemeten, ...inTerugkeer])]
}

/** No job is both the measured one and the return after it. */
function heeftAndere(jobs: readonly { readonly nr: number }[], { nr }: Genummerd): boolean {
  return jobs.length > 1 || (jobs.length === 1 && jobs[0]!.nr !== nr)
}

function laagste(dagen: readonly Dag[]): Dag {
  return dagen.reduce((een, ander) => earliest(een, ander), nooit)
}

function kanMeetellen({ van, tot, wop }: Job, venster: Venster): boolean {
  if (wop === 'CMW' || wop === 'IMW') return false
  return (van ?? venster.van) <= venster.tot && (tot ?? nooit) >= venster.van
}

function teltZeker({ van, tot, wop }: Job, venster: Venster): boolean {
  if (wop !== null || van === undefined) return false
  return van >= venster.van || tot !== undefined
}

function vroegsteEinde({ job, dag: eersteDag }: Genummerd): Dag {
  return job.tot === undefined ? eersteDag : eindeVan(job)
}

function kanTerugkeren({ van, tot, wop }: Job, naEinde: Dag): boolean {
  if (wop === null || wop === 'IMW') return false
  return (van ?? tot ?? nooit) > naEinde
}

/** Of a job that can be the first: its last day matters where it says whether the job was still there, or before a return. */
function ontbrekendInKandidaat(
  { job, nr }: Genummerd,
  venster: Venster,
  kanTerug: boolean,
): readonly string[] {
  const eindeTelt = kanTerug || job.van === undefined || job.van < venster.van
  const paden = ontbrekendInJob(job, nr)
  return eindeTelt ? paden : zonderEinde(paden)
}

function zonderEinde(paden: readonly string[]): readonly string[] {
  return paden.filter((pad) => !pad.endsWith('.tot'))
}

/** Of the jobs that can be a return after this day, those that can come before the first that surely is one. */
function voorEersteTerugkeer(
  terug: readonly Omit<Genummerd, 'dag'>[],
  naEinde: Dag,
): readonly Omit<Genummerd, 'dag'>[] {
  const zeker = terug.flatMap(({ job: { van, wop } }) => (wop === 'CMW' && van ? [van] : []))
  const eerste = laagste(zeker)
  return terug.filter(({ job }) => (job.van ?? after(naEinde, { days: 1 })) < eerste)
}
