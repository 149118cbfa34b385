import { eindigTermijn, zetTermijn } from '#dossier/termijn/store.ts'
import { ophoudOp, wettelijkeTermijn } from '#dossier/termijn/termijn.ts'
import { lopendeStatussen } from '#evaluatie/gebeurtenissen.ts'
import { stapVan } from '#evaluatie/store.ts'
import type { Dag } from '#law/dag.ts'
import type { Projection, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import { gewoneInstelling, lotVan, type Instelling, type Keuze } from './instelling.ts'
import { volgende, type Periodiek } from './periodiek.ts'
import {
  eindeVan,
  later,
  loopt,
  maandenVanaf,
  teLaat,
  vannacht,
  type Telling,
} from './vooruitblik.ts'

/** Events after which the next evaluation by VDAB, or whether one runs, may be another. */
const raakt: ReadonlySet<string> = new Set([
  'WopGestart',
  'WopVoortgezet',
  'WopBeeindigd',
  'EvaluatieAangevraagd',
  'EvaluatieIngetrokken',
  'EvaluatieNietOntvankelijk',
  'EvaluatieBeslist',
])

const termijnId = 'D-06'

/** The next evaluation by VDAB of each running package: for the wave, for the forecast, and as a term of the dossier. */
export const periodiekProjectie: Projection = {
  name: 'periodiek',
  tables: ['periodiek'],
  async apply(tx, event) {
    const { history } = event
    if (event.type === 'PersoonsgegevensRechtgezet')
      await tx.query(
        `update periodiek p set provincie = d.provincie from dossier d
         where p.history = $1 and d.history = $1`,
        [history],
      )
    if (!raakt.has(event.type)) return
    const {
      voor,
      na: { periodiek, lijst },
    } = await stapVan(tx, event)
    const komt = volgende(periodiek)
    const kbo = periodiek.job?.werkgever.kbo
    await bewaarTermijn(tx, event, volgende(voor.periodiek), komt && { ...komt, kbo: kbo ?? '' })
    await bewaar(
      tx,
      history,
      komt,
      lijst.some(({ status, werkgever }) => werkgever.kbo === kbo && lopendeStatussen.has(status)),
    )
  },
}

async function bewaar(
  tx: ReadTx,
  history: string,
  komt: Periodiek | undefined,
  bezig: boolean,
): Promise<void> {
  if (komt) {
    const { sinds, dag } = komt
    await tx.query(
      `insert into periodiek (history, provincie, start, dag, lot, loopt)
       select $1, coalesce((select provincie from dossier where history = $1), 'ONBEKEND'), $2, $3, $4, $5
       on conflict (history) do update set provincie = excluded.provincie, start = excluded.start, dag = excluded.dag,
         loopt = excluded.loopt, waarom_niet = ''`,
      [history, sinds.op, dag, lotVan(history), bezig],
    )
  } else await tx.query('delete from periodiek where history = $1', [history])
}

/**
 * Each five years are a term of their own: a decision or the end of the job ends them, and late stays what it was. One that
 * runs goes along to the next employer, who reads nothing of how the former one's ended.
 */
async function bewaarTermijn(
  tx: ReadTx,
  event: StoredEvent,
  liep: Periodiek | undefined,
  komt: (Periodiek & { readonly kbo: string }) | undefined,
): Promise<void> {
  const { history, type } = event
  if (liep && liep.sinds.op !== komt?.sinds.op)
    await eindigTermijn(
      tx,
      history,
      { id: termijnId, over: liep.sinds.op },
      type === 'EvaluatieBeslist'
        ? { op: event.dag, hoe: 'gedaan' }
        : { op: ophoudOp(event), hoe: 'vervallen' },
    )
  if (komt)
    await zetTermijn(
      tx,
      history,
      wettelijkeTermijn(termijnId, {
        start: komt.sinds.op,
        over: komt.sinds.op,
        wie: 'VDAB',
        voor: { kbo: komt.kbo },
      }),
    )
}

/** What each province chose, of those that chose something. */
export type Instellingen = ReadonlyMap<string, Instelling>

/** The choices that hold on `op`: of each province the last one that was made for a day up to then. */
export async function leesInstellingen(tx: ReadTx, op: Dag): Promise<Instellingen> {
  const rijen = await tx.query<Instelling & { readonly provincie: string }>(
    `select distinct on (provincie) provincie, dagen_vooraf as "dagenVooraf", spreiding
     from golfinstelling where vanaf <= $1 order by provincie, nr desc`,
    [op],
  )
  return new Map(rijen.map(({ provincie, ...instelling }) => [provincie, instelling]))
}

/** Every choice of one province, the youngest first. */
export function listKeuzes(tx: ReadTx, provincie: string): Promise<readonly Keuze[]> {
  return tx.query<Keuze>(
    `select dagen_vooraf as "dagenVooraf", spreiding, vanaf, reden, door
     from golfinstelling where provincie = $1 order by nr desc`,
    [provincie],
  )
}

/** Remembers a choice; what was chosen before stays. */
export async function bewaarKeuze(tx: Tx, provincie: string, keuze: Keuze): Promise<void> {
  const { vanaf, dagenVooraf, spreiding, reden, door } = keuze
  await tx.query(
    `insert into golfinstelling (provincie, vanaf, dagen_vooraf, spreiding, reden, door)
     values ($1, $2, $3, $4, $5, $6)`,
    [provincie, vanaf, dagenVooraf, spreiding, reden, door],
  )
}

/** The choices as a table beside `periodiek`, and the day on which VDAB begins; parameters $2 to $6. */
export const metInstelling = {
  bron: `periodiek p left join unnest($2::text[], $3::int[], $4::int[]) as i (provincie, vooraf, spreiding)
    on i.provincie = p.provincie`,
  begin: `(case when coalesce(i.spreiding, $6::int) = 0 then p.dag
      else (p.dag - make_interval(months => p.lot % (coalesce(i.spreiding, $6::int) + 1)))::date end - coalesce(i.vooraf, $5::int))`,
  waarden: (instellingen: Instellingen) => [
    [...instellingen.keys()],
    Array.from(instellingen.values(), ({ dagenVooraf }) => dagenVooraf),
    Array.from(instellingen.values(), ({ spreiding }) => spreiding),
    gewoneInstelling.dagenVooraf,
    gewoneInstelling.spreiding,
  ],
}

interface Geteld {
  readonly provincie: string
  readonly laatste: number
  readonly begin: number
  readonly aantal: number
}

/** Every running package once, counted by province, by the month of its last day and by the month in which VDAB begins. */
export async function telVooruit(
  tx: ReadTx,
  vandaag: Dag,
  instellingen: Instellingen,
): Promise<readonly Telling[]> {
  const { bron, begin, waarden } = metInstelling
  const maanden = maandenVanaf(vandaag)
  const grenzen = [...maanden.map((maand) => `${maand}-01`), eindeVan(vandaag)]
  // Months as numbers: writing a hundred thousand of them as text costs more than counting them.
  const rijen = await tx.beyond(() =>
    tx.query<Geteld>(
      `select provincie, laatste, begin, count(*)::int as aantal from (
         select p.provincie,
           case when p.dag < $1 then 0 else width_bucket(p.dag, $7::date[]) end as laatste,
           case when p.loopt then -1 when b.op <= $1 then 0 else width_bucket(b.op, $7::date[]) end as begin
         from ${bron}, lateral (select ${begin} as op) b) each
       group by provincie, laatste, begin`,
      [vandaag, ...waarden(instellingen), grenzen],
    ),
  )
  const maand = (nr: number) => maanden[nr - 1] ?? later
  return rijen.map(({ provincie, laatste, begin: eerst, aantal }) => ({
    provincie,
    laatste: laatste === 0 ? teLaat : maand(laatste),
    begin: eerst === -1 ? loopt : eerst === 0 ? vannacht : maand(eerst),
    aantal,
  }))
}

/** What stands in the way of beginning an evaluation in one province, with how many. */
export interface Hindernis {
  readonly waarom: string
  readonly aantal: number
}

/** Why the last night did not begin evaluations of this province. */
export function listHindernissen(tx: ReadTx, provincie: string): Promise<readonly Hindernis[]> {
  return tx.beyond(() =>
    tx.query<Hindernis>(
      `select waarom_niet as waarom, count(*)::int as aantal from periodiek
       where provincie = $1 and waarom_niet <> '' and not loopt group by waarom_niet order by aantal desc, waarom`,
      [provincie],
    ),
  )
}

/** One day on which VDAB began evaluations in a province. */
export interface Begonnen {
  readonly op: Dag
  readonly aantal: number
}

/** On which days VDAB began evaluations in this province, the last ones first. */
export function listBegonnen(tx: ReadTx, provincie: string): Promise<readonly Begonnen[]> {
  return tx.beyond(() =>
    tx.query<Begonnen>(
      `select e.aangevraagd_op as op, count(*)::int as aantal from evaluatie e join dossier d on d.history = e.history
       where e.aanvrager = 'VDAB' and d.provincie = $1 group by e.aangevraagd_op order by e.aangevraagd_op desc limit 10`,
      [provincie],
    ),
  )
}
