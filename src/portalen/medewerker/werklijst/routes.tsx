import { writeCsv } from 'hucre/csv'
import { rolKan } from '#dossier/permissions.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { optional, text } from '#platform/http/form-fields.ts'
import { form, type Problem, type Typed } from '#platform/http/form.ts'
import { file, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import {
  listCollegasMetCode,
  listLast,
  type CollegaMetCode,
} from '#portalen/medewerker/werkverdeling/store.ts'
import { urls } from '#urls.ts'
import { csvRijen } from './csv.ts'
import { leesFilter, type Filter } from './filter.ts'
import { inWoorden } from './filters.tsx'
import { werklijstPage } from './page.tsx'
import { listBestand, listDossiers } from './store.ts'
import { vraagVan, weergavenPage } from '#portalen/medewerker/weergaven/weergaven.tsx'
import { bewaarWeergave, listWeergaven, wisWeergave } from '#portalen/medewerker/weergaven/store.ts'

/** Colleagues to choose from; who belongs to no organisation has none. */
async function collegasVan(tx: ReadTx, { organisatie }: Actor): Promise<readonly CollegaMetCode[]> {
  return organisatie === undefined ? [] : listCollegasMetCode(tx)
}

/** The id behind the colleague in the filter: one to choose from, or one who still follows dossiers of the team. */
async function idVan(
  tx: ReadTx,
  collegas: readonly CollegaMetCode[],
  { behandelaar }: Filter,
  vandaag: Dag,
): Promise<string | null> {
  if (behandelaar === 'team' || behandelaar === 'ik') return null
  const gekend = collegas.find(({ code }) => code === behandelaar)
  if (gekend) return gekend.id
  return (await listLast(tx, vandaag)).find(({ code }) => code === behandelaar)?.id ?? null
}

const lijst = route({
  url: urls.dossiers,
  may: 'dossiers zien',
  async GET({ tx, query, today, actor }) {
    const filter = leesFilter(query)
    const collegas = await collegasVan(tx, actor)
    const behandelaar = await idVan(tx, collegas, filter, today)
    const alsBestand = query.get('formaat') === 'csv'
    if (alsBestand) {
      const { rijen, meer } = await listBestand(tx, filter, today, behandelaar)
      if (!meer)
        return file(
          new TextEncoder().encode(writeCsv(csvRijen(rijen), { bom: true, escapeFormulae: true })),
          'text/csv; charset=utf-8',
          `dossiers-${today}.csv`,
        )
    }
    return page(
      werklijstPage({
        lijst: await listDossiers(tx, filter, today, behandelaar),
        filter,
        vandaag: today,
        magOpenen: rolKan(actor, 'dossier openen').mag,
        magToewijzen: rolKan(actor, 'dossiers toewijzen').mag,
        magWerklast: rolKan(actor, 'werklast zien').mag,
        magVooruit: rolKan(actor, 'vooruitblik zien').mag,
        collegas,
        weergaven: await listWeergaven(tx),
        teGroot: alsBestand,
      }),
      alsBestand ? 422 : 200,
    )
  },
})

const weergaven = route({
  url: urls.weergaven,
  may: 'dossiers zien',
  form: form({
    naam: text('Geef de lijst een naam.', { max: 60 }),
    vraag: optional(text('', { max: 500 })),
  }),
  async GET({ tx, query, actor, form: asked }) {
    return weergaveForm(tx, actor, leesFilter(query), asked)
  },
  async POST({ tx, actor, form: asked }) {
    const getypt = asked.values['vraag']
    const filter = leesFilter(new URLSearchParams(typeof getypt === 'string' ? getypt : ''))
    if (!asked.ok) return weergaveForm(tx, actor, filter, asked, 422)
    const bewaard = await bewaarWeergave(tx, { naam: asked.value.naam, vraag: vraagVan(filter) })
    if (isNotPossible(bewaard))
      return weergaveForm(
        tx,
        actor,
        filter,
        { problems: [{ field: 'naam', text: bewaard.notPossible }], values: asked.values },
        409,
      )
    return seeOther(urls.weergaven.href())
  },
})

async function weergaveForm(
  tx: ReadTx,
  actor: Actor,
  filter: Filter,
  { problems, values }: { readonly problems: readonly Problem[]; readonly values: Typed },
  status = 200,
) {
  const collegas = await collegasVan(tx, actor)
  const woorden = inWoorden(filter, collegas)
  return page(
    weergavenPage({ weergaven: await listWeergaven(tx), filter, woorden, problems, values }),
    status,
  )
}

const wissen = route({
  url: urls.weergaveWissen,
  may: 'dossiers zien',
  async POST({ tx, params }) {
    await wisWeergave(tx, params.weergave)
    return seeOther(urls.weergaven.href())
  },
})

/** The worklist, and the lists that people keep of it. */
export const werklijstRoutes: readonly Route[] = [lijst, weergaven, wissen]
