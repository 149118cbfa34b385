import { briefJob, briefNa } from '#brieven/jobs.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { fold } from '#platform/store/handle.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { correctiebrief } from './brief.ts'
import { gegevensNa } from './briefgegevens.ts'
import type { CorrectieEvent } from './gebeurtenissen.ts'

/** The letters that an outcome asks for. */
export const correctiebrievenNa = briefNa('correctiebrief', [
  'CorrectieToegekend',
  'CorrectieGeweigerd',
  'CorrectieTeLaat',
] satisfies readonly CorrectieEvent['type'][])

/** Prints the letters to the worker and the employer about one outcome. */
export const correctiebriefJob = briefJob<CorrectieEvent>(
  async ({ event, past, dossier, telefoon, adresVan }) => {
    const gegevens = gegevensNa(event, {
      dossier,
      indicatie: fold(indicatie, past),
      lopend: fold(startpakketProcedure, past),
      telefoon,
    })
    if (!gegevens) return []
    const { kbo, naam } = gegevens.werkgever
    const werkgever = { naam, adres: await adresVan(kbo) }
    return [{ soort: 'correctie', kbo, ...correctiebrief({ ...gegevens, werkgever }) }]
  },
)
