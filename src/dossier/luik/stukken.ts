import type { Betrokkene } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import { notPossible, type Decider } from '#law/decider.ts'
import type { Afzender, Intrekreden, Stukklasse, Stuksoort } from './soorten.ts'

/** The file of a paper as data; its content stands encrypted outside the history. */
export interface Stukbestand {
  /** Made safe to save under. */
  readonly naam: string
  readonly type: string
  readonly bytes: number
  /** Of the original, in hex. */
  readonly sha256: string
  readonly virusscan: 'geen virus' | 'niet gescand'
  /** Whether readers get something else than what was sent. */
  readonly leeskopieAnders: boolean
  readonly waarschuwingen: readonly string[]
}

/** One version of one paper. */
export interface Stuk {
  /** Of this version; the document has the same. */
  readonly id: string
  /** The same over all versions of the paper. */
  readonly reeks: string
  /** 1 for the first. */
  readonly versie: number
  readonly soort: Stuksoort
  readonly klasse: Stukklasse
  /** Day that stands on the paper. */
  readonly datum: Dag
  readonly uitgever: string
  /** Last day on which it is valid; null when no such day stands on it. */
  readonly geldigTot: Dag | null
  readonly bestand: Stukbestand
  readonly kanaal: 'portaal' | 'papier'
  /** Day on which it came in, by post too. */
  readonly ontvangenOp: Dag
  /** Who put it in. */
  readonly door: Betrokkene
  /** Company that `door` acted for; null for anybody else. */
  readonly kbo: string | null
  /** Who sent it, when it was put in for somebody else. */
  readonly namens: Afzender | null
}

export type StukkenEvent =
  | {
      readonly type: 'StukNeergelegd' | 'StukVervangen'
      readonly dag: Dag
      readonly data: { readonly stuk: Stuk }
    }
  | {
      readonly type: 'StukIngetrokken'
      readonly dag: Dag
      readonly data: {
        readonly reeks: string
        readonly reden: Intrekreden
        readonly door: Betrokkene
      }
    }
  | {
      readonly type: 'StukBijAanvraagGevoegd'
      readonly dag: Dag
      readonly data: { readonly id: string; readonly door: Betrokkene }
    }

export type StukkenCommand =
  | { readonly type: 'leg neer'; readonly op: Dag; readonly stukken: readonly Stuk[] }
  | { readonly type: 'vervang'; readonly op: Dag; readonly stuk: Stuk }
  | {
      readonly type: 'trek in'
      readonly op: Dag
      readonly reeks: string
      readonly reden: Intrekreden
      readonly door: Betrokkene
      /** Whether it may go although it belongs to a request: VDAB may, who put it in may not. */
      readonly ookUitAanvraag: boolean
    }
  | {
      readonly type: 'voeg bij aanvraag'
      readonly op: Dag
      readonly id: string
      readonly door: Betrokkene
    }

/** One paper with all its versions, the last one last. */
export interface Reeks {
  readonly versies: readonly Stuk[]
  /** Ids of the versions that belong to a request. */
  readonly bijAanvraag: readonly string[]
  readonly ingetrokken: { readonly op: Dag; readonly reden: Intrekreden } | null
}

export type Luik = Readonly<Record<string, Reeks>>

