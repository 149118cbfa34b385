import type { ReadTx } from '#platform/types.ts'

/** A fact as a CloudEvent (version 1.0) of the outbox. */
export interface CloudEvent {
  readonly specversion: '1.0'
  readonly id: string
  readonly source: string
  readonly type: string
  /** The history; never a number of the national register. */
  readonly subject: string
  readonly time: string
  readonly datacontenttype: 'application/json'
  readonly data: { readonly version: number; readonly dag: string }
}

/** The oldest `limit` facts that were not handed over yet, in order of recording. */
export async function undelivered(tx: ReadTx, limit: number): Promise<CloudEvent[]> {
  return tx.query<CloudEvent>(
    `select '1.0' as specversion, id, source, type, subject, at as time,
       'application/json' as datacontenttype, data
     from outbox where delivered_at is null order by position limit $1`,
    [limit],
  )
}
