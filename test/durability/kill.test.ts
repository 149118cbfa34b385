import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { embeddedTemplate, faultAtRandom, Ledger, startWriter } from './crash.ts'

const lanes = 2
const killsInLane = 25
// A slow machine kills less often rather than holding up the other tests; faults.ts kills as often as asked.
const longest = 20_000
const fewest = 3

describe('Het programma wordt midden in het werk gedood (kill -9)', () => {
  let template: Awaited<ReturnType<typeof embeddedTemplate>>
  before(async () => {
    template = await embeddedTemplate()
  })
  after(() => template.remove())

  test('Wat bevestigd was, is er daarna altijd nog, en elke keten is heel', async (t) => {
    const until = Date.now() + longest
    const ledgers = await Promise.all(
      Array.from({ length: lanes }, async () => {
        const folder = template.copy()
        const ledger = new Ledger()
        let kills = 0
        while (kills < fewest || (kills < killsInLane && Date.now() < until)) {
          ledger.add(await faultAtRandom(folder, (child) => child.kill('SIGKILL')))
          kills += 1
        }
        ledger.add(await startWriter(folder, 'tellPresent').ended)
        return { ledger, kills }
      }),
    )
    for (const { ledger, kills } of ledgers) {
      const { confirmed, openings, lost, broken } = ledger
      assert.deepEqual({ lost, broken }, { lost: 0, broken: 0 })
      assert.ok(openings >= 1)
      t.diagnostic(
        `${kills} keer gedood, ${openings} keer geopend, ${confirmed.size} bevestigd, ${lost} verloren`,
      )
    }
    assert.ok(ledgers.some(({ ledger }) => ledger.confirmed.size > 0))
  })

  test('Een taak die halverwege gedood is, heeft daarna precies een keer effect', async () => {
    const folder = template.copy()
    const killed = await startWriter(folder, 'dieInJob').ended
    assert.equal(killed.signal, 'SIGKILL')
    assert.ok(killed.lines[0]?.planned)
    const first = await startWriter(folder, 'finishJobs').ended
    assert.deepEqual(first.lines, [{ done: 1, events: 1 }])
    const second = await startWriter(folder, 'finishJobs').ended
    assert.deepEqual(second.lines, [{ done: 0, events: 1 }])
  })
})
