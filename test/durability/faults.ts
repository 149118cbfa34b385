// Many faults in a row, on demand; npm test does a few. A power cut is simulated on ext4 on a loop device that is shut
// down without flushing its log, so that what was not synced is gone; it needs root and python3 on Linux.
//   node --import ./src/platform/tsx.ts test/durability/faults.ts kill 500
//   node --import ./src/platform/tsx.ts test/durability/faults.ts stroom 20
import { execFileSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { faultAtRandom, Ledger, startWriter } from './crash.ts'

const [kind = 'kill', count = '20'] = process.argv.slice(2)
const root = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-uitval-'))
const image = path.join(root, 'schijf.img')
const mount = path.join(root, 'schijf')

// EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH.
const shutdown = `
import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))
`

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'pipe' })

function unmount(): void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      run('umount', mount)
      return
    } catch (error) {
      if (attempt === 50) throw error
      run('sleep', '0.2')
    }
  }
}

const faults = {
  kill: {
    prepare: () => mkdirSync(mount),
    strike: (child: ChildProcess) => void child.kill('SIGKILL'),
    repair: () => {},
    clean: () => {},
  },
  stroom: {
    prepare() {
      writeFileSync(image, '')
      truncateSync(image, 1_500_000_000)
      run('mkfs.ext4', '-q', image)
      mkdirSync(mount)
      run('mount', '-o', 'loop', image, mount)
    },
    strike(child: ChildProcess) {
      run('python3', '-c', shutdown, mount)
      child.kill('SIGKILL')
    },
    repair() {
      unmount()
      run('mount', '-o', 'loop', image, mount)
    },
    clean: unmount,
  },
}

const fault = faults[kind as keyof typeof faults]
const folder = path.join(mount, 'gegevens')
const ledger = new Ledger()
fault.prepare()
try {
  for (let i = 1; i <= Number(count); i += 1) {
    const { lines, ...rest } = await faultAtRandom(folder, fault.strike)
    // What the writer met after the disk was gone says nothing; what the next opening finds does.
    ledger.add({ ...rest, lines: lines.filter(({ error }) => error === undefined) })
    fault.repair()
    console.log(`${i}/${count}: ${ledger.confirmed.size} bevestigd, ${ledger.lost} verloren`)
  }
  ledger.add(await startWriter(folder, 'tellPresent').ended)
} finally {
  fault.clean()
  rmSync(root, { recursive: true })
}
const { confirmed, openings, lost, broken } = ledger
console.log(
  `${count} keer ${kind}, ${openings} keer geopend: ${confirmed.size} bevestigde gebeurtenissen, ` +
    `${lost} verloren, ${broken} gebroken of half.`,
)
process.exitCode = lost + broken === 0 ? 0 : 1
