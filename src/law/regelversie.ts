import { dag, type Dag } from './dag.ts'

/** First day of the two schemes: the Maatwerkbesluit and the decree of 14 January 2022 (domain/9 section 9.1). */
export const inWerking = { CMW: dag('2019-01-01'), IMW: dag('2023-07-01') } as const

/** A version of a rule: it holds from `geldigVan` through `geldigTot` (both included; no end: still in force). */
export interface Geldig {
  readonly geldigVan: Dag
  readonly geldigTot?: Dag
}

/** The version in force on `op`, or undefined when the law had no such rule that day. */
export function versieOp<V extends Geldig>(versies: readonly V[], op: Dag): V | undefined {
  for (let nr = 0; nr < versies.length; nr++) {
    const versie = versies[nr]!
    if (versie.geldigVan <= op && (versie.geldigTot === undefined || op <= versie.geldigTot))
      return versie
  }
  return undefined
}
