import { isNotPossible, type NotPossible } from '#law/decider.ts'
import type { ReadTx } from '#platform/types.ts'

/** What came of work that was done apart: what it gave, or the error that undid it. */
export type Apart<T> = { readonly result: T } | { readonly error: Error }

/**
 * Does `work` whole or not at all, in a transaction that goes on either way. Throws only when the transaction itself is
 * lost, so that nobody goes on in it.
 */
export async function apart<T>(tx: ReadTx, work: () => Promise<T>): Promise<Apart<T>> {
  await tx.query('savepoint apart')
  const outcome = await work().then(
    (result): Apart<T> => ({ result }),
    (error: Error): Apart<T> => ({ error }),
  )
  if ('error' in outcome) await tx.query('rollback to savepoint apart')
  await tx.query('release savepoint apart')
  return outcome
}

/**
 * Does `work` for each dossier, each apart: one that goes wrong does not hold up the others. Gives which were left and
 * why, in one text for who administers the program; undefined when none was.
 */
export async function perDossier<Row extends { readonly history: string }>(
  tx: ReadTx,
  rows: readonly Row[],
  work: (row: Row) => Promise<NotPossible | readonly object[]>,
): Promise<string | undefined> {
  const left: string[] = []
  for (const row of rows) {
    const outcome = await apart(tx, () => work(row))
    const why = 'error' in outcome ? String(outcome.error) : reason(outcome.result)
    if (why !== undefined) left.push(`${row.history}: ${why}`)
  }
  return left.length === 0 ? undefined : `${left.length} overgeslagen. ${left.join('; ')}`
}

function reason(decision: NotPossible | readonly object[]): string | undefined {
  return isNotPossible(decision) ? decision.notPossible : undefined
}
