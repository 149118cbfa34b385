import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { projections } from '#app.ts'
import { vulDemo } from '#demo/vul.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import type { Vault } from '#platform/documents/blobs.ts'
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

const folder = mkdtempSync(join(tmpdir(), 'maatwerkloket-demo-'))
after(() => rmSync(folder, { recursive: true }))

/** Where the papers of the demo lie during the tests. */
export const vault: Vault = { folder, kek: kekFromText(Buffer.alloc(32, 3).toString('base64')) }

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
    { store, vault },
    {
      onProgress({ gedaan }) {
        gespeeld[0].push(gedaan)
        if (gedaan === afgebrokenNa) throw new Error('De stroom viel uit.')
      },
    },
  )
  await assert.rejects(afgebroken, /stroom/)
  await vulDemo({ store, vault }, { onProgress: ({ gedaan }) => gespeeld[1].push(gedaan) })
  return { store, gespeeld }
}
