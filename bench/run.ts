import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import type { Meting, Uitslag } from './meting.ts'
import { golf } from './golf.ts'
import { opslag } from './opslag.ts'
import { regels } from './regels.ts'
import { startpakket } from './startpakket.ts'
import { werklijst } from './werklijst.ts'

/** Every claim of speed, in the order of the page. */
const metingen: readonly Meting[] = [startpakket, regels, opslag, werklijst, golf]

const pagina = new URL('../docs/metingen.md', import.meta.url)

function tabel({ kolommen, rijen }: Uitslag): string {
  const regel = (cellen: readonly string[]) => `| ${cellen.join(' | ')} |`
  return [
    regel(kolommen),
    regel(kolommen.map((_, nr) => (nr === 0 ? '---' : '---:'))),
    ...rijen.map(regel),
  ].join('\n')
}

function deel({ titel }: Meting, uitslag: Uitslag): string {
  return `## ${titel}\n\n${tabel(uitslag)}\n\n${uitslag.uitleg.map((zin) => `- ${zin}`).join('\n')}\n`
}

function paginaTekst(datum: string, delen: readonly string[]): string {
  const kernen = cpus()
  return `# Metingen

Gemeten op ${datum}: ${kernen.length} kernen (${kernen[0]?.model ?? 'onbekend'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}.
De verhoudingen houden stand; de losse cijfers verschuiven met de machine en wat er nog op draait.

Herhaal dit met \`npm run bench -- --datum ${datum}\`; zonder datum verschijnen de cijfers alleen op het scherm.

${delen.join('\n')}`
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rook: { type: 'boolean', default: false }, datum: { type: 'string' } },
})
const gekozen = metingen.filter(
  ({ naam }) => positionals.length === 0 || positionals.some((filter) => naam.includes(filter)),
)
if (gekozen.length === 0) {
  console.error(`Geen meting heet zo. Er zijn: ${metingen.map(({ naam }) => naam).join(', ')}.`)
  process.exit(2)
}
const delen: string[] = []
for (const meting of gekozen) {
  const tekst = deel(meting, await meting.meet(values))
  console.log(tekst)
  delen.push(tekst)
}
if (values.datum !== undefined && gekozen.length === metingen.length && !values.rook)
  writeFileSync(pagina, paginaTekst(values.datum, delen))
