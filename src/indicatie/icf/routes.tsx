import { betrokkene } from '#dossier/dossier.ts'
import { loadDossier, opNummer } from '#dossier/store.ts'
import type { IcfBesluit } from '#indicatie/feiten.ts'
import { indicatie, type Indicatie } from '#indicatie/indicatie.ts'
import { isNotPossible } from '#law/decider.ts'
import { day } from '#platform/http/form-day.ts'
import { longText, oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, one, type Field, type Problem, type Typed } from '#platform/http/form.ts'
import { fold, handle } from '#platform/store/handle.ts'
import { page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { urls } from '#urls.ts'
import {
  kwalificatoren,
  onvolledig,
  richtingen,
  type IcfScore,
  type IcfScores,
  type Kwalificator,
  type Richting,
} from './icf.ts'
import { categorieen } from './icf-set.ts'
import { icfOordeelPage, oordelen, type OordeelKeuze } from './oordeel-pages.tsx'
import { icfPage } from './pages.tsx'
import { icfVelden } from './velden.ts'

const scorevelden: Readonly<Record<string, Field<string | undefined>>> = Object.fromEntries(
  categorieen.flatMap(({ code }) => {
    const velden = icfVelden(code)
    return [
      [
        velden.kwalificator,
        optional(oneOf('Kies een score uit de lijst.', Object.keys(kwalificatoren))),
      ],
      [velden.richting, optional(oneOf('Kies of dit hindert of helpt.', richtingen))],
      [velden.toelichting, optional(longText(''))],
      [velden.bewijs, optional(text(''))],
    ]
  }),
)

const icfForm = form({
  ...scorevelden,
  actie: oneOf('Kies wat u wilt doen.', ['indienen', 'bewaren']),
})

/** What was typed as scores; a category with nothing typed is left out. */
function scoresUit(typed: Typed): IcfScores {
  return Object.fromEntries(
    categorieen.flatMap(({ code }) => {
      const velden = icfVelden(code)
      const kwalificator = one(typed, velden.kwalificator)
      const richting = one(typed, velden.richting)
      const score = {
        kwalificator: kwalificator === '' ? null : (kwalificator as Kwalificator),
        richting: richting === '' ? null : (richting as Richting),
        toelichting: one(typed, velden.toelichting).trim(),
        bewijs: one(typed, velden.bewijs).trim(),
      }
      const leeg = kwalificator + richting + score.toelichting + score.bewijs === ''
      return leeg ? [] : [[code, score]]
    }),
  )
}

/** Where the workbench starts: the saved work, else the evidence of nothing yet. */
function begin(state: Indicatie): IcfScores {
  return state.klad?.scores ?? {}
}

function problemenVan(scores: IcfScores): readonly Problem[] {
  return onvolledig(scores).map(({ code, tekst }) => {
    return { field: veldVan(code, scores[code]), text: tekst }
  })
}

/** The input in which something is missing: the score first, then the direction, then the words. */
function veldVan(code: string, score: IcfScore | undefined): string {
  const velden = icfVelden(code)
  if (code.startsWith('pf')) return velden.toelichting
  if (score?.kwalificator == null) return velden.kwalificator
  return code.startsWith('e') && score.richting === null ? velden.richting : velden.toelichting
}

const werkblad = route({
  url: urls.icf,
  may: 'ICF invullen',
  relatie: opNummer,
  form: icfForm,
  async GET({ tx, relatie, today, form: asked }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    const state = fold(indicatie, events)
    const scores = asked.problems.length > 0 ? scoresUit(asked.values) : begin(state)
    return page(
      icfPage({ dossier, vandaag: today, indicatie: state, scores, problems: asked.problems }),
    )
  },
  async POST({ tx, relatie, today, params, form: asked, actor }) {
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const state = fold(indicatie, events)
    const scores = scoresUit(asked.values)
    const again = (problems: readonly Problem[], status = 422) =>
      page(icfPage({ dossier, vandaag: today, indicatie: state, scores, problems }), status)
    if (!asked.ok) return again(asked.problems)
    const problems = asked.value.actie === 'indienen' ? problemenVan(scores) : []
    if (problems.length > 0) return again(problems)
    const type = asked.value.actie === 'indienen' ? 'dien ICF in' : 'bewaar ICF'
    const decision = await handle(tx, indicatie, history, {
      type,
      op: today,
      scores,
      door: betrokkene(actor),
    })
    if (isNotPossible(decision)) return again([{ text: decision.notPossible }], 409)
    return seeOther(urls.dossier.href(params))
  },
})

const besluiten: Readonly<Record<OordeelKeuze, IcfBesluit | null>> = {
  'PMP zwak': { doelgroep: 'PMP', profiel: 'zwak' },
  'PMP sterk': { doelgroep: 'PMP', profiel: 'sterk' },
  UK: { doelgroep: 'UK' },
  geen: null,
}

const oordeel = route({
  url: urls.icfOordeel,
  may: 'ICF beoordelen',
  relatie: opNummer,
  form: form({
    besluit: oneOf('Kies uw oordeel.', Object.keys(oordelen) as OordeelKeuze[]),
    laatsteWerkdag: optional(day('de laatste dag betaald werk')),
    redenen: longText('Schrijf waarom u zo oordeelt.', { min: 20 }),
  }),
  async GET({ tx, relatie, today, form: asked }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    const state = fold(indicatie, events)
    return page(
      icfOordeelPage({
        dossier,
        vandaag: today,
        indicatie: state,
        problems: asked.problems,
        values: asked.values,
      }),
    )
  },
  async POST({ tx, relatie, today, params, form: asked, actor }) {
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const state = fold(indicatie, events)
    const again = (problems: readonly Problem[], status: number) =>
      page(
        icfOordeelPage({
          dossier,
          vandaag: today,
          indicatie: state,
          problems,
          values: asked.values,
        }),
        status,
      )
    if (!asked.ok) return again(asked.problems, 422)
    const { besluit, laatsteWerkdag, redenen } = asked.value
    const decision = await handle(tx, indicatie, history, {
      type: 'beoordeel ICF',
      op: today,
      besluit: besluiten[besluit],
      redenen,
      laatsteWerkdag: laatsteWerkdag ?? null,
      door: betrokkene(actor),
    })
    if (isNotPossible(decision)) return again([{ text: decision.notPossible }], 409)
    return seeOther(urls.dossier.href(params))
  },
})

/** The ICF workbench and the judgement on it. */
export const icfRoutes: readonly Route[] = [werkblad, oordeel]
