import { bestandsvelden } from '#dossier/luik/bestanden.tsx'
import type { Bewaring } from '#dossier/luik/bezorgen/routes.tsx'
import { bewaar, findKaft, legVast, ruimOp, type Bewaard } from '#dossier/luik/store.ts'
import { findEigenUitnodiging, geefAf, opUitnodiging } from '#dossier/uitnodiging/store.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { day } from '#platform/http/form-day.ts'
import { checkbox, optional, text } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Files, type Route } from '#platform/http/route.ts'
import { urls } from '#urls.ts'
import { afgeefPage, ontvangstPage } from './pages.tsx'

interface Ingevuld {
  readonly naam: string
  readonly organisatie: string
  readonly riziv: string | undefined
  readonly datum: Dag
}

const velden = form(
  {
    naam: text('Vul uw voornaam en familienaam in.', { max: 100 }),
    organisatie: text('Vul uw praktijk of organisatie in.', { max: 100 }),
    riziv: optional(text('', { max: 20 })),
    datum: day('de datum op het papier'),
    akkoord: checkbox('Kruis aan dat het papier van u is.'),
  },
  ({ riziv }) =>
    riziv === undefined || /^(\d{8}|\d{11})$/.test(kaal(riziv))
      ? []
      : [{ field: 'riziv', text: 'Een RIZIV-nummer heeft 8 of 11 cijfers. Of laat dit leeg.' }],
)

function kaal(riziv: string): string {
  return riziv.replaceAll(/[\s./-]/g, '')
}

function papier({ vault, keur }: Bewaring): Files<string, Ingevuld, Bewaard> {
  return {
    ...bestandsvelden,
    keur,
    async keep({ relatie, papieren, read }) {
      const { nummer, soort } = await read((tx) =>
        tx.beyond(async () => ({
          nummer: (await findKaft(tx, relatie.dossier)).nummer,
          soort: (await findEigenUitnodiging(tx, tx.actor, relatie.op))?.uitnodiging.soort,
        })),
      )
      if (!soort) throw new Error('Deze link hoort bij geen papier.')
      return bewaar(vault, nummer, soort, papieren[0]!)
    },
    drop: (bewaard) => ruimOp(vault, [bewaard]),
  }
}

/** The one form of who came in by a link; once it is sent, its receipt. Nothing of the dossier stands on it. */
export function afgeefRoute(bewaring: Bewaring): Route {
  return route({
    url: urls.afgeven,
    may: 'gevraagd papier afgeven',
    relatie: opUitnodiging,
    form: velden,
    files: papier(bewaring),
    async GET({ tx, actor, today, form: asked }) {
      const eigen = await findEigenUitnodiging(tx, actor, today)
      if (!eigen) return notFound()
      const { uitnodiging } = eigen
      return page(
        uitnodiging.afgifte
          ? ontvangstPage(uitnodiging.soort, uitnodiging.afgifte)
          : afgeefPage({ soort: uitnodiging.soort, ...asked }),
      )
    },
    async POST({ tx, actor, today, form: asked, kept }) {
      const eigen = await findEigenUitnodiging(tx, actor, today)
      if (!eigen) return notFound()
      const { history, uitnodiging } = eigen
      const { id, soort } = uitnodiging
      const again = (problems: readonly Problem[], status: number) =>
        page(afgeefPage({ soort, problems, values: asked.values }), status)
      if (!asked.ok || !kept) return again(asked.ok ? [] : asked.problems, 422)
      const { naam, organisatie, riziv, datum } = asked.value
      const gelegd = await legVast(tx, history, today, [kept], {
        datum,
        uitgever: `${naam}, ${organisatie}`,
        geldigTot: null,
        post: null,
      })
      if (isNotPossible(gelegd)) return again([{ text: gelegd.notPossible }], 409)
      const afgegeven = await geefAf(tx, history, today, {
        id,
        stuk: kept.context.document,
        sha256: kept.sha256,
        ondertekenaar: {
          naam,
          organisatie,
          riziv: riziv === undefined ? null : kaal(riziv),
        },
      })
      return isNotPossible(afgegeven)
        ? again([{ text: afgegeven.notPossible }], 409)
        : seeOther(urls.afgeven.href())
    },
  })
}
