// Opens a copy in a process of its own: node snapshot-process.ts <archive> <folder>. Prints the manifest and ends with
// 0 when the copy is what its manifest says, else prints the reason in Dutch and ends with 1.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from './database.ts'
import { manifestFile, type Manifest } from './snapshot-check.ts'
import { problems } from './snapshot-inspect.ts'
import { unpack } from './snapshot-tar.ts'

const [archive = '', folder = ''] = process.argv.slice(2)

async function check(): Promise<Manifest> {
  await unpack(archive, folder)
  const manifest = JSON.parse(readFileSync(join(folder, manifestFile), 'utf8')) as Manifest
  const db = await openDatabase({ folder })
  try {
    const wrong = await db.withoutLimit(() => problems(db, manifest.stand))
    if (wrong.length > 0) throw new Error(`De kopie is niet wat ze moet zijn: ${wrong.join('; ')}.`)
    return manifest
  } finally {
    await db.close()
  }
}

try {
  process.stdout.write(JSON.stringify(await check()))
} catch (error) {
  process.stdout.write((error as Error).message)
  process.exitCode = 1
}
