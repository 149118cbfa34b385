import { Duplex } from 'node:stream'

/** How the thread of the embedded database is started. The last two exist to prove that the checks refuse. */
export interface WorkerStart {
  readonly folder: string
  /** The folder holds no cluster yet: sync all of it once it is made. */
  readonly fresh: boolean
  readonly withoutFsync: boolean
  readonly walSyncMethod: string
}

export type ToWorker =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly order: 'reset' | 'close' }
  /** Copy the cluster into a folder that is not there yet. */
  | { readonly id: number; readonly copyTo: string }

export interface WorkerReady {
  /** Settings of PostgreSQL by name. */
  readonly ready: Readonly<Record<string, string>>
  /** Number of fsync calls that one commit caused. */
  readonly fsyncsPerCommit: number
}

export type FromWorker =
  | WorkerReady
  | {
      readonly id: number
      readonly last: boolean
      readonly bytes?: Uint8Array<ArrayBuffer>
      /** Why a copy was not made; the database itself goes on. */
      readonly failed?: string
    }

/** The engine as a connection sees it. */
export interface Wire {
  /** Brings the one session of the engine back to its first state: no transaction, no prepared statement. */
  reset(): Promise<void>
  /** Sends bytes of the PostgreSQL protocol; settles after the last byte of the reply went to `reply`. */
  exchange(bytes: Uint8Array, reply: (bytes: Uint8Array) => void): Promise<void>
}

type Done = (error?: Error | null) => void

const terminate = 'X'.charCodeAt(0)

/** Stands where `pg` expects a TCP socket and carries the same bytes to the embedded engine. */
export class WireStream extends Duplex {
  readonly #wire: Wire
  #waiting: Buffer[] = []

  constructor(wire: Wire) {
    super()
    this.#wire = wire
  }

  connect(): this {
    this.#wire.reset().then(
      () => this.emit('connect'),
      (error: Error) => this.destroy(error),
    )
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(bytes: Buffer, _encoding: string, done: Done): void {
    if (this.#waiting.length === 0) process.nextTick(() => this.#send())
    // Goodbye would end the engine, which outlives its connections.
    if (bytes[0] !== terminate) this.#waiting.push(bytes)
    // The engine keeps the order, so the next bytes may follow before this reply is there.
    done()
  }

  /** Queries that were written behind each other in one tick go to the engine together. */
  #send(): void {
    const bytes = Buffer.concat(this.#waiting)
    this.#waiting = []
    if (bytes.length === 0 || this.destroyed) return
    this.#wire
      .exchange(bytes, (reply) => {
        if (!this.destroyed && reply.length > 0) this.push(reply)
      })
      .catch((error: Error) => this.destroy(error))
  }

  override _final(done: Done): void {
    this.push(null)
    done()
  }
}
