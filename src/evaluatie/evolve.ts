import { stukken, type StukkenEvent } from '#dossier/luik/stukken.ts'
import { isTekenEvent } from '#dossier/tekenen/gebeurtenissen.ts'
import { tekenen } from '#dossier/tekenen/tekenen.ts'
import type { Dag } from '#law/dag.ts'
import type { StartpakketEvent } from '#startpakket/gebeurtenissen.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { geenPlanning } from './afspraak/bezoek.ts'
import { planningNa } from './afspraak/planning.ts'
import {
  isEvaluatieEvent,
  lopendeStatussen,
  type Evaluatie,
  type EvaluatieEvent,
} from './gebeurtenissen.ts'
import { legeMap, mapNa } from './gesprek/map.ts'
import { verslagsoort } from './papieren.ts'
import type { Evaluaties, Gelezen } from './procedure.ts'

/** What an event makes of the evaluations, and of what they rest on. */
export function evolve(state: Evaluaties, event: Gelezen): Evaluaties {
  if (isEvaluatieEvent(event))
    return {
      ...state,
      lijst: lijstNa(state.lijst, event),
      beslissingen: beslissingenNa(state.beslissingen, event),
    }
  if (isTekenEvent(event) || event.type === 'DossierGeopend')
    return { ...state, tekenen: tekenen.evolve(state.tekenen, event) }
  const volgende = {
    ...state,
    wop: startpakketProcedure.evolve(state.wop, event as StartpakketEvent),
    luik: stukken.evolve(state.luik, event as StukkenEvent),
  }
  switch (event.type) {
    // Only a new package starts the five years again, with no evaluation behind it (docs/adr/0010).
    case 'WopGestart':
      return { ...volgende, beslissingen: [] }
    case 'WopBeeindigd':
      return { ...volgende, lijst: naJob(state) }
    case 'StukNeergelegd':
    case 'StukVervangen':
    case 'StukIngetrokken':
      return { ...volgende, lijst: naPapier(state.lijst, event) }
    default:
      return volgende
  }
}

type Papier = Exclude<StukkenEvent, { readonly type: 'StukBijAanvraagGevoegd' }>

/** A paper answers every request of VDAB for papers that waits. */
function naPapier(lijst: readonly Evaluatie[], event: Papier): readonly Evaluatie[] {
  return lijst.map((each) => {
    const { status, aanvulling } = each
    if (status !== 'EVAL_ONVOLLEDIG' || !aanvulling) return each
    const gekregen = gekregenNa(aanvulling.gekregen, event)
    return { ...each, aanvulling: { ...aanvulling, gekregen } }
  })
}

function gekregenNa(gekregen: readonly string[], event: Papier): readonly string[] {
  if (event.type === 'StukIngetrokken')
    return gekregen.filter((reeks) => reeks !== event.data.reeks)
  const { soort, reeks } = event.data.stuk
  return soort === 'POP' || verslagsoort(soort) ? [...gekregen, reeks] : gekregen
}

/** With the job ends what was asked about it. */
function naJob({ lijst, wop }: Evaluaties): readonly Evaluatie[] {
  if (wop.status !== 'WOP_ACTIEF') return lijst
  return lijst.map((each) =>
    each.werkgever.kbo === wop.wop.werkgever.kbo &&
    (each.status === 'VOORBEREID' || lopendeStatussen.has(each.status))
      ? { ...each, status: 'JOB_GESTOPT' }
      : each,
  )
}

function beslissingenNa(
  beslissingen: Evaluaties['beslissingen'],
  event: EvaluatieEvent,
): Evaluaties['beslissingen'] {
  return event.type === 'EvaluatieBeslist'
    ? [...beslissingen, { id: event.data.id, op: event.dag }]
    : beslissingen
}

function lijstNa(lijst: readonly Evaluatie[], event: EvaluatieEvent): readonly Evaluatie[] {
  if (event.type === 'EvaluatieVoorbereid') return [...lijst, nieuw(event.dag, event.data)]
  if (event.type === 'PeriodiekeEvaluatieGestart') return [...lijst, vanVdab(event)]
  return lijst.map((each) =>
    each.id === event.data.id
      ? {
          ...each,
          ...anders(event, each),
          gespreksmap: mapNa(each.gespreksmap, event),
          planning: planningNa(each.planning, event),
        }
      : each,
  )
}

