import { removeBlob, type Vault } from '#platform/documents/blobs.ts'
import type { JobHandler } from '#platform/store/jobs.ts'

/** Removes the file of a document whose key is already gone: without its key it was noise. */
export function opruimJob(vault: Vault): JobHandler {
  return async (_tx, { data }) => {
    const { bestand } = data as { readonly bestand: string }
    await removeBlob(vault, bestand)
  }
}
