import type { Betrokkene } from '#dossier/dossier.ts'
import type { Gebeurd } from './gebeurd.ts'
import type { Dag } from '#law/dag.ts'
import type { Gebrek } from '#law/vaststelling.ts'
import type { Werkgever } from '#startpakket/gebeurtenissen.ts'
import type { Gespreksmap } from './gesprek/map.ts'
import type { Verslag } from './gesprek/verslag.ts'
import type { Antwoorden } from './gesprek/vragenlijst.ts'
import type { Besluit, Besluitvoorstel } from './besluit/typen.ts'
import type { Periodiek } from './golf/periodiek.ts'
import type { EvaluatieAanvrager, EvaluatieGrond, Ondertekenaar } from './gronden.ts'
import {
  afspraakTypen,
  type AfspraakEvent,
  type Begeleider,
  type Bezoek,
  type Planning,
} from './afspraak/bezoek.ts'
import type { Openheid, Vrager } from './openheid.ts'

/** Papers of the vertrouwelijk luik that a request names, by the id of one version. */
export interface Papierkeuze {
  readonly verslag: { readonly stuk: string; readonly ondertekendDoor: Ondertekenaar } | null
  readonly pop: string | null
}

/** What of a request was filled in so far; `verzoek` is the request for signatures under it. */
export interface Concept extends Papierkeuze {
  readonly grond: EvaluatieGrond | null
  readonly verzoek: string | null
}

/** A road that is open after a refusal: a ground, and from when. */
export interface Weg {
  readonly grond: EvaluatieGrond
  readonly vanaf: Exclude<Openheid['kan'], 'nooit'>
}

/** A talk on the work floor that was agreed on: the visit as proposed and confirmed, and who comes for the employer. */
export interface Afspraak {
  readonly op: Dag
  readonly bezoek: Bezoek
  readonly begeleider: Begeleider
}

/** A talk that was held: the 20 days for the decision run from its day (D-10). */
export interface Gesprek {
  readonly op: Dag
  readonly verslag: Verslag
}

type Vragenlijst = {
  readonly antwoorden: Antwoorden
  readonly setVersie: string
}

export type EvaluatieEvent =
  // A request in the making: private to who makes it until it is sent.
  | Gebeurd<
      'EvaluatieVoorbereid',
      { readonly aanvrager: Vrager; readonly werkgever: Werkgever; readonly inDienst: Dag }
    >
  | Gebeurd<'AanvraagBewaard', { readonly concept: Concept }>
  // VDAB itself, five years on: whether the ground is open was decided with it.
  | Gebeurd<
      'PeriodiekeEvaluatieGestart',
      {
        readonly werkgever: Werkgever
        readonly inDienst: Dag
        readonly periodiek: Periodiek
        readonly pop: string | null
      }
    >
  | Gebeurd<
      'EvaluatieAangevraagd',
      { readonly grond: EvaluatieGrond; readonly aanvrager: EvaluatieAanvrager }
    >
  // Whether it was sent: of a draft nobody hears. Older events do not say it.
  | Gebeurd<'EvaluatieIngetrokken', { readonly verstuurd?: boolean }>
  | Gebeurd<'EvaluatieOntvankelijk', object>
  | Gebeurd<
      'EvaluatieNietOntvankelijk',
      { readonly gebreken: readonly Gebrek[]; readonly wegen: readonly Weg[] }
    >
  | Gebeurd<
      'AanvullingGevraagd',
      {
        readonly gebreken: readonly Gebrek[]
        /** The papers that were judged; what is asked stands in `gebreken`. */
        readonly papieren: Papierkeuze
        readonly van: Vrager
      }
    >
  | Gebeurd<'DossierVolledig', { readonly papieren: Papierkeuze }>
  | AfspraakEvent
  | Gebeurd<'AfspraakBevestigd', { readonly afspraak: Afspraak }>
  // Answers of the employer: of that employer alone until they are sent.
  | Gebeurd<'VragenlijstBewaard', Vragenlijst>
  | Gebeurd<'VragenlijstVerstuurd', Vragenlijst>
  | Gebeurd<'EigenWoordGezegd', { readonly tekst: string }>
  | Gebeurd<'GesprekBewaard', { readonly verslag: Verslag }>
  | Gebeurd<'GesprekGevoerd', { readonly gesprek: Gesprek }>
  | Gebeurd<'GesprekVerbeterd', { readonly gesprek: Gesprek; readonly reden: string }>
  | Gebeurd<'EvaluatiebesluitVoorgesteld', { readonly voorstel: Besluitvoorstel }>
  | Gebeurd<'EvaluatiebesluitTeruggestuurd', { readonly reden: string }>
  | Gebeurd<'EvaluatieBeslist', { readonly besluit: Besluit }>

