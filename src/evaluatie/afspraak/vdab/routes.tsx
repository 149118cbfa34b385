import { loadDossier, opNummer } from '#dossier/store.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { afzegredenen, duren, type Afzegreden, type Bezoek } from '#evaluatie/afspraak/bezoek.ts'
import {
  doeAfspraak,
  findEvaluatie,
  isBezet,
  listBezoekers,
  type Bezoeker,
} from '#evaluatie/afspraak/store.ts'
import { leesUur, momentOp } from '#evaluatie/afspraak/uur.ts'
import { waarschuwingen } from '#evaluatie/afspraak/waarschuwing.ts'
import { popGoedTot } from '#evaluatie/termijnen.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { day } from '#platform/http/form-day.ts'
import { checkbox, longText, number, oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, type Problem, type Typed } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import type { Magda } from '#register/magda/port.ts'
import { straatregel, vraagOnderneming } from '#register/magda/vraag-onderneming.ts'
import { urls } from '#urls.ts'
import { afzegPage, planPage } from './pages.tsx'

interface Vraag {
  readonly tx: ReadTx
  readonly relatie: Relatie | undefined
  readonly params: { readonly aanvraag: string }
  readonly actor: Actor
  readonly today: Dag
}

/** What the pages work with; undefined when the request is not there or not complete yet. */
async function laad({ tx, relatie, params, today: vandaag }: Vraag) {
  const { dossier, history } = await loadDossier(tx, relatie)
  const gevonden = await findEvaluatie(tx, history, params.aanvraag)
  if (!gevonden || gevonden.evaluatie.volledigOp === null) return undefined
  const wieKan = await listBezoekers(tx, history)
  return { ...gevonden, dossier, history, vandaag, wieKan, aanvraag: params.aanvraag }
}

type Geladen = NonNullable<Awaited<ReturnType<typeof laad>>>

function planblad(
  geladen: Geladen,
  values: Typed,
  problems: readonly Problem[] = [],
  gewaarschuwd: readonly string[] = [],
) {
  const { evaluatie, dossier, vandaag, wieKan, aanvraag } = geladen
  const { status, planning } = evaluatie
  return planPage({
    dossier,
    vandaag,
    aanvraag,
    planning,
    open: status === 'EVAL_GOEDGEKEURD' || status === 'GESPREK_GEPLAND',
    wieKan,
    waarschuwingen: gewaarschuwd,
    problems,
    values,
  })
}

const ongeldigUur = 'Vul een uur in, bijvoorbeeld 9.30.'

const voorstelform = form(
  {
    gezien: number('Laad deze bladzijde opnieuw.', { min: 0, max: 9999 }),
    op: day('de dag van het gesprek'),
    uur: text('Vul het uur in.', { max: 10 }),
    duur: oneOf('Kies hoe lang een gesprek duurt.', duren.map(String)),
    vorm: oneOf('Kies wie met wie praat.', ['samen', 'apart']),
    uurWerkgever: optional(text('', { max: 10 })),
    evaluator: text('Kies wie komt.', { max: 40 }),
    straat: text('Vul de straat en het nummer in.'),
    postcode: text('Vul de postcode in.', { max: 4 }),
    gemeente: text('Vul de gemeente in.'),
    waar: optional(text('')),
    toch: checkbox(),
  },
  ({ uur, vorm, uurWerkgever = '', postcode }) => [
    ...(leesUur(uur) ? [] : [{ field: 'uur', text: ongeldigUur }]),
    ...(vorm === 'samen' || leesUur(uurWerkgever)
      ? []
      : [
          {
            field: 'uurWerkgever',
            text: uurWerkgever === '' ? 'Vul het uur van de werkgever in.' : ongeldigUur,
          },
        ]),
    ...(/^[1-9]\d{3}$/.test(postcode)
      ? []
      : [{ field: 'postcode', text: 'Vul een postcode van vier cijfers in.' }]),
  ],
)

type Voorstel = Extract<ReturnType<typeof voorstelform.parse>, { readonly ok: true }>['value']

function bezoekVan(voorstel: Voorstel, { id, naam, rol }: Bezoeker): Omit<Bezoek, 'nr'> {
  const { op, straat, postcode, gemeente, waar = '' } = voorstel
  return {
    op,
    uur: leesUur(voorstel.uur)!,
    uurWerkgever: voorstel.vorm === 'apart' ? leesUur(voorstel.uurWerkgever ?? '')! : null,
    duur: Number(voorstel.duur),
    plek: { straat, postcode, gemeente, waar },
    evaluator: { id, naam, rol },
  }
}

