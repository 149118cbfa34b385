import { bestandsvelden } from '#dossier/luik/bestanden.tsx'
import { bezorgPage } from '#dossier/luik/bezorg-page.tsx'
import { bekend, bestaand, metDossier, param, type Deur } from '#dossier/luik/deur/routes.tsx'
import {
  afzenders,
  intrekredenen,
  stuksoorten,
  type Afzender,
  type Intrekreden,
  type Stuksoort,
} from '#dossier/luik/soorten.ts'
import {
  bewaar,
  findKaft,
  findStuk,
  legVast,
  ruimOp,
  trekIn,
  type Bewaard,
  type Gegevens,
} from '#dossier/luik/store.ts'
import { intrekPage } from '#dossier/luik/stuk-pages.tsx'
import { magWijzigen, neerTeLeggen } from '#dossier/luik/zicht.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { day } from '#platform/http/form-day.ts'
import { oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, type Form, type Problem } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Files, type Route } from '#platform/http/route.ts'

/** How papers are kept and checked. */
export interface Bewaring {
  readonly vault: Vault
  readonly keur: Files<string, unknown, unknown>['keur']
}

interface Ingevuld {
  readonly soort?: Stuksoort
  readonly datum: Dag
  readonly uitgever: string
  readonly geldigTot?: Dag | undefined
  readonly ontvangenOp?: Dag
  readonly namens?: Afzender
}

const opHetPapier = {
  datum: day('de datum op het papier'),
  uitgever: text('Vul in van wie het papier is.', { max: 100 }),
  geldigTot: optional(day('de einddatum')),
}
const welkPapier = { soort: oneOf('Kies welk papier het is.', stuksoorten) }
const metDePost = {
  ontvangenOp: day('de dag van ontvangst'),
  namens: oneOf('Kies wie het stuurde.', Object.keys(afzenders) as readonly Afzender[]),
}

function formulier({ post }: Deur, eerste: boolean): Form<Ingevuld> {
  if (eerste)
    return post
      ? form({ ...welkPapier, ...opHetPapier, ...metDePost })
      : form({ ...welkPapier, ...opHetPapier })
  return post ? form({ ...opHetPapier, ...metDePost }) : form(opHetPapier)
}

function gegevensVan({ datum, uitgever, geldigTot, ontvangenOp, namens }: Ingevuld): Gegevens {
  return {
    datum,
    uitgever,
    geldigTot: geldigTot ?? null,
    post: ontvangenOp && namens ? { ontvangenOp, namens } : null,
  }
}

/** Files of this door: checked, encrypted and on disk before the transaction that remembers them. */
function papieren({ vault, keur }: Bewaring): Files<string, Ingevuld, readonly Bewaard[]> {
  return {
    ...bestandsvelden,
    keur,
    async keep({ params, relatie, value, papieren, read }) {
      const { nummer, vorige } = await read(async (tx) => ({
        nummer: (await findKaft(tx, relatie.dossier)).nummer,
        vorige: await findStuk(tx, relatie.dossier, param(params, 'stuk')),
      }))
      const soort = value.soort ?? vorige?.soort
      if (!soort) throw new Error('Een nieuwe versie hoort bij een papier.')
      const bewaard: Bewaard[] = []
      for (const papier of papieren)
        bewaard.push(await bewaar(vault, nummer, soort, papier, vorige))
      return bewaard
    },
    drop: (bewaard) => ruimOp(vault, bewaard),
  }
}

// Somebody who makes a request and misses a paper comes back to that request.
function naarAanvraag(deur: Deur, query: URLSearchParams): string | undefined {
  const id = query.get('aanvraag') ?? ''
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? deur.aanvraag?.(id) : undefined
}

/** The page on which papers are put in. */
export function bezorgRoute(deur: Deur, bewaring: Bewaring): Route {
  return route({
    url: deur.url.nieuw,
    may: deur.bezorgen,
    relatie: bestaand(deur),
    form: formulier(deur, true),
    files: papieren(bewaring),
    async GET({ form: asked, ...vraag }) {
      const { Kader, adressen } = await deur.omgeving(vraag)
      return page(
        bezorgPage({
          Kader,
          title: deur.titel,
          terug: naarAanvraag(deur, vraag.query) ?? adressen.lijst,
          soorten: neerTeLeggen(vraag.actor, metDossier(vraag.relatie)),
          post: deur.post,
          inleiding: deur.inleiding,
          problems: asked.problems,
          values: { soort: vraag.query.get('soort') ?? '', ...asked.values },
        }),
      )
    },
    async POST({ form: asked, kept, ...vraag }) {
      const relatie = metDossier(vraag.relatie)
      const { Kader, adressen } = await deur.omgeving(vraag)
      const soorten = neerTeLeggen(vraag.actor, relatie)
      const again = (problems: readonly Problem[], status: number) =>
        page(
          bezorgPage({
            Kader,
            title: deur.titel,
            terug: naarAanvraag(deur, vraag.query) ?? adressen.lijst,
            soorten,
            post: deur.post,
            inleiding: deur.inleiding,
            problems,
            values: asked.values,
          }),
          status,
        )
      if (!asked.ok || !kept) return again(asked.ok ? [] : asked.problems, 422)
      const { soort } = asked.value
      if (!soort || !soorten.includes(soort))
        return again(
          [{ field: 'soort', text: 'Dit papier kunt u hier niet bezorgen. Kies een ander.' }],
          422,
        )
      const { tx, today } = vraag
      const decision = await legVast(tx, relatie.dossier, today, kept, gegevensVan(asked.value))
      if (isNotPossible(decision)) return again([{ text: decision.notPossible }], 409)
      const { document } = kept[0]!.context
      return seeOther(naarAanvraag(deur, vraag.query) ?? adressen.stuk(document))
    },
  })
}

