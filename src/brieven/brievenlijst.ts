import type { Dag } from '#law/dag.ts'
import type { GemaakteBrief } from './gebeurtenissen.ts'

/** A letter on the list of a dossier. */
export interface BriefRij extends GemaakteBrief {
  readonly history: string
  readonly dag: Dag
}
