import type { Betrokkene } from '#dossier/dossier.ts'
import { parameters } from '#dossier/toezicht/parameters.ts'
import { beginVan, later } from '#dossier/toezicht/tijd.ts'
import { after, type Dag } from '#law/dag.ts'
import { notPossible, type Decider, type Happened } from '#law/decider.ts'
import { werkdagNa } from '#law/feestdagen.ts'

/** Why somebody needs to read at once; the person reads the category, not the reason. */
export const categorieen = {
  gevaar: 'Er is gevaar voor iemand',
  wet: 'Een rechter of een wet vraagt het nu',
  klacht: 'Een klacht of een datalek onderzoeken',
  zorg: 'Dringende hulp aan de persoon',
  techniek: 'Een fout herstellen die de persoon schaadt',
} as const

export type Categorie = keyof typeof categorieen

/** What the review found. */
export const uitkomsten = {
  terecht: 'Terecht',
  onterecht: 'Niet terecht',
  verder: 'Verder onderzoek nodig',
} as const

export type Uitkomst = keyof typeof uitkomsten

/** Access in an emergency as the history remembers it. Instants are ISO UTC; `tot` itself is outside. */
interface Opening {
  readonly id: string
  readonly door: Betrokkene & { readonly organisatie?: string }
  readonly categorie: Categorie
  readonly reden: string
  readonly van: string
  readonly tot: string
  readonly meldenVanaf: string
  /** Last day on which the review is in time. */
  readonly nazichtTegen: Dag
}

export type NoodtoegangEvent =
  | Happened<'NoodtoegangGeopend', Opening>
  | Happened<'NoodtoegangBeeindigd', { readonly id: string; readonly om: string }>
  | Happened<
      'MeldingUitgesteld',
      {
        readonly id: string
        readonly meldenVanaf: string
        readonly reden: string
        readonly door: Betrokkene
      }
    >
  | Happened<
      'NoodtoegangNagezien',
      {
        readonly id: string
        readonly uitkomst: Uitkomst
        readonly bevinding: string
        readonly door: Betrokkene
      }
    >

interface Moment {
  readonly op: Dag
  /** The instant of the command, ISO UTC. */
  readonly om: string
  readonly id: string
}

export type NoodtoegangCommand =
  | (Moment & Pick<Opening, 'door' | 'categorie' | 'reden'> & { readonly type: 'open' })
  | (Moment & { readonly type: 'beëindig'; readonly door: Betrokkene })
  | (Moment & {
      readonly type: 'stel melding uit'
      /** First day on which the person reads of it. */
      readonly tot: Dag
      readonly reden: string
      readonly door: Betrokkene
    })
  | (Moment & {
      readonly type: 'kijk na'
      readonly uitkomst: Uitkomst
      readonly bevinding: string
      readonly door: Betrokkene
    })

interface Stand extends Opening {
  readonly geopendOp: Dag
  readonly nagezien: boolean
}

type Alle = readonly Stand[]

/**
 * Access in an emergency to one dossier: opened with a reason, over by itself after sixty minutes, told to the person,
 * reviewed by somebody else. Source: the proposal in the parameters of the supervision.
 */
export const noodtoegang: Decider<NoodtoegangCommand, Alle, NoodtoegangEvent> = {
  initial: [],
  decide(command, alle) {
    if (command.type === 'open') return open(command, alle)
    const gekozen = alle.find(({ id }) => id === command.id)
    if (!gekozen) return notPossible('Deze noodtoegang bestaat niet.')
    const { op: dag, om, id, door } = command
    const eigen = gekozen.door.id === door.id
    switch (command.type) {
      case 'beëindig':
        if (!eigen) return notPossible('Alleen wie de noodtoegang opende, beëindigt ze.')
        if (om >= gekozen.tot) return notPossible('Deze noodtoegang is al voorbij.')
        return [{ type: 'NoodtoegangBeeindigd', dag, data: { id, om } }]
      case 'stel melding uit': {
        if (eigen) return notPossible('Over uw eigen noodtoegang beslist een ander.')
        if (om >= gekozen.meldenVanaf)
          return notPossible('De persoon kan de melding al lezen: uitstel kan niet meer.')
        const uiterlijk = after(gekozen.geopendOp, { days: parameters.uitstelDagen.waarde })
        if (command.tot <= dag || command.tot > uiterlijk)
          return notPossible(
            `Kies een dag na vandaag, en hoogstens ${parameters.uitstelDagen.waarde} dagen na het openen.`,
          )
        const { reden } = command
        const meldenVanaf = beginVan(command.tot)
        if (meldenVanaf <= gekozen.meldenVanaf)
          return notPossible('Die dag leest de persoon de melding al: kies een latere dag.')
        return [{ type: 'MeldingUitgesteld', dag, data: { id, meldenVanaf, reden, door } }]
      }
      case 'kijk na': {
        if (eigen) return notPossible('Uw eigen noodtoegang ziet een ander na.')
        if (gekozen.nagezien) return notPossible('Deze noodtoegang is al nagezien.')
        const { uitkomst, bevinding } = command
        return [{ type: 'NoodtoegangNagezien', dag, data: { id, uitkomst, bevinding, door } }]
      }
    }
  },
  evolve(alle, event) {
    switch (event.type) {
      case 'NoodtoegangGeopend':
        return [...alle, { ...event.data, geopendOp: event.dag, nagezien: false }]
      case 'NoodtoegangBeeindigd':
        return anders(alle, event.data.id, { tot: event.data.om })
      case 'MeldingUitgesteld':
        return anders(alle, event.data.id, { meldenVanaf: event.data.meldenVanaf })
      case 'NoodtoegangNagezien':
        return anders(alle, event.data.id, { nagezien: true })
      default:
        return alle
    }
  },
}

function open(
  { op, om, id, door, categorie, reden }: Extract<NoodtoegangCommand, { type: 'open' }>,
  alle: Alle,
): ReturnType<typeof noodtoegang.decide> {
  if (reden.trim().length < parameters.redenTekens.waarde)
    return notPossible(`Schrijf een reden van minstens ${parameters.redenTekens.waarde} tekens.`)
  if (alle.some((een) => een.door.id === door.id && een.door.rol === door.rol && om < een.tot))
    return notPossible('U hebt al noodtoegang tot dit dossier.')
  const data: Opening = {
    id,
    door,
    categorie,
    reden,
    van: om,
    tot: later(om, { minutes: parameters.noodtoegangMinuten.waarde }),
    meldenVanaf: later(om, { hours: parameters.meldingUren.waarde }),
    nazichtTegen: werkdagNa(op, parameters.nazichtWerkdagen.waarde),
  }
  return [{ type: 'NoodtoegangGeopend', dag: op, data }]
}

function anders(alle: Alle, id: string, verandering: Partial<Stand>): Alle {
  return alle.map((een) => (een.id === id ? { ...een, ...verandering } : een))
}
