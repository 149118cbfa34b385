import { readFileSync } from 'node:fs'
import type { LoginConfig } from '#platform/config.ts'
import { openClient, type OidcSettings } from './client.ts'
import type { Provider } from './login-http.ts'

/** The identity provider of an installation, and the address under which it knows this site. */
export interface LoginSettings extends OidcSettings {
  /** Scheme and host of this site, without a path. */
  readonly adres: string
  /** Another way to reach the provider than the network. */
  readonly fetch?: Parameters<typeof openClient>[1]
}

/** The settings as the program uses them: a private key is read from its file. Throws when that cannot be read. */
export function loginSettings({ geheim, ...rest }: LoginConfig): LoginSettings {
  return {
    ...rest,
    geheim: 'secret' in geheim ? geheim : { pem: readFileSync(geheim.sleutelbestand, 'utf8') },
  }
}

/** An identity provider outside this program, such as ACM/IDM. */
export function outsideProvider(settings: LoginSettings): Provider {
  return {
    client: openClient(settings, settings.fetch),
    rolclaim: settings.rolclaim,
    origin: () => settings.adres,
    toBrowser: (address) => address.href,
  }
}
