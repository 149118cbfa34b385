import type { Dag } from '#law/dag.ts'

/** The states of a dossier on lists, with the words that staff reads. */
export const statussen = {
  GEEN: 'Bewijs verzamelen',
  ADVIES_VOORGESTELD: 'Wacht op tweede lezer',
  ADVIES_TOEGEKEND: 'Advies toegekend',
  GEWEIGERD: 'Geweigerd',
  ADVIES_VERVALLEN: 'Advies vervallen',
  WOP_ACTIEF: 'Pakket loopt',
  WOP_BEEINDIGD: 'Pakket beëindigd',
  EVAL_AANGEVRAAGD: 'Evaluatie nakijken',
  EVAL_ONVOLLEDIG: 'Evaluatie: wacht op papieren',
  EVAL_GOEDGEKEURD: 'Evaluatie: dossier volledig',
} as const
export type Status = keyof typeof statussen

export const sorteringen = [
  'werk',
  'termijn',
  '-termijn',
  'sinds',
  '-sinds',
  'naam',
  '-naam',
  'nummer',
  '-nummer',
] as const
export type Sortering = (typeof sorteringen)[number]

/** What the reader of the list asked for; it stands in the address, so that a list can be kept and shared. */
export interface Filter {
  readonly status: Status | undefined
  readonly behandelaar: 'ik' | 'team'
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
  readonly teLaat: number
}

export const rijenPerBladzijde = 25

function keuze<const V extends string>(
  waarde: string | null,
  toegelaten: readonly V[],
  anders: V,
): V {
  return toegelaten.find((each) => each === waarde) ?? anders
}

/** The filter that an address asks for; what does not exist is read as not asked. */
export function leesFilter(query: URLSearchParams): Filter {
  const status = query.get('status')
  const bladzijde = Number(query.get('bladzijde') ?? '1')
  return {
    status: status !== null && status in statussen ? (status as Status) : undefined,
    behandelaar: keuze(query.get('behandelaar'), ['ik', 'team'], 'team'),
    sorteer: keuze(query.get('sorteer'), sorteringen, 'werk'),
    bladzijde:
      Number.isInteger(bladzijde) && bladzijde >= 1 && bladzijde <= 100_000 ? bladzijde : 1,
  }
}

/** The address part of a filter, without what is usual. */
export function filterQuery({
  status,
  behandelaar,
  sorteer,
  bladzijde,
}: Filter): Readonly<Record<string, string | undefined>> {
  return {
    status,
    behandelaar: behandelaar === 'ik' ? 'ik' : undefined,
    sorteer: sorteer === 'werk' ? undefined : sorteer,
    bladzijde: bladzijde === 1 ? undefined : String(bladzijde),
  }
}
