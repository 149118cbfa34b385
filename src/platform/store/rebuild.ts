import { eventColumns, fromRow, type EventRow } from './events.ts'
import { applyAll, type OpenStore } from './store.ts'
import { systeem, type Projection, type Tx } from '#platform/types.ts'

export interface RebuildOptions {
  /** Events in one transaction (default 500). */
  readonly batch?: number
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
  /** Stops after the batch that is being done; a later rebuild goes on where this one was. */
  readonly signal?: AbortSignal
}

export interface RebuildResult {
  /** Events replayed in this run. */
  readonly events: number
  /** Whether the end was reached; false when it was stopped. */
  readonly complete: boolean
}

/** Alone against `append_events`, which takes the same lock shared. */
const aloneWithEvents = 'select pg_advisory_xact_lock(20261122)'

/**
 * Empties the tables of all projections, because they share some, and replays every event in order of position. Events that arrive meanwhile
 * wait for one batch at most and are replayed too. A rebuild that was stopped goes on where it was.
 */
export async function rebuild(
  store: OpenStore,
  options: RebuildOptions = {},
): Promise<RebuildResult> {
  const { projections } = store
  let { position, done, total } = await begin(store, projections)
  let events = 0
  while (options.signal?.aborted !== true) {
    const step = await replayBatch(store, projections, position, options.batch ?? 500)
    position = step.position
    events += step.count
    done += step.count
    options.onProgress?.({ done, total: Math.max(total, done) })
    if (step.last) return { events, complete: true }
  }
  return { events, complete: false }
}

/** Names of projections that were never built in this database, or whose rebuild was stopped. */
export async function projectionsToBuild(store: OpenStore): Promise<string[]> {
  return store.read(systeem, async (tx) => {
    const rows = await tx.query<{ name: string }>(
      `select name from unnest($1::text[]) as wanted (name)
       where not exists (select from projection p where p.name = wanted.name and p.state = 'ready')`,
      [store.projections.map(({ name }) => name)],
    )
    return rows.map(({ name }) => name)
  })
}

async function begin(
  store: OpenStore,
  projections: readonly Projection[],
): Promise<{ position: number; done: number; total: number }> {
  const names = projections.map(({ name }) => name)
  return store.write(systeem, async (tx) => {
    await tx.query(aloneWithEvents)
    const halfway = await tx.query<{ position: number }>(
      `select position from projection where name = any($1) and state = 'building'`,
      [names],
    )
    // A version with another read table starts again: only a run over the very same projections can go on.
    const resumable =
      halfway.length === names.length && new Set(halfway.map((p) => p.position)).size === 1
    const position = resumable ? halfway[0]!.position : 0
    if (!resumable) await empty(tx, projections)
    await remember(tx, names, 'building', position, store.clock.now())
    const counts = await tx.query<{ done: number; total: number }>(
      'select count(*) filter (where position <= $1) as done, count(*) as total from history_event',
      [position],
    )
    return { position, ...counts[0]! }
  })
}

async function empty(tx: Tx, projections: readonly Projection[]): Promise<void> {
  const tables = projections.flatMap((projection) => projection.tables)
  if (tables.length > 0) await tx.query(`truncate ${tables.map((name) => `"${name}"`).join(', ')}`)
}

async function replayBatch(
  store: OpenStore,
  projections: readonly Projection[],
  from: number,
  size: number,
): Promise<{ position: number; count: number; last: boolean }> {
  return store.write(systeem, async (tx) => {
    await tx.query(aloneWithEvents)
    const rows = await tx.query<EventRow>(
      `select ${eventColumns} from history_event where position > $1 order by position limit $2`,
      [from, size],
    )
    for (const event of rows.map(fromRow)) await applyAll(projections, tx, event)
    const position = rows.at(-1)?.position ?? from
    const last = rows.length < size
    const names = projections.map(({ name }) => name)
    await remember(tx, names, last ? 'ready' : 'building', position, store.clock.now())
    return { position, count: rows.length, last }
  })
}

async function remember(
  tx: Tx,
  names: readonly string[],
  state: 'building' | 'ready',
  position: number,
  now: string,
): Promise<void> {
  await tx.query(
    `insert into projection (name, state, position, at) select unnest($1::text[]), $2, $3, $4
     on conflict (name) do update set state = $2, position = $3, at = $4`,
    [names, state, position, now],
  )
}
