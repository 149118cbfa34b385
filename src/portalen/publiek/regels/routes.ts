import { soorten } from '#beslissingen.ts'
import { dag, isDag, type Dag } from '#law/dag.ts'
import { beantwoord } from '#law/invoer.ts'
import type { Soort } from '#law/soort.ts'
import { dayParts } from '#platform/form.ts'
import { notFound, page, seeOther, type Answer } from '#platform/route-answer.ts'
import { route, type Route } from '#platform/route.ts'
import { schemaVan } from '#platform/beslis-opdracht.ts'
import { typedDay } from '#ui/dates.ts'
import type { Problem } from '#ui/parts.ts'
import { urls } from '#urls.ts'
import type { Keuze, Regelblad } from './blad.ts'
import { maakCatalogus, vraagIds, type Catalogus } from './catalogus.ts'
import { bronnenPage, regelsPage, vragenPage } from './lijsten.tsx'
import { regelPage } from './pagina.tsx'
import { regelHref } from './verwijzing.tsx'

let gemaakt: Catalogus | undefined

// Made at the first visit: trying every question takes longer than a start should.
function catalogus(): Catalogus {
  gemaakt ??= maakCatalogus(soorten.values())
  return gemaakt
}

/** The pages of the rules; everybody may read them and nothing is logged. */
export const regelRoutes: readonly Route[] = [
  route({
    url: urls.publiek.regels,
    may: 'openbaar',
    GET: () => page(regelsPage(catalogus())),
  }),
  route({
    url: urls.publiek.regel,
    may: 'openbaar',
    GET: ({ params: { id }, query, today }) => toon(id, query, today),
  }),
]

function toon(id: string, query: URLSearchParams, today: Dag): Answer {
  if (id === 'vragen') return page(vragenPage(catalogus()))
  if (id === 'bronnen') return page(bronnenPage(catalogus()))
  const vraag = vraagIds.find((each) => each.toLowerCase() === id.toLowerCase())
  if (vraag) return seeOther(regelHref('vragen', vraag))
  const gevonden = catalogus().vind(id)
  if (!gevonden) return notFound()
  const { blad, rij } = gevonden
  if (rij !== undefined || blad.id !== id) return seeOther(regelHref(blad.id, rij))
  return toonBlad(blad, query, today)
}

function toonBlad(blad: Regelblad, query: URLSearchParams, today: Dag): Answer {
  const op = dagUit(query, 'op', today)
  const start = dagUit(query, 'start', today)
  const problems = [...op.problems, ...start.problems]
  const jaar = Number(query.get('jaar') ?? today.slice(0, 4))
  const keuze: Keuze = {
    op: op.dag,
    start: start.dag,
    jaar: Number.isInteger(jaar) && jaar >= 1900 && jaar <= 2999 ? jaar : Number(today.slice(0, 4)),
    bevinding: query.get('probeer') === 'ja' && blad.soort ? probeer(blad.soort) : undefined,
  }
  const vorm = blad.soort && {
    voorbeeld: { soort: blad.soort.naam, ...blad.soort.voorbeeld },
    schema: schemaVan(blad.soort),
  }
  return page(
    regelPage({ blad, catalogus: catalogus(), keuze, vorm, problems }),
    problems.length > 0 ? 422 : 200,
  )
}

function probeer(soort: Soort): Keuze['bevinding'] {
  const vraag = { soort: soort.naam, ...soort.voorbeeld }
  const antwoord = beantwoord(new Map([[soort.naam, soort]]), vraag)
  return 'fout' in antwoord ? undefined : antwoord
}

/** A day of the address: written as `op=2026-12-02`, or in the three fields of the form. */
function dagUit(
  query: URLSearchParams,
  naam: string,
  anders: Dag,
): { readonly dag: Dag; readonly problems: readonly Problem[] } {
  const heel = query.get(naam)
  const [dagdeel = '', maand = '', jaar = ''] = dayParts.map(
    (part) => query.get(`${naam}-${part}`) ?? '',
  )
  if (heel === null && dagdeel + maand + jaar === '') return { dag: anders, problems: [] }
  const gelezen = heel === null ? typedDay(dagdeel, maand, jaar) : bruikbaar(heel)
  if (gelezen) return { dag: gelezen, problems: [] }
  const text = 'Deze dag bestaat niet. Vul een dag, een maand en een jaar in vanaf 1900.'
  return { dag: anders, problems: [{ field: naam, text }] }
}

function bruikbaar(text: string): Dag | undefined {
  return isDag(text) && text >= '1900' && text < '2200' ? dag(text) : undefined
}
