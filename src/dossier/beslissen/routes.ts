import type { VNode } from 'preact'
import type { Relatie } from '#dossier/permissions.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible, type NotPossible } from '#law/decider.ts'
import { longText, oneOf, optional } from '#platform/http/form-fields.ts'
import { form, one, type Problem, type Typed } from '#platform/http/form.ts'
import { notFound, page, seeOther, type Answer } from '#platform/http/route-answer.ts'
import { route, type FindRelatie, type Params, type Route } from '#platform/http/route.ts'
import type { Actor, ReadTx, StoredEvent, Tx } from '#platform/types.ts'
import { metVolleDatums } from '#ui/leesbaar.ts'

/** What a second reader asks of an address; who decides asks it with a `Tx`. */
interface Vraag<Path extends string, T = ReadTx> {
  readonly tx: T
  readonly relatie: Relatie | undefined
  readonly params: Params<Path>
  readonly actor: Actor
  readonly today: Dag
}

interface Getypt {
  readonly problems: readonly Problem[]
  readonly values: Typed
}

type Gedaan = Promise<NotPossible | readonly StoredEvent[]>

interface TweedeLezer<Path extends string, Geladen> {
  readonly url: { readonly pattern: Path }
  readonly may: 'startpakket beslissen' | 'correctie beslissen' | 'evaluatie beslissen'
  readonly relatie: FindRelatie<Path>
  /** What the pages work with; undefined when there is nothing at this address. */
  laad(vraag: Vraag<Path>): Promise<Geladen | undefined>
  /** The proposal and the form of `TweedeLezer`; undefined when none waits. */
  toon(
    vraag: Vraag<Path>,
    geladen: Geladen,
    getypt: Getypt,
  ): Promise<VNode | undefined> | VNode | undefined
  /** For who was second: what a colleague did, and what this reader wrote. */
  wasVoor(vraag: Vraag<Path>, geladen: Geladen, reden: string): VNode
  /** Where the reader goes after the deed, or when nothing waits. */
  daarna(params: Params<Path>): string
  beslis(vraag: Vraag<Path, Tx>, geladen: Geladen): Gedaan
  stuurTerug(vraag: Vraag<Path, Tx>, geladen: Geladen, reden: string): Gedaan
}

const lezersform = form({
  actie: oneOf('Kies wat u beslist.', ['beslissen', 'terugsturen']),
  reden: optional(longText('Schrijf wat er moet veranderen.')),
})

/**
 * The page of a second reader: the proposal, and the form that decides or sends back. Whoever is second, by a step or by a
 * hair, reads with 409 what a colleague did and what was typed; who only opens the page is sent on.
 */
export function tweedeLezerRoute<const Path extends string, Geladen>(
  soort: TweedeLezer<Path, Geladen>,
): Route {
  const { url, may, relatie } = soort
  async function antwoord(
    vraag: Vraag<Path>,
    geladen: Geladen,
    getypt: Getypt,
    status = 200,
  ): Promise<Answer> {
    const node = await soort.toon(vraag, geladen, getypt)
    if (node) return page(node, status)
    if (status === 200) return seeOther(soort.daarna(vraag.params))
    return page(soort.wasVoor(vraag, geladen, one(getypt.values, 'reden').trim()), 409)
  }
  return route({
    url,
    may,
    relatie,
    form: lezersform,
    async GET({ form: asked, ...vraag }) {
      const geladen = await soort.laad(vraag)
      if (!geladen) return notFound()
      // A GET with problems is the second half of a POST that lost: somebody was first by a hair.
      return antwoord(vraag, geladen, asked, asked.problems.length > 0 ? 409 : 200)
    },
    async POST({ form: asked, ...vraag }) {
      const geladen = await soort.laad(vraag)
      if (!geladen) return notFound()
      const { values } = asked
      if (!asked.ok) return antwoord(vraag, geladen, asked, 422)
      const { actie, reden = '' } = asked.value
      const gedaan =
        actie === 'terugsturen'
          ? await soort.stuurTerug(vraag, geladen, reden)
          : await soort.beslis(vraag, geladen)
      if (!isNotPossible(gedaan)) return seeOther(soort.daarna(vraag.params))
      const field = actie === 'terugsturen' ? 'reden' : undefined
      const problems = [{ field, text: metVolleDatums(gedaan.notPossible) }]
      return antwoord(vraag, geladen, { problems, values }, 409)
    },
  })
}
