import { opAanvraag } from '#evaluatie/store.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import { beeldVan, beeldVoorWerkgever } from '#evaluatie/afspraak/beeld.ts'
import { noodsoorten, type Kant } from '#evaluatie/afspraak/bezoek.ts'
import { plaatsen, verzetPage } from '#evaluatie/afspraak/delen.tsx'
import { afspraakbestand } from '#evaluatie/afspraak/kalender.ts'
import { mijnAfspraakPage } from '#evaluatie/afspraak/mijn-page.tsx'
import { doeAfspraak, findVoorKant, type VoorKant } from '#evaluatie/afspraak/store.ts'
import { momentOp, type Moment } from '#evaluatie/afspraak/uur.ts'
import { werkgeverAfspraakPage } from '#evaluatie/afspraak/werkgever-page.tsx'
import { isNotPossible } from '#law/decider.ts'
import { longText, number, oneOf, optional, several, text } from '#platform/http/form-fields.ts'
import { form, type Problem, type Typed } from '#platform/http/form.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { urls } from '#urls.ts'

const nr = number('Laad deze bladzijde opnieuw.', { min: 1, max: 999 })

const werkgever = route({
  url: urls.werkgeverAfspraak,
  may: 'afspraak bevestigen',
  relatie: opAanvraag,
  form: form({
    nr,
    begeleider: text('Vul in welke begeleider erbij is.', { max: 80 }),
  }),
  async GET({ form: asked, clock, ...vraag }) {
    const gevonden = await findVoorKant(vraag.tx, 'werkgever', vraag)
    return gevonden
      ? page(werkgeverblad(gevonden, momentOp(clock.now()), asked.problems, asked.values))
      : notFound()
  },
  async POST({ form: asked, clock, ...vraag }) {
    const { tx, params, actor } = vraag
    const gevonden = await findVoorKant(tx, 'werkgever', vraag)
    if (!gevonden) return notFound()
    const nu = momentOp(clock.now())
    if (!asked.ok) return page(werkgeverblad(gevonden, nu, asked.problems, asked.values), 422)
    const decision = await doeAfspraak(tx, gevonden.history, {
      type: 'bevestig afspraak',
      id: params.aanvraag,
      nu,
      door: handelaar(actor),
      ...asked.value,
    })
    if (isNotPossible(decision))
      return page(werkgeverblad(gevonden, nu, [{ text: decision.notPossible }], asked.values), 409)
    return seeOther(urls.werkgeverAfspraak.href(params))
  },
})

function werkgeverblad(
  { kop, evaluatie }: VoorKant,
  nu: Moment,
  problems: readonly Problem[],
  values: Typed,
) {
  const beeld = beeldVoorWerkgever(evaluatie, nu)
  return werkgeverAfspraakPage({ kop, aanvraag: evaluatie.id, beeld, problems, values })
}

const mijn = route({
  url: urls.mijnAfspraak,
  may: 'eigen afspraak',
  relatie: opAanvraag,
  form: form({
    alleen: oneOf('Kies met wie u wilt praten.', ['samen', 'alleen']),
    vergezeld: optional(text('', { max: 80 })),
    noden: several(noodsoorten),
    toelichting: optional(longText('', { max: 500 })),
  }),
  async GET({ form: asked, clock, query, ...vraag }) {
    const gevonden = await findVoorKant(vraag.tx, 'werknemer', vraag)
    if (!gevonden) return notFound()
    const getypt = asked.problems.length > 0 ? asked.values : undefined
    const bewaard = query.get('bewaard') === 'ja'
    return page(mijnblad(gevonden, momentOp(clock.now()), { ...asked, getypt, bewaard }))
  },
  async POST({ form: asked, clock, ...vraag }) {
    const { tx, params, actor } = vraag
    const gevonden = await findVoorKant(tx, 'werknemer', vraag)
    if (!gevonden) return notFound()
    const nu = momentOp(clock.now())
    const opnieuw = (problems: readonly Problem[], status: number) =>
      page(mijnblad(gevonden, nu, { problems, getypt: asked.values, bewaard: false }), status)
    if (!asked.ok) return opnieuw(asked.problems, 422)
    const { alleen, vergezeld = null, noden, toelichting = '' } = asked.value
    const decision = await doeAfspraak(tx, gevonden.history, {
      type: 'bewaar wensen',
      id: params.aanvraag,
      nu,
      door: handelaar(actor),
      wensen: { alleen: alleen === 'alleen', vergezeld, noden, toelichting },
    })
    if (isNotPossible(decision)) return opnieuw([{ text: decision.notPossible }], 409)
    return seeOther(urls.mijnAfspraak.href(params, { bewaard: 'ja' }))
  },
})

