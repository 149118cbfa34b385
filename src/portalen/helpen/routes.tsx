import { findBrief, leesBrief, listBrieven } from '#brieven/store.ts'
import { geldtOp, mandaten } from '#dossier/mandaat/mandaat.ts'
import { listGeholpenen } from '#dossier/mandaat/store.ts'
import { mag } from '#dossier/permissions.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { loadDossier, opNummer } from '#dossier/store.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Actor, StoredEvent } from '#platform/types.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { urls } from '#urls.ts'
import { gebeurdVoorHelper } from './gebeurd.ts'
import { helpenDossierPage, helpenPage, helpenStopPage } from './pages.tsx'

const lijst = route({
  url: urls.helpen,
  may: 'mensen helpen',
  async GET({ tx, today }) {
    return page(helpenPage({ mensen: await listGeholpenen(tx, today) }))
  },
})

function mandaatVan(events: readonly StoredEvent[], { id }: Actor, op: Dag) {
  return fold(mandaten, events).alle.find(
    (mandaat) => mandaat.helper.insz === id && geldtOp(mandaat, op),
  )
}

const dossierRoute = route({
  url: urls.helpenDossier,
  may: 'iemand helpen',
  relatie: opNummer,
  async GET({ tx, relatie, today, actor }) {
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const mandaat = mandaatVan(events, actor, today)
    if (!mandaat) return notFound()
    const medisch = relatie !== undefined && mag(actor, 'iemand helpen', relatie, 'MED').mag
    const brieven = medisch ? await listBrieven(tx, history) : []
    return page(
      helpenDossierPage({
        dossier,
        mandaat,
        procedure: fold(startpakketProcedure, events),
        momenten: gebeurdVoorHelper(events, medisch),
        brieven: brieven.filter(({ ontvanger }) => ontvanger === 'persoon'),
      }),
    )
  },
})

const stop = route({
  url: urls.helpenStop,
  may: 'iemand helpen',
  relatie: opNummer,
  async GET({ tx, relatie, today, actor }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    return mandaatVan(events, actor, today) ? page(helpenStopPage({ dossier })) : notFound()
  },
  async POST({ tx, relatie, today, actor }) {
    const { events, history } = await loadDossier(tx, relatie)
    const mandaat = mandaatVan(events, actor, today)
    if (!mandaat) return notFound()
    const decision = await handle(tx, mandaten, history, {
      type: 'trek mandaat in',
      op: today,
      id: mandaat.id,
      wie: 'helper',
      door: betrokkene(actor),
      namens: null,
      bewijs: null,
    })
    // A bewindvoerder has no such button: the court decides.
    return isNotPossible(decision) ? notFound() : seeOther(urls.helpen.href())
  },
})

function briefRoute(vault: Vault): Route {
  return route({
    url: urls.helpenBriefPdf,
    may: 'brief lezen als helper',
    relatie: opNummer,
    async GET({ tx, relatie, params, actor }) {
      if (!relatie || !mag(actor, 'iemand helpen', relatie, 'MED').mag) return notFound()
      const brief = await findBrief(tx, relatie.dossier, params.brief)
      if (!brief || brief.ontvanger !== 'persoon') return notFound()
      const bytes = await leesBrief(tx, vault, params.nummer, brief.id)
      return file(bytes, 'application/pdf', `${params.nummer}-${brief.soort}.pdf`)
    },
  })
}

/** The pages of somebody who helps: the people, and a dossier to read along. */
export function helpenRoutes({ vault }: { readonly vault: Vault }): readonly Route[] {
  return [lijst, dossierRoute, stop, briefRoute(vault)]
}
