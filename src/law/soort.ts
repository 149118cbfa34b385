import * as z from 'zod'
import { isDag, type Dag } from './dag.ts'
import type { Vaststelling } from './vaststelling.ts'
import { onderzoek } from './vaststelling.ts'

/**
 * One kind of question that `maatwerk beslis` and the API answer. `invoer` is the public schema of its facts (without
 * `soort`); fields that are not optional there are needed for any outcome and are reported in `ontbreekt` when absent.
 */
export interface Soort {
  readonly naam: string
  readonly omschrijving: string
  /** First day of the rule version that answers when facts are missing. */
  readonly regelversie: Dag
  readonly invoer: z.ZodObject
  readonly voorbeeld: Readonly<Record<string, unknown>>
  /** Answers the facts as `invoer` reads them; the name of the kind may still be among them. */
  beslis(invoer: Readonly<Record<string, unknown>>): Vaststelling<unknown>
}

/** Declares a kind; `beslis` gets the facts parsed and complete, as the schema types them. */
export function soort<Velden extends z.core.$ZodLooseShape>(definitie: {
  readonly naam: string
  readonly omschrijving: string
  readonly regelversie: Dag
  readonly invoer: z.ZodObject<Velden>
  readonly voorbeeld: Readonly<Record<string, unknown>>
  beslis(invoer: z.infer<z.ZodObject<Velden>>): Vaststelling<unknown>
}): Soort {
  return definitie
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

/** "45 %, begeleiding midden", for steps and errors. */
export function pakketTekst(pakket: Pakket): string {
  return `${pakket.loonpremie} % met begeleiding ${pakket.begeleiding}`
}

/** The finding that nothing can be said because the named facts are missing. */
export function ontbrekendeFeiten(soort: Soort, velden: readonly string[]): Vaststelling<never> {
  const o = onderzoek<never>(soort.naam, soort.regelversie)
  o.mist(...velden)
  return o.besluit(null)
}

/** The facts that were given, without the name of the kind: for a step that shows them all. */
export function gegevenFeiten(invoer: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(invoer).filter(([veld, feit]) => veld !== 'soort' && feit !== undefined),
  )
}
