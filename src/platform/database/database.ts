import { Pool, types, type PoolClient } from 'pg'
import type { Condition } from './database-conditions.ts'
import { openEmbedded } from './database-embedded.ts'

// Days stay text, counts become numbers, instants become ISO UTC with milliseconds, on both engines alike.
types.setTypeParser(types.builtins.DATE, (text) => text)
types.setTypeParser(types.builtins.INT8, Number)
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())

export interface DatabaseOptions {
  /** postgresql://… for a server; left out for the embedded database. */
  readonly url?: string
  /** Data folder of the embedded database; made when it is not there. */
  readonly folder: string
  /** Longest time of one query, in milliseconds (default 10 000). */
  readonly limitMs?: number
  /** Largest number of connections to a server (default 10). */
  readonly connections?: number
  /** Hears faults that no caller waits for. */
  readonly onError?: (error: Error) => void
  /** Breaks a condition of durability on purpose, to prove that the start is refused. */
  readonly faults?: {
    readonly withoutFsync?: boolean
    readonly walSyncMethod?: string
    readonly pgliteVersion?: string
  }
}

export interface Database {
  readonly profile: 'embedded' | 'server'
  readonly folder: string
  readonly pool: Pool
  /** What was checked at the start; all of it holds, or the database would not have opened. */
  readonly conditions: readonly Condition[]
  readonly warnings: readonly string[]
  /** SQL that each transaction begins with, besides role and actor. */
  readonly transactionSettings: string
  /** Runs maintenance or a migration that may take longer than one query is allowed. */
  withoutLimit<T>(work: () => Promise<T>): Promise<T>
  /**
   * Copies the cluster to a new folder while the program goes on, and gives what `look` saw at the very moment of the
   * copy: no transaction runs between the two or across them. Only the embedded database can.
   */
  readonly copyCluster?: <T>(to: string, look: (client: PoolClient) => Promise<T>) => Promise<T>
  /** Hears faults that no caller waits for. */
  readonly onError: (error: Error) => void
  /** Has `work` done at the start of closing, while the database still answers. */
  beforeClose(work: () => Promise<void>): void
  close(): Promise<void>
}

/** Opens the server named by `url`, else the embedded database in `folder`. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === undefined || options.url === ''
    ? openEmbedded(options)
    : openServer(options.url, options)
}

async function openServer(url: string, options: DatabaseOptions): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 20_000,
    pipeline: true,
  })
  const onError = options.onError ?? (() => {})
  pool.on('error', onError)
  const closing: (() => Promise<void>)[] = []
  try {
    await requireDurableServer(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    profile: 'server',
    folder: options.folder,
    pool,
    conditions: [],
    warnings: [],
    transactionSettings: `set local statement_timeout = ${options.limitMs ?? 10_000};`,
    withoutLimit: (work) => work(),
    onError,
    beforeClose: (work) => void closing.push(work),
    async close() {
      for (const work of closing) await work()
      await pool.end()
    },
  }
}

async function requireDurableServer(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ fsync: string; version: number }>(
    `select current_setting('fsync') as fsync, current_setting('server_version_num')::int as version`,
  )
  const { fsync, version } = rows[0]!
  if (version < 150_000) {
    throw new Error(`De PostgreSQL-server is te oud (${version}). Gebruik versie 15 of hoger.`)
  }
  if (fsync !== 'on') {
    throw new Error(
      'De PostgreSQL-server staat op fsync = off en verliest gegevens bij stroomuitval. Zet fsync op on.',
    )
  }
}
