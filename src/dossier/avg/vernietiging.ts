import { notPossible, type Decider } from '#law/decider.ts'
import type { Dag } from '#law/dag.ts'
import type { Betrokkene } from '#dossier/dossier.ts'
import type { Klasse } from '#dossier/toegang.ts'
import type { Bewaarsoort } from './bewaring.ts'

/** A document whose key may be destroyed. */
export interface TeVernietigen {
  readonly document: string
  readonly klasse: Klasse
  /** What it was, in a word: "attest". Never what stood in it. */
  readonly soort: string
}

/** The proposal to destroy documents of one dossier. */
export interface Vernietiging {
  readonly id: string
  readonly regel: Bewaarsoort
  readonly documenten: readonly TeVernietigen[]
  readonly voorgesteldOp: Dag
  readonly goedgekeurdDoor: readonly Betrokkene[]
  readonly stand: 'wacht' | 'vernietigd' | 'tegengehouden'
}

export type VernietigingEvent =
  | {
      readonly type: 'VernietigingVoorgesteld'
      readonly dag: Dag
      readonly data: {
        readonly id: string
        readonly regel: Bewaarsoort
        readonly documenten: readonly TeVernietigen[]
      }
    }
  | {
      readonly type: 'VernietigingGoedgekeurd'
      readonly dag: Dag
      readonly data: { readonly id: string; readonly door: Betrokkene }
    }
  | {
      readonly type: 'VernietigingTegengehouden'
      readonly dag: Dag
      readonly data: { readonly id: string; readonly door: Betrokkene; readonly reden: string }
    }
  | {
      readonly type: 'StukkenVernietigd'
      readonly dag: Dag
      readonly data: {
        readonly id: string
        readonly regel: Bewaarsoort
        readonly documenten: readonly TeVernietigen[]
        readonly door: readonly Betrokkene[]
      }
    }

export type VernietigingCommand =
  | {
      readonly type: 'stel voor'
      readonly op: Dag
      readonly id: string
      readonly regel: Bewaarsoort
      readonly documenten: readonly TeVernietigen[]
    }
  | { readonly type: 'keur goed'; readonly op: Dag; readonly id: string; readonly door: Betrokkene }
  | {
      readonly type: 'houd tegen'
      readonly op: Dag
      readonly id: string
      readonly door: Betrokkene
      readonly reden: string
    }

type Stand = readonly Vernietiging[]

const nodig = 2

/**
 * Destruction at the end of the time of keeping: proposed by the program, done when two different people approved. What
 * stays is that something was there, of which class, when it went, by whom and by which rule.
 */
export const vernietigingen: Decider<VernietigingCommand, Stand, VernietigingEvent> = {
  initial: [],
  decide(command, state) {
    const { op, id } = command
    if (command.type === 'stel voor') {
      if (state.some((each) => each.id === id)) return notPossible('Dit voorstel bestaat al.')
      const { regel, documenten } = command
      const bekend = new Set(
        state
          .filter(({ stand }) => stand !== 'tegengehouden')
          .flatMap((each) => each.documenten.map(({ document }) => document)),
      )
      const nieuw = documenten.filter(({ document }) => !bekend.has(document))
      if (nieuw.length === 0) return []
      return [{ type: 'VernietigingVoorgesteld', dag: op, data: { id, regel, documenten: nieuw } }]
    }
    const voorstel = state.find((each) => each.id === id)
    if (!voorstel) return notPossible('Dit voorstel bestaat niet.')
    if (voorstel.stand !== 'wacht') return notPossible(`Dit voorstel is al ${voorstel.stand}.`)
    const { door } = command
    if (command.type === 'houd tegen')
      return [
        { type: 'VernietigingTegengehouden', dag: op, data: { id, door, reden: command.reden } },
      ]
    if (voorstel.goedgekeurdDoor.some((each) => each.id === door.id))
      return notPossible('U keurde dit al goed. Een tweede persoon moet het ook goedkeuren.')
    const allen = [...voorstel.goedgekeurdDoor, door]
    const goedgekeurd = { type: 'VernietigingGoedgekeurd', dag: op, data: { id, door } } as const
    if (allen.length < nodig) return [goedgekeurd]
    const { regel, documenten } = voorstel
    return [
      goedgekeurd,
      { type: 'StukkenVernietigd', dag: op, data: { id, regel, documenten, door: allen } },
    ]
  },
  evolve(state, event) {
    const wijzig = (change: (each: Vernietiging) => Partial<Vernietiging>): Stand =>
      state.map((each) => (each.id === event.data.id ? { ...each, ...change(each) } : each))
    switch (event.type) {
      case 'VernietigingVoorgesteld':
        return [
          ...state,
          { ...event.data, voorgesteldOp: event.dag, goedgekeurdDoor: [], stand: 'wacht' },
        ]
      case 'VernietigingGoedgekeurd':
        return wijzig(({ goedgekeurdDoor }) => ({
          goedgekeurdDoor: [...goedgekeurdDoor, event.data.door],
        }))
      case 'VernietigingTegengehouden':
        return wijzig(() => ({ stand: 'tegengehouden' }))
      case 'StukkenVernietigd':
        return wijzig(() => ({ stand: 'vernietigd' }))
      default:
        return state
    }
  },
}
