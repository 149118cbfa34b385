import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import {
  fixedClock,
  klaartje,
  newHistory,
  testDatabase,
  testStore,
} from '#test/support/database.ts'
import { forgetAnswers } from './once.ts'
import { undelivered } from './outbox.ts'
import {
  AndereInhoud,
  Botsing,
  systeem,
  type NewEvent,
  type ReadTx,
  type Tx,
} from '#platform/types.ts'

const aanvraag = (data: Record<string, unknown> = { reden: 'proef' }): NewEvent => ({
  type: 'ProefAangevraagd',
  data,
  dag: dag('2026-11-20'),
  regelversie: dag('2024-07-01'),
})

describe('De geschiedenis van een persoon', () => {
  test('Wat is vastgelegd, komt volledig en in volgorde terug', async () => {
    const store = await testStore()
    const id = newHistory()
    const data = { b: 1.1, a: ['é', null, { z: true }] }
    const stored = await store.write(klaartje, (tx) =>
      tx.append(id, 0, [aanvraag(data), aanvraag()], 'opdracht-1'),
    )
    const read = await store.read(systeem, (tx) => tx.history(id))
    assert.deepEqual(read, stored)
    assert.deepEqual(read[0]?.data, data)
    assert.deepEqual(
      read.map(({ version, at, cause, actor }) => ({ version, at, cause, actor })),
      [1, 2].map((version) => ({
        version,
        at: '2026-11-22T08:00:00.000Z',
        cause: 'opdracht-1',
        actor: klaartje,
      })),
    )
  })

  test('Van twee mensen die tegelijk schrijven, krijgt precies een een botsing', async () => {
    const store = await testStore()
    const id = newHistory()
    const results = await Promise.allSettled(
      [1, 2].map(() => store.write(klaartje, (tx) => tx.append(id, 0, [aanvraag()]))),
    )
    const refused = results.filter(({ status }) => status === 'rejected')
    assert.equal(refused.length, 1)
    assert.ok((refused[0] as PromiseRejectedResult).reason instanceof Botsing)
    assert.equal((await store.read(systeem, (tx) => tx.history(id))).length, 1)
  })

  test('Schrijven na een versie die er niet is, is een botsing', async () => {
    const store = await testStore()
    const id = newHistory()
    await assert.rejects(
      store.write(klaartje, (tx) => tx.append(id, 1, [aanvraag()])),
      Botsing,
    )
  })

  test('Na een fout blijft niets van de transactie over', async () => {
    const store = await testStore()
    const id = newHistory()
    const work = async (tx: Tx) => {
      await tx.append(id, 0, [aanvraag()])
      await tx.plan({ kind: 'brief', data: {}, key: id })
      throw new Error('afgebroken')
    }
    await assert.rejects(store.write(klaartje, work), /afgebroken/)
    assert.deepEqual(await leftOf(id), { events: 0, outbox: 0, audit: 0, jobs: 0 })
  })

  test('Een fout die het werk zelf opvangt, wordt nooit stil verlies', async () => {
    const store = await testStore()
    const id = newHistory()
    const work = async (tx: Tx) => {
      await tx.append(id, 0, [aanvraag()])
      await tx.query('select 1 / 0').catch(() => {})
    }
    await assert.rejects(store.write(klaartje, work), /niet bewaard/)
    assert.deepEqual(await leftOf(id), { events: 0, outbox: 0, audit: 0, jobs: 0 })
  })

  test('Een gebeurtenis komt samen met haar bericht, logregel, leestabel en vervolgtaak', async () => {
    const db = await testDatabase()
    await db.pool.query('create table if not exists proef_lijst (history uuid primary key, n int)')
    const store = await testStore({
      projections: [
        {
          name: 'proef_lijst',
          tables: ['proef_lijst'],
          async apply(tx, event) {
            await tx.query('insert into proef_lijst values ($1, $2)', [
              event.history,
              event.version,
            ])
          },
        },
      ],
      reactions: (event) => [{ kind: 'brief', data: { van: event.version }, key: event.history }],
    })
    const id = newHistory()
    const jan = { ...klaartje, id: "jan'; drop table job; --" }
    await store.write(jan, (tx) => tx.append(id, 0, [aanvraag()]))
    assert.deepEqual(await leftOf(id), { events: 1, outbox: 1, audit: 1, jobs: 1 })
    const rows = await store.read(klaartje, (tx) =>
      tx.query('select n from proef_lijst where history = $1', [id]),
    )
    assert.deepEqual(rows, [{ n: 1 }])
    const facts = await store.read(klaartje, (tx) => undelivered(tx, 10_000))
    const fact = facts.find(({ subject }) => subject === id)
    assert.equal(fact?.id, `${id}.1`)
    assert.deepEqual(fact?.data, { dag: '2026-11-20', version: 1 })
  })

  test('De leestabellen volgen een gebeurtenis een voor een: een latere leest wat een eerdere schreef', async () => {
    const db = await testDatabase()
    await db.pool.query('create table if not exists proef_orde (history uuid, wie text, n int)')
    const schrijft = async (tx: ReadTx, history: string, wie: string) =>
      tx.query(
        'insert into proef_orde select $1, $2, count(*) from proef_orde where history = $1',
        [history, wie],
      )
    const store = await testStore({
      projections: [
        {
          name: 'proef_eerst',
          tables: ['proef_orde'],
          // Two steps: what comes after must not slip in between.
          async apply(tx, { history }) {
            await tx.query('select 1')
            await schrijft(tx, history, 'eerst')
          },
        },
        {
          name: 'proef_daarna',
          tables: ['proef_orde'],
          async apply(tx, { history }) {
            await schrijft(tx, history, 'daarna')
          },
        },
      ],
    })
    const id = newHistory()
    await store.write(klaartje, (tx) => tx.append(id, 0, [aanvraag()]))
    assert.deepEqual(
      await store.read(klaartje, (tx) =>
        tx.query('select wie, n from proef_orde where history = $1 order by n', [id]),
      ),
      [
        { wie: 'eerst', n: 0 },
        { wie: 'daarna', n: 1 },
      ],
    )
  })
})

