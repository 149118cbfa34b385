import { dagVan } from '#dossier/toezicht/tijd.ts'
import { citeer, type Grondslag } from '#law/bron.ts'
import type { Dag } from '#law/dag.ts'
import { telTermijn } from '#law/schorsing.ts'
import { termijn, type TermijnId } from '#law/termijnen.ts'
import type { VraagId } from '#law/vragen.ts'

/** Who must act by the day of a term. */
export type Plichtige = 'persoon' | 'werkgever' | 'VDAB'

/** Which employer a term may be shown to: the one of the moment, none, or the one with this KBO number. */
export type VoorWerkgever = 'nu' | 'geen' | { readonly kbo: string }

/** One term of one dossier as it is remembered: what, on which article, from when, how it was counted, who must act. */
export interface NieuweTermijn {
  readonly id: string
  /** Id of what it is about, where a dossier can have more than one; empty where it cannot. */
  readonly over: string
  readonly wat: string
  readonly start: Dag
  readonly dag: Dag
  /** Null for a window that closes by itself: it is only shown. */
  readonly wie: Plichtige | null
  readonly bron: string
  /** The arithmetic, step by step, as sentences. */
  readonly stappen: readonly string[]
  /** The open question on whose assumption the day rests. */
  readonly vraag: VraagId | null
  readonly voor: VoorWerkgever
}

/** How a term ended: somebody did what was asked, or nobody has to do it any more. */
export interface Einde {
  readonly op: Dag
  readonly hoe: 'gedaan' | 'vervallen'
}

/**
 * On which day a term lapsed by this event: the day in law, or the day on which it was recorded when that was earlier. A job
 * whose end is reported ahead asks nothing more from that report on, so nothing becomes late between the two.
 */
export function ophoudOp({ dag, at }: { readonly dag: Dag; readonly at: string }): Dag {
  const gemeld = dagVan(at)
  return gemeld < dag ? gemeld : dag
}

interface Keuze {
  readonly start: Dag
  /** The day that a decision fixed; left out where the law counts it. */
  readonly dag?: Dag
  readonly over?: string
  readonly wat?: string
  readonly wie?: Plichtige | null
  readonly voor?: VoorWerkgever
}

/**
 * A term of the law as a row, with suspensions counted in. Throws when neither the law nor `keuze` gives its last day: a
 * fault of the caller.
 */
export function wettelijkeTermijn(id: TermijnId, keuze: Keuze): NieuweTermijn {
  const { wat, grondslag, vraag = null } = termijn(id)
  const geteld = telTermijn(id, keuze.start)
  const dag = keuze.dag ?? geteld?.laatsteDag
  if (!dag) throw new Error(`${id} kent geen laatste dag.`)
  return rij(id, grondslag, {
    wat,
    vraag,
    ...keuze,
    dag,
    stappen:
      geteld?.laatsteDag === dag
        ? geteld.stappen
        : [`Vastgelegd in het dossier: van ${keuze.start} tot en met ${dag}.`],
  })
}

/** A term that no scheme of the law of maatwerk gives: `id` with its own source and arithmetic. */
export function rij(
  id: string,
  grondslag: Grondslag,
  {
    over = '',
    wie = null,
    voor = 'nu',
    vraag = null,
    ...rest
  }: Pick<NieuweTermijn, 'wat' | 'start' | 'dag' | 'stappen'> &
    Partial<Pick<NieuweTermijn, 'over' | 'wie' | 'voor' | 'vraag'>>,
): NieuweTermijn {
  return { id, over, wie, voor, vraag, bron: citeer(grondslag), ...rest }
}
