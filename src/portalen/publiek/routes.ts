import type { Soort } from '#law/soort.ts'
import { page } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { urls } from '#urls.ts'
import { begrippenPage } from './begrippenpagina.tsx'
import type { Eigenaar } from './contact.tsx'
import { broncodePage, hulpPage, klachtPage } from './hulp.tsx'
import { evaluatieRoute, nagaanRoute } from './nagaan/routes.ts'
import { regelRoutes } from './regels/routes.ts'
import { startPage } from './start.tsx'
import { wopPage } from './uitleg.tsx'
import { privacyPage, toegankelijkheidPage } from './verklaringen.tsx'

const { publiek } = urls

export interface Publiek extends Eigenaar {
  /** The questions that the product answers: each gets a page among the rules. */
  readonly soorten?: Iterable<Soort>
}

/** Everything that may be read without signing in, with what the owner of the installation sets. */
export function publiekeRoutes({ soorten = [], ...eigenaar }: Publiek = {}): readonly Route[] {
  return [
    route({ url: urls.start, may: 'openbaar', GET: () => page(startPage()) }),
    route({ url: publiek.wop, may: 'openbaar', GET: () => page(wopPage()) }),
    ...regelRoutes([...soorten]),
    nagaanRoute,
    evaluatieRoute,
    route({ url: publiek.begrippen, may: 'openbaar', GET: () => page(begrippenPage()) }),
    route({ url: publiek.hulp, may: 'openbaar', GET: () => page(hulpPage(eigenaar)) }),
    route({
      url: publiek.toegankelijkheid,
      may: 'openbaar',
      GET: () => page(toegankelijkheidPage(eigenaar)),
    }),
    route({ url: publiek.privacy, may: 'openbaar', GET: () => page(privacyPage(eigenaar)) }),
    route({ url: publiek.klacht, may: 'openbaar', GET: () => page(klachtPage(eigenaar)) }),
    route({ url: publiek.broncode, may: 'openbaar', GET: () => page(broncodePage(eigenaar)) }),
  ]
}
