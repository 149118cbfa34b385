import { pakketTekst } from '#law/soort.ts'
import { longDate } from '#ui/dates.ts'
import { afwijkingsredenen, type CorrectieEvent } from './gebeurtenissen.ts'

type Zin = readonly [title: string, body?: string]

/** An event of a correctie as the timeline of staff shows it. */
export function zinVoorMedewerker(event: CorrectieEvent): Zin {
  switch (event.type) {
    case 'CorrectieGevraagd':
      return ['Correctie gevraagd door de werkgever', event.data.aanvraag.werkgever.naam]
    case 'CorrectieTeLaat':
      return [
        'Correctie te laat gevraagd',
        `Het kon tot en met ${longDate(event.data.uiterlijk)} (D-01).`,
      ]
    case 'CorrectieVoorgesteld': {
      const { verhoog, berekend, afwijking } = event.data.voorstel
      return [
        'Correctie voorgesteld',
        afwijking
          ? `Niet verhogen: ${afwijkingsredenen[afwijking.reden]}. ${afwijking.tekst}`
          : verhoog
            ? pakketTekst(berekend)
            : 'Niet verhogen.',
      ]
    }
    case 'CorrectieTeruggestuurd':
      return ['Voorstel van correctie teruggestuurd', event.data.reden]
    case 'CorrectieToegekend': {
      const { pakket, aanvraag } = event.data.besluit
      return [
        'Correctie toegekend',
        `${pakketTekst(pakket)}, vanaf ${longDate(aanvraag.inDienst)}.`,
      ]
    }
    case 'CorrectieGeweigerd':
      return ['Correctie geweigerd', `Het blijft ${pakketTekst(event.data.besluit.pakket)}.`]
  }
}

/** The same for the person, in plain words. */
export function zinVoorPersoon(event: CorrectieEvent): Zin | undefined {
  switch (event.type) {
    case 'CorrectieGevraagd':
      return [
        'Uw werkgever vraagt een hoger pakket',
        'U moet niets doen. Wij kijken het na. U krijgt een brief.',
      ]
    case 'CorrectieTeLaat':
      return ['Uw werkgever vroeg te laat een hoger pakket', 'Uw pakket blijft hetzelfde.']
    case 'CorrectieToegekend':
      return ['Uw pakket is hoger', `Vanaf ${longDate(event.data.besluit.aanvraag.inDienst)}.`]
    case 'CorrectieGeweigerd':
      return ['Uw pakket blijft hetzelfde', 'In de brief staat waarom.']
    case 'CorrectieVoorgesteld':
    case 'CorrectieTeruggestuurd':
      return undefined
  }
}

/** Whether an event of a history is one of a correctie. */
export function isCorrectieEvent(event: { readonly type: string }): event is CorrectieEvent {
  return event.type.startsWith('Correctie')
}
