import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { doeEvaluatie } from '#evaluatie/store.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { systeem } from '#platform/types.ts'
import { fixedClock, testStore } from '#test/support/database.ts'
import { begonnenIn, gebeurt, inDienstSinds, tabellen } from './golf.fixture.ts'
import { draaiGolf, golfJob } from './jobs.ts'

// In the first months of the scheme, where no other test has a package of five years old.
const op = dag('2019-03-01')
const storeOp = (dagOp: Dag) => testStore({ clock: fixedClock(dagOp), projections: tabellen })
const laatste = (dagen: number) => after(after(op, { days: dagen }), { years: -5 })

const reeks = (aantal: number) => Array.from({ length: aantal }, (_, nr) => laatste(-nr))

const kind = 'proef van de golf'

async function nacht(dagOp: Dag): Promise<void> {
  const store = await storeOp(dagOp)
  await store.write(systeem, (tx) => tx.plan({ kind, data: {} }))
  const fouten: Error[] = []
  await runJobs(
    store,
    { [kind]: golfJob(store.clock) },
    { once: true, onError: (error) => fouten.push(error) },
  )
  assert.deepEqual(fouten, [])
}

describe('elke nacht begint VDAB wat aan de beurt is', () => {
  test('op de dag van de beurt en niet ervoor, één keer', async () => {
    const store = await storeOp(op)
    const histories = await inDienstSinds(store, [laatste(120), laatste(121)])
    await nacht(op)
    assert.deepEqual(await begonnenIn(store, histories), [1, 0])
    await nacht(op)
    assert.deepEqual(await begonnenIn(store, histories), [1, 0])
    await nacht(after(op, { days: 1 }))
    assert.deepEqual(await begonnenIn(store, histories), [1, 1])
  })

  test('nachten waarin het programma niet liep, worden ingehaald; de laatste dag schuift niet op', async () => {
    const store = await storeOp(op)
    const [history = ''] = await inDienstSinds(store, [laatste(200)])
    const later = after(op, { days: 300 })
    await nacht(later)
    assert.deepEqual(await begonnenIn(store, [history]), [1])
    const [rij] = await store.read(systeem, (tx) =>
      tx.query<{ dag: string }>(`select dag from termijn where history = $1 and id = 'D-06'`, [
        history,
      ]),
    )
    assert.equal(rij?.dag, after(op, { days: 200 }))
  })

  test('meer dan één beurt, en twee processen tegelijk: elk dossier precies één keer', async () => {
    const store = await storeOp(op)
    const histories = await inDienstSinds(store, reeks(12))
    const golf = () => draaiGolf(store, { op, perKeer: 5 })
    const uitkomsten = await Promise.all([golf(), golf()])
    assert.ok(uitkomsten.every(({ volledig }) => volledig))
    assert.deepEqual(
      await begonnenIn(store, histories),
      histories.map(() => 1),
    )
    const nogeens = await golf()
    assert.deepEqual(
      await begonnenIn(store, histories),
      histories.map(() => 1),
    )
    assert.equal(nogeens.begonnen, 0)
  })

  test('gestopt na de eerste beurt gaat een volgende keer verder met wat overblijft', async () => {
    const store = await storeOp(op)
    const histories = await inDienstSinds(store, reeks(7))
    const stop = new AbortController()
    const half = await draaiGolf(store, {
      op,
      perKeer: 5,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    assert.deepEqual([half.volledig, half.begonnen], [false, 5])
    const rest = await draaiGolf(store, { op })
    assert.deepEqual([rest.volledig, rest.begonnen], [true, 2])
    assert.deepEqual(
      await begonnenIn(store, histories),
      histories.map(() => 1),
    )
  })

  test('een dossier waar al een evaluatie loopt, wacht; is die ingetrokken, dan komt het aan de beurt', async () => {
    const store = await storeOp(op)
    const [history = ''] = await inDienstSinds(store, [laatste(10)])
    const baas = {
      id: 'duimpje',
      naam: 'Klein Duimpje',
      rol: 'werkgever',
      organisatie: '0999000128',
    }
    const begonnen = await store.write(systeem, (tx) =>
      doeEvaluatie(tx, history, {
        type: 'begin',
        id: '00000000-0000-4000-8000-0000000000e1',
        op,
        aanvrager: 'werkgever',
        door: baas,
      }),
    )
    assert.ok(!('notPossible' in begonnen))
    const data = { id: '00000000-0000-4000-8000-0000000000e1', door: baas }
    await gebeurt(store, history, {
      type: 'EvaluatieAangevraagd',
      dag: op,
      data: { ...data, grond: 'G2', aanvrager: 'werkgever' },
    })
    await draaiGolf(store, { op })
    assert.deepEqual(await begonnenIn(store, [history]), [0])
    await gebeurt(store, history, { type: 'EvaluatieIngetrokken', dag: op, data })
    await draaiGolf(store, { op })
    assert.deepEqual(await begonnenIn(store, [history]), [1])
  })

  test('een dossier dat misloopt houdt de andere niet op, en zegt waarom', async () => {
    const store = await storeOp(op)
    const [kapot = '', heel = ''] = await inDienstSinds(store, [laatste(-5), laatste(-4)])
    // The row of the table says that a package runs, and the history says that it does not.
    await store.write(systeem, (tx) =>
      tx.query('update periodiek set history = $2 where history = $1', [
        kapot,
        '00000000-0000-4000-8000-00000000dead',
      ]),
    )
    const { overgeslagen } = await draaiGolf(store, { op })
    assert.equal(overgeslagen, 1)
    assert.deepEqual(await begonnenIn(store, [kapot, heel]), [0, 1])
    const [rij] = await store.read(systeem, (tx) =>
      tx.query<{ waarom: string }>(
        `select waarom_niet as waarom from periodiek where history = '00000000-0000-4000-8000-00000000dead'`,
      ),
    )
    assert.equal(rij?.waarom, 'Er loopt nu geen pakket.')
    await store.write(systeem, (tx) =>
      tx.query(`delete from periodiek where history = '00000000-0000-4000-8000-00000000dead'`),
    )
  })
})
