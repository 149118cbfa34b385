import { minsteMotivering } from '#dossier/beslissen/motivering.ts'
import { opNummer } from '#dossier/store.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import { evaluatiePercentages } from '#evaluatie/beslissing.ts'
import { beoordeelKeuze, type Bespreekbaar } from '#evaluatie/besluit/besluiten.ts'
import { brievenBijKeuze } from '#evaluatie/besluit/brieven/proef.ts'
import { wasVoor } from '#evaluatie/besluit/kader.tsx'
import { laad, vaststellingenVan, type Geladen } from '#evaluatie/besluit/lezen/store.ts'
import { stelBesluitVoor } from '#evaluatie/besluit/store.ts'
import { vraagtTweedeLezer } from '#evaluatie/besluit/tweede-lezer.ts'
import type { Besluitkeuze } from '#evaluatie/besluit/typen.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { begeleidingsgraden, pakketTekst } from '#law/soort.ts'
import { day } from '#platform/http/form-day.ts'
import { longText, oneOf, optional, several } from '#platform/http/form-fields.ts'
import { form, one, type FormResult, type Problem, type Typed } from '#platform/http/form.ts'
import { notFound, page, seeOther, type Answer } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor } from '#platform/types.ts'
import { metVolleDatums } from '#ui/leesbaar.ts'
import { urls } from '#urls.ts'
import { keuzePage, naleesPage, vaststellingenPage } from './pages.tsx'

/** Nobody can propose now: on opening the reader is sent on, and one who sent something is told who was first. */
function teLaat({ dossier, evaluatie }: Geladen, vandaag: Dag, getypt: string): Answer {
  return page(wasVoor({ dossier, vandaag, evaluatie, getypt: getypt.trim() }), 409)
}

function kanVoorstellen(geladen: Geladen): geladen is Geladen & { readonly over: Bespreekbaar } {
  return geladen.over !== undefined && geladen.evaluatie.voorstel === null
}

const vaststellingen = route({
  url: urls.evaluatieVaststellingen,
  may: 'evaluatie voorstellen',
  relatie: opNummer,
  async GET(vraag) {
    const geladen = await laad(vraag)
    if (!geladen) return notFound()
    if (!kanVoorstellen(geladen)) return seeOther(urls.dossierEvaluatie.href(vraag.params))
    return page(vaststellingenPage(await vaststellingenVan(vraag, geladen)))
  },
})

const percentages = evaluatiePercentages.map((percentage) => `${percentage}` as const)

const velden = {
  wat: several(['pakket', 'traject'], 'Kies wat u beslist: het pakket, een traject, of allebei.'),
  loonpremie: optional(oneOf('Kies een percentage uit de lijst.', percentages)),
  begeleiding: optional(oneOf('Kies hoeveel begeleiding.', begeleidingsgraden)),
  trajectVanaf: optional(day('wanneer het traject begint')),
  motivering: longText('Schrijf waarom u dit beslist.', { min: minsteMotivering }),
} as const

interface Ingevuld {
  readonly wat: readonly ('pakket' | 'traject')[]
  readonly loonpremie: (typeof percentages)[number] | undefined
  readonly begeleiding: (typeof begeleidingsgraden)[number] | undefined
  readonly trajectVanaf: Dag | undefined
  readonly motivering: string
}

function ontbrekend({ wat, loonpremie, begeleiding, trajectVanaf }: Ingevuld): readonly Problem[] {
  const pakket = wat.includes('pakket')
  return [
    ...(pakket && !loonpremie ? [{ field: 'loonpremie', text: 'Kies een percentage.' }] : []),
    ...(pakket && !begeleiding
      ? [{ field: 'begeleiding', text: 'Kies hoeveel begeleiding.' }]
      : []),
    ...(wat.includes('traject') && !trajectVanaf
      ? [{ field: 'trajectVanaf', text: 'Vul in wanneer het traject begint.' }]
      : []),
  ]
}

/** What was chosen; answers to a question that was not chosen do not count. */
function keuzeUit({
  wat,
  loonpremie,
  begeleiding,
  trajectVanaf,
  motivering,
}: Ingevuld): Besluitkeuze {
  const doorstroomtraject = wat.includes('traject')
  return {
    pakket:
      wat.includes('pakket') && loonpremie && begeleiding
        ? { loonpremie: Number(loonpremie), begeleiding }
        : null,
    doorstroomtraject,
    trajectVanaf: doorstroomtraject ? (trajectVanaf ?? null) : null,
    motivering,
  }
}

