import type { Grondslag } from './bron.ts'
import { after, dag, daysBetween, latest, type Dag } from './dag.ts'
import { openbaar } from './regelingen/documenten.ts'
import type { Rekening, Termijndagen } from './termijn.ts'
import { termijn, type TermijnId } from './termijnen.ts'

/** Days on which the clock of some terms stands still. */
export interface Schorsing {
  readonly naam: string
  readonly van: Dag
  /** The last day on which it stands still: the day after it the clock goes on. */
  readonly tot: Dag
  /** The terms that stand still; a term that is not named goes on. */
  readonly termijnen: readonly TermijnId[]
  readonly grondslagen: readonly Grondslag[]
  /** What the sources say, as sentences. */
  readonly zegt: readonly string[]
  /** What is a conclusion of ours and not in the sources. */
  readonly afgeleid: readonly string[]
}

const {
  'Lokale diensteneconomie, schorsing van 2020': lde,
  'Perspectief, heropstart van 2020': her,
} = openbaar

/** Every suspension that the sources know. There is no other: no term of a correctie or an evaluatie ever stands still. */
export const schorsingen: readonly Schorsing[] = [
  {
    naam: 'Algemene schorsing van 2020',
    van: dag('2020-03-20'),
    tot: dag('2020-06-21'),
    termijnen: ['D-16'],
    grondslagen: [lde, her],
    zegt: [
      'Vanaf 20 maart 2020 lagen de doorstroomtrajecten stil en werden ze verlengd.',
      'Er werden geen nieuwe evaluaties gepland.',
      'Vanaf 22 juni 2020 begonnen ze stap voor stap opnieuw.',
    ],
    afgeleid: [
      'De bladzijden gaan over lokale diensteneconomie. Dat ze ook gelden voor collectief maatwerk, is een gevolgtrekking.',
      'De laatste dag van de schorsing is 21 juni 2020, de dag voor de heropstart. Een traject dat later opnieuw begon, stond langer stil.',
      'Geen evaluaties plannen schorst geen termijn: de 5 jaar van een periodieke evaluatie en de 20 dagen na een gesprek liepen door.',
    ],
  },
]

/** A term as it was counted without any suspension. */
export interface Telling {
  readonly id: TermijnId
  /** The first day that counts. */
  readonly eersteDag: Dag
  readonly laatsteDag: Dag
}

/**
 * The last day of a term, moved by the days on which its clock stood still, with the arithmetic as sentences. Days that lie
 * in two periods count once, and what is left of the term goes on the day after a period. A term that no period names, or
 * that was over before a period, stays what it was.
 */
export function geschorst(
  { id, eersteDag, laatsteDag }: Telling,
  perioden: readonly Schorsing[],
): { readonly laatsteDag: Dag; readonly stappen: readonly string[] } {
  const stappen: string[] = []
  let einde = laatsteDag
  let geteldTot = after(eersteDag, { days: -1 })
  for (const { naam, van, tot } of perioden
    .filter(({ termijnen }) => termijnen.includes(id))
    .toSorted((een, ander) => (een.van < ander.van ? -1 : 1))) {
    const begin = latest(van, after(geteldTot, { days: 1 }))
    if (begin > tot || begin > einde) continue
    const dagen = daysBetween(begin, tot) + 1
    einde = after(einde, { days: dagen })
    geteldTot = tot
    stappen.push(
      `${naam}: van ${begin} tot en met ${tot} staat de klok ${dagen} ${dagen === 1 ? 'dag' : 'dagen'} stil: ${einde}.`,
    )
  }
  return { laatsteDag: einde, stappen }
}

/** What a length gives from `start`, with the suspensions of this term counted in. */
export function metSchorsing(
  id: TermijnId,
  rekening: Rekening,
  start: Dag,
  perioden: readonly Schorsing[] = schorsingen,
): Termijndagen {
  const geteld = rekening.bereken(start)
  if (!geteld.laatsteDag) return geteld
  const eersteDag = rekening.startTelt ? start : after(start, { days: 1 })
  const { laatsteDag, stappen } = geschorst(
    { id, eersteDag, laatsteDag: geteld.laatsteDag },
    perioden,
  )
  return { ...geteld, laatsteDag, stappen: [...geteld.stappen, ...stappen] }
}

/**
 * The last day of a term with its steps, suspensions included; undefined when the term has no last day, or none without
 * this `profiel`.
 */
export function telTermijn(
  id: TermijnId,
  start: Dag,
  profiel?: string,
): { readonly laatsteDag: Dag; readonly stappen: readonly string[] } | undefined {
  const { rekening, varianten = {} } = termijn(id)
  const gekozen = profiel === undefined ? rekening : varianten[profiel]
  const { laatsteDag, stappen = [] } = gekozen ? metSchorsing(id, gekozen, start) : {}
  return laatsteDag && { laatsteDag, stappen }
}
