import { after, weekday, type Dag } from '#law/dag.ts'

/** The states of a dossier on lists, with the words that staff reads. */
export const statussen = {
  GEEN: 'Bewijs verzamelen',
  ADVIES_VOORGESTELD: 'Wacht op tweede lezer',
  ADVIES_TOEGEKEND: 'Advies toegekend',
  GEWEIGERD: 'Geweigerd',
  ADVIES_VERVALLEN: 'Advies vervallen',
  WOP_ACTIEF: 'Pakket loopt',
  CORRECTIE_INGEDIEND: 'Hoger pakket gevraagd',
  CORRECTIE_VOORGESTELD: 'Hoger pakket: tweede lezer',
  WOP_BEEINDIGD: 'Pakket beëindigd',
  EVAL_AANGEVRAAGD: 'Evaluatie nakijken',
  EVAL_ONVOLLEDIG: 'Evaluatie: wacht op papieren',
  EVAL_AANGEVULD: 'Evaluatie: papieren gekregen',
  EVAL_GOEDGEKEURD: 'Evaluatie: gesprek plannen',
  GESPREK_GEPLAND: 'Evaluatie: gesprek gepland',
  GESPREK_GEVOERD: 'Evaluatie: beslissen',
  EVAL_VOORGESTELD: 'Evaluatie: tweede lezer',
  TRAJECT_STARTEN: 'Doorstroomtraject starten',
} as const
export type Status = keyof typeof statussen

/** The states in which somebody of VDAB must act before anything goes on. */
export const wachtend: readonly Status[] = [
  'GEEN',
  'ADVIES_VOORGESTELD',
  'CORRECTIE_INGEDIEND',
  'CORRECTIE_VOORGESTELD',
  'EVAL_AANGEVRAAGD',
  'EVAL_AANGEVULD',
  'GESPREK_GEVOERD',
  'EVAL_VOORGESTELD',
  'TRAJECT_STARTEN',
]

export const sorteringen = [
  'werk',
  'termijn',
  '-termijn',
  'nummer',
  '-nummer',
  'naam',
  '-naam',
  'status',
  '-status',
  'sinds',
  '-sinds',
  'werkgever',
  '-werkgever',
  'behandelaar',
  '-behandelaar',
] as const
export type Sortering = (typeof sorteringen)[number]

export const termijnkeuzes = ['te-laat', 'week', 'maand', 'geen'] as const
export type Termijnkeuze = (typeof termijnkeuzes)[number]

/** What the reader of the list asked for; it stands in the address, so that a list can be kept and shared. */
export interface Filter {
  readonly status: Status | 'wacht' | undefined
  /** Oneself, everybody, or the code of one colleague. */
  readonly behandelaar: string
  readonly termijn: Termijnkeuze | undefined
  /** The number of one dossier, exactly. */
  readonly nummer: string | undefined
  readonly sorteer: Sortering
  readonly bladzijde: number
}

export interface Rij {
  readonly nummer: string
  readonly naam: string
  readonly status: Status
  readonly sinds: Dag
  readonly behandelaar: string
  readonly werkgever: string | null
  readonly termijn: string | null
  readonly termijnDag: Dag | null
}

export interface Lijst {
  readonly rijen: readonly Rij[]
  readonly totaal: number
  /** There are more than were counted. */
  readonly meer: boolean
  readonly teLaat: number
}

export const rijenPerBladzijde = 25

/**
 * As far as a list is counted, leafed through and put in a file; who wants more chooses a filter. A page then costs the
 * same in a team of any size.
 */
export const hoogstensGeteld = 10_000

function keuze<const V extends string, const Anders>(
  waarde: string | null,
  toegelaten: readonly V[],
  anders: Anders,
): V | Anders {
  return toegelaten.find((each) => each === waarde) ?? anders
}

/** The filter that an address asks for; what does not exist is read as not asked. */
export function leesFilter(query: URLSearchParams): Filter {
  const status = query.get('status')
  const behandelaar = query.get('behandelaar') ?? ''
  const nummer = (query.get('nummer') ?? '').trim().toUpperCase()
  const bladzijde = Number(query.get('bladzijde') ?? '1')
  return {
    status:
      status === 'wacht' || (status !== null && Object.hasOwn(statussen, status))
        ? (status as Filter['status'])
        : undefined,
    behandelaar: /^(ik|[0-9a-f]{10})$/.test(behandelaar) ? behandelaar : 'team',
    termijn: keuze(query.get('termijn'), termijnkeuzes, undefined),
    nummer: /^[A-Z0-9-]{1,30}$/.test(nummer) ? nummer : undefined,
    sorteer: keuze(query.get('sorteer'), sorteringen, 'werk'),
    bladzijde:
      Number.isInteger(bladzijde) &&
      bladzijde >= 1 &&
      bladzijde <= hoogstensGeteld / rijenPerBladzijde
        ? bladzijde
        : 1,
  }
}

/** The list as it opens: everything of the team, late first. */
export const gewoon: Filter = leesFilter(new URLSearchParams())

/** The address part of a filter, without what is usual. */
export function filterQuery(filter: Filter): Readonly<Record<string, string | undefined>> {
  const { status, behandelaar, termijn, nummer, sorteer, bladzijde } = filter
  return {
    status,
    behandelaar: behandelaar === 'team' ? undefined : behandelaar,
    termijn,
    nummer,
    sorteer: sorteer === 'werk' ? undefined : sorteer,
    bladzijde: bladzijde === 1 ? undefined : String(bladzijde),
  }
}

/** The days of a term that a choice leaves in, both included; undefined where the choice is not about days to come. */
export function dagenVan(
  termijn: Termijnkeuze | undefined,
  vandaag: Dag,
): { readonly van: Dag; readonly tot: Dag } | undefined {
  if (termijn === 'week')
    return { van: vandaag, tot: after(vandaag, { days: 7 - weekday(vandaag) }) }
  if (termijn === 'maand') {
    const volgende = after(vandaag, { months: 1 })
    return { van: vandaag, tot: after(volgende, { days: -Number(volgende.slice(8)) }) }
  }
  return undefined
}
