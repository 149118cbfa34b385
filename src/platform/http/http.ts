import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { NavItem } from '#ui/navigation.tsx'
import { urls } from '#urls.ts'
import type { Accounts } from './accounts.ts'
import { systemClock, type DemoClock } from '#platform/clock.ts'
import { ownSite } from './csrf.ts'
import { keyInput } from './form.ts'
import { protectHeaders } from './headers.ts'
import { serveDemoClock } from './http-demo.ts'
import { makeLimiters, usualLimits, type Limiters, type Limits } from './http-limits.ts'
import { logRequests, type LogTarget } from './http-log.ts'
import { makeReply, pathOf, wantsJson, type Reply } from './http-reply.ts'
import { makeServer, type Patience, serveErrors, serveHealth } from './http-server.ts'
import { loadStylesheet, serveStylesheet, type Stylesheet } from './http-style.ts'
import * as pages from './problem-pages.tsx'
import type { Route } from './route.ts'
import { runGet, runPost, type Call } from './route-run.ts'
import { recogniseSession, startAsVisitor } from './session-http.ts'
import { openSessions } from './session.ts'
import { openAttempts } from '#platform/login/attempts.ts'
import { serveGuests, type Guests } from '#platform/login/guest-http.ts'
import { serveSignIn, type Provider } from '#platform/login/login-http.ts'
import { outsideProvider, type LoginSettings } from '#platform/login/outside.ts'
import { runUpload } from './route-upload.ts'
import { receive, takeUploads } from './uploads.ts'
import type { Actor, Clock, Store } from '#platform/types.ts'

export interface HttpOptions {
  readonly routes: readonly Route[]
  readonly store: Store
  readonly clock: Clock
  /** The people of the demo; left out in production. */
  readonly accounts?: Accounts
  /** The identity provider of this installation; left out in the demo, which has its own. */
  readonly login?: LoginSettings
  /** Telephone number of the service, for who cannot sign in. */
  readonly telefoon?: string
  /** The clock that the demo moves; left out in production. */
  readonly demoClock?: DemoClock
  /** The clock that sessions follow (default: that of the computer). */
  readonly wallClock?: Clock
  /** Who comes in without an account, by a link; left out where nobody does. */
  readonly guests?: Guests
  /** The menu of each person. */
  readonly nav?: (actor: Actor) => readonly NavItem[]
  /** Whether browsers reach the program over https. */
  readonly https?: boolean
  /** Number of proxies in front whose word on the address of the browser is believed. */
  readonly proxies?: number
  readonly limits?: Partial<Limits>
  readonly log?: LogTarget
  readonly stylesheet?: Stylesheet
  readonly patience?: Patience
}

/** The web server with everything plugged in, not listening yet. Closing it leaves the store open. */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = makeServer(options.log, options.proxies, options.patience)
  const { https = false, store, clock, demoClock } = options
  const stylesheet = options.stylesheet ?? loadStylesheet()
  const demo = demoClock !== undefined
  const reply = makeReply({
    clock,
    demo,
    stylesheet: stylesheet.href,
    nav: options.nav ?? (() => []),
  })
  startAsVisitor(app)
  await protectHeaders(app, https, options.login && new URL(options.login.uitgever).origin)
  const limits = await makeLimiters(app, { ...usualLimits, ...options.limits })
  logRequests(app)
  serveErrors(app, reply)
  serveHealth(app, store)
  serveStylesheet(app, stylesheet)
  await app.register((site) => serveSite(site, options, reply, limits))
  return app
}

