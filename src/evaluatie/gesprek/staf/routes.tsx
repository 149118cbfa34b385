import { listStukken } from '#dossier/luik/store.ts'
import { magKennen, magLezen } from '#dossier/luik/zicht.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { loadDossier, opNummer } from '#dossier/store.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import { verslagstukken } from '#evaluatie/papieren.ts'
import { evaluatieProcedure } from '#evaluatie/procedure.ts'
import { doeEvaluatie } from '#evaluatie/store.ts'
import { vorigeBeoordeling } from '#evaluatie/gesprek/beoordeling.ts'
import { formulierPage } from '#evaluatie/gesprek/formulier-page.tsx'
import { alsGetypt, uitGetypt } from '#evaluatie/gesprek/invoer.ts'
import { invulPage } from '#evaluatie/gesprek/invul-page.tsx'
import {
  apartRedenen,
  leegVerslag,
  tafelrollen,
  verslaggebreken,
  vormen,
  type ApartReden,
  type Verslag,
} from '#evaluatie/gesprek/verslag.ts'
import { verslagPage } from '#evaluatie/gesprek/verslag-page.tsx'
import { voorbereidingPage } from '#evaluatie/gesprek/voorbereiding-page.tsx'
import { categorieen } from '#indicatie/icf/icf-set.ts'
import { kwalificatoren, richtingen } from '#indicatie/icf/icf.ts'
import { icfVelden } from '#indicatie/icf/velden.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { day } from '#platform/http/form-day.ts'
import { checkbox, longText, number, oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, one, type Field, type Problem, type Typed } from '#platform/http/form.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { fold } from '#platform/store/handle.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { metVolleDatums } from '#ui/leesbaar.ts'
import { urls } from '#urls.ts'

interface Vraag {
  readonly tx: ReadTx
  readonly relatie: Relatie | undefined
  readonly params: { readonly aanvraag: string }
  readonly actor: Actor
  readonly today: Dag
}

/** The evaluation in the address once its file is complete, and what it is compared with; undefined before. */
async function laad({ tx, relatie, params }: Vraag) {
  const { dossier, events } = await loadDossier(tx, relatie)
  const { lijst } = fold(evaluatieProcedure, events)
  const evaluatie = lijst.find(({ id }) => id === params.aanvraag)
  if (!evaluatie || evaluatie.volledigOp === null || !relatie) return undefined
  const vorige = vorigeBeoordeling(evaluatie, lijst, fold(indicatie, events))
  return { dossier, evaluatie, vorige, relatie, map: evaluatie.gespreksmap }
}

const voorbereiding = route({
  url: urls.gesprek,
  may: 'gesprek voeren',
  relatie: opNummer,
  async GET(vraag) {
    const geladen = await laad(vraag)
    if (!geladen) return notFound()
    const { relatie, dossier, evaluatie, vorige } = geladen
    const { tx, actor, today } = vraag
    const rijen = (await listStukken(tx, relatie.dossier))
      .filter((rij) => magKennen(actor, relatie, rij))
      .toSorted((een, ander) => (een.datum < ander.datum ? 1 : een.datum > ander.datum ? -1 : 0))
    return page(
      voorbereidingPage({
        dossier,
        vandaag: today,
        evaluatie,
        pops: rijen.filter(({ soort }) => soort === 'POP'),
        verslagen: rijen.filter(({ soort }) => verslagstukken.includes(soort)),
        leesbaar: new Set(rijen.filter((rij) => magLezen(actor, relatie, rij)).map(({ id }) => id)),
        vorige,
      }),
    )
  },
})

const onderwerpvelden: Readonly<Record<string, Field<string | undefined>>> = Object.fromEntries(
  categorieen.flatMap(({ code }) => {
    const velden = icfVelden(code)
    return [
      [
        velden.kwalificator,
        optional(oneOf('Kies een score uit de lijst.', Object.keys(kwalificatoren))),
      ],
      [velden.richting, optional(oneOf('Kies of dit hindert of helpt.', richtingen))],
      [velden.toelichting, optional(longText('', { max: 2000 }))],
    ]
  }),
)

const namen = Object.fromEntries(tafelrollen.map((rol) => [rol, optional(text('', { max: 100 }))]))

const verslagform = form({
  ...onderwerpvelden,
  ...namen,
  op: optional(day('de dag van het gesprek')),
  vorm: optional(oneOf('Kies of u samen of apart sprak.', vormen)),
  waarom: optional(oneOf('Kies waarom u apart sprak.', Object.keys(apartRedenen) as ApartReden[])),
  apartReden: optional(longText('', { max: 1000 })),
  werknemerErbij: checkbox(),
  kanOordelen: checkbox(),
  samenvatting: optional(longText('')),
  reden: optional(longText('', { max: 1000 })),
  na: number('Open het verslag opnieuw.', { min: 0, max: 999_999 }),
  actie: oneOf('Kies wat u doet.', ['bewaren', 'vastleggen', 'verbeteren']),
})

