import type { BriefGemaakt } from '#brieven/gebeurtenissen.ts'
import type { CorrectieEvent } from '#correctie/gebeurtenissen.ts'
import type { RechtzettingEvent } from '#dossier/avg/rechtzetting.ts'
import type { VernietigingEvent } from '#dossier/avg/vernietiging.ts'
import type { DossierEvent } from '#dossier/dossier.ts'
import type { InzagevraagEvent } from '#dossier/inzage/vragen.ts'
import type { StukkenEvent } from '#dossier/luik/stukken.ts'
import type { MandaatEvent } from '#dossier/mandaat/mandaat.ts'
import type { NoodtoegangEvent } from '#dossier/noodtoegang/noodtoegang.ts'
import type { TekenEvent } from '#dossier/tekenen/gebeurtenissen.ts'
import type { ToegangEvent } from '#dossier/toegangslijst/toegangen.ts'
import type { UitnodigingEvent } from '#dossier/uitnodiging/uitnodiging.ts'
import type { BerichtEvent } from '#dossier/voorkeur/bericht.ts'
import type { ContactvoorkeurGekozen } from '#dossier/voorkeur/voorkeur.ts'
import type { EvaluatieEvent, Gesprek } from '#evaluatie/gebeurtenissen.ts'
import { tafelrollen, type Verslag } from '#evaluatie/gesprek/verslag.ts'
import type { IndicatieEvent } from '#indicatie/indicatie.ts'
import type { StartpakketEvent } from '#startpakket/gebeurtenissen.ts'

/** Everything that the history of a person can hold. */
type Gebeurtenis =
  | BerichtEvent
  | BriefGemaakt
  | ContactvoorkeurGekozen
  | CorrectieEvent
  | DossierEvent
  | EvaluatieEvent
  | IndicatieEvent
  | InzagevraagEvent
  | MandaatEvent
  | NoodtoegangEvent
  | RechtzettingEvent
  | StartpakketEvent
  | StukkenEvent
  | TekenEvent
  | ToegangEvent
  | UitnodigingEvent
  | VernietigingEvent

type Type = Gebeurtenis['type']

/** The data of the events of one type; some types share one description. */
type DataVan<T extends Type, Event = Gebeurtenis> = Event extends {
  readonly type: infer Types
  readonly data: infer Data
}
  ? T extends Types
    ? Data
    : never
  : never

/** What is asked of an event to know what the person gets. */
export interface Gelezen {
  readonly type: string
  readonly data: object
}

/** What of one kind of event the person gets. */
export interface Regel<Data = object> {
  /** What of its data, before people become roles; null for nothing of the event at all. `events` is the whole history. */
  geef(data: Data, events: readonly Gelezen[]): object | null
  /** Only once one of these took its place; left out: at once. */
  readonly na?: readonly Type[]
}

const geheel = { geef: (data: object) => data }
const niet = { geef: () => null }

/** Drafts of somebody else and what is not decided: whole, but only once something took its place. */
function na(...types: readonly Type[]) {
  return { ...geheel, na: types }
}

function zonder<Data extends object>(...velden: readonly (keyof Data & string)[]): Regel<Data> {
  return { geef: (data) => weglaten(data, velden) }
}

/** Whole where the person signs; of another signer that it happened. */
function vanAnderZonder<Data extends { readonly ondertekenaar: { readonly rol: string } }>(
  veld: keyof Data & string,
): Regel<Data> {
  return {
    geef: (data) => (data.ondertekenaar.rol === 'werknemer' ? data : weglaten(data, [veld])),
  }
}

/** Whether a signer other than the person wanted to talk first about this request. */
function wildeAnderPraten(events: readonly Gelezen[], verzoek: string): boolean {
  return events
    .filter(
      (event): event is TekenEvent & { type: 'WilEerstPraten' } => event.type === 'WilEerstPraten',
    )
    .some(({ data }) => data.verzoek === verzoek && data.ondertekenaar.rol !== 'werknemer')
}

function weglaten(data: object, velden: readonly string[]): object {
  return Object.fromEntries(Object.entries(data).filter(([naam]) => !velden.includes(naam)))
}

const verstuurd = na('EvaluatieAangevraagd')
const beslist = na('EvaluatieBeslist')
const advies = na('AdviesToegekend', 'AdviesGeweigerd')
const correctie = na('CorrectieToegekend', 'CorrectieGeweigerd')

/**
 * What the person gets of each kind of event (AVG art. 15): the own data, and of others no more than that they did something.
 * What another wrote for VDAB alone stays away, and so do drafts of another until they are sent and proposals until they are
 * decided: the data protection officer weighs them when the person asks (art. 15(4)). That drafts and proposals may wait is
 * a reading of ours, of which no source here says it: the history itself calls a draft private to who makes it
 * (evaluatie/gebeurtenissen.ts), and a proposal is not yet what VDAB decided. It is for a jurist.
 */
