import type { Relatie } from '#dossier/permissions.ts'
import { findRelatie } from '#dossier/store.ts'
import type { Dag } from '#law/dag.ts'
import type { Actor, ReadTx } from '#platform/types.ts'

interface Gevraagd {
  readonly actor: Actor
  readonly today: Dag
}

/** The ties of the citizen with the own dossier; undefined when there is none. */
export async function alsPersoon(
  tx: ReadTx,
  { actor, today }: Gevraagd,
): Promise<Relatie | undefined> {
  const [gevonden] = await tx.query<{ nummer: string }>(
    `select d.nummer from dossier d join band b on b.history = d.history
     where b.soort = 'eigen' and b.sleutel = $1`,
    [actor.id],
  )
  return gevonden && findRelatie(tx, gevonden.nummer, actor, today)
}

// No history has this id: it stands for the dossier of who has none yet.
const geen = '00000000-0000-0000-0000-000000000000'

/** As `alsPersoon`; who has no dossier yet gets a tie with none, so that the page can say so (`heeftDossier`). */
export async function opEigen(tx: ReadTx, gevraagd: Gevraagd): Promise<Relatie> {
  const { today: op } = gevraagd
  const gevonden = await alsPersoon(tx, gevraagd)
  return gevonden ?? { dossier: geen, op, banden: [{ soort: 'eigen', van: op }] }
}

/** Whether there is a dossier behind these ties. */
export function heeftDossier(relatie: Relatie | undefined): relatie is Relatie {
  return relatie !== undefined && relatie.dossier !== geen
}
