import { randomUUID } from 'node:crypto'
import { heeftDossier, opEigen } from '#dossier/eigen/store.ts'
import { kaderVanDossier, kaderVanMij, type Kader } from '#dossier/luik/kader.tsx'
import { metDossier, param } from '#dossier/luik/deur/routes.tsx'
import type { Relatie } from '#dossier/permissions.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { findRelatie, loadDossier } from '#dossier/store.ts'
import { after, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { day } from '#platform/http/form-day.ts'
import { oneOf } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type FindRelatie, type Route } from '#platform/http/route.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { ReadTx } from '#platform/types.ts'
import { dagGetypt } from '#dossier/tekenen/parts.tsx'
import { urls } from '#urls.ts'
import { gemaaktPage, intrekPage, lijstPage, nieuwPage } from './pages.tsx'
import { vraagPapier } from './store.ts'
import { grenzen, uitnodigingen, vraagbaar } from './uitnodiging.ts'

/** Who asks: the person, or VDAB for the person. Each has addresses and a frame of its own. */
interface Kant {
  readonly may: 'eigen papier laten afgeven' | 'papier laten afgeven'
  readonly relatie: FindRelatie<string>
  readonly url: Readonly<Record<'lijst' | 'nieuw' | 'intrekken', { readonly pattern: string }>>
  adressen(params: object): {
    readonly lijst: string
    readonly nieuw: string
    readonly terug: string
    intrekken(uitnodiging: string): string
  }
  kader(tx: ReadTx, relatie: Relatie, vandaag: Dag): Promise<Kader>
}

const vanMij: Kant = {
  may: 'eigen papier laten afgeven',
  relatie: async (tx, asked) => {
    const relatie = await opEigen(tx, asked)
    return heeftDossier(relatie) ? relatie : undefined
  },
  url: {
    lijst: urls.mijnUitnodigingen,
    nieuw: urls.mijnUitnodigingNieuw,
    intrekken: urls.mijnUitnodigingIntrekken,
  },
  adressen: () => ({
    lijst: urls.mijnUitnodigingen.href(),
    nieuw: urls.mijnUitnodigingNieuw.href(),
    terug: urls.mijnPapieren.href(),
    intrekken: (uitnodiging) => urls.mijnUitnodigingIntrekken.href({ uitnodiging }),
  }),
  kader: async () => kaderVanMij,
}

const vanVdab: Kant = {
  may: 'papier laten afgeven',
  relatie: (tx, { params, actor, today }) => findRelatie(tx, param(params, 'nummer'), actor, today),
  url: {
    lijst: urls.uitnodigingen,
    nieuw: urls.uitnodigingNieuw,
    intrekken: urls.uitnodigingIntrekken,
  },
  adressen: (params) => {
    const hier = { nummer: param(params, 'nummer') }
    return {
      lijst: urls.uitnodigingen.href(hier),
      nieuw: urls.uitnodigingNieuw.href(hier),
      terug: urls.stukken.href(hier),
      intrekken: (uitnodiging) => urls.uitnodigingIntrekken.href({ ...hier, uitnodiging }),
    }
  },
  kader: async (tx, relatie, vandaag) =>
    kaderVanDossier((await loadDossier(tx, relatie)).dossier, vandaag),
}

function lijst(kant: Kant): Route {
  return route({
    url: kant.url.lijst,
    may: kant.may,
    relatie: kant.relatie,
    async GET({ tx, relatie, params, today }) {
      const gevonden = metDossier(relatie)
      const alle = fold(uitnodigingen, await tx.history(gevonden.dossier)).toReversed()
      const Kader = await kant.kader(tx, gevonden, today)
      return page(lijstPage({ Kader, adressen: kant.adressen(params), alle, vandaag: today }))
    },
  })
}

function nieuw(kant: Kant): Route {
  return route({
    url: kant.url.nieuw,
    may: kant.may,
    relatie: kant.relatie,
    // The answer holds the two secrets, which are kept nowhere.
    remembers: false,
    form: form({
      soort: oneOf('Kies welk papier u vraagt.', vraagbaar),
      tot: day('de laatste dag'),
    }),
    async GET({ tx, relatie, params, today, form: asked }) {
      const Kader = await kant.kader(tx, metDossier(relatie), today)
      const uiterlijk = after(today, { days: grenzen.dagen })
      const values = { ...dagGetypt('tot', uiterlijk), ...asked.values }
      const adressen = kant.adressen(params)
      return page(nieuwPage({ Kader, adressen, uiterlijk, problems: asked.problems, values }))
    },
    async POST({ tx, relatie, params, today, actor, origin, form: asked }) {
      const gevonden = metDossier(relatie)
      const Kader = await kant.kader(tx, gevonden, today)
      const adressen = kant.adressen(params)
      const uiterlijk = after(today, { days: grenzen.dagen })
      const { values } = asked
      const again = (problems: readonly Problem[], status: number) =>
        page(nieuwPage({ Kader, adressen, uiterlijk, problems, values }), status)
      if (!asked.ok) return again(asked.problems, 422)
      const gemaakt = await vraagPapier(tx, gevonden.dossier, {
        id: randomUUID(),
        op: today,
        door: betrokkene(actor),
        ...asked.value,
      })
      if (isNotPossible(gemaakt)) return again([{ field: 'tot', text: gemaakt.notPossible }], 409)
      const { token, code } = gemaakt
      const link = origin + urls.uitnodiging.href({ token })
      return page(gemaaktPage({ Kader, adressen, link, code, ...asked.value }))
    },
  })
}

function intrekken(kant: Kant): Route {
  return route({
    url: kant.url.intrekken,
    may: kant.may,
    relatie: kant.relatie,
    form: form({}),
    async GET({ tx, relatie, params, today, form: { problems } }) {
      const gevonden = metDossier(relatie)
      const alle = fold(uitnodigingen, await tx.history(gevonden.dossier))
      const ene = alle.find(({ id }) => id === param(params, 'uitnodiging'))
      if (!ene) return notFound()
      const Kader = await kant.kader(tx, gevonden, today)
      return page(intrekPage({ Kader, adressen: kant.adressen(params), ene, problems }))
    },
    async POST({ tx, relatie, params, today, actor }) {
      const gevonden = metDossier(relatie)
      const alle = fold(uitnodigingen, await tx.history(gevonden.dossier))
      const ene = alle.find(({ id }) => id === param(params, 'uitnodiging'))
      if (!ene) return notFound()
      const decision = await handle(tx, uitnodigingen, gevonden.dossier, {
        type: 'trek in',
        op: today,
        id: ene.id,
        door: betrokkene(actor),
      })
      const adressen = kant.adressen(params)
      if (!isNotPossible(decision)) return seeOther(adressen.lijst)
      const Kader = await kant.kader(tx, gevonden, today)
      const problems = [{ text: decision.notPossible }]
      return page(intrekPage({ Kader, adressen, ene, problems }), 409)
    },
  })
}

/** Where the person, or VDAB, asks a paper of somebody outside. */
export const uitnodigingRoutes: readonly Route[] = [vanMij, vanVdab].flatMap((kant) => [
  lijst(kant),
  nieuw(kant),
  intrekken(kant),
])
