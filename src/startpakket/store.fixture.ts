import assert from 'node:assert/strict'
import { brievenProjectie } from '#brieven/store.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import type { Persoon } from '#dossier/dossier.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { openDossier } from '#dossier/store.ts'
import { aBewijs, invaliditeit, negenPunten } from '#indicatie/indicatie.fixture.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Store, StoredEvent, Tx } from '#platform/types.ts'
import { klaartje } from '#test/support/database.ts'
import type { StartpakketCommand } from './gebeurtenissen.ts'
import { startpakketProcedure } from './procedure.ts'
import { beslis, stelVoor } from './procedure.fixture.ts'
import { startpakketProjectie } from './store.ts'

export const leestabellen = [dossierProjectie, startpakketProjectie, brievenProjectie]

/** A dossier in the database, opened on 2024-05-02 with a PMAH attest and 9 points on paper. */
export async function openMetBewijs(
  store: Store,
  persoon: Persoon = aPersoon(),
): Promise<{ readonly history: string; readonly nummer: string }> {
  const op = dag('2024-05-02')
  return store.write(klaartje, async (tx) => {
    const geopend = await openDossier(tx, persoon, op)
    assert.ok(!isNotPossible(geopend))
    const { history } = geopend
    for (const [nr, attest] of [invaliditeit, negenPunten].entries()) {
      const bewijs = aBewijs({ id: `bewijs-${nr}`, attest, afgegevenOp: dag('2024-01-10') })
      const events = await handle(tx, indicatie, history, { type: 'leg bewijs vast', op, bewijs })
      assert.ok(!isNotPossible(events))
    }
    return geopend
  })
}

/** Carries out a command of the procedure on a dossier; it must be possible. */
export async function doe(
  tx: Tx,
  history: string,
  command: StartpakketCommand,
): Promise<readonly StoredEvent[]> {
  const events = await handle(tx, startpakketProcedure, history, command)
  assert.ok(!isNotPossible(events), JSON.stringify(events))
  return events
}

/** Proposes and decides with the facts that the dossier holds. */
export async function kenToe(store: Store, history: string): Promise<void> {
  await stelVoorIn(store, history)
  await store.write(klaartje, async (tx) => {
    await doe(tx, history, beslis({ indicatie: fold(indicatie, await tx.history(history)) }))
  })
}

export async function stelVoorIn(
  store: Store,
  history: string,
  op = dag('2024-05-02'),
): Promise<void> {
  await store.write(klaartje, async (tx) => {
    await doe(tx, history, stelVoor({ op, indicatie: fold(indicatie, await tx.history(history)) }))
  })
}
