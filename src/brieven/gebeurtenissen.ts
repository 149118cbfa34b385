import type { Dag } from '#law/dag.ts'

/** A letter as it was made: the bytes lie in the vault under the same id. */
export interface GemaakteBrief {
  readonly id: string
  readonly soort:
    | 'toekenning'
    | 'weigering'
    | 'start'
    | 'voortzetting'
    | 'dubbel-ticket'
    | 'correctie'
    | 'evaluatie'
    | 'doorstroomtraject'
    | 'afspraak'
  readonly ontvanger: 'persoon' | 'werkgever'
  /** KBO number of the employer that gets it; null for the person. */
  readonly kbo: string | null
  readonly titel: string
  readonly sha256: string
}

export interface BriefGemaakt {
  readonly type: 'BriefGemaakt'
  readonly dag: Dag
  readonly data: { readonly brief: GemaakteBrief }
}
