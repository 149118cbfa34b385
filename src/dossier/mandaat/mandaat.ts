import { after, type Dag } from '#law/dag.ts'
import { notPossible, type Decider, type Decision } from '#law/decider.ts'
import type { Betrokkene, DossierEvent } from '#dossier/dossier.ts'

/** A helper chosen by the person, or one that a court gave: the person alone cannot end the second. */
export type Hulpsoort = 'vertrouwenspersoon' | 'bewindvoerder'

/** What a helper may do; nobody but the person or a court decides or signs (domain/2). */
export const omvangen = ['dossier lezen', 'mee naar gesprek'] as const
export type Omvang = (typeof omvangen)[number]

/** Who helps: found by the number, which never leaves this record for a URL or a log. */
export interface Helper {
  readonly insz: string
  readonly naam: string
}

/** A signed form of paper: who received it, when it was signed, and the stuk that holds its scan where there is one. */
export interface Papier {
  readonly ontvangenDoor: Betrokkene
  readonly getekendOp: Dag
  readonly stuk: string | null
}

/** What the vrederechter entrusted to a bewindvoerder. */
export const bewindover = ['persoon', 'goederen'] as const
export type Bewindover = (typeof bewindover)[number]

/** The decision of the vrederechter that a bewindvoerder acts on. */
export interface Bewind {
  readonly over: readonly Bewindover[]
  readonly uitspraak: Dag
}

export interface Mandaat {
  readonly id: string
  readonly soort: Hulpsoort
  readonly helper: Helper
  readonly omvang: readonly Omvang[]
  /** Medical papers and the letters with the reasons, asked apart (reliability 5, rule 10). */
  readonly medisch: boolean
  readonly van: Dag
  /** Last day on which it holds; null only for a bewindvoerder whose judgement names no end. */
  readonly tot: Dag | null
  readonly kanaal: 'portaal' | 'papier'
  readonly papier: Papier | null
  /** Reference of the judgement; null for a vertrouwenspersoon. */
  readonly vonnis: string | null
  /** Left out for a vertrouwenspersoon, and where it was recorded before the scope was asked. */
  readonly bewind?: Bewind
  readonly door: Betrokkene
  /** Why somebody of VDAB recorded this for the person; null when the person did it. */
  readonly namens: string | null
}

/** Who ended a mandate. */
export type WieStopt = 'persoon' | 'helper' | 'VDAB'

export type MandaatEvent =
  | {
      readonly type: 'MandaatGegeven'
      readonly dag: Dag
      readonly data: { readonly mandaat: Mandaat }
    }
  | {
      readonly type: 'MandaatEindeGewijzigd'
      readonly dag: Dag
      readonly data: {
        readonly id: string
        readonly tot: Dag
        readonly door: Betrokkene
        readonly namens: string | null
      }
    }
  | {
      readonly type: 'MandaatIngetrokken'
      readonly dag: Dag
      readonly data: {
        readonly id: string
        readonly wie: WieStopt
        readonly door: Betrokkene
        readonly namens: string | null
        /** The paper on which a bewindvoering ended; null for a vertrouwenspersoon. */
        readonly bewijs: string | null
      }
    }

export type MandaatCommand =
  | {
      readonly type: 'geef mandaat'
      readonly op: Dag
      readonly mandaat: Mandaat
      /** Whether the helper handles this very dossier for VDAB or a partner, as the one who asks found out. */
      readonly behandeltDossier: boolean
    }
  | {
      readonly type: 'wijzig einde'
      readonly op: Dag
      readonly id: string
      readonly tot: Dag
      readonly door: Betrokkene
      readonly namens: string | null
    }
  | {
      readonly type: 'trek mandaat in'
      readonly op: Dag
      readonly id: string
      readonly wie: WieStopt
      readonly door: Betrokkene
      readonly namens: string | null
      readonly bewijs: string | null
    }

/** A mandate as it stands; the day on which it was stopped is the first on which it no longer holds. */
export interface GegevenMandaat extends Mandaat {
  readonly gestopt?: { readonly op: Dag; readonly wie: WieStopt }
}

export interface Mandaten {
  /** INSZ of the person; empty before the dossier is opened. */
  readonly persoon: string
  readonly alle: readonly GegevenMandaat[]
}

/** Longest time of one mandate in years: that of a package (D-04). Longer asks a new choice of the person. */
export const langsteJaren = 5

/** Whether the mandate holds on `op`: its first and its last day are days of it, the day of withdrawal is not. */
export function geldtOp({ van, tot, gestopt }: GegevenMandaat, op: Dag): boolean {
  return van <= op && (tot === null || op <= tot) && (gestopt === undefined || op < gestopt.op)
}

/** The people who help: given, changed, withdrawn at once, ended by themselves on their last day. */
export const mandaten: Decider<MandaatCommand, Mandaten, MandaatEvent> = {
  initial: { persoon: '', alle: [] },
  decide(command, state) {
    switch (command.type) {
      case 'geef mandaat':
        return geef(command, state)
      case 'wijzig einde':
        return wijzig(command, state)
      case 'trek mandaat in':
        return trekIn(command, state)
    }
  },
  evolve(state, event) {
    const any = event as MandaatEvent | DossierEvent
    switch (any.type) {
      case 'DossierGeopend':
        return { ...state, persoon: any.data.persoon.insz }
      case 'MandaatGegeven':
        return { ...state, alle: [...state.alle, any.data.mandaat] }
      case 'MandaatEindeGewijzigd':
        return verander(state, any.data.id, { tot: any.data.tot })
      case 'MandaatIngetrokken':
        return verander(state, any.data.id, { gestopt: { op: any.dag, wie: any.data.wie } })
      default:
        return state
    }
  },
}

