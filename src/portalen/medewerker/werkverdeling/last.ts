/** What one person of a team follows. */
export interface Last {
  readonly id: string
  /** Stands for the person in an address. */
  readonly code: string
  readonly naam: string
  readonly dossiers: number
  readonly teLaat: number
  /** Waits for somebody of VDAB. */
  readonly wacht: number
}
