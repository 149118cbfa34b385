import { minsteMotivering } from '#dossier/beslissen/motivering.ts'
import { dubbelTicketPakket, dubbelTicketVanaf } from '#indicatie/tickets.ts'
import { notPossible, type Decider, type Decision } from '#law/decider.ts'
import { zelfdePakket } from '#law/soort.ts'
import { laatsteDag, termijnen } from '#law/termijnen.ts'
import { bereidAdviesVoor, ticketsBij, type Ticket } from './advies.ts'
import type {
  Besluit,
  Pakketwijziging,
  Procedure,
  StartpakketCommand,
  StartpakketEvent,
  Voorstel,
  Wop,
} from './gebeurtenissen.ts'
import { adviesGeldigTot } from './geldigheid.ts'
import { pakketten } from './pakketten.ts'
import { versies } from './startpakket.ts'

/** The procedure of the startpakket: proposal, second reader, decision, hire, end (domain/4 section 4.3). */
export const startpakketProcedure: Decider<StartpakketCommand, Procedure, StartpakketEvent> = {
  initial: { status: 'GEEN' },

  decide(command, state) {
    switch (command.type) {
      case 'stel voor':
        return stelVoor(command, state)
      case 'stuur terug':
        if (state.status !== 'ADVIES_VOORGESTELD')
          return notPossible('Er is geen voorstel om terug te sturen.')
        if (command.reden.trim() === '')
          return notPossible('Schrijf wat er aan het voorstel moet veranderen.')
        return [
          {
            type: 'VoorstelTeruggestuurd',
            dag: command.op,
            data: { reden: command.reden, door: command.door },
          },
        ]
      case 'beslis':
        return beslis(command, state)
      case 'meld indienst':
        return meldIndienst(command, state)
      case 'meld einde':
        if (state.status !== 'WOP_ACTIEF')
          return notPossible('Er loopt geen werkondersteuningspakket.')
        if (command.op < state.wop.van)
          return notPossible(`De job kan niet eindigen voor ze begint op ${state.wop.van}.`)
        return [
          {
            type: 'WopBeeindigd',
            dag: command.op,
            data: { reden: command.reden, melder: command.door },
          },
        ]
      case 'laat vervallen':
        if (state.status !== 'ADVIES_TOEGEKEND') return notPossible('Er is geen ongebruikt advies.')
        if (command.op <= state.geldigTot)
          return notPossible(`Dit advies is nog geldig tot en met ${state.geldigTot}.`)
        return [{ type: 'AdviesVervallen', dag: command.op, data: { geldigTot: state.geldigTot } }]
      case 'voeg dubbel ticket toe':
        return voegDubbelTicketToe(command, state)
      case 'wijzig pakket':
        return wijzigPakket(command, state)
    }
  },

  evolve,
}

type Van<Type extends StartpakketCommand['type']> = Extract<StartpakketCommand, { type: Type }>

function stelVoor(command: Van<'stel voor'>, state: Procedure): Decision<StartpakketEvent> {
  const { op, indicatie, inschatting, afwijkend, door } = command
  if (state.status === 'ADVIES_VOORGESTELD')
    return notPossible('Er wacht al een voorstel op een tweede lezer.')
  if (state.status === 'WOP_ACTIEF')
    return notPossible(
      'Er loopt al een pakket. Een ander pakket kan via een correctie of een evaluatie.',
    )
  const advies = bereidAdviesVoor(indicatie, inschatting, op)
  const ontbreekt = [...advies.startpakket.ontbreekt, ...advies.tickets.ontbreekt]
  if (ontbreekt.length > 0) return notPossible(`Er ontbreken feiten: ${ontbreekt.join(', ')}.`)
  if (afwijkend && afwijkend.afwijking.tekst.trim().length < minsteMotivering)
    return notPossible(`Leg uit waarom u afwijkt, minstens ${minsteMotivering} tekens.`)
  const pakket = afwijkend ? afwijkend.wop && pakketten[afwijkend.wop].pakket : advies.pakket
  if (pakket && !advies.tickets.uitkomst?.cmw)
    return notPossible(
      'Een pakket kan alleen met een advies collectief maatwerk: minstens 45 % verlies en begeleiding.',
    )
  const voorstel: Voorstel = {
    berekend: advies.pakket,
    pakket,
    afwijking: pakket?.wop === advies.pakket?.wop ? null : (afwijkend?.afwijking ?? null),
    feiten: { ...advies.feiten, icf: advies.feiten.icf ?? null },
    inschatting,
    stand: indicatie.stand,
    door,
  }
  return [
    {
      type: 'StartpakketVoorgesteld',
      dag: op,
      data: { voorstel },
      regelversie: versies[0].geldigVan,
    },
  ]
}

