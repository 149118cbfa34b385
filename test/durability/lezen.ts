import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { quickToLive } from './crash.ts'

const program = fileURLToPath(new URL('lezer.ts', import.meta.url))
const loader = fileURLToPath(new URL('../../src/platform/tsx.ts', import.meta.url))

interface Said {
  readonly address?: string
  readonly cookie?: string
  readonly counts?: Readonly<Record<string, number>>
}

function start(folder: string, mode: 'serve' | 'count') {
  const child = spawn(
    process.execPath,
    [...quickToLive, '--import', loader, program, folder, mode],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let stderr = ''
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const said = new Promise<Said>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString()
      if (text.includes('\n')) resolve(JSON.parse(text.split('\n')[0]!) as Said)
    })
    child.on('close', () => reject(new Error(`De lezer stopte: ${stderr}`)))
  })
  return { child, ended, said }
}

/** The complete answers that readers got, by the action that the log must hold for each. */
export interface Gelezen {
  bladzijden: number
  documenten: number
}

const lezers = 4

/** Starts the server, reads with four at once, and kills it with SIGKILL at a random moment; adds the complete answers. */
export async function leesTotGedood(folder: string, gelezen: Gelezen): Promise<void> {
  const { child, ended, said } = start(folder, 'serve')
  const { address, cookie = '' } = await said
  const killed = new AbortController()
  const lees = async (nr: number) => {
    while (!killed.signal.aborted) {
      const document = nr % 2 === 0
      const answer = await fetch(`${address}${document ? '/document' : '/bladzijde'}`, {
        headers: { cookie },
      })
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        .catch(() => undefined)
      if (answer?.status !== 200) continue
      if (document && answer.text.length === 20_000) gelezen.documenten += 1
      if (!document && answer.text.endsWith('</html>')) gelezen.bladzijden += 1
    }
  }
  const readers = Array.from({ length: lezers }, (_, nr) => lees(nr))
  // A slow machine first gives one answer of each kind, so that there is something to count.
  const eerst = { ...gelezen }
  const until = Date.now() + 20_000
  while (
    Date.now() < until &&
    (gelezen.bladzijden === eerst.bladzijden || gelezen.documenten === eerst.documenten)
  )
    await sleep(10)
  await sleep(randomInt(300))
  child.kill('SIGKILL')
  await ended
  killed.abort()
  await Promise.all(readers)
}

/** How many lines of each kind the log holds after a new start. */
export async function telLog(folder: string): Promise<Gelezen> {
  const { ended, said } = start(folder, 'count')
  const { counts = {} } = await said
  await ended
  return {
    bladzijden: counts['inzage: dossier zien'] ?? 0,
    documenten: counts['inzage: brief lezen'] ?? 0,
  }
}
