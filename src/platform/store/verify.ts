import { chainHash, eventColumns, fromRow, sealedText, type EventRow } from './events.ts'
import type { OpenStore } from './store.ts'
import { systeem } from '#platform/types.ts'

/** A place where a history is not what was recorded. */
export interface Breuk {
  readonly history: string
  readonly version: number
  /** Dutch, for the person who reads the report. */
  readonly reden: string
}

export interface VerifyResult {
  readonly histories: number
  readonly events: number
  /** Events whose content was erased at the end of its retention; their hash still links the chain. */
  readonly gewist: number
  readonly breuken: readonly Breuk[]
}

export interface VerifyOptions {
  readonly onProgress?: (progress: { readonly done: number }) => void
  /** Histories to check; left out for all. */
  readonly only?: readonly string[]
}

const batch = 1000

/** Recomputes the hash chain of the histories and reports every break, in order of history and version. */
export async function verify(store: OpenStore, options: VerifyOptions = {}): Promise<VerifyResult> {
  const walk = new ChainWalk()
  for (;;) {
    const rows = await nextRows(store, walk.history, walk.version, options.only)
    for (const row of rows) walk.step(row)
    options.onProgress?.({ done: walk.events })
    if (rows.length < batch) break
  }
  const cut = await cutTails(store, options.only)
  return {
    histories: walk.histories,
    events: walk.events,
    gewist: walk.gewist,
    breuken: [...walk.breuken, ...cut],
  }
}

class ChainWalk {
  history = '00000000-0000-0000-0000-000000000000'
  version = 0
  histories = 0
  events = 0
  gewist = 0
  readonly breuken: Breuk[] = []
  #previous: Uint8Array = new Uint8Array()

  step(row: EventRow): void {
    if (row.history !== this.history) {
      this.histories += 1
      this.version = 0
      this.#previous = new Uint8Array()
    }
    const reden = this.#breakAt(row)
    if (reden !== undefined) {
      this.breuken.push({ history: row.history, version: row.version, reden })
    }
    this.events += 1
    this.history = row.history
    this.version = row.version
    // The stored hash goes on, so that one changed event is reported once and not at every later one.
    this.#previous = row.hash
  }

  #breakAt(row: EventRow): string | undefined {
    if (row.version !== this.version + 1) {
      return `Er ontbreken gebeurtenissen voor deze: na versie ${this.version} komt ${row.version}.`
    }
    if (row.nonce === null) {
      this.gewist += 1
      return undefined
    }
    const text = sealedText(fromRow(row), row.nonce.toString('hex'))
    return chainHash(this.#previous, text).equals(row.hash)
      ? undefined
      : 'De inhoud, of die van de gebeurtenis ervoor, is gewijzigd na het vastleggen.'
  }
}

async function nextRows(
  store: OpenStore,
  history: string,
  version: number,
  only: readonly string[] | undefined,
): Promise<EventRow[]> {
  return store.read(systeem, (tx) =>
    tx.query<EventRow>(
      `select ${eventColumns} from history_event
       where (history, version) > ($1, $2) and ($3::uuid[] is null or history = any($3))
       order by history, version limit ${batch}`,
      [history, version, only ?? null],
    ),
  )
}

/** The chain itself cannot show that its last events are gone; the outbox still knows them. */
async function cutTails(
  store: OpenStore,
  only: readonly string[] | undefined,
): Promise<readonly Breuk[]> {
  const reden = 'Deze gebeurtenis is vastgelegd, maar staat niet meer in de geschiedenis.'
  const rows = await store.read(systeem, (tx) =>
    tx.query<{ history: string; version: number }>(
      `select o.subject as history, (o.data->>'version')::int as version from outbox o
       where ($1::uuid[] is null or o.subject = any($1)) and not exists (
         select from history_event e where e.history = o.subject and e.version = (o.data->>'version')::int)
       order by 1, 2`,
      [only ?? null],
    ),
  )
  return rows.map((row) => ({ ...row, reden }))
}
