import { inflateRawSync, inflateSync, type InputType } from 'node:zlib'
import { grootsteStroom, meesteFilters } from '#platform/documents/keuring/grenzen.ts'
import { Weigering } from '#platform/documents/keuring/weigering.ts'
import { Naam, type Waarde, type Woordenboek } from './waarden.ts'

/** One step of decoding: the filter and its parameters. */
export interface Stap {
  readonly filter: string
  readonly parms: Woordenboek
}

/** The value behind a reference. */
export type Los = (value: Waarde | undefined) => Waarde

const abbreviations: Readonly<Record<string, string>> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
}

/** The filters of a stream in the order of decoding. Throws `Weigering` when there are too many. */
export function stappen(dict: Woordenboek, los: Los): readonly Stap[] {
  const list = (key: string): readonly Waarde[] => {
    const value = los(dict.get(key))
    return Array.isArray(value) ? value : value === null ? [] : [value]
  }
  const filters = list('Filter')
  if (filters.length > meesteFilters) throw new Weigering('te ingewikkeld')
  const parms = list('DecodeParms')
  return filters.map((filter, nr) => {
    const name = los(filter)
    if (!(name instanceof Naam)) throw new Weigering('beschadigd')
    const found = los(parms[nr])
    return {
      filter: abbreviations[name.tekst] ?? name.tekst,
      parms: found instanceof Map ? found : new Map(),
    }
  })
}

/** What a filter made of the bytes. */
export interface Ontpakt {
  readonly bytes: Buffer
  /** How many bytes it used, when these may be kept as they are. */
  readonly gebruikt?: number
}

/** Undoes one filter. Throws `Weigering`: past the bound, on broken bytes, or for a filter that is only for images. */
export function ontpak({ filter, parms }: Stap, raw: Buffer, los: Los): Ontpakt {
  switch (filter) {
    case 'FlateDecode':
      return predicted(inflate(raw), parms, los)
    case 'LZWDecode':
      return predicted({ bytes: lzw(raw, los(parms.get('EarlyChange')) !== 0) }, parms, los)
    case 'ASCIIHexDecode':
      return { bytes: asciiHex(raw) }
    case 'ASCII85Decode':
      return { bytes: ascii85(raw) }
    case 'RunLengthDecode':
      return { bytes: runLength(raw) }
    default:
      throw new Weigering('beschadigd')
  }
}

function inflate(raw: Buffer): Ontpakt {
  try {
    return measured(inflateSync, raw)
  } catch (error) {
    if (isTooBig(error)) throw new Weigering('te veel inhoud')
  }
  // A wrong checksum at the end is common and every reader forgives it.
  try {
    return { bytes: measured(inflateRawSync, raw.subarray(2)).bytes }
  } catch (error) {
    throw new Weigering(isTooBig(error) ? 'te veel inhoud' : 'beschadigd')
  }
}

