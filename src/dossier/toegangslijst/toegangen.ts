import { after, type Dag } from '#law/dag.ts'
import { notPossible, type Decider, type Decision } from '#law/decider.ts'
import type { Betrokkene } from '#dossier/dossier.ts'
import type { Belangenconflict } from '#dossier/permissions.ts'

/** An organisation outside VDAB that helps with one dossier for a time: an OCMW or a GTB. */
export interface Partner {
  readonly organisatie: string
  readonly naam: string
}

export const partnerRol = 'partner (OCMW/GTB)'

/** What can be told of somebody; the own dossier follows from the number and is told by nobody. */
export const conflictsoorten = ['familie', 'collega', 'andere'] as const satisfies readonly Exclude<
  Belangenconflict,
  'eigen dossier'
>[]
export type Conflictsoort = (typeof conflictsoorten)[number]

export type ToegangEvent =
  | {
      readonly type: 'PartnerToegewezen'
      readonly dag: Dag
      readonly data: {
        readonly partner: Partner
        readonly tot: Dag
        readonly doel: string
        readonly door: Betrokkene
      }
    }
  | {
      readonly type: 'PartnerGestopt'
      readonly dag: Dag
      readonly data: {
        readonly partner: Partner
        readonly reden: string
        readonly door: Betrokkene
      }
    }
  | {
      readonly type: 'BelangenconflictGemeld'
      readonly dag: Dag
      readonly data: {
        readonly collega: Betrokkene
        readonly soort: Conflictsoort
        readonly door: Betrokkene
      }
    }
  | {
      readonly type: 'BelangenconflictOpgeheven'
      readonly dag: Dag
      readonly data: {
        readonly collega: Betrokkene
        readonly reden: string
        readonly door: Betrokkene
      }
    }

export type ToegangCommand =
  | {
      readonly type: 'wijs partner toe'
      readonly op: Dag
      readonly partner: Partner
      readonly tot: Dag
      readonly doel: string
      readonly door: Betrokkene
    }
  | {
      readonly type: 'stop partner'
      readonly op: Dag
      readonly organisatie: string
      readonly reden: string
      readonly door: Betrokkene
    }
  | {
      readonly type: 'meld conflict'
      readonly op: Dag
      readonly collega: Betrokkene
      readonly soort: Conflictsoort
      readonly door: Betrokkene
    }
  | {
      readonly type: 'hef conflict op'
      readonly op: Dag
      /** Number of the conflict in this dossier: an id of a colleague may be a number of the national register. */
      readonly nr: number
      readonly reden: string
      readonly door: Betrokkene
    }

/** A conflict that holds now. */
export interface GemeldConflict {
  /** 1 for the first that was told in this dossier. */
  readonly nr: number
  readonly collega: Betrokkene
  readonly soort: Conflictsoort
  readonly door: Betrokkene
  readonly van: Dag
}

export interface Toegangen {
  readonly partners: readonly (Partner & { readonly tot: Dag })[]
  readonly conflicten: readonly GemeldConflict[]
  /** How many conflicts were ever told here. */
  readonly gemeld: number
}

/** Longest time in years that a partner is assigned at once; longer asks a new look at it. */
const langsteJaren = 2

/** Who besides VDAB and the person may come near, and who may not. */
export const toegangen: Decider<ToegangCommand, Toegangen, ToegangEvent> = {
  initial: { partners: [], conflicten: [], gemeld: 0 },
  decide(command, state) {
    switch (command.type) {
      case 'wijs partner toe':
        return wijsToe(command, state)
      case 'stop partner':
        return stop(command, state)
      case 'meld conflict':
        return meld(command, state)
      case 'hef conflict op':
        return hefOp(command, state)
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'PartnerToegewezen': {
        const { partner, tot } = event.data
        return { ...state, partners: [...zonder(state, partner.organisatie), { ...partner, tot }] }
      }
      case 'PartnerGestopt':
        return { ...state, partners: zonder(state, event.data.partner.organisatie) }
      case 'BelangenconflictGemeld':
        return metConflict(state, event)
      case 'BelangenconflictOpgeheven':
        return {
          ...state,
          conflicten: state.conflicten.filter(
            ({ collega }) => collega.id !== event.data.collega.id,
          ),
        }
      default:
        return state
    }
  },
}

function metConflict(
  state: Toegangen,
  { dag, data }: Extract<ToegangEvent, { type: 'BelangenconflictGemeld' }>,
): Toegangen {
  const nr = state.gemeld + 1
  return { ...state, gemeld: nr, conflicten: [...state.conflicten, { ...data, nr, van: dag }] }
}

function zonder({ partners }: Toegangen, organisatie: string): Toegangen['partners'] {
  return partners.filter((partner) => partner.organisatie !== organisatie)
}

type Van<Type extends ToegangCommand['type']> = Extract<ToegangCommand, { type: Type }>

function wijsToe(
  { op, partner, tot, doel, door }: Van<'wijs partner toe'>,
  { partners }: Toegangen,
): Decision<ToegangEvent> {
  const al = partners.find((each) => each.organisatie === partner.organisatie && op <= each.tot)
  if (al) return notPossible(`${al.naam} is al toegewezen. Stop die toewijzing eerst.`)
  if (tot < op) return notPossible('De laatste dag is voorbij. Kies vandaag of een latere dag.')
  if (tot > after(op, { years: langsteJaren }))
    return notPossible(`Wijs hoogstens ${langsteJaren} jaar toe. Kijk daarna of het nog nodig is.`)
  return [{ type: 'PartnerToegewezen', dag: op, data: { partner, tot, doel, door } }]
}

function stop(
  { op, organisatie, reden, door }: Van<'stop partner'>,
  { partners }: Toegangen,
): Decision<ToegangEvent> {
  const partner = partners.find((each) => each.organisatie === organisatie && op <= each.tot)
  if (!partner) return notPossible('Deze toewijzing is al gestopt.')
  const { naam } = partner
  return [
    { type: 'PartnerGestopt', dag: op, data: { partner: { organisatie, naam }, reden, door } },
  ]
}

function meld(
  { op, collega, soort, door }: Van<'meld conflict'>,
  { conflicten }: Toegangen,
): Decision<ToegangEvent> {
  if (conflicten.some((conflict) => conflict.collega.id === collega.id))
    return notPossible('Voor deze collega is al een belangenconflict gemeld.')
  return [{ type: 'BelangenconflictGemeld', dag: op, data: { collega, soort, door } }]
}

function hefOp(
  { op, nr, reden, door }: Van<'hef conflict op'>,
  { conflicten }: Toegangen,
): Decision<ToegangEvent> {
  const conflict = conflicten.find((each) => each.nr === nr)
  if (!conflict) return notPossible('Er is geen belangenconflict meer voor deze collega.')
  if (door.id === conflict.collega.id || door.id === conflict.door.id)
    return notPossible(
      'Iemand anders moet dit opheffen: niet wie het meldde, en niet de collega zelf.',
    )
  return [
    {
      type: 'BelangenconflictOpgeheven',
      dag: op,
      data: { collega: conflict.collega, reden, door },
    },
  ]
}
