import { mag } from '#dossier/permissions.ts'
import { opEigen, heeftDossier } from '#dossier/eigen/store.ts'
import { volleNaam } from '#dossier/frame.tsx'
import { heeftDossierPage } from '#dossier/mandaat/pages.tsx'
import { betrokkene } from '#dossier/dossier.ts'
import { loadDossier, opNummer } from '#dossier/store.ts'
import { isNotPossible } from '#law/decider.ts'
import { longText, oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { fold, handle } from '#platform/store/handle.ts'
import { urls } from '#urls.ts'
import { berichten } from './bericht.ts'
import { mijnBerichtenPage, mijnBerichtPage } from './pages.tsx'
import { stafContactPage, stafKeuzePage } from './staf-pages.tsx'
import { listBerichten } from './store.ts'
import { alsGetypt } from './velden.tsx'
import {
  contactvoorkeur,
  foutIn,
  kanalen,
  leesMailadres,
  leesNummer,
  uren,
  type Contactvoorkeur,
  type Kanaal,
  type Uren,
} from './voorkeur.ts'

const velden = {
  kanaal: oneOf('Kies hoe u bericht wilt krijgen.', kanalen),
  email: optional(text('Vul een e-mailadres in.', { max: 200 })),
  gsm: optional(text('Vul een gsm-nummer in.', { max: 30 })),
  nummer: optional(text('Vul een telefoonnummer in.', { max: 30 })),
  uren: optional(oneOf('Kies wanneer wij kunnen bellen.', uren)),
}

interface Ingevuld {
  readonly kanaal: Kanaal
  readonly email: string | undefined
  readonly gsm: string | undefined
  readonly nummer: string | undefined
  readonly uren: Uren | undefined
}

/** What was chosen; what was typed for another channel is left out. */
function voorkeurUit({ kanaal, email, gsm, nummer, uren }: Ingevuld): Contactvoorkeur {
  const adres =
    kanaal === 'e-mail'
      ? (leesMailadres(email ?? '') ?? email ?? null)
      : kanaal === 'sms'
        ? (leesNummer(gsm ?? '') ?? gsm ?? null)
        : null
  const bellen =
    kanaal === 'telefoon' && nummer !== undefined
      ? { nummer: leesNummer(nummer) ?? nummer, uren: uren ?? 'altijd' }
      : null
  return { kanaal, adres, bellen }
}

const veldVan: Readonly<Partial<Record<Kanaal, string>>> = {
  'e-mail': 'email',
  sms: 'gsm',
  telefoon: 'nummer',
}

function foutVan(ingevuld: Ingevuld): readonly Problem[] {
  const fout = foutIn(voorkeurUit(ingevuld))
  return fout ? [{ field: veldVan[ingevuld.kanaal] ?? 'kanaal', text: fout }] : []
}

const mijnBericht = route({
  url: urls.mijnBericht,
  may: 'eigen berichten regelen',
  relatie: opEigen,
  form: form(velden, foutVan),
  async GET({ tx, relatie, form: asked }) {
    if (!relatie || !heeftDossier(relatie))
      return page(heeftDossierPage('Uw berichten', urls.mijnBerichten.href()))
    const nu = fold(contactvoorkeur, await tx.history(relatie.dossier))
    return page(mijnBerichtPage({ ...asked, values: { ...alsGetypt(nu), ...asked.values } }))
  },
  async POST({ tx, relatie, today, actor, form: asked }) {
    if (!relatie || !heeftDossier(relatie)) return notFound()
    const again = (problems: readonly Problem[], status: number) =>
      page(mijnBerichtPage({ problems, values: asked.values }), status)
    if (!asked.ok) return again(asked.problems, 422)
    const decision = await handle(tx, contactvoorkeur, relatie.dossier, {
      type: 'kies voorkeur',
      op: today,
      voorkeur: voorkeurUit(asked.value),
      door: betrokkene(actor),
      namens: null,
    })
    return isNotPossible(decision)
      ? again([{ text: decision.notPossible }], 409)
      : seeOther(urls.mijnBerichten.href())
  },
})

function mijnBerichten(telefoon: string): Route {
  return route({
    url: urls.mijnBerichten,
    may: 'eigen berichten regelen',
    relatie: opEigen,
    async GET({ tx, relatie }) {
      if (!relatie || !heeftDossier(relatie))
        return page(heeftDossierPage('Berichten', urls.mijnBerichten.href()))
      return page(
        mijnBerichtenPage({ berichten: await listBerichten(tx, relatie.dossier), telefoon }),
      )
    },
    async POST({ tx, relatie, today }) {
      if (!relatie || !heeftDossier(relatie)) return notFound()
      const lijst = await listBerichten(tx, relatie.dossier)
      const decision = await handle(tx, berichten, relatie.dossier, {
        type: 'markeer gelezen',
        op: today,
        ids: lijst.map(({ id }) => id),
      })
      if (isNotPossible(decision)) throw new Error(decision.notPossible)
      return seeOther(urls.mijnBerichten.href())
    },
  })
}

function stafContact(telefoon: string): Route {
  return route({
    url: urls.dossierContact,
    may: 'toegang zien',
    relatie: opNummer,
    async GET({ tx, relatie, today, actor }) {
      const { dossier, events, history } = await loadDossier(tx, relatie)
      return page(
        stafContactPage({
          dossier,
          vandaag: today,
          voorkeur: fold(contactvoorkeur, events),
          berichten: await listBerichten(tx, history),
          telefoon,
          magVastleggen: mag(actor, 'namens de persoon', relatie).mag,
        }),
      )
    },
  })
}

const stafKeuze = route({
  url: urls.dossierContactKeuze,
  may: 'namens de persoon',
  relatie: opNummer,
  form: form(
    {
      ...velden,
      reden: longText('Schrijf waarom u dit invult namens de persoon.', { max: 500 }),
    },
    foutVan,
  ),
  async GET({ tx, relatie, today, form: asked }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    const nu = alsGetypt(fold(contactvoorkeur, events))
    return page(
      stafKeuzePage({ dossier, vandaag: today, ...asked, values: { ...nu, ...asked.values } }),
    )
  },
  async POST({ tx, relatie, today, actor, form: asked }) {
    const { dossier, history } = await loadDossier(tx, relatie)
    const again = (problems: readonly Problem[], status: number) =>
      page(stafKeuzePage({ dossier, vandaag: today, problems, values: asked.values }), status)
    if (!asked.ok) return again(asked.problems, 422)
    const { reden, ...ingevuld } = asked.value
    const decision = await tx.namens(volleNaam(dossier), () =>
      handle(tx, contactvoorkeur, history, {
        type: 'kies voorkeur',
        op: today,
        voorkeur: voorkeurUit(ingevuld),
        door: betrokkene(actor),
        namens: reden,
      }),
    )
    return isNotPossible(decision)
      ? again([{ text: decision.notPossible }], 409)
      : seeOther(urls.dossierContact.href({ nummer: dossier.nummer }))
  },
})

const stafBezorgd = route({
  url: urls.dossierContactBezorgd,
  may: 'namens de persoon',
  relatie: opNummer,
  form: form({
    uitkomst: oneOf('Kies of het bericht overhandigd is.', ['overhandigd', 'mislukt']),
  }),
  async POST({ tx, relatie, params, today, actor, form: asked }) {
    const { dossier, history } = await loadDossier(tx, relatie)
    const lijst = await listBerichten(tx, history)
    if (!asked.ok || !lijst.some(({ id }) => id === params.bericht)) return notFound()
    const { uitkomst } = asked.value
    // Two colleagues who bring the same message: the second finds it brought, and the page shows that.
    await handle(tx, berichten, history, {
      type: 'meld bezorgd',
      op: today,
      id: params.bericht,
      uitkomst,
      reden: uitkomst === 'mislukt' ? 'Niet bereikt.' : '',
      door: betrokkene(actor),
    })
    return seeOther(urls.dossierContact.href({ nummer: dossier.nummer }))
  },
})

/** The pages on which the person, or staff for the person, chooses how news comes, and reads it. */
export function voorkeurRoutes({ telefoon }: { readonly telefoon: string }): readonly Route[] {
  return [mijnBericht, mijnBerichten(telefoon), stafContact(telefoon), stafKeuze, stafBezorgd]
}
