import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { handle } from '#platform/store/handle.ts'
import { Botsing, systeem, type ReadTx, type Store } from '#platform/types.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { komtInAanmerking, type OngebruiktAdvies } from './selectie.ts'

export interface OmzettingOpties {
  /** Name of the conversion, which each event remembers. */
  readonly batch: string
  /** Day on which the added tickets begin. */
  readonly op: Dag
  readonly onProgress?: (voortgang: Omzetting) => void
  /** Stops after the dossier that is being done; a next run goes on with what is left. */
  readonly signal?: AbortSignal
}

/** What one run did. `overgeslagen`: the dossier is in another state now, such as a proposal that waits. */
export interface Omzetting {
  readonly bekeken: number
  readonly toegevoegd: number
  readonly overgeslagen: number
  /** Whether the end was reached. */
  readonly volledig: boolean
}

/**
 * The conversion of schriftelijke vraag 170 over all dossiers: adds the ticket individueel maatwerk to each unused advice
 * collectief maatwerk from before 1 July 2023. Each dossier is a transaction of its own, so it can be stopped and run
 * again at any time; what was converted is not touched again, and nothing of the past changes.
 */
export async function voegDubbeleTicketsToe(
  store: Store,
  { batch, op, onProgress = () => {}, signal }: OmzettingOpties,
): Promise<Omzetting> {
  let stand: Omzetting = { bekeken: 0, toegevoegd: 0, overgeslagen: 0, volledig: false }
  for (let na = eerste; ;) {
    const rijen = await store.read(systeem, (tx) => leesOngebruikt(tx, na))
    for (const rij of rijen) {
      if (signal?.aborted) return stand
      const uitkomst = komtInAanmerking(rij, op) ? await zetOm(store, rij.history, op, batch) : null
      stand = {
        ...stand,
        bekeken: stand.bekeken + 1,
        toegevoegd: stand.toegevoegd + (uitkomst === true ? 1 : 0),
        overgeslagen: stand.overgeslagen + (uitkomst === false ? 1 : 0),
      }
      onProgress(stand)
    }
    const laatste = rijen.at(-1)
    if (!laatste) return { ...stand, volledig: true }
    na = laatste.history
  }
}

const eerste = '00000000-0000-0000-0000-000000000000'
const rijenPerKeer = 500

/** Unused advices that were not converted yet, in order of history, after `na`. */
function leesOngebruikt(
  tx: ReadTx,
  na: string,
): Promise<(OngebruiktAdvies & { readonly history: string })[]> {
  return tx.query(
    `select t.history, t.start as "toegekendOp", t.dag as "geldigTot" from termijn t
     where t.id = 'D-05' and t.history > $1 and not exists (
       select from history_event e where e.history = t.history and e.type = 'DubbelTicketToegevoegd' and e.dag >= t.start)
     order by t.history limit ${rijenPerKeer}`,
    [na],
  )
}

async function zetOm(store: Store, history: string, op: Dag, batch: string): Promise<boolean> {
  const decision = await store
    .write(systeem, (tx) =>
      handle(tx, startpakketProcedure, history, { type: 'voeg dubbel ticket toe', op, batch }),
    )
    .catch((error: Error) => {
      if (error instanceof Botsing) return { notPossible: error.message }
      throw error
    })
  return !isNotPossible(decision)
}
