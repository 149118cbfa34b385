import { attestCodes, type AttestCode } from '#indicatie/feiten.ts'

/** One choice of an answer, in the words of citizens. */
export interface Keuze {
  readonly waarde: string
  readonly tekst: string
  readonly hint?: string
}

/** One question, one page. `meer`: more than one choice may be made. */
export interface Nagaanvraag {
  readonly titel: string
  readonly hint: string
  readonly meer: boolean
  readonly keuzes: readonly Keuze[]
}

/** "I do not know" is an answer to every question. */
export const weetNiet: Keuze = { waarde: 'weet-niet', tekst: 'Ik weet het niet' }
export const geenVan: Keuze = { waarde: 'geen', tekst: 'Geen van deze bewijzen' }

/** What each paper is for who has it; PMAH-8 is left out, because it counts on no day yet. */
const bewijzen: Readonly<Record<Exclude<AttestCode, 'PMAH-8'>, Omit<Keuze, 'waarde'>>> = {
  'PMAH-1': { tekst: 'Een erkenning van het VAPH', hint: 'VAPH helpt mensen met een handicap.' },
  'PMAH-2': {
    tekst: 'Buitengewoon secundair onderwijs, opleidingsvorm 1 of 2',
    hint: 'Dit mag ook vroeger geweest zijn. Dit heet ook BUSO OV1 of OV2.',
  },
  'PMAH-3': {
    tekst: 'Recht op een inkomensvervangende of een integratietegemoetkoming',
    hint: 'Van de FOD Sociale Zekerheid.',
  },
  'PMAH-4': {
    tekst: 'Een beslissing dat u blijvend arbeidsongeschikt bent',
    hint: 'Van een rechter of van een federale dienst.',
  },
  'PMAH-5': {
    tekst: 'Extra kinderbijslag voor een handicap',
    hint: 'Bijkomend als kind, of verhoogd als ouder met een handicap.',
  },
  'PMAH-6': { tekst: 'Een invaliditeitsuitkering', hint: 'Van uw ziekenfonds.' },
  'PMAH-7': { tekst: 'Een bewijs van een dienst of arts die VDAB erkent' },
  'HOOG-1': {
    tekst: 'Mijn laatste school was buitengewoon secundair onderwijs',
    hint: 'Opleidingsvorm 1 of 2. Daarna volgde u geen ander onderwijs.',
  },
  'HOOG-2': {
    tekst: 'Een intelligentietest van hoogstens 5 jaar oud',
    hint: 'VDAB bekijkt het resultaat. Er is geen vaste grens bekend.',
  },
  'HOOG-3': {
    tekst: 'Verhoogde kinderbijslag',
    hint: 'Met een bewijs van het kinderbijslagfonds.',
  },
  'HOOG-4': {
    tekst: 'Een integratietegemoetkoming met minstens 9 punten',
    hint: 'De punten voor zelfredzaamheid staan in de brief van de FOD Sociale Zekerheid.',
  },
  'HOOG-5': {
    tekst:
      'Een bewijs van een psychiater, een psychiatrische voorziening of een beschutte woonvorm',
    hint: 'U bent al 2 jaar opgenomen. Of u was in 2 jaar 3 keer opgenomen. Of u wordt behandeld en staat al 1 jaar onder toezicht.',
  },
}

function bewijskeuzes(prefix: 'PMAH' | 'HOOG'): Keuze[] {
  return attestCodes.flatMap((code) =>
    code.startsWith(prefix) && code !== 'PMAH-8' ? [{ waarde: code, ...bewijzen[code] }] : [],
  )
}

