import type { Dag } from '#law/dag.ts'
import { handelingen, type Handeling, type HandelingRegel } from './handelingen.ts'
import {
  isRol,
  rollen,
  rolnamen,
  toegang,
  type Cel,
  type Klasse,
  type Voorwaarde,
} from './toegang.ts'

/** One tie between the actor and the person of a dossier. `tot` is the last day on which it holds, left out when open. */
export interface Band {
  readonly soort: 'eigen' | 'werkgever' | 'toegewezen'
  readonly van: Dag
  readonly tot?: Dag
  /** The person gave a mandate for medical papers too. */
  readonly medisch?: boolean
}

/** The facts of one dossier that a permission is decided on, as they stand on the day `op`. */
export interface Relatie {
  /** Id of the history of the person. */
  readonly dossier: string
  readonly op: Dag
  readonly banden: readonly Band[]
  /** Id of the one who proposed what is now to be decided. */
  readonly voorsteller?: string
  /** Conditions of the table that hold here, as the one who asks established them. */
  readonly vervuld?: readonly Voorwaarde[]
  /** Why the actor may do nothing here, whatever the role: the own dossier, or that of somebody near. */
  readonly conflict?: Belangenconflict
  /** Nothing runs any more in this dossier: its medical papers are closed. */
  readonly verzegeld?: boolean
  /** The actor opened access in an emergency that has not ended. */
  readonly noodtoegang?: boolean
}

/** Why somebody keeps away from a dossier. */
export type Belangenconflict = 'eigen dossier' | 'familie' | 'collega' | 'andere'

export type Oordeel =
  | { readonly mag: true; readonly velden: 'alle' | 'minimaal' }
  | { readonly mag: false; readonly reden: string; readonly wieKanDit: string }

type Vrager = { readonly id: string; readonly rol: string }

/**
 * Whether `actor` may do `handeling` with the part `klasse` of the dossier in `relatie`: role and relation and class,
 * and never what one proposed oneself. Without `relatie` the answer is about the role alone and serves lists; a
 * permission on a dossier is then refused. A refusal says why, and who can do it, without a word about the dossier.
 */
export function mag(
  actor: Vrager,
  handeling: Handeling,
  relatie?: Relatie,
  klasse: Klasse = handelingen[handeling].klasse,
): Oordeel {
  const regel: HandelingRegel = handelingen[handeling]
  const cellen = cellenVan(actor.rol, regel, klasse)
  if (cellen.length === 0) return weiger(handeling, klasse, 'Uw rol heeft dit recht niet.')
  if (regel.lijst || regel.begint) return { mag: true, velden: 'alle' }
  if (!relatie) return weiger(handeling, klasse, 'Er is geen dossier gekozen.')
  if (relatie.conflict) return weiger(handeling, klasse, conflictzinnen[relatie.conflict])
  const met = cellen.filter((cel) => bandGeldt(actor.rol, cel, relatie))
  if (met.length === 0) return weiger(handeling, klasse, 'U bent niet verbonden met dit dossier.')
  const geldig = met.filter((cel) => vervuld(cel, relatie))
  if (geldig.length === 0)
    return weiger(handeling, klasse, 'De voorwaarde voor uw toegang is niet vervuld.')
  if (gesloten(klasse, regel, geldig, relatie))
    return weiger(
      handeling,
      klasse,
      'In dit dossier loopt niets meer: de medische stukken zijn verzegeld. Vraag noodtoegang met een reden.',
    )
  if (regel.nood && !opentIets(actor.rol, relatie))
    return weiger(
      handeling,
      klasse,
      'Noodtoegang opent hier niets: u leest al wat uw rol mag lezen.',
    )
  const eigenVoorstel = regel.andere && vierOgen(actor, relatie)
  if (eigenVoorstel) return weiger(handeling, klasse, eigenVoorstel)
  return {
    mag: true,
    velden: geldig.every((cel) => rechtVan(cel).endsWith('m')) ? 'minimaal' : 'alle',
  }
}

/** Whether the role of `actor` could ever do `handeling`: asked before any dossier is looked up, so it tells nothing. */
export function rolKan(actor: Vrager, handeling: Handeling): Oordeel {
  const regel: HandelingRegel = handelingen[handeling]
  return cellenVan(actor.rol, regel, regel.klasse).length > 0
    ? { mag: true, velden: 'alle' }
    : weiger(handeling, regel.klasse, 'Uw rol heeft dit recht niet.')
}

/** Whether any tie of the actor with the person holds on the day: without one the dossier does not exist for them. */
export function kentDossier(actor: Vrager, handeling: Handeling, relatie: Relatie): boolean {
  const regel: HandelingRegel = handelingen[handeling]
  return cellenVan(actor.rol, regel, regel.klasse).some((cel) => bandGeldt(actor.rol, cel, relatie))
}

