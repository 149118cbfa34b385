import type { Problem as UiProblem } from '#ui/parts.ts'
import type * as z from 'zod'

/** A fault in what was typed; `part` is the one of the three inputs of a day to change. */
export interface Problem extends UiProblem {
  readonly part?: DayPart
}

/** The three inputs of a day: `<name>-dag` and so on. */
export const dayParts = ['dag', 'maand', 'jaar'] as const
export type DayPart = (typeof dayParts)[number]

/** What was typed, under the names of the inputs, to be shown again. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** A form that is not filled in yet (no problems) or was refused. */
export interface Unaccepted {
  readonly ok: false
  readonly problems: readonly Problem[]
  readonly values: Typed
}

export type FormResult<Value> =
  | { readonly ok: true; readonly value: Value; readonly values: Typed }
  | Unaccepted

/** How one question is read: from the inputs it has on the page, to a value. */
export interface Field<Value> {
  readonly inputs: (name: string) => readonly string[]
  readonly pick: (typed: Typed, name: string) => unknown
  readonly schema: z.ZodType<Value>
}

type Fields = Readonly<Record<string, Field<unknown>>>
type ValueOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never
}

export interface Form<Value> {
  parse(body: unknown): FormResult<Value>
}

/** The form as it is opened: nothing typed, nothing wrong. */
export const blank: Unaccepted = { ok: false, problems: [], values: {} }

/** Hidden input with the key that makes a repeated submission count once. */
export const keyInput = '_sleutel'

/**
 * A form of these questions. `check` sees the whole value when each question by itself is right, and gives the faults
 * between questions. A refused form keeps all that was typed in its own inputs, and nothing else.
 */
export function form<const F extends Fields>(
  fields: F,
  check: (value: ValueOf<F>) => readonly Problem[] = () => [],
): Form<ValueOf<F>> {
  return {
    parse(body) {
      const typed = typedIn(body)
      const values = only(
        typed,
        Object.entries(fields).flatMap(([name, field]) => field.inputs(name)),
      )
      const read = Object.entries(fields).map(
        ([name, field]) => [name, readField(field, typed, name)] as const,
      )
      const problems = read.flatMap(([, result]) => ('problem' in result ? [result.problem] : []))
      if (problems.length > 0) return { ok: false, problems, values }
      const value = Object.fromEntries(
        read.flatMap(([name, result]) => ('value' in result ? [[name, result.value]] : [])),
      ) as ValueOf<F>
      const between = check(value)
      return between.length > 0
        ? { ok: false, problems: between, values }
        : { ok: true, value, values }
    },
  }
}

function readField(
  field: Field<unknown>,
  typed: Typed,
  name: string,
): { readonly value: unknown } | { readonly problem: Problem } {
  const result = field.schema.safeParse(field.pick(typed, name))
  if (result.success) return { value: result.data }
  const issue = result.error.issues[0]!
  const part = dayParts.find((name) => name === issue.path[0])
  return { problem: { field: name, text: issue.message, ...(part ? { part } : {}) } }
}

/** The inputs of a body that are text or lists of text; a JSON body gives its numbers and booleans as text. */
export function typedIn(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, string | string[]][] => {
      if (name === keyInput) return []
      if (Array.isArray(value)) return [[name, value.flatMap(asText)]]
      return asText(value).map((text) => [name, text])
    }),
  )
}

// Anything else in a JSON body is no answer to a question. The database refuses a text with a nul sign or half a sign.
function asText(value: unknown): string[] {
  if (typeof value === 'string') return [value.replaceAll('\u0000', '').toWellFormed()]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}

function only(typed: Typed, names: readonly string[]): Typed {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = Object.hasOwn(typed, name) ? typed[name] : undefined
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** The first text typed in the input, or nothing. */
export function one(typed: Typed, name: string): string {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
