import {
  diepsteNesting,
  meesteWaarden,
  meesteWaardenPerObject,
} from '#platform/documents/keuring/grenzen.ts'
import { Weigering } from '#platform/documents/keuring/weigering.ts'
import { Naam, Tekst, Verwijzing, type Waarde, type Woordenboek } from './waarden.ts'

/** What stands here is not PDF; whoever reads decides whether that matters. */
export class Onleesbaar extends Error {
  override readonly name = 'Onleesbaar'
}

/** Counts what was read over one whole paper. */
export interface Teller {
  waarden: number
}

const [TAB, LF, FF, CR, SP] = [9, 10, 12, 13, 32]
const [PERCENT, SLASH, HASH, LPAREN, RPAREN, BACKSLASH] = [0x25, 0x2f, 0x23, 0x28, 0x29, 0x5c]
const [LESS, GREATER, LBRACKET, RBRACKET] = [0x3c, 0x3e, 0x5b, 0x5d]

const space = new Set([0, TAB, LF, FF, CR, SP])
const delimiters = new Set(Buffer.from('()<>[]{}/%'))
// A line end behind a backslash is no part of the text.
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
  '\r\n': '',
}

/** Reads the values of PDF from bytes, in order; bounded in depth and number. */
export class Lezer {
  readonly bytes: Buffer
  readonly teller: Teller
  at: number
  #begin = 0

  constructor(bytes: Buffer, teller: Teller, at = 0) {
    this.bytes = bytes
    this.teller = teller
    this.at = at
  }

  get klaar(): boolean {
    return this.at >= this.bytes.length
  }

  /** Over white space and comments. */
  skip(): void {
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at]!
      if (space.has(byte)) this.at += 1
      else if (byte === PERCENT) this.#line()
      else return
    }
  }

  /** The word at this place (letters, digits, signs), without moving past it when it is another one. */
  lust(word: string): boolean {
    for (let nr = 0; nr < word.length; nr += 1)
      if (this.bytes[this.at + nr] !== word.charCodeAt(nr)) return false
    this.at += word.length
    return true
  }

  /** A whole number without sign, or undefined without moving. */
  geheel(): number | undefined {
    const start = this.at
    let value = 0
    while (isDigit(this.bytes[this.at]) && this.at - start < 11)
      value = value * 10 + this.bytes[this.at++]! - 48
    return this.at === start ? undefined : value
  }

  /** The value at this place. Throws `Onleesbaar` where there is none, `Weigering` past a bound. */
  waarde(depth = 0): Waarde {
    this.teller.waarden += 1
    if (depth === 0) this.#begin = this.teller.waarden
    if (
      depth > diepsteNesting ||
      this.teller.waarden > meesteWaarden ||
      this.teller.waarden - this.#begin > meesteWaardenPerObject
    )
      throw new Weigering('te ingewikkeld')
    this.skip()
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new Onleesbaar('einde')
    if (byte === SLASH) return new Naam(this.#name())
    if (byte === LPAREN) return new Tekst(this.#literal())
    if (byte === LBRACKET) return this.#array(depth)
    if (byte === LESS)
      return this.bytes[this.at + 1] === LESS ? this.#dictionary(depth) : new Tekst(this.#hex())
    if (isDigit(byte) || byte === 0x2b || byte === 0x2d || byte === 0x2e) return this.#number()
    for (const [word, value] of words) if (this.lust(word)) return value
    throw new Onleesbaar('onbekend woord')
  }

  #line(): void {
    while (this.at < this.bytes.length && this.bytes[this.at] !== LF && this.bytes[this.at] !== CR)
      this.at += 1
  }

  #name(): string {
    const start = (this.at += 1)
    let hidden = false
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at]!
      if (space.has(byte) || delimiters.has(byte)) break
      hidden ||= byte === HASH
    }
    const written = this.bytes.toString('latin1', start, this.at)
    return hidden
      ? written.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        )
      : written
  }

  #literal(): Buffer {
    const start = (this.at += 1)
    let escaped = false
    for (let open = 1; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at]!
      if (byte === BACKSLASH) {
        escaped = true
        this.at += 1
      } else if (byte === LPAREN) open += 1
      else if (byte === RPAREN && (open -= 1) === 0) {
        const written = this.bytes.subarray(start, this.at)
        this.at += 1
        return escaped ? unescape(written) : written
      }
    }
    throw new Onleesbaar('tekst zonder einde')
  }

  #hex(): Buffer {
    const end = this.bytes.indexOf(GREATER, this.at)
    if (end < 0) {
      this.at = this.bytes.length
      throw new Onleesbaar('tekst zonder einde')
    }
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/[^0-9a-f]/gi, '')
    this.at = end + 1
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
  }

  #array(depth: number): Waarde[] {
    const values: Waarde[] = []
    this.at += 1
    for (;;) {
      this.skip()
      if (this.bytes[this.at] === RBRACKET) {
        this.at += 1
        return values
      }
      values.push(this.waarde(depth + 1))
    }
  }

  #dictionary(depth: number): Woordenboek {
    const values: Woordenboek = new Map()
    this.at += 2
    for (;;) {
      this.skip()
      if (this.bytes[this.at] === GREATER && this.bytes[this.at + 1] === GREATER) {
        this.at += 2
        return values
      }
      if (this.bytes[this.at] !== SLASH) throw new Onleesbaar('sleutel verwacht')
      values.set(this.#name(), this.waarde(depth + 1))
    }
  }

  #number(): number | Verwijzing {
    const start = this.at
    const whole = this.geheel()
    const byte = this.bytes[this.at]
    if (whole !== undefined && (byte === undefined || space.has(byte) || delimiters.has(byte)))
      return this.#reference(whole)
    this.at = start
    while (isDigit(this.bytes[this.at]) || signs.has(this.bytes[this.at]!)) this.at += 1
    // Writers in the wild put two signs or two points; readers take what they can.
    const value = Number.parseFloat(
      this.bytes.toString('latin1', start, this.at).replace(/^[+-]*(?=-)|^\++/, ''),
    )
    return Number.isFinite(value) ? value : 0
  }

  #reference(number: number): number | Verwijzing {
    const after = this.at
    this.skip()
    if (this.geheel() !== undefined) {
      this.skip()
      const next = this.bytes[this.at + 1]
      if (
        this.bytes[this.at] === 0x52 &&
        (next === undefined || space.has(next) || delimiters.has(next))
      ) {
        this.at += 1
        return new Verwijzing(number)
      }
    }
    this.at = after
    return number
  }
}

const words: readonly (readonly [string, Waarde])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]
const signs = new Set([0x2b, 0x2d, 0x2e])

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

function unescape(written: Buffer): Buffer {
  const text = written
    .toString('latin1')
    .replace(/\\(?:([0-7]{1,3})|(\r\n|[^]))/g, (_, octal?: string, mark?: string) =>
      octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : (escapes[mark!] ?? mark!),
    )
  return Buffer.from(text, 'latin1')
}
