import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder, writeSynced, type Kek } from './blob-key.ts'

/** Where the encrypted documents lie, and the key that wraps their keys. */
export interface Vault {
  readonly folder: string
  readonly kek: Kek
}

/** What a document is; it is bound into the encryption, so that a file cannot pass for another document. */
export interface BlobContext {
  readonly document: string
  readonly dossier: string
  readonly versie: number
  /** Class of confidentiality, M0 to M3. */
  readonly klasse: string
}

/** The context of the copy for readers of a document: neither passes for the other. */
export function leeskopieVan(context: BlobContext): BlobContext {
  return { ...context, document: `${context.document}/leeskopie` }
}

/** What the caller keeps in its row. Without `sleutel` the document is gone for ever: that is how one is destroyed. */
export interface StoredBlob {
  readonly bestand: string
  readonly sleutel: string
  readonly kek: string
  /** Of the plain content, in hex. */
  readonly sha256: string
  readonly bytes: number
}

/** The document cannot be given: file lost, changed on disk, or asked for under another name. */
export class BlobOnleesbaar extends Error {
  override readonly name = 'BlobOnleesbaar'
}

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/**
 * Encrypts a document under a key of its own (AES-256-GCM) and returns once the disk has it; commit the row after that.
 * A file whose row never came is noise, because its key exists nowhere.
 */
export async function putBlob(
  { folder, kek }: Vault,
  context: BlobContext,
  content: Uint8Array,
): Promise<StoredBlob> {
  const key = randomBytes(32)
  const name = randomUUID()
  const bestand = join(name.slice(0, 2), name)
  const target = join(folder, bestand)
  await makeFolder(folder, dirname(target))
  const temporary = `${target}.deel`
  await writeSynced(temporary, seal(key, bound('inhoud', context), content))
  await rename(temporary, target)
  await syncFolder(dirname(target))
  return {
    bestand,
    sleutel: seal(kek.key, bound('sleutel', context), key).toString('base64'),
    kek: kek.id,
    sha256: sha256(content),
    bytes: content.length,
  }
}

/**
 * The plain content of a document. Throws `BlobOnleesbaar` unless file, key and context are exactly those that were
 * written together.
 */
export async function getBlob(
  { folder, kek }: Vault,
  context: BlobContext,
  stored: StoredBlob,
): Promise<Buffer> {
  if (stored.kek !== kek.id)
    throw new BlobOnleesbaar('Dit document is met een andere hoofdsleutel beveiligd.')
  const sealed = await readSealed(join(folder, stored.bestand))
  try {
    const wrapped = Buffer.from(stored.sleutel, 'base64')
    const key = unseal(kek.key, bound('sleutel', context), wrapped)
    const content = unseal(key, bound('inhoud', context), sealed)
    if (sha256(content) === stored.sha256) return content
  } catch (error) {
    throw new BlobOnleesbaar(changed, { cause: error })
  }
  throw new BlobOnleesbaar(changed)
}

const changed = 'Het document is gewijzigd of hoort niet bij dit dossier. Verwittig de beheerder.'

/** Removes the file of a document. Erase its `sleutel` from the row first: from then on no copy can be read. */
export async function removeBlob({ folder }: Vault, bestand: string): Promise<void> {
  const target = join(folder, bestand)
  await rm(target, { force: true })
  await syncFolder(dirname(target))
}

async function readSealed(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new BlobOnleesbaar('Het bestand van dit document ontbreekt. Verwittig de beheerder.', {
      cause: error,
    })
  }
}

// Synced every time: of two documents in a new folder, the second must not be promised before the folder is safe.
async function makeFolder(root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await syncFolder(root)
  await syncFolder(dirname(root))
}

// JSON of a list: no two contexts give the same text, whatever their parts hold.
function bound(part: 'inhoud' | 'sleutel', context: BlobContext): Buffer {
  const { document, dossier, versie, klasse } = context
  return Buffer.from(JSON.stringify(['maatwerk-1', part, document, dossier, versie, klasse]))
}

function seal(key: Uint8Array, additional: Uint8Array, content: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes })
  sealing.setAAD(additional)
  return Buffer.concat([nonce, sealing.update(content), sealing.final(), sealing.getAuthTag()])
}

function unseal(key: Uint8Array, additional: Uint8Array, sealed: Buffer): Buffer {
  const end = sealed.length - tagBytes
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  opening.setAAD(additional)
  opening.setAuthTag(sealed.subarray(end))
  return Buffer.concat([opening.update(sealed.subarray(nonceBytes, end)), opening.final()])
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
