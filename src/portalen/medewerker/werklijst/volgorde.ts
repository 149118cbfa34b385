import type { Sortering } from './filter.ts'

/** A part of an order that one index gives; a part after it begins where this one ends. */
export interface Deel {
  /** Which rows are in it ($1 is today); left out for all. */
  readonly eis?: string
  readonly volgorde: string
}

/** Rows whose term is over. */
export const isLaat = 'w.termijn_dag < $1'

const zonderTermijn: Deel = { eis: 'w.termijn_dag is null', volgorde: 'nummer' }
const metWerkgever = { eis: `w.werkgever <> ''` } as const
const zonderWerkgever: Deel = { eis: `w.werkgever = ''`, volgorde: 'nummer' }

/** Each order as text for the database, in parts, because no index has rows without a term or employer last both ways. */
export const volgordes: Readonly<Record<Sortering, readonly Deel[]>> = {
  // Late first, then what waits for somebody of VDAB, longest first, then by term.
  werk: [
    { eis: isLaat, volgorde: 'termijn_dag, nummer' },
    {
      eis: `(${isLaat}) is not true`,
      volgorde: 'wachtrang, wachtdag, nummer',
    },
  ],
  termijn: [{ volgorde: 'termijn_dag, nummer' }],
  '-termijn': [
    { eis: 'w.termijn_dag is not null', volgorde: 'termijn_dag desc, nummer desc' },
    zonderTermijn,
  ],
  nummer: [{ volgorde: 'nummer' }],
  '-nummer': [{ volgorde: 'nummer desc' }],
  naam: [{ volgorde: 'familienaam, voornaam, nummer' }],
  '-naam': [{ volgorde: 'familienaam desc, voornaam desc, nummer desc' }],
  status: [{ volgorde: 'status, nummer' }],
  '-status': [{ volgorde: 'status desc, nummer desc' }],
  sinds: [{ volgorde: 'sinds, nummer' }],
  '-sinds': [{ volgorde: 'sinds desc, nummer desc' }],
  werkgever: [{ ...metWerkgever, volgorde: 'werkgever, nummer' }, zonderWerkgever],
  '-werkgever': [{ ...metWerkgever, volgorde: 'werkgever desc, nummer desc' }, zonderWerkgever],
  behandelaar: [{ volgorde: 'behandelaar, nummer' }],
  '-behandelaar': [{ volgorde: 'behandelaar desc, nummer desc' }],
}

/** The columns that an order names. */
export function kolommenVan(volgorde: string): readonly string[] {
  return volgorde.split(', ').map((each) => each.split(' ')[0]!)
}
