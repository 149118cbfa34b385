import type { Klasse } from '#dossier/toegang.ts'
import type { LogRegel } from '#dossier/inzage/log.ts'
import { logkolommen, type Plaats } from '#dossier/inzage/store.ts'
import { after, type Dag } from '#law/dag.ts'
import type { ReadTx } from '#platform/types.ts'
import { parameters } from './parameters.ts'
import type { Regel } from './signalen.ts'
import { beginVan, dagVan, later } from './tijd.ts'

/** What the data protection officer looks for in the log; what is left out is not asked. */
export interface Zoekvraag {
  readonly nummer?: string
  readonly history?: string
  /** Id of a member of staff. */
  readonly sleutel?: string
  readonly wie?: string
  readonly van?: Dag
  /** Last day, included. */
  readonly tot?: Dag
  readonly klasse?: Klasse
  readonly noodtoegang?: boolean
}

export interface Zoeking {
  readonly id: string
  readonly vraag: Zoekvraag
  readonly reden: string
  readonly at: string
}

/** Remembers the search and its reason. */
export async function bewaarZoeking(tx: ReadTx, zoeking: Zoeking): Promise<void> {
  await tx.query(
    'insert into logzoeking (id, door_id, door, vraag, reden, at) values ($1, $2, $3, $4, $5, $6)',
    [
      zoeking.id,
      tx.actor.id,
      tx.actor.naam,
      JSON.stringify(zoeking.vraag),
      zoeking.reden,
      zoeking.at,
    ],
  )
}

/** The own search with this id while its answer stands at the instant `nu`; undefined afterwards and for others. */
export async function findZoeking(
  tx: ReadTx,
  id: string,
  nu: string,
): Promise<Zoeking | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const [rij] = await tx.query<Zoeking>(
    'select id, vraag, reden, at from logzoeking where id = $1 and door_id = $2',
    [id, tx.actor.id],
  )
  if (!rij || later(rij.at, { minutes: parameters.zoekingMinuten.waarde }) <= nu) return undefined
  return rij
}

/** A line of the log as the data protection officer reads it. */
export interface ZoekRegel extends LogRegel {
  readonly naam: string
  readonly nummer: string | null
  readonly history: string | null
}

/** At most `aantal` lines that answer the search, newest first, from `na` on. */
export function zoekLog(
  tx: ReadTx,
  { history, sleutel, van, tot, klasse, noodtoegang }: Zoekvraag,
  aantal: number,
  na?: Plaats,
): Promise<readonly ZoekRegel[]> {
  const waarden: unknown[] = []
  const waarde = (gegeven: unknown) => `$${waarden.push(gegeven)}`
  // Of everybody, the log is read by day; what is asked of one dossier or one person has an index of its own.
  const iedereen = history === undefined && sleutel === undefined
  // Text of our own for each question that is asked: so each combination finds its own index.
  const vragen = [
    ...(history === undefined ? [] : [`a.history = ${waarde(history)}`]),
    ...(sleutel === undefined ? [] : [`a.sleutel = ${waarde(sleutel)}`]),
    ...(van === undefined
      ? []
      : [iedereen ? `a.dag >= ${waarde(van)}` : `a.at >= ${waarde(beginVan(van))}`]),
    ...(tot === undefined
      ? []
      : [
          iedereen
            ? `a.dag <= ${waarde(tot)}`
            : `a.at < ${waarde(beginVan(after(tot, { days: 1 })))}`,
        ]),
    ...(klasse === undefined ? [] : [`a.klasse = ${waarde(klasse)}`]),
    ...(noodtoegang ? ['a.noodtoegang'] : []),
    ...(na === undefined
      ? []
      : [
          iedereen
            ? `(a.dag, a.at, a.id) < (${waarde(dagVan(na.at))}, ${waarde(na.at)}, ${waarde(na.id)})`
            : `(a.at, a.id) < (${waarde(na.at)}, ${waarde(na.id)})`,
        ]),
  ]
  const volgorde = `${iedereen ? 'a.dag desc, ' : ''}a.at desc, a.id desc`
  return tx.query<ZoekRegel>(
    `with regel as materialized (select a.* from audit a ${vragen.length > 0 ? `where ${vragen.join(' and ')}` : ''}
       order by ${volgorde} limit ${waarde(aantal)})
     select ${logkolommen}, a.actor->>'naam' as naam, a.history, d.nummer
     from regel a left join dossier d on d.history = a.history order by a.at desc, a.id desc`,
    waarden,
  )
}

