import { randomUUID } from 'node:crypto'
import { volleNaam } from '#dossier/frame.tsx'
import { mandaatformulier } from '#dossier/mandaat/formulier.ts'
import { foutOmvang, leesInsz } from '#dossier/mandaat/invoer.ts'
import { bewindover, mandaten } from '#dossier/mandaat/mandaat.ts'
import { nu, wie, type Deps } from '#dossier/mandaat/routes.tsx'
import { geefMandaat } from '#dossier/mandaat/store.ts'
import { listStukken } from '#dossier/luik/store.ts'
import { magKennen } from '#dossier/luik/zicht.ts'
import { mag, type Relatie } from '#dossier/permissions.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { loadDossier, opNummer } from '#dossier/store.ts'
import { meld } from '#dossier/voorkeur/store.ts'
import { isNotPossible } from '#law/decider.ts'
import { renderFormulier } from '#platform/documents/pdf.ts'
import { day } from '#platform/http/form-day.ts'
import { longText, oneOf, optional, several, text } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { stafHulpNieuwPage, stafHulpPage, stafHulpStopPage } from './pages.tsx'

const stafLijst = route({
  url: urls.dossierHulp,
  may: 'toegang zien',
  relatie: opNummer,
  async GET({ tx, relatie, today, actor }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    return page(
      stafHulpPage({
        dossier,
        vandaag: today,
        mandaten: fold(mandaten, events).alle,
        magVastleggen: mag(actor, 'namens de persoon', relatie).mag,
      }),
    )
  },
})

const stafForm = form(
  {
    grond: oneOf('Kies hoe u dit weet.', ['papier', 'samen', 'vonnis']),
    getekendOp: optional(day('de dag van de handtekening')),
    reden: optional(longText('Schrijf waarom u dit samen invult.', { max: 500 })),
    vonnis: optional(text('Vul het vonnis in.')),
    uitspraak: optional(day('de dag van de beschikking')),
    over: several(bewindover),
    stuk: optional(text('', { max: 36 })),
    ...wie,
    tot: optional(day('de laatste dag')),
  },
  ({ grond, getekendOp, reden, vonnis, uitspraak, over, tot, stuk, ...rest }) => [
    ...(grond === 'papier' && getekendOp === undefined
      ? [{ field: 'getekendOp', text: 'Vul de dag van de handtekening in.' }]
      : []),
    ...(grond === 'samen' && reden === undefined
      ? [{ field: 'reden', text: 'Schrijf waarom u dit samen invult.' }]
      : []),
    ...(grond === 'vonnis' && vonnis === undefined
      ? [{ field: 'vonnis', text: 'Vul het vonnis in: rechtbank, datum en nummer.' }]
      : []),
    ...(grond === 'vonnis' && uitspraak === undefined
      ? [{ field: 'uitspraak', text: 'Vul de dag van de beschikking in.' }]
      : []),
    ...(grond === 'vonnis' && over.length === 0
      ? [{ field: 'over', text: 'Kies waarover het bewind gaat.' }]
      : []),
    ...(grond === 'vonnis' && stuk === undefined
      ? [{ field: 'stuk', text: 'Voeg de beschikking eerst bij de papieren en kies ze hier.' }]
      : []),
    ...foutOmvang(rest),
    ...(grond !== 'vonnis' && tot === undefined
      ? [{ field: 'tot', text: 'Vul de laatste dag in.' }]
      : []),
  ],
)

/** The papers of the dossier that this member of staff may know of and that still count. */
async function kiesbaar(tx: ReadTx, actor: Actor, relatie: Relatie | undefined) {
  if (!relatie) return []
  const rijen = await listStukken(tx, relatie.dossier)
  return rijen.filter(
    (rij) => rij.laatste && rij.ingetrokkenOp === null && magKennen(actor, relatie, rij),
  )
}

