import type { Dag } from './dag.ts'

/** A version of a rule: it holds from `geldigVan` through `geldigTot` (both included; no end: still in force). */
export interface Geldig {
  readonly geldigVan: Dag
  readonly geldigTot?: Dag
}

/** The version in force on `op`, or undefined when the law had no such rule that day. */
export function versieOp<V extends Geldig>(versies: readonly V[], op: Dag): V | undefined {
  return versies.find(
    (versie) =>
      versie.geldigVan <= op && (versie.geldigTot === undefined || op <= versie.geldigTot),
  )
}
