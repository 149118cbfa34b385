import type { Grondslag } from '#law/bron.ts'
import { dag, type Dag } from '#law/dag.ts'
import { eigenLezing, openbaar, vraag170 } from '#law/regelingen/documenten.ts'
import { gegevenFeiten, type Deels, type Pakket } from '#law/soort.ts'
import { onderzoek, type Vaststelling } from '#law/vaststelling.ts'

export const begeleidingsnoden = ['geen', 'laag', 'midden', 'hoog'] as const
export type Begeleidingsnood = (typeof begeleidingsnoden)[number]

/** Estimates by VDAB on which the tickets rest: percentages of the wage, 0 to 100. */
export interface TicketFeiten {
  readonly beslisdatum: Dag
  readonly rendementsverlies: number
  readonly bijkomendeKosten: number
  readonly begeleidingsnood: Begeleidingsnood
  readonly betaaldWerkHaalbaar: boolean
}

/** Which access rights a person gets; `imwPakket` only where the ticket itself fixes it (the double ticket). */
export interface Tickets {
  readonly cmw: boolean
  readonly imw: boolean
  readonly ama: boolean
  readonly imwPakket?: Pakket
}

/** First day on which a granted advice CMW also gives the ticket IMW; the day of granting decides. */
export const dubbelTicketVanaf = dag('2023-07-01')
/** The thresholds of both ministerial annexes, inclusive. */
export const drempels = { cmwVerlies: 45, imwVerliesOfKosten: 20 } as const
/** The IMW start package of a double ticket (schriftelijke vraag 170, answer 2). */
export const dubbelTicketPakket: Pakket = Object.freeze({ loonpremie: 55, begeleiding: 'hoog' })

export type TicketRij = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The rows of decision table DT-T1, first match wins (domain/3 section 3.1). */
export const ticketRijen: Readonly<
  Record<TicketRij, { readonly als: string; readonly tickets: Tickets }>
> = {
  7: { als: 'betaald werk is niet haalbaar', tickets: { cmw: false, imw: false, ama: true } },
  1: {
    als: 'vanaf 1 juli 2023: verlies minstens 45 % en begeleiding nodig',
    tickets: { cmw: true, imw: true, ama: false, imwPakket: dubbelTicketPakket },
  },
  6: {
    als: 'voor 1 juli 2023: verlies minstens 45 % en begeleiding nodig',
    tickets: { cmw: true, imw: false, ama: false },
  },
  2: {
    als: 'vanaf 1 juli 2023: verlies minstens 45 %, geen begeleiding nodig',
    tickets: { cmw: false, imw: true, ama: false },
  },
  3: {
    als: 'vanaf 1 juli 2023: verlies of kosten minstens 20 %, begeleiding nodig',
    tickets: { cmw: false, imw: true, ama: false },
  },
  4: {
    als: 'vanaf 1 juli 2023: verlies of kosten minstens 20 %, geen begeleiding nodig',
    tickets: { cmw: false, imw: true, ama: false },
  },
  5: { als: 'geen van de andere rijen past', tickets: { cmw: false, imw: false, ama: false } },
}

/** The row of DT-T1 that applies. Loss and extra costs are one criterion: the higher of both, never the sum. */
export function ticketRij(feiten: TicketFeiten): TicketRij {
  if (!feiten.betaaldWerkHaalbaar) return 7
  const vanaf2023 = feiten.beslisdatum >= dubbelTicketVanaf
  const begeleiding = feiten.begeleidingsnood !== 'geen'
  if (feiten.rendementsverlies >= drempels.cmwVerlies && begeleiding) return vanaf2023 ? 1 : 6
  const hoogste = Math.max(feiten.rendementsverlies, feiten.bijkomendeKosten)
  if (!vanaf2023 || hoogste < drempels.imwVerliesOfKosten) return 5
  if (feiten.rendementsverlies >= drempels.cmwVerlies) return 2
  return begeleiding ? 3 : 4
}

/** The readings between which an unknown fact can move the outcome: one on each side of every threshold. */
const uitersten: { readonly [F in keyof TicketFeiten]: readonly TicketFeiten[F][] } = {
  beslisdatum: [dag('2023-06-30'), dubbelTicketVanaf],
  rendementsverlies: [0, drempels.imwVerliesOfKosten, drempels.cmwVerlies],
  bijkomendeKosten: [0, drempels.imwVerliesOfKosten],
  begeleidingsnood: ['geen', 'hoog'],
  betaaldWerkHaalbaar: [true, false],
}

function lezingen(feiten: Deels<TicketFeiten>): TicketFeiten[] {
  let rest: Deels<TicketFeiten>[] = [feiten]
  for (const veld of Object.keys(uitersten) as (keyof TicketFeiten)[]) {
    if (feiten[veld] === undefined)
      rest = rest.flatMap((lezing) =>
        uitersten[veld].map((waarde) => ({ ...lezing, [veld]: waarde })),
      )
  }
  return rest as TicketFeiten[]
}

