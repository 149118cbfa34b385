import { soortregel } from '#dossier/luik/soorten.ts'
import type { UitnodigingEvent } from './uitnodiging.ts'

/** What happened to a link for a doctor or a service, as the person and staff read it. */
export function zinVan(
  event: UitnodigingEvent,
  lezer: 'medewerker' | 'persoon',
): readonly [title: string, body?: string] {
  switch (event.type) {
    case 'PapierGevraagd':
      return ['Link gemaakt om een papier af te geven', soortregel(event.data.soort).naam]
    case 'PapiervraagGeopend':
      return ['De link om een papier af te geven is geopend']
    case 'PapiervraagGeblokkeerd':
      return ['De link om een papier af te geven werkt niet meer', 'De code was te vaak fout.']
    case 'PapiervraagIngetrokken':
      return ['Link om een papier af te geven ingetrokken']
    case 'GevraagdPapierAfgegeven': {
      const { naam, organisatie } = event.data.ondertekenaar
      const wie = `${naam}, ${organisatie}`
      return ['Gevraagd papier afgegeven', lezer === 'persoon' ? wie : `${wie}, via de link`]
    }
  }
}
