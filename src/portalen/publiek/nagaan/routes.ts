import type { Dag } from '#law/dag.ts'
import { one, typedIn, type Form, type Typed } from '#platform/http/form.ts'
import { page, type Answer } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Problem } from '#ui/parts.ts'
import { urls } from '#urls.ts'
import { leesDagen } from './evaluatie.ts'
import { evaluatiePage } from './evaluatiepagina.tsx'
import { beginPage, vraagPage } from './paginas.tsx'
import { uitslag } from './uitslag.ts'
import { uitslagPage } from './uitslagpagina.tsx'
import { lees, nagaanNamen, nagaanVragen, tegenspraak, volgende } from './vragen.ts'

/** Whatever was chosen; which answers are missing is seen question by question. */
const antwoordenForm: Form<Typed> = {
  parse(body) {
    const values = typedIn(body)
    return { ok: true, value: values, values }
  },
}

/**
 * The self-check: each step is a POST that carries all answers so far. They may be about health, so nothing of them is
 * kept, and an address would stay in histories and logs.
 */
export const nagaanRoute: Route = route({
  url: urls.publiek.nagaan,
  may: 'openbaar',
  form: antwoordenForm,
  remembers: false,
  GET: () => page(beginPage()),
  POST: ({ form, today }) => stap(form.values, today),
})

/** When an evaluation can be asked: only days, nothing about health, so they may stand in the address. */
export const evaluatieRoute: Route = route({
  url: urls.publiek.nagaanEvaluatie,
  may: 'openbaar',
  GET({ query, today }) {
    const dagen = leesDagen(query, today)
    return page(evaluatiePage({ ...dagen, vandaag: today }), dagen.problems.length > 0 ? 422 : 200)
  },
})

function stap(values: Typed, today: Dag): Answer {
  const antwoorden = lees(values)
  const wijzig = nagaanNamen.find((naam) => naam === one(values, 'wijzig'))
  if (wijzig) return page(vraagPage({ naam: wijzig, antwoorden }))
  const beantwoord = nagaanNamen.find((naam) => naam === one(values, 'vraag'))
  const gekozen = beantwoord && (antwoorden[beantwoord] ?? [])
  if (beantwoord && gekozen?.length === 0)
    return page(vraagPage({ naam: beantwoord, antwoorden, problems: kies(beantwoord) }), 422)
  const dubbel = nagaanNamen.find((naam) => tegenspraak(antwoorden[naam] ?? []))
  if (dubbel)
    return page(vraagPage({ naam: dubbel, antwoorden, problems: kiesAlleen(dubbel) }), 422)
  const naam = volgende(antwoorden)
  return naam
    ? page(vraagPage({ naam, antwoorden }))
    : page(uitslagPage({ antwoorden, uitslag: uitslag(antwoorden, today) }))
}

function kies(field: keyof typeof nagaanVragen): Problem[] {
  return [{ field, text: 'Kies een antwoord. Twijfelt u? Kies "Ik weet het niet".' }]
}

function kiesAlleen(field: keyof typeof nagaanVragen): Problem[] {
  return [
    { field, text: 'Kies uw bewijzen, of alleen "Geen van deze bewijzen" of "Ik weet het niet".' },
  ]
}
