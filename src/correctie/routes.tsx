import type { Brief } from '#brieven/brief.ts'
import { minsteMotivering } from '#dossier/beslissen/motivering.ts'
import { wasVoorPage } from '#dossier/beslissen/parts.tsx'
import { tweedeLezerRoute } from '#dossier/beslissen/routes.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { loadDossier, opNummer, type Geladen } from '#dossier/store.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { longText, oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, one, type Problem, type Typed } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { fold } from '#platform/store/handle.ts'
import type { Actor } from '#platform/types.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { urls } from '#urls.ts'
import { correctiebrief } from './brief.ts'
import { gegevensNa } from './briefgegevens.ts'
import { afwijkingsredenen, type Afwijking, type Afwijkingsreden } from './gebeurtenissen.ts'
import { beslissingPage, voorstelPage, watGebeurde } from './pages.tsx'
import { correctieProcedure, feitenVan } from './procedure.ts'
import {
  beslisCorrectie,
  findVoorsteller,
  findWerknemer,
  listCorrecties,
  listEigenAttesten,
  stelCorrectieVoor,
  stuurCorrectieTerug,
  vraagCorrectie,
} from './store.ts'
import { beoordeelCorrectie } from './voorwaarden.ts'
import { doorWerknemer, werkgeverCorrectiePage } from './werkgever-page.tsx'

const vraag = route({
  url: urls.werknemerCorrectie,
  may: 'correctie vragen',
  relatie: opNummer,
  form: form({ bewijs: text('Kies welk bewijs er is.', { max: 36 }) }),
  async GET({ tx, relatie, today, form: asked, actor }) {
    const werknemer = relatie && (await findWerknemer(tx, relatie.dossier))
    if (!relatie || !werknemer) return notFound()
    return page(
      werkgeverCorrectiePage({
        werknemer,
        vandaag: today,
        correcties: await listCorrecties(tx, relatie.dossier),
        attesten: await listEigenAttesten(tx, relatie.dossier, actor),
        problems: asked.problems,
        values: asked.values,
      }),
    )
  },
  async POST({ tx, relatie, today, params, form: asked, actor }) {
    const werknemer = relatie && (await findWerknemer(tx, relatie.dossier))
    if (!relatie || !werknemer || !actor.organisatie) return notFound()
    const correcties = await listCorrecties(tx, relatie.dossier)
    const attesten = await listEigenAttesten(tx, relatie.dossier, actor)
    const again = (problems: readonly Problem[], status: number) =>
      page(
        werkgeverCorrectiePage({
          werknemer,
          vandaag: today,
          correcties,
          attesten,
          problems,
          values: asked.values,
        }),
        status,
      )
    if (!asked.ok) return again(asked.problems, 422)
    const { bewijs } = asked.value
    if (bewijs !== doorWerknemer && !attesten.some(({ id }) => id === bewijs))
      return again([{ field: 'bewijs', text: 'Kies een bewijs uit de lijst.' }], 422)
    const stukken = bewijs === doorWerknemer ? [] : [bewijs]
    const gevraagd = await vraagCorrectie(tx, relatie.dossier, today, actor.organisatie, stukken)
    if (isNotPossible(gevraagd)) return again([{ text: gevraagd.notPossible }], 409)
    // Too late is an outcome too: the page says so, and which road is still open.
    return seeOther(urls.werknemerCorrectie.href(params))
  },
})

/** For who was second: what a colleague did meanwhile, and what this one wrote. */
function wasVoor({ dossier, events }: Geladen, vandaag: Dag, getypt: string) {
  const wat = watGebeurde(fold(correctieProcedure, events))
  return wasVoorPage({ dossier, vandaag, soort: 'Correctie', wat, getypt })
}

function voorstelAntwoord(
  geladen: Geladen,
  vandaag: Dag,
  problems: readonly Problem[],
  values: Typed,
  status = 200,
) {
  const { dossier, events } = geladen
  const correctie = fold(correctieProcedure, events)
  if (correctie.status !== 'INGEDIEND') {
    if (status === 200) return seeOther(urls.dossier.href({ nummer: dossier.nummer }))
    return page(wasVoor(geladen, vandaag, one(values, 'toelichting').trim()), 409)
  }
  const { aanvraag } = correctie
  const feiten = feitenVan(aanvraag, fold(indicatie, events), fold(startpakketProcedure, events))
  return page(
    voorstelPage({
      dossier,
      vandaag,
      aanvraag,
      berekend: beoordeelCorrectie(feiten),
      problems,
      values,
    }),
    status,
  )
}

