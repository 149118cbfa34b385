import type { Relatie } from '#dossier/permissions.ts'
import { findRelatie } from '#dossier/store.ts'
import type { Dag } from '#law/dag.ts'
import type { Actor, Projection, ReadTx, StoredEvent } from '#platform/types.ts'
import type { LogRegel } from './log.ts'
import type { InzagevraagEvent } from './vragen.ts'

/** Where the next page of a log begins: after the line with this instant and id. */
export interface Plaats {
  readonly at: string
  readonly id: number
}

export const logkolommen = `a.id, a.at, a.sleutel, a.actor->>'rol' as rol,
  coalesce(a.actor->>'organisatie', '') as organisatie, medewerker_code(a.sleutel) as code, a.action as actie,
  a.purpose as doel, a.klasse, a.noodtoegang`

/** The place that an address names, as `plaatsTekst` wrote it; undefined for anything else. */
export function leesPlaats(tekst: string | null): Plaats | undefined {
  const gevonden = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_(\d{1,15})$/.exec(tekst ?? '')
  if (!gevonden || Number.isNaN(Date.parse(gevonden[1]!))) return undefined
  return { at: gevonden[1]!, id: Number(gevonden[2]) }
}

/** The place as an address carries it. */
export function plaatsTekst({ at, id }: Plaats): string {
  return `${at}_${id}`
}

/**
 * At most `aantal` lines of the log of one dossier (all where it is null), newest first, from `na` on; what the person is
 * not to read of yet (an emergency whose notice waits) is left out.
 */
export async function leesLog(
  tx: ReadTx,
  history: string,
  aantal: number | null,
  na?: Plaats,
): Promise<readonly LogRegel[]> {
  const stil = await tx.beyond(() =>
    tx.query<{ sleutel: string; van: string }>(
      `select sleutel, van from noodtoegang
       where history = $1 and melden_vanaf > current_setting('wop.nu')::timestamptz`,
      [history],
    ),
  )
  return tx.query<LogRegel>(
    `select ${logkolommen} from audit a where a.history = $1
       and ($2::timestamptz is null or (a.at, a.id) < ($2, $3))
       and not exists (select from unnest($4::text[], $5::timestamptz[]) as stil (sleutel, van)
         where a.at >= stil.van and (a.sleutel = stil.sleutel or a.purpose = 'nazicht van noodtoegang'
           or a.action in ('MeldingUitgesteld', 'NoodtoegangNagezien')))
     order by a.at desc, a.id desc limit $6`,
    [
      history,
      na?.at ?? null,
      na?.id ?? 0,
      stil.map(({ sleutel }) => sleutel),
      stil.map(({ van }) => van),
      aantal,
    ],
  )
}

/** A question of a person about the log, with its answer once there is one. */
export interface Inzagevraag {
  readonly id: string
  readonly history: string
  readonly tekst: string
  readonly gesteldOp: Dag
  readonly antwoord: string | null
  readonly beantwoordOp: Dag | null
}

const vraagkolommen = `v.id, v.history, v.tekst, v.gesteld_op as "gesteldOp", v.antwoord, v.beantwoord_op as "beantwoordOp"`

/** The questions of one dossier, the last first. */
export function listVragen(tx: ReadTx, history: string): Promise<readonly Inzagevraag[]> {
  return tx.query<Inzagevraag>(
    `select ${vraagkolommen} from inzagevraag v where history = $1 order by position desc limit 50`,
    [history],
  )
}

/** The questions that wait for an answer, the oldest first. */
export function listOpenVragen(
  tx: ReadTx,
): Promise<readonly (Inzagevraag & { readonly nummer: string })[]> {
  return tx.query(
    `select ${vraagkolommen}, d.nummer from inzagevraag v join dossier d on d.history = v.history
     where v.antwoord is null order by v.gesteld_op, v.id limit 100`,
  )
}

/** One question; undefined when there is none with this id. */
export async function findVraag(
  tx: ReadTx,
  id: string,
): Promise<(Inzagevraag & { readonly nummer: string }) | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const rijen = await tx.query<Inzagevraag & { readonly nummer: string }>(
    `select ${vraagkolommen}, d.nummer from inzagevraag v join dossier d on d.history = v.history where v.id = $1`,
    [id],
  )
  return rijen[0]
}

/** Finds the ties with the dossier of the question in the address. */
export async function opVraag(
  tx: ReadTx,
  request: {
    readonly params: { readonly vraag: string }
    readonly actor: Actor
    readonly today: Dag
  },
): Promise<Relatie | undefined> {
  const gevonden = await findVraag(tx, request.params.vraag)
  return gevonden && findRelatie(tx, gevonden.nummer, request.actor, request.today)
}

/** Questions and answers, as the person and the data protection officer list them. */
export const inzagevraagProjectie: Projection = {
  name: 'inzagevraag',
  tables: ['inzagevraag'],
  async apply(tx, event) {
    const happened = event as unknown as InzagevraagEvent & StoredEvent
    if (happened.type === 'InzageVraagGesteld')
      await tx.query(
        'insert into inzagevraag (id, history, tekst, gesteld_op, position) values ($1, $2, $3, $4, $5)',
        [happened.data.id, happened.history, happened.data.tekst, happened.dag, happened.position],
      )
    else if (happened.type === 'InzageVraagBeantwoord')
      await tx.query('update inzagevraag set antwoord = $2, beantwoord_op = $3 where id = $1', [
        happened.data.id,
        happened.data.antwoord,
        happened.dag,
      ])
  },
}
