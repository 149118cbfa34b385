import { setTimeout as sleep } from 'node:timers/promises'
import { escapeLiteral, type DatabaseError, type PoolClient, type QueryConfig } from 'pg'
import type { Database } from './database.ts'
import type { Actor, Clock } from '#platform/types.ts'

/** Serialization failure and deadlock: the server asks to do the transaction again. */
const again = new Set(['40001', '40P01'])
const attempts = 5

const names = new Map<string, string>()
const largestNumberOfNames = 1000

/** The query under a name of its own, so that the server parses and plans a text once a connection. */
export function prepared(text: string, values: readonly unknown[] = []): QueryConfig {
  let name = names.get(text)
  if (name === undefined && names.size < largestNumberOfNames) {
    name = `q${names.size + 1}`
    names.set(text, name)
  }
  return { text, values: [...values], ...(name === undefined ? {} : { name }) }
}

/**
 * Runs `work` in one transaction as role wop_app, in the name of `actor` and at the moment of `clock`, which the rows
 * that are visible depend on; nothing of these outlives it. `work` may run more than once, when the server asks to try
 * again, so it has no effects outside the transaction.
 */
export async function inTransaction<T>(
  db: Database,
  clock: Clock,
  actor: Actor,
  mode: 'read' | 'write',
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(db, opening(db, clock, actor, mode), work)
    } catch (error) {
      if (attempt === attempts || !again.has((error as DatabaseError).code ?? '')) throw error
      await sleep(Math.random() * 20 * attempt)
    }
  }
}

function opening(db: Database, clock: Clock, actor: Actor, mode: 'read' | 'write'): string {
  if (actor.id === '' || /\0/.test(actor.id + actor.rol + actor.organisatie)) {
    throw new Error('Een transactie heeft een handelende persoon nodig.')
  }
  const begin = mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin'
  // One message; the driver's own quoting keeps the values out of the SQL, and `true` ends each with the transaction.
  const settings = {
    role: 'wop_app',
    'wop.actor': actor.id,
    'wop.rol': actor.rol,
    'wop.organisatie': actor.organisatie ?? '',
    'wop.dag': clock.today(),
    'wop.nu': clock.now(),
  }
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`,
  )
  return `${begin}; ${db.transactionSettings} select ${set.join(', ')}`
}

async function attemptOnce<T>(
  db: Database,
  opening: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await db.pool.connect()
  let broken: Error | undefined
  try {
    // The first query of the work goes right behind the opening, without waiting a round trip for it.
    const opened = client.query(opening)
    opened.catch(() => {})
    const result = await work(client)
    await opened
    const { command } = await client.query('commit')
    // A transaction whose error was caught inside `work` ends in a rollback without an error of its own.
    if (command !== 'COMMIT') throw new Error('De transactie is niet bewaard na een eerdere fout.')
    return result
  } catch (error) {
    await client.query('rollback').catch((reason: Error) => (broken = reason))
    throw error
  } finally {
    client.release(broken)
  }
}
