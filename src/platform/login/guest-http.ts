import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { one, typedIn } from '#platform/http/form.ts'
import type { Limiters } from '#platform/http/http-limits.ts'
import type { Reply } from '#platform/http/http-reply.ts'
import { setSession } from '#platform/http/session-http.ts'
import { tokenShape, type Sessions } from '#platform/http/session.ts'
import type { Actor, Clock } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { gastPage, linkVoorbij } from './guest-pages.tsx'

/** What comes of a link with its code. */
export type Entered =
  | { readonly kind: 'in'; readonly actor: Actor; readonly home: string }
  /** The code is not right; `left` more can be tried. */
  | { readonly kind: 'wrong'; readonly left: number }
  /** Unknown, used, withdrawn, blocked or over: which one is told to nobody. */
  | { readonly kind: 'gone' }

/** Who comes in without an account, once, with a link and a code that came another way. */
export interface Guests {
  enter(token: string, code: string): Promise<Entered>
}

interface GuestDeps {
  readonly guests: Guests
  readonly sessions: Sessions
  readonly clock: Clock
  readonly https: boolean
  readonly limits: Pick<Limiters, 'login'>
  readonly reply: Reply
}

type Link = { readonly Params: { readonly token: string } }

/** The page of a link: it asks the code and says nothing else, whether the link works or not. */
export function serveGuests(app: FastifyInstance, deps: GuestDeps): void {
  const limit = { preHandler: deps.limits.login }
  app.get<Link>(urls.uitnodiging.pattern, limit, async (request, reply) =>
    deps.reply.page(request, reply, gastPage(), 200),
  )
  app.post<Link>(urls.uitnodiging.pattern, limit, (request, reply) => enter(deps, request, reply))
}

async function enter(
  { guests, sessions, clock, https, reply: out }: GuestDeps,
  request: FastifyRequest<Link>,
  reply: FastifyReply,
) {
  const code = one(typedIn(request.body), 'code').trim()
  if (code === '') return out.page(request, reply, gastPage('Vul de code in.'), 422)
  const { token } = request.params
  const entered = tokenShape.test(token)
    ? await guests.enter(token, code.slice(0, 40))
    : { kind: 'gone' as const }
  if (entered.kind === 'gone' || (entered.kind === 'wrong' && entered.left <= 0))
    return out.message(request, reply, linkVoorbij)
  if (entered.kind === 'wrong')
    return out.page(request, reply, gastPage(foutzin(entered.left), code), 422)
  if (request.token !== undefined) await sessions.logout(request.token)
  // Two secrets that came different ways: this counts as a strong means, for the one form that it opens.
  const secret = await sessions.login(entered.actor, clock.now())
  return setSession(reply, secret, https).redirect(entered.home, 303)
}

function foutzin(left: number): string {
  const nog = left === 1 ? '1 keer' : `${left} keer`
  return `Deze code klopt niet. Kijk ze na: u kunt nog ${nog} proberen.`
}
