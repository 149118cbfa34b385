import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeSynced } from '#platform/documents/blob-key.ts'

/** A copy that the command asks of the program that holds the data folder. */
export interface Verzoek {
  readonly id: string
  /** Absolute folder for the copy; left out for the daily copy in its own folder. */
  readonly map?: string
  readonly bewaar?: number
}

export interface Antwoord {
  readonly ok: boolean
  readonly tekst: string
}

/** How long the program may take to hear the command, and then to answer it, in milliseconds. */
export const patience = { hear: 30_000, answer: 45 * 60_000, look: 100 }

const asked = /^gevraagd-[\w-]+\.json$/
const answerFile = (home: string, id: string) => join(home, `antwoord-${id}.json`)

/** Asks the running program for a copy through a file beside the copies; throws when it does not hear. */
export async function askCopy(
  home: string,
  wish: Omit<Verzoek, 'id'>,
  wait = patience,
): Promise<Antwoord> {
  await mkdir(home, { recursive: true, mode: 0o700 })
  const id = randomUUID()
  const request = `gevraagd-${id}.json`
  await put(join(home, request), { id, ...wish })
  const heard = async () => !(await readdir(home)).includes(request)
  if (!(await until(heard, wait.hear, wait.look))) {
    await rm(join(home, request), { force: true })
    throw new Error(
      'Het programma dat de gegevensmap gebruikt, antwoordt niet. Stop het en geef de opdracht opnieuw.',
    )
  }
  const file = answerFile(home, id)
  const read = () => readFile(file, 'utf8').catch(() => undefined)
  if (!(await until(async () => (await read()) !== undefined, wait.answer, wait.look)))
    throw new Error('De kopie is niet op tijd klaar. Kijk met "maatwerk dokter" hoe het afliep.')
  const answer = JSON.parse((await read())!) as Antwoord
  await rm(file)
  return answer
}

/** Takes the next request, so that it is done once; undefined when there is none. */
export async function takeRequest(home: string): Promise<Verzoek | undefined> {
  const names = await readdir(home).catch(() => [])
  const name = names.find((found) => asked.test(found))
  if (name === undefined) return undefined
  const text = await readFile(join(home, name), 'utf8')
  // Gone before it is read, so that one that cannot be read is not met again at every look.
  await rm(join(home, name))
  return JSON.parse(text) as Verzoek
}

/** Puts the answer where who made the request waits for it; it is there whole or not at all. */
export function answerRequest(home: string, id: string, answer: Antwoord): Promise<void> {
  return put(answerFile(home, id), answer)
}

async function put(path: string, content: object): Promise<void> {
  await writeSynced(`${path}.nieuw`, Buffer.from(JSON.stringify(content)))
  await rename(`${path}.nieuw`, path)
}

async function until(done: () => Promise<boolean>, ms: number, look: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(look)) {
    if (await done()) return true
  }
  return false
}
