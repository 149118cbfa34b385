import { createPrivateKey, type KeyObject } from 'node:crypto'
import * as oidc from 'openid-client'
import type { Claims } from './claims.ts'
import type { Poging } from './attempts.ts'

/** How this installation is known at its identity provider. */
export interface OidcSettings {
  /** Issuer: the address before `/.well-known/openid-configuration`. */
  readonly uitgever: string
  readonly client: string
  /** The secret that was agreed, or the private key (PEM) of which the provider holds the public half. */
  readonly geheim: { readonly secret: string } | { readonly pem: string }
  /** `acr` values of strong means; which ones may be asked stands in the agreement with the provider. */
  readonly sterk: readonly string[]
  readonly scope: string
  /** The claim that holds the roles. */
  readonly rolclaim: string
}

/** The provider did not answer: nobody is to blame who signs in. */
export class Onbereikbaar extends Error {
  override readonly name = 'Onbereikbaar'
}

/** What a finished sign-in proves. */
export interface Bewezen {
  readonly claims: Claims
  /** Seconds since a strong means was used; undefined when the provider names no strong means. */
  readonly sterkSeconden: number | undefined
}

export interface OidcClient {
  /** The address at the provider to send a browser to. Throws `Onbereikbaar`. */
  begin(
    poging: Pick<Poging, 'nonce' | 'verifier' | 'redirectUri' | 'sterk'>,
    state: string,
    opnieuw: boolean,
  ): Promise<URL>
  /** Checks what the browser brought back and fetches the claims. Throws `Onbereikbaar`, else on anything that is wrong. */
  finish(poging: Poging, search: string, state: string): Promise<Bewezen>
  /** Where signing out at the provider happens; undefined when it has no such place or does not answer. */
  end(backTo: string): Promise<URL | undefined>
}

type Fetch = oidc.CustomFetch

/**
 * The provider as openid-client speaks with it: code flow with PKCE, state and nonce; signature, issuer, audience and
 * expiry are checked. Nothing is asked before the first sign-in, and what failed is asked again the next time.
 */
export function openClient(settings: OidcSettings, fetch?: Fetch): OidcClient {
  let found: Promise<oidc.Configuration> | undefined
  const configuration = () => {
    found ??= discover(settings, fetch).catch((error: unknown) => {
      found = undefined
      throw new Onbereikbaar('De aanmelddienst antwoordt niet.', { cause: error })
    })
    return found
  }
  return {
    async begin({ nonce, verifier, redirectUri, sterk }, state, opnieuw) {
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(sterk ? { acr_values: settings.sterk.join(' '), max_age: '3600' } : {}),
        ...(opnieuw ? { prompt: 'login' } : {}),
      })
    },
    async finish({ nonce, verifier, redirectUri }, search, state) {
      const config = await configuration()
      try {
        return await exchange(config, settings, new URL(redirectUri + search), {
          expectedNonce: nonce,
          expectedState: state,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
      } catch (error) {
        throw isAway(error) ? new Onbereikbaar('Geen antwoord.', { cause: error }) : error
      }
    },
    async end(backTo) {
      const config = await configuration().catch(() => undefined)
      if (config?.serverMetadata().end_session_endpoint === undefined) return undefined
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: backTo })
    },
  }
}

async function exchange(
  config: oidc.Configuration,
  { sterk }: OidcSettings,
  address: URL,
  checks: oidc.AuthorizationCodeGrantChecks,
): Promise<Bewezen> {
  const tokens = await oidc.authorizationCodeGrant(config, address, checks)
  const idToken = tokens.claims()!
  const more =
    config.serverMetadata().userinfo_endpoint === undefined
      ? {}
      : await oidc.fetchUserInfo(config, tokens.access_token, idToken.sub)
  const { acr, auth_time: at = idToken.iat } = idToken
  const strong = typeof acr === 'string' && sterk.includes(acr)
  return {
    claims: { ...more, ...idToken },
    sterkSeconden: strong ? Math.max(0, idToken.iat - at) : undefined,
  }
}

async function discover(settings: OidcSettings, fetch: Fetch | undefined) {
  const { uitgever, client, geheim } = settings
  const issuer = new URL(uitgever)
  return oidc.discovery(
    issuer,
    client,
    { [oidc.clockTolerance]: 30 },
    await authentication(geheim),
    {
      timeout: 5,
      execute: [
        oidc.enableNonRepudiationChecks,
        ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
      ],
      ...(fetch === undefined ? {} : { [oidc.customFetch]: fetch }),
    },
  )
}

async function authentication(geheim: OidcSettings['geheim']): Promise<oidc.ClientAuth> {
  if ('secret' in geheim) return oidc.ClientSecretPost(geheim.secret)
  const key = createPrivateKey(geheim.pem)
  const pkcs8 = Uint8Array.from(key.export({ type: 'pkcs8', format: 'der' }))
  return oidc.PrivateKeyJwt(
    await crypto.subtle.importKey('pkcs8', pkcs8, signing(key), false, ['sign']),
  )
}

/** RSA keys sign RS256, keys on the curve P-256 sign ES256. Throws for any other key. */
function signing({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject) {
  if (type === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  if (type === 'ec' && details?.namedCurve === 'prime256v1')
    return { name: 'ECDSA', namedCurve: 'P-256' }
  throw new Error('De sleutel voor de aanmelddienst is een RSA-sleutel of een sleutel op P-256.')
}

// A provider that answers with a 5xx is as much away as one that does not answer.
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.cause instanceof Response) return error.cause.status >= 500
  const { code } = error as { code?: unknown }
  return code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && code === undefined)
}
