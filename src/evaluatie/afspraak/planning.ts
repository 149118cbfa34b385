import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import type { Planning } from './bezoek.ts'

/** What an event of an evaluation makes of its appointment. */
export function planningNa(planning: Planning, event: EvaluatieEvent): Planning {
  const versie = planning.versie + 1
  // A calendar follows the visit alone: what the worker asks or needs may not be read off its count.
  const kalendernr = planning.kalendernr + 1
  switch (event.type) {
    case 'AfspraakVoorgesteld':
      return {
        ...planning,
        stand: 'voorgesteld',
        bezoek: event.data.bezoek,
        begeleider: null,
        vragen: [],
        versie,
        kalendernr,
      }
    case 'AfspraakBevestigd': {
      const { bezoek, begeleider } = event.data.afspraak
      return { ...planning, stand: 'bevestigd', bezoek, begeleider, versie, kalendernr }
    }
    case 'AnderMomentGevraagd':
      return { ...planning, vragen: [...planning.vragen, event.data.vraag], versie }
    case 'WensenBewaard':
      return { ...planning, wensen: event.data.wensen, versie }
    case 'AfspraakAfgezegd':
      return { ...planning, stand: 'afgezegd', begeleider: null, vragen: [], versie, kalendernr }
    default:
      return planning
  }
}
