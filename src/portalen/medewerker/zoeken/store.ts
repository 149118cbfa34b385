import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { parameters } from '#dossier/toezicht/parameters.ts'
import { later } from '#dossier/toezicht/tijd.ts'
import type { Dag } from '#law/dag.ts'
import { hashOf } from '#platform/http/session.ts'
import type { ReadTx } from '#platform/types.ts'
import type { Rij } from '#portalen/medewerker/werklijst/filter.ts'
import { rijenVan, uitgesloten } from '#portalen/medewerker/werklijst/store.ts'
import type { Vraag } from './vraag.ts'

/** The most rows that one search shows; who wants others types more. */
export const hoogstensGevonden = 50

export interface Uitslag {
  readonly rijen: readonly Rij[]
  /** There are more than were shown. */
  readonly meer: boolean
}

/**
 * The dossiers that answer `vraag` among those that the actor is assigned to on `vandaag`, by name: never the own one,
 * that of a conflict of interest or of a colleague. What lies outside is not found, with the same statements as what
 * does not exist.
 */
export function zoekDossiers(tx: ReadTx, vraag: Vraag, vandaag: Dag): Promise<Uitslag> {
  return tx.beyond(async () => {
    const { id, rol, organisatie = '' } = tx.actor
    const uit = await uitgesloten(tx, vandaag)
    const histories = await zoek(tx, vraag, [vandaag, organisatie, id, rol, uit])
    return {
      rijen: await rijenVan(tx, histories.slice(0, hoogstensGevonden)),
      meer: histories.length > hoogstensGevonden,
    }
  })
}

async function zoek(
  tx: ReadTx,
  vraag: Vraag,
  lezer: readonly unknown[],
): Promise<readonly string[]> {
  switch (vraag.soort) {
    case 'nummer':
      return opLijst(tx, 'w.nummer = $6', [...lezer, vraag.nummer])
    case 'insz':
      return opLijst(tx, 'w.history = (select d.history from dossier d where d.insz = $6)', [
        ...lezer,
        vraag.insz,
      ])
    case 'kbo':
      return opWoorden(tx, [{ van: vraag.kbo, tot: vraag.kbo }], lezer)
    case 'woorden':
      return opWoorden(tx, await bereikenVan(tx, vraag.tekst, lezer), lezer)
  }
}

interface Bereik {
  readonly van: string
  readonly tot: string
}

// Who types more parts than a name has is not helped by a longer query.
const hoogstensDelen = 8
// More rows than this are many, however many more.
const geteld = 2000

/** What each part of a text asks of a word, the one that fewest rows of the team answer first: it is walked through. */
async function bereikenVan(
  tx: ReadTx,
  tekst: string,
  [, team]: readonly unknown[],
): Promise<readonly Bereik[]> {
  return tx.query<Bereik>(
    `select deel as van, deel || chr(1114111) as tot
     from (select distinct deel from unnest(zoekdelen($1)) deel where deel <> '' limit ${hoogstensDelen}) d
     order by (select count(*) from (select from zoekwoord z where z.sleutel = $2 and z.rol = ''
       and z.woord >= deel and z.woord <= deel || chr(1114111) limit ${geteld}) t), length(deel) desc`,
    [tekst, team],
  )
}

// In each query $1 is the day, $2 the team, $3 the person, $4 the role and $5 what stays out of sight.
const kringen = [`$2, ''`, `$3, ''`, '$3, $4', '$2, $4'] as const
const geldt = 'w.van <= $1 and w.tot >= $1'

async function opLijst(
  tx: ReadTx,
  eis: string,
  waarden: readonly unknown[],
): Promise<readonly string[]> {
  const rijen = await tx.query<{ history: string }>(
    `select distinct w.history from werklijst w
     where (w.sleutel, w.rol) in (${kringen.map((kring) => `(${kring})`).join(', ')})
       and ${geldt} and w.history <> all($5::uuid[]) and ${eis}`,
    waarden,
  )
  return rijen.map(({ history }) => history)
}

// Of one dossier several words can begin with the same letters.
const rijenPerKring = hoogstensGevonden * 4 + 4

/** The histories of which each range holds a word: the nearest words of the first range, then by name. */
async function opWoorden(
  tx: ReadTx,
  bereiken: readonly Bereik[],
  lezer: readonly unknown[],
): Promise<readonly string[]> {
  const [eerste, ...andere] = bereiken
  if (!eerste) return []
  // A scalar subquery stays a question of each row, so that the walk in order of word ends when there are enough.
  const ook = andere
    .map(
      (_, nr) =>
        ` and (select true from zoekwoord a where a.history = z.history and a.sleutel = z.sleutel and a.rol = z.rol
            and a.woord >= $${8 + nr * 2} and a.woord <= $${9 + nr * 2} limit 1)`,
    )
    .join('')
  const kring = ([sleutel, rol]: readonly string[]) =>
    `(select z.history, z.woord from zoekwoord z where z.sleutel = ${sleutel} and z.rol = ${rol}
        and z.woord >= $6 and z.woord <= $7 and z.history <> all($5::uuid[])${ook}
        and (select true from werklijst w where w.sleutel = z.sleutel and w.rol = z.rol and w.history = z.history and ${geldt} limit 1)
      order by z.woord, z.history limit ${rijenPerKring})`
  const rijen = await tx.query<{ history: string }>(
    `select d.history from (
       select k.history from (${kringen.map((each) => kring(each.split(', '))).join(' union all ')}) k
       group by k.history order by min(k.woord), k.history limit ${hoogstensGevonden + 1}) g
     join dossier d on d.history = g.history order by d.familienaam, d.voornaam, d.nummer`,
    [...lezer, ...[eerste, ...andere].flatMap(({ van, tot }) => [van, tot])],
  )
  return rijen.map(({ history }) => history)
}

/** Keeps what was typed for an hour, for the actor alone; gives the token of the address under which the answer stands. */
export async function bewaarVraag(tx: ReadTx, getypt: string, nu: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.beyond(() =>
    tx.query(
      `with voorbij as (delete from zoekvraag where tot <= $4)
       insert into zoekvraag (token_hash, sleutel, vraag, tot) values ($1, $2, $3, $5)`,
      [
        hashOf(token),
        tx.actor.id,
        versleutel(token, getypt),
        nu,
        later(nu, { minutes: parameters.zoekingMinuten.waarde }),
      ],
    ),
  )
  return token
}

/** What the actor typed for this token, while its answer stands at the instant `nu`; undefined afterwards and for others. */
export async function findVraag(
  tx: ReadTx,
  token: string,
  nu: string,
): Promise<string | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  const [rij] = await tx.query<{ vraag: Buffer }>(
    'select vraag from zoekvraag where token_hash = $1 and sleutel = $2 and tot > $3',
    [hashOf(token), tx.actor.id, nu],
  )
  return rij && ontsleutel(token, rij.vraag)
}

// The key comes from the token, of which the database holds the hash alone: a copy of it tells no name and no number.
function sleutelVan(token: string): Buffer {
  return Buffer.from(hkdfSync('sha256', token, '', 'zoekvraag', 32))
}

function versleutel(token: string, getypt: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sleutelVan(token), iv)
  const inhoud = Buffer.concat([cipher.update(getypt, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), inhoud])
}

function ontsleutel(token: string, vraag: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', sleutelVan(token), vraag.subarray(0, 12))
  decipher.setAuthTag(vraag.subarray(12, 28))
  return decipher.update(vraag.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}
