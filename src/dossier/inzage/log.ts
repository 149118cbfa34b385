import { isRol, klassen, rolnamen, type Klasse } from '#dossier/toegang.ts'
import type { Namen } from '#dossier/toegangslijst/lijst.ts'
import { dagVan, uurVan } from '#dossier/toezicht/tijd.ts'
import type { Dag } from '#law/dag.ts'

/** One line of the log as the database holds it; `at` is an instant (ISO UTC). */
export interface LogRegel {
  readonly id: number
  readonly at: string
  readonly sleutel: string
  readonly rol: string
  readonly organisatie: string
  /** Stable code of the one who acted. */
  readonly code: string
  readonly actie: string
  readonly doel: string
  readonly klasse: Klasse | null
  readonly noodtoegang: boolean
}

export type Soort = 'lezen' | 'wijzigen' | 'niet gelukt'

/** What a person reads about looks of one kind on one day. */
export interface Inkijk {
  readonly uur: string
  readonly aantal: number
  readonly organisatie: string
  readonly rol: string
  /** Empty where a code would point at somebody who is no office. */
  readonly code: string
  readonly doel: string
  readonly wat: string
  readonly soort: Soort
  readonly noodtoegang: boolean
}

export interface Logdag {
  readonly dag: Dag
  /** How often the person looked. */
  readonly zelf: number
  /** How often the program worked on the file. */
  readonly systeem: number
  readonly inkijken: readonly Inkijk[]
}

/** The classes in the words of the citizen. */
const gegevens: Readonly<Record<Klasse, string>> = {
  ID: 'uw naam, adres en werk',
  STA: 'hoe ver uw dossier staat',
  DEC: 'wat beslist is over uw pakket',
  MOT: 'waarom zo beslist is',
  MED: 'medische en persoonlijke gegevens',
  MV: 'het motivatieverslag van uw werkgever',
  POP: 'uw persoonlijk ontwikkelingsplan',
  AANVR: 'uw aanvraag met handtekeningen',
  BRIEF: 'uw brieven',
  HOC: 'uw vraag om opnieuw te kijken',
  LOG: 'deze lijst',
  BEWIJS: 'het bewijs dat niets veranderd is',
  CIJF: 'cijfers',
  REGEL: 'regels',
  GEBR: 'wie toegang heeft',
}

// One person on a work floor, one doctor, or an inspection after a complaint: the role itself points at somebody.
const derden: readonly string[] = ['inspectie', 'werkvloerbegeleider', 'arts/externe dienst']

/** Shown in place of everything that would reveal a third person. */
export const ambtelijk = 'Ambtelijke raadpleging'

/** Reading or changing, as the action of the line says. */
export function soortVan(actie: string): Soort {
  if (actie.startsWith('inzage: ')) return 'lezen'
  return actie.startsWith('niet uitgevoerd: ') ? 'niet gelukt' : 'wijzigen'
}

function dienst({ rol, organisatie }: LogRegel): string {
  return rol === 'vertrouwenspersoon' ? 'Iemand die u helpt' : organisatienaam(organisatie)
}

/** The office of who acted, as people read it. */
export function organisatienaam(organisatie: string): string {
  const provincie = /^VDAB-(.+)$/.exec(organisatie)?.[1]
  if (provincie !== undefined) return `VDAB ${eigennaam(provincie)}`
  if (/^\d{10}$/.test(organisatie))
    return `Onderneming ${organisatie.slice(0, 4)}.${organisatie.slice(4, 7)}.${organisatie.slice(7)}`
  return organisatie === '' ? 'VDAB' : organisatie
}

function eigennaam(provincie: string): string {
  return provincie
    .split('_')
    .map((woord) => `${woord.charAt(0)}${woord.slice(1).toLowerCase()}`)
    .join('-')
}

/** "de indiceringsconsulent": the role as people read it. */
export function rolnaam(rol: string): string {
  return isRol(rol) ? rolnamen[rol] : rol
}

/** The class of a line in plain words. */
export function watVan(klasse: Klasse | null): string {
  return klasse !== null && Object.hasOwn(klassen, klasse) ? gegevens[klasse] : 'uw dossier'
}

/**
 * The log by day, as the person with id `eigen` reads it: own looks and the work of the program are counted, looks of
 * one kind by one person are one row. `regels` come newest first and stay so; `namen` are those of `leesbaar`.
 */
export function perDag(
  regels: readonly LogRegel[],
  eigen: string,
  namen?: Namen,
): readonly Logdag[] {
  const dagen = Map.groupBy(regels, ({ at }) => dagVan(at))
  return [...dagen].map(([dag, vanDieDag]) => {
    const vanAnderen = vanDieDag.filter(
      ({ sleutel, rol }) => sleutel !== eigen && rol !== 'systeem',
    )
    const zelf = vanDieDag.filter(({ sleutel }) => sleutel === eigen).length
    return {
      dag,
      zelf,
      systeem: vanDieDag.length - vanAnderen.length - zelf,
      inkijken: [...Map.groupBy(vanAnderen, sleutelVan).values()].map((gelijke) =>
        inkijk(gelijke, namen),
      ),
    }
  })
}

function sleutelVan({ sleutel, rol, doel, klasse, actie, noodtoegang }: LogRegel): string {
  return JSON.stringify([sleutel, rol, doel, klasse, soortVan(actie), noodtoegang])
}

function inkijk(gelijke: readonly LogRegel[], namen?: Namen): Inkijk {
  const [laatste] = gelijke as readonly [LogRegel, ...LogRegel[]]
  return { ...leesbaar(laatste, namen), aantal: gelijke.length }
}

/**
 * One line in plain words, with what would reveal a third person taken away. `namen` are of companies that the person
 * knows by name, by their number.
 */
export function leesbaar(regel: LogRegel, namen?: Namen): Omit<Inkijk, 'aantal'> {
  const { at, rol, organisatie, code, doel, klasse, actie, noodtoegang } = regel
  const verborgen = derden.includes(rol)
  return {
    uur: uurVan(at),
    organisatie: verborgen ? ambtelijk : (namen?.get(organisatie) ?? dienst(regel)),
    rol: verborgen ? '' : rolnaam(rol),
    code: verborgen ? '' : code,
    doel,
    wat: watVan(klasse),
    soort: soortVan(actie),
    noodtoegang,
  }
}
