import { createHash, randomBytes } from 'node:crypto'
import { systeem, type Actor, type Clock, type Store } from '#platform/types.ts'

/** Minutes without a request after which a session ends. */
const idleMinutes = { staff: 15, citizen: 30 } as const

/** Hours after which a session ends, however busy it is. */
const absoluteHours = 8

// A use within this time of the former one is not written down again: the session may end that much early.
const graceSeconds = 10

const citizens = new Set(['burger', 'vertrouwenspersoon'])

export interface Sessions {
  /** Starts a session for a person whose identity is certain, and gives its secret, which is kept nowhere. */
  login(identity: Actor): Promise<string>
  /** The person of the session, or undefined when it does not exist, was idle too long, grew too old or was ended. */
  find(token: string): Promise<Actor | undefined>
  logout(token: string): Promise<void>
  /** Ends every session of the person, on every device. */
  logoutEverywhere(actor: Actor): Promise<void>
}

const tokenShape = /^[A-Za-z0-9_-]{43}$/

/** Sessions in the database. `clock` is the clock of the computer: moving a demo clock signs nobody out. */
export function openSessions(store: Store, clock: Clock): Sessions {
  return {
    async login(identity) {
      const token = randomBytes(32).toString('base64url')
      const idle = citizens.has(identity.rol) ? idleMinutes.citizen : idleMinutes.staff
      const actor = asActor(identity)
      await store.write(actor, (tx) =>
        tx.audit({ action: 'aangemeld', purpose: 'toegang tot het loket' }),
      )
      await store.write(systeem, async (tx) => {
        await tx.query(
          `insert into session (hash, actor, actor_id, idle_minutes, at, used_at) values ($1, $2, $3, $4, $5, $5)`,
          [hashOf(token), actor, identity.id, idle, clock.now()],
        )
        await tx.query(
          `delete from session where at <= $1::timestamptz - make_interval(days => 1)`,
          [clock.now()],
        )
      })
      return token
    },
    async find(token) {
      if (!tokenShape.test(token)) return undefined
      const found = await store.read(systeem, async (tx) => {
        const rows = await tx.query<{ actor: Actor; stale: boolean }>(
          `select actor, used_at + make_interval(secs => $3) <= $2::timestamptz as stale from session
           where hash = $1 and ended_at is null
             and used_at + make_interval(mins => idle_minutes) > $2::timestamptz
             and at + make_interval(hours => $4) > $2::timestamptz`,
          [hashOf(token), clock.now(), graceSeconds, absoluteHours],
        )
        return rows[0]
      })
      if (found?.stale) await use(store, clock, token)
      return found?.actor
    },
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

async function use(store: Store, clock: Clock, token: string): Promise<void> {
  await store.write(systeem, (tx) =>
    tx.query('update session set used_at = $2 where hash = $1', [hashOf(token), clock.now()]),
  )
}

function hashOf(token: string): Buffer {
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
