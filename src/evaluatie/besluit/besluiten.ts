import { minsteMotivering } from '#dossier/beslissen/motivering.ts'
import { betrokkene } from '#dossier/dossier.ts'
import type { Handelaar } from '#dossier/tekenen/verzoek.ts'
import type { Luik } from '#dossier/luik/stukken.ts'
import type { Dag } from '#law/dag.ts'
import { notPossible, type Decision } from '#law/decider.ts'
import { inWerking } from '#law/regelversie.ts'
import { zelfdePakket, type Pakket } from '#law/soort.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import type { Procedure } from '#startpakket/gebeurtenissen.ts'
import { beoordeelBesluit, type Besluituitkomst } from '#evaluatie/beslissing.ts'
import type { Evaluatie, EvaluatieEvent, Gesprek } from '#evaluatie/gebeurtenissen.ts'
import { vraagtTweedeLezer } from './tweede-lezer.ts'
import type { Besluitbrief, Besluitkeuze, Besluitvoorstel } from './typen.ts'

interface Opdracht {
  readonly id: string
  readonly op: Dag
  readonly door: Handelaar
}

/** What VDAB does after the talk. `stand` is that of the proofs (`Indicatie.stand`). */
export type Besluitcommand =
  | (Opdracht & {
      readonly type: 'stel besluit voor'
      readonly keuze: Besluitkeuze
      readonly stand: number
    })
  | (Opdracht & { readonly type: 'stuur besluit terug'; readonly reden: string })
  | (Opdracht & { readonly type: 'beslis'; readonly stand: number })

type Uitkomst = Decision<EvaluatieEvent>
type Van<Type extends Besluitcommand['type']> = Extract<Besluitcommand, { type: Type }>

/** What of the dossier a decision rests on. */
export interface Grondslagen {
  readonly wop: Procedure
  readonly luik: Luik
}

/** Who proposes: the table of access gives both roles the right to make a decision. */
const voorstellers: readonly string[] = ['team TOM', 'evaluator']
const beslissers: readonly string[] = ['beslisser (4 ogen)']

/**
 * The decision after the talk: proposed by the evaluator or team TOM, decided by a second reader (domain/4 section 4.5).
 * Whether it can be so, until when it holds and whether it is late is the law of `beoordeelBesluit`, asked here.
 */
export function besluiten(
  command: Besluitcommand,
  evaluatie: Evaluatie,
  rondom: Grondslagen,
): Uitkomst {
  switch (command.type) {
    case 'stel besluit voor':
      return stelVoor(command, evaluatie, rondom)
    case 'stuur besluit terug': {
      const { id, op: dag, reden, door } = command
      if (!beslissers.includes(door.rol)) return notPossible(nietDeLezer)
      if (!evaluatie.voorstel || evaluatie.status !== 'GESPREK_GEVOERD')
        return notPossible('Er is geen voorstel om terug te sturen.')
      if (reden.trim() === '')
        return notPossible('Schrijf wat er aan het voorstel moet veranderen.')
      const data = { id, reden, door: betrokkene(door) }
      return [{ type: 'EvaluatiebesluitTeruggestuurd', dag, data }]
    }
    case 'beslis':
      return beslis(command, evaluatie, rondom)
  }
}

const nietDeLezer = 'Een beslisser van VDAB leest het voorstel en beslist.'

/** An evaluation of which the talk was held, and the package of the job that it is about. */
export interface Bespreekbaar extends Uitgangspunt {
  readonly gesprek: Gesprek
}

/** What the law asks of the facts: when the talk was, and the package until then. */
interface Uitgangspunt {
  readonly gesprekOp: Dag
  readonly huidig: Pakket
}

/** What is decided about; a sentence when it cannot be decided now. */
export function bespreekbaar(
  { status, gesprek, werkgever }: Evaluatie,
  { wop }: Grondslagen,
): Bespreekbaar | string {
  if (status === 'BESLIST') return 'Over deze evaluatie is al beslist.'
  if (wop.status !== 'WOP_ACTIEF' || wop.wop.werkgever.kbo !== werkgever.kbo)
    return 'Er loopt geen pakket meer bij deze werkgever.'
  if (status !== 'GESPREK_GEVOERD' || !gesprek) return 'VDAB beslist na het gesprek.'
  const { loonpremie, begeleiding } = wop.wop.pakket
  return { gesprek, gesprekOp: gesprek.op, huidig: { loonpremie, begeleiding } }
}

/** The law about this choice on this day: what is wrong with it, whether it is late and until when the package holds. */
export function beoordeelKeuze(
  { gesprekOp, huidig }: Uitgangspunt,
  { pakket, doorstroomtraject }: Pick<Besluitkeuze, 'pakket' | 'doorstroomtraject'>,
  op: Dag,
): Vaststelling<Besluituitkomst> {
  return beoordeelBesluit({
    gesprekOp,
    beslistOp: op,
    huidig,
    ...(pakket ? { nieuw: pakket } : {}),
    doorstroomtraject,
  })
}