const voorstelForm = form(
  {
    keuze: oneOf('Kies of u de regels volgt of afwijkt.', ['berekend', 'afwijken']),
    reden: optional(
      oneOf('Kies een reden uit de lijst.', Object.keys(afwijkingsredenen) as Afwijkingsreden[]),
    ),
    toelichting: optional(longText('Leg uit waarom u afwijkt.', { min: minsteMotivering })),
  },
  ({ keuze, reden, toelichting }) =>
    keuze === 'berekend'
      ? []
      : [
          ...(reden ? [] : [{ field: 'reden', text: 'Kies waarom u niet verhoogt.' }]),
          ...(toelichting ? [] : [{ field: 'toelichting', text: 'Leg uit waarom u afwijkt.' }]),
        ],
)

const voorstel = route({
  url: urls.correctieVoorstel,
  may: 'correctie voorstellen',
  relatie: opNummer,
  form: voorstelForm,
  async GET({ tx, relatie, today, form: asked }) {
    const status = asked.problems.length > 0 ? 409 : 200
    return voorstelAntwoord(
      await loadDossier(tx, relatie),
      today,
      asked.problems,
      asked.values,
      status,
    )
  },
  async POST({ tx, relatie, today, params, form: asked }) {
    const geladen = await loadDossier(tx, relatie)
    if (!asked.ok) return voorstelAntwoord(geladen, today, asked.problems, asked.values, 422)
    const { keuze, reden, toelichting } = asked.value
    const afwijking: Afwijking | undefined =
      keuze === 'afwijken' && reden && toelichting ? { reden, tekst: toelichting } : undefined
    const gedaan = await stelCorrectieVoor(tx, geladen.history, today, afwijking)
    if (isNotPossible(gedaan))
      return voorstelAntwoord(geladen, today, [{ text: gedaan.notPossible }], asked.values, 409)
    return seeOther(urls.dossier.href(params))
  },
})

interface Beslisser {
  readonly vandaag: Dag
  readonly actor: Actor
  readonly telefoon: string
}

interface Getypt {
  readonly problems: readonly Problem[]
  readonly values: Typed
}

/** What waits for the second reader, with what it rests on; undefined when nothing waits. */
function wachtend(geladen: Geladen, beslisser: Beslisser, getypt: Getypt) {
  const { dossier, events } = geladen
  const correctie = fold(correctieProcedure, events)
  if (correctie.status !== 'VOORGESTELD') return undefined
  const { aanvraag, voorstel: gedaan, op } = correctie
  return beslissingPage({
    dossier,
    vandaag: beslisser.vandaag,
    aanvraag,
    voorstel: gedaan,
    op,
    berekend: beoordeelCorrectie(gedaan.feiten),
    brieven: briefVoorbeelden(geladen, beslisser),
    ...getypt,
  })
}

/** The letters that this decision would send today; undefined when it cannot be decided. */
function briefVoorbeelden(
  { dossier, events }: Geladen,
  { vandaag: op, actor, telefoon }: Beslisser,
): { readonly voorPersoon: Brief; readonly voorWerkgever: Brief } | undefined {
  const bij = {
    dossier,
    indicatie: fold(indicatie, events),
    lopend: fold(startpakketProcedure, events),
    telefoon,
  }
  const decision = correctieProcedure.decide(
    { ...bij, type: 'beslis', op, id: 'voorbeeld', door: betrokkene(actor) },
    fold(correctieProcedure, events),
  )
  const gegevens =
    isNotPossible(decision) || !decision[0] ? undefined : gegevensNa(decision[0], bij)
  if (!gegevens) return undefined
  // Street and town of the employer come with the letter itself.
  return correctiebrief({ ...gegevens, werkgever: { naam: gegevens.werkgever.naam, adres: [] } })
}

/** The tie with the dossier and who proposed; that nothing waits any more is told on the page, and is no matter of rights. */
async function alsBeslisser(...asked: Parameters<typeof opNummer>): Promise<Relatie | undefined> {
  const relatie = await opNummer(...asked)
  if (!relatie) return undefined
  return {
    ...relatie,
    voorsteller: (await findVoorsteller(asked[0], relatie.dossier)) ?? 'niemand',
  }
}

const beslissing = (telefoon: string) =>
  tweedeLezerRoute({
    url: urls.correctieBeslissing,
    may: 'correctie beslissen',
    relatie: alsBeslisser,
    laad: ({ tx, relatie }) => loadDossier(tx, relatie),
    toon: ({ today, actor }, geladen, getypt) =>
      wachtend(geladen, { vandaag: today, actor, telefoon }, getypt),
    wasVoor: ({ today }, geladen, getypt) => wasVoor(geladen, today, getypt),
    daarna: (params) => urls.dossier.href(params),
    beslis: ({ tx, today }, { history }) => beslisCorrectie(tx, history, today),
    stuurTerug: ({ tx, today }, { history }, reden) =>
      stuurCorrectieTerug(tx, history, today, reden),
  })

/** A higher package after hire: the request of the employer, the proposal by team TOM, the decision by a second reader. */
export function correctieRoutes({ telefoon }: { readonly telefoon: string }): readonly Route[] {
  return [vraag, voorstel, beslissing(telefoon)]
}
