import type { Dag } from '#law/dag.ts'
import { after } from '#law/dag.ts'
import { parameters } from './parameters.ts'
import { dagVan, minuutVan } from './tijd.ts'

/** What each rule of the weekly list looks for, as the data protection officer reads it. */
export const regels = {
  vervolg: 'Gelezen zonder vervolg',
  familienaam: 'Zelfde familienaam als de persoon',
  collega: 'Dossier van een collega',
  volume: 'Veel meer gelezen dan het team',
  bulk: 'Veel dossiers in een uur',
  nacht: 'Gelezen in de nacht',
  kandidaat: 'Vaak geen kandidaat bij dit nummer',
  zoeken: 'Vaak niemand gevonden bij dit nummer',
} as const

export type Regel = keyof typeof regels

/** Somebody of an office whose reading is looked at. */
export interface Lezer {
  readonly sleutel: string
  readonly naam: string
  readonly rol: string
  readonly organisatie: string
}

/** One look in one dossier; `at` is an instant (ISO UTC). */
export interface Blik {
  readonly at: string
  readonly history: string
}

/** The person whom a dossier is about. */
interface Wie {
  readonly voornaam: string
  readonly familienaam: string
}

/** What stands out, once for each dossier or once for the whole week. */
export interface Signaal {
  readonly regel: Regel
  /** Left out where it is about no single dossier. */
  readonly history?: string
  readonly aantal: number
  readonly uitleg: string
}

/** Looks that no action of the same reader in the same dossier came with: on the day itself or within the days after. */
export function zonderVervolg(
  blikken: readonly Blik[],
  handelingen: readonly Blik[],
): readonly Signaal[] {
  const { waarde: dagen } = parameters.vervolgDagen
  const gedaan = Map.groupBy(handelingen, ({ history }) => history)
  const los = blikken.filter(({ history, at }) => {
    const dag = dagVan(at)
    const tot = after(dag, { days: dagen })
    return !gedaan.get(history)?.some(({ at }) => tussen(dagVan(at), dag, tot))
  })
  return perDossier(
    'vervolg',
    los,
    (aantal) => `${keer(aantal)} gelezen, niets gedaan binnen ${dagen} dagen.`,
  )
}

function tussen(dag: Dag, van: Dag, tot: Dag): boolean {
  return van <= dag && dag <= tot
}

/** Looks in the dossier of somebody with the family name of the reader. */
export function zelfdeFamilienaam(
  { naam }: Lezer,
  blikken: readonly Blik[],
  personen: ReadonlyMap<string, Wie>,
): readonly Signaal[] {
  const eigen = naamdelen(naam)
  const bekend = blikken.filter(({ history }) => {
    const familienaam = naamdelen(personen.get(history)?.familienaam ?? '')
    return familienaam !== '' && ` ${eigen}`.endsWith(` ${familienaam}`)
  })
  return perDossier(
    'familienaam',
    bekend,
    (aantal) => `${keer(aantal)} gelezen. De familienaam is dezelfde.`,
  )
}

/** Looks in the dossier of somebody who carries the name of a member of staff. `collegas` holds their full names. */
export function dossierVanCollega(
  { naam }: Lezer,
  blikken: readonly Blik[],
  personen: ReadonlyMap<string, Wie>,
  collegas: readonly string[],
): readonly Signaal[] {
  const namen = new Set(collegas.map(naamdelen))
  namen.delete('')
  namen.delete(naamdelen(naam))
  const gevonden = blikken.filter(({ history }) => {
    const wie = personen.get(history)
    return wie !== undefined && namen.has(naamdelen(`${wie.voornaam} ${wie.familienaam}`))
  })
  return perDossier(
    'collega',
    gevonden,
    (aantal) => `${keer(aantal)} gelezen. De naam is die van een collega.`,
  )
}

/**
 * A week in which somebody looked far more often than the colleagues of the own team. The reader does not count in the
 * mean: in a small team one who reads everything would pull it along.
 */
