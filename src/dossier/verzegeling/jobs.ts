import { after, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { handle } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { Clock, NewJob, ReadTx } from '#platform/types.ts'
import { dossier } from '#dossier/dossier.ts'

export const verzegelSoort = 'verzegel afgesloten dossiers'

/** A job is one transaction; with more dossiers than this it plans itself again at once. */
const meestePerKeer = 500

/** The work of one day, planned once however often it is asked. */
export function verzegelOp(op: Dag): NewJob {
  return {
    kind: verzegelSoort,
    data: {},
    key: `${verzegelSoort}:${op}`,
    notBefore: `${op}T00:15:00.000Z`,
  }
}

/**
 * Closes the medical papers of dossiers in which nothing runs any more: the advice lapsed, or the job ended and the 24
 * months of follow-up are over (D-15); and no request for a higher package waits. A refusal stays open, because the term
 * to ask for a review is not known.
 */
export function verzegelJob(clock: Pick<Clock, 'today'>): JobHandler {
  return async (tx) => {
    const op = clock.today()
    const histories = await leesStil(tx, op)
    for (const history of histories) {
      const decision = await handle(tx, dossier, history, { type: 'verzegel', op })
      if (isNotPossible(decision)) throw new Error(`${history}: ${decision.notPossible}`)
    }
    await tx.plan(
      histories.length === meestePerKeer
        ? { kind: verzegelSoort, data: {} }
        : verzegelOp(after(op, { days: 1 })),
    )
  }
}

async function leesStil(tx: ReadTx, op: Dag): Promise<readonly string[]> {
  const rijen = await tx.query<{ history: string }>(
    `select d.history from dossier d where d.status in ('ADVIES_VERVALLEN', 'WOP_BEEINDIGD') and not d.verzegeld
       and d.correctie is null
       and not exists (select from termijn t where t.history = d.history and t.dag >= $1 and t.beeindigd_op is null)
     order by d.history limit ${meestePerKeer}`,
    [op],
  )
  return rijen.map(({ history }) => history)
}
