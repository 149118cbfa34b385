import type { Dag } from '#law/dag.ts'
import { perDossier } from '#platform/store/apart.ts'
import { handle } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { Clock, ReadTx } from '#platform/types.ts'
import { dossier } from '#dossier/dossier.ts'

/** A job is one transaction; with more dossiers than this it plans the rest at once. */
const meestePerKeer = 500

/**
 * Closes the medical papers of dossiers in which nothing runs any more: the advice lapsed, or the job ended and the 24
 * months of follow-up are over (D-15); and no request for a higher package waits. A refusal stays open, because the term
 * to ask for a review is not known.
 */
export function verzegelJob(clock: Pick<Clock, 'today'>): JobHandler {
  return async (tx, { kind, data }) => {
    const op = clock.today()
    const rijen = await leesStil(tx, op, (data as { readonly na?: string }).na)
    const overgeslagen = await perDossier(tx, rijen, ({ history }) =>
      handle(tx, dossier, history, { type: 'verzegel', op }),
    )
    if (rijen.length === meestePerKeer) await tx.plan({ kind, data: { na: rijen.at(-1)!.history } })
    return overgeslagen
  }
}

function leesStil(
  tx: ReadTx,
  op: Dag,
  na: string | undefined,
): Promise<readonly { readonly history: string }[]> {
  return tx.query(
    `select d.history from dossier d where d.status in ('ADVIES_VERVALLEN', 'WOP_BEEINDIGD') and not d.verzegeld
       and d.correctie is null
       and not exists (select from termijn t where t.history = d.history and t.dag >= $1 and t.beeindigd_op is null)
       and ($2::uuid is null or d.history > $2)
     order by d.history limit ${meestePerKeer}`,
    [op, na ?? null],
  )
}
