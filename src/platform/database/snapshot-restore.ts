import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { syncFolder } from '#platform/documents/blob-key.ts'
import { places } from '#platform/config.ts'
import { checkCopy, type Manifest } from './snapshot-check.ts'

/** The copy was not restored; the message says why and what to do. */
export class HerstelGeweigerd extends Error {
  override readonly name = 'HerstelGeweigerd'
}

/**
 * Restores an archive into a data folder that is empty or not there, and opens it once to compare it with what it must
 * hold. Gives what it holds. Throws `HerstelGeweigerd`, and leaves the folder empty, when the copy is not right.
 */
export async function restore(archive: string, folder: string): Promise<Manifest> {
  const target = resolve(folder)
  await requireEmpty(target)
  const { database } = places(target)
  const unfinished = `${database}.deel`
  const nazicht = await checkCopy(resolve(archive), unfinished).catch(async (error: Error) => {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  })
  if (!nazicht.ok) {
    await rm(unfinished, { recursive: true, force: true })
    throw new HerstelGeweigerd(`De kopie ${basename(archive)} is niet hersteld. ${nazicht.reden}`)
  }
  await syncTree(unfinished)
  await rename(unfinished, database)
  await syncFolder(target)
  await syncFolder(dirname(target))
  return nazicht.manifest
}

async function requireEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length === 0) return
  throw new HerstelGeweigerd(
    `De map ${folder} is niet leeg, en herstellen wist nooit iets. Geef een lege of nieuwe map met --naar.`,
  )
}

/** Waits until the disk has every file and every name under a folder. */
async function syncTree(folder: string): Promise<void> {
  for (const name of ['', ...(await readdir(folder, { recursive: true }))]) {
    const handle = await open(join(folder, name), 'r')
    await handle.sync().finally(() => handle.close())
  }
}
