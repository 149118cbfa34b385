import { page } from '#platform/route-answer.ts'
import { route, type Route } from '#platform/route.ts'
import { urls } from '#urls.ts'
import { begrippenPage } from './begrippenpagina.tsx'
import type { Eigenaar } from './contact.tsx'
import { broncodePage, hulpPage, klachtPage } from './hulp.tsx'
import { nagaanRoute } from './nagaan/routes.ts'
import { regelRoutes } from './regels/routes.ts'
import { startPage } from './start.tsx'
import { wopPage } from './uitleg.tsx'
import { privacyPage, toegankelijkheidPage } from './verklaringen.tsx'

const { publiek } = urls

/** Everything that may be read without signing in. `eigenaar`: what the owner of the installation sets. */
export function publiekeRoutes(eigenaar: Eigenaar = {}): readonly Route[] {
  return [
    route({ url: urls.start, may: 'openbaar', GET: () => page(startPage()) }),
    route({ url: publiek.wop, may: 'openbaar', GET: () => page(wopPage()) }),
    ...regelRoutes,
    nagaanRoute,
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
