import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { notPossible } from '#law/decider.ts'
import { klaartje, newHistory, testStore } from '#test/support/database.ts'
import { apart, perDossier } from './apart.ts'
import { systeem, type Tx } from '#platform/types.ts'

const gebeurtenis = { type: 'Apart gebeurd', data: {}, dag: dag('2026-11-22') }
const schrijf = (tx: Tx, history: string) => tx.append(history, 0, [gebeurtenis])

async function bewaard(histories: readonly string[]): Promise<readonly number[]> {
  const store = await testStore()
  return store.read(systeem, async (tx) => {
    const aantallen: number[] = []
    for (const history of histories) aantallen.push((await tx.history(history)).length)
    return aantallen
  })
}

describe('Werk dat apart gebeurt, binnen één transactie', () => {
  test('lukt het, dan blijft het; mislukt het halverwege, dan blijft er niets van en de rest wel', async () => {
    const store = await testStore()
    const [voor, goed, fout, na] = [newHistory(), newHistory(), newHistory(), newHistory()]
    const uitkomsten = await store.write(klaartje, async (tx) => {
      await schrijf(tx, voor)
      const gelukt = await apart(tx, async () => (await schrijf(tx, goed)).length)
      const mislukt = await apart(tx, async () => {
        await schrijf(tx, fout)
        await tx.query('select 1 / $1::int', [0])
      })
      await schrijf(tx, na)
      return { gelukt, mislukt: 'error' in mislukt && mislukt.error.message }
    })
    assert.deepEqual(uitkomsten, { gelukt: { result: 1 }, mislukt: 'division by zero' })
    assert.deepEqual(await bewaard([voor, goed, fout, na]), [1, 1, 0, 1])
  })

  test('is de transactie zelf verloren, dan gaat niemand erin verder', async () => {
    const store = await testStore()
    const history = newHistory()
    await assert.rejects(
      store.write(klaartje, async (tx) => {
        await apart(tx, async () => {
          await tx.query('rollback')
          throw new Error('verbinding weg')
        })
        await schrijf(tx, history)
      }),
      /savepoint/i,
    )
    assert.deepEqual(await bewaard([history]), [0])
  })

  test('dossier per dossier: wat niet kan en wat misloopt wordt genoemd, de andere gaan door', async () => {
    const store = await testStore()
    const histories = Array.from({ length: 4 }, newHistory)
    const [, kanNiet, kapot] = histories
    const overgeslagen = await store.write(klaartje, (tx) =>
      perDossier(
        tx,
        histories.map((history) => ({ history })),
        async ({ history }) => {
          if (history === kanNiet) return notPossible('Er loopt niets.')
          const events = await schrijf(tx, history)
          if (history === kapot) throw new TypeError('geen getal')
          return events
        },
      ),
    )
    assert.equal(
      overgeslagen,
      `2 overgeslagen. ${kanNiet}: Er loopt niets.; ${kapot}: TypeError: geen getal`,
    )
    assert.deepEqual(await bewaard(histories), [1, 0, 0, 1])
    const heel = await store.write(klaartje, (tx) => perDossier(tx, [], async () => []))
    assert.equal(heel, undefined)
  })
})
