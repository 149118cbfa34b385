import { maakVast } from '#law/vast.ts'

const [aanhaling, komma, dubbelepunt, schuin] = [0x22, 0x2c, 0x3a, 0x5c]
const [open, dicht, lijstOpen, lijstDicht] = [0x7b, 0x7d, 0x5b, 0x5d]
/** The one bit in which a bracket of a list differs from that of an object. */
const soortHaak = 0x20

const plaatsbits = 13
const plaatsen = 1 << plaatsbits
// Longer pieces hardly ever come back.
const meesteBytes = 128
// Pieces are compared four bytes at a time.
const woord = 4

// Setting this name would not make a field of it.
const proto = '__proto__'

/**
 * Reads lines of JSON of which the pieces return: the same kind of question, the same paper, the same day. A piece that stood
 * on a former line is not read again but given again, closed for good, so that who judged or wrote it can know it too.
 * What it remembers is bounded, and is gone with the reader: one reader for each asker.
 */
export class Regellezer {
  #bytes: Buffer = Buffer.alloc(0)
  #woorden: DataView = new DataView(new ArrayBuffer(0))
  readonly #teksten = Buffer.allocUnsafeSlow(plaatsen * meesteBytes)
  readonly #tekstwoorden = new DataView(this.#teksten.buffer)
  readonly #lengten = new Uint16Array(plaatsen)
  readonly #waarden = Array.from({ length: plaatsen }, (): unknown => undefined)
  /** Where the value that was read last ends, exclusive. */
  #einde = 0

  /** From here on lines are read from these bytes. */
  begin(bytes: Buffer): void {
    this.#bytes = bytes
    this.#woorden = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  /**
   * What JSON.parse gives for the bytes from `van` (inclusive) to `tot` (exclusive), when they are one object without an
   * escape and without a blank between its fields; undefined when JSON.parse must say it itself.
   */
  lees(van: number, tot: number): object | undefined {
    try {
      return this.#object(van, tot)
    } catch (error) {
      if (error instanceof SyntaxError) return undefined
      throw error
    }
  }

  #object(van: number, tot: number): object | undefined {
    const bytes = this.#bytes
    if (bytes[van] !== open) return undefined
    const object: Record<string, unknown> = {}
    let at = van
    do {
      const eindeNaam = bytes[++at] === aanhaling ? this.#eindeTekst(at, tot) : -1
      if (eindeNaam < 0 || bytes[eindeNaam] !== dubbelepunt) return undefined
      const naam = this.#stuk(at, eindeNaam) as string
      at = eindeNaam + 1
      const waarde = bytes[at] === lijstOpen ? this.#lijst(at, tot) : this.#waarde(at, tot)
      if (naam === proto || waarde === undefined) return undefined
      object[naam] = waarde
      at = this.#einde
    } while (bytes[at] === komma)
    return bytes[at] === dicht && at + 1 === tot ? object : undefined
  }

  #lijst(van: number, tot: number): unknown[] | undefined {
    const lijst: unknown[] = []
    let at = van + 1
    if (this.#bytes[at] !== lijstDicht)
      for (; ; at++) {
        const waarde = this.#waarde(at, tot)
        if (waarde === undefined) return undefined
        lijst.push(waarde)
        at = this.#einde
        if (this.#bytes[at] !== komma) break
      }
    this.#einde = at + 1
    return this.#bytes[at] === lijstDicht ? lijst : undefined
  }

  /** The value that begins at `van`; undefined when its end is not to be seen before `tot`. */
  #waarde(van: number, tot: number): unknown {
    this.#einde = this.#eindeVan(van, tot)
    return this.#einde < 0 ? undefined : this.#stuk(van, this.#einde)
  }

  /** What stands from `van` to `einde`, remembered when it is seen again. Throws what JSON.parse throws. */
  #stuk(van: number, einde: number): unknown {
    const length = einde - van
    if (length < woord || length > meesteBytes) return this.#ontleed(van, einde)
    const plaats = this.#plaatsVan(van, length)
    if (this.#lengten[plaats] === length && this.#staatOp(plaats, van, length))
      return (this.#waarden[plaats] ??= maakVast(this.#ontleed(van, einde)))
    // Of what is seen for the first time only the text is kept: most of what returns at all returns soon.
    this.#lengten[plaats] = length
    this.#bytes.copy(this.#teksten, plaats * meesteBytes, van, einde)
    this.#waarden[plaats] = undefined
    return this.#ontleed(van, einde)
  }

  #ontleed(van: number, einde: number): unknown {
    return JSON.parse(this.#bytes.toString('utf8', van, einde))
  }

  /** Where the value that begins at `van` ends, exclusive; -1 when that is not to be seen. Whether it is valid shows later. */
  #eindeVan(van: number, tot: number): number {
    const bytes = this.#bytes
    const eerste = bytes[van]!
    if (eerste === aanhaling) return this.#eindeTekst(van, tot)
    let at = van
    if (eerste !== open && eerste !== lijstOpen) {
      while (at < tot && bytes[at] !== komma && bytes[at] !== dicht && bytes[at] !== lijstDicht)
        at++
      return at
    }
    for (let diepte = 0; at < tot; at++) {
      const byte = bytes[at]!
      if (byte === aanhaling) {
        at = this.#eindeTekst(at, tot) - 1
        if (at < 0) return -1
      } else if ((byte | soortHaak) === open) diepte++
      else if ((byte | soortHaak) === dicht && --diepte === 0) return at + 1
    }
    return -1
  }

  #eindeTekst(van: number, tot: number): number {
    const bytes = this.#bytes
    for (let at = van + 1; at < tot; at++) {
      const byte = bytes[at]
      if (byte === aanhaling) return at + 1
      if (byte === schuin) return -1
    }
    return -1
  }

  /** The one place where this piece is remembered, if it is. */
  #plaatsVan(van: number, length: number): number {
    const woorden = this.#woorden
    const laatste = van + length - woord
    let som = length
    for (let at = van; at < laatste; at += woord)
      som = Math.imul(som ^ woorden.getInt32(at), 0x9e3779b1) ^ (som >>> 15)
    som = Math.imul(som ^ woorden.getInt32(laatste), 0x9e3779b1)
    return som >>> (32 - plaatsbits)
  }

  #staatOp(plaats: number, van: number, length: number): boolean {
    const [daar, hier] = [this.#tekstwoorden, this.#woorden]
    const begin = plaats * meesteBytes
    const laatste = length - woord
    for (let nr = 0; nr < laatste; nr += woord)
      if (daar.getInt32(begin + nr) !== hier.getInt32(van + nr)) return false
    return daar.getInt32(begin + laatste) === hier.getInt32(van + laatste)
  }
}
