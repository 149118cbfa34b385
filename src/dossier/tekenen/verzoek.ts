import type { Betrokkene } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'

/** What is signed. */
export const verzoeksoorten = [
  'POP',
  'motivatieverslag',
  'evaluatieaanvraag',
  'mandaat',
  'andere',
] as const
export type Verzoeksoort = (typeof verzoeksoorten)[number]

/** SHA-256 in 64 lower case hexadecimal digits. */
export type Sha256 = string & { readonly __sha256: unique symbol }

/** Whether the text is a SHA-256 as this program writes it. */
export function isSha256(text: string): text is Sha256 {
  return /^[0-9a-f]{64}$/.test(text)
}

/** A part of the text that is signed; `kop` is empty where it has no heading. */
export interface Deel {
  readonly kop: string
  readonly tekst: string
}

/** What is signed, whole: the text itself, or the bytes of a document by their hash. */
export type Inhoud =
  | {
      readonly vorm: 'tekst'
      readonly delen: readonly [Deel, ...Deel[]]
      /** Id of the paper in the vertrouwelijk luik that the text is about. */
      readonly stuk?: string
    }
  | {
      readonly vorm: 'document'
      readonly document: string
      readonly omschrijving: string
      readonly sha256: Sha256
    }

interface Beurt {
  /** Who has a higher number signs after everybody with a lower one; left out: at any moment. */
  readonly volgorde?: number
}

/** Who must sign. The worker is the person of the dossier and can be nobody else, so no id can stand there. */
export type Ondertekenaar = Beurt &
  (
    | { readonly rol: 'werknemer' }
    | { readonly rol: 'werkgever'; readonly kbo: string; readonly naam: string }
    | {
        readonly rol: 'arts of externe dienst' | 'onafhankelijke instantie'
        readonly id: string
        readonly naam: string
      }
    | { readonly rol: 'VDAB'; readonly organisatie: string; readonly naam: string }
  )

/** Who asks or signs, with the organisation acted for; `namens` is set when somebody acts for the person. */
export interface Handelaar extends Betrokkene {
  readonly organisatie?: string
  /** Name of the organisation as the signer reads it. */
  readonly organisatienaam?: string
  readonly namens?: string
}

/** How somebody signed. On paper two others saw it, and neither of them asked for the signature. */
export type Handtekening =
  | { readonly hoe: 'eigen aanmelding'; readonly door: Betrokkene }
  | {
      readonly hoe: 'papier'
      /** Day that stands beside the signature. */
      readonly getekendOp: Dag
      readonly ontvangenDoor: Betrokkene
      readonly nagekekenDoor: Betrokkene
      /** Id of the scan in the vertrouwelijk luik. */
      readonly stuk?: string
    }

/** What a signer did with the present content. */
export type Stand =
  | { readonly stand: 'wacht' }
  | {
      readonly stand: 'papier ontvangen'
      readonly hash: Sha256
      readonly op: Dag
      readonly getekendOp: Dag
      readonly door: Betrokkene
      readonly stuk?: string
    }
  | {
      readonly stand: 'getekend'
      readonly hash: Sha256
      readonly op: Dag
      readonly handtekening: Handtekening
    }
  | ({ readonly stand: 'niet akkoord'; readonly op: Dag } & Woorden)
  | ({ readonly stand: 'wil eerst praten'; readonly op: Dag } & Woorden)

/** What a signer says, and whether the one who asks may read it. */
export interface Woorden {
  readonly tekst?: string
  readonly delen: boolean
}

export interface Partij<S = Stand> {
  readonly ondertekenaar: Ondertekenaar
  readonly stand: S
}

/** Something that VDAB must settle: a talk that the signer wants, or a signature that is said to be false. */
export interface Taak {
  readonly soort: 'gesprek' | 'betwisting'
  readonly op: Dag
  readonly van: Ondertekenaar['rol']
}