/** Ids of the papers that count, in the order of their series. */
function geldendeStukken(luik: Luik): readonly string[] {
  return Object.values(luik)
    .flatMap(({ versies, ingetrokken }) => {
      const laatste = versies.at(-1)
      return laatste && ingetrokken === null ? [laatste.id] : []
    })
    .toSorted()
}

function stelVoor(
  { id, op, door, keuze, stand }: Van<'stel besluit voor'>,
  evaluatie: Evaluatie,
  rondom: Grondslagen,
): Uitkomst {
  if (!voorstellers.includes(door.rol))
    return notPossible('De evaluator of team TOM maakt het voorstel.')
  if (evaluatie.voorstel) return notPossible('Er wacht al een voorstel op een tweede lezer.')
  const over = bespreekbaar(evaluatie, rondom)
  if (typeof over === 'string') return notPossible(over)
  const fout = keuzefout(keuze, op) ?? wetsfout(beoordeelKeuze(over, keuze, op))
  if (fout) return notPossible(fout)
  const voorstel: Besluitvoorstel = {
    ...keuze,
    huidig: over.huidig,
    stukken: geldendeStukken(rondom.luik),
    stand,
    tweedeLezer: vraagtTweedeLezer(op),
    door: betrokkene(door),
  }
  const regelversie = inWerking.CMW
  const data = { id, voorstel, door: betrokkene(door) }
  return [{ type: 'EvaluatiebesluitVoorgesteld', dag: op, data, regelversie }]
}

/** What the law does not look at: that the reasons are written down, and that a track has a first day. */
function keuzefout(keuze: Besluitkeuze, op: Dag): string | undefined {
  const { motivering, doorstroomtraject, trajectVanaf } = keuze
  if (motivering.trim().length < minsteMotivering)
    return `Schrijf waarom u dit beslist, minstens ${minsteMotivering} tekens.`
  if (!doorstroomtraject) return undefined
  if (trajectVanaf === null) return 'Vul in wanneer het doorstroomtraject begint.'
  return trajectVanaf < op
    ? `Het doorstroomtraject kan niet voor vandaag beginnen. Kies een dag vanaf ${op}.`
    : undefined
}

function wetsfout({ gebreken }: Vaststelling<Besluituitkomst>): string | undefined {
  return gebreken.length === 0 ? undefined : gebreken.map(({ tekst }) => tekst).join(' ')
}

function beslis(
  { id, op, door, stand }: Van<'beslis'>,
  evaluatie: Evaluatie,
  rondom: Grondslagen,
): Uitkomst {
  if (!beslissers.includes(door.rol)) return notPossible(nietDeLezer)
  const { voorstel } = evaluatie
  if (!voorstel) return notPossible('Er is geen voorstel om over te beslissen.')
  if (voorstel.tweedeLezer && voorstel.door.id === door.id)
    return notPossible('Wie het voorstel maakte, kan het niet beslissen. Vraag een collega.')
  const over = bespreekbaar(evaluatie, rondom)
  if (typeof over === 'string') return notPossible(over)
  if (isVerouderd(evaluatie, over, rondom, stand))
    return notPossible(
      'Er kwamen feiten bij na het voorstel. Stuur het terug en vraag een nieuw voorstel.',
    )
  const { pakket, doorstroomtraject, trajectVanaf, motivering } = voorstel
  if (trajectVanaf !== null && trajectVanaf < op)
    return notPossible(
      `Het doorstroomtraject zou beginnen op ${trajectVanaf}, en die dag is voorbij. Stuur het voorstel terug.`,
    )
  const vaststelling = beoordeelKeuze(over, voorstel, op)
  const fout = wetsfout(vaststelling)
  if (fout || !vaststelling.uitkomst) return notPossible(fout ?? 'Dit is nog niet te beslissen.')
  const { uitkomst } = vaststelling
  const { op: _voorgesteldOp, over: _gesprek, ...gedaan } = voorstel
  const brieven = brievenVan({ pakket, doorstroomtraject })
  const besluit = { pakket, doorstroomtraject, trajectVanaf, motivering, uitkomst, brieven }
  return [
    {
      type: 'EvaluatieBeslist',
      dag: op,
      data: {
        id,
        besluit: { ...besluit, gesprekOp: over.gesprekOp, voorstel: gedaan },
        door: betrokkene(door),
      },
      regelversie: inWerking.CMW,
    },
  ]
}

/** Whether what the proposal looked at is no longer what is there. */
function isVerouderd(
  { voorstel }: Evaluatie,
  { gesprek, huidig }: Bespreekbaar,
  { luik }: Grondslagen,
  stand: number,
): boolean {
  return (
    voorstel !== null &&
    (voorstel.stand !== stand ||
      voorstel.over !== gesprek ||
      !zelfdePakket(voorstel.huidig, huidig) ||
      voorstel.stukken.join() !== geldendeStukken(luik).join())
  )
}

/** A ruling on the package is told in L-2, a track in L-3; both when both were decided. */
function brievenVan(
  keuze: Pick<Besluitkeuze, 'pakket' | 'doorstroomtraject'>,
): readonly Besluitbrief[] {
  return [
    ...(keuze.pakket ? (['L-2'] as const) : []),
    ...(keuze.doorstroomtraject ? (['L-3'] as const) : []),
  ]
}
