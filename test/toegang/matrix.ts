import { randomUUID } from 'node:crypto'
import { keyInput } from '#platform/http/form.ts'
import { rollen, type Rol } from '#dossier/toegang.ts'
import { rolKan } from '#dossier/permissions.ts'
import type { Route } from '#platform/http/route.ts'
import { standen, type Stand, type Wereld } from './wereld.ts'

/** What came of one request. */
export type Uitkomst = 'binnen' | 'geweigerd' | 'bestaat niet' | 'aanmelden'

export interface Cel {
  readonly route: string
  readonly rol: Rol
  readonly stand: Stand
  readonly uitkomst: Uitkomst
  readonly body: string
}

const metMethode = (route: Route): readonly ('GET' | 'POST')[] => [
  ...(route.GET ? (['GET'] as const) : []),
  ...(route.POST ? (['POST'] as const) : []),
]

/** Every address that is not open to all, with its methods. */
export function beschermd(routes: readonly Route[]): readonly { naam: string; route: Route }[] {
  return routes
    .filter(({ may }) => may !== 'openbaar')
    .flatMap((route) =>
      metMethode(route).map((methode) => ({ naam: `${methode} ${route.url.pattern}`, route })),
    )
}

/** The ties to ask for: of a role that never may, its tie makes no difference, so `kort` asks one of them in turn. */
function gevraagd(wereld: Wereld, naam: string, rol: Rol, nr: number, kort: boolean) {
  const { may } = beschermd(wereld.routes).find((each) => each.naam === naam)!.route
  const nooit = may === 'openbaar' || !rolKan({ id: rol, rol }, may).mag
  return kort && nooit ? [standen[nr % standen.length]!] : standen
}

/** How many cells `loop` asks. */
export function aantalVakken(wereld: Wereld, kort: boolean): number {
  return beschermd(wereld.routes)
    .flatMap(({ naam }) => rollen.map((rol) => gevraagd(wereld, naam, rol, 0, kort).length))
    .reduce((som, aantal) => som + aantal, 0)
}

/** Asks every protected address in every role with every tie; readers first, so that no submission changes what they see. */
export async function* loop(wereld: Wereld, { kort = false } = {}): AsyncGenerator<Cel> {
  const alle = beschermd(wereld.routes).toSorted((een, ander) =>
    een.naam < ander.naam ? -1 : een.naam > ander.naam ? 1 : 0,
  )
  let nr = 0
  for (const { naam } of alle)
    for (const rol of rollen)
      for (const stand of gevraagd(wereld, naam, rol, (nr += 1), kort)) {
        const [methode, patroon] = naam.split(' ') as ['GET' | 'POST', string]
        yield {
          route: naam,
          rol,
          stand,
          ...(await vraag(
            wereld,
            methode,
            adres(patroon, wereld.zaken[stand].params(patroon)),
            rol,
            stand,
          )),
        }
      }
}

function adres(patroon: string, params: Readonly<Record<string, string>>): string {
  return patroon.replaceAll(/:(\w+)/g, (_, naam: string) => {
    const waarde = params[naam]
    if (waarde === undefined)
      throw new Error(`Zeg in test/toegang/wereld.ts welke ${naam} bij ${patroon} hoort.`)
    return encodeURIComponent(waarde)
  })
}

/** One request as a browser makes it: an empty form where something is sent. */
async function vraag(
  wereld: Wereld,
  method: 'GET' | 'POST',
  url: string,
  rol: Rol,
  stand: Stand,
): Promise<{ readonly uitkomst: Uitkomst; readonly body: string }> {
  const sessie = wereld.cookie(rol, stand)
  const { statusCode, headers, body } = await wereld.app.inject({
    method,
    url,
    headers: {
      'sec-fetch-site': 'same-origin',
      accept: 'text/html',
      ...(sessie === undefined ? {} : { cookie: sessie }),
    },
    ...(method === 'POST' ? { payload: { [keyInput]: randomUUID() } } : {}),
  })
  return { uitkomst: uitkomstVan(statusCode, headers.location, `${method} ${url}`), body }
}

function uitkomstVan(status: number, location: string | undefined, wat: string): Uitkomst {
  if (status === 403) return 'geweigerd'
  if (status === 404) return 'bestaat niet'
  if (status === 303 && location?.startsWith('/aanmelden')) return 'aanmelden'
  if (status === 401) return 'aanmelden'
  // A form that is refused or comes too late was let in.
  if ((status >= 200 && status < 400) || status === 409 || status === 422) return 'binnen'
  throw new Error(`${wat} gaf ${status}`)
}

/** The table as people read it: for each address and tie the roles that are let in. */
export function tabel(cellen: readonly Cel[]): string {
  const namen = [...new Set(cellen.map(({ route }) => route))]
  const rij = (naam: string) => {
    const wie = (stand: Stand) => {
      const binnen = cellen
        .filter((cel) => cel.route === naam && cel.stand === stand && cel.uitkomst === 'binnen')
        .map(({ rol }) => rol)
      return binnen.length === 0 ? '-' : binnen.join(', ')
    }
    return `| \`${naam}\` | ${standen.map(wie).join(' | ')} |`
  }
  return [
    `| adres | ${standen.join(' | ')} |`,
    `| --- |${standen.map(() => ' --- |').join('')}`,
    ...namen.map(rij),
  ].join('\n')
}

const inleiding = `# Wie komt waar binnen

Deze tabel is gemaakt door elk adres van het product op te vragen in elke rol en met elke band tussen de persoon die vraagt en het
dossier. Ze wordt bij elke test opnieuw gemaakt en moet gelijk zijn. Een rol die niet in een vak staat, komt er niet binnen.
Opnieuw schrijven: \`node --import ./src/platform/tsx.ts test/toegang/schrijf.ts\`. Lees daarna elk verschil na.
`

/** The page of the documentation. */
export function alsDocument(cellen: readonly Cel[]): string {
  return `${inleiding}\n${tabel(cellen)}\n`
}
