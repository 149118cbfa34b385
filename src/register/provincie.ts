import { type Dag, dag } from '#law/dag.ts'

export type Provincie =
  | 'ANTWERPEN'
  | 'LIMBURG'
  | 'OOST_VLAANDEREN'
  | 'VLAAMS_BRABANT'
  | 'WEST_VLAANDEREN'
  | 'BRUSSEL'
  | 'WAALS_BRABANT'
  | 'HENEGOUWEN'
  | 'LUIK'
  | 'LUXEMBURG'
  | 'NAMEN'

interface Reeks {
  readonly van: number
  readonly tot: number
  readonly provincie: Provincie
}

/** Postcodes, both ends inclusive. [public: postcode ranges; domain 2.5] */
export const postcodereeksen: readonly Reeks[] = [
  { van: 1000, tot: 1299, provincie: 'BRUSSEL' },
  { van: 1300, tot: 1499, provincie: 'WAALS_BRABANT' },
  { van: 1500, tot: 1999, provincie: 'VLAAMS_BRABANT' },
  { van: 2000, tot: 2999, provincie: 'ANTWERPEN' },
  { van: 3000, tot: 3499, provincie: 'VLAAMS_BRABANT' },
  { van: 3500, tot: 3999, provincie: 'LIMBURG' },
  { van: 4000, tot: 4999, provincie: 'LUIK' },
  { van: 5000, tot: 5999, provincie: 'NAMEN' },
  { van: 6000, tot: 6599, provincie: 'HENEGOUWEN' },
  { van: 6600, tot: 6999, provincie: 'LUXEMBURG' },
  { van: 7000, tot: 7999, provincie: 'HENEGOUWEN' },
  { van: 8000, tot: 8999, provincie: 'WEST_VLAANDEREN' },
  { van: 9000, tot: 9999, provincie: 'OOST_VLAANDEREN' },
]

/**
 * NIS codes of provinces, each one code, and of municipalities, by arrondissement (first two digits). Between a province and its
 * first arrondissement lies no code. Which municipalities exist on a day is not known here. [public: NIS; domain 2.5]
 */
export const nisreeksen: readonly Reeks[] = [
  { van: 4000, tot: 4000, provincie: 'BRUSSEL' },
  { van: 10000, tot: 10000, provincie: 'ANTWERPEN' },
  { van: 11000, tot: 13999, provincie: 'ANTWERPEN' },
  { van: 20001, tot: 20001, provincie: 'VLAAMS_BRABANT' },
  { van: 20002, tot: 20002, provincie: 'WAALS_BRABANT' },
  { van: 21000, tot: 21999, provincie: 'BRUSSEL' },
  { van: 23000, tot: 24999, provincie: 'VLAAMS_BRABANT' },
  { van: 25000, tot: 25999, provincie: 'WAALS_BRABANT' },
  { van: 30000, tot: 30000, provincie: 'WEST_VLAANDEREN' },
  { van: 31000, tot: 38999, provincie: 'WEST_VLAANDEREN' },
  { van: 40000, tot: 40000, provincie: 'OOST_VLAANDEREN' },
  { van: 41000, tot: 46999, provincie: 'OOST_VLAANDEREN' },
  { van: 50000, tot: 50000, provincie: 'HENEGOUWEN' },
  { van: 51000, tot: 58999, provincie: 'HENEGOUWEN' },
  { van: 60000, tot: 60000, provincie: 'LUIK' },
  { van: 61000, tot: 64999, provincie: 'LUIK' },
  { van: 70000, tot: 70000, provincie: 'LIMBURG' },
  { van: 71000, tot: 73999, provincie: 'LIMBURG' },
  { van: 80000, tot: 80000, provincie: 'LUXEMBURG' },
  { van: 81000, tot: 85999, provincie: 'LUXEMBURG' },
  { van: 90000, tot: 90000, provincie: 'NAMEN' },
  { van: 91000, tot: 93999, provincie: 'NAMEN' },
]

/**
 * Zwijndrecht and Burcht left Antwerpen for Oost-Vlaanderen by the merger Beveren-Kruibeke-Zwijndrecht. [public]
 * 11056 is the NIS code that Zwijndrecht had until then.
 */
export const verhuisd = {
  postcode: '2070',
  nis: '11056',
  vanaf: dag('2025-01-01'),
  van: 'ANTWERPEN',
  naar: 'OOST_VLAANDEREN',
} as const

export interface ProvincieInvoer {
  /** Four digits, as text. */
  readonly postcode?: string
  /** Five digits, as text: a municipality, province or the Brussels region. Goes before the postcode. */
  readonly nis?: string
  /** The day for which it is asked; needed only where the province depends on it. */
  readonly op?: Dag
}

/** Answer of the kind `provincie`: the outcome, or what is missing (of two codes one is enough), or why the code says nothing. */
export interface ProvincieOordeel {
  readonly uitkomst: { readonly provincie: Provincie } | null
  readonly reden: string | null
  readonly ontbreekt: readonly string[]
}

/** The province of a postcode or NIS code on a day. Source of the ranges and of the one dated change: domain 2.5. */
export function provincieVan({ postcode, nis, op }: ProvincieInvoer): ProvincieOordeel {
  const code = nis ?? postcode
  if (code === undefined) return { uitkomst: null, reden: null, ontbreekt: ['postcode', 'nis'] }
  const soort = nis === undefined ? 'postcode' : 'NIS-code'
  const cijfers = nis === undefined ? 4 : 5
  if (code.length !== cijfers || !/^\d+$/.test(code))
    return onbekend(`Een ${soort} telt ${cijfers} cijfers.`)
  if (code === (nis === undefined ? verhuisd.postcode : verhuisd.nis)) {
    if (op === undefined) return { uitkomst: null, reden: null, ontbreekt: ['op'] }
    return gevonden(op < verhuisd.vanaf ? verhuisd.van : verhuisd.naar)
  }
  const reeksen = nis === undefined ? postcodereeksen : nisreeksen
  const reeks = reeksen.find(({ van, tot }) => Number(code) >= van && Number(code) <= tot)
  return reeks
    ? gevonden(reeks.provincie)
    : onbekend(`De ${soort} ${code} hoort bij geen provincie.`)
}

const buiten = ['WAALS_BRABANT', 'HENEGOUWEN', 'LUIK', 'LUXEMBURG', 'NAMEN'] as const

type Buiten = (typeof buiten)[number]

/** The row of the published tables: five provinces, Brussel, and one row for all the rest. [seed 002] */
export function statistiekProvincie(
  provincie: Provincie,
): Exclude<Provincie, Buiten> | 'BUITEN_BRUSSEL_VLAANDEREN' {
  return isBuiten(provincie) ? 'BUITEN_BRUSSEL_VLAANDEREN' : provincie
}

function isBuiten(provincie: Provincie): provincie is Buiten {
  return buiten.some((each) => each === provincie)
}

function gevonden(provincie: Provincie): ProvincieOordeel {
  return { uitkomst: { provincie }, reden: null, ontbreekt: [] }
}

function onbekend(reden: string): ProvincieOordeel {
  return { uitkomst: null, reden, ontbreekt: [] }
}
