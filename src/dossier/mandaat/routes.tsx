import { randomUUID } from 'node:crypto'
import type { Relatie } from '#dossier/permissions.ts'
import { opEigen, heeftDossier } from '#dossier/eigen/store.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { loadDossier } from '#dossier/store.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { renderFormulier } from '#platform/documents/pdf.ts'
import { day } from '#platform/http/form-day.ts'
import { checkbox, several, text } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { ReadTx, StoredEvent } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { mandaatformulier } from './formulier.ts'
import { foutOmvang, leesInsz } from './invoer.ts'
import { geldtOp, mandaten, omvangen, type GegevenMandaat } from './mandaat.ts'
import {
  hulpEindePage,
  hulpNieuwPage,
  hulpStopPage,
  mijnHulpPage,
  heeftDossierPage,
} from './pages.tsx'
import { geefMandaat } from './store.ts'

export interface Deps {
  /** In the demo nobody types the number of somebody who exists. */
  readonly demo: boolean
  readonly telefoon: string
}

const einde = 'de laatste dag'

/** The questions about the helper that every form asks. */
export const wie = {
  naam: text('Vul de naam van de helper in.'),
  insz: text('Vul het rijksregisternummer van de helper in.', { max: 20 }),
  omvang: several(omvangen, 'Kies wat deze persoon mag.'),
  medisch: checkbox(),
}

/** The mandate with this id, when it holds on `op`. */
export function nu(
  events: readonly StoredEvent[],
  id: string,
  op: Dag,
): GegevenMandaat | undefined {
  return fold(mandaten, events).alle.find((each) => each.id === id && geldtOp(each, op))
}

/** The running mandate with this id in the own dossier; of another person it does not exist. */
async function eigenMandaat(tx: ReadTx, relatie: Relatie | undefined, id: string, op: Dag) {
  if (!relatie || !heeftDossier(relatie)) return { mandaat: undefined, history: '' }
  const { dossier: history } = relatie
  return { mandaat: nu(await tx.history(history), id, op), history }
}

const mijnHulp = route({
  url: urls.mijnHulp,
  may: 'eigen hulp regelen',
  relatie: opEigen,
  async GET({ tx, relatie, today }) {
    if (!heeftDossier(relatie))
      return page(heeftDossierPage('Wie helpt mij?', urls.mijnHulp.href()))
    const { events } = await loadDossier(tx, relatie)
    return page(mijnHulpPage({ mandaten: fold(mandaten, events).alle, vandaag: today }))
  },
})

function mijnNieuw({ demo }: Deps): Route {
  return route({
    url: urls.mijnHulpNieuw,
    may: 'eigen hulp regelen',
    relatie: opEigen,
    form: form({ ...wie, tot: day(einde) }, foutOmvang),
    GET: ({ form: asked, relatie }) =>
      !heeftDossier(relatie) ? notFound() : page(hulpNieuwPage(asked)),
    async POST({ tx, form: asked, relatie, today, actor }) {
      if (!relatie || !heeftDossier(relatie)) return notFound()
      const again = (problems: readonly Problem[], status = 422) =>
        page(hulpNieuwPage({ problems, values: asked.values }), status)
      if (!asked.ok) return again(asked.problems)
      const gelezen = leesInsz(asked.value.insz, demo)
      if ('text' in gelezen) return again([gelezen])
      const { naam, omvang, medisch, tot } = asked.value
      const gegeven = await geefMandaat(tx, relatie.dossier, {
        id: randomUUID(),
        soort: 'vertrouwenspersoon',
        helper: { insz: gelezen.insz, naam },
        omvang,
        medisch,
        van: today,
        tot,
        kanaal: 'portaal',
        papier: null,
        vonnis: null,
        door: betrokkene(actor),
        namens: null,
      })
      return isNotPossible(gegeven)
        ? again([{ text: gegeven.notPossible }], 409)
        : seeOther(urls.mijnHulp.href())
    },
  })
}

const mijnEinde = route({
  url: urls.mijnHulpEinde,
  may: 'eigen hulp regelen',
  relatie: opEigen,
  form: form({ tot: day(einde) }),
  async GET({ tx, relatie, params, today, form: asked }) {
    const { mandaat } = await eigenMandaat(tx, relatie, params.mandaat, today)
    return mandaat ? page(hulpEindePage({ ...asked, mandaat })) : notFound()
  },
  async POST({ tx, relatie, params, today, form: asked, actor }) {
    const { mandaat, history } = await eigenMandaat(tx, relatie, params.mandaat, today)
    if (!mandaat) return notFound()
    const again = (problems: readonly Problem[], status: number) =>
      page(hulpEindePage({ problems, values: asked.values, mandaat }), status)
    if (!asked.ok) return again(asked.problems, 422)
    const decision = await handle(tx, mandaten, history, {
      type: 'wijzig einde',
      op: today,
      id: mandaat.id,
      tot: asked.value.tot,
      door: betrokkene(actor),
      namens: null,
    })
    return isNotPossible(decision)
      ? again([{ field: 'tot', text: decision.notPossible }], 409)
      : seeOther(urls.mijnHulp.href())
  },
})

const mijnStop = route({
  url: urls.mijnHulpStop,
  may: 'eigen hulp regelen',
  relatie: opEigen,
  async GET({ tx, relatie, params, today }) {
    const { mandaat } = await eigenMandaat(tx, relatie, params.mandaat, today)
    return mandaat ? page(hulpStopPage({ mandaat, problems: [] })) : notFound()
  },
  async POST({ tx, relatie, params, today, actor }) {
    const { mandaat, history } = await eigenMandaat(tx, relatie, params.mandaat, today)
    if (!mandaat) return notFound()
    const decision = await handle(tx, mandaten, history, {
      type: 'trek mandaat in',
      op: today,
      id: mandaat.id,
      wie: 'persoon',
      door: betrokkene(actor),
      namens: null,
      bewijs: null,
    })
    return isNotPossible(decision)
      ? page(hulpStopPage({ mandaat, problems: [{ text: decision.notPossible }] }), 409)
      : seeOther(urls.mijnHulp.href())
  },
})

function mijnPapier({ telefoon }: Deps): Route {
  return route({
    url: urls.mijnHulpPapier,
    may: 'eigen hulp regelen',
    relatie: opEigen,
    async GET({ tx, relatie, today }) {
      if (!heeftDossier(relatie)) return notFound()
      const { dossier } = await loadDossier(tx, relatie)
      const bytes = await renderFormulier(mandaatformulier(dossier, today, telefoon))
      return file(bytes, 'application/pdf', 'formulier-wie-helpt-mij.pdf')
    },
  })
}

/** The pages on which a person lets somebody help. */
export function mandaatRoutes(deps: Deps): readonly Route[] {
  return [mijnHulp, mijnNieuw(deps), mijnEinde, mijnStop, mijnPapier(deps)]
}
