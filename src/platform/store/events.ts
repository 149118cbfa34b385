import { createHash } from 'node:crypto'
import type { Dag } from '#law/dag.ts'
import type { Actor, NewEvent, StoredEvent } from '#platform/types.ts'

/** A row of `history_event` as the driver gives it. */
export interface EventRow {
  readonly history: string
  readonly version: number
  readonly position: number
  readonly type: string
  readonly data: Record<string, unknown>
  readonly dag: Dag
  readonly at: string
  readonly actor: Actor
  readonly regelversie: Dag | null
  readonly cause: string | null
  readonly nonce: Buffer | null
  readonly hash: Buffer
}

/** The columns of `EventRow`, for a select. */
export const eventColumns =
  'history, version, position, type, data, dag, at, actor, regelversie, cause, nonce, hash'

type Sealed = Omit<StoredEvent, 'position' | 'hash'>

/** JSON with the keys of every object in order of code units and nothing but values that JSON knows. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** The exact text of an event that goes into its hash; `nonce` is 32 bytes in hex. */
export function sealedText(event: Sealed, nonce: string): string {
  const { history, version, type, data, dag, at, actor, regelversie, cause } = event
  return canonicalJson({ history, version, type, data, dag, at, actor, regelversie, cause, nonce })
}

/** SHA-256 over the hash of the event before it (no bytes for the first event) and the sealed text. */
export function chainHash(previous: Uint8Array, text: string): Buffer {
  return createHash('sha256').update(previous).update(text).digest()
}

/** The event that gets version `version`, before the database knows its position and hash. */
export function sealed(
  event: NewEvent,
  place: { history: string; version: number; at: string; actor: Actor; cause?: string | undefined },
): Sealed {
  const { history, version, at, actor, cause } = place
  return {
    type: event.type,
    data: event.data,
    dag: event.dag,
    ...(event.regelversie === undefined ? {} : { regelversie: event.regelversie }),
    history,
    version,
    at,
    actor,
    ...(cause === undefined ? {} : { cause }),
  }
}

/** The event in a row; what is null there is left out, and the hash is hex. */
export function fromRow(row: EventRow): StoredEvent {
  const { history, version, position, type, data, dag, at, actor, regelversie, cause, hash } = row
  return {
    type,
    data,
    dag,
    ...(regelversie === null ? {} : { regelversie }),
    history,
    version,
    at,
    actor,
    ...(cause === null ? {} : { cause }),
    position,
    hash: hash.toString('hex'),
  }
}
