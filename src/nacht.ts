import { bewaartermijnJob, bewaartermijnOp, bewaartermijnSoort } from '#dossier/avg/jobs.ts'
import { verzegelJob, verzegelOp, verzegelSoort } from '#dossier/verzegeling/jobs.ts'
import { herinnerJob, herinnerOp, herinnerSoort } from '#dossier/termijn/jobs.ts'
import { nazichtJob, nazichtOp, nazichtSoort } from '#dossier/toezicht/jobs.ts'
import { golfJob, golfOp, golfSoort } from '#evaluatie/golf/jobs.ts'
import { after, type Dag } from '#law/dag.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import { forgetAnswers } from '#platform/store/once.ts'
import { alarmJob, alarmKind } from '#platform/database/snapshot-result.ts'
import { startSnapshots } from '#platform/database/snapshot-watch.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Clock, type NewJob } from '#platform/types.ts'
import { vervalJob, vervalOp, vervalSoort } from '#startpakket/verval/jobs.ts'

const vergeetSoort = 'oude antwoorden vergeten'

function vergeetOp(op: Dag): NewJob {
  return {
    kind: vergeetSoort,
    data: {},
    key: `${vergeetSoort}:${op}`,
    notBefore: `${op}T00:30:00.000Z`,
  }
}

/** The work that returns every day; each plans its own next day, and a day that was missed is made good. */
export function dagelijks(clock: Clock): Readonly<Record<string, JobHandler>> {
  return {
    [vervalSoort]: vervalJob(clock),
    [verzegelSoort]: verzegelJob(clock),
    [bewaartermijnSoort]: bewaartermijnJob(clock),
    [alarmKind]: alarmJob,
    [nazichtSoort]: nazichtJob(clock),
    [golfSoort]: golfJob(clock),
    [herinnerSoort]: herinnerJob(clock),
    [vergeetSoort]: async (tx) => {
      await forgetAnswers(tx, clock.now())
      await tx.plan(vergeetOp(after(clock.today(), { days: 1 })))
    },
  }
}

/** Plans today's work; called at each start, it is planned once. From then on the program also makes its daily copy. */
export function planDagelijks(store: OpenStore, clock: Clock): Promise<void> {
  startSnapshots(store.db)
  return store.write(systeem, async (tx) => {
    await tx.plan(vervalOp(clock.today()))
    await tx.plan(verzegelOp(clock.today()))
    await tx.plan(bewaartermijnOp(clock.today()))
    await tx.plan(vergeetOp(clock.today()))
    await tx.plan(nazichtOp(clock.today()))
    await tx.plan(golfOp(clock.today()))
    await tx.plan(herinnerOp(clock.today()))
  })
}
