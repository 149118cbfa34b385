import { isNotPossible } from '#law/decider.ts'
import { AdresWerktNiet, type Bode } from '#platform/bode/bode.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import { fold, handle } from '#platform/store/handle.ts'
import { systeem, type Clock, type NewJob, type StoredEvent } from '#platform/types.ts'
import { noodtoegang, type NoodtoegangEvent } from '#dossier/noodtoegang/noodtoegang.ts'
import { betrokkene } from '#dossier/dossier.ts'
import type { TekenEvent } from '#dossier/tekenen/gebeurtenissen.ts'
import { berichten, woordenVan, type Aanleiding, type BerichtEvent } from './bericht.ts'
import { meld } from './store.ts'

const plannen = 'bericht plannen'
const bezorgen = 'bericht bezorgen'

/** What of an event leads to a message: a letter to the person. Read by name, because letters come later in the house. */
interface BriefVoorPersoon {
  readonly type: 'BriefGemaakt'
  readonly data: { readonly brief?: { readonly ontvanger?: string } }
}

type Nieuws = BriefVoorPersoon | NoodtoegangEvent | TekenEvent | BerichtEvent

interface Gepland {
  readonly history: string
  readonly aanleiding: Aanleiding
  /** What the message follows from: a version of the history, or the id of the access in an emergency. */
  readonly oorzaak: string
}

/**
 * A message that there is news after a letter to the person, after a request to sign and after access in an emergency
 * from the moment that the person may read of it; and the sending of a message by e-mail or sms.
 */
export function berichtenNa(event: StoredEvent): readonly NewJob[] {
  const { history, version } = event
  const nieuws = event as unknown as Nieuws
  const plan = (aanleiding: Aanleiding, oorzaak: string, notBefore?: string) =>
    planBericht(event, aanleiding, oorzaak, notBefore)
  switch (nieuws.type) {
    case 'BriefGemaakt':
      return nieuws.data.brief?.ontvanger === 'persoon' ? [plan('brief', String(version))] : []
    case 'HandtekeningGevraagd':
      return nieuws.data.vraag.ondertekenaars.some(({ rol }) => rol === 'werknemer')
        ? [plan('handtekening', String(version))]
        : []
    case 'NoodtoegangGeopend':
    case 'MeldingUitgesteld':
      return [plan('noodtoegang', nieuws.data.id, nieuws.data.meldenVanaf)]
    case 'BerichtGepland': {
      const { id, kanaal } = nieuws.data
      if (kanaal !== 'e-mail' && kanaal !== 'sms') return []
      return [{ kind: bezorgen, data: { history, id }, key: `${bezorgen}:${id}` }]
    }
    default:
      return []
  }
}

/** The message that follows from an event, as work for after the commit; one for one event. */
export function planBericht(
  { history, version }: Pick<StoredEvent, 'history' | 'version'>,
  aanleiding: Aanleiding,
  oorzaak = String(version),
  notBefore?: string,
): NewJob {
  return {
    kind: plannen,
    data: { history, aanleiding, oorzaak } satisfies Gepland,
    key: `${plannen}:${history}:${version}`,
    ...(notBefore === undefined ? {} : { notBefore }),
  }
}

/** The work on messages. Without a `bode` what goes by e-mail or sms stays to be done by a person. */
export function berichtJobs({
  bode,
  clock,
  telefoon,
}: {
  readonly bode?: Bode
  readonly clock: Clock
  readonly telefoon: string
}): Readonly<Record<string, JobHandler>> {
  return {
    [plannen]: planJob(clock),
    ...(bode ? { [bezorgen]: bezorgJob(bode, clock, telefoon) } : {}),
  }
}

function planJob(clock: Pick<Clock, 'now'>): JobHandler {
  return async (tx, { data }) => {
    // Work that an earlier release planned was about a letter and did not say so.
    const {
      history,
      aanleiding = 'brief',
      oorzaak,
    } = data as Partial<Gepland> & { history: string }
    if (aanleiding === 'noodtoegang') {
      const geopend = fold(noodtoegang, await tx.history(history)).find(({ id }) => id === oorzaak)
      // The notice was put off meanwhile: that planned a later message.
      if (!geopend || geopend.meldenVanaf > clock.now()) return
    }
    await meld(tx, history, aanleiding, oorzaak)
  }
}

function bezorgJob(bode: Bode, clock: Pick<Clock, 'today'>, telefoon: string): JobHandler {
  return async (tx, { data }) => {
    const { history, id } = data as { history: string; id: string }
    const [gepland] = (await tx.history(history))
      .map((event) => event as unknown as BerichtEvent)
      .flatMap((event) =>
        event.type === 'BerichtGepland' && event.data.id === id ? [event.data] : [],
      )
    if (!gepland) throw new Error('Dit bericht staat niet in de geschiedenis.')
    const { kanaal, adres, aanleiding } = gepland
    if ((kanaal !== 'e-mail' && kanaal !== 'sms') || adres === null) return
    const reden = await bode
      .stuur({ id, kanaal, adres, ...woordenVan(aanleiding, telefoon) })
      .then(() => '')
      .catch((error: unknown) => {
        if (error instanceof AdresWerktNiet) return 'Het adres werkt niet.'
        throw error
      })
    const decision = await handle(tx, berichten, history, {
      type: 'meld bezorgd',
      op: clock.today(),
      id,
      uitkomst: reden === '' ? 'overhandigd' : 'mislukt',
      reden,
      door: betrokkene(systeem),
    })
    // Somebody of VDAB was first and brought the message: nothing is left to do.
    if (isNotPossible(decision)) return
  }
}