/** The unknown facts that still move the outcome; empty when it is the same whatever they are. */
function beslissendOnbekend(feiten: Deels<TicketFeiten>): readonly string[] {
  const onbekend = (Object.keys(uitersten) as (keyof TicketFeiten)[]).filter(
    (veld) => feiten[veld] === undefined,
  )
  const uitkomsten = new Set(
    lezingen(feiten).map((lezing) => ticketRijen[ticketRij(lezing)].tickets),
  )
  if (onbekend.length === 0 || zelfdeTickets([...uitkomsten])) return []
  return onbekend.filter((veld) =>
    lezingen({ ...feiten, [veld]: undefined }).some((lezing) =>
      uitersten[veld].some(
        (waarde) =>
          !zelfdeTickets([
            ticketRijen[ticketRij(lezing)].tickets,
            ticketRijen[ticketRij({ ...lezing, [veld]: waarde })].tickets,
          ]),
      ),
    ),
  )
}

function zelfdeTickets(alle: readonly Tickets[]): boolean {
  return (
    new Set(
      alle.map(({ cmw, imw, ama, imwPakket }) => `${cmw} ${imw} ${ama} ${imwPakket?.loonpremie}`),
    ).size <= 1
  )
}

/**
 * The tickets with their reasons. Facts may be missing: the outcome is given when they cannot change it.
 * Source: schriftelijke vraag 170 answers 2 and 4; rows 2 to 7 are our reading (DT-T1).
 */
export function bepaalTickets(feiten: Deels<TicketFeiten>): Vaststelling<Tickets> {
  const o = onderzoek<Tickets>('tickets', regelversieOp(feiten.beslisdatum))
  const rijen = [...new Set(lezingen(feiten).map(ticketRij))].sort()
  const mogelijk = `Rij ${rijen.join(' of ')} van de beslistabel: ${rijen.map((nr) => ticketRijen[nr].als).join('; of ')}.`
  const tabel = eigenLezing['beslistabel tickets']
  o.mist(
    beslissendOnbekend(feiten),
    `${mogelijk} De rijen geven niet dezelfde uitkomst en er ontbreken feiten om te kiezen.`,
    tabel,
    gegevenFeiten(feiten),
  )
  if (feiten.betaaldWerkHaalbaar !== false) o.steuntOp('Q-31')
  if (o.mistFeiten) return o.besluit(null)
  const rij = rijen[0]!
  o.stap(mogelijk, rij === 1 ? vraag170['antwoord 2'] : tabel, gegevenFeiten(feiten))
  for (const [tekst, grondslag] of rijen.length > 1 ? uitlegElkeRij : uitleg[rij])
    o.stap(tekst, grondslag)
  if (rij === 1 || rij === 6) o.steuntOp('Q-64')
  return o.besluit(ticketRijen[rij].tickets)
}

function regelversieOp(beslisdatum: Dag | undefined): Dag {
  return beslisdatum !== undefined && beslisdatum < dubbelTicketVanaf
    ? dag('2019-01-01')
    : dubbelTicketVanaf
}

type Uitleg = readonly (readonly [tekst: string, grondslag: Grondslag])[]

const drempel = vraag170['antwoord 2']
const ama = openbaar['Departement Zorg, AMA']
const cmwGehaald =
  'Collectief maatwerk vraagt minstens 45 % rendementsverlies en nood aan begeleiding: beide zijn er.'
const cmwNietGehaald = 'Het rendementsverlies is lager dan 45 %, dus geen collectief maatwerk.'

const uitleg: Readonly<Record<TicketRij, Uitleg>> = {
  1: [
    [cmwGehaald, drempel],
    [
      'Wie vanaf 1 juli 2023 een advies collectief maatwerk krijgt, krijgt meteen ook individueel maatwerk: 55 %, begeleiding hoog.',
      drempel,
    ],
  ],
  2: [
    ['Er is geen nood aan begeleiding, dus geen collectief maatwerk.', drempel],
    [
      'Individueel maatwerk vraagt minstens 20 % verlies of kosten: dat is er. De hoogte van het pakket volgt uit de behoefte.',
      drempel,
    ],
  ],
  3: [
    [cmwNietGehaald, drempel],
    ['Individueel maatwerk kan, met een loonpremie en een begeleidingspremie.', drempel],
  ],
  4: [
    [cmwNietGehaald, drempel],
    ['Individueel maatwerk kan, met alleen een loonpremie.', drempel],
  ],
  5: [
    [
      'Collectief maatwerk vraagt minstens 45 % rendementsverlies en nood aan begeleiding. Individueel maatwerk vraagt minstens 20 % verlies of kosten en bestaat vanaf 1 juli 2023. Aan geen van beide is voldaan.',
      drempel,
    ],
  ],
  6: [
    [cmwGehaald, drempel],
    ['Individueel maatwerk bestaat pas vanaf 1 juli 2023.', vraag170['antwoord 4']],
  ],
  7: [
    [
      'Betaald werk is niet, nog niet of niet meer haalbaar: daarvoor zijn er arbeidsmatige activiteiten.',
      ama,
    ],
  ],
}

/** When unknown facts leave several rows open, these always are rows that give individueel maatwerk alone. */
const uitlegElkeRij: Uitleg = [
  [
    'Welke van deze rijen het is, hangt af van een feit dat niet gegeven is. De uitkomst is in elk geval dezelfde: geen collectief maatwerk, wel individueel maatwerk.',
    eigenLezing['beslistabel tickets'],
  ],
  ['Individueel maatwerk vraagt minstens 20 % verlies of kosten: dat is er.', drempel],
]
