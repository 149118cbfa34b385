import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'

/** One line of the writer; each has only the members of its kind. */
export interface Line {
  readonly present?: readonly string[]
  readonly breuken?: number
  readonly half?: number
  readonly confirmed?: readonly string[]
  readonly planned?: string
  readonly done?: number
  readonly events?: number
  readonly error?: string
  readonly message?: string
}

export interface Run {
  readonly lines: readonly Line[]
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
}

// The same engine, but not made fast first: a writer lives for a second, so it is killed twice as often.
export const quickToLive = ['--liftoff-only', '--wasm-lazy-compilation']
const writer = fileURLToPath(new URL('writer.ts', import.meta.url))

/** Starts the writer in a process of its own; `hear` gets each line as it comes. */
export function startWriter(
  folder: string,
  mode: string,
  hear: (line: Line, child: ChildProcess) => void = () => {},
): { readonly child: ChildProcess; readonly ended: Promise<Run> } {
  const child = spawn(process.execPath, [...quickToLive, writer, folder, mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: Line[] = []
  let rest = ''
  let stderr = ''
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  child.stdout.on('data', (data: Buffer) => {
    const parts = (rest + data.toString()).split('\n')
    rest = parts.pop()!
    for (const part of parts) {
      const line = JSON.parse(part) as Line
      lines.push(line)
      hear(line, child)
    }
  })
  const ended = new Promise<Run>((resolve) => {
    child.on('close', (_, signal) => resolve({ lines, signal, stderr }))
  })
  return { child, ended }
}

/** What the store confirmed so far, and what a later opening lacked of it. */
export class Ledger {
  readonly confirmed = new Set<string>()
  openings = 0
  lost = 0
  broken = 0

  add(run: Run): void {
    for (const line of run.lines) {
      if (line.present) this.#check(line, line.present)
      for (const id of line.confirmed ?? []) this.confirmed.add(id)
      if (line.error !== undefined) throw new Error(`${line.error}: ${line.message}`)
    }
  }

  #check(line: Line, present: readonly string[]): void {
    const there = new Set(present)
    this.openings += 1
    this.lost += [...this.confirmed].filter((id) => !there.has(id)).length
    this.broken += line.breuken! + line.half!
  }
}

/**
 * Lets the writer work and calls `fault` at a random moment: one time in four while it opens, else after it confirmed
 * something. Throws when the writer ends by itself.
 */
export async function faultAtRandom(
  folder: string,
  fault: (child: ChildProcess) => void,
): Promise<Run> {
  let timer: NodeJS.Timeout | undefined
  let faulted = false
  const arm = (child: ChildProcess, within: number) => {
    timer ??= setTimeout(() => {
      faulted = true
      fault(child)
    }, randomInt(within))
  }
  const { child, ended } = startWriter(folder, 'write', (line) => {
    if (line.confirmed) arm(child, 150)
  })
  if (randomInt(4) === 0) arm(child, 700)
  const run = await ended
  clearTimeout(timer)
  if (!faulted)
    throw new Error(`The writer ended by itself: ${run.stderr} ${JSON.stringify(run.lines.at(-1))}`)
  return run
}

let made: Promise<string> | undefined

/** Made once for all tests of this process, because a new cluster costs seconds. */
async function makeTemplate(): Promise<string> {
  const root = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-sjabloon-'))
  process.once('exit', () => rmSync(root, { recursive: true }))
  const db = await openDatabase({ folder: path.join(root, 'sjabloon') })
  await migrate(db)
  await db.close()
  return db.folder
}

/** A folder with a complete, cleanly closed embedded database; `copy` gives a test one of its own. */
export async function embeddedTemplate(): Promise<{ copy(): string; remove(): void }> {
  made ??= makeTemplate()
  const template = await made
  const root = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-duurzaam-'))
  let copies = 0
  return {
    copy() {
      const folder = path.join(root, `kopie-${++copies}`)
      cpSync(template, folder, { recursive: true })
      return folder
    },
    remove: () => rmSync(root, { recursive: true }),
  }
}
