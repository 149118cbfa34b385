import { readFileSync } from 'node:fs'
import { globSync } from 'node:fs'

/** The capabilities in the order of the journey of a dossier: each may import from those before it. */
export const capaciteiten = [
  'register',
  'dossier',
  'brieven',
  'indicatie',
  'startpakket',
  'correctie',
  'evaluatie',
  'doorstroom',
  'heroverweging',
  'individueel-maatwerk',
  'premie',
  'cijfers',
  'simulatie',
  'portalen',
] as const

const schilnamen = /\/(store|routes|api|jobs)\.tsx?$/
const zuiverePakketten = /^(zod|preact(\/.*)?|preact-render-to-string)$/
const klokOfToeval = /\bnew Date\(|\bDate\.now\(|Temporal\.Now|Math\.random\(|\bprocess\./
const omgeving = /\bprocess\.env\b/

/** Pure pieces of capabilities that the platform knows by name: ports and data; this list can only shrink. */
const geduldInPlatform: readonly RegExp[] = [
  /^dossier\/(handelingen|permissions|toegang|vertrouwelijkheid)\.ts$/,
  /^register\/magda\//,
  /^register\/(insz|kbo)\.ts$/,
  /^brieven\/(brief|druk)\.ts$/,
]

export interface Bron {
  /** Path from src, with slashes. */
  readonly pad: string
  readonly tekst: string
}

/** The sources of the product, without tests and fixtures. */
export function bronnen(): readonly Bron[] {
  return globSync('src/**/*.{ts,tsx}')
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/\.(test|fixture)\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ pad: path.slice('src/'.length), tekst: readFileSync(path, 'utf8') }))
}

/** What a source imports, as written. */
export function importsVan(tekst: string): readonly string[] {
  const found = tekst.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*(?:\{[^}]*\}[^'"\n;]*)?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\('([^']+)'\)/g,
  )
  return [...found].map((match) => (match[1] ?? match[2] ?? match[3])!)
}

function kamer(pad: string): string {
  return pad.includes('/') ? pad.split('/')[0]! : ''
}

function magImporteren(pad: string, naar: string): string | undefined {
  const hier = kamer(pad)
  const daar = kamer(naar)
  if (hier === daar || naar === 'urls.ts') return undefined
  if (hier === '' || hier === 'demo') return undefined
  if (hier === 'law') return `law importeert niets buiten law, maar wel ${naar}`
  if (daar === 'law') return undefined
  if (hier === 'ui') return `ui importeert alleen law, maar ook ${naar}`
  if (daar === 'ui') return undefined
  if (hier === 'platform')
    return geduldInPlatform.some((pattern) => pattern.test(naar))
      ? undefined
      : `platform kent ${naar} niet`
  if (daar === 'platform')
    return schilnamen.test(`/${pad}`)
      ? undefined
      : `een zuiver bestand importeert platform: ${naar}`
  return volgorde(hier, daar, naar)
}

function volgorde(hier: string, daar: string, naar: string): string | undefined {
  const [van, tot] = [plaats(hier), plaats(daar)]
  if (van === -1) return `de map ${hier} staat niet in de volgorde`
  if (tot === -1 || tot > van) return `${naar} komt later dan ${hier}`
  return undefined
}

function plaats(map: string): number {
  return (capaciteiten as readonly string[]).indexOf(map)
}

function isZuiver(pad: string): boolean {
  const map = kamer(pad)
  return (
    map === 'law' ||
    map === 'ui' ||
    pad === 'urls.ts' ||
    (plaats(map) !== -1 && !schilnamen.test(`/${pad}`))
  )
}

/** Every place where the house is not as docs/adr/0002 draws it, as "path: what". */
export function schendingen(alle: readonly Bron[]): readonly string[] {
  return alle.flatMap(({ pad, tekst }) => [
    ...importsVan(tekst)
      .flatMap((naar) => fout(pad, naar))
      .map((wat) => `${pad}: ${wat}`),
    ...(kamer(pad) !== 'platform' &&
    !['server.ts', 'cli.ts', 'beheer.ts'].includes(pad) &&
    klokOfToeval.test(tekst)
      ? [`${pad}: klok, toeval of proces buiten platform`]
      : []),
    ...(omgeving.test(tekst) && !['server.ts', 'cli.ts'].includes(pad)
      ? [`${pad}: leest de omgeving`]
      : []),
  ])
}

function fout(pad: string, naar: string): readonly string[] {
  if (naar.startsWith('../')) return [`"${naar}" gaat een map omhoog: gebruik #`]
  if (naar.startsWith('./')) return []
  if (naar.startsWith('#')) {
    const wat = magImporteren(pad, naar.slice(1))
    return wat ? [wat] : []
  }
  if (!isZuiver(pad) || zuiverePakketten.test(naar)) return []
  return [`een zuiver bestand importeert ${naar}`]
}