/** The questions by the name of their answer, in the order in which they may be asked. */
export const nagaanVragen = {
  werk: {
    titel: 'Werkt u al in een maatwerkbedrijf?',
    hint: 'Dit bepaalt welke weg u kunt volgen.',
    meer: false,
    keuzes: [
      { waarde: 'neen', tekst: 'Neen' },
      { waarde: 'kort', tekst: 'Ja, nog geen 8 weken' },
      { waarde: 'lang', tekst: 'Ja, langer dan 8 weken' },
      weetNiet,
    ],
  },
  bewijs: {
    titel: 'Welke van deze bewijzen hebt u?',
    hint: 'Kies alles wat klopt. U moet nu niets tonen.',
    meer: true,
    keuzes: [...bewijskeuzes('PMAH'), geenVan, weetNiet],
  },
  hoog: {
    titel: 'Hebt u ook een van deze bewijzen?',
    hint: 'Kies alles wat klopt. U moet nu niets tonen.',
    meer: true,
    keuzes: [...bewijskeuzes('HOOG'), geenVan, weetNiet],
  },
  gesprek: {
    titel: 'Besliste VDAB al iets na een gesprek over wat lukt op het werk?',
    hint: 'VDAB gebruikt daarvoor een vragenlijst (ICF).',
    meer: false,
    keuzes: [
      { waarde: 'neen', tekst: 'Neen, er was nog geen gesprek of geen beslissing' },
      { waarde: 'veel', tekst: 'Ja: ik heb veel hulp nodig', hint: 'Loonpremie van 60 %.' },
      { waarde: 'minder', tekst: 'Ja: ik heb hulp nodig', hint: 'Loonpremie van 45 %.' },
      { waarde: 'lang', tekst: 'Ja: ik ben lang zonder werk' },
      weetNiet,
    ],
  },
  betaald: {
    titel: 'Had u de laatste 2 jaar betaald werk?',
    hint: 'Tel van vandaag 24 maanden terug.',
    meer: false,
    keuzes: [{ waarde: 'ja', tekst: 'Ja' }, { waarde: 'neen', tekst: 'Neen' }, weetNiet],
  },
} as const satisfies Readonly<Record<string, Nagaanvraag>>

export type NagaanNaam = keyof typeof nagaanVragen
export const nagaanNamen = Object.keys(nagaanVragen) as NagaanNaam[]

/** The answers so far, each a list of values of its question; nothing is stored of them. */
export type Antwoorden = Readonly<Partial<Record<NagaanNaam, readonly string[]>>>

/** Whether somebody who gave these answers is asked this question too. */
export function wordtGevraagd(naam: NagaanNaam, { bewijs, gesprek }: Antwoorden): boolean {
  const zekerBewijs = bewijs?.some((waarde) => waarde.startsWith('PMAH')) ?? false
  if (naam === 'hoog') return bewijs !== undefined && !bewijs.includes(geenVan.waarde)
  if (naam === 'betaald')
    return (
      !zekerBewijs && (gesprek?.includes('neen') || gesprek?.includes(weetNiet.waarde)) === true
    )
  return true
}

/** The next question without an answer; undefined when there is nothing left to ask. */
export function volgende(antwoorden: Antwoorden): NagaanNaam | undefined {
  return nagaanNamen.find((naam) => wordtGevraagd(naam, antwoorden) && !antwoorden[naam])
}

/**
 * Takes from what came in only answers that exist, of a question with one answer only the first, and only of questions
 * that are asked after the answers before them.
 */
export function lees(ingevuld: Readonly<Record<string, string | readonly string[]>>): Antwoorden {
  let antwoorden: Antwoorden = {}
  for (const naam of nagaanNamen) {
    const { keuzes, meer }: Nagaanvraag = nagaanVragen[naam]
    const gegeven = [ingevuld[naam] ?? []].flat()
    const bestaand = gegeven.filter((waarde) => keuzes.some((keuze) => keuze.waarde === waarde))
    const gekozen = meer ? bestaand : bestaand.slice(0, 1)
    if (gekozen.length > 0) antwoorden = { ...antwoorden, [naam]: gekozen }
  }
  const gevraagd = nagaanNamen.filter((naam) => wordtGevraagd(naam, antwoorden))
  return Object.fromEntries(
    gevraagd.flatMap((naam) => (antwoorden[naam] ? [[naam, antwoorden[naam]]] : [])),
  )
}

/** What is wrong with a list of choices: "none" and "I do not know" stand alone. */
export function tegenspraak(gekozen: readonly string[]): boolean {
  const alleen = [geenVan.waarde, weetNiet.waarde]
  return gekozen.length > 1 && gekozen.some((waarde) => alleen.includes(waarde))
}
