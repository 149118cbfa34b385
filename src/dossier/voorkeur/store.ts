import { createHash, randomUUID } from 'node:crypto'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Projection, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import {
  beginstaat,
  berichten,
  naarWaar,
  type Aanleiding,
  type BerichtEvent,
  type Berichtstaat,
} from './bericht.ts'
import { contactvoorkeur, type Kanaal } from './voorkeur.ts'

/** One message as the portal and staff read it. */
export interface BerichtRij {
  readonly id: string
  readonly history: string
  readonly aanleiding: Aanleiding
  readonly kanaal: Kanaal
  readonly adres: string | null
  readonly dag: Dag
  readonly staat: Berichtstaat
  readonly reden: string
  readonly gelezen_op: Dag | null
}

/**
 * Plans a message without content about `aanleiding`, in the channel that the person chose. With `oorzaak`, which names
 * what it follows from within the dossier, the message is planned once however often this is asked.
 */
export async function meld(
  tx: Tx,
  history: string,
  aanleiding: Aanleiding,
  oorzaak?: string,
): Promise<void> {
  // Whoever causes the news need not be somebody who reads the preference.
  await tx.beyond(async () => {
    const voorkeur = fold(contactvoorkeur, await tx.history(history))
    const [nu] = await tx.query<{ dag: Dag }>(`select current_setting('wop.dag') as dag`)
    const planned = await handle(tx, berichten, history, {
      type: 'plan bericht',
      op: nu!.dag,
      id: oorzaak === undefined ? randomUUID() : idVan(`${history} ${aanleiding} ${oorzaak}`),
      aanleiding,
      ...naarWaar(voorkeur),
    })
    if (isNotPossible(planned)) throw new Error(planned.notPossible)
  })
}

// The same cause gives the same id; version 8 is the one for ids of one's own making (RFC 9562).
function idVan(oorzaak: string): string {
  const hex = createHash('sha256').update(oorzaak).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const kolommen = 'id, history, aanleiding, kanaal, adres, dag, staat, reden, gelezen_op'

/** The messages of one dossier, the last one first. */
export function listBerichten(tx: ReadTx, history: string): Promise<readonly BerichtRij[]> {
  return tx.query<BerichtRij>(
    `select ${kolommen} from bericht where history = $1 order by dag desc, position desc`,
    [history],
  )
}

/** How many messages the person did not read yet. */
export async function telOngelezen(tx: ReadTx, history: string): Promise<number> {
  const [rij] = await tx.query<{ aantal: number }>(
    'select count(*)::int as aantal from bericht where history = $1 and gelezen_op is null',
    [history],
  )
  return rij?.aantal ?? 0
}

/** The list of messages: what is still to be handed over, and what was read. */
export const berichtProjectie: Projection = {
  name: 'bericht',
  tables: ['bericht'],
  async apply(tx, event) {
    const happened = event as unknown as BerichtEvent & StoredEvent
    const { history, position, dag } = happened
    switch (happened.type) {
      case 'BerichtGepland': {
        const { id, aanleiding, kanaal, adres } = happened.data
        await tx.query(
          `insert into bericht (id, history, aanleiding, kanaal, adres, dag, staat, position)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, history, aanleiding, kanaal, adres, dag, beginstaat(kanaal), position],
        )
        return
      }
      case 'BerichtBezorgd': {
        const { id, uitkomst, reden } = happened.data
        await tx.query('update bericht set staat = $3, reden = $4 where history = $1 and id = $2', [
          history,
          id,
          uitkomst,
          reden,
        ])
        return
      }
      case 'BerichtGelezen':
        await tx.query('update bericht set gelezen_op = $3 where history = $1 and id = $2', [
          history,
          happened.data.id,
          dag,
        ])
        return
      default:
        return
    }
  },
}
