import type { Dag } from '#law/dag.ts'
import { notPossible, type Decider } from '#law/decider.ts'
import type { Betrokkene } from '#dossier/dossier.ts'
import type { Contactvoorkeur, Kanaal } from './voorkeur.ts'

/** Why somebody hears from us; the message itself never says it. */
export const aanleidingen = [
  'brief',
  'handtekening',
  'noodtoegang',
  'hulp',
  'aanvraag',
  'evaluatie',
  'papieren',
  'termijn',
] as const
export type Aanleiding = (typeof aanleidingen)[number]

/** Where a message goes, as it was when it was planned. */
export interface Bestemming {
  readonly kanaal: Kanaal
  /** E-mail address or number; null for the portal and for the post, which go to what the dossier knows. */
  readonly adres: string | null
}

/** The words of a message. */
export interface Woorden {
  readonly onderwerp: string
  readonly tekst: string
}

const vraagt: Readonly<Record<Aanleiding, boolean>> = {
  brief: false,
  handtekening: true,
  noodtoegang: false,
  hulp: false,
  aanvraag: false,
  evaluatie: false,
  papieren: true,
  termijn: true,
}

/** The channel and the address that the person chose. */
export function naarWaar({ kanaal, adres, bellen }: Contactvoorkeur): Bestemming {
  return { kanaal, adres: kanaal === 'telefoon' ? (bellen?.nummer ?? null) : adres }
}

/**
 * What a message says: that there is news, never which. Not what it is about, no name, no number of the dossier.
 * `telefoon` is the number of the service.
 */
export function woordenVan(aanleiding: Aanleiding, telefoon: string): Woorden {
  const [onderwerp, zin] = vraagt[aanleiding]
    ? ['VDAB vraagt u iets', 'Wij vragen u iets over uw dossier.']
    : ['Nieuws van VDAB', 'Er is nieuws over uw dossier.']
  return { onderwerp, tekst: `${zin} Meld u aan of bel ${telefoon}.` }
}

/** Todo until somebody or something handed it over; failed when that cannot be done. */
export type Berichtstaat = 'todo' | 'overhandigd' | 'mislukt'

export type BerichtEvent =
  | {
      readonly type: 'BerichtGepland'
      readonly dag: Dag
      readonly data: Bestemming & { readonly id: string; readonly aanleiding: Aanleiding }
    }
  | {
      readonly type: 'BerichtBezorgd'
      readonly dag: Dag
      readonly data: {
        readonly id: string
        readonly uitkomst: Exclude<Berichtstaat, 'todo'>
        /** Why it failed, in words for staff; empty when it was handed over. */
        readonly reden: string
        readonly door: Betrokkene
      }
    }
  | { readonly type: 'BerichtGelezen'; readonly dag: Dag; readonly data: { readonly id: string } }

export type BerichtCommand =
  | (Bestemming & {
      readonly type: 'plan bericht'
      readonly op: Dag
      readonly id: string
      readonly aanleiding: Aanleiding
    })
  | {
      readonly type: 'meld bezorgd'
      readonly op: Dag
      readonly id: string
      readonly uitkomst: Exclude<Berichtstaat, 'todo'>
      readonly reden: string
      readonly door: Betrokkene
    }
  | { readonly type: 'markeer gelezen'; readonly op: Dag; readonly ids: readonly string[] }

interface Gepland {
  readonly staat: Berichtstaat
  readonly gelezen: boolean
}

type Berichten = Readonly<Record<string, Gepland>>

/** The messages of one person: planned, handed over or failed, read. */
export const berichten: Decider<BerichtCommand, Berichten, BerichtEvent> = {
  initial: {},
  decide(command, state) {
    const { op } = command
    switch (command.type) {
      case 'plan bericht': {
        const { id, aanleiding, kanaal, adres } = command
        if (state[id]) return []
        return [{ type: 'BerichtGepland', dag: op, data: { id, aanleiding, kanaal, adres } }]
      }
      case 'meld bezorgd': {
        const { id, uitkomst, reden, door } = command
        const bericht = state[id]
        if (!bericht) return notPossible('Dit bericht bestaat niet.')
        if (bericht.staat === 'overhandigd')
          return notPossible('Dit bericht is al overhandigd. U moet niets meer doen.')
        return [{ type: 'BerichtBezorgd', dag: op, data: { id, uitkomst, reden, door } }]
      }
      case 'markeer gelezen':
        return command.ids
          .filter((id) => state[id]?.gelezen === false)
          .map((id) => ({ type: 'BerichtGelezen', dag: op, data: { id } }))
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'BerichtGepland':
        // What stands in the portal is there at once: nobody has to bring it.
        return {
          ...state,
          [event.data.id]: { staat: beginstaat(event.data.kanaal), gelezen: false },
        }
      case 'BerichtBezorgd':
        return wijzig(state, event.data.id, { staat: event.data.uitkomst })
      case 'BerichtGelezen':
        return wijzig(state, event.data.id, { gelezen: true })
      default:
        return state
    }
  },
}

/** How a message begins: one of the portal is handed over when it is there. */
export function beginstaat(kanaal: Kanaal): Berichtstaat {
  return kanaal === 'portaal' ? 'overhandigd' : 'todo'
}

function wijzig(state: Berichten, id: string, change: Partial<Gepland>): Berichten {
  const bericht = state[id]
  return bericht ? { ...state, [id]: { ...bericht, ...change } } : state
}
