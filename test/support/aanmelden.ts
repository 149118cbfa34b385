import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { urls } from '#urls.ts'

/** The cookies of one browser, as its requests carry them. */
export class Koekjes {
  readonly #all = new Map<string, string>()

  constructor(header = '') {
    for (const pair of header.split('; ').filter(Boolean)) this.#set(pair)
  }

  /** Takes what an answer sets, and lets go of what it clears. */
  neem(setCookie: number | string | readonly string[] | undefined): void {
    const lines = typeof setCookie === 'object' ? setCookie : [String(setCookie ?? '')]
    for (const line of lines.filter(Boolean)) this.#set(line.split(';')[0]!)
  }

  #set(pair: string): void {
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    if (value === '') this.#all.delete(name)
    else this.#all.set(name, value)
  }

  toString(): string {
    return [...this.#all].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** The session alone, as one cookie. */
  get sessie(): string {
    const [gevonden] = [...this.#all].filter(([name]) => name.endsWith('sessie'))
    return gevonden ? gevonden.join('=') : ''
  }
}

type Antwoord = Awaited<ReturnType<FastifyInstance['inject']>>

/** One request of a browser, which keeps its cookies. */
export async function vraag(
  app: FastifyInstance,
  koekjes: Koekjes,
  url: string,
  body?: Readonly<Record<string, string>>,
): Promise<Antwoord> {
  const { pathname, search } = new URL(url, 'http://localhost')
  const cookie = koekjes.toString()
  const answer = await app.inject({
    method: body ? 'POST' : 'GET',
    url: pathname + search,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(body
        ? {
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/x-www-form-urlencoded',
          }
        : {}),
    },
    ...(body ? { payload: new URLSearchParams(body).toString() } : {}),
  })
  koekjes.neem(answer.headers['set-cookie'])
  return answer
}

/** Follows redirects as a browser does, up to the first page or up to `tot`. */
export async function volgTot(
  app: FastifyInstance,
  koekjes: Koekjes,
  answer: Antwoord,
  tot = /^(?!\/(demo\/)?aanmelden)/,
): Promise<Antwoord> {
  const { location } = answer.headers
  if (answer.statusCode >= 400 || typeof location !== 'string') return answer
  const { pathname } = new URL(location, 'http://localhost')
  return tot.test(pathname)
    ? answer
    : volgTot(app, koekjes, await vraag(app, koekjes, location), tot)
}

interface Aanmelding {
  readonly koekjes?: Koekjes
  readonly verder?: string
  readonly als?: 'werk' | 'vertrouwenspersoon'
}

// A citizen is known by the INSZ; all others work here, and say so from the start.
const alsVan = (account: string) => (/^\d{11}$/.test(account) ? undefined : 'werk')

/**
 * Signs in as somebody of the demo the way a browser does: begin, chooser, back with a code. Gives the answer that
 * carries the new session, which is also in the cookies.
 */
export async function meldAan(
  app: FastifyInstance,
  account: string,
  { koekjes = new Koekjes(), verder, als = alsVan(account) }: Aanmelding = {},
): Promise<{ readonly answer: Antwoord; readonly koekjes: Koekjes; readonly cookie: string }> {
  const begin = await vraag(
    app,
    koekjes,
    urls.aanmeldenBegin.href({}, { andere: '1', verder, als }),
  )
  const kiezer = await volgTot(app, koekjes, begin)
  const action = /<form method="post" action="(\/demo\/[^"]+)"/.exec(kiezer.body)?.[1]
  assert.ok(action, `Geen keuze van personen: ${kiezer.statusCode}`)
  const gekozen = await vraag(app, koekjes, action, { account })
  const answer = await volgTot(app, koekjes, gekozen)
  return { answer, koekjes, cookie: koekjes.sessie }
}

/** Brings somebody at a browser to the chooser of the demo, as far as the person itself. */
export async function naarKeuze(tab: Page, address: string, { id }: { readonly id: string }) {
  await tab.goto(address + urls.aanmeldenBegin.href({}, { als: alsVan(id) }))
  return tab.locator(`button[name="account"][value="${id}"]`)
}
