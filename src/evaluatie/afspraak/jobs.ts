import { maakBrief } from '#brieven/store.ts'
import { dossier } from '#dossier/dossier.ts'
import type { Evaluatie, EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { evaluatieProcedure } from '#evaluatie/procedure.ts'
import { fold } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { NewJob, StoredEvent } from '#platform/types.ts'
import { persoonVan } from '#startpakket/briefgronden.ts'
import { werkgeveradres } from '#register/magda/vraag-onderneming.ts'
import type { BriefDeps } from '#startpakket/jobs.ts'
import type { Bezoek } from './bezoek.ts'
import { afspraakbrief } from './brief.ts'
import type { Voorval } from './briefdelen.ts'

const soort = 'afspraakbrief'

const metBrief = new Set<string>([
  'AfspraakVoorgesteld',
  'AfspraakBevestigd',
  'AfspraakAfgezegd',
  'EvaluatieIngetrokken',
] satisfies readonly EvaluatieEvent['type'][])

/** The letters that an appointment asks for; one job for one event, however often it is planned. */
export function afspraakbrievenNa({
  type,
  history,
  version,
  data,
}: StoredEvent): readonly NewJob[] {
  // The first proposal is a question on the site; a letter follows what was agreed on.
  const eerste = type === 'AfspraakVoorgesteld' && data['vervangt'] === null
  if (!metBrief.has(type) || eerste) return []
  return [{ kind: soort, data: { history, version }, key: `${soort}:${history}:${version}` }]
}

/** Prints the letters to the worker and the employer about one change, from the facts as they were then. */
export function afspraakbriefJob({ vault, magda, telefoon }: BriefDeps): JobHandler {
  return async (tx, { data }) => {
    const { history, version } = data as { history: string; version: number }
    const past = (await tx.history(history)).filter((event) => event.version <= version)
    const event = past.at(-1) as (EvaluatieEvent & StoredEvent) | undefined
    const open = fold(dossier, past)
    if (!event || !open) throw new Error('De gebeurtenis voor deze brief bestaat niet.')
    const met = (events: readonly StoredEvent[]) =>
      fold(evaluatieProcedure, events).lijst.find(({ id }) => id === event.data.id)
    const evaluatie = met(past)
    const nieuws = evaluatie && voorvalVan(event, met(past.slice(0, -1)))
    if (!nieuws) return
    const { kbo, naam } = evaluatie.werkgever
    const { voorPersoon, voorWerkgever } = afspraakbrief({
      ...nieuws,
      persoon: persoonVan(open),
      dossiernummer: open.nummer,
      datum: event.dag,
      wensen: evaluatie.planning.wensen,
      werkgever: { naam, adres: await werkgeveradres(magda, kbo) },
      telefoon,
    })
    const plaats = { history, nummer: open.nummer }
    const over = { soort: 'afspraak' } as const
    await maakBrief(tx, vault, plaats, voorPersoon, { ...over, ontvanger: 'persoon', kbo: null })
    await maakBrief(tx, vault, plaats, voorWerkgever, { ...over, ontvanger: 'werkgever', kbo })
  }
}

/** What the letters tell; undefined where nothing was agreed on that somebody could still count on. */
function voorvalVan(
  event: EvaluatieEvent,
  voordien: Evaluatie | undefined,
): { readonly bezoek: Bezoek; readonly voorval: Voorval } | undefined {
  switch (event.type) {
    case 'AfspraakVoorgesteld': {
      const { bezoek, vervangt } = event.data
      return vervangt ? { bezoek, voorval: { wat: 'verzet', oud: vervangt } } : undefined
    }
    case 'AfspraakBevestigd': {
      const { bezoek, begeleider } = event.data.afspraak
      return { bezoek, voorval: { wat: 'bevestigd', begeleider: begeleider.naam } }
    }
    case 'AfspraakAfgezegd': {
      const { bezoek, reden } = event.data
      return { bezoek, voorval: { wat: 'afgezegd', reden } }
    }
    case 'EvaluatieIngetrokken': {
      const { bezoek, stand } = voordien?.planning ?? { bezoek: null, stand: 'geen' }
      return bezoek && (stand === 'voorgesteld' || stand === 'bevestigd')
        ? { bezoek, voorval: { wat: 'afgezegd', reden: 'stop' } }
        : undefined
    }
    default:
      return undefined
  }
}
