import { handelaar } from '#dossier/tekenen/store.ts'
import { beoordeelKeuze } from '#evaluatie/besluit/besluiten.ts'
import { brievenBijBeslissing } from '#evaluatie/besluit/brieven/proef.ts'
import { wasVoor } from '#evaluatie/besluit/kader.tsx'
import {
  laad,
  vaststellingenVan,
  type Geladen,
  type Vraag,
} from '#evaluatie/besluit/lezen/store.ts'
import { alsBeslisser, beslisEvaluatie, stuurBesluitTerug } from '#evaluatie/besluit/store.ts'
import { isNotPossible } from '#law/decider.ts'
import { longText, oneOf, optional } from '#platform/http/form-fields.ts'
import { form, one, type Problem, type Typed } from '#platform/http/form.ts'
import { notFound, page, seeOther, type Answer } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { metVolleDatums } from '#ui/leesbaar.ts'
import { urls } from '#urls.ts'
import { beslissingPage } from './pages.tsx'

async function beslissingAntwoord(
  vraag: Vraag,
  geladen: Geladen,
  telefoon: string,
  problems: readonly Problem[],
  values: Typed,
  status = 200,
): Promise<Answer> {
  const { today: op, actor } = vraag
  const { dossier, evaluatie, state, stand, over } = geladen
  const { voorstel: gedaan, id } = evaluatie
  if (!gedaan || !over) {
    if (status === 200) return seeOther(urls.dossierEvaluatie.href(vraag.params))
    const getypt = one(values, 'reden').trim()
    return page(wasVoor({ dossier, vandaag: op, evaluatie, getypt }), 409)
  }
  const paren = brievenBijBeslissing({
    dossier,
    state,
    id,
    op,
    stand,
    door: handelaar(actor),
    telefoon,
  })
  return page(
    beslissingPage({
      ...(await vaststellingenVan(vraag, { ...geladen, over })),
      bevinding: beoordeelKeuze(over, gedaan, op),
      paren: typeof paren === 'string' ? metVolleDatums(paren) : paren,
      problems,
      values,
    }),
    status,
  )
}

const beslissing = (telefoon: string) =>
  route({
    url: urls.evaluatieBeslissing,
    may: 'evaluatie beslissen',
    relatie: alsBeslisser,
    form: form({
      actie: oneOf('Kies wat u beslist.', ['beslissen', 'terugsturen']),
      reden: optional(longText('Schrijf wat er moet veranderen.')),
    }),
    async GET({ form: asked, ...vraag }) {
      const geladen = await laad(vraag)
      if (!geladen) return notFound()
      const status = asked.problems.length > 0 ? 409 : 200
      return beslissingAntwoord(vraag, geladen, telefoon, asked.problems, asked.values, status)
    },
    async POST({ form: asked, ...vraag }) {
      const { tx, today, params } = vraag
      const geladen = await laad(vraag)
      if (!geladen) return notFound()
      const opnieuw = (problems: readonly Problem[], status: number) =>
        beslissingAntwoord(vraag, geladen, telefoon, problems, asked.values, status)
      if (!asked.ok) return opnieuw(asked.problems, 422)
      const { actie, reden } = asked.value
      const { history } = geladen
      const gedaan =
        actie === 'terugsturen'
          ? await stuurBesluitTerug(tx, history, params.aanvraag, today, reden ?? '')
          : await beslisEvaluatie(tx, history, params.aanvraag, today)
      if (!isNotPossible(gedaan)) return seeOther(urls.dossierEvaluatie.href(params))
      const field = actie === 'terugsturen' ? 'reden' : undefined
      return opnieuw([{ field, text: metVolleDatums(gedaan.notPossible) }], 409)
    },
  })

/** The second reader decides, or sends the proposal back. */
export function beslissingRoutes({ telefoon }: { readonly telefoon: string }): readonly Route[] {
  return [beslissing(telefoon)]
}
