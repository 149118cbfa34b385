import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '#test/support/database.ts'
import type { Database } from './database.ts'
import { migrate, schemaVersion, VerkeerdSchema } from './migrate.ts'

const own = fileURLToPath(new URL('../../../migrations/', import.meta.url))

describe('De stappen die de tabellen maken', () => {
  let db: Database
  let folder: string
  before(async () => {
    db = await testDatabase()
    folder = mkdtempSync(path.join(tmpdir(), 'stappen-'))
    cpSync(own, folder, { recursive: true })
  })
  after(async () => {
    rmSync(folder, { recursive: true })
    await db.pool.query(`delete from migration where name > '9'`)
    await db.pool.query('drop table if exists proef_een, proef_twee')
  })
  const write = (name: string, sql: string) => writeFileSync(path.join(folder, name), sql)
  const exists = async (table: string) => {
    const { rows } = await db.pool.query('select to_regclass($1) is not null as there', [table])
    return rows[0].there
  }

  test('Een tweede keer is er niets te doen', async () => {
    assert.deepEqual(await migrate(db), [])
    assert.match((await schemaVersion(db))!, /^\d{4}_/)
  })

  test('Mislukt een stap, dan blijft ook van de stap ervoor niets over', async () => {
    write('9001_een.sql', 'create table proef_een (n int)')
    write('9002_twee.sql', 'create table proef_twee (n int); select 1 / 0')
    await assert.rejects(migrate(db, folder), /division by zero/)
    assert.deepEqual([await exists('proef_een'), await exists('proef_twee')], [false, false])
  })

  test('Nieuwe stappen lopen in volgorde, een keer, ook van twee programma’s tegelijk', async () => {
    write('9002_twee.sql', 'create table proef_twee as select * from proef_een')
    const both = await Promise.all([migrate(db, folder), migrate(db, folder)])
    assert.deepEqual(both.map(({ length }) => length).sort(), [0, 2])
    assert.deepEqual(both.flat(), ['9001_een.sql', '9002_twee.sql'])
    assert.equal(await schemaVersion(db), '9002_twee.sql')
  })

  test('Een stap die na uitvoering gewijzigd is, wordt geweigerd', async () => {
    write('9001_een.sql', 'create table proef_een (n bigint)')
    await assert.rejects(migrate(db, folder), (error: Error) => {
      return error instanceof VerkeerdSchema && error.message.includes('9001_een.sql is gewijzigd')
    })
    write('9001_een.sql', 'create table proef_een (n int)')
    assert.deepEqual(await migrate(db, folder), [])
  })

  test('Een databank van een nieuwere versie wordt geweigerd', async () => {
    await assert.rejects(migrate(db), (error: Error) => {
      return error instanceof VerkeerdSchema && /nieuwere versie .*stap 900[12]/.test(error.message)
    })
  })

  test('Een bestand zonder nummer, of met een nummer dat er al is, wordt genoemd', async () => {
    write('los.sql', 'select 1')
    await assert.rejects(migrate(db, folder), /De stap los.sql .* geen eigen nummer/)
    rmSync(path.join(folder, 'los.sql'))
    write('9002_dubbel.sql', 'select 1')
    await assert.rejects(migrate(db, folder), /De stap 9002_dubbel.sql .* geen eigen nummer/)
    rmSync(path.join(folder, '9002_dubbel.sql'))
  })
})
