import { minsteMotivering } from '#dossier/beslissen/motivering.ts'
import { feitenOp } from '#startpakket/advies.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import { notPossible, type Decider, type Decision } from '#law/decider.ts'
import { inWerking } from '#law/regelversie.ts'
import { zelfdePakket } from '#law/soort.ts'
import { laatsteDag } from '#law/termijnen.ts'
import type { Procedure, Wop } from '#startpakket/gebeurtenissen.ts'
import type {
  Aanvraag,
  Correctie,
  CorrectieCommand,
  CorrectieEvent,
  Correctiebesluit,
  Voorstel,
} from './gebeurtenissen.ts'
import { beoordeelCorrectie, isHoogste, type Correctieaanvraag } from './voorwaarden.ts'

/**
 * A higher package after hire: asked by the employer, proposed by team TOM, decided by a second reader, as every decision on
 * a package (domain/4 section 4.4). Whether it is in time and what comes out is the law of `voorwaarden`, asked here.
 */
export const correctieProcedure: Decider<CorrectieCommand, Correctie, CorrectieEvent> = {
  initial: { status: 'GEEN' },
  decide(command, state) {
    switch (command.type) {
      case 'vraag':
        return vraag(command, state)
      case 'stel voor':
        return stelVoor(command, state)
      case 'stuur terug': {
        const { op: dag, reden, door } = command
        if (state.status !== 'VOORGESTELD')
          return notPossible('Er is geen voorstel om terug te sturen.')
        if (reden.trim() === '')
          return notPossible('Schrijf wat er aan het voorstel moet veranderen.')
        return [{ type: 'CorrectieTeruggestuurd', dag, data: { reden, door } }]
      }
      case 'beslis':
        return beslis(command, state)
    }
  },
  evolve,
}

type Van<Type extends CorrectieCommand['type']> = Extract<CorrectieCommand, { type: Type }>

function vraag(command: Van<'vraag'>, state: Correctie): Decision<CorrectieEvent> {
  const { op, id, kbo, lopend, stukken, door } = command
  if (lopend.status !== 'WOP_ACTIEF' || lopend.wop.werkgever.kbo !== kbo)
    return notPossible('Voor deze werknemer loopt er bij u nu geen pakket.')
  const { van: inDienst, pakket: huidigPakket, werkgever } = lopend.wop
  const naEvaluatie = isNaEvaluatie(lopend)
  if (state.status === 'INGEDIEND' || state.status === 'VOORGESTELD')
    return notPossible('Er loopt al een vraag voor deze werknemer. Wacht op onze beslissing.')
  if (state.status === 'TE_LAAT' && state.aanvraag.inDienst === inDienst)
    return notPossible('Uw vraag kwam al te laat. Vraag een evaluatie.')
  const beletsel = watBelet({ inDienst, huidigPakket, naEvaluatie }, op)
  if (beletsel && beletsel.code !== 'TE_LAAT') return notPossible(beletsel.tekst)
  const aanvraag: Aanvraag = { id, op, inDienst, huidigPakket, werkgever, stukken, door }
  if (beletsel) {
    const uiterlijk = laatsteDag('D-01', inDienst)
    return [
      {
        type: 'CorrectieTeLaat',
        dag: op,
        data: { aanvraag, uiterlijk },
        regelversie: inWerking.CMW,
      },
    ]
  }
  return [{ type: 'CorrectieGevraagd', dag: op, data: { aanvraag } }]
}

/** A reason why the employer of this worker cannot ask on `op`: a code of the law, or that nothing is higher. */
export interface Beletsel {
  readonly code: string
  readonly tekst: string
}

/**
 * What stands in the way of a request on `op`, with what can be done instead; undefined when it can be asked. That it is
 * too late comes last, because only then the law refuses a request that could have been granted.
 */
export function watBelet(
  pakket: Required<Pick<Correctieaanvraag, 'inDienst' | 'huidigPakket' | 'naEvaluatie'>>,
  op: Dag,
): Beletsel | undefined {
  const { gebreken } = beoordeelCorrectie({
    ...pakket,
    aangevraagdOp: op,
    aanvrager: 'werkgever',
    attesten: [],
  })
  // Proof is looked at when it is decided: the worker, or a source of the government, may still bring it.
  const tellend = gebreken.filter(({ code }) => code !== 'GEEN_HOOG_ATTEST')
  const anders = tellend.find(({ code }) => code !== 'TE_LAAT')
  if (anders) return anders
  if (isHoogste(pakket.huidigPakket))
    return {
      code: 'AL_HOOGSTE',
      tekst: 'Dit is al het hoogste startpakket: een correctie gaat alleen omhoog.',
    }
  return tellend[0]
}

