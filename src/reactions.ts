import { correctiebrievenNa } from '#correctie/jobs.ts'
import { besluitbrievenNa } from '#evaluatie/besluit/brieven/jobs.ts'
import { afspraakbrievenNa } from '#evaluatie/afspraak/jobs.ts'
import { berichtenNa } from '#dossier/voorkeur/jobs.ts'
import { evaluatienieuwsNa } from '#evaluatie/jobs.ts'
import { brievenNa } from '#startpakket/jobs.ts'
import type { NewJob, StoredEvent } from '#platform/types.ts'

type Reaction = (event: StoredEvent) => readonly NewJob[]

/** What follows from an event: each row plans its own work, in the transaction that remembers the event. */
const reacties: readonly Reaction[] = [
  brievenNa,
  correctiebrievenNa,
  afspraakbrievenNa,
  besluitbrievenNa,
  berichtenNa,
  evaluatienieuwsNa,
]

/** All work that an event asks for. */
export function reactions(event: StoredEvent): readonly NewJob[] {
  return reacties.flatMap((reactie) => reactie(event))
}
