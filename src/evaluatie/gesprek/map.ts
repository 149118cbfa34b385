import type { Betrokkene } from '#dossier/dossier.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import type { Dag } from '#law/dag.ts'
import type { Verslag } from './verslag.ts'
import type { Antwoorden } from './vragenlijst.ts'

/** One version of the report: the first has no reason, each later one says what was wrong. */
export interface Verslagversie {
  readonly verslag: Verslag
  /** Day on which it was written down. */
  readonly op: Dag
  readonly door: Betrokkene
  readonly reden: string | null
}

/** What is gathered around the talk of one evaluation. */
export interface Gespreksmap {
  /** The day on which the first appointment was made; null before. */
  readonly afgesprokenOp: Dag | null
  readonly vragenlijst: {
    readonly antwoorden: Antwoorden
    readonly setVersie: string
    readonly verstuurd: { readonly op: Dag; readonly door: Betrokkene } | null
  } | null
  /** What the worker wants to say apart; the employer never reads it. */
  readonly eigenWoord: { readonly tekst: string; readonly op: Dag } | null
  /** The report while it is written. */
  readonly klad: {
    readonly verslag: Verslag
    readonly op: Dag
    readonly door: Betrokkene
  } | null
  readonly versies: readonly Verslagversie[]
  /** How often questionnaire and report were saved, so that who saves can tell what they looked at. */
  readonly stand: { readonly vragenlijst: number; readonly verslag: number }
}

export const legeMap: Gespreksmap = {
  afgesprokenOp: null,
  vragenlijst: null,
  eigenWoord: null,
  klad: null,
  versies: [],
  stand: { vragenlijst: 0, verslag: 0 },
}

/** What an event makes of it. */
export function mapNa(map: Gespreksmap, event: EvaluatieEvent): Gespreksmap {
  const { dag: op } = event
  switch (event.type) {
    case 'AfspraakBevestigd':
      return { ...map, afgesprokenOp: map.afgesprokenOp ?? op }
    case 'VragenlijstBewaard':
    case 'VragenlijstVerstuurd': {
      const { antwoorden, setVersie, door } = event.data
      const verstuurd = event.type === 'VragenlijstVerstuurd' ? { op, door } : null
      return { ...nogEens(map, 'vragenlijst'), vragenlijst: { antwoorden, setVersie, verstuurd } }
    }
    case 'EigenWoordGezegd':
      return { ...map, eigenWoord: { tekst: event.data.tekst, op } }
    case 'GesprekBewaard': {
      const { verslag, door } = event.data
      return { ...nogEens(map, 'verslag'), klad: { verslag, op, door } }
    }
    case 'GesprekGevoerd': {
      const { gesprek, door } = event.data
      const versies = [{ verslag: gesprek.verslag, op, door, reden: null }]
      return { ...nogEens(map, 'verslag'), klad: null, versies }
    }
    case 'GesprekVerbeterd': {
      const { gesprek, reden, door } = event.data
      const versies = [...map.versies, { verslag: gesprek.verslag, op, door, reden }]
      return { ...nogEens(map, 'verslag'), versies }
    }
    default:
      return map
  }
}

function nogEens(map: Gespreksmap, wat: keyof Gespreksmap['stand']): Gespreksmap {
  return { ...map, stand: { ...map.stand, [wat]: map.stand[wat] + 1 } }
}
