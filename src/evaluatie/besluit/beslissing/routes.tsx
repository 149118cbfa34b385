import { tweedeLezerRoute } from '#dossier/beslissen/routes.ts'
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
import type { Problem, Typed } from '#platform/http/form.ts'
import type { Route } from '#platform/http/route.ts'
import { metVolleDatums } from '#ui/leesbaar.ts'
import { urls } from '#urls.ts'
import { beslissingPage } from './pages.tsx'

/** What waits for the second reader, with both letters; undefined when nothing waits. */
async function wachtend(
  vraag: Vraag,
  geladen: Geladen,
  telefoon: string,
  getypt: { readonly problems: readonly Problem[]; readonly values: Typed },
) {
  const { today: op, actor } = vraag
  const { dossier, evaluatie, state, stand, over } = geladen
  const { voorstel: gedaan, id } = evaluatie
  if (!gedaan || !over) return undefined
  const door = handelaar(actor)
  const paren = brievenBijBeslissing({ dossier, state, id, op, stand, door, telefoon })
  return beslissingPage({
    ...(await vaststellingenVan(vraag, { ...geladen, over })),
    bevinding: beoordeelKeuze(over, gedaan, op),
    paren: typeof paren === 'string' ? metVolleDatums(paren) : paren,
    ...getypt,
  })
}

/** The second reader decides, or sends the proposal back; `telefoon` is the number that letters give. */
export function beslissingRoutes({ telefoon }: { readonly telefoon: string }): readonly Route[] {
  return [
    tweedeLezerRoute({
      url: urls.evaluatieBeslissing,
      may: 'evaluatie beslissen',
      relatie: alsBeslisser,
      laad,
      toon: (vraag, geladen, getypt) => wachtend(vraag, geladen, telefoon, getypt),
      wasVoor: ({ today: vandaag }, { dossier, evaluatie }, getypt) =>
        wasVoor({ dossier, vandaag, evaluatie, getypt }),
      daarna: (params) => urls.dossierEvaluatie.href(params),
      beslis: ({ tx, params, today }, { history }) =>
        beslisEvaluatie(tx, history, params.aanvraag, today),
      stuurTerug: ({ tx, params, today }, { history }, reden) =>
        stuurBesluitTerug(tx, history, params.aanvraag, today, reden),
    }),
  ]
}
