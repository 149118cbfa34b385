import type { Actor } from '#platform/types.ts'
import { beoordeelInsz } from '#register/insz.ts'
import { beoordeelKbo } from '#register/kbo.ts'
import { rolInClaim } from './roles.ts'

/** What the identity provider says of somebody, checked for its signature and not yet for its content. */
export type Claims = Readonly<Record<string, unknown>>

/** How a citizen wants to come in: for oneself, or as a helper of somebody else. */
export type Wens = 'vertrouwenspersoon'

/** One role in which a person may come in, with the name of its organisation where the provider tells it. */
export interface Hoedanigheid {
  readonly actor: Actor
  readonly organisatienaam?: string
  /** The rijksregisternummer of who is known by `sub`: it tells the own dossier, and goes nowhere else. */
  readonly insz?: string
}

export type Herkend =
  | { readonly erkend: true; readonly keuzes: readonly Hoedanigheid[] }
  /** Nothing is granted: why, and what the person does about it. */
  | { readonly erkend: false; readonly reden: string; readonly watNu: string }

const citizens = new Set(['burger', 'vertrouwenspersoon'])

/** Whether this role signs in with a strong means from the start; a citizen does so for medical papers only. */
export function altijdSterk(rol: string): boolean {
  return !citizens.has(rol)
}

/**
 * The roles in which the person of these claims may come in. Claims as ACM/IDM gives them: `sub` is the person, whatever
 * the account; `rrn` the rijksregisternummer; `rolclaim` a list of "Rol-context:organisatiecode". [ux 4; ACM/IDM, scopes
 * and claims] Without role claim somebody is a citizen, known by the rijksregisternummer; all others are known by `sub`,
 * so that two accounts or two roles of one person are one person for the four eyes. Their rijksregisternummer is asked
 * all the same: without it nobody could be kept out of the own dossier.
 */
export function herken(claims: Claims, rolclaim: string, wens?: Wens): Herkend {
  const rollen = claims[rolclaim]
  return rollen === undefined || (Array.isArray(rollen) && rollen.length === 0)
    ? burger(claims, wens)
    : medewerker(claims, rollen)
}

function burger(claims: Claims, wens: Wens | undefined): Herkend {
  const insz = inszVan(claims)
  return typeof insz === 'string'
    ? keuzes([{ actor: { id: insz, naam: naamVan(claims), rol: wens ?? 'burger' } }])
    : insz
}

function medewerker(claims: Claims, rollen: unknown): Herkend {
  const teksten = (Array.isArray(rollen) ? rollen : [rollen]).map((tekst) =>
    typeof tekst === 'string' ? hoedanigheid(claims, tekst) : onbekendeRol,
  )
  const goed = teksten.flatMap((uitkomst) => ('actor' in uitkomst ? [uitkomst] : []))
  const fout = teksten.find((uitkomst) => 'erkend' in uitkomst)
  if (goed.length === 0) return fout ?? onbekendeRol
  const uniek = new Map(goed.map((een) => [`${een.actor.rol} ${een.actor.organisatie}`, een]))
  return keuzes([...uniek.values()])
}

type Weigering = Extract<Herkend, { erkend: false }>

const onbekendeRol: Weigering = {
  erkend: false,
  reden: 'Uw account heeft geen rol die Maatwerkloket kent.',
  watNu: 'Vraag aan de toegangsbeheerder van uw organisatie om u de juiste rol te geven.',
}

function hoedanigheid(claims: Claims, tekst: string): Hoedanigheid | Weigering {
  const [, naam = '', context = '', code = ''] =
    /^(\w{1,60})-([^:]{1,60}):([\w.-]{1,60})$/.exec(tekst) ?? []
  const regel = rolInClaim(naam)
  if (!regel) return onbekendeRol
  if (regel.bereik === 'geen') {
    const insz = inszVan(claims)
    return typeof insz === 'string'
      ? { actor: { id: insz, naam: naamVan(claims), rol: regel.rol } }
      : insz
  }
  const { sub } = claims
  if (typeof sub !== 'string' || !/^[\w.@|-]{1,255}$/.test(sub)) return geenPersoon
  if (regel.bereik === 'kbo' && !beoordeelKbo(code).geldig) return geenBedrijf
  const insz = inszVan(claims)
  if (typeof insz !== 'string') return insz
  const organisatie = regel.bereik === 'team' && teamVorm.test(context) ? context : code
  const { vo_orgnaam: naamOrg } = claims
  return {
    actor: { id: sub, naam: naamVan(claims), rol: regel.rol, organisatie },
    insz,
    ...(typeof naamOrg === 'string' ? { organisatienaam: kort(naamOrg) } : {}),
  }
}

/** The code of a team: the organisation of all teams is VDAB, so the context of the role says which one it is. */
export const teamVorm = /^VDAB-[A-Z_]+$/

const geenPersoon: Weigering = {
  erkend: false,
  reden: 'De aanmelddienst zegt niet wie u bent.',
  watNu: 'Meld u opnieuw aan. Lukt het dan nog niet? Bel de dienst.',
}

const geenBedrijf: Weigering = {
  erkend: false,
  reden: 'Het ondernemingsnummer bij uw account is niet geldig.',
  watNu: 'Vraag aan de toegangsbeheerder van uw onderneming om uw account na te kijken.',
}

function inszVan({ rrn }: Claims): string | Weigering {
  if (typeof rrn !== 'string' || rrn.trim() === '')
    return {
      erkend: false,
      reden: 'De aanmelddienst gaf uw rijksregisternummer niet door.',
      watNu: 'Meld u opnieuw aan met itsme of met uw identiteitskaart (eID).',
    }
  const oordeel = beoordeelInsz(rrn)
  if (oordeel.geldig) return oordeel.insz
  return {
    erkend: false,
    reden: 'Het rijksregisternummer dat de aanmelddienst doorgaf, is niet geldig.',
    watNu: 'Bel de dienst. Zeg dat u zich niet kunt aanmelden.',
  }
}

function naamVan({ given_name: voornaam, family_name: familienaam }: Claims): string {
  const delen = [voornaam, familienaam].filter((deel) => typeof deel === 'string')
  return kort(delen.join(' ')) || 'Naam onbekend'
}

function kort(tekst: string): string {
  return tekst
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200)
}

function keuzes(alle: readonly Hoedanigheid[]): Herkend {
  return { erkend: true, keuzes: alle }
}
