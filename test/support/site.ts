import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { createApp, jobHandlers, projections, type AppDeps } from '#app.ts'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { after as daysAfter, daysBetween, type Dag } from '#law/dag.ts'
import { putDemoAccounts, demoAccounts, type DemoAccount } from '#platform/http/accounts.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { demoOndernemingen, type DemoPersoon } from '#platform/magda/magda-demo-personen.ts'
import type { OpenStore } from '#platform/store/store.ts'
import type { DemoClock } from '#platform/clock.ts'
import { systeem } from '#platform/types.ts'
import { reactions } from '#reactions.ts'
import { testdag, testStore } from '#test/support/database.ts'

/** The whole product on a loopback address, over the shared database of the tests. */
export interface Site {
  readonly address: string
  readonly store: OpenStore
  /** What was logged, a line a request. */
  readonly log: readonly string[]
  /** Makes it another day for everybody. */
  setDay(day: Dag): void
  /** Does the work that was planned: letters. Throws when some of it fails. */
  work(): Promise<number>
}

let opened: Promise<{ readonly site: Site; close(): Promise<void> }> | undefined

after(async () => (await opened)?.close())

/** The one site of this test process; the world of the first call is the one that it knows. */
export async function wholeSite(world: World): Promise<Site> {
  opened ??= open(world)
  return (await opened).site
}

/** Who exists besides the staff and the employers of the demo. */
export interface World {
  readonly accounts: readonly DemoAccount[]
  /** What the sources of the government know. */
  readonly magda: readonly DemoPersoon[]
}

async function open(world: World) {
  const clock = turnedClock()
  const store = await testStore({ clock, projections, reactions })
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-site-'))
  const log: string[] = []
  const deps: AppDeps = {
    store,
    clock,
    vault: { folder, kek: kekFromText(Buffer.alloc(32, 7).toString('base64')) },
    magda: magdaDemo(clock, undefined, {
      personen: world.magda,
      ondernemingen: Object.values(demoOndernemingen),
    }),
    telefoon: '0800 00 000',
    accounts: demoAccounts(store),
    demoClock: clock,
    http: {
      limits: {
        perAddress: 100_000,
        perSession: 100_000,
        login: 100_000,
        perAccount: 100_000,
        provider: 100_000,
      },
      log: { level: 'info', stream: { write: (line) => void log.push(line) } },
    },
  }
  await store.write(systeem, (tx) =>
    putDemoAccounts(tx, clock, [
      ...Object.values(medewerkers),
      ...Object.values(werkgevers),
      ...world.accounts,
    ]),
  )
  const app = await createApp(deps)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const site: Site = {
    address,
    store,
    log,
    setDay: (to) => void clock.move(daysBetween(clock.today(), to)),
    work: () =>
      runJobs(store, jobHandlers(deps), {
        once: true,
        onError: (error) => {
          throw error
        },
      }),
  }
  return {
    site,
    async close() {
      await app.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A clock that stands still at nine in the morning and that the demo bar can turn. */
function turnedClock(): DemoClock {
  let offset = 0
  const today = () => daysAfter(testdag, { days: offset })
  return {
    get offset() {
      return offset
    },
    today,
    now: () => `${today()}T08:00:00.000Z`,
    move: async (days) => {
      offset += days
    },
    reset: async () => {
      offset = 0
    },
  }
}