describe('Een opdracht met een sleutel', () => {
  test('Twee keer indienen doet het werk een keer en geeft hetzelfde antwoord', async () => {
    const store = await testStore()
    const id = newHistory()
    const submit = () =>
      store.once(klaartje, `sleutel-${id}`, { b: 2, a: 1 }, async (tx) => {
        const [event] = await tx.append(id, 0, [aanvraag()])
        return { version: event!.version, id }
      })
    const answers = await Promise.all([submit(), submit(), submit()])
    assert.deepEqual(
      answers,
      [1, 2, 3].map(() => ({ version: 1, id })),
    )
    assert.equal((await leftOf(id)).events, 1)
  })

  test('Dezelfde sleutel met een andere inhoud wordt geweigerd, ook van dezelfde persoon', async () => {
    const store = await testStore()
    const key = newHistory()
    const answer = () => Promise.resolve('eerste')
    assert.equal(await store.once(klaartje, key, { bedrag: 1 }, answer), 'eerste')
    await assert.rejects(store.once(klaartje, key, { bedrag: 2 }, answer), AndereInhoud)
    const ander = { ...klaartje, id: 'een ander' }
    const own = await store.once(ander, key, { bedrag: 2 }, () => Promise.resolve('eigen antwoord'))
    assert.equal(own, 'eigen antwoord')
  })

  test('Een antwoord blijft dertig dagen bewaard en wordt daarna vergeten', async () => {
    const key = newHistory()
    const store = await testStore({ clock: fixedClock(dag('2020-01-01')) })
    await store.once(klaartje, key, {}, () => Promise.resolve(1))
    const forget = (now: string) => store.write(klaartje, (tx) => forgetAnswers(tx, now))
    assert.equal(await forget('2020-01-31T08:00:00.000Z'), 0)
    assert.equal(await forget('2020-01-31T08:00:00.001Z'), 1)
    assert.equal(await store.once(klaartje, key, {}, () => Promise.resolve(2)), 2)
    assert.equal(await forget('2020-02-20T00:00:00.000Z'), 1)
  })

  test('Een sleutel waarvan het werk mislukte, kan opnieuw', async () => {
    const store = await testStore()
    const key = newHistory()
    await assert.rejects(
      store.once(klaartje, key, {}, () => Promise.reject(new Error('mislukt'))),
      /mislukt/,
    )
    assert.equal(await store.once(klaartje, key, {}, () => Promise.resolve(7)), 7)
  })
})

