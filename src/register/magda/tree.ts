import { type Dag, isDag } from '#law/dag.ts'

/** One XML element as plain data: local name, trimmed text with single spaces, line in the file (1 is the first). */
export interface XmlNode {
  readonly name: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly text: string
  readonly line: number
}

/** An element that is missing or not what it should be. Thrown by `Element`, caught by `leesAntwoord` alone. */
export class Onleesbaar extends Error {
  override readonly name = 'Onleesbaar'
  readonly element: string
  readonly regel: number

  constructor(element: string, regel: number, reden: string) {
    super(reden)
    this.element = element
    this.regel = regel
  }
}

/**
 * An element with the path that leads to it, so that every fact can say where it was read. `find…` may give null,
 * `need…` refuses the answer: a value that is there but unreadable is always refused, never skipped.
 */
export class Element {
  readonly node: XmlNode
  readonly path: string

  constructor(node: XmlNode, path: string) {
    this.node = node
    this.path = path
  }

  /** The text of this element; empty text refuses the answer. */
  get text(): string {
    return this.node.text || this.refuse('is leeg')
  }

  /** The first element reached by the names in `path` ("Periode/Begin"), or null. */
  find(path: string): Element | null {
    const from = (at: Element | null, name: string) => at?.all(name)[0] ?? null
    return path.split('/').reduce(from, this)
  }

  /** As `find`; refuses the answer when it is not there. */
  need(path: string): Element {
    const from = (at: Element, name: string) => at.all(name)[0] ?? at.missing(name)
    return path.split('/').reduce(from, this)
  }

  /** The children with this name, in order; more than one get a number in their path. */
  all(name: string): Element[] {
    const found = this.node.children.filter((child) => child.name === name)
    return found.map(
      (child, index) =>
        new Element(child, `${this.path}/${name}${found.length > 1 ? `[${index + 1}]` : ''}`),
    )
  }

  /** The elements at the end of the path ("Antwoorden/Antwoord"), along every branch. */
  each(path: string): Element[] {
    const from = (all: Element[], name: string) => all.flatMap((at) => at.all(name))
    return path.split('/').reduce(from, [this])
  }

  findText(path: string): string | null {
    return this.find(path)?.node.text || null
  }

  needText(path: string): string {
    return this.need(path).text
  }

  findDag(path: string): Dag | null {
    return this.find(path)?.dag() ?? null
  }

  findGetal(path: string, least: number, most: number): number | null {
    return this.find(path)?.getal(least, most) ?? null
  }

  /** A calendar day, ISO or with a zone behind it as xsd:date allows. */
  dag(): Dag {
    const day = this.text.replace(/(?:Z|[+-]\d{2}:\d{2})$/, '')
    return isDag(day) ? day : this.refuse(`"${this.text}" is geen bestaande dag`)
  }

  /** A whole number from `least` to `most`, both inclusive. */
  getal(least: number, most: number): number {
    const value = /^[+-]?\d+$/.test(this.text) ? Number(this.text) : Number.NaN
    if (value >= least && value <= most) return value
    return this.refuse(`"${this.text}" is geen geheel getal van ${least} tot ${most}`)
  }

  /** `true` and `1` against `false` and `0`. */
  janee(): boolean {
    if (this.text === 'true' || this.text === '1') return true
    if (this.text === 'false' || this.text === '0') return false
    return this.refuse(`"${this.text}" is geen ja of nee`)
  }

  /** Exactly `count` digits. */
  cijfers(count: number): string {
    if (this.text.length === count && /^\d+$/.test(this.text)) return this.text
    return this.refuse(`"${this.text}" bestaat niet uit ${count} cijfers`)
  }

  refuse(reden: string): never {
    throw new Onleesbaar(this.path, this.node.line, `${this.node.name} ${reden}.`)
  }

  missing(name: string): never {
    throw new Onleesbaar(`${this.path}/${name}`, this.node.line, `${name} ontbreekt.`)
  }
}
