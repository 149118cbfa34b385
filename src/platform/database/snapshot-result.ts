import { existsSync } from 'node:fs'
import { KopieMislukt, makeSnapshot, onServer, type Kopie } from './snapshot.ts'
import type { Condition } from './database-conditions.ts'
import type { Database } from './database.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { Clock } from '#platform/types.ts'

/** What is remembered of the daily copies, in `setting`; instants in ISO UTC. */
export interface Results {
  readonly laatste?: {
    readonly op: string
    readonly bestand: string
    readonly gebeurtenissen: number
    readonly geschiedenissen: number
    readonly stilMs: number
    readonly nazichtMs: number
  }
  /** The last attempt, when it failed. */
  readonly mislukt?: { readonly op: string; readonly reden: string }
  readonly bewaren: number
}

/** Daily copies that stay unless the administrator says otherwise. */
export const daysKept = 7

const names = {
  laatste: 'reservekopie',
  mislukt: 'reservekopie mislukt',
  bewaren: 'reservekopie bewaren',
}

/** Kind of the job that is there as long as the copy of the day failed: it fails until a copy is right. */
export const alarmKind = 'reservekopie mislukt'

/** How the last copies went, and how many daily ones are kept: `daysKept` until the administrator says otherwise. */
export async function readResults(db: Database): Promise<Results> {
  const { rows } = await db.pool.query<{ name: string; value: unknown }>(
    'select name, value from setting where name = any($1)',
    [Object.values(names)],
  )
  const found = Object.entries(names).flatMap(([key, name]) =>
    rows.filter((row) => row.name === name).map(({ value }) => [key, value]),
  )
  return { bewaren: daysKept, ...Object.fromEntries(found) }
}

/** Remembers how many daily copies are kept from now on. */
export async function keepCopies(db: Database, days: number, clock: Clock): Promise<void> {
  await db.pool.query(put, [names.bewaren, JSON.stringify(days), clock.now()])
}

const put = `insert into setting (name, value, at) values ($1, $2, $3)
  on conflict (name) do update set value = excluded.value, at = excluded.at`

/** Makes the copy of the day, removes the oldest, and remembers how it went; a failure also becomes a failing job. */
export async function dailySnapshot(
  db: Database,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Kopie> {
  const { bewaren } = await readResults(db)
  try {
    const kopie = await makeSnapshot(db, { clock, keep: bewaren, ...(signal && { signal }) })
    await remember(db, kopie, clock)
    return kopie
  } catch (error) {
    // A program that is being closed tries again at its next start.
    if (signal?.aborted !== true) await rememberFailure(db, error as Error, clock)
    throw error
  }
}

async function remember(db: Database, kopie: Kopie, clock: Clock): Promise<void> {
  const { bestand, manifest, stilMs, nazichtMs } = kopie
  const { gebeurtenissen, geschiedenissen } = manifest.stand
  const laatste = { op: manifest.op, bestand, gebeurtenissen, geschiedenissen, stilMs, nazichtMs }
  await db.pool.query(
    `with goed as (${put}), fout as (delete from setting where name = $4)
     update job set state = 'done', finished_at = $3, last_error = null where kind = $5 and state <> 'done'`,
    [names.laatste, JSON.stringify(laatste), clock.now(), names.mislukt, alarmKind],
  )
}

async function rememberFailure(db: Database, error: Error, clock: Clock): Promise<void> {
  const now = clock.now()
  await db.pool.query(
    `with fout as (${put})
     insert into job (kind, key, data, not_before, at) values ($4, $5, '{}', $3, $3)
     on conflict (key) do update set state = 'waiting', attempts = 0, not_before = excluded.not_before
       where job.state = 'done'`,
    [
      names.mislukt,
      JSON.stringify({ op: now, reden: error.message }),
      now,
      alarmKind,
      `${alarmKind}:${clock.today()}`,
    ],
  )
}

/** Fails, so that a person sees it, until a later copy was right. */
export const alarmJob: JobHandler = async (tx) => {
  const rows = await tx.query<{ value: NonNullable<Results['mislukt']> }>(
    'select value from setting where name = $1',
    [names.mislukt],
  )
  if (rows[0]) throw new KopieMislukt(rows[0].value.reden)
}

const hourMs = 3_600_000
/** A day, and two hours for the night's work and the change of the clock. */
export const oldestMs = 26 * hourMs

/** Condition 11: a copy of the last day that was opened again. Never a reason to refuse: only a running program makes one. */
export async function copyCondition(db: Database, clock: Clock): Promise<Condition> {
  if (!db.copyCluster) return { name: 'reservekopie', ok: true, detail: onServer }
  const results = await readResults(db)
  const { rows } = await db.pool.query<{ at: string }>('select min(at) as at from migration')
  const there = results.laatste !== undefined && existsSync(results.laatste.bestand)
  return judge(results, { there, installedAt: rows[0]!.at, now: clock.now() })
}

/** The same over what is known; `there`: the file of the last copy still exists. */
export function judge(
  { laatste, mislukt }: Pick<Results, 'laatste' | 'mislukt'>,
  facts: { readonly there: boolean; readonly installedAt: string; readonly now: string },
): Condition {
  const age = (at: string) => Date.parse(facts.now) - Date.parse(at)
  const young = age(facts.installedAt) <= 24 * hourMs
  const say = (ok: boolean, detail: string) => ({ name: 'reservekopie', ok, detail })
  const failure = mislukt
    ? ` De poging van ${moment(mislukt.op)} mislukte: ${mislukt.reden}`
    : ' Start het programma: het maakt er een; of geef "maatwerk kopie".'
  if (!laatste) {
    if (young && !mislukt) return say(true, 'Nog geen; de eerste komt kort na de start.')
    return say(false, `Er is nog nooit een kopie gemaakt.${failure}`)
  }
  const known =
    `Laatste kopie: ${moment(laatste.op)}, nagekeken: ${laatste.gebeurtenissen} gebeurtenissen in ` +
    `${laatste.geschiedenissen} geschiedenissen in orde (${laatste.bestand}).`
  if (!facts.there) return say(false, `${known} Dat bestand is er niet meer.${failure}`)
  if (age(laatste.op) > oldestMs) return say(false, `${known} Dat is te oud.${failure}`)
  return mislukt ? say(false, `${known}${failure}`) : say(true, known)
}

const brussels = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as people in Brussels write it. */
export const moment = (at: string): string => brussels.format(new Date(at))
