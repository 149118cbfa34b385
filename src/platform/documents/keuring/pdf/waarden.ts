/** A name of PDF, without its slash and with #xx decoded: /J#53 and /JS are one name. */
export class Naam {
  readonly tekst: string

  constructor(tekst: string) {
    this.tekst = tekst
  }
}

/** A string of PDF; the bytes it stands for, however it was written. */
export class Tekst {
  readonly bytes: Buffer

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }
}

/** A reference to an object; the generation is of no use to who reads the newest state. */
export class Verwijzing {
  readonly nummer: number

  constructor(nummer: number) {
    this.nummer = nummer
  }
}

export type Woordenboek = Map<string, Waarde>

/** A stream as it stands in the file: its dictionary and its encoded bytes. */
export class Stroom {
  readonly dict: Woordenboek
  readonly ruw: Buffer

  constructor(dict: Woordenboek, ruw: Buffer) {
    this.dict = dict
    this.ruw = ruw
  }
}

export type Waarde =
  | null
  | boolean
  | number
  | Naam
  | Tekst
  | Verwijzing
  | Stroom
  | readonly Waarde[]
  | Woordenboek