const keuzeForm = form(velden, ontbrekend)
const voorstelForm = form(
  { ...velden, actie: oneOf('Kies wat u doet.', ['voorstellen', 'wijzigen']) },
  ontbrekend,
)

function keuzeAntwoord(
  { dossier, evaluatie, over }: Geladen & { readonly over: Bespreekbaar },
  vandaag: Dag,
  { problems, values }: { readonly problems: readonly Problem[]; readonly values: Typed },
  status = 200,
): Answer {
  const huidig = pakketTekst(over.huidig)
  return page(keuzePage({ dossier, vandaag, evaluatie, huidig, problems, values }), status)
}

const voorstel = route({
  url: urls.evaluatieVoorstel,
  may: 'evaluatie voorstellen',
  relatie: opNummer,
  form: voorstelForm,
  async GET({ form: asked, ...vraag }) {
    const geladen = await laad(vraag)
    if (!geladen) return notFound()
    if (!kanVoorstellen(geladen)) {
      const getypt = one(asked.values, 'motivering')
      return asked.problems.length > 0
        ? teLaat(geladen, vraag.today, getypt)
        : seeOther(urls.dossierEvaluatie.href(vraag.params))
    }
    return keuzeAntwoord(geladen, vraag.today, asked, asked.problems.length > 0 ? 409 : 200)
  },
  async POST({ form: asked, ...vraag }) {
    const { tx, params, today } = vraag
    const geladen = await laad(vraag)
    if (!geladen) return notFound()
    if (!kanVoorstellen(geladen)) return teLaat(geladen, today, one(asked.values, 'motivering'))
    if (!asked.ok) return keuzeAntwoord(geladen, today, asked, 422)
    if (asked.value.actie === 'wijzigen')
      return keuzeAntwoord(geladen, today, { problems: [], values: asked.values })
    const keuze = keuzeUit(asked.value)
    const gedaan = await stelBesluitVoor(tx, geladen.history, params.aanvraag, today, keuze)
    if (!isNotPossible(gedaan)) return seeOther(urls.dossierEvaluatie.href(params))
    const problems = [{ text: metVolleDatums(gedaan.notPossible) }]
    return keuzeAntwoord(geladen, today, { problems, values: asked.values }, 409)
  },
})

const brieven = (telefoon: string) =>
  route({
    url: urls.evaluatieVoorstelBrieven,
    may: 'evaluatie voorstellen',
    relatie: opNummer,
    form: keuzeForm,
    // Shows what would go out and keeps nothing: reasons that were never proposed stay nowhere.
    remembers: false,
    // A page that was opened anew has nothing to show: what was typed is gone.
    GET({ params }) {
      return seeOther(urls.evaluatieVoorstel.href(params))
    },
    async POST({ form: asked, ...vraag }) {
      const { today, actor } = vraag
      const geladen = await laad(vraag)
      if (!geladen) return notFound()
      if (!kanVoorstellen(geladen)) return teLaat(geladen, today, one(asked.values, 'motivering'))
      return nalees(geladen, asked, { vandaag: today, actor, telefoon })
    },
  })

interface Lezer {
  readonly vandaag: Dag
  readonly actor: Actor
  readonly telefoon: string
}

function nalees(
  geladen: Geladen & { readonly over: Bespreekbaar },
  asked: FormResult<Ingevuld>,
  { vandaag, actor, telefoon }: Lezer,
): Answer {
  if (!asked.ok) return keuzeAntwoord(geladen, vandaag, asked, 422)
  const { dossier, evaluatie, over, state, stand } = geladen
  const keuze = keuzeUit(asked.value)
  const door = handelaar(actor)
  const paren = brievenBijKeuze(
    { dossier, state, id: evaluatie.id, op: vandaag, stand, door, telefoon },
    keuze,
  )
  if (typeof paren === 'string') {
    const problems = [{ text: metVolleDatums(paren) }]
    return keuzeAntwoord(geladen, vandaag, { problems, values: asked.values }, 409)
  }
  return page(
    naleesPage({
      dossier,
      vandaag,
      evaluatie,
      bevinding: beoordeelKeuze(over, keuze, vandaag),
      keuze,
      paren,
      tweedeLezer: vraagtTweedeLezer(vandaag),
      values: asked.values,
    }),
  )
}

/** The three steps of who proposes a decision. */
export function voorstelRoutes({ telefoon }: { readonly telefoon: string }): readonly Route[] {
  return [vaststellingen, voorstel, brieven(telefoon)]
}