/** The facts of a request that the law is asked about: proofs count as they stood on the day of the request. */
export function feitenVan(
  { inDienst, op, huidigPakket }: Aanvraag,
  indicatie: Indicatie,
  lopend: Procedure,
): Correctieaanvraag {
  return {
    inDienst,
    aangevraagdOp: op,
    aanvrager: 'werkgever',
    huidigPakket: wopVan(lopend)?.pakket ?? huidigPakket,
    attesten: feitenOp(indicatie, op).attesten,
    ...(isNaEvaluatie(lopend) ? { naEvaluatie: true } : {}),
  }
}

function isNaEvaluatie(lopend: Procedure): boolean {
  return wopVan(lopend)?.uitspraak === 'evaluatie'
}

function wopVan(lopend: Procedure): Wop | undefined {
  return 'wop' in lopend ? lopend.wop : undefined
}

function stelVoor(command: Van<'stel voor'>, state: Correctie): Decision<CorrectieEvent> {
  const { op, indicatie, lopend, afwijking, door } = command
  if (state.status === 'VOORGESTELD')
    return notPossible('Er wacht al een voorstel op een tweede lezer.')
  if (state.status !== 'INGEDIEND') return notPossible('Er wacht geen vraag op een voorstel.')
  const feiten = feitenVan(state.aanvraag, indicatie, lopend)
  const { uitkomst: berekend, ontbreekt } = beoordeelCorrectie(feiten)
  if (!berekend) return notPossible(`Er ontbreken feiten: ${ontbreekt.join(', ')}.`)
  const mag = !zelfdePakket(berekend, feiten.huidigPakket)
  if (afwijking && !mag)
    return notPossible(
      'De regels verhogen dit pakket niet. Toekennen kan alleen met een bewezen attest HOOG-1 tot HOOG-5: leg dat eerst vast.',
    )
  if (afwijking && afwijking.tekst.trim().length < minsteMotivering)
    return notPossible(`Leg uit waarom u afwijkt, minstens ${minsteMotivering} tekens.`)
  if (mag && !afwijking && !wopVan(lopend))
    return notPossible('Er is geen pakket meer om te verhogen. Beslis eerst het nieuwe voorstel.')
  const voorstel: Voorstel = {
    feiten,
    berekend,
    verhoog: mag && !afwijking,
    afwijking: afwijking ?? null,
    stand: indicatie.stand,
    door,
  }
  const regelversie = inWerking.CMW
  return [{ type: 'CorrectieVoorgesteld', dag: op, data: { voorstel }, regelversie }]
}

function beslis(command: Van<'beslis'>, state: Correctie): Decision<CorrectieEvent> {
  const { op, id, indicatie, lopend, door } = command
  if (state.status !== 'VOORGESTELD')
    return notPossible('Er is geen voorstel om over te beslissen.')
  const { aanvraag, voorstel } = state
  if (voorstel.door.id === door.id)
    return notPossible('Wie het voorstel maakte, kan het niet beslissen. Vraag een collega.')
  const { huidigPakket, naEvaluatie } = feitenVan(aanvraag, indicatie, lopend)
  const anders =
    naEvaluatie !== voorstel.feiten.naEvaluatie ||
    !zelfdePakket(huidigPakket, voorstel.feiten.huidigPakket) ||
    (voorstel.verhoog && !wopVan(lopend))
  if (voorstel.stand !== indicatie.stand || anders)
    return notPossible(
      'Er kwamen feiten bij na het voorstel. Stuur het terug en vraag een nieuw voorstel.',
    )
  const { loonpremie, begeleiding } = voorstel.verhoog ? voorstel.berekend : huidigPakket
  const pakket = { loonpremie, begeleiding }
  const besluit: Correctiebesluit = { id, aanvraag, voorstel, pakket, door }
  const type = voorstel.verhoog ? 'CorrectieToegekend' : 'CorrectieGeweigerd'
  return [{ type, dag: op, data: { besluit }, regelversie: inWerking.CMW }]
}

function evolve(state: Correctie, event: CorrectieEvent): Correctie {
  switch (event.type) {
    case 'CorrectieGevraagd':
      return { status: 'INGEDIEND', aanvraag: event.data.aanvraag }
    case 'CorrectieTeLaat':
      return { status: 'TE_LAAT', ...event.data }
    case 'CorrectieVoorgesteld':
      return state.status === 'INGEDIEND'
        ? {
            status: 'VOORGESTELD',
            aanvraag: state.aanvraag,
            voorstel: event.data.voorstel,
            op: event.dag,
          }
        : state
    case 'CorrectieTeruggestuurd':
      return state.status === 'VOORGESTELD'
        ? { status: 'INGEDIEND', aanvraag: state.aanvraag }
        : state
    case 'CorrectieToegekend':
      return { status: 'TOEGEKEND', besluit: event.data.besluit, op: event.dag }
    case 'CorrectieGeweigerd':
      return { status: 'GEWEIGERD', besluit: event.data.besluit, op: event.dag }
    default:
      return state
  }
}
