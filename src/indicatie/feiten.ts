import * as z from 'zod'
import { dagVeld, type Deels } from '#law/soort.ts'

export const attestCodes = [
  'PMAH-1',
  'PMAH-2',
  'PMAH-3',
  'PMAH-4',
  'PMAH-5',
  'PMAH-6',
  'PMAH-7',
  'PMAH-8',
  'HOOG-1',
  'HOOG-2',
  'HOOG-3',
  'HOOG-4',
  'HOOG-5',
] as const
export type AttestCode = (typeof attestCodes)[number]

const ja = z.boolean().optional()
const opleidingsvorm = z.number().int().min(1).max(4).optional()
const tekst = z.string().min(1).optional()

/** An attest with the facts it proves; a fact that is not given is unknown, never "no". Paths: domain/data/attesten.json. */
export const attestVeld = z.strictObject({
  code: z.enum(attestCodes),
  vaph: z.strictObject({ erkend: ja }).optional(),
  buso: z.strictObject({ ov: opleidingsvorm, getuigschrift: ja }).optional(),
  ivt: z.strictObject({ recht: ja }).optional(),
  it: z.strictObject({ recht: ja, punten: z.number().min(0).max(18).optional() }).optional(),
  arbeidsongeschiktheid: z.strictObject({ blijvend: ja, bron: tekst }).optional(),
  kinderbijslag: z
    .strictObject({ bijkomendAlsKind: ja, verhoogdAlsOuder: ja, verhoogdAlsKind: ja })
    .optional(),
  invaliditeit: z.strictObject({ uitkering: ja }).optional(),
  attest: z
    .strictObject({ uitgever: z.strictObject({ erkendDoorVdab: ja, soort: tekst }).optional() })
    .optional(),
  laatstGevolgd: z.strictObject({ soort: tekst, ov: opleidingsvorm }).optional(),
  intelligentietest: z
    .strictObject({ datum: dagVeld.optional(), score: z.number().optional() })
    .optional(),
  opname: z
    .strictObject({ soort: tekst, lopend: ja, onderbroken: ja, van: dagVeld.optional() })
    .optional(),
  opnames: z
    .array(
      z.strictObject({
        soort: z.string().optional(),
        van: dagVeld.optional(),
        tot: dagVeld.optional(),
        datum: dagVeld.optional(),
      }),
    )
    .optional(),
  psychiatrisch: z
    .strictObject({
      blijvendCognitiefFunctieverlies: ja,
      deskundigeBehandelingNodig: ja,
      medischToezichtSinds: dagVeld.optional(),
    })
    .optional(),
})

export type Attest = z.infer<typeof attestVeld>

/** Whether it is given which paper this is: its facts say nothing without that. */
export function isAttest(attest: Deels<Attest>): attest is Attest {
  return attest.code !== undefined
}

/** The outcome of an ICF investigation: a finding of a person of team TOM, never computed. */
export const icfVeld = z.strictObject({
  doelgroep: z.enum(['PMP', 'UK']),
  profiel: z.enum(['zwak', 'sterk']).optional(),
})

export type IcfBesluit = z.infer<typeof icfVeld>
