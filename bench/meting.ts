/** How one run is made: `rook` is the short run of the checks, which proves that everybody agrees and little else. */
export interface Opties {
  readonly rook: boolean
}

/** A table of figures: one row a way, the first column its name. */
export interface Uitslag {
  readonly kolommen: readonly string[]
  readonly rijen: readonly (readonly string[])[]
  /** What to know when reading the table. */
  readonly uitleg: readonly string[]
}

/** One claim of speed with its measurement; `npm run bench -- <deel van naam>` runs only those. */
export interface Meting {
  readonly naam: string
  readonly titel: string
  meet(opties: Opties): Promise<Uitslag>
}

export function mediaan(waarden: readonly number[]): number {
  const gesorteerd = waarden.toSorted((a, b) => a - b)
  return gesorteerd[Math.floor(gesorteerd.length / 2)]!
}

/** A figure as people read it: three significant digits, decimal comma. */
export function getal(waarde: number): string {
  return waarde.toLocaleString('nl-BE', { maximumSignificantDigits: 3 })
}

export function keer(waarde: number): string {
  return `${getal(waarde)}x`
}

/** The value below which `percent` of these times are. */
export function deel(tijden: readonly number[], percent: number): number {
  const gesorteerd = tijden.toSorted((a, b) => a - b)
  return gesorteerd[
    Math.min(gesorteerd.length - 1, Math.ceil((gesorteerd.length * percent) / 100) - 1)
  ]!
}

/** How long work takes, in milliseconds. */
export async function klok(werk: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await werk()
  return performance.now() - begin
}
