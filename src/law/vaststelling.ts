import { citeer, type Grondslag } from './bron.ts'
import type { Dag } from './dag.ts'
import type { VraagId } from './vragen.ts'

/** One step of the reasoning: what was found, on which ground, from which facts. */
export interface Stap {
  readonly tekst: string
  readonly grondslag: string
  readonly feiten: Readonly<Record<string, unknown>>
}

/** A shortcoming of a request; `code` is stable, `tekst` says to the applicant what to do. */
export interface Gebrek {
  readonly code: string
  readonly tekst: string
  readonly grondslag: string
}

/**
 * The finding of a rule: outcome, the facts looked at, the steps, the grounds, the assumptions and the version of the
 * rule. This object is the explanation; letters, pages and the CLI only put it into sentences.
 */
export interface Vaststelling<Uitkomst> {
  readonly soort: string
  /** The result; null when it cannot be said (see `ontbreekt`) or when the law gives none. */
  readonly uitkomst: Uitkomst | null
  readonly ontvankelijk?: boolean
  readonly gebreken: readonly Gebrek[]
  readonly ontbreekt: readonly string[]
  readonly motivering: readonly Stap[]
  readonly grondslagen: readonly Grondslag[]
  readonly aannames: readonly VraagId[]
  /** First day of the version of the rule that was applied. */
  readonly regelversie: Dag
}

/** Collects the steps of one finding; every shortcoming is kept, not only the first. */
export interface Onderzoek<Uitkomst> {
  stap(tekst: string, grondslag: Grondslag, feiten?: Readonly<Record<string, unknown>>): void
  gebrek(code: string, tekst: string, grondslag: Grondslag): void
  /**
   * Facts that the outcome depends on and that were not given. Why they decide is a step like any other; no facts, no step.
   */
  mist(
    velden: readonly string[],
    waarom: string,
    grondslag: Grondslag,
    feiten?: Readonly<Record<string, unknown>>,
  ): void
  /** The finding rests on the assumption made for this open question. */
  steuntOp(...vragen: readonly VraagId[]): void
  readonly heeftGebrek: boolean
  readonly mistFeiten: boolean
  /** Closes the finding; without the facts it needs the outcome is null. */
  besluit(uitkomst: Uitkomst | null, ontvankelijk?: boolean): Vaststelling<Uitkomst>
}

/** Starts the finding of one `soort` under the rule version that holds from `regelversie`. */
export function onderzoek<Uitkomst>(soort: string, regelversie: Dag): Onderzoek<Uitkomst> {
  const motivering: Stap[] = []
  const gebreken: Gebrek[] = []
  const ontbreekt = new Set<string>()
  const grondslagen = new Set<Grondslag>()
  const aannames = new Set<VraagId>()
  const stap: Onderzoek<Uitkomst>['stap'] = (tekst, grondslag, feiten = {}) => {
    grondslagen.add(grondslag)
    motivering.push({ tekst, grondslag: citeer(grondslag), feiten })
  }
  return {
    stap,
    gebrek(code, tekst, grondslag) {
      grondslagen.add(grondslag)
      gebreken.push({ code, tekst, grondslag: citeer(grondslag) })
    },
    mist(velden, waarom, grondslag, feiten) {
      if (velden.length > 0) stap(waarom, grondslag, feiten)
      for (const veld of velden) ontbreekt.add(veld)
    },
    steuntOp: (...vragen) => vragen.forEach((vraag) => aannames.add(vraag)),
    get heeftGebrek() {
      return gebreken.length > 0
    },
    get mistFeiten() {
      return ontbreekt.size > 0
    },
    besluit: (uitkomst, ontvankelijk) => ({
      soort,
      uitkomst: ontbreekt.size > 0 ? null : uitkomst,
      ...(ontvankelijk === undefined ? {} : { ontvankelijk }),
      gebreken,
      ontbreekt: [...ontbreekt],
      motivering,
      grondslagen: [...grondslagen],
      aannames: [...aannames].sort(),
      regelversie,
    }),
  }
}
