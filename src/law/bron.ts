/** How sure a source is: `law` the article was read, `seed` an official document, `public` a public page, `inferred` reasoning. */
export type Vertrouwen = 'law' | 'seed' | 'public' | 'public*' | 'inferred' | 'unknown'

/** What a rule, a term or a step of a decision stands on. */
export interface Grondslag {
  readonly bron: string
  readonly artikel: string
  readonly eli?: string
  readonly vertrouwen: Vertrouwen
}

/** The names under which `vertrouwen` is shown to people. */
export const vertrouwenLabel: Readonly<Record<Vertrouwen, string>> = {
  law: 'artikel gelezen',
  seed: 'officieel document',
  public: 'openbare webpagina',
  'public*': 'openbare webpagina, niet volledig leesbaar',
  inferred: 'afgeleid, te bevestigen',
  unknown: 'onbekend',
}

/** One act or document and the places in it that the product cites; a place that is not listed does not compile. */
export function regeling<const Artikelen extends Readonly<Record<string, Vertrouwen>>>(
  bron: string,
  artikelen: Artikelen,
  eli?: string,
): { readonly [A in keyof Artikelen & string]: Grondslag } {
  const entries = Object.entries(artikelen).map(([artikel, vertrouwen]) => [
    artikel,
    Object.freeze(eli ? { bron, artikel, eli, vertrouwen } : { bron, artikel, vertrouwen }),
  ])
  return Object.fromEntries(entries) as { [A in keyof Artikelen & string]: Grondslag }
}

/** The citation as people read it: "Maatwerkbesluit, art. 50". */
export function citeer(grondslag: Grondslag): string {
  return `${grondslag.bron}, ${grondslag.artikel}`
}
