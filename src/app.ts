import type { FastifyInstance } from 'fastify'
import type { NetConnectOpts } from 'node:net'
import { brievenProjectie } from '#brieven/store.ts'
import { correctiebriefJob } from '#correctie/jobs.ts'
import { correctieRoutes } from '#correctie/routes.tsx'
import { correctieProjectie } from '#correctie/store.ts'
import { opruimJob } from '#dossier/avg/jobs.ts'
import { avgRoutes } from '#dossier/avg/routes.tsx'
import { avgProjectie, opruimSoort } from '#dossier/avg/store.ts'
import { luikRoutes } from '#dossier/luik/routes.tsx'
import { stukkenProjectie } from '#dossier/luik/projectie/store.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { mijnTekenRoutes } from '#dossier/tekenen/mijn/routes.tsx'
import { tekenProjectie } from '#dossier/tekenen/store.ts'
import { vdabTekenRoutes } from '#dossier/tekenen/vdab/routes.tsx'
import { afgeefRoute } from '#dossier/uitnodiging/afgeven/routes.tsx'
import { uitnodigingRoutes } from '#dossier/uitnodiging/routes.tsx'
import { openUitnodigingen } from '#dossier/uitnodiging/store.ts'
import { werkgeverTekenRoutes } from '#dossier/tekenen/werkgever/routes.tsx'
import { inzageRoutes } from '#dossier/inzage/routes.tsx'
import { inzagevraagProjectie } from '#dossier/inzage/store.ts'
import { noodtoegangRoutes } from '#dossier/noodtoegang/routes.tsx'
import { noodtoegangProjectie } from '#dossier/noodtoegang/store.ts'
import { toezichtRoutes } from '#dossier/toezicht/routes.tsx'
import { mandaatRoutes } from '#dossier/mandaat/routes.tsx'
import { mandaatStafRoutes } from '#dossier/mandaat/staf/routes.tsx'
import { mandaatProjectie } from '#dossier/mandaat/store.ts'
import { toegangRoutes } from '#dossier/toegangslijst/routes.tsx'
import { toegangProjectie } from '#dossier/toegangslijst/store.ts'
import { berichtJobs } from '#dossier/voorkeur/jobs.ts'
import { voorkeurRoutes } from '#dossier/voorkeur/routes.tsx'
import { berichtProjectie } from '#dossier/voorkeur/store.ts'
import { afspraakRoutes } from '#evaluatie/afspraak/kanten/routes.tsx'
import { afspraakbriefJob } from '#evaluatie/afspraak/jobs.ts'
import { afspraakProjectie } from '#evaluatie/afspraak/store.ts'
import { afspraakPlanRoutes } from '#evaluatie/afspraak/vdab/routes.tsx'
import { deurVanWerkgever, deurVanWerknemer } from '#evaluatie/aanvragen/deur/routes.tsx'
import { aanvraagRoutes } from '#evaluatie/aanvragen/routes.tsx'
import { mijnGesprekRoutes } from '#evaluatie/gesprek/mijn/routes.tsx'
import { stafGesprekRoutes } from '#evaluatie/gesprek/staf/routes.tsx'
import { gesprekProjectie } from '#evaluatie/gesprek/store.ts'
import { werkgeverGesprekRoutes } from '#evaluatie/gesprek/werkgever/routes.tsx'
import { golfRoutes } from '#evaluatie/golf/routes.tsx'
import { periodiekProjectie } from '#evaluatie/golf/store.ts'
import {
  intrekkingsberichtJob,
  intrekkingsberichtSoort,
  werkgevernieuwsJob,
  werkgevernieuwsSoort,
} from '#evaluatie/jobs.ts'
import { evaluatieProjectie } from '#evaluatie/store.ts'
import { besluitbriefJob } from '#evaluatie/besluit/brieven/jobs.ts'
import { besluitRoutes } from '#evaluatie/besluit/routes.tsx'
import { vdabEvaluatieRoutes } from '#evaluatie/vdab/routes.tsx'
import { bewijsRoutes } from '#indicatie/bewijs/routes.tsx'
import { bronnenRoutes } from '#indicatie/bronnen/routes.tsx'
import { icfRoutes } from '#indicatie/icf/routes.tsx'
import type { Bode } from '#platform/bode/bode.ts'
import type { Accounts } from '#platform/http/accounts.ts'
import { beslisApi } from '#platform/beslis/beslis-api.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { keur } from '#platform/documents/keuring/keuring.ts'
import type { DemoClock } from '#platform/clock.ts'
import { buildHttp, type HttpOptions } from '#platform/http/http.ts'
import type { JobHandler } from '#platform/store/jobs.ts'
import type { Route } from '#platform/http/route.ts'
import type { Actor, Clock, Projection, Store } from '#platform/types.ts'
import { helpenRoutes } from '#portalen/helpen/routes.tsx'
import { agendaRoutes } from '#portalen/medewerker/agenda/routes.tsx'
import { medewerkerRoutes } from '#portalen/medewerker/routes.tsx'
import { statussen } from '#portalen/medewerker/werklijst/filter.ts'
import { menuVan } from '#portalen/menu.ts'
import { mijnRoutes } from '#portalen/mijn/routes.tsx'
import { publiekeRoutes } from '#portalen/publiek/routes.ts'
import { werkgeverRoutes } from '#portalen/werkgever/routes.tsx'
import type { Magda } from '#register/magda/port.ts'
import { vraagOnderneming } from '#register/magda/vraag-onderneming.ts'
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
  /** Who brings e-mail and sms; left out where staff brings every message. */
  readonly bode?: Bode
  /** Where a virus scanner listens; left out: papers are not scanned, and pages say so. */
  readonly clamav?: NetConnectOpts
  readonly accounts?: Accounts
  readonly demoClock?: DemoClock
  readonly http?: Pick<HttpOptions, 'https' | 'proxies' | 'limits' | 'log' | 'wallClock' | 'login'>
}

