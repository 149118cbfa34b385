import { volleNaam } from '#dossier/frame.tsx'
import { alsPersoon } from '#dossier/eigen/store.ts'
import { loadDossier, type Geladen } from '#dossier/store.ts'
import { beeldVan } from '#dossier/tekenen/beeld.ts'
import type { TekenCommand } from '#dossier/tekenen/gebeurtenissen.ts'
import { papierVan } from '#dossier/tekenen/papier.ts'
import { doeTekenen, handelaar, leesVerzoek, leesVerzoeken } from '#dossier/tekenen/store.ts'
import type { Tekenverzoek } from '#dossier/tekenen/verzoek.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { renderTekenblad } from '#platform/documents/pdf.ts'
import { checkbox, longText, oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, type Problem, type Typed } from '#platform/http/form.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { mijnTekenenPage, mijnTekenverzoekPage } from './pages.tsx'

const keuzes = ['akkoord', 'niet akkoord', 'praten', 'betwist'] as const

// No history has this id: who has no dossier yet has nothing to sign, and reads so.
const leeg = '00000000-0000-0000-0000-000000000000'

const lijst = route({
  url: urls.mijnTekenen,
  may: 'eigen handtekeningen zien',
  relatie: async (tx, asked) =>
    (await alsPersoon(tx, asked)) ?? {
      dossier: leeg,
      op: asked.today,
      banden: [{ soort: 'eigen', van: asked.today }],
    },
  async GET({ tx, relatie }) {
    if (!relatie) return notFound()
    const verzoeken = await leesVerzoeken(tx, relatie.dossier)
    return page(
      mijnTekenenPage({ beelden: verzoeken.map((each) => beeldVan(each, 'VDAB of persoon')) }),
    )
  },
})

function antwoord(
  verzoek: Tekenverzoek,
  { dossier }: Geladen,
  telefoon: string,
  asked: { readonly problems: readonly Problem[]; readonly values: Typed },
  status = 200,
) {
  const beeld = beeldVan(verzoek, 'VDAB of persoon')
  const eigen = beeld.partijen.find(({ ondertekenaar }) => ondertekenaar.rol === 'werknemer')
  return page(
    mijnTekenverzoekPage({
      beeld,
      eigen: eigen?.stand,
      persoon: volleNaam(dossier),
      telefoon,
      ...asked,
    }),
    status,
  )
}

interface Gekozen {
  readonly keuze: (typeof keuzes)[number]
  readonly hash: string
  readonly tekst: string | undefined
  readonly delen: boolean
}

function opdracht(verzoek: string, gekozen: Gekozen, op: Dag, actor: Actor): TekenCommand {
  const { keuze, hash, tekst, delen } = gekozen
  const door = handelaar(actor)
  const gezegd = tekst === undefined ? {} : { tekst }
  switch (keuze) {
    case 'akkoord':
      return { type: 'teken', op, door, vraag: { verzoek, hash } }
    case 'betwist':
      return { type: 'betwist', op, door, vraag: { verzoek, ...gezegd } }
    case 'niet akkoord':
    case 'praten': {
      const type = keuze === 'praten' ? 'wil praten' : 'ga niet akkoord'
      return { type, op, door, vraag: { verzoek, hash, woorden: { ...gezegd, delen } } }
    }
  }
}

function verzoekRoute(telefoon: string): Route {
  return route({
    url: urls.mijnTekenverzoek,
    may: 'handtekening zetten',
    relatie: alsPersoon,
    form: form({
      keuze: oneOf('Kies wat u doet.', keuzes),
      hash: text('Open de vraag opnieuw.', { max: 64 }),
      tekst: optional(longText('', { max: 1000 })),
      delen: checkbox(),
    }),
    async GET({ tx, relatie, params, form: asked }) {
      const geladen = await loadDossier(tx, relatie)
      const verzoek = await leesVerzoek(tx, geladen.history, params.verzoek)
      return verzoek ? antwoord(verzoek, geladen, telefoon, asked) : notFound()
    },
    async POST({ tx, relatie, params, form: asked, today, actor }) {
      const geladen = await loadDossier(tx, relatie)
      const verzoek = await leesVerzoek(tx, geladen.history, params.verzoek)
      if (!verzoek) return notFound()
      if (!asked.ok) return antwoord(verzoek, geladen, telefoon, asked, 422)
      const command = opdracht(verzoek.id, asked.value, today, actor)
      const decision = await doeTekenen(tx, geladen.history, command)
      if (!isNotPossible(decision)) return seeOther(urls.mijnTekenverzoek.href(params))
      const problems = [{ text: decision.notPossible }]
      return antwoord(verzoek, geladen, telefoon, { problems, values: asked.values }, 409)
    },
  })
}

function pdfRoute(telefoon: string): Route {
  return route({
    url: urls.mijnTekenPdf,
    may: 'eigen handtekeningen zien',
    relatie: alsPersoon,
    async GET({ tx, relatie, params }) {
      const { dossier, history } = await loadDossier(tx, relatie)
      const verzoek = await leesVerzoek(tx, history, params.verzoek)
      if (!verzoek) return notFound()
      const blad = papierVan(beeldVan(verzoek, 'VDAB of persoon'), {
        nummer: dossier.nummer,
        persoon: volleNaam(dossier),
        telefoon,
      })
      return file(await renderTekenblad(blad), 'application/pdf', `${dossier.nummer}-tekenen.pdf`)
    },
  })
}

/** What the person signs; `telefoon` is the number of VDAB. */
export function mijnTekenRoutes(telefoon: string): readonly Route[] {
  return [lijst, verzoekRoute(telefoon), pdfRoute(telefoon)]
}
