import type { Readable } from 'node:stream'
import { beantwoord, type InvoerFout } from '#law/invoer.ts'
import type { Soort } from '#law/soort.ts'
import { Blok } from './blok.ts'
import { Regellezer } from './regellezer.ts'
import { serialiseer } from './serialiseer.ts'

/** A line that could not be answered; `regel` counts from 1. */
export interface RegelFout extends InvoerFout {
  readonly regel: number
}

/** Longest line that is read; a longer one is answered with a fault, so that memory stays constant. */
export const meesteTekens = 1_000_000
// A character of UTF-16 takes at most three bytes of UTF-8: what is longer than this is too long in any case.
const meesteBytes = 3 * meesteTekens
/** Answers are handed out in pieces of about this many bytes. */
const stuk = 128 << 10
const nieuweRegel = 0x0a

export const geenJson: InvoerFout = {
  veld: '',
  verwacht: 'één JSON-object per regel',
  tekst: 'Deze regel is geen geldige JSON.',
}
const teLang: InvoerFout = {
  veld: '',
  verwacht: `hoogstens ${meesteTekens} tekens per regel`,
  tekst: 'Deze regel is te lang.',
}

/** Without the mark that some programs put before a text to say that it is UTF-8. */
export function zonderMerk(tekst: string): string {
  return tekst.startsWith('\uFEFF') ? tekst.slice(1) : tekst
}

/**
 * JSON Lines in, JSON Lines out, in order and with constant memory: give it the chunks as they come, then ask for the end. An
 * invalid line answers `{"fout": …}` in its place and is told to `meld`; empty lines are passed over.
 */
export class Beslisser {
  readonly #soorten: ReadonlyMap<string, Soort>
  readonly #meld: (fout: RegelFout) => void
  readonly #lezer = new Regellezer()
  readonly #blok = new Blok()
  readonly #begin = new Regelbegin()
  #nummer = 0

  constructor(soorten: ReadonlyMap<string, Soort>, meld: (fout: RegelFout) => void) {
    this.#soorten = soorten
    this.#meld = meld
  }

  /** The answers to the lines that end in this chunk, in pieces; each piece holds until the next is asked for. */
  *antwoorden(chunk: Buffer): Generator<Buffer> {
    let van = 0
    let tot = chunk.indexOf(nieuweRegel)
    if (tot >= 0 && !this.#begin.isLeeg) {
      this.#antwoord(this.#begin.neemMet(chunk.subarray(0, tot)))
      van = tot + 1
      tot = chunk.indexOf(nieuweRegel, van)
    }
    this.#lezer.begin(chunk)
    for (; tot >= 0; tot = chunk.indexOf(nieuweRegel, van)) {
      this.#antwoordTussen(chunk, van, tot)
      van = tot + 1
      if (this.#blok.length >= stuk) yield this.#blok.neem()
    }
    this.#begin.voegToe(chunk.subarray(van))
    if (this.#blok.length > 0) yield this.#blok.neem()
  }

  /** The answer to a last line without an end; empty when there is none. */
  einde(): Buffer {
    this.#antwoord(this.#begin.neemMet(Buffer.alloc(0)))
    return this.#blok.neem()
  }

  #antwoord(regel: Buffer): void {
    this.#lezer.begin(regel)
    this.#antwoordTussen(regel, 0, regel.length)
  }

  #antwoordTussen(bytes: Buffer, van: number, tot: number): void {
    this.#nummer++
    const vraag = this.#lezer.lees(van, tot)
    const fout = vraag === undefined ? this.#lang(bytes, van, tot) : this.#beslis(vraag)
    if (fout === undefined) return
    const gemeld = { regel: this.#nummer, ...fout }
    this.#meld(gemeld)
    this.#blok.schrijf(`${JSON.stringify({ fout: gemeld })}\n`)
  }

  /** What the quick reader does not read: an empty line, blanks, escapes, or no JSON at all. */
  #lang(bytes: Buffer, van: number, tot: number): InvoerFout | undefined {
    const gelezen = bytes.toString('utf8', van, tot)
    const regel = this.#nummer === 1 ? zonderMerk(gelezen) : gelezen
    if (regel.trim() === '') return undefined
    if (regel.length > meesteTekens) return teLang
    let vraag: unknown
    try {
      vraag = JSON.parse(regel)
    } catch {
      return geenJson
    }
    return this.#beslis(vraag)
  }

  #beslis(vraag: unknown): InvoerFout | undefined {
    const antwoord = beantwoord(this.#soorten, vraag)
    if ('fout' in antwoord) return antwoord.fout
    serialiseer(antwoord, this.#blok)
    this.#blok.voegToe(regeleinde)
    return undefined
  }
}

const regeleinde = Buffer.from('\n')

/** The answers as bytes, for a reader that keeps them. */
export async function* beslisStroom(
  beslisser: Beslisser,
  bron: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  for await (const chunk of bron)
    for (const antwoorden of beslisser.antwoorden(chunk)) yield Buffer.from(antwoorden)
  const einde = beslisser.einde()
  if (einde.length > 0) yield einde
}

/** Writes the answers to `uit`, and reads on only when the last answers have gone out. */
export async function schrijfAntwoorden(
  beslisser: Beslisser,
  bron: AsyncIterable<Buffer>,
  uit: NodeJS.WritableStream,
): Promise<void> {
  for await (const chunk of bron)
    for (const antwoorden of beslisser.antwoorden(chunk)) await schrijf(uit, antwoorden)
  const einde = beslisser.einde()
  if (einde.length > 0) await schrijf(uit, einde)
}

function schrijf(uit: NodeJS.WritableStream, bytes: Buffer): Promise<void> {
  return new Promise((done, fail) => {
    uit.write(bytes, (error) => (error ? fail(error) : done()))
  })
}

/** The begin of a line whose end has not come yet; kept no further than can be answered. */
class Regelbegin {
  #delen: Buffer[] = []
  #length = 0

  get isLeeg(): boolean {
    return this.#length === 0
  }

  voegToe(deel: Buffer): void {
    if (deel.length === 0 || this.#length > meesteBytes) return
    // A copy: a chunk may be filled again.
    this.#delen.push(Buffer.from(deel))
    this.#length += deel.length
  }

  /** The whole line, of which this is the rest; empties it. */
  neemMet(rest: Buffer): Buffer {
    this.voegToe(rest)
    const regel = Buffer.concat(this.#delen)
    this.#delen = []
    this.#length = 0
    return regel
  }
}

/** Reads a whole stream as text (for one JSON document). */
export async function leesAlles(stream: Readable): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts).toString('utf8')
}