/**
 * Confirms what was proposed. The papers count as on the day of the proposal: one that expires or grows too old before the
 * second reader comes to it still counts, so that nobody loses by waiting; a paper that came or went asks a new proposal.
 */
function beslis(
  { op, id, indicatie, door }: Van<'beslis'>,
  state: Procedure,
): Decision<StartpakketEvent> {
  if (state.status !== 'ADVIES_VOORGESTELD')
    return notPossible('Er is geen voorstel om over te beslissen.')
  const { voorstel } = state
  if (voorstel.door.id === door.id)
    return notPossible('Wie het voorstel maakte, kan het niet beslissen. Vraag een collega.')
  if (voorstel.stand !== indicatie.stand)
    return notPossible(
      'Er kwamen feiten bij na het voorstel. Stuur het terug en vraag een nieuw voorstel.',
    )
  const { pakket } = voorstel
  const tickets = ticketsBij(voorstel.inschatting, pakket, op)
  const besluit: Besluit = { id, voorstel, pakket, tickets, door }
  const regelversie = versies[0].geldigVan
  if (!pakket) return [{ type: 'AdviesGeweigerd', dag: op, data: { besluit }, regelversie }]
  return [
    {
      type: 'AdviesToegekend',
      dag: op,
      data: { besluit, geldigTot: adviesGeldigTot(op) },
      regelversie,
    },
  ]
}

/** An employer hires: a new WOP of five years, or with a still running end date the same one at another employer. */
function meldIndienst(command: Van<'meld indienst'>, state: Procedure): Decision<StartpakketEvent> {
  const { inDienst, werkgever, door } = command
  const gebeurd = (type: 'WopGestart' | 'WopVoortgezet', wop: Wop): Decision<StartpakketEvent> => [
    { type, dag: inDienst, data: { wop, melder: door } },
  ]
  if (state.status === 'ADVIES_TOEGEKEND') {
    if (inDienst < state.op)
      return notPossible(`De job kan niet beginnen voor het advies van ${state.op}.`)
    if (inDienst > state.geldigTot)
      return notPossible(
        `Het advies was geldig tot en met ${state.geldigTot}. Er is een nieuw advies nodig.`,
      )
    const pakket = state.besluit.pakket
    if (!pakket) return notPossible('Dit besluit geeft geen pakket.')
    return gebeurd('WopGestart', {
      van: inDienst,
      tot: laatsteDag('D-04', inDienst),
      pakket,
      werkgever,
    })
  }
  if (state.status === 'WOP_BEEINDIGD') {
    const { pakket, tot, uitspraak } = state.wop
    if (inDienst <= state.op) return notPossible(`De vorige job liep tot en met ${state.op}.`)
    if (tot !== null && inDienst > tot)
      return notPossible(`Het pakket was geldig tot en met ${tot}. Er is een nieuw advies nodig.`)
    const wop = { van: inDienst, tot, pakket, werkgever }
    return gebeurd('WopVoortgezet', uitspraak === undefined ? wop : { ...wop, uitspraak })
  }
  return notPossible('Voor deze persoon is er nu geen geldig advies collectief maatwerk.')
}

