import { namedDate } from '#ui/dates.ts'
import { afzegredenen, beginVan, type AfspraakEvent, type Bezoek } from './bezoek.ts'

type Zin = readonly [title: string, body?: string]

/** An event about the appointment as the timeline of staff shows it. */
export function afspraakzinVoorMedewerker(event: AfspraakEvent): Zin {
  switch (event.type) {
    case 'AfspraakVoorgesteld': {
      const { bezoek, vervangt } = event.data
      return [
        vervangt ? 'Gesprek van de evaluatie verzet' : 'Gesprek van de evaluatie voorgesteld',
        `${wanneer(bezoek)}, ${bezoek.evaluator.naam}`,
      ]
    }
    case 'AnderMomentGevraagd':
      return [
        event.data.vraag.van === 'werkgever'
          ? 'De werkgever vraagt een ander moment'
          : 'De werknemer vraagt een ander moment',
        event.data.vraag.reden,
      ]
    case 'WensenBewaard':
      return ['De werknemer zei wat nodig is voor het gesprek']
    case 'AfspraakAfgezegd':
      return [
        'Gesprek van de evaluatie afgezegd',
        [afzegredenen[event.data.reden], event.data.toelichting].join(' ').trim(),
      ]
  }
}

/** The same for the person; what the employer wrote to VDAB is not in it. */
export function afspraakzinVoorPersoon(event: AfspraakEvent): Zin {
  switch (event.type) {
    case 'AfspraakVoorgesteld':
      return [
        event.data.vervangt ? 'Wij verzetten het gesprek' : 'Wij stelden een gesprek voor',
        wanneer(event.data.bezoek),
      ]
    case 'AnderMomentGevraagd':
      return [
        event.data.vraag.van === 'werkgever'
          ? 'Uw werkgever vroeg een ander moment'
          : 'U vroeg een ander moment',
      ]
    case 'WensenBewaard':
      return ['U zei wat u nodig hebt voor het gesprek']
    case 'AfspraakAfgezegd':
      return ['Wij zegden het gesprek af', afzegredenen[event.data.reden]]
  }
}

function wanneer(bezoek: Bezoek): string {
  return `${namedDate(bezoek.op)} om ${beginVan(bezoek).uur}`
}
