import { listCorrecties } from '#correctie/store.ts'
import { findBrief, leesBrief, listBrieven } from '#brieven/store.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { opNummer } from '#dossier/store.ts'
import { listTakenWerkgever } from '#dossier/tekenen/store.ts'
import { parameters } from '#dossier/toezicht/parameters.ts'
import { geenKandidaat } from '#dossier/toezicht/signalen.ts'
import { listVragenlijsten } from '#evaluatie/gesprek/store.ts'
import { listUitkomsten } from '#evaluatie/besluit/store.ts'
import { listEvaluatietaken, listWerkgevernieuws } from '#evaluatie/store.ts'
import { after, type Dag } from '#law/dag.ts'
import { listAfspraaktaken, listKomende } from '#evaluatie/afspraak/store.ts'
import { isNotPossible } from '#law/decider.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { day } from '#platform/http/form-day.ts'
import { longText, text } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { handle } from '#platform/store/handle.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import {
  findKandidaat,
  findWerknemer,
  listTermijnen,
  listWerkgeverstermijnen,
  listWerknemers,
  telGeenKandidaat,
} from '#portalen/store.ts'
import { termijnregels } from '#portalen/termijnen/termijnen.ts'
import { beoordeelInsz } from '#register/insz.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { urls } from '#urls.ts'
import { eindePage, indienstPage, werkgeverPage, werknemerPage } from './pages.tsx'

/** The name of the company that the actor acts for. */
type Bedrijfsnaam = (actor: Actor) => Promise<string>

// What is older stands on the page of the worker.
const nieuwsdagen = 60

/** What the employer must do by a day, as it reads it. */
async function termijntaken(tx: ReadTx, vandaag: Dag) {
  return (await listWerkgeverstermijnen(tx)).flatMap(({ nummer, naam, ...rij }) => {
    const [regel] = termijnregels([rij], 'werkgever', vandaag)
    return regel ? [{ nummer, naam, regel }] : []
  })
}

function lijst(bedrijf: Bedrijfsnaam): Route {
  return route({
    url: urls.werkgever,
    may: 'werknemers zien',
    async GET({ tx, today, actor }) {
      return page(
        werkgeverPage({
          bedrijf: await bedrijf(actor),
          rijen: await listWerknemers(tx, today),
          vandaag: today,
          tekentaken: await listTakenWerkgever(tx),
          vragenlijsten: await listVragenlijsten(tx),
          termijntaken: await termijntaken(tx, today),
          nieuws: await listWerkgevernieuws(tx, after(today, { days: -nieuwsdagen })),
          evaluaties: [
            ...(await listEvaluatietaken(tx, 'werkgever')),
            ...(await listAfspraaktaken(tx, 'werkgever', (aanvraag) =>
              urls.werkgeverAfspraak.href({ aanvraag }),
            )),
          ],
          afspraken: await listKomende(tx, 'werkgever'),
        }),
      )
    },
  })
}

// Numbers of dossiers follow each other: only who knows the person can tell whose it is. The same words for a number that
// does not exist, that is of somebody else and that gives no right, and all the rest of the answer the same: an employer may
// not find out which. Who goes on trying waits, and the weekly list of the supervision tells of it.
const geenAdvies =
  'Met dit nummer kan u nu niemand aanwerven. Kijk het nummer na, of vraag de kandidaat om contact op te nemen met VDAB.'
const { waarde: hoogstens } = parameters.kandidatenPerUur
const teVaak = `U vulde in een uur ${hoogstens} keer een nummer in waarmee u niemand kan aanwerven. Wacht een uur en kijk het nummer na, of vraag de kandidaat om contact op te nemen met VDAB.`

// No history has this id, so nobody is hired in it. It is read where no candidate was found: the same work goes before the
// same answer, so that its time does not tell which it was.
const leeg = '00000000-0000-0000-0000-000000000000'

