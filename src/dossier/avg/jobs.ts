import { randomUUID } from 'node:crypto'
import { after, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { removeBlob, type Vault } from '#platform/documents/blobs.ts'
import { handle } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { Clock, NewJob } from '#platform/types.ts'
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

export const bewaartermijnSoort = 'stel vernietiging voor'

/** The work of one day, planned once however often it is asked. */
export function bewaartermijnOp(op: Dag): NewJob {
  return {
    kind: bewaartermijnSoort,
    data: {},
    key: `${bewaartermijnSoort}:${op}`,
    notBefore: `${op}T00:45:00.000Z`,
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
    for (const [history, papieren] of Map.groupBy(rijp, (papier) => papier.history)) {
      const decision = await handle(tx, vernietigingen, history, {
        type: 'stel voor',
        op,
        id: randomUUID(),
        regel: 'ingetrokken stuk',
        documenten: papieren.map(({ document, klasse, soort }) => ({ document, klasse, soort })),
      })
      if (isNotPossible(decision)) throw new Error(`${history}: ${decision.notPossible}`)
    }
    await tx.plan(bewaartermijnOp(after(op, { days: 1 })))
  }
}
