import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { correctieProjectie } from '#correctie/store.ts'
import { gegeven, vraag } from '#correctie/correctie.fixture.ts'
import { after, dag } from '#law/dag.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type NewEvent } from '#platform/types.ts'
import { werkgever } from '#startpakket/procedure.fixture.ts'
import { fixedClock, testdag, testStore } from '#test/support/database.ts'
import { gebeurt, inDienstSinds, tabellen } from './golf/golf.fixture.ts'
import { geplandGesprek } from './store.fixture.ts'

const begin = dag('2026-03-02')

describe('Een evaluatie op de lijst van dossiers', () => {
  let store: OpenStore
  before(async () => {
    store = await testStore({
      clock: fixedClock(testdag),
      projections: [...tabellen, correctieProjectie],
    })
  })

  const lijst = (history: string) =>
    store.read(systeem, async (tx) => {
      const [rij] = await tx.query<{ status: string; sinds: string; wachtdag: string | null }>(
        `select status, sinds, wachtdag from werklijst where history = $1 and rol = ''`,
        [history],
      )
      return [rij?.status, rij?.sinds, rij?.wachtdag]
    })
  const schrijf = (history: string, ...events: readonly object[]) =>
    gebeurt(store, history, ...(events as readonly NewEvent[]))

  test('elke stap van de evaluatie wacht sinds haar eigen dag, niet sinds de aanwerving', async () => {
    const [history = ''] = await inDienstSinds(store, [dag('2025-01-06')], '3500')
    assert.deepEqual((await lijst(history)).slice(0, 2), ['WOP_ACTIEF', '2025-01-06'])
    const [voorbereid, bewaard, aangevraagd, ...nagekeken] = geplandGesprek(begin, werkgever).events
    await schrijf(history, voorbereid!, bewaard!)
    const klad = await lijst(history)
    assert.deepEqual(klad.slice(0, 2), ['WOP_ACTIEF', '2025-01-06'], 'een klad is geen stap')
    await schrijf(history, aangevraagd!)
    assert.deepEqual(await lijst(history), ['EVAL_AANGEVRAAGD', begin, begin])
    const later = after(begin, { days: 9 })
    const [ontvankelijk, ...rest] = nagekeken
    await schrijf(history, { ...ontvankelijk!, dag: after(begin, { days: 2 }) })
    assert.deepEqual(await lijst(history), ['EVAL_AANGEVRAAGD', begin, begin])
    await schrijf(history, ...rest.map((event) => ({ ...event, dag: later })))
    assert.deepEqual((await lijst(history)).slice(0, 2), ['GESPREK_GEPLAND', later])
    const einde = after(begin, { days: 20 })
    await schrijf(history, {
      type: 'WopBeeindigd',
      dag: einde,
      data: { reden: 'ontslag', melder: { id: 'x', naam: 'X', rol: 'werkgever' } },
    })
    assert.deepEqual((await lijst(history)).slice(0, 2), ['WOP_BEEINDIGD', einde])
  })

  test('een vraag om een hoger pakket verdwijnt niet achter een evaluatie die op anderen wacht', async () => {
    const [history = ''] = await inDienstSinds(store, [dag('2026-02-09')], '3500')
    const [gevraagd] = gegeven(vraag({ id: crypto.randomUUID() })).events
    await schrijf(history, { ...gevraagd!, dag: begin })
    await schrijf(history, ...geplandGesprek(after(begin, { days: 5 }), werkgever).events)
    assert.deepEqual(await lijst(history), ['CORRECTIE_INGEDIEND', begin, begin])
  })
})
