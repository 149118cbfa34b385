import { randomUUID } from 'node:crypto'
import { removeBlob, type Vault } from '#platform/documents/blobs.ts'
import { perDossier } from '#platform/store/apart.ts'
import { handle } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { Clock } from '#platform/types.ts'
import { vernietigbaarVanaf } from './bewaring.ts'
import { listIngetrokken } from './store.ts'
import { vernietigingen } from './vernietiging.ts'

/** Removes the file of a document whose key is already gone: without its key it was noise. */
export function opruimJob(vault: Vault): JobHandler {
  return async (_tx, { data }) => {
    const { bestand } = data as { readonly bestand: string }
    await removeBlob(vault, bestand)
  }
}

/**
 * Proposes to destroy papers whose time of keeping is over: today those that were withdrawn, because of nothing else the
 * end is known. One proposal a dossier; what was held back is not proposed again.
 */
export function bewaartermijnJob(clock: Pick<Clock, 'today'>): JobHandler {
  return async (tx) => {
    const op = clock.today()
    const rijp = (await listIngetrokken(tx)).filter(({ ingetrokkenOp }) => {
      const vanaf = vernietigbaarVanaf('ingetrokken stuk', ingetrokkenOp)
      return vanaf !== undefined && vanaf <= op
    })
    const dossiers = [...Map.groupBy(rijp, ({ history }) => history)]
    return perDossier(
      tx,
      dossiers.map(([history, papieren]) => ({ history, papieren })),
      ({ history, papieren }) =>
        handle(tx, vernietigingen, history, {
          type: 'stel voor',
          op,
          id: randomUUID(),
          regel: 'ingetrokken stuk',
          documenten: papieren.map(({ document, klasse, soort }) => ({ document, klasse, soort })),
        }),
    )
  }
}
