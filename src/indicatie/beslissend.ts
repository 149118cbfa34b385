import type { Dag } from '#law/dag.ts'
import { attestRegels, beoordeelAttest, ontbrekendeVelden, type Oordeel } from './attesten.ts'
import type { Attest } from './feiten.ts'

/**
 * The unknown facts that can still change the judgement on this attest, as paths; `opnames.van` for admissions without a
 * day. Empty when the judgement is yes or no whatever they are.
 */
export function beslissendeVelden(attest: Attest, aanvraag: Dag): readonly string[] {
  const { velden, takken = [] } = attestRegels[attest.code]
  if (beoordeelAttest(attest, aanvraag) !== 'onbekend') return []
  const oordelen = takken.map((tak) => tak.beoordeel(attest, aanvraag))
  const bewezen = oordelen.includes('ja')
  const beslist = new Set(
    takken.flatMap((tak, nr) => (bewezen || oordelen[nr] === 'nee' ? tak.velden : [])),
  )
  const onbekend = ontbrekendeVelden(attest)
  return velden
    .filter((pad) => !beslist.has(pad))
    .flatMap((pad) => {
      if (onbekend.includes(pad)) return [pad]
      return pad === 'opnames' ? ['opnames.van'] : []
    })
}

/** Whether this judgement would be another if admissions in a beschutte woonvorm counted for HOOG-5 b. */
export function steuntOpBeschutteWoonvorm(
  attest: Attest,
  aanvraag: Dag,
  oordeel: Oordeel,
): boolean {
  // More admissions never undo a yes, and fewer than three prove nothing wherever they were.
  if (attest.code !== 'HOOG-5' || oordeel === 'ja') return false
  if (attest.opnames === undefined || attest.opnames.length < 3) return false
  if (!attest.opnames.some(isBeschut)) return false
  return beoordeelAttest(metBeschutteWoonvorm(attest), aanvraag) !== oordeel
}

/** The paper in the other reading of Q-22: an admission in a beschutte woonvorm counts, one anywhere else in neither reading. */
export function metBeschutteWoonvorm(attest: Attest): Attest {
  if (attest.opnames === undefined) return attest
  const opnames = attest.opnames.map((opname) =>
    isBeschut(opname) ? { ...opname, soort: 'psychiatrischeVoorziening' } : opname,
  )
  return { ...attest, opnames }
}

function isBeschut({ soort }: { readonly soort: string }): boolean {
  return soort === 'beschutteWoonvorm'
}
