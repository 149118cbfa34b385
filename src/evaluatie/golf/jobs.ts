import { randomUUID } from 'node:crypto'
import { handelaar } from '#dossier/tekenen/store.ts'
import { evaluatieProcedure } from '#evaluatie/procedure.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { apart } from '#platform/store/apart.ts'
import { handle } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import { Botsing, systeem, type Clock, type ReadTx, type Store, type Tx } from '#platform/types.ts'
import { gewoneInstelling, type Instelling } from './instelling.ts'
import { leesInstellingen, metInstelling, type Instellingen } from './store.ts'

/** In one transaction: memory and locks stay the same however many there are. */
const gewoonPerKeer = 25

// Processes take turns, so that none waits for a dossier that another has in hand while it holds one that the other wants.
const opBeurt = `select pg_advisory_xact_lock(hashtextextended('periodieke evaluaties', 0))`

/** Where a run is: the last dossier that was looked at, in the order in which they are taken. */
interface Plaats {
  readonly provincie: string
  readonly dag: Dag
  readonly history: string
}

interface Kandidaat extends Plaats {
  readonly lot: number
}

const begin: Plaats = {
  provincie: '',
  dag: dag('0001-01-01'),
  history: '00000000-0000-0000-0000-000000000000',
}

/** What one transaction did; `na` is null when nothing is left. */
export interface Beurt {
  readonly begonnen: number
  readonly overgeslagen: number
  readonly na: Plaats | null
}

/**
 * Begins the periodic evaluation of each dossier whose turn it is, night after night; days on which it did not run are made
 * good. A dossier is begun once: processes take turns, and whoever comes later sees that it runs.
 */
export function golfJob(clock: Pick<Clock, 'today'>): JobHandler {
  return async (tx, { kind, data }) => {
    const vanaf = (data as { readonly na?: Plaats }).na ?? null
    const { na } = await beginBeurt(tx, clock.today(), vanaf)
    if (na) await tx.plan({ kind, data: { na } })
  }
}

export interface GolfOpties {
  readonly op: Dag
  /** How many dossiers in one transaction (default 25). */
  readonly perKeer?: number
  readonly onProgress?: (stand: Omit<Beurt, 'na'>) => void
  /** Stops after the transaction that is being done; a next run goes on with what is left. */
  readonly signal?: AbortSignal
}

/** The same at once, for `maatwerk golf`: one transaction after the other until nothing is left. */
export async function draaiGolf(
  store: Store,
  { op, perKeer = gewoonPerKeer, onProgress = () => {}, signal }: GolfOpties,
): Promise<Omit<Beurt, 'na'> & { readonly volledig: boolean }> {
  let begonnen = 0
  let overgeslagen = 0
  for (let na: Plaats | null = begin; na !== null;) {
    if (signal?.aborted) return { begonnen, overgeslagen, volledig: false }
    const vanaf: Plaats = na
    const beurt: Beurt = await store.write(systeem, (tx) => beginBeurt(tx, op, vanaf, perKeer))
    begonnen += beurt.begonnen
    overgeslagen += beurt.overgeslagen
    onProgress({ begonnen, overgeslagen })
    na = beurt.na
  }
  return { begonnen, overgeslagen, volledig: true }
}

async function beginBeurt(
  tx: Tx,
  op: Dag,
  na: Plaats | null,
  perKeer = gewoonPerKeer,
): Promise<Beurt> {
  await tx.query(opBeurt)
  const instellingen = await leesInstellingen(tx, op)
  const rijen = await kies(tx, op, instellingen, na ?? begin, perKeer)
  let begonnen = 0
  for (const rij of rijen) {
    const waarom = await beginEen(tx, rij, op, instellingen.get(rij.provincie) ?? gewoneInstelling)
    if (waarom === '') begonnen += 1
    else
      await tx.query('update periodiek set waarom_niet = $2 where history = $1', [
        rij.history,
        waarom,
      ])
  }
  const laatste = rijen.at(-1)
  return {
    begonnen,
    overgeslagen: rijen.length - begonnen,
    na:
      laatste && rijen.length === perKeer
        ? { provincie: laatste.provincie, dag: laatste.dag, history: laatste.history }
        : null,
  }
}

/** The next dossiers whose turn it is. */
function kies(
  tx: ReadTx,
  op: Dag,
  instellingen: Instellingen,
  na: Plaats,
  perKeer: number,
): Promise<readonly Kandidaat[]> {
  const { bron, begin: beginOp, waarden } = metInstelling
  return tx.query<Kandidaat>(
    `select p.history, p.provincie, p.dag, p.lot from ${bron}
     where not p.loopt and p.dag <= $7 and ${beginOp} <= $1
       and (p.provincie, p.dag, p.history) > ($8, $9, $10)
     order by p.provincie, p.dag, p.history limit $11`,
    [
      op,
      ...waarden(instellingen),
      uiterste(op, instellingen),
      na.provincie,
      na.dag,
      na.history,
      perKeer,
    ],
  )
}

/** No evaluation with a later last day can have its turn: where the reading of the index stops. */
function uiterste(op: Dag, instellingen: Instellingen): Dag {
  const alle = [gewoneInstelling, ...instellingen.values()]
  const dagen = Math.max(...alle.map(({ dagenVooraf }) => dagenVooraf))
  const maanden = Math.max(...alle.map(({ spreiding }) => spreiding))
  // One more for each month that is shorter than the other.
  return after(after(op, { days: dagen + maanden * 3 }), { months: maanden })
}

/** Begins one evaluation, all of it or nothing; gives why not, empty when it was begun. */
async function beginEen(
  tx: Tx,
  { history, lot }: Kandidaat,
  op: Dag,
  instelling: Instelling,
): Promise<string> {
  const besluit = await apart(tx, () =>
    handle(tx, evaluatieProcedure, history, {
      type: 'start periodiek',
      id: randomUUID(),
      op,
      door: handelaar(systeem),
      lot,
      instelling,
    }),
  )
  if ('result' in besluit) return isNotPossible(besluit.result) ? besluit.result.notPossible : ''
  // One dossier that goes wrong does not hold up the others; why stands on the page of the team.
  const { error } = besluit
  return error instanceof Botsing
    ? 'Iemand werkte op dat moment in dit dossier. De volgende nacht probeert het opnieuw.'
    : `Er ging iets fout (${error.name}). Laat dit nakijken.`
}
