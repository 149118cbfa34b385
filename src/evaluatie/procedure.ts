import { betrokkene, type DossierEvent } from '#dossier/dossier.ts'
import { stukken, type Luik, type StukkenEvent } from '#dossier/luik/stukken.ts'
import type { TekenEvent } from '#dossier/tekenen/gebeurtenissen.ts'
import { tekenen, type Tekenen } from '#dossier/tekenen/tekenen.ts'
import type { Handelaar } from '#dossier/tekenen/verzoek.ts'
import type { Dag } from '#law/dag.ts'
import { notPossible, type Decider, type Decision } from '#law/decider.ts'
import type { Procedure, StartpakketEvent } from '#startpakket/gebeurtenissen.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { besluiten, type Besluitcommand } from './besluit/besluiten.ts'
import { vorigeEvaluatie } from './besluit/vorige.ts'
import { beslisAfspraak, isAfspraakcommand, type Afspraakcommand } from './afspraak/afspraak.ts'
import { evolve } from './evolve.ts'
import { geenPeriodiek, periodiekNa, type Periodiekstand } from './golf/periodiek.ts'
import { startPeriodiek, type Startcommand } from './golf/start.ts'
import {
  lopendeStatussen,
  type Concept,
  type Evaluatie,
  type EvaluatieEvent,
} from './gebeurtenissen.ts'
import { beslisGesprek, isGesprekcommand, type Gesprekcommand } from './gesprek/gesprek.ts'
import { nakijken, type Nakijkcommand } from './nakijken.ts'
import type { Vrager } from './openheid.ts'
import { eersteDag, openheid, vraaggronden } from './openheid.ts'
import { papierfout, verslagstuk } from './papieren.ts'
import { heeftGrond, isGetekend, type Omgeving } from './toets.ts'

/** The evaluations of one person, and what of the history they rest on: the job, the papers, the signatures. */
export interface Evaluaties extends Omgeving {
  readonly wop: Procedure
  readonly lijst: readonly Evaluatie[]
  readonly periodiek: Periodiekstand
}

interface Opdracht {
  readonly id: string
  readonly op: Dag
  readonly door: Handelaar
}

export type EvaluatieCommand =
  | (Opdracht & { readonly type: 'begin'; readonly aanvrager: Vrager })
  | (Opdracht & { readonly type: 'bewaar'; readonly concept: Concept })
  | (Opdracht & { readonly type: 'vraag aan' })
  | (Opdracht & { readonly type: 'trek in' })
  | Startcommand
  | Nakijkcommand
  | Gesprekcommand
  | Besluitcommand
  | Afspraakcommand

export type Gelezen = EvaluatieEvent | StartpakketEvent | TekenEvent | StukkenEvent | DossierEvent
type Uitkomst = Decision<EvaluatieEvent>
type Van<Type extends EvaluatieCommand['type']> = Extract<EvaluatieCommand, { type: Type }>

const begin: { readonly wop: Procedure; readonly luik: Luik; readonly tekenen: Tekenen } = {
  wop: startpakketProcedure.initial,
  luik: stukken.initial,
  tekenen: tekenen.initial,
}

/** An evaluation, from the first answer to the appointment for the talk (domain/4 section 4.5). */
export const evaluatieProcedure: Decider<EvaluatieCommand, Evaluaties, Gelezen> = {
  initial: { ...begin, lijst: [], beslissingen: [], periodiek: geenPeriodiek },
  decide(command, state) {
    if (command.type === 'begin') return beginAanvraag(command, state)
    if (command.type === 'start periodiek')
      return startPeriodiek(command, state, looptEr(state, werkgeverNu(state)) !== undefined)
    const evaluatie = state.lijst.find(({ id }) => id === command.id)
    if (!evaluatie) return notPossible('Deze aanvraag bestaat niet.')
    if (isGesprekcommand(command)) return beslisGesprek(command, evaluatie, state)
    if (isAfspraakcommand(command)) return beslisAfspraak(command, evaluatie, state)
    switch (command.type) {
      case 'bewaar':
      case 'vraag aan':
      case 'trek in':
        return alsAanvrager(command, evaluatie, state)
      case 'stel besluit voor':
      case 'stuur besluit terug':
      case 'beslis':
        return besluiten(command, evaluatie, state)
      default:
        return nakijken(command, evaluatie, state)
    }
  },
  evolve: (state, event) => ({
    ...evolve(state, event),
    periodiek: periodiekNa(state.periodiek, event),
  }),
}

/** The running job, when `door` may ask an evaluation of it: the worker in person, or the employer of now. */
function eigenJob({ wop, tekenen: { persoon } }: Evaluaties, aanvrager: Vrager, door: Handelaar) {
  if (wop.status !== 'WOP_ACTIEF' || door.namens !== undefined) return undefined
  const zelf =
    aanvrager === 'werknemer'
      ? door.rol === 'burger' && door.id === persoon
      : door.rol === 'werkgever' &&
        door.organisatie === wop.wop.werkgever.kbo &&
        door.id !== persoon
  return zelf ? wop.wop : undefined
}

const nietVanU = 'Alleen de werknemer, of de werkgever bij wie die nu werkt, vraagt een evaluatie.'
const looptAl = 'Er loopt al een evaluatie bij deze werkgever. Wacht tot VDAB beslist.'

const vdabEvalueert =
  'VDAB evalueert nu zelf, na vijf jaar. Wat veranderd is, hoort bij dat gesprek: bezorg de papieren daarover in de map.'

