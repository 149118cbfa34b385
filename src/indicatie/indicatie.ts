import type { Betrokkene } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import { notPossible, type Decider, type Happened } from '#law/decider.ts'
import { laatsteDag } from '#law/termijnen.ts'
import { gebrekenVan, type Bewijs } from '#indicatie/bewijs/bewijs.ts'
import type { Attest, IcfBesluit } from './feiten.ts'
import { onvolledig, type IcfOnderzoek, type IcfScores } from '#indicatie/icf/icf.ts'
import { icfSet } from '#indicatie/icf/icf-set.ts'

/** What team TOM found after an ICF investigation: a named human judgement with reasons, never computed. */
export interface IcfOordeel {
  readonly besluit: IcfBesluit | null
  readonly redenen: string
  /** Last day of paid work as stated, for UK (D-45); null when never or not asked. */
  readonly laatsteWerkdag: Dag | null
  readonly door: Betrokkene
  readonly op: Dag
}

/** An answer of an authentic source that was asked for this person, whatever it proved. */
export interface Opvraging {
  readonly dienst: string
  readonly antwoordOp: Dag | null
  readonly uitkomst: 'feiten' | 'bewijst niets' | 'geweigerd'
  readonly toelichting: string
}

/** An attest that the answers prove; it counts only after a person accepts it. */
export interface Bronvoorstel {
  readonly id: string
  readonly attest: Attest
  readonly dienst: string
  readonly antwoordOp: Dag | null
  readonly vindplaats: string
  /** What the person who accepts it must look at first. */
  readonly teBevestigen: readonly string[]
}

export type IndicatieEvent =
  | Happened<'BewijsVastgelegd', { readonly bewijs: Bewijs }>
  | Happened<'BewijsIngetrokken', { readonly bewijs: string; readonly reden: string }>
  | Happened<
      'BronnenBevraagd',
      {
        readonly opvragingen: readonly Opvraging[]
        readonly voorstellen: readonly Bronvoorstel[]
        readonly opmerkingen: readonly string[]
      }
    >
  | Happened<
      'IcfBewaard',
      { readonly setVersie: string; readonly scores: IcfScores; readonly door: Betrokkene }
    >
  | Happened<
      'IcfIngediend',
      { readonly setVersie: string; readonly scores: IcfScores; readonly door: Betrokkene }
    >
  | Happened<'IcfBeoordeeld', { readonly oordeel: IcfOordeel }>

export type IndicatieCommand =
  | { readonly type: 'leg bewijs vast'; readonly op: Dag; readonly bewijs: Bewijs }
  | {
      readonly type: 'trek bewijs in'
      readonly op: Dag
      readonly bewijs: string
      readonly reden: string
    }
  | {
      readonly type: 'noteer antwoorden'
      readonly op: Dag
      readonly opvragingen: readonly Opvraging[]
      readonly voorstellen: readonly Bronvoorstel[]
      readonly opmerkingen: readonly string[]
    }
  | {
      readonly type: 'bewaar ICF'
      readonly op: Dag
      readonly scores: IcfScores
      readonly door: Betrokkene
    }
  | {
      readonly type: 'dien ICF in'
      readonly op: Dag
      readonly scores: IcfScores
      readonly door: Betrokkene
    }
  | {
      readonly type: 'beoordeel ICF'
      readonly op: Dag
      readonly besluit: IcfBesluit | null
      readonly redenen: string
      /** Last day of paid work, for UK; null when the person never had any. */
      readonly laatsteWerkdag: Dag | null
      readonly door: Betrokkene
    }

export interface Indicatie {
  readonly bewijzen: readonly Bewijs[]
  /** The last time that authentic sources were asked; null when never. */
  readonly bronnen: {
    readonly op: Dag
    readonly opvragingen: readonly Opvraging[]
    readonly voorstellen: readonly Bronvoorstel[]
    readonly opmerkingen: readonly string[]
  } | null
  /** The investigation in progress: saved, not yet handed in. */
  readonly klad: { readonly scores: IcfScores; readonly door: Betrokkene } | null
  /** Investigations handed in, the last one last. */
  readonly onderzoeken: readonly (IcfOnderzoek & { readonly door: Betrokkene })[]
  /** The judgement on the last investigation; null while there is none. */
  readonly oordeel: IcfOordeel | null
  /** Grows with every fact that can change the package, so that a proposal can tell that it looked at older ones. */
  readonly stand: number
}

