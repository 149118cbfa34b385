import { citeer, type Grondslag } from '#law/bron.ts'
import type { Dag } from '#law/dag.ts'

/** Who receives the letter: it decides what may stand in it and who may ask for a review. */
export type Ontvanger = 'werkzoekende' | 'werknemer' | 'werkgever'

/** A small table; the first cell of each row is its heading. */
export interface Tabel {
  readonly kop: readonly string[]
  readonly rijen: readonly (readonly string[])[]
}

/** A fact on which the decision rests, with the day and who said it. */
export interface Feit {
  readonly tekst: string
  readonly dag: Dag
  readonly bron: string
}

/** One step for who does not agree: what to do, then how and by when. */
export interface Stap {
  readonly kop: string
  readonly zinnen: readonly string[]
}

/** The steps under one clock; a double ticket has two. `titel` only where there is more than one. */
export interface Weg {
  readonly titel?: string
  readonly stappen: readonly Stap[]
}

export interface NietAkkoord {
  readonly inleiding: readonly string[]
  readonly wegen: readonly Weg[]
  readonly slot: readonly string[]
}

/** A ground of the decision as the letter shows it: small, with a link where the act has one. */
export interface Regel {
  readonly tekst: string
  readonly url?: string
}

export interface Ondertekenaar {
  readonly naam: string
  readonly team: string
  readonly telefoon: string
}

/**
 * A decision letter as data, in the seven parts that it has on paper, on screen and in the eBox. Every text is literal:
 * nothing in it is markup. A list of sentences is one paragraph. The legal and factual grounds stand in the letter itself (wet 29 juli 1991, art. 2-3).
 */
export interface Brief {
  readonly taal: 'nl-BE'
  readonly ontvanger: Ontvanger
  /** Name, street, town: the lines behind the window of the envelope. */
  readonly adres: readonly string[]
  readonly datum: Dag
  /** The dossier number, never the INSZ. */
  readonly kenmerk: string
  /** Part 1: the result; also the title of the document. */
  readonly titel: string
  readonly aanhef: string
  /** Headings of its own, for a letter that decides nothing. */
  readonly titels?: Partial<Tussentitels>
  /** Part 2: the decision in the box, from when it holds, and a small table. */
  readonly kader: { readonly beslissing: readonly string[]; readonly tabel?: Tabel }
  /** Part 3. */
  readonly waarom: {
    readonly inleiding: readonly string[]
    readonly feiten: readonly Feit[]
    readonly besluit: readonly string[]
  }
  /** Part 4; `punten` is a list between two paragraphs, empty where there is none. */
  readonly betekenis: {
    readonly inleiding: readonly string[]
    readonly punten: readonly string[]
    readonly slot: readonly string[]
  }
  /** Part 5. */
  readonly nietAkkoord: NietAkkoord
  /** Part 6. */
  readonly regels: readonly Regel[]
  /** Part 7. */
  readonly ondertekening: Ondertekenaar
}

/** The headings of parts 2 to 6, the same in the PDF and on the screen. */
export const tussentitels = {
  kader: 'Onze beslissing',
  waarom: 'Waarom beslissen wij dit?',
  betekenis: 'Wat betekent dit voor u?',
  nietAkkoord: 'Gaat u niet akkoord?',
  regels: 'Op welke regels steunt deze beslissing?',
} as const

export type Tussentitels = Readonly<Record<keyof typeof tussentitels, string>>

/** The grounds as lines of part 6, each once, in the order given. */
export function regelsVan(grondslagen: readonly Grondslag[]): Regel[] {
  const uniek = new Map(grondslagen.map((grondslag) => [citeer(grondslag), grondslag]))
  return [...uniek].map(([tekst, { eli }]) => (eli ? { tekst, url: eli } : { tekst }))
}
