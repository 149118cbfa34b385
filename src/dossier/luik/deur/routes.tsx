import { opEigen, heeftDossier } from '#dossier/eigen/store.ts'
import {
  adressenVanDossier,
  adressenVanHelper,
  adressenVanMij,
  adressenVanWerkgever,
  type Adressen,
} from '#dossier/luik/adressen.ts'
import {
  kaderVanDossier,
  kaderVanHelper,
  kaderVanMij,
  kaderVanWerkgever,
  type Kader,
} from '#dossier/luik/kader.tsx'
import { findKaft, findStuk } from '#dossier/luik/store.ts'
import { genoemd, magKennen } from '#dossier/luik/zicht.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { findRelatie, loadDossier } from '#dossier/store.ts'
import type { Dag } from '#law/dag.ts'
import type { FindRelatie } from '#platform/http/route.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'

type Plaats = 'lijst' | 'nieuw' | 'stuk' | 'lezen' | 'origineel' | 'versie' | 'intrekken'

/** What the frame of a page is made from. */
interface Vraag {
  readonly tx: ReadTx
  readonly relatie: Relatie | undefined
  readonly today: Dag
  readonly actor: Actor
}

interface Omgeving {
  readonly Kader: Kader
  readonly adressen: Adressen
}

/** The papers of a dossier have three doors: of the person, of VDAB and of the employer, each with its own addresses and rights. */
export interface Deur {
  readonly url: Readonly<Record<Plaats, { readonly pattern: string }>>
  readonly zien: 'eigen stukken zien' | 'stukken zien' | 'bezorgde stukken zien'
  readonly lezen: 'eigen stuk lezen' | 'stuk lezen' | 'bezorgd stuk lezen'
  readonly bezorgen: 'eigen stuk bezorgen' | 'stuk toevoegen' | 'stuk bezorgen'
  readonly relatie: FindRelatie<string>
  /** Papers come in on paper too: day and sender are asked. */
  readonly post: boolean
  readonly titel: string
  readonly inleiding: string
  /** Where a paper that was handed in for a request leads back to. */
  aanvraag?(id: string): string
  omgeving(vraag: Vraag): Promise<Omgeving>
}

/** A name in the address. */
export function param(params: object, naam: string): string {
  return (params as Readonly<Record<string, string | undefined>>)[naam] ?? ''
}

/** The relation of a page that must have a dossier: the permission found it before. */
export function metDossier(relatie: Relatie | undefined): Relatie {
  if (!relatie) throw new Error('Deze bladzijde vraagt een dossier.')
  return relatie
}

/** The facts of the dossier, where there is one. */
export function bestaand({ relatie }: Deur): FindRelatie<string> {
  return async (tx, request) => {
    const gevonden = await relatie(tx, request)
    return gevonden && heeftDossier(gevonden) ? gevonden : undefined
  }
}

/** As `bestaand`, for an address that names a paper: one that the actor may not know of is not there. */
export function bekend(deur: Deur): FindRelatie<string> {
  return async (tx, request) => {
    const relatie = await bestaand(deur)(tx, request)
    const stuk = relatie && (await findStuk(tx, relatie.dossier, param(request.params, 'stuk')))
    return relatie && stuk && magKennen(request.actor, relatie, stuk) ? relatie : undefined
  }
}

/** As `bekend`, with the paper itself, so that the permission asks its class and the audit line names it. */
export function metStuk(deur: Deur): FindRelatie<string> {
  return async (tx, request) => {
    const relatie = await bekend(deur)(tx, request)
    const stuk = relatie && (await findStuk(tx, relatie.dossier, param(request.params, 'stuk')))
    return relatie && stuk ? genoemd(request.actor, relatie, stuk) : undefined
  }
}

export const deurVanMij: Deur = {
  url: {
    lijst: urls.mijnPapieren,
    nieuw: urls.mijnPapierNieuw,
    stuk: urls.mijnPapier,
    lezen: urls.mijnPapierLezen,
    origineel: urls.mijnPapierOrigineel,
    versie: urls.mijnPapierVersie,
    intrekken: urls.mijnPapierIntrekken,
  },
  zien: 'eigen stukken zien',
  lezen: 'eigen stuk lezen',
  bezorgen: 'eigen stuk bezorgen',
  relatie: opEigen,
  post: false,
  titel: 'Geef een papier af',
  inleiding:
    'Neem een foto van uw papier of kies een bestand. Alleen wie u helpt of over uw pakket beslist, leest het.',
  aanvraag: (aanvraag) => urls.mijnAanvraag.href({ aanvraag }),
  omgeving: async () => ({ Kader: kaderVanMij, adressen: adressenVanMij }),
}

const opNummer: FindRelatie<string> = (tx, { params, actor, today }) =>
  findRelatie(tx, param(params, 'nummer'), actor, today)

export const deurVanDossier: Deur = {
  url: {
    lijst: urls.stukken,
    nieuw: urls.stukNieuw,
    stuk: urls.stuk,
    lezen: urls.stukLezen,
    origineel: urls.stukOrigineel,
    versie: urls.stukVersie,
    intrekken: urls.stukIntrekken,
  },
  zien: 'stukken zien',
  lezen: 'stuk lezen',
  bezorgen: 'stuk toevoegen',
  async relatie(tx, request) {
    const relatie = await opNummer(tx, request)
    // The DPO knows the state of every dossier, and papers only under access in an emergency.
    return request.actor.rol === 'DPO' && !relatie?.noodtoegang ? undefined : relatie
  },
  post: true,
  titel: 'Voeg papieren toe',
  inleiding:
    'Scan of fotografeer wat met de post kwam. Het papier zelf gaat terug of in het archief.',
  async omgeving({ tx, relatie, today, actor }) {
    const { dossier } = await loadDossier(tx, relatie)
    const { nummer } = dossier
    return actor.rol === 'vertrouwenspersoon'
      ? { Kader: kaderVanHelper(dossier), adressen: adressenVanHelper(nummer) }
      : { Kader: kaderVanDossier(dossier, today), adressen: adressenVanDossier(nummer) }
  },
}

export const deurVanWerkgever: Deur = {
  url: {
    lijst: urls.bezorgd,
    nieuw: urls.bezorgdNieuw,
    stuk: urls.bezorgdStuk,
    lezen: urls.bezorgdLezen,
    origineel: urls.bezorgdOrigineel,
    versie: urls.bezorgdVersie,
    intrekken: urls.bezorgdIntrekken,
  },
  zien: 'bezorgde stukken zien',
  lezen: 'bezorgd stuk lezen',
  bezorgen: 'stuk bezorgen',
  relatie: opNummer,
  post: false,
  titel: 'Bezorg een papier',
  inleiding:
    'Uw papier gaat rechtstreeks naar de vertrouwelijke map van de werknemer. Een medisch papier kunt u daarna niet meer lezen.',
  aanvraag: (aanvraag) => urls.aanvraag.href({ aanvraag }),
  async omgeving({ tx, relatie }) {
    const { nummer, naam } = await findKaft(tx, metDossier(relatie).dossier)
    return { Kader: kaderVanWerkgever(naam), adressen: adressenVanWerkgever(nummer) }
  },
}
