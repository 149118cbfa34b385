import { randomUUID } from 'node:crypto'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import type { Vrager } from '#evaluatie/openheid.ts'
import type { Dag } from '#law/dag.ts'
import type { StoredEvent, Tx } from '#platform/types.ts'
import { afgesproken, volledigOp } from './gesprek.fixture.ts'

const door = { id: 'gerda', naam: 'Gerda', rol: 'team TOM' }

/** Writes these events behind what happened to the person. */
export async function schrijf(
  tx: Tx,
  history: string,
  events: readonly EvaluatieEvent[],
): Promise<readonly StoredEvent[]> {
  const { length } = await tx.history(history)
  return tx.append(history, length, events)
}

/** A request that was sent about the job at this employer. */
export function gevraagd(
  op: Dag,
  werkgever: { readonly kbo: string; readonly naam: string },
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
  werkgever: { readonly kbo: string; readonly naam: string },
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
