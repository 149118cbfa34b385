import { randomUUID } from 'node:crypto'
import type { EvaluatieEvent } from './gebeurtenissen.ts'
import type { Vrager } from './openheid.ts'
import { after, type Dag } from '#law/dag.ts'
import type { ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import type { Werkgever } from '#startpakket/gebeurtenissen.ts'
import { afgesproken, volledigOp } from './gesprek/gesprek.fixture.ts'

const door = { id: 'gerda', naam: 'Gerda', rol: 'team TOM' }

/** Writes these events behind what happened to the person. */
export function schrijf(
  tx: Tx,
  history: string,
  events: readonly EvaluatieEvent[],
): Promise<readonly StoredEvent[]> {
  return tx.beyond(async () => {
    const { length } = await tx.history(history)
    return tx.append(history, length, events)
  })
}

/** A request that was sent about the job at this employer. */
export function gevraagd(
  op: Dag,
  werkgever: Werkgever,
  aanvrager: Vrager = 'werkgever',
  id: string = randomUUID(),
): readonly EvaluatieEvent[] {
  const concept = { grond: 'G2', verslag: null, pop: null, verzoek: null } as const
  return [
    {
      type: 'EvaluatieVoorbereid',
      dag: op,
      data: { id, aanvrager, werkgever, inDienst: op, door },
    },
    { type: 'AanvraagBewaard', dag: op, data: { id, concept, door } },
    { type: 'EvaluatieAangevraagd', dag: op, data: { id, grond: 'G2', aanvrager, door } },
  ]
}

/** The same with a complete file and an appointment for that day. */
export function geplandGesprek(
  op: Dag,
  werkgever: Werkgever,
  aanvrager: Vrager = 'werkgever',
): { readonly id: string; readonly events: readonly EvaluatieEvent[] } {
  const id = randomUUID()
  return {
    id,
    events: [
      ...gevraagd(op, werkgever, aanvrager, id),
      ...volledigOp(op, id),
      ...afgesproken(op, op, id),
    ],
  }
}

/** A request that was sent on `op` and is complete a week later, for the job that runs; gives its id. */
export async function volledigeAanvraag(
  tx: Tx,
  history: string,
  op: Dag,
  { aanvrager, werkgever }: { readonly aanvrager: Vrager; readonly werkgever: Werkgever },
): Promise<string> {
  const id = randomUUID()
  await schrijf(tx, history, [
    ...gevraagd(op, werkgever, aanvrager, id),
    ...volledigOp(after(op, { days: 7 }), id),
  ])
  return id
}

/** The days of every term of one evaluation that runs or ended late, by id. */
export function termijnstand(tx: ReadTx, history: string, evaluatie: string) {
  return tx.query<{ id: string; dag: Dag; beeindigd_op: Dag | null; hoe: string | null }>(
    'select id, dag, beeindigd_op, hoe from termijn where history = $1 and over = $2 order by id',
    [history, evaluatie],
  )
}
