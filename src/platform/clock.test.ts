import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testDatabase } from '#test/support/database.ts'
import { after, dag } from '#law/dag.ts'
import { dagIn, openDemoClock, systemClock } from './clock.ts'

describe('De klok', () => {
  const moments: [why: string, at: string, day: string][] = [
    ['voor middernacht in de winter', '2026-01-14T22:59:59.999Z', '2026-01-14'],
    ['middernacht in de winter', '2026-01-14T23:00:00.000Z', '2026-01-15'],
    ['voor middernacht in de zomer', '2026-07-14T21:59:59.999Z', '2026-07-14'],
    ['middernacht in de zomer', '2026-07-14T22:00:00.000Z', '2026-07-15'],
    ['de nacht van het zomeruur', '2026-03-29T01:00:00.000Z', '2026-03-29'],
  ]
  for (const [why, at, day] of moments) {
    test(`De dag is die van Brussel: ${why}`, () => {
      assert.equal(dagIn(at), day)
    })
  }

  test('De gewone klok geeft een tijdstip met milliseconden en de dag die daarbij hoort', () => {
    const before = systemClock.today()
    assert.match(systemClock.now(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    assert.ok([before, systemClock.today()].includes(dagIn(systemClock.now())))
  })

  test('De demoklok verspringt hele dagen, onthoudt dat, en komt terug', async () => {
    const db = await testDatabase()
    const clock = await openDemoClock(db)
    await clock.move(200)
    await clock.move(-1)
    const again = await openDemoClock(db)
    assert.equal(again.offset, 199)
    const today = systemClock.today()
    assert.equal(again.today(), after(today, { days: 199 }))
    assert.match(again.now(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    assert.equal(dagIn(again.now()), again.today())
    await clock.reset()
    assert.equal((await openDemoClock(db)).offset, 0)
    assert.equal(dag(clock.today()), systemClock.today())
  })

  test('Een halve dag verspringen kan niet', async () => {
    const clock = await openDemoClock(await testDatabase())
    await assert.rejects(clock.move(0.5), /geheel aantal dagen/)
    assert.equal(clock.offset, 0)
  })
})
