import { spawn } from 'node:child_process'
import { join } from 'node:path'

const programma = join(import.meta.dirname, '..', '..', 'bin', 'maatwerk.mjs')

export interface Afloop {
  readonly code: number | null
  readonly uit: string
  readonly fouten: string
}

/** Runs `maatwerk` as somebody outside would: a child process with these arguments, this input and these settings. */
export function maatwerk(
  args: readonly string[],
  invoer = '',
  omgeving: Readonly<Record<string, string>> = {},
): Promise<Afloop> {
  const kind = spawn(process.execPath, [programma, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...omgeving },
  })
  let uit = ''
  let fouten = ''
  kind.stdout.setEncoding('utf8').on('data', (deel: string) => (uit += deel))
  kind.stderr.setEncoding('utf8').on('data', (deel: string) => (fouten += deel))
  kind.stdin.end(invoer)
  return new Promise((done) => kind.on('close', (code) => done({ code, uit, fouten })))
}

/** One line of JSON for each question. */
export function regels(vragen: readonly object[]): string {
  return vragen.map((vraag) => `${JSON.stringify(vraag)}\n`).join('')
}

/** The answers of JSON Lines. */
export function antwoorden<T>(uit: string): readonly T[] {
  return uit
    .split('\n')
    .slice(0, -1)
    .map((regel) => JSON.parse(regel) as T)
}
