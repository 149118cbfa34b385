import { regelsVan, type Brief } from '#brieven/brief.ts'
import { datumVoluit, procent } from '#brieven/taal.ts'
import { drempels } from '#indicatie/tickets.ts'
import type { Grondslag } from '#law/bron.ts'
import { decreetWerkZorg } from '#law/regelingen/decreten.ts'
import { openbaar, vdabWop, vraag170 } from '#law/regelingen/documenten.ts'
import { termijn } from '#law/termijnen.ts'
import type { Ticket } from './advies.ts'
import { akkoordEnRegels, frame, geldtTot, indicatie, totTekst, waarom } from './briefdelen.ts'
import type { Weigering, Weigeringsreden } from './briefgegevens.ts'
import { grondslagPakketten } from './pakketten.ts'

/** What a refusal of collectief maatwerk can still give. */
type Ander = 'IMW' | 'AMA'

const toegang: Readonly<Record<Ander, { readonly naam: string; readonly uitleg: string }>> = {
  IMW: { naam: 'individueel maatwerk', uitleg: 'hulp bij een gewone werkgever' },
  AMA: { naam: 'arbeidsmatige activiteiten', uitleg: 'begeleide activiteit zonder loon' },
}

interface AnderTicket extends Ticket {
  readonly soort: Ander
}

function andereTickets({ tickets }: Weigering): readonly AnderTicket[] {
  return tickets.filter((ticket): ticket is AnderTicket => ticket.soort !== 'CMW')
}

/** The letter about a refusal: what the person does not get and why, and what the same decision does give. */
export function weigeringsbrief(gegevens: Weigering): Brief {
  const andere = andereTickets(gegevens)
  const metImw = andere.some(({ soort }) => soort === 'IMW')
  return {
    ...frame(gegevens, 'werkzoekende'),
    titel: titel(andere),
    kader: kader(gegevens, andere),
    waarom: waarom(
      gegevens,
      gegevens.redenen.flatMap((reden) => redenzinnen[reden]),
      andere.map(({ soort }) => redenToegang[soort]),
    ),
    betekenis: betekenis(gegevens, andere),
    ...akkoordEnRegels(
      indicatie(gegevens, 'werkzoekende', metImw ? ['CMW', 'IMW'] : ['CMW']),
      regels(gegevens, andere),
    ),
  }
}

function titel(andere: readonly AnderTicket[]): string {
  const wel = andere.map(({ soort }) => toegang[soort].naam).join(' en ')
  return `U krijgt nu geen toegang tot collectief maatwerk${wel === '' ? '' : `, wel tot ${wel}`}`
}

function kader({ beslisdatum }: Weigering, andere: readonly AnderTicket[]): Brief['kader'] {
  const beslissing = [
    'U krijgt nu geen toegang tot collectief maatwerk (werken in een maatwerkbedrijf).',
    ...andere.map(
      ({ soort }) => `U krijgt wel toegang tot ${toegang[soort].naam} (${toegang[soort].uitleg}).`,
    ),
    `Deze beslissing geldt vanaf ${datumVoluit(beslisdatum)}.`,
  ]
  if (andere.length === 0) return { beslissing }
  return {
    beslissing,
    tabel: {
      kop: ['Soort', `Toegang vanaf ${datumVoluit(beslisdatum)}`, 'Geldig tot en met'],
      rijen: [
        ['Collectief maatwerk', 'nee', '–'],
        ...andere.map(({ soort, geldigTot }) => [
          hoofdletter(toegang[soort].naam),
          'ja',
          totTekst(geldigTot),
        ]),
      ],
    },
  }
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1)
}

const redenzinnen: Readonly<Record<Weigeringsreden, readonly string[]>> = {
  'betaald werk': ['Collectief maatwerk is betaald werk.', 'Dat is voor u nu niet haalbaar.'],
  tijd: [
    `Voor collectief maatwerk moet werk u minstens ${procent(drempels.cmwVerlies)} meer tijd kosten.`,
    'Volgens onze schatting is dat bij u minder.',
  ],
  begeleiding: [
    'Voor collectief maatwerk moet u begeleiding nodig hebben op het werk.',
    'Volgens onze schatting is dat bij u niet zo.',
  ],
  bewijs: [
    'Met deze gegevens voldoet u niet aan de voorwaarden.',
    'Wij vonden geen bewijs en geen onderzoek dat toegang geeft tot collectief maatwerk.',
  ],
}

