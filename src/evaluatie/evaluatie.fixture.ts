import { aPersoon } from '#dossier/dossier.fixture.ts'
import { aStuk, nieuwId } from '#dossier/luik/stukken.fixture.ts'
import type { Stuk } from '#dossier/luik/stukken.ts'
import type { TekenEvent } from '#dossier/tekenen/gebeurtenissen.ts'
import type { Handelaar, NieuwVerzoek, Sha256 } from '#dossier/tekenen/verzoek.ts'
import { dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { werkgever } from '#startpakket/procedure.fixture.ts'
import { gegeven, beslis, meldIndienst, stelVoor } from '#startpakket/procedure.fixture.ts'
import type { Concept, Evaluatie } from './gebeurtenissen.ts'
import { tekenvraag } from './inhoud.ts'
import {
  evaluatieProcedure,
  type EvaluatieCommand,
  type Evaluaties,
  type Gelezen,
} from './procedure.ts'
import { heeftGrond } from './toets.ts'

export const persoon = aPersoon()
export const werknemer: Handelaar = { id: persoon.insz, naam: 'Roodkapje', rol: 'burger' }
export const baas: Handelaar = {
  id: 'bakker',
  naam: 'Griselda',
  rol: 'werkgever',
  organisatie: werkgever.kbo,
}
export const andereBaas: Handelaar = { ...baas, id: 'ezel', organisatie: '0999000227' }
export const tom: Handelaar = { id: 'gerda', naam: 'Gerda', rol: 'team TOM' }

/** The state after these events. */
export function na(events: readonly Gelezen[], state = evaluatieProcedure.initial): Evaluaties {
  return events.reduce<Evaluaties>(
    (before, event) => evaluatieProcedure.evolve(before, event),
    state,
  )
}

/** A person who is in service at the employer since this day, with a package. */
export function inDienst(van: string): Evaluaties {
  const { events } = gegeven(stelVoor(), beslis(), meldIndienst('2024-05-06'))
  const opDag = events.map((event) =>
    event.type === 'WopGestart'
      ? {
          ...event,
          dag: dag(van),
          data: { ...event.data, wop: { ...event.data.wop, van: dag(van) } },
        }
      : event,
  )
  const geopend: Gelezen = {
    type: 'DossierGeopend',
    dag: dag('2018-01-02'),
    data: { nummer: 'WOP-1', persoon, behandelaar: { id: 'k', naam: 'K', rol: 'team TOM' } },
  }
  return na([geopend, ...opDag])
}

/** One paper more in the luik. */
export function metStuk(state: Evaluaties, stuk: Stuk): Evaluaties {
  return na([{ type: 'StukNeergelegd', dag: stuk.ontvangenOp, data: { stuk } }], state)
}

export function aPop(datum: string, ontvangenOp = datum): Stuk {
  return aStuk({ datum: dag(datum), ontvangenOp: dag(ontvangenOp) })
}

export function aVerslag(datum: string, soort: Stuk['soort'] = 'motivatieverslag gewoon'): Stuk {
  return aStuk({ soort, datum: dag(datum), ontvangenOp: dag(datum) })
}

/** Why a command cannot be done, or undefined when it can. */
export function waaromNiet(state: Evaluaties, command: EvaluatieCommand): string | undefined {
  const decision = evaluatieProcedure.decide(command, state)
  return isNotPossible(decision) ? decision.notPossible : undefined
}

/** The state after a command that must be possible. */
export function doe(state: Evaluaties, command: EvaluatieCommand): Evaluaties {
  const decision = evaluatieProcedure.decide(command, state)
  if (isNotPossible(decision)) throw new Error(decision.notPossible)
  return na(decision, state)
}

export function vind({ lijst }: Evaluaties, id = 'e1'): Evaluatie {
  return lijst.find((each) => each.id === id)!
}

const hash = (cijfer: string) => cijfer.repeat(64) as Sha256

/** Asks the signatures under the request as it now is, and sets those of these signers. */
export function onderteken(
  state: Evaluaties,
  op: Dag,
  wie: readonly ('werknemer' | 'werkgever')[],
  id = 'e1',
): Evaluaties {
  const evaluatie = vind(state, id)
  if (!heeftGrond(evaluatie)) throw new Error('Kies eerst een grond.')
  const vraag: NieuwVerzoek = {
    ...tekenvraag(evaluatie, state.luik),
    id: nieuwId(),
    hash: hash('a'),
    uiterlijk: null,
  }
  const door = evaluatie.aanvrager === 'werkgever' ? baas : werknemer
  const events: TekenEvent[] = [
    { type: 'HandtekeningGevraagd', dag: op, data: { verzoek: vraag.id, vraag, door } },
    ...wie.map((rol): TekenEvent => ({
      type: 'Getekend',
      dag: op,
      data: {
        verzoek: vraag.id,
        ondertekenaar: vraag.ondertekenaars.find((each) => each.rol === rol)!,
        hash: vraag.hash,
        handtekening: { hoe: 'eigen aanmelding', door: rol === 'werkgever' ? baas : werknemer },
      },
    })),
  ]
  const concept = { ...evaluatie.concept, verzoek: vraag.id }
  return doe(na(events, state), { type: 'bewaar', id, op, door, concept })
}

export const leeg: Concept = { grond: null, verslag: null, pop: null, verzoek: null }

/** A request of the employer with everything that belongs to it, sent on this day. */
export function verstuurd(van: string, op: string, anders: Partial<Concept> = {}): Evaluaties {
  const dagOp = dag(op)
  const pop = aPop(op)
  const verslag = aVerslag(op)
  const met = metStuk(metStuk(inDienst(van), pop), verslag)
  const begonnen = doe(met, {
    type: 'begin',
    id: 'e1',
    op: dagOp,
    aanvrager: 'werkgever',
    door: baas,
  })
  const concept: Concept = {
    ...leeg,
    grond: 'G1',
    pop: pop.id,
    verslag: { stuk: verslag.id, ondertekendDoor: 'werkgever' },
    ...anders,
  }
  const ingevuld = doe(begonnen, { type: 'bewaar', id: 'e1', op: dagOp, door: baas, concept })
  const getekend = onderteken(ingevuld, dagOp, ['werknemer', 'werkgever'])
  return doe(getekend, { type: 'vraag aan', id: 'e1', op: dagOp, door: baas })
}
