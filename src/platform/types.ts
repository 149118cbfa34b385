import type { Dag } from '#law/dag.ts'

/** Who acts. `rol` is a role of the access matrix; `namens` is set when a consulent acts for the person. */
export interface Actor {
  readonly id: string
  readonly naam: string
  readonly rol: string
  /** KBO number, team or other scope of the role; empty for a citizen. */
  readonly organisatie?: string
  readonly namens?: string
}

/** The system itself, for work that no person started. */
export const systeem: Actor = { id: 'systeem', naam: 'Maatwerkloket', rol: 'systeem' }

/** The one clock, injected. Days are days in Europe/Brussels; instants are ISO UTC with milliseconds. */
export interface Clock {
  today(): Dag
  now(): string
}

/** What a decider gives to be remembered. `type` is the Dutch legal name of what happened; `data` is plain JSON. */
export interface NewEvent {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  /** Day on which it holds in law (valid time); the time of record comes from the clock. */
  readonly dag: Dag
  /** Version of the rule that decided, as the day from which it holds. */
  readonly regelversie?: Dag
}

export interface StoredEvent extends NewEvent {
  readonly history: string
  /** 1 for the first event of a history, then without gaps. */
  readonly version: number
  /** Order over all histories; gaps are possible. */
  readonly position: number
  readonly at: string
  readonly actor: Actor
  /** Id of the event or command that caused it. */
  readonly cause?: string
  readonly hash: string
}

/** Reads: one transaction, one actor. Values are parameters ($1…), never text in the SQL. */
export interface ReadTx {
  readonly actor: Actor
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** The events of a history in order, up to and with version `upTo` where it is given. */
  history(id: string, upTo?: number): Promise<StoredEvent[]>
  /**
   * Runs `work` with the sight of the program itself, for what the actor may cause but not read: an employer who hires
   * does not read the history it goes to. Nothing of what `work` sees may reach the actor but its outcome, and no other
   * query of the transaction may run meanwhile.
   */
  beyond<T>(work: () => Promise<T>): Promise<T>
}

/** Work for after the commit. */
export interface NewJob {
  /** Names the handler that does it. */
  readonly kind: string
  /** Plain JSON. */
  readonly data: unknown
  /** The same key is planned once, also after the work is done. */
  readonly key?: string
  /** Instant (ISO UTC) before which it waits; left out for as soon as possible. */
  readonly notBefore?: string
}

/** Reads and writes in one transaction: events, projections, outbox, jobs and audit commit together or not at all. */
export interface Tx extends ReadTx {
  /** Appends at `expectedVersion` (0 for a new history). Throws `Botsing` when somebody was first. */
  append(
    id: string,
    expectedVersion: number,
    events: readonly NewEvent[],
    cause?: string,
  ): Promise<StoredEvent[]>
  /**
   * Runs `work` so that what it writes is remembered as done by the actor on behalf of `persoon`, a name. For what
   * staff fills in together with the person; it gives no other sight and no other right.
   */
  namens<T>(persoon: string, work: () => Promise<T>): Promise<T>
  /** Plans work for after the commit; the same `key` is planned once. */
  plan(job: NewJob): Promise<void>
  audit(line: AuditLine): Promise<void>
}

export interface AuditLine {
  readonly action: string
  readonly history?: string
  readonly purpose: string
  /** Class of what was seen or changed. */
  readonly klasse?: string
  /** The document that was read or written. */
  readonly document?: string
  /** Done under access in an emergency. */
  readonly noodtoegang?: boolean
}

export interface Store {
  readonly clock: Clock
  read<T>(actor: Actor, work: (tx: ReadTx) => Promise<T>): Promise<T>
  write<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * As `write`, but a second call with the same key gives the first answer back without doing the work again.
   * The same key with other `content` throws `AndereInhoud`.
   */
  once<T>(actor: Actor, key: string, content: unknown, work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Keeps a read table up to date with the events, inside the transaction that appends them, after the projections before it. */
export interface Projection {
  readonly name: string
  readonly tables: readonly string[]
  apply(tx: ReadTx, event: StoredEvent): Promise<void>
}

/** Somebody else changed the history first: show the present state and ask to try again. */
export class Botsing extends Error {
  override readonly name = 'Botsing'
}

/** An idempotency key that was already used for another content. */
export class AndereInhoud extends Error {
  override readonly name = 'AndereInhoud'
}
