import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { alleenPmah, beslis, gegeven, stelVoor, vraag } from '#correctie/correctie.fixture.ts'
import { correctieProjectie } from '#correctie/store.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { dag, type Dag } from '#law/dag.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { handle } from '#platform/store/handle.ts'
import { systeem, type NewEvent } from '#platform/types.ts'
import { aBewijs } from '#indicatie/indicatie.fixture.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { meldEinde, meldIndienst } from '#startpakket/procedure.fixture.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { storeOp, toegekendAdvies } from '#startpakket/toegekend.fixture.ts'
import { fixedClock, testStore } from '#test/support/database.ts'
import { verzegelJob } from './jobs.ts'

const kind = 'proef van het verzegelen'

async function draai(op: Dag): Promise<void> {
  const store = await storeOp(op)
  await store.write(systeem, (tx) => tx.plan({ kind, data: {} }))
  await runJobs(
    store,
    { [kind]: verzegelJob(store.clock) },
    {
      once: true,
      onError: (error) => {
        throw error
      },
    },
  )
}

async function verzegeld(history: string): Promise<boolean> {
  const store = await storeOp(dag('2026-11-22'))
  const [rij] = await store.read(systeem, (tx) =>
    tx.query<{ verzegeld: boolean }>('select verzegeld from dossier where history = $1', [history]),
  )
  return rij!.verzegeld
}

async function doe(
  history: string,
  op: Dag,
  command: Parameters<typeof startpakketProcedure.decide>[0],
) {
  const store = await storeOp(op)
  await store.write(systeem, (tx) => handle(tx, startpakketProcedure, history, command))
}

describe('een dossier waarin niets meer loopt, wordt verzegeld', () => {
  test('pas als de 24 maanden opvolging na het einde van het WOP voorbij zijn (D-15)', async () => {
    const history = await toegekendAdvies(dag('2019-06-03'))
    await doe(history, dag('2019-07-01'), meldIndienst('2019-07-01'))
    await draai(dag('2019-08-01'))
    assert.equal(await verzegeld(history), false, 'het pakket loopt')
    await doe(history, dag('2020-01-31'), meldEinde('2020-01-31'))
    const store = await storeOp(dag('2020-02-01'))
    const [opvolging] = await store.read(systeem, (tx) =>
      tx.query<{ dag: Dag }>(`select dag from termijn where history = $1 and id = 'D-15'`, [
        history,
      ]),
    )
    assert.equal(opvolging?.dag, '2022-01-31')
    await draai(dag('2022-01-31'))
    assert.equal(await verzegeld(history), false, 'de laatste dag van de opvolging')
    await draai(dag('2022-02-01'))
    assert.equal(await verzegeld(history), true)
  })

  test('een nieuw bewijs opent het weer', async () => {
    const history = await toegekendAdvies(dag('2019-06-04'))
    await doe(history, dag('2019-07-01'), meldIndienst('2019-07-01'))
    await doe(history, dag('2020-03-31'), meldEinde('2020-03-31'))
    const op = dag('2022-06-01')
    await draai(op)
    assert.equal(await verzegeld(history), true)
    const store = await storeOp(op)
    const bewijs = aBewijs({ id: 'bewijs-9', afgegevenOp: dag('2022-05-01') })
    await store.write(systeem, (tx) =>
      handle(tx, indicatie, history, { type: 'leg bewijs vast', op, bewijs }),
    )
    assert.equal(await verzegeld(history), false)
  })

  test('een vraag om een hoger pakket die nog wacht, houdt het open tot ze beslist is', async () => {
    const history = await toegekendAdvies(dag('2019-06-05'))
    await doe(history, dag('2019-07-01'), meldIndienst('2019-07-01'))
    const store = await testStore({
      clock: fixedClock(dag('2019-07-10')),
      projections: [dossierProjectie, correctieProjectie],
    })
    const schrijf = (...events: readonly object[]) =>
      store.write(systeem, async (tx) => {
        const { length } = await tx.history(history)
        await tx.append(history, length, events as readonly NewEvent[])
      })
    const [gevraagd, ...beslist] = gegeven(
      vraag({ id: randomUUID() }),
      stelVoor({ indicatie: alleenPmah }),
      beslis({ indicatie: alleenPmah }),
    ).events
    await schrijf({ ...gevraagd, dag: dag('2019-07-10') })
    await doe(history, dag('2020-02-29'), meldEinde('2020-02-29'))
    const op = dag('2022-06-02')
    await draai(op)
    assert.equal(await verzegeld(history), false)
    await schrijf(...beslist)
    await draai(dag('2022-06-03'))
    assert.equal(await verzegeld(history), true)
  })
})
