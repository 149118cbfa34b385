import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createApp, jobHandlers, projections, type AppDeps } from './app.ts'
import { vulDemo } from '#demo/vul.ts'
import { bodeInMap } from '#platform/bode/bode.ts'
import { demoAccounts } from '#platform/http/accounts.ts'
import { readConfig } from '#platform/config.ts'
import { closeGracefully } from '#platform/http/http-server.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { magdaUitMap } from '#platform/magda/magda.ts'
import { openData } from '#platform/open.ts'
import { loginSettings } from '#platform/login/outside.ts'
import { stopPdf } from '#platform/documents/pdf.ts'
import { planDagelijks } from './nacht.ts'
import { reactions } from './reactions.ts'

const started = performance.now()
const config = readConfig(process.env)
const report = (error: Error) => console.error(error.message)

const opened = await openData(config, { projections, reactions }, report).catch((error: Error) => {
  console.error(`Maatwerkloket kan niet starten.\n${error.message}`)
  process.exit(1)
})
const { store, clock, vault, demoClock } = opened
const magda = config.magda === undefined ? magdaDemo(clock) : magdaUitMap(config.magda)
const deps: AppDeps = {
  store,
  clock,
  vault,
  magda,
  telefoon: config.telefoon,
  ...(config.clamav && { clamav: config.clamav }),
  ...(demoClock && {
    demoClock,
    accounts: demoAccounts(store),
    // Nobody gets a message from the demo: what would be sent lies in a folder.
    bode: bodeInMap(join(config.folder, 'berichten')),
  }),
  http: {
    https: config.https,
    proxies: config.proxies,
    ...(config.login && { login: loginSettings(config.login) }),
  },
}
if (config.demo) await vulDemo(deps)
await planDagelijks(store, clock)

const app = await createApp(deps)
await app.listen({ host: config.host, port: config.port })
const stopJobs = new AbortController()
const jobs = runJobs(store, jobHandlers(deps), {
  signal: stopJobs.signal,
  pollMs: 300,
  onError: report,
})

console.log(
  `Maatwerkloket staat klaar op http://${config.host}:${config.port} (${Math.round(performance.now() - started)} ms).`,
)
if (config.demo)
  console.log('Demo met verzonnen gegevens. Kies op de aanmeldpagina wie u wilt zijn.')

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await closeGracefully(app, sleep(5000))
  stopJobs.abort()
  await jobs
  await stopPdf()
  await store.close()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