const redenToegang: Readonly<Record<Ander, string>> = {
  IMW: `Voor individueel maatwerk is ${procent(drempels.imwVerliesOfKosten)} meer tijd of extra kosten genoeg: dat is bij u zo.`,
  AMA: 'Arbeidsmatige activiteiten zijn er voor wie nu geen betaald werk kan doen.',
}

const mogelijkheden: Readonly<Record<Ander, readonly string[]>> = {
  IMW: [
    'U kunt wel werk met hulp zoeken bij een gewone werkgever.',
    'Hoe groot die hulp is, ligt nog niet vast. Wij bekijken nog wat u nodig hebt.',
  ],
  AMA: [
    'U kunt wel een begeleide activiteit doen. U krijgt daarvoor geen loon.',
    'Vraag uw contactpersoon welke plaats bij u past.',
  ],
}

function betekenis(
  { beslisser, ontbrekend }: Weigering,
  andere: readonly AnderTicket[],
): Brief['betekenis'] {
  const metBewijs = ontbrekend.length > 0
  return {
    inleiding: [
      'U kunt nu niet in een maatwerkbedrijf starten met een werkondersteuningspakket (WOP).',
      ...andere.flatMap((ticket) => [
        ...mogelijkheden[ticket.soort],
        geldtTot(toegang[ticket.soort].naam, ticket),
      ]),
      ...(metBewijs ? ['Met een van deze bewijzen kan onze beslissing anders zijn:'] : []),
    ],
    punten: ontbrekend.map(({ bewijs, waar }) => `${bewijs}. ${waar}`),
    slot: [
      metBewijs
        ? 'Hebt u een nieuw bewijs? Bezorg het ons, dan bekijken wij uw vraag opnieuw.'
        : 'Verandert uw situatie? Laat het ons weten, dan bekijken wij uw vraag opnieuw.',
      `Uw contactpersoon ${beslisser.naam} helpt u daarbij.`,
    ],
  }
}

const grondslagenReden: Readonly<Record<Weigeringsreden, readonly Grondslag[]>> = {
  'betaald werk': [],
  tijd: [vraag170['antwoord 2']],
  begeleiding: [vraag170['antwoord 2']],
  bewijs: [grondslagPakketten, vdabWop['PMAH-attesten'], vdabWop.ICF],
}

const grondslagenToegang: Readonly<Record<Ander, readonly Grondslag[]>> = {
  IMW: [vraag170['antwoord 2'], termijn('D-33').grondslag],
  AMA: [decreetWerkZorg['art. 3'], openbaar['Departement Zorg, AMA']],
}

const wettelijkeNaam: Readonly<Record<Ander | 'tijd', string>> = {
  tijd: 'Dat werk u meer tijd kost, heet in de regels "rendementsverlies".',
  IMW: 'Dat werk u meer tijd kost, heet in de regels "rendementsverlies".',
  AMA: 'Arbeidsmatige activiteiten heten kort "AMA".',
}

function regels(
  { redenen, afwijking }: Weigering,
  andere: readonly AnderTicket[],
): Brief['regels'] {
  const soorten = andere.map(({ soort }) => soort)
  const namen = [...(redenen.includes('tijd') ? (['tijd'] as const) : []), ...soorten]
  return [
    ...[...new Set(namen.map((naam) => wettelijkeNaam[naam]))].map((tekst) => ({ tekst })),
    ...regelsVan([
      ...(afwijking ? grondslagenReden.bewijs : []),
      ...redenen.flatMap((reden) => grondslagenReden[reden]),
      ...soorten.flatMap((soort) => grondslagenToegang[soort]),
    ]),
  ]
}
