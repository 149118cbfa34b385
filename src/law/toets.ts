import type * as z from 'zod'
import { isVast } from './vast.ts'

/**
 * Says quickly that a value is valid. "No" is not the last word: the schema itself is asked then, and words the fault. A yes
 * also means that reading the value gives that same value.
 */
export type Toets = (waarde: unknown) => boolean

/** The quick check of a schema, from its own definition; undefined when it uses something this check does not know. */
export function toetsVoor(schema: z.core.$ZodType): Toets | undefined {
  const { def } = schema._zod as unknown as { readonly def: z.core.$ZodTypes['_zod']['def'] }
  switch (def.type) {
    case 'object':
      return objectToets(def)
    case 'array':
      return lijstToets(def)
    case 'optional':
      return mits(
        toetsVoor(def.innerType),
        (kern) => (waarde) => waarde === undefined || kern(waarde),
      )
    case 'nullable':
      return mits(toetsVoor(def.innerType), (kern) => (waarde) => waarde === null || kern(waarde))
    case 'union':
      return mits(
        elk(def.options.map(toetsVoor)),
        (keuzes) => (waarde) => keuzes.some((toets) => toets(waarde)),
      )
    case 'enum':
      return mits(
        new Set<unknown>(Object.values(def.entries)),
        (waarden) => (waarde) => waarden.has(waarde),
      )
    case 'literal':
      return mits(new Set<unknown>(def.values), (waarden) => (waarde) => waarden.has(waarde))
    case 'boolean':
      return def.coerce ? undefined : (waarde) => waarde === true || waarde === false
    case 'null':
      return (waarde) => waarde === null
    case 'string':
      return def.coerce ? undefined : metEisen((waarde) => typeof waarde === 'string', def.checks)
    case 'number':
      return def.coerce ? undefined : metEisen(Number.isFinite, def.checks)
    default:
      return undefined
  }
}

function mits<T>(deel: T | undefined, maak: (deel: T) => Toets): Toets | undefined {
  return deel === undefined ? undefined : maak(deel)
}

function elk<T>(delen: readonly (T | undefined)[]): readonly T[] | undefined {
  return delen.includes(undefined) ? undefined : (delen as readonly T[])
}

// Nearly every fact may be left out: asking that here saves a call for each fact of each paper.
interface Veld {
  readonly toets: Toets
  readonly magWeg: boolean
}

function objectToets(def: z.core.$ZodObjectDef): Toets | undefined {
  if (def.catchall?._zod.def.type !== 'never' || def.checks?.length) return undefined
  const velden = new Map<string, Veld>()
  const verplicht: string[] = []
  for (const [veld, schema] of Object.entries(def.shape)) {
    const { type, innerType } = schema._zod.def as { type: string; innerType?: z.core.$ZodType }
    const magWeg = type === 'optional'
    const toets = toetsVoor(magWeg ? innerType! : schema)
    if (toets === undefined) return undefined
    velden.set(veld, { toets, magWeg })
    if (schema._zod.optin !== 'optional') verplicht.push(veld)
  }
  const goed = new WeakSet<object>()
  return (waarde) => {
    if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return false
    if (goed.has(waarde)) return true
    const object = waarde as Readonly<Record<string, unknown>>
    for (const veld in object) {
      const bekend = velden.get(veld)
      if (bekend === undefined) return false
      const deel = object[veld]
      if (!(deel === undefined && bekend.magWeg) && !bekend.toets(deel)) return false
    }
    for (const veld of verplicht) if (object[veld] === undefined) return false
    // What is closed for good is looked through once.
    if (isVast(waarde)) goed.add(waarde)
    return true
  }
}

function lijstToets(def: z.core.$ZodArrayDef): Toets | undefined {
  if (def.checks?.length) return undefined
  return mits(toetsVoor(def.element), (kern) => (waarde) => {
    if (!Array.isArray(waarde)) return false
    for (const deel of waarde) if (!kern(deel)) return false
    return true
  })
}

function metEisen(
  soort: Toets,
  checks: readonly z.core.$ZodCheck[] | undefined,
): Toets | undefined {
  return mits(elk((checks ?? []).map(eisToets)), (eisen) => {
    const [eerste] = eisen
    if (eerste === undefined) return soort
    if (eisen.length === 1) return (waarde) => soort(waarde) && eerste(waarde)
    return (waarde) => soort(waarde) && eisen.every((eis) => eis(waarde))
  })
}

function eisToets(check: z.core.$ZodCheck): Toets | undefined {
  const def = check._zod.def as
    | z.core.$ZodChecks['_zod']['def']
    | { check: 'custom'; fn?: (waarde: unknown) => unknown }
  switch (def.check) {
    case 'custom':
      return 'fn' in def && def.fn !== undefined ? (waarde) => def.fn!(waarde) === true : undefined
    case 'min_length':
      return (waarde) => (waarde as string).length >= def.minimum
    case 'max_length':
      return (waarde) => (waarde as string).length <= def.maximum
    case 'greater_than':
      return (waarde) =>
        def.inclusive
          ? (waarde as number) >= Number(def.value)
          : (waarde as number) > Number(def.value)
    case 'less_than':
      return (waarde) =>
        def.inclusive
          ? (waarde as number) <= Number(def.value)
          : (waarde as number) < Number(def.value)
    case 'number_format':
      return def.format === 'safeint' ? Number.isSafeInteger : undefined
    default:
      return undefined
  }
}
