import { strToU8, zipSync } from 'fflate'
import { leesBrief, listBrieven } from '#brieven/store.ts'
import { heeftDossier, opEigen } from '#dossier/eigen/store.ts'
import { loadDossier } from '#dossier/store.ts'
import { leesStuk, listStukken } from '#dossier/luik/store.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { file, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { renderPage } from '#ui/render.ts'
import { urls } from '#urls.ts'
import { uitvoerPage } from './page.tsx'
import { listBanden, listLog } from './store.ts'
import { bestandsnaam, papiernaam, uitvoer } from './uitvoer.ts'

/** Everything about the person in one file: a page to read, the same as data, and every letter as it was printed. */
export function uitvoerRoute(vault: Vault): Route {
  return route({
    url: urls.mijnUitvoer,
    may: 'eigen gegevens uitvoeren',
    relatie: opEigen,
    async GET({ tx, relatie, clock }) {
      if (!heeftDossier(relatie)) return seeOther(urls.mijn.href())
      const { dossier, events, history } = await loadDossier(tx, relatie)
      const brieven = (await listBrieven(tx, history)).filter(
        ({ ontvanger }) => ontvanger === 'persoon',
      )
      const papieren = await listStukken(tx, history)
      const alles = uitvoer({
        dossier,
        events,
        banden: await listBanden(tx, history),
        log: await listLog(tx, history),
        brieven,
        papieren,
        gemaakt: clock.now(),
      })
      const bestanden: Record<string, Uint8Array> = {
        'lees-mij.html': strToU8(renderPage(uitvoerPage(alles))),
        'gegevens.json': strToU8(JSON.stringify(alles, null, 2)),
      }
      for (const brief of brieven)
        bestanden[bestandsnaam(brief)] = await leesBrief(tx, vault, dossier.nummer, brief.id)
      for (const stuk of papieren) {
        const bytes = await leesStuk(tx, vault, stuk.id, 'leeskopie')
        if (bytes) bestanden[papiernaam(stuk)] = bytes
      }
      return file(zipSync(bestanden), 'application/zip', `mijn-gegevens-${dossier.nummer}.zip`)
    },
  })
}
