import { randomUUID } from 'node:crypto'
import type { Brief } from '#brieven/brief.ts'
import { minsteMotivering } from '#dossier/beslissen/motivering.ts'
import { wasVoorPage } from '#dossier/beslissen/parts.tsx'
import { tweedeLezerRoute } from '#dossier/beslissen/routes.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { loadDossier, opNummer, type Geladen } from '#dossier/store.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { begeleidingsnoden } from '#indicatie/tickets.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { longText, number, oneOf, optional } from '#platform/http/form-fields.ts'
import { form, type Problem, type Typed } from '#platform/http/form.ts'
import { fold, handle } from '#platform/store/handle.ts'
import { page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { bewaardeFeiten, feitenOp, ticketsBij, type Inschatting } from './advies.ts'
import { gegevensVanBesluit } from './beslisgegevens.ts'
import { beslissingsbrief } from './brief.ts'
import { afwijkingsredenen } from './briefgegevens.ts'
import type { Afwijkingsreden, StartpakketCommand } from './gebeurtenissen.ts'
import { beslissingPage, voorstelPage, watGebeurde } from './pages.tsx'
import { wopNummers } from './pakketten.ts'
import { startpakketProcedure } from './procedure.ts'
import { bepaalStartpakket, beslissingVoor } from './startpakket.ts'

const procent = { min: 0, max: 100, decimals: 2 } as const

const voorstelForm = form(
  {
    rendementsverlies: number('Vul het rendementsverlies in.', procent),
    bijkomendeKosten: number('Vul de bijkomende kosten in, of 0.', procent),
    begeleidingsnood: oneOf('Kies hoeveel begeleiding er nodig is.', begeleidingsnoden),
    betaaldWerkHaalbaar: oneOf('Kies of betaald werk haalbaar is.', ['ja', 'nee']),
    keuze: oneOf('Kies of u de regels volgt of afwijkt.', ['berekend', 'afwijken']),
    wop: optional(oneOf('Kies een pakket uit de lijst.', [...wopNummers, 'geen'])),
    reden: optional(
      oneOf('Kies een reden uit de lijst.', Object.keys(afwijkingsredenen) as Afwijkingsreden[]),
    ),
    toelichting: optional(longText('Leg uit waarom u afwijkt.', { min: minsteMotivering })),
  },
  ({ keuze, wop, reden, toelichting }) =>
    keuze === 'berekend'
      ? []
      : [
          ...(wop ? [] : [{ field: 'wop', text: 'Kies het pakket dat u voorstelt.' }]),
          ...(reden ? [] : [{ field: 'reden', text: 'Kies waarom u afwijkt.' }]),
          ...(toelichting ? [] : [{ field: 'toelichting', text: 'Leg uit waarom u afwijkt.' }]),
        ],
)

function voorstelAntwoord(
  { dossier, events }: Geladen,
  vandaag: Dag,
  problems: readonly Problem[],
  values: Typed,
  status = 200,
) {
  const feiten = feitenOp(fold(indicatie, events), vandaag)
  const { alternatieven } = beslissingVoor(feiten)
  return page(
    voorstelPage({
      dossier,
      vandaag,
      berekend: bepaalStartpakket(feiten),
      alternatieven,
      problems,
      values,
    }),
    status,
  )
}

const voorstel = route({
  url: urls.voorstel,
  may: 'startpakket voorstellen',
  relatie: opNummer,
  form: voorstelForm,
  async GET({ tx, relatie, today, form: asked }) {
    return voorstelAntwoord(await loadDossier(tx, relatie), today, asked.problems, asked.values)
  },
  async POST({ tx, relatie, today, params, form: asked, actor }) {
    const geladen = await loadDossier(tx, relatie)
    if (!asked.ok) return voorstelAntwoord(geladen, today, asked.problems, asked.values, 422)
    const { keuze, wop, reden, toelichting, betaaldWerkHaalbaar, ...rest } = asked.value
    const inschatting: Inschatting = {
      rendementsverlies: rest.rendementsverlies,
      bijkomendeKosten: rest.bijkomendeKosten,
      begeleidingsnood: rest.begeleidingsnood,
      betaaldWerkHaalbaar: betaaldWerkHaalbaar === 'ja',
    }
    const command: StartpakketCommand = {
      type: 'stel voor',
      op: today,
      indicatie: fold(indicatie, geladen.events),
      inschatting,
      door: betrokkene(actor),
      ...(keuze === 'afwijken' && wop && reden && toelichting
        ? {
            afwijkend: {
              wop: wop === 'geen' ? null : wop,
              afwijking: { reden, tekst: toelichting },
            },
          }
        : {}),
    }
    const decision = await handle(tx, startpakketProcedure, geladen.history, command)
    if (isNotPossible(decision))
      return voorstelAntwoord(geladen, today, [{ text: decision.notPossible }], asked.values, 409)
    return seeOther(urls.dossier.href(params))
  },
})

interface Beslisser {
  readonly vandaag: Dag
  readonly actor: Actor
  readonly telefoon: string
}

interface Getypt {
  readonly problems: readonly Problem[]
  readonly values: Typed
}

/** What waits for the second reader, with what it rests on; undefined when nothing waits. */
function wachtend(geladen: Geladen, beslisser: Beslisser, getypt: Getypt) {
  const { dossier, events } = geladen
  const { vandaag } = beslisser
  const procedure = fold(startpakketProcedure, events)
  if (procedure.status !== 'ADVIES_VOORGESTELD') return undefined
  const { voorstel: gedaan, op } = procedure
  return beslissingPage({
    dossier,
    vandaag,
    voorstel: gedaan,
    op,
    berekend: bepaalStartpakket(bewaardeFeiten(gedaan.feiten)),
    tickets: ticketsBij(gedaan.inschatting, gedaan.pakket, vandaag),
    brief: briefVoorbeeld(geladen, beslisser),
    ...getypt,
  })
}

/** The letter that this decision would send to the person today; undefined when it cannot be decided. */
function briefVoorbeeld(
  { dossier, events }: Geladen,
  { vandaag, actor, telefoon }: Beslisser,
): Brief | undefined {
  const feiten = fold(indicatie, events)
  const decision = startpakketProcedure.decide(
    { type: 'beslis', op: vandaag, id: 'voorbeeld', indicatie: feiten, door: betrokkene(actor) },
    fold(startpakketProcedure, events),
  )
  const besloten = isNotPossible(decision) ? undefined : decision[0]
  if (besloten?.type !== 'AdviesToegekend' && besloten?.type !== 'AdviesGeweigerd') return undefined
  const { besluit } = besloten.data
  const bron = { dossier, indicatie: feiten, besluit, beslisdatum: vandaag, telefoon }
  return beslissingsbrief(gegevensVanBesluit(bron)).voorPersoon
}

/** The tie with the dossier; that nothing waits any more is told on the page, and is no matter of rights. */
async function alsBeslisser(...asked: Parameters<typeof opNummer>): Promise<Relatie | undefined> {
  const relatie = await opNummer(...asked)
  return relatie && { ...relatie, voorsteller: relatie.voorsteller ?? 'niemand' }
}

const beslissing = (telefoon: string) =>
  tweedeLezerRoute({
    url: urls.beslissing,
    may: 'startpakket beslissen',
    relatie: alsBeslisser,
    laad: ({ tx, relatie }) => loadDossier(tx, relatie),
    toon: ({ today, actor }, geladen, getypt) =>
      wachtend(geladen, { vandaag: today, actor, telefoon }, getypt),
    wasVoor: ({ today }, { dossier, events }, getypt) =>
      wasVoorPage({
        dossier,
        vandaag: today,
        soort: 'Startpakket',
        wat: watGebeurde(fold(startpakketProcedure, events)),
        getypt,
      }),
    daarna: (params) => urls.dossier.href(params),
    beslis: ({ tx, today, actor }, { history, events }) =>
      handle(tx, startpakketProcedure, history, {
        type: 'beslis',
        op: today,
        id: randomUUID(),
        indicatie: fold(indicatie, events),
        door: betrokkene(actor),
      }),
    stuurTerug: ({ tx, today, actor }, { history }, reden) =>
      handle(tx, startpakketProcedure, history, {
        type: 'stuur terug',
        op: today,
        reden,
        door: betrokkene(actor),
      }),
  })

/** Proposal by team TOM and decision by a second reader; `telefoon` is the number that letters give. */
export function startpakketRoutes({ telefoon }: { readonly telefoon: string }): readonly Route[] {
  return [voorstel, beslissing(telefoon)]
}