export const uitvoerregels: { readonly [T in Type]: Regel<DataVan<T>> } = {
  DossierGeopend: geheel,
  BehandelaarGekozen: geheel,
  PersoonsgegevensRechtgezet: geheel,
  DossierVerzegeld: geheel,
  ContactvoorkeurGekozen: geheel,
  BerichtGepland: geheel,
  BerichtBezorgd: geheel,
  BerichtGelezen: geheel,
  BriefGemaakt: geheel,
  RechtzettingGevraagd: geheel,
  RechtzettingBeantwoord: geheel,
  InzageVraagGesteld: geheel,
  InzageVraagBeantwoord: geheel,
  VernietigingVoorgesteld: geheel,
  VernietigingGoedgekeurd: geheel,
  VernietigingTegengehouden: geheel,
  StukkenVernietigd: geheel,

  // What a paper about somebody else says stays away too (zicht.ts).
  StukNeergelegd: geheel,
  StukVervangen: geheel,
  StukIngetrokken: geheel,
  StukBijAanvraagGevoegd: geheel,
  PapierGevraagd: geheel,
  PapiervraagGeopend: geheel,
  PapiervraagGeblokkeerd: geheel,
  PapiervraagIngetrokken: geheel,
  // Who gave it stands on the paper; the number of the RIZIV is of the doctor.
  GevraagdPapierAfgegeven: {
    geef: ({ ondertekenaar, ...data }) => ({
      ...data,
      ondertekenaar: weglaten(ondertekenaar, ['riziv']),
    }),
  },

  MandaatGegeven: geheel,
  MandaatEindeGewijzigd: geheel,
  MandaatIngetrokken: geheel,
  PartnerToegewezen: geheel,
  PartnerGestopt: geheel,
  // Who is near to whom is a fact of the private life of a colleague; what it does is that somebody does not read.
  BelangenconflictGemeld: niet,
  BelangenconflictOpgeheven: niet,
  // Told as one event, once it may be told (zicht.ts); how it was put off and reviewed is of the officers.
  NoodtoegangGeopend: geheel,
  NoodtoegangBeeindigd: niet,
  MeldingUitgesteld: niet,
  NoodtoegangNagezien: niet,

  HandtekeningGevraagd: geheel,
  PapierOntvangen: geheel,
  PapierAfgewezen: vanAnderZonder('reden'),
  Getekend: geheel,
  NietAkkoord: vanAnderZonder('woorden'),
  WilEerstPraten: vanAnderZonder('woorden'),
  HandtekeningBetwist: vanAnderZonder('tekst'),
  VerzoekGewijzigd: geheel,
  VerzoekIngetrokken: geheel,
  // What was agreed with the person is of the person; what was found about a signature may be about another.
  TekentaakAfgehandeld: {
    geef: (data, events) =>
      data.taak === 'gesprek' && !wildeAnderPraten(events, data.verzoek)
        ? data
        : weglaten(data, ['nota']),
  },

  BewijsVastgelegd: geheel,
  BewijsIngetrokken: geheel,
  BronnenBevraagd: geheel,
  IcfBewaard: na('IcfIngediend'),
  IcfIngediend: geheel,
  IcfBeoordeeld: geheel,
  StartpakketVoorgesteld: advies,
  VoorstelTeruggestuurd: advies,
  AdviesToegekend: geheel,
  AdviesGeweigerd: geheel,
  AdviesVervallen: geheel,
  WopGestart: geheel,
  WopVoortgezet: geheel,
  WopBeeindigd: geheel,
  DubbelTicketToegevoegd: geheel,
  PakketGewijzigd: geheel,
  CorrectieGevraagd: geheel,
  CorrectieTeLaat: geheel,
  CorrectieVoorgesteld: correctie,
  CorrectieTeruggestuurd: correctie,
  CorrectieToegekend: geheel,
  CorrectieGeweigerd: geheel,

  EvaluatieVoorbereid: verstuurd,
  AanvraagBewaard: verstuurd,
  EvaluatieIngetrokken: verstuurd,
  PeriodiekeEvaluatieGestart: geheel,
  EvaluatieAangevraagd: geheel,
  EvaluatieOntvankelijk: geheel,
  EvaluatieNietOntvankelijk: geheel,
  AanvullingGevraagd: geheel,
  DossierVolledig: geheel,
  AfspraakVoorgesteld: geheel,
  // Why the employer cannot come is for VDAB alone.
  AnderMomentGevraagd: {
    geef: ({ vraag, ...data }) => ({
      ...data,
      vraag: vraag.van === 'werknemer' ? vraag : weglaten(vraag, ['reden']),
    }),
  },
  WensenBewaard: geheel,
  // Why a colleague cannot come is for VDAB alone; `reden` is what the letter said.
  AfspraakAfgezegd: zonder('toelichting'),
  AfspraakBevestigd: {
    geef: ({ afspraak, ...data }) => ({
      ...data,
      afspraak: { ...afspraak, begeleider: { rol: 'werkvloerbegeleider' } },
    }),
  },
  VragenlijstBewaard: na('VragenlijstVerstuurd'),
  VragenlijstVerstuurd: geheel,
  EigenWoordGezegd: geheel,
  GesprekBewaard: {
    geef: ({ verslag, ...data }) => ({ ...data, verslag: zonderNamen(verslag) }),
    na: ['GesprekGevoerd'],
  },
  GesprekGevoerd: metGesprek(),
  GesprekVerbeterd: metGesprek(),
  EvaluatiebesluitVoorgesteld: beslist,
  EvaluatiebesluitTeruggestuurd: beslist,
  EvaluatieBeslist: geheel,
}

function metGesprek<Data extends { readonly gesprek: Gesprek }>(): Regel<Data> {
  return {
    geef: (data) => ({
      ...data,
      gesprek: { ...data.gesprek, verslag: zonderNamen(data.gesprek.verslag) },
    }),
  }
}

/** The report with who sat at the table as what they came for. */
function zonderNamen({ aanwezig, ...verslag }: Verslag) {
  return { ...verslag, aanwezig: tafelrollen.filter((rol) => aanwezig[rol] !== '') }
}

/** The rule of one event; of a kind that the table does not know the person gets nothing. */
export function regelVan(type: string): Regel {
  return Object.hasOwn(uitvoerregels, type) ? uitvoerregels[type as Type] : niet
}
