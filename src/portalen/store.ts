import type { Dag } from '#law/dag.ts'
import type { ReadTx } from '#platform/types.ts'
import type { WerknemerRij } from './werkgever/werknemers.ts'
import {
  rijenPerBladzijde,
  type Filter,
  type Lijst,
  type Rij,
  type Sortering,
} from './medewerker/werklijst.ts'

// Text of our own, chosen by a closed list: nothing that somebody typed comes into a query.
const volgordes: Readonly<Record<Sortering, string>> = {
  // Late first, then what waits for somebody of VDAB, longest first, then by term.
  werk: `case when d.termijn_dag < $2 then 0 when d.status = 'ADVIES_VOORGESTELD' or d.evaluatie = 'EVAL_AANGEVRAAGD' then 1 when d.status = 'GEEN' then 2 else 3 end,
    case when d.status in ('ADVIES_VOORGESTELD', 'GEEN') then d.sinds else d.termijn_dag end nulls last, d.nummer`,
  termijn: 'd.termijn_dag nulls last, d.nummer',
  '-termijn': 'd.termijn_dag desc nulls last, d.nummer',
  sinds: 'd.sinds, d.nummer',
  '-sinds': 'd.sinds desc, d.nummer',
  naam: 'd.familienaam, d.voornaam, d.nummer',
  '-naam': 'd.familienaam desc, d.voornaam desc, d.nummer',
  nummer: 'd.nummer',
  '-nummer': 'd.nummer desc',
}

const kolommen = `d.nummer, d.voornaam || ' ' || d.familienaam as naam, coalesce(d.evaluatie, d.status) as status, d.sinds, d.behandelaar, d.werkgever,
  d.termijn, d.termijn_dag as "termijnDag"`

// Only dossiers that the reader is tied to, today; never the own one, nor one of a conflict of interest. The lists ask it
// here, once for all rows, with the sight of the program: asked again for each row by the net under it, a list of a whole
// province takes three times as long.
const zichtbaar = `from dossier d
  where exists (select from band b where b.history = d.history and b.soort = 'toegewezen' and b.sleutel = any($1)
    and b.van <= $2 and (b.tot is null or b.tot >= $2))
  and d.insz <> current_setting('wop.actor')
  and not exists (select from belangenconflict c where c.history = d.history and c.sleutel = current_setting('wop.actor')
    and c.van <= $2 and (c.tot is null or c.tot >= $2))
  and ($3::text is null or (d.status = $3 and d.evaluatie is null) or d.evaluatie = $3) and ($4::text is null or d.behandelaar_id = $4)`

function waarden(tx: ReadTx, filter: Filter, vandaag: Dag): unknown[] {
  const { id, organisatie } = tx.actor
  return [
    [id, ...(organisatie ? [organisatie] : [])],
    vandaag,
    filter.status ?? null,
    filter.behandelaar === 'ik' ? id : null,
  ]
}

/** One page of the dossiers that the actor is tied to, with how many there are and how many are late. */
export function listDossiers(tx: ReadTx, filter: Filter, vandaag: Dag): Promise<Lijst> {
  return tx.beyond(() => leesLijst(tx, filter, vandaag))
}

async function leesLijst(tx: ReadTx, filter: Filter, vandaag: Dag): Promise<Lijst> {
  const values = waarden(tx, filter, vandaag)
  const [telling] = await tx.query<{ totaal: number; teLaat: number }>(
    `select count(*)::int as totaal, count(*) filter (where d.termijn_dag < $2)::int as "teLaat" ${zichtbaar}`,
    values,
  )
  const rijen = await tx.query<Rij>(
    `select ${kolommen} ${zichtbaar} order by ${volgordes[filter.sorteer]} limit $5 offset $6`,
    [...values, rijenPerBladzijde, (filter.bladzijde - 1) * rijenPerBladzijde],
  )
  return { rijen, totaal: telling?.totaal ?? 0, teLaat: telling?.teLaat ?? 0 }
}

/** Every row of the list, for export. */
export function listAlleDossiers(
  tx: ReadTx,
  filter: Filter,
  vandaag: Dag,
): Promise<readonly Rij[]> {
  return tx.beyond(() =>
    tx.query<Rij>(
      `select ${kolommen} ${zichtbaar} order by ${volgordes[filter.sorteer]}`,
      waarden(tx, filter, vandaag),
    ),
  )
}

/** The workers with a WOP at the employer of the actor. */
export function listWerknemers(tx: ReadTx, vandaag: Dag): Promise<readonly WerknemerRij[]> {
  return tx.query<WerknemerRij>(
    `select d.history, d.nummer, d.voornaam || ' ' || d.familienaam as naam, d.loonpremie, d.begeleiding,
       d.wop_van as van, d.wop_tot as tot, d.status = 'WOP_ACTIEF' as actief
     from dossier d join band b on b.history = d.history and b.soort = 'werkgever' and b.sleutel = $1
     where d.werkgever_kbo = $1 and b.van <= $2 and (b.tot is null or b.tot >= $2)
     order by d.familienaam, d.voornaam, d.nummer`,
    [tx.actor.organisatie ?? '', vandaag],
  )
}

/** The history behind a dossier number; undefined when there is none. */
export async function findHistory(tx: ReadTx, nummer: string): Promise<string | undefined> {
  const rows = await tx.query<{ history: string }>(
    'select history from dossier where nummer = $1',
    [nummer],
  )
  return rows[0]?.history
}

/**
 * The history behind a dossier number, when it is the dossier of the person with this INSZ (11 digits); for an employer
 * who is not tied to the person yet.
 */
export async function findKandidaat(
  tx: ReadTx,
  nummer: string,
  insz: string,
): Promise<string | undefined> {
  const rows = await tx.beyond(() =>
    tx.query<{ history: string }>('select history from dossier where nummer = $1 and insz = $2', [
      nummer,
      insz,
    ]),
  )
  return rows[0]?.history
}

/** The terms that run in one dossier, the first one first. */
export function listTermijnen(
  tx: ReadTx,
  history: string,
): Promise<readonly { readonly id: string; readonly wat: string; readonly dag: Dag }[]> {
  return tx.query(
    'select id, wat, dag from termijn where history = $1 and bewaakt order by dag, id',
    [history],
  )
}