function stafNieuw({ demo }: Deps): Route {
  return route({
    url: urls.dossierHulpNieuw,
    may: 'namens de persoon',
    relatie: opNummer,
    form: stafForm,
    async GET({ tx, relatie, today, form: asked, actor }) {
      const { dossier } = await loadDossier(tx, relatie)
      const stukken = await kiesbaar(tx, actor, relatie)
      return page(stafHulpNieuwPage({ dossier, vandaag: today, stukken, ...asked }))
    },
    async POST({ tx, relatie, today, form: asked, actor }) {
      const { dossier, history } = await loadDossier(tx, relatie)
      const stukken = await kiesbaar(tx, actor, relatie)
      const hier = { dossier, vandaag: today, stukken, values: asked.values }
      const again = (problems: readonly Problem[], status = 422) =>
        page(stafHulpNieuwPage({ ...hier, problems }), status)
      if (!asked.ok) return again(asked.problems)
      const gekozen = asked.value.stuk
      if (gekozen !== undefined && !stukken.some(({ id }) => id === gekozen))
        return again([{ field: 'stuk', text: 'Kies een papier uit de lijst.' }])
      const gelezen = leesInsz(asked.value.insz, demo)
      if ('text' in gelezen) return again([gelezen])
      const { grond, getekendOp, reden, vonnis, naam, omvang, medisch, tot, stuk } = asked.value
      const { uitspraak, over } = asked.value
      const door = betrokkene(actor)
      const gegeven = await tx.namens(volleNaam(dossier), () =>
        geefMandaat(tx, history, {
          id: randomUUID(),
          soort: grond === 'vonnis' ? 'bewindvoerder' : 'vertrouwenspersoon',
          helper: { insz: gelezen.insz, naam },
          omvang,
          medisch,
          van: today,
          tot: tot ?? null,
          kanaal: grond === 'samen' ? 'portaal' : 'papier',
          papier:
            grond === 'samen'
              ? null
              : {
                  ontvangenDoor: door,
                  getekendOp: uitspraak ?? getekendOp ?? today,
                  stuk: stuk ?? null,
                },
          vonnis: grond === 'vonnis' ? (vonnis ?? null) : null,
          ...(grond === 'vonnis' && uitspraak ? { bewind: { over, uitspraak } } : {}),
          door,
          namens: grond === 'samen' ? (reden ?? null) : null,
        }),
      )
      if (isNotPossible(gegeven)) return again([{ text: gegeven.notPossible }], 409)
      await meld(tx, history, 'hulp')
      return seeOther(urls.dossierHulp.href({ nummer: dossier.nummer }))
    },
  })
}

const stafStop = route({
  url: urls.dossierHulpStop,
  may: 'namens de persoon',
  relatie: opNummer,
  form: form({ reden: longText('Schrijf waarom de hulp stopt.', { max: 500 }) }),
  async GET({ tx, relatie, params, today, form: asked }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    const mandaat = nu(events, params.mandaat, today)
    return mandaat
      ? page(stafHulpStopPage({ dossier, vandaag: today, mandaat, ...asked }))
      : notFound()
  },
  async POST({ tx, relatie, params, today, form: asked, actor }) {
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const mandaat = nu(events, params.mandaat, today)
    if (!mandaat) return notFound()
    const again = (problems: readonly Problem[], status: number) =>
      page(
        stafHulpStopPage({ dossier, vandaag: today, mandaat, problems, values: asked.values }),
        status,
      )
    if (!asked.ok) return again(asked.problems, 422)
    const { reden } = asked.value
    const vonnis = mandaat.soort === 'bewindvoerder'
    const decision = await tx.namens(volleNaam(dossier), () =>
      handle(tx, mandaten, history, {
        type: 'trek mandaat in',
        op: today,
        id: mandaat.id,
        wie: 'VDAB',
        door: betrokkene(actor),
        namens: vonnis ? null : reden,
        bewijs: vonnis ? reden : null,
      }),
    )
    if (isNotPossible(decision)) return again([{ text: decision.notPossible }], 409)
    await meld(tx, history, 'hulp')
    return seeOther(urls.dossierHulp.href({ nummer: dossier.nummer }))
  },
})

function stafPapier({ telefoon }: Deps): Route {
  return route({
    url: urls.dossierHulpPapier,
    may: 'toegang zien',
    relatie: opNummer,
    async GET({ tx, relatie, today }) {
      const { dossier } = await loadDossier(tx, relatie)
      const bytes = await renderFormulier(mandaatformulier(dossier, today, telefoon))
      return file(bytes, 'application/pdf', `${dossier.nummer}-wie-helpt-mij.pdf`)
    },
  })
}

/** The pages on which staff records who helps, from paper or together with the person. */
export function mandaatStafRoutes(deps: Deps): readonly Route[] {
  return [stafLijst, stafNieuw(deps), stafStop, stafPapier(deps)]
}