function indienst(bedrijf: Bedrijfsnaam): Route {
  return route({
    url: urls.indienst,
    may: 'indienst melden',
    form: form(
      {
        nummer: text('Vul het dossiernummer in.', { max: 20 }),
        insz: text('Vul het rijksregisternummer van de kandidaat in.', { max: 20 }),
        inDienst: day('de eerste werkdag'),
      },
      ({ insz }) => {
        const oordeel = beoordeelInsz(insz)
        return oordeel.geldig ? [] : [{ field: 'insz', text: oordeel.reden }]
      },
    ),
    async GET({ form: asked, actor }) {
      return page(
        indienstPage({
          bedrijf: await bedrijf(actor),
          problems: asked.problems,
          values: asked.values,
        }),
      )
    },
    async POST({ tx, form: asked, today, actor }) {
      const naam = await bedrijf(actor)
      const again = (problems: readonly Problem[], status: number, why?: string) =>
        page(indienstPage({ bedrijf: naam, problems, values: asked.values }), status, why)
      if (!asked.ok) return again(asked.problems, 422)
      const { nummer, insz, inDienst } = asked.value
      // Before the numbers are looked up: whoever waits learns nothing, also not from the right ones.
      if ((await telGeenKandidaat(tx)) >= hoogstens) return again([{ text: teVaak }], 429)
      const niemand = () =>
        again([{ field: 'nummer', text: geenAdvies }], 422, geenKandidaat.waarom)
      if (!actor.organisatie) return niemand()
      const history = await findKandidaat(tx, nummer.toUpperCase(), insz.replaceAll(/\D/g, ''))
      const werkgever = { kbo: actor.organisatie, naam }
      const decision = await tx.beyond(() =>
        handle(tx, startpakketProcedure, history ?? leeg, {
          type: 'meld indienst',
          op: today,
          inDienst,
          werkgever,
          door: betrokkene(actor),
        }),
      )
      return isNotPossible(decision) ? niemand() : seeOther(urls.werkgever.href())
    },
  })
}

const werknemer = route({
  url: urls.werknemer,
  may: 'werknemer zien',
  relatie: opNummer,
  async GET({ tx, params, today, actor }) {
    const rij = await findWerknemer(tx, params.nummer, today)
    if (!rij) return notFound()
    const brieven = await listBrieven(tx, rij.history)
    return page(
      werknemerPage({
        rij,
        vandaag: today,
        termijnen: termijnregels(await listTermijnen(tx, rij.history), 'werkgever', today),
        brieven: brieven.filter(({ kbo }) => kbo === actor.organisatie),
        correcties: await listCorrecties(tx, rij.history),
        uitkomsten: await listUitkomsten(tx, rij.history, actor.organisatie ?? ''),
      }),
    )
  },
})

const einde = route({
  url: urls.werknemerEinde,
  may: 'einde melden',
  relatie: opNummer,
  form: form({
    laatsteDag: day('de laatste werkdag'),
    reden: longText('Schrijf waarom de tewerkstelling stopt.', { max: 500 }),
  }),
  async GET({ tx, params, today, form: asked }) {
    const rij = await findWerknemer(tx, params.nummer, today)
    return rij
      ? page(eindePage({ rij, problems: asked.problems, values: asked.values }))
      : notFound()
  },
  async POST({ tx, params, today, form: asked, actor }) {
    const rij = await findWerknemer(tx, params.nummer, today)
    if (!rij) return notFound()
    const again = (problems: readonly Problem[], status: number) =>
      page(eindePage({ rij, problems, values: asked.values }), status)
    if (!asked.ok) return again(asked.problems, 422)
    const { laatsteDag: op, reden } = asked.value
    const decision = await tx.beyond(() =>
      handle(tx, startpakketProcedure, rij.history, {
        type: 'meld einde',
        op,
        reden,
        door: betrokkene(actor),
      }),
    )
    if (isNotPossible(decision))
      return again([{ field: 'laatsteDag', text: decision.notPossible }], 409)
    return seeOther(urls.werkgever.href())
  },
})

function briefRoute(vault: Vault): Route {
  return route({
    url: urls.werkgeverBriefPdf,
    may: 'werknemer zien',
    relatie: opNummer,
    async GET({ tx, params, actor, relatie }) {
      const brief = relatie && (await findBrief(tx, relatie.dossier, params.brief))
      if (!brief || brief.ontvanger !== 'werkgever' || brief.kbo !== actor.organisatie)
        return notFound()
      const bytes = await leesBrief(tx, vault, params.nummer, brief.id)
      return file(bytes, 'application/pdf', `${params.nummer}-${brief.soort}.pdf`)
    },
  })
}

/** The pages of an employer: own workers, hire, end, own copies of letters. */
export function werkgeverRoutes(deps: {
  readonly vault: Vault
  readonly bedrijf: Bedrijfsnaam
}): readonly Route[] {
  return [lijst(deps.bedrijf), indienst(deps.bedrijf), werknemer, einde, briefRoute(deps.vault)]
}
