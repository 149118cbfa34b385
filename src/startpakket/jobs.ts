import { maakBrief, type NieuweBrief } from '#brieven/store.ts'
import type { Brief } from '#brieven/brief.ts'
import { dossier } from '#dossier/dossier.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import type { Vault } from '#platform/blobs.ts'
import { dagIn } from '#platform/clock.ts'
import { fold } from '#platform/handle.ts'
import type { JobHandler } from '#platform/jobs.ts'
import type { NewJob, StoredEvent } from '#platform/types.ts'
import type { Adres } from '#register/magda/feiten.ts'
import type { Magda } from '#register/magda/port.ts'
import { basisVan, gegevensVanBesluit } from './beslisgegevens.ts'
import { beslissingsbrief } from './brief.ts'
import type { Beslisgegevens } from './briefgegevens.ts'
import { indicatiesVan } from './briefgronden.ts'
import type { Besluit, StartpakketEvent, Wop } from './gebeurtenissen.ts'
import { pakketten } from './pakketten.ts'
import { startpakketProcedure } from './procedure.ts'

export interface BriefDeps {
  readonly vault: Vault
  readonly magda: Magda
  /** Telephone number of the service as letters give it. */
  readonly telefoon: string
}

const metBrief = new Set<string>(['AdviesToegekend', 'AdviesGeweigerd', 'WopGestart'])

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
export function beslissingsbriefJob(deps: BriefDeps): JobHandler {
  return async (tx, { data }) => {
    const { history, version } = data as { history: string; version: number }
    const past = (await tx.history(history)).filter((event) => event.version <= version)
    const event = past.at(-1) as (StartpakketEvent & StoredEvent) | undefined
    const open = fold(dossier, past)
    if (!event || !open) throw new Error('De gebeurtenis voor deze brief bestaat niet.')
    const gegevens = await gegevensVan(deps, event, past)
    if (!gegevens) return
    const brieven = beslissingsbrief(gegevens)
    const print = (brief: Brief, nieuw: NieuweBrief) =>
      maakBrief(tx, deps.vault, { history, nummer: open.nummer }, brief, nieuw)
    await print(brieven.voorPersoon, { soort: gegevens.soort, ontvanger: 'persoon', kbo: null })
    if (brieven.voorWerkgever && event.type === 'WopGestart')
      await print(brieven.voorWerkgever, {
        soort: gegevens.soort,
        ontvanger: 'werkgever',
        kbo: event.data.wop.werkgever.kbo,
      })
  }
}

async function gegevensVan(
  { magda, telefoon }: BriefDeps,
  event: StartpakketEvent & StoredEvent,
  past: readonly StoredEvent[],
): Promise<Beslisgegevens | undefined> {
  const briefVan = (besluit: Besluit) => ({
    dossier: fold(dossier, past)!,
    indicatie: fold(indicatie, past),
    besluit,
    beslisdatum: event.type === 'WopGestart' ? dagIn(event.at) : event.dag,
    telefoon,
  })
  switch (event.type) {
    case 'AdviesToegekend':
    case 'AdviesGeweigerd':
      return gegevensVanBesluit(briefVan(event.data.besluit))
    case 'WopGestart': {
      const procedure = fold(startpakketProcedure, past)
      if (procedure.status !== 'WOP_ACTIEF' || !procedure.besluit.pakket) return undefined
      const { besluit, wop } = procedure
      return {
        ...basisVan(briefVan(besluit)),
        soort: 'start',
        pakket: pakketten[procedure.besluit.pakket.wop].pakket,
        indicaties: indicatiesVan(besluit),
        werkgever: await werkgeverVan(magda, wop),
        inDienst: wop.van,
        melding: {
          bron: 'melding van de werkgever',
          dag: dagIn(event.at),
        },
      }
    }
    default:
      return undefined
  }
}

async function werkgeverVan(magda: Magda, { werkgever }: Wop) {
  const { resultaat } = await magda.vraag('Onderneming.GeefOnderneming', werkgever.kbo)
  const gevonden =
    resultaat.soort === 'feiten'
      ? resultaat.feiten.find((feit) => feit.soort === 'onderneming')
      : undefined
  const adres = gevonden?.adres
  return { naam: werkgever.naam, adres: adres ? adresregels(adres) : [] }
}

function adresregels({
  straat,
  huisnummer,
  busnummer,
  postcode,
  gemeente,
}: Adres): readonly string[] {
  const bus = busnummer ? `bus ${busnummer}` : null
  return [
    [straat, huisnummer, bus],
    [postcode, gemeente],
  ].flatMap((delen) => {
    const regel = delen.filter((deel) => deel !== null).join(' ')
    return regel === '' ? [] : [regel]
  })
}
