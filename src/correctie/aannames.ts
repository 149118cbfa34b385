import { andersGelezen, attestRegels, type Oordeel } from '#indicatie/attesten.ts'
import type { Attest } from '#indicatie/feiten.ts'
import { eenVan } from '#indicatie/oordeel.ts'
import type { Dag } from '#law/dag.ts'
import type { VraagId } from '#law/vragen.ts'

/** A paper with the judgement on it. */
export interface Gewogen {
  readonly attest: Attest
  readonly oordeel: Oordeel
}

/**
 * The open questions on which it rests that these papers prove, or do not prove, a high package: those of which another answer
 * would turn it. One proof beyond doubt is enough, and with it no question is left; without one the questions of all proofs are.
 */
export function vragenBij(gewogen: readonly Gewogen[], op: Dag): readonly VraagId[] {
  const bewezen = gewogen.flatMap(({ attest, oordeel }) => (oordeel === 'ja' ? [attest] : []))
  if (bewezen.length === 0) return steuntOpWoonvorm(gewogen, op) ? ['Q-22'] : []
  const vragen = bewezen.map((attest) => vraagBij(attest, bewezen))
  return vragen.flatMap((vraag) => (vraag && !vragen.includes(undefined) ? [vraag] : []))
}

/** The question that a proof stands or falls with; undefined when it stands in every reading. */
function vraagBij({ code }: Attest, bewezen: readonly Attest[]): VraagId | undefined {
  const { vraag } = attestRegels[code]
  // More admissions never undo a proof.
  if (vraag === 'Q-22') return undefined
  return vraag === 'Q-06' && kindEnOuder(bewezen) ? undefined : vraag
}

/** Whether the papers prove the raised child benefit for the child and for the parent: then it counts whichever is meant. */
function kindEnOuder(bewezen: readonly Attest[]): boolean {
  const bijslagen = bewezen.flatMap(({ code, kinderbijslag }) =>
    code === 'HOOG-3' && kinderbijslag ? [kinderbijslag] : [],
  )
  return (
    bijslagen.some(({ verhoogdAlsKind }) => verhoogdAlsKind) &&
    bijslagen.some(({ verhoogdAlsOuder }) => verhoogdAlsOuder)
  )
}

function steuntOpWoonvorm(gewogen: readonly Gewogen[], op: Dag): boolean {
  const anders = gewogen.map(({ attest, oordeel }) =>
    attestRegels[attest.code].vraag === 'Q-22' ? andersGelezen(attest, op, oordeel) : oordeel,
  )
  return samen(anders) !== samen(gewogen.map(({ oordeel }) => oordeel))
}

function samen(oordelen: readonly Oordeel[]): Oordeel {
  return oordelen.reduce((een, ander) => eenVan(een, ander), 'nee')
}
