import { isEvaluatieEvent, type Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { leesEvaluaties, stapVan } from '#evaluatie/store.ts'
import type { Projection, ReadTx } from '#platform/types.ts'
import { vragenlijstVan, wordtVoorbereid } from './gesprek.ts'
import type { Gespreksmap } from './map.ts'
import type { EigenGesprek, Vragenlijsttaak } from './taken.ts'

/** The questionnaires that the company of the actor still has to send. */
export function listVragenlijsten(tx: ReadTx): Promise<readonly Vragenlijsttaak[]> {
  return tx.query<Vragenlijsttaak>(
    `select d.nummer, d.voornaam || ' ' || d.familienaam as naam
     from gesprek g join dossier d on d.history = g.history
     where g.kbo = $1 and g.vragenlijst = 'te doen' order by d.familienaam, d.voornaam, d.nummer`,
    [tx.actor.organisatie ?? ''],
  )
}

/** The talks of the person with this history that can be prepared or read, the last one first. */
export function listGesprekken(tx: ReadTx, history: string): Promise<readonly EigenGesprek[]> {
  return tx.query<EigenGesprek>(
    `select id, voorbereiding, gevoerd_op as "gevoerdOp" from gesprek
     where history = $1 and (voorbereiding or gevoerd_op is not null) order by voorbereiding desc, gevoerd_op desc, id`,
    [history],
  )
}

/** What an employer may know of an evaluation: its own questionnaire and whether it is still asked. */
export interface Werkgeversdeel {
  readonly id: string
  readonly vragenlijst: Gespreksmap['vragenlijst']
  readonly stand: number
  readonly wordtVoorbereid: boolean
}

/** The questionnaire of the company of the actor about this worker; undefined when none was ever asked. */
export function leesVragenlijst(tx: ReadTx, history: string): Promise<Werkgeversdeel | undefined> {
  const { organisatie } = tx.actor
  return tx.beyond(async () => {
    const { lijst } = await leesEvaluaties(tx, history)
    const gevonden = vragenlijstVan(lijst, organisatie ?? '')
    if (!gevonden) return undefined
    const { id, gespreksmap } = gevonden
    const { vragenlijst, stand } = gespreksmap
    return { id, vragenlijst, stand: stand.vragenlijst, wordtVoorbereid: wordtVoorbereid(gevonden) }
  })
}

/** Who still prepares a talk, and which talks have a report. */
export const gesprekProjectie: Projection = {
  name: 'gesprek',
  tables: ['gesprek'],
  async apply(tx, event) {
    if (!isEvaluatieEvent(event) && event.type !== 'WopBeeindigd') return
    const { na } = await stapVan(tx, event)
    for (const evaluatie of na.lijst)
      if (evaluatie.volledigOp !== null) await bewaar(tx, event.history, evaluatie)
  },
}

async function bewaar(tx: ReadTx, history: string, evaluatie: Evaluatie): Promise<void> {
  const { id, werkgever, gespreksmap } = evaluatie
  const open = wordtVoorbereid(evaluatie)
  const { vragenlijst, versies } = gespreksmap
  const stand = vragenlijst?.verstuurd ? 'verstuurd' : open ? 'te doen' : 'gesloten'
  await tx.query(
    `insert into gesprek (id, history, kbo, vragenlijst, voorbereiding, gevoerd_op)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set vragenlijst = excluded.vragenlijst,
       voorbereiding = excluded.voorbereiding, gevoerd_op = excluded.gevoerd_op`,
    [id, history, werkgever.kbo, stand, open, versies.at(-1)?.verslag.op ?? null],
  )
}
