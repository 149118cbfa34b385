import { isEvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'

const motiverend = [
  'IcfBeoordeeld',
  'VoorstelTeruggestuurd',
  'CorrectieVoorgesteld',
  'CorrectieTeruggestuurd',
]

/**
 * Whether what the timeline of staff says under an event can tell a ground or a reason (class MOT of the access table). Of
 * an evaluation every text counts: the ground, why a moment does not suit, why a talk was called off.
 */
export function motiveert(event: { readonly type: string }): boolean {
  return isEvaluatieEvent(event) || motiverend.includes(event.type)
}
