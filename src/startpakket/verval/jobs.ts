import type { Dag } from '#law/dag.ts'
import { perDossier } from '#platform/store/apart.ts'
import { handle } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { Clock, ReadTx } from '#platform/types.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'

/** A job is one transaction; with more advices than this it plans the rest at once. */
const meestePerKeer = 500

/**
 * Lets every unused advice whose five years have passed lapse (D-05). Days on which it did not run are made good by the
 * next run; twice on one day changes nothing.
 */
export function vervalJob(clock: Pick<Clock, 'today'>): JobHandler {
  return async (tx, { kind, data }) => {
    const op = clock.today()
    const rijen = await leesVoorbij(tx, op, (data as { readonly na?: string }).na)
    const overgeslagen = await perDossier(tx, rijen, ({ history }) =>
      handle(tx, startpakketProcedure, history, { type: 'laat vervallen', op }),
    )
    if (rijen.length === meestePerKeer) await tx.plan({ kind, data: { na: rijen.at(-1)!.history } })
    return overgeslagen
  }
}

/** Unused advices whose last day lies before `op`; one with a proposal that waits, is left until that is decided. */
function leesVoorbij(
  tx: ReadTx,
  op: Dag,
  na: string | undefined,
): Promise<readonly { readonly history: string }[]> {
  return tx.query(
    `select t.history from termijn t join dossier d on d.history = t.history
     where t.id = 'D-05' and t.dag < $1 and d.status = 'ADVIES_TOEGEKEND' and ($2::uuid is null or t.history > $2)
     order by t.history limit ${meestePerKeer}`,
    [op, na ?? null],
  )
}
