import type { BriefGemaakt } from '#brieven/gebeurtenissen.ts'
import type { DossierEvent } from '#dossier/dossier.ts'
import { soortregel } from '#dossier/luik/soorten.ts'
import type { StukkenEvent } from '#dossier/luik/stukken.ts'
import { oordeelTekst } from '#indicatie/icf/oordeel-pages.tsx'
import type { IndicatieEvent } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import type { StartpakketEvent } from '#startpakket/gebeurtenissen.ts'
import { pakketZin } from '#startpakket/pakket-parts.tsx'
import { longDate, percentage } from '#ui/dates.ts'
import { softHyphens } from '#ui/term.tsx'

/** One thing that happened, as the timeline shows it. */
export interface Moment {
  readonly title: string
  readonly op: Dag
  readonly door: string
  readonly body?: string
}

type Gebeurtenis = DossierEvent | StukkenEvent | IndicatieEvent | StartpakketEvent | BriefGemaakt

/** An event of a history with who did it. */
export type Gebeurd = Gebeurtenis & { readonly actor: { readonly naam: string } }

/** For whom the timeline is: the person reads it in plain words, without what staff notes for itself. */
export type Lezer = 'medewerker' | 'persoon'

/** What happened in one dossier, the last first; events that are not for this reader are left out. */
export function tijdlijn(events: readonly Gebeurd[], lezer: Lezer): readonly Moment[] {
  return events
    .flatMap((event) => {
      const zin = lezer === 'medewerker' ? voorMedewerker(event) : voorPersoon(event)
      if (!zin) return []
      const [title, body] = zin
      return [
        {
          title,
          op: event.dag,
          door: event.actor.naam,
          ...(body ? { body: softHyphens(body) } : {}),
        },
      ]
    })
    .toReversed()
}

type Zin = readonly [title: string, body?: string]

function voorMedewerker(event: Gebeurtenis): Zin | undefined {
  switch (event.type) {
    case 'DossierGeopend':
      return ['Dossier geopend']
    case 'BehandelaarGekozen':
      return ['Nieuwe behandelaar', event.data.behandelaar.naam]
    case 'StukNeergelegd':
      return ['Papier ontvangen', soortregel(event.data.stuk.soort).naam]
    case 'StukVervangen':
      return ['Nieuwe versie van een papier', soortregel(event.data.stuk.soort).naam]
    case 'StukIngetrokken':
      return ['Papier ingetrokken']
    case 'StukBijAanvraagGevoegd':
      return ['Papier bij een aanvraag gevoegd']
    case 'BewijsVastgelegd': {
      const { attest, uitgever, afgegevenOp, herkomst } = event.data.bewijs
      return [
        `Attest ${attest.code} vastgelegd`,
        `${uitgever}, ${longDate(afgegevenOp)}, ${herkomst}`,
      ]
    }
    case 'BewijsIngetrokken':
      return ['Attest telt niet meer', event.data.reden]
    case 'BronnenBevraagd':
      return ['Bewijzen opgehaald bij de overheid', `${event.data.voorstellen.length} voorstellen`]
    case 'IcfBewaard':
      return ['Vragenlijst (ICF) bewaard']
    case 'IcfIngediend':
      return ['Vragenlijst (ICF) ingediend']
    case 'IcfBeoordeeld':
      return [`Oordeel: ${oordeelTekst(event.data.oordeel)}`, event.data.oordeel.redenen]
    case 'StartpakketVoorgesteld':
      return ['Startpakket voorgesteld', pakketZin(event.data.voorstel.pakket)]
    case 'VoorstelTeruggestuurd':
      return ['Voorstel teruggestuurd', event.data.reden]
    case 'AdviesToegekend':
      return ['Advies toegekend', pakketZin(event.data.besluit.pakket)]
    case 'AdviesGeweigerd':
      return ['Advies geweigerd']
    case 'AdviesVervallen':
      return [
        'Advies vervallen',
        `Geldig tot en met ${longDate(event.data.geldigTot)}, niet gebruikt.`,
      ]
    case 'WopGestart':
      return [
        'In dienst',
        `${event.data.wop.werkgever.naam}: ${percentage(event.data.wop.pakket.loonpremie)}, begeleiding ${event.data.wop.pakket.begeleiding}`,
      ]
    case 'WopVoortgezet':
      return ['In dienst bij een andere werkgever', event.data.wop.werkgever.naam]
    case 'WopBeeindigd':
      return ['Uit dienst', event.data.reden]
    case 'DubbelTicketToegevoegd':
      return ['Ticket individueel maatwerk toegevoegd']
    case 'BriefGemaakt':
      return ['Brief gemaakt', `${event.data.brief.titel}, aan de ${event.data.brief.ontvanger}`]
  }
}

function voorPersoon(event: Gebeurtenis): Zin | undefined {
  switch (event.type) {
    case 'DossierGeopend':
      return ['Uw dossier is geopend']
    case 'StukNeergelegd':
    case 'StukVervangen':
      return ['Er kwam een papier in uw map', soortregel(event.data.stuk.soort).naam]
    case 'StukIngetrokken':
      return ['Een papier is ingetrokken']
    case 'BewijsVastgelegd':
      return ['Wij kregen een bewijs', event.data.bewijs.uitgever]
    case 'BewijsIngetrokken':
      return ['Een bewijs telt niet meer mee', event.data.reden]
    case 'BronnenBevraagd':
      return ['Wij vroegen bewijzen op bij de overheid']
    case 'IcfIngediend':
      return ['Uw gesprek is verwerkt']
    case 'StartpakketVoorgesteld':
      return ['Wij kijken uw dossier na']
    case 'AdviesToegekend':
      return ['U krijgt toegang tot maatwerk']
    case 'AdviesGeweigerd':
      return ['U krijgt nu geen toegang tot collectief maatwerk']
    case 'AdviesVervallen':
      return ['Uw toegang is vervallen']
    case 'WopGestart':
    case 'WopVoortgezet':
      return ['U begint te werken', event.data.wop.werkgever.naam]
    case 'WopBeeindigd':
      return ['Uw job eindigt']
    case 'DubbelTicketToegevoegd':
      return ['U krijgt ook toegang tot individueel maatwerk']
    case 'BriefGemaakt':
      return event.data.brief.ontvanger === 'persoon'
        ? ['Wij maakten een brief voor u', event.data.brief.titel]
        : undefined
    case 'StukBijAanvraagGevoegd':
    case 'BehandelaarGekozen':
    case 'IcfBewaard':
    case 'IcfBeoordeeld':
    case 'VoorstelTeruggestuurd':
      return undefined
  }
}