const leeg: Indicatie = {
  bewijzen: [],
  bronnen: null,
  klad: null,
  onderzoeken: [],
  oordeel: null,
  stand: 0,
}

const minsteRedenen = 20

/** The collection of proof and the ICF investigation of one person (domain/4 section 4.3, first rows). */
export const indicatie: Decider<IndicatieCommand, Indicatie, IndicatieEvent> = {
  initial: leeg,

  decide(command, state) {
    const dag = command.op
    switch (command.type) {
      case 'leg bewijs vast': {
        const [gebrek] = gebrekenVan(command.bewijs, dag, state.bewijzen)
        if (gebrek) return notPossible(gebrek.tekst)
        return [{ type: 'BewijsVastgelegd', dag, data: { bewijs: command.bewijs } }]
      }
      case 'trek bewijs in':
        if (!state.bewijzen.some(({ id }) => id === command.bewijs))
          return notPossible('Dit attest staat niet meer in het dossier.')
        if (command.reden.trim() === '') return notPossible('Schrijf waarom dit attest niet telt.')
        return [
          {
            type: 'BewijsIngetrokken',
            dag,
            data: { bewijs: command.bewijs, reden: command.reden },
          },
        ]
      case 'noteer antwoorden': {
        const { opvragingen, voorstellen, opmerkingen } = command
        return [{ type: 'BronnenBevraagd', dag, data: { opvragingen, voorstellen, opmerkingen } }]
      }
      case 'bewaar ICF':
        return [{ type: 'IcfBewaard', dag, data: icfData(command) }]
      case 'dien ICF in': {
        const [eerste] = onvolledig(command.scores)
        if (eerste) return notPossible(`Het onderzoek is niet volledig. ${eerste.tekst}`)
        return [{ type: 'IcfIngediend', dag, data: icfData(command) }]
      }
      case 'beoordeel ICF':
        return beoordeel(command, state)
    }
  },

  evolve: volgende,
}

function icfData({ scores, door }: { scores: IcfScores; door: Betrokkene }) {
  return { setVersie: icfSet.versie, scores, door }
}

function beoordeel(
  {
    op,
    besluit,
    redenen,
    laatsteWerkdag,
    door,
  }: Extract<IndicatieCommand, { type: 'beoordeel ICF' }>,
  state: Indicatie,
) {
  const laatste = state.onderzoeken.at(-1)
  if (!laatste) return notPossible('Er is nog geen volledig ICF-onderzoek.')
  if (state.oordeel) return notPossible('Dit onderzoek is al beoordeeld.')
  if (laatste.door.id === door.id)
    return notPossible(
      'Wie het onderzoek invulde, kan het niet beoordelen. Vraag een collega van team TOM.',
    )
  if (redenen.trim().length < minsteRedenen)
    return notPossible(`Schrijf uw redenen, minstens ${minsteRedenen} tekens.`)
  if (besluit?.doelgroep === 'PMP' && besluit.profiel === undefined)
    return notPossible('Kies zwak of sterk.')
  if (
    besluit?.doelgroep === 'UK' &&
    laatsteWerkdag !== null &&
    laatsteWerkdag > laatsteDag('D-45', op)
  )
    return notPossible('Uiterst kwetsbaar vraagt minstens 24 maanden zonder betaald werk (D-45).')
  const oordeel: IcfOordeel = { besluit, redenen, laatsteWerkdag, door, op }
  return [{ type: 'IcfBeoordeeld' as const, dag: op, data: { oordeel } }]
}

function volgende(state: Indicatie, event: IndicatieEvent): Indicatie {
  switch (event.type) {
    case 'BewijsVastgelegd':
      return { ...state, stand: state.stand + 1, bewijzen: [...state.bewijzen, event.data.bewijs] }
    case 'BewijsIngetrokken':
      return {
        ...state,
        stand: state.stand + 1,
        bewijzen: state.bewijzen.filter(({ id }) => id !== event.data.bewijs),
      }
    case 'BronnenBevraagd':
      return { ...state, bronnen: { ...event.data, op: event.dag } }
    case 'IcfBewaard':
      return { ...state, klad: event.data }
    case 'IcfIngediend':
      return {
        ...state,
        stand: state.stand + 1,
        klad: null,
        oordeel: null,
        onderzoeken: [...state.onderzoeken, { ...event.data, ingediendOp: event.dag }],
      }
    case 'IcfBeoordeeld':
      return { ...state, stand: state.stand + 1, oordeel: event.data.oordeel }
    default:
      return state
  }
}
