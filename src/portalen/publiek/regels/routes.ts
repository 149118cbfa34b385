import type { Dag } from '#law/dag.ts'
import { beantwoord } from '#law/invoer.ts'
import type { Soort } from '#law/soort.ts'
import { notFound, page, seeOther, type Answer } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { schemaVan } from '#platform/beslis/beslis-opdracht.ts'
import { urls } from '#urls.ts'
import { dagUit } from '#portalen/publiek/dag-uit-adres.ts'
import type { Keuze, Regelblad } from './blad.ts'
import { maakCatalogus, vraagIds, type Catalogus } from './catalogus.ts'
import { bronnenPage, regelsPage, vragenPage } from './lijsten.tsx'
import { regelPage } from './pagina.tsx'
import { regelHref } from './verwijzing.tsx'

/** The pages of the rules, one for each question of `soorten` too; everybody may read them and nothing is logged. */
export function regelRoutes(soorten: Iterable<Soort>): readonly Route[] {
  const catalogus = eenmaal(() => maakCatalogus(soorten))
  return [
    route({
      url: urls.publiek.regels,
      may: 'openbaar',
      GET: () => page(regelsPage(catalogus())),
    }),
    route({
      url: urls.publiek.regel,
      may: 'openbaar',
      GET: ({ params: { id }, query, today }) => toon(catalogus(), id, query, today),
    }),
  ]
}

// Made at the first visit: trying every question takes longer than a start should.
function eenmaal<T>(maak: () => T): () => T {
  let gemaakt: { readonly waarde: T } | undefined
  return () => (gemaakt ??= { waarde: maak() }).waarde
}

function toon(catalogus: Catalogus, id: string, query: URLSearchParams, today: Dag): Answer {
  if (id === 'vragen') return page(vragenPage(catalogus))
  if (id === 'bronnen') return page(bronnenPage(catalogus))
  const vraag = vraagIds.find((each) => each.toLowerCase() === id.toLowerCase())
  if (vraag) return seeOther(regelHref('vragen', vraag))
  const gevonden = catalogus.vind(id)
  if (!gevonden) return notFound()
  const { blad, rij } = gevonden
  if (rij !== undefined || blad.id !== id) return seeOther(regelHref(blad.id, rij))
  return toonBlad(catalogus, blad, query, today)
}

function toonBlad(
  catalogus: Catalogus,
  blad: Regelblad,
  query: URLSearchParams,
  today: Dag,
): Answer {
  const op = dagUit(query, 'op')
  const start = dagUit(query, 'start')
  const problems = [...op.problems, ...start.problems]
  const keuze: Keuze = {
    op: op.dag ?? today,
    start: start.dag ?? today,
    jaar: jaarUit(query, today),
    bevinding: query.get('probeer') === 'ja' && blad.soort ? probeer(blad.soort) : undefined,
  }
  const vorm = blad.soort && {
    voorbeeld: { soort: blad.soort.naam, ...blad.soort.voorbeeld },
    schema: schemaVan(blad.soort),
  }
  return page(
    regelPage({
      blad,
      catalogus,
      keuze,
      vorm,
      problems,
      getypt: { op: op.getypt, start: start.getypt },
    }),
    problems.length > 0 ? 422 : 200,
  )
}

function jaarUit(query: URLSearchParams, today: Dag): number {
  const jaar = Number(query.get('jaar') ?? Number.NaN)
  return Number.isInteger(jaar) && jaar >= 1900 && jaar <= 2999 ? jaar : Number(today.slice(0, 4))
}

function probeer(soort: Soort): Keuze['bevinding'] {
  const vraag = { soort: soort.naam, ...soort.voorbeeld }
  const antwoord = beantwoord(new Map([[soort.naam, soort]]), vraag)
  return 'fout' in antwoord ? undefined : antwoord
}
