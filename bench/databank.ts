import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { openDatabase, type Database } from '#platform/database/database.ts'

interface Proefdatabank {
  readonly db: Database
  readonly soort: string
  readonly sluit: () => Promise<void>
}

/** An empty database to measure in: on the server of DATABASE_URL, else embedded in a temporary folder. */
export async function openProefdatabank(): Promise<Proefdatabank> {
  const url = process.env['DATABASE_URL'] ?? ''
  if (url === '') {
    const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-bench-'))
    const db = await openDatabase({ folder })
    const sluit = async () => {
      await db.close()
      rmSync(folder, { recursive: true })
    }
    return { db, soort: 'ingebedde databank', sluit }
  }
  const naam = `maatwerkloket_bench_${process.pid}`
  await opServer(url, `create database ${naam}`)
  const eigen = new URL(url)
  eigen.pathname = `/${naam}`
  const db = await openDatabase({ url: eigen.href, folder: tmpdir() })
  const sluit = async () => {
    await db.close()
    await opServer(url, `drop database ${naam} with (force)`)
  }
  return { db, soort: 'PostgreSQL', sluit }
}

async function opServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
