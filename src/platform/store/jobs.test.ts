import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { klaartje, newHistory, testStore } from '#test/support/database.ts'
import { mostAttempts, reviveJobs, runJobs } from './jobs.ts'
import type { OpenStore } from './store.ts'
import { systeem, type Clock } from '#platform/types.ts'

interface JobRow {
  readonly state: string
  readonly attempts: number
  readonly last_error: string | null
}

/** A clock that the test moves, from the morning of 22 November 2026. */
function movableClock(): Clock & { forward(seconds: number): void } {
  let seconds = 0
  return {
    today: () => dag('2026-11-22'),
    now: () => new Date(Date.UTC(2026, 10, 22, 8) + seconds * 1000).toISOString(),
    forward: (more) => (seconds += more),
  }
}

async function rowOf(store: OpenStore, key: string): Promise<JobRow> {
  const rows = await store.read(klaartje, (tx) =>
    tx.query<JobRow>('select state, attempts, last_error from job where key = $1', [key]),
  )
  return rows[0]!
}

async function plan(store: OpenStore, kind: string, notBefore?: string): Promise<void> {
  const more = notBefore === undefined ? {} : { notBefore }
  await store.write(klaartje, (tx) => tx.plan({ kind, data: { voor: kind }, key: kind, ...more }))
}

describe('Gepland werk', () => {
  test('Een taak loopt een keer, ook als ze daarna opnieuw gepland wordt', async () => {
    const store = await testStore()
    const kind = newHistory()
    const seen: unknown[] = []
    const handlers = {
      [kind]: async (_: unknown, job: { data: unknown }) => void seen.push(job.data),
    }
    await plan(store, kind)
    await plan(store, kind)
    assert.equal(await runJobs(store, handlers, { once: true }), 1)
    await plan(store, kind)
    assert.equal(await runJobs(store, handlers, { once: true }), 0)
    assert.deepEqual(seen, [{ voor: kind }])
    assert.deepEqual(await rowOf(store, kind), { state: 'done', attempts: 1, last_error: null })
  })

  test('Een taak wacht tot haar moment: net ervoor niet, op het moment zelf wel', async () => {
    const clock = movableClock()
    const store = await testStore({ clock })
    const kind = newHistory()
    await plan(store, kind, '2026-11-22T08:00:10.000Z')
    const run = () => runJobs(store, { [kind]: async () => {} }, { once: true })
    clock.forward(9)
    assert.equal(await run(), 0)
    clock.forward(1)
    assert.equal(await run(), 1)
  })

  test('Een taak die mislukt, wacht telkens dubbel zo lang en laat niets half achter', async () => {
    const clock = movableClock()
    const store = await testStore({ clock })
    const kind = newHistory()
    const history = newHistory()
    let attempts = 0
    const handlers = {
      [kind]: async (tx: { query(sql: string, values: unknown[]): Promise<unknown> }) => {
        attempts += 1
        await tx.query(`insert into setting values ($1, '1', now())`, [history])
        if (attempts < 3) await tx.query('select 1 / $1', [0])
      },
    }
    await plan(store, kind)
    const done: number[] = []
    for (const wait of [0, 1, 1, 3, 1]) {
      clock.forward(wait)
      done.push(await runJobs(store, handlers, { once: true }))
    }
    assert.deepEqual(done, [0, 0, 0, 0, 1])
    assert.equal(attempts, 3)
    assert.deepEqual(await rowOf(store, kind), { state: 'done', attempts: 3, last_error: null })
  })

  test('Na tien mislukte pogingen is een taak opgegeven, zichtbaar met haar fout, en kan ze herleven', async () => {
    const clock = movableClock()
    const store = await testStore({ clock })
    const kind = newHistory()
    await plan(store, kind)
    const broken = { [kind]: () => Promise.reject(new Error('postbus vol')) }
    for (let i = 0; i < mostAttempts - 1; i += 1) {
      await runJobs(store, broken, { once: true })
      clock.forward(3600)
    }
    assert.deepEqual((await rowOf(store, kind)).state, 'waiting')
    await runJobs(store, broken, { once: true })
    const dead = { state: 'dead', attempts: mostAttempts, last_error: 'Error: postbus vol' }
    assert.deepEqual(await rowOf(store, kind), dead)

    clock.forward(7200)
    const working = { [kind]: async () => {} }
    assert.equal(await runJobs(store, working, { once: true }), 0)
    const rows = await store.read(klaartje, (tx) =>
      tx.query<{ id: number }>('select id from job where key = $1', [kind]),
    )
    const { id } = rows[0]!
    const herneem = () => store.write(klaartje, (tx) => reviveJobs(tx, clock.now(), id))
    assert.deepEqual(await herneem(), [{ id, kind }])
    assert.deepEqual(await herneem(), [])
    assert.equal(await runJobs(store, working, { once: true }), 1)
  })

  test('Wat een taak die gedaan is liet liggen, wordt gehoord en blijft bij de taak staan', async () => {
    const store = await testStore()
    const kind = newHistory()
    const gehoord: string[] = []
    await plan(store, kind)
    const gedaan = await runJobs(
      store,
      { [kind]: async () => '1 overgeslagen. Assepoester: geen schoen' },
      { once: true, onError: ({ message }) => gehoord.push(message) },
    )
    assert.equal(gedaan, 1)
    assert.deepEqual(gehoord, [`${kind}: 1 overgeslagen. Assepoester: geen schoen`])
    assert.deepEqual(await rowOf(store, kind), {
      state: 'done',
      attempts: 1,
      last_error: '1 overgeslagen. Assepoester: geen schoen',
    })
  })

  test('Een verbinding die midden in het werk breekt, telt als poging en laat geen half werk na', async () => {
    const clock = movableClock()
    const store = await testStore({ clock })
    const kind = newHistory()
    const history = newHistory()
    let attempts = 0
    const handlers = {
      [kind]: async (tx: { query(sql: string, values?: unknown[]): Promise<unknown> }) => {
        attempts += 1
        await tx.query(`insert into setting values ($1, '1', now())`, [history])
        if (attempts === 1) await tx.query('rollback')
        if (attempts === 1) throw new Error('verbinding weg')
      },
    }
    await plan(store, kind)
    assert.equal(await runJobs(store, handlers, { once: true }), 0)
    assert.equal((await rowOf(store, kind)).attempts, 1)
    clock.forward(2)
    assert.equal(await runJobs(store, handlers, { once: true }), 1)
    assert.equal((await rowOf(store, kind)).attempts, 2)
  })

  test('Twee lopers naast elkaar doen elke taak precies een keer', async () => {
    const store = await testStore()
    const kind = newHistory()
    const seen: number[] = []
    await store.write(systeem, async (tx) => {
      for (let i = 0; i < 20; i += 1) await tx.plan({ kind, data: i })
    })
    const handlers = {
      [kind]: async (_: unknown, job: { data: unknown }) => void seen.push(job.data as number),
    }
    const done = await Promise.all([1, 2].map(() => runJobs(store, handlers, { once: true })))
    assert.equal(done[0]! + done[1]!, 20)
    assert.deepEqual(
      seen.sort((a, b) => a - b),
      Array.from({ length: 20 }, (_, i) => i),
    )
  })

  test('Een loper die wacht, stopt meteen wanneer dat gevraagd wordt', async () => {
    const store = await testStore()
    const stop = new AbortController()
    const running = runJobs(
      store,
      { [newHistory()]: async () => {} },
      { signal: stop.signal, pollMs: 60_000 },
    )
    stop.abort()
    assert.equal(await running, 0)
  })
})
