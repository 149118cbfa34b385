import type { Leesresultaat } from '#register/magda/feiten.ts'
import { alsTekst } from '#register/magda/tekst.ts'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type GelezenAntwoord, leesMagdaBestand } from './magda.ts'
import { XsdMap } from './xml-schema.ts'

/** What became of one file. */
export interface Importresultaat extends GelezenAntwoord {
  readonly bestand: string
}

/**
 * Reads files and folders (with what is in them, in order of name, only `.xml`) one by one, in constant memory. With
 * `xsdMap` each is checked against the schemas in that folder. A file that is not there is a refused result.
 */
export async function* importeerBestanden(
  paths: Iterable<string>,
  { xsdMap }: { readonly xsdMap?: string } = {},
): AsyncGenerator<Importresultaat> {
  using xsd = xsdMap === undefined ? undefined : new XsdMap(xsdMap)
  for (const path of paths)
    for await (const bestand of bestandenIn(path)) yield { bestand, ...(await lees(bestand, xsd)) }
}

async function* bestandenIn(path: string): AsyncGenerator<string> {
  const entries = (await stat(path).catch(() => null))?.isDirectory()
    ? await readdir(path, { withFileTypes: true })
    : null
  if (entries === null) {
    yield path
    return
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    if (entry.isDirectory()) yield* bestandenIn(join(path, entry.name))
    else if (entry.name.endsWith('.xml')) yield join(path, entry.name)
}

async function lees(bestand: string, xsd: XsdMap | undefined): Promise<GelezenAntwoord> {
  try {
    return await leesMagdaBestand(bestand, xsd)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const reden =
      code === 'ENOENT'
        ? 'Dit bestand bestaat niet.'
        : `Dit bestand kan niet gelezen worden (${code}).`
    return {
      resultaat: { soort: 'geweigerd', element: 'bestand', regel: null, reden },
      schema: 'niet tegen het schema gecontroleerd',
    }
  }
}

/** Where the command writes: each call is one line without its line end. */
export interface ImportIo {
  out(line: string): void | Promise<void>
  err(line: string): void | Promise<void>
}

const gebruik = "Gebruik: maatwerk importeer [--tekst] [--xsd <map met schema's>] <bestand of map>…"

/**
 * `maatwerk importeer`: JSON Lines on `out`, one line a file, or Dutch text with `--tekst`. Gives the exit code: 0 when
 * every file was read (also when it proves nothing), 2 when a file was refused or the command was wrong.
 */
export async function importeer(args: readonly string[], io: ImportIo): Promise<0 | 2> {
  const opdracht = leesOpdracht(args)
  if ('fout' in opdracht) {
    await io.err(`${opdracht.fout} ${gebruik}`)
    return 2
  }
  const { paths, tekst, xsdMap } = opdracht
  if (xsdMap !== undefined && !(await stat(xsdMap).catch(() => null))?.isDirectory()) {
    await io.err(`De map met schema's bestaat niet: ${xsdMap}`)
    return 2
  }
  const aantal = { feiten: 0, 'bewijst niets': 0, geweigerd: 0 }
  for await (const each of importeerBestanden(paths, xsdMap === undefined ? {} : { xsdMap })) {
    const { resultaat } = each
    aantal[resultaat.soort]++
    await io.out(tekst ? alsAlinea(each) : JSON.stringify(alsJson(each)))
    if (resultaat.soort === 'geweigerd')
      await io.err(`${each.bestand}: ${alsTekst(resultaat).join(' ')}`)
  }
  await io.err(
    `${aantal.feiten} met feiten, ${aantal['bewijst niets']} bewijzen niets, ${aantal.geweigerd} geweigerd.`,
  )
  return aantal.geweigerd > 0 ? 2 : 0
}

type Opdracht =
  | { readonly paths: readonly string[]; readonly tekst: boolean; readonly xsdMap?: string }
  | { readonly fout: string }

function leesOpdracht(args: readonly string[]): Opdracht {
  const paths: string[] = []
  let tekst = false
  let xsdMap: string | undefined
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift())
    if (arg === '--tekst') tekst = true
    else if (arg === '--xsd') {
      xsdMap = rest.shift()
      if (xsdMap === undefined) return { fout: 'Noem na --xsd de map.' }
    } else if (arg.startsWith('--')) return { fout: `De optie ${arg} bestaat niet.` }
    else paths.push(arg)
  if (paths.length === 0) return { fout: 'Noem minstens een bestand of map.' }
  return xsdMap === undefined ? { paths, tekst } : { paths, tekst, xsdMap }
}

function alsJson({ bestand, schema, resultaat }: Importresultaat): {
  bestand: string
  schema: string
} & Leesresultaat {
  return { bestand, schema, ...resultaat }
}

function alsAlinea({ bestand, schema, resultaat }: Importresultaat): string {
  return [`${bestand} (${schema})`, ...alsTekst(resultaat)].join('\n')
}
