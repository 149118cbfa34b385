import { dag, type Dag } from '#law/dag.ts'
import type { Database } from '#platform/database/database.ts'
import type { Clock } from './types.ts'

const zone = 'Europe/Brussels'

// A formatter is kept because making one costs far more than using it; Sweden writes days as ISO does.
const brusselsDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })

/** The day in Brussels at an instant (ISO UTC). */
export function dagIn(at: string): Dag {
  return dag(brusselsDay.format(new Date(at)))
}

/** The clock of the computer. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dagIn(new Date().toISOString()),
}

/** A clock that can be moved by whole days, for demonstrations only. */
export interface DemoClock extends Clock {
  /** Days that the clock runs ahead of the computer; negative when it runs behind. */
  readonly offset: number
  /** Moves the clock by whole days and remembers it in the database. */
  move(days: number): Promise<void>
  /** Back to the time of the computer. */
  reset(): Promise<void>
}

const settingName = 'demoklok'

/** The demo clock with the offset that the database remembers. */
export async function openDemoClock(db: Database): Promise<DemoClock> {
  const { rows } = await db.pool.query<{ value: number }>(
    'select value from setting where name = $1',
    [settingName],
  )
  let offset = rows[0]?.value ?? 0
  const keep = async (days: number) => {
    if (!Number.isInteger(days)) throw new RangeError('Verzet de klok met een geheel aantal dagen.')
    await db.pool.query(
      `insert into setting (name, value, at) values ($1, $2, now())
       on conflict (name) do update set value = excluded.value, at = excluded.at`,
      [settingName, JSON.stringify(days)],
    )
    offset = days
  }
  // Days of the calendar, not 24 hours each: a move over the change to summer time keeps the hour of the day.
  const now = () =>
    Temporal.Now.zonedDateTimeISO(zone).add({ days: offset }).toInstant().toString({
      fractionalSecondDigits: 3,
    })
  return {
    get offset() {
      return offset
    },
    now,
    today: () => dagIn(now()),
    move: (days) => keep(offset + days),
    reset: () => keep(0),
  }
}
