import { systemClock } from '#platform/clock.ts'
import type { Database } from './database.ts'
import { copiesFolder, makeSnapshot, type Kopie } from './snapshot.ts'
import { answerRequest, takeRequest, type Verzoek } from './snapshot-request.ts'
import { dailySnapshot, keepCopies, readResults, type Results } from './snapshot-result.ts'
import type { Clock } from '#platform/types.ts'

/** When the program makes its copies, in milliseconds. */
export const snapshotPlan = { lookEveryMs: 2000, firstAfterMs: 60_000, againAfterMs: 3_600_000 }

const dayMs = 86_400_000
/** Between two and three at night in Brussels. */
const nightUtc = 'T01:00:00Z'

/**
 * Makes the daily copy of the embedded database while the program runs, and the copies that the command asks for, until
 * the database closes. On a server it does nothing.
 */
export function startSnapshots(
  db: Database,
  clock: Clock = systemClock,
  plan = snapshotPlan,
): void {
  if (!db.copyCluster) return
  const stop = new AbortController()
  const first = Date.now() + plan.firstAfterMs
  let results: Results | undefined
  let busy: Promise<void> | undefined
  const look = async () => {
    const request = await takeRequest(copiesFolder(db.folder))
    if (request) await grant(db, request, clock, stop.signal)
    else if (Date.now() < first) return
    results = request ? undefined : (results ?? (await readResults(db)))
    if (!results || !isDue(results, clock.now(), plan.againAfterMs)) return
    // Read anew at the next look, however this one ends; the failing job tells people of a failure.
    results = undefined
    await dailySnapshot(db, clock, stop.signal).catch(() => {})
  }
  const timer = setInterval(() => {
    busy ??= look()
      .catch(db.onError)
      .finally(() => (busy = undefined))
  }, plan.lookEveryMs)
  timer.unref()
  db.beforeClose(async () => {
    clearInterval(timer)
    stop.abort()
    await busy
  })
}

/** Whether the daily copy must be made at `now`: the first night after the last one, or at once when that was missed. */
export function isDue(
  { laatste, mislukt }: Pick<Results, 'laatste' | 'mislukt'>,
  now: string,
  againAfterMs = snapshotPlan.againAfterMs,
): boolean {
  const at = Date.parse(now)
  if (mislukt && at - Date.parse(mislukt.op) < againAfterMs) return false
  if (!laatste) return true
  return at >= Date.parse(`${laatste.op.slice(0, 10)}${nightUtc}`) + dayMs
}

async function grant(
  db: Database,
  request: Verzoek,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const answer = await copyAsAsked(db, request, clock, signal).then(
    (kopie) => ({ ok: true, tekst: described(kopie) }),
    (error: Error) => ({ ok: false, tekst: error.message }),
  )
  await answerRequest(copiesFolder(db.folder), request.id, answer)
}

/** The copy that a person asks for: into a folder of their own, else as the copy of the day. */
export async function copyAsAsked(
  db: Database,
  { map, bewaar }: Omit<Verzoek, 'id'>,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Kopie> {
  if (bewaar !== undefined) await keepCopies(db, bewaar, clock)
  if (map === undefined) return dailySnapshot(db, clock, signal)
  return makeSnapshot(db, { to: map, clock, ...(signal && { signal }) })
}

/** A copy in one Dutch sentence. */
export function described({ bestand, bytes, manifest, stilMs, nazichtMs }: Kopie): string {
  const { gebeurtenissen, geschiedenissen } = manifest.stand
  const megabytes = (bytes / 1_000_000).toLocaleString('nl-BE', { maximumFractionDigits: 1 })
  return (
    `Kopie gemaakt en nagekeken: ${bestand} (${megabytes} MB, ${gebeurtenissen} gebeurtenissen in ` +
    `${geschiedenissen} geschiedenissen). De databank stond ${stilMs} ms stil, het nazicht duurde ${nazichtMs} ms.`
  )
}
