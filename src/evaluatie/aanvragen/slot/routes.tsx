import { beeldVan } from '#dossier/tekenen/beeld.ts'
import { doeTekenen, handelaar, nieuweVraag } from '#dossier/tekenen/store.ts'
import { vindVerzoek } from '#dossier/tekenen/tekenen.ts'
import { type NieuwVerzoek } from '#dossier/tekenen/verzoek.ts'
import { inhoudVan, tekenvraag } from '#evaluatie/inhoud.ts'
import { doeEvaluatie, verstuur } from '#evaluatie/store.ts'
import { beoordeel, heeftGrond, isGetekend, type MetGrond } from '#evaluatie/toets.ts'
import { isNotPossible } from '#law/decider.ts'
import { text } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Tx } from '#platform/types.ts'
import { beginadres } from '#evaluatie/aanvragen/adressen.ts'
import { laad, type Deur, type Geladen } from '#evaluatie/aanvragen/deur/routes.tsx'
import { intrekPage, nakijkPage, tekenenPage } from '#evaluatie/aanvragen/slot-pages.tsx'
import { tekenstand } from '#evaluatie/aanvragen/tekenstand.ts'
import { metHash, naarLijst } from '#evaluatie/aanvragen/bewaren/routes.tsx'

const dubbel = { text: 'De aanvraag is intussen gewijzigd. Lees ze opnieuw.' }

const gezienveld = { gezien: text('Open de aanvraag opnieuw.', { max: 64 }) }

function gezienVan(evaluatie: MetGrond, geladen: Geladen): string {
  return metHash(evaluatie.id, evaluatie, geladen).hash
}

/** Asks the signatures that are not asked yet and signs as the actor; gives the reason when that cannot be done. */
async function teken(
  tx: Tx,
  deur: Deur,
  evaluatie: MetGrond,
  geladen: Geladen,
): Promise<string | undefined> {
  const { history, op, state } = geladen
  const door = handelaar(tx.actor, await deur.namens(tx.actor))
  const lopend =
    evaluatie.concept.verzoek === null
      ? undefined
      : vindVerzoek(state.tekenen, evaluatie.concept.verzoek)
  let ondertekend: Pick<NieuwVerzoek, 'id' | 'hash'> | undefined =
    lopend?.ingetrokkenOp === null ? lopend : undefined
  if (!ondertekend) {
    const vraag = nieuweVraag({ ...tekenvraag(evaluatie, state.luik), uiterlijk: null })
    const gevraagd = await doeTekenen(tx, history, { type: 'vraag', op, door, vraag })
    if (isNotPossible(gevraagd)) return gevraagd.notPossible
    const concept = { ...evaluatie.concept, verzoek: vraag.id }
    const { id } = evaluatie
    const bewaard = await doeEvaluatie(tx, history, { type: 'bewaar', id, op, door, concept })
    if (isNotPossible(bewaard)) return bewaard.notPossible
    ondertekend = vraag
  }
  const { id: verzoek, hash } = ondertekend
  const getekend = await doeTekenen(tx, history, {
    type: 'teken',
    op,
    door,
    vraag: { verzoek, hash },
  })
  return isNotPossible(getekend) ? getekend.notPossible : undefined
}

/**
 * A page that shows a request in the making and does one thing with exactly what was shown: `doe` gives the reason when it
 * cannot be done.
 */
function kladRoute(
  deur: Deur,
  url: 'tekenen' | 'nakijken',
  toon: (
    geladen: Geladen,
    evaluatie: MetGrond,
    problems: readonly Problem[],
  ) => Parameters<typeof page>[0],
  doe: (tx: Tx, evaluatie: MetGrond, geladen: Geladen) => Promise<string | undefined>,
): Route {
  return route({
    url: deur.url[url],
    may: deur.may,
    relatie: deur.opAanvraag,
    form: form(gezienveld),
    async GET({ form: asked, ...vraag }) {
      const geladen = await laad(deur, vraag)
      if (!geladen) return notFound()
      const { evaluatie } = geladen
      if (evaluatie.status !== 'VOORBEREID' || !heeftGrond(evaluatie)) return naarLijst(geladen)
      return page(toon(geladen, evaluatie, asked.problems))
    },
    async POST({ form: asked, ...vraag }) {
      const geladen = await laad(deur, vraag)
      if (!geladen) return notFound()
      const { evaluatie } = geladen
      if (evaluatie.status !== 'VOORBEREID' || !heeftGrond(evaluatie)) return naarLijst(geladen)
      if (!asked.ok) return page(toon(geladen, evaluatie, asked.problems), 422)
      if (asked.value.gezien !== gezienVan(evaluatie, geladen))
        return page(toon(geladen, evaluatie, [dubbel]), 409)
      const fout = await doe(vraag.tx, evaluatie, geladen)
      if (fout !== undefined) return page(toon(geladen, evaluatie, [{ text: fout }]), 409)
      return naarLijst(geladen)
    },
  })
}

