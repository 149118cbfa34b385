import type { FastifyInstance } from 'fastify'
import type { NetConnectOpts } from 'node:net'
import { brievenProjectie } from '#brieven/store.ts'
import { luikRoutes } from '#dossier/luik/routes.tsx'
import { stukkenProjectie } from '#dossier/luik/store.ts'
import { dossierProjectie } from '#dossier/store.ts'
import { bewijsRoutes } from '#indicatie/bewijs/routes.tsx'
import { bronnenRoutes } from '#indicatie/bronnen/routes.tsx'
import { icfRoutes } from '#indicatie/icf/routes.tsx'
import type { Accounts } from '#platform/http/accounts.ts'
import { beslisApi } from '#platform/beslis/beslis-api.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { keur } from '#platform/documents/keuring/keuring.ts'
import type { DemoClock } from '#platform/clock.ts'
import { buildHttp, type HttpOptions } from '#platform/http/http.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { Route } from '#platform/http/route.ts'
import type { Actor, Clock, Projection, Store } from '#platform/types.ts'
import { medewerkerRoutes } from '#portalen/medewerker/routes.tsx'
import { menuVan } from '#portalen/menu.ts'
import { mijnRoutes } from '#portalen/mijn/routes.tsx'
import { publiekeRoutes } from '#portalen/publiek/routes.ts'
import { werkgeverRoutes } from '#portalen/werkgever/routes.tsx'
import type { Magda } from '#register/magda/port.ts'
import { beslissingsbriefJob } from '#startpakket/jobs.ts'
import { startpakketRoutes } from '#startpakket/routes.tsx'
import { startpakketProjectie } from '#startpakket/store.ts'
import { urls } from '#urls.ts'
import { soorten } from './beslissingen.ts'
import { dagelijks } from './nacht.ts'
import { openApi } from './openapi.ts'

/** What the outside world is to the program. */
export interface AppDeps {
  readonly store: Store
  readonly clock: Clock
  readonly vault: Vault
  readonly magda: Magda
  /** Telephone number of the service as letters give it. */
  readonly telefoon: string
  /** Where a virus scanner listens; left out: papers are not scanned, and pages say so. */
  readonly clamav?: NetConnectOpts
  readonly accounts?: Accounts
  readonly demoClock?: DemoClock
  readonly http?: Pick<HttpOptions, 'https' | 'proxies' | 'limits' | 'log' | 'wallClock'>
}

/** The read tables, in the order in which an event passes them. */
export const projections: readonly Projection[] = [
  dossierProjectie,
  stukkenProjectie,
  startpakketProjectie,
  brievenProjectie,
]

/** Everything that is plugged in: the pages of each portal and of each capability. */
function routesOf({ magda, vault, telefoon, demoClock, clamav }: AppDeps): readonly Route[] {
  const bedrijf = (actor: Actor) => bedrijfsnaam(magda, actor)
  return [
    ...publiekeRoutes({ soorten: soorten.values() }),
    ...medewerkerRoutes({ vault, demo: demoClock !== undefined }),
    ...luikRoutes({ vault, keur: (papier) => keur(papier, clamav) }),
    ...bewijsRoutes,
    ...bronnenRoutes(magda),
    ...icfRoutes,
    ...startpakketRoutes({ telefoon }),
    ...mijnRoutes({ vault }),
    ...werkgeverRoutes({ vault, bedrijf }),
  ]
}

async function bedrijfsnaam(magda: Magda, { organisatie = '' }: Actor): Promise<string> {
  const { resultaat } = await magda.vraag('Onderneming.GeefOnderneming', organisatie)
  const gevonden =
    resultaat.soort === 'feiten'
      ? resultaat.feiten.find((feit) => feit.soort === 'onderneming')
      : undefined
  return gevonden?.naam ?? organisatie
}

/** Work for after the commit, by kind. */
export function jobHandlers(deps: AppDeps): Readonly<Record<string, JobHandler>> {
  return { beslissingsbrief: beslissingsbriefJob(deps), ...dagelijks(deps.clock) }
}

/** The program as a web server, not listening yet. */
export async function createApp(deps: AppDeps): Promise<FastifyInstance> {
  const { store, clock, accounts, demoClock, http } = deps
  const app = await buildHttp({
    routes: routesOf(deps),
    store,
    clock,
    nav: menuVan,
    ...(accounts && { accounts }),
    ...(demoClock && { demoClock }),
    ...http,
  })
  await app.register(beslisApi, { soorten })
  const description = JSON.stringify(openApi(soorten))
  app.get(urls.openapi.pattern, (_request, reply) =>
    reply.type('application/json').send(description),
  )
  return app
}
