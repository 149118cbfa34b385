import { listStukken } from '#dossier/luik/store.ts'
import type { StukRij } from '#dossier/luik/rij.ts'
import { magLezen } from '#dossier/luik/zicht.ts'
import { mag, type Relatie } from '#dossier/permissions.ts'
import { loadDossier, opNummer } from '#dossier/store.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import { vorigeEvaluatie } from '#evaluatie/besluit/vorige.ts'
import { lopendeStatussen, type Papierkeuze } from '#evaluatie/gebeurtenissen.ts'
import { ondertekenaars } from '#evaluatie/gronden.ts'
import type { Nakijkcommand } from '#evaluatie/nakijken.ts'
import { volgende } from '#evaluatie/golf/periodiek.ts'
import { openheid } from '#evaluatie/openheid.ts'
import { geldigStuk, vanSoort, verslagstuk, verslagstukken } from '#evaluatie/papieren.ts'
import { evaluatieProcedure, type Evaluaties } from '#evaluatie/procedure.ts'
import { doeEvaluatie } from '#evaluatie/store.ts'
import { beoordeelPapieren, heeftGrond, wetsfeiten, type MetGrond } from '#evaluatie/toets.ts'
import { beoordeelOpening } from '#evaluatie/voorwaarden.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { fold } from '#platform/store/handle.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { evaluatiesPage, nakijkPage } from './pages.tsx'

const lijst = route({
  url: urls.dossierEvaluatie,
  may: 'evaluatie volgen',
  relatie: opNummer,
  async GET({ tx, relatie, today, actor }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    const { wop, lijst: alle, beslissingen, periodiek } = fold(evaluatieProcedure, events)
    return page(
      evaluatiesPage({
        dossier,
        vandaag: today,
        periodiek: volgende(periodiek),
        lijst: alle.filter(({ aangevraagdOp }) => aangevraagdOp !== null).toReversed(),
        openheid:
          wop.status === 'WOP_ACTIEF'
            ? openheid(
                { inDienst: wop.wop.van, ...vorigeEvaluatie(beslissingen, today) },
                'werkgever',
                today,
              )
            : [],
        gesprek: gesprekrecht(actor, relatie),
        kanNakijken: relatie !== undefined && mag(actor, 'evaluatie nakijken', relatie).mag,
        kanVoorstellen: relatie !== undefined && mag(actor, 'evaluatie voorstellen', relatie).mag,
        kanPlannen: relatie !== undefined && mag(actor, 'afspraak plannen', relatie).mag,
      }),
    )
  },
})

function gesprekrecht(actor: Actor, relatie: Relatie | undefined): 'voeren' | 'lezen' | null {
  if (!relatie) return null
  if (mag(actor, 'gesprek voeren', relatie).mag) return 'voeren'
  return mag(actor, 'gespreksverslag lezen', relatie).mag ? 'lezen' : null
}

interface Vraag {
  readonly tx: ReadTx
  readonly relatie: Relatie | undefined
  readonly params: { readonly aanvraag: string }
  readonly actor: Actor
  readonly today: Dag
}

/** What was asked with; where nothing was named, the youngest paper of the fitting kind that came in since. */
function voorgesteld(
  evaluatie: MetGrond,
  state: Evaluaties,
  rijen: readonly StukRij[],
): Papierkeuze {
  const { verslag, pop, grond } = evaluatie.concept
  const isEr = (id: string) => geldigStuk(state.luik, id) !== undefined
  const soort = verslagstuk(grond)
  const [nieuwVerslag] = soort ? vanSoort(rijen, soort) : []
  const [nieuwPop] = vanSoort(rijen, 'POP')
  const [tekenaar] = ondertekenaars
  return {
    verslag:
      verslag && isEr(verslag.stuk)
        ? verslag
        : nieuwVerslag
          ? { stuk: nieuwVerslag.id, ondertekendDoor: tekenaar }
          : null,
    pop: pop !== null && isEr(pop) && evaluatie.aanvulling === null ? pop : (nieuwPop?.id ?? null),
  }
}

