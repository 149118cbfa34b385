import { ondertekenaars } from '#evaluatie/gronden.ts'
import { vorigeEvaluatie } from '#evaluatie/besluit/vorige.ts'
import { openheid, vraaggronden } from '#evaluatie/openheid.ts'
import { vanSoort, verslagstuk } from '#evaluatie/papieren.ts'
import { listEigenStukken } from '#evaluatie/store.ts'
import { oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { notFound, page } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { laad, type Deur, type Geladen } from '#evaluatie/aanvragen/deur/routes.tsx'
import { popPage, redenPage, verslagPage } from '#evaluatie/aanvragen/stap-pages.tsx'
import { bewaar, naarLijst } from '#evaluatie/aanvragen/bewaren/routes.tsx'

const getoond = optional(text('', { max: 400 }))

function redenRoute(deur: Deur): Route {
  return route({
    url: deur.url.reden,
    may: deur.may,
    relatie: deur.opAanvraag,
    form: form({ grond: oneOf('Kies waarom u een evaluatie vraagt.', vraaggronden), getoond }),
    async GET({ form: asked, ...vraag }) {
      const geladen = await laad(deur, vraag)
      if (!geladen) return notFound()
      if (geladen.evaluatie.status !== 'VOORBEREID') return naarLijst(geladen)
      return page(redenPage({ ...geladen, lijst: gronden(geladen), ...asked }))
    },
    async POST({ form: asked, ...vraag }) {
      const geladen = await laad(deur, vraag)
      if (!geladen) return notFound()
      const { evaluatie } = geladen
      const opnieuw = (problems: readonly Problem[], status: number) =>
        page(
          redenPage({ ...geladen, lijst: gronden(geladen), problems, values: asked.values }),
          status,
        )
      if (!asked.ok) return opnieuw(asked.problems, 422)
      const { grond } = asked.value
      // The report that belongs to another ground does not go along; the POP does.
      const verslag = grond === evaluatie.concept.grond ? evaluatie.concept.verslag : null
      return bewaar({
        tx: vraag.tx,
        geladen,
        plaats: 'reden',
        concept: { ...evaluatie.concept, grond, verslag },
        values: asked.values,
        getoond: asked.value.getoond,
        opnieuw,
      })
    },
  })
}

function gronden({ evaluatie, kop, op, state }: Geladen) {
  const loopbaan = { inDienst: evaluatie.inDienst, ...vorigeEvaluatie(state.beslissingen, op) }
  return openheid(loopbaan, kop.vrager, op)
}

const stuk = text('Kies welk papier meegaat.', { max: 36 })

function verslagRoute(deur: Deur): Route {
  return route({
    url: deur.url.verslag,
    may: deur.may,
    relatie: deur.opAanvraag,
    form: form(
      { stuk, ondertekendDoor: optional(oneOf('', ondertekenaars)), getoond },
      ({ stuk: gekozen, ondertekendDoor }) =>
        gekozen !== 'geen' && ondertekendDoor === undefined
          ? [{ field: 'ondertekendDoor', text: 'Kies wie het verslag ondertekende.' }]
          : [],
    ),
    async GET({ form: asked, ...vraag }) {
      const geladen = await laad(deur, vraag)
      if (!geladen) return notFound()
      const { grond } = geladen.evaluatie.concept
      if (geladen.evaluatie.status !== 'VOORBEREID' || grond === null) return naarLijst(geladen)
      const stukken = vanSoort(await eigenStukken(vraag, geladen), verslagstuk(grond) ?? 'POP')
      return page(verslagPage({ ...geladen, grond, stukken, ...asked }))
    },
    async POST({ form: asked, ...vraag }) {
      const geladen = await laad(deur, vraag)
      if (!geladen) return notFound()
      const { evaluatie } = geladen
      const { grond } = evaluatie.concept
      if (grond === null) return naarLijst(geladen)
      const stukken = vanSoort(await eigenStukken(vraag, geladen), verslagstuk(grond) ?? 'POP')
      const opnieuw = (problems: readonly Problem[], status: number) =>
        page(verslagPage({ ...geladen, grond, stukken, problems, values: asked.values }), status)
      if (!asked.ok) return opnieuw(asked.problems, 422)
      const { stuk: gekozen, ondertekendDoor } = asked.value
      if (!isKeuze(stukken, gekozen)) return opnieuw([geenKeuze], 422)
      const verslag =
        gekozen === 'geen' || ondertekendDoor === undefined
          ? null
          : { stuk: gekozen, ondertekendDoor }
      return bewaar({
        tx: vraag.tx,
        geladen,
        plaats: 'verslag',
        concept: { ...evaluatie.concept, verslag },
        values: asked.values,
        getoond: asked.value.getoond,
        opnieuw,
      })
    },
  })
}

const geenKeuze: Problem = { field: 'stuk', text: 'Kies een papier uit de lijst.' }

// Only a paper that this reader may know of: an id that somebody typed tells nothing.
function isKeuze(stukken: readonly { readonly id: string }[], gekozen: string): boolean {
  return gekozen === 'geen' || stukken.some(({ id }) => id === gekozen)
}

function eigenStukken(vraag: Parameters<typeof laad>[1], { relatie }: Geladen) {
  return listEigenStukken(vraag.tx, relatie, vraag.actor)
}

function popRoute(deur: Deur): Route {
  return route({
    url: deur.url.pop,
    may: deur.may,
    relatie: deur.opAanvraag,
    form: form({ stuk, getoond }),
    async GET({ form: asked, ...vraag }) {
      const geladen = await laad(deur, vraag)
      if (!geladen) return notFound()
      if (geladen.evaluatie.status !== 'VOORBEREID') return naarLijst(geladen)
      const stukken = vanSoort(await eigenStukken(vraag, geladen), 'POP')
      return page(popPage({ ...geladen, stukken, vandaag: vraag.today, ...asked }))
    },
    async POST({ form: asked, ...vraag }) {
      const geladen = await laad(deur, vraag)
      if (!geladen) return notFound()
      const { evaluatie } = geladen
      const stukken = vanSoort(await eigenStukken(vraag, geladen), 'POP')
      const opnieuw = (problems: readonly Problem[], status: number) =>
        page(
          popPage({ ...geladen, stukken, vandaag: vraag.today, problems, values: asked.values }),
          status,
        )
      if (!asked.ok) return opnieuw(asked.problems, 422)
      const { stuk: gekozen } = asked.value
      if (!isKeuze(stukken, gekozen)) return opnieuw([geenKeuze], 422)
      return bewaar({
        tx: vraag.tx,
        geladen,
        plaats: 'pop',
        concept: { ...evaluatie.concept, pop: gekozen === 'geen' ? null : gekozen },
        values: asked.values,
        getoond: asked.value.getoond,
        opnieuw,
      })
    },
  })
}

/** The pages on which a request is filled in. */
export function stapRoutes(deur: Deur): readonly Route[] {
  return [redenRoute(deur), verslagRoute(deur), popRoute(deur)]
}