function cellenVan(rol: string, regel: HandelingRegel, klasse: Klasse): readonly Cel[] {
  if (!isRol(rol) || (regel.rollen && !regel.rollen.includes(rol))) return []
  const rij: Partial<Record<Klasse, readonly Cel[]>> = toegang[rol]
  return (rij[klasse] ?? []).filter((cel) => rechtVan(cel).startsWith(regel.recht))
}

function rechtVan(cel: Cel): string {
  return typeof cel === 'string' ? cel : cel.recht
}

const bandVan = { e: 'werkgever', r: 'toegewezen' } as const

/** What "own" is: of the person the dossier itself, of others what they hand in themselves under the tie they have. */
const eigenVan: Partial<Readonly<Record<string, Band['soort']>>> = {
  werkgever: 'werkgever',
  werkvloerbegeleider: 'werkgever',
  'arts/externe dienst': 'toegewezen',
}

function bandGeldt(rol: string, cel: Cel, { banden, op }: Relatie): boolean {
  const letter = rechtVan(cel)[1]
  if (letter !== 'o' && letter !== 'e' && letter !== 'r') return true
  const soort = letter === 'o' ? (eigenVan[rol] ?? 'eigen') : bandVan[letter]
  return banden.some((band) => band.soort === soort && loopt(band, op))
}

/** Whether a tie holds on the day `op`. */
export function loopt({ van, tot }: Band, op: Dag): boolean {
  return van <= op && (tot === undefined || op <= tot)
}

/** Why `actor` is not the second person, or undefined when they are. */
function vierOgen(actor: Vrager, { voorsteller }: Relatie): string | undefined {
  if (voorsteller === undefined) return 'Er is nog geen voorstel om over te beslissen.'
  return voorsteller === actor.id
    ? 'Wie het voorstel maakte, kan er niet zelf over beslissen.'
    : undefined
}

const conflictzinnen: Readonly<Record<Belangenconflict, string>> = {
  'eigen dossier': 'Dit is uw eigen dossier: een collega behandelt het.',
  familie: 'Dit is het dossier van familie van u: een collega behandelt het.',
  collega: 'Dit is het dossier van een collega: een ander team behandelt het.',
  andere: 'Voor dit dossier is een belangenconflict gemeld: een collega behandelt het.',
}

function vervuld(cel: Cel, relatie: Relatie): boolean {
  if (typeof cel === 'string') return true
  switch (cel.mits) {
    case 'noodtoegang':
      return relatie.noodtoegang === true
    case 'mandaat voor medische stukken':
      return relatie.banden.some((band) => band.medisch === true && loopt(band, relatie.op))
    // A partner is tied to the people of its own portfolio and to nobody else.
    case 'eigen portefeuille':
      return true
    default:
      return (relatie.vervuld ?? []).includes(cel.mits)
  }
}

/** Whether the seal keeps this reader out: not the person, and nobody under access in an emergency. */
function gesloten(
  klasse: Klasse,
  { recht }: HandelingRegel,
  cellen: readonly Cel[],
  { verzegeld = false, noodtoegang = false }: Relatie,
): boolean {
  const vanDePersoon = cellen.some((cel) => rechtVan(cel)[1] === 'o')
  return verzegeld && klasse === 'MED' && recht === 'R' && !noodtoegang && !vanDePersoon
}

/** Whether access in an emergency would give this role something in the dossier: a cell that asks for it, or the seal. */
function opentIets(rol: string, relatie: Relatie): boolean {
  const rij: Partial<Record<Klasse, readonly Cel[]>> = isRol(rol) ? toegang[rol] : {}
  return (rij.MED ?? []).some(
    (cel) =>
      rechtVan(cel).startsWith('R') &&
      ((typeof cel !== 'string' && cel.mits === 'noodtoegang') ||
        (relatie.verzegeld === true && bandGeldt(rol, cel, relatie))),
  )
}

function weiger(handeling: Handeling, klasse: Klasse, reden: string): Oordeel {
  const regel: HandelingRegel = handelingen[handeling]
  const namen = rollen
    .filter((rol) => cellenVan(rol, regel, klasse).length > 0)
    .map((rol) => rolnamen[rol])
  return { mag: false, reden, wieKanDit: opsomming(namen) }
}

function opsomming(namen: readonly string[]): string {
  const laatste = namen.at(-1)
  if (laatste === undefined) return 'niemand'
  return namen.length === 1 ? laatste : `${namen.slice(0, -1).join(', ')} of ${laatste}`
}
