import { soortCorrectie } from '#correctie/soorten.ts'
import { soortDoorstroom, soortEindeWop } from '#doorstroom/soorten.ts'
import { soortEvaluatie, soortEvaluatiebeslissing } from '#evaluatie/soorten.ts'
import { soortBeroep, soortHeroverweging } from '#heroverweging/soorten.ts'
import { soortTickets } from '#indicatie/soorten.ts'
import { soortTermijn } from '#law/soort-termijn.ts'
import type { Soort } from '#law/soort.ts'
import { soortIdentificatie, soortProvincie } from '#register/soorten.ts'
import { soortBijzonderPakket, soortGeldigheid, soortStartpakket } from '#startpakket/soorten.ts'

const alle: readonly Soort[] = [
  soortStartpakket,
  soortTickets,
  soortCorrectie,
  soortEvaluatie,
  soortEvaluatiebeslissing,
  soortGeldigheid,
  soortBijzonderPakket,
  soortTermijn,
  soortHeroverweging,
  soortBeroep,
  soortDoorstroom,
  soortEindeWop,
  soortIdentificatie,
  soortProvincie,
]

/** Every kind of question the product answers, by its public name (`maatwerk beslis`, `POST /api/v1/beslissingen`). */
export const soorten: ReadonlyMap<string, Soort> = new Map(alle.map((soort) => [soort.naam, soort]))
