import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Io } from '#platform/beslis/beslis-opdracht.ts'
import { systemClock } from '#platform/clock.ts'
import { places, readConfig } from '#platform/config.ts'
import { openDatabase } from './database.ts'
import { MapBezet } from './lock.ts'
import { copiesFolder, KopieMislukt, onServer } from './snapshot.ts'
import { askCopy, type Verzoek } from './snapshot-request.ts'
import { HerstelGeweigerd, restore } from './snapshot-restore.ts'
import { moment } from './snapshot-result.ts'
import { copyAsAsked, described } from './snapshot-watch.ts'
import { KopieBeschadigd } from './snapshot-tar.ts'

type Env = Readonly<Record<string, string | undefined>>
type Out = Pick<Io, 'stdout' | 'stderr'>

/**
 * `maatwerk kopie [map] [--bewaar n]`: a checked copy of the embedded database, also while the program runs. Exit code 0
 * when it is made, 1 when it is not, 2 when the command is not valid here.
 */
export async function kopieOpdracht(args: readonly string[], env: Env, io: Out): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { bewaar: { type: 'string' } },
  })
  const config = readConfig(env)
  const { database } = places(resolve(config.folder))
  const [map] = positionals
  const { bewaar } = values
  if (config.databaseUrl !== undefined) return refuse(io, onServer)
  if (!existsSync(join(database, 'databank.json')))
    return refuse(io, `In ${config.folder} is geen databank. Geef de map met MAATWERK_GEGEVENS.`)
  if (bewaar !== undefined && (map !== undefined || !/^[1-9]\d{0,2}$/.test(bewaar)))
    return refuse(io, 'Geef met --bewaar hoeveel dagkopieën blijven (1 tot 999), zonder map.')
  return makeCopy(io, realpathSync(database), {
    ...(map !== undefined && { map: resolve(map) }),
    ...(bewaar !== undefined && { bewaar: Number(bewaar) }),
  })
}

const apart =
  'De documenten en de hoofdsleutel zitten er niet in: kopieer die apart, de documenten na de databank, de sleutel elders.'

async function makeCopy(io: Out, folder: string, wish: Omit<Verzoek, 'id'>): Promise<number> {
  const { ok, tekst } = await openAndCopy(folder, wish).catch((error: Error) => {
    if (error instanceof MapBezet) return askCopy(copiesFolder(folder), wish)
    if (error instanceof KopieMislukt) return { ok: false, tekst: error.message }
    throw error
  })
  if (!ok) return refuse(io, tekst, 1)
  io.stdout.write(`${tekst}\n${apart}\n`)
  return 0
}

async function openAndCopy(folder: string, wish: Omit<Verzoek, 'id'>) {
  const db = await openDatabase({ folder })
  try {
    return { ok: true, tekst: described(await copyAsAsked(db, wish, systemClock)) }
  } finally {
    await db.close()
  }
}

/** `maatwerk herstel <kopie> --naar <map>`: into an empty folder only. Exit code 1 when the copy is not right. */
export async function herstelOpdracht(args: readonly string[], io: Out): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { naar: { type: 'string' } },
  })
  const [kopie] = positionals
  const { naar } = values
  if (kopie === undefined || naar === undefined)
    return refuse(io, 'Noem de kopie en geef met --naar een lege of nieuwe map.')
  if (!existsSync(kopie)) return refuse(io, `Het bestand ${kopie} is er niet.`)
  try {
    const { op, stand } = await restore(kopie, naar)
    io.stdout.write(
      `Hersteld in ${resolve(naar)}: de databank van ${moment(op)}, met ${stand.gebeurtenissen} gebeurtenissen in ` +
        `${stand.geschiedenissen} geschiedenissen; tellingen en ketens zijn gelijk aan die van toen.\n${daarna(resolve(naar))}\n`,
    )
    return 0
  } catch (error) {
    if (error instanceof HerstelGeweigerd || error instanceof KopieBeschadigd)
      return refuse(io, error.message, 1)
    throw error
  }
}

function daarna(folder: string): string {
  const { documents, keyFile } = places(folder)
  return [
    'Doe nu dit:',
    `1. Zet de kopie van de documenten in ${documents}.`,
    `2. Zet de hoofdsleutel in ${keyFile} (rechten 0600), of geef hem met MAATWERK_SLEUTEL.`,
    `3. Geef MAATWERK_GEGEVENS=${folder} mee aan "maatwerk dokter" en "maatwerk controleer".`,
    '4. Start het programma met die map als alles in orde is. Bewaar de oude map tot u zeker bent.',
  ].join('\n')
}

function refuse(io: Out, tekst: string, code = 2): number {
  io.stderr.write(`${tekst}\n`)
  return code
}
