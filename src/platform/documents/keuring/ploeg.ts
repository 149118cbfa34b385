import { langsteRij } from './grenzen.ts'
import type { Soort } from './namen.ts'
import { Kind, type Uitslag } from './proces.ts'

// Two: one large paper does not stop the others, and half of a small server stays free.
const size = 2

interface Wachtend {
  readonly soort: Soort
  readonly bytes: Uint8Array
  readonly klaar: (uitslag: Uitslag) => void
}

const idle: Kind[] = []
const waiting: Wachtend[] = []
let busy = 0
let top = 0

/** The most memory that one process ever held, in bytes; 0 where the system does not tell. */
export function hoogsteGeheugen(): number {
  return top
}

/** Starts a process that waits for a paper, so that the first one does not wait for the process. */
export function warmOp(): void {
  while (idle.length + busy < size) idle.push(new Kind())
}

/** Has a paper read by a process that is free; in the order of asking. */
export function leesApart(soort: Soort, bytes: Uint8Array): Promise<Uitslag> {
  if (waiting.length >= langsteRij) return Promise.resolve({ ok: false, reden: 'te druk', top: 0 })
  return new Promise((klaar) => {
    waiting.push({ soort, bytes, klaar })
    void work()
  })
}

/** Stops the processes; the next paper starts new ones. */
export function stopKeuring(): void {
  for (const kind of idle.splice(0)) kind.stop()
}

async function work(): Promise<void> {
  if (busy >= size) return
  const next = waiting.shift()
  if (!next) return
  busy += 1
  const kind = usable() ?? new Kind()
  try {
    const found = await kind.lees(next.soort, next.bytes)
    top = Math.max(top, found.top)
    next.klaar(found)
  } finally {
    busy -= 1
    if (kind.bruikbaar) idle.push(kind)
    else kind.stop()
    warmOp()
    void work()
  }
}

function usable(): Kind | undefined {
  for (let kind = idle.pop(); kind; kind = idle.pop()) {
    if (kind.bruikbaar) return kind
    kind.stop()
  }
  return undefined
}
