import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** The frame that the words are placed in. */
export type Sjabloon = 'brief' | 'tekenblad'

/** One letter to set: its words as JSON, and the second that the document bears as its time. */
export interface PdfQuestion {
  readonly id: number
  readonly sjabloon: Sjabloon
  readonly brief: string
  readonly creationTimestamp: number
}

export type PdfAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly problem: string }

const lees = (naam: string) => readFileSync(new URL(naam, import.meta.url), 'utf8')
const templates: Readonly<Record<Sjabloon, string>> = {
  brief: lees('brief.typ'),
  tekenblad: lees('tekenblad.typ'),
}
const compiler = NodeCompiler.create({ workspace: fileURLToPath(new URL('.', import.meta.url)) })

// The engine remembers every letter; forgetting those of three turns ago keeps the memory flat.
const turnsRemembered = 3

function render({ id, sjabloon, brief, creationTimestamp }: PdfQuestion): PdfAnswer {
  try {
    const done = compiler.compile({ mainFileContent: templates[sjabloon], inputs: { brief } })
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
