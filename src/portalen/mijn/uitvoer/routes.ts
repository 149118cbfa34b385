import { strToU8, zipSync } from 'fflate'
import { leesBrief, listBrieven } from '#brieven/store.ts'
import { heeftDossier, opEigen } from '#dossier/eigen/store.ts'
import { loadDossier } from '#dossier/store.ts'
import { leesStuk, listStukken } from '#dossier/luik/store.ts'
import { magLezen } from '#dossier/luik/zicht.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { file, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { renderPage } from '#ui/render.ts'
import { urls } from '#urls.ts'
import { uitvoerPage } from './page.tsx'
import { listBanden, listLog } from './store.ts'
import { bestandsnaam, papiernaam, uitvoer } from './uitvoer.ts'

/**
 * Everything about the person in one file: a page to read, the same as data, every letter as it was printed and every
 * paper that the person may read.
 */
export function uitvoerRoute(vault: Vault): Route {
  return route({
    url: urls.mijnUitvoer,
    may: 'eigen gegevens uitvoeren',
    relatie: opEigen,
    async GET({ tx, actor, relatie, clock, leest }) {
      if (!heeftDossier(relatie)) return seeOther(urls.mijn.href())
      const { dossier, events, history } = await loadDossier(tx, relatie)
      const brieven = (await listBrieven(tx, history)).filter(
        ({ ontvanger }) => ontvanger === 'persoon',
      )
      const papieren = await listStukken(tx, history)
      const kopieen: Record<string, Uint8Array> = {}
      const leesbaar = new Set<string>()
      for (const stuk of papieren.filter((each) => magLezen(actor, relatie, each))) {
        await leest({ document: stuk.id, klasse: stuk.klasse })
        const bytes = await leesStuk(tx, vault, stuk.id, 'leeskopie')
        if (!bytes) continue
        kopieen[papiernaam(stuk)] = bytes
        leesbaar.add(stuk.id)
      }
      const alles = uitvoer({
        dossier,
        events,
        banden: await listBanden(tx, history),
        log: await listLog(tx, history),
        brieven,
        papieren,
        leesbaar,
        gemaakt: clock.now(),
      })
      const bestanden: Record<string, Uint8Array> = {
        'lees-mij.html': strToU8(renderPage(uitvoerPage(alles))),
        'gegevens.json': strToU8(JSON.stringify(alles, null, 2)),
      }
      for (const brief of brieven)
        bestanden[bestandsnaam(brief)] = await leesBrief(tx, vault, dossier.nummer, brief.id)
      return file(
        zipSync({ ...bestanden, ...kopieen }),
        'application/zip',
        `mijn-gegevens-${dossier.nummer}.zip`,
      )
    },
  })
}
