import { createHash } from 'node:crypto'
import { canonicalJson } from './events.ts'
import { AndereInhoud, type Clock, type Tx } from '#platform/types.ts'

/** Days that the answer to a command is kept. */
const daysKept = 30

/**
 * Does `work` and keeps its answer under the actor's `key`; when the key is there already, gives the kept answer. Of
 * two calls at the same moment the second waits for the first. Throws `AndereInhoud` when `content` differs.
 */
export async function answerOnce<T>(
  tx: Tx,
  clock: Clock,
  key: string,
  content: unknown,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const hash = createHash('sha256').update(canonicalJson(content)).digest()
  const { id } = tx.actor
  const claimed = await tx.query(
    `insert into command_key (actor, key, request_hash, at) values ($1, $2, $3, $4)
     on conflict (actor, key) do nothing returning key`,
    [id, key, hash, clock.now()],
  )
  if (claimed.length === 0) return earlierAnswer<T>(tx, key, hash)
  const answer = await work(tx)
  await tx.query('update command_key set answer = $3 where actor = $1 and key = $2', [
    id,
    key,
    answer === undefined ? null : canonicalJson(answer),
  ])
  return answer
}

async function earlierAnswer<T>(tx: Tx, key: string, hash: Buffer): Promise<T> {
  const rows = await tx.query<{ request_hash: Buffer; answer: T | null }>(
    'select request_hash, answer from command_key where actor = $1 and key = $2',
    [tx.actor.id, key],
  )
  const { request_hash, answer } = rows[0]!
  if (!request_hash.equals(hash)) {
    throw new AndereInhoud(
      'Dit formulier is al ingediend met een andere inhoud. Open het formulier opnieuw en dien het opnieuw in.',
    )
  }
  return (answer ?? undefined) as T
}

/** Forgets the answers that are older than 30 days at instant `now`; gives how many. */
export async function forgetAnswers(tx: Tx, now: string): Promise<number> {
  const rows = await tx.query(
    `delete from command_key where at < $1::timestamptz - interval '${daysKept} days' returning key`,
    [now],
  )
  return rows.length
}
