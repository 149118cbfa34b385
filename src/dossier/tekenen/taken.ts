/** Something to do about a request, on a list over dossiers. */
export interface Tekentaak {
  readonly id: string
  readonly nummer: string
  /** Name of the worker. */
  readonly naam: string
  readonly titel: string
  readonly taak: string
}
