import { heeftDossier, opEigen } from '#dossier/eigen/store.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import { mijnGesprekPage } from '#evaluatie/gesprek/mijn-page.tsx'
import { doeEvaluatie, leesEvaluaties } from '#evaluatie/store.ts'
import { isNotPossible } from '#law/decider.ts'
import { longText } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'

/** The evaluation in the address, of the own dossier and complete, whoever asked it. */
async function laad(tx: ReadTx, relatie: Relatie | undefined, aanvraag: string) {
  if (!heeftDossier(relatie)) return undefined
  const { lijst } = await leesEvaluaties(tx, relatie.dossier)
  const evaluatie = lijst.find(({ id, volledigOp }) => id === aanvraag && volledigOp !== null)
  return evaluatie && { evaluatie, history: relatie.dossier }
}

const gesprek = route({
  url: urls.mijnGesprek,
  may: 'eigen gesprek volgen',
  relatie: opEigen,
  form: form({ tekst: longText('Schrijf wat u wilt zeggen.') }),
  async GET({ tx, relatie, params, form: asked }) {
    const geladen = await laad(tx, relatie, params.aanvraag)
    if (!geladen) return notFound()
    const { problems, values } = asked
    return page(mijnGesprekPage({ ...geladen, problems, values }))
  },
  async POST({ tx, relatie, params, form: asked, today: op, actor }) {
    const geladen = await laad(tx, relatie, params.aanvraag)
    if (!geladen) return notFound()
    const opnieuw = (problems: readonly Problem[], status: number) =>
      page(mijnGesprekPage({ ...geladen, problems, values: asked.values }), status)
    if (!asked.ok) return opnieuw(asked.problems, 422)
    const decision = await doeEvaluatie(tx, geladen.history, {
      type: 'zeg eigen woord',
      id: params.aanvraag,
      op,
      door: handelaar(actor),
      tekst: asked.value.tekst,
    })
    if (isNotPossible(decision))
      return opnieuw([{ field: 'tekst', text: decision.notPossible }], 409)
    return seeOther(urls.mijnGesprek.href(params))
  },
})

/** The page of the worker about a talk. */
export const mijnGesprekRoutes: readonly Route[] = [gesprek]
