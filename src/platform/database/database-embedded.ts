import fs from 'node:fs'
import path from 'node:path'
import { Pool, type PoolClient } from 'pg'
import {
  conditionsBefore,
  conditionsOf,
  installedPglite,
  requireAll,
  type Condition,
} from './database-conditions.ts'
import { Engine } from './database-engine.ts'
import { startMaintenance } from './database-maintenance.ts'
import type { Database, DatabaseOptions } from './database.ts'
import { lockFolder } from './lock.ts'
import { WireStream } from './pglite-stream.ts'

const untrustedPlatform =
  process.platform === 'linux'
    ? []
    : [
        'Op dit besturingssysteem is de ingebedde databank alleen om te proberen: stroomuitval is er niet beproefd.',
      ]

/**
 * Opens the embedded PostgreSQL in `folder` in its durable profile. Throws `MapBezet` when another program holds the
 * folder and `NietDuurzaam` when a condition of durability fails.
 */
export async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  fs.mkdirSync(options.folder, { recursive: true })
  const folder = fs.realpathSync(options.folder)
  const unlock = lockFolder(folder)
  let engine: Engine | undefined
  try {
    engine = await openEngine(folder, options)
    const conditions = checkedConditions(engine)
    markCreated(folder, engine)
    return assemble(folder, engine, conditions, unlock, options)
  } catch (error) {
    await engine?.close()
    unlock()
    throw error
  }
}

function openEngine(folder: string, options: DatabaseOptions): Promise<Engine> {
  requireAll(conditionsBefore(options.faults?.pgliteVersion ?? installedPglite()))
  const cluster = path.join(folder, 'postgres')
  const fresh = !fs.existsSync(marker(folder))
  // A creation that was cut off confirmed nothing, yet nothing here is ever thrown away.
  if (fresh && fs.existsSync(cluster)) {
    fs.renameSync(cluster, `${cluster}.onvolledig-${process.pid}-${Date.now()}`)
  }
  const start = {
    folder: cluster,
    fresh,
    withoutFsync: options.faults?.withoutFsync ?? false,
    walSyncMethod: options.faults?.walSyncMethod ?? 'fsync',
  }
  return Engine.open(start, options.limitMs ?? 10_000).catch((cause: Error) => {
    throw new Error(
      `De ingebedde databank in ${folder} gaat niet open. Zet een reservekopie terug in een lege map. ` +
        `Oorzaak: ${cause.message}`,
      { cause },
    )
  })
}

function checkedConditions(engine: Engine): readonly Condition[] {
  const conditions = conditionsOf(engine.ready)
  requireAll(conditions)
  return [
    ...conditionsBefore(installedPglite()),
    ...conditions,
    {
      name: 'nieuwe databank volledig op de schijf',
      ok: true,
      detail: 'vastgelegd bij de aanmaak',
    },
    { name: 'slot op de gegevensmap', ok: true, detail: 'gehouden door dit proces' },
    { name: 'stoppen bij een fout van de databank', ok: true, detail: 'staat aan' },
    { name: 'eigen draad met bewaking', ok: true, detail: 'staat aan' },
    {
      name: 'checkpoint en opruiming',
      ok: true,
      detail: 'elke 5 minuten of na 64 MB logboek, en bij het afsluiten',
    },
  ]
}

const marker = (folder: string) => path.join(folder, 'databank.json')

/** Says that the cluster is complete and on disk; only then may a later start open it. */
function markCreated(folder: string, engine: Engine): void {
  if (fs.existsSync(marker(folder))) return
  const text = JSON.stringify({ postgres: engine.ready.ready['server_version'] })
  const temporary = `${marker(folder)}.nieuw`
  fs.writeFileSync(temporary, `${text}\n`, { flush: true })
  fs.renameSync(temporary, marker(folder))
  for (const dir of [folder, path.dirname(folder)]) {
    const handle = fs.openSync(dir, 'r')
    fs.fsyncSync(handle)
    fs.closeSync(handle)
  }
}

function assemble(
  folder: string,
  engine: Engine,
  conditions: readonly Condition[],
  unlock: () => void,
  options: DatabaseOptions,
): Database {
  const pool = new Pool({
    stream: () => new WireStream(engine),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 20_000,
    pipeline: true,
    user: 'postgres',
    database: 'postgres',
  })
  const onError = options.onError ?? (() => {})
  pool.on('error', onError)
  const closing: (() => Promise<void>)[] = []
  const database: Database = {
    profile: 'embedded',
    folder,
    pool,
    conditions,
    warnings: untrustedPlatform,
    transactionSettings: '',
    withoutLimit: (work) => engine.withoutLimit(work),
    copyCluster: (to, look) => copyCluster(pool, engine, to, look),
    onError,
    beforeClose: (work) => void closing.push(work),
    async close() {
      for (const work of closing) await work()
      await maintenance.stop()
      await pool.end()
      await engine.close()
      unlock()
    },
  }
  const maintenance = startMaintenance(database, () => engine.messages, onError)
  return database
}

/** Whoever holds the one connection knows that no transaction of another is open. */
async function copyCluster<T>(
  pool: Pool,
  engine: Engine,
  to: string,
  look: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    return await engine.withoutLimit(async () => {
      const seen = await look(client)
      await engine.copyTo(to)
      return seen
    })
  } finally {
    client.release()
  }
}
