import type { AppDeps } from '#app.ts'
import { putDemoAccounts } from '#platform/accounts.ts'
import { systeem } from '#platform/types.ts'
import { medewerkers, werkgevers } from './mensen.ts'

/** Puts the people of the demo in an empty database; a database that has them already stays as it is. */
export async function vulDemo({ store, clock }: AppDeps): Promise<void> {
  await store.write(systeem, (tx) =>
    putDemoAccounts(tx, clock, [...Object.values(medewerkers), ...werkgevers]),
  )
}
