import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type pg from 'pg'
import { dag } from '#law/dag.ts'
import { klaartje, newHistory, testStore } from '#test/support/database.ts'
import { canonicalJson } from './events.ts'
import type { OpenStore } from './store.ts'
import { verify } from './verify.ts'

const data = { b: [1, 2.5, 'é"\\'], a: { z: null, y: true, leeg: undefined }, '1': 0.1 + 0.2 }

async function historyOfThree(store: OpenStore): Promise<string> {
  const id = newHistory()
  const facts = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => ({
    type: 'ProefVastgelegd',
    data,
    dag: dag(day),
  }))
  await store.write(klaartje, (tx) => tx.append(id, 0, facts.slice(0, 2), 'oorzaak'))
  await store.write(klaartje, (tx) => tx.append(id, 2, facts.slice(2)))
  return id
}

/** Changes rows as somebody could who owns the machine: with the guards switched off. */
async function tamper(store: OpenStore, sql: string, id: string): Promise<void> {
  const client: pg.PoolClient = await store.db.pool.connect()
  try {
    await client.query('begin; alter table history_event disable trigger user')
    await client.query(sql, [id])
    for (const name of ['only_wipe', 'no_delete', 'no_truncate']) {
      await client.query(`alter table history_event enable always trigger ${name}`)
    }
    await client.query('commit')
  } finally {
    client.release()
  }
}

describe('Controle van de geschiedenis', () => {
  test('Een geschiedenis die niemand aanraakte, is heel', async () => {
    const store = await testStore()
    const id = await historyOfThree(store)
    const result = await verify(store, { only: [id] })
    assert.deepEqual(result, { histories: 1, events: 3, gewist: 0, breuken: [] })
  })

  const tamperings: [what: string, sql: string, versions: number[]][] = [
    [
      'een gewijzigd gegeven',
      `update history_event set data = '{"a": 1}' where history = $1 and version = 2`,
      [2],
    ],
    [
      'een andere dag',
      `update history_event set dag = '2026-01-09' where history = $1 and version = 1`,
      [1],
    ],
    [
      'een andere persoon',
      `update history_event set actor = '{"id": "x"}' where history = $1 and version = 3`,
      [3],
    ],
    [
      'een andere hash',
      `update history_event set hash = sha256('x') where history = $1 and version = 1`,
      [1, 2],
    ],
    [
      'een gewiste gebeurtenis in het midden',
      'delete from history_event where history = $1 and version = 2',
      [3, 2],
    ],
    ['een afgesneden einde', 'delete from history_event where history = $1 and version = 3', [3]],
  ]
  for (const [what, sql, versions] of tamperings) {
    test(`De controle vindt ${what}`, async () => {
      const store = await testStore()
      const id = await historyOfThree(store)
      await tamper(store, sql, id)
      const { breuken } = await verify(store, { only: [id] })
      assert.deepEqual(
        breuken.map(({ history, version }) => ({ history, version })),
        versions.map((version) => ({ history: id, version })),
      )
      assert.ok(breuken.every(({ reden }) => reden.endsWith('.')))
      await tamper(store, 'delete from history_event where history = $1', id)
      await store.db.pool.query('delete from outbox where subject = $1', [id])
    })
  }

  test('Inhoud die na de bewaartermijn gewist is, laat de keten heel', async () => {
    const store = await testStore()
    const id = await historyOfThree(store)
    const client = await store.db.pool.connect()
    const wipe = `update history_event set data = '{}', nonce = null where history = $1 and version = 2`
    try {
      await assert.rejects(client.query(wipe, [id]), /groeit alleen aan/)
      await client.query('begin')
      await client.query(`select set_config('wop.wis', $1, true)`, [id])
      await client.query(wipe, [id])
      await client.query('commit')
    } finally {
      client.release()
    }
    const result = await verify(store, { only: [id] })
    assert.deepEqual(result, { histories: 1, events: 3, gewist: 1, breuken: [] })
  })

  test('De tekst die gehasht wordt, hangt niet af van de volgorde van de velden', () => {
    assert.equal(
      canonicalJson({ b: 1, a: [{ d: 'x', c: undefined }, null] }),
      '{"a":[{"d":"x"},null],"b":1}',
    )
    assert.equal(
      canonicalJson({ a: [{ d: 'x' }, null], b: 1 }),
      canonicalJson({ b: 1, a: [{ d: 'x' }, null] }),
    )
  })
})
