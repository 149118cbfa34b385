import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { Client } from 'pg'
import { dag, type Dag } from '#law/dag.ts'
import { openDatabase, type Database } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openStore, type OpenStore, type StoreOptions } from '#platform/store/store.ts'
import { systeem, type Actor, type Clock, type Projection } from '#platform/types.ts'

/** The day on which tests run, unless they say another. */
export const testdag = dag('2026-11-22')

/** A person of the storybook who acts in tests. */
export const klaartje: Actor = {
  id: 'klaartje',
  naam: 'Klaartje Klavervier',
  rol: 'indiceringsconsulent',
}

/** A clock that stands still at nine in the morning of `day` in Brussels in winter. */
export function fixedClock(day: Dag = testdag): Clock {
  return { today: () => day, now: () => `${day}T08:00:00.000Z` }
}

/** The id of a history that no other test uses. */
export const newHistory = (): string => randomUUID()

interface TestDatabase {
  readonly db: Database
  drop(): Promise<void>
}

let opened: Promise<TestDatabase> | undefined

// Registered when the first test file loads, so it runs once, after the tests of every file.
after(async () => {
  await (await opened)?.drop()
})

/**
 * The one migrated database of this test process: on the server of DATABASE_URL, else embedded and durable in a
 * temporary folder. Test files share it, so each test keeps to its own histories.
 */
export async function testDatabase(): Promise<Database> {
  opened ??= open()
  return (await opened).db
}

/** A store over the shared database; closing it leaves the database open for the other tests. */
export async function testStore(options: Partial<StoreOptions> = {}): Promise<OpenStore> {
  const db = await testDatabase()
  return { ...openStore(db, { clock: fixedClock(), ...options }), close: async () => {} }
}

/** Makes the rows of one dossier anew from its history, as a rebuild does for all: the tests share their database. */
export async function herspeel(
  store: OpenStore,
  projection: Projection,
  history: string,
): Promise<void> {
  await store.write(systeem, async (tx) => {
    for (const table of projection.tables) {
      const rows = await tx.query(`delete from "${table}" where history = $1 returning 1`, [
        history,
      ])
      if (rows.length === 0) throw new Error(`In ${table} stond niets van dit dossier.`)
    }
    for (const event of await tx.history(history)) await projection.apply(tx, event)
  })
}

async function open(): Promise<TestDatabase> {
  const url = process.env['DATABASE_URL']
  const test = url === undefined || url === '' ? await openTemporary() : await openOnServer(url)
  await migrate(test.db)
  return test
}

async function openTemporary(): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-test-'))
  const db = await openDatabase({ folder })
  return {
    db,
    async drop() {
      await db.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function openOnServer(url: string): Promise<TestDatabase> {
  const name = `maatwerkloket_test_${process.pid}_${Date.now()}`
  await onServer(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const db = await openDatabase({ url: own.href, folder: tmpdir() })
  return {
    db,
    async drop() {
      await db.close()
      await onServer(url, `drop database ${name} with (force)`)
    },
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
