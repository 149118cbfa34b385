import { maakBrief } from '#brieven/store.ts'
import { dossier } from '#dossier/dossier.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { evaluatieProcedure } from '#evaluatie/procedure.ts'
import { fold } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { NewJob, StoredEvent } from '#platform/types.ts'
import { werkgeveradres } from '#register/magda/vraag-onderneming.ts'
import type { BriefDeps } from '#startpakket/jobs.ts'
import { besluitbrieven } from './brief.ts'
import { gegevensNa } from './briefgegevens.ts'

const soort = 'besluitbrief'

/** The letters that a decision asks for; one job for one event, however often it is planned. */
export function besluitbrievenNa({ type, history, version }: StoredEvent): readonly NewJob[] {
  const beslist: EvaluatieEvent['type'] = 'EvaluatieBeslist'
  if (type !== beslist) return []
  return [{ kind: soort, data: { history, version }, key: `${soort}:${history}:${version}` }]
}

const soorten = { 'L-2': 'evaluatie', 'L-3': 'doorstroomtraject' } as const

/** Prints the letters to worker and employer about one decision, from the facts as they were then. */
export function besluitbriefJob({ vault, magda, telefoon }: BriefDeps): JobHandler {
  return async (tx, { data }) => {
    const { history, version } = data as { history: string; version: number }
    const past = (await tx.history(history)).filter((event) => event.version <= version)
    const event = past.at(-1) as (EvaluatieEvent & StoredEvent) | undefined
    const open = fold(dossier, past)
    if (!event || !open) throw new Error('De gebeurtenis voor deze brief bestaat niet.')
    const { lijst, wop } = fold(evaluatieProcedure, past)
    const gegevens = gegevensNa(event, { dossier: open, lijst, wop, telefoon })
    if (!gegevens) return
    const { kbo, naam } = gegevens.werkgever
    const adres = await werkgeveradres(magda, kbo)
    const plaats = { history, nummer: open.nummer }
    for (const paar of besluitbrieven({ ...gegevens, werkgever: { naam, adres } })) {
      const over = soorten[paar.soort]
      const voorPersoon = { soort: over, ontvanger: 'persoon', kbo: null } as const
      await maakBrief(tx, vault, plaats, paar.voorPersoon, voorPersoon)
      const voorWerkgever = { soort: over, ontvanger: 'werkgever', kbo } as const
      await maakBrief(tx, vault, plaats, paar.voorWerkgever, voorWerkgever)
    }
  }
}
