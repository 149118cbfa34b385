import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { fold } from '#platform/store/handle.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem } from '#platform/types.ts'
import { verify } from '#platform/store/verify.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import {
  gebeurtenissen,
  stelVoor,
  storeOp,
  toegekendAdvies,
} from '#startpakket/toegekend.fixture.ts'
import { klaartje } from '#test/support/database.ts'
import { voegDubbeleTicketsToe, type Omzetting } from './jobs.ts'

const op = dag('2024-01-15')
const batch = 'proefomzetting'

describe('de omzetting van oudere adviezen', () => {
  let store: OpenStore
  let oud: string[]
  let metVoorstel: string
  let nieuw: string
  let voordien: Map<string, object[]>
  let telling: object[]

  before(async () => {
    store = await storeOp(op)
    oud = [
      await toegekendAdvies(dag('2022-03-01')),
      await toegekendAdvies(dag('2023-06-30')),
      await toegekendAdvies(dag('2021-11-11')),
    ]
    nieuw = await toegekendAdvies(dag('2023-07-01'))
    metVoorstel = await toegekendAdvies(dag('2022-05-05'))
    await store.write(klaartje, (tx) => stelVoor(tx, metVoorstel, op))
    voordien = new Map()
    for (const history of alle()) voordien.set(history, await gebeurtenissen(store, history))
    telling = await tellingVoor2024(store, alle())
  })

  const alle = () => [...oud, nieuw, metVoorstel]
  const tickets = async (history: string) => {
    const state = fold(startpakketProcedure, await gebeurtenissen(store, history))
    return 'tickets' in state ? state.tickets.map(({ soort }) => soort) : []
  }

  test('stopt waar men haar stopt, en gaat later verder met wat er nog is', async () => {
    const stop = new AbortController()
    const onProgress = ({ toegevoegd }: Omzetting) => {
      if (toegevoegd > 0) stop.abort()
    }
    const half = await voegDubbeleTicketsToe(store, { batch, op, onProgress, signal: stop.signal })
    assert.deepEqual([half.volledig, half.toegevoegd], [false, 1])
    const rest = await voegDubbeleTicketsToe(store, { batch, op })
    assert.ok(rest.volledig)
    for (const history of oud) assert.deepEqual(await tickets(history), ['CMW', 'IMW'])
  })

  test('raakt een advies van 1 juli 2023 of een lopend voorstel niet aan', async () => {
    for (const history of [nieuw, metVoorstel])
      assert.deepEqual(await gebeurtenissen(store, history), voordien.get(history))
  })

  test('voegt in een tweede ronde niets toe', async () => {
    const eerst = await gebeurtenissen(store, oud[0]!)
    const tweede = await voegDubbeleTicketsToe(store, { batch, op })
    assert.equal(tweede.toegevoegd, 0)
    assert.ok(tweede.overgeslagen >= 1)
    assert.deepEqual(await gebeurtenissen(store, oud[0]!), eerst)
  })

  test('herschrijft niets: wat er was, staat er nog met dezelfde keten', async () => {
    for (const history of oud) {
      const nu = await gebeurtenissen(store, history)
      const [bij, ...meer] = nu.slice(voordien.get(history)!.length)
      assert.deepEqual(nu.slice(0, -1), voordien.get(history))
      assert.deepEqual(meer, [])
      assert.deepEqual(
        [bij?.type, bij?.dag, bij?.data['batch']],
        ['DubbelTicketToegevoegd', op, batch],
      )
    }
    assert.deepEqual((await verify(store, { only: alle() })).breuken, [])
  })

  test('de tellingen over het verleden blijven gelijk', async () => {
    assert.deepEqual(await tellingVoor2024(store, alle()), telling)
  })
})

function tellingVoor2024(store: OpenStore, histories: readonly string[]): Promise<object[]> {
  return store.read(systeem, (tx) =>
    tx.query(
      `select type, extract(year from dag)::int as jaar, count(*)::int as aantal from history_event
       where history = any($1) and dag < '2024-01-01' group by 1, 2 order by 1, 2`,
      [histories],
    ),
  )
}
