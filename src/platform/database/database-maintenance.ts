import type { Database } from './database.ts'

/** When the embedded database, which has no background processes, looks after itself. */
export const maintenancePlan = {
  lookEveryMs: 10_000,
  checkpointEveryMs: 5 * 60_000,
  checkpointAfterWalBytes: 64 * 1024 * 1024,
  vacuumAfterDeadRows: 10_000,
  vacuumAllEveryMs: 24 * 3_600_000,
}

/** What was done when; times in milliseconds of the computer's clock. */
export interface MaintenanceState {
  seenMessages: number
  checkpointAt: number
  checkpointLsn: string
  vacuumAllAt: number
}

/**
 * Starts checkpoints and vacuum on the plan. `messages` counts what was sent to the engine, so that an idle program
 * stays idle. `stop` waits for what is going on.
 */
export function startMaintenance(
  db: Database,
  messages: () => number,
  onError: (error: Error) => void,
): { stop(): Promise<void> } {
  const now = Date.now()
  const state: MaintenanceState = {
    seenMessages: 0,
    checkpointAt: now,
    checkpointLsn: '0/0',
    vacuumAllAt: now,
  }
  let busy: Promise<void> | undefined
  const timer = setInterval(() => {
    if (busy || messages() === state.seenMessages) return
    busy = maintain(db, state)
      .catch(onError)
      .finally(() => {
        state.seenMessages = messages()
        busy = undefined
      })
  }, maintenancePlan.lookEveryMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await busy
    },
  }
}

/** Does what the plan asks for now. */
export async function maintain(
  db: Database,
  state: MaintenanceState,
  plan = maintenancePlan,
): Promise<void> {
  await checkpoint(db, state, plan)
  for (const table of await tablesToVacuum(db, state, plan)) {
    await db.withoutLimit(() => db.pool.query(`vacuum (analyze) ${table}`))
  }
}

async function checkpoint(
  db: Database,
  state: MaintenanceState,
  plan: typeof maintenancePlan,
): Promise<void> {
  const { rows } = await db.pool.query<{ lsn: string; grown: number }>(
    `select pg_current_wal_lsn()::text as lsn, (pg_current_wal_lsn() - $1::pg_lsn)::float8 as grown`,
    [state.checkpointLsn],
  )
  const { lsn, grown } = rows[0]!
  const first = state.checkpointLsn === '0/0'
  const due =
    Date.now() - state.checkpointAt >= plan.checkpointEveryMs ||
    grown >= plan.checkpointAfterWalBytes
  if (due && !first) await db.withoutLimit(() => db.pool.query('checkpoint'))
  if (due || first) Object.assign(state, { checkpointAt: Date.now(), checkpointLsn: lsn })
}

async function tablesToVacuum(
  db: Database,
  state: MaintenanceState,
  plan: typeof maintenancePlan,
): Promise<string[]> {
  const all = Date.now() - state.vacuumAllAt >= plan.vacuumAllEveryMs
  if (all) state.vacuumAllAt = Date.now()
  const { rows } = await db.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables where $1 or n_dead_tup >= $2`,
    [all, plan.vacuumAfterDeadRows],
  )
  return rows.map(({ name }) => name)
}
