import { soortTickets } from '#indicatie/soorten.ts'
import type { Soort } from '#law/soort.ts'
import { soortGeldigheid, soortStartpakket } from '#startpakket/soorten.ts'

/** Every kind of question the product answers, by its public name (`maatwerk beslis`, `POST /api/v1/beslissingen`). */
export const soorten: ReadonlyMap<string, Soort> = new Map(
  [soortStartpakket, soortGeldigheid, soortTickets].map((soort) => [soort.naam, soort]),
)
