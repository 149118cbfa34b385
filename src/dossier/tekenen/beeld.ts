import type { Dag } from '#law/dag.ts'
import {
  codeVan,
  isVolledigGetekend,
  statusVan,
  type Handtekening,
  type Inhoud,
  type Partij,
  type Sha256,
  type Stand,
  type Tekenverzoek,
  type Verzoeksoort,
  type Verzoekstatus,
} from './verzoek.ts'

/** What may be read of one signer: the outcome, and words only where this reader may have them. */
export interface Antwoordbeeld {
  readonly stand: Stand['stand']
  readonly op?: Dag
  readonly hoe?: Handtekening['hoe']
  readonly tekst?: string
}

/** A request as a page shows it, without a number of a person. */
export interface Verzoekbeeld {
  readonly id: string
  readonly soort: Verzoeksoort
  readonly titel: string
  readonly inhoud: Inhoud
  readonly hash: Sha256
  readonly versie: number
  readonly partijen: readonly Partij<Antwoordbeeld>[]
  readonly gevraagdDoor: string
  readonly gevraagdOp: Dag
  readonly uiterlijk: Dag | null
  readonly status: Verzoekstatus
}

/**
 * A request for one kind of reader. The employer reads the outcome: why somebody refuses or wants to talk only when that
 * person ticked that it may be shared.
 */
export function beeldVan(
  verzoek: Tekenverzoek,
  lezer: 'werkgever' | 'VDAB of persoon',
): Verzoekbeeld {
  const { id, soort, titel, inhoud, hash, versie, gevraagdOp, uiterlijk, gevraagdDoor } = verzoek
  return {
    id,
    soort,
    titel,
    inhoud,
    hash,
    versie,
    gevraagdOp,
    uiterlijk,
    gevraagdDoor: [gevraagdDoor.naam, gevraagdDoor.organisatienaam].filter(Boolean).join(', '),
    status: statusVan(verzoek),
    partijen: verzoek.partijen.map(({ ondertekenaar, stand }) => ({
      ondertekenaar,
      stand: antwoord(stand, lezer === 'VDAB of persoon'),
    })),
  }
}

function antwoord(stand: Stand, alles: boolean): Antwoordbeeld {
  switch (stand.stand) {
    case 'wacht':
      return { stand: 'wacht' }
    case 'papier ontvangen':
      return { stand: stand.stand, op: stand.op }
    case 'getekend':
      return { stand: stand.stand, op: stand.op, hoe: stand.handtekening.hoe }
    case 'niet akkoord':
    case 'wil eerst praten': {
      const { tekst, delen, op } = stand
      return {
        stand: stand.stand,
        op,
        ...(tekst !== undefined && (alles || delen) ? { tekst } : {}),
      }
    }
  }
}

/** Whether the person of the dossier must look at this now: to answer, or to say that a paper is not theirs. */
export function wachtOpPersoon(verzoek: Tekenverzoek): boolean {
  if (verzoek.ingetrokkenOp !== null || isVolledigGetekend(verzoek)) return false
  return verzoek.partijen.some(
    ({ ondertekenaar, stand }) =>
      ondertekenaar.rol === 'werknemer' &&
      (stand.stand === 'wacht' || stand.stand === 'papier ontvangen'),
  )
}

/** What the one who asked must do now, as a sentence; null when nothing. */
export function taakVanAanvrager({ taken }: Tekenverzoek): string | null {
  return taken.some(({ soort }) => soort === 'gesprek')
    ? 'De werknemer wil eerst praten. Maak een afspraak.'
    : null
}

/** What VDAB must do now, as a sentence, the most urgent first; null when nothing. */
export function taakVanVdab({ taken, partijen, ingetrokkenOp }: Tekenverzoek): string | null {
  if (taken.some(({ soort }) => soort === 'betwisting'))
    return 'Iemand zegt: deze handtekening is niet van mij. Bel die persoon vandaag.'
  const papier = partijen.some(({ stand }) => stand.stand === 'papier ontvangen')
  if (papier && ingetrokkenOp === null) return 'Kijk het getekende papier na.'
  return taken.length > 0 ? 'De ondertekenaar wil eerst praten.' : null
}

/** "3F0A-91BC-77D2-0E45": the code of the request as it stands on paper. */
export function codeOp({ hash }: Verzoekbeeld): string {
  return codeVan(hash)
}
