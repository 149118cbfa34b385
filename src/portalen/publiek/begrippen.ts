import type { Grondslag } from '#law/bron.ts'
import { decreetImw } from '#law/regelingen/decreten.ts'
import { openbaar, vdabWop, vraagDoorstroom } from '#law/regelingen/documenten.ts'
import { termijnen } from '#law/termijnen.ts'

/** A term of the trade, with the word that citizens read and one sentence. */
export interface Begrip {
  /** Anchor on the page. */
  readonly id: string
  readonly woord: string
  /** The legal word or abbreviation, where it is another one. */
  readonly juridisch?: string
  readonly uitleg: string
  readonly grond: Grondslag
  /** The rule page that tells more. */
  readonly regel?: string
}

const beroep = termijnen['D-11'].rekening.lengte

/** The glossary, in the order of the alphabet. */
export const begrippen: readonly Begrip[] = [
  {
    id: 'arbeidsrechtbank',
    woord: 'arbeidsrechtbank',
    uitleg: `De rechter voor geschillen over werk. In een maatwerkbedrijf hebt u ${beroep} na de verzending van de brief.`,
    grond: vdabWop.heroverweging,
    regel: 'D-11',
  },
  {
    id: 'begeleidingspremie',
    woord: 'begeleidingspremie',
    uitleg: 'Geld voor uw werkgever om u iemand te geven die helpt.',
    grond: vdabWop.startpakketten,
  },
  {
    id: 'beoordeling',
    woord: 'beoordeling',
    juridisch: 'indicatie',
    uitleg: 'VDAB kijkt of u recht hebt op maatwerk.',
    grond: decreetImw['art. 32'],
    regel: 'pmah',
  },
  {
    id: 'bewijs',
    woord: 'bewijs',
    juridisch: 'attest',
    uitleg: 'Een papier van een dokter, school of dienst.',
    grond: vdabWop['PMAH-attesten'],
    regel: 'pmah',
  },
  {
    id: 'collectief-maatwerk',
    woord: 'werken in een maatwerkbedrijf',
    juridisch: 'collectief maatwerk, CMW',
    uitleg: 'Een bedrijf dat zijn werk aanpast aan mensen met een werkondersteuningspakket.',
    grond: vdabWop.evaluatie,
    regel: 'tickets',
  },
  {
    id: 'eerste-pakket',
    woord: 'eerste pakket',
    juridisch: 'startpakket',
    uitleg: 'Het pakket dat u krijgt als u begint.',
    grond: vdabWop.startpakketten,
    regel: 'startpakket',
  },
  {
    id: 'evaluatie',
    woord: 'evaluatie',
    uitleg: 'VDAB komt op uw werk praten en kijkt of het pakket nog klopt.',
    grond: vdabWop.evaluatie,
    regel: 'D-03',
  },
  {
    id: 'gewone-job',
    woord: 'naar een gewone job',
    juridisch: 'doorstroom',
    uitleg: 'Werken bij een bedrijf buiten maatwerk.',
    grond: vraagDoorstroom.opvolging,
    regel: 'D-15',
  },
  {
    id: 'heroverweging',
    woord: 'opnieuw laten bekijken',
    juridisch: 'heroverweging',
    uitleg: 'Een commissie kijkt opnieuw naar de beslissing.',
    grond: vdabWop.heroverweging,
    regel: 'D-12',
  },
  {
    id: 'hoger-pakket',
    woord: 'hoger pakket vragen na aanwerving',
    juridisch: 'correctie',
    uitleg: `Uw werkgever kan dit vragen tot ${termijnen['D-01'].rekening.lengte} na de start.`,
    grond: vdabWop.correctie,
    regel: 'D-01',
  },
  {
    id: 'individueel-maatwerk',
    woord: 'hulp bij een gewone werkgever',
    juridisch: 'individueel maatwerk, IMW',
    uitleg:
      'Een premie voor elke werkgever die u in dienst heeft. U werkt niet in een maatwerkbedrijf.',
    grond: decreetImw['art. 2'],
    regel: 'tickets',
  },
  {
    id: 'loonpremie',
    woord: 'loonpremie',
    uitleg:
      'Geld voor uw werkgever omdat sommige taken u meer tijd kosten. Uw loon verandert niet.',
    grond: vdabWop.startpakketten,
    regel: 'startpakket',
  },
  {
    id: 'meer-tijd',
    woord: 'werk kost meer tijd',
    juridisch: 'rendementsverlies',
    uitleg: 'VDAB schat hoeveel meer tijd dan gewoonlijk uw werk kost.',
    grond: vdabWop.startpakketten,
    regel: 'tickets',
  },
  {
    id: 'motivatieverslag',
    woord: 'motivatieverslag',
    uitleg: 'Het verslag dat uitlegt waarom een evaluatie nodig is.',
    grond: vdabWop.evaluatie,
  },
  {
    id: 'pop',
    woord: 'persoonlijk ontwikkelingsplan',
    juridisch: 'POP',
    uitleg: `Wat u wilt leren en hoe. Niet ouder dan ${termijnen['D-07'].rekening.lengte}.`,
    grond: vdabWop.evaluatie,
    regel: 'D-07',
  },
  {
    id: 'terugkomen',
    woord: 'terugkomen naar maatwerk',
    juridisch: 'terugkeergarantie',
    uitleg: 'Lukt een gewone job niet? Dan kunt u terug naar het maatwerkbedrijf.',
    grond: openbaar['Noozo, terugkeergarantie'],
    regel: 'D-38',
  },
  {
    id: 'vertrouwelijke-map',
    woord: 'vertrouwelijke map',
    juridisch: 'vertrouwelijk luik',
    uitleg: 'Alleen wie u helpt of beslist, kan dit lezen.',
    grond: vdabWop.evaluatie,
  },
  {
    id: 'vertrouwenspersoon',
    woord: 'iemand die u vertrouwt',
    juridisch: 'vertrouwenspersoon',
    uitleg: 'Die mag mee naar het gesprek.',
    grond: vdabWop.evaluatie,
  },
  {
    id: 'vragenlijst',
    woord: 'vragenlijst over werken',
    juridisch: 'ICF',
    uitleg: 'Een lijst die VDAB gebruikt om te weten wat lukt en wat moeilijk is.',
    grond: vdabWop.ICF,
    regel: 'icf',
  },
  {
    id: 'werkondersteuningspakket',
    woord: 'werkondersteuningspakket',
    juridisch: 'WOP',
    uitleg:
      'De hulp die uw werkgever krijgt om u goed te laten werken: geld voor uw loon en begeleiding.',
    grond: vdabWop.startpakketten,
    regel: 'startpakket',
  },
].sort((een, ander) => een.woord.localeCompare(ander.woord, 'nl'))