function tekenenRoute(deur: Deur): Route {
  const toon = (geladen: Geladen, evaluatie: MetGrond, problems: readonly Problem[]) => {
    const { state, kop } = geladen
    const { verzoek: id } = evaluatie.concept
    const verzoek = id === null ? undefined : vindVerzoek(state.tekenen, id)
    const lopend = verzoek?.ingetrokkenOp === null ? verzoek : undefined
    return tekenenPage({
      kop,
      evaluatie,
      inhoud: inhoudVan(evaluatie, state.luik),
      gezien: gezienVan(evaluatie, geladen),
      beeld: lopend && beeldVan(lopend, 'werkgever'),
      tekende: tekenstand(evaluatie, state).werkgever,
      problems,
    })
  }
  return kladRoute(deur, 'tekenen', toon, (tx, evaluatie, geladen) =>
    teken(tx, deur, evaluatie, geladen),
  )
}

function nakijkenRoute(deur: Deur): Route {
  const toon = (geladen: Geladen, evaluatie: MetGrond, problems: readonly Problem[]) => {
    const { state, kop, op } = geladen
    return nakijkPage({
      kop,
      evaluatie,
      inhoud: inhoudVan(evaluatie, state.luik),
      gezien: gezienVan(evaluatie, geladen),
      bevinding: beoordeel(evaluatie, state, op),
      getekend: isGetekend(evaluatie, state),
      problems,
    })
  }
  return kladRoute(deur, 'nakijken', toon, async (tx, evaluatie, geladen) => {
    const { history, op, door, state } = geladen
    // The worker who asks alone signs with the same button that sends.
    if (deur.vrager === 'werknemer' && !isGetekend(evaluatie, state)) {
      const fout = await teken(tx, deur, evaluatie, geladen)
      if (fout !== undefined) return fout
    }
    const { id } = evaluatie
    const decision = await verstuur(tx, history, evaluatie, { type: 'vraag aan', id, op, door })
    return isNotPossible(decision) ? decision.notPossible : undefined
  })
}

function intrekken(deur: Deur): Route {
  return route({
    url: deur.url.intrekken,
    may: deur.may,
    relatie: deur.opAanvraag,
    form: form({}),
    async GET({ form: asked, ...vraag }) {
      const geladen = await laad(deur, vraag)
      if (!geladen) return notFound()
      if (geladen.evaluatie.aanvrager === 'VDAB') return naarLijst(geladen)
      return page(intrekPage({ ...geladen, problems: asked.problems }))
    },
    async POST({ form: _asked, ...vraag }) {
      const geladen = await laad(deur, vraag)
      if (!geladen) return notFound()
      const { evaluatie, history, op, door, kop } = geladen
      const decision = await doeEvaluatie(vraag.tx, history, {
        type: 'trek in',
        id: evaluatie.id,
        op,
        door,
      })
      if (isNotPossible(decision))
        return page(intrekPage({ ...geladen, problems: [{ text: decision.notPossible }] }), 409)
      await sluitTekenen(vraag.tx, geladen)
      return seeOther(beginadres(kop))
    },
  })
}

/** Nobody is asked to sign a request any more that was stopped. */
async function sluitTekenen(tx: Tx, { evaluatie, state, history, op, door }: Geladen) {
  const { verzoek: id } = evaluatie.concept
  const verzoek = id === null ? undefined : vindVerzoek(state.tekenen, id)
  if (verzoek?.ingetrokkenOp !== null || evaluatie.status !== 'VOORBEREID') return
  const vraag = { verzoek: verzoek.id }
  await doeTekenen(tx, history, { type: 'trek in', op, door, vraag })
}

/** The pages on which a request is signed, sent and withdrawn. */
export function slotRoutes(deur: Deur): readonly Route[] {
  return [
    ...(deur.vrager === 'werkgever' ? [tekenenRoute(deur)] : []),
    nakijkenRoute(deur),
    intrekken(deur),
  ]
}