const typen: Readonly<Record<EvaluatieEvent['type'], true>> = {
  EvaluatieVoorbereid: true,
  AanvraagBewaard: true,
  PeriodiekeEvaluatieGestart: true,
  EvaluatieAangevraagd: true,
  EvaluatieIngetrokken: true,
  EvaluatieOntvankelijk: true,
  EvaluatieNietOntvankelijk: true,
  AanvullingGevraagd: true,
  DossierVolledig: true,
  ...afspraakTypen,
  AfspraakBevestigd: true,
  VragenlijstBewaard: true,
  VragenlijstVerstuurd: true,
  EigenWoordGezegd: true,
  GesprekBewaard: true,
  GesprekGevoerd: true,
  GesprekVerbeterd: true,
  EvaluatiebesluitVoorgesteld: true,
  EvaluatiebesluitTeruggestuurd: true,
  EvaluatieBeslist: true,
}

/** Whether an event of a history is about an evaluation. */
export function isEvaluatieEvent(event: { readonly type: string }): event is EvaluatieEvent {
  return Object.hasOwn(typen, event.type)
}

/** The states of domain/4 section 4.5; before and beside it what a request can be. */
export type Evaluatiestatus =
  | 'VOORBEREID'
  | 'EVAL_AANGEVRAAGD'
  | 'EVAL_ONVOLLEDIG'
  | 'EVAL_GOEDGEKEURD'
  | 'GESPREK_GEPLAND'
  | 'GESPREK_GEVOERD'
  | 'BESLIST'
  | 'EVAL_NIET_ONTVANKELIJK'
  | 'INGETROKKEN'
  | 'JOB_GESTOPT'

/** What VDAB asked to complete the file. */
export interface Aanvulling {
  readonly op: Dag
  readonly gebreken: readonly Gebrek[]
  /** Every POP and motivatieverslag that came in since, by `reeks`; one that was withdrawn is not there. */
  readonly gekregen: readonly string[]
}

/** One request for an evaluation as it stands. */
export interface Evaluatie {
  readonly id: string
  readonly aanvrager: EvaluatieAanvrager
  readonly werkgever: Werkgever
  readonly inDienst: Dag
  /** The five years that VDAB evaluates after; null where worker or employer asks. */
  readonly periodiek: Periodiek | null
  readonly status: Evaluatiestatus
  readonly concept: Concept
  readonly begonnenOp: Dag
  readonly aangevraagdOp: Dag | null
  readonly ontvankelijkOp: Dag | null
  readonly aanvulling: Aanvulling | null
  readonly volledigOp: Dag | null
  /** How far the appointment is; `afspraak` is there once it is confirmed. */
  readonly planning: Planning
  /** The talk as it was agreed on. */
  readonly afspraak: Afspraak | null
  readonly gesprek: Gesprek | null
  /** What is gathered around the talk. */
  readonly gespreksmap: Gespreksmap
  /** What waits for a second reader, since when, and the talk as it was then. */
  readonly voorstel: (Besluitvoorstel & { readonly op: Dag; readonly over: Gesprek | null }) | null
  readonly besluit: (Besluit & { readonly beslistOp: Dag; readonly door: Betrokkene }) | null
  readonly weigering: {
    readonly op: Dag
    readonly gebreken: readonly Gebrek[]
    readonly wegen: readonly Weg[]
  } | null
}

/** The states in which a request that was sent still runs. */
export const lopendeStatussen: ReadonlySet<Evaluatiestatus> = new Set([
  'EVAL_AANGEVRAAGD',
  'EVAL_ONVOLLEDIG',
  'EVAL_GOEDGEKEURD',
  'GESPREK_GEPLAND',
  'GESPREK_GEVOERD',
])

/** Whether what VDAB asked was answered, so that VDAB looks at the file again. */
export function papierenGekregen({
  status,
  aanvulling,
}: Pick<Evaluatie, 'status' | 'aanvulling'>): boolean {
  return status === 'EVAL_ONVOLLEDIG' && aanvulling !== null && aanvulling.gekregen.length > 0
}
