import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { beantwoord, type InvoerFout } from '#law/invoer.ts'
import type { Soort } from '#law/soort.ts'
import { byteTekst, type ByteTekst } from './json.ts'
import { serialiseer } from './serialiseer.ts'

/** A line that could not be answered; `regel` counts from 1. */
export interface RegelFout extends InvoerFout {
  readonly regel: number
}

/** Longest line that is read; a longer one is answered with a fault, so that memory stays constant. */
export const meesteTekens = 1_000_000
/** Answers are handed out in pieces of about this many bytes: joined text is copied fastest while it fits in the cache. */
const stuk = 16 << 10

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

/** Without the mark that some programs put before a text to say that it is UTF-8. */
export function zonderMerk(tekst: string): string {
  return tekst.startsWith('\uFEFF') ? tekst.slice(1) : tekst
}

/** The answer to one line of JSON, or what is wrong with the line. */
function antwoordOp(soorten: ReadonlyMap<string, Soort>, regel: string): ByteTekst | InvoerFout {
  if (regel.length > meesteTekens) return teLang
  let vraag: unknown
  try {
    vraag = JSON.parse(regel)
  } catch {
    return geenJson
  }
  const antwoord = beantwoord(soorten, vraag)
  return 'fout' in antwoord ? antwoord.fout : serialiseer(antwoord)
}

/**
 * JSON Lines in, JSON Lines out, in order and with constant memory: give it the chunks as they come, then the end. An invalid
 * line answers `{"fout": …}` in its place and is told to `meld`; empty lines are passed over.
 */
export class Beslisser {
  readonly #soorten: ReadonlyMap<string, Soort>
  readonly #meld: (fout: RegelFout) => void
  readonly #regels = new Regels()
  #nummer = 0

  constructor(soorten: ReadonlyMap<string, Soort>, meld: (fout: RegelFout) => void) {
    this.#soorten = soorten
    this.#meld = meld
  }

  *antwoorden(chunk: Buffer): Generator<ByteTekst> {
    let uit = ''
    for (const regel of this.#regels.uit(chunk)) {
      uit += this.#antwoord(regel)
      if (uit.length >= stuk) {
        yield uit as ByteTekst
        uit = ''
      }
    }
    if (uit !== '') yield uit as ByteTekst
  }

  /** The answer to a last line without an end; empty when there is none. */
  einde(): ByteTekst {
    return this.#antwoord(this.#regels.slot()) as ByteTekst
  }

  #antwoord(gelezen: string): string {
    this.#nummer++
    const regel = this.#nummer === 1 ? zonderMerk(gelezen) : gelezen
    // A line of blanks is empty too, but nearly every line begins with its object.
    if (!regel.startsWith('{') && regel.trim() === '') return ''
    const antwoord = antwoordOp(this.#soorten, regel)
    if (typeof antwoord === 'string') return `${antwoord}\n`
    const fout = { regel: this.#nummer, ...antwoord }
    this.#meld(fout)
    return `${byteTekst(JSON.stringify({ fout }))}\n`
  }
}

/** The answers as bytes, for a reader that keeps them. */
export async function* beslisStroom(
  beslisser: Beslisser,
  bron: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  for await (const chunk of bron)
    for (const tekst of beslisser.antwoorden(chunk)) yield Buffer.from(tekst, 'latin1')
  const einde = beslisser.einde()
  if (einde !== '') yield Buffer.from(einde, 'latin1')
}

/** Writes the answers to `uit` through one block of memory, and reads on only when the last answers have gone out. */
export async function schrijfAntwoorden(
  beslisser: Beslisser,
  bron: AsyncIterable<Buffer>,
  uit: NodeJS.WritableStream,
): Promise<void> {
  const blok = new Blok(uit)
  for await (const chunk of bron) {
    for (const tekst of beslisser.antwoorden(chunk)) {
      if (!blok.past(tekst)) await blok.leeg()
      blok.voegToe(tekst)
    }
    await blok.leeg()
  }
  const einde = beslisser.einde()
  blok.voegToe(einde)
  await blok.leeg()
}

/** One block of memory that is filled and written again and again; new memory for each answer would cost a fifth more. */
class Blok {
  readonly #uit: NodeJS.WritableStream
  #bytes = Buffer.allocUnsafeSlow(1 << 20)
  #length = 0

  constructor(uit: NodeJS.WritableStream) {
    this.#uit = uit
  }

  past(tekst: ByteTekst): boolean {
    return this.#length + tekst.length <= this.#bytes.length
  }

  voegToe(tekst: ByteTekst): void {
    if (tekst.length > this.#bytes.length) this.#bytes = Buffer.allocUnsafeSlow(tekst.length)
    this.#length += this.#bytes.write(tekst, this.#length, 'latin1')
  }

  async leeg(): Promise<void> {
    if (this.#length === 0) return
    const bytes = this.#bytes.subarray(0, this.#length)
    this.#length = 0
    await new Promise<void>((done, fail) => {
      this.#uit.write(bytes, (error) => (error ? fail(error) : done()))
    })
  }
}

/** Cuts a stream of bytes into lines; an unfinished line is kept until its end comes, no further than can be answered. */
class Regels {
  readonly #decoder = new StringDecoder('utf8')
  #begin = ''

  slot(): string {
    return this.#begin + this.#decoder.end()
  }

  uit(chunk: Buffer): readonly string[] {
    const regels = this.#decoder.write(chunk).split('\n')
    const rest = regels.pop()!
    if (regels.length > 0) {
      regels[0] = this.#begin + regels[0]
      this.#begin = ''
    }
    if (this.#begin.length <= meesteTekens) this.#begin += rest
    return regels
  }
}

/** Reads a whole stream as text (for one JSON document). */
export async function leesAlles(stream: Readable): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts).toString('utf8')
}
