import type { Dag } from '#law/dag.ts'
import { attestRegels, beoordeelAttest, ontbrekendeVelden } from './attesten.ts'
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
