import { maakBrief } from '#brieven/store.ts'
import { dossier } from '#dossier/dossier.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { fold } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { NewJob, StoredEvent } from '#platform/types.ts'
import { werkgeveradres } from '#register/magda/vraag-onderneming.ts'
import type { BriefDeps } from '#startpakket/jobs.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { correctiebrief } from './brief.ts'
import { gegevensNa } from './briefgegevens.ts'
import type { CorrectieEvent } from './gebeurtenissen.ts'

const soort = 'correctiebrief'

const metBrief = new Set<string>([
  'CorrectieToegekend',
  'CorrectieGeweigerd',
  'CorrectieTeLaat',
] satisfies readonly CorrectieEvent['type'][])

/** The letters that an outcome asks for; one job for one event, however often it is planned. */
export function correctiebrievenNa({ type, history, version }: StoredEvent): readonly NewJob[] {
  if (!metBrief.has(type)) return []
  return [{ kind: soort, data: { history, version }, key: `${soort}:${history}:${version}` }]
}

/** Prints the letters to the worker and the employer about one outcome, from the facts as they were then. */
export function correctiebriefJob({ vault, magda, telefoon }: BriefDeps): JobHandler {
  return async (tx, { data }) => {
    const { history, version } = data as { history: string; version: number }
    const past = (await tx.history(history)).filter((event) => event.version <= version)
    const event = past.at(-1) as (CorrectieEvent & StoredEvent) | undefined
    const open = fold(dossier, past)
    if (!event || !open) throw new Error('De gebeurtenis voor deze brief bestaat niet.')
    const bij = {
      dossier: open,
      indicatie: fold(indicatie, past),
      lopend: fold(startpakketProcedure, past),
      telefoon,
    }
    const gegevens = gegevensNa(event, bij)
    if (!gegevens) return
    const { kbo, naam } = gegevens.werkgever
    const adres = await werkgeveradres(magda, kbo)
    const brieven = correctiebrief({ ...gegevens, werkgever: { naam, adres } })
    const plaats = { history, nummer: open.nummer }
    await maakBrief(tx, vault, plaats, brieven.voorPersoon, {
      soort: 'correctie',
      ontvanger: 'persoon',
      kbo: null,
    })
    await maakBrief(tx, vault, plaats, brieven.voorWerkgever, {
      soort: 'correctie',
      ontvanger: 'werkgever',
      kbo,
    })
  }
}
