// The product as a process that lives to be killed while papers come in: node --import ./src/platform/tsx.ts
// test/durability/oplader.ts <folder> serve|tel. It tells on standard output where it listens, or what papers it holds;
// its log goes to standard error.
import { existsSync, mkdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createApp, projections } from '#app.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { leesStuk } from '#dossier/luik/store.ts'
import { openDossier } from '#dossier/store.ts'
import { isNotPossible } from '#law/decider.ts'
import { systemClock } from '#platform/clock.ts'
import { places } from '#platform/config.ts'
import { openDatabase } from '#platform/database/database.ts'
import { migrate, schemaVersion } from '#platform/database/migrate.ts'
import { kekFromFile } from '#platform/documents/blob-key.ts'
import { openSessions } from '#platform/http/session.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { openStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { reactions } from '#reactions.ts'

const klaartje: Actor = { id: 'klaartje', naam: 'Klaartje', rol: 'indiceringsconsulent' }
const [folder = '', mode = 'serve'] = process.argv.slice(2)
const { database, documents, keyFile } = places(folder)
const wie = join(folder, 'persoon.json')
const say = (message: object) => writeSync(1, `${JSON.stringify(message)}\n`)

mkdirSync(documents, { recursive: true })
const db = await openDatabase({ folder: database })
if ((await schemaVersion(db)) === undefined) await migrate(db)
const store = openStore(db, { clock: systemClock, projections, reactions })
const vault = { folder: documents, kek: await kekFromFile(keyFile) }

if (!existsSync(wie)) {
  const persoon = aPersoon()
  const geopend = await store.write(klaartje, (tx) => openDossier(tx, persoon, systemClock.today()))
  if (isNotPossible(geopend)) throw new Error(geopend.notPossible)
  writeFileSync(wie, JSON.stringify({ id: persoon.insz, naam: 'Iemand', rol: 'burger' }))
}

if (mode === 'serve') {
  const persoon = JSON.parse(readFileSync(wie, 'utf8')) as Actor
  const token = await openSessions(store, systemClock).login(persoon, systemClock.now())
  const app = await createApp({
    store,
    clock: systemClock,
    vault,
    magda: magdaDemo(systemClock),
    telefoon: '0800 00 000',
    http: {
      limits: { perAddress: 1e6, perSession: 1e6, login: 1e6 },
      log: { level: 'info', stream: { write: (line: string) => void writeSync(2, line) } },
    },
  })
  say({ address: await app.listen({ host: '127.0.0.1', port: 0 }), cookie: `sessie=${token}` })
} else {
  const rijen = await store.read(systeem, (tx) => tx.query<{ id: string }>('select id from stuk'))
  const stukken: Record<string, string> = {}
  for (const { id } of rijen) {
    const bytes = await store.read(systeem, (tx) => leesStuk(tx, vault, id, 'origineel'))
    stukken[id] = Buffer.from(bytes ?? []).toString('latin1')
  }
  say({ stukken })
  await store.close()
}
