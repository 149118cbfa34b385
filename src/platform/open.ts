import { mkdir } from 'node:fs/promises'
import { kekFromFile, kekFromText } from '#platform/documents/blob-key.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { openDemoClock, systemClock, type DemoClock } from './clock.ts'
import { places, type Config } from './config.ts'
import { openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { projectionsToBuild, rebuild } from '#platform/store/rebuild.ts'
import { openStore, type OpenStore, type StoreOptions } from '#platform/store/store.ts'
import type { Clock } from './types.ts'

/** The data of one installation, open and migrated. */
export interface Opened {
  readonly store: OpenStore
  readonly vault: Vault
  readonly clock: Clock
  /** Only in a demo. */
  readonly demoClock?: DemoClock
}

/** Opens database, documents and clock as the settings say. Throws, in Dutch, when the database or the key refuses. */
export async function openData(
  config: Config,
  plugged: Pick<StoreOptions, 'projections' | 'reactions'>,
  onError: (error: Error) => void = () => {},
): Promise<Opened> {
  const { database, documents, keyFile } = places(config.folder)
  await mkdir(config.folder, { recursive: true })
  const db = await openDatabase({
    folder: database,
    onError,
    ...(config.databaseUrl === undefined ? {} : { url: config.databaseUrl }),
  })
  try {
    await migrate(db)
    const demoClock = config.demo ? await openDemoClock(db) : undefined
    const clock = demoClock ?? systemClock
    const kek = config.key === undefined ? await kekFromFile(keyFile) : kekFromText(config.key)
    const store = openStore(db, { ...plugged, clock })
    // A read table that this version brings is filled from the past before anybody asks it. Projections share tables,
    // so they are rebuilt together.
    if ((await projectionsToBuild(store)).length > 0) await rebuild(store)
    return {
      store,
      vault: { folder: documents, kek },
      clock,
      ...(demoClock && { demoClock }),
    }
  } catch (error) {
    // Else the folder stays held until the process ends.
    await db.close()
    throw error
  }
}
