import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { newHistory, testStore } from '#test/support/database.ts'
import { handClock } from './http.fixture.tsx'
import { openSessions } from './session.ts'
import { systeem, type Actor } from '#platform/types.ts'

const start = '2026-11-22T08:00:00.000Z'

async function open(rol: string) {
  const clock = handClock(start)
  const store = await testStore()
  const actor: Actor = { id: newHistory(), naam: 'Klaartje Klavervier', rol }
  return { clock, store, actor, sessions: openSessions(store, clock) }
}

describe('een sessie eindigt', () => {
  const cases: [why: string, rol: string, now: string, alive: boolean][] = [
    ['medewerker, net geen 15 minuten stil', 'team TOM', '08:14:59.999', true],
    ['medewerker, 15 minuten stil', 'team TOM', '08:15:00.000', false],
    ['werkgever, 15 minuten stil', 'werkgever', '08:15:00.000', false],
    ['burger, 15 minuten stil', 'burger', '08:15:00.000', true],
    ['burger, net geen 30 minuten stil', 'burger', '08:29:59.999', true],
    ['burger, 30 minuten stil', 'burger', '08:30:00.000', false],
  ]
  for (const [why, rol, now, alive] of cases)
    test(`${why}: ${alive ? 'nog aangemeld' : 'afgemeld'}`, async () => {
      const { clock, sessions, actor } = await open(rol)
      const token = await sessions.login(actor)
      clock.set(`2026-11-22T${now}Z`)
      assert.deepEqual((await sessions.find(token))?.actor, alive ? actor : undefined)
    })

  test('elk gebruik begint de 15 minuten opnieuw, tot 8 uur na het aanmelden', async () => {
    const { clock, sessions, actor } = await open('team TOM')
    const token = await sessions.login(actor)
    const at = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString()
    for (let minutes = 14; minutes < 480; minutes += 14) {
      clock.set(at(minutes))
      assert.deepEqual((await sessions.find(token))?.actor, actor, `na ${minutes} minuten`)
    }
    clock.set(at(479.99))
    assert.deepEqual((await sessions.find(token))?.actor, actor)
    clock.set(at(480))
    assert.equal(await sessions.find(token), undefined)
  })
})

test('Aanmelden staat in het logboek op naam van wie zich aanmeldt, zonder het nummer in de tekst', async () => {
  const { store, sessions, actor } = await open('burger')
  await sessions.login(actor)
  const rows = await store.read(systeem, (tx) =>
    tx.query(`select action, actor->>'id' as id from audit where actor->>'id' = $1`, [actor.id]),
  )
  assert.deepEqual(rows, [{ action: 'aangemeld', id: actor.id }])
})

describe('het geheim van een sessie', () => {
  test('is 256 bits, elke keer een ander, en staat niet in de databank', async () => {
    const { store, sessions, actor } = await open('burger')
    const tokens = [await sessions.login(actor), await sessions.login(actor)]
    assert.equal(new Set(tokens).size, 2)
    for (const token of tokens) assert.equal(Buffer.from(token, 'base64url').length, 32)
    const rows = await store.read(systeem, (tx) =>
      tx.query<{ hash: Buffer; text: string }>(
        'select hash, session::text as text from session where actor_id = $1 order by hash',
        [actor.id],
      ),
    )
    const hashes = tokens.map((token) => createHash('sha256').update(token).digest('hex'))
    assert.deepEqual(
      rows.map(({ hash }) => hash.toString('hex')),
      hashes.toSorted(),
    )
    for (const { text } of rows) for (const token of tokens) assert.ok(!text.includes(token))
  })

  test('dat niet bestaat of geen geheim is, meldt niemand aan', async () => {
    const { sessions } = await open('burger')
    for (const token of ['', 'a'.repeat(43), "' or true --", 'a'.repeat(5000)])
      assert.equal(await sessions.find(token), undefined)
  })

  test('is alleen leesbaar voor het programma zelf', async () => {
    const { store, sessions, actor } = await open('burger')
    await sessions.login(actor)
    const seen = await store.read(actor, (tx) => tx.query('select 1 from session'))
    assert.deepEqual(seen, [])
  })
})

describe('afmelden', () => {
  test('eindigt deze sessie en laat een andere staan', async () => {
    const { sessions, actor } = await open('burger')
    const [here, there] = [await sessions.login(actor), await sessions.login(actor)]
    await sessions.logout(here)
    assert.equal(await sessions.find(here), undefined)
    assert.deepEqual((await sessions.find(there))?.actor, actor)
  })

  test('overal eindigt elke sessie van deze persoon, en van niemand anders', async () => {
    const { sessions, actor } = await open('burger')
    const ander = { ...actor, id: newHistory() }
    const [here, there, other] = [
      await sessions.login(actor),
      await sessions.login(actor),
      await sessions.login(ander),
    ]
    await sessions.logoutEverywhere(actor)
    assert.equal(await sessions.find(here), undefined)
    assert.equal(await sessions.find(there), undefined)
    assert.deepEqual((await sessions.find(other))?.actor, ander)
  })

  test('een sessie van gisteren is de dag erna gewist', async () => {
    const { clock, store, sessions, actor } = await open('burger')
    await sessions.login(actor)
    const count = async () =>
      (
        await store.read(systeem, (tx) =>
          tx.query('select 1 from session where actor_id = $1', [actor.id]),
        )
      ).length
    clock.set('2026-11-23T07:59:59.999Z')
    await sessions.login(actor)
    assert.equal(await count(), 2)
    clock.set('2026-11-23T08:00:00.000Z')
    await sessions.login(actor)
    assert.equal(await count(), 2)
  })
})
