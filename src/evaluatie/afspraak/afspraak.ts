import { betrokkene } from '#dossier/dossier.ts'
import type { Handelaar } from '#dossier/tekenen/verzoek.ts'
import type { Evaluatie, EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import type { Omgeving } from '#evaluatie/toets.ts'
import { notPossible, type Decision } from '#law/decider.ts'
import {
  beginVan,
  wachtOpVdab,
  type Afzegreden,
  type Bezoek,
  type Kant,
  type Wensen,
} from './bezoek.ts'
import { isVoor, minutenVan, type Moment } from './uur.ts'

interface Opdracht {
  readonly id: string
  /** Day and hour at which it is asked. */
  readonly nu: Moment
  readonly door: Handelaar
}

/** What is done about the appointment of an evaluation. */
export type Afspraakcommand =
  | (Opdracht & {
      readonly type: 'stel afspraak voor'
      /** The count of the planning that was seen. */
      readonly gezien: number
      readonly bezoek: Omit<Bezoek, 'nr'>
    })
  | (Opdracht & {
      readonly type: 'bevestig afspraak'
      /** Number of the proposal that was seen. */
      readonly nr: number
      readonly begeleider: string
    })
  | (Opdracht & {
      readonly type: 'vraag ander moment'
      readonly nr: number
      readonly reden: string
    })
  | (Opdracht & { readonly type: 'bewaar wensen'; readonly wensen: Wensen })
  | (Opdracht & {
      readonly type: 'zeg afspraak af'
      readonly gezien: number
      readonly reden: Exclude<Afzegreden, 'stop'>
      readonly toelichting: string
    })

const typen: Readonly<Record<Afspraakcommand['type'], true>> = {
  'stel afspraak voor': true,
  'bevestig afspraak': true,
  'vraag ander moment': true,
  'bewaar wensen': true,
  'zeg afspraak af': true,
}

/** Whether a command is about the appointment. */
export function isAfspraakcommand(command: { readonly type: string }): command is Afspraakcommand {
  return Object.hasOwn(typen, command.type)
}

type Uitkomst = Decision<EvaluatieEvent>
type Van<Type extends Afspraakcommand['type']> = Extract<Afspraakcommand, { readonly type: Type }>
type Omstandigheden = Pick<Omgeving, 'tekenen'>

/** Roles of VDAB that go and talk on the work floor. */
export const bezoekers: readonly string[] = ['team TOM', 'evaluator']

const gewijzigd = 'Intussen is er iets gewijzigd. Kijk het na en beslis dan opnieuw.'
const anderVoorstel = 'VDAB deed intussen een ander voorstel. Kijk het na.'
const geenVoorstel = 'Er is nu geen voorstel voor een gesprek. U moet niets doen.'
const voorbij = 'Dit moment is voorbij. VDAB stelt een nieuw moment voor.'

/** Decides on the appointment for the talk on the work floor (domain/4 section 4.5). */
export function beslisAfspraak(
  command: Afspraakcommand,
  evaluatie: Evaluatie,
  omgeving: Omstandigheden,
): Uitkomst {
  const { status } = evaluatie
  if (status === 'GESPREK_GEVOERD' || status === 'BESLIST')
    return notPossible('Het gesprek is al geweest.')
  if (status !== 'EVAL_GOEDGEKEURD' && status !== 'GESPREK_GEPLAND')
    return notPossible('Een gesprek kan pas als alle papieren er zijn en de aanvraag loopt.')
  switch (command.type) {
    case 'stel afspraak voor':
      return stelVoor(command, evaluatie, omgeving)
    case 'bevestig afspraak':
      return bevestig(command, evaluatie, omgeving)
    case 'vraag ander moment':
      return vraagAnder(command, evaluatie, omgeving)
    case 'bewaar wensen':
      return bewaarWensen(command, evaluatie, omgeving)
    case 'zeg afspraak af':
      return zegAf(command, evaluatie)
  }
}

/** The side that `door` acts for; undefined for somebody else, and for who acts for another. */
function kantVan(
  door: Handelaar,
  evaluatie: Evaluatie,
  { tekenen }: Omstandigheden,
): Kant | undefined {
  if (door.namens !== undefined) return undefined
  if (door.rol === 'burger') return door.id === tekenen.persoon ? 'werknemer' : undefined
  const eigen = door.rol === 'werkgever' && door.organisatie === evaluatie.werkgever.kbo
  return eigen && door.id !== tekenen.persoon ? 'werkgever' : undefined
}

function stelVoor(
  { id, nu, door, gezien, bezoek }: Van<'stel afspraak voor'>,
  { planning }: Evaluatie,
  { tekenen }: Omstandigheden,
): Uitkomst {
  if (!bezoekers.includes(door.rol))
    return notPossible('Team TOM of de evaluator stelt een gesprek voor.')
  if (gezien !== planning.versie) return notPossible(gewijzigd)
  const fout = bezoekfout(bezoek, nu, tekenen.persoon)
  if (fout) return notPossible(fout)
  if (planning.wensen?.alleen && bezoek.uurWerkgever === null)
    return notPossible('De werknemer wil alleen praten. Kies voor twee gesprekken apart.')
  if (planning.stand !== 'afgezegd' && planning.bezoek && zelfde(planning.bezoek, bezoek))
    return notPossible('Dit is het voorstel dat er al ligt. Kies een ander moment.')
  const vervangt = planning.stand === 'bevestigd' && planning.bezoek ? planning.bezoek : null
  return [
    {
      type: 'AfspraakVoorgesteld',
      dag: nu.op,
      data: {
        id,
        bezoek: { ...bezoek, nr: (planning.bezoek?.nr ?? 0) + 1 },
        vervangt,
        door: betrokkene(door),
      },
    },
  ]
}

/** Why VDAB cannot propose this visit; undefined when it can. */
function bezoekfout(
  bezoek: Omit<Bezoek, 'nr'>,
  nu: Moment,
  persoon: string | null | undefined,
): string | undefined {
  const { uur, uurWerkgever, duur, evaluator } = bezoek
  if (!isVoor(nu, beginVan({ ...bezoek, nr: 0 }))) return 'Kies een moment dat nog moet komen.'
  if (uurWerkgever !== null && Math.abs(minutenVan(uur) - minutenVan(uurWerkgever)) < duur)
    return 'De twee gesprekken lopen door elkaar. Laat er genoeg tijd tussen.'
  const laatste = Math.max(minutenVan(uur), uurWerkgever === null ? 0 : minutenVan(uurWerkgever))
  if (laatste + duur >= 24 * 60) return 'Het gesprek eindigt na middernacht. Kies een vroeger uur.'
  // Who stands behind an account is not known here: `listBezoekers` leaves the person out, this is the net under it.
  if (!bezoekers.includes(evaluator.rol) || evaluator.id === persoon)
    return 'Kies iemand van team TOM of een evaluator.'
  return undefined
}

function zelfde(een: Bezoek, ander: Omit<Bezoek, 'nr'>): boolean {
  return (
    een.op === ander.op &&
    een.uur === ander.uur &&
    een.uurWerkgever === ander.uurWerkgever &&
    een.duur === ander.duur &&
    een.evaluator.id === ander.evaluator.id &&
    een.plek.straat === ander.plek.straat &&
    een.plek.postcode === ander.plek.postcode &&
    een.plek.gemeente === ander.plek.gemeente &&
    een.plek.waar === ander.plek.waar
  )
}

function bevestig(
  { id, nu, door, nr, begeleider }: Van<'bevestig afspraak'>,
  evaluatie: Evaluatie,
  omgeving: Omstandigheden,
): Uitkomst {
  if (kantVan(door, evaluatie, omgeving) !== 'werkgever')
    return notPossible('Alleen de werkgever bij wie de werknemer nu werkt, bevestigt het gesprek.')
  const { planning } = evaluatie
  const { bezoek, stand } = planning
  if (!bezoek || stand === 'afgezegd') return notPossible(geenVoorstel)
  if (bezoek.nr !== nr) return notPossible(anderVoorstel)
  if (stand === 'bevestigd') return notPossible('Dit gesprek is al bevestigd. U moet niets doen.')
  if (isVoor(beginVan(bezoek), nu)) return notPossible(voorbij)
  // The employer is not told why: it sees the next proposal.
  if (wachtOpVdab(planning))
    return notPossible('VDAB past dit voorstel nog aan. U krijgt een nieuw voorstel.')
  const naam = begeleider.trim()
  if (naam === '')
    return notPossible(
      'Vul in welke begeleider erbij is: iemand die kan beoordelen hoe uw werknemer werkt.',
    )
  return [
    {
      type: 'AfspraakBevestigd',
      dag: nu.op,
      data: {
        id,
        afspraak: { op: bezoek.op, bezoek, begeleider: { naam } },
        door: betrokkene(door),
      },
    },
  ]
}

function vraagAnder(
  { id, nu, door, nr, reden }: Van<'vraag ander moment'>,
  evaluatie: Evaluatie,
  omgeving: Omstandigheden,
): Uitkomst {
  const van = kantVan(door, evaluatie, omgeving)
  if (!van) return notPossible('Alleen de werknemer of de werkgever vraagt een ander moment.')
  const { bezoek, stand, vragen } = evaluatie.planning
  if (!bezoek || stand === 'afgezegd') return notPossible(geenVoorstel)
  if (bezoek.nr !== nr) return notPossible(anderVoorstel)
  if (reden.trim() === '') return notPossible('Schrijf waarom u een ander moment vraagt.')
  if (vragen.some((each) => each.van === van))
    return notPossible('U vroeg al een ander moment. VDAB doet u een nieuw voorstel.')
  return [
    {
      type: 'AnderMomentGevraagd',
      dag: nu.op,
      data: { id, vraag: { nr, van, op: nu.op, reden: reden.trim() }, door: betrokkene(door) },
    },
  ]
}

function bewaarWensen(
  { id, nu, door, wensen }: Van<'bewaar wensen'>,
  evaluatie: Evaluatie,
  omgeving: Omstandigheden,
): Uitkomst {
  if (kantVan(door, evaluatie, omgeving) !== 'werknemer')
    return notPossible('Alleen de werknemer zegt wat die nodig heeft.')
  const { bezoek, wensen: nuBewaard } = evaluatie.planning
  if (bezoek && evaluatie.status === 'GESPREK_GEPLAND' && isVoor(beginVan(bezoek), nu))
    return notPossible('Het gesprek is al begonnen. Zeg het aan de medewerker van VDAB.')
  if (nuBewaard && gelijk(nuBewaard, wensen)) return []
  return [{ type: 'WensenBewaard', dag: nu.op, data: { id, wensen, door: betrokkene(door) } }]
}

function gelijk(een: Wensen, ander: Wensen): boolean {
  return (
    een.alleen === ander.alleen &&
    een.vergezeld === ander.vergezeld &&
    een.toelichting === ander.toelichting &&
    een.noden.toSorted().join() === ander.noden.toSorted().join()
  )
}

function zegAf(
  { id, nu, door, gezien, reden, toelichting }: Van<'zeg afspraak af'>,
  { planning }: Evaluatie,
): Uitkomst {
  if (!bezoekers.includes(door.rol))
    return notPossible('Team TOM of de evaluator zegt een gesprek af.')
  const { bezoek, stand } = planning
  if (!bezoek || stand === 'afgezegd') return notPossible('Er is geen gesprek om af te zeggen.')
  if (gezien !== planning.versie) return notPossible(gewijzigd)
  return [
    {
      type: 'AfspraakAfgezegd',
      dag: nu.op,
      data: { id, bezoek, reden, toelichting: toelichting.trim(), door: betrokkene(door) },
    },
  ]
}
