import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Accounts, DemoAccount } from '#platform/http/accounts.ts'
import { typedIn } from '#platform/http/form.ts'
import type { Limiter } from '#platform/http/http-limits.ts'
import type { Reply } from '#platform/http/http-reply.ts'
import { altijdSterk } from '#platform/login/claims.ts'
import { openClient } from '#platform/login/client.ts'
import type { Provider } from '#platform/login/login-http.ts'
import { begonnenElders } from '#platform/login/login-messages.tsx'
import { urls } from '#urls.ts'
import { bevestigPage, kiezerPage } from './demo-pages.tsx'
import { acr, demoEnd, demoPath, openDemoProvider, type DemoProvider } from './demo-provider.ts'

interface DemoDeps {
  readonly accounts: Accounts
  readonly https: boolean
  readonly limit: Limiter
  readonly reply: Reply
}

/** Opens the identity provider of the demo and serves what a browser sees of it: its start, the chooser and its end. */
export async function serveDemoProvider(app: FastifyInstance, deps: DemoDeps): Promise<Provider> {
  const demo = await openDemoProvider(deps.accounts)
  app.addHook('onClose', () => demo.close())
  const limit = { preHandler: deps.limit }
  for (const path of [`${demoPath}/auth`, `${demoPath}/auth/:uid`, demoEnd])
    app.get(path, limit, (request, reply) => passOn(demo, deps, request, reply))
  app.get<Chooser>(urls.demoAanmelden.pattern, limit, (request, reply) =>
    showChooser(demo, deps, request, reply),
  )
  app.post<Chooser>(urls.demoAanmelden.pattern, limit, (request, reply) =>
    choose(demo, deps, request, reply),
  )
  return {
    client: openClient(demo.settings, (address, options) => inside(demo, address, options)),
    rolclaim: demo.settings.rolclaim,
    origin: (request) => originOf(deps, request),
    toBrowser: ({ pathname, search }) => pathname + search,
  }
}

interface Chooser {
  readonly Params: { readonly uid: string }
  readonly Querystring: Readonly<Record<string, unknown>>
}

function originOf({ https }: Pick<DemoDeps, 'https'>, { protocol, host }: FastifyRequest): string {
  // A host that is none leads nowhere: the provider then refuses to send the browser back.
  return URL.parse(`${https ? 'https' : protocol}://${host}`)?.origin ?? 'http://invalid'
}

interface Asked {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** What openid-client asks, answered inside this process. */
async function inside(
  demo: DemoProvider,
  address: string,
  { method, headers, body }: Asked,
): Promise<Response> {
  const { pathname, search, host } = new URL(address)
  const answer = await demo.ask({
    method: method === 'POST' ? 'POST' : 'GET',
    path: pathname + search,
    headers: { ...headers, host, 'x-forwarded-proto': 'https' },
    ...(body instanceof URLSearchParams ? { body: body.toString() } : {}),
  })
  return new Response(Uint8Array.from(answer.body), {
    status: answer.status,
    headers: { 'content-type': String(answer.headers['content-type']) },
  })
}

/** What a browser asks the provider itself: only its cookies go along, and it is sent on within this site. */
async function passOn(
  demo: DemoProvider,
  deps: DemoDeps,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const origin = originOf(deps, request)
  const { cookie } = request.headers
  const answer = await demo.ask({
    method: 'GET',
    path: request.url,
    headers: {
      host: request.host,
      'x-forwarded-proto': new URL(origin).protocol.slice(0, -1),
      cookie,
    },
  })
  const { location, 'set-cookie': cookies } = answer.headers
  if (cookies !== undefined) reply.header('set-cookie', cookies)
  if (typeof location === 'string') return reply.redirect(pathIn(location), 303)
  // Nobody is signed in at the provider any more, so there is nothing to end.
  if (request.url.startsWith(demoEnd)) return reply.redirect(urls.start.href(), 303)
  return deps.reply.message(request, reply, begonnenElders)
}

function pathIn(location: string): string {
  const { pathname, search } = new URL(location, 'http://hier')
  return pathname + search
}

async function showChooser(
  demo: DemoProvider,
  deps: DemoDeps,
  request: FastifyRequest<Chooser>,
  reply: FastifyReply,
) {
  const asked = await interactionOf(demo, request, reply)
  if (!asked) return deps.reply.message(request, reply, begonnenElders)
  const known = asked.wie === undefined ? undefined : await deps.accounts.find(asked.wie)
  return known && asked.sterk && request.query['andere'] === undefined
    ? deps.reply.page(request, reply, confirmation(request, known), 200)
    : deps.reply.page(request, reply, await chooser(deps, request), 200)
}

async function choose(
  demo: DemoProvider,
  deps: DemoDeps,
  request: FastifyRequest<Chooser>,
  reply: FastifyReply,
) {
  const asked = await interactionOf(demo, request, reply)
  if (!asked) return deps.reply.message(request, reply, begonnenElders)
  const { account: id, bevestigd } = typedIn(request.body)
  const account = typeof id === 'string' ? await deps.accounts.find(id) : undefined
  if (!account) return deps.reply.page(request, reply, await chooser(deps, request), 422)
  const staff = altijdSterk(account.rol)
  const mustConfirm = asked.sterk && (!staff || asked.wie === account.id)
  if (mustConfirm && bevestigd !== 'ja')
    return deps.reply.page(request, reply, confirmation(request, account), 200)
  if (asked.wie !== undefined && asked.wie !== account.id) await asked.forget()
  const back = await demo.oidc.interactionResult(request.raw, reply.raw, {
    login: { accountId: account.id, acr: staff || mustConfirm ? acr.sterk : acr.gewoon },
  })
  return reply.redirect(pathIn(back), 303)
}

/** What was asked of the provider, and who was signed in there; undefined when this browser asked nothing. */
async function interactionOf(
  { oidc }: DemoProvider,
  request: FastifyRequest<Chooser>,
  reply: FastifyReply,
) {
  const found = await oidc.interactionDetails(request.raw, reply.raw).catch(() => undefined)
  if (found?.uid !== request.params.uid) return undefined
  const { params, session } = found
  const { acr_values: asked } = params
  return {
    sterk: typeof asked === 'string' && asked.split(' ').includes(acr.sterk),
    wie: session?.accountId,
    // Otherwise the provider first ends the session of the former person, by a page that needs scripts.
    async forget() {
      const former = await oidc.Session.findByUid(session!.uid)
      await former?.destroy()
      found.session = undefined
      await found.save(found.exp - Math.floor(Date.now() / 1000))
    },
  }
}

async function chooser({ accounts }: DemoDeps, request: FastifyRequest<Chooser>): Promise<VNode> {
  return kiezerPage(await accounts.list(), urls.demoAanmelden.href(request.params))
}

function confirmation(request: FastifyRequest<Chooser>, account: DemoAccount): VNode {
  const action = urls.demoAanmelden.href(request.params)
  return bevestigPage(account, action, urls.demoAanmelden.href(request.params, { andere: '1' }))
}
