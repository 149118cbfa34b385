import type { Dag } from '#law/dag.ts'
import { one, typedIn, type Form, type Typed } from '#platform/form.ts'
import { page, type Answer } from '#platform/route-answer.ts'
import { route, type Route } from '#platform/route.ts'
import type { Problem } from '#ui/parts.ts'
import { urls } from '#urls.ts'
import { beginPage, vraagPage } from './paginas.tsx'
import { uitslag } from './uitslag.ts'
import { uitslagPage } from './uitslagpagina.tsx'
import { lees, nagaanNamen, nagaanVragen, tegenspraak, volgende } from './vragen.ts'

/**
 * Answers may be about health, so nothing of them is kept: a form that is never accepted is never remembered by the
 * store, and an address would stay in histories and logs.
 */
const nooitAanvaard: Form<never> = {
  parse: (body) => ({ ok: false, problems: [], values: typedIn(body) }),
}

/** A page of 200 would be sent as a refused form (422); these pages are none. */
const zonderGewicht = 203

/** The self-check: each step is a POST that carries all answers so far. */
export const nagaanRoute: Route = route({
  url: urls.publiek.nagaan,
  may: 'openbaar',
  form: nooitAanvaard,
  GET: () => page(beginPage()),
  POST: ({ form, today }) =>
    form.ok ? page(beginPage(), zonderGewicht) : stap(form.values, today),
})

function stap(values: Typed, today: Dag): Answer {
  const antwoorden = lees(values)
  const wijzig = nagaanNamen.find((naam) => naam === one(values, 'wijzig'))
  if (wijzig) return page(vraagPage({ naam: wijzig, antwoorden }), zonderGewicht)
  const beantwoord = nagaanNamen.find((naam) => naam === one(values, 'vraag'))
  const gekozen = beantwoord && (antwoorden[beantwoord] ?? [])
  if (beantwoord && gekozen?.length === 0)
    return page(vraagPage({ naam: beantwoord, antwoorden, problems: kies(beantwoord) }), 422)
  const dubbel = nagaanNamen.find((naam) => tegenspraak(antwoorden[naam] ?? []))
  if (dubbel)
    return page(vraagPage({ naam: dubbel, antwoorden, problems: kiesAlleen(dubbel) }), 422)
  const naam = volgende(antwoorden)
  return naam
    ? page(vraagPage({ naam, antwoorden }), zonderGewicht)
    : page(uitslagPage({ antwoorden, uitslag: uitslag(antwoorden, today) }), zonderGewicht)
}

function kies(field: keyof typeof nagaanVragen): Problem[] {
  return [{ field, text: 'Kies een antwoord. Twijfelt u? Kies "Ik weet het niet".' }]
}

function kiesAlleen(field: keyof typeof nagaanVragen): Problem[] {
  return [
    { field, text: 'Kies uw bewijzen, of alleen "Geen van deze bewijzen" of "Ik weet het niet".' },
  ]
}
