import { doeTekenen, hashVan } from '#dossier/tekenen/store.ts'
import { vindVerzoek } from '#dossier/tekenen/tekenen.ts'
import { sleutelVan, watValtWeg, type NieuwVerzoek } from '#dossier/tekenen/verzoek.ts'
import type { Concept } from '#evaluatie/gebeurtenissen.ts'
import { tekenvraag } from '#evaluatie/inhoud.ts'
import { doeEvaluatie } from '#evaluatie/store.ts'
import { heeftGrond, type MetGrond } from '#evaluatie/toets.ts'
import { isNotPossible } from '#law/decider.ts'
import { type Problem, type Typed } from '#platform/http/form.ts'
import { page, seeOther, type Answer } from '#platform/http/route-answer.ts'
import type { Tx } from '#platform/types.ts'
import { adres, type Plaats } from '#evaluatie/aanvragen/adressen.ts'
import { type Geladen } from '#evaluatie/aanvragen/deur/routes.tsx'
import { bevestigPage } from '#evaluatie/aanvragen/stap-pages.tsx'

interface Bewaren {
  readonly tx: Tx
  readonly geladen: Geladen
  readonly plaats: Plaats
  readonly concept: Concept
  readonly values: Typed
  readonly getoond: string | undefined
  readonly opnieuw: (problems: readonly Problem[], status: number) => Answer
}

/** Saves an answer. When it changes what was signed, the page first says which signatures fall away. */
export async function bewaar({ tx, geladen, concept, ...rest }: Bewaren): Promise<Answer> {
  const { kop, evaluatie, state, op, door, history } = geladen
  const { id } = evaluatie
  const nieuw = { ...evaluatie, concept }
  const verzoek = concept.verzoek === null ? undefined : vindVerzoek(state.tekenen, concept.verzoek)
  const loopt = verzoek?.ingetrokkenOp === null && heeftGrond(nieuw)
  const wijziging = loopt ? metHash(verzoek.id, nieuw, geladen) : undefined
  const vervalt = verzoek && wijziging ? watValtWeg(verzoek, wijziging) : []
  const sleutels = vervalt.map(({ ondertekenaar }) => sleutelVan(ondertekenaar))
  const getoond = rest.getoond?.split('|') ?? []
  if (sleutels.some((sleutel) => !getoond.includes(sleutel))) {
    const { plaats, values } = rest
    return page(bevestigPage({ kop, evaluatie, plaats, vervalt, values }))
  }
  const decision = await doeEvaluatie(tx, history, { type: 'bewaar', id, op, door, concept })
  if (isNotPossible(decision)) return rest.opnieuw([{ text: decision.notPossible }], 409)
  if (verzoek && wijziging) {
    const { titel, inhoud, hash } = wijziging
    const vraag = { verzoek: verzoek.id, titel, inhoud, hash, uiterlijk: null, getoond }
    const gewijzigd = await doeTekenen(tx, history, { type: 'wijzig', op, door, vraag })
    if (isNotPossible(gewijzigd)) return rest.opnieuw([{ text: gewijzigd.notPossible }], 409)
  }
  return seeOther(adres(kop, 'lijst', id))
}

/** The request for signatures as it would be under this id. */
export function metHash(id: string, evaluatie: MetGrond, { state }: Geladen): NieuwVerzoek {
  const vraag = { ...tekenvraag(evaluatie, state.luik), id, uiterlijk: null }
  return { ...vraag, hash: hashVan(vraag) }
}

/** Back to the list of tasks. */
export function naarLijst({ kop, evaluatie }: Geladen): Answer {
  return seeOther(adres(kop, 'lijst', evaluatie.id))
}
