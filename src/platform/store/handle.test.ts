import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { notPossible, type Decider } from '#law/decider.ts'
import { newHistory, testStore } from '#test/support/database.ts'
import { fold, handle } from './handle.ts'
import type { OpenStore } from './store.ts'
import { Botsing, systeem, type Tx } from '#platform/types.ts'

type Geteld = {
  readonly type: 'Geteld'
  readonly dag: ReturnType<typeof dag>
  readonly data: { readonly erbij: number }
}
const op = dag('2026-11-22')

/** Counts up to ten, in one or two steps at a time; zero is nothing to remember. */
const teller: Decider<{ readonly erbij: number }, number, Geteld> = {
  initial: 0,
  decide({ erbij }, stand) {
    if (stand + erbij > 10) return notPossible('Verder dan tien kan niet.')
    return Array.from({ length: erbij }, () => ({ type: 'Geteld', dag: op, data: { erbij: 1 } }))
  },
  evolve: (stand, event) => (event.type === 'Geteld' ? stand + event.data.erbij : stand),
}

describe('Een opdracht op één geschiedenis', () => {
  let store: OpenStore
  before(async () => {
    store = await testStore()
  })
  const doe = (id: string, erbij: number) =>
    store.write(systeem, (tx) => handle(tx, teller, id, { erbij }))
  const stand = (id: string) =>
    store.read(systeem, (tx) => tx.history(id).then((events) => fold(teller, events)))

  test('onthoudt wat gebeurde, ook meer gebeurtenissen tegelijk', async () => {
    const id = newHistory()
    const events = await doe(id, 2)
    assert.ok(Array.isArray(events))
    assert.deepEqual(
      events.map(({ version }) => version),
      [1, 2],
    )
    await doe(id, 3)
    assert.equal(await stand(id), 5)
  })
  test('wat niet kan laat niets achter, en wat niets verandert ook niet', async () => {
    const id = newHistory()
    await doe(id, 9)
    assert.deepEqual(await doe(id, 2), { notPossible: 'Verder dan tien kan niet.' })
    assert.deepEqual(await doe(id, 0), [])
    assert.equal((await store.read(systeem, (tx) => tx.history(id))).length, 9)
  })
  test('een opdracht die naar de geschiedenis kijkt krijgt die te zien', async () => {
    const id = newHistory()
    await doe(id, 2)
    await store.write(systeem, (tx) =>
      handle(tx, teller, id, (events) => ({ erbij: events.length })),
    )
    assert.equal(await stand(id), 4)
  })
  test('gebeurtenissen van een andere procedure gaan voorbij', async () => {
    const id = newHistory()
    await doe(id, 1)
    await store.write(systeem, (tx) =>
      tx.append(id, 1, [{ type: 'IetsAnders', dag: op, data: { erbij: 5 } }]),
    )
    const events = await store.read(systeem, (tx) => tx.history(id))
    assert.equal(fold(teller, events), 1)
    await doe(id, 1)
    assert.equal(await stand(id), 2)
  })
  test('wie te laat komt krijgt een Botsing en verandert niets', async () => {
    const id = newHistory()
    await doe(id, 1)
    const teLaat = store.write(systeem, async (tx) => {
      const verouderd: Tx = {
        actor: tx.actor,
        query: (sql, values) => tx.query(sql, values),
        append: (...what) => tx.append(...what),
        plan: (job) => tx.plan(job),
        audit: (line) => tx.audit(line),
        history: () => Promise.resolve([]),
        beyond: (work) => tx.beyond(work),
        namens: (persoon, work) => tx.namens(persoon, work),
      }
      return handle(verouderd, teller, id, { erbij: 1 })
    })
    await assert.rejects(teLaat, Botsing)
    assert.equal(await stand(id), 1)
  })
  test('van velen tegelijk telt elk mee of hoort dat iemand eerder was', async () => {
    const id = newHistory()
    await doe(id, 1)
    const pogingen = await Promise.allSettled(Array.from({ length: 5 }, () => doe(id, 1)))
    const gelukt = pogingen.filter(({ status }) => status === 'fulfilled').length
    for (const poging of pogingen)
      if (poging.status === 'rejected') assert.ok(poging.reason instanceof Botsing)
    assert.ok(gelukt >= 1)
    assert.equal(await stand(id), 1 + gelukt)
  })
})
