// Text takes at most three bytes of UTF-8 a character.
const bytesPerTeken = 3

/** Gathers bytes in one block of memory that is filled again and again; it grows only for what does not fit. */
export class Blok {
  #bytes = Buffer.allocUnsafeSlow(256 << 10)
  #length = 0

  /** How many bytes stand in it. */
  get length(): number {
    return this.#length
  }

  voegToe(stuk: Uint8Array): void {
    if (this.#length + stuk.length > this.#bytes.length) this.#groei(stuk.length)
    this.#bytes.set(stuk, this.#length)
    this.#length += stuk.length
  }

  /** Adds text as UTF-8. */
  schrijf(tekst: string): void {
    const meest = tekst.length * bytesPerTeken
    if (this.#length + meest > this.#bytes.length) this.#groei(meest)
    this.#length += this.#bytes.write(tekst, this.#length)
  }

  /** All that stands in it, and empties it: the bytes hold until something is added again. */
  neem(): Buffer {
    const bytes = this.#bytes.subarray(0, this.#length)
    this.#length = 0
    return bytes
  }

  #groei(aantal: number): void {
    const ruimer = Buffer.allocUnsafeSlow(2 * (this.#length + aantal))
    this.#bytes.copy(ruimer, 0, 0, this.#length)
    this.#bytes = ruimer
  }
}
