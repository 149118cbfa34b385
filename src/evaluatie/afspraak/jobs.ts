import { briefJob, briefNa } from '#brieven/jobs.ts'
import type { Evaluatie, EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { evaluatieProcedure } from '#evaluatie/procedure.ts'
import { fold } from '#platform/store/handle.ts'
import type { NewJob, StoredEvent } from '#platform/types.ts'
import { persoonVan } from '#startpakket/briefgronden.ts'
import { verwachtBezoek, type Bezoek } from './bezoek.ts'
import { afspraakbrief } from './brief.ts'
import type { Voorval } from './briefdelen.ts'

const brievenNa = briefNa('afspraakbrief', [
  'AfspraakVoorgesteld',
  'AfspraakBevestigd',
  'AfspraakAfgezegd',
  'EvaluatieIngetrokken',
] satisfies readonly EvaluatieEvent['type'][])

/** The letters that an appointment asks for. */
export function afspraakbrievenNa(event: StoredEvent): readonly NewJob[] {
  // The first proposal is a question on the site; a letter follows what was agreed on.
  const eerste = event.type === 'AfspraakVoorgesteld' && event.data['vervangt'] === null
  return eerste ? [] : brievenNa(event)
}

/** Prints the letters to the worker and the employer about one change. */
export const afspraakbriefJob = briefJob<EvaluatieEvent>(
  async ({ event, past, dossier, telefoon, adresVan }) => {
    const met = (events: readonly StoredEvent[]) =>
      fold(evaluatieProcedure, events).lijst.find(({ id }) => id === event.data.id)
    const evaluatie = met(past)
    const nieuws = evaluatie && voorvalVan(event, met(past.slice(0, -1)))
    if (!nieuws) return []
    const { kbo, naam } = evaluatie.werkgever
    const brieven = afspraakbrief({
      ...nieuws,
      persoon: persoonVan(dossier),
      dossiernummer: dossier.nummer,
      datum: event.dag,
      wensen: evaluatie.planning.wensen,
      werkgever: { naam, adres: await adresVan(kbo) },
      telefoon,
    })
    return [{ soort: 'afspraak', kbo, ...brieven }]
  },
)

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
      const bezoek = voordien && verwachtBezoek(voordien.planning)
      return bezoek ? { bezoek, voorval: { wat: 'afgezegd', reden: 'stop' } } : undefined
    }
    default:
      return undefined
  }
}