function measured(run: typeof inflateSync, raw: InputType): Ontpakt {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `info` changes the type of what comes back
  const { buffer, engine } = run(raw, {
    maxOutputLength: grootsteStroom,
    finishFlush: 2,
    info: true,
  }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
  return { bytes: buffer, gebruikt: engine.bytesWritten }
}

/** Whether zlib stopped because of the bound. */
function isTooBig(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
}

function predicted(ontpakt: Ontpakt, parms: Woordenboek, los: Los): Ontpakt {
  const number = (key: string, fallback: number) => {
    const value = los(parms.get(key))
    return typeof value === 'number' ? value : fallback
  }
  const predictor = number('Predictor', 1)
  if (predictor <= 1) return ontpakt
  if (predictor < 10) throw new Weigering('beschadigd')
  const bits = number('Colors', 1) * number('BitsPerComponent', 8)
  const row = Math.ceil((bits * number('Columns', 1)) / 8)
  if (!(row >= 1 && row <= grootsteStroom && bits >= 1)) throw new Weigering('beschadigd')
  return { bytes: unfilter(ontpakt.bytes, row, Math.max(1, bits >> 3)) }
}

function unfilter(bytes: Buffer, row: number, step: number): Buffer {
  const rows = Math.ceil(bytes.length / (row + 1))
  const out = Buffer.alloc(rows * row)
  for (let nr = 0; nr < rows; nr += 1) {
    const kind = bytes[nr * (row + 1)]!
    for (let x = 0; x < row; x += 1) {
      const here = nr * row + x
      const left = x >= step ? out[here - step]! : 0
      const up = nr > 0 ? out[here - row]! : 0
      const corner = nr > 0 && x >= step ? out[here - row - step]! : 0
      out[here] = (bytes[nr * (row + 1) + 1 + x] ?? 0) + guess(kind, left, up, corner)
    }
  }
  return out
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return 0
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

function asciiHex(raw: Buffer): Buffer {
  const digits = raw
    .toString('latin1')
    .split('>', 1)[0]!
    .replace(/[^0-9a-f]/gi, '')
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
}

function ascii85(raw: Buffer): Buffer {
  const out = new Groei()
  let [group, size] = [0, 0]
  for (const byte of raw) {
    if (byte === 0x7e) break
    if (byte === 0x7a && size === 0) out.push(0, 0, 0, 0)
    else if (byte >= 0x21 && byte <= 0x75) {
      group = group * 85 + byte - 0x21
      if ((size += 1) === 5) {
        out.push((group / 2 ** 24) & 255, (group >>> 16) & 255, (group >>> 8) & 255, group & 255)
        ;[group, size] = [0, 0]
      }
    }
  }
  if (size > 1) {
    for (let nr = size; nr < 5; nr += 1) group = group * 85 + 84
    for (let nr = 1; nr < size; nr += 1) out.push((group / 2 ** (32 - 8 * nr)) & 255)
  }
  return out.bytes()
}

function runLength(raw: Buffer): Buffer {
  const out = new Groei()
  for (let at = 0; at < raw.length && raw[at] !== 128;) {
    const length = raw[at]!
    if (length < 128) {
      out.append(raw.subarray(at + 1, at + 2 + length))
      at += 2 + length
    } else {
      out.append(Buffer.alloc(257 - length, raw[at + 1] ?? 0))
      at += 2
    }
  }
  return out.bytes()
}

function lzw(raw: Buffer, early: boolean): Buffer {
  const out = new Groei()
  // An entry is a piece of what was already written: start and length.
  const starts: number[] = []
  const lengths: number[] = []
  let [bits, held, at, width] = [0, 0, 0, 9]
  for (;;) {
    while (held < width && at < raw.length) {
      bits = ((bits << 8) | raw[at++]!) & 0xffffff
      held += 8
    }
    if (held < width) return out.bytes()
    const code = (bits >> (held - width)) & ((1 << width) - 1)
    held -= width
    if (code === 257) return out.bytes()
    if (code === 256) {
      starts.length = lengths.length = 0
      width = 9
      continue
    }
    const start = out.size
    if (code < 256) out.push(code)
    else if (code - 258 < starts.length) out.repeat(starts[code - 258]!, lengths[code - 258]!)
    else throw new Weigering('beschadigd')
    // The next entry is the previous text and the first letter of this one; they stand side by side in the output.
    if (starts.length < 4096 - 258) {
      starts.push(start)
      lengths.push(out.size - start + 1)
    }
    const next = 258 + starts.length - 1 + (early ? 1 : 0)
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9
  }
}

/** Bytes that grow up to the bound of one stream. */
class Groei {
  #bytes = Buffer.alloc(65_536)
  size = 0

  push(...values: readonly number[]): void {
    this.#room(values.length)
    for (const value of values) this.#bytes[this.size++] = value
  }

  append(values: Buffer): void {
    this.#room(values.length)
    values.copy(this.#bytes, this.size)
    this.size += values.length
  }

  /** Copies an earlier piece to the end; it may run into what it writes. */
  repeat(start: number, length: number): void {
    this.#room(length)
    for (let nr = 0; nr < length; nr += 1) this.#bytes[this.size++] = this.#bytes[start + nr]!
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.size)
  }

  #room(more: number): void {
    const needed = this.size + more
    if (needed > grootsteStroom) throw new Weigering('te veel inhoud')
    if (needed <= this.#bytes.length) return
    const larger = Buffer.alloc(Math.min(grootsteStroom, Math.max(needed, this.#bytes.length * 2)))
    this.#bytes.copy(larger, 0, 0, this.size)
    this.#bytes = larger
  }
}
