import type { Vaststelling } from '#law/vaststelling.ts'

/** Bytes that grow: a finding is written into them piece by piece, because one long string costs more to encode than to make. */
export class ByteRij {
  #bytes = Buffer.allocUnsafeSlow(1 << 20)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Gives the bytes written so far and starts anew. */
  geefAf(): Buffer {
    const bytes = Buffer.copyBytesFrom(this.#bytes, 0, this.#length)
    this.#length = 0
    return bytes
  }

  tekst(tekst: string): void {
    if (this.#length + tekst.length * 3 > this.#bytes.length) this.#groei(tekst.length * 3)
    this.#length += this.#bytes.write(tekst, this.#length)
  }

  deel(deel: Buffer): void {
    if (this.#length + deel.length > this.#bytes.length) this.#groei(deel.length)
    this.#length += deel.copy(this.#bytes, this.#length)
  }

  #groei(nodig: number): void {
    const groter = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#length + nodig))
    this.#bytes.copy(groter, 0, 0, this.#length)
    this.#bytes = groter
  }
}

// Most of a finding is the same for everybody: frozen steps, outcomes and grounds. Their JSON is made once.
const vasteDelen = new WeakMap<object, Buffer>()

function schrijfDeel(uit: ByteRij, deel: object): void {
  const known = vasteDelen.get(deel)
  if (known !== undefined) return uit.deel(known)
  const json = JSON.stringify(deel)
  if (Object.isFrozen(deel)) vasteDelen.set(deel, Buffer.from(json))
  uit.tekst(json)
}

function schrijfLijst(uit: ByteRij, lijst: readonly unknown[]): void {
  if (lijst.length === 0) uit.tekst('[]')
  else schrijfDeel(uit, lijst)
}

/** Writes the finding as JSON: the same text as JSON.stringify gives, several times faster in bulk. */
export function serialiseer(bevinding: Vaststelling<unknown>, uit: ByteRij): void {
  const { uitkomst, ontvankelijk, motivering } = bevinding
  uit.tekst(`{"soort":"${bevinding.soort}","uitkomst":`)
  if (typeof uitkomst === 'object' && uitkomst !== null) schrijfDeel(uit, uitkomst)
  else uit.tekst(JSON.stringify(uitkomst))
  uit.tekst(
    ontvankelijk === undefined ? ',"gebreken":' : `,"ontvankelijk":${ontvankelijk},"gebreken":`,
  )
  schrijfLijst(uit, bevinding.gebreken)
  uit.tekst(',"ontbreekt":')
  schrijfLijst(uit, bevinding.ontbreekt)
  let voor = ',"motivering":['
  for (const stap of motivering) {
    uit.tekst(voor)
    schrijfDeel(uit, stap)
    voor = ','
  }
  uit.tekst(motivering.length === 0 ? ',"motivering":[],"grondslagen":' : '],"grondslagen":')
  schrijfLijst(uit, bevinding.grondslagen)
  uit.tekst(',"aannames":')
  schrijfLijst(uit, bevinding.aannames)
  uit.tekst(`,"regelversie":"${bevinding.regelversie}"}`)
}
