import * as z from 'zod'
import { deelsSchema } from './deels.ts'
import type { Soort } from './soort.ts'
import { toetsVoor, type Toets } from './toets.ts'
import type { Vaststelling } from './vaststelling.ts'

/** An input that cannot be read: which field, and what was expected there. */
export interface InvoerFout {
  readonly veld: string
  readonly verwacht: string
  readonly tekst: string
}

/**
 * Reads one question and answers it: a finding, or the first fault of the input. Facts that are missing are no fault, however
 * deep they stand: the finding names them where they can matter. A field or kind that does not exist is a fault that suggests
 * the nearest name.
 */
export function beantwoord(
  soorten: ReadonlyMap<string, Soort>,
  vraag: unknown,
): Vaststelling<unknown> | { readonly fout: InvoerFout } {
  if (typeof vraag !== 'object' || vraag === null || Array.isArray(vraag))
    return fout('', 'een JSON-object met het veld "soort"')
  const feiten = vraag as Readonly<Record<string, unknown>>
  const naam = feiten['soort']
  const soort = typeof naam === 'string' ? soorten.get(naam) : undefined
  if (!soort) return onbekendeSoort(naam, [...soorten.keys()])
  const { schema, toets } = lezer(soort)
  if (toets?.(feiten)) return soort.beslis(feiten)
  const oordeel = schema.safeParse(feiten)
  if (!oordeel.success) return beschrijf(leerzaamste(oordeel.error.issues), soort.invoer)
  return soort.beslis(oordeel.data)
}

/** How the facts of one kind are read: any of them may be missing. */
interface Lezer {
  readonly schema: z.ZodObject
  readonly toets: Toets | undefined
}

const lezers = new WeakMap<Soort, Lezer>()

function lezer(soort: Soort): Lezer {
  const known = lezers.get(soort)
  if (known) return known
  // The name of the kind stays among the facts: leaving it out would copy every question.
  const schema = deelsSchema(soort.invoer).extend({ soort: z.literal(soort.naam) })
  const made = { schema, toets: toetsVoor(schema) }
  lezers.set(soort, made)
  return made
}

/** The facts that a complete question of this kind has. */
export function verplicht(soort: Soort): readonly string[] {
  return Object.entries(soort.invoer.shape).flatMap(([veld, eigen]) =>
    (eigen as z.ZodType).safeParse(undefined).success ? [] : [veld],
  )
}

function fout(veld: string, verwacht: string): { fout: InvoerFout } {
  const plaats = veld === '' ? 'De invoer' : `Veld "${veld}"`
  return { fout: { veld, verwacht, tekst: `${plaats}: verwacht wordt ${verwacht}.` } }
}

// A name that a stranger sent comes back in the answer, but never more of it than somebody can read.
const meesteNaamtekens = 80

function kort(naam: string): string {
  return naam.length <= meesteNaamtekens ? naam : `${naam.slice(0, meesteNaamtekens)}…`
}

function onbekendeSoort(gegeven: unknown, bekend: readonly string[]): { fout: InvoerFout } {
  const naam = typeof gegeven === 'string' ? kort(gegeven) : gegeven
  if (typeof naam !== 'string') return fout('soort', `één van ${bekend.join(', ')}`)
  const nabij = dichtste(naam, bekend)
  const bedoeling = nabij ? ` Bedoelde u "${nabij}"?` : ''
  return {
    fout: {
      veld: 'soort',
      verwacht: `één van ${bekend.join(', ')}`,
      tekst: `De soort "${naam}" bestaat niet.${bedoeling}`,
    },
  }
}

const typen: Readonly<Record<string, string>> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  object: 'een object',
  array: 'een lijst',
}

/** A misspelt field is also a missing field: the spelling is what helps, so that fault goes first. */
function leerzaamste(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  return issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!
}

function beschrijf(issue: z.core.$ZodIssue, schema: z.ZodType): { fout: InvoerFout } {
  const veld = pad(issue.path)
  const ofNull = magNull(schemaOp(schema, issue.path)) ? ' of null' : ''
  switch (issue.code) {
    case 'unrecognized_keys':
      return onbekendVeld(veld, kort(issue.keys[0]!), veldenOp(schema, issue.path))
    case 'invalid_type': {
      const eigenTekst = issue.message.startsWith('Invalid input') ? undefined : issue.message
      return fout(veld, (eigenTekst ?? typen[issue.expected] ?? issue.expected) + ofNull)
    }
    case 'invalid_value':
      return fout(veld, `één van ${issue.values.map(String).join(', ')}${ofNull}`)
    case 'invalid_union':
      return fout(veld, issue.message)
    case 'too_small':
      return fout(veld, `minstens ${issue.minimum}`)
    case 'too_big':
      return fout(veld, `hoogstens ${issue.maximum}`)
    default:
      return fout(veld, issue.message)
  }
}

function pad(path: readonly PropertyKey[]): string {
  return path
    .map((deel) => (typeof deel === 'number' ? `[${deel}]` : `.${String(deel)}`))
    .join('')
    .replace(/^\./, '')
}

function onbekendVeld(
  ouder: string,
  naam: string,
  bekend: readonly string[],
): { fout: InvoerFout } {
  const veld = ouder === '' ? naam : `${ouder}.${naam}`
  const nabij = dichtste(naam, bekend)
  return {
    fout: {
      veld,
      verwacht: bekend.length > 0 ? `één van ${bekend.join(', ')}` : 'geen extra veld',
      tekst: `Het veld "${veld}" bestaat hier niet.${nabij ? ` Bedoelde u "${nabij}"?` : ''}`,
    },
  }
}

/** The field names that exist at `path`, for the suggestion; none where the schema is no plain object there. */
function veldenOp(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const here = uitgepakt(schemaOp(schema, path)) as { shape?: object } | undefined
  return Object.keys(here?.shape ?? {})
}

function schemaOp(schema: z.ZodType, path: readonly PropertyKey[]): unknown {
  let here: unknown = schema
  for (const step of path) here = kindVan(here, step)
  return here
}

function magNull(schema: unknown): boolean {
  return (schema as { def?: { type?: string } } | undefined)?.def?.type === 'nullable'
}

function uitgepakt(schema: unknown): unknown {
  const def = (schema as { def?: { innerType?: unknown } } | undefined)?.def
  return def?.innerType === undefined ? schema : uitgepakt(def.innerType)
}

function kindVan(schema: unknown, step: PropertyKey): unknown {
  const open = uitgepakt(schema) as
    | { shape?: Record<PropertyKey, unknown>; element?: unknown }
    | undefined
  return typeof step === 'number' ? open?.element : open?.shape?.[step]
}

/** The known name nearest to `naam`, when it is near enough to be a slip of the pen. */
export function dichtste(naam: string, bekend: readonly string[]): string | undefined {
  const gemeten = bekend.map((kandidaat) => ({ kandidaat, afstand: afstand(naam, kandidaat) }))
  const beste = gemeten.sort((a, b) => a.afstand - b.afstand)[0]
  return beste && beste.afstand <= Math.max(2, naam.length / 2) ? beste.kandidaat : undefined
}

/** Number of letters to add, drop or change (Levenshtein), without regard to case. */
function afstand(a: string, b: string): number {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()]
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const change = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[to.length]!
}
