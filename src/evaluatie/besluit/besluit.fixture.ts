import { eenGesprek } from '#evaluatie/gesprek/gesprek.fixture.ts'
import { anAfspraak } from '#evaluatie/afspraak/afspraak.fixture.ts'
import type { Handelaar } from '#dossier/tekenen/verzoek.ts'
import { aStuk } from '#dossier/luik/stukken.fixture.ts'
import { dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import type { Pakket } from '#law/soort.ts'
import { doe, metStuk, na, tom, verstuurd, waaromNiet } from '#evaluatie/evaluatie.fixture.ts'
import type { Concept, EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { evaluatieProcedure, type Evaluaties } from '#evaluatie/procedure.ts'
import type { Besluitcommand } from './besluiten.ts'
import type { Besluit, Besluitkeuze } from './typen.ts'

export const evaluator: Handelaar = { id: 'frida', naam: 'Frida Vuurvogel', rol: 'evaluator' }
export const lezer: Handelaar = { id: 'holle', naam: 'Holle Vederbed', rol: 'beslisser (4 ogen)' }

/** Monday; the decision is due through Sunday 31 March 2024, Easter. */
export const gesprekOp = dag('2024-03-11')
export const laatste = dag('2024-03-31')
export const dagErna = dag('2024-04-01')

/** The request as it was asked on 15 January 2024, with the talk held on the day given. */
export function gesproken(
  op: Dag = gesprekOp,
  { van = '2019-03-01', concept = {} }: { van?: string; concept?: Partial<Concept> } = {},
): Evaluaties {
  const over = { id: 'e1', door: { id: 'k', naam: 'K', rol: 'team TOM' } }
  const gevraagd = verstuurd(van, '2024-01-15', concept)
  const papieren = {
    pop: gevraagd.lijst[0]!.concept.pop,
    verslag: gevraagd.lijst[0]!.concept.verslag,
  }
  const events: EvaluatieEvent[] = [
    { type: 'DossierVolledig', dag: dag('2024-01-22'), data: { ...over, papieren } },
    {
      type: 'AfspraakBevestigd',
      dag: dag('2024-02-01'),
      data: { ...over, afspraak: anAfspraak(op) },
    },
    { type: 'GesprekGevoerd', dag: op, data: { ...over, gesprek: eenGesprek(op) } },
  ]
  return metPakket(na(events, gevraagd), midden45)
}

export const midden45: Pakket = { loonpremie: 45, begeleiding: 'midden' }
export const midden55: Pakket = { loonpremie: 55, begeleiding: 'midden' }

/** The same worker with another package. */
export function metPakket(state: Evaluaties, pakket: Pakket): Evaluaties {
  if (!('wop' in state.wop)) throw new Error('Er loopt geen pakket.')
  return { ...state, wop: { ...state.wop, wop: { ...state.wop.wop, pakket } } }
}

/** A higher package without a track, with reasons. */
export function keuze(anders: Partial<Besluitkeuze> = {}): Besluitkeuze {
  return {
    pakket: midden55,
    doorstroomtraject: false,
    trajectVanaf: null,
    motivering: 'U werkt nu trager dan vroeger en vraagt meer uitleg.',
    ...anders,
  }
}

type Van<Type extends Besluitcommand['type']> = Extract<Besluitcommand, { type: Type }>

export function stelVoor(anders: Partial<Van<'stel besluit voor'>> = {}): Van<'stel besluit voor'> {
  return {
    type: 'stel besluit voor',
    id: 'e1',
    op: dag('2024-03-25'),
    keuze: keuze(),
    stand: 1,
    door: evaluator,
    ...anders,
  }
}

export function beslis(anders: Partial<Van<'beslis'>> = {}): Van<'beslis'> {
  return { type: 'beslis', id: 'e1', op: dag('2024-03-28'), stand: 1, door: lezer, ...anders }
}

export function stuurTerug(
  anders: Partial<Van<'stuur besluit terug'>> = {},
): Van<'stuur besluit terug'> {
  return {
    type: 'stuur besluit terug',
    id: 'e1',
    op: dag('2024-03-26'),
    reden: 'Zeg ook iets over de begeleiding.',
    door: lezer,
    ...anders,
  }
}

/** The event of deciding what was proposed, both of which must be possible. */
export function beslissing(
  van: Evaluaties = gesproken(),
  wat: Partial<Besluitkeuze> = {},
  op: Dag = dag('2024-03-28'),
): Extract<EvaluatieEvent, { type: 'EvaluatieBeslist' }> {
  const voorgesteld = doe(van, stelVoor({ op, keuze: keuze(wat) }))
  const decision = evaluatieProcedure.decide(beslis({ op }), voorgesteld)
  if (isNotPossible(decision)) throw new Error(decision.notPossible)
  const [event] = decision
  if (event?.type !== 'EvaluatieBeslist') throw new Error('Er is niet beslist.')
  return event
}

/** A decision for tests that ask only that there is one. */
export function aBesluit(): Besluit {
  return beslissing().data.besluit
}

/** A paper that came in later. */
export function metNieuwPapier(state: Evaluaties): Evaluaties {
  return metStuk(state, aStuk({ datum: dag('2024-03-26'), ontvangenOp: dag('2024-03-26') }))
}

export { doe, tom, waaromNiet }
