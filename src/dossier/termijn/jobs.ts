import { teamVan } from '#dossier/store.ts'
import { meld } from '#dossier/voorkeur/store.ts'
import { after, type Dag } from '#law/dag.ts'
import { perDossier } from '#platform/store/apart.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { Clock, ReadTx, Tx } from '#platform/types.ts'
import { herinnerdAls, hoogstens, momentOp, voorbij, voorstel } from './herinnering.ts'
import { leesDienstdagen } from './store.ts'
import type { Plichtige } from './termijn.ts'

/** A job is one transaction; with more terms than this it plans the rest at once. */
const meestePerKeer = 500

interface Open {
  readonly history: string
  readonly id: string
  readonly over: string
  readonly dag: Dag
  readonly wie: Plichtige
  readonly provincie: string
}

type Plaats = Pick<Open, 'history' | 'id' | 'over'>

/**
 * Reminds who must act of each term that comes near, and says once that a day has passed: the person by the channel of
 * choice and without content, employer and VDAB by a row on their lists. Once for a term, its day and the moment, however
 * often or by how many programs this is done; a term that moved has another day.
 */
export function herinnerJob(clock: Pick<Clock, 'today'>): JobHandler {
  return async (tx, { kind, data }) => {
    const vandaag = clock.today()
    const { na } = data as { readonly na?: Plaats }
    const termijnen = await leesOpen(tx, vandaag, na)
    const diensten = await leesDienstdagen(tx)
    const nu = termijnen.flatMap((termijn) => {
      const sleutel = herinnerdAls(termijn.id)
      if (!sleutel) return []
      const eigen = diensten.get(`${teamVan(termijn.provincie)} ${sleutel}`)
      const moment = momentOp(termijn.dag, (eigen ?? voorstel[sleutel]).dagen, vandaag)
      return moment === null ? [] : [{ ...termijn, moment }]
    })
    const overgeslagen = await perDossier(tx, nu, (termijn) => herinner(tx, termijn, vandaag))
    const laatste = termijnen.at(-1)
    if (laatste && termijnen.length === meestePerKeer) {
      const { history, id, over } = laatste
      await tx.plan({ kind, data: { na: { history, id, over } } })
    }
    return overgeslagen
  }
}

/** Terms near their day or past it, in order of dossier, that were not told to be past yet. */
function leesOpen(tx: ReadTx, vandaag: Dag, na?: Plaats): Promise<readonly Open[]> {
  return tx.query<Open>(
    `select t.history, t.id, t.over, t.dag, t.wie, d.provincie from termijn t join dossier d on d.history = t.history
     where t.bewaakt and t.beeindigd_op is null and t.wie is not null and t.dag <= $1
       and ($2::uuid is null or (t.history, t.id, t.over) > ($2::uuid, $3, $4))
       and not exists (select from herinnering h where h.history = t.history and h.termijn = t.id and h.over = t.over
         and h.dag = t.dag and h.moment = ${voorbij})
     order by t.history, t.id, t.over limit ${meestePerKeer}`,
    [after(vandaag, { days: hoogstens.dagen }), na?.history ?? null, na?.id ?? '', na?.over ?? ''],
  )
}

async function herinner(
  tx: Tx,
  { history, id, over, dag, wie, moment }: Open & { readonly moment: number },
  op: Dag,
): Promise<readonly object[]> {
  const nieuw = await tx.query(
    `insert into herinnering (history, termijn, over, dag, moment, aan, op) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing returning 1`,
    [history, id, over, dag, moment, wie, op],
  )
  if (nieuw.length > 0 && wie === 'persoon')
    await meld(tx, history, 'termijn', `${id} ${over} ${dag} ${moment}`)
  return nieuw
}
