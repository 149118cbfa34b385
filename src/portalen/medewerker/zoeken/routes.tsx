import { handelingen } from '#dossier/handelingen.ts'
import { zoekenOpInsz } from '#dossier/toezicht/signalen.ts'
import { text } from '#platform/http/form-fields.ts'
import { form } from '#platform/http/form.ts'
import { page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { urls } from '#urls.ts'
import { uitslagPage, voorbijPage, zoekPage } from './pages.tsx'
import { bewaarVraag, findVraag, zoekDossiers } from './store.ts'
import { herken, hoogstensTekens } from './vraag.ts'

const vak = route({
  url: urls.zoeken,
  may: 'dossiers zoeken',
  form: form(
    {
      zoek: text('Vul een dossiernummer, een naam, een rijksregisternummer of een werkgever in.', {
        max: hoogstensTekens,
      }),
    },
    ({ zoek }) => {
      const vraag = herken(zoek)
      return 'fout' in vraag ? [{ field: 'zoek', text: vraag.fout }] : []
    },
  ),
  // What was typed is kept for an hour and for one person; the memory of answers keeps more.
  remembers: false,
  GET: ({ form: asked }) => page(zoekPage(asked)),
  async POST({ tx, clock, today, form: asked }) {
    if (!asked.ok) return page(zoekPage(asked), 422)
    const { zoek } = asked.value
    const vraag = herken(zoek)
    if (!('fout' in vraag) && vraag.soort === 'insz') {
      const { rijen } = await zoekDossiers(tx, vraag, today)
      await tx.audit({
        action: rijen.length > 0 ? zoekenOpInsz.gevonden : zoekenOpInsz.niemand,
        purpose: handelingen['dossiers zoeken'].doel,
        klasse: 'ID',
      })
    }
    return seeOther(urls.zoekresultaat.href({ token: await bewaarVraag(tx, zoek, clock.now()) }))
  },
})

const resultaat = route({
  url: urls.zoekresultaat,
  may: 'dossiers zoeken',
  async GET({ tx, params, clock, today }) {
    const getypt = await findVraag(tx, params.token, clock.now())
    const vraag = getypt === undefined ? undefined : herken(getypt)
    if (getypt === undefined || vraag === undefined || 'fout' in vraag)
      return page(voorbijPage(), 404)
    const uitslag = await zoekDossiers(tx, vraag, today)
    return page(uitslagPage({ getypt, vraag, ...uitslag, vandaag: today }))
  },
})

/** Searching a dossier: the question goes in a form, the answer stands at an address that names nobody. */
export const zoekRoutes: readonly Route[] = [vak, resultaat]
