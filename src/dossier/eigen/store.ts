import type { Dag } from '#law/dag.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { findRelatie } from '#dossier/store.ts'

// No history has this id: it stands for "no dossier yet".
const leeg = '00000000-0000-0000-0000-000000000000'

/** The tie of the citizen with the own dossier; without a dossier there is nothing to be tied to yet. */
export async function eigenRelatie(
  tx: ReadTx,
  { actor, today }: { readonly actor: Actor; readonly today: Dag },
): Promise<Relatie | undefined> {
  const [gevonden] = await tx.query<{ nummer: string }>(
    `select d.nummer from dossier d join band b on b.history = d.history
     where b.soort = 'eigen' and b.sleutel = $1`,
    [tx.actor.id],
  )
  if (!gevonden) return { dossier: leeg, op: today, banden: [{ soort: 'eigen', van: today }] }
  return findRelatie(tx, gevonden.nummer, actor, today)
}

/** Whether the citizen has no dossier yet. */
export function zonderDossier(relatie: Relatie | undefined): boolean {
  return !relatie || relatie.dossier === leeg
}
