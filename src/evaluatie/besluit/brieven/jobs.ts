import { briefJob, briefNa } from '#brieven/jobs.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { evaluatieProcedure } from '#evaluatie/procedure.ts'
import { fold } from '#platform/store/handle.ts'
import { besluitbrieven } from './brief.ts'
import { gegevensNa } from './briefgegevens.ts'

/** The letters that a decision asks for. */
export const besluitbrievenNa = briefNa('besluitbrief', [
  'EvaluatieBeslist',
] satisfies readonly EvaluatieEvent['type'][])

const soorten = { 'L-2': 'evaluatie', 'L-3': 'doorstroomtraject' } as const

/** Prints the letters to worker and employer about one decision. */
export const besluitbriefJob = briefJob<EvaluatieEvent>(
  async ({ event, past, dossier, telefoon, adresVan }) => {
    const { lijst, wop } = fold(evaluatieProcedure, past)
    const gegevens = gegevensNa(event, { dossier, lijst, wop, telefoon })
    if (!gegevens) return []
    const { kbo, naam } = gegevens.werkgever
    const werkgever = { naam, adres: await adresVan(kbo) }
    return besluitbrieven({ ...gegevens, werkgever }).map(({ soort, ...brieven }) => ({
      soort: soorten[soort],
      kbo,
      ...brieven,
    }))
  },
)
