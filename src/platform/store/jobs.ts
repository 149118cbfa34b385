import { setTimeout as sleep } from 'node:timers/promises'
import { apart } from './apart.ts'
import type { OpenStore } from './store.ts'
import { systeem, type Tx } from '#platform/types.ts'

/** Planned work that is being done now. */
export interface Job {
  readonly id: number
  readonly kind: string
  readonly data: unknown
  /** 1 for the first attempt. */
  readonly attempts: number
}

/**
 * Does one job. Everything it writes through `tx` commits together with the job being done. An effect outside the
 * database may happen again when the program dies before that commit, so pass `job.id` along as the number by which
 * the other side recognises a repeat. A text that it gives says what of the work was left, and stays with the job.
 */
export type JobHandler = (tx: Tx, job: Job) => Promise<string | void>

export interface JobOptions {
  /** Return when nothing is due any more, instead of waiting for more. */
  readonly once?: boolean
  /** Stops after the job that is being done. */
  readonly signal?: AbortSignal
  /** Wait between two looks when nothing is due (default 1000). */
  readonly pollMs?: number
  /** Hears each failed attempt, and what a job that was done left. */
  readonly onError?: (error: Error) => void
}

/** After this many failed attempts a job is dead: `maatwerk dokter` names it, and it waits for `maatwerk herneem`. */
export const mostAttempts = 10

/** Characters of what went wrong that stay with a job. */
const longestError = 2000

/** Does due jobs of the kinds in `handlers`, one at a time; gives the number of jobs done when it stops. */
export async function runJobs(
  store: OpenStore,
  handlers: Readonly<Record<string, JobHandler>>,
  options: JobOptions = {},
): Promise<number> {
  const { once = false, signal, pollMs = 1000, onError = () => {} } = options
  const stopped = () => signal?.aborted === true
  let done = 0
  while (!stopped()) {
    const outcome = await doNext(store, handlers, onError).catch((error: Error) => {
      if (once) throw error
      onError(error)
      return 'nothing' as const
    })
    if (outcome === 'done') done += 1
    if (outcome !== 'nothing') continue
    if (once) break
    await sleep(pollMs, undefined, signal ? { signal } : {}).catch(() => {})
  }
  return done
}

/** Gives the dead jobs, or the one with this `id`, a new series of attempts; gives which they were. */
export async function reviveJobs(
  tx: Tx,
  now: string,
  id?: number,
): Promise<readonly Pick<Job, 'id' | 'kind'>[]> {
  return tx.query(
    `with dead as (
       update job set state = 'waiting', attempts = 0, not_before = $1
       where state = 'dead' and ($2::bigint is null or id = $2) returning id, kind)
     select id, kind from dead order by id`,
    [now, id ?? null],
  )
}

async function doNext(
  store: OpenStore,
  handlers: Readonly<Record<string, JobHandler>>,
  onError: (error: Error) => void,
): Promise<'done' | 'failed' | 'nothing'> {
  let claimed: Job | undefined
  const outcome = await store
    .write(systeem, async (tx) => {
      const job = await claim(tx, Object.keys(handlers), store.clock.now())
      claimed = job
      if (!job) return undefined
      const effect = await apart(tx, () => handlers[job.kind]!(tx, job))
      if ('error' in effect) {
        await fail(tx, job, effect.error, store.clock.now())
        return { ended: 'failed', report: effect.error } as const
      }
      await finish(tx, job, effect.result, store.clock.now())
      const report = effect.result ? new Error(`${job.kind}: ${effect.result}`) : undefined
      return { ended: 'done', report } as const
    })
    .catch(async (error: Error) => {
      const job = claimed
      if (!job) throw error
      // The connection went with the work (a query that ran too long), so the attempt is counted in a transaction of its own.
      await store.write(systeem, (tx) => fail(tx, job, error, store.clock.now()))
      return { ended: 'failed', report: error } as const
    })
  if (outcome?.report) onError(outcome.report)
  return outcome?.ended ?? 'nothing'
}

async function claim(tx: Tx, kinds: readonly string[], now: string): Promise<Job | undefined> {
  const rows = await tx.query<Job>(
    `update job set attempts = attempts + 1 where id = (
       select id from job where state = 'waiting' and not_before <= $1 and kind = any($2)
       order by not_before, id for update skip locked limit 1)
     returning id, kind, data, attempts`,
    [now, kinds],
  )
  return rows[0]
}

async function finish(tx: Tx, job: Job, left: string | void, now: string): Promise<void> {
  await tx.query(`update job set state = 'done', finished_at = $2, last_error = $3 where id = $1`, [
    job.id,
    now,
    left ? left.slice(0, longestError) : null,
  ])
}

/** Waits 2, 4, 8 … seconds, at most an hour, for the next attempt. */
async function fail(tx: Tx, job: Job, error: Error, now: string): Promise<void> {
  await tx.query(
    `update job set attempts = $2, last_error = $3,
       state = case when $2 >= ${mostAttempts} then 'dead' else 'waiting' end,
       not_before = $4::timestamptz + interval '1 second' * least(3600, power(2, $2))
     where id = $1`,
    [job.id, job.attempts, `${error.name}: ${error.message}`.slice(0, longestError), now],
  )
}
