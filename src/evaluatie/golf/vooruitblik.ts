import { after, dag, type Dag } from '#law/dag.ts'

/** Where an evaluation falls: late, in a month (`jjjj-mm`), later; or, for when VDAB begins, running or tonight. */
export type Bak = string

export const teLaat = 'te laat'
export const later = 'later'
export const loopt = 'loopt'
export const vannacht = 'vannacht'

/** How many evaluations have their last day in one place and their beginning in another. */
export interface Telling {
  readonly provincie: string
  /** Of the last day (D-06). */
  readonly laatste: Bak
  /** Of the day on which VDAB begins. */
  readonly begin: Bak
  readonly aantal: number
}

export const kijkrichtingen = ['laatste', 'begin'] as const
export type Kijkrichting = (typeof kijkrichtingen)[number]

const aantalMaanden = 12

/** This month and the eleven after it, as `jjjj-mm`. */
export function maandenVanaf(vandaag: Dag): readonly string[] {
  const eerste = dag(`${vandaag.slice(0, 7)}-01`)
  return Array.from({ length: aantalMaanden }, (_, nr) => after(eerste, { months: nr }).slice(0, 7))
}

/** The first day after those months. */
export function eindeVan(vandaag: Dag): Dag {
  return after(dag(`${vandaag.slice(0, 7)}-01`), { months: aantalMaanden })
}

/** The columns, in the order in which figures by province are published. */
export const kolommen = {
  ANTWERPEN: 'Antwerpen',
  LIMBURG: 'Limburg',
  OOST_VLAANDEREN: 'Oost-Vlaanderen',
  VLAAMS_BRABANT: 'Vlaams-Brabant',
  WEST_VLAANDEREN: 'West-Vlaanderen',
  BRUSSEL: 'Brussel',
  ELDERS: 'Elders',
} as const
export type Kolom = keyof typeof kolommen
export const kolomIds = Object.keys(kolommen) as readonly Kolom[]

/** The column of a province; who lives outside Vlaanderen and Brussel is in the last one. */
export function kolomVan(provincie: string): Kolom {
  return Object.hasOwn(kolommen, provincie) ? (provincie as Kolom) : 'ELDERS'
}

/** The column that a team reads to the unit; null for who belongs to no team of a province. */
export function eigenKolom(organisatie: string | undefined): Kolom | null {
  const provincie = /^VDAB-(?<provincie>.+)$/.exec(organisatie ?? '')?.groups?.['provincie'] ?? ''
  const kolom = kolomVan(provincie)
  return kolom === 'ELDERS' ? null : kolom
}

/** Figures of another team are rounded to this, so that nobody can be found in them. */
const afronding = 5

export interface Rij {
  readonly bak: Bak
  readonly cellen: readonly number[]
  readonly totaal: number
}

export interface Vooruitblik {
  readonly rijen: readonly Rij[]
  /** Sums of what is shown, so that nothing can be found by subtraction. */
  readonly totaal: Rij
}

/**
 * The counts as a table: a row for each place, a column for each province. Only the own column is exact; the others are
 * rounded cell by cell, and every sum is a sum of what stands there.
 */
export function vooruitblik(
  telling: readonly Telling[],
  naar: Kijkrichting,
  vandaag: Dag,
  eigen: Kolom | null,
): Vooruitblik {
  const som = new Map<string, number>()
  for (const each of telling) {
    const sleutel = `${kolomVan(each.provincie)} ${each[naar]}`
    som.set(sleutel, (som.get(sleutel) ?? 0) + each.aantal)
  }
  const toon = (kolom: Kolom, bak: Bak) => {
    const aantal = som.get(`${kolom} ${bak}`) ?? 0
    return kolom === eigen ? aantal : Math.round(aantal / afronding) * afronding
  }
  const rijen = bakken(naar, vandaag).map((bak) =>
    rij(
      bak,
      kolomIds.map((kolom) => toon(kolom, bak)),
    ),
  )
  const sommen = kolomIds.map((_, nr) => optellen(rijen.map(({ cellen }) => cellen[nr]!)))
  return { rijen, totaal: rij('totaal', sommen) }
}

function bakken(naar: Kijkrichting, vandaag: Dag): readonly Bak[] {
  const eerst = naar === 'laatste' ? [teLaat] : [loopt, vannacht]
  return [...eerst, ...maandenVanaf(vandaag), later]
}

function rij(bak: Bak, cellen: readonly number[]): Rij {
  return { bak, cellen, totaal: optellen(cellen) }
}

function optellen(getallen: readonly number[]): number {
  return getallen.reduce((som, getal) => som + getal, 0)
}

/** The busiest of the twelve months of a column, or of all of them, and how many there are in a month on the whole. */
export interface Piek {
  readonly maand: string
  readonly aantal: number
  readonly gemiddeld: number
}

/** The busiest month of the twelve from that of `vandaag`, the first of equals; `kolom` null counts all columns. */
export function piekVan({ rijen }: Vooruitblik, vandaag: Dag, kolom: Kolom | null): Piek {
  const nr = kolom === null ? -1 : kolomIds.indexOf(kolom)
  const maanden = maandenVanaf(vandaag).map((maand) => {
    const gevonden = rijen.find(({ bak }) => bak === maand)!
    return { maand, aantal: nr < 0 ? gevonden.totaal : gevonden.cellen[nr]! }
  })
  const [drukste] = maanden.toSorted((een, ander) => ander.aantal - een.aantal)
  const totaal = optellen(maanden.map(({ aantal }) => aantal))
  return { ...drukste!, gemiddeld: Math.round(totaal / aantalMaanden) }
}
