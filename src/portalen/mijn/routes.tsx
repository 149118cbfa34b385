import { correctieProcedure } from '#correctie/procedure.ts'
import { findBrief, leesBrief, listBrieven } from '#brieven/store.ts'
import { heeftDossier, opEigen } from '#dossier/eigen/store.ts'
import { listMeldingen } from '#dossier/noodtoegang/store.ts'
import { loadDossier } from '#dossier/store.ts'
import { listTeTekenen } from '#dossier/tekenen/store.ts'
import { telOngelezen } from '#dossier/voorkeur/store.ts'
import { listGesprekken } from '#evaluatie/gesprek/store.ts'
import { lopendeStatussen } from '#evaluatie/gebeurtenissen.ts'
import { uitkomstenVan } from '#evaluatie/besluit/uitkomst.ts'
import { evaluatieProcedure } from '#evaluatie/procedure.ts'
import { listAfspraaktaken, listKomende } from '#evaluatie/afspraak/store.ts'
import { listEvaluatietaken } from '#evaluatie/store.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { fold } from '#platform/store/handle.ts'
import { file, notFound, page } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { listTermijnen } from '#portalen/store.ts'
import { termijnregels } from '#portalen/termijnen/termijnen.ts'
import { tijdlijn, type Gebeurd } from '#portalen/tijdlijn.ts'
import { urls } from '#urls.ts'
import { mijnLeegPage, mijnPage } from './page.tsx'
import { uitvoerRoute } from './uitvoer/routes.ts'

const overzicht = route({
  url: urls.mijn,
  may: 'eigen dossier zien',
  relatie: opEigen,
  async GET({ tx, relatie, today }) {
    if (!heeftDossier(relatie)) return page(mijnLeegPage())
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const brieven = await listBrieven(tx, history)
    const { lijst, wop } = fold(evaluatieProcedure, events)
    return page(
      mijnPage({
        dossier,
        vandaag: today,
        procedure: wop,
        correctie: fold(correctieProcedure, events),
        uitkomsten: uitkomstenVan(lijst),
        momenten: tijdlijn(events as unknown as readonly Gebeurd[], 'persoon'),
        termijnen: termijnregels(await listTermijnen(tx, history), 'persoon', today),
        brieven: brieven.filter(({ ontvanger }) => ontvanger === 'persoon'),
        noodmeldingen: await listMeldingen(tx, history),
        teTekenen: await listTeTekenen(tx),
        vanVdab:
          lijst.find(
            ({ aanvrager, status }) => aanvrager === 'VDAB' && lopendeStatussen.has(status),
          )?.id ?? null,
        gesprekken: await listGesprekken(tx, history),
        evaluaties: [
          ...(await listEvaluatietaken(tx, 'werknemer')),
          ...(await listAfspraaktaken(tx, 'werknemer', (aanvraag) =>
            urls.mijnAfspraak.href({ aanvraag }),
          )),
        ],
        afspraken: await listKomende(tx, 'werknemer'),
        ongelezen: await telOngelezen(tx, history),
      }),
    )
  },
})

function briefRoute(vault: Vault): Route {
  return route({
    url: urls.mijnBriefPdf,
    may: 'eigen brief lezen',
    relatie: opEigen,
    async GET({ tx, relatie, params }) {
      if (!relatie) return notFound()
      const brief = await findBrief(tx, relatie.dossier, params.brief)
      if (!brief || brief.ontvanger !== 'persoon') return notFound()
      const { dossier } = await loadDossier(tx, relatie)
      const bytes = await leesBrief(tx, vault, dossier.nummer, brief.id)
      return file(bytes, 'application/pdf', `${dossier.nummer}-${brief.soort}.pdf`)
    },
  })
}

/** The pages of the person. */
export function mijnRoutes({ vault }: { readonly vault: Vault }): readonly Route[] {
  return [overzicht, briefRoute(vault), uitvoerRoute(vault)]
}
