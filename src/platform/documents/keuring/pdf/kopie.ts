import { diepsteNesting, meesteObjecten } from '#platform/documents/keuring/grenzen.ts'
import { Weigering } from '#platform/documents/keuring/weigering.ts'
import { beeld } from './beeld.ts'
import type { Boek } from './boek.ts'
import { gegevens } from './pakken.ts'
import { vormen, type Kind, type Vorm } from './vormen.ts'
import { Stroom, Verwijzing, type Waarde, type Woordenboek } from './waarden.ts'

/**
 * The new document: objects are copied into it key by key as `vormen` allows. Each object of the source has one copy for
 * each kind it is used as, so that loops end and nothing grows.
 */
export class Kopie {
  readonly objecten = new Map<number, Waarde>()
  readonly #boek: Boek
  readonly #gemaakt = new Map<string, Verwijzing>()
  readonly #wachtend: {
    readonly naar: Verwijzing
    readonly van: Verwijzing
    readonly kind: Kind
  }[] = []
  readonly #bladzijden = new Map<number, Verwijzing>()
  readonly #ingepakt = { beelden: 0 }

  constructor(boek: Boek) {
    this.#boek = boek
  }

  /** A number for an object that the caller fills in. */
  reserveer(): Verwijzing {
    if (this.objecten.size >= meesteObjecten) throw new Weigering('te ingewikkeld')
    const reference = new Verwijzing(this.objecten.size + 1)
    this.objecten.set(reference.nummer, null)
    return reference
  }

  /** Tells where the copy of a page stands, so that headings can point at it. */
  bladzijde(van: Verwijzing, naar: Verwijzing): void {
    if (!this.#bladzijden.has(van.nummer)) this.#bladzijden.set(van.nummer, naar)
  }

  /** Puts a value in the document and refers to it. */
  voegToe(value: Waarde): Verwijzing {
    const reference = this.reserveer()
    this.objecten.set(reference.nummer, value)
    return reference
  }

  /** The copy of a value as this kind; null for what may not stand there. */
  kopieer(value: Waarde | undefined, kind: Kind, depth = 0): Waarde {
    if (depth > diepsteNesting) throw new Weigering('te ingewikkeld')
    if (value === undefined || value instanceof Stroom) return null
    if (value instanceof Verwijzing) return this.#verwijs(value, kind)
    if (Array.isArray(value))
      return value.map((each) => this.kopieer(each as Waarde, kind, depth + 1))
    if (value instanceof Map) return this.#woordenboek(value, kind, depth)
    return value
  }

  /** The allowed keys of a dictionary, copied. */
  sleutels(dict: Woordenboek, kind: Kind, depth = 0): Woordenboek {
    const vorm: Vorm = vormen[kind]
    const copy: Woordenboek = new Map()
    for (const [key, value] of dict) {
      const next = vorm.los.has(key) ? 'Los' : ownKind(vorm, key)
      if (next === undefined) continue
      const copied = this.kopieer(value, next, depth + 1)
      if (copied !== null) copy.set(key, copied)
    }
    return copy
  }

  /** Copies everything that was referred to. Throws `Weigering`. */
  async voltooi(): Promise<void> {
    for (let next = this.#wachtend.pop(); next; next = this.#wachtend.pop()) {
      const value = this.#boek.los(next.van)
      this.objecten.set(
        next.naar.nummer,
        value instanceof Stroom
          ? await this.#stroom(value, next.kind)
          : this.kopieer(value, next.kind),
      )
    }
  }

  #verwijs(van: Verwijzing, kind: Kind): Verwijzing | null {
    if (kind === 'Bladzijde') return this.#bladzijden.get(van.nummer) ?? null
    const key = `${kind} ${van.nummer}`
    const known = this.#gemaakt.get(key)
    if (known) return known
    const naar = this.reserveer()
    this.#gemaakt.set(key, naar)
    this.#wachtend.push({ naar, van, kind })
    return naar
  }

  #woordenboek(dict: Woordenboek, kind: Kind, depth: number): Woordenboek | null {
    const vorm: Vorm = vormen[kind]
    if (vorm.subtypes) return null
    // A heading that points at an annotation points at something that is not copied.
    if (kind === 'Element' && this.#boek.naam(dict.get('Type')) === 'OBJR') return null
    return this.sleutels(dict, kind, depth)
  }

  async #stroom(stroom: Stroom, kind: Kind): Promise<Stroom | null> {
    const vorm: Vorm = vormen[kind]
    if (!vorm.stroom) return null
    const subtype = this.#boek.naam(stroom.dict.get('Subtype'))
    if (vorm.subtypes && !vorm.subtypes.has(subtype ?? '')) return null
    const dict = this.sleutels(stroom.dict, kind)
    if (vorm.subtypes && subtype === 'Image')
      return beeld(stroom, dict, this.#boek, (value, as) => this.kopieer(value, as), this.#ingepakt)
    return gegevens(stroom, dict, this.#boek)
  }
}

function ownKind(vorm: Vorm, key: string): Kind | undefined {
  return Object.hasOwn(vorm.naar, key) ? vorm.naar[key] : vorm.elk
}
