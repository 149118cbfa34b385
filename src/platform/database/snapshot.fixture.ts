import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { after } from 'node:test'
import { fixedClock, testdag } from '#test/support/database.ts'
import { places } from '#platform/config.ts'
import { openDatabase, type Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openStore, type OpenStore } from '#platform/store/store.ts'
import { systeem, type StoredEvent } from '#platform/types.ts'

export interface Installation {
  /** The data folder: databank, sleutels, documenten, kopieen. */
  readonly gegevens: string
  readonly db: Database
  readonly store: OpenStore
}

const root = mkdtempSync(join(tmpdir(), 'maatwerkloket-kopie-'))

// Registered when the first test file loads, so it runs once, after the tests of every file.
after(() => rmSync(root, { recursive: true }))

/** A path that is not there yet, and that goes away after the tests. */
export const newPath = (): string => join(root, randomUUID())

/** An installation of its own: an empty, migrated database and a key file. */
export async function installation(): Promise<Installation> {
  const gegevens = newPath()
  const { database, keyFile } = places(gegevens)
  mkdirSync(dirname(keyFile), { recursive: true })
  writeFileSync(keyFile, 'GEHEIME-HOOFDSLEUTEL')
  const db = await openDatabase({ folder: database })
  await migrate(db)
  return { gegevens, db, store: openStore(db, { clock: fixedClock() }) }
}

/** Streams of a command that remember what was written. */
export function streams() {
  let [out, err] = ['', '']
  const sink = (write: (text: string) => void) =>
    new Writable({
      write(text: Buffer, _encoding, done) {
        write(text.toString())
        done()
      },
    })
  return {
    stdout: sink((text) => (out += text)),
    stderr: sink((text) => (err += text)),
    out: () => out,
    err: () => err,
  }
}

/** Appends `count` events to a history that stands at `version`. */
export function appendEvents(
  store: OpenStore,
  history: string,
  version: number,
  count = 1,
): Promise<StoredEvent[]> {
  const events = Array.from({ length: count }, (_, n) => ({
    type: 'ProefVastgelegd',
    data: { n, tekst: 'Klavervier '.repeat(20) },
    dag: testdag,
  }))
  return store.write(systeem, (tx) => tx.append(history, version, events))
}
