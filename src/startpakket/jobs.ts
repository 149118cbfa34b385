import { maakBrief, type NieuweBrief } from '#brieven/store.ts'
import type { Brief } from '#brieven/brief.ts'
import { dossier } from '#dossier/dossier.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { dagIn } from '#platform/clock.ts'
import { fold } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { NewJob, StoredEvent } from '#platform/types.ts'
import type { Magda } from '#register/magda/port.ts'
import { werkgeveradres } from '#register/magda/vraag-onderneming.ts'
import { gegevensNa } from './beslisgegevens.ts'
import { beslissingsbrief } from './brief.ts'
import type { StartpakketEvent } from './gebeurtenissen.ts'
import { startpakketProcedure } from './procedure.ts'

export interface BriefDeps {
  readonly vault: Vault
  readonly magda: Magda
  /** Telephone number of the service as letters give it. */
  readonly telefoon: string
}

const metBrief = new Set<string>([
  'AdviesToegekend',
  'AdviesGeweigerd',
  'WopGestart',
  'WopVoortgezet',
  'DubbelTicketToegevoegd',
] satisfies readonly StartpakketEvent['type'][])

/** The letters that an event asks for, as work for after the commit; one job for one event, however often it is planned. */
export function brievenNa(event: StoredEvent): readonly NewJob[] {
  if (!metBrief.has(event.type)) return []
  const { history, version } = event
  return [
    {
      kind: 'beslissingsbrief',
      data: { history, version },
      key: `beslissingsbrief:${history}:${version}`,
    },
  ]
}

/** Prints the letters to the person and the employer about one event, from the facts as they were then. */
export function beslissingsbriefJob({ vault, magda, telefoon }: BriefDeps): JobHandler {
  return async (tx, { data }) => {
    const { history, version } = data as { history: string; version: number }
    const past = (await tx.history(history)).filter((event) => event.version <= version)
    const event = past.at(-1) as (StartpakketEvent & StoredEvent) | undefined
    const open = fold(dossier, past)
    if (!event || !open) throw new Error('De gebeurtenis voor deze brief bestaat niet.')
    const kbo = nieuweWerkgever(event)
    const gegevens = gegevensNa(event, {
      dossier: open,
      indicatie: fold(indicatie, past),
      voordien: fold(startpakketProcedure, past.slice(0, -1)),
      procedure: fold(startpakketProcedure, past),
      opgetekend: dagIn(event.at),
      telefoon,
      werkgeveradres: kbo === null ? [] : await werkgeveradres(magda, kbo),
    })
    if (!gegevens) return
    const { soort } = gegevens
    const { voorPersoon, voorWerkgever } = beslissingsbrief(gegevens)
    const print = (brief: Brief, nieuw: NieuweBrief) =>
      maakBrief(tx, vault, { history, nummer: open.nummer }, brief, nieuw)
    await print(voorPersoon, { soort, ontvanger: 'persoon', kbo: null })
    if (voorWerkgever && kbo !== null)
      await print(voorWerkgever, { soort, ontvanger: 'werkgever', kbo })
  }
}

/** KBO number of the employer who hires; null where nobody does. */
function nieuweWerkgever({ data }: StartpakketEvent): string | null {
  return 'wop' in data ? data.wop.werkgever.kbo : null
}
