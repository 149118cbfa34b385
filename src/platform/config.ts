import type { NetConnectOpts } from 'node:net'
import { join } from 'node:path'
import { leesAdres } from './documents/keuring/clamav.ts'

/** What the environment says; everything has a value that works on a new machine. */
export interface Config {
  readonly host: string
  readonly port: number
  /** postgresql://… of a server; left out for the embedded database. */
  readonly databaseUrl: string | undefined
  /** Folder of the embedded database, the documents and the key file. */
  readonly folder: string
  readonly demo: boolean
  readonly https: boolean
  readonly proxies: number
  /** Key that wraps the keys of documents; left out for a key file in the folder. */
  readonly key: string | undefined
  /** Folder with stored answers of MAGDA; left out for the demo. */
  readonly magda: string | undefined
  /** Where ClamAV listens on this machine; left out where uploaded papers are not scanned. */
  readonly clamav: NetConnectOpts | undefined
  readonly telefoon: string
  /** The identity provider; left out in the demo, and as long as nobody can sign in. */
  readonly login: LoginConfig | undefined
}

/** How this installation is known at its identity provider, as the environment says it. */
export interface LoginConfig {
  readonly uitgever: string
  readonly client: string
  readonly geheim: { readonly secret: string } | { readonly sleutelbestand: string }
  readonly adres: string
  readonly sterk: readonly string[]
  readonly scope: string
  readonly rolclaim: string
}

/** Reads the settings. Throws an error that names the variable and what it may be. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    host: env['HOST'] || '127.0.0.1',
    port: whole(env, 'PORT', 8080, 65_535),
    databaseUrl: env['DATABASE_URL'] || undefined,
    folder: env['MAATWERK_GEGEVENS'] || './gegevens',
    demo: yesNo(env, 'MAATWERK_DEMO', true),
    https: yesNo(env, 'MAATWERK_HTTPS', false),
    proxies: whole(env, 'MAATWERK_PROXIES', 0, 100),
    key: env['MAATWERK_SLEUTEL'] || undefined,
    magda: env['MAATWERK_MAGDA'] || undefined,
    clamav: env['MAATWERK_CLAMAV'] ? leesAdres(env['MAATWERK_CLAMAV']) : undefined,
    telefoon: env['MAATWERK_TELEFOON'] || '0800 00 000',
    login: readLogin(env),
  }
}

const needed = ['UITGEVER', 'CLIENT', 'ADRES', 'STERK'] as const

/** All of the settings of the identity provider, or none: half of them would let nobody in and say nothing. */
function readLogin(env: Env): LoginConfig | undefined {
  const get = (name: string) => env[`MAATWERK_OIDC_${name}`] || undefined
  const names = [...needed, 'GEHEIM', 'SLEUTEL', 'SCOPE', 'ROLCLAIM']
  if (names.every((name) => get(name) === undefined)) return undefined
  if (yesNo(env, 'MAATWERK_DEMO', true))
    throw new Error(
      'MAATWERK_OIDC_… werkt alleen met MAATWERK_DEMO=0: de demo heeft haar eigen aanmelddienst.',
    )
  for (const name of needed)
    if (get(name) === undefined) throw new Error(`MAATWERK_OIDC_${name} ontbreekt.`)
  const [secret, sleutelbestand] = [get('GEHEIM'), get('SLEUTEL')]
  if ((secret === undefined) === (sleutelbestand === undefined))
    throw new Error('Zet MAATWERK_OIDC_GEHEIM of MAATWERK_OIDC_SLEUTEL, één van de twee.')
  return {
    uitgever: secureAddress('MAATWERK_OIDC_UITGEVER', get('UITGEVER')!),
    client: get('CLIENT')!,
    geheim: secret === undefined ? { sleutelbestand: sleutelbestand! } : { secret },
    adres: originOnly('MAATWERK_OIDC_ADRES', get('ADRES')!),
    sterk: get('STERK')!
      .split(/[\s,]+/)
      .filter(Boolean),
    scope: get('SCOPE') ?? 'openid profile vo rrn maatwerkloket',
    rolclaim: get('ROLCLAIM') ?? 'maatwerkloket_rol_3d',
  }
}

// Tokens and codes travel here, so only a provider or a site on this machine itself may do without https.
function secureAddress(name: string, text: string): string {
  const address = URL.parse(text)
  const local = address?.hostname === '127.0.0.1' || address?.hostname === 'localhost'
  if (address?.protocol === 'https:' || (address?.protocol === 'http:' && local)) return text
  throw new Error(`${name} is een adres dat met https:// begint, niet "${text}".`)
}

function originOnly(name: string, text: string): string {
  const { origin, href } = new URL(secureAddress(name, text))
  if (href === `${origin}/`) return origin
  throw new Error(`${name} is een adres zonder pad, zoals ${origin}, niet "${text}".`)
}

/** Where everything lies inside the data folder. */
export function places(folder: string): {
  readonly database: string
  readonly documents: string
  readonly keyFile: string
} {
  return {
    database: join(folder, 'databank'),
    documents: join(folder, 'documenten'),
    keyFile: join(folder, 'sleutels', 'hoofdsleutel'),
  }
}

type Env = Readonly<Record<string, string | undefined>>

function whole(env: Env, name: string, fallback: number, most: number): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  if (!/^\d{1,5}$/.test(text) || Number(text) > most)
    throw new Error(`${name} is een geheel getal van 0 tot ${most}, niet "${text}".`)
  return Number(text)
}

function yesNo(env: Env, name: string, fallback: boolean): boolean {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  if (text !== '0' && text !== '1')
    throw new Error(`${name} is 1 (aan) of 0 (uit), niet "${text}".`)
  return text === '1'
}
