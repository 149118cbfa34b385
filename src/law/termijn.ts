import { after, weekday, type Dag, type Duur } from './dag.ts'
import type { Grondslag } from './bron.ts'
import type { VraagId } from './vragen.ts'
import {
  eersteWerkdagVanaf,
  feestdag,
  isWerkdag,
  werkdagMetZaterdagNa,
  werkdagNa,
} from './feestdagen.ts'

/** The calendar policies of domain/4 section 4.2. */
export type Kalenderbeleid =
  | 'KAL_VAST'
  | 'KAL_SCHUIF'
  | 'DATUM'
  | 'VENSTER'
  | 'KWARTAAL'
  | 'WERKDAG'
  | 'UREN'
  | 'DOEL'

/** What a term gives: the last day on which the act is in time, or the first day on which it is possible. */
export interface Termijndagen {
  readonly laatsteDag?: Dag
  readonly vroegsteDag?: Dag
  /** The earlier, safe day that people are shown where two readings exist. */
  readonly getoondeDag?: Dag
  /** The arithmetic, step by step, as sentences. */
  readonly stappen: readonly string[]
  /**
   * Questions that matter for some start days only: whether another answer gives another day from this one. A question that
   * is not named here matters from every day.
   */
  readonly lezingen?: Readonly<Partial<Record<VraagId, boolean>>>
}

/** The questions of `lezingen` of which another answer gives another day. */
export function vragenDieTellen(lezingen: Termijndagen['lezingen'] = {}): readonly VraagId[] {
  return (Object.keys(lezingen) as VraagId[]).filter((vraag) => lezingen[vraag])
}

/** How a length is counted from a start day. Built only by the functions below. */
export interface Rekening {
  readonly beleid: Kalenderbeleid
  readonly lengte: string
  /** Set where the law names the days itself: the start that is given changes nothing, so none is needed. */
  readonly vast?: Termijndagen
  /** Set where the start day itself is the first day that counts. */
  readonly startTelt?: true
  bereken(start: Dag): Termijndagen
}

/**
 * One deadline or period of the law. `rekening` is null where no source gives a length: then nothing is computed. Some
 * terms have variants (a phase, a kind of need, an optional profile); `zonderKeuze` says which one holds by default.
 */
export interface Termijn {
  readonly procedure: string
  readonly wat: string
  /** The event whose day starts the term. */
  readonly start: string
  readonly rekening: Rekening | null
  readonly varianten?: Readonly<Record<string, Rekening>>
  readonly grondslag: Grondslag
  readonly vraag?: VraagId
  readonly gevolg?: string
  /** Why `rekening` is null: what the sources do not say. */
  readonly onbekend?: string
  /** A term that exists only for start days from `dag` on; `anders` says what holds before. */
  readonly alleenVanaf?: { readonly dag: Dag; readonly anders: string }
  /** First day of this version of the rule, where it differs from that of its scheme. */
  readonly geldigVan?: Dag
}

const units = [
  ['years', 'jaar', 'jaar'],
  ['months', 'maand', 'maanden'],
  ['weeks', 'week', 'weken'],
  ['days', 'dag', 'dagen'],
] as const

/** "8 weken", "1 maand"; negative lengths are written without their sign. */
export function duurTekst(duur: Duur): string {
  return units
    .flatMap(([unit, one, many]) => {
      const count = Math.abs(duur[unit] ?? 0)
      return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
    })
    .join(' en ')
}

function isTerug(duur: Duur): boolean {
  return units.some(([unit]) => (duur[unit] ?? 0) < 0)
}

function telStap(start: Dag, duur: Duur, dag: Dag): string {
  return isTerug(duur)
    ? `${duurTekst(duur)} terug vanaf ${start}: ${dag}.`
    : `${duurTekst(duur)} vanaf ${start}, die dag zelf niet meegeteld: ${dag}.`
}

/** Last day = start + length; never moves (also for targets and ages: "at most N old" is inclusive). */
export function tot(beleid: 'KAL_VAST' | 'DATUM' | 'DOEL', duur: Duur): Rekening {
  return {
    beleid,
    lengte: duurTekst(duur),
    bereken(start) {
      const laatsteDag = after(start, duur)
      return { laatsteDag, stappen: [telStap(start, duur, laatsteDag)] }
    },
  }
}

/** As `tot`, but a last day on Saturday, Sunday or a legal holiday moves to the next working day. */
export function totWerkdag(duur: Duur): Rekening {
  return {
    beleid: 'KAL_SCHUIF',
    lengte: duurTekst(duur),
    bereken(start) {
      const geteld = after(start, duur)
      return {
        laatsteDag: eersteWerkdagVanaf(geteld),
        stappen: [telStap(start, duur, geteld), ...verschuiving(geteld)],
      }
    },
  }
}

/** The sentences that say why a last day moves; none when it does not. */
export function verschuiving(day: Dag): readonly string[] {
  if (isWerkdag(day)) return []
  const reden = feestdag(day) ?? (weekday(day) === 6 ? 'een zaterdag' : 'een zondag')
  return [`${day} is ${reden}: de laatste dag schuift op naar ${eersteWerkdagVanaf(day)}.`]
}

