// A wave that lives to be killed: node --import ./src/platform/tsx.ts test/durability/golfer.ts <folder> begin|verder. It
// tells on standard output how far it is, or what the database held before, after and built anew.
import { writeSync } from 'node:fs'
import { inDienstSinds, tabellen } from '#evaluatie/golf/golf.fixture.ts'
import { draaiGolf } from '#evaluatie/golf/jobs.ts'
import { after, dag } from '#law/dag.ts'
import { openDatabase } from '#platform/database/database.ts'
import { migrate, schemaVersion } from '#platform/database/migrate.ts'
import { openStore, type OpenStore } from '#platform/store/store.ts'
import { rebuild } from '#platform/store/rebuild.ts'
import { verify } from '#platform/store/verify.ts'
import { systeem } from '#platform/types.ts'

const [folder = '', mode = 'begin'] = process.argv.slice(2)
const say = (message: object) => writeSync(1, `${JSON.stringify(message)}\n`)
const op = dag('2026-11-22')

/** Every row of the read table, and how often each history was begun. */
async function tel(store: OpenStore) {
  const { breuken } = await verify(store)
  return store.read(systeem, async (tx) => {
    const rijen = await tx.query<{ rij: string }>(
      `select p.history || ' ' || p.start || ' ' || p.dag || ' ' || p.loopt || ' ' || t.dag as rij
       from periodiek p join termijn t on t.history = p.history and t.id = 'D-06' order by p.history`,
    )
    const keren = await tx.query<{ keren: number; lopend: number }>(
      `select (select count(*)::int from history_event e where e.history = p.history and e.type = 'PeriodiekeEvaluatieGestart') as keren,
         (select count(*)::int from evaluatie e where e.history = p.history) as lopend from periodiek p`,
    )
    return {
      rijen: rijen.map(({ rij }) => rij),
      begonnen: keren.filter(({ keren: een, lopend }) => een === 1 && lopend === 1).length,
      dubbel: keren.filter(({ keren: een, lopend }) => een > 1 || een !== lopend).length,
      breuken: breuken.length,
    }
  })
}

const db = await openDatabase({ folder })
if ((await schemaVersion(db)) === undefined) await migrate(db)
const store = openStore(db, {
  clock: { today: () => op, now: () => `${op}T08:00:00.000Z` },
  projections: tabellen,
})
if (mode === 'begin') {
  const sinds = Array.from({ length: 30 }, (_, nr) => after(dag('2021-11-22'), { days: nr }))
  await inDienstSinds(store, sinds)
  await draaiGolf(store, { op, perKeer: 5, onProgress: ({ begonnen }) => say({ begonnen }) })
} else {
  const half = await tel(store)
  await draaiGolf(store, { op, perKeer: 5 })
  const heel = await tel(store)
  await rebuild(store)
  say({ half, heel, herbouwd: await tel(store) })
}
await store.close()
