import { readFileSync } from 'node:fs'

export interface Fixture {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
  readonly html: string
}

/** The examples with their html that govuk-frontend publishes for one component. */
export function fixturesOf(component: string): Fixture[] {
  const path = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`
  return (JSON.parse(readFileSync(path, 'utf8')) as { fixtures: Fixture[] }).fixtures
}

/** The paths of all values in the options: "items[].hint.text". Empty lists and objects count as a value. */
export function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [path] : value.flatMap((one) => pathsOf(one, `${path}[]`))
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    if (entries.length === 0) return [path]
    return entries.flatMap(([name, one]) => pathsOf(one, path ? `${path}.${name}` : name))
  }
  return [path]
}

const dutch: readonly (readonly [RegExp, string])[] = [
  [/>Error:</g, '>Fout:<'],
  [/(class="govuk-back-link[^>]*>)Back</g, '$1Terug<'],
  [/"Breadcrumb"/g, '"Kruimelpad"'],
  [/>(\s*)Success(\s*)</g, '>$1Gelukt$2<'],
  [/>(\s*)Important(\s*)</g, '>$1Belangrijk$2<'],
  [/(class="govuk-visually-hidden">)Warning</g, '$1Opgelet<'],
  [/"Pagination"/g, '"Bladzijden"'],
  [/aria-label="Page /g, 'aria-label="Bladzijde '],
  [
    /Previous<span class="govuk-visually-hidden"> page</g,
    'Vorige<span class="govuk-visually-hidden"> bladzijde<',
  ],
  [
    /Next<span class="govuk-visually-hidden"> page</g,
    'Volgende<span class="govuk-visually-hidden"> bladzijde<',
  ],
]

/** The html of a fixture with the strings of the library itself in Dutch. */
export function inDutch(html: string): string {
  return dutch.reduce((text, [english, ours]) => text.replace(english, ours), html)
}