/** The read tables, in the order in which an event passes them: `periodiek` reads `dossier`, as it was written just before. */
export const projections: readonly Projection[] = [
  dossierProjectie,
  mandaatProjectie,
  toegangProjectie,
  berichtProjectie,
  stukkenProjectie,
  startpakketProjectie,
  correctieProjectie,
  evaluatieProjectie,
  gesprekProjectie,
  periodiekProjectie,
  afspraakProjectie,
  brievenProjectie,
  avgProjectie,
  tekenProjectie,
  noodtoegangProjectie,
  inzagevraagProjectie,
]

/** Everything that is plugged in: the pages of each portal and of each capability. */
export function routesOf(deps: AppDeps): readonly Route[] {
  const { magda, vault, telefoon, demoClock, clamav } = deps
  const bedrijf = (actor: Actor) => bedrijfsnaam(magda, actor)
  return [
    ...publiekeRoutes({ soorten: soorten.values() }),
    ...medewerkerRoutes({ vault, demo: demoClock !== undefined }),
    ...mandaatRoutes({ telefoon, demo: demoClock !== undefined }),
    ...mandaatStafRoutes({ telefoon, demo: demoClock !== undefined }),
    ...toegangRoutes,
    ...voorkeurRoutes({ telefoon }),
    ...luikRoutes({ vault, keur: (papier) => keur(papier, clamav) }),
    ...uitnodigingRoutes,
    afgeefRoute({ vault, keur: (papier) => keur(papier, clamav) }),
    ...bewijsRoutes,
    ...bronnenRoutes(magda),
    ...icfRoutes,
    ...startpakketRoutes({ telefoon }),
    ...correctieRoutes({ telefoon }),
    ...avgRoutes,
    ...noodtoegangRoutes(statussen),
    ...mijnRoutes({ vault }),
    ...inzageRoutes,
    ...toezichtRoutes,
    ...helpenRoutes({ vault }),
    ...werkgeverRoutes({ vault, bedrijf }),
    ...mijnTekenRoutes(telefoon),
    ...werkgeverTekenRoutes({ telefoon, bedrijf }),
    ...vdabTekenRoutes(telefoon),
    ...aanvraagRoutes(deurVanWerknemer),
    ...aanvraagRoutes(deurVanWerkgever(bedrijf)),
    ...vdabEvaluatieRoutes,
    ...stafGesprekRoutes,
    ...mijnGesprekRoutes,
    ...werkgeverGesprekRoutes,
    ...besluitRoutes({ telefoon }),
    ...golfRoutes,
    ...afspraakPlanRoutes({ magda }),
    ...afspraakRoutes,
    ...agendaRoutes({ adres: deps.http?.login?.adres ?? '' }),
  ]
}

async function bedrijfsnaam(magda: Magda, { organisatie = '' }: Actor): Promise<string> {
  return (await vraagOnderneming(magda, organisatie))?.naam ?? organisatie
}

/** Work for after the commit, by kind. */
export function jobHandlers(deps: AppDeps): Readonly<Record<string, JobHandler>> {
  return {
    beslissingsbrief: beslissingsbriefJob(deps),
    correctiebrief: correctiebriefJob(deps),
    besluitbrief: besluitbriefJob(deps),
    afspraakbrief: afspraakbriefJob(deps),
    [opruimSoort]: opruimJob(deps.vault),
    ...berichtJobs(deps),
    [werkgevernieuwsSoort]: werkgevernieuwsJob,
    [intrekkingsberichtSoort]: intrekkingsberichtJob,
    ...dagelijks(deps.clock),
  }
}

/** The program as a web server, not listening yet. */
export async function createApp(deps: AppDeps): Promise<FastifyInstance> {
  const { store, clock, telefoon, accounts, demoClock, http } = deps
  const app = await buildHttp({
    routes: routesOf(deps),
    store,
    clock,
    nav: menuVan,
    telefoon,
    guests: openUitnodigingen(store),
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