/** The page on which a paper gets a new version; the old one stays. */
export function versieRoute(deur: Deur, bewaring: Bewaring): Route {
  return route({
    url: deur.url.versie,
    may: deur.bezorgen,
    relatie: bekend(deur),
    form: formulier(deur, false),
    files: papieren(bewaring),
    async GET({ form: asked, params, ...vraag }) {
      const relatie = metDossier(vraag.relatie)
      const stuk = await findStuk(vraag.tx, relatie.dossier, param(params, 'stuk'))
      if (!stuk || !magWijzigen(vraag.actor, relatie, stuk)) return notFound()
      const { Kader, adressen } = await deur.omgeving(vraag)
      return page(
        bezorgPage({
          Kader,
          title: 'Nieuwe versie',
          terug: adressen.stuk(stuk.id),
          post: deur.post,
          inleiding: 'De vorige versie blijft bewaard.',
          problems: asked.problems,
          values: asked.values,
        }),
      )
    },
    async POST({ form: asked, kept, params, ...vraag }) {
      const relatie = metDossier(vraag.relatie)
      const stuk = await findStuk(vraag.tx, relatie.dossier, param(params, 'stuk'))
      if (!stuk || !magWijzigen(vraag.actor, relatie, stuk)) return notFound()
      const { Kader, adressen } = await deur.omgeving(vraag)
      const again = (problems: readonly Problem[], status: number) =>
        page(
          bezorgPage({
            Kader,
            title: 'Nieuwe versie',
            terug: adressen.stuk(stuk.id),
            post: deur.post,
            inleiding: 'De vorige versie blijft bewaard.',
            problems,
            values: asked.values,
          }),
          status,
        )
      if (!asked.ok || !kept) return again(asked.ok ? [] : asked.problems, 422)
      if (kept.length > 1)
        return again(
          [{ field: 'bestanden', text: 'Kies één bestand: een versie is één bestand.' }],
          422,
        )
      const { tx, today } = vraag
      const decision = await legVast(tx, relatie.dossier, today, kept, gegevensVan(asked.value))
      if (isNotPossible(decision)) return again([{ text: decision.notPossible }], 409)
      return seeOther(adressen.stuk(kept[0]!.context.document))
    },
  })
}

/** The page on which a paper is withdrawn. */
export function intrekRoute(deur: Deur): Route {
  return route({
    url: deur.url.intrekken,
    may: deur.bezorgen,
    relatie: bekend(deur),
    form: form({
      reden: oneOf(
        'Kies waarom u het papier intrekt.',
        Object.keys(intrekredenen) as readonly Intrekreden[],
      ),
    }),
    async GET({ form: asked, params, ...vraag }) {
      const relatie = metDossier(vraag.relatie)
      const stuk = await findStuk(vraag.tx, relatie.dossier, param(params, 'stuk'))
      if (!stuk || !magWijzigen(vraag.actor, relatie, stuk)) return notFound()
      const { Kader, adressen } = await deur.omgeving(vraag)
      return page(
        intrekPage({ Kader, adressen, stuk, problems: asked.problems, values: asked.values }),
      )
    },
    async POST({ form: asked, params, ...vraag }) {
      const { tx, today, actor } = vraag
      const relatie = metDossier(vraag.relatie)
      const stuk = await findStuk(tx, relatie.dossier, param(params, 'stuk'))
      if (!stuk || !magWijzigen(actor, relatie, stuk)) return notFound()
      const { Kader, adressen } = await deur.omgeving(vraag)
      const again = (problems: readonly Problem[], status: number) =>
        page(intrekPage({ Kader, adressen, stuk, problems, values: asked.values }), status)
      if (!asked.ok) return again(asked.problems, 422)
      const decision = await trekIn(tx, stuk, today, asked.value.reden, deur.post)
      if (isNotPossible(decision)) return again([{ text: decision.notPossible }], 409)
      return seeOther(adressen.lijst)
    },
  })
}
