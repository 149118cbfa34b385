import { randomUUID } from 'node:crypto'
import type { NotPossible } from '#law/decider.ts'
import type { ReadTx, Tx } from '#platform/types.ts'
import { hoogstensWeergaven, type Weergave } from './weergaven.tsx'

/** The lists that the actor kept in this role, by name. */
export function listWeergaven(tx: ReadTx): Promise<readonly Weergave[]> {
  return tx.query<Weergave>(
    'select id, naam, vraag from weergave where eigenaar = $1 and rol = $2 order by naam',
    [tx.actor.id, tx.actor.rol],
  )
}

/** Keeps a list under a name; the same name again replaces what stood under it. */
export async function bewaarWeergave(
  tx: Tx,
  { naam, vraag }: Pick<Weergave, 'naam' | 'vraag'>,
): Promise<NotPossible | Pick<Weergave, 'naam'>> {
  const bestaand = await listWeergaven(tx)
  if (bestaand.length >= hoogstensWeergaven && bestaand.every((each) => each.naam !== naam))
    return {
      notPossible: `U bewaart al ${hoogstensWeergaven} lijsten. Wis er eerst een.`,
    }
  await tx.query(
    `insert into weergave (id, eigenaar, rol, naam, vraag) values ($1, $2, $3, $4, $5)
     on conflict (eigenaar, rol, naam) do update set vraag = excluded.vraag`,
    [randomUUID(), tx.actor.id, tx.actor.rol, naam, vraag],
  )
  return { naam }
}

/** Takes a kept list of the actor away; one of somebody else stays. */
export async function wisWeergave(tx: Tx, id: string): Promise<void> {
  await tx.query('delete from weergave where id::text = $1 and eigenaar = $2', [id, tx.actor.id])
}
