import type { Leesresultaat } from './feiten.ts'
import type { Operatie } from './operaties.ts'

/** One answer, as read. `sleutel` is what was asked: an INSZ, or a KBO number for an enterprise. */
export interface Antwoord {
  readonly operatie: Operatie
  readonly sleutel: string
  readonly resultaat: Leesresultaat
  /** "geldig volgens het schema", or the open statement that it was not checked against one. */
  readonly schema: string
}

/** The door to MAGDA. Every adapter gives the same readers' results; the answer is never null and never throws on data. */
export interface Magda {
  vraag(operatie: Operatie, sleutel: string): Promise<Antwoord>
}
