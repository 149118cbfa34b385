import { betrokkene } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import type { ReadTx, Tx } from '#platform/types.ts'
import type { Herinnerdagen, HerinnerdeTermijn } from './herinnering.ts'
import type { Einde, NieuweTermijn, VoorWerkgever } from './termijn.ts'

/**
 * Sets a term of a dossier, or moves the one that runs. One that was done too late stays what it was; one that lapsed runs
 * again, as after an appointment that was moved.
 */
export async function zetTermijn(
  tx: ReadTx,
  history: string,
  { id, over, wat, start, dag, wie, bron, stappen, vraag, voor }: NieuweTermijn,
): Promise<void> {
  await tx.query(
    `insert into termijn as t (history, id, over, wat, start, dag, bewaakt, wie, bron, stappen, vraag, werkgever_kbo)
     values ($1, $2, $3, $4, $5, $6, $7::text is not null, $7, $8, $9, $10, $11)
     on conflict (history, id, over) do update set wat = excluded.wat, start = excluded.start, dag = excluded.dag,
       bewaakt = excluded.bewaakt, wie = excluded.wie, bron = excluded.bron, stappen = excluded.stappen,
       vraag = excluded.vraag, werkgever_kbo = excluded.werkgever_kbo, beeindigd_op = null, hoe = null
     where t.beeindigd_op is null or t.hoe = 'vervallen'`,
    [history, id, over, wat, start, dag, wie, bron, JSON.stringify(stappen), vraag, kolomVan(voor)],
  )
  await werkVolgendeTermijnBij(tx, history)
}

function kolomVan(voor: VoorWerkgever): string | null {
  if (voor === 'nu') return null
  return voor === 'geen' ? '' : voor.kbo
}

/**
 * Ends a term that runs. With an `einde` after its last day the row stays, with how late it ended: late is never repaired.
 * One that ended in time goes, and so does every term that is ended without an `einde`: its day was no duty.
 */
export async function eindigTermijn(
  tx: ReadTx,
  history: string,
  { id, over }: Pick<NieuweTermijn, 'id' | 'over'>,
  einde?: Einde,
): Promise<void> {
  if (einde)
    await tx.query(
      `update termijn set beeindigd_op = $4, hoe = $5
       where history = $1 and id = $2 and over = $3 and beeindigd_op is null and bewaakt and dag < $4`,
      [history, id, over, einde.op, einde.hoe],
    )
  await tx.query(
    'delete from termijn where history = $1 and id = $2 and over = $3 and beeindigd_op is null',
    [history, id, over],
  )
  await werkVolgendeTermijnBij(tx, history)
}

/** The reminders that services chose, by "dienst termijn"; the last choice counts. */
export async function leesDienstdagen(tx: ReadTx): Promise<ReadonlyMap<string, Herinnerdagen>> {
  const rijen = await tx.query<Herinnerdagen & { sleutel: string }>(
    `select distinct on (dienst, termijn) dienst || ' ' || termijn as sleutel, dagen, reden
     from herinnering_dagen order by dienst, termijn, id desc`,
  )
  return new Map(rijen.map(({ sleutel, ...gekozen }) => [sleutel, gekozen]))
}

/** The service of the actor chooses when it is reminded of a term; what it chose before stays in the table. */
export async function kiesDagen(
  tx: Tx,
  termijn: HerinnerdeTermijn,
  { dagen, reden }: Herinnerdagen,
  op: Dag,
): Promise<void> {
  await tx.query(
    'insert into herinnering_dagen (dienst, termijn, dagen, reden, door, op) values ($1, $2, $3, $4, $5, $6)',
    [tx.actor.organisatie ?? '', termijn, [...dagen], reden, betrokkene(tx.actor), op],
  )
}

/** The term that lists show for a dossier: the first one that somebody must watch. */
async function werkVolgendeTermijnBij(tx: ReadTx, history: string): Promise<void> {
  await tx.query(
    `update dossier d set termijn = t.wat, termijn_dag = t.dag
     from (select (array_agg(wat order by dag))[1] as wat, min(dag) as dag from termijn where history = $1 and bewaakt and beeindigd_op is null) t
     where d.history = $1`,
    [history],
  )
}
