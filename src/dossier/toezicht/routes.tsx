import { findVraag, listOpenVragen, opVraag } from '#dossier/inzage/store.ts'
import { inzagevragen } from '#dossier/inzage/vragen.ts'
import { noodtoegang, uitkomsten, type Uitkomst } from '#dossier/noodtoegang/noodtoegang.ts'
import { findNoodtoegang, listNoodtoegang, opNoodtoegang } from '#dossier/noodtoegang/store.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { after, isDag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { day } from '#platform/http/form-day.ts'
import { longText, oneOf } from '#platform/http/form-fields.ts'
import { form } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { handle } from '#platform/store/handle.ts'
import { urls } from '#urls.ts'
import { antwoordPage, bevindingen, nazichtPage, nooddetailPage } from './nazicht-pages.tsx'
import { toezichtPage } from './pages.tsx'
import { parameters } from './parameters.ts'
import { bewaarBevinding, findNazicht, listNazicht, type NazichtPlaats } from './store.ts'
import { dagVan } from './tijd.ts'
import { uitstelPage } from './zoek/pages.tsx'
import { zoekRoutes } from './zoek/routes.tsx'

const perBladzijde = 50

const start = route({
  url: urls.toezicht.start,
  may: 'log doorzoeken',
  async GET({ tx, query, today }) {
    const alles = query.get('toon') === 'alles'
    const na = leesNazichtPlaats(query.get('na'))
    const nazichten = await listNazicht(tx, perBladzijde + 1, { alles, ...(na ? { na } : {}) })
    const getoond = nazichten.slice(0, perBladzijde)
    const laatste = nazichten.length > perBladzijde ? getoond.at(-1) : undefined
    return page(
      toezichtPage({
        vandaag: today,
        noodtoegangen: await listNoodtoegang(tx, { alles }),
        vragen: await listOpenVragen(tx),
        nazichten: getoond,
        alles,
        ...(laatste
          ? {
              volgende: urls.toezicht.start.href(
                {},
                { na: `${laatste.week}_${laatste.id}`, ...(alles ? { toon: 'alles' } : {}) },
              ),
            }
          : {}),
      }),
    )
  },
})

function leesNazichtPlaats(tekst: string | null): NazichtPlaats | undefined {
  const [week, id] = (tekst ?? '').split('_')
  return isDag(week) && id !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? { week, id }
    : undefined
}

const bevindingVeld = longText('Schrijf wat u vaststelde.', { min: 5, max: 2000 })

const noodRoute = route({
  url: urls.toezicht.noodtoegang,
  may: 'noodtoegang nazien',
  relatie: opNoodtoegang,
  form: form({
    uitkomst: oneOf('Kies of de noodtoegang terecht was.', Object.keys(uitkomsten) as Uitkomst[]),
    bevinding: bevindingVeld,
  }),
  async GET({ tx, params, clock, form: asked }) {
    const rij = await findNoodtoegang(tx, params.noodtoegang)
    return rij ? page(nooddetailPage({ rij, nu: clock.now(), ...asked })) : notFound()
  },
  async POST({ tx, params, relatie, actor, clock, today, form: asked }) {
    const rij = await findNoodtoegang(tx, params.noodtoegang)
    if (!rij || !relatie) return notFound()
    const nu = clock.now()
    if (!asked.ok) return page(nooddetailPage({ rij, nu, ...asked }), 422)
    // The one who watches over the log does not read the history that this is written in.
    const decision = await tx.beyond(() =>
      handle(tx, noodtoegang, relatie.dossier, {
        type: 'kijk na',
        op: today,
        om: nu,
        id: rij.id,
        door: betrokkene(actor),
        ...asked.value,
      }),
    )
    if (!isNotPossible(decision)) return seeOther(urls.toezicht.start.href())
    const problems = [{ text: decision.notPossible }]
    return page(nooddetailPage({ rij, nu, problems, values: asked.values }), 409)
  },
})