/**
 * The member of staff whom somebody means with an id, a full name or a code of the log; undefined when nobody, or more
 * than one, is meant. Steps from one id to the next through the index, so the size of the log does not matter.
 */
export async function vindMedewerker(
  tx: ReadTx,
  getypt: string,
): Promise<{ readonly sleutel: string; readonly naam: string } | undefined> {
  const rijen = await tx.query<{ sleutel: string; naam: string }>(
    `with recursive ids as (
       (select a.sleutel as id from audit a order by a.sleutel limit 1)
       union all
       select (select a.sleutel from audit a where a.sleutel > ids.id order by a.sleutel limit 1)
       from ids where ids.id is not null)
     select ids.id as sleutel, laatste.naam from ids cross join lateral (
       select a.actor->>'naam' as naam, a.actor->>'rol' as rol from audit a where a.sleutel = ids.id
       order by a.at desc, a.id desc limit 1) laatste
     where laatste.rol <> 'burger'
       and (ids.id = $1 or lower(laatste.naam) = lower($1) or medewerker_code(ids.id) = upper($1)) limit 2`,
    [getypt.trim()],
  )
  return rijen.length === 1 ? rijen[0] : undefined
}

/** The history behind a dossier number; undefined when there is none. */
export async function findDossier(tx: ReadTx, nummer: string): Promise<string | undefined> {
  const [rij] = await tx.query<{ history: string }>(
    'select history from dossier where nummer = $1',
    [nummer.trim().toUpperCase()],
  )
  return rij?.history
}

/** What the weekly list found, with the last finding of a person. */
export interface NazichtRij {
  readonly id: string
  readonly week: Dag
  readonly regel: Regel
  readonly sleutel: string
  readonly naam: string
  readonly rol: string
  readonly organisatie: string
  readonly nummer: string | null
  readonly history: string | null
  readonly aantal: number
  readonly uitleg: string
  readonly uitkomst: string | null
  readonly bevinding: string | null
  readonly door: string | null
  readonly om: string | null
}

const nazichtRijen = `select n.id, n.week, n.regel, n.sleutel, n.naam, n.rol, n.organisatie, n.history, d.nummer, n.aantal,
    n.uitleg, b.uitkomst, b.bevinding, b.door, b.at as om
  from nazicht n left join dossier d on d.history = n.history
  left join lateral (select * from nazicht_bevinding v where v.nazicht = n.id order by v.id desc limit 1) b on true`

/** One page of the list: the last week first. `na` is the week and id after which it goes on. */
export function listNazicht(
  tx: ReadTx,
  aantal: number,
  { alles = false, na }: { readonly alles?: boolean; readonly na?: NazichtPlaats },
): Promise<readonly NazichtRij[]> {
  return tx.query<NazichtRij>(
    `${nazichtRijen} where (b.uitkomst is null or $2)
       and ($3::date is null or n.week < $3 or (n.week = $3 and n.id > $4))
     order by n.week desc, n.id limit $1`,
    [aantal, alles, na?.week ?? null, na?.id ?? null],
  )
}

export interface NazichtPlaats {
  readonly week: Dag
  readonly id: string
}

/** One row of the list; undefined when there is none with this id. */
export async function findNazicht(tx: ReadTx, id: string): Promise<NazichtRij | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const rijen = await tx.query<NazichtRij>(`${nazichtRijen} where n.id = $1`, [id])
  return rijen[0]
}

/** Adds a finding to a row; an earlier one stays beside it. */
export async function bewaarBevinding(
  tx: ReadTx,
  nazicht: string,
  uitkomst: string,
  bevinding: string,
  at: string,
): Promise<void> {
  await tx.query(
    `insert into nazicht_bevinding (nazicht, uitkomst, bevinding, door_id, door, at) values ($1, $2, $3, $4, $5, $6)`,
    [nazicht, uitkomst, bevinding, tx.actor.id, tx.actor.naam, at],
  )
}