export function veelMeerDanTeam(aantal: number, collegas: readonly number[]): readonly Signaal[] {
  const { afwijkingen, collegas: minste, kleinsteVolume } = parameters
  if (collegas.length < minste.waarde || aantal < kleinsteVolume.waarde) return []
  const gemiddelde = collegas.reduce((som, een) => som + een, 0) / collegas.length
  const spreiding = Math.sqrt(
    collegas.reduce((som, een) => som + (een - gemiddelde) ** 2, 0) / collegas.length,
  )
  if (aantal <= gemiddelde + afwijkingen.waarde * spreiding) return []
  const uitleg = `${keer(aantal)} gelezen in een week; de collega's gemiddeld ${Math.round(gemiddelde)} keer.`
  return [{ regel: 'volume', aantal, uitleg }]
}

const uur = 3_600_000

/** More different dossiers within 60 minutes than a person handles. */
export function veelInEenUur(blikken: readonly Blik[]): readonly Signaal[] {
  const opTijd = blikken.toSorted((een, ander) => (een.at < ander.at ? -1 : 1))
  const open = new Map<string, number>()
  let [begin, meeste] = [0, 0]
  for (const { at, history } of opTijd) {
    open.set(history, (open.get(history) ?? 0) + 1)
    for (; Date.parse(at) - Date.parse(opTijd[begin]!.at) >= uur; begin += 1) {
      const { history: oud } = opTijd[begin]!
      const over = open.get(oud)! - 1
      if (over === 0) open.delete(oud)
      else open.set(oud, over)
    }
    meeste = Math.max(meeste, open.size)
  }
  if (meeste <= parameters.dossiersPerUur.waarde) return []
  return [
    { regel: 'bulk', aantal: meeste, uitleg: `${meeste} dossiers gelezen binnen 60 minuten.` },
  ]
}

/** Looks between the evening and the morning, in the time of Brussels. */
export function inDeNacht(blikken: readonly Blik[]): readonly Signaal[] {
  const { nachtVan, nachtTot } = parameters
  const nachtelijk = blikken.filter(({ at }) => {
    const minuut = minuutVan(at)
    return minuut >= nachtVan.waarde * 60 || minuut < nachtTot.waarde * 60
  })
  return perDossier(
    'nacht',
    nachtelijk,
    (aantal) => `${keer(aantal)} gelezen tussen ${nachtVan.waarde} en ${nachtTot.waarde} uur.`,
  )
}

/** What the log says of an employer who typed numbers with which nobody can be hired. */
export const geenKandidaat = {
  waarom: 'geen kandidaat',
  actie: 'niet uitgevoerd: indienst melden: geen kandidaat',
} as const

/** What the log says of who searched on the number of a person: never the number itself. */
export const zoekenOpInsz = {
  gevonden: 'inzage: zoeken op rijksregisternummer',
  niemand: 'inzage: zoeken op rijksregisternummer: niemand gevonden',
} as const

/** A week in which somebody searched so many numbers of people outside the own dossiers that it may be curiosity. */
export function vaakNiemandGevonden(aantal: number): readonly Signaal[] {
  if (aantal < parameters.zoekmissers.waarde) return []
  const uitleg = `${keer(aantal)} gezocht op een rijksregisternummer zonder iemand te vinden.`
  return [{ regel: 'zoeken', aantal, uitleg }]
}

/** A week in which an account tried so many numbers of candidates in vain that it may be guessing whose dossier is whose. */
export function vaakGeenKandidaat(aantal: number): readonly Signaal[] {
  if (aantal < parameters.kandidatenPerUur.waarde) return []
  const uitleg = `${keer(aantal)} nummers ingevuld waarmee niemand aan te werven is.`
  return [{ regel: 'kandidaat', aantal, uitleg }]
}

function perDossier(
  regel: Regel,
  blikken: readonly Blik[],
  uitleg: (aantal: number) => string,
): readonly Signaal[] {
  const groepen = Map.groupBy(blikken, ({ history }) => history)
  return [...groepen].map(([history, { length: aantal }]) => ({
    regel,
    history,
    aantal,
    uitleg: uitleg(aantal),
  }))
}

function keer(aantal: number): string {
  return `${aantal} keer`
}

/** A name as it is compared: small letters, no accents, one space between the parts. */
function naamdelen(naam: string): string {
  return naam
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim()
}