/** What a request holds from the first moment. */
export interface NieuwVerzoek {
  readonly id: string
  readonly soort: Verzoeksoort
  readonly titel: string
  readonly inhoud: Inhoud
  /** Over soort, title, content and signers: the shell computes it. */
  readonly hash: Sha256
  readonly ondertekenaars: readonly [Ondertekenaar, ...Ondertekenaar[]]
  /** Last day to sign, included; null when there is none. */
  readonly uiterlijk: Dag | null
}

/** A request for signatures as it stands. */
export interface Tekenverzoek extends Omit<NieuwVerzoek, 'ondertekenaars'> {
  readonly gevraagdDoor: Handelaar
  readonly gevraagdOp: Dag
  /** 1, and one more for each change of what is signed. */
  readonly versie: number
  readonly vorigeCodes: readonly string[]
  readonly partijen: readonly Partij[]
  readonly taken: readonly Taak[]
  readonly ingetrokkenOp: Dag | null
}

/** A name for a signer within one request, without a number of a person. */
export function sleutelVan(ondertekenaar: Ondertekenaar): string {
  switch (ondertekenaar.rol) {
    case 'werknemer':
      return 'werknemer'
    case 'werkgever':
      return `werkgever ${ondertekenaar.kbo}`
    case 'VDAB':
      return `VDAB ${ondertekenaar.organisatie}`
    default:
      return `${ondertekenaar.rol} ${ondertekenaar.id}`
  }
}

/** The first 16 digits of the hash in four groups, as they stand on paper: "3F0A-91BC-77D2-0E45". */
export function codeVan(hash: Sha256): string {
  return hash
    .slice(0, 16)
    .toUpperCase()
    .replaceAll(/.{4}(?=.)/g, '$&-')
}

/** The code as it was meant: spaces, strokes and small letters do not matter. */
export function leesCode(getypt: string): string {
  return getypt
    .toUpperCase()
    .replaceAll(/[^0-9A-F]/g, '')
    .replaceAll(/.{4}(?=.)/g, '$&-')
}

/** Whether everybody signed the content as it now is. */
export function isVolledigGetekend(verzoek: Tekenverzoek): boolean {
  return verzoek.ingetrokkenOp === null && wieMoetNog(verzoek).length === 0
}

/** Who has not signed the content as it now is, whatever else they said. */
export function wieMoetNog({ partijen, hash }: Tekenverzoek): readonly Ondertekenaar[] {
  return partijen
    .filter(({ stand }) => stand.stand !== 'getekend' || stand.hash !== hash)
    .map(({ ondertekenaar }) => ondertekenaar)
}

/** A signature that a change undoes. */
export interface Vervallen {
  readonly ondertekenaar: Ondertekenaar
  /** Day of the signature, or on which the paper came in. */
  readonly op: Dag
  readonly waarom: string
}

/** As much of a request as tells what a change would undo. */
interface Getekend {
  readonly hash: string
  readonly partijen: readonly Partij<{ readonly stand: Stand['stand']; readonly op?: Dag }>[]
}

/**
 * The signatures on `oud` that do not hold for `nieuw`: all of them when the content differs, none when it is the same.
 * A paper that came in and is not checked yet falls away too: it bears the code of the old content.
 */
export function watValtWeg(oud: Getekend, nieuw: { readonly hash: string }): readonly Vervallen[] {
  if (oud.hash === nieuw.hash) return []
  return oud.partijen.flatMap(({ ondertekenaar, stand }) => {
    const { op } = stand
    if (op === undefined) return []
    if (stand.stand === 'getekend')
      return [{ ondertekenaar, op, waarom: 'De handtekening staat op de vorige tekst.' }]
    return stand.stand === 'papier ontvangen'
      ? [{ ondertekenaar, op, waarom: 'Het papier draagt de code van de vorige tekst.' }]
      : []
  })
}

export type Verzoekstatus = 'loopt' | 'volledig getekend' | 'ingetrokken'

/** Where the request stands: withdrawn, signed by all, or waiting for somebody. */
export function statusVan(verzoek: Tekenverzoek): Verzoekstatus {
  if (verzoek.ingetrokkenOp !== null) return 'ingetrokken'
  return isVolledigGetekend(verzoek) ? 'volledig getekend' : 'loopt'
}
