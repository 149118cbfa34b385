import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { maakGevallen } from './gevallen.ts'
import { getal, keer, mediaan, type Meting, type Opties, type Uitslag } from './meting.ts'

const wortel = fileURLToPath(new URL('..', import.meta.url))
const programma = [join(wortel, 'bin/maatwerk.mjs'), 'beslis', '-']
const ijklijn = [join(wortel, 'bench/ijklijn.mjs')]
const geheugen = join(wortel, 'bench/geheugen.mjs')
const eenKern = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : []

interface Loop {
  readonly seconden: number
  /** Processor time of the process, which other work on the machine disturbs less. */
  readonly cpu: number
  readonly piekMB: number
}

/** Runs the whole process once, from start to exit, its output to nowhere or through a pipe. */
async function loop(argumenten: readonly string[], invoer: string, pijp: boolean): Promise<Loop> {
  const stdin = openSync(invoer, 'r')
  const [opdracht, ...rest] = [
    ...eenKern,
    process.execPath,
    '--import',
    geheugen,
    ...argumenten,
  ] as [string, ...string[]]
  const start = performance.now()
  const kind = spawn(opdracht, rest, { stdio: [stdin, pijp ? 'pipe' : 'ignore', 'pipe'] })
  kind.stdout?.resume()
  let fouten = ''
  kind.stderr!.on('data', (deel: Buffer) => (fouten += deel.toString()))
  const code = await new Promise<number | null>((done) => kind.on('close', done))
  const seconden = (performance.now() - start) / 1000
  closeSync(stdin)
  const gemeten = /^gebruikt (\d+) (\d+)$/m.exec(fouten)
  if (code !== 0 || !gemeten)
    throw new Error(`${argumenten.join(' ')} stopte met ${code}: ${fouten}`)
  return { seconden, cpu: Number(gemeten[1]) / 1e6, piekMB: Number(gemeten[2]) / 1024 }
}

const perBlok = 50_000

/** A file of questions about so many different people: no line stands in it twice on purpose. */
function maakInvoer(map: string, naam: string, regels: number): string {
  const pad = join(map, naam)
  writeFileSync(pad, '')
  for (let klaar = 0; klaar < regels; klaar += perBlok) {
    const gevallen = maakGevallen(Math.min(perBlok, regels - klaar), 2017 + klaar)
    const blok = gevallen.map((geval) => `${JSON.stringify({ soort: 'startpakket', ...geval })}\n`)
    writeFileSync(pad, blok.join(''), { flag: 'a' })
  }
  return pad
}

interface Manier {
  readonly naam: string
  readonly argumenten: readonly string[]
  readonly pijp: boolean
}

const manieren: readonly Manier[] = [
  { naam: 'maatwerk beslis naar nergens', argumenten: programma, pijp: false },
  { naam: 'maatwerk beslis door een pijp', argumenten: programma, pijp: true },
  { naam: 'ijklijn: JSON.parse en JSON.stringify', argumenten: ijklijn, pijp: false },
]

/** Processor time of the last nine tenths of the lines: a program of Node runs at its speed only after a while. */
function aanloopvrij(rondes: readonly Loop[], korte: readonly Loop[]): number {
  return mediaan(rondes.map((ronde, nr) => ronde.cpu - korte[nr]!.cpu))
}

function rij(
  { naam }: Manier,
  regels: number,
  rondes: readonly Loop[],
  korte: readonly Loop[],
  leeg: readonly Loop[],
  ijk: number,
): readonly string[] {
  const seconden = mediaan(rondes.map((ronde) => ronde.seconden))
  const naAanloop = aanloopvrij(rondes, korte)
  const zonderStart = mediaan(rondes.map((ronde, nr) => ronde.cpu - leeg[nr]!.cpu))
  return [
    naam,
    getal(regels / seconden),
    getal(regels / zonderStart),
    getal((regels * 0.9) / naAanloop),
    keer(naAanloop / ijk),
    getal(mediaan(korte.map((ronde) => ronde.piekMB))),
    getal(mediaan(rondes.map((ronde) => ronde.piekMB))),
  ]
}

async function meet({ rook }: Opties): Promise<Uitslag> {
  const map = mkdtempSync(join(tmpdir(), 'maatwerk-bench-'))
  const regels = rook ? 20_000 : 1_000_000
  try {
    const leeg = maakInvoer(map, 'leeg.jsonl', 0)
    const kort = maakInvoer(map, 'kort.jsonl', regels / 10)
    const lang = maakInvoer(map, 'lang.jsonl', regels)
    const lopen = manieren.map(() => ({
      leeg: [] as Loop[],
      kort: [] as Loop[],
      lang: [] as Loop[],
    }))
    for (let ronde = 0; ronde < (rook ? 1 : 3); ronde++)
      for (const [nr, { argumenten, pijp }] of manieren.entries()) {
        lopen[nr]!.leeg.push(await loop(argumenten, leeg, pijp))
        lopen[nr]!.kort.push(await loop(argumenten, kort, pijp))
        lopen[nr]!.lang.push(await loop(argumenten, lang, pijp))
      }
    const laatste = lopen.at(-1)!
    const ijk = aanloopvrij(laatste.lang, laatste.kort)
    return {
      kolommen: [
        'manier',
        'regels/s, start inbegrepen',
        'regels per seconde processortijd, zonder start',
        'idem, na de aanloop (de laatste 9/10)',
        'tegenover de ijklijn',
        `piek in MB, ${regels / 10} regels`,
        `piek in MB, ${regels} regels`,
      ],
      rijen: manieren.map((manier, nr) =>
        rij(manier, regels, lopen[nr]!.lang, lopen[nr]!.kort, lopen[nr]!.leeg, ijk),
      ),
      uitleg: [
        `${regels} regels van gemiddeld ${Math.round(readFileSync(kort).length / (regels / 10))} tekens; het hele proces op één kern, elk antwoord met volledige uitleg. Elke regel is een ander gemaakt geval; van wat er terugkomt onthoudt het programma stukken tot 128 bytes (een attest, een dag), geen regels en geen antwoorden.`,
        'De ijklijn leest dezelfde regels en schrijft ze opnieuw, zonder regel ertussen: wat Node zelf nodig heeft.',
        'Doel: minstens 300.000 bevindingen per seconde op één kern; het geheugen groeit niet met het aantal regels.',
      ],
    }
  } finally {
    rmSync(map, { recursive: true })
  }
}

export const regels: Meting = {
  naam: 'regels',
  titel: 'JSON Lines in, JSON Lines met uitleg uit, heel het proces',
  meet,
}
