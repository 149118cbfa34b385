import { dag, latest, type Dag } from '#law/dag.ts'
import { inWerking } from '#law/regelversie.ts'
import { attestRegels, beoordeelAttest, ontbrekendeVelden } from './attesten.ts'
import type { Attest } from './feiten.ts'
import { ontbrekendInOpnames } from './psychiatrisch.ts'

/**
 * The unknown facts that can still change the judgement on this attest, as paths; `opnames.soort` for admissions without
 * their place and `opnames.van` for those without a day. Empty when the judgement is yes or no whatever they are.
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
      return pad === 'opnames' ? ontbrekendInOpnames(attest, aanvraag) : []
    })
}

const eersteDag = inWerking.CMW
const versteDag = dag('2999-12-31')

/**
 * Days on which papers are judged differently, for when the day of the request is not given: before all of what they say,
 * when the last of it was fresh, and long after.
 */
export function keerdagen(attesten: readonly Attest[]): readonly Dag[] {
  const laatste = attesten
    .flatMap(({ intelligentietest, opname, opnames = [], psychiatrisch }) => [
      intelligentietest?.datum,
      opname?.van,
      psychiatrisch?.medischToezichtSinds,
      ...opnames.map(({ van, datum }) => van ?? datum),
    ])
    .filter((each) => each !== undefined)
    .reduce((een, ander) => latest(een, ander), eersteDag)
  return [eersteDag, laatste, versteDag]
}
