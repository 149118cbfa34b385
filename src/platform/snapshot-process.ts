// Opens a copy in a process of its own: node snapshot-process.ts <archive> <folder>. Prints the manifest and ends with
// 0 when the copy is what its manifest says, else prints the reason in Dutch and ends with 1.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from './clock.ts'
import { openDatabase, type Database } from './database.ts'
import { manifestFile, type Manifest } from './snapshot-check.ts'
import { differences, standOf } from './snapshot-stand.ts'
import { unpack } from './snapshot-tar.ts'
import { openStore } from './store.ts'
import { verify } from './verify.ts'

const [archive = '', folder = ''] = process.argv.slice(2)

/** Reads every row of every table from its pages, so that a page whose checksum is wrong is met. */
function readAllPages(db: Database): Promise<unknown> {
  return db.pool.query(
    `do $$
     declare name text;
     begin
       set local enable_indexscan = off;
       set local enable_indexonlyscan = off;
       set local enable_bitmapscan = off;
       for name in select oid::regclass::text from pg_class where relkind in ('r', 't', 'm') loop
         execute 'select count(*) from ' || name;
       end loop;
     end
     $$`,
  )
}

async function problems(db: Database, manifest: Manifest): Promise<readonly string[]> {
  await readAllPages(db)
  const found = differences(manifest.stand, await standOf(db.pool))
  const { breuken } = await verify(openStore(db, { clock: systemClock }))
  const [first] = breuken
  if (!first) return found
  const where = `geschiedenis ${first.history}, versie ${first.version}: ${first.reden}`
  return [...found, `${breuken.length} breuken in de ketens, de eerste in ${where}`]
}

async function check(): Promise<Manifest> {
  await unpack(archive, folder)
  const manifest = JSON.parse(readFileSync(join(folder, manifestFile), 'utf8')) as Manifest
  const db = await openDatabase({ folder })
  try {
    const wrong = await db.withoutLimit(() => problems(db, manifest))
    if (wrong.length > 0) throw new Error(`De kopie is niet wat ze moet zijn: ${wrong.join('; ')}.`)
    return manifest
  } finally {
    await db.close()
  }
}

try {
  process.stdout.write(JSON.stringify(await check()))
} catch (error) {
  process.stdout.write((error as Error).message)
  process.exitCode = 1
}
