// Runs PGlite in a thread of its own, with the fsync that the stock build leaves out: a heavy query then never
// stops the program, and one that runs away can be ended together with its thread.
import fs from 'node:fs'
import path from 'node:path'
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import type { FromWorker, ToWorker, WorkerStart } from './pglite-stream.ts'

/** The part of PGlite's compiled module that the fsync hook needs; it is no public interface of PGlite. */
interface WasmFiles {
  readonly NODEFS: {
    stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number }
    tryFSOperation(work: () => number): number
    realPath(node: unknown): string
  }
}
type FileOptions = Parameters<NodeFS['init']>[1]

const start = workerData as WorkerStart
const port = parentPort!
let fsyncs = 0

function failStop(reason: string): never {
  fs.writeSync(2, `De ingebedde databank stopt om geen gegevens te verliezen: ${reason}\n`)
  process.kill(process.pid, 'SIGKILL')
  throw new Error(reason)
}

function fsyncPath(file: string): void {
  const handle = fs.openSync(file, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** PGlite copies a new cluster into its folder without syncing it. */
function fsyncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) fsyncTree(full)
    else if (entry.isFile()) fsyncPath(full)
  }
  fsyncPath(folder)
}

class DurableFiles extends NodeFS {
  override async init(pglite: PGlite, options: FileOptions) {
    const result = await super.init(pglite, options)
    result.emscriptenOpts.preRun!.push((module: WasmFiles) => {
      const files = module.NODEFS
      files.stream_ops.fsync = ({ nfd, node }) =>
        files.tryFSOperation(() => {
          // A directory has no handle of its own in this file system, yet a rename is only safe once it is synced.
          if (nfd === undefined) fsyncPath(files.realPath(node))
          else fs.fsyncSync(nfd)
          fsyncs += 1
          return 0
        })
    })
    return result
  }
}

async function open(): Promise<PGlite> {
  const params = PGlite.defaultStartParams.filter((param) => param !== '-F')
  const durable = ['fsync=on', 'full_page_writes=on', `wal_sync_method=${start.walSyncMethod}`]
  return PGlite.create({
    fs: start.withoutFsync ? new NodeFS(start.folder) : new DurableFiles(start.folder),
    startParams: [...params, ...durable.flatMap((setting) => ['-c', setting])],
    onStderr(line: string) {
      if (/\bPANIC:|Aborted\(/.test(line)) failStop(line)
      return false
    },
  })
}

const database = await open()
if (start.fresh) fsyncTree(start.folder)

const settings = await database.query<{ name: string; setting: string }>(
  `select name, setting from pg_settings where name in
   ('fsync', 'wal_sync_method', 'full_page_writes', 'data_checksums', 'synchronous_commit', 'server_version')`,
)
const before = fsyncs
await database.query(`select pg_logical_emit_message(true, 'maatwerkloket', 'zelftest')`)
say({
  ready: Object.fromEntries(settings.rows.map((row) => [row.name, row.setting])),
  fsyncsPerCommit: fsyncs - before,
})

function say(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer)
}

/** One message over the wire: the reply goes back in one piece, or in pieces of about a megabyte when it is large. */
async function exchange(id: number, bytes: Uint8Array): Promise<void> {
  let parts: Uint8Array[] = []
  let size = 0
  const flush = (last: boolean) => {
    const whole = new Uint8Array(size)
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    parts = []
    size = 0
    say({ id, bytes: whole, last }, [whole.buffer])
  }
  await database.execProtocolRawStream(bytes, {
    syncToFs: false,
    onRawData(data) {
      parts.push(data.slice())
      size += data.length
      if (size > 1_000_000) flush(false)
    },
  })
  flush(true)
}

/** Segments of the log after the one in use are old ones kept to write over: hundreds of megabytes that say nothing. */
const isSpareLog = (name: string, inUse: string) => /^[0-9A-F]{24}$/.test(name) && name > inUse

/** This thread does nothing else meanwhile, so the files are as after a crash at one moment: recovery reads them. */
async function copyTo(id: number, folder: string): Promise<void> {
  await database.exec('checkpoint')
  const { rows } = await database.query<{ segment: string }>(
    'select pg_walfile_name(pg_current_wal_insert_lsn()) as segment',
  )
  try {
    fs.cpSync(start.folder, folder, {
      recursive: true,
      errorOnExist: true,
      force: false,
      mode: fs.constants.COPYFILE_FICLONE,
      filter: (source) => !isSpareLog(path.basename(source), rows[0]!.segment),
    })
    say({ id, last: true })
  } catch (error) {
    say({ id, last: true, failed: `De databank is niet gekopieerd: ${(error as Error).message}` })
  }
}

async function handle(message: ToWorker): Promise<void> {
  if ('bytes' in message) return exchange(message.id, message.bytes)
  if ('copyTo' in message) return copyTo(message.id, message.copyTo)
  if (message.order === 'reset') {
    if (database.isInTransaction()) await database.exec('rollback')
    await database.exec('discard all')
    return say({ id: message.id, last: true })
  }
  await database.exec('checkpoint')
  await database.close()
  process.exit(0)
}

// Waking a thread costs more than most queries, and one transaction sends several messages in a row.
const listenMs = 0.1

function nextSoon(): ToWorker | undefined {
  const until = performance.now() + listenMs
  do {
    const next = receiveMessageOnPort(port)
    if (next) return next.message
  } while (performance.now() < until)
  return undefined
}

async function serve(first: ToWorker): Promise<void> {
  for (let message: ToWorker | undefined = first; message; message = nextSoon()) {
    await handle(message)
  }
}

port.on('message', (message: ToWorker) => {
  serve(message).catch((error: unknown) => failStop(String(error)))
})
