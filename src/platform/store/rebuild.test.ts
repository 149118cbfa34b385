import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { klaartje, newHistory, testDatabase, testStore } from '#test/support/database.ts'
import { projectionsToBuild, rebuild } from './rebuild.ts'
import type { OpenStore } from './store.ts'
import type { Projection } from '#platform/types.ts'

const soort = `Herbouwproef ${newHistory()}`
const telling: Projection = {
  name: 'proef_telling',
  tables: ['proef_telling'],
  async apply(tx, event) {
    if (event.type !== soort) return
    await tx.query(
      `insert into proef_telling values ($1, $2, 1) on conflict (history)
       do update set tot = excluded.tot, n = proef_telling.n + 1`,
      [event.history, event.dag],
    )
  },
}

const event = (day: string) => ({ type: soort, data: {}, dag: dag(day) })
const rowsOf = (store: OpenStore) =>
  store.read(klaartje, (tx) => tx.query('select * from proef_telling order by history'))

describe('Herbouw van de leestabellen', () => {
  let store: OpenStore

  before(async () => {
    const db = await testDatabase()
    await db.pool.query('create table proef_telling (history uuid primary key, tot date, n int)')
    store = await testStore({ projections: [telling] })
    for (let i = 0; i < 12; i += 1) {
      const id = newHistory()
      const days = ['2026-01-01', '2026-02-01', '2026-03-01'].slice(0, 1 + (i % 3))
      await store.write(klaartje, (tx) => tx.append(id, 0, days.map(event)))
    }
  })

  test('Herbouwen vanaf niets geeft dezelfde rijen', async () => {
    const first = await rowsOf(store)
    assert.equal(first.length, 12)
    await store.db.pool.query('update proef_telling set n = 99')
    const steps: number[] = []
    const result = await rebuild(store, { batch: 7, onProgress: ({ done }) => steps.push(done) })
    assert.equal(result.complete, true)
    assert.ok(steps.length >= 3 && steps.at(-1) === result.events)
    assert.deepEqual(await rowsOf(store), first)
    assert.deepEqual(await projectionsToBuild(store), [])
  })

  test('Een gestopte herbouw gaat verder waar ze was, en mist niet wat intussen gebeurde', async () => {
    const before = await rowsOf(store)
    const stop = new AbortController()
    const onProgress = () => stop.abort()
    const half = await rebuild(store, { batch: 5, onProgress, signal: stop.signal })
    assert.deepEqual(half, { events: 5, complete: false })
    assert.deepEqual(await projectionsToBuild(store), ['proef_telling'])

    const id = newHistory()
    await store.write(klaartje, (tx) => tx.append(id, 0, [event('2026-04-01')]))
    const rest = await rebuild(store, { batch: 5 })
    assert.equal(rest.complete, true)
    const after = await rowsOf(store)
    const isNew = (row: object) => 'history' in row && row.history === id
    assert.deepEqual(
      after.filter((row) => !isNew(row)),
      before,
    )
    assert.deepEqual(after.filter(isNew), [{ history: id, tot: '2026-04-01', n: 1 }])
  })
})
