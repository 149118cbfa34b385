// The web server as a process that lives to be killed: node --import ./src/platform/tsx.ts test/durability/lezer.ts
// <folder> serve|count. It tells on standard output where it listens, or what the log holds.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { h, type VNode } from 'preact'
import { dag } from '#law/dag.ts'
import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database/database.ts'
import { migrate, schemaVersion } from '#platform/database/migrate.ts'
import { buildHttp } from '#platform/http/http.ts'
import { file, page } from '#platform/http/route-answer.ts'
import { route } from '#platform/http/route.ts'
import { openSessions } from '#platform/http/session.ts'
import { openStore } from '#platform/store/store.ts'
import { systeem } from '#platform/types.ts'
import { Layout } from '#ui/layout.tsx'
import { url } from '#ui/url.ts'

const [folder = '', mode = 'serve'] = process.argv.slice(2)
const say = (message: object) => writeSync(1, `${JSON.stringify(message)}\n`)
const tom = { id: 'tom', naam: 'Tom Tomaat', rol: 'team TOM' }
const history = randomUUID()
const relatie = async () => ({
  dossier: history,
  op: systemClock.today(),
  banden: [{ soort: 'toegewezen', van: dag('2020-01-01') } as const],
})

const routes = [
  route({
    url: url('/bladzijde'),
    may: 'dossier zien',
    relatie,
    GET: () => page(h(Layout, { title: 'Bladzijde', children: 'tot het einde' }) as VNode),
  }),
  route({
    url: url('/document'),
    may: 'brief lezen',
    relatie,
    GET: () => file(new Uint8Array(20_000).fill(65), 'application/pdf', 'document.pdf'),
  }),
]

const db = await openDatabase({ folder })
if ((await schemaVersion(db)) === undefined) await migrate(db)
const store = openStore(db, { clock: systemClock })
if (mode === 'serve') {
  const token = await openSessions(store, systemClock).login(tom, systemClock.now())
  const app = await buildHttp({
    routes,
    store,
    clock: systemClock,
    log: false,
    limits: { perAddress: 1_000_000, perSession: 1_000_000, login: 1_000_000 },
  })
  say({ address: await app.listen({ host: '127.0.0.1', port: 0 }), cookie: `sessie=${token}` })
} else {
  const rows = await store.read(systeem, (tx) =>
    tx.query<{ action: string; n: number }>(
      `select action, count(*) as n from audit where actor->>'id' = 'tom' group by 1`,
    ),
  )
  say({ counts: Object.fromEntries(rows.map(({ action, n }) => [action, n])) })
  await store.close()
}
