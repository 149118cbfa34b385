import { randomUUID } from 'node:crypto'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { openDossier } from '#dossier/store.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import { moet } from '#law/decider.fixture.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type StoredEvent, type Tx } from '#platform/types.ts'
import { tstNummer } from '#register/insz.ts'
import { fixedClock, klaartje, testStore } from '#test/support/database.ts'
import { startpakketProcedure } from './procedure.ts'
import { startpakketProjectie } from './store.ts'

let volgnummer = 0

/** A store that stands on `op`, with the read tables of the startpakket. */
export function storeOp(op: Dag): Promise<OpenStore> {
  return testStore({ clock: fixedClock(op), projections: [dossierProjectie, startpakketProjectie] })
}

/** A new dossier with an advice WOP 3 granted on `op`; gives its history. */
export async function toegekendAdvies(op: Dag): Promise<string> {
  const store = await storeOp(op)
  const geboren = dag('1951-05-17')
  volgnummer += 2
  const insz = tstNummer(geboren, volgnummer)
  return store.write(klaartje, async (tx) => {
    moet(
      await openDossier(
        tx,
        {
          insz,
          voornaam: 'Vrouw',
          familienaam: 'Holle',
          aanspreking: null,
          geboortedatum: geboren,
          adres: { straat: 'Put 1', postcode: '9000', gemeente: 'Gent' },
        },
        op,
      ),
    )
    const [rij] = await tx.query<{ history: string }>(
      'select history from dossier where insz = $1',
      [insz],
    )
    await kenToe(tx, rij!.history, op)
    return rij!.history
  })
}

async function kenToe(tx: Tx, history: string, op: Dag): Promise<void> {
  moet(
    await handle(tx, indicatie, history, {
      type: 'leg bewijs vast',
      op,
      bewijs: {
        id: randomUUID(),
        attest: { code: 'PMAH-1', vaph: { erkend: true } },
        uitgever: 'VAPH',
        afgegevenOp: after(op, { days: -1 }),
        geldigTot: null,
        herkomst: 'papier',
        document: 'attest',
        aanvaardDoor: betrokkene(klaartje),
      },
    }),
  )
  await stelVoor(tx, history, op)
  const feiten = fold(indicatie, await tx.history(history))
  moet(
    await handle(tx, startpakketProcedure, history, {
      type: 'beslis',
      op,
      id: randomUUID(),
      indicatie: feiten,
      door: { id: 'grootmoeder', naam: 'Grootmoeder Roodkap', rol: 'beslisser (4 ogen)' },
    }),
  )
}

/** Proposes the computed package on `op`. */
export async function stelVoor(tx: Tx, history: string, op: Dag): Promise<void> {
  moet(
    await handle(tx, startpakketProcedure, history, {
      type: 'stel voor',
      op,
      indicatie: fold(indicatie, await tx.history(history)),
      inschatting: {
        rendementsverlies: 50,
        bijkomendeKosten: 0,
        begeleidingsnood: 'midden',
        betaaldWerkHaalbaar: true,
      },
      door: betrokkene(klaartje),
    }),
  )
}

/** The events of one history. */
export function gebeurtenissen(store: OpenStore, history: string): Promise<StoredEvent[]> {
  return store.read(systeem, (tx) => tx.history(history))
}
