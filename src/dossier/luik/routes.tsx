import { heeftDossier } from '#dossier/eigen/store.ts'
import { mag, type Relatie } from '#dossier/permissions.ts'
import { isNotPossible } from '#law/decider.ts'
import type { Dag } from '#law/dag.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { Botsing, type Actor, type ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { bezorgRoute, intrekRoute, versieRoute, type Bewaring } from './bezorgen/routes.tsx'
import {
  bekend,
  deurVanDossier,
  deurVanMij,
  deurVanWerkgever,
  metDossier,
  metStuk,
  param,
  type Deur,
} from './deur/routes.tsx'
import { bezorgdPage, mijnPapierenPage, stukkenPage, type Regel } from './lijst-pages.tsx'
import type { StukRij } from './rij.ts'
import { groepen, type Groep } from './soorten.ts'
import { findStuk, leesStuk, listStukken, voegBijAanvraag } from './store.ts'
import { ontvangstPage, zonderMapPage } from './stuk-pages.tsx'
import { volledigheid } from './volledigheid.ts'
import { isEigen, magKennen, magLezen, magWijzigen, neerTeLeggen } from './zicht.ts'

/** What a list shows: the papers that the reader may know of, with what the reader may do with each. */
async function lees(tx: ReadTx, actor: Actor, relatie: Relatie) {
  const rijen = (await listStukken(tx, relatie.dossier)).filter((stuk) =>
    magKennen(actor, relatie, stuk),
  )
  const regels: readonly Regel[] = rijen
    .filter(({ laatste }) => laatste)
    .map((stuk) => ({
      stuk,
      ouder: rijen.filter(({ reeks, laatste }) => reeks === stuk.reeks && !laatste),
      magLezen: magLezen(actor, relatie, stuk),
      magWijzigen: magWijzigen(actor, relatie, stuk),
    }))
  return { rijen, regels, magBezorgen: neerTeLeggen(actor, relatie).length > 0 }
}

const mijnLijst = route({
  url: urls.mijnPapieren,
  may: deurVanMij.zien,
  relatie: deurVanMij.relatie,
  async GET(vraag) {
    const relatie = metDossier(vraag.relatie)
    if (!heeftDossier(relatie)) return page(zonderMapPage())
    const gelezen = await lees(vraag.tx, vraag.actor, relatie)
    const omgeving = await deurVanMij.omgeving(vraag)
    return page(mijnPapierenPage({ ...omgeving, ...gelezen, vandaag: vraag.today }))
  },
})

const dossierLijst = route({
  url: urls.stukken,
  may: deurVanDossier.zien,
  relatie: deurVanDossier.relatie,
  async GET({ query, params, ...vraag }) {
    const relatie = metDossier(vraag.relatie)
    const gelezen = await lees(vraag.tx, vraag.actor, relatie)
    return page(
      stukkenPage({
        ...(await deurVanDossier.omgeving(vraag)),
        ...gelezen,
        vandaag: vraag.today,
        groep: groepUit(query.get('soort')),
        bevindingen: bevindingen(vraag.actor, relatie, gelezen.rijen, vraag.today),
        magVoegen: mag(vraag.actor, 'post registreren', relatie).mag,
        nummer: param(params, 'nummer'),
      }),
    )
  },
})

function groepUit(keuze: string | null): Groep | undefined {
  return keuze !== null && Object.hasOwn(groepen, keuze) ? (keuze as Groep) : undefined
}

function bevindingen(actor: Actor, relatie: Relatie, rijen: readonly StukRij[], op: Dag) {
  const leest = (klasse: StukRij['klasse']) => mag(actor, 'stuk lezen', relatie, klasse).mag
  return volledigheid(rijen, op, {
    pop: leest('POP'),
    motivatieverslag: leest('MV') && leest('MED'),
  })
}

const werkgeverLijst = route({
  url: urls.bezorgd,
  may: deurVanWerkgever.zien,
  relatie: deurVanWerkgever.relatie,
  async GET(vraag) {
    const gelezen = await lees(vraag.tx, vraag.actor, metDossier(vraag.relatie))
    const omgeving = await deurVanWerkgever.omgeving(vraag)
    return page(bezorgdPage({ ...omgeving, ...gelezen, vandaag: vraag.today }))
  },
})

/** The receipt: what came in together with the paper of the address. */
function ontvangstRoute(deur: Deur): Route {
  return route({
    url: deur.url.stuk,
    may: deur.zien,
    relatie: bekend(deur),
    async GET({ params, ...vraag }) {
      const { tx, actor } = vraag
      const relatie = metDossier(vraag.relatie)
      const stuk = await findStuk(tx, relatie.dossier, param(params, 'stuk'))
      if (!stuk) return notFound()
      const anders = (await listStukken(tx, relatie.dossier)).filter(
        (ander) =>
          ander.id !== stuk.id &&
          ander.om === stuk.om &&
          ander.doorId === stuk.doorId &&
          ander.soort === stuk.soort &&
          magKennen(actor, relatie, ander),
      )
      const samen = [stuk, ...anders]
      const ids = (welke: (rij: StukRij) => boolean) =>
        new Set(samen.filter(welke).map(({ id }) => id))
      return page(
        ontvangstPage({
          ...(await deur.omgeving(vraag)),
          samen,
          leesbaar: ids((rij) => magLezen(actor, relatie, rij)),
          eigen: ids((rij) => isEigen(actor, rij)),
        }),
      )
    },
  })
}

/** The copy for readers, or what was sent for who put it in; always as a file to keep, never in the page. */
function leesRoute(deur: Deur, { vault }: Bewaring, welke: 'leeskopie' | 'origineel'): Route {
  return route({
    url: welke === 'leeskopie' ? deur.url.lezen : deur.url.origineel,
    may: deur.lezen,
    relatie: metStuk(deur),
    async GET({ tx, actor, relatie, params }) {
      const facts = metDossier(relatie)
      const stuk = await findStuk(tx, facts.dossier, param(params, 'stuk'))
      if (!stuk || !magLezen(actor, facts, stuk)) return notFound()
      if (welke === 'origineel' && !isEigen(actor, stuk)) return notFound()
      const bytes = await leesStuk(tx, vault, stuk.id, welke)
      return bytes ? file(bytes, stuk.type, stuk.naam) : notFound()
    },
  })
}

/** Staff says that a paper belongs to a request. */
const aanvraagRoute = route({
  url: urls.stukAanvraag,
  may: 'post registreren',
  relatie: bekend(deurVanDossier),
  async POST({ tx, relatie, params, today }) {
    const nummer = param(params, 'nummer')
    const stuk = await findStuk(tx, metDossier(relatie).dossier, param(params, 'stuk'))
    if (!stuk) return notFound()
    const decision = await voegBijAanvraag(tx, stuk, today)
    if (isNotPossible(decision)) throw new Botsing(decision.notPossible)
    return seeOther(urls.stukken.href({ nummer }))
  },
})

/** The pages of the vertrouwelijk luik, through its three doors. */
export function luikRoutes(bewaring: Bewaring): readonly Route[] {
  const deuren = [deurVanMij, deurVanDossier, deurVanWerkgever]
  return [
    mijnLijst,
    dossierLijst,
    werkgeverLijst,
    aanvraagRoute,
    ...deuren.flatMap((deur) => [
      bezorgRoute(deur, bewaring),
      ontvangstRoute(deur),
      leesRoute(deur, bewaring, 'leeskopie'),
      leesRoute(deur, bewaring, 'origineel'),
      versieRoute(deur, bewaring),
      intrekRoute(deur),
    ]),
  ]
}
