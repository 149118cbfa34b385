type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something comes from a page of this site. Browsers say so themselves in
 * Sec-Fetch-Site; older ones send an Origin, which must be the host that was asked. Neither header: refused.
 */
export function ownSite(method: string, headers: Headers): boolean {
  if (safe.has(method)) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = headers
  if (typeof origin !== 'string' || typeof host !== 'string') return false
  return URL.parse(origin)?.host === host
}