/**
 * A period that includes its start day: it ends the day before the anniversary, and where the month lacks that day the
 * clamped anniversary itself is the last day (D-04: from 2020-02-29 five years run through 2025-02-28).
 */
export function periode(duur: Duur): Rekening {
  return {
    beleid: 'DATUM',
    lengte: duurTekst(duur),
    startTelt: true,
    bereken(start) {
      const laatsteDag = laatsteDagVanPeriode(start, duur)
      return {
        laatsteDag,
        stappen: [`${duurTekst(duur)} vanaf en met ${start}: tot en met ${laatsteDag}.`],
      }
    },
  }
}

function laatsteDagVanPeriode(start: Dag, duur: Duur): Dag {
  const anniversary = after(start, duur)
  const datumTotDatum = duur.weeks === undefined && duur.days === undefined
  const clamped = datumTotDatum && anniversary.slice(8) < start.slice(8)
  return clamped ? anniversary : after(anniversary, { days: -1 })
}

/** Not before: the first day after a full period that starts on the start day ("from the third year"). */
export function vanaf(duur: Duur): Rekening {
  return {
    beleid: 'VENSTER',
    lengte: duurTekst(duur),
    bereken(start) {
      const vroegsteDag = after(laatsteDagVanPeriode(start, duur), { days: 1 })
      return {
        vroegsteDag,
        stappen: [`Na ${duurTekst(duur)} vanaf en met ${start}: vanaf ${vroegsteDag}.`],
      }
    },
  }
}

/** A window that looks back from the start day: its first day. */
export function terugVanaf(duur: Duur): Rekening {
  return {
    beleid: 'DATUM',
    lengte: duurTekst(duur),
    bereken(start) {
      const vroegsteDag = after(start, duur)
      return { vroegsteDag, stappen: [telStap(start, duur, vroegsteDag)] }
    },
  }
}

/** The `aantal`-th working day after the start day. */
export function werkdagen(aantal: number): Rekening {
  return {
    beleid: 'WERKDAG',
    lengte: `${aantal} werkdagen`,
    bereken(start) {
      const laatsteDag = werkdagNa(start, aantal)
      return {
        laatsteDag,
        stappen: [`Werkdag ${aantal} na ${start}: ${laatsteDag}.`],
        lezingen: { 'Q-42': werkdagMetZaterdagNa(start, aantal) !== laatsteDag },
      }
    },
  }
}

/** A first day that the law itself fixes, whatever the start. */
export function vasteDag(vroegsteDag: Dag): Rekening {
  const vast = { vroegsteDag, stappen: [`De regeling legt de dag zelf vast: ${vroegsteDag}.`] }
  return { beleid: 'VENSTER', lengte: 'vaste dag', vast, bereken: () => vast }
}

/** A period that the law itself fixes, from its first day `van`, whatever the start that is given. */
export function vastePeriode(van: Dag, duur: Duur): Rekening {
  const geteld = periode(duur)
  const vast = geteld.bereken(van)
  return { ...geteld, vast, bereken: () => vast }
}

/**
 * `aantal` days from the third working day after the start (sending) day. For admissibility the third working day is not
 * counted; people are shown the earlier day, where it is counted as day 1 (D-23, Q-61). Both move to a working day.
 */
export function dagenNaDerdeWerkdag(aantal: number): Rekening {
  return {
    beleid: 'KAL_SCHUIF',
    lengte: `${aantal} dagen`,
    bereken(start) {
      const derde = werkdagNa(start, 3)
      const geteld = after(derde, { days: aantal })
      const dagen = eindeNa(geteld)
      const { laatsteDag, getoondeDag } = dagen
      const metZaterdag = eindeNa(after(werkdagMetZaterdagNa(start, 3), { days: aantal }))
      return {
        ...dagen,
        lezingen: {
          'Q-42': metZaterdag.laatsteDag !== laatsteDag || metZaterdag.getoondeDag !== getoondeDag,
          'Q-61': getoondeDag !== laatsteDag,
        },
        stappen: [
          `Derde werkdag na de verzending op ${start}: ${derde}.`,
          telStap(derde, { days: aantal }, geteld),
          ...verschuiving(geteld),
          `Telt de derde werkdag mee als dag 1, dan is ${getoondeDag} de laatste dag: die veilige dag tonen wij.`,
        ],
      }
    },
  }
}

/** The last day when the third working day is not counted, and the one that is shown, where it is. */
function eindeNa(geteld: Dag): { readonly laatsteDag: Dag; readonly getoondeDag: Dag } {
  return {
    laatsteDag: eersteWerkdagVanaf(geteld),
    getoondeDag: eersteWerkdagVanaf(after(geteld, { days: -1 })),
  }
}

/** At least `uren` clock hours from the start; with days only, the end lies on a later calendar day. */
export function klokuren(uren: number): Rekening {
  return {
    beleid: 'UREN',
    lengte: `${uren} uur`,
    bereken(start) {
      const vroegsteDag = after(start, { days: Math.ceil(uren / 24) })
      return {
        vroegsteDag,
        stappen: [`Minstens ${uren} uur vanaf ${start}: einde ten vroegste op ${vroegsteDag}.`],
      }
    },
  }
}
