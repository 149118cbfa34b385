import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { kop, type Antwoord } from './draad.ts'
import { langsteMs, meesteGeheugen } from './grenzen.ts'
import type { Bevinding } from './lees.ts'
import type { Soort } from './namen.ts'
import type { Reden } from './weigering.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const program = fileURLToPath(new URL('kind.ts', import.meta.url))
const heapMegabytes = 128
const watchMs = 10
/** A process that grew by large papers is replaced before the next one, and each now and then. */
const renewAbove = 0.6 * meesteGeheugen
const renewAfter = 200

/** Rights of the process: it may read its own program, and nothing else. */
export const vlaggen: readonly string[] = [
  '--permission',
  `--allow-fs-read=${here}*`,
  '--no-addons',
  `--max-old-space-size=${heapMegabytes}`,
  '--max-semi-space-size=4',
  '--disable-warning=ExperimentalWarning',
]

/** What was found; `top` is the most memory that the process ever held, 0 where the system does not tell. */
export type Uitslag = Bevinding & { readonly top: number }

/** One process that reads papers, one at a time. After a time-out or a fall it is over. */
export class Kind {
  readonly #child: ChildProcess
  #asked: ((uitslag: Uitslag) => void) | undefined
  #killed: Reden | undefined
  #top = 0
  #geheugen = 0
  #papers = 0
  #line = Buffer.alloc(0)
  #answer: Antwoord | undefined
  #copy = Buffer.alloc(0)
  #filled = 0
  #over = false

  readonly #geduld: { readonly ms: number; readonly geheugen: number }

  constructor(geduld = { ms: langsteMs, geheugen: meesteGeheugen }) {
    this.#geduld = geduld
    this.#child = spawn(process.execPath, [...vlaggen, program], {
      cwd: here,
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    this.#child.on('error', () => this.#end())
    this.#child.on('close', () => this.#end())
    this.#child.stdout!.on('data', (piece: Buffer) => this.#receive(piece))
    // What is written to a process that ended is told by `close`.
    this.#child.stdin!.on('error', () => undefined)
    this.#rest(true)
  }

  get bruikbaar(): boolean {
    return !this.#over && this.#papers < renewAfter && this.#geheugen < renewAbove
  }

  /** Has one paper read. Always answers: the process is killed when it takes too long or too much. */
  async lees(soort: Soort, bytes: Uint8Array): Promise<Uitslag> {
    this.#rest(false)
    this.#papers += 1
    const patience = setTimeout(() => this.#kill('te traag'), this.#geduld.ms)
    const watch = setInterval(() => this.#watch(), watchMs)
    try {
      return await new Promise<Uitslag>((resolve) => {
        if (this.#over) return resolve({ ok: false, reden: 'gestopt', top: this.#top })
        this.#asked = resolve
        this.#child.stdin!.write(kop(soort, bytes))
        this.#child.stdin!.write(bytes)
      })
    } finally {
      clearTimeout(patience)
      clearInterval(watch)
      this.#asked = undefined
      if (!this.#over) this.#rest(true)
    }
  }

  stop(): void {
    this.#child.kill('SIGKILL')
  }

  #receive(piece: Buffer): void {
    let rest = piece
    if (!this.#answer) {
      const end = rest.indexOf(10)
      this.#line = Buffer.concat([this.#line, end < 0 ? rest : rest.subarray(0, end)])
      if (end < 0) return
      rest = rest.subarray(end + 1)
      this.#answer = JSON.parse(this.#line.toString()) as Antwoord
      this.#line = Buffer.alloc(0)
      this.#copy = Buffer.alloc(this.#answer.lengte)
      this.#filled = 0
    }
    this.#filled += rest.copy(this.#copy, this.#filled)
    if (this.#filled < this.#answer.lengte) return
    const { lengte: _, geheugen, ...answer } = this.#answer
    this.#answer = undefined
    this.#geheugen = geheugen
    this.#measure()
    const top = this.#top
    this.#asked?.(answer.ok ? { ...answer, bytes: this.#copy, top } : { ...answer, top })
    this.#copy = Buffer.alloc(0)
  }

  #watch(): void {
    this.#measure()
    if (this.#top > this.#geduld.geheugen) this.#kill('te zwaar')
  }

  /** The most memory that the process held, where the system tells (Linux); elsewhere only the bounds on the heap hold. */
  #measure(): void {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'latin1')
      this.#top = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024 || this.#top
    } catch {
      // No such file on this system, or the process just ended.
    }
  }

  #kill(reden: Reden): void {
    this.#killed ??= reden
    this.stop()
  }

  #end(): void {
    this.#over = true
    // Node ends itself with SIGABRT when its heap is full.
    const full = this.#child.signalCode === 'SIGABRT' || this.#child.exitCode === 134
    const reden = this.#killed ?? (full ? 'te zwaar' : 'gestopt')
    this.#asked?.({ ok: false, reden, top: this.#top })
  }

  /** A process at rest never keeps the program alive. */
  #rest(resting: boolean): void {
    const verb = resting ? 'unref' : 'ref'
    this.#child[verb]()
    for (const stream of [this.#child.stdin, this.#child.stdout])
      (stream as unknown as { ref: () => void; unref: () => void })[verb]()
  }
}
