import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { TeLang } from '#platform/database/database-engine.ts'
import { NietDuurzaam } from '#platform/database/database-conditions.ts'
import { openDatabase, type DatabaseOptions } from '#platform/database/database.ts'
import { dokter } from '#platform/database/dokter.ts'
import { MapBezet } from '#platform/database/lock.ts'
import { embeddedTemplate, startWriter } from './crash.ts'

let template: Awaited<ReturnType<typeof embeddedTemplate>>
before(async () => {
  template = await embeddedTemplate()
})
after(() => template.remove())

describe('De ingebedde databank weigert wat gegevens kan kosten', () => {
  test('Een tweede programma op dezelfde map wordt meteen geweigerd, met de naam van de map', async () => {
    const folder = template.copy()
    const db = await openDatabase({ folder })
    const { lines } = await startWriter(folder, 'hold').ended
    assert.equal(lines[0]?.error, 'MapBezet')
    const message = lines[0]?.message ?? ''
    assert.ok(
      message.includes(`De gegevensmap ${folder} is al in gebruik door proces ${process.pid}`),
    )
    assert.match(message, /Stop eerst het andere programma/)

    await assert.rejects(openDatabase({ folder }), MapBezet)
    const diagnose = await dokter({ folder })
    assert.equal(diagnose.ok, false)
    assert.match(diagnose.text, /WEIGERT {2}De gegevensmap .* is al in gebruik/)
    await db.close()
    const { lines: free } = await startWriter(folder, 'hold').ended
    assert.deepEqual(free, [])
  })

  const faults: [condition: RegExp, faults: NonNullable<DatabaseOptions['faults']>][] = [
    [/schrijven tot op de schijf: .*0 keer fsync/, { withoutFsync: true }],
    [/instelling wal_sync_method: De waarde is fdatasync/, { walSyncMethod: 'fdatasync' }],
    [/versie van PGlite: Versie 0\.5\.17 is niet beproefd/, { pgliteVersion: '0.5.17' }],
  ]
  for (const [condition, broken] of faults) {
    test(`Ze start niet en noemt de voorwaarde (${Object.keys(broken)[0]})`, async () => {
      const folder = template.copy()
      await assert.rejects(openDatabase({ folder, faults: broken }), (error: Error) => {
        assert.ok(error instanceof NietDuurzaam)
        assert.match(error.message, condition)
        return true
      })
      const db = await openDatabase({ folder })
      assert.ok(db.conditions.length >= 9 && db.conditions.every(({ ok }) => ok))
      await db.close()
    })
  }

  test('Een opdracht die ontspoort, wordt gestopt en de volgende krijgt antwoord', async () => {
    const db = await openDatabase({ folder: template.copy(), limitMs: 1500 })
    await db.pool.query('create table proef (n int)')
    await db.pool.query('insert into proef values (7)')
    const started = performance.now()
    await assert.rejects(
      db.pool.query(
        'with recursive t(n) as (select 1 union all select n + 1 from t) select max(n) from t',
      ),
      (error: Error) => error instanceof TeLang && /langer dan 1.5 seconden/.test(error.message),
    )
    assert.ok(performance.now() - started < 4000)
    const { rows } = await db.pool.query('select n from proef')
    assert.deepEqual(rows, [{ n: 7 }])
    const slow = await db.withoutLimit(() => db.pool.query('select 1 as n from pg_sleep(2)'))
    assert.deepEqual(slow.rows, [{ n: 1 }])
    await db.close()
  })

  test('Een databank die haar logboek verliest, stopt het programma in plaats van door te gaan', async () => {
    const run = await startWriter(template.copy(), 'loseLog').ended
    assert.equal(run.signal, 'SIGKILL')
    assert.match(run.stderr, /stopt om geen gegevens te verliezen: .*PANIC/)
    assert.ok(run.lines.every(({ confirmed }) => confirmed === undefined))
  })

  test('Een aanmaak die nooit af raakte, wordt opzij gezet en niet gewist', async () => {
    const folder = template.copy()
    rmSync(path.join(folder, 'databank.json'))
    const db = await openDatabase({ folder })
    assert.equal(readdirSync(folder).filter((name) => name.includes('.onvolledig-')).length, 1)
    await db.close()
  })
})

describe('maatwerk dokter', () => {
  test('Op een databank in orde noemt hij profiel, reden, voorwaarden, versies en aantallen', async () => {
    const folder = template.copy()
    const diagnose = await dokter({ folder })
    assert.equal(diagnose.ok, true)
    assert.match(diagnose.text, /^Databank: ingebed, duurzaam profiel\. Er is geen DATABASE_URL/)
    assert.match(
      diagnose.text,
      /in orde {2}schrijven tot op de schijf: een bevestiging gaf \d+ keer fsync/,
    )
    assert.match(diagnose.text, /laatste checkpoint: \d\d\/\d\d\/\d{4}/)
    assert.equal(diagnose.facts['geschiedenissen'], '0')
    assert.equal(diagnose.facts['taken die wachten'], '0')
    assert.match(diagnose.text, /Het programma kan starten\.$/)
  })
})
