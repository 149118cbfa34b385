import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { urls } from '#urls.ts'
import { bezoeker } from './access.ts'
import type { Accounts } from './accounts.ts'
import { typedIn } from './form.ts'
import type { Limiter } from './http-limits.ts'
import { staysHere } from './route-answer.ts'
import type { Sessions } from './session.ts'
import { geenAanmeldingPage, kiezerPage } from './session-pages.tsx'
import type { Actor } from '#platform/types.ts'
import type { VNode } from 'preact'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; a visitor when nobody is signed in. */
    actor: Actor
    /** The secret of the session, only when the session is alive. */
    token: string | undefined
  }
}

interface SignInDeps {
  readonly sessions: Sessions
  /** Left out when this is no demo. */
  readonly accounts?: Accounts
  readonly https: boolean
  readonly limit: Limiter
  /** Where somebody begins after signing in. */
  readonly home: (actor: Actor) => string
  readonly send: (
    request: FastifyRequest,
    reply: FastifyReply,
    page: VNode,
    status: number,
  ) => unknown
}

/** Everybody is a visitor, until the session says otherwise. */
export function startAsVisitor(app: FastifyInstance): void {
  app.decorateRequest('actor')
  app.decorateRequest('token')
  app.addHook('onRequest', async (request) => {
    request.actor = bezoeker
  })
}

/** Finds out who asks, from the cookie of the session. */
export async function recogniseSession(
  app: FastifyInstance,
  { sessions, https }: Pick<SignInDeps, 'sessions' | 'https'>,
): Promise<void> {
  await app.register(cookie)
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[cookieName(https)]
    const actor = token === undefined ? undefined : await sessions.find(token)
    request.actor = actor ?? bezoeker
    request.token = actor && token
  })
}

/** The pages to sign in and out. Whatever proves who somebody is, `login` of the sessions is the one way in. */
export function serveSignIn(app: FastifyInstance, deps: SignInDeps): void {
  const { sessions, https } = deps
  app.get<{ Querystring: { verder?: unknown } }>(urls.aanmelden.pattern, async (request, reply) =>
    showSignIn(deps, request, reply, request.query.verder),
  )
  app.post(urls.aanmelden.pattern, { preHandler: deps.limit }, async (request, reply) => {
    const { account, verder } = typedIn(request.body)
    const identity = typeof account === 'string' ? await deps.accounts?.find(account) : undefined
    if (!identity) return showSignIn(deps, request, reply, verder, 422)
    if (request.token !== undefined) await sessions.logout(request.token)
    const token = await sessions.login(identity)
    return reply
      .setCookie(cookieName(https), token, cookieOptions(https))
      .redirect(backTo(verder) ?? deps.home(identity), 303)
  })
  app.post(urls.afmelden.pattern, async (request, reply) => {
    if (typedIn(request.body)['waar'] === 'overal' && request.actor !== bezoeker)
      await sessions.logoutEverywhere(request.actor)
    if (request.token !== undefined) await sessions.logout(request.token)
    return reply
      .clearCookie(cookieName(https), cookieOptions(https))
      .redirect(urls.start.href(), 303)
  })
}

async function showSignIn(
  deps: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  verder: unknown,
  status = 200,
): Promise<unknown> {
  if (!deps.accounts) return deps.send(request, reply, geenAanmeldingPage(), 503)
  return deps.send(request, reply, kiezerPage(await deps.accounts.list(), backTo(verder)), status)
}

/** The page to go on to after signing in, when it is one of this site. */
function backTo(verder: unknown): string | undefined {
  return staysHere(verder) ? verder : undefined
}

/** `__Host-` makes the browser hold the cookie to this host over https; without https it would refuse it. */
function cookieName(https: boolean): string {
  return https ? '__Host-sessie' : 'sessie'
}

function cookieOptions(https: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: https } as const
}
