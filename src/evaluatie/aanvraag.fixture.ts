import { dag } from '#law/dag.ts'
import type { EvaluatieGrond } from './gronden.ts'
import type { Evaluatieaanvraag } from './voorwaarden.ts'

const papieren = {
  G1: { soort: 'gewoon', ondertekendDoor: 'werkgever' },
  G2: { soort: 'doorstroom', ondertekendDoor: 'werkgever' },
  G3: { soort: 'medisch', ondertekendDoor: 'arts' },
  G4: { soort: 'psychosociaal', ondertekendDoor: 'externeInstantie' },
} as const

/** A complete request on this ground by whom it may be asked, three years in employment. */
export function eenAanvraag(
  grond: EvaluatieGrond,
  anders: Partial<Evaluatieaanvraag> = {},
): Evaluatieaanvraag {
  return {
    grond,
    aanvrager: grond === 'G5' ? 'VDAB' : 'werkgever',
    inDienst: dag('2019-03-01'),
    aangevraagdOp: dag(grond === 'G5' ? '2024-03-01' : '2022-05-10'),
    werknemerTekende: true,
    pop: { datum: dag(grond === 'G5' ? '2024-01-15' : '2022-01-15') },
    motivatieverslag: grond === 'G5' ? undefined : papieren[grond],
    ...anders,
  }
}
