import { betrokkene, dossier as dossierDecider } from '#dossier/dossier.ts'
import { opEigen, heeftDossier } from '#dossier/eigen/store.ts'
import { mandaten } from '#dossier/mandaat/mandaat.ts'
import { heeftDossierPage } from '#dossier/mandaat/pages.tsx'
import { mag, type Relatie } from '#dossier/permissions.ts'
import { loadDossier, opNummer } from '#dossier/store.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible, type NotPossible } from '#law/decider.ts'
import { day } from '#platform/http/form-day.ts'
import { longText, oneOf, text } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { notFound, page, seeOther, type Answer } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { toegangsregels, type Lezer } from './lijst.ts'
import { behandelaarPage, conflictPage, partnerPage, redenPage } from './formulieren.tsx'
import { mijnToegangPage, toegangPage } from './pages.tsx'
import { listBanden, listCollegas, listPartners, namenVan } from './store.ts'
import { conflictsoorten, toegangen } from './toegangen.ts'

async function regelsVan(tx: ReadTx, relatie: Relatie | undefined, op: Dag, lezer: Lezer) {
  const { dossier, events, history } = await loadDossier(tx, relatie)
  const banden = await listBanden(tx, history)
  const namen = await namenVan(tx, history, events)
  const regels = toegangsregels(banden, fold(mandaten, events).alle, { dossier, namen, op, lezer })
  return { dossier, events, regels }
}

const mijnToegang = route({
  url: urls.mijnToegang,
  may: 'eigen toegang zien',
  relatie: opEigen,
  async GET({ tx, relatie, today }) {
    if (!heeftDossier(relatie))
      return page(heeftDossierPage('Wie mag mijn dossier lezen?', urls.mijn.href()))
    const { regels } = await regelsVan(tx, relatie, today, 'persoon')
    return page(mijnToegangPage({ regels }))
  },
})

const lijst = route({
  url: urls.dossierToegang,
  may: 'toegang zien',
  relatie: opNummer,
  async GET({ tx, relatie, today, actor }) {
    const { dossier, events, regels } = await regelsVan(tx, relatie, today, 'medewerker')
    return page(
      toegangPage({
        dossier,
        vandaag: today,
        regels,
        conflicten: fold(toegangen, events).conflicten,
        magRegelen: mag(actor, 'toegang regelen', relatie).mag,
      }),
    )
  },
})

/** Back to the list, or the form again with why it cannot be done now. */
function klaar(
  decision: NotPossible | object,
  nummer: string,
  again: (problems: readonly Problem[], status: number) => Answer,
): Answer {
  return isNotPossible(decision)
    ? again([{ text: decision.notPossible }], 409)
    : seeOther(urls.dossierToegang.href({ nummer }))
}

const behandelaar = route({
  url: urls.dossierBehandelaar,
  may: 'toegang regelen',
  relatie: opNummer,
  form: form({ collega: text('Kies een collega.') }),
  async GET({ tx, relatie, today, form: asked }) {
    const { dossier } = await loadDossier(tx, relatie)
    const collegas = await listCollegas(tx)
    return page(behandelaarPage({ dossier, vandaag: today, collegas, ...asked }))
  },
  async POST({ tx, relatie, today, form: asked }) {
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const collegas = await listCollegas(tx)
    const again = (problems: readonly Problem[], status = 422) =>
      page(
        behandelaarPage({ dossier, vandaag: today, collegas, problems, values: asked.values }),
        status,
      )
    if (!asked.ok) return again(asked.problems)
    const { collega } = asked.value
    const gekozen = collegas.find(({ id }) => id === collega)
    if (!gekozen) return again([{ field: 'collega', text: 'Kies een collega uit de lijst.' }])
    if (fold(toegangen, events).conflicten.some((conflict) => conflict.collega.id === collega))
      return again([
        { field: 'collega', text: 'Voor deze collega is een belangenconflict gemeld.' },
      ])
    const decision = await handle(tx, dossierDecider, history, {
      type: 'kies behandelaar',
      op: today,
      behandelaar: gekozen,
    })
    return klaar(decision, dossier.nummer, again)
  },
})

const partner = route({
  url: urls.dossierPartner,
  may: 'toegang regelen',
  relatie: opNummer,
  form: form({
    partner: text('Kies een organisatie.'),
    doel: longText('Schrijf waarvoor dit nodig is.', { max: 500 }),
    tot: day('de laatste dag'),
  }),
  async GET({ tx, relatie, today, form: asked }) {
    const { dossier } = await loadDossier(tx, relatie)
    const partners = await listPartners(tx)
    return page(partnerPage({ dossier, vandaag: today, partners, ...asked }))
  },
  async POST({ tx, relatie, today, actor, form: asked }) {
    const { dossier, history } = await loadDossier(tx, relatie)
    const partners = await listPartners(tx)
    const again = (problems: readonly Problem[], status = 422) =>
      page(
        partnerPage({ dossier, vandaag: today, partners, problems, values: asked.values }),
        status,
      )
    if (!asked.ok) return again(asked.problems)
    const { doel, tot } = asked.value
    const gekozen = partners.find(({ organisatie }) => organisatie === asked.value.partner)
    if (!gekozen) return again([{ field: 'partner', text: 'Kies een organisatie uit de lijst.' }])
    const decision = await handle(tx, toegangen, history, {
      type: 'wijs partner toe',
      op: today,
      partner: gekozen,
      tot,
      doel,
      door: betrokkene(actor),
    })
    return klaar(decision, dossier.nummer, again)
  },
})

