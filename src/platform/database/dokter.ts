import type { PoolClient } from 'pg'
import { installedPglite, type Condition } from './database-conditions.ts'
import { openDatabase, type Database, type DatabaseOptions } from './database.ts'
import { schemaVersion } from './migrate.ts'
import { systemClock } from '#platform/clock.ts'
import { taskConditions } from './dokter-tasks.ts'
import { copyCondition } from './snapshot-result.ts'

/** What `maatwerk dokter` found; `text` is the same in Dutch lines. */
export interface Diagnose {
  /** Whether the program can start on this database. */
  readonly ok: boolean
  readonly profile: 'embedded' | 'server'
  readonly why: string
  readonly conditions: readonly Condition[]
  /** Name and value of each version and count. */
  readonly facts: Readonly<Record<string, string>>
  /** Why the database refuses, when it refuses. */
  readonly refusal?: string
  readonly text: string
}

type Findings = Omit<Diagnose, 'text'>

/** Opens the database as the program would, looks, and closes it again; changes nothing in it. */
export async function dokter(options: DatabaseOptions): Promise<Diagnose> {
  const server = options.url !== undefined && options.url !== ''
  const profile = server ? 'server' : 'embedded'
  const why = server
    ? 'DATABASE_URL noemt een PostgreSQL-server.'
    : 'Er is geen DATABASE_URL: de ingebedde databank past bij één programma en hoogstens een vijftigtal gelijktijdige gebruikers.'
  let db: Database
  try {
    db = await openDatabase(options)
  } catch (error) {
    const refusal = (error as Error).message
    return report({ ok: false, profile, why, conditions: [], facts: versions(), refusal })
  }
  try {
    return await inspect(db, why)
  } finally {
    await db.close()
  }
}

/** The same over a database that is open already. */
export async function inspect(db: Database, why: string): Promise<Diagnose> {
  const schema = await schemaVersion(db)
  const facts = {
    ...versions(),
    ...(await engineFacts(db)),
    'laatste stap van de tabellen': schema ?? 'nog geen',
    ...(schema === undefined ? {} : await named(db, counts)),
  }
  const copies = schema === undefined ? [] : [await copyCondition(db, systemClock)]
  const tasks = schema === undefined ? [] : await named(db, taskConditions)
  const warnings = db.warnings.map((detail) => ({ name: 'waarschuwing', ok: false, detail }))
  return report({
    ok: true,
    profile: db.profile,
    why,
    conditions: [...db.conditions, ...copies, ...tasks, ...warnings],
    facts,
  })
}

function versions(): Record<string, string> {
  return { 'versie van PGlite': installedPglite(), 'versie van Node': process.version }
}

async function engineFacts(db: Database): Promise<Record<string, string>> {
  const { rows } = await db.pool.query<Record<'version' | 'checkpoint' | 'locks', string>>(
    `select current_setting('server_version') as version,
       (select to_char(checkpoint_time at time zone 'Europe/Brussels', 'DD/MM/YYYY HH24:MI:SS')
        from pg_control_checkpoint()) as checkpoint,
       (select count(*)::text from pg_locks where not granted) as locks`,
  )
  const { version, checkpoint, locks } = rows[0]!
  return {
    'versie van PostgreSQL': version,
    'laatste checkpoint': checkpoint,
    'wachtend op een slot': locks,
  }
}

/** Reads in a name of its own: row-level security hides rows from everyone without one. */
async function named<T>(db: Database, read: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    await client.query(`begin read only; select set_config('wop.actor', 'dokter', true)`)
    return await read(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function counts(client: PoolClient): Promise<Record<string, string>> {
  const { rows } = await client.query<Record<string, string>>(
    `select (select count(*)::text from history_event where version = 1) as geschiedenissen,
       (select count(*)::text from history_event) as gebeurtenissen,
       (select count(*)::text from job where state = 'waiting') as "taken die wachten",
       (select count(*)::text from job where state = 'dead') as "taken die opgegeven zijn",
       (select count(*)::text from outbox where delivered_at is null) as "berichten die wachten",
       (select coalesce(string_agg(name, ', '), 'geen') from projection where state = 'building')
         as "leestabellen met een onderbroken herbouw"`,
  )
  return rows[0]!
}

function report(findings: Findings): Diagnose {
  const { ok, profile, why, conditions, facts, refusal } = findings
  const lines = [
    `Databank: ${profile === 'server' ? 'PostgreSQL-server' : 'ingebed, duurzaam profiel'}. ${why}`,
    ...conditions.map(
      ({ name, ok, detail }) => `${ok ? 'in orde ' : 'LET OP  '} ${name}: ${detail}`,
    ),
    ...Object.entries(facts).map(([name, value]) => `         ${name}: ${value}`),
    ...(refusal === undefined ? [] : [`WEIGERT  ${refusal}`]),
    ok ? 'Het programma kan starten.' : 'Het programma kan niet starten.',
  ]
  return { ...findings, text: lines.join('\n') }
}
