import { longDate } from '#ui/dates.ts'
import type { TekenEvent } from './gebeurtenissen.ts'
import type { Ondertekenaar } from './verzoek.ts'

function wie(ondertekenaar: Ondertekenaar): string {
  return ondertekenaar.rol === 'werknemer' ? 'de werknemer' : ondertekenaar.naam
}

/** An event about signing as the timeline of staff shows it; what a signer said stands on the page of the request. */
export function zinVoorMedewerker(event: TekenEvent): readonly [title: string, body?: string] {
  switch (event.type) {
    case 'HandtekeningGevraagd':
      return ['Handtekening gevraagd', event.data.vraag.titel]
    case 'PapierOntvangen':
      return ['Getekend papier ontvangen', wie(event.data.ondertekenaar)]
    case 'PapierAfgewezen':
      return ['Getekend papier afgewezen', event.data.reden]
    case 'Getekend':
      return [
        'Getekend',
        `${wie(event.data.ondertekenaar)}, ${event.data.handtekening.hoe === 'papier' ? 'op papier' : 'met de eigen aanmelding'}`,
      ]
    case 'NietAkkoord':
      return ['Niet akkoord', wie(event.data.ondertekenaar)]
    case 'WilEerstPraten':
      return ['Wil eerst praten', wie(event.data.ondertekenaar)]
    case 'HandtekeningBetwist':
      return ['Handtekening betwist', wie(event.data.ondertekenaar)]
    case 'VerzoekGewijzigd':
      return ['Tekst om te tekenen gewijzigd', watWegviel(event)]
    case 'VerzoekIngetrokken':
      return ['Vraag om te tekenen ingetrokken']
    case 'TekentaakAfgehandeld':
      return [
        event.data.taak === 'gesprek' ? 'Gesprek gevoerd' : 'Betwisting uitgezocht',
        event.data.nota,
      ]
  }
}

function watWegviel({ data }: Extract<TekenEvent, { readonly type: 'VerzoekGewijzigd' }>): string {
  if (data.vervalt.length === 0) return 'Er viel geen handtekening weg.'
  const wegvallend = data.vervalt.map((each) => `${wie(each.ondertekenaar)} (${longDate(each.op)})`)
  return `Weggevallen: ${wegvallend.join(', ')}.`
}

/** The same for the person; undefined for what is about others alone. */
export function zinVoorPersoon(
  event: TekenEvent,
): readonly [title: string, body?: string] | undefined {
  switch (event.type) {
    case 'HandtekeningGevraagd':
      return event.data.vraag.ondertekenaars.some(isPersoon)
        ? ['Iemand vraagt uw handtekening', event.data.vraag.titel]
        : undefined
    case 'VerzoekGewijzigd':
      return event.data.vervalt.some(({ ondertekenaar }) => isPersoon(ondertekenaar))
        ? ['De tekst wijzigde: uw handtekening telt niet meer', event.data.titel]
        : ['Een tekst om te tekenen wijzigde', event.data.titel]
    case 'VerzoekIngetrokken':
      return ['Een vraag om te tekenen is ingetrokken']
    case 'TekentaakAfgehandeld':
      return undefined
    default:
      return isPersoon(event.data.ondertekenaar) ? [eigen[event.type]] : undefined
  }
}

function isPersoon({ rol }: Ondertekenaar): boolean {
  return rol === 'werknemer'
}

const eigen = {
  PapierOntvangen: 'VDAB kreeg een papier met uw handtekening',
  PapierAfgewezen: 'VDAB wees een papier met uw handtekening af',
  Getekend: 'U tekende',
  NietAkkoord: 'U ging niet akkoord',
  WilEerstPraten: 'U wilt eerst praten',
  HandtekeningBetwist: 'U zei: dit heb ik niet getekend',
} as const
