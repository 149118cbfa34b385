import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

interface Telling {
  readonly rijen: readonly string[]
  readonly begonnen: number
  readonly dubbel: number
  readonly breuken: number
}

interface Regel {
  readonly begonnen?: number
  readonly half?: Telling
  readonly heel?: Telling
  readonly herbouwd?: Telling
}

const golfer = fileURLToPath(new URL('golfer.ts', import.meta.url))
// The same engine, but not made fast first: the process lives for a few seconds.
const laadt = ['--liftoff-only', '--wasm-lazy-compilation', '--import', './src/platform/tsx.ts']

/** Runs the program; kills it in the middle of what comes after the first line of which `dood` says so. */
async function draai(folder: string, mode: string, dood: (regel: Regel) => boolean = () => false) {
  const kind = spawn(process.execPath, [...laadt, golfer, folder, mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let uit = ''
  let fouten = ''
  kind.stderr.on('data', (data: Buffer) => (fouten += data.toString()))
  kind.stdout.on('data', (data: Buffer) => {
    uit += data.toString()
    if (regelsVan(uit).some(dood)) setTimeout(() => kind.kill('SIGKILL'), 15)
  })
  const signaal = await new Promise<NodeJS.Signals | null>((klaar) => {
    kind.on('close', (_, signal) => klaar(signal))
  })
  if (signaal === null && kind.exitCode !== 0) throw new Error(fouten)
  return { signaal, laatste: regelsVan(uit).at(-1) ?? {} }
}

function regelsVan(uit: string): readonly Regel[] {
  const regels = uit.split('\n').slice(0, -1)
  return regels.map((regel) => JSON.parse(regel) as Regel)
}

describe('de golf wordt midden in het werk gedood (kill -9)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-golf-'))
  after(() => rmSync(folder, { recursive: true }))

  test('een volgende keer gaat verder: elk dossier precies één keer, elke keten heel, en herbouw geeft dezelfde rijen', async () => {
    const { signaal } = await draai(folder, 'begin', ({ begonnen = 0 }) => begonnen >= 10)
    assert.equal(signaal, 'SIGKILL')
    const { half, heel, herbouwd } = (await draai(folder, 'verder')).laatste
    assert.ok(half!.begonnen >= 10 && half!.begonnen < 30 && half!.begonnen % 5 === 0)
    const { begonnen, dubbel, breuken, rijen } = heel!
    assert.deepEqual([begonnen, dubbel, breuken, rijen.length], [30, 0, 0, 30])
    assert.deepEqual(herbouwd, heel)
  })
})
