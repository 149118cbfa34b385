import { getBlob, leeskopieVan, type StoredBlob, type Vault } from '#platform/documents/blobs.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem } from '#platform/types.ts'

/** A document whose row is there while its bytes cannot be given. */
export interface Onleesbaar {
  readonly document: string
  readonly geschiedenis: string
  /** Dutch, for the person who reads the report. */
  readonly reden: string
}

interface Row {
  readonly id: string
  readonly history: string
  readonly nummer: string | null
  readonly klasse: string
  readonly versie: number
  readonly blob: StoredBlob | null
  readonly leeskopie: StoredBlob | null
}

const batch = 200

/**
 * Decrypts the file of every document whose key was not erased: shows whether database, documents and key belong
 * together, above all after a restore. Gives the number that was opened; `report` hears each that could not be.
 */
export async function openDocuments(
  store: OpenStore,
  vault: Vault,
  report: (found: Onleesbaar) => void,
): Promise<number> {
  let last = '00000000-0000-0000-0000-000000000000'
  let opened = 0
  for (;;) {
    const rows = await store.read(systeem, (tx) =>
      tx.query<Row>(
        `select d.id, d.history, p.nummer, d.klasse, d.versie, d.blob, d.leeskopie
         from document d left join dossier p on p.history = d.history
         where d.id > $1 and coalesce(d.blob, d.leeskopie) is not null order by d.id limit ${batch}`,
        [last],
      ),
    )
    for (const row of rows) {
      last = row.id
      const reden = await problem(vault, row)
      if (reden === undefined) opened += 1
      else report({ document: row.id, geschiedenis: row.history, reden })
    }
    if (rows.length < batch) return opened
  }
}

async function problem(vault: Vault, row: Row): Promise<string | undefined> {
  const { id, nummer, versie, klasse, blob, leeskopie } = row
  const context = { document: id, dossier: nummer ?? '', versie, klasse }
  try {
    if (blob) await getBlob(vault, context, blob)
    if (leeskopie) await getBlob(vault, leeskopieVan(context), leeskopie)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
