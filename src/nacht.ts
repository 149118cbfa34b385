import { bewaartermijnJob } from '#dossier/avg/jobs.ts'
import { herinnerJob } from '#dossier/termijn/jobs.ts'
import { nazichtJob, nazichtSoort, planNazicht } from '#dossier/toezicht/jobs.ts'
import { verzegelJob } from '#dossier/verzegeling/jobs.ts'
import { golfJob } from '#evaluatie/golf/jobs.ts'
import { after, type Dag } from '#law/dag.ts'
import { alarmJob, alarmKind } from '#platform/database/snapshot-result.ts'
import { startSnapshots } from '#platform/database/snapshot-watch.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import { forgetAnswers } from '#platform/store/once.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Clock, type Tx } from '#platform/types.ts'
import { vervalJob } from '#startpakket/verval/jobs.ts'

interface Nachtwerk {
  readonly soort: string
  /** Time of day in UTC from which it is due. Midnight UTC lies within the day in Brussels. */
  readonly uur: string
  readonly job: (clock: Clock) => JobHandler
}

/** The work of every night. What ends a term or a dossier comes before what looks at those that run. */
const elkeNacht: readonly Nachtwerk[] = [
  { soort: 'laat adviezen vervallen', uur: '00:00', job: vervalJob },
  { soort: 'verzegel afgesloten dossiers', uur: '00:15', job: verzegelJob },
  { soort: 'oude antwoorden vergeten', uur: '00:30', job: vergeetJob },
  { soort: 'stel vernietiging voor', uur: '00:45', job: bewaartermijnJob },
  { soort: 'herinner aan termijnen', uur: '00:45', job: herinnerJob },
  { soort: 'periodieke evaluaties beginnen', uur: '01:00', job: golfJob },
]

const nachtSoort = 'nacht'

function vergeetJob(clock: Clock): JobHandler {
  return async (tx) => {
    await forgetAnswers(tx, clock.now())
  }
}

/** Plans one piece of work for a day, once however often this is asked. */
function planOp(tx: Tx, soort: string, op: Dag, uur: string): Promise<void> {
  const key = `${soort}:${op}`
  return tx.plan({ kind: soort, data: {}, key, notBefore: `${op}T${uur}:00.000Z` })
}

/** Plans the work of the night of `op`, and the same for the next; how that work ends makes no difference to it. */
async function planNacht(tx: Tx, op: Dag): Promise<void> {
  for (const { soort, uur } of elkeNacht) await planOp(tx, soort, op, uur)
  await planNazicht(tx, op)
  await planOp(tx, nachtSoort, after(op, { days: 1 }), '00:00')
}

/** The work that returns. A night that was missed, or that failed, is made good by the next one; a week by itself. */
export function dagelijks(clock: Clock): Readonly<Record<string, JobHandler>> {
  return {
    ...Object.fromEntries(elkeNacht.map(({ soort, job }) => [soort, job(clock)])),
    [nachtSoort]: (tx) => planNacht(tx, clock.today()),
    [nazichtSoort]: nazichtJob(clock),
    [alarmKind]: alarmJob,
  }
}

/** Plans today's work; called at each start, it is planned once. From then on the program also makes its daily copy. */
export function planDagelijks(store: OpenStore, clock: Clock): Promise<void> {
  startSnapshots(store.db)
  return store.write(systeem, (tx) => planNacht(tx, clock.today()))
}
