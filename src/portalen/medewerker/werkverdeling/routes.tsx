import * as z from 'zod'
import { form, type Field } from '#platform/http/form.ts'
import { text } from '#platform/http/form-fields.ts'
import { page } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { urls } from '#urls.ts'
import { toegewezenPage, toewijzenPage, werklastPage } from './pages.tsx'
import { listAangekruist, listCollegasMetCode, listLast, wijsToe } from './store.ts'
import { hoogstensTegelijk, leesWaarden, type Uitkomst } from './toewijzen.ts'

const werklast = route({
  url: urls.werklast,
  may: 'werklast zien',
  async GET({ tx, today }) {
    return page(werklastPage({ last: await listLast(tx, today) }))
  },
})

/** The hidden inputs of the page that was confirmed. */
const aangekruist: Field<readonly string[]> = {
  inputs: (name) => [name],
  pick: (typed, name) => {
    const value = Object.hasOwn(typed, name) ? typed[name] : undefined
    return typeof value === 'string' ? [value] : (value ?? [])
  },
  schema: z
    .array(z.string())
    .min(1, 'Kruis in de lijst minstens één dossier aan.')
    .max(hoogstensTegelijk, `Kruis hoogstens ${hoogstensTegelijk} dossiers tegelijk aan.`),
}

const toewijzen = route({
  url: urls.dossiersToewijzen,
  may: 'dossiers toewijzen',
  form: form({ dossier: aangekruist, collega: text('Kies een collega.') }),
  async GET({ tx, query, today, form: asked }) {
    const nummers = [...new Set(query.getAll('dossier'))].slice(0, hoogstensTegelijk)
    const collega = query.get('collega') ?? ''
    const collegas = await listCollegasMetCode(tx)
    const rijen = await listAangekruist(tx, nummers, today)
    return page(toewijzenPage({ rijen, collegas, collega, problems: asked.problems }))
  },
  async POST({ tx, today, form: asked }) {
    const collegas = await listCollegasMetCode(tx)
    if (!asked.ok)
      return page(
        toewijzenPage({ rijen: [], collegas, collega: '', problems: asked.problems }),
        422,
      )
    const gekozen = collegas.find(({ code }) => code === asked.value.collega)
    const dossiers = leesWaarden(asked.value.dossier)
    if (!gekozen || !dossiers) {
      const field = gekozen ? 'dossier' : 'collega'
      const text = gekozen
        ? 'Deze dossiers zijn niet te lezen. Ga terug naar de lijst en kruis ze opnieuw aan.'
        : 'Deze collega is er niet meer. Ga terug naar de lijst en kies een andere.'
      return page(
        toewijzenPage({ rijen: [], collegas, collega: '', problems: [{ field, text }] }),
        422,
      )
    }
    const uitkomsten: Uitkomst[] = []
    for (const dossier of dossiers) uitkomsten.push(await wijsToe(tx, dossier, gekozen, today))
    return page(toegewezenPage({ uitkomsten, collega: gekozen.naam }))
  },
})

/** Dividing the work in a team. */
export const werkverdelingRoutes: readonly Route[] = [toewijzen, werklast]