async function toon(
  { tx, relatie, params, actor, today }: Vraag,
  gekozen?: Papierkeuze,
  problems: readonly Problem[] = [],
) {
  const { dossier, events, history } = await loadDossier(tx, relatie)
  const state = fold(evaluatieProcedure, events)
  const evaluatie = state.lijst.find(({ id }) => id === params.aanvraag)
  if (!evaluatie || evaluatie.aangevraagdOp === null || !heeftGrond(evaluatie) || !relatie)
    return undefined
  const rijen = (await listStukken(tx, history)).filter((rij) => magLezen(actor, relatie, rij))
  const keuze = gekozen ?? voorgesteld(evaluatie, state, rijen)
  return nakijkPage({
    dossier,
    vandaag: today,
    evaluatie,
    opening: beoordeelOpening(wetsfeiten(evaluatie, state, today)),
    papieren: beoordeelPapieren(evaluatie, state, today, keuze),
    keuze,
    verslagen: verslagstukken.flatMap((soort) => vanSoort(rijen, soort)),
    pops: vanSoort(rijen, 'POP'),
    loopt: lopendeStatussen.has(evaluatie.status),
    problems,
  })
}

const keuzes = ['ontvankelijk', 'niet ontvankelijk', 'volledig', 'aanvulling'] as const
const commando = {
  ontvankelijk: 'verklaar ontvankelijk',
  'niet ontvankelijk': 'verklaar niet ontvankelijk',
  volledig: 'verklaar volledig',
  aanvulling: 'vraag aanvulling',
} as const

const stuk = optional(text('', { max: 36 }))

const nakijken = route({
  url: urls.evaluatieNakijken,
  may: 'evaluatie nakijken',
  relatie: opNummer,
  form: form(
    {
      keuze: oneOf('Kies wat u doet.', keuzes),
      verslag: stuk,
      ondertekendDoor: optional(oneOf('', ondertekenaars)),
      pop: stuk,
    },
    ({ verslag = 'geen', ondertekendDoor }) =>
      verslag !== 'geen' && ondertekendDoor === undefined
        ? [{ field: 'ondertekendDoor', text: 'Kies wie het verslag ondertekende.' }]
        : [],
  ),
  async GET({ form: asked, ...vraag }) {
    const gevonden = await toon(vraag, undefined, asked.problems)
    return gevonden ? page(gevonden) : notFound()
  },
  async POST({ form: asked, ...vraag }) {
    const { tx, relatie, params, today: op, actor } = vraag
    const eerst = await toon(vraag, undefined, asked.ok ? [] : asked.problems)
    if (!eerst || !relatie) return notFound()
    if (!asked.ok) return page(eerst, 422)
    const { keuze, verslag = 'geen', ondertekendDoor, pop = 'geen' } = asked.value
    const papieren: Papierkeuze = {
      verslag: verslag === 'geen' || !ondertekendDoor ? null : { stuk: verslag, ondertekendDoor },
      pop: pop === 'geen' ? null : pop,
    }
    const over = { id: params.aanvraag, op, door: handelaar(actor) }
    const command: Nakijkcommand =
      keuze === 'volledig' || keuze === 'aanvulling'
        ? { ...over, type: commando[keuze], papieren }
        : { ...over, type: commando[keuze] }
    const decision = await doeEvaluatie(tx, relatie.dossier, command)
    if (!isNotPossible(decision)) return seeOther(urls.evaluatieNakijken.href(params))
    const opnieuw = await toon(vraag, papieren, [{ text: decision.notPossible }])
    return opnieuw ? page(opnieuw, 409) : notFound()
  },
})

/** The pages on which VDAB follows and checks requests for an evaluation. */
export const vdabEvaluatieRoutes: readonly Route[] = [lijst, nakijken]
