import { generateKeyPairSync } from 'node:crypto'
import { fastify } from 'fastify'
import {
  Provider as OidcProvider,
  type Configuration,
  type KoaContextWithOIDC,
} from 'oidc-provider'
import type { Accounts } from '#platform/http/accounts.ts'
import { newSecret } from '#platform/login/attempts.ts'
import type { OidcSettings } from '#platform/login/client.ts'
import { urls } from '#urls.ts'
import { memoryAdapters } from './demo-adapter.ts'
import { claimsVan, demoRolclaim } from './demo-claims.ts'

/** Where the provider lives on this site. */
export const demoPath = '/demo/aanmelden'

/** Where one signs out of it. */
export const demoEnd = `${demoPath}/einde`

/** A name and not an address: nothing ever connects to it, so it is the same on every host and port. */
const issuer = 'https://demo-aanmelddienst.invalid'

/** How somebody signed in: with the second factor that the demo stands in for, or without. */
export const acr = {
  sterk: 'urn:maatwerkloket:demo:sterk',
  gewoon: 'urn:maatwerkloket:demo:gewoon',
}

const scopes = {
  profile: ['given_name', 'family_name'],
  rrn: ['rrn'],
  maatwerkloket: [demoRolclaim],
}

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body?: string | undefined
}

/** The identity provider of the demo, inside this process. */
export interface DemoProvider {
  readonly settings: OidcSettings
  readonly oidc: OidcProvider
  /** Passes a request on; the tokens, the keys and the claims are asked here and have no address outside. */
  ask(asked: Asked): Promise<{
    readonly status: number
    readonly headers: Readonly<Record<string, string | string[] | undefined>>
    readonly body: Buffer
  }>
  close(): Promise<void>
}

/**
 * A whole OpenID provider for the people of the demo. Its keys and its secret are made at every start: nothing of it is
 * on disk, and a sign-in that a restart cuts off is begun again.
 */
export async function openDemoProvider(accounts: Accounts): Promise<DemoProvider> {
  const settings: OidcSettings = {
    uitgever: issuer,
    client: 'maatwerkloket',
    geheim: { secret: newSecret() },
    sterk: [acr.sterk],
    scope: ['openid', ...Object.keys(scopes)].join(' '),
    rolclaim: demoRolclaim,
  }
  const oidc = new OidcProvider(issuer, configuration(settings, accounts))
  oidc.proxy = true
  allowOwnSite(oidc)
  const inside = fastify()
  inside.removeAllContentTypeParsers()
  inside.addContentTypeParser('*', (_request, _payload, done) => done(null))
  const handle = oidc.callback()
  inside.all('/*', (request, reply) => {
    reply.hijack()
    void handle(request.raw, reply.raw)
  })
  await inside.ready()
  return {
    settings,
    oidc,
    async ask({ method, path, headers, body }) {
      const answer = await inside.inject({
        method,
        url: path,
        headers: Object.fromEntries(
          Object.entries(headers).filter(([, value]) => value !== undefined),
        ),
        ...(body === undefined ? {} : { payload: body }),
      })
      return {
        status: answer.statusCode,
        headers: headersOf(answer.headers),
        body: answer.rawPayload,
      }
    },
    close: () => inside.close(),
  }
}

function headersOf(headers: Readonly<Record<string, number | string | string[] | undefined>>) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(value) : value,
    ]),
  )
}

function configuration(settings: OidcSettings, accounts: Accounts): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const hour = 3600
  return {
    adapter: memoryAdapters(),
    clients: [
      {
        client_id: settings.client,
        client_secret: 'secret' in settings.geheim ? settings.geheim.secret : '',
        redirect_uris: [issuer + urls.aanmeldenTerug.href()],
        post_logout_redirect_uris: [issuer + urls.start.href()],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }] },
    cookies: { keys: [newSecret()], names: cookieNames },
    claims: { openid: ['sub'], ...scopes },
    acrValues: Object.values(acr),
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    routes: {
      authorization: `${demoPath}/auth`,
      end_session: demoEnd,
      token: `${demoPath}/token`,
      userinfo: `${demoPath}/wie`,
      jwks: `${demoPath}/sleutels`,
    },
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 60,
      IdToken: hour,
      Interaction: hour / 4,
      Session: 8 * hour,
      Grant: 8 * hour,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: endAtOnce },
    },
    interactions: { url: (_ctx, { uid }) => urls.demoAanmelden.href({ uid }) },
    findAccount: (_ctx, id) => ({
      accountId: id,
      async claims() {
        const account = await accounts.find(id)
        return account ? claimsVan(account) : { sub: id }
      },
    }),
    loadExistingGrant: grantAll,
    renderError(ctx) {
      ctx.type = 'text'
      ctx.body = 'Deze aanvraag klopt niet.'
    },
  }
}

const cookieNames = {
  session: 'demo_aanmelddienst',
  interaction: 'demo_aanmelding',
  resume: 'demo_aanmelding_verder',
}

/** The one client is this site itself, so nobody is asked whether it may know who they are. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client!.clientId,
    accountId: oidc.session!.accountId!,
  })
  grant.addOIDCScope(['openid', ...Object.keys(scopes)].join(' '))
  await grant.save()
  return grant
}

/** Who signs out of the site signs out of the demo too, without a second question: there is nothing else to be signed in to. */
async function endAtOnce(ctx: KoaContextWithOIDC): Promise<void> {
  const { session, params } = ctx.oidc
  const backTo = params?.['post_logout_redirect_uri']
  await session!.destroy()
  ctx.status = 303
  ctx.redirect(typeof backTo === 'string' ? backTo : urls.start.href())
}

/** The site may be reached under any name and port, so its addresses are those of the host that was asked. */
function allowOwnSite(oidc: OidcProvider): void {
  const own = (path: string) => (address: string) => {
    const asked = URL.parse(address)
    if (asked === null) return false
    const site = URL.parse(`${asked.protocol}//${OidcProvider.ctx?.host}`)
    return site !== null && asked.href === site.origin + path
  }
  const { prototype } = oidc.Client
  prototype.redirectUriAllowed = own(urls.aanmeldenTerug.href())
  prototype.postLogoutRedirectUriAllowed = own(urls.start.href())
}
