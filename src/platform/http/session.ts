import { createHash, randomBytes } from 'node:crypto'
import { systeem, type Actor, type Clock, type Store, type Tx } from '#platform/types.ts'

/** Minutes without a request after which a session ends. */
const idleMinutes = { staff: 15, citizen: 30 } as const

/** Hours after which a session ends, however busy it is. */
const absoluteHours = 8

/** Minutes for which a strong means of signing in counts. */
export const strongMinutes = 60

// A use within this time of the former one is not written down again: the session may end that much early.
const graceSeconds = 10

const citizens = new Set(['burger', 'vertrouwenspersoon'])

/** Who is signed in, and whether a strong means proved it less than an hour ago. */
export interface SignedIn {
  readonly actor: Actor
  readonly sterk: boolean
}

/** One place where somebody is signed in. */
export interface Place {
  readonly at: string
  readonly usedAt: string
  /** The session that asks. */
  readonly here: boolean
}

/** Who signs in, with the rijksregisternummer where the account is known by something else. */
export type Identity = Actor & { readonly insz?: string }

export interface Sessions {
  /**
   * Starts a session for a person whose identity is certain, and gives its secret, which is kept nowhere. `sterkSinds`:
   * the instant at which a strong means proved it; left out when none did.
   */
  login(identity: Identity, sterkSinds?: string): Promise<string>
  /** Who the session is of, or undefined when it does not exist, was idle too long, grew too old or was ended. */
  find(token: string): Promise<SignedIn | undefined>
  /** Where the person is signed in, the last used first. */
  places(actor: Actor, token: string): Promise<readonly Place[]>
  logout(token: string): Promise<void>
  /** Ends every session of the person, on every device. */
  logoutEverywhere(actor: Actor): Promise<void>
}

/** What a secret of 256 bits looks like in a cookie. */
export const tokenShape = /^[A-Za-z0-9_-]{43}$/

/** Neither ended, nor idle too long, nor too old: $2 is now, $3 the hours. */
const alive = `ended_at is null
             and used_at + make_interval(mins => idle_minutes) > $2::timestamptz
             and at + make_interval(hours => $3) > $2::timestamptz`

/** Sessions in the database. `clock` is the clock of the computer: moving a demo clock signs nobody out. */
export function openSessions(store: Store, clock: Clock): Sessions {
  return {
    async login(identity, sterkSinds) {
      const token = randomBytes(32).toString('base64url')
      const idle = citizens.has(identity.rol) ? idleMinutes.citizen : idleMinutes.staff
      const actor = asActor(identity)
      await store.write(actor, (tx) =>
        tx.audit({ action: 'aangemeld', purpose: 'toegang tot het loket' }),
      )
      await store.write(systeem, async (tx) => {
        if (identity.insz !== undefined) await rememberPerson(tx, identity.id, identity.insz, clock)
        await tx.query(
          `with old as (delete from session where at <= $5::timestamptz - make_interval(days => 1))
           insert into session (hash, actor, actor_id, idle_minutes, at, used_at, sterk_at)
           values ($1, $2, $3, $4, $5, $5, $6)`,
          [hashOf(token), actor, identity.id, idle, clock.now(), sterkSinds ?? null],
        )
      })
      return token
    },
    async find(token) {
      if (!tokenShape.test(token)) return undefined
      const found = await store.read(systeem, async (tx) => {
        const rows = await tx.query<SignedIn & { stale: boolean }>(
          `select actor, used_at + make_interval(secs => $4) <= $2::timestamptz as stale,
             coalesce(sterk_at + make_interval(mins => $5) > $2::timestamptz, false) as sterk
           from session where hash = $1 and ${alive}`,
          [hashOf(token), clock.now(), absoluteHours, graceSeconds, strongMinutes],
        )
        return rows[0]
      })
      if (found?.stale) await use(store, clock, token)
      return found && { actor: found.actor, sterk: found.sterk }
    },
    places: ({ id }, token) =>
      store.read(systeem, (tx) =>
        tx.query<Place>(
          `select at, used_at as "usedAt", hash = $4 as here from session where actor_id = $1 and ${alive}
           order by used_at desc, at desc`,
          [id, clock.now(), absoluteHours, hashOf(token)],
        ),
      ),
    async logout(token) {
      await store.write(systeem, (tx) =>
        tx.query('update session set ended_at = $2 where hash = $1 and ended_at is null', [
          hashOf(token),
          clock.now(),
        ]),
      )
    },
    async logoutEverywhere({ id }) {
      await store.write(systeem, (tx) =>
        tx.query('update session set ended_at = $2 where actor_id = $1 and ended_at is null', [
          id,
          clock.now(),
        ]),
      )
    },
  }
}

// A year, as long as somebody who signed in counts as a colleague.
async function rememberPerson(tx: Tx, id: string, insz: string, clock: Clock): Promise<void> {
  await tx.query(
    `with old as (delete from account_persoon where at <= $3::timestamptz - interval '1 year' and id <> $1)
     insert into account_persoon (id, insz, at) values ($1, $2, $3)
     on conflict (id) do update set insz = excluded.insz, at = excluded.at`,
    [id, insz, clock.now()],
  )
}

async function use(store: Store, clock: Clock, token: string): Promise<void> {
  await store.write(systeem, (tx) =>
    tx.query('update session set used_at = $2 where hash = $1', [hashOf(token), clock.now()]),
  )
}

/** Secrets are kept as their hash alone. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Who acts, without the rest of what an identity may carry. */
function asActor({ id, naam, rol, organisatie, namens }: Actor): Actor {
  return {
    id,
    naam,
    rol,
    ...(organisatie === undefined ? {} : { organisatie }),
    ...(namens === undefined ? {} : { namens }),
  }
}
