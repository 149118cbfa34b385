/** Something that the one who asked an evaluation must do. */
export interface Evaluatietaak {
  readonly id: string
  /** Name of the worker. */
  readonly naam: string
  readonly taak: string
  /** The page where it is done; the request itself when left out. */
  readonly href?: string
}
