import type { Grondslag } from '#law/bron.ts'
import type { Dag } from '#law/dag.ts'
import { decreetImw, gerechtelijkWetboek } from '#law/regelingen/decreten.ts'
import { bereken, termijn, type TermijnId } from '#law/termijnen.ts'
import type { NietAkkoord, Ontvanger, Stap, Weg } from './brief.ts'
import { datumVoluit, getalEnEenheid } from './taal.ts'

/** The two regimes of review and appeal (domain/4 section 4.6): collectief and individueel maatwerk, never merged. */
export type Regeling = 'CMW' | 'IMW'

/** What the letter decides. An indication under IMW can be contested by the worker or job seeker alone. */
export type Voorwerp = 'indicatie' | 'evaluatie' | 'uitkomst heroverweging'

export interface Beslissing {
  /** One, or both for a double ticket: then both clocks are shown. */
  readonly regelingen: readonly [Regeling, ...Regeling[]]
  readonly voorwerp: Voorwerp
  readonly ontvanger: Ontvanger
  /** Day of the letter: nobody took note of it earlier, so terms counted from here are safe for everybody. */
  readonly datum: Dag
  /** Day on which the registered letter is sent; only for the outcome of a review. */
  readonly verzondenOp?: Dag
}

interface Regime {
  readonly naam: string
  readonly heroverweging: TermijnId
  readonly beroep: 'D-11' | 'D-23'
  readonly beroepStart: string
  readonly grondslagen: readonly Grondslag[]
  /** Who may ask for a review of an indication; of an evaluation the employer always may. */
  readonly werkgeverMagIndicatieBetwisten: boolean
  readonly wieBeslist: readonly string[]
}

const regimes: Readonly<Record<Regeling, Regime>> = {
  CMW: {
    naam: 'Voor collectief maatwerk (werken in een maatwerkbedrijf)',
    heroverweging: 'D-12',
    beroep: 'D-11',
    beroepStart: 'de dag waarop wij onze nieuwe beslissing aangetekend versturen',
    grondslagen: [
      termijn('D-12').grondslag,
      termijn('D-11').grondslag,
      gerechtelijkWetboek['art. 52-53'],
      decreetImw['art. 78-79'],
    ],
    werkgeverMagIndicatieBetwisten: true,
    wieBeslist: ['Een commissie van VDAB kijkt opnieuw naar het hele dossier.'],
  },
  IMW: {
    naam: 'Voor individueel maatwerk (hulp bij een gewone werkgever)',
    heroverweging: 'D-20',
    beroep: 'D-23',
    beroepStart: 'de derde werkdag nadat wij onze nieuwe beslissing aangetekend versturen',
    grondslagen: [
      termijn('D-20').grondslag,
      termijn('D-23').grondslag,
      gerechtelijkWetboek['art. 52-53'],
    ],
    werkgeverMagIndicatieBetwisten: false,
    wieBeslist: ['Een commissie van VDAB geeft advies. Daarna beslist het bestuur van VDAB.'],
  },
}

function magVragen(regeling: Regeling, { voorwerp, ontvanger }: Beslissing): boolean {
  if (ontvanger !== 'werkgever' || voorwerp !== 'indicatie') return true
  return regimes[regeling].werkgeverMagIndicatieBetwisten
}

/**
 * Part 5 of a letter: the steps for who does not agree, each day and length out of the deadline rules. Source: domain/4
 * section 4.6; D-11, D-12, D-20 and D-23.
 */
export function rechtsmiddelen(beslissing: Beslissing): NietAkkoord {
  const mogelijk = beslissing.regelingen.filter((regeling) => magVragen(regeling, beslissing))
  if (mogelijk.length === 0) return alleenDeWerknemer
  return {
    inleiding: mogelijk.length > 1 ? tweeKlokken : [],
    wegen: mogelijk.map((regeling) => weg(regimes[regeling], beslissing, mogelijk.length > 1)),
    slot: ['Zolang er geen nieuwe beslissing is, blijft deze beslissing gelden.'],
  }
}