describe('Het net onder de toegang', () => {
  const changes = [
    ['wijzigen', `update history_event set data = '{"a": 2}' where history = $1`],
    ['wissen', 'delete from history_event where history = $1'],
    ['de logregel wijzigen', `update audit set purpose = 'niets' where history = $1`],
    ['de logregel wissen', 'delete from audit where history = $1'],
  ] as const
  for (const [what, sql] of changes) {
    test(`Ook de eigenaar van de tabellen kan een vastgelegd feit niet ${what}`, async () => {
      const store = await testStore()
      const id = newHistory()
      await store.write(klaartje, (tx) => tx.append(id, 0, [aanvraag()]))
      await assert.rejects(store.db.pool.query(sql, [id]), /groeit alleen aan/)
      await assert.rejects(
        store.write(klaartje, (tx) => tx.query(sql, [id])),
        /permission denied/,
      )
      assert.deepEqual(await leftOf(id), { events: 1, outbox: 1, audit: 1, jobs: 0 })
    })
  }

  test('De geschiedenis in een keer leegmaken kan niemand', async () => {
    const db = await testDatabase()
    await assert.rejects(db.pool.query('truncate history_event'), /groeit alleen aan/)
    await assert.rejects(db.pool.query('truncate audit'), /groeit alleen aan/)
  })

  test('Zonder handelende persoon is er geen enkele rij te zien en komt er geen bij', async () => {
    const store = await testStore()
    await store.write(klaartje, (tx) => tx.append(newHistory(), 0, [aanvraag()]))
    const client = await store.db.pool.connect()
    try {
      await client.query('begin; set local role wop_app')
      const { rows } = await client.query('select count(*) as n from history_event')
      assert.deepEqual(rows, [{ n: 0 }])
      const append = client.query(`select append_events($1, 0, array['{}'])`, [newHistory()])
      await assert.rejects(append, /row-level security/)
    } finally {
      await client.query('rollback')
      client.release()
    }
    await assert.rejects(
      store.read({ ...klaartje, id: '' }, (tx) => tx.query('select 1')),
      /handelende persoon/,
    )
  })

  test('Rol en persoon zijn weg zodra de transactie eindigt, ook na een fout', async () => {
    const store = await testStore()
    await store.read(klaartje, (tx) => tx.query('select 1'))
    await assert.rejects(store.read(klaartje, (tx) => tx.query('select 1 / 0')))
    const { rows } = await store.db.pool.query(
      `select current_user = 'wop_app' as role, coalesce(current_setting('wop.actor', true), '') as actor`,
    )
    assert.deepEqual(rows, [{ role: false, actor: '' }])
  })

  test('Lezen kan niets schrijven', async () => {
    const store = await testStore()
    const sql = `insert into setting (name, value, at) values ('x', '1', now())`
    await assert.rejects(
      store.read(klaartje, (tx) => tx.query(sql)),
      /read-only/,
    )
  })

  test('De klok van de store is de klok die hem is gegeven', async () => {
    const store = await testStore({ clock: fixedClock(dag('2024-02-29')) })
    const id = newHistory()
    const [event] = await store.write(klaartje, (tx) => tx.append(id, 0, [aanvraag()]))
    assert.equal(event?.at, '2024-02-29T08:00:00.000Z')
    assert.equal(store.clock.today(), '2024-02-29')
  })
})

/** What the database holds of a history, counted by the owner of the tables. */
async function leftOf(id: string): Promise<Record<string, number>> {
  const store = await testStore()
  const rows = await store.read(systeem, (tx) =>
    tx.query<Record<string, number>>(
      `select (select count(*) from history_event where history = $1) as events,
         (select count(*) from outbox where subject = $1) as outbox,
         (select count(*) from audit where history = $1) as audit,
         (select count(*) from job where key = $1::text) as jobs`,
      [id],
    ),
  )
  return rows[0]!
}
