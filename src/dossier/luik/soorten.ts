/**
 * The kinds of papers (`stukken`) of the vertrouwelijk luik, and the class of each: who may read follows from the class
 * alone. Source: domain/4 section 4.5 for the four motivatieverslagen and their signers.
 */

/** Classes of the access table that a paper can have. */
export const stukklassen = ['MED', 'MV', 'POP', 'AANVR'] as const
export type Stukklasse = (typeof stukklassen)[number]

interface Soortregel {
  readonly klasse: Stukklasse
  /** As a person of the public reads it. */
  readonly naam: string
  /** Which part of the list it stands under; goes into an address, so it says nothing about health. */
  readonly groep: Groep
  readonly uitleg?: string
}

/** Parts of the list, as the filter names them. */
export const groepen = {
  attest: 'Attesten',
  pop: 'POP',
  motivatieverslag: 'Motivatieverslagen',
  formulier: 'Formulieren',
  andere: 'Andere',
} as const
export type Groep = keyof typeof groepen

// What stands in a report or another paper is not known beforehand, so the fewest read it.
export const soorten = {
  attest: {
    klasse: 'MED',
    groep: 'attest',
    naam: 'bewijs (attest)',
    uitleg: 'Een papier van een dokter, school of dienst.',
  },
  POP: {
    klasse: 'POP',
    groep: 'pop',
    naam: 'persoonlijk ontwikkelingsplan (POP)',
    uitleg: 'Niet ouder dan 1 jaar.',
  },
  'motivatieverslag gewoon': {
    klasse: 'MV',
    groep: 'motivatieverslag',
    naam: 'gewoon motivatieverslag',
    uitleg: 'Ondertekend door de werkgever.',
  },
  'motivatieverslag doorstroom': {
    klasse: 'MV',
    groep: 'motivatieverslag',
    naam: 'motivatieverslag doorstroom',
    uitleg: 'Ondertekend door de werkgever.',
  },
  'motivatieverslag medisch': {
    klasse: 'MED',
    groep: 'motivatieverslag',
    naam: 'motivatieverslag over gewijzigde medische problematiek',
    uitleg: 'Ondertekend door een arts of een externe dienst.',
  },
  'motivatieverslag psychosociaal': {
    klasse: 'MED',
    groep: 'motivatieverslag',
    naam: 'motivatieverslag over bijkomende psychosociale problematiek',
    uitleg: 'Ondertekend door een externe en onafhankelijke instantie.',
  },
  'ondertekend formulier': {
    klasse: 'AANVR',
    groep: 'formulier',
    naam: 'ondertekend formulier',
    uitleg: 'Bijvoorbeeld de brief bij een aanvraag, met de handtekeningen.',
  },
  verslag: { klasse: 'MED', groep: 'andere', naam: 'verslag' },
  andere: { klasse: 'MED', groep: 'andere', naam: 'ander papier' },
} as const satisfies Readonly<Record<string, Soortregel>>

export type Stuksoort = keyof typeof soorten

export const stuksoorten = Object.keys(soorten) as readonly Stuksoort[]

/** What is said of a kind of paper. */
export function soortregel(soort: Stuksoort): Soortregel {
  return soorten[soort]
}

/** Who reads papers of a class, in one sentence for the person. */
export const wieLeest: Readonly<Record<Stukklasse, string>> = {
  MED: 'U, uw contactpersoon en wie bij VDAB over uw pakket beslist. Uw werkgever niet.',
  MV: 'U en wie bij VDAB over uw pakket beslist. Uw werkgever alleen wat hij zelf schreef.',
  POP: 'U, VDAB en wie u begeleidt naar een gewone job. Uw werkgever alleen wat hij zelf bezorgde.',
  AANVR: 'U, uw contactpersoon en wie bij VDAB over uw pakket beslist.',
}

/** For whom a paper is entered that came by post. */
export const afzenders = {
  persoon: 'de persoon zelf',
  werkgever: 'de werkgever',
  dienst: 'een arts, een school of een dienst',
  andere: 'iemand anders',
} as const
export type Afzender = keyof typeof afzenders

/** Why a paper is withdrawn; from a list, because free words would tell what the paper tells. */
export const intrekredenen = {
  bestand: 'Dit is het verkeerde bestand',
  persoon: 'Dit papier gaat over iemand anders',
  nodig: 'Dit papier is niet meer nodig',
} as const
export type Intrekreden = keyof typeof intrekredenen