function verander(state: Mandaten, id: string, change: Partial<GegevenMandaat>): Mandaten {
  return {
    ...state,
    alle: state.alle.map((mandaat) => (mandaat.id === id ? { ...mandaat, ...change } : mandaat)),
  }
}

type Van<Type extends MandaatCommand['type']> = Extract<MandaatCommand, { type: Type }>

function geef(
  { op, mandaat, behandeltDossier }: Van<'geef mandaat'>,
  { persoon, alle }: Mandaten,
): Decision<MandaatEvent> {
  const { helper, soort, tot, kanaal, papier, vonnis } = mandaat
  if (persoon === '') return notPossible('Dit dossier bestaat niet.')
  if (helper.insz === persoon)
    return notPossible('Dit is het nummer van de persoon zelf. Vul het nummer van de helper in.')
  // One sentence for whoever handles the dossier, so that a number tells nothing about who holds it.
  if (behandeltDossier) return notPossible('Deze persoon kan hier niet helpen. Kies iemand anders.')
  const al = alle.find((ander) => ander.helper.insz === helper.insz && geldtOp(ander, op))
  if (al) return notPossible('Deze persoon helpt al. Wijzig het einde, of stop eerst de hulp.')
  if (soort === 'bewindvoerder' && (vonnis === null || kanaal !== 'papier'))
    return notPossible('Een bewindvoerder komt van de rechter: vul het vonnis in.')
  const foutBewind = soort === 'bewindvoerder' ? bewindfout(mandaat, op) : undefined
  if (foutBewind) return notPossible(foutBewind)
  if (soort === 'vertrouwenspersoon' && tot === null)
    return notPossible('Kies de laatste dag waarop deze persoon helpt.')
  if (kanaal === 'papier' && papier === null)
    return notPossible('Vul in wanneer het papier getekend is.')
  if (papier && papier.getekendOp > op)
    return notPossible('Het papier kan niet na vandaag getekend zijn.')
  const fout = tot === null ? undefined : foutEinde(op, tot)
  if (fout) return notPossible(fout)
  return [{ type: 'MandaatGegeven', dag: op, data: { mandaat: { ...mandaat, van: op } } }]
}

/** A bewindvoerder acts as far as the decision reaches, and reads along only. */
function bewindfout({ bewind, papier, medisch }: Mandaat, op: Dag): string | undefined {
  if (!bewind || bewind.over.length === 0)
    return 'Kies waarover het bewind gaat: de persoon, de goederen of allebei.'
  if (bewind.uitspraak > op) return 'De beschikking kan niet van na vandaag zijn.'
  if (!papier?.stuk) return 'Voeg de beschikking eerst bij de papieren en kies ze hier.'
  return medisch && !bewind.over.includes('persoon')
    ? 'Wie alleen goederen beheert, leest geen medische papieren.'
    : undefined
}

function foutEinde(op: Dag, tot: Dag): string | undefined {
  if (tot < op) return 'De laatste dag is voorbij. Kies vandaag of een latere dag.'
  return tot > after(op, { years: langsteJaren })
    ? `Kies een dag binnen ${langsteJaren} jaar. Daarna kiest u opnieuw.`
    : undefined
}

function zoek(id: string, op: Dag, { alle }: Mandaten): GegevenMandaat | undefined {
  return alle.find((mandaat) => mandaat.id === id && geldtOp(mandaat, op))
}

const voorbij = 'Deze hulp is al gestopt.'
const vanDeRechter =
  'De rechter wees deze bewindvoerder aan. Bezorg VDAB het papier van de rechter om dit te wijzigen.'

function wijzig(
  { op, id, tot, door, namens }: Van<'wijzig einde'>,
  state: Mandaten,
): Decision<MandaatEvent> {
  const mandaat = zoek(id, op, state)
  if (!mandaat) return notPossible(voorbij)
  if (mandaat.soort === 'bewindvoerder') return notPossible(vanDeRechter)
  if (mandaat.tot === tot) return []
  const fout = foutEinde(op, tot)
  if (fout) return notPossible(fout)
  return [{ type: 'MandaatEindeGewijzigd', dag: op, data: { id, tot, door, namens } }]
}

function trekIn(
  { op, id, wie, door, namens, bewijs }: Van<'trek mandaat in'>,
  state: Mandaten,
): Decision<MandaatEvent> {
  const mandaat = zoek(id, op, state)
  if (!mandaat) return notPossible(voorbij)
  if (mandaat.soort === 'bewindvoerder' && (wie !== 'VDAB' || bewijs === null))
    return notPossible(vanDeRechter)
  // A helper ends the own help only; the number is that of the helper who is signed in.
  if (wie === 'helper' && mandaat.helper.insz !== door.id)
    return notPossible('U helpt deze persoon niet.')
  return [{ type: 'MandaatIngetrokken', dag: op, data: { id, wie, door, namens, bewijs } }]
}
