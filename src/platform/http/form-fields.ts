import * as z from 'zod'
import { one, type Field } from './form.ts'

function single<Value>(schema: z.ZodType<Value>): Field<Value> {
  return { inputs: (name) => [name], pick: one, schema }
}

/** One line, at most `max` characters (default 200), without spaces around it. `missing` is said when it is empty. */
export function text(
  missing: string,
  { max = 200 }: { readonly max?: number } = {},
): Field<string> {
  return single(
    z
      .string()
      .transform((typed) => typed.trim().replaceAll(/\p{Cc}+/gu, ' '))
      .pipe(z.string().min(1, missing).max(max, tooLong(max))),
  )
}

/** Several lines, at most `max` characters (default 4000); line ends become a single newline. */
export function longText(
  missing: string,
  { min = 1, max = 4000 }: { readonly min?: number; readonly max?: number } = {},
): Field<string> {
  return single(
    z
      .string()
      .transform((typed) => typed.replaceAll(/\r\n?/g, '\n').trim())
      .pipe(
        z
          .string()
          .min(1, missing)
          .min(min, `Schrijf minstens ${min} tekens.`)
          .max(max, tooLong(max)),
      ),
  )
}

function tooLong(max: number): string {
  return `Dit is te lang: gebruik hoogstens ${max} tekens.`
}

/** One of `values`. `missing` is said when nothing, or something else, was chosen. */
export function oneOf<const V extends string>(missing: string, values: readonly V[]): Field<V> {
  return single(z.enum(values, { error: missing }) as unknown as z.ZodType<V>)
}

/** Ticked or not; with `missing` it must be ticked. */
export function checkbox(missing?: string): Field<boolean> {
  const ticked = z.string().transform((typed) => typed !== '' && typed !== 'false')
  return single(missing === undefined ? ticked : ticked.pipe(z.boolean().refine(Boolean, missing)))
}

/** Any of `values`; with `missing` at least one. */
export function several<const V extends string>(
  values: readonly V[],
  missing?: string,
): Field<readonly V[]> {
  const list = z.array(z.enum(values, { error: 'Kies uit de lijst.' }))
  return {
    inputs: (name) => [name],
    pick: (typed, name) => {
      const value = Object.hasOwn(typed, name) ? typed[name] : undefined
      return typeof value === 'string' ? [value] : [...new Set(value)]
    },
    schema: list.refine((chosen) => missing === undefined || chosen.length > 0, {
      error: missing ?? '',
    }),
  }
}

/** A whole number, or one with at most `decimals` digits after the comma, from `min` to `max`, both included. */
export function number(
  missing: string,
  {
    min,
    max,
    decimals = 0,
  }: { readonly min: number; readonly max: number; readonly decimals?: number },
): Field<number> {
  const shape = decimals === 0 ? /^-?\d{1,9}$/ : new RegExp(`^-?\\d{1,9}([.,]\\d{1,${decimals}})?$`)
  const notNumber =
    decimals === 0
      ? 'Vul een geheel getal in.'
      : `Vul een getal in met hoogstens ${decimals} cijfers na de komma.`
  return single(
    z
      .string()
      .transform((typed) => typed.trim())
      .pipe(z.string().min(1, missing).regex(shape, notNumber))
      .transform((typed) => Number(typed.replace(',', '.')))
      .pipe(
        z
          .number()
          .min(min, `Vul een getal van ${min} tot ${max} in.`)
          .max(max, `Vul een getal van ${min} tot ${max} in.`),
      ),
  )
}

/** As `field`, but nothing typed gives undefined. */
export function optional<Value>(field: Field<Value>): Field<Value | undefined> {
  const empty = (picked: unknown): boolean =>
    typeof picked === 'object' && picked !== null
      ? Object.values(picked).every(empty)
      : typeof picked === 'string' && picked.trim() === ''
  return {
    ...field,
    pick: (typed, name) => {
      const picked = field.pick(typed, name)
      return empty(picked) ? undefined : picked
    },
    schema: field.schema.optional(),
  }
}