/** What the form shows at first: the visit that stands, or the address of the company and the one who plans. */
async function begin(magda: Magda, geladen: Geladen, actor: Actor): Promise<Typed> {
  const { evaluatie, wieKan } = geladen
  const { bezoek } = evaluatie.planning
  const komt = wieKan.find(({ id }) => id === (bezoek?.evaluator.id ?? actor.id))
  const evaluator = komt ? { evaluator: komt.code } : {}
  if (!bezoek) {
    const adres = (await vraagOnderneming(magda, evaluatie.werkgever.kbo))?.adres
    const { postcode = null, gemeente = null } = adres ?? {}
    return {
      straat: adres ? straatregel(adres) : '',
      postcode: postcode ?? '',
      gemeente: gemeente ?? '',
      ...evaluator,
    }
  }
  const [jaar, maand, dag] = bezoek.op.split('-').map(Number)
  const { waar, ...plek } = bezoek.plek
  return {
    'op-dag': String(dag),
    'op-maand': String(maand),
    'op-jaar': String(jaar),
    uur: bezoek.uur,
    duur: String(bezoek.duur),
    vorm: bezoek.uurWerkgever === null ? 'samen' : 'apart',
    uurWerkgever: bezoek.uurWerkgever ?? '',
    ...plek,
    waar,
    ...evaluator,
  }
}

function plannen(magda: Magda): Route {
  return route({
    url: urls.afspraakPlannen,
    may: 'afspraak plannen',
    relatie: opNummer,
    form: voorstelform,
    async GET({ form: asked, ...vraag }) {
      const geladen = await laad(vraag)
      if (!geladen) return notFound()
      const values =
        asked.problems.length > 0 ? asked.values : await begin(magda, geladen, vraag.actor)
      return page(planblad(geladen, values, asked.problems))
    },
    async POST({ form: asked, clock, ...vraag }) {
      const { tx, params, actor, today } = vraag
      const geladen = await laad(vraag)
      if (!geladen) return notFound()
      const opnieuw = (
        problems: readonly Problem[],
        status: number,
        tegen: readonly string[] = [],
      ) => page(planblad(geladen, asked.values, problems, tegen), status)
      if (!asked.ok) return opnieuw(asked.problems, 422)
      const komt = geladen.wieKan.find(({ code }) => code === asked.value.evaluator)
      if (!komt) return opnieuw([{ field: 'evaluator', text: 'Kies wie komt uit de lijst.' }], 422)
      const bezoek = bezoekVan(asked.value, komt)
      const { history, evaluatie, state } = geladen
      const decision = await doeAfspraak(tx, history, {
        type: 'stel afspraak voor',
        id: params.aanvraag,
        nu: momentOp(clock.now()),
        door: handelaar(actor),
        gezien: asked.value.gezien,
        bezoek,
      })
      if (isNotPossible(decision)) return opnieuw([{ text: decision.notPossible }], 409)
      const tegen = waarschuwingen(bezoek, {
        vandaag: today,
        popTot: popGoedTot(state),
        periodiekOp: evaluatie.periodiek?.dag ?? null,
        bezet: await isBezet(tx, evaluatie.id, bezoek),
      })
      // A refused answer leaves nothing of the transaction behind.
      if (tegen.length > 0 && !asked.value.toch)
        return opnieuw(
          [{ field: 'toch', text: 'Lees de waarschuwing, en zeg of u dit moment toch voorstelt.' }],
          422,
          tegen,
        )
      return seeOther(urls.afspraakPlannen.href(params))
    },
  })
}

const redenen = (Object.keys(afzegredenen) as readonly Afzegreden[]).filter(
  (reden) => reden !== 'stop',
)

function afzegblad(geladen: Geladen, problems: readonly Problem[], values: Typed) {
  const { dossier, vandaag, evaluatie } = geladen
  const { bezoek, stand, versie } = evaluatie.planning
  return bezoek && (stand === 'voorgesteld' || stand === 'bevestigd')
    ? afzegPage({ dossier, vandaag, bezoek, versie, problems, values })
    : undefined
}

const afzeggen = route({
  url: urls.afspraakAfzeggen,
  may: 'afspraak plannen',
  relatie: opNummer,
  form: form({
    gezien: number('Laad deze bladzijde opnieuw.', { min: 0, max: 9999 }),
    reden: oneOf('Kies waarom het gesprek niet doorgaat.', redenen),
    toelichting: optional(longText('', { max: 500 })),
  }),
  async GET({ form: asked, ...vraag }) {
    const geladen = await laad(vraag)
    const blad = geladen && afzegblad(geladen, asked.problems, asked.values)
    return blad ? page(blad) : notFound()
  },
  async POST({ form: asked, clock, ...vraag }) {
    const { tx, params, actor } = vraag
    const geladen = await laad(vraag)
    const eerst = geladen && afzegblad(geladen, asked.ok ? [] : asked.problems, asked.values)
    if (!geladen || !eerst) return notFound()
    if (!asked.ok) return page(eerst, 422)
    const { gezien, reden, toelichting = '' } = asked.value
    const decision = await doeAfspraak(tx, geladen.history, {
      type: 'zeg afspraak af',
      id: params.aanvraag,
      nu: momentOp(clock.now()),
      door: handelaar(actor),
      gezien,
      reden,
      toelichting,
    })
    if (!isNotPossible(decision)) return seeOther(urls.afspraakPlannen.href(params))
    const problems = [{ text: decision.notPossible }]
    return page(afzegblad(geladen, problems, asked.values) ?? eerst, 409)
  },
})

/** The pages on which VDAB plans, moves and calls off the talk of an evaluation. */
export function afspraakPlanRoutes({ magda }: { readonly magda: Magda }): readonly Route[] {
  return [plannen(magda), afzeggen]
}
