import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { FromWorker, ToWorker, Wire, WorkerReady, WorkerStart } from './pglite-stream.ts'

/** A query that ran longer than the watchdog allows and was ended, with its transaction. */
export class TeLang extends Error {
  override readonly name = 'TeLang'
}

interface Pending {
  readonly reply: (bytes: Uint8Array) => void
  readonly settle: (error?: Error) => void
}

/**
 * The thread that runs PGlite, and the watchdog over it. A query over the limit ends the thread: its transaction is
 * gone as after a crash, and a new thread opens the same folder while later queries wait for it.
 */
export class Engine implements Wire {
  readonly #start: WorkerStart
  readonly #limitMs: number
  #longWorks = 0
  #lastId = 0
  #worker!: Worker
  #ready!: WorkerReady
  #restarting: Promise<void> | undefined
  #closing = false
  readonly #pending = new Map<number, Pending>()

  private constructor(start: WorkerStart, limitMs: number) {
    this.#start = start
    this.#limitMs = limitMs
  }

  static async open(start: WorkerStart, limitMs: number): Promise<Engine> {
    const engine = new Engine(start, limitMs)
    await engine.#startWorker(start)
    return engine
  }

  /** What the start-up check of the thread found. */
  get ready(): WorkerReady {
    return this.#ready
  }

  /** Number of messages sent so far: tells whether anything happened since an earlier look. */
  get messages(): number {
    return this.#lastId
  }

  reset(): Promise<void> {
    return this.#send((id) => ({ id, order: 'reset' }))
  }

  exchange(bytes: Uint8Array, reply: (bytes: Uint8Array) => void): Promise<void> {
    return this.#send((id) => ({ id, bytes }), reply)
  }

  /** Checkpoints and copies the files of the cluster to a new folder; no query runs in between. */
  copyTo(folder: string): Promise<void> {
    return this.withoutLimit(() => this.#send((id) => ({ id, copyTo: folder })))
  }

  /** Lifts the limit while `work` runs, for maintenance that may take minutes. */
  async withoutLimit<T>(work: () => Promise<T>): Promise<T> {
    this.#longWorks += 1
    try {
      return await work()
    } finally {
      this.#longWorks -= 1
    }
  }

  /** Writes a checkpoint and stops the thread. */
  async close(): Promise<void> {
    await this.#restarting
    this.#closing = true
    const gone = new Promise<void>((resolve) => {
      this.#worker.once('exit', () => resolve())
    })
    this.#post({ id: 0, order: 'close' })
    await gone
  }

  async #send(
    message: (id: number) => ToWorker,
    reply: Pending['reply'] = () => {},
  ): Promise<void> {
    await this.#restarting
    if (this.#closing) throw new Error('De databank is gesloten.')
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      const timer = this.#longWorks > 0 ? undefined : setTimeout(() => this.#end(), this.#limitMs)
      const settle = (error?: Error) => {
        clearTimeout(timer)
        this.#pending.delete(id)
        if (error) reject(error)
        else resolve()
      }
      this.#pending.set(id, { reply, settle })
      this.#post(message(id))
    })
  }

  #post(message: ToWorker): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, a browser window does
    this.#worker.postMessage(message)
  }

  #end(): void {
    this.#restarting ??= this.#restart().finally(() => (this.#restarting = undefined))
    const seconds = this.#limitMs / 1000
    const text = `Een opdracht aan de databank duurde langer dan ${seconds} seconden en is gestopt. Probeer het opnieuw.`
    for (const { settle } of this.#pending.values()) settle(new TeLang(text))
  }

  async #restart(): Promise<void> {
    const old = this.#worker
    await old.terminate()
    await this.#startWorker({ ...this.#start, fresh: false }).catch(failStop)
  }

  async #startWorker(start: WorkerStart): Promise<void> {
    const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
      workerData: start,
      execArgv: [],
    })
    this.#worker = worker
    this.#ready = await new Promise<WorkerReady>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('De ingebedde databank is niet gestart.')))
    })
    worker.on('message', (message: FromWorker) => this.#hear(message))
    worker.on('error', failStop)
    worker.on('exit', () => {
      if (this.#worker !== worker || this.#closing || this.#restarting) return
      failStop(new Error('de draad van de databank is onverwacht gestopt'))
    })
  }

  #hear(message: FromWorker): void {
    if ('ready' in message) return
    const pending = this.#pending.get(message.id)
    if (!pending) return
    if (message.bytes) pending.reply(message.bytes)
    if (message.failed !== undefined) pending.settle(new Error(message.failed))
    else if (message.last) pending.settle()
  }
}

// After a fault of the engine nothing it says can be trusted; recovery starts from the log in a new process.
function failStop(error: Error): never {
  writeSync(2, `De ingebedde databank stopt om geen gegevens te verliezen: ${error.message}\n`)
  process.kill(process.pid, 'SIGKILL')
  throw error
}
