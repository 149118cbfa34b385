import type { Relatie } from '#dossier/permissions.ts'
import { opNummer } from '#dossier/store.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import { leesVragenlijst } from '#evaluatie/gesprek/store.ts'
import { vragenlijstPage } from '#evaluatie/gesprek/vragenlijst-page.tsx'
import {
  geenAntwoorden,
  onbeantwoord,
  vraagcodes,
  type Antwoorden,
} from '#evaluatie/gesprek/vragenlijst.ts'
import { doeEvaluatie, findKop } from '#evaluatie/store.ts'
import { isNotPossible } from '#law/decider.ts'
import { checkbox, longText, number, oneOf, optional } from '#platform/http/form-fields.ts'
import { form, one, type Problem, type Typed } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'

const vragenlijstform = form({
  ...Object.fromEntries(vraagcodes.map((code) => [code, optional(longText('', { max: 2000 }))])),
  samen: checkbox(),
  na: number('Open de vragenlijst opnieuw.', { min: 0, max: 999_999 }),
  actie: oneOf('Kies wat u doet.', ['bewaren', 'versturen']),
})

/** The questionnaire of the own company about this worker; undefined when none is asked or was sent. */
async function laad(tx: ReadTx, relatie: Relatie | undefined) {
  if (!relatie) return undefined
  const deel = await leesVragenlijst(tx, relatie.dossier)
  return deel && { deel, history: relatie.dossier, kop: await findKop(tx, relatie.dossier) }
}

type Geladen = NonNullable<Awaited<ReturnType<typeof laad>>>

interface Getypt {
  readonly values: Typed
  readonly problems: readonly Problem[]
  readonly na: number
  readonly intussen?: boolean
}

function toon({ deel, kop }: Geladen, getypt: Getypt, status = 200) {
  return page(vragenlijstPage({ ...kop, vragenlijst: deel.vragenlijst, ...getypt }), status)
}

function antwoordenUit(typed: Typed): Antwoorden {
  return Object.fromEntries(
    vraagcodes.map((code) => [code, one(typed, code).replaceAll(/\r\n?/g, '\n').trim()]),
  ) as unknown as Antwoorden
}

function nogTeDoen(antwoorden: Antwoorden, samen: boolean): readonly Problem[] {
  return [
    ...onbeantwoord(antwoorden).map(({ code, tekst }) => ({ field: code, text: tekst })),
    ...(samen
      ? []
      : [{ field: 'samen', text: 'Bespreek de antwoorden met uw werknemer, en vink dit aan.' }]),
  ]
}

const vragenlijst = route({
  url: urls.vragenlijst,
  may: 'vragenlijst invullen',
  relatie: opNummer,
  form: vragenlijstform,
  async GET({ tx, relatie, form: asked }) {
    const geladen = await laad(tx, relatie)
    if (!geladen) return notFound()
    const { vragenlijst: bewaard, stand: na } = geladen.deel
    const { problems } = asked
    const values = problems.length > 0 ? asked.values : (bewaard?.antwoorden ?? geenAntwoorden)
    return toon(geladen, { values, problems, na })
  },
  async POST({ tx, relatie, params, form: asked, today: op, actor }) {
    const geladen = await laad(tx, relatie)
    if (!geladen) return notFound()
    const { values } = asked
    const { deel, history } = geladen
    const opnieuw = (problems: readonly Problem[], status: number, anders: Partial<Getypt> = {}) =>
      toon(geladen, { values, problems, na: Number(one(values, 'na')), ...anders }, status)
    if (!asked.ok) return opnieuw(asked.problems, 422)
    const { actie, samen, na } = asked.value
    const antwoorden = antwoordenUit(values)
    const problems = actie === 'versturen' ? nogTeDoen(antwoorden, samen) : []
    if (problems.length > 0) return opnieuw(problems, 422)
    const over = { id: deel.id, op, door: handelaar(actor), antwoorden, na }
    const decision = await doeEvaluatie(
      tx,
      history,
      actie === 'versturen'
        ? { ...over, type: 'verstuur vragenlijst', samen }
        : { ...over, type: 'bewaar vragenlijst' },
    )
    if (isNotPossible(decision))
      return opnieuw([{ text: decision.notPossible }], 409, {
        na: deel.stand,
        intussen: na !== deel.stand,
      })
    return seeOther(actie === 'versturen' ? urls.vragenlijst.href(params) : urls.werkgever.href())
  },
})

/** The page on which an employer answers before a talk. */
export const werkgeverGesprekRoutes: readonly Route[] = [vragenlijst]
