import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** One document to set: its frame, its words as JSON, and the second that the document bears as its time. */
export interface PdfQuestion {
  readonly id: number
  readonly frame: keyof typeof frames
  readonly words: string
  readonly creationTimestamp: number
}

export type PdfAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly problem: string }

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const frames = {
  brief: read('brief.typ'),
  formulier: read('formulier.typ'),
  tekenblad: read('tekenblad.typ'),
} as const
const compiler = NodeCompiler.create({ workspace: fileURLToPath(new URL('.', import.meta.url)) })

// The engine remembers every letter; forgetting those of three turns ago keeps the memory flat.
const turnsRemembered = 3

function render({ id, frame, words, creationTimestamp }: PdfQuestion): PdfAnswer {
  try {
    const done = compiler.compile({ mainFileContent: frames[frame], inputs: { words } })
    if (!done.result)
      return { id, problem: JSON.stringify(done.takeDiagnostics()?.shortDiagnostics) }
    return { id, pdf: compiler.pdf(done.result, { pdfStandard: 'ua-1', creationTimestamp }) }
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) }
  } finally {
    compiler.evictCache(turnsRemembered)
  }
}

const port = parentPort
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
port?.on('message', (question: PdfQuestion) => port.postMessage(render(question)))
