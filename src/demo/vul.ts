import { bewaarKeuze, listKeuzes } from '#evaluatie/golf/store.ts'
import type { Dag } from '#law/dag.ts'
import { putDemoAccounts, type DemoAccount } from '#platform/http/accounts.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Store, type Tx } from '#platform/types.ts'
import { reactions } from '#reactions.ts'
import { vulBevolking } from './bevolking.ts'
import { accountVan } from './burgers.ts'
import { dagenVoor } from './dagen.ts'
import { helpers, medewerkers, werkgevers } from './mensen.ts'
import { draaiboek, leesStand, speel } from './regie.ts'
import { verhalen } from './verhalen.ts'

/** Everybody one can be in the demo: staff, employers, helpers, citizens. */
export const demoMensen: readonly DemoAccount[] = [
  ...Object.values(medewerkers),
  ...Object.values(werkgevers),
  ...Object.values(helpers),
  ...verhalen.map(({ persoon, toont }) => accountVan(persoon, toont)),
]

interface Voortgang {
  readonly gedaan: number
  readonly totaal: number
}

interface VulOpties {
  /** People without a story, besides those with one; for load tests (default none). */
  readonly extra?: number
  readonly onProgress?: (voortgang: Voortgang) => void
}

/**
 * Fills the demo world once: the people, and their stories as they happened, each step by the command of its own
 * person on its own day. A filling that was cut off goes on where it was; a filled world stays as it is. The letters
 * are planned as work and are printed later. Needs the store over an open database.
 */
export async function vulDemo(
  { store, vault }: { readonly store: Store; readonly vault: Vault },
  { extra = 0, onProgress = meldTraag() }: VulOpties = {},
): Promise<void> {
  if (!isOpen(store)) throw new Error('De demo vraagt een winkel met een open databank.')
  await store.write(systeem, async (tx) => {
    await putDemoAccounts(tx, store.clock, demoMensen)
    await kiesBegin(tx, store.clock.today())
  })
  const stand = await leesStand(store, store.clock.today())
  if (!stand.klaar) {
    const regels = draaiboek(verhalen, dagenVoor(stand.op))
    await speel({ store, vault }, reactions, regels, stand, (gedaan) =>
      onProgress({ gedaan, totaal: regels.length }),
    )
  }
  await vulBevolking(store, stand.op, {
    aantal: extra,
    onProgress: (gedaan) => onProgress({ gedaan, totaal: extra }),
  })
}

/** One team chose how early it begins with periodic evaluations, the other did not. */
async function kiesBegin(tx: Tx, vanaf: Dag): Promise<void> {
  const provincie = 'OOST_VLAANDEREN'
  if ((await listKeuzes(tx, provincie)).length > 0) return
  await bewaarKeuze(tx, provincie, {
    vanaf,
    dagenVooraf: 60,
    spreiding: 0,
    reden: 'De meeste werkgevers hebben hun POP klaar: zestig dagen volstaan.',
    door: medewerkers.gerda.naam,
  })
}

function isOpen(store: Store): store is OpenStore {
  return 'db' in store
}

const traagNa = 2000

/** Tells on the console how far it is, from two seconds on and then every two seconds. */
function meldTraag(): (voortgang: Voortgang) => void {
  let volgende = performance.now() + traagNa
  return ({ gedaan, totaal }) => {
    if (performance.now() < volgende) return
    volgende += traagNa
    console.log(`De demowereld wordt opgebouwd: ${gedaan} van ${totaal} stappen.`)
  }
}
