import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag, type Dag } from '#law/dag.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { systeem } from '#platform/types.ts'
import {
  gebeurtenissen,
  stelVoor,
  storeOp,
  toegekendAdvies,
} from '#startpakket/toegekend.fixture.ts'
import { klaartje } from '#test/support/database.ts'
import { vervalJob, vervalOp, vervalSoort } from './jobs.ts'

async function draai(op: Dag): Promise<number> {
  const store = await storeOp(op)
  await store.write(systeem, (tx) => tx.plan(vervalOp(op)))
  const fouten: Error[] = []
  const gedaan = await runJobs(
    store,
    { [vervalSoort]: vervalJob(store.clock) },
    { once: true, onError: (error) => fouten.push(error) },
  )
  assert.deepEqual(fouten, [])
  return gedaan
}

describe('een advies dat niemand gebruikt, vervalt na vijf jaar (D-05)', () => {
  test('niet op de laatste dag, wel de dag erna, en maar één keer', async () => {
    const history = await toegekendAdvies(dag('2019-03-05'))
    const store = await storeOp(dag('2024-03-05'))
    const toegekend = await gebeurtenissen(store, history)
    assert.equal(toegekend.at(-1)?.data['geldigTot'], '2024-03-04')

    await draai(dag('2024-03-04'))
    assert.deepEqual(await gebeurtenissen(store, history), toegekend)
    assert.ok((await draai(dag('2024-03-05'))) >= 1)
    const vervallen = await gebeurtenissen(store, history)
    assert.deepEqual(
      vervallen.slice(toegekend.length).map(({ type, dag, actor }) => [type, dag, actor.id]),
      [['AdviesVervallen', '2024-03-05', 'systeem']],
    )
    await draai(dag('2024-03-06'))
    assert.deepEqual(await gebeurtenissen(store, history), vervallen)
  })

  test('dagen waarop de taak niet liep, worden ingehaald', async () => {
    const history = await toegekendAdvies(dag('2019-04-01'))
    await draai(dag('2024-06-10'))
    const events = await gebeurtenissen(await storeOp(dag('2024-06-10')), history)
    assert.deepEqual([events.at(-1)?.type, events.at(-1)?.dag], ['AdviesVervallen', '2024-06-10'])
  })

  test('een advies met een voorstel dat wacht, blijft liggen tot daarover beslist is', async () => {
    const history = await toegekendAdvies(dag('2019-05-02'))
    const op = dag('2024-07-01')
    const store = await storeOp(op)
    await store.write(klaartje, (tx) => stelVoor(tx, history, op))
    await draai(op)
    assert.equal((await gebeurtenissen(store, history)).at(-1)?.type, 'StartpakketVoorgesteld')
  })
})
