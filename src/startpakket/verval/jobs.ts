import { after, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { handle } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { Clock, NewJob, ReadTx } from '#platform/types.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'

export const vervalSoort = 'laat adviezen vervallen'

/** A job is one transaction; with more advices than this it plans itself again at once. */
const meestePerKeer = 500

/** The work of one day, planned once however often it is asked; midnight UTC lies within the day in Brussels. */
export function vervalOp(op: Dag): NewJob {
  return {
    kind: vervalSoort,
    data: {},
    key: `${vervalSoort}:${op}`,
    notBefore: `${op}T00:00:00.000Z`,
  }
}

/**
 * Lets every unused advice whose five years have passed lapse (D-05), and plans the same for tomorrow. Days on which it
 * did not run are made good by the next run; twice on one day changes nothing.
 */
export function vervalJob(clock: Pick<Clock, 'today'>): JobHandler {
  return async (tx) => {
    const op = clock.today()
    const histories = await leesVoorbij(tx, op)
    for (const history of histories) {
      const decision = await handle(tx, startpakketProcedure, history, {
        type: 'laat vervallen',
        op,
      })
      if (isNotPossible(decision)) throw new Error(`${history}: ${decision.notPossible}`)
    }
    await tx.plan(
      histories.length === meestePerKeer
        ? { kind: vervalSoort, data: {} }
        : vervalOp(after(op, { days: 1 })),
    )
  }
}

/** Unused advices whose last day lies before `op`; one with a proposal that waits, is left until that is decided. */
async function leesVoorbij(tx: ReadTx, op: Dag): Promise<readonly string[]> {
  const rijen = await tx.query<{ history: string }>(
    `select t.history from termijn t join dossier d on d.history = t.history
     where t.id = 'D-05' and t.dag < $1 and d.status = 'ADVIES_TOEGEKEND'
     order by t.dag, t.history limit ${meestePerKeer}`,
    [op],
  )
  return rijen.map(({ history }) => history)
}