const uitstel = route({
  url: urls.toezicht.uitstel,
  may: 'noodtoegang nazien',
  relatie: opNoodtoegang,
  form: form({
    tot: day('de dag'),
    reden: longText('Leg uit waarom de melding moet wachten.', {
      min: parameters.redenTekens.waarde,
      max: 1000,
    }),
  }),
  async GET({ tx, params, form: asked }) {
    const rij = await findNoodtoegang(tx, params.noodtoegang)
    return rij ? page(uitstelPage({ ...uitstelProps(rij), ...asked })) : notFound()
  },
  async POST({ tx, params, relatie, actor, clock, today, form: asked }) {
    const rij = await findNoodtoegang(tx, params.noodtoegang)
    if (!rij || !relatie) return notFound()
    if (!asked.ok) return page(uitstelPage({ ...uitstelProps(rij), ...asked }), 422)
    const decision = await tx.beyond(() =>
      handle(tx, noodtoegang, relatie.dossier, {
        type: 'stel melding uit',
        op: today,
        om: clock.now(),
        id: rij.id,
        door: betrokkene(actor),
        ...asked.value,
      }),
    )
    if (!isNotPossible(decision)) return seeOther(urls.toezicht.noodtoegang.href(params))
    const problems = [{ text: decision.notPossible }]
    return page(uitstelPage({ ...uitstelProps(rij), problems, values: asked.values }), 409)
  },
})

function uitstelProps({ id, nummer, van }: { id: string; nummer: string; van: string }) {
  return {
    nummer,
    terug: urls.toezicht.noodtoegang.href({ noodtoegang: id }),
    uiterlijk: after(dagVan(van), { days: parameters.uitstelDagen.waarde }),
  }
}

const antwoord = route({
  url: urls.toezicht.vraag,
  may: 'vraag over het log beantwoorden',
  relatie: opVraag,
  form: form({ antwoord: longText('Schrijf uw antwoord.', { min: 5, max: 4000 }) }),
  async GET({ tx, params, form: asked }) {
    const vraag = await findVraag(tx, params.vraag)
    return vraag ? page(antwoordPage({ vraag, ...asked })) : notFound()
  },
  async POST({ tx, params, relatie, today, form: asked }) {
    const vraag = await findVraag(tx, params.vraag)
    if (!vraag || !relatie) return notFound()
    if (!asked.ok) return page(antwoordPage({ vraag, ...asked }), 422)
    const decision = await tx.beyond(() =>
      handle(tx, inzagevragen, relatie.dossier, {
        type: 'antwoord',
        op: today,
        id: vraag.id,
        antwoord: asked.value.antwoord,
      }),
    )
    if (!isNotPossible(decision)) return seeOther(urls.toezicht.start.href())
    const problems = [{ text: decision.notPossible }]
    return page(antwoordPage({ vraag, problems, values: asked.values }), 409)
  },
})

const nazicht = route({
  url: urls.toezicht.nazicht,
  may: 'log doorzoeken',
  form: form({
    uitkomst: oneOf('Kies wat u besluit.', bevindingen),
    bevinding: bevindingVeld,
  }),
  async GET({ tx, params, form: asked }) {
    const rij = await findNazicht(tx, params.nazicht)
    return rij ? page(nazichtPage({ rij, ...asked })) : notFound()
  },
  async POST({ tx, params, actor, clock, form: asked }) {
    const rij = await findNazicht(tx, params.nazicht)
    if (!rij) return notFound()
    if (!asked.ok) return page(nazichtPage({ rij, ...asked }), 422)
    if (rij.sleutel === actor.id) {
      const problems = [{ text: 'Wat u zelf las, ziet een ander na.' }]
      return page(nazichtPage({ rij, problems, values: asked.values }), 409)
    }
    const { uitkomst, bevinding } = asked.value
    await bewaarBevinding(tx, rij.id, uitkomst, bevinding, clock.now())
    return seeOther(urls.toezicht.start.href())
  },
})

/** The pages of the data protection officer. */
export const toezichtRoutes: readonly Route[] = [
  start,
  ...zoekRoutes,
  noodRoute,
  uitstel,
  antwoord,
  nazicht,
]
