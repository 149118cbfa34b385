import { dag, latest, type Dag } from '#law/dag.ts'
import { inWerking } from '#law/regelversie.ts'
import { attestRegels, beoordeelAttest, ontbrekendeVelden, type Oordeel } from './attesten.ts'
import type { Attest } from './feiten.ts'

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
      return pad === 'opnames' ? ontbrekendInOpnames(attest) : []
    })
}

function ontbrekendInOpnames({ opnames = [] }: Attest): readonly string[] {
  const zonderSoort = opnames.some(({ soort }) => soort === undefined)
  const zonderDag = opnames.some(
    ({ soort, van, datum }) =>
      (soort === undefined || soort === 'psychiatrischeVoorziening') &&
      (van ?? datum) === undefined,
  )
  return [...(zonderSoort ? ['opnames.soort'] : []), ...(zonderDag ? ['opnames.van'] : [])]
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
  // An admission anywhere else counts in neither reading.
  const opnames = attest.opnames.map((opname) =>
    isBeschut(opname) ? { ...opname, soort: 'psychiatrischeVoorziening' } : opname,
  )
  return beoordeelAttest({ ...attest, opnames }, aanvraag) !== oordeel
}

function isBeschut({ soort }: { readonly soort?: string | undefined }): boolean {
  return soort === 'beschutteWoonvorm'
}
