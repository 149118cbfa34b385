import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { bezoeker } from './access.ts'
import type { Sessions } from './session.ts'
import type { Actor } from '#platform/types.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; a visitor when nobody is signed in. */
    actor: Actor
    /** Whether a strong means of signing in proved it less than an hour ago. */
    sterk: boolean
    /** The secret of the session, only when the session is alive. */
    token: string | undefined
    /** The person who is being signed in, as the identity provider names it. */
    account: string | undefined
  }
}

/** Everybody is a visitor, until the session says otherwise. */
export function startAsVisitor(app: FastifyInstance): void {
  app.decorateRequest('actor')
  app.decorateRequest('sterk', false)
  app.decorateRequest('token')
  app.addHook('onRequest', async (request) => {
    request.actor = bezoeker
  })
}

/** Finds out who asks, from the cookie of the session. */
export async function recogniseSession(
  app: FastifyInstance,
  { sessions, https }: { readonly sessions: Sessions; readonly https: boolean },
): Promise<void> {
  await app.register(cookie)
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[cookieName(https)]
    const found = token === undefined ? undefined : await sessions.find(token)
    request.actor = found?.actor ?? bezoeker
    request.sterk = found?.sterk ?? false
    request.token = found && token
  })
}

/** Gives the browser the secret of its session. */
export function setSession(reply: FastifyReply, token: string, https: boolean): FastifyReply {
  return reply.setCookie(cookieName(https), token, cookieOptions(https))
}

/** Takes the secret of the session from the browser. */
export function endCookie(reply: FastifyReply, https: boolean): FastifyReply {
  return reply.clearCookie(cookieName(https), cookieOptions(https))
}

/** `__Host-` makes the browser hold the cookie to this host over https; without https it would refuse it. */
function cookieName(https: boolean): string {
  return https ? '__Host-sessie' : 'sessie'
}

/** How every cookie of the site is set: for this site alone, and for no script. */
export function cookieOptions(https: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: https } as const
}
