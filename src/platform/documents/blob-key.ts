import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The key that wraps the key of each document; `id` says which one, and reveals nothing of it. */
export interface Kek {
  readonly id: string
  readonly key: Buffer
}

const keyBytes = 32

/** The key out of the configuration: 32 bytes in base64. */
export function kekFromText(text: string): Kek {
  const key = Buffer.from(text, 'base64')
  if (key.length !== keyBytes)
    throw new Error('De hoofdsleutel moet 32 bytes lang zijn, geschreven in base64.')
  return { id: createHash('sha256').update('kek').update(key).digest('hex').slice(0, 16), key }
}

/**
 * The key out of its own file, made on the first start: mode 0600, synced before anything is encrypted with it. Keep the
 * file out of the folder of the documents, so that a copy of the documents alone opens nothing.
 */
export async function kekFromFile(path: string): Promise<Kek> {
  if (!(await exists(path))) await createKeyFile(path)
  const { mode } = await stat(path)
  if ((mode & 0o077) !== 0)
    throw new Error(`Anderen kunnen de hoofdsleutel lezen. Zet de rechten van ${path} op 0600.`)
  return kekFromText(await readFile(path, 'ascii'))
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

// `link` refuses to replace: of two programs that start at once, one makes the key and the other reads it.
async function createKeyFile(path: string): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = join(folder, `.${randomUUID()}`)
  await writeSynced(temporary, Buffer.from(randomBytes(keyBytes).toString('base64')))
  try {
    await link(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(temporary)
  }
  await syncFolder(folder)
  await syncFolder(dirname(folder))
}

/** Writes a new file that only its owner reads, and waits until the disk has it. */
export async function writeSynced(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Waits until the disk has the names in a folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