const reden = form({ reden: longText('Schrijf waarom.', { max: 500 }) })

const partnerStop = route({
  url: urls.dossierPartnerStop,
  may: 'toegang regelen',
  relatie: opNummer,
  form: reden,
  async GET({ tx, relatie, today, params, form: asked }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    const gevonden = loopt(fold(toegangen, events).partners, params.organisatie, today)
    if (!gevonden) return notFound()
    const { titel, uitleg, knop } = woordenPartner(gevonden.naam)
    return page(redenPage({ dossier, vandaag: today, titel, uitleg, knop, ...asked }))
  },
  async POST({ tx, relatie, today, params, actor, form: asked }) {
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const gevonden = loopt(fold(toegangen, events).partners, params.organisatie, today)
    if (!gevonden) return notFound()
    const woorden = woordenPartner(gevonden.naam)
    const again = (problems: readonly Problem[], status: number) =>
      page(
        redenPage({ dossier, vandaag: today, ...woorden, problems, values: asked.values }),
        status,
      )
    if (!asked.ok) return again(asked.problems, 422)
    const decision = await handle(tx, toegangen, history, {
      type: 'stop partner',
      op: today,
      organisatie: params.organisatie,
      reden: asked.value.reden,
      door: betrokkene(actor),
    })
    return klaar(decision, dossier.nummer, again)
  },
})

function loopt(
  partners: ReturnType<typeof toegangen.evolve>['partners'],
  organisatie: string,
  op: Dag,
) {
  return partners.find((each) => each.organisatie === organisatie && op <= each.tot)
}

function woordenPartner(naam: string) {
  return {
    titel: `Stop de toegang van ${naam}`,
    uitleg: 'Deze organisatie kan het dossier dan meteen niet meer zien.',
    knop: 'Stop de toegang',
  }
}

const conflict = route({
  url: urls.dossierConflict,
  may: 'belangenconflict melden',
  relatie: opNummer,
  form: form({
    collega: text('Kies voor wie u dit meldt.'),
    soort: oneOf('Kies wat de band is.', conflictsoorten),
  }),
  async GET({ tx, relatie, today, actor, form: asked }) {
    const { dossier } = await loadDossier(tx, relatie)
    const collegas = await listCollegas(tx, { allen: true })
    const ik = betrokkene(actor)
    return page(conflictPage({ dossier, vandaag: today, collegas, ik, ...asked }))
  },
  async POST({ tx, relatie, today, actor, form: asked }) {
    const { dossier, history } = await loadDossier(tx, relatie)
    const ik = betrokkene(actor)
    const collegas = await listCollegas(tx, { allen: true })
    const again = (problems: readonly Problem[], status = 422) =>
      page(
        conflictPage({ dossier, vandaag: today, collegas, ik, problems, values: asked.values }),
        status,
      )
    if (!asked.ok) return again(asked.problems)
    const { collega, soort } = asked.value
    const gekozen = collega === ik.id ? ik : collegas.find(({ id }) => id === collega)
    if (!gekozen) return again([{ field: 'collega', text: 'Kies een collega uit de lijst.' }])
    const decision = await handle(tx, toegangen, history, {
      type: 'meld conflict',
      op: today,
      collega: gekozen,
      soort,
      door: ik,
    })
    // Who told it of themselves sees nothing of this dossier any more.
    if (!isNotPossible(decision) && collega === ik.id) return seeOther(urls.dossiers.href())
    return klaar(decision, dossier.nummer, again)
  },
})

const opheffen = route({
  url: urls.dossierConflictOpheffen,
  may: 'toegang regelen',
  relatie: opNummer,
  form: reden,
  async GET({ tx, relatie, today, params, form: asked }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    const gemeld = fold(toegangen, events).conflicten.find(({ nr }) => String(nr) === params.nr)
    if (!gemeld) return notFound()
    const woorden = woordenOpheffen(gemeld.collega.naam)
    return page(redenPage({ dossier, vandaag: today, ...woorden, ...asked }))
  },
  async POST({ tx, relatie, today, params, actor, form: asked }) {
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const gemeld = fold(toegangen, events).conflicten.find(({ nr }) => String(nr) === params.nr)
    if (!gemeld) return notFound()
    const woorden = woordenOpheffen(gemeld.collega.naam)
    const again = (problems: readonly Problem[], status: number) =>
      page(
        redenPage({ dossier, vandaag: today, ...woorden, problems, values: asked.values }),
        status,
      )
    if (!asked.ok) return again(asked.problems, 422)
    const decision = await handle(tx, toegangen, history, {
      type: 'hef conflict op',
      op: today,
      nr: gemeld.nr,
      reden: asked.value.reden,
      door: betrokkene(actor),
    })
    return klaar(decision, dossier.nummer, again)
  },
})

function woordenOpheffen(naam: string) {
  return {
    titel: `Hef het conflict van ${naam} op`,
    uitleg: 'Deze collega kan het dossier dan weer zien, als er een band is.',
    knop: 'Hef het conflict op',
  }
}

/** The pages about who may see a dossier, for staff and for the person. */
export const toegangRoutes: readonly Route[] = [
  mijnToegang,
  lijst,
  behandelaar,
  partner,
  partnerStop,
  conflict,
  opheffen,
]
