import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { urls } from '#urls.ts'
import { bezoeker } from '#platform/http/access.ts'
import { typedIn } from '#platform/http/form.ts'
import type { Limiters } from '#platform/http/http-limits.ts'
import { safeError } from '#platform/http/http-log.ts'
import type { Reply } from '#platform/http/http-reply.ts'
import { staysHere } from '#platform/http/route-answer.ts'
import { cookieOptions, endCookie, setSession } from '#platform/http/session-http.ts'
import { strongMinutes, type Sessions } from '#platform/http/session.ts'
import type { Actor, Clock } from '#platform/types.ts'
import { newSecret, type Attempts, type Poging } from './attempts.ts'
import { altijdSterk, herken, type Hoedanigheid, type Wens } from './claims.ts'
import { Onbereikbaar, type Bewezen, type OidcClient } from './client.ts'
import * as messages from './login-messages.tsx'
import { aanmeldPage, geenAanmeldingPage, hoedanigheidPage, sessiesPage } from './login-pages.tsx'

/** The identity provider as this site uses it. */
export interface Provider {
  readonly client: OidcClient
  readonly rolclaim: string
  /** Where browsers find this site: the provider sends them back there. */
  origin(request: FastifyRequest): string
  /** The address at the provider as a browser reaches it. */
  toBrowser(address: URL): string
}

export interface SignInDeps {
  readonly sessions: Sessions
  readonly attempts: Attempts
  /** Left out when nobody can sign in. */
  readonly provider?: Provider
  readonly demo: boolean
  readonly clock: Clock
  readonly https: boolean
  readonly limits: Pick<Limiters, 'login' | 'perAccount'>
  /** Where somebody begins after signing in. */
  readonly home: (actor: Actor) => string
  readonly reply: Reply
  readonly telefoon: string
}

type Ready = SignInDeps & { readonly provider: Provider }
type Query = { readonly Querystring: Readonly<Record<string, unknown>> }

/** The pages to sign in, to prove again who one is, and to sign out. A session begins in `enter` and nowhere else. */
export function serveSignIn(app: FastifyInstance, deps: SignInDeps): void {
  const { reply: out, limits } = deps
  const limit = { preHandler: limits.login }
  app.get<Query>(urls.aanmelden.pattern, async (request, reply) =>
    deps.provider
      ? out.page(request, reply, aanmeldPage(backTo(request.query['verder']), deps.demo), 200)
      : out.page(request, reply, geenAanmeldingPage(), 503),
  )
  if (isReady(deps)) serveProvider(app, deps, limit)
  app.get(urls.sessies.pattern, async (request, reply) =>
    request.token === undefined
      ? reply.redirect(urls.aanmelden.href({}, { verder: urls.sessies.href() }), 303)
      : out.page(
          request,
          reply,
          sessiesPage(await deps.sessions.places(request.actor, request.token)),
          200,
        ),
  )
  app.post(urls.afmelden.pattern, async (request, reply) => signOut(deps, request, reply))
}

function isReady(deps: SignInDeps): deps is Ready {
  return deps.provider !== undefined
}

function serveProvider(
  app: FastifyInstance,
  deps: Ready,
  limit: { preHandler: Limiters['login'] },
) {
  app.decorateRequest('account')
  app.get<Query>(urls.aanmeldenBegin.pattern, limit, async (request, reply) => {
    const { als, andere, verder } = request.query
    return begin(deps, request, reply, {
      verder,
      sterk: als === 'werk',
      opnieuw: andere === '1',
      ...(als === 'vertrouwenspersoon' ? { wens: als } : {}),
    })
  })
  app.get<Query>(urls.versterken.pattern, limit, async (request, reply) => {
    const { verder } = request.query
    if (request.actor === bezoeker)
      return reply.redirect(urls.aanmelden.href({}, { verder: backTo(verder) }), 303)
    const { actor } = request
    return begin(deps, request, reply, { verder, sterk: true, opnieuw: true, actor })
  })
  app.get<Query>(urls.aanmeldenTerug.pattern, async (request, reply) =>
    comeBack(deps, request, reply, request.query['state']),
  )
  app.post(urls.aanmeldenKeuze.pattern, limit, async (request, reply) => {
    const { state, keuze } = typedIn(request.body)
    const kept = await deps.attempts.take(secretOf(deps, request), state)
    const gekozen = kept?.soort === 'keuze' ? kept.keuzes[Number(keuze)] : undefined
    if (kept?.soort !== 'keuze' || !gekozen)
      return deps.reply.message(request, reply, messages.begonnenElders)
    return enter(deps, request, reply, gekozen, kept.sterkSinds, kept.verder)
  })
}

interface Vraag {
  readonly verder: unknown
  readonly sterk: boolean
  readonly opnieuw: boolean
  readonly wens?: Wens
  readonly actor?: Actor
}

async function begin(deps: Ready, request: FastifyRequest, reply: FastifyReply, vraag: Vraag) {
  const { provider, attempts } = deps
  const { sterk, opnieuw, wens, actor } = vraag
  const verder = backTo(vraag.verder)
  const secret = secretOf(deps, request) ?? newSecret()
  const poging: Poging = {
    soort: 'poging',
    nonce: newSecret(),
    verifier: newSecret(),
    redirectUri: provider.origin(request) + urls.aanmeldenTerug.href(),
    sterk,
    ...(verder === undefined ? {} : { verder }),
    ...(wens === undefined ? {} : { wens }),
    ...(actor === undefined ? {} : { actor }),
  }
  try {
    const state = await attempts.begin(secret, poging)
    const address = await provider.client.begin(poging, state, opnieuw)
    return reply
      .setCookie(secretName(deps), secret, { ...cookieOptions(deps.https), maxAge: 900 })
      .redirect(provider.toBrowser(address), 303)
  } catch (error) {
    return failed(deps, request, reply, error)
  }
}

