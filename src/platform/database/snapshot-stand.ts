import type { ClientBase } from 'pg'

/** What a database holds, in few numbers: two databases with the same stand have the same histories. */
export interface Stand {
  readonly geschiedenissen: number
  readonly gebeurtenissen: number
  readonly laatstePositie: number
  /** SHA-256 over the last version and hash of every chain, in order of history; in hex. */
  readonly koppen: string
}

/** The stand at this moment; needs a connection that row-level security does not bind. */
export async function standOf(client: Pick<ClientBase, 'query'>): Promise<Stand> {
  const { rows } = await client.query<Stand>(
    `with kop as (
       select distinct on (history) history, version, hash from history_event
       order by history, version desc)
     select (select count(*) from kop) as geschiedenissen,
       (select count(*) from history_event) as gebeurtenissen,
       (select coalesce(max(position), 0) from history_event) as "laatstePositie",
       (select encode(sha256(coalesce(string_agg(
          uuid_send(history) || int4send(version) || hash, ''::bytea order by history), '')), 'hex')
        from kop) as koppen`,
  )
  return rows[0]!
}

/** What differs between what a copy must hold and what it holds, in Dutch; empty when nothing does. */
export function differences(wanted: Stand, found: Stand): readonly string[] {
  const names = {
    geschiedenissen: 'aantal geschiedenissen',
    gebeurtenissen: 'aantal gebeurtenissen',
    laatstePositie: 'laatste positie',
    koppen: 'einde van de ketens',
  }
  return Object.entries(names).flatMap(([key, name]) => {
    const [should, is] = [wanted[key as keyof Stand], found[key as keyof Stand]]
    return should === is ? [] : [`${name}: ${is} in plaats van ${should}`]
  })
}
