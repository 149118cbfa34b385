import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import type { Database } from './database.ts'

/** The tables and the program do not fit together; the message says which of the two to change. */
export class VerkeerdSchema extends Error {
  override readonly name = 'VerkeerdSchema'
}

interface Migration {
  readonly name: string
  readonly sql: string
  readonly hash: string
}

const ownFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url))
const migrationName = /^\d{4}_[a-z0-9-]+\.sql$/
const migrationLock = 20260701

/**
 * Brings the tables to the version of the program, all or nothing: every step that is not done yet runs in one
 * transaction. Gives the names of the steps it did, in order. Throws `VerkeerdSchema` when a step was changed after
 * it ran, or when the database was made by a newer program.
 */
export async function migrate(db: Database, folder: string = ownFolder): Promise<string[]> {
  const wanted = readMigrations(folder)
  const client = await db.pool.connect()
  try {
    return await db.withoutLimit(() => migrateWith(client, wanted))
  } finally {
    client.release()
  }
}

/** The newest step that the database has had, or undefined for an empty one. */
export async function schemaVersion(db: Database): Promise<string | undefined> {
  if (!(await hasMigrations(db.pool))) return undefined
  const { rows } = await db.pool.query<{ name: string }>(
    'select name from migration order by name desc limit 1',
  )
  return rows[0]?.name
}

function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const numbers = new Set(names.map((name) => name.slice(0, 4)))
  const wrong = names.find((name) => !migrationName.test(name))
  if (wrong !== undefined || numbers.size !== names.length) {
    const example = wrong ?? names.find((name, i) => name.slice(0, 4) === names[i + 1]?.slice(0, 4))
    throw new VerkeerdSchema(
      `De stap ${example} in ${folder} heeft geen eigen nummer van vier cijfers.`,
    )
  }
  return names.map((name) => {
    const sql = readFileSync(path.join(folder, name), 'utf8')
    return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
  })
}

async function migrateWith(client: pg.PoolClient, wanted: readonly Migration[]): Promise<string[]> {
  try {
    await client.query(
      `begin; set local statement_timeout = 0; select pg_advisory_xact_lock(${migrationLock})`,
    )
    const todo = await pending(client, wanted)
    for (const { name, sql, hash } of todo) {
      await client.query(sql)
      await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
    }
    await client.query('commit')
    return todo.map(({ name }) => name)
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

async function pending(
  client: pg.PoolClient,
  wanted: readonly Migration[],
): Promise<readonly Migration[]> {
  if (!(await hasMigrations(client))) {
    await client.query(
      'create table migration (name text primary key, hash text not null, at timestamptz not null default now())',
    )
  }
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from migration',
  )
  const done = new Map(rows.map(({ name, hash }) => [name, hash]))
  for (const { name, hash } of wanted) {
    if (done.has(name) && done.get(name) !== hash) throw new VerkeerdSchema(changed(name))
  }
  const unknown = rows.find((row) => wanted.every(({ name }) => name !== row.name))
  if (unknown) throw new VerkeerdSchema(newer(unknown.name))
  return wanted.filter(({ name }) => !done.has(name))
}

async function hasMigrations(client: pg.PoolClient | pg.Pool): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('migration') is not null as there`,
  )
  return rows[0]!.there
}

function changed(name: string): string {
  return (
    `De stap ${name} is gewijzigd nadat deze databank hem kreeg. ` +
    'Zet het bestand terug zoals het was en schrijf de wijziging in een nieuwe stap.'
  )
}

function newer(name: string): string {
  return (
    `Deze databank is gemaakt met een nieuwere versie van het programma (stap ${name}). ` +
    'Installeer die versie; teruggaan kan alleen met een reservekopie van voor de nieuwere versie.'
  )
}
