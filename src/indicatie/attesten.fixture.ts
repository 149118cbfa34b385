import type { Attest, AttestCode } from './feiten.ts'

/**
 * The conditions of the attests written a second time, as data and from the sources alone (VDAB werkgeverspagina [seed 001];
 * domain/3 sections 3.2 and 3.3), with a reader of their own. Only tests use it.
 */
export type Voorwaarde =
  | { readonly veld: string; readonly in: readonly unknown[]; readonly buiten: unknown }
  | { readonly veld: string; readonly minstens: number }
  | { readonly veld: string; readonly hoogstensJarenOud: number }
  | { readonly veld: string; readonly minstensJarenGeleden: number }
  | {
      readonly veld: 'opnames'
      readonly aantal: number
      readonly soort: string
      readonly jaren: number
    }
  | { readonly en: readonly Voorwaarde[] }
  | { readonly of: readonly Voorwaarde[] }
  | { readonly nooit: readonly Voorwaarde[] }

const waar = (veld: string): Voorwaarde => ({ veld, in: [true], buiten: false })
const onwaar = (veld: string): Voorwaarde => ({ veld, in: [false], buiten: true })
const keuze = (veld: string, waarden: readonly unknown[], buiten: unknown): Voorwaarde => ({
  veld,
  in: waarden,
  buiten,
})

export const voorwaarden: Readonly<Record<AttestCode, Voorwaarde>> = {
  'PMAH-1': waar('vaph.erkend'),
  'PMAH-2': keuze('buso.ov', [1, 2], 4),
  'PMAH-3': { of: [waar('ivt.recht'), waar('it.recht')] },
  'PMAH-4': {
    en: [
      waar('arbeidsongeschiktheid.blijvend'),
      keuze('arbeidsongeschiktheid.bron', ['gerechtelijk', 'federaal'], 'werkgever'),
    ],
  },
  'PMAH-5': {
    of: [waar('kinderbijslag.bijkomendAlsKind'), waar('kinderbijslag.verhoogdAlsOuder')],
  },
  'PMAH-6': waar('invaliditeit.uitkering'),
  'PMAH-7': waar('attest.uitgever.erkendDoorVdab'),
  // No source gives a first day, so the condition holds on none.
  'PMAH-8': { nooit: [keuze('buso.ov', [3], 4), onwaar('buso.getuigschrift')] },
  'HOOG-1': {
    en: [keuze('laatstGevolgd.soort', ['BUSO'], 'gewoon'), keuze('laatstGevolgd.ov', [1, 2], 3)],
  },
  'HOOG-2': { veld: 'intelligentietest.datum', hoogstensJarenOud: 5 },
  'HOOG-3': { of: [waar('kinderbijslag.verhoogdAlsOuder'), waar('kinderbijslag.verhoogdAlsKind')] },
  'HOOG-4': { en: [waar('it.recht'), { veld: 'it.punten', minstens: 9 }] },
  'HOOG-5': {
    en: [
      keuze(
        'attest.uitgever.soort',
        ['psychiater', 'psychiatrischeVoorziening', 'beschutteWoonvorm'],
        'huisarts',
      ),
      {
        of: [
          {
            en: [
              keuze(
                'opname.soort',
                ['psychiatrischeVoorziening', 'beschutteWoonvorm'],
                'ziekenhuis',
              ),
              waar('opname.lopend'),
              onwaar('opname.onderbroken'),
              { veld: 'opname.van', minstensJarenGeleden: 2 },
            ],
          },
          { veld: 'opnames', aantal: 3, soort: 'psychiatrischeVoorziening', jaren: 2 },
          {
            en: [
              waar('psychiatrisch.blijvendCognitiefFunctieverlies'),
              waar('psychiatrisch.deskundigeBehandelingNodig'),
              { veld: 'psychiatrisch.medischToezichtSinds', minstensJarenGeleden: 1 },
            ],
          },
        ],
      },
    ],
  },
}

/** Facts by path; a path that is not there is unknown. */
export type Feiten = ReadonlyMap<string, unknown>

export interface Opname {
  readonly soort: string
  readonly van?: string
  readonly tot?: string
}

/** `iso` moved by whole years; 29 February becomes 28 February in a year without one. */
export function jaren(iso: string, aantal: number): string {
  return Temporal.PlainDate.from(iso).add({ years: aantal }).toString()
}

/** `iso` moved by days. */
export function dagen(iso: string, aantal: number): string {
  return Temporal.PlainDate.from(iso).add({ days: aantal }).toString()
}

/** All conditions on one fact that occur in a condition. */
export function bladen(
  v: Voorwaarde,
): readonly Exclude<Voorwaarde, { en: unknown } | { of: unknown } | { nooit: unknown }>[] {
  if ('en' in v) return v.en.flatMap(bladen)
  if ('of' in v) return v.of.flatMap(bladen)
  if ('nooit' in v) return v.nooit.flatMap(bladen)
  return [v]
}

