import { briefJob, briefNa } from '#brieven/jobs.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { dagIn } from '#platform/clock.ts'
import { fold } from '#platform/store/handle.ts'
import { gegevensNa } from './beslisgegevens.ts'
import { beslissingsbrief } from './brief.ts'
import type { StartpakketEvent } from './gebeurtenissen.ts'
import { startpakketProcedure } from './procedure.ts'

/** The letters that an event asks for. */
export const brievenNa = briefNa('beslissingsbrief', [
  'AdviesToegekend',
  'AdviesGeweigerd',
  'WopGestart',
  'WopVoortgezet',
  'DubbelTicketToegevoegd',
] satisfies readonly StartpakketEvent['type'][])

/** Prints the letters to the person and the employer about one event. */
export const beslissingsbriefJob = briefJob<StartpakketEvent>(
  async ({ event, past, dossier, telefoon, adresVan }) => {
    const kbo = nieuweWerkgever(event)
    const gegevens = gegevensNa(event, {
      dossier,
      indicatie: fold(indicatie, past),
      voordien: fold(startpakketProcedure, past.slice(0, -1)),
      procedure: fold(startpakketProcedure, past),
      opgetekend: dagIn(event.at),
      telefoon,
      werkgeveradres: kbo === null ? [] : await adresVan(kbo),
    })
    return gegevens ? [{ soort: gegevens.soort, kbo, ...beslissingsbrief(gegevens) }] : []
  },
)

/** KBO number of the employer who hires; null where nobody does. */
function nieuweWerkgever({ data }: StartpakketEvent): string | null {
  return 'wop' in data ? data.wop.werkgever.kbo : null
}
