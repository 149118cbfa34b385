import { randomUUID } from 'node:crypto'
import { isNotPossible } from '#law/decider.ts'
import { longText, oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, type Problem, type Typed } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Tx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { betrokkene, dossier as dossierDecider, persoonsgegevens } from '#dossier/dossier.ts'
import { alsAntwoorden, alsGegevens, postcodeProblemen } from '#dossier/persoon/velden.tsx'
import { heeftDossier, opEigen } from '#dossier/eigen/store.ts'
import { loadDossier, opNummer } from '#dossier/store.ts'
import { mijnGegevensPage, rechtzettingVragenPage } from './mijn-pages.tsx'
import {
  persoonPage,
  rechtzettingPage,
  registerPage,
  vernietigingenPage,
  vernietigingPage,
} from './pages.tsx'
import { rechtzetting } from './rechtzetting.ts'
import { verwerkingsregister } from './register.ts'
import { findVernietiging, listVernietigingen, vernietigSleutels } from './store.ts'
import { vernietigingen, type VernietigingCommand } from './vernietiging.ts'

const mijnGegevens = route({
  url: urls.mijnGegevens,
  may: 'eigen gegevens zien',
  relatie: opEigen,
  async GET({ tx, relatie }) {
    if (!heeftDossier(relatie)) return seeOther(urls.mijn.href())
    const { dossier, events } = await loadDossier(tx, relatie)
    return page(mijnGegevensPage({ dossier, vragen: fold(rechtzetting, events) }))
  },
})

const vragen = route({
  url: urls.mijnRechtzetting,
  may: 'rechtzetting vragen',
  relatie: opEigen,
  form: form({
    fout: longText('Schrijf wat niet klopt.', { max: 2000 }),
    juist: longText('Schrijf wat er moet staan.', { max: 2000 }),
  }),
  GET: ({ relatie, form: { problems, values } }) =>
    !heeftDossier(relatie)
      ? seeOther(urls.mijn.href())
      : page(rechtzettingVragenPage({ problems, values })),
  async POST({ tx, relatie, today, form: asked }) {
    if (!heeftDossier(relatie)) return seeOther(urls.mijn.href())
    const again = (problems: readonly Problem[], status: number) =>
      page(rechtzettingVragenPage({ problems, values: asked.values }), status)
    if (!asked.ok) return again(asked.problems, 422)
    const decision = await handle(tx, rechtzetting, relatie.dossier, {
      type: 'vraag',
      op: today,
      id: randomUUID(),
      ...asked.value,
    })
    if (isNotPossible(decision)) return again([{ text: decision.notPossible }], 409)
    return seeOther(urls.mijnGegevens.href())
  },
})

const persoon = route({
  url: urls.persoon,
  may: 'gegevens rechtzetten',
  relatie: opNummer,
  form: form(
    {
      aanspreking: oneOf('Kies hoe u de persoon aanspreekt.', ['mevrouw', 'meneer', 'geen']),
      voornaam: text('Vul de voornaam in.'),
      familienaam: text('Vul de familienaam in.'),
      straat: text('Vul de straat en het nummer in.'),
      postcode: text('Vul de postcode in.', { max: 4 }),
      gemeente: text('Vul de gemeente in.'),
      bron: text('Zeg volgens welke bron dit juist is.'),
    },
    ({ postcode }) => postcodeProblemen(postcode),
  ),
  async GET({ tx, relatie, today, form: asked }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    const leeg = asked.problems.length === 0
    return page(
      persoonPage({
        dossier,
        vandaag: today,
        vragen: fold(rechtzetting, events),
        problems: asked.problems,
        values: leeg ? alsAntwoorden(persoonsgegevens(dossier.persoon)) : asked.values,
      }),
    )
  },
  async POST({ tx, relatie, today, params, form: asked, actor }) {
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const again = (problems: readonly Problem[], status: number) =>
      page(
        persoonPage({
          dossier,
          vandaag: today,
          vragen: fold(rechtzetting, events),
          problems,
          values: asked.values,
        }),
        status,
      )
    if (!asked.ok) return again(asked.problems, 422)
    const { bron, ...antwoorden } = asked.value
    const decision = await handle(tx, dossierDecider, history, {
      type: 'zet persoonsgegevens recht',
      op: today,
      nieuw: alsGegevens(antwoorden),
      bron,
      door: betrokkene(actor),
    })
    if (isNotPossible(decision)) return again([{ text: decision.notPossible }], 409)
    return seeOther(urls.persoon.href(params))
  },
})

