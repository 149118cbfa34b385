import * as z from 'zod'
import type { Grondslag } from '#law/bron.ts'
import { beantwoord } from '#law/invoer.ts'
import type { Soort } from '#law/soort.ts'
import type { VraagId } from '#law/vragen.ts'

/** What the answers to a kind of question rest on. */
export interface Steun {
  readonly gronden: readonly Grondslag[]
  readonly vragen: readonly VraagId[]
}

interface Veldschema {
  readonly enum?: readonly unknown[]
  readonly type?: string
  readonly format?: string
}

/** Days on both sides of the days on which the law changed. */
const keerdagen = [
  '2018-12-31',
  '2019-01-01',
  '2020-01-15',
  '2023-06-30',
  '2023-07-01',
  '2026-11-22',
]
const getallen = [0, 20, 45, 100]
const bekend = new WeakMap<Soort, Steun>()

/**
 * The sources and open questions that answers of this kind rest on, found by asking the example with every one and two
 * facts left out or given another value of the schema. Facts inside facts are not varied.
 */
export function verken(soort: Soort): Steun {
  const known = bekend.get(soort)
  if (known) return known
  const gronden = new Set<Grondslag>()
  const vragen = new Set<VraagId>()
  const soorten = new Map([[soort.naam, soort]])
  for (const feiten of varianten(soort)) {
    const antwoord = beantwoord(soorten, { soort: soort.naam, ...feiten })
    if ('fout' in antwoord) continue
    for (const grond of antwoord.grondslagen) gronden.add(grond)
    for (const vraag of antwoord.aannames) vragen.add(vraag)
  }
  const steun = { gronden: [...gronden], vragen: [...vragen].sort() }
  bekend.set(soort, steun)
  return steun
}

type Feiten = Readonly<Record<string, unknown>>

function* varianten({ invoer, voorbeeld }: Soort): Generator<Feiten> {
  const { properties = {} } = z.toJSONSchema(invoer, { io: 'input', unrepresentable: 'any' })
  const velden = Object.entries(properties as Record<string, Veldschema>).map(
    ([veld, schema]) => [veld, waarden(schema)] as const,
  )
  yield voorbeeld
  for (const [index, [veld, keuzes]] of velden.entries())
    for (const keuze of keuzes) {
      const een = met(voorbeeld, veld, keuze)
      yield een
      for (const [ander, anderKeuzes] of velden.slice(index + 1))
        for (const tweede of anderKeuzes) yield met(een, ander, tweede)
    }
}

function waarden({ enum: opsomming, type, format }: Veldschema): readonly unknown[] {
  const keuzes =
    opsomming ??
    (type === 'boolean'
      ? [true, false]
      : format === 'date'
        ? keerdagen
        : type === 'number' || type === 'integer'
          ? getallen
          : [])
  return [undefined, ...keuzes]
}

function met(feiten: Feiten, veld: string, waarde: unknown): Feiten {
  const { [veld]: _, ...rest } = feiten
  return waarde === undefined ? rest : { ...rest, [veld]: waarde }
}