interface Getypt {
  readonly problems: readonly Problem[]
  readonly getypt: Typed | undefined
  readonly bewaard: boolean
}

function mijnblad({ kop, evaluatie }: VoorKant, nu: Moment, { problems, getypt, bewaard }: Getypt) {
  const { status, planning, werkgever: bij } = evaluatie
  const beeld = beeldVan(evaluatie, 'werknemer', nu)
  return mijnAfspraakPage({
    kop,
    aanvraag: evaluatie.id,
    werkgever: bij.naam,
    beeld,
    open: status === 'EVAL_GOEDGEKEURD' || (status === 'GESPREK_GEPLAND' && beeld.komt),
    wensen: planning.wensen,
    bewaard,
    problems,
    ...(getypt ? { values: getypt } : {}),
  })
}

const rechten = { werkgever: 'afspraak bevestigen', werknemer: 'eigen afspraak' } as const

function verzetten(kant: Kant): Route {
  return route({
    url: plaatsen[kant].verzetten,
    may: rechten[kant],
    relatie: opAanvraag,
    form: form({
      nr,
      reden: longText('Schrijf waarom u een ander moment vraagt.', { max: 500 }),
    }),
    async GET({ form: asked, clock, ...vraag }) {
      const gevonden = await findVoorKant(vraag.tx, kant, vraag)
      const blad =
        gevonden && verzetblad(gevonden, momentOp(clock.now()), asked.problems, asked.values)
      return blad ? page(blad) : notFound()
    },
    async POST({ form: asked, clock, ...vraag }) {
      const { tx, params, actor } = vraag
      const gevonden = await findVoorKant(tx, kant, vraag)
      const nu = momentOp(clock.now())
      const eerst =
        gevonden && verzetblad(gevonden, nu, asked.ok ? [] : asked.problems, asked.values)
      if (!gevonden || !eerst) return notFound()
      if (!asked.ok) return page(eerst, 422)
      const decision = await doeAfspraak(tx, gevonden.history, {
        type: 'vraag ander moment',
        id: params.aanvraag,
        nu,
        door: handelaar(actor),
        ...asked.value,
      })
      if (!isNotPossible(decision)) return seeOther(plaatsen[kant].afspraak.href(params))
      const problems = [{ text: decision.notPossible }]
      return page(verzetblad(gevonden, nu, problems, asked.values) ?? eerst, 409)
    },
  })
}

/** The form to ask another moment; undefined when nothing is to come. */
function verzetblad(
  { kop, evaluatie }: VoorKant,
  nu: Moment,
  problems: readonly Problem[],
  values: Typed,
) {
  const { bezoek, komt } = beeldVan(evaluatie, kop.vrager, nu)
  return bezoek && komt
    ? verzetPage({ kop, aanvraag: evaluatie.id, bezoek, problems, values })
    : undefined
}

function kalender(kant: Kant): Route {
  return route({
    url: plaatsen[kant].kalender,
    may: rechten[kant],
    relatie: opAanvraag,
    async GET({ clock, ...vraag }) {
      const gevonden = await findVoorKant(vraag.tx, kant, vraag)
      if (!gevonden) return notFound()
      const { evaluatie, kop } = gevonden
      const { stand, bezoek, kalendernr } = beeldVan(evaluatie, kant, momentOp(clock.now()))
      if (!bezoek || stand === 'geen') return notFound()
      const punt = { id: evaluatie.id, kalendernr, stand, bezoek }
      const tekst = afspraakbestand(punt, kant, kop.nummer, clock.now())
      return file(
        new TextEncoder().encode(tekst),
        'text/calendar; charset=utf-8',
        `gesprek-${kop.nummer}.ics`,
      )
    },
  })
}

/** The pages on which the employer and the worker follow the appointment. */
export const afspraakRoutes: readonly Route[] = [
  werkgever,
  mijn,
  ...(['werkgever', 'werknemer'] as const).flatMap((kant) => [verzetten(kant), kalender(kant)]),
]