/** The vertrouwelijk luik: papers come in, get new versions and are withdrawn; nothing is overwritten or erased. */
export const stukken: Decider<StukkenCommand, Luik, StukkenEvent> = {
  initial: {},
  decide(command, luik) {
    const { op } = command
    switch (command.type) {
      case 'leg neer': {
        const fout = command.stukken
          .map((stuk, nr) => gebrek(stuk, op) ?? dubbel(stuk, luik, command.stukken.slice(0, nr)))
          .find((gevonden) => gevonden !== undefined)
        if (fout) return notPossible(fout)
        return command.stukken.map((stuk) => ({ type: 'StukNeergelegd', dag: op, data: { stuk } }))
      }
      case 'vervang': {
        const { stuk } = command
        const reeks = luik[stuk.reeks]
        const laatste = reeks?.versies.at(-1)
        if (!reeks || !laatste) return notPossible(onbekend)
        if (reeks.ingetrokken) return notPossible('Dit papier is ingetrokken. Bezorg het opnieuw.')
        if (stuk.versie !== laatste.versie + 1) return notPossible('Er is al een nieuwere versie.')
        const fout = gebrek(stuk, op) ?? dubbel(stuk, luik, [])
        return fout ? notPossible(fout) : [{ type: 'StukVervangen', dag: op, data: { stuk } }]
      }
      case 'trek in': {
        const { reeks: id, reden, door } = command
        const reeks = luik[id]
        if (!reeks) return notPossible(onbekend)
        if (reeks.ingetrokken) return []
        if (reeks.bijAanvraag.length > 0 && !command.ookUitAanvraag)
          return notPossible('Dit papier hoort bij een aanvraag. Vraag VDAB om het in te trekken.')
        return [{ type: 'StukIngetrokken', dag: op, data: { reeks: id, reden, door } }]
      }
      case 'voeg bij aanvraag': {
        const { id, door } = command
        const reeks = Object.values(luik).find(({ versies }) =>
          versies.some((versie) => versie.id === id),
        )
        if (!reeks) return notPossible(onbekend)
        if (reeks.ingetrokken) return notPossible('Dit papier is ingetrokken.')
        if (reeks.bijAanvraag.includes(id)) return []
        return [{ type: 'StukBijAanvraagGevoegd', dag: op, data: { id, door } }]
      }
    }
  },
  evolve(luik, event) {
    switch (event.type) {
      case 'StukNeergelegd': {
        const { stuk } = event.data
        return { ...luik, [stuk.reeks]: { versies: [stuk], bijAanvraag: [], ingetrokken: null } }
      }
      case 'StukVervangen': {
        const { stuk } = event.data
        return wijzig(luik, stuk.reeks, (reeks) => ({ versies: [...reeks.versies, stuk] }))
      }
      case 'StukIngetrokken': {
        const { reeks, reden } = event.data
        return wijzig(luik, reeks, () => ({ ingetrokken: { op: event.dag, reden } }))
      }
      case 'StukBijAanvraagGevoegd': {
        const { id } = event.data
        const gevonden = Object.entries(luik).find(([, { versies }]) =>
          versies.some((versie) => versie.id === id),
        )
        if (!gevonden) return luik
        return wijzig(luik, gevonden[0], (reeks) => ({ bijAanvraag: [...reeks.bijAanvraag, id] }))
      }
      default:
        return luik
    }
  },
}

const onbekend = 'Dit papier is er niet.'

function wijzig(luik: Luik, id: string, anders: (reeks: Reeks) => Partial<Reeks>): Luik {
  const reeks = luik[id]
  return reeks ? { ...luik, [id]: { ...reeks, ...anders(reeks) } } : luik
}

function gebrek({ datum, geldigTot, ontvangenOp }: Stuk, op: Dag): string | undefined {
  if (datum > op) return 'De datum op het papier ligt in de toekomst. Kijk de datum na.'
  if (ontvangenOp > op) return 'De dag van ontvangst ligt in de toekomst. Kijk de datum na.'
  if (ontvangenOp < datum)
    return 'Het papier kwam toe voor de datum die erop staat. Kijk beide datums na.'
  if (geldigTot !== null && geldigTot < datum)
    return 'Het papier is geldig tot voor de datum die erop staat. Kijk beide datums na.'
  return undefined
}

// Only among what the same sender put in: a refusal may not tell somebody that another one brought the same paper.
function dubbel(stuk: Stuk, luik: Luik, samen: readonly Stuk[]): string | undefined {
  const eerder = Object.values(luik)
    .filter(({ ingetrokken }) => ingetrokken === null)
    .flatMap(({ versies }) => versies.slice(-1))
  const zelfde = [...eerder, ...samen].some(
    (ander) =>
      ander.bestand.sha256 === stuk.bestand.sha256 &&
      ander.soort === stuk.soort &&
      ander.kbo === stuk.kbo &&
      (stuk.kbo !== null || ander.door.id === stuk.door.id),
  )
  return zelfde ? `„${stuk.bestand.naam}” zit al in de map.` : undefined
}
