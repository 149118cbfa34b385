import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { testDatabase } from '#test/support/database.ts'
import { maintain, maintenancePlan, type MaintenanceState } from './database-maintenance.ts'
import type { Database } from './database.ts'

const justDone = (): MaintenanceState => ({
  seenMessages: 0,
  checkpointAt: Date.now(),
  checkpointLsn: '0/1',
  vacuumAllAt: Date.now(),
})

async function lastCheckpoint(db: Database): Promise<string> {
  const { rows } = await db.pool.query(
    'select checkpoint_lsn::text as lsn from pg_control_checkpoint()',
  )
  return rows[0].lsn
}

async function walPosition(db: Database): Promise<string> {
  const { rows } = await db.pool.query('select pg_current_wal_lsn()::text as lsn')
  return rows[0].lsn
}

async function vacuums(db: Database): Promise<number> {
  const { rows } = await db.pool.query(
    `select vacuum_count as n from pg_stat_user_tables where relname = 'proef_onderhoud'`,
  )
  return rows[0].n
}

describe('Het onderhoud van de databank', () => {
  after(async () => {
    await (await testDatabase()).pool.query('drop table if exists proef_onderhoud')
  })

  test('Een checkpoint komt na vijf minuten, en niet daarvoor', async () => {
    const db = await testDatabase()
    const state = { ...justDone(), checkpointLsn: await walPosition(db) }
    const before = await lastCheckpoint(db)
    await maintain(db, state)
    assert.equal(await lastCheckpoint(db), before)
    await maintain(db, { ...state, checkpointAt: Date.now() - maintenancePlan.checkpointEveryMs })
    assert.notEqual(await lastCheckpoint(db), before)
  })

  test('Een checkpoint komt ook eerder, wanneer het logboek te lang wordt', async () => {
    const db = await testDatabase()
    const state = () => ({ ...justDone(), checkpointLsn: '0/1' })
    const before = await lastCheckpoint(db)
    await maintain(db, state(), { ...maintenancePlan, checkpointAfterWalBytes: 1e15 })
    assert.equal(await lastCheckpoint(db), before)
    await maintain(db, state(), { ...maintenancePlan, checkpointAfterWalBytes: 1_000_000 })
    assert.notEqual(await lastCheckpoint(db), before)
  })

  test('Een tabel met tienduizend vervallen rijen wordt opgeruimd', async () => {
    const db = await testDatabase()
    await db.pool.query('create table proef_onderhoud as select n from generate_series(1, 10000) n')
    await db.pool.query('update proef_onderhoud set n = n + 1')
    await db.pool.query('select pg_stat_force_next_flush()')
    await maintain(db, justDone())
    await db.pool.query('select pg_stat_force_next_flush()')
    assert.equal(await vacuums(db), 1)
    await maintain(db, { ...justDone(), vacuumAllAt: 0 })
    await db.pool.query('select pg_stat_force_next_flush()')
    assert.equal(await vacuums(db), 2)
  })
})
