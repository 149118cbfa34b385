import type { Dag } from '#law/dag.ts'
import type { Actor } from '#platform/types.ts'
import { medewerkers } from './mensen.ts'
import type { Stap } from './regie.ts'
import { beslis, stelVoor } from './stappen/pakket.ts'

/** Who handles a dossier of one province. */
export interface Ploeg {
  readonly consulent: Actor
  readonly tom: Actor
  readonly beslisser: Actor
}

export const oost: Ploeg = {
  consulent: medewerkers.sneeuwwitje,
  tom: medewerkers.gerda,
  beslisser: medewerkers.holle,
}

export const limburg: Ploeg = {
  consulent: medewerkers.hamel,
  tom: medewerkers.goudlokje,
  beslisser: medewerkers.jaak,
}

/** Proposal on `voorgesteld` and, by the second reader, the decision on `beslist`. */
export function besluit(
  { tom, beslisser }: Ploeg,
  voorgesteld: Dag,
  beslist: Dag,
  keuze: Parameters<typeof stelVoor>[2] = {},
): readonly Stap[] {
  return [stelVoor(voorgesteld, tom, keuze), beslis(beslist, beslisser)]
}