async function comeBack(deps: Ready, request: FastifyRequest, reply: FastifyReply, state: unknown) {
  const poging = await deps.attempts.take(secretOf(deps, request), state)
  if (poging?.soort !== 'poging') return deps.reply.message(request, reply, messages.begonnenElders)
  const search = `?${request.url.split('?')[1] ?? ''}`
  let bewezen: Bewezen
  try {
    bewezen = await deps.provider.client.finish(poging, search, String(state))
  } catch (error) {
    return failed(deps, request, reply, error)
  }
  // The people of the demo are everybody's.
  if (!deps.demo) {
    request.account = String(bewezen.claims['sub'])
    await deps.limits.perAccount(request)
  }
  return welcome(deps, request, reply, poging, bewezen)
}

async function welcome(
  deps: Ready,
  request: FastifyRequest,
  reply: FastifyReply,
  poging: Poging,
  { claims, sterkSeconden }: Bewezen,
) {
  const { reply: out, telefoon } = deps
  const wens = poging.actor?.rol === 'vertrouwenspersoon' ? poging.actor.rol : poging.wens
  const herkend = herken(claims, deps.provider.rolclaim, wens)
  if (!herkend.erkend)
    return out.message(request, reply, messages.nietErkend(herkend.reden, herkend.watNu, telefoon))
  const keuzes = poging.actor
    ? herkend.keuzes.filter(({ actor }) => isSame(actor, poging.actor!))
    : herkend.keuzes
  if (keuzes.length === 0) return out.message(request, reply, messages.iemandAnders)
  const sterkSinds = sinds(deps.clock, sterkSeconden)
  const moetSterk = poging.sterk && poging.actor !== undefined
  if (sterkSinds === undefined && (moetSterk || keuzes.some(({ actor }) => altijdSterk(actor.rol))))
    return poging.sterk
      ? out.message(request, reply, messages.nietSterk)
      : begin(deps, request, reply, {
          ...poging,
          verder: poging.verder,
          sterk: true,
          opnieuw: false,
        })
  return keuzes.length === 1
    ? enter(deps, request, reply, keuzes[0]!, sterkSinds, poging.verder)
    : choose(deps, request, reply, keuzes, sterkSinds, poging.verder)
}

function isSame(a: Actor, b: Actor): boolean {
  return a.id === b.id && a.rol === b.rol && a.organisatie === b.organisatie
}

/** The instant at which the strong means was used; undefined when none was, or too long ago. */
function sinds(clock: Clock, seconden: number | undefined): string | undefined {
  if (seconden === undefined || seconden >= strongMinutes * 60) return undefined
  return new Date(Date.parse(clock.now()) - seconden * 1000).toISOString()
}

async function choose(
  deps: Ready,
  request: FastifyRequest,
  reply: FastifyReply,
  keuzes: readonly Hoedanigheid[],
  sterkSinds: string | undefined,
  verder: string | undefined,
) {
  const state = await deps.attempts.begin(secretOf(deps, request)!, {
    soort: 'keuze',
    keuzes,
    ...(sterkSinds === undefined ? {} : { sterkSinds }),
    ...(verder === undefined ? {} : { verder }),
  })
  return deps.reply.page(request, reply, hoedanigheidPage(keuzes, state), 200)
}

/** Begins a session with a new secret; the one that the browser had is over. */
async function enter(
  { sessions, https, home }: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { actor, insz }: Hoedanigheid,
  sterkSinds: string | undefined,
  verder: string | undefined,
) {
  if (request.token !== undefined) await sessions.logout(request.token)
  const token = await sessions.login(
    { ...actor, ...(insz === undefined ? {} : { insz }) },
    sterkSinds,
  )
  return setSession(reply, token, https).redirect(backTo(verder) ?? home(actor), 303)
}

async function signOut(deps: SignInDeps, request: FastifyRequest, reply: FastifyReply) {
  const { sessions, provider, https } = deps
  const start = urls.start.href()
  if (typedIn(request.body)['waar'] === 'overal' && request.actor !== bezoeker)
    await sessions.logoutEverywhere(request.actor)
  if (request.token !== undefined) await sessions.logout(request.token)
  const end =
    request.token === undefined
      ? undefined
      : await provider?.client.end(provider.origin(request) + start)
  return endCookie(reply, https).redirect(end && provider ? provider.toBrowser(end) : start, 303)
}

// What was wrong stays in the log, as its kind alone: the provider's words can hold what somebody sent.
function failed(deps: Ready, request: FastifyRequest, reply: FastifyReply, error: unknown) {
  request.log.warn({ fout: safeError(error) }, 'aanmelden niet gelukt')
  return deps.reply.message(
    request,
    reply,
    error instanceof Onbereikbaar ? messages.onbereikbaar(deps.telefoon) : messages.nietGelukt,
  )
}

/** The page to go on to after signing in, when it is one of this site. */
function backTo(verder: unknown): string | undefined {
  return staysHere(verder) ? verder : undefined
}

/** The secret that ties a sign-in to the browser that began it. */
function secretOf(
  { https }: Pick<SignInDeps, 'https'>,
  request: FastifyRequest,
): string | undefined {
  const secret = request.cookies[secretName({ https })]
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : undefined
}

function secretName({ https }: Pick<SignInDeps, 'https'>): string {
  return https ? '__Host-aanmelding' : 'aanmelding'
}
