import { after } from 'node:test'
import { buildHttp } from '#platform/http/http.ts'
import { testStore, fixedClock } from '#test/support/database.ts'
import { soorten } from '#beslissingen.ts'
import { publiekMenu } from '#portalen/publiek/menu.ts'
import { publiekeRoutes } from '#portalen/publiek/routes.ts'

let opened: Promise<{ readonly address: string; close(): Promise<void> }> | undefined

after(async () => (await opened)?.close())

/** The public pages on a loopback address, over the real store; one server for the whole test process. */
export async function publiekeSite(): Promise<string> {
  opened ??= open()
  return (await opened).address
}

async function open() {
  const app = await buildHttp({
    routes: publiekeRoutes({ soorten: soorten.values() }),
    store: await testStore(),
    clock: fixedClock(),
    nav: () => publiekMenu,
    log: false,
    limits: { perAddress: 100_000, perSession: 100_000 },
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return { address, close: () => app.close() }
}
