import type { BriefGemaakt } from '#brieven/gebeurtenissen.ts'
import type { DossierEvent } from '#dossier/dossier.ts'
import { categorieen, type NoodtoegangEvent } from '#dossier/noodtoegang/noodtoegang.ts'
import { soortregel } from '#dossier/luik/soorten.ts'
import type { StukkenEvent } from '#dossier/luik/stukken.ts'
import { oordeelTekst } from '#indicatie/icf/oordeel-pages.tsx'
import type { CorrectieEvent } from '#correctie/gebeurtenissen.ts'
import * as correctie from '#correctie/tijdlijn.ts'
import { isTekenEvent, type TekenEvent } from '#dossier/tekenen/gebeurtenissen.ts'
import { zinVoorMedewerker, zinVoorPersoon } from '#dossier/tekenen/tijdlijn.ts'
import { isEvaluatieEvent, type EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import * as evaluatie from '#evaluatie/tijdlijn.ts'
import { zinVan as zinUitnodiging } from '#dossier/uitnodiging/tijdlijn.ts'
import type { UitnodigingEvent } from '#dossier/uitnodiging/uitnodiging.ts'
import type { MandaatEvent } from '#dossier/mandaat/mandaat.ts'
import type { ToegangEvent } from '#dossier/toegangslijst/toegangen.ts'
import type { BerichtEvent } from '#dossier/voorkeur/bericht.ts'
import type { ContactvoorkeurGekozen } from '#dossier/voorkeur/voorkeur.ts'
import type { IndicatieEvent } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import type { StartpakketEvent } from '#startpakket/gebeurtenissen.ts'
import { pakketZin } from '#startpakket/pakket-parts.tsx'
import { motiveert } from './motivering.ts'
import { longDate, percentage } from '#ui/dates.ts'
import { softHyphens } from '#ui/term.tsx'

/** One thing that happened, as the timeline shows it. */
export interface Moment {
  readonly title: string
  readonly op: Dag
  readonly door: string
  readonly body?: string
}

type Gebeurtenis =
  | DossierEvent
  | StukkenEvent
  | IndicatieEvent
  | StartpakketEvent
  | BriefGemaakt
  | NoodtoegangEvent
  | MandaatEvent
  | ToegangEvent
  | ContactvoorkeurGekozen
  | BerichtEvent
  | UitnodigingEvent

type Alles = Gebeurtenis | TekenEvent | CorrectieEvent | EvaluatieEvent

/** An event of a history with who did it. */
export type Gebeurd = Alles & {
  readonly actor: { readonly naam: string; readonly namens?: string }
}

/** The person reads it in plain words, without notes of staff; staff without class MOT only the title of what tells reasons. */
type Lezer = 'medewerker' | 'medewerker zonder motivering' | 'persoon'

/**
 * What happened in one dossier, the last day first and within a day what was written last; events that are not for
 * this reader are left out.
 */
export function tijdlijn(events: readonly Gebeurd[], lezer: Lezer): readonly Moment[] {
  return events
    .flatMap((event) => {
      const zin = zinVan(event, lezer === 'persoon' ? lezer : 'medewerker')
      if (!zin) return []
      const [title, tekst] = zin
      const body = lezer === 'medewerker zonder motivering' && motiveert(event) ? undefined : tekst
      return [
        {
          title,
          op: event.dag,
          door: doorWie(event.actor),
          ...(body ? { body: softHyphens(body) } : {}),
        },
      ]
    })
    .toReversed()
    .toSorted((een, ander) => (een.op === ander.op ? 0 : een.op < ander.op ? 1 : -1))
}

function zinVan(event: Alles, lezer: 'medewerker' | 'persoon'): Zin | undefined {
  if (correctie.isCorrectieEvent(event))
    return lezer === 'medewerker'
      ? correctie.zinVoorMedewerker(event)
      : correctie.zinVoorPersoon(event)
  if (isEvaluatieEvent(event))
    return lezer === 'medewerker'
      ? evaluatie.zinVoorMedewerker(event)
      : evaluatie.zinVoorPersoon(event)
  if (isTekenEvent(event))
    return lezer === 'medewerker' ? zinVoorMedewerker(event) : zinVoorPersoon(event)
  return lezer === 'medewerker' ? voorMedewerker(event) : voorPersoon(event)
}

function aantalVoorstellen(aantal: number): string {
  return aantal === 1 ? '1 voorstel' : `${aantal} voorstellen`
}

function doorWie({ naam, namens }: Gebeurd['actor']): string {
  return namens === undefined ? naam : `${naam}, namens ${namens}`
}

type Zin = readonly [title: string, body?: string]

function voorMedewerker(event: Gebeurtenis): Zin | undefined {
  switch (event.type) {
    case 'DossierGeopend':
      return ['Dossier geopend']
    case 'BehandelaarGekozen':
      return ['Nieuwe behandelaar', event.data.behandelaar.naam]
    case 'PapierGevraagd':
    case 'PapiervraagGeopend':
    case 'PapiervraagGeblokkeerd':
    case 'PapiervraagIngetrokken':
    case 'GevraagdPapierAfgegeven':
      return zinUitnodiging(event, 'medewerker')
    case 'DossierVerzegeld':
      return ['Medische stukken verzegeld', 'In dit dossier loopt niets meer.']
    case 'PersoonsgegevensRechtgezet':
      return ['Naam of adres rechtgezet', `Volgens ${event.data.bron}.`]
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
      return [
        'Bewijzen opgehaald bij de overheid',
        aantalVoorstellen(event.data.voorstellen.length),
      ]
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
    // The decision that did it stands beside it.
    case 'PakketGewijzigd':
      return undefined
    case 'BriefGemaakt':
      return ['Brief gemaakt', `${event.data.brief.titel}, aan de ${event.data.brief.ontvanger}`]
    case 'NoodtoegangGeopend':
      return ['Noodtoegang geopend', categorieen[event.data.categorie]]
    case 'NoodtoegangBeeindigd':
      return ['Noodtoegang beëindigd']
    // What is found and told is between the data protection officer and the person.
    case 'MeldingUitgesteld':
    case 'NoodtoegangNagezien':
      return undefined
    case 'MandaatGegeven':
      return [
        event.data.mandaat.soort === 'bewindvoerder'
          ? 'Bewindvoerder vastgelegd'
          : 'De persoon koos een helper',
        event.data.mandaat.helper.naam,
      ]
    case 'MandaatEindeGewijzigd':
      return ['Einde van de hulp gewijzigd', `tot en met ${longDate(event.data.tot)}`]
    case 'MandaatIngetrokken':
      return [
        'De hulp van iemand stopte',
        event.data.bewijs ?? event.data.namens ?? `door de ${event.data.wie}`,
      ]
    case 'PartnerToegewezen':
      return ['Partner toegewezen', `${event.data.partner.naam}: ${event.data.doel}`]
    case 'PartnerGestopt':
      return ['Toegang van een partner gestopt', event.data.partner.naam]
    case 'BelangenconflictGemeld':
      return ['Belangenconflict gemeld', event.data.collega.naam]
    case 'BelangenconflictOpgeheven':
      return ['Belangenconflict opgeheven', event.data.collega.naam]
    case 'ContactvoorkeurGekozen':
      return ['De persoon koos hoe bericht komt', event.data.voorkeur.kanaal]
    case 'BerichtBezorgd':
      return event.data.uitkomst === 'mislukt'
        ? ['Bericht niet bezorgd', event.data.reden]
        : undefined
    case 'BerichtGepland':
    case 'BerichtGelezen':
      return undefined
  }
}

function voorPersoon(event: Gebeurtenis): Zin | undefined {
  switch (event.type) {
    case 'DossierGeopend':
      return ['Uw dossier is geopend']
    case 'DossierVerzegeld':
      return ['Uw dossier is afgesloten']
    case 'PersoonsgegevensRechtgezet':
      return ['Uw naam of adres is rechtgezet']
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
    case 'BehandelaarGekozen':
      return ['U hebt een nieuwe contactpersoon', event.data.behandelaar.naam]
    case 'MandaatGegeven':
      return [
        event.data.mandaat.soort === 'bewindvoerder'
          ? 'Uw bewindvoerder mag uw dossier lezen'
          : 'Iemand helpt u',
        event.data.mandaat.helper.naam,
      ]
    case 'MandaatEindeGewijzigd':
      return ['U koos tot wanneer iemand helpt', `Tot en met ${longDate(event.data.tot)}`]
    case 'MandaatIngetrokken':
      return ['Iemand helpt u niet meer']
    case 'PartnerToegewezen':
      return ['Een dienst helpt met uw dossier', event.data.partner.naam]
    case 'PartnerGestopt':
      return ['Een dienst helpt niet meer', event.data.partner.naam]
    case 'ContactvoorkeurGekozen':
      return ['U koos hoe u bericht krijgt']
    case 'PapierGevraagd':
    case 'PapiervraagGeopend':
    case 'PapiervraagGeblokkeerd':
    case 'PapiervraagIngetrokken':
    case 'GevraagdPapierAfgegeven':
      return zinUitnodiging(event, 'persoon')
    case 'StukBijAanvraagGevoegd':
    case 'BelangenconflictGemeld':
    case 'BelangenconflictOpgeheven':
    case 'BerichtGepland':
    case 'BerichtBezorgd':
    case 'BerichtGelezen':
    case 'IcfBewaard':
    case 'IcfBeoordeeld':
    case 'VoorstelTeruggestuurd':
    case 'PakketGewijzigd':
    case 'NoodtoegangGeopend':
    case 'NoodtoegangBeeindigd':
    case 'MeldingUitgesteld':
    case 'NoodtoegangNagezien':
      return undefined
  }
}
