import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import type { IcfScores } from '#indicatie/icf/icf.ts'
import type { Dag } from '#law/dag.ts'

/** What was found before, to compare with. */
export interface Beoordeling {
  readonly wat: 'ICF-onderzoek' | 'evaluatiegesprek'
  readonly op: Dag
  readonly setVersie: string
  readonly scores: IcfScores
}

/** The last assessment before the talk of this evaluation: an investigation, or the talk of an earlier evaluation. */
export function vorigeBeoordeling(
  { id, gespreksmap }: Pick<Evaluatie, 'id' | 'gespreksmap'>,
  lijst: readonly Evaluatie[],
  { onderzoeken }: Pick<Indicatie, 'onderzoeken'>,
): Beoordeling | undefined {
  // A talk without a report is still to come: every other one was before it.
  const eigen = gespreksmap.versies.at(-1)?.verslag.op ?? null
  const gesprekken = lijst
    .filter((each) => each.id !== id)
    .flatMap((each): Beoordeling[] => {
      const verslag = each.gespreksmap.versies.at(-1)?.verslag
      return verslag && verslag.op !== null && (eigen === null || verslag.op < eigen)
        ? [{ wat: 'evaluatiegesprek', op: verslag.op, ...velden(verslag) }]
        : []
    })
  const vroeger = onderzoeken.map((onderzoek): Beoordeling => ({
    wat: 'ICF-onderzoek',
    op: onderzoek.ingediendOp,
    ...velden(onderzoek),
  }))
  return [...vroeger, ...gesprekken].toSorted((een, ander) => (een.op < ander.op ? -1 : 1)).at(-1)
}

function velden({ setVersie, scores }: Pick<Beoordeling, 'setVersie' | 'scores'>) {
  return { setVersie, scores }
}
