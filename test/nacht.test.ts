import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after as afterAll, before, describe, test } from 'node:test'
import { projections } from '#app.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import { dagelijks, planDagelijks } from '#nacht.ts'
import { openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { mostAttempts, runJobs } from '#platform/store/jobs.ts'
import { openStore, type OpenStore } from '#platform/store/store.ts'
import { systeem, type Clock } from '#platform/types.ts'

// A Monday: the weekly work is due too.
const begin = dag('2026-11-23')
const elkeNacht = [
  'herinner aan termijnen',
  'laat adviezen vervallen',
  'nacht',
  'oude antwoorden vergeten',
  'periodieke evaluaties beginnen',
  'stel vernietiging voor',
  'verzegel afgesloten dossiers',
]
const alles = (state: string) => Object.fromEntries(elkeNacht.map((soort) => [soort, state]))

describe('Het werk van elke nacht', () => {
  // An installation of its own, whose clock only goes forward: nightly work looks at all dossiers.
  const folder = mkdtempSync(join(tmpdir(), 'maatwerkloket-nacht-'))
  let store: OpenStore
  let vandaag = begin
  let uur = 10
  const clock: Clock = {
    today: () => vandaag,
    now: () => `${vandaag}T${String(uur).padStart(2, '0')}:00:00.000Z`,
  }
  before(async () => {
    const db = await openDatabase({ folder })
    await migrate(db)
    store = openStore(db, { clock, projections })
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  /** A later day at ten. */
  function naar(dagen: number): Dag {
    uur = 10
    return (vandaag = after(vandaag, { days: dagen }))
  }

  async function draai(): Promise<readonly string[]> {
    const gehoord: string[] = []
    const onError = ({ message }: Error) => void gehoord.push(message)
    await runJobs(store, dagelijks(clock), { once: true, onError })
    return gehoord
  }

  async function stand(op: Dag): Promise<Readonly<Record<string, string>>> {
    const rijen = await store.read(systeem, (tx) =>
      tx.query<{ kind: string; state: string }>(
        `select kind, state from job where key = kind || ':' || $1 and kind = any($2)`,
        [op, elkeNacht],
      ),
    )
    return Object.fromEntries(rijen.map(({ kind, state }) => [kind, state]))
  }

  test('werk dat na tien pogingen opgegeven is, loopt morgen toch, zonder herstart; de rest van de nacht liep gewoon', async () => {
    await planDagelijks(store, clock)
    assert.deepEqual(await draai(), [])
    const kapot = naar(1)
    await store.db.pool.query('alter table command_key rename to command_key_kapot')
    for (let poging = 1; poging <= mostAttempts; poging += 1) {
      uur = poging
      assert.equal((await draai()).length, 1)
    }
    assert.deepEqual(await stand(kapot), { ...alles('done'), 'oude antwoorden vergeten': 'dead' })
    await store.db.pool.query('alter table command_key_kapot rename to command_key')
    const morgen = naar(1)
    assert.deepEqual(await draai(), [])
    assert.deepEqual(await stand(morgen), alles('done'))
  })

  test('stond het programma vier dagen stil, dan loopt het werk van vandaag, één keer', async () => {
    const later = naar(4)
    assert.deepEqual(await draai(), [])
    assert.deepEqual({ ...(await stand(later)), nacht: 'done' }, alles('done'))
    assert.deepEqual(await stand(after(later, { days: 1 })), { nacht: 'waiting' })
    const rijen = () => store.read(systeem, (tx) => tx.query('select * from job order by id'))
    const voor = await rijen()
    await planDagelijks(store, clock)
    assert.deepEqual(await draai(), [])
    assert.deepEqual(await rijen(), voor)
  })

  test('wat een vorige versie al voor morgen plande, loopt maar één keer, en de nacht erna loopt alles weer', async () => {
    const morgen = after(vandaag, { days: 1 })
    await store.write(systeem, async (tx) => {
      await tx.query(`update job set state = 'done' where kind = 'nacht'`)
      for (const kind of elkeNacht.filter((soort) => soort !== 'nacht'))
        await tx.plan({
          kind,
          data: {},
          key: `${kind}:${morgen}`,
          notBefore: `${morgen}T00:15:00.000Z`,
        })
    })
    naar(1)
    await planDagelijks(store, clock)
    assert.deepEqual(await draai(), [])
    assert.deepEqual(await stand(morgen), alles('done'))
    const erna = naar(1)
    assert.deepEqual(await draai(), [])
    assert.deepEqual(await stand(erna), alles('done'))
  })
})
