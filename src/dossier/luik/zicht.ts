import { type Handeling } from '#dossier/handelingen.ts'
import { mag, type Relatie } from '#dossier/permissions.ts'
import type { StukRij } from './rij.ts'
import { soortregel, stuksoorten, type Stukklasse, type Stuksoort } from './soorten.ts'

/** Who asks; `organisatie` is the company of an employer. */
export interface Lezer {
  readonly id: string
  readonly rol: string
  readonly organisatie?: string
}

type Maker = Pick<StukRij, 'doorId' | 'kbo'>

/** Whether the reader, or the company that the reader acts for, put this paper in. */
export function isEigen(lezer: Lezer, { doorId, kbo }: Maker): boolean {
  return kbo === null
    ? lezer.rol !== 'werkgever' && doorId === lezer.id
    : lezer.rol === 'werkgever' && lezer.organisatie === kbo
}

/**
 * The facts that a permission on one paper is decided on. The tie of an employer reaches what the company put in and
 * nothing else: what others handed in is not its own. Without `stuk`: one that is about to be made.
 */
function voorStuk(
  lezer: Lezer,
  relatie: Relatie,
  stuk?: Maker & Pick<StukRij, 'bijAanvraagOp'>,
): Relatie {
  const nieuw = stuk === undefined || stuk.bijAanvraagOp === null
  const vreemd = lezer.rol === 'werkgever' && stuk !== undefined && !isEigen(lezer, stuk)
  return {
    ...relatie,
    banden: vreemd ? [] : relatie.banden,
    vervuld: [...(relatie.vervuld ?? []), ...(nieuw ? (['nog niet ingediend'] as const) : [])],
  }
}

type Leeshandeling = 'eigen stuk lezen' | 'bezorgd stuk lezen' | 'stuk lezen'

function leeshandeling({ rol }: Lezer): Leeshandeling {
  if (rol === 'burger') return 'eigen stuk lezen'
  return rol === 'werkgever' ? 'bezorgd stuk lezen' : 'stuk lezen'
}

/** The facts and the class of one paper, for the permission of an address that names it. */
export function genoemd(
  lezer: Lezer,
  relatie: Relatie,
  stuk: StukRij,
): Relatie & { readonly stuk: { readonly document: string; readonly klasse: Stukklasse } } {
  return {
    ...voorStuk(lezer, relatie, stuk),
    stuk: { document: stuk.id, klasse: stuk.klasse },
  }
}

/** Whether the reader may read what stands in the paper. What was withdrawn is shown to nobody. */
export function magLezen(lezer: Lezer, relatie: Relatie, stuk: StukRij): boolean {
  if (stuk.ingetrokkenOp !== null) return false
  return mag(lezer, leeshandeling(lezer), voorStuk(lezer, relatie, stuk), stuk.klasse).mag
}

/** Whether the reader may know that the paper is there: who may read its class, and who put it in (the receipt). */
export function magKennen(lezer: Lezer, relatie: Relatie, stuk: StukRij): boolean {
  const facts = voorStuk(lezer, relatie, stuk)
  return isEigen(lezer, stuk) || mag(lezer, leeshandeling(lezer), facts, stuk.klasse).mag
}

const bezorgen: Readonly<Record<string, Handeling>> = {
  burger: 'eigen stuk bezorgen',
  werkgever: 'stuk bezorgen',
}

/** The kinds of papers that the reader may put in this dossier. */
export function neerTeLeggen(lezer: Lezer, relatie: Relatie): readonly Stuksoort[] {
  const facts = voorStuk(lezer, relatie)
  const handeling = bezorgen[lezer.rol] ?? 'stuk toevoegen'
  const post = mag(lezer, 'post registreren', facts).mag
  return stuksoorten.filter(
    (soort) => post || mag(lezer, handeling, facts, soortregel(soort).klasse).mag,
  )
}

/** Whether the reader may give the paper a new version or withdraw it: who put it in, and VDAB where it may make such a paper. */
export function magWijzigen(lezer: Lezer, relatie: Relatie, stuk: StukRij): boolean {
  const maker = isEigen(lezer, stuk) || bezorgen[lezer.rol] === undefined
  return (
    maker &&
    stuk.laatste &&
    stuk.ingetrokkenOp === null &&
    magKennen(lezer, relatie, stuk) &&
    neerTeLeggen(lezer, relatie).includes(stuk.soort)
  )
}
