import { longDate } from '#ui/dates.ts'
import { metVolleDatums } from '#ui/leesbaar.ts'
import * as besluit from './besluit/tijdlijn.ts'
import { afspraakzinVoorMedewerker, afspraakzinVoorPersoon } from './afspraak/tijdlijn.ts'
import { aanvragerNaam } from './gronden.ts'
import type { EvaluatieEvent } from './gebeurtenissen.ts'
import { grondnaam, reden } from './woorden.tsx'

type Zin = readonly [title: string, body?: string]

/** An event about an evaluation as the timeline of staff shows it; a request in the making is of who makes it. */
export function zinVoorMedewerker(event: EvaluatieEvent): Zin | undefined {
  switch (event.type) {
    case 'EvaluatieVoorbereid':
    case 'AanvraagBewaard':
    case 'PeriodiekeEvaluatieGestart':
      return undefined
    case 'EvaluatieAangevraagd': {
      const { grond, aanvrager } = event.data
      return ['Evaluatie gevraagd', `${grondnaam(grond)}, door ${aanvragerNaam[aanvrager]}`]
    }
    case 'EvaluatieIngetrokken':
      return event.data.verstuurd === false ? undefined : ['Aanvraag van een evaluatie ingetrokken']
    case 'EvaluatieOntvankelijk':
      return ['Aanvraag van een evaluatie ontvankelijk']
    case 'EvaluatieNietOntvankelijk':
      return ['Aanvraag van een evaluatie niet ontvankelijk', gebreken(event.data)]
    case 'AanvullingGevraagd':
      return ['Papieren gevraagd voor de evaluatie', gebreken(event.data)]
    case 'DossierVolledig':
      return ['Dossier van de evaluatie volledig']
    case 'AfspraakVoorgesteld':
    case 'AnderMomentGevraagd':
    case 'WensenBewaard':
    case 'AfspraakAfgezegd':
      return afspraakzinVoorMedewerker(event)
    case 'AfspraakBevestigd':
      return ['Gesprek van de evaluatie afgesproken', longDate(event.data.afspraak.op)]
    case 'VragenlijstBewaard':
    case 'EigenWoordGezegd':
    case 'GesprekBewaard':
      return undefined
    case 'VragenlijstVerstuurd':
      return ['Vragenlijst van de werkgever ontvangen']
    case 'GesprekVerbeterd':
      return ['Verslag van het gesprek verbeterd']
    case 'GesprekGevoerd':
      return ['Gesprek van de evaluatie gevoerd', longDate(event.data.gesprek.op)]
    case 'EvaluatiebesluitVoorgesteld':
    case 'EvaluatiebesluitTeruggestuurd':
    case 'EvaluatieBeslist':
      return besluit.zinVoorMedewerker(event)
  }
}

const vroeg = {
  werknemer: 'U vroeg een evaluatie',
  werkgever: 'Uw werkgever vroeg een evaluatie',
  VDAB: 'Wij beginnen een evaluatie',
} as const

/** The same for the person. */
export function zinVoorPersoon(event: EvaluatieEvent): Zin | undefined {
  switch (event.type) {
    case 'EvaluatieVoorbereid':
    case 'AanvraagBewaard':
    case 'PeriodiekeEvaluatieGestart':
      return undefined
    // One who stops before sending asked nothing.
    case 'EvaluatieIngetrokken': {
      const { verstuurd, door } = event.data
      if (!verstuurd) return undefined
      return [
        door.rol === 'werkgever'
          ? 'Uw werkgever trok de aanvraag van een evaluatie in'
          : 'U trok de aanvraag van een evaluatie in',
      ]
    }
    case 'EvaluatieAangevraagd': {
      const { grond, aanvrager } = event.data
      return [vroeg[aanvrager], reden[grond]]
    }
    case 'EvaluatieOntvankelijk':
      return ['Wij kunnen de vraag om een evaluatie behandelen']
    case 'EvaluatieNietOntvankelijk':
      return ['Wij kunnen de vraag om een evaluatie niet behandelen', gebreken(event.data)]
    case 'AanvullingGevraagd':
      return [
        event.data.van === 'werknemer'
          ? 'Wij vroegen u papieren voor de evaluatie'
          : 'Wij vroegen uw werkgever papieren voor de evaluatie',
        gebreken(event.data),
      ]
    case 'DossierVolledig':
      return ['Alle papieren voor de evaluatie zijn er']
    case 'AfspraakVoorgesteld':
    case 'AnderMomentGevraagd':
    case 'WensenBewaard':
    case 'AfspraakAfgezegd':
      return afspraakzinVoorPersoon(event)
    case 'AfspraakBevestigd':
      return ['Wij komen praten op uw werk', longDate(event.data.afspraak.op)]
    case 'VragenlijstBewaard':
    case 'EigenWoordGezegd':
    case 'GesprekBewaard':
      return undefined
    case 'VragenlijstVerstuurd':
      return ['Uw werkgever stuurde ons de vragenlijst voor het gesprek']
    case 'GesprekVerbeterd':
      return ['Wij verbeterden het verslag van het gesprek']
    case 'GesprekGevoerd':
      return ['Wij praatten met u op uw werk', longDate(event.data.gesprek.op)]
    case 'EvaluatiebesluitVoorgesteld':
    case 'EvaluatiebesluitTeruggestuurd':
    case 'EvaluatieBeslist':
      return besluit.zinVoorPersoon(event)
  }
}

function gebreken(data: { readonly gebreken: readonly { readonly tekst: string }[] }): string {
  return data.gebreken.map(({ tekst }) => metVolleDatums(tekst)).join(' ')
}