/** What people see: each request is limited, comes from this site, and is done in somebody's name. */
async function serveSite(
  site: FastifyInstance,
  options: HttpOptions,
  reply: Reply,
  limits: Limiters,
): Promise<void> {
  const { https = false, store, accounts, demoClock } = options
  const wallClock = options.wallClock ?? systemClock
  const sessions = openSessions(store, wallClock)
  await site.register(formbody, { bodyLimit: 1_048_576 })
  site.removeContentTypeParser('text/plain')
  site.addHook('onRequest', limits.perAddress)
  site.addHook('onRequest', async (request, response) =>
    ownSite(request.method, request.headers)
      ? undefined
      : reply.message(request, response, pages.vanEldersVerstuurd),
  )
  await recogniseSession(site, { sessions, https })
  site.addHook('onRequest', limits.perSession)
  // The database refuses to look for a text that holds a nul sign.
  site.addHook('onRequest', async (request, response) =>
    pathOf(request).includes('%00')
      ? reply.message(request, response, pages.nietGevonden)
      : undefined,
  )
  site.setNotFoundHandler((request, response) =>
    reply.message(request, response, pages.nietGevonden),
  )
  const provider = await providerOf(site, options, reply, limits)
  serveSignIn(site, {
    sessions,
    attempts: openAttempts(store, wallClock),
    demo: accounts !== undefined,
    clock: wallClock,
    https,
    limits,
    home: (actor) => options.nav?.(actor)[0]?.href ?? urls.start.href(),
    reply,
    telefoon: options.telefoon ?? '0800 00 000',
    ...(provider && { provider }),
  })
  if (options.guests)
    serveGuests(site, { guests: options.guests, sessions, clock: wallClock, https, limits, reply })
  if (demoClock)
    serveDemoClock(site, {
      store,
      clock: demoClock,
      keyOf: (request) => keyOf(request.body, request),
    })
  for (const route of options.routes) serveRoute(site, options, route, reply)
  await site.register(async (scope) => {
    await takeUploads(scope)
    for (const route of options.routes) serveUpload(scope, options, route, reply)
  })
}

/** The POST of a route that takes files, in the one scope where a form may hold them. */
function serveUpload(scope: FastifyInstance, deps: HttpOptions, route: Route, reply: Reply): void {
  const { files } = route
  if (!route.POST || !files) return
  const slow = { config: { slow: true } }
  scope.post(route.url.pattern, slow, async (request, response) => {
    const outcome = await runUpload(deps, callOf(deps, route, request, reply), files, async () => {
      const received = await receive(request, files.names)
      return { ...received, ...withKey(keyOf(received.body, request)) }
    })
    return reply.outcome(request, response, outcome)
  })
}

/** Who proves identities: the demo brings its own, which is not even loaded elsewhere. */
async function providerOf(
  site: FastifyInstance,
  { accounts, login, https = false }: HttpOptions,
  reply: Reply,
  limits: Limiters,
): Promise<Provider | undefined> {
  if (!accounts) return login && outsideProvider(login)
  const { serveDemoProvider } = await import('#platform/login/demo/demo-http.ts')
  return serveDemoProvider(site, { accounts, https, limit: limits.provider, reply })
}

function serveRoute(site: FastifyInstance, deps: HttpOptions, route: Route, reply: Reply): void {
  const { pattern } = route.url
  if (route.GET)
    site.get(pattern, async (request, response) =>
      reply.outcome(request, response, await runGet(deps, callOf(deps, route, request, reply))),
    )
  if (route.POST && !route.files)
    site.post(pattern, async (request, response) =>
      reply.outcome(request, response, await runPost(deps, callOf(deps, route, request, reply))),
    )
}

function callOf(
  deps: Pick<HttpOptions, 'https'>,
  route: Route,
  request: FastifyRequest,
  reply: Reply,
): Call {
  return {
    route,
    path: pathOf(request),
    params: request.params as Record<string, string>,
    query: new URLSearchParams(request.url.split('?')[1]),
    body: request.body,
    actor: request.actor,
    sterk: request.sterk,
    origin: `${deps.https ? 'https' : request.protocol}://${request.host}`,
    shared: reply.shared(request),
    log: request.log,
    json: wantsJson(request),
    ...withKey(keyOf(request.body, request)),
  }
}

function withKey(key: string | undefined): Pick<Call, 'key'> {
  return key === undefined ? {} : { key }
}

/** The key of a submission: of the form, or the header of a program. */
function keyOf(body: unknown, { headers }: FastifyRequest): string | undefined {
  const inForm = (body as Record<string, unknown> | null | undefined)?.[keyInput]
  const key = inForm ?? headers['idempotency-key']
  return typeof key === 'string' && /^[\w-]{16,64}$/.test(key) ? key : undefined
}
