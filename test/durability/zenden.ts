import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('zender.ts', import.meta.url))
const loader = fileURLToPath(new URL('../../src/platform/tsx.ts', import.meta.url))
// As in crash.ts: a program that lives for seconds is not made fast first.
const kort = ['--liftoff-only', '--wasm-lazy-compilation']

/** What there is in the end: lists of lines, sorted; one line for each thing. */
export interface Stand {
  readonly besluiten: readonly string[]
  readonly brieven: readonly string[]
  readonly gemaakt: readonly string[]
  readonly gepland: readonly string[]
  readonly geplandIds: readonly string[]
  readonly bezorgd: readonly string[]
  readonly herinnerd: readonly string[]
  /** Dossiers with an advice that nobody used. */
  readonly open: readonly string[]
  /** Messages that lie in the folder of the carrier, by id. */
  readonly post: readonly string[]
  /** Each time that a message was handed to the carrier, by id: one that was cut off is handed over again under its id. */
  readonly aangeboden: readonly string[]
  readonly dood: number
  readonly wacht: number
  readonly breuken: number
}

interface Regel {
  /** Kind of the work that begins. */
  readonly bezig?: string
  readonly bevestigd?: string
  readonly stand?: Stand
}

function start(folder: string, mode: 'werk' | 'af', hoor: (regel: Regel) => void) {
  const child = spawn(process.execPath, [...kort, '--import', loader, program, folder, mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'vertaald') },
  })
  let rest = ''
  let fouten = ''
  child.stderr.on('data', (data: Buffer) => void (fouten += data.toString()))
  child.stdout.on('data', (data: Buffer) => {
    const delen = (rest + data.toString()).split('\n')
    rest = delen.pop()!
    for (const deel of delen) hoor(JSON.parse(deel) as Regel)
  })
  const ended = new Promise<{ signal: NodeJS.Signals | null; fouten: string }>((resolve) =>
    child.on('close', (_, signal) => resolve({ signal, fouten })),
  )
  return { child, ended }
}

/**
 * Lets the product decide, print and send, and kills it at a random moment of one of its first pieces of work; adds to
 * `bevestigd` what it confirmed. Gives the kind of the work that it was at.
 */
export async function zendTotGedood(folder: string, bevestigd: Set<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  let bezig = ''
  let nog = randomInt(1, 16)
  const { child, ended } = start(folder, 'werk', (regel) => {
    if (regel.bevestigd !== undefined) bevestigd.add(regel.bevestigd)
    if (regel.bezig === undefined) return
    bezig = regel.bezig
    nog -= 1
    // Printing takes tens of milliseconds, a message a few.
    if (nog === 0) timer = setTimeout(() => child.kill('SIGKILL'), randomInt(0, 60))
  })
  const { signal, fouten } = await ended
  clearTimeout(timer)
  if (signal !== 'SIGKILL') throw new Error(`Het programma stopte zelf: ${fouten}`)
  return bezig
}

/** Starts the product a last time, lets it do all work, and asks what there is. */
export async function rondAf(folder: string): Promise<Stand> {
  let stand: Stand | undefined
  const { ended } = start(folder, 'af', (regel) => {
    stand = regel.stand ?? stand
  })
  const { fouten } = await ended
  if (!stand) throw new Error(`Het programma zei niet wat er is: ${fouten}`)
  return stand
}

/** Everything that is wrong with what there is; empty when each letter and each message is there exactly once. */
export function fouten(stand: Stand, bevestigd: ReadonlySet<string>): readonly string[] {
  const brieven = stand.besluiten
    .flatMap((besluit) => {
      const [history, type] = besluit.split(' ')
      return type === 'AdviesToegekend'
        ? [`${history} toekenning persoon`]
        : [`${history} start persoon`, `${history} start werkgever`]
    })
    .toSorted()
  const berichten = [
    ...stand.gemaakt
      .filter((brief) => brief.endsWith(' persoon'))
      .map((brief) => `${brief.split(' ')[0]} brief`),
    ...stand.herinnerd.map((herinnering) => `${herinnering.split(' ')[0]} termijn`),
  ].toSorted()
  const besloten = new Set(stand.besluiten)
  const herinnerd = new Set(stand.herinnerd.map((regel) => regel.split(' ')[0]))
  return [
    ...verschil('brief', stand.gemaakt, brieven),
    ...verschil('brief in de leestabel', stand.brieven, brieven),
    ...verschil('bericht', stand.gepland, berichten),
    ...verschil('bezorging', stand.bezorgd, stand.geplandIds),
    ...verschil('post', stand.post, stand.geplandIds),
    ...[...bevestigd].filter((each) => !besloten.has(each)).map((each) => `verloren: ${each}`),
    ...stand.open.filter((each) => !herinnerd.has(each)).map((each) => `niet herinnerd: ${each}`),
    ...(stand.dood > 0 ? [`${stand.dood} taken dood`] : []),
    ...(stand.wacht > 0 ? [`${stand.wacht} taken wachten`] : []),
    ...(stand.breuken > 0 ? [`${stand.breuken} breuken in een keten`] : []),
  ]
}

/** Lines that are there too often, or not often enough. */
function verschil(wat: string, is: readonly string[], moet: readonly string[]): readonly string[] {
  const tel = new Map<string, number>()
  for (const each of is) tel.set(each, (tel.get(each) ?? 0) + 1)
  for (const each of moet) tel.set(each, (tel.get(each) ?? 0) - 1)
  return [...tel].flatMap(([each, over]) =>
    over === 0 ? [] : [`${wat} ${over > 0 ? `${over} te veel` : `${-over} te weinig`}: ${each}`],
  )
}

/** The figures of a run, in one sentence. */
export function samenvatting(kills: number, stand: Stand): string {
  const herhaald = stand.aangeboden.length - new Set(stand.aangeboden).size
  return (
    `${kills} keer gedood: ${stand.besluiten.length} besluiten, ${stand.gemaakt.length} brieven, ` +
    `${stand.gepland.length} berichten en ${stand.herinnerd.length} herinneringen; ` +
    `${herhaald} keer bood het programma een bericht opnieuw aan onder hetzelfde nummer`
  )
}
