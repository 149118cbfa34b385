import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { InvoerFout } from '#law/invoer.ts'
import type { Vaststelling } from '#law/vaststelling.ts'

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

/** A finding, or the fault of a line that could not be answered. */
export type Antwoord = Vaststelling<Readonly<Record<string, unknown>>> & {
  readonly fout?: InvoerFout & { readonly regel: number }
}

/** The answers of JSON Lines. */
export function antwoorden(uit: string): readonly Antwoord[] {
  return uit
    .split('\n')
    .slice(0, -1)
    .map((regel) => JSON.parse(regel) as Antwoord)
}
