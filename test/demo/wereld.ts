import assert from 'node:assert/strict'
import { projections } from '#app.ts'
import { vulDemo } from '#demo/vul.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { reactions } from '#reactions.ts'
import { testStore } from '#test/support/database.ts'

/** The step after which the first filling is cut off. */
export const afgebrokenNa = 50

interface Wereld {
  readonly store: OpenStore
  /** The steps that each of the two fillings played. */
  readonly gespeeld: readonly [eerst: readonly number[], daarna: readonly number[]]
}

let gevuld: Promise<Wereld> | undefined

/** The demo world in the shared test database, filled once for all tests, with a break on the way. */
export function demoWereld(): Promise<Wereld> {
  gevuld ??= vul()
  return gevuld
}

async function vul(): Promise<Wereld> {
  const store = await testStore({ projections, reactions })
  const gespeeld: [number[], number[]] = [[], []]
  const afgebroken = vulDemo(
    { store },
    {
      onProgress({ gedaan }) {
        gespeeld[0].push(gedaan)
        if (gedaan === afgebrokenNa) throw new Error('De stroom viel uit.')
      },
    },
  )
  await assert.rejects(afgebroken, /stroom/)
  await vulDemo({ store }, { onProgress: ({ gedaan }) => gespeeld[1].push(gedaan) })
  return { store, gespeeld }
}
