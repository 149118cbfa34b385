import { betrokkene } from '#dossier/dossier.ts'
import type { Handelaar } from '#dossier/tekenen/verzoek.ts'
import type { Evaluatie, EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import type { Omgeving } from '#evaluatie/toets.ts'
import type { Dag } from '#law/dag.ts'
import { notPossible, type Decision } from '#law/decider.ts'
import { vastgelegd, verslaggebreken, zelfdeVerslag, type Verslag } from './verslag.ts'
import { onbeantwoord, vraagcodes, vragenset, type Antwoorden } from './vragenlijst.ts'

interface Opdracht {
  readonly id: string
  readonly op: Dag
  readonly door: Handelaar
}

/** `na` is how often it was saved when the writer began: what a colleague wrote meanwhile is never overwritten unseen. */
interface Geschreven {
  readonly na: number
}

/** What is done around the talk (domain/4 section 4.5): prepare it, say an own word, hold it, mend the report. */
export type Gesprekcommand =
  | (Opdracht &
      Geschreven & { readonly type: 'bewaar vragenlijst'; readonly antwoorden: Antwoorden })
  | (Opdracht &
      Geschreven & {
        readonly type: 'verstuur vragenlijst'
        readonly antwoorden: Antwoorden
        /** The employer says that the worker knows these answers. */
        readonly samen: boolean
      })
  | (Opdracht & { readonly type: 'zeg eigen woord'; readonly tekst: string })
  | (Opdracht &
      Geschreven & {
        readonly type: 'bewaar gesprek' | 'leg gesprek vast'
        readonly verslag: Verslag
      })
  | (Opdracht &
      Geschreven & {
        readonly type: 'verbeter gesprek'
        readonly verslag: Verslag
        readonly reden: string
      })

type Uitkomst = Decision<EvaluatieEvent>
type Van<Type extends Gesprekcommand['type']> = Extract<Gesprekcommand, { type: Type }>

/** Roles that hold the talk and write its report: the access table lets both make a motivering. */
const verslaggevers = ['evaluator', 'team TOM']

const commando: Readonly<Record<Gesprekcommand['type'], true>> = {
  'bewaar vragenlijst': true,
  'verstuur vragenlijst': true,
  'zeg eigen woord': true,
  'bewaar gesprek': true,
  'leg gesprek vast': true,
  'verbeter gesprek': true,
}

/** Whether a command is about the talk. */
export function isGesprekcommand(command: { readonly type: string }): command is Gesprekcommand {
  return Object.hasOwn(commando, command.type)
}

/** Decides on what is done around the talk. */
export function beslisGesprek(
  command: Gesprekcommand,
  evaluatie: Evaluatie,
  omgeving: Omgeving,
): Uitkomst {
  switch (command.type) {
    case 'bewaar vragenlijst':
    case 'verstuur vragenlijst':
      return vragenlijst(command, evaluatie, omgeving)
    case 'zeg eigen woord':
      return eigenWoord(command, evaluatie, omgeving)
    case 'bewaar gesprek':
    case 'leg gesprek vast':
      return voer(command, evaluatie)
    case 'verbeter gesprek':
      return verbeter(command, evaluatie)
  }
}

/** Whether the talk is still to come, so that it can be prepared. */
export function wordtVoorbereid({ status }: Pick<Evaluatie, 'status'>): boolean {
  return status === 'EVAL_GOEDGEKEURD' || status === 'GESPREK_GEPLAND'
}

/**
 * The evaluation of this company whose questionnaire is shown: the one that is prepared, else the last of which it was sent.
 * A list is in the order in which requests began, and one that began first may be sent last.
 */
export function vragenlijstVan(lijst: readonly Evaluatie[], kbo: string): Evaluatie | undefined {
  const eigen = lijst.filter(({ werkgever }) => werkgever.kbo === kbo)
  return (
    eigen.find(wordtVoorbereid) ??
    eigen.findLast(({ gespreksmap }) => gespreksmap.vragenlijst?.verstuurd)
  )
}

const nietMeer = 'Het gesprek wordt nu niet voorbereid: het komt nog niet, of het is al geweest.'
const intussen =
  'Een collega bewaarde dit intussen ook. Vergelijk beide teksten hieronder, en bewaar opnieuw.'

function vragenlijst(
  command: Van<'bewaar vragenlijst' | 'verstuur vragenlijst'>,
  { werkgever, gespreksmap, status }: Evaluatie,
  { tekenen: { persoon } }: Omgeving,
): Uitkomst {
  const { id, op, door, antwoorden, na } = command
  const eigen =
    door.rol === 'werkgever' &&
    door.organisatie === werkgever.kbo &&
    door.id !== persoon &&
    door.namens === undefined
  if (!eigen) return notPossible('Alleen de werkgever van nu vult deze vragenlijst in.')
  if (gespreksmap.vragenlijst?.verstuurd)
    return notPossible('Deze vragenlijst is al verstuurd. U moet niets meer doen.')
  if (!wordtVoorbereid({ status })) return notPossible(nietMeer)
  if (na !== gespreksmap.stand.vragenlijst) return notPossible(intussen)
  const data = { id, antwoorden, setVersie: vragenset.versie, door: betrokkene(door) }
  if (command.type === 'bewaar vragenlijst') {
    const { vragenlijst: bewaard } = gespreksmap
    if (bewaard && vraagcodes.every((code) => bewaard.antwoorden[code] === antwoorden[code]))
      return []
    return [{ type: 'VragenlijstBewaard', dag: op, data }]
  }
  const ontbreekt = onbeantwoord(antwoorden)
  if (ontbreekt.length > 0) return notPossible(ontbreekt.map(({ tekst }) => tekst).join(' '))
  if (!command.samen) return notPossible('Bespreek de antwoorden eerst met uw werknemer.')
  return [{ type: 'VragenlijstVerstuurd', dag: op, data }]
}

function eigenWoord(
  { id, op, door, tekst }: Van<'zeg eigen woord'>,
  { status, gespreksmap }: Evaluatie,
  { tekenen: { persoon } }: Omgeving,
): Uitkomst {
  if (door.rol !== 'burger' || door.id !== persoon)
    return notPossible('Alleen de werknemer zelf schrijft dit.')
  if (!wordtVoorbereid({ status })) return notPossible(nietMeer)
  if (tekst.trim() === '') return notPossible('Schrijf wat u wilt zeggen.')
  if (gespreksmap.eigenWoord?.tekst === tekst) return []
  return [{ type: 'EigenWoordGezegd', dag: op, data: { id, tekst, door: betrokkene(door) } }]
}

function voer(
  command: Van<'bewaar gesprek' | 'leg gesprek vast'>,
  { status, gespreksmap }: Evaluatie,
): Uitkomst {
  const { id, op, door, verslag, na } = command
  if (!verslaggevers.includes(door.rol)) return notPossible(nietDeRol)
  if (status !== 'GESPREK_GEPLAND')
    return notPossible(
      gespreksmap.versies.length > 0
        ? 'Dit gesprek is al vastgelegd. Verbeter het verslag als er iets niet klopt.'
        : 'Er is geen gesprek gepland. Maak eerst een afspraak.',
    )
  if (na !== gespreksmap.stand.verslag) return notPossible(intussen)
  if (command.type === 'bewaar gesprek')
    return gespreksmap.klad && zelfdeVerslag(gespreksmap.klad.verslag, verslag)
      ? []
      : [{ type: 'GesprekBewaard', dag: op, data: { id, verslag, door: betrokkene(door) } }]
  return alsHetKlopt(verslag, op, gespreksmap.afgesprokenOp, (gesprek) => [
    { type: 'GesprekGevoerd', dag: op, data: { id, gesprek, door: betrokkene(door) } },
  ])
}

const nietDeRol = 'De evaluator, of team TOM, legt het gesprek vast.'

/** A report can be mended until the decision rests on it; what stood there stays readable beside it. */
function verbeter(
  { id, op, door, verslag, reden, na }: Van<'verbeter gesprek'>,
  { status, gespreksmap }: Evaluatie,
): Uitkomst {
  if (!verslaggevers.includes(door.rol)) return notPossible(nietDeRol)
  const vorige = gespreksmap.versies.at(-1)
  if (status === 'BESLIST')
    return notPossible('Er is al beslist met dit verslag. Het verandert niet meer.')
  if (status !== 'GESPREK_GEVOERD' || !vorige)
    return notPossible('Er is nog geen verslag om te verbeteren.')
  if (na !== gespreksmap.stand.verslag) return notPossible(intussen)
  if (reden.trim().length < 10)
    return notPossible('Schrijf in minstens 10 tekens waarom u het verslag verbetert.')
  if (zelfdeVerslag(vorige.verslag, vastgelegd(verslag)))
    return notPossible('U veranderde niets aan het verslag.')
  return alsHetKlopt(verslag, op, gespreksmap.afgesprokenOp, (gesprek) => [
    { type: 'GesprekVerbeterd', dag: op, data: { id, gesprek, reden, door: betrokkene(door) } },
  ])
}

type Gevoerd = { readonly op: Dag; readonly verslag: Verslag }

function alsHetKlopt(
  verslag: Verslag,
  vandaag: Dag,
  afgesprokenOp: Dag | null,
  events: (gesprek: Gevoerd) => readonly EvaluatieEvent[],
): Uitkomst {
  const gebreken = verslaggebreken(verslag, { vandaag, afgesprokenOp })
  return gebreken.length > 0 || verslag.op === null
    ? notPossible(gebreken.map(({ tekst }) => tekst).join(' '))
    : events({ op: verslag.op, verslag: vastgelegd(verslag) })
}
