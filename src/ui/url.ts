type ParamName<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

/** The values that a pattern asks for: '/dossiers/:nummer' asks for { nummer }. */
export type Params<Pattern extends string> = Readonly<Record<ParamName<Pattern>, string | number>>

type QueryValue = string | number | boolean | undefined
/** What comes after the question mark; undefined is left out, a list is repeated. */
export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[]>>

type HrefArguments<Pattern extends string> = [ParamName<Pattern>] extends [never]
  ? [params?: Params<Pattern>, query?: Query]
  : [params: Params<Pattern>, query?: Query]

export interface Url<Pattern extends string> {
  /** As the router takes it. */
  readonly pattern: Pattern
  /** The address itself. Throws a RangeError for an empty value and for a value that looks like an INSZ. */
  href(...args: HrefArguments<Pattern>): string
}

/** One place of the product, with the names in its pattern as the values that its address needs. */
export function url<const Pattern extends `/${string}`>(pattern: Pattern): Url<Pattern> {
  return {
    pattern,
    href(...[params, query = {}]) {
      const values: Readonly<Record<string, string | number>> = params ?? {}
      const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent(checked(pattern, name, values[name])),
      )
      const search = searchOf(pattern, query)
      return search === '' ? path : `${path}?${search}`
    },
  }
}

function searchOf(pattern: string, query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value)
      ? (value as readonly QueryValue[])
      : [value as QueryValue])
      if (one !== undefined) search.append(name, refuseInsz(pattern, name, String(one)))
  return search.toString()
}

function checked(pattern: string, name: string, value: string | number | undefined): string {
  const text = String(value ?? '')
  if (text === '') throw new RangeError(`De waarde "${name}" van ${pattern} ontbreekt.`)
  return refuseInsz(pattern, name, text)
}

// Addresses end up in logs and histories, so no number of a person may stand in one.
function refuseInsz(pattern: string, name: string, text: string): string {
  if (/^\d{2}[.\s]?\d{2}[.\s]?\d{2}[-\s]?\d{3}[.\s]?\d{2}$/.test(text))
    throw new RangeError(
      `De waarde "${name}" van ${pattern} lijkt een INSZ: dat mag niet in een adres.`,
    )
  return text
}
