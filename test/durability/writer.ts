// A program that lives to be killed: node test/durability/writer.ts <folder> <mode>. It tells on standard output what
// it found after opening and each event that the store confirmed.
import { randomUUID } from 'node:crypto'
import { rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { dag } from '#law/dag.ts'
import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database/database.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { migrate, schemaVersion } from '#platform/database/migrate.ts'
import { openStore, type OpenStore } from '#platform/store/store.ts'
import { systeem } from '#platform/types.ts'
import { verify } from '#platform/store/verify.ts'

const [folder = '', mode = 'write'] = process.argv.slice(2)
const say = (message: object) => writeSync(1, `${JSON.stringify(message)}\n`)
const event = (n: number) => ({
  type: 'ProefVastgelegd',
  data: { n, tekst: 'x'.repeat((n % 7) * 400) },
  dag: dag('2026-11-22'),
})

async function tellPresent(store: OpenStore): Promise<void> {
  const { breuken, events } = await verify(store)
  const rows = await store.read(systeem, (tx) =>
    tx.query<{ id: string }>(
      `select e.history || ' ' || e.version || ' ' || encode(e.hash, 'hex') as id from history_event e
       join outbox o on o.subject = e.history and o.position = e.position`,
    ),
  )
  say({ present: rows.map(({ id }) => id), breuken: breuken.length, half: events - rows.length })
}

async function write(store: OpenStore): Promise<void> {
  await tellPresent(store)
  const histories = [1, 2, 3].map(() => randomUUID())
  const until = Date.now() + 20_000
  for (let version = 0; Date.now() < until; version += 1) {
    await Promise.all(
      histories.map(async (history) => {
        const stored = await store.write(systeem, (tx) =>
          tx.append(history, version, [event(version)]),
        )
        say({ confirmed: stored.map((fact) => `${history} ${fact.version} ${fact.hash}`) })
      }),
    )
  }
}

/** Plans one job and dies in the middle of doing it. */
async function dieInJob(store: OpenStore): Promise<void> {
  const history = randomUUID()
  await store.write(systeem, (tx) => tx.plan({ kind: 'proef', data: history, key: history }))
  say({ planned: history })
  await runJobs(store, {
    async proef(tx, job) {
      await tx.append(job.data as string, 0, [event(1)])
      process.kill(process.pid, 'SIGKILL')
    },
  })
}

async function finishJobs(store: OpenStore): Promise<void> {
  const done = await runJobs(
    store,
    { proef: async (tx, job) => void (await tx.append(job.data as string, 0, [event(1)])) },
    { once: true },
  )
  const rows = await store.read(systeem, (tx) =>
    tx.query<{ n: number }>(
      `select count(*) as n from history_event where history in
       (select (data #>> '{}')::uuid from job where kind = 'proef')`,
    ),
  )
  say({ done, events: rows[0]!.n })
}

/** Takes the log away under the running engine, after which nothing it confirms could be true. */
async function loseLog(store: OpenStore): Promise<void> {
  rmSync(path.join(folder, 'postgres', 'pg_wal'), { recursive: true })
  await store.db.pool.query('select pg_switch_wal()')
  await store.write(systeem, (tx) => tx.append(randomUUID(), 0, [event(1)]))
  say({ confirmed: ['too much'] })
}

const modes: Readonly<Record<string, (store: OpenStore) => Promise<void>>> = {
  write,
  dieInJob,
  finishJobs,
  loseLog,
  tellPresent,
  hold: async () => {},
}

try {
  const db = await openDatabase({ folder })
  if ((await schemaVersion(db)) === undefined) await migrate(db)
  const store = openStore(db, { clock: systemClock })
  await modes[mode]!(store)
  await store.close()
} catch (error) {
  say({ error: (error as Error).name, message: (error as Error).message })
  process.exit(1)
}