const antwoord = route({
  url: urls.rechtzetting,
  may: 'gegevens rechtzetten',
  relatie: opNummer,
  form: form({
    uitkomst: oneOf('Kies wat u deed.', ['rechtgezet', 'geweigerd']),
    uitleg: longText('Leg het uit aan de persoon.', { max: 2000 }),
  }),
  async GET({ tx, relatie, today, params, form: { problems, values } }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    const vraag = fold(rechtzetting, events).find(({ id }) => id === params.vraag)
    if (!vraag) return notFound()
    return page(rechtzettingPage({ dossier, vandaag: today, vraag, problems, values }))
  },
  async POST({ tx, relatie, today, params, form: asked, actor }) {
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const vraag = fold(rechtzetting, events).find(({ id }) => id === params.vraag)
    if (!vraag) return notFound()
    const again = (problems: readonly Problem[], status: number) =>
      page(
        rechtzettingPage({ dossier, vandaag: today, vraag, problems, values: asked.values }),
        status,
      )
    if (!asked.ok) return again(asked.problems, 422)
    const decision = await handle(tx, rechtzetting, history, {
      type: 'beantwoord',
      op: today,
      id: vraag.id,
      ...asked.value,
      door: betrokkene(actor),
    })
    if (isNotPossible(decision)) return again([{ text: decision.notPossible }], 409)
    return seeOther(urls.persoon.href({ nummer: params.nummer }))
  },
})

const lijst = route({
  url: urls.vernietigingen,
  may: 'vernietiging goedkeuren',
  GET: async ({ tx }) => page(vernietigingenPage({ rijen: await listVernietigingen(tx) })),
})

/** The proposal with this id, out of the history it is about. */
async function leesVoorstel(tx: Pick<Tx, 'beyond' | 'history' | 'query' | 'actor'>, id: string) {
  const rij = await findVernietiging(tx, id)
  if (!rij) return undefined
  const events = await tx.beyond(() => tx.history(rij.history))
  const voorstel = fold(vernietigingen, events).find((each) => each.id === id)
  return voorstel && { ...rij, voorstel }
}

const beslissing = route({
  url: urls.vernietiging,
  may: 'vernietiging goedkeuren',
  form: form(
    {
      actie: oneOf('Kies wat u beslist.', ['goedkeuren', 'tegenhouden']),
      reden: optional(longText('Schrijf waarom de stukken blijven.', { max: 1000 })),
    },
    ({ actie, reden }) =>
      actie === 'tegenhouden' && !reden
        ? [{ field: 'reden', text: 'Schrijf waarom de stukken blijven.' }]
        : [],
  ),
  async GET({ tx, params, form: { problems, values } }) {
    const gevonden = await leesVoorstel(tx, params.voorstel)
    if (!gevonden) return notFound()
    const { nummer, voorstel } = gevonden
    return page(vernietigingPage({ nummer, voorstel, problems, values }))
  },
  async POST({ tx, params, today, form: asked, actor }) {
    const gevonden = await leesVoorstel(tx, params.voorstel)
    if (!gevonden) return notFound()
    const { nummer, voorstel, history } = gevonden
    const again = (problems: readonly Problem[], values: Typed, status: number) =>
      page(vernietigingPage({ nummer, voorstel, problems, values }), status)
    if (!asked.ok) return again(asked.problems, asked.values, 422)
    const { actie, reden = '' } = asked.value
    const basis = { op: today, id: voorstel.id, door: betrokkene(actor) }
    const command: VernietigingCommand =
      actie === 'goedkeuren'
        ? { ...basis, type: 'keur goed' }
        : { ...basis, type: 'houd tegen', reden }
    const decision = await tx.beyond(() => handle(tx, vernietigingen, history, command))
    if (isNotPossible(decision)) return again([{ text: decision.notPossible }], asked.values, 409)
    if (decision.some(({ type }) => type === 'StukkenVernietigd'))
      await vernietigSleutels(
        tx,
        voorstel.documenten.map(({ document }) => document),
      )
    return seeOther(urls.vernietigingen.href())
  },
})

const register = route({
  url: urls.publiek.verwerkingsregister,
  may: 'openbaar',
  GET: () => page(registerPage(verwerkingsregister())),
})

/** What a person may ask about the own data, how staff answers, and what is destroyed at the end. */
export const avgRoutes: readonly Route[] = [
  mijnGegevens,
  vragen,
  persoon,
  antwoord,
  lijst,
  beslissing,
  register,
]
