import { projections } from '#app.ts'
import { vulDemo } from '#demo/vul.ts'
import { openDatabase } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { openStore } from '#platform/store.ts'
import { reactions } from '#reactions.ts'
import { mkdtempSync, rmSync } from 'node:fs'
const day = process.argv[2]
const folder = mkdtempSync('/tmp/demowerk/db-')
const db = await openDatabase({ folder })
await migrate(db)
const store = openStore(db, {
  clock: { today: () => day as never, now: () => `${day}T08:00:00.000Z` },
  projections,
  reactions,
})
const t = performance.now()
try {
  await vulDemo({ store }, { onProgress() {} })
  console.log(day, 'ok', Math.round(performance.now() - t))
} catch (e) {
  console.log(day, (e as Error).message)
}
await store.close()
rmSync(folder, { recursive: true })
