import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag, type Dag } from '#law/dag.ts'
import { handle } from '#platform/store/handle.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { systeem } from '#platform/types.ts'
import {
  gebeurtenissen,
  stelVoor,
  storeOp,
  toegekendAdvies,
} from '#startpakket/toegekend.fixture.ts'
import { fixedClock, klaartje, testStore } from '#test/support/database.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { vervalJob } from './jobs.ts'

const kind = 'proef van het verval'

/** The work of one day; gives what was said to have gone wrong. */
async function draai(op: Dag): Promise<readonly string[]> {
  const store = await storeOp(op)
  await store.write(systeem, (tx) => tx.plan({ kind, data: {} }))
  const gehoord: string[] = []
  const gedaan = await runJobs(
    store,
    { [kind]: vervalJob(store.clock) },
    { once: true, onError: ({ message }) => gehoord.push(message) },
  )
  assert.equal(gedaan, 1)
  return gehoord
}

describe('een advies dat niemand gebruikt, vervalt na vijf jaar (D-05)', () => {
  test('niet op de laatste dag, wel de dag erna, en maar één keer', async () => {
    const history = await toegekendAdvies(dag('2019-03-05'))
    const store = await storeOp(dag('2024-03-05'))
    const toegekend = await gebeurtenissen(store, history)
    assert.equal(toegekend.at(-1)?.data['geldigTot'], '2024-03-04')

    assert.deepEqual(await draai(dag('2024-03-04')), [])
    assert.deepEqual(await gebeurtenissen(store, history), toegekend)
    assert.deepEqual(await draai(dag('2024-03-05')), [])
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

  test('een dossier waarin dat niet kan, wordt overgeslagen en genoemd; de andere adviezen vervallen gewoon', async () => {
    const [eerste, tweede, derde] = (
      await Promise.all(
        ['2019-06-03', '2019-06-04', '2019-06-05'].map((d) => toegekendAdvies(dag(d))),
      )
    ).sort()
    const op = dag('2024-08-01')
    // It lapsed already, and the read tables do not know it.
    const zonderTabellen = await testStore({ clock: fixedClock(op) })
    await zonderTabellen.write(systeem, (tx) =>
      handle(tx, startpakketProcedure, tweede!, { type: 'laat vervallen', op }),
    )
    const [gehoord, ...meer] = await draai(op)
    assert.match(
      gehoord!,
      new RegExp(`^${kind}: 1 overgeslagen\\. ${tweede}: .*geen ongebruikt advies`),
    )
    assert.deepEqual(meer, [])
    const store = await storeOp(op)
    for (const history of [eerste!, tweede!, derde!])
      assert.equal((await gebeurtenissen(store, history)).at(-1)?.type, 'AdviesVervallen')
    await store.write(systeem, (tx) =>
      tx.query(`update dossier set status = 'ADVIES_VERVALLEN' where history = $1`, [tweede]),
    )
    assert.deepEqual(await draai(op), [])
  })
})
