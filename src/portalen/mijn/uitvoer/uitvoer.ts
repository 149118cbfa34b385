import type { BriefRij } from '#brieven/brievenlijst.ts'
import type { Dossier } from '#dossier/dossier.ts'
import { isVreemd, type StukRij } from '#dossier/luik/rij.ts'
import { intrekredenen, soortregel } from '#dossier/luik/soorten.ts'
import { zichtbaar } from './zicht.ts'

/** Something that happened, as the export gives it: who did it as a role, never as a name. */
interface Gebeurtenis {
  readonly soort: string
  readonly dag: string
  readonly vastgelegd: string
  readonly rol: string
  readonly gegevens: unknown
}

interface Vastgelegd {
  readonly type: string
  readonly dag: string
  readonly at: string
  readonly actor: { readonly rol: string }
  readonly data: Readonly<Record<string, unknown>>
}

/** Who was tied to the dossier, without names of people. */
export interface Bandregel {
  readonly soort: string
  readonly doel: string
  readonly verleendDoor: string
  readonly van: string
  readonly tot: string | null
}

/** One line of who looked. */
export interface Logregel {
  readonly op: string
  readonly rol: string
  readonly organisatie: string | null
  readonly doel: string
  readonly handeling: string
  readonly klasse: string | null
  readonly noodtoegang: boolean
}

interface Bron {
  readonly dossier: Dossier
  readonly events: readonly Vastgelegd[]
  readonly banden: readonly Bandregel[]
  readonly log: readonly Logregel[]
  readonly brieven: readonly BriefRij[]
  /** Every version of every paper, also what was withdrawn. */
  readonly papieren: readonly StukRij[]
  /** Ids of those whose bytes go along. */
  readonly leesbaar: ReadonlySet<string>
  readonly gemaakt: string
}

/** Everything about one person, ready to be written. */
export interface Uitvoer {
  readonly toelichting: string
  readonly gemaakt: string
  readonly dossier: string
  readonly persoon: unknown
  readonly gebeurtenissen: readonly Gebeurtenis[]
  readonly banden: readonly Bandregel[]
  readonly inzagen: readonly Logregel[]
  readonly brieven: readonly {
    readonly titel: string
    readonly dag: string
    readonly bestand: string
  }[]
  readonly papieren: readonly {
    readonly soort: string
    readonly versie: number
    /** Null, as the issuer, where the paper was withdrawn because it is about somebody else. */
    readonly datum: string | null
    readonly uitgever: string | null
    readonly ingetrokkenOp: string | null
    readonly ingetrokkenOmdat: string | null
    /** Null where the person may not read it any more, or it was destroyed. */
    readonly bestand: string | null
  }[]
}

/**
 * Everything about a person out of the own dossier. Colleagues of VDAB and others stand in it as a role: their names are
 * theirs, and the person gets them through the data protection officer. Source: AVG art. 15.
 */
export function uitvoer(bron: Bron): Uitvoer {
  const { dossier, events, banden, log, brieven, papieren, leesbaar, gemaakt } = bron
  return {
    toelichting:
      'Wat Maatwerkloket over u bewaart. Mensen die aan uw dossier werkten, staan hier met hun rol. Hier staat niet wat een ander nog schrijft, wat VDAB nog niet besliste en wat een ander alleen aan VDAB vertelde. Mist u iets, of vraagt u een naam? Vraag het aan de functionaris voor gegevensbescherming.',
    gemaakt,
    dossier: dossier.nummer,
    persoon: dossier.persoon,
    // Without their numbers: a gap would tell that something is not told yet.
    gebeurtenissen: zichtbaar(events, papieren, gemaakt).map(({ type, dag, at, actor, data }) => ({
      soort: type,
      dag,
      vastgelegd: at,
      rol: actor.rol,
      gegevens: zonderDerden(data),
    })),
    banden,
    inzagen: log,
    brieven: brieven.map((brief) => ({
      titel: brief.titel,
      dag: brief.dag,
      bestand: bestandsnaam(brief),
    })),
    papieren: papieren.map((stuk) => ({
      soort: soortregel(stuk.soort).naam,
      versie: stuk.versie,
      datum: isVreemd(stuk) ? null : stuk.datum,
      uitgever: isVreemd(stuk) ? null : stuk.uitgever,
      ingetrokkenOp: stuk.ingetrokkenOp,
      ingetrokkenOmdat: stuk.intrekreden && intrekredenen[stuk.intrekreden],
      bestand: leesbaar.has(stuk.id) ? papiernaam(stuk) : null,
    })),
  }
}

/** Where a letter stands in the export. */
export function bestandsnaam({ dag, soort, id }: BriefRij): string {
  return `brieven/${dag}-${soort}-${id.slice(0, 8)}.pdf`
}

/** Where a paper stands in the export, under the name that it was checked to have. */
export function papiernaam({ datum, id, naam }: Pick<StukRij, 'datum' | 'id' | 'naam'>): string {
  return `papieren/${datum}-${id.slice(0, 8)}-${naam}`
}

/**
 * The same data in which everybody with an id and a role keeps the role alone, and nobody but the `persoon` of the dossier a
 * number of the national register.
 */
export function zonderDerden(waarde: unknown, vanPersoon = false): unknown {
  if (Array.isArray(waarde)) return waarde.map((deel) => zonderDerden(deel))
  if (typeof waarde !== 'object' || waarde === null) return waarde
  if (isBetrokkene(waarde)) return { rol: waarde.rol }
  return Object.fromEntries(
    Object.entries(waarde)
      .filter(([naam]) => naam !== 'insz' || vanPersoon)
      .map(([naam, deel]) => [naam, zonderDerden(deel, naam === 'persoon')]),
  )
}

function isBetrokkene(waarde: object): waarde is { readonly rol: string } {
  return 'id' in waarde && 'naam' in waarde && 'rol' in waarde && typeof waarde.rol === 'string'
}
