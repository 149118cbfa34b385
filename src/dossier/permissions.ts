import type { Dag } from '#law/dag.ts'
import { luikHandelingen } from './luik/handelingen.ts'
import {
  isRol,
  rollen,
  rolnamen,
  toegang,
  type Cel,
  type Klasse,
  type Rol,
  type Voorwaarde,
} from './toegang.ts'

/** What somebody wants to do: on which class, with which right of the table, and for which purpose it is logged. */
interface HandelingRegel {
  readonly klasse: Klasse
  readonly recht: 'R' | 'C' | 'A'
  /** Roles that this is a task of, where the table alone is too wide. */
  readonly rollen?: readonly Rol[]
  /** The one who proposed it may not do it. */
  readonly andere?: true
  /** There is no relation yet: this begins it. */
  readonly begint?: true
  /** Shows no single dossier: each row that it lists needs its own relation. */
  readonly lijst?: true
  readonly doel: string
}

// The table lets a person and an employer read the state of a dossier; they do so on pages of their own.
const behandelaars: readonly Rol[] = [
  'indiceringsconsulent',
  'partner (OCMW/GTB)',
  'team TOM',
  'beslisser (4 ogen)',
  'evaluator',
  'HOC',
  'raad van bestuur',
  'doorstroombegeleider',
  'DPO',
]

export const handelingen = {
  'dossiers zien': {
    klasse: 'STA',
    recht: 'R',
    rollen: behandelaars,
    lijst: true,
    doel: 'werkvoorraad opvolgen',
  },
  'dossier behandelen': {
    klasse: 'STA',
    recht: 'R',
    rollen: behandelaars,
    doel: 'dossier behandelen',
  },
  'dossier zien': { klasse: 'STA', recht: 'R', doel: 'dossier behandelen' },
  'eigen dossier zien': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['burger'],
    doel: 'eigen dossier inkijken',
  },
  'attest vastleggen': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['indiceringsconsulent', 'partner (OCMW/GTB)'],
    doel: 'indicatie vaststellen',
  },
  // The consultant or a certified partner fills in the ICF (domain/2).
  'ICF invullen': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['indiceringsconsulent', 'partner (OCMW/GTB)'],
    doel: 'indicatie vaststellen',
  },
  // The scores never decide: a person of team TOM judges them, with reasons.
  'ICF beoordelen': {
    klasse: 'MOT',
    recht: 'C',
    rollen: ['team TOM'],
    doel: 'indicatie vaststellen',
  },
  'bewijs ophalen': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['indiceringsconsulent'],
    doel: 'indicatie vaststellen',
  },
  'startpakket voorstellen': {
    klasse: 'DEC',
    recht: 'C',
    rollen: ['team TOM'],
    doel: 'startpakket bepalen',
  },
  'startpakket beslissen': {
    klasse: 'DEC',
    recht: 'A',
    rollen: ['beslisser (4 ogen)'],
    andere: true,
    doel: 'startpakket bepalen',
  },
  'brief lezen': { klasse: 'BRIEF', recht: 'R', doel: 'beslissing meedelen' },
  'werknemers zien': {
    klasse: 'DEC',
    recht: 'R',
    rollen: ['werkgever'],
    lijst: true,
    doel: 'eigen werknemers opvolgen',
  },
  'werknemer zien': {
    klasse: 'DEC',
    recht: 'R',
    rollen: ['werkgever'],
    doel: 'eigen werknemers opvolgen',
  },
  'eigen brief lezen': {
    klasse: 'BRIEF',
    recht: 'R',
    rollen: ['burger'],
    doel: 'beslissing meedelen',
  },
  'dossier openen': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['indiceringsconsulent'],
    begint: true,
    doel: 'indicatie vaststellen',
  },
  // The table gives employers no right to make something on a running dossier; who may see the worker may end the job.
  'einde melden': {
    klasse: 'DEC',
    recht: 'R',
    rollen: ['werkgever'],
    doel: 'einde van de tewerkstelling melden',
  },
  ...luikHandelingen,
  'indienst melden': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['werkgever'],
    begint: true,
    doel: 'indiensttreding melden',
  },
} as const satisfies Record<string, HandelingRegel>

export type Handeling = keyof typeof handelingen

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
  const met = cellen.filter((cel) => bandGeldt(cel, relatie))
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
  return cellenVan(actor.rol, regel, regel.klasse).some((cel) => bandGeldt(cel, relatie))
}

function cellenVan(rol: string, regel: HandelingRegel, klasse: Klasse): readonly Cel[] {
  if (!isRol(rol) || (regel.rollen && !regel.rollen.includes(rol))) return []
  const rij: Partial<Record<Klasse, readonly Cel[]>> = toegang[rol]
  return (rij[klasse] ?? []).filter((cel) => rechtVan(cel).startsWith(regel.recht))
}

function rechtVan(cel: Cel): string {
  return typeof cel === 'string' ? cel : cel.recht
}

const bandVan = { o: 'eigen', e: 'werkgever', r: 'toegewezen' } as const

function bandGeldt(cel: Cel, { banden, op }: Relatie): boolean {
  const letter = rechtVan(cel)[1]
  if (letter !== 'o' && letter !== 'e' && letter !== 'r') return true
  return banden.some((band) => band.soort === bandVan[letter] && loopt(band, op))
}

function loopt({ van, tot }: Band, op: Dag): boolean {
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