/** The conversion of older advices (schriftelijke vraag 170): adds the ticket IMW, and changes nothing that was. */
function voegDubbelTicketToe(
  { op, batch }: Van<'voeg dubbel ticket toe'>,
  state: Procedure,
): Decision<StartpakketEvent> {
  if (state.status !== 'ADVIES_TOEGEKEND') return notPossible('Er is geen ongebruikt advies.')
  if (state.op >= dubbelTicketVanaf)
    return notPossible('Dit advies heeft het dubbele ticket al van bij het begin.')
  if (state.tickets.some(({ soort }) => soort === 'IMW'))
    return notPossible('Het ticket individueel maatwerk is er al.')
  if (op > state.geldigTot) return notPossible('Het advies is vervallen.')
  const geldigTot = termijnen['D-33'].varianten.blijvend.bereken(op).laatsteDag ?? null
  const ticket: Ticket = { soort: 'IMW', geldigTot, pakket: dubbelTicketPakket }
  return [{ type: 'DubbelTicketToegevoegd', dag: op, data: { batch, ticket } }]
}

/**
 * What a later procedure decided about the package of a WOP that runs, or that ran until its job ended. With a new last day
 * the old one is no obstacle: a package whose five years passed before VDAB evaluated runs on.
 */
function wijzigPakket(
  { op, pakket, vanaf, tot: nieuwTot, bron }: Van<'wijzig pakket'>,
  state: Procedure,
): Decision<StartpakketEvent> {
  if (state.status !== 'WOP_ACTIEF' && state.status !== 'WOP_BEEINDIGD')
    return notPossible('Er is geen werkondersteuningspakket om te wijzigen.')
  const { tot, pakket: huidig } = state.wop
  if (nieuwTot === undefined) {
    if (tot !== null && vanaf > tot)
      return notPossible(`Het pakket was geldig tot en met ${tot}. Er is een nieuw advies nodig.`)
    if (zelfdePakket(huidig, pakket)) return []
    return [{ type: 'PakketGewijzigd', dag: op, data: { pakket, vanaf, bron } }]
  }
  if (state.status !== 'WOP_ACTIEF')
    return notPossible('De job is gestopt: er loopt geen pakket dat langer kan gelden.')
  if (nieuwTot < vanaf)
    return notPossible(`Het pakket kan niet eindigen op ${nieuwTot}, voor het begint op ${vanaf}.`)
  return [{ type: 'PakketGewijzigd', dag: op, data: { pakket, vanaf, tot: nieuwTot, bron } }]
}

function evolve(state: Procedure, event: StartpakketEvent): Procedure {
  switch (event.type) {
    case 'StartpakketVoorgesteld':
      return {
        status: 'ADVIES_VOORGESTELD',
        voorstel: event.data.voorstel,
        op: event.dag,
        vorige: state,
      }
    case 'VoorstelTeruggestuurd':
      return state.status === 'ADVIES_VOORGESTELD' ? state.vorige : state
    case 'AdviesToegekend': {
      const { besluit, geldigTot } = event.data
      return {
        status: 'ADVIES_TOEGEKEND',
        besluit,
        op: event.dag,
        geldigTot,
        tickets: besluit.tickets,
      }
    }
    case 'AdviesGeweigerd':
      return { status: 'GEWEIGERD', besluit: event.data.besluit, op: event.dag }
    case 'AdviesVervallen':
      return { status: 'ADVIES_VERVALLEN', geldigTot: event.data.geldigTot }
    case 'WopGestart':
    case 'WopVoortgezet':
      return 'besluit' in state && 'tickets' in state
        ? {
            status: 'WOP_ACTIEF',
            wop: event.data.wop,
            besluit: state.besluit,
            tickets: state.tickets,
          }
        : state
    case 'WopBeeindigd':
      return state.status === 'WOP_ACTIEF'
        ? { ...state, status: 'WOP_BEEINDIGD', op: event.dag }
        : state
    case 'DubbelTicketToegevoegd':
      return state.status === 'ADVIES_TOEGEKEND'
        ? { ...state, tickets: [...state.tickets, event.data.ticket] }
        : state
    case 'PakketGewijzigd':
      return state.status === 'WOP_ACTIEF' || state.status === 'WOP_BEEINDIGD'
        ? { ...state, wop: gewijzigd(state.wop, event.data) }
        : state
    default:
      return state
  }
}

function gewijzigd(wop: Wop, { pakket, tot, bron }: Pakketwijziging): Wop {
  return { ...wop, pakket, ...(tot === undefined ? {} : { tot }), uitspraak: bron.procedure }
}
