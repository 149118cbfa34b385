import * as z from 'zod'
import { isDag, type Dag } from './dag.ts'
import type { Vaststelling } from './vaststelling.ts'

type Gewoon = string | number | boolean | null | undefined

/** Facts of which any may be missing, however deep; also what is present but undefined, as a parser gives it. */
export type Deels<T> = T extends Gewoon
  ? T
  : T extends readonly (infer Deel)[]
    ? readonly Deels<Deel>[]
    : { readonly [Veld in keyof T]?: Deels<T[Veld]> | undefined }

/**
 * One kind of question that `maatwerk beslis` and the API answer. `invoer` is the public schema of its facts (without
 * `soort`). Any fact may be missing all the same: `beslis` says itself what is missing, where that can matter.
 */
export interface Soort {
  readonly naam: string
  readonly omschrijving: string
  /** First day of the rule, as the page that explains it names it. */
  readonly regelversie: Dag
  readonly invoer: z.ZodObject
  readonly voorbeeld: Readonly<Record<string, unknown>>
  /** Answers the facts as `invoer` reads them, as far as they are given; the name of the kind may still be among them. */
  beslis(invoer: Readonly<Record<string, unknown>>): Vaststelling<unknown>
}

/** Declares a kind; `beslis` gets the facts parsed, as the schema types them, and any of them may be missing. */
export function soort<Velden extends z.core.$ZodLooseShape>(definitie: {
  readonly naam: string
  readonly omschrijving: string
  readonly regelversie: Dag
  readonly invoer: z.ZodObject<Velden>
  readonly voorbeeld: Readonly<Record<string, unknown>>
  beslis(invoer: Deels<z.infer<z.ZodObject<Velden>>>): Vaststelling<unknown>
}): Soort {
  return definitie as Soort
}

const bestaandeDag = 'een bestaande dag, geschreven als jjjj-mm-dd'

/** A day of the calendar, ISO yyyy-mm-dd, from 1900 through 2999: every term counted from it is a day of ISO too. */
export const dagVeld = z
  .string({ error: bestaandeDag })
  .refine((text) => isDag(text) && text >= '1900' && text < '3000', { error: bestaandeDag })
  .meta({ format: 'date' }) as unknown as z.ZodType<Dag>

export const begeleidingsgraden = ['laag', 'midden', 'hoog'] as const
export type Begeleidingsgraad = (typeof begeleidingsgraden)[number]

/** A loonpremie percentage with a level of guidance: what an employer gets for one worker. */
export interface Pakket {
  readonly loonpremie: number
  readonly begeleiding: Begeleidingsgraad
}

/** Whether two packages give an employer the same; their names and groups do not count. */
export function zelfdePakket(een: Pakket, ander: Pakket): boolean {
  return een.loonpremie === ander.loonpremie && een.begeleiding === ander.begeleiding
}

/** A package as people and machines send it to us. */
export const pakketVeld = z.strictObject({
  loonpremie: z.number().int().min(0).max(100),
  begeleiding: z.enum(begeleidingsgraden),
})

/** "45 % met begeleiding midden", for steps and errors. */
export function pakketTekst(pakket: Pakket): string {
  return `${pakket.loonpremie} % met begeleiding ${pakket.begeleiding}`
}

/** Whether all of a package is given. */
export function isPakket(pakket: Deels<Pakket> | undefined): pakket is Pakket {
  return pakket?.loonpremie !== undefined && pakket.begeleiding !== undefined
}

/** The paths of what is missing in the package of the field `veld`; the field itself when nothing of it is given. */
export function ontbrekendInPakket(veld: string, pakket: Deels<Pakket> | undefined): string[] {
  return pakket ? ontbrekendeDelen(veld, pakket, ['loonpremie', 'begeleiding']) : [veld]
}

/** The paths of the facts in the field `veld` that are not given, of those that are `nodig`. */
export function ontbrekendeDelen<Feit extends object>(
  veld: string,
  feit: Feit,
  nodig: readonly (keyof Feit & string)[],
): string[] {
  return nodig.filter((deel) => feit[deel] === undefined).map((deel) => `${veld}.${deel}`)
}

/** The facts that were given, without the name of the kind: for a step that shows them all. */
export function gegevenFeiten(invoer: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(invoer).filter(([veld, feit]) => veld !== 'soort' && feit !== undefined),
  )
}
