import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Database } from '#platform/database/database.ts'
import {
  canonicalJson,
  eventColumns,
  fromRow,
  sealed,
  sealedText,
  type EventRow,
} from './events.ts'
import { answerOnce } from './once.ts'
import { inTransaction, prepared } from '#platform/database/transaction.ts'
import {
  Botsing,
  systeem,
  type Actor,
  type AuditLine,
  type Clock,
  type NewEvent,
  type NewJob,
  type Projection,
  type ReadTx,
  type Store,
  type StoredEvent,
  type Tx,
} from '#platform/types.ts'

export interface StoreOptions {
  readonly clock: Clock
  readonly projections?: readonly Projection[]
  /** What follows from an event; planned in the transaction that appends it. */
  readonly reactions?: (event: StoredEvent) => readonly NewJob[]
}

/** The store together with what the maintenance commands need of it. */
export interface OpenStore extends Store {
  readonly db: Database
  readonly projections: readonly Projection[]
}

interface Appended {
  readonly version: number
  readonly position: number
  readonly hash: Buffer
  readonly building: readonly string[]
}

const uniqueViolation = '23505'
/** No version is higher: the largest integer of the database. */
const noLimit = 2_147_483_647

/** The store over an open, migrated database. Closing the store closes the database. */
export function openStore(db: Database, options: StoreOptions): OpenStore {
  const write = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inTransaction(db, options.clock, actor, 'write', (client) =>
      work(new Transaction(client, actor, options)),
    )
  return {
    db,
    clock: options.clock,
    projections: options.projections ?? [],
    read: (actor, work) =>
      inTransaction(db, options.clock, actor, 'read', (client) => work(new Reading(client, actor))),
    write,
    once: (actor, key, content, work) =>
      write(actor, (tx) => answerOnce(tx, options.clock, key, content, work)),
    close: () => db.close(),
  }
}

class Reading implements ReadTx {
  readonly actor: Actor
  readonly #client: pg.PoolClient
  /** How many pieces of work run with the sight of the program now. */
  #beyond = 0

  constructor(client: pg.PoolClient, actor: Actor) {
    this.#client = client
    this.actor = actor
  }

  async query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.#client.query<Row>(prepared(sql, values))
    return rows
  }

  async history(id: string, upTo: number = noLimit): Promise<StoredEvent[]> {
    const rows = await this.query<EventRow>(
      `select ${eventColumns} from history_event where history = $1 and version <= $2 order by version`,
      [id, upTo],
    )
    return rows.map(fromRow)
  }

  // An error in `work` that the caller survives must not leave the wide sight behind; after an error of the database
  // itself nothing can be asked any more, and the transaction is lost anyway.
  async beyond<T>(work: () => Promise<T>): Promise<T> {
    this.#beyond += 1
    await this.see()
    try {
      return await work()
    } finally {
      this.#beyond -= 1
      await this.see().catch(() => {})
    }
  }

  /** Makes the database show what the present sight allows. */
  protected async see(): Promise<void> {
    const rol = this.#beyond > 0 ? systeem.rol : this.actor.rol
    await this.query(`select set_config('wop.rol', $1, true)`, [rol])
  }
}

class Transaction extends Reading implements Tx {
  readonly #options: StoreOptions
  #namens: string | undefined

  constructor(client: pg.PoolClient, actor: Actor, options: StoreOptions) {
    super(client, actor)
    this.#options = options
  }

  async namens<T>(persoon: string, work: () => Promise<T>): Promise<T> {
    this.#namens = persoon
    try {
      return await work()
    } finally {
      this.#namens = undefined
    }
  }

  /** Who acts, and on behalf of whom. */
  get #wie(): Actor {
    return this.#namens === undefined ? this.actor : { ...this.actor, namens: this.#namens }
  }

  async append(
    id: string,
    expectedVersion: number,
    events: readonly NewEvent[],
    cause?: string,
  ): Promise<StoredEvent[]> {
    if (events.length === 0) return []
    const history = id.toLowerCase()
    const at = this.#options.clock.now()
    const facts = events.map((event, i) =>
      sealed(event, { history, version: expectedVersion + 1 + i, at, actor: this.#wie, cause }),
    )
    const texts = facts.map((fact) => sealedText(fact, randomBytes(32).toString('hex')))
    const rows = await this.query<Appended>('select * from append_events($1, $2, $3)', [
      history,
      expectedVersion,
      texts,
    ]).catch(asBotsing)
    const stored = facts.map((fact, i): StoredEvent => {
      const { position, hash } = rows[i]!
      return { ...fact, position, hash: hash.toString('hex') }
    })
    await this.#follow(stored, rows[0]!.building)
    // append_events let the read tables see all; the actor does not.
    if (this.actor.rol !== systeem.rol) await this.see()
    return stored
  }

  /** Read tables and planned work that come from the events; a read table being rebuilt gets them from its rebuild. */
  async #follow(events: readonly StoredEvent[], building: readonly string[]): Promise<void> {
    const { projections = [], reactions = () => [] } = this.#options
    const live = projections.filter(({ name }) => !building.includes(name))
    for (const event of events) await applyAll(live, this, event)
    await this.#plan(events.flatMap(reactions))
  }

  plan(job: NewJob): Promise<void> {
    return this.#plan([job])
  }

  async #plan(jobs: readonly NewJob[]): Promise<void> {
    if (jobs.length === 0) return
    const now = this.#options.clock.now()
    await this.query(
      `insert into job (kind, key, data, not_before, at)
       select kind, key, data::jsonb, not_before, $5
       from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) as planned (kind, key, data, not_before)
       on conflict (key) do nothing`,
      [
        jobs.map(({ kind }) => kind),
        jobs.map(({ key }) => key ?? null),
        jobs.map(({ data }) => canonicalJson(data)),
        jobs.map(({ notBefore }) => notBefore ?? now),
        now,
      ],
    )
  }

  async audit(line: AuditLine): Promise<void> {
    const { action, history, purpose, klasse, document, noodtoegang = false } = line
    await this.query(
      `insert into audit (at, actor, action, history, purpose, klasse, document, noodtoegang)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        this.#options.clock.now(),
        this.#wie,
        action,
        history ?? null,
        purpose,
        klasse ?? null,
        document ?? null,
        noodtoegang,
      ],
    )
  }
}

/** Applies the event to the projections one after the other: a later one may read what an earlier one wrote. */
export async function applyAll(
  projections: readonly Projection[],
  tx: ReadTx,
  event: StoredEvent,
): Promise<void> {
  for (const projection of projections) await projection.apply(tx, event)
}

function asBotsing(error: pg.DatabaseError): never {
  if (error.code !== uniqueViolation) throw error
  throw new Botsing(
    'Iemand anders heeft dit dossier intussen gewijzigd. Bekijk de huidige toestand en probeer het opnieuw.',
    { cause: error },
  )
}
