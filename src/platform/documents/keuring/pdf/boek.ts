import {
  grootsteTeksten,
  meesteObjecten,
  meesteVergeefs,
} from '#platform/documents/keuring/grenzen.ts'
import { Weigering } from '#platform/documents/keuring/weigering.ts'
import { ontpak, stappen } from './filters.ts'
import { Lezer, Onleesbaar, type Teller } from './lezer.ts'
import { Naam, Stroom, Verwijzing, type Waarde, type Woordenboek } from './waarden.ts'

interface Plaats {
  readonly bytes: Buffer
  readonly at: number
}

/**
 * All objects of a PDF, found by reading the file from front to back, the last definition of a number being the valid
 * one. The tables of places that the file itself gives are not believed: that is where loops and hidden objects live.
 */
export class Boek {
  readonly #plaatsen = new Map<number, Plaats>()
  readonly #teller: Teller = { waarden: 0 }
  #uitgepakt = 0
  #vergeefs = 0
  root: Verwijzing | undefined

  /** Reads the file. Throws `Weigering`. */
  constructor(bytes: Buffer) {
    const start = bytes.indexOf('%PDF-')
    const lezer = new Lezer(bytes, this.#teller, start + '%PDF-x.y'.length)
    while (!lezer.klaar) this.#next(lezer)
    if (!this.root) this.root = this.#findCatalogue()
  }

  /** The value behind references; null when there is none. */
  readonly los = (value: Waarde | undefined): Waarde => {
    let found: Waarde = value ?? null
    for (let hops = 0; found instanceof Verwijzing; hops += 1) {
      if (hops > 16) throw new Weigering('beschadigd')
      found = this.#object(found.nummer)
    }
    return found
  }

  /** The value of a key as a dictionary; that of a stream is its dictionary. */
  woordenboek(value: Waarde | undefined): Woordenboek | undefined {
    const found = this.los(value)
    if (found instanceof Stroom) return found.dict
    return found instanceof Map ? found : undefined
  }

  /** The value of a key as text of a name. */
  naam(value: Waarde | undefined): string | undefined {
    const found = this.los(value)
    return found instanceof Naam ? found.tekst : undefined
  }

  /** Four numbers, or undefined. */
  vak(value: Waarde | undefined): readonly number[] | undefined {
    const found = this.los(value)
    if (!Array.isArray(found) || found.length !== 4) return undefined
    const sides = found.map((side) => this.los(side as Waarde))
    return sides.every((side) => typeof side === 'number') ? sides : undefined
  }

  /** Undoes the filters of a stream, up to one that is only for images. Counts against what one paper may become. */
  pakUit(stroom: Stroom): ReturnType<typeof pakUit> {
    const done = pakUit(stroom, this.los)
    this.#uitgepakt += done.uitgepakt
    if (this.#uitgepakt > grootsteTeksten) throw new Weigering('te veel inhoud')
    return done
  }

  #next(lezer: Lezer): void {
    lezer.skip()
    const start = lezer.at
    const number = lezer.geheel()
    if (number !== undefined) {
      lezer.skip()
      if (lezer.geheel() !== undefined) {
        lezer.skip()
        if (lezer.lust('obj')) return this.#define(lezer, number)
      }
      // The second number may be the first of an object: "xref 0 8 0 obj".
      lezer.at = start
      lezer.geheel()
      return
    }
    if (lezer.lust('trailer')) return this.#trailer(lezer)
    // Over one word or mark that says nothing here.
    lezer.at = start + 1
    while (!lezer.klaar && isLetter(lezer.bytes[lezer.at]!)) lezer.at += 1
  }

  #trailer(lezer: Lezer): void {
    const at = lezer.at
    try {
      const dict = lezer.waarde()
      if (dict instanceof Map) this.#readTrailer(dict)
    } catch (error) {
      if (!(error instanceof Onleesbaar)) throw error
      lezer.at = at
    }
  }

