import type { CorrectieEvent } from '#correctie/gebeurtenissen.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import type { StartpakketEvent } from '#startpakket/gebeurtenissen.ts'

type Type = (CorrectieEvent | EvaluatieEvent | StartpakketEvent)['type']

/** What is asked of an event to know whether it is still a draft. */
interface Gelezen {
  readonly type: string
  readonly data: object
}

const verstuurd = ['EvaluatieAangevraagd'] as const
const beslist = ['EvaluatieBeslist'] as const
const advies = ['AdviesToegekend', 'AdviesGeweigerd'] as const
const correctie = ['CorrectieToegekend', 'CorrectieGeweigerd'] as const

/**
 * Which events enter the export only once something took their place: a draft what was sent, a proposal the decision.
 * Null enters at once. A reading, of which no source here says it: the history itself calls a draft private to who makes it
 * until it is sent (evaluatie/gebeurtenissen.ts), and a proposal is not yet what VDAB decided. AVG art. 15(4) speaks of
 * rights of others; whether it reaches this is for a jurist.
 */
const vervangenDoor: Readonly<Record<Type, readonly Type[] | null>> = {
  EvaluatieVoorbereid: verstuurd,
  AanvraagBewaard: verstuurd,
  EvaluatieIngetrokken: verstuurd,
  PeriodiekeEvaluatieGestart: null,
  EvaluatieAangevraagd: null,
  EvaluatieOntvankelijk: null,
  EvaluatieNietOntvankelijk: null,
  AanvullingGevraagd: null,
  DossierVolledig: null,
  AfspraakVoorgesteld: null,
  AnderMomentGevraagd: null,
  WensenBewaard: null,
  AfspraakAfgezegd: null,
  AfspraakBevestigd: null,
  VragenlijstBewaard: ['VragenlijstVerstuurd'],
  VragenlijstVerstuurd: null,
  EigenWoordGezegd: null,
  GesprekBewaard: ['GesprekGevoerd'],
  GesprekGevoerd: null,
  GesprekVerbeterd: null,
  EvaluatiebesluitVoorgesteld: beslist,
  EvaluatiebesluitTeruggestuurd: beslist,
  EvaluatieBeslist: null,
  StartpakketVoorgesteld: advies,
  VoorstelTeruggestuurd: advies,
  AdviesToegekend: null,
  AdviesGeweigerd: null,
  AdviesVervallen: null,
  WopGestart: null,
  WopVoortgezet: null,
  WopBeeindigd: null,
  DubbelTicketToegevoegd: null,
  PakketGewijzigd: null,
  CorrectieGevraagd: null,
  CorrectieTeLaat: null,
  CorrectieVoorgesteld: correctie,
  CorrectieTeruggestuurd: correctie,
  CorrectieToegekend: null,
  CorrectieGeweigerd: null,
}

/** The same events without what nothing took the place of yet; what the person drafted stays. */
export function zonderVoorlopig<Event extends Gelezen>(events: readonly Event[]): readonly Event[] {
  const eigen = new Set(events.filter(begonZelf).map(evaluatieVan))
  return events.filter((event, plaats) => {
    const opvolgers = opvolgersVan(event)
    const evaluatie = evaluatieVan(event)
    if (opvolgers === null) return true
    if (opvolgers === verstuurd && eigen.has(evaluatie)) return true
    // Who withdraws after sending does so after what took the place of the draft.
    const vanaf = event.type === 'EvaluatieIngetrokken' ? 0 : plaats
    return events
      .slice(vanaf)
      .some((later) => opvolgers.includes(later.type) && evaluatieVan(later) === evaluatie)
  })
}

function opvolgersVan({ type }: Gelezen): readonly string[] | null {
  return Object.hasOwn(vervangenDoor, type) ? vervangenDoor[type as Type] : null
}

function begonZelf({ type, data }: Gelezen): boolean {
  return type === 'EvaluatieVoorbereid' && 'aanvrager' in data && data.aanvrager === 'werknemer'
}

/** The evaluation that the event is about; of startpakket and correctie one at a time is decided. */
function evaluatieVan({ data }: Gelezen): unknown {
  return 'id' in data ? data.id : undefined
}
