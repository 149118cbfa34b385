import { randomBytes } from 'node:crypto'
import { hashOf, tokenShape } from '#platform/http/session.ts'
import { systeem, type Actor, type Clock, type Store } from '#platform/types.ts'
import type { Hoedanigheid, Wens } from './claims.ts'

/** Somebody was sent to the identity provider and must come back with this. */
export interface Poging {
  readonly soort: 'poging'
  readonly nonce: string
  readonly verifier: string
  readonly redirectUri: string
  /** A strong means was asked. */
  readonly sterk: boolean
  readonly verder?: string
  readonly wens?: Wens
  /** The one who proves again who it is: nobody else may come back. */
  readonly actor?: Actor
}

/** Somebody has several roles and chooses one. */
export interface Keuze {
  readonly soort: 'keuze'
  readonly keuzes: readonly Hoedanigheid[]
  readonly sterkSinds?: string
  readonly verder?: string
}

/** Minutes in which a begun sign-in must be finished. */
const minutes = 15

export interface Attempts {
  /** Remembers `data` for the browser with this secret; gives the state under which it comes back. */
  begin(secret: string, data: Poging | Keuze): Promise<string>
  /** What was remembered, once: a second time, too late, or from another browser there is nothing. */
  take(secret: string | undefined, state: unknown): Promise<Poging | Keuze | undefined>
}

/** A new secret of 256 bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is under way, in the database: every process of the program can finish what another began. */
export function openAttempts(store: Store, clock: Clock): Attempts {
  return {
    async begin(secret, data) {
      const state = newSecret()
      await store.write(systeem, (tx) =>
        tx.query(
          `with over as (delete from aanmelding where at <= $3::timestamptz - make_interval(mins => $4))
           insert into aanmelding (hash, data, at) values ($1, $2, $3)`,
          [hashOf(`${secret}.${state}`), data, clock.now(), minutes],
        ),
      )
      return state
    },
    async take(secret, state) {
      if (typeof state !== 'string' || !tokenShape.test(state)) return undefined
      if (secret === undefined || !tokenShape.test(secret)) return undefined
      return store.write(systeem, async (tx) => {
        const rows = await tx.query<{ data: Poging | Keuze }>(
          `delete from aanmelding where hash = $1 and at > $2::timestamptz - make_interval(mins => $3)
           returning data`,
          [hashOf(`${secret}.${state}`), clock.now(), minutes],
        )
        return rows[0]?.data
      })
    },
  }
}
