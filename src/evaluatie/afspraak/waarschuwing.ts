import { weekday, type Dag } from '#law/dag.ts'
import { feestdag } from '#law/feestdagen.ts'
import { laatsteDag } from '#law/termijnen.ts'
import { longDate } from '#ui/dates.ts'
import type { Bezoek } from './bezoek.ts'

interface Rondom {
  readonly vandaag: Dag
  /** Last day on which the POP is at most one year old (D-07); undefined without a POP. */
  readonly popTot: Dag | undefined
  /** Day on which the five years of a periodic evaluation are over (D-06); null where somebody asked the evaluation. */
  readonly periodiekOp: Dag | null
  /** Whether the one who comes has another visit then. */
  readonly bezet: boolean
}

/** What speaks against a visit without forbidding it, as sentences: VDAB decides, and no law gives a sanction. */
export function waarschuwingen(
  { op }: Pick<Bezoek, 'op'>,
  { vandaag, popTot, periodiekOp, bezet }: Rondom,
): readonly string[] {
  const feest = feestdag(op)
  const popUiterlijk = laatsteDag('D-09', op)
  return [
    ...(weekday(op) === 6 ? ['Dit is een zaterdag.'] : []),
    ...(weekday(op) === 7 ? ['Dit is een zondag.'] : []),
    ...(feest ? [`Dit is een feestdag: ${feest}.`] : []),
    ...(popTot !== undefined && op > popTot
      ? [`Het POP is die dag ouder dan 1 jaar: het is goed tot en met ${longDate(popTot)} (D-07).`]
      : []),
    ...(popUiterlijk < vandaag
      ? [
          `De werkgever werkt het POP bij tot 10 dagen voor het gesprek: dat was ${longDate(popUiterlijk)} (D-09).`,
        ]
      : []),
    ...(periodiekOp !== null && op < periodiekOp
      ? [`De vijf jaar zijn pas om op ${longDate(periodiekOp)}: dit gesprek komt vroeger (D-06).`]
      : []),
    ...(bezet ? ['Wie komt, heeft op dat moment al een ander gesprek.'] : []),
  ]
}
