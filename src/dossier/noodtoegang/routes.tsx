import { randomUUID } from 'node:crypto'
import type { Relatie } from '#dossier/permissions.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { statusOpLijst } from '#dossier/lijststatus.ts'
import { opNummer } from '#dossier/store.ts'
import { parameters } from '#dossier/toezicht/parameters.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { longText, oneOf } from '#platform/http/form-fields.ts'
import { form, type Problem, type Typed } from '#platform/http/form.ts'
import { page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { handle } from '#platform/store/handle.ts'
import type { ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { categorieen, noodtoegang, type Categorie } from './noodtoegang.ts'
import { noodtoegangPage } from './pages.tsx'
import { eigenNoodtoegang } from './store.ts'

/** The words for the state of a dossier, which the list of dossiers owns. */
export type Statuswoorden = Readonly<Record<string, string>>

async function antwoord(
  tx: ReadTx,
  statussen: Statuswoorden,
  nummer: string,
  relatie: Relatie,
  problems: readonly Problem[],
  values: Typed,
  code = 200,
) {
  const [rij] = await tx.query<{ status: string }>(
    `select ${statusOpLijst} as status from dossier d where d.nummer = $1`,
    [nummer],
  )
  const termijnen = await tx.query<{ wat: string; dag: Dag }>(
    'select wat, dag from termijn where history = $1 and bewaakt and beeindigd_op is null order by dag, id',
    [relatie.dossier],
  )
  const status = rij?.status ?? ''
  return page(
    noodtoegangPage({
      nummer,
      terug: tx.actor.rol === 'DPO' ? urls.toezicht.start.href() : urls.dossiers.href(),
      status: statussen[status] ?? status,
      termijnen,
      loopt: await eigenNoodtoegang(tx, relatie.dossier),
      problems,
      values,
    }),
    code,
  )
}

function openRoute(statussen: Statuswoorden): Route {
  return route({
    url: urls.noodtoegang,
    may: 'noodtoegang openen',
    relatie: opNummer,
    form: form({
      categorie: oneOf(
        'Kies waarom het niet kan wachten.',
        Object.keys(categorieen) as Categorie[],
      ),
      reden: longText('Leg uit waarom het niet kan wachten.', {
        min: parameters.redenTekens.waarde,
        max: 1000,
      }),
    }),
    GET: ({ tx, relatie, params, form: asked }) =>
      antwoord(tx, statussen, params.nummer, relatie!, asked.problems, asked.values),
    async POST({ tx, relatie, params, actor, clock, today, form: asked }) {
      const weer = (problems: readonly Problem[], code: number) =>
        antwoord(tx, statussen, params.nummer, relatie!, problems, asked.values, code)
      if (!asked.ok) return weer(asked.problems, 422)
      const { organisatie } = actor
      // Who is about to open it does not read the history yet.
      const decision = await tx.beyond(() =>
        handle(tx, noodtoegang, relatie!.dossier, {
          type: 'open',
          op: today,
          om: clock.now(),
          id: randomUUID(),
          door: { ...betrokkene(actor), ...(organisatie === undefined ? {} : { organisatie }) },
          ...asked.value,
        }),
      )
      if (isNotPossible(decision)) return weer([{ text: decision.notPossible }], 409)
      return seeOther(urls.dossier.href(params))
    },
  })
}

const einde = route({
  url: urls.noodtoegangEinde,
  may: 'noodtoegang openen',
  relatie: opNummer,
  GET: ({ params }) => seeOther(urls.noodtoegang.href(params)),
  async POST({ tx, relatie, params, actor, clock, today }) {
    const { dossier: history } = relatie!
    const loopt = await eigenNoodtoegang(tx, history)
    if (loopt)
      await tx.beyond(() =>
        handle(tx, noodtoegang, history, {
          type: 'beëindig',
          op: today,
          om: clock.now(),
          id: loopt.id,
          door: betrokkene(actor),
        }),
      )
    return seeOther(urls.dossier.href(params))
  },
})

/** The pages on which access in an emergency is opened and ended. */
export function noodtoegangRoutes(statussen: Statuswoorden): readonly Route[] {
  return [openRoute(statussen), einde]
}
