import { leesLog } from '#dossier/inzage/store.ts'
import { dagVan, uurVan } from '#dossier/toezicht/tijd.ts'
import type { ReadTx } from '#platform/types.ts'
import type { Bandregel, Logregel } from './uitvoer.ts'

/** Who was ever tied to the dossier. A tie of a person names what it is for, not who. */
export function listBanden(tx: ReadTx, history: string): Promise<readonly Bandregel[]> {
  return tx.query<Bandregel>(
    `select soort, doel, verleend_door as "verleendDoor", van, tot from band where history = $1 order by van, soort`,
    [history],
  )
}

/** Every line of the log that the person may read by now, the oldest first; people as their role. */
export async function listLog(tx: ReadTx, history: string): Promise<readonly Logregel[]> {
  return (await leesLog(tx, history, null))
    .map(({ at, rol, organisatie, doel, actie, klasse, noodtoegang }) => ({
      op: `${dagVan(at)} ${uurVan(at)}`,
      rol,
      organisatie: rol === 'burger' || organisatie === '' ? null : organisatie,
      doel,
      handeling: actie,
      klasse,
      noodtoegang,
    }))
    .toReversed()
}
