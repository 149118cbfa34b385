import type { Dag } from '#law/dag.ts'

export type Nieuwsaanleiding = 'weigering' | 'papieren' | 'gesprek' | 'beslissing' | 'ingetrokken'

/** Of which events an employer hears; `alleenAanvrager` for what only the one who asked hears. */
export const nieuwsVoorWerkgever: Readonly<
  Partial<Record<string, { readonly naam: Nieuwsaanleiding; readonly alleenAanvrager: boolean }>>
> = {
  EvaluatieNietOntvankelijk: { naam: 'weigering', alleenAanvrager: true },
  AanvullingGevraagd: { naam: 'papieren', alleenAanvrager: true },
  AfspraakBevestigd: { naam: 'gesprek', alleenAanvrager: false },
  EvaluatieBeslist: { naam: 'beslissing', alleenAanvrager: false },
  EvaluatieIngetrokken: { naam: 'ingetrokken', alleenAanvrager: false },
}

/** What the employer reads on its own page. */
export const nieuwszin: Readonly<Record<Nieuwsaanleiding, string>> = {
  weigering: 'wij kunnen uw aanvraag van een evaluatie niet behandelen',
  papieren: 'wij vragen u papieren voor de evaluatie',
  gesprek: 'het gesprek voor de evaluatie is afgesproken',
  beslissing: 'wij beslisten over de evaluatie',
  ingetrokken: 'de evaluatie gaat niet door, want uw werknemer trok de aanvraag in',
}

/** One thing that an employer hears about one worker. */
export interface Nieuwsregel {
  readonly nummer: string
  readonly naam: string
  readonly aanleiding: Nieuwsaanleiding
  readonly dag: Dag
}
