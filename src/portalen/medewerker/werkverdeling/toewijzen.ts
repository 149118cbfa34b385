/** One ticked dossier as it stands before anything is changed. */
export interface Aangekruist {
  readonly nummer: string
  readonly naam: string
  readonly behandelaar: string
  readonly behandelaarId: string
  /** Code of who follows it now: when that is another by then, nothing is changed. */
  readonly van: string
}

/** What came of one dossier. */
export interface Uitkomst {
  readonly nummer: string
  /** Empty where the reader may not know it. */
  readonly naam: string
  /** Empty when it was done. */
  readonly waaromNiet: string
}

/** As many as stand on one page of the list. */
export const hoogstensTegelijk = 25

const vorm = /^(?<nummer>[A-Z0-9-]{1,30}):(?<van>[0-9a-f]{10})$/

/** The value of the form for one dossier: its number, and who followed it when the page was made. */
export function waardeVan({ nummer, van }: Pick<Aangekruist, 'nummer' | 'van'>): string {
  return `${nummer}:${van}`
}

/** The dossiers that a form names; undefined for what no page of ours could have sent. */
export function leesWaarden(
  waarden: readonly string[],
): readonly { readonly nummer: string; readonly van: string }[] | undefined {
  const gelezen = waarden.map((waarde) => vorm.exec(waarde)?.groups)
  const goed = gelezen.flatMap((groups) =>
    groups ? [{ nummer: groups['nummer']!, van: groups['van']! }] : [],
  )
  return goed.length === waarden.length && new Set(goed.map(({ nummer }) => nummer)).size > 0
    ? [...new Map(goed.map((each) => [each.nummer, each])).values()]
    : undefined
}
