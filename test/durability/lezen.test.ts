import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { embeddedTemplate } from './crash.ts'
import { leesTotGedood, telLog } from './lezen.ts'

// lees.ts kills as often as asked.
const kills = 3

describe('Het programma wordt gedood terwijl er gelezen wordt (kill -9)', () => {
  let template: Awaited<ReturnType<typeof embeddedTemplate>>
  before(async () => {
    template = await embeddedTemplate()
  })
  after(() => template.remove())

  test('Voor elke bladzijde en elk document dat volledig buiten ging, staat er een regel in het log', async (t) => {
    const folder = template.copy()
    const gelezen = { bladzijden: 0, documenten: 0 }
    for (let nr = 0; nr < kills; nr += 1) await leesTotGedood(folder, gelezen)
    const log = await telLog(folder)
    t.diagnostic(
      `${kills} keer gedood: gelezen ${JSON.stringify(gelezen)}, log ${JSON.stringify(log)}`,
    )
    assert.ok(gelezen.bladzijden > 0 && gelezen.documenten > 0)
    assert.ok(log.bladzijden >= gelezen.bladzijden)
    assert.ok(log.documenten >= gelezen.documenten)
    // A read that was logged and then cut off: at most one for each reader and kill.
    assert.ok(log.bladzijden - gelezen.bladzijden <= 4 * kills)
  })
})
