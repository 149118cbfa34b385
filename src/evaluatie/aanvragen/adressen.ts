import type { Vrager } from '#evaluatie/openheid.ts'
import { urls } from '#urls.ts'

export const plaatsen = {
  werknemer: {
    lijst: urls.mijnAanvraag,
    reden: urls.mijnAanvraagReden,
    verslag: urls.mijnAanvraagVerslag,
    pop: urls.mijnAanvraagPop,
    tekenen: urls.mijnAanvraagTekenen,
    nakijken: urls.mijnAanvraagNakijken,
    intrekken: urls.mijnAanvraagIntrekken,
  },
  werkgever: {
    lijst: urls.aanvraag,
    reden: urls.aanvraagReden,
    verslag: urls.aanvraagVerslag,
    pop: urls.aanvraagPop,
    tekenen: urls.aanvraagTekenen,
    nakijken: urls.aanvraagNakijken,
    intrekken: urls.aanvraagIntrekken,
  },
} as const

export type Plaats = keyof (typeof plaatsen)['werkgever']

/** For whom a page is, and about whom: the same pages stand in the portal of the worker and of the employer. */
export interface Kop {
  readonly vrager: Vrager
  readonly nummer: string
  /** Name of the worker. */
  readonly naam: string
}

/** The address of one page of a request. */
export function adres({ vrager }: Pick<Kop, 'vrager'>, plaats: Plaats, aanvraag: string): string {
  return plaatsen[vrager][plaats].href({ aanvraag })
}

/** The page that says whether an evaluation can be asked, where requests begin. */
export function beginadres({ vrager, nummer }: Kop): string {
  return vrager === 'werknemer'
    ? urls.mijnEvaluatie.href()
    : urls.werkgeverEvaluatie.href({ nummer })
}

/** Where a paper is handed in for a request; afterwards the request comes back. */
export function bezorgadres({ vrager, nummer }: Kop, aanvraag: string, soort: string): string {
  const pad =
    vrager === 'werknemer' ? urls.mijnPapierNieuw.href() : urls.bezorgdNieuw.href({ nummer })
  return `${pad}?${new URLSearchParams({ aanvraag, soort }).toString()}`
}
