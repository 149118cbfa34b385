import { after, type Dag } from '#law/dag.ts'
import type { ReadTx } from '#platform/types.ts'
import { uitgesloten } from '#portalen/medewerker/werklijst/store.ts'
import { meesteRijen, vooruit, type Termijntaak } from './lijst.ts'

/**
 * The terms by which somebody must act in the dossiers that the actor may see, late ones and those of the next 30 days, the
 * oldest first; one row more than the list shows when there are more.
 */
export async function listTermijntaken(tx: ReadTx, vandaag: Dag): Promise<readonly Termijntaak[]> {
  const uit = await tx.beyond(() => uitgesloten(tx, vandaag))
  return tx.query<Termijntaak>(
    `select d.nummer, d.voornaam || ' ' || d.familienaam as naam, t.id, t.wat, t.dag, t.wie,
       (select max(h.op) from herinnering h where h.history = t.history and h.termijn = t.id and h.over = t.over
          and h.dag = t.dag) as "herinnerdOp"
     from termijn t join dossier d on d.history = t.history
     where t.bewaakt and t.beeindigd_op is null and t.wie is not null and t.dag <= $1 and t.history <> all($2::uuid[])
     order by t.dag, d.nummer, t.id limit ${meesteRijen + 1}`,
    [after(vandaag, { days: vooruit }), uit],
  )
}
