import { close, open, read, ReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { parseArgs, promisify } from 'node:util'
import * as z from 'zod'
import { beantwoord, dichtste, verplicht, type InvoerFout } from '#law/invoer.ts'
import type { Soort } from '#law/soort.ts'
import { alsTekst, foutTekst } from '#law/uitleg.ts'
import { Beslisser, leesAlles, schrijfAntwoorden, zonderMerk } from './beslis.ts'
import { geen, ontleed, type Vragen } from './vragen.ts'

/** The streams of the door that started the command. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

export const beslisHulp = `Gebruik:
  maatwerk beslis feiten.json            één vraag of een lijst van vragen; antwoord als JSON
  maatwerk beslis - < feiten.jsonl       JSON Lines in en uit, regel per regel
  maatwerk beslis --uitleg feiten.json   hetzelfde antwoord als gewone tekst
  maatwerk beslis --schema [soort]       JSON Schema van de invoer; zonder naam de lijst van soorten`

/** `maatwerk beslis` of contract.md. Gives the exit code: 0 when all was answered, 2 when an input was not valid. */
export async function beslisOpdracht(
  soorten: ReadonlyMap<string, Soort>,
  args: readonly string[],
  io: Io,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { uitleg: { type: 'boolean' }, schema: { type: 'boolean' } },
  })
  if (values.schema) return toonSchema(soorten, positionals[0], io)
  if (positionals.length === 0)
    return weiger(io, `Noem een bestand met feiten, of "-" voor JSON Lines.\n${beslisHulp}`)
  if (!values.uitleg && positionals.length === 1 && /^-$|\.(jsonl|ndjson)$/.test(positionals[0]!))
    return stroom(soorten, positionals[0]!, io)
  return bestanden(soorten, positionals, values.uitleg === true, io)
}

function weiger(io: Io, tekst: string): number {
  io.stderr.write(`${tekst}\n`)
  return 2
}

function meld(io: Io, plaats: string, { veld, verwacht, tekst }: InvoerFout): void {
  io.stderr.write(`${plaats}, veld ${veld || '(geheel)'}, verwacht: ${verwacht}. ${tekst}\n`)
}

async function stroom(soorten: ReadonlyMap<string, Soort>, pad: string, io: Io): Promise<number> {
  let code = 0
  const beslisser = new Beslisser(soorten, (fout) => {
    code = 2
    meld(io, `Regel ${fout.regel}`, fout)
  })
  try {
    await schrijfAntwoorden(beslisser, pad === '-' ? blokken(io.stdin) : blokkenVan(pad), io.stdout)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== 'open') throw error
    return weiger(io, onleesbaar(pad))
  }
  return code
}

async function* blokkenVan(pad: string): AsyncGenerator<Buffer> {
  const bestand = await promisify(open)(pad, 'r')
  try {
    yield* bestandsblokken(bestand)
  } finally {
    await promisify(close)(bestand)
  }
}

function blokken(bron: Readable): AsyncIterable<Buffer> {
  const bestand = bron instanceof ReadStream ? (bron as { readonly fd?: unknown }).fd : undefined
  return typeof bestand === 'number' ? bestandsblokken(bestand) : bron
}

/** A file is read into one block of memory again and again: a stream takes new memory for each part. */
async function* bestandsblokken(bestand: number): AsyncGenerator<Buffer> {
  const blok = Buffer.allocUnsafeSlow(1 << 20)
  for (;;) {
    const { bytesRead } = await promisify(read)(bestand, blok, 0, blok.length, null)
    if (bytesRead === 0) return
    yield blok.subarray(0, bytesRead)
  }
}

async function bestanden(
  soorten: ReadonlyMap<string, Soort>,
  paden: readonly string[],
  uitleg: boolean,
  io: Io,
): Promise<number> {
  const gelezen = await Promise.all(paden.map((pad) => leesVragen(pad, io)))
  const gesteld = gelezen.flatMap(({ vragen }) => vragen)
  const antwoorden = gesteld.map((each) =>
    'fout' in each ? { fout: each.fout } : beantwoord(soorten, each.vraag),
  )
  antwoorden.forEach((antwoord, nr) => {
    if ('fout' in antwoord) meld(io, gesteld[nr]!.plaats, antwoord.fout)
  })
  const lijst = paden.length > 1 || gelezen.some((each) => each.lijst)
  const geheel = uitleg
    ? antwoorden.map(tekst).join('\n\n')
    : JSON.stringify(lijst ? antwoorden : antwoorden[0], null, 2)
  if (geheel !== '') io.stdout.write(`${geheel}\n`)
  return antwoorden.some((antwoord) => 'fout' in antwoord) ? 2 : 0
}

function tekst(antwoord: ReturnType<typeof beantwoord>): string {
  return 'fout' in antwoord ? foutTekst(antwoord.fout) : alsTekst(antwoord)
}

async function leesVragen(pad: string, io: Io): Promise<Vragen> {
  const naam = pad === '-' ? 'De invoer' : pad
  let inhoud: string
  try {
    inhoud = pad === '-' ? await leesAlles(io.stdin) : await readFile(pad, 'utf8')
  } catch {
    return geen(naam, onleesbaar(naam))
  }
  // Nothing asked is no fault in a stream, as without --uitleg.
  if (pad === '-' && inhoud.trim() === '') return { vragen: [], lijst: true }
  return ontleed(zonderMerk(inhoud), naam)
}

function onleesbaar(pad: string): string {
  return `${pad} kan niet worden gelezen. Kijk de naam van het bestand na.`
}

/** The JSON Schema (draft 2020-12) of the input of one kind, with the facts that an outcome needs. */
export function schemaVan(soort: Soort): object {
  const { properties, ...schema } = z.toJSONSchema(soort.invoer, {
    io: 'input',
    unrepresentable: 'any',
  })
  return {
    ...schema,
    title: soort.naam,
    description: soort.omschrijving,
    properties: { soort: { const: soort.naam }, ...properties },
    required: ['soort', ...verplicht(soort)],
    examples: [{ soort: soort.naam, ...soort.voorbeeld }],
  }
}

function toonSchema(soorten: ReadonlyMap<string, Soort>, naam: string | undefined, io: Io): number {
  if (naam === undefined) {
    io.stdout.write(`${JSON.stringify([...soorten.keys()], null, 2)}\n`)
    return 0
  }
  const soort = soorten.get(naam)
  if (!soort) {
    const nabij = dichtste(naam, [...soorten.keys()])
    return weiger(io, `De soort "${naam}" bestaat niet.${nabij ? ` Bedoelde u "${nabij}"?` : ''}`)
  }
  io.stdout.write(`${JSON.stringify(schemaVan(soort), null, 2)}\n`)
  return 0
}
