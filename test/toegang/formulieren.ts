import { randomUUID } from 'node:crypto'
import { rolKan } from '#dossier/permissions.ts'
import { rollen, type Rol } from '#dossier/toegang.ts'
import { keyInput } from '#platform/http/form.ts'
import type { Route } from '#platform/http/route.ts'
import { aPdf } from '#test/luik/hand.ts'
import type { Stand, Wereld } from './wereld.ts'

export type Velden = Readonly<Record<string, string>>

/** A form of one address with somebody who may send it. */
export interface Inzending {
  readonly naam: string
  readonly route: Route
  readonly rol: Rol
  readonly url: string
  readonly velden: Velden
  /** Whether the form itself accepts these answers. */
  readonly volledig: boolean
}

/** The address of a route in the dossier of one tie. */
export function adresVan(wereld: Wereld, { url: { pattern } }: Route, stand: Stand): string {
  const params = wereld.zaken[stand].params(pattern)
  return pattern.replaceAll(/:(\w+)/g, (_, naam: string) => encodeURIComponent(params[naam] ?? ''))
}

/** Every route that takes something, each with the first role that may use it and the smallest form that it accepts. */
export async function inzendingen(wereld: Wereld): Promise<readonly Inzending[]> {
  const alle: Inzending[] = []
  // Who reports a conflict of interest is shut out of the dossier from then on.
  const laat = ({ url }: Route) => Number(url.pattern.includes('conflict'))
  const routes = wereld.routes.filter((each) => each.POST && each.may !== 'openbaar')
  for (const route of routes.toSorted((een, ander) => laat(een) - laat(ander))) {
    const { may } = route
    const url = adresVan(wereld, route, 'eigen band')
    const mogelijk = rollen.filter(
      (rol) => rol !== 'anoniem' && may !== 'openbaar' && rolKan({ id: rol, rol }, may).mag,
    )
    for (const rol of mogelijk) {
      const { statusCode, body } = await vraag(wereld, rol, url)
      // An address without a page of its own says 404 or 405 to everybody.
      if (route.GET && statusCode !== 200 && statusCode !== 303 && rol !== mogelijk.at(-1)) continue
      const { velden, volledig } = vulIn(route, body)
      alle.push({ naam: `POST ${route.url.pattern}`, route, rol, url, velden, volledig })
      break
    }
  }
  return alle
}

/** A page as this role asks it with its own tie. */
export function vraag(wereld: Wereld, rol: Rol, url: string) {
  return wereld.app.inject({ url, headers: kop(wereld, rol) })
}

function kop(wereld: Wereld, rol: Rol) {
  return {
    'sec-fetch-site': 'same-origin',
    accept: 'text/html',
    cookie: wereld.cookie(rol, 'eigen band')!,
  }
}

/** Sends a form as a browser does: as parts where the address takes files. */
export async function stuur(wereld: Wereld, { route, rol, url }: Inzending, velden: Velden) {
  const alles = Object.entries({ [keyInput]: randomUUID(), ...velden })
  let inhoud = new Response(new URLSearchParams(alles))
  if (route.files) {
    const form = new FormData()
    for (const [naam, waarde] of alles) form.append(naam, waarde)
    const pdf = new Uint8Array(aPdf(`Proef ${randomUUID()}`))
    form.append(route.files.names[0], new Blob([pdf]), 'proef.pdf')
    inhoud = new Response(form)
  }
  return wereld.app.inject({
    method: 'POST',
    url,
    headers: { ...kop(wereld, rol), 'content-type': inhoud.headers.get('content-type')! },
    payload: Buffer.from(await inhoud.arrayBuffer()),
  })
}

/** Sends a form as a program does, with a body that no browser makes. */
export function stuurJson(wereld: Wereld, { rol, url }: Inzending, payload: string) {
  return wereld.app.inject({
    method: 'POST',
    url,
    headers: { ...kop(wereld, rol), 'content-type': 'application/json' },
    payload,
  })
}

/** The names of the inputs that are the route's own among these. */
export function eigenNamen({ form }: Route, namen: readonly string[]): ReadonlySet<string> {
  const result = form?.parse(Object.fromEntries(namen.map((naam) => [naam, 'x'])))
  return new Set(Object.keys(result?.values ?? {}))
}

const teksten = [
  'Dit is een lange tekst voor de proef van de formulieren.',
  'ja',
  '1',
  '9000',
  '0470 00 00 00',
  'proef@voorbeeld.example',
]
const dagen = ['2026-11-22', '2026-10-01', '2026-12-22']

/** Answers question after question with what its page offers, until the form has nothing to ask any more. */
function vulIn({ form }: Route, pagina: string): { velden: Velden; volledig: boolean } {
  if (!form) return { velden: {}, volledig: true }
  const velden: Record<string, string> = {}
  const pogingen = new Map<string, number>()
  for (let beurt = 0; beurt < 80; beurt += 1) {
    const result = form.parse(velden)
    if (result.ok) return { velden, volledig: true }
    const field = result.problems[0]?.field
    if (field === undefined) break
    const poging = pogingen.get(field) ?? 0
    pogingen.set(field, poging + 1)
    if (pagina.includes(`name="${field}-dag"`)) {
      const [jaar = '', maand = '', dag = ''] = (dagen[poging] ?? dagen[0]!).split('-')
      Object.assign(velden, {
        [`${field}-dag`]: dag,
        [`${field}-maand`]: maand,
        [`${field}-jaar`]: jaar,
      })
    } else {
      const waarde = [...aangeboden(pagina, field), ...teksten][poging]
      if (waarde === undefined) break
      velden[field] = waarde
    }
  }
  return { velden, volledig: false }
}

/** The values that a page offers for one of its inputs: choices, options, buttons and what stands hidden in it. */
function aangeboden(pagina: string, naam: string): readonly string[] {
  const waarden = (tekst: string) =>
    [...tekst.matchAll(/ value="([^"]+)"/g)].map(([, waarde]) => waarde!)
  const inputs = [...pagina.matchAll(/<(?:input|button)\b[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => input.includes(` name="${naam}"`))
  const selects = [...pagina.matchAll(/<select\b[^>]*>.*?<\/select>/gs)]
    .map(([select]) => select)
    .filter((select) => select.slice(0, select.indexOf('>')).includes(` name="${naam}"`))
  return [...inputs, ...selects].flatMap(waarden)
}
