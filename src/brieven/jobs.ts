import { dossier, type Dossier } from '#dossier/dossier.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { fold } from '#platform/store/handle.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { NewJob, StoredEvent } from '#platform/types.ts'
import type { Magda } from '#register/magda/port.ts'
import { werkgeveradres } from '#register/magda/vraag-onderneming.ts'
import type { Brief } from './brief.ts'
import type { GemaakteBrief } from './gebeurtenissen.ts'
import { maakBrief } from './store.ts'

export interface BriefDeps {
  readonly vault: Vault
  readonly magda: Magda
  /** Telephone number of the service as letters give it. */
  readonly telefoon: string
}

/** The event that asks for letters, and the dossier as it was then. */
export interface Briefvraag<Event> {
  readonly event: Event & StoredEvent
  /** The history up to the event, and with it. */
  readonly past: readonly StoredEvent[]
  readonly dossier: Dossier
  /** Telephone number of the service as letters give it. */
  readonly telefoon: string
  /** Street and town of the employer with this KBO number; empty when no source knows them. */
  readonly adresVan: (kbo: string) => Promise<readonly string[]>
}

/** What is printed together: a letter to the person, and one to the employer where there is one. */
export interface Briefpaar {
  readonly soort: GemaakteBrief['soort']
  readonly voorPersoon: Brief
  readonly voorWerkgever?: Brief
  /** KBO number of the employer; null where there is none. */
  readonly kbo: string | null
}

/** Plans letters after events of these types, as work of this kind; one for one event, however often it is planned. */
export function briefNa(
  kind: string,
  types: readonly string[],
): (event: StoredEvent) => readonly NewJob[] {
  const metBrief = new Set<string>(types)
  return ({ type, history, version }) =>
    metBrief.has(type)
      ? [{ kind, data: { history, version }, key: `${kind}:${history}:${version}` }]
      : []
}

/** Prints the letters that `maak` makes of one event, from the facts as they were then. */
export function briefJob<Event>(
  maak: (vraag: Briefvraag<Event>) => Promise<readonly Briefpaar[]>,
): (deps: BriefDeps) => JobHandler {
  return ({ vault, magda, telefoon }) =>
    async (tx, { data }) => {
      const { history, version } = data as { history: string; version: number }
      const past = await tx.history(history, version)
      const event = past.at(-1) as (Event & StoredEvent) | undefined
      const nu = fold(dossier, past)
      if (!event || !nu) throw new Error('De gebeurtenis voor deze brief bestaat niet.')
      const adresVan = (kbo: string) => werkgeveradres(magda, kbo)
      const paren = await maak({ event, past, dossier: nu, telefoon, adresVan })
      const plaats = { history, nummer: nu.nummer }
      for (const { soort, voorPersoon, voorWerkgever, kbo } of paren) {
        await maakBrief(tx, vault, plaats, voorPersoon, { soort, ontvanger: 'persoon', kbo: null })
        if (voorWerkgever && kbo !== null)
          await maakBrief(tx, vault, plaats, voorWerkgever, { soort, ontvanger: 'werkgever', kbo })
      }
    }
}
