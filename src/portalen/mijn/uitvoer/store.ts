import type { ReadTx } from '#platform/types.ts'
import type { Bandregel, Logregel } from './uitvoer.ts'

/** Who was ever tied to the dossier. A tie of a person names what it is for, not who. */
export function listBanden(tx: ReadTx, history: string): Promise<readonly Bandregel[]> {
  return tx.query<Bandregel>(
    `select soort, doel, verleend_door as "verleendDoor", van, tot from band where history = $1 order by van, soort`,
    [history],
  )
}

/** Every line of the log of one dossier, the oldest first; people as their role. */
export function listLog(tx: ReadTx, history: string): Promise<readonly Logregel[]> {
  return tx.query<Logregel>(
    `select to_char(at at time zone 'Europe/Brussels', 'YYYY-MM-DD HH24:MI') as op, actor->>'rol' as rol,
       case when actor->>'rol' <> 'burger' then actor->>'organisatie' end as organisatie,
       purpose as doel, action as handeling, klasse, noodtoegang
     from audit where history = $1 order by at, id`,
    [history],
  )
}
