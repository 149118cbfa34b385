import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Stand } from './snapshot-stand.ts'

/** What lies in each archive beside the cluster: what it was when it was made. */
export interface Manifest {
  /** Instant in ISO UTC. */
  readonly op: string
  readonly postgres: string
  /** Newest step of the tables. */
  readonly schema: string
  readonly stand: Stand
}

/** What opening a copy showed. */
export type Nazicht =
  | { readonly ok: true; readonly manifest: Manifest; readonly ms: number }
  | { readonly ok: false; readonly reden: string }

export const manifestFile = 'kopie.json'

const program = fileURLToPath(new URL('snapshot-process.ts', import.meta.url))
const longestMs = 30 * 60_000
const memoryMegabytes = 512

/**
 * Unpacks the archive into `folder`, opens the database in it, and compares it with what was written down when it was
 * made: counts, last position, heads, every hash chain, every page of every table. In a process of its own, because an
 * engine that meets a damaged page may end the process it runs in. The folder stays, with the database closed.
 */
export function checkCopy(archive: string, folder: string, signal?: AbortSignal): Promise<Nazicht> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${memoryMegabytes}`, program, archive, folder],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {},
      timeout: longestMs,
      killSignal: 'SIGKILL',
      ...(signal && { signal }),
    },
  )
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()))
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  child.on('spawn', () => yieldToOthers(child.pid!))
  return new Promise((resolve, reject) => {
    let failure: Error | undefined
    child.on('error', (error) => {
      failure = error
      if (child.pid === undefined) reject(error)
    })
    // Only now does it write nothing any more.
    child.on('close', (code) => {
      if (failure) return reject(failure)
      const ms = Math.round(performance.now() - started)
      if (code === 0) return resolve({ ok: true, manifest: JSON.parse(stdout), ms })
      const reden = stdout.trim() || stderr.trim().split('\n').at(-1)
      resolve({ ok: false, reden: reden || 'Het nazicht van de kopie is afgebroken.' })
    })
  })
}

// People who work go before the check.
function yieldToOthers(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Ended already: then `close` tells why.
  }
}
