import { planBericht } from '#dossier/voorkeur/jobs.ts'
import { meld } from '#dossier/voorkeur/store.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import { fold } from '#platform/store/handle.ts'
import type { NewJob, StoredEvent } from '#platform/types.ts'
import { verwachtBezoek } from './afspraak/bezoek.ts'
import { isEvaluatieEvent, type EvaluatieEvent } from './gebeurtenissen.ts'
import { nieuwsVoorWerkgever } from './nieuws.ts'
import { evaluatieProcedure } from './procedure.ts'

type Ingetrokken = Extract<EvaluatieEvent, { readonly type: 'EvaluatieIngetrokken' }>

export const werkgevernieuwsSoort = 'nieuws voor werkgever'
export const intrekkingsberichtSoort = 'bericht van intrekking'

/**
 * Who hears that something happened with an evaluation. The person gets a message without content; of an appointment and a
 * decision the letter tells, and the message that comes with it. The employer reads it on its own page.
 */
export function evaluatienieuwsNa(event: StoredEvent): readonly NewJob[] {
  if (!isEvaluatieEvent(event)) return []
  return [...voorPersoon(event), ...voorWerkgever(event)]
}

function voorPersoon(event: StoredEvent & EvaluatieEvent): readonly NewJob[] {
  switch (event.type) {
    case 'EvaluatieNietOntvankelijk':
      return [planBericht(event, 'evaluatie')]
    case 'AanvullingGevraagd':
      return event.data.van === 'werknemer' ? [planBericht(event, 'papieren')] : []
    // Who withdrew knows it; the employer reads of the worker on its own page.
    case 'EvaluatieIngetrokken':
      return event.data.verstuurd && event.data.door.rol === 'werkgever'
        ? [eensNa(event, intrekkingsberichtSoort)]
        : []
    default:
      return []
  }
}

function voorWerkgever(event: StoredEvent & EvaluatieEvent): readonly NewJob[] {
  if (event.type === 'EvaluatieIngetrokken' && !hoortWerkgever(event)) return []
  if (!Object.hasOwn(nieuwsVoorWerkgever, event.type)) return []
  return [eensNa(event, werkgevernieuwsSoort)]
}

/** Work of this kind, once for the event. */
function eensNa({ history, version }: StoredEvent, kind: string): NewJob {
  return { kind, data: { history, version }, key: `${kind}:${history}:${version}` }
}

function hoortWerkgever({ data }: Ingetrokken): boolean {
  return data.verstuurd === true && data.door.rol !== 'werkgever'
}

/** Tells the person that the employer withdrew; not where a talk was planned, for then the letter that calls it off tells it. */
export const intrekkingsberichtJob: JobHandler = async (tx, { data }) => {
  const { history, version } = data as { history: string; version: number }
  const events = await tx.history(history)
  const event = events.find((each) => each.version === version)
  if (!event || !isEvaluatieEvent(event))
    throw new Error('De gebeurtenis voor dit bericht bestaat niet.')
  const past = events.filter((each) => each.version < version)
  const { id } = event.data
  const evaluatie = fold(evaluatieProcedure, past).lijst.find((each) => each.id === id)
  if (evaluatie && verwachtBezoek(evaluatie.planning)) return
  await meld(tx, history, 'evaluatie', String(version))
}

/** Writes on the page of the employer what happened, once for an event; nothing where the employer has no part in it. */
export const werkgevernieuwsJob: JobHandler = async (tx, { data }) => {
  const { history, version } = data as { history: string; version: number }
  const past = await tx.history(history, version)
  const event = past.at(-1)
  const aanleiding = event && nieuwsVoorWerkgever[event.type]
  if (!event || !aanleiding || !isEvaluatieEvent(event))
    throw new Error('De gebeurtenis voor dit nieuws bestaat niet.')
  const evaluatie = fold(evaluatieProcedure, past).lijst.find(({ id }) => id === event.data.id)
  if (!evaluatie) return
  // What the worker asked alone is not for the employer, until there is a talk at its place.
  if (aanleiding.alleenAanvrager && evaluatie.aanvrager === 'werknemer') return
  if (aanleiding.naam === 'ingetrokken' && evaluatie.volledigOp === null) return
  await tx.query(
    `insert into nieuws_werkgever (history, version, kbo, evaluatie, aanleiding, dag) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [history, version, evaluatie.werkgever.kbo, evaluatie.id, aanleiding.naam, event.dag],
  )
}
