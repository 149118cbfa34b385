import { randomUUID } from 'node:crypto'
import { betrokkene } from '#dossier/store.ts'
import type { Vrager } from '#evaluatie/openheid.ts'
import { after, type Dag } from '#law/dag.ts'
import type { ReadTx, Tx } from '#platform/types.ts'
import type { EvaluatieEvent } from './gebeurtenissen.ts'
import { schrijf } from './gesprek/store.fixture.ts'

/** Appends events of an evaluation as they are, on top of what the history holds. */
export async function voegToe(
  tx: Tx,
  history: string,
  events: readonly EvaluatieEvent[],
): Promise<void> {
  await tx.beyond(() => schrijf(tx, history, events))
}

/** A request that was sent on `op` and is complete a week later, for the job that runs. */
export async function volledigeAanvraag(
  tx: Tx,
  history: string,
  op: Dag,
  wie: { readonly aanvrager: Vrager; readonly werkgever: { kbo: string; naam: string } },
): Promise<string> {
  const id = randomUUID()
  const door = betrokkene(tx.actor)
  const volledig = after(op, { days: 7 })
  await voegToe(tx, history, [
    { type: 'EvaluatieVoorbereid', dag: op, data: { id, ...wie, inDienst: op, door } },
    {
      type: 'EvaluatieAangevraagd',
      dag: op,
      data: { id, grond: 'G2', aanvrager: wie.aanvrager, door },
    },
    { type: 'EvaluatieOntvankelijk', dag: volledig, data: { id, door } },
    {
      type: 'DossierVolledig',
      dag: volledig,
      data: { id, papieren: { verslag: null, pop: null }, door },
    },
  ])
  return id
}

/** The days of every term of one evaluation that runs or ended late, by id. */
export async function termijnstand(tx: ReadTx, history: string, evaluatie: string) {
  return tx.query<{ id: string; dag: Dag; beeindigd_op: Dag | null; hoe: string | null }>(
    'select id, dag, beeindigd_op, hoe from termijn where history = $1 and over = $2 order by id',
    [history, evaluatie],
  )
}
