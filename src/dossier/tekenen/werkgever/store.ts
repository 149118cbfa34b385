import type { StukRij } from '#dossier/luik/rij.ts'
import { listStukken } from '#dossier/luik/store.ts'
import { magKennen } from '#dossier/luik/zicht.ts'
import type { Relatie } from '#dossier/permissions.ts'
import type { Problem } from '#platform/http/form.ts'
import type { Actor, ReadTx } from '#platform/types.ts'

/** The papers that this company handed in itself and that still count: only these can a text be about. */
export async function eigenStukken(
  tx: ReadTx,
  actor: Actor,
  relatie: Relatie,
): Promise<readonly StukRij[]> {
  const rijen = await listStukken(tx, relatie.dossier)
  return rijen.filter(
    (rij) => rij.laatste && rij.ingetrokkenOp === null && magKennen(actor, relatie, rij),
  )
}

/** What is wrong with the chosen paper: an id that was typed, or of a paper of somebody else, tells nothing. */
export function stukfout(
  stuk: string | undefined,
  stukken: readonly { readonly id: string }[],
): readonly Problem[] {
  return stuk === undefined || stukken.some(({ id }) => id === stuk)
    ? []
    : [{ field: 'stuk', text: 'Kies een papier uit de lijst.' }]
}