  #readTrailer(dict: Woordenboek): void {
    const root = dict.get('Root')
    if (root instanceof Verwijzing) this.root = root
    if (dict.has('Encrypt')) throw new Weigering('wachtwoord')
  }

  #define(lezer: Lezer, number: number): void {
    const at = lezer.at
    if (this.#plaatsen.size >= meesteObjecten) throw new Weigering('te ingewikkeld')
    try {
      const value = this.#read(lezer)
      this.#plaatsen.set(number, { bytes: lezer.bytes, at })
      if (!(value instanceof Stroom)) return
      const type = value.dict.get('Type')
      if (!(type instanceof Naam)) return
      if (type.tekst === 'XRef') this.#readTrailer(value.dict)
      if (type.tekst === 'ObjStm') this.#readObjects(value)
    } catch (error) {
      if (!(error instanceof Onleesbaar)) throw error
      this.#vergeefs += lezer.at - at
      if (this.#vergeefs > meesteVergeefs) throw new Weigering('te ingewikkeld')
      lezer.at = at
    }
  }

  #read(lezer: Lezer): Waarde {
    const value = lezer.waarde()
    if (!(value instanceof Map)) return value
    lezer.skip()
    if (!lezer.lust('stream')) return value
    if (lezer.bytes[lezer.at] === 13) lezer.at += 1
    if (lezer.bytes[lezer.at] === 10) lezer.at += 1
    const start = lezer.at
    const end = this.#streamEnd(lezer, value)
    lezer.at = lezer.bytes.indexOf('endstream', end) + 'endstream'.length
    return new Stroom(value, lezer.bytes.subarray(start, end))
  }

  /** Where the data ends: where its length says, if "endstream" stands there, else at the first "endstream". */
  #streamEnd(lezer: Lezer, dict: Woordenboek): number {
    const start = lezer.at
    const length = this.#length(lezer, dict.get('Length'))
    if (length !== undefined) {
      const end = start + length
      const after = lezer.bytes.toString('latin1', end, end + 24)
      if (/^\s{0,8}endstream/.test(after)) return end
    }
    const found = lezer.bytes.indexOf('endstream', start)
    if (found < 0) throw new Onleesbaar('stroom zonder einde')
    if (lezer.bytes[found - 1] !== 10) return lezer.bytes[found - 1] === 13 ? found - 1 : found
    return lezer.bytes[found - 2] === 13 ? found - 2 : found - 1
  }

  #length(lezer: Lezer, value: Waarde | undefined): number | undefined {
    if (typeof value === 'number') return value
    if (!(value instanceof Verwijzing)) return undefined
    const known = this.#plaatsen.get(value.nummer)
    const head = `${value.nummer} 0 obj`
    // Writers put the length right behind the data: it is found without reading what lies between.
    const at = known ? known.at : lezer.bytes.indexOf(`\n${head}`, lezer.at)
    if (at < 0) return undefined
    const found = new Lezer(
      known?.bytes ?? lezer.bytes,
      this.#teller,
      known ? at : at + 1 + head.length,
    )
    found.skip()
    return found.geheel()
  }

  /** Notes the objects that are packed in a stream; one that cannot be unpacked hides nothing, its objects are absent. */
  #readObjects(stroom: Stroom): void {
    let bytes: Buffer
    try {
      bytes = this.pakUit(stroom).bytes
    } catch (error) {
      if (error instanceof Weigering && error.reden === 'beschadigd') return
      throw error
    }
    const first = this.los(stroom.dict.get('First'))
    if (typeof first !== 'number') return
    const head = new Lezer(bytes.subarray(0, Math.max(0, first)), this.#teller)
    for (;;) {
      head.skip()
      const number = head.geheel()
      head.skip()
      const at = head.geheel()
      if (number === undefined || at === undefined) return
      if (this.#plaatsen.size >= meesteObjecten) throw new Weigering('te ingewikkeld')
      this.#plaatsen.set(number, { bytes, at: first + at })
    }
  }

  #object(number: number): Waarde {
    const place = this.#plaatsen.get(number)
    if (!place) return null
    try {
      return this.#read(new Lezer(place.bytes, this.#teller, place.at))
    } catch (error) {
      if (error instanceof Onleesbaar) return null
      throw error
    }
  }

  #findCatalogue(): Verwijzing | undefined {
    for (const number of [...this.#plaatsen.keys()].toReversed()) {
      const type = this.woordenboek(new Verwijzing(number))?.get('Type')
      if (type instanceof Naam && type.tekst === 'Catalog') return new Verwijzing(number)
    }
    return undefined
  }
}

function pakUit(stroom: Stroom, los: Boek['los']) {
  const steps = stappen(stroom.dict, los)
  let [bytes, reusable, unpacked] = [stroom.ruw, stroom.ruw as Buffer | undefined, 0]
  const rest = [...steps]
  while (rest[0] && !forImages.has(rest[0].filter)) {
    const step = rest.shift()!
    if (step.filter === 'Crypt') throw new Weigering('wachtwoord')
    const done = ontpak(step, bytes, los)
    const single = steps.length === 1 && done.gebruikt !== undefined
    reusable = single ? bytes.subarray(0, done.gebruikt) : undefined
    bytes = done.bytes
    unpacked += bytes.length
  }
  return {
    bytes,
    /** The filters that are left: those of images. */
    rest,
    /** The encoded bytes, where they are one clean FlateDecode. */
    vast: steps.length === 1 && rest.length === 0 ? reusable : undefined,
    uitgepakt: unpacked,
  }
}

const forImages: ReadonlySet<string> = new Set([
  'DCTDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'JPXDecode',
])

function isLetter(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)
}
