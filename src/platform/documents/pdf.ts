import { Worker } from 'node:worker_threads'
import type { Brief } from '#brieven/brief.ts'
import { druk } from '#brieven/druk.ts'
import type { Dag } from '#law/dag.ts'
import type { PdfAnswer, PdfQuestion } from './pdf-worker.ts'

/** A letter that cannot be printed: the message says which characters to replace. */
export class BriefNietAfdrukbaar extends Error {
  override readonly name = 'BriefNietAfdrukbaar'
}

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
}

// Setting a letter takes tens of milliseconds of computing: in a thread of its own the server goes on answering.
let worker: Worker | undefined
const waiting = new Map<number, Waiting>()
let lastId = 0
const patience = 30_000

/**
 * The letter as PDF/UA-1: tagged, with title and language. Equal letters give equal bytes, also tomorrow and on another
 * machine, because the time in the document is the day of the letter and the fonts are those of the engine. The data is
 * literal text and is never evaluated. Throws `BriefNietAfdrukbaar` when the fonts lack a character.
 */
export function renderPdf(brief: Brief): Promise<Uint8Array> {
  return setPdf('brief', brief.datum, druk(brief))
}

/** A form of paper: lines to fill in, boxes to tick, and where to sign. Every text is literal. */
interface Formulier {
  readonly titel: string
  /** ISO day that the document bears as its time. */
  readonly datum: string
  readonly kenmerk: string
  readonly inleiding: readonly string[]
  readonly delen: readonly {
    readonly titel: string
    readonly zinnen: readonly string[]
    readonly lijnen: readonly { readonly label: string; readonly waarde: string }[]
    readonly vakjes: readonly string[]
  }[]
  readonly slot: readonly string[]
}

/** A sheet to be signed on paper, under the same promises as a letter. Throws `BriefNietAfdrukbaar` likewise. */
export function renderTekenblad(blad: { readonly datum: Dag }): Promise<Uint8Array> {
  return setPdf('tekenblad', blad.datum, blad)
}

/** The form as PDF/UA-1, to print and to sign; as `renderPdf` otherwise. */
export function renderFormulier(formulier: Formulier): Promise<Uint8Array> {
  return setPdf('formulier', formulier.datum, formulier)
}

async function setPdf(
  frame: PdfQuestion['frame'],
  datum: string,
  words: object,
): Promise<Uint8Array> {
  const running = (worker ??= startWorker())
  const id = (lastId += 1)
  const creationTimestamp = Temporal.Instant.from(`${datum}T12:00Z`).epochMilliseconds / 1000
  const timer = setTimeout(() => void running.terminate(), patience)
  running.ref()
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      const question: PdfQuestion = { id, frame, words: JSON.stringify(words), creationTimestamp }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      running.postMessage(question)
    })
  } finally {
    clearTimeout(timer)
    // An idle thread never keeps the program alive.
    if (waiting.size === 0) running.unref()
  }
}

/** Stops the thread; the next letter starts a new one. */
export async function stopPdf(): Promise<void> {
  await worker?.terminate()
}

function startWorker(): Worker {
  const started = new Worker(new URL('pdf-worker.ts', import.meta.url))
  started.on('message', (answer: PdfAnswer) => {
    const asker = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('pdf' in answer) asker?.resolve(answer.pdf)
    else asker?.reject(notPrintable(answer.problem))
  })
  started.on('error', (error) => abandon(error))
  started.on('exit', () => abandon(new Error('De opmaak van de brief stopte. Probeer opnieuw.')))
  return started
}

function abandon(error: unknown): void {
  worker = undefined
  for (const { reject } of waiting.values())
    reject(error instanceof Error ? error : new Error(String(error)))
  waiting.clear()
}

function notPrintable(said: string): Error {
  const missing = [...said.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gu)].map(
    ([, text]) => text,
  )
  if (missing.length === 0) return new Error(`De brief kon niet worden opgemaakt: ${said}`)
  return new BriefNietAfdrukbaar(
    `Deze tekens kunnen niet in een brief staan: ${[...new Set(missing)].join(' ')}. Vervang ze.`,
  )
}
