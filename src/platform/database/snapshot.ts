import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder, writeSynced } from '#platform/documents/blob-key.ts'
import type { Database } from './database.ts'
import { schemaVersion } from './migrate.ts'
import { checkCopy, manifestFile, type Manifest } from './snapshot-check.ts'
import { standOf } from './snapshot-stand.ts'
import { pack } from './snapshot-tar.ts'
import type { Clock } from '#platform/types.ts'

/** A copy that was opened again and found right. */
export interface Kopie {
  readonly bestand: string
  readonly bytes: number
  readonly manifest: Manifest
  /** How long no query could run while the files were copied. */
  readonly stilMs: number
  readonly nazichtMs: number
}

export interface SnapshotOptions {
  /** Where the archive comes (default: `copiesFolder`). */
  readonly to?: string
  /** Number of daily copies that stay in `to`; left out to remove none. */
  readonly keep?: number
  readonly clock: Clock
  readonly signal?: AbortSignal
}

/** No copy was made, or the copy that was made is not right; the message says why and what to do. */
export class KopieMislukt extends Error {
  override readonly name = 'KopieMislukt'
}

/** The file of the copy of one day, an ISO day. */
export const fileName = (dag: string) => `${dag}-databank.tar.gz`
const daily = /^\d{4}-\d\d-\d\d-databank\.tar\.gz$/
const rejected = '.afgekeurd'
const workPrefix = '.bezig-'
/** What stays free on the disk for the database itself: a full disk would stop it. */
const reserveBytes = 256 * 1024 * 1024

/** Where the copies of an embedded database lie: beside its folder, never in it. */
export const copiesFolder = (database: string): string => join(dirname(database), 'kopieen')

/**
 * Makes a copy of the embedded database while the program goes on, opens it again elsewhere, and only then gives it its
 * name: what is named `<dag>-databank.tar.gz` was readable in full. Then removes the oldest beyond `keep`.
 * Throws `KopieMislukt`; a copy that was not right stays beside the others as `….afgekeurd`.
 */
export async function makeSnapshot(db: Database, options: SnapshotOptions): Promise<Kopie> {
  const { copyCluster } = db
  if (!copyCluster) throw new KopieMislukt(onServer)
  const to = options.to ?? copiesFolder(db.folder)
  return attempt(db, copyCluster, to, options).catch((error: Error) => {
    throw explained(error, to)
  })
}

async function attempt(
  db: Database,
  copyCluster: Work['copyCluster'],
  to: string,
  options: SnapshotOptions,
): Promise<Kopie> {
  const home = copiesFolder(db.folder)
  for (const folder of [home, to]) await mkdir(folder, { recursive: true, mode: 0o700 })
  await clearLeftovers(home)
  await requireSpace(db.folder, [home, to])
  const work = join(home, `${workPrefix}${randomUUID()}`)
  const unfinished = join(to, `${workPrefix}${randomUUID()}`)
  try {
    return await produce({ db, copyCluster, work, unfinished, to, options })
  } finally {
    await rm(work, { recursive: true, force: true })
    await rm(unfinished, { force: true })
  }
}

export const onServer =
  'De databank staat op een PostgreSQL-server. Maak daar reservekopieën met pg_dump of met doorlopende archivering (PITR); ' +
  'docs/beheer/reservekopie.md zegt hoe.'

function explained(error: Error, to: string): Error {
  if (error instanceof KopieMislukt) return error
  return new KopieMislukt(
    `De kopie in ${to} is niet af geraakt. Kijk of die map bestaat, of er plaats is en of het programma er mag ` +
      `schrijven, en probeer opnieuw. Oorzaak: ${error.message}`,
    { cause: error },
  )
}

interface Work {
  readonly db: Database
  readonly copyCluster: NonNullable<Database['copyCluster']>
  /** Folder for the bare copy and for the check. */
  readonly work: string
  /** The archive until it is checked. */
  readonly unfinished: string
  readonly to: string
  readonly options: SnapshotOptions
}

async function produce({ db, copyCluster, work, unfinished, to, options }: Work): Promise<Kopie> {
  const { clock, keep, signal = new AbortController().signal } = options
  const bare = join(work, 'databank')
  await mkdir(bare, { recursive: true, mode: 0o700 })
  const { manifest, stilMs } = await copyBare(db, copyCluster, bare, clock)
  const bytes = await pack(bare, unfinished, signal)
  await rm(bare, { recursive: true })
  const bestand = join(to, fileName(clock.today()))
  const nazicht = await checkCopy(unfinished, join(work, 'nazicht'), signal)
  if (!nazicht.ok) {
    await rename(unfinished, `${bestand}${rejected}`)
    throw new KopieMislukt(`De reservekopie van vandaag is afgekeurd. ${nazicht.reden}`)
  }
  await rename(unfinished, bestand)
  await syncFolder(to)
  if (keep !== undefined) await rotate(to, keep)
  return { bestand, bytes, manifest, stilMs, nazichtMs: nazicht.ms }
}

async function copyBare(
  db: Database,
  copyCluster: Work['copyCluster'],
  bare: string,
  clock: Clock,
): Promise<{ readonly manifest: Manifest; readonly stilMs: number }> {
  const { rows } = await db.pool.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  const schema = await schemaVersion(db)
  if (schema === undefined) throw new KopieMislukt('De databank is nog leeg: start het programma.')
  let started = 0
  const stand = await copyCluster(join(bare, 'postgres'), (client) => {
    started = performance.now()
    return standOf(client)
  })
  const stilMs = Math.round(performance.now() - started)
  const manifest = { op: clock.now(), postgres: rows[0]!.version, schema, stand }
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`
  await writeSynced(join(bare, manifestFile), Buffer.from(text))
  await copyFile(join(db.folder, 'databank.json'), join(bare, 'databank.json'))
  return { manifest, stilMs }
}

/** Removes what a program that was stopped in the middle left behind; only the holder of the data folder comes here. */
async function clearLeftovers(home: string): Promise<void> {
  const left = (await readdir(home)).filter((name) => name.startsWith(workPrefix))
  for (const name of left) await rm(join(home, name), { recursive: true, force: true })
}

async function requireSpace(database: string, folders: readonly string[]): Promise<void> {
  // The bare copy and the archive, then the archive and the unpacked check: never more than twice the database.
  const needed = 2 * (await sizeOf(join(database, 'postgres'))) + reserveBytes
  for (const folder of folders) {
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize >= needed) continue
    const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`
    throw new KopieMislukt(
      `Er is te weinig plaats voor een reservekopie in ${folder}: nodig is ${megabytes(needed)}, vrij is ` +
        `${megabytes(bavail * bsize)}. Maak plaats of bewaar minder kopieën.`,
    )
  }
}

async function sizeOf(folder: string): Promise<number> {
  let total = 0
  for (const name of await readdir(folder, { recursive: true })) {
    // Files of the living database may go while we look.
    total += await stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    )
  }
  return total
}

/** Removes the oldest daily copies beyond `keep`, and rejected ones older than the oldest that stays. */
export async function rotate(folder: string, keep: number): Promise<void> {
  const names = (await readdir(folder)).sort()
  const copies = names.filter((name) => daily.test(name))
  const stay = copies.slice(-keep)
  const old = names.filter(
    (name) => daily.test(name.replace(rejected, '')) && name < (stay[0] ?? ''),
  )
  for (const name of old) await rm(join(folder, name))
}
