import { isNotPossible } from '#law/decider.ts'
import { AdresWerktNiet, type Bode } from '#platform/bode/bode.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import { handle } from '#platform/store/handle.ts'
import { systeem, type Clock, type NewJob, type StoredEvent } from '#platform/types.ts'
import { betrokkene } from '#dossier/store.ts'
import { berichten, woordenVan, type BerichtEvent } from './bericht.ts'
import { meld } from './store.ts'

const plannen = 'bericht plannen'
const bezorgen = 'bericht bezorgen'

/** What of an event leads to a message: a letter to the person. Read by name, because letters come later in the house. */
interface BriefVoorPersoon {
  readonly type: string
  readonly data: { readonly brief?: { readonly ontvanger?: string } }
}

/** A message that there is news after a letter to the person, and the sending of a message by e-mail or sms. */
export function berichtenNa(event: StoredEvent): readonly NewJob[] {
  const { history, version } = event
  const { type, data } = event as unknown as BriefVoorPersoon
  if (type === 'BriefGemaakt' && data.brief?.ontvanger === 'persoon')
    return [
      {
        kind: plannen,
        data: { history },
        key: `${plannen}:${history}:${version}`,
      },
    ]
  const gepland = event as unknown as BerichtEvent & StoredEvent
  if (gepland.type !== 'BerichtGepland') return []
  const { id, kanaal } = gepland.data
  if (kanaal !== 'e-mail' && kanaal !== 'sms') return []
  return [{ kind: bezorgen, data: { history, id }, key: `${bezorgen}:${id}` }]
}

/** The work on messages. Without a `bode` what goes by e-mail or sms stays to be done by a person. */
export function berichtJobs({
  bode,
  clock,
  telefoon,
}: {
  readonly bode?: Bode
  readonly clock: Pick<Clock, 'today'>
  readonly telefoon: string
}): Readonly<Record<string, JobHandler>> {
  return {
    [plannen]: (tx, { data }) => {
      const { history } = data as { history: string }
      return meld(tx, history, 'brief')
    },
    ...(bode ? { [bezorgen]: bezorgJob(bode, clock, telefoon) } : {}),
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