/** Why nobody can ask another evaluation of this job now: the first one that was sent goes on. */
function looptEr({ lijst }: Evaluaties, kbo: string): string | undefined {
  const lopend = lijst.find(
    ({ status, werkgever }) => werkgever.kbo === kbo && lopendeStatussen.has(status),
  )
  return lopend && (lopend.aanvrager === 'VDAB' ? vdabEvalueert : looptAl)
}

function werkgeverNu({ wop }: Evaluaties): string {
  return wop.status === 'WOP_ACTIEF' ? wop.wop.werkgever.kbo : ''
}

function beginAanvraag({ id, op, door, aanvrager }: Van<'begin'>, state: Evaluaties): Uitkomst {
  const job = eigenJob(state, aanvrager, door)
  if (!job) return notPossible(nietVanU)
  const { werkgever, van: inDienst } = job
  const loopt = looptEr(state, werkgever.kbo)
  if (loopt) return notPossible(loopt)
  const bezig = state.lijst.some(
    (each) =>
      each.id === id ||
      (each.status === 'VOORBEREID' &&
        each.aanvrager === aanvrager &&
        each.werkgever.kbo === werkgever.kbo),
  )
  if (bezig) return notPossible('Er is al een aanvraag begonnen. Ga daarmee verder.')
  const loopbaan = { inDienst, ...vorigeEvaluatie(state.beslissingen, op) }
  const eerste = eersteDag(openheid(loopbaan, aanvrager, op))
  if (eerste !== 'vandaag')
    return notPossible(
      eerste === 'nooit' ? 'Een evaluatie kan hier niet.' : `Een evaluatie kan vanaf ${eerste}.`,
    )
  return [
    {
      type: 'EvaluatieVoorbereid',
      dag: op,
      data: { id, aanvrager, werkgever, inDienst, door: betrokkene(door) },
    },
  ]
}

function alsAanvrager(
  command: Van<'bewaar' | 'vraag aan' | 'trek in'>,
  evaluatie: Evaluatie,
  state: Evaluaties,
): Uitkomst {
  const { id, op, door } = command
  if (evaluatie.aanvrager === 'VDAB')
    return notPossible('Deze evaluatie gaat uit van VDAB: u wijzigt ze niet en trekt ze niet in.')
  const job = eigenJob(state, evaluatie.aanvrager, door)
  if (!job || job.werkgever.kbo !== evaluatie.werkgever.kbo) return notPossible(nietVanU)
  if (command.type === 'trek in') {
    if (evaluatie.status !== 'VOORBEREID' && !lopendeStatussen.has(evaluatie.status))
      return notPossible('Deze aanvraag loopt niet meer. U moet niets meer doen.')
    // After the talk VDAB always rules, also against what was asked (domain/4 section 4.5).
    if (evaluatie.gesprek !== null)
      return notPossible('Het gesprek is geweest: VDAB beslist nu. Intrekken kan niet meer.')
    const verstuurd = evaluatie.aangevraagdOp !== null
    return [
      { type: 'EvaluatieIngetrokken', dag: op, data: { id, verstuurd, door: betrokkene(door) } },
    ]
  }
  if (evaluatie.status !== 'VOORBEREID')
    return notPossible('Deze aanvraag is al verstuurd, of loopt niet meer.')
  if (command.type === 'bewaar') {
    const fout = conceptfout(command.concept, state.luik)
    if (fout) return notPossible(fout)
    if (zelfdeConcept(command.concept, evaluatie.concept)) return []
    return [
      {
        type: 'AanvraagBewaard',
        dag: op,
        data: { id, concept: command.concept, door: betrokkene(door) },
      },
    ]
  }
  return vraagAan(command, evaluatie, state)
}

function zelfdeConcept(een: Concept, ander: Concept): boolean {
  return (
    een.grond === ander.grond &&
    een.pop === ander.pop &&
    een.verzoek === ander.verzoek &&
    een.verslag?.stuk === ander.verslag?.stuk &&
    een.verslag?.ondertekendDoor === ander.verslag?.ondertekendDoor
  )
}

/** Why these answers do not go together; undefined when they do. */
function conceptfout({ grond, verslag, pop }: Concept, luik: Luik): string | undefined {
  if (grond !== null && !vraaggronden.includes(grond))
    return 'Een periodieke evaluatie gaat uit van VDAB. Kies een andere reden.'
  return papierfout(
    { verslag, pop },
    luik,
    (soort) => grond !== null && soort === verslagstuk(grond),
  )
}

function vraagAan(
  { id, op, door }: Van<'vraag aan'>,
  evaluatie: Evaluatie,
  state: Evaluaties,
): Uitkomst {
  if (!heeftGrond(evaluatie)) return notPossible('Kies eerst waarom u een evaluatie vraagt.')
  const loopt = looptEr(state, evaluatie.werkgever.kbo)
  if (loopt) return notPossible(loopt)
  const fout = conceptfout(evaluatie.concept, state.luik)
  if (fout) return notPossible(fout)
  if (!isGetekend(evaluatie, state))
    return notPossible(
      evaluatie.aanvrager === 'werkgever'
        ? 'Uw werknemer en u tekenen eerst allebei precies deze aanvraag.'
        : 'Teken eerst deze aanvraag.',
    )
  const { concept, aanvrager } = evaluatie
  return [
    {
      type: 'EvaluatieAangevraagd',
      dag: op,
      data: { id, grond: concept.grond, aanvrager, door: betrokkene(door) },
    },
  ]
}