type Begin = Extract<EvaluatieEvent, { readonly type: 'EvaluatieVoorbereid' }>

/** An evaluation in the making, begun on `begonnenOp`. */
function nieuw(
  begonnenOp: Dag,
  {
    id,
    aanvrager,
    werkgever,
    inDienst,
  }: Pick<Evaluatie, 'id' | 'aanvrager' | 'werkgever' | 'inDienst'>,
): Evaluatie {
  return {
    id,
    aanvrager,
    werkgever,
    inDienst,
    periodiek: null,
    status: 'VOORBEREID',
    concept: { grond: null, verslag: null, pop: null, verzoek: null },
    begonnenOp,
    aangevraagdOp: null,
    ontvankelijkOp: null,
    aanvulling: null,
    volledigOp: null,
    planning: geenPlanning,
    afspraak: null,
    gesprek: null,
    gespreksmap: legeMap,
    voorstel: null,
    besluit: null,
    weigering: null,
  }
}

type Periodiek = Extract<EvaluatieEvent, { readonly type: 'PeriodiekeEvaluatieGestart' }>

/** VDAB needs no draft and no motivatieverslag, and whether it may was decided when it began. */
function vanVdab({ dag, data }: Periodiek): Evaluatie {
  const { id, werkgever, inDienst, periodiek, pop } = data
  return {
    ...nieuw(dag, { id, aanvrager: 'VDAB', werkgever, inDienst }),
    periodiek,
    concept: { grond: 'G5', verslag: null, pop, verzoek: null },
    ontvankelijkOp: dag,
  }
}

function anders(
  event: Exclude<EvaluatieEvent, Begin | Periodiek>,
  { gesprek }: Evaluatie,
): Partial<Evaluatie> {
  const { dag: op } = event
  switch (event.type) {
    case 'AanvraagBewaard':
      return { concept: event.data.concept }
    case 'EvaluatieAangevraagd':
      return { status: 'EVAL_AANGEVRAAGD', aangevraagdOp: op }
    case 'EvaluatieIngetrokken':
      return { status: 'INGETROKKEN' }
    case 'EvaluatieOntvankelijk':
      return { ontvankelijkOp: op }
    case 'EvaluatieNietOntvankelijk': {
      const { gebreken, wegen } = event.data
      return { status: 'EVAL_NIET_ONTVANKELIJK', weigering: { op, gebreken, wegen } }
    }
    case 'AanvullingGevraagd':
      return {
        status: 'EVAL_ONVOLLEDIG',
        aanvulling: { op, gebreken: event.data.gebreken, gekregen: [] },
      }
    case 'DossierVolledig':
      return { status: 'EVAL_GOEDGEKEURD', volledigOp: op }
    // A new proposal undoes what was confirmed.
    case 'AfspraakVoorgesteld':
    case 'AfspraakAfgezegd':
      return { status: 'EVAL_GOEDGEKEURD', afspraak: null }
    case 'AnderMomentGevraagd':
    case 'WensenBewaard':
      return {}
    case 'AfspraakBevestigd':
      return { status: 'GESPREK_GEPLAND', afspraak: event.data.afspraak }
    case 'VragenlijstBewaard':
    case 'VragenlijstVerstuurd':
    case 'EigenWoordGezegd':
    case 'GesprekBewaard':
      return {}
    case 'GesprekGevoerd':
      return { status: 'GESPREK_GEVOERD', gesprek: event.data.gesprek }
    case 'GesprekVerbeterd':
      return { gesprek: event.data.gesprek }
    case 'EvaluatiebesluitVoorgesteld':
      return { voorstel: { ...event.data.voorstel, op, over: gesprek } }
    case 'EvaluatiebesluitTeruggestuurd':
      return { voorstel: null }
    case 'EvaluatieBeslist':
      return {
        status: 'BESLIST',
        voorstel: null,
        besluit: { ...event.data.besluit, beslistOp: op, door: event.data.door },
      }
  }
}
