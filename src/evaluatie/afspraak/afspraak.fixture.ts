import { dag, type Dag } from '#law/dag.ts'
import { baas, doe, tom, verstuurd, werknemer } from '#evaluatie/evaluatie.fixture.ts'
import type { Afspraak } from '#evaluatie/gebeurtenissen.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import type { Afspraakcommand } from './afspraak.ts'
import type { Bezoek, Wensen } from './bezoek.ts'
import type { Moment, Uur } from './uur.ts'

export const nu: Moment = { op: dag('2026-11-22'), uur: '09:00' as Uur }

export const evaluator = { id: 'wolkje', naam: 'Wolkje Schaapsvacht', rol: 'evaluator' }

/** A visit on a Wednesday, for three, ready to be proposed. */
export function aBezoek(anders: Partial<Bezoek> = {}): Bezoek {
  return {
    nr: 1,
    op: dag('2026-12-09'),
    uur: '10:00' as Uur,
    uurWerkgever: null,
    duur: 60,
    plek: { straat: 'Ovenstraat 1', postcode: '9000', gemeente: 'Gent', waar: '' },
    evaluator,
    ...anders,
  }
}

/** A talk of three that was agreed on for this day. */
export function anAfspraak(op: Dag): Afspraak {
  return { op, bezoek: aBezoek({ op }), begeleider: { naam: 'Bakker Krentenbol' } }
}

export function aWensen(anders: Partial<Wensen> = {}): Wensen {
  return { alleen: false, vergezeld: null, noden: [], toelichting: '', ...anders }
}

/** A request whose papers are all there. */
export function volledig(): Evaluaties {
  const op = dag('2026-11-20')
  const state = verstuurd('2022-03-01', '2026-11-20')
  const { pop, verslag } = state.lijst[0]!.concept
  const over = { id: 'e1', op, door: tom }
  const ontvankelijk = doe(state, { ...over, type: 'verklaar ontvankelijk' })
  return doe(ontvankelijk, { ...over, type: 'verklaar volledig', papieren: { pop, verslag } })
}

type Voorstel = Extract<Afspraakcommand, { readonly type: 'stel afspraak voor' }>

/** The proposal of team TOM on what the planning of `state` counts now. */
export function voorstel(
  state: Evaluaties,
  bezoek: Partial<Bezoek> = {},
  anders: Partial<Voorstel> = {},
): Voorstel {
  const { nr: _nr, ...visit } = aBezoek(bezoek)
  return {
    type: 'stel afspraak voor',
    id: 'e1',
    nu,
    door: tom,
    gezien: state.lijst[0]!.planning.versie,
    bezoek: visit,
    ...anders,
  }
}

/** A proposal that waits for the employer. */
export function voorgesteld(bezoek: Partial<Bezoek> = {}): Evaluaties {
  const state = volledig()
  return doe(state, voorstel(state, bezoek))
}

type Bevestiging = Extract<Afspraakcommand, { readonly type: 'bevestig afspraak' }>

/** The confirmation of the first proposal by the employer. */
export function bevestiging(anders: Partial<Bevestiging> = {}): Bevestiging {
  return {
    type: 'bevestig afspraak',
    id: 'e1',
    nu,
    door: baas,
    nr: 1,
    begeleider: 'Bakker Krentenbol',
    ...anders,
  }
}

/** A talk that is agreed on. */
export function bevestigd(): Evaluaties {
  return doe(voorgesteld(), bevestiging())
}

/** The worker says what is wanted. */
export function wens(state: Evaluaties, anders: Partial<Wensen>): Evaluaties {
  return doe(state, {
    type: 'bewaar wensen',
    id: 'e1',
    nu,
    door: werknemer,
    wensen: aWensen(anders),
  })
}
