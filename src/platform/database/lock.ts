import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The data folder is held by another program, or by this one. */
export class MapBezet extends Error {
  override readonly name = 'MapBezet'
}

const sqliteBusy = 5

/**
 * Takes the folder for this process alone; gives back the function that frees it. The kernel holds the lock and
 * frees it when the process ends in whatever way, so a lock is never stale and never needs a time-out.
 * Throws `MapBezet` at once when the folder is held.
 */
export function lockFolder(folder: string): () => void {
  const holderFile = path.join(folder, 'slot.json')
  const held = new DatabaseSync(path.join(folder, 'slot.sqlite'), { timeout: 0 })
  try {
    held.exec('begin exclusive')
  } catch (error) {
    held.close()
    if ((error as { errcode?: number }).errcode !== sqliteBusy) throw error
    throw new MapBezet(bezet(folder, holderFile), { cause: error })
  }
  const holder = { proces: process.pid, computer: hostname(), sinds: new Date().toISOString() }
  writeFileSync(holderFile, `${JSON.stringify(holder)}\n`)
  return () => held.close()
}

function bezet(folder: string, holderFile: string): string {
  return (
    `De gegevensmap ${folder} is al in gebruik${wie(holderFile)}. ` +
    `Twee programma's op dezelfde map zouden gegevens verliezen. ` +
    `Stop eerst het andere programma, of start dit programma met een andere gegevensmap.`
  )
}

function wie(holderFile: string): string {
  try {
    const { proces, computer, sinds } = JSON.parse(readFileSync(holderFile, 'utf8'))
    return ` door proces ${proces} op computer ${computer}, sinds ${sinds}`
  } catch {
    return ' door een ander programma'
  }
}
