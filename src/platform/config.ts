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
  }
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