/** Whether the condition holds when every fact is known. */
export function geldt(v: Voorwaarde, feiten: Feiten, aanvraag: string): boolean {
  if ('en' in v) return v.en.every((deel) => geldt(deel, feiten, aanvraag))
  if ('of' in v) return v.of.some((deel) => geldt(deel, feiten, aanvraag))
  if ('nooit' in v) return false
  const feit = feiten.get(v.veld)
  if ('in' in v) return v.in.includes(feit)
  if ('minstens' in v) return (feit as number) >= v.minstens
  if ('hoogstensJarenOud' in v)
    return (feit as string) <= aanvraag && aanvraag <= jaren(feit as string, v.hoogstensJarenOud)
  if ('minstensJarenGeleden' in v)
    return (feit as string) <= jaren(aanvraag, -v.minstensJarenGeleden)
  const geteld = (feit as readonly Opname[]).filter(
    ({ soort, van }) =>
      soort === v.soort && van !== undefined && jaren(aanvraag, -v.jaren) <= van && van <= aanvraag,
  )
  return geteld.length >= v.aantal
}

/** For an unknown fact: a value with which its condition holds, and one with which it does not. */
function proefwaarden(
  blad: ReturnType<typeof bladen>[number],
  aanvraag: string,
): readonly unknown[] {
  if ('in' in blad) return [blad.in[0], blad.buiten]
  if ('minstens' in blad) return [blad.minstens, blad.minstens - 1]
  if ('hoogstensJarenOud' in blad) return [aanvraag, dagen(aanvraag, 1)]
  if ('minstensJarenGeleden' in blad) {
    const grens = jaren(aanvraag, -blad.minstensJarenGeleden)
    return [grens, dagen(grens, 1)]
  }
  const vol = Array.from({ length: blad.aantal }, () => ({ soort: blad.soort, van: aanvraag }))
  return [vol, []]
}

/** One unknown: its path as the product names it, and how each of its readings completes the facts. */
interface Onbekende {
  readonly pad: string
  readonly vul: readonly ((feiten: Map<string, unknown>) => void)[]
}

function onbekenden(v: Voorwaarde, feiten: Feiten, aanvraag: string): readonly Onbekende[] {
  return bladen(v).flatMap((blad): Onbekende[] => {
    const feit = feiten.get(blad.veld)
    if (feit === undefined)
      return [
        {
          pad: blad.veld,
          vul: proefwaarden(blad, aanvraag).map(
            (waarde) => (map) => void map.set(blad.veld, waarde),
          ),
        },
      ]
    if (!('aantal' in blad)) return []
    return (feit as readonly Opname[]).flatMap(({ van, tot = dagen(aanvraag, 1) }, nr) =>
      van === undefined
        ? [
            {
              pad: 'opnames.van',
              // It began no later than it ended: as late as can be, or before the years that count.
              vul: [
                tot < aanvraag ? tot : aanvraag,
                tot < jaren(aanvraag, -blad.jaren) ? tot : dagen(jaren(aanvraag, -blad.jaren), -1),
              ].map((dag) => (map) => {
                const lijst = map.get('opnames') as readonly Opname[]
                map.set(
                  'opnames',
                  lijst.map((opname, i) => (i === nr ? { ...opname, van: dag } : opname)),
                )
              }),
            },
          ]
        : [],
    )
  })
}

export interface Orakel {
  /** What every reading of the unknown facts agrees on; both values when they do not. */
  readonly uitkomsten: ReadonlySet<boolean>
  /** The unknown facts that change the judgement in some reading of the others. */
  readonly beslissend: ReadonlySet<string>
}

/** The judgement on one attest by trying every reading of what is unknown. */
export function orakel(code: AttestCode, feiten: Feiten, aanvraag: string): Orakel {
  const v = voorwaarden[code]
  const open = onbekenden(v, feiten, aanvraag)
  const uitkomst = Array.from({ length: 2 ** open.length }, (_, bits) => {
    const vol = new Map(feiten)
    open.forEach(({ vul }, nr) => vul[(bits >> nr) & 1]!(vol))
    return geldt(v, vol, aanvraag)
  })
  const beslissend = open
    .filter((_, nr) => uitkomst.some((waarde, bits) => waarde !== uitkomst[bits ^ (1 << nr)]))
    .map(({ pad }) => pad)
  return { uitkomsten: new Set(uitkomst), beslissend: new Set(beslissend) }
}

/** The facts as the nested object of an attest. */
export function alsAttest(code: AttestCode, feiten: Feiten): Attest {
  const attest: Record<string, unknown> = { code }
  for (const [pad, waarde] of feiten) {
    const delen = pad.split('.')
    const laatste = delen.pop()!
    let hier = attest
    for (const deel of delen) hier = (hier[deel] ??= {}) as Record<string, unknown>
    hier[laatste] = waarde
  }
  return attest as Attest
}
