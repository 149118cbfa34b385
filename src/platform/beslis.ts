import { type Readable, Transform, type TransformCallback } from 'node:stream'
import { beantwoord, type InvoerFout } from '#law/invoer.ts'
import type { Soort } from '#law/soort.ts'
import { ByteRij, serialiseer } from './serialiseer.ts'

/** A line that could not be answered; `regel` counts from 1. */
export interface RegelFout extends InvoerFout {
  readonly regel: number
}

const newline = 10
/** Longest line that is read; a longer one is answered with a fault, so that memory stays constant. */
export const meesteTekens = 1_000_000

/** Answers one line of JSON with one line of JSON, written into `uit`; an invalid line gives its fault instead. */
function beantwoordRegel(
  soorten: ReadonlyMap<string, Soort>,
  regel: string,
  uit: ByteRij,
): InvoerFout | undefined {
  if (regel.length > meesteTekens) return teLang
  let vraag: unknown
  try {
    vraag = JSON.parse(regel)
  } catch {
    return geenJson
  }
  const antwoord = beantwoord(soorten, vraag)
  if ('fout' in antwoord) return antwoord.fout
  serialiseer(antwoord, uit)
  uit.tekst('\n')
  return undefined
}

/**
 * JSON Lines in, JSON Lines out, in order and with constant memory. An invalid line answers `{"fout": …}` in its place and
 * is told to `meld`; empty lines are passed over.
 */
export function beslisStroom(
  soorten: ReadonlyMap<string, Soort>,
  meld: (fout: RegelFout) => void,
): Transform {
  const rest = new Rest()
  const uit = new ByteRij()
  let nummer = 0

  function antwoordOp(regel: string): void {
    nummer++
    if (regel.trim() === '') return
    const gebrek = beantwoordRegel(soorten, regel, uit)
    if (gebrek === undefined) return
    const fout = { regel: nummer, ...gebrek }
    meld(fout)
    uit.tekst(`${JSON.stringify({ fout })}\n`)
  }

  function geefAf(done: TransformCallback): void {
    if (uit.length === 0) return done()
    done(null, uit.geefAf())
  }

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let from = 0
      for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
        antwoordOp(rest.take(chunk.subarray(from, end)))
        from = end + 1
      }
      rest.keep(chunk.subarray(from))
      geefAf(done)
    },
    flush(done) {
      antwoordOp(rest.take(Buffer.alloc(0)))
      geefAf(done)
    },
  })
}

const geenJson: InvoerFout = {
  veld: '',
  verwacht: 'één JSON-object per regel',
  tekst: 'Deze regel is geen geldige JSON.',
}
const teLang: InvoerFout = {
  veld: '',
  verwacht: `hoogstens ${meesteTekens} tekens per regel`,
  tekst: 'Deze regel is te lang.',
}
/** The bytes of a line whose end has not come yet; cut off once the line is too long to be answered. */
class Rest {
  #parts: Buffer[] = []
  #length = 0

  keep(part: Buffer): void {
    if (part.length === 0 || this.#length > 4 * meesteTekens) return
    this.#parts.push(Buffer.from(part))
    this.#length += part.length
  }

  take(end: Buffer): string {
    if (this.#parts.length === 0) return end.toString('utf8')
    const line = Buffer.concat([...this.#parts, end]).toString('utf8')
    this.#parts = []
    this.#length = 0
    return line
  }
}

/** Reads a whole stream as text (for one JSON document). */
export async function leesAlles(stream: Readable): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts).toString('utf8')
}
