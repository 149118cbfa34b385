import type { Betrokkene } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import type { Happened } from '#law/decider.ts'
import type {
  Handelaar,
  Handtekening,
  Inhoud,
  NieuwVerzoek,
  Ondertekenaar,
  Sha256,
  Taak,
  Vervallen,
  Woorden,
} from './verzoek.ts'

type Gebeurtenis<Type extends string, Data> = Happened<Type, { readonly verzoek: string } & Data>

interface VanOndertekenaar {
  readonly ondertekenaar: Ondertekenaar
  /** Hash of the content that the signer saw. */
  readonly hash: Sha256
}

/** What the new content of a request is. */
export interface Wijziging {
  readonly titel: string
  readonly inhoud: Inhoud
  readonly hash: Sha256
  readonly uiterlijk: Dag | null
}

export type TekenEvent =
  | Gebeurtenis<'HandtekeningGevraagd', { readonly vraag: NieuwVerzoek; readonly door: Handelaar }>
  | Gebeurtenis<'PapierOntvangen', VanOndertekenaar & PapierGegevens>
  | Gebeurtenis<
      'PapierAfgewezen',
      { readonly ondertekenaar: Ondertekenaar; readonly door: Betrokkene; readonly reden: string }
    >
  | Gebeurtenis<'Getekend', VanOndertekenaar & { readonly handtekening: Handtekening }>
  | Gebeurtenis<'NietAkkoord', VanOndertekenaar & { readonly woorden: Woorden }>
  | Gebeurtenis<'WilEerstPraten', VanOndertekenaar & { readonly woorden: Woorden }>
  | Gebeurtenis<
      'HandtekeningBetwist',
      { readonly ondertekenaar: Ondertekenaar; readonly tekst?: string }
    >
  | Gebeurtenis<'VerzoekGewijzigd', Wijziging & { readonly vervalt: readonly Vervallen[] }>
  | Gebeurtenis<'VerzoekIngetrokken', { readonly door: Betrokkene }>
  | Gebeurtenis<
      'TekentaakAfgehandeld',
      { readonly taak: Taak['soort']; readonly nota: string; readonly door: Betrokkene }
    >

interface PapierGegevens {
  readonly getekendOp: Dag
  readonly door: Betrokkene
  readonly stuk?: string
}

/** Whether an event of a history is about signing. */
export function isTekenEvent(event: { readonly type: string }): event is TekenEvent {
  return event.type in soorten
}

const soorten: Readonly<Record<TekenEvent['type'], true>> = {
  HandtekeningGevraagd: true,
  PapierOntvangen: true,
  PapierAfgewezen: true,
  Getekend: true,
  NietAkkoord: true,
  WilEerstPraten: true,
  HandtekeningBetwist: true,
  VerzoekGewijzigd: true,
  VerzoekIngetrokken: true,
  TekentaakAfgehandeld: true,
}

interface Opdracht<Type extends string, Data = object> {
  readonly type: Type
  readonly op: Dag
  readonly door: Handelaar
  readonly vraag: Data
}

type Over<Data = object> = { readonly verzoek: string } & Data

/** What somebody tries. The content is identified by its hash, the paper by the code that stands on it. */
export type TekenCommand =
  | Opdracht<'vraag', NieuwVerzoek>
  | Opdracht<'teken', Over<{ readonly hash: string }>>
  | Opdracht<'ga niet akkoord', Over<{ readonly hash: string; readonly woorden: Woorden }>>
  | Opdracht<'wil praten', Over<{ readonly hash: string; readonly woorden: Woorden }>>
  | Opdracht<'betwist', Over<{ readonly tekst?: string }>>
  | Opdracht<
      'ontvang papier',
      Over<{
        /** Which signer, as `sleutelVan` names it. */
        readonly sleutel: string
        readonly code: string
        readonly getekendOp: Dag
        readonly stuk?: string
      }>
    >
  | Opdracht<'bevestig papier', Over<{ readonly sleutel: string; readonly code: string }>>
  | Opdracht<'wijs papier af', Over<{ readonly sleutel: string; readonly reden: string }>>
  | Opdracht<
      'wijzig',
      Over<
        Wijziging & {
          /** The signers whose signature was shown as falling away. */
          readonly getoond: readonly string[]
        }
      >
    >
  | Opdracht<'trek in', Over>
  | Opdracht<'handel af', Over<{ readonly taak: Taak['soort']; readonly nota: string }>>
