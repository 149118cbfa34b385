import { randomUUID } from 'node:crypto'
import { heeftDossier } from '#dossier/eigen/store.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import { vorigeEvaluatie } from '#evaluatie/besluit/vorige.ts'
import { volgende } from '#evaluatie/golf/periodiek.ts'
import { openheid } from '#evaluatie/openheid.ts'
import { doeEvaluatie, looptEvaluatie } from '#evaluatie/store.ts'
import { popGoedTot } from '#evaluatie/termijnen.ts'
import { beoordeel, heeftGrond } from '#evaluatie/toets.ts'
import { isNotPossible } from '#law/decider.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { adres } from './adressen.ts'
import { beginPage } from './begin-page.tsx'
import { laad, laadBegin, type Deur } from './deur/routes.tsx'
import { statusPage } from './status-page.tsx'
import { slotRoutes } from './slot/routes.tsx'
import { stapRoutes } from './stappen/routes.tsx'
import { takenPage } from './taken-page.tsx'
import { tekenstand } from './tekenstand.ts'

function begin(deur: Deur): Route {
  const toon = async (
    vraag: Parameters<typeof laadBegin>[1],
    problems: readonly Problem[] = [],
  ) => {
    const { kop, state } = await laadBegin(deur, vraag)
    const job = state.wop.status === 'WOP_ACTIEF' ? state.wop.wop : null
    const vorige = vorigeEvaluatie(state.beslissingen, vraag.today)
    const lijst = job ? openheid({ inDienst: job.van, ...vorige }, deur.vrager, vraag.today) : []
    const loopt =
      job !== null && (await looptEvaluatie(vraag.tx, vraag.relatie!.dossier, job.werkgever.kbo))
    return beginPage({
      kop,
      job: job && { werkgever: job.werkgever.naam, inDienst: job.van },
      lijst,
      volgende: volgende(state.periodiek)?.dag,
      eigen: state.lijst.toReversed(),
      loopt,
      problems,
    })
  }
  return route({
    url: deur.begin,
    may: deur.may,
    relatie: deur.opBegin,
    form: form({}),
    async GET(vraag) {
      return heeftDossier(vraag.relatie) ? page(await toon(vraag)) : notFound()
    },
    async POST({ form: _asked, ...vraag }) {
      const { tx, relatie, today: op, actor } = vraag
      if (!heeftDossier(relatie)) return notFound()
      const id = randomUUID()
      const decision = await doeEvaluatie(tx, relatie.dossier, {
        type: 'begin',
        id,
        op,
        aanvrager: deur.vrager,
        door: handelaar(actor),
      })
      if (isNotPossible(decision))
        return page(await toon(vraag, [{ text: decision.notPossible }]), 409)
      return seeOther(adres(deur, 'lijst', id))
    },
  })
}

function lijst(deur: Deur): Route {
  return route({
    url: deur.url.lijst,
    may: deur.may,
    relatie: deur.opAanvraag,
    async GET(vraag) {
      const geladen = await laad(deur, vraag)
      if (!geladen) return notFound()
      const { kop, evaluatie, state } = geladen
      if (evaluatie.status !== 'VOORBEREID')
        return page(statusPage({ kop, evaluatie, popTot: popGoedTot(state) }))
      const gebreken = heeftGrond(evaluatie)
        ? beoordeel(evaluatie, state, vraag.today).gebreken
        : undefined
      return page(takenPage({ kop, evaluatie, teken: tekenstand(evaluatie, state), gebreken }))
    },
  })
}

/** The pages on which one side asks an evaluation. */
export function aanvraagRoutes(deur: Deur): readonly Route[] {
  return [begin(deur), lijst(deur), ...stapRoutes(deur), ...slotRoutes(deur)]
}