const commando = {
  bewaren: 'bewaar gesprek',
  vastleggen: 'leg gesprek vast',
} as const

/** Where the form starts: the saved work, the report to mend, or what is known already. */
function begin({ map, evaluatie }: Geladen, { actor, today }: Vraag): Verslag {
  if (evaluatie.gesprek) return map.versies.at(-1)?.verslag ?? leegVerslag
  if (map.klad) return map.klad.verslag
  const gepland = evaluatie.afspraak?.op ?? null
  return {
    ...leegVerslag,
    op: gepland !== null && gepland <= today ? gepland : null,
    aanwezig: {
      ...leegVerslag.aanwezig,
      evaluator: actor.rol === 'evaluator' ? actor.naam : '',
    },
  }
}

type Geladen = NonNullable<Awaited<ReturnType<typeof laad>>>

const invullen = route({
  url: urls.gesprekInvullen,
  may: 'gesprek voeren',
  relatie: opNummer,
  form: verslagform,
  async GET({ form: asked, ...vraag }) {
    const geladen = await laad(vraag)
    if (!geladen) return notFound()
    const { evaluatie, map } = geladen
    const kan =
      evaluatie.status === 'GESPREK_GEPLAND' ||
      (evaluatie.status === 'GESPREK_GEVOERD' && map.versies.length > 0)
    if (!kan) return seeOther(urls.gesprek.href(vraag.params))
    const values = asked.problems.length > 0 ? asked.values : alsGetypt(begin(geladen, vraag))
    return toon(geladen, vraag, { values, problems: asked.problems })
  },
  async POST({ form: asked, ...vraag }) {
    const geladen = await laad(vraag)
    if (!geladen) return notFound()
    const { map, relatie } = geladen
    const { tx, today: op, actor, params } = vraag
    const { values } = asked
    const begonnenMet = Number(one(values, 'na'))
    const opnieuw = (problems: readonly Problem[], status: number, anders: Partial<Getypt> = {}) =>
      toon(geladen, vraag, { values, problems, na: begonnenMet, ...anders }, status)
    if (!asked.ok) return opnieuw(asked.problems, 422)
    const { actie, na, reden = '' } = asked.value
    const verslag = uitGetypt(values, asked.value.op ?? null)
    const gebreken =
      actie === 'bewaren'
        ? []
        : verslaggebreken(verslag, { vandaag: op, afgesprokenOp: map.afgesprokenOp })
    if (gebreken.length > 0)
      return opnieuw(
        gebreken.map(({ veld, tekst }) => ({ field: veld, text: metVolleDatums(tekst) })),
        422,
      )
    const over = { id: params.aanvraag, op, door: handelaar(actor), verslag, na }
    const decision = await doeEvaluatie(
      tx,
      relatie.dossier,
      actie === 'verbeteren'
        ? { ...over, type: 'verbeter gesprek', reden }
        : { ...over, type: commando[actie] },
    )
    // After this the writer has read that somebody else saved, and may save again.
    if (isNotPossible(decision))
      return opnieuw(
        [{ ...(actie === 'verbeteren' ? { field: 'reden' } : {}), text: decision.notPossible }],
        409,
        { na: map.stand.verslag, ...(na === map.stand.verslag ? {} : { intussen: bewaard(map) }) },
      )
    const naar = actie === 'bewaren' ? urls.gesprekInvullen : urls.gesprekVerslag
    return seeOther(naar.href(params))
  },
})

function bewaard({ klad, versies }: Geladen['map']): Verslag | undefined {
  return klad?.verslag ?? versies.at(-1)?.verslag
}

interface Getypt {
  readonly values: Typed
  readonly problems: readonly Problem[]
  readonly na?: number
  readonly intussen?: Verslag | undefined
}

function toon(
  { dossier, evaluatie, map, vorige }: Geladen,
  { today, params }: Vraag,
  getypt: Getypt,
  status = 200,
) {
  return page(
    invulPage({
      dossier,
      vandaag: today,
      aanvraag: params.aanvraag,
      map,
      verbetert: evaluatie.gesprek !== null,
      vorige,
      na: map.stand.verslag,
      ...getypt,
    }),
    status,
  )
}

const verslag = route({
  url: urls.gesprekVerslag,
  may: 'gespreksverslag lezen',
  relatie: opNummer,
  async GET(vraag) {
    const geladen = await laad(vraag)
    const [eerste, ...later] = geladen?.map.versies ?? []
    if (!geladen || !eerste) return notFound()
    const { dossier, vorige } = geladen
    return page(verslagPage({ dossier, vandaag: vraag.today, versies: [eerste, ...later], vorige }))
  },
})

const formulier = route({
  url: urls.gesprekFormulier,
  may: 'gesprek voeren',
  relatie: opNummer,
  async GET(vraag) {
    const geladen = await laad(vraag)
    return geladen ? page(formulierPage(vraag.params)) : notFound()
  },
})

/** The pages on which VDAB prepares a talk, writes its report and prints it. */
export const stafGesprekRoutes: readonly Route[] = [voorbereiding, invullen, verslag, formulier]