/** The legal grounds of the clause, for part 6. */
export function grondslagenVan(beslissing: Beslissing): readonly Grondslag[] {
  return beslissing.regelingen
    .filter((regeling) => magVragen(regeling, beslissing))
    .flatMap((regeling) => regimes[regeling].grondslagen)
}

const alleenDeWerknemer: NietAkkoord = {
  inleiding: ['Alleen uw werknemer kan deze beslissing opnieuw laten bekijken.'],
  wegen: [],
  slot: [],
}

const tweeKlokken = [
  'Deze brief bevat twee beslissingen. Voor elke beslissing gelden eigen stappen en een eigen termijn.',
]

function weg(regime: Regime, beslissing: Beslissing, metTitel: boolean): Weg {
  const stappen =
    beslissing.voorwerp === 'uitkomst heroverweging'
      ? [naarDeRechter(regime, beslissing)]
      : [opnieuwBekijken(regime, beslissing), daarnaNaarDeRechter(regime)]
  return metTitel ? { titel: regime.naam, stappen } : { stappen }
}

function opnieuwBekijken(regime: Regime, beslissing: Beslissing): Stap {
  return {
    kop: 'Vraag ons om de beslissing opnieuw te bekijken.',
    zinnen: [
      'Dat heet een heroverweging. U vraagt die online in uw dossier of met een brief aan ons.',
      ...wieMagVragen(regime, beslissing),
      'Iemand die u vertrouwt, mag u helpen.',
      ...regime.wieBeslist,
      // Not excluded in CMW either, so nobody is taken by surprise.
      'Let op: de nieuwe beslissing kan ook minder goed zijn voor u.',
      ...vraagtermijn(regime.heroverweging, beslissing.datum),
    ],
  }
}

function wieMagVragen(
  { werkgeverMagIndicatieBetwisten }: Regime,
  { voorwerp }: Beslissing,
): readonly string[] {
  return voorwerp === 'indicatie' && !werkgeverMagIndicatieBetwisten
    ? ['Alleen u mag dit vragen, uw werkgever niet.']
    : []
}

// No source gives a term for CMW (D-12, Q-02): the letter says so and never makes one up.
function vraagtermijn(id: TermijnId, datum: Dag): readonly string[] {
  const { rekening } = termijn(id)
  if (rekening === null)
    return ['Wij kennen geen termijn voor deze vraag. Stel uw vraag daarom zo snel mogelijk.']
  const { laatsteDag } = rekening.bereken(datum)
  return [
    `U hebt ${getalEnEenheid(rekening.lengte)} tijd vanaf de dag waarop u deze beslissing kent.`,
    ...(laatsteDag
      ? [`Met een vraag tot en met ${datumVoluit(laatsteDag)} bent u zeker op tijd.`]
      : []),
    'Na de termijn is te laat te laat: dan kan het niet meer.',
  ]
}

function daarnaNaarDeRechter({ beroep, beroepStart }: Regime): Stap {
  return {
    kop: 'Bent u het daarna nog niet eens? Ga dan naar de arbeidsrechtbank.',
    zinnen: [
      'U krijgt onze nieuwe beslissing met een aangetekende brief.',
      `U hebt ${lengte(beroep)} tijd vanaf ${beroepStart}.`,
      'In die brief leest u de laatste dag.',
    ],
  }
}

function naarDeRechter({ beroep }: Regime, { verzondenOp, datum }: Beslissing): Stap {
  const { laatsteDag, getoondeDag } = bereken(beroep, verzondenOp ?? datum)
  const dag = getoondeDag ?? laatsteDag
  return {
    kop: 'Ga naar de arbeidsrechtbank.',
    zinnen: [
      'U vraagt met een verzoekschrift dat de rechter de beslissing bekijkt.',
      beroep === 'D-11'
        ? `U hebt ${lengte(beroep)} tijd vanaf de dag waarop wij deze brief aangetekend versturen.`
        : `U hebt ${lengte(beroep)} tijd vanaf de derde werkdag na de aangetekende verzending.`,
      ...(dag ? [`De laatste dag is ${datumVoluit(dag)}. Daarna is het te laat.`] : []),
    ],
  }
}

function lengte(id: 'D-11' | 'D-23'): string {
  return getalEnEenheid(termijn(id).rekening?.lengte ?? '')
}
