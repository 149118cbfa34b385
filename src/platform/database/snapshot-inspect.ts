import { systemClock } from '#platform/clock.ts'
import type { Database } from './database.ts'
import { differences, standOf, type Stand } from './snapshot-stand.ts'
import { openStore } from '#platform/store/store.ts'
import { verify } from '#platform/store/verify.ts'

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

/**
 * What is wrong with an open copy, in Dutch; empty when it is what it must be. Throws the error of the engine at a page
 * that cannot be read.
 */
export async function problems(db: Database, wanted: Stand): Promise<readonly string[]> {
  await readAllPages(db)
  const found = differences(wanted, await standOf(db.pool))
  const { breuken } = await verify(openStore(db, { clock: systemClock }))
  const [first] = breuken
  if (!first) return found
  const where = `geschiedenis ${first.history}, versie ${first.version}: ${first.reden}`
  return [...found, `${breuken.length} breuken in de ketens, de eerste in ${where}`]
}
