import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { WorkerReady } from './pglite-stream.ts'

/** One condition without which the embedded database may not hold dossiers. */
export interface Condition {
  readonly name: string
  readonly ok: boolean
  /** What was found, in Dutch; for a failed condition also what to do. */
  readonly detail: string
}

/** The one version whose behaviour in power cuts was proven: the fsync hook rests on a field that is not public. */
export const provenPglite = '0.5.16'

/** The version of PGlite that is installed. */
export function installedPglite(): string {
  const entry = import.meta.resolve('@electric-sql/pglite')
  const file = new URL('../package.json', entry)
  return JSON.parse(readFileSync(fileURLToPath(file), 'utf8')).version
}

/** The conditions that can be checked before the engine runs. */
export function conditionsBefore(version: string): readonly Condition[] {
  const ok = version === provenPglite
  const advice = `Installeer precies versie ${provenPglite} van @electric-sql/pglite.`
  return [
    {
      name: 'versie van PGlite',
      ok,
      detail: ok ? version : `Versie ${version} is niet beproefd bij stroomuitval. ${advice}`,
    },
  ]
}

/** The conditions that the running engine shows. */
export function conditionsOf(engine: WorkerReady): readonly Condition[] {
  const { ready, fsyncsPerCommit } = engine
  const setting = (name: string, wanted: string): Condition => ({
    name: `instelling ${name}`,
    ok: ready[name] === wanted,
    detail:
      ready[name] === wanted
        ? wanted
        : `De waarde is ${ready[name] ?? 'onbekend'}, maar alleen ${wanted} bewaart elke bevestigde wijziging.`,
  })
  const synced = fsyncsPerCommit >= 1
  return [
    setting('fsync', 'on'),
    setting('wal_sync_method', 'fsync'),
    setting('full_page_writes', 'on'),
    setting('synchronous_commit', 'on'),
    setting('data_checksums', 'on'),
    {
      name: 'schrijven tot op de schijf',
      ok: synced,
      detail: synced
        ? `een bevestiging gaf ${fsyncsPerCommit} keer fsync`
        : 'Een bevestigde wijziging bereikte de schijf niet (0 keer fsync). Gebruik een PostgreSQL-server.',
    },
  ]
}

/** One or more conditions fail: the program may not start on this database. */
export class NietDuurzaam extends Error {
  override readonly name = 'NietDuurzaam'
}

/** Throws `NietDuurzaam`, naming each condition that fails. */
export function requireAll(conditions: readonly Condition[]): void {
  const failed = conditions.filter(({ ok }) => !ok)
  if (failed.length === 0) return
  const reasons = failed.map(({ name, detail }) => `${name}: ${detail}`).join(' ')
  throw new NietDuurzaam(
    `De ingebedde databank start niet, want ze zou gegevens kunnen verliezen. ${reasons}`,
  )
}
