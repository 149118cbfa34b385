import type { Grondslag } from '#law/bron.ts'
import type { Dag } from '#law/dag.ts'
import type { Soort } from '#law/soort.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import type { VraagId } from '#law/vragen.ts'
import type { Content } from '#ui/parts.ts'

/** What the reader of a rule chose to see. */
export interface Keuze {
  /** The day for which the rule is asked. */
  readonly op: Dag
  /** The day from which a term is counted in the worked example. */
  readonly start: Dag
  readonly jaar: number
  /** The example was tried: what came out of it. */
  readonly bevinding?: Vaststelling<unknown> | undefined
}

/** One rule of the product as it is shown, made from the data that the program decides with. */
export interface Regelblad {
  /** Stands in the address. */
  readonly id: string
  readonly groep: Groep
  readonly titel: string
  readonly samenvatting: readonly string[]
  readonly geldigVan: Dag
  readonly gronden: readonly Grondslag[]
  readonly vragen: readonly VraagId[]
  /** Ids of the rules that this one needs. */
  readonly steuntOp: readonly string[]
  /** Ids of the law that have their row on this page, such as PMAH-3. */
  readonly rijen: readonly string[]
  /** The question by which programs ask this rule. */
  readonly soort?: Soort | undefined
  /** Its table needs the whole width of the screen. */
  readonly breed?: boolean | undefined
  inhoud(keuze: Keuze): Content
}

/** The headings under which the rules are listed, in this order. */
export const groepen = [
  'Wie krijgt wat',
  'Na de start',
  'Termijnen en dagen',
  'Andere vragen',
] as const
export type Groep = (typeof groepen)[number]
