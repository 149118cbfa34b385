import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import type { LoginSettings } from '#platform/login/outside.ts'

const uitgever = 'https://aanmelden.example'
export const sterkMiddel = 'urn:proef:eid'

/** What a token says wrongly on purpose: other claims, another key, or no honest answer at all. */
export interface Streek {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly kop?: Readonly<Record<string, unknown>>
  readonly vreemdeSleutel?: true
  readonly zonderHandtekening?: true
  /** The token for one code carries what belongs to another sign-in. */
  readonly nonce?: string
  readonly wie?: Readonly<Record<string, unknown>>
}

/** An identity provider of which a test decides what it says; it runs in the test and is reached through `fetch`. */
export class Aanmelddienst {
  readonly settings: LoginSettings
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #codes = new Map<
    string,
    { readonly asked: URLSearchParams; readonly claims: object; readonly streek: Streek }
  >()
  #last: { readonly claims: object; readonly streek: Streek } = { claims: {}, streek: {} }
  /** The provider is away: 'weg' does not answer, 'stuk' answers 503. */
  toestand: 'werkt' | 'weg' | 'stuk' = 'werkt'
  /** How the site proved that it is the client, in the last exchange of a code. */
  bewijs: URLSearchParams = new URLSearchParams()

  constructor(change: Partial<LoginSettings> = {}) {
    this.settings = {
      uitgever,
      client: 'loket',
      geheim: { secret: 'een-afgesproken-geheim' },
      sterk: [sterkMiddel],
      scope: 'openid profile vo rrn',
      rolclaim: 'loket_rol_3d',
      adres: 'https://loket.example',
      fetch: (address, options) => this.#answer(new URL(address), options),
      ...change,
    }
  }

  /** Lets somebody sign in at the address that the site sent the browser to; gives the address to come back to. */
  meldAan(
    location: string,
    claims: Readonly<Record<string, unknown>>,
    streek: Streek = {},
  ): string {
    const asked = new URL(location).searchParams
    const code = randomUUID()
    this.#codes.set(code, { asked, claims, streek })
    const back = new URL(asked.get('redirect_uri')!)
    back.search = new URLSearchParams({
      code,
      state: asked.get('state')!,
      iss: uitgever,
    }).toString()
    return back.pathname + back.search
  }

  async #answer(address: URL, options: { readonly body?: unknown }): Promise<Response> {
    if (this.toestand === 'weg') throw new TypeError('fetch failed')
    if (this.toestand === 'stuk') return Response.json({}, { status: 503 })
    switch (address.pathname) {
      case '/.well-known/openid-configuration':
        return Response.json({
          issuer: uitgever,
          authorization_endpoint: `${uitgever}/auth`,
          token_endpoint: `${uitgever}/token`,
          jwks_uri: `${uitgever}/jwks`,
          userinfo_endpoint: `${uitgever}/wie`,
          end_session_endpoint: `${uitgever}/einde`,
          authorization_response_iss_parameter_supported: true,
          id_token_signing_alg_values_supported: ['ES256'],
        })
      case '/jwks':
        return Response.json({
          keys: [{ ...this.#key.publicKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }],
        })
      case '/wie':
        return Response.json({ ...this.#last.claims, ...this.#last.streek.wie })
      default:
        return this.#token(new URLSearchParams(String(options.body)))
    }
  }

  #token(form: URLSearchParams): Response {
    this.bewijs = form
    const code = form.get('code') ?? ''
    const known = this.#codes.get(code)
    this.#codes.delete(code)
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (
      !known ||
      known.asked.get('code_challenge') !== challenge ||
      known.asked.get('redirect_uri') !== form.get('redirect_uri')
    )
      return Response.json({ error: 'invalid_grant' }, { status: 400 })
    this.#last = known
    const now = Math.floor(Date.now() / 1000)
    const token = this.#signed(
      {
        iss: uitgever,
        aud: 'loket',
        iat: now,
        exp: now + 300,
        nonce: known.streek.nonce ?? known.asked.get('nonce'),
        ...known.claims,
        ...known.streek.claims,
      },
      known.streek,
    )
    return Response.json({ access_token: 'a', token_type: 'Bearer', id_token: token })
  }

  #signed(claims: object, { kop, vreemdeSleutel, zonderHandtekening }: Streek): string {
    const part = (data: object) => Buffer.from(JSON.stringify(data)).toString('base64url')
    const text = `${part({ alg: 'ES256', ...kop })}.${part(claims)}`
    const key: KeyObject = (vreemdeSleutel ? this.#foreign : this.#key).privateKey
    if (zonderHandtekening) return `${text}.`
    return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
  }
}
