import { popActueelTot } from '#dossier/luik/volledigheid.ts'
import type { Stuk, StukkenEvent } from '#dossier/luik/stukken.ts'
import {
  wettelijkeTermijn,
  type Einde,
  type NieuweTermijn,
  type Plichtige,
  type VoorWerkgever,
} from '#dossier/termijn/termijn.ts'
import type { Dag } from '#law/dag.ts'
import type { TermijnId } from '#law/termijnen.ts'
import {
  isEvaluatieEvent,
  lopendeStatussen,
  papierenGekregen,
  type Evaluatie,
} from './gebeurtenissen.ts'
import { geldigStuk, idsVan, jongstePop } from './papieren.ts'
import type { Omgeving } from './toets.ts'

/** What the one who asks must do now, as a sentence; null when nothing. Of an evaluation by VDAB: the employer. */
export function taakVanAanvrager({
  status,
  aanvrager,
  aanvulling,
}: Pick<Evaluatie, 'status' | 'aanvrager' | 'aanvulling'>): string | null {
  if (status === 'VOORBEREID') return 'Maak de aanvraag van een evaluatie af.'
  // What came in is looked at by VDAB first.
  if (status !== 'EVAL_ONVOLLEDIG' || papierenGekregen({ status, aanvulling })) return null
  return aanvrager === 'VDAB'
    ? 'VDAB evalueert na vijf jaar. Bezorg een POP van hoogstens 1 jaar oud.'
    : 'VDAB vraagt papieren voor de evaluatie.'
}

/** The last day on which the youngest POP is at most one year old (D-07): it must be so at the talk too. */
export function popGoedTot({ luik }: Pick<Omgeving, 'luik'>): Dag | undefined {
  const pop = jongstePop(luik)
  return pop && popActueelTot(pop.datum)
}

interface Gebeurd {
  readonly type: string
  readonly data: object
}

/**
 * The papers that are the POP of this evaluation: those that the request or the complete file names, and what came in since the
 * file was complete (`bijgewerkt`, the first of them is the update that D-09 asks).
 */
function popsVan(
  { id, concept }: Evaluatie,
  events: readonly Gebeurd[],
): { readonly genoemd: readonly string[]; readonly bijgewerkt: readonly Stuk[] } {
  const volledig = events.findLastIndex(
    (event) => isEvaluatieEvent(event) && event.type === 'DossierVolledig' && event.data.id === id,
  )
  const gebeurtenis = events[volledig]
  const papieren =
    gebeurtenis && isEvaluatieEvent(gebeurtenis) && gebeurtenis.type === 'DossierVolledig'
      ? idsVan(gebeurtenis.data.papieren)
      : []
  const bijgewerkt =
    volledig < 0
      ? []
      : events.slice(volledig + 1).flatMap((each) => {
          const event = each as unknown as StukkenEvent
          const nieuw = event.type === 'StukNeergelegd' || event.type === 'StukVervangen'
          return nieuw && event.data.stuk.soort === 'POP' ? [event.data.stuk] : []
        })
  return {
    genoemd: [...(concept.pop === null ? [] : [concept.pop]), ...papieren],
    bijgewerkt,
  }
}

/** One of the terms of an evaluation: it runs, it ended, or it is not there (any more) because nothing asks it. */
export type Evaluatietermijn =
  | { readonly loopt: NieuweTermijn }
  | { readonly id: TermijnId; readonly over: string; readonly einde: Einde }

/**
 * The terms of an evaluation that was sent (D-07, D-09, D-10), after these events of the person. `op` is the day on
 * which the last one stopped what was not done. Nothing suspends them: for the wait for papers no source gives a term.
 * The employer sees the age of the POP where it asked itself or where VDAB asked; the talk is at its own place, whoever asked.
 */
export function termijnenVan(
  evaluatie: Evaluatie,
  { luik }: Pick<Omgeving, 'luik'>,
  events: readonly Gebeurd[],
  op: Dag,
): readonly Evaluatietermijn[] {
  const { id: over, aanvrager, werkgever, afspraak, gesprek, besluit, status } = evaluatie
  const { genoemd, bijgewerkt } = popsVan(evaluatie, events)
  const voor: VoorWerkgever = { kbo: werkgever.kbo }
  // Only a worker who asked alone sees to the POP without the employer.
  const zelf: Plichtige = aanvrager === 'werknemer' ? 'persoon' : 'werkgever'
  const vervallen: Einde = { op, hoe: 'vervallen' }
  const gestopt = lopendeStatussen.has(status) ? null : vervallen
  const stand = (
    id: 'D-07' | 'D-09' | 'D-10',
    start: Dag | undefined,
    einde: Einde | null,
    rest: Pick<NieuweTermijn, 'voor'> & { readonly wie: Plichtige; readonly wat?: string },
  ): Evaluatietermijn =>
    start === undefined || einde
      ? { id, over, einde: einde ?? vervallen }
      : { loopt: wettelijkeTermijn(id, { start, over, ...rest }) }

  const pops = [...genoemd, ...bijgewerkt.map(({ id }) => id)].flatMap((id) => {
    const stuk = geldigStuk(luik, id)
    return stuk?.soort === 'POP' ? [stuk.datum] : []
  })
  const update = bijgewerkt.find(({ id }) => geldigStuk(luik, id))
  const bijgewerktOp: Einde | null = update ? { op: update.ontvangenOp, hoe: 'gedaan' } : null
  const naGesprek = (hoe: Einde['hoe']): Einde | null => gesprek && { op: gesprek.op, hoe }
  const beslist: Einde | null = besluit && { op: besluit.beslistOp, hoe: 'gedaan' }
  return [
    stand('D-07', pops.toSorted().at(-1), naGesprek('gedaan') ?? gestopt, {
      wat: 'POP van de evaluatie actueel',
      wie: zelf,
      voor: zelf === 'werkgever' ? voor : 'geen',
    }),
    stand('D-09', afspraak?.op, bijgewerktOp ?? naGesprek('vervallen') ?? gestopt, {
      wie: 'werkgever',
      voor,
    }),
    stand('D-10', gesprek?.op, beslist ?? gestopt, { wie: 'VDAB', voor }),
  ]
}
