import type { Betrokkene } from '#dossier/dossier.ts'
import { isDag, type Dag } from '#law/dag.ts'
import type { Gebrek } from '#law/vaststelling.ts'
import { citeer } from '#law/bron.ts'
import { attestRegels } from '#indicatie/attesten.ts'
import type { Attest } from '#indicatie/feiten.ts'

/** One proof in the dossier: the facts of an attest, who issued it, when, and how long it is valid (last day included). */
export interface Bewijs {
  readonly id: string
  readonly attest: Attest
  readonly uitgever: string
  readonly afgegevenOp: Dag
  readonly geldigTot: Dag | null
  readonly herkomst: 'papier' | 'MAGDA'
  /** Name of the document, or the place in the MAGDA answer. */
  readonly document: string
  /** Id of the paper of the vertrouwelijk luik that proves it; left out where there is none. */
  readonly stuk?: string
  /** Who looked at the paper and accepted it: HOOG-2 is never approved on a number. */
  readonly aanvaardDoor: Betrokkene
}

/**
 * Whether the proof counts on this day: issued by then and not past its validity. The day is that of the request, and for a
 * startpakket that of the proposal (docs/adr/0010).
 */
export function teltOp(bewijs: Bewijs, aanvraag: Dag): boolean {
  return (
    bewijs.afgegevenOp <= aanvraag && (bewijs.geldigTot === null || aanvraag <= bewijs.geldigTot)
  )
}

/** All shortcomings of a proof that somebody wants to record on day `op`. */
export function gebrekenVan(
  bewijs: Bewijs,
  op: Dag,
  bestaande: readonly Bewijs[],
): readonly Gebrek[] {
  const grondslag = citeer(attestRegels[bewijs.attest.code].grondslag)
  const gebreken: Gebrek[] = []
  const meld = (code: string, tekst: string) => gebreken.push({ code, tekst, grondslag })
  if (bewijs.uitgever.trim() === '') meld('UITGEVER', 'Vul in wie het attest gaf.')
  if (!isDag(bewijs.afgegevenOp) || bewijs.afgegevenOp > op)
    meld('AFGEGEVEN_OP', 'De datum van het attest ligt in de toekomst. Kijk de datum na.')
  if (bewijs.geldigTot !== null && bewijs.geldigTot < bewijs.afgegevenOp)
    meld('GELDIG_TOT', 'Het attest is geldig tot voor het gegeven werd. Kijk beide datums na.')
  const zelfde = bestaande.some(
    (ander) =>
      ander.attest.code === bewijs.attest.code &&
      ander.uitgever === bewijs.uitgever &&
      ander.afgegevenOp === bewijs.afgegevenOp,
  )
  if (zelfde) meld('DUBBEL', 'Dit attest staat al in het dossier.')
  return gebreken
}
