import { randomUUID } from 'node:crypto'
import { listStukken } from '#dossier/luik/store.ts'
import { magLezen } from '#dossier/luik/zicht.ts'
import type { Relatie } from '#dossier/permissions.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { loadDossier, opNummer } from '#dossier/store.ts'
import { beslissendeVelden } from '#indicatie/beslissend.ts'
import { attestCodes, type AttestCode } from '#indicatie/feiten.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { isDag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { day } from '#platform/http/form-day.ts'
import { checkbox, longText, number, oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, one, type Field, type Problem, type Typed } from '#platform/http/form.ts'
import { fold, handle } from '#platform/store/handle.ts'
import { notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import type { Bewijs } from './bewijs.ts'
import {
  alleVragen,
  attestUit,
  opnameVelden,
  veldnaam,
  vragenVoor,
  type Antwoorden,
  type Feitvraag,
} from './feitvragen.ts'
import {
  bewijsIntrekkenPage,
  bewijsKiezenPage,
  bewijsVastleggenPage,
  type Kiesbaar,
} from './pages.tsx'

const kiezen = route({
  url: urls.bewijsKiezen,
  may: 'attest vastleggen',
  relatie: opNummer,
  async GET({ tx, relatie, today }) {
    const { dossier } = await loadDossier(tx, relatie)
    return page(bewijsKiezenPage({ dossier, vandaag: today }))
  },
})

function veldVan(vraag: Feitvraag): Field<unknown> {
  switch (vraag.soort) {
    case 'ja of nee':
      return oneOf('Kies ja of neen.', ['ja', 'nee'])
    case 'keuze':
      return oneOf('Kies uit de lijst.', Object.keys(vraag.opties))
    case 'getal':
      return number('Vul het getal in.', { min: vraag.min, max: vraag.max })
    case 'dag':
    case 'opnames':
      return day('de dag')
  }
}

function veldenVan(vraag: Feitvraag): readonly (readonly [string, Field<unknown>])[] {
  const naam = veldnaam(vraag.pad)
  if (vraag.soort !== 'opnames') return [[naam, optional(veldVan(vraag))]]
  return Array.from({ length: opnameVelden }, (_, nr) => [
    `${naam}_${nr}`,
    optional(veldVan(vraag)),
  ])
}

const feitvelden = Object.fromEntries(alleVragen.flatMap(veldenVan))

const bewijsForm = form({
  ...feitvelden,
  uitgever: text('Vul in wie het attest gaf.'),
  afgegevenOp: day('de datum op het attest'),
  geldigTot: optional(day('de einddatum')),
  document: text('Vul in waar het papier zit.'),
  stuk: optional(text('', { max: 36 })),
  nagekeken: checkbox('Kijk het attest na en vink dat aan.'),
})

/** The answers of the form in the words of the facts: yes and no as booleans, admissions as a list of days. */
function antwoordenUit(waarden: Readonly<Record<string, unknown>>): Antwoorden {
  return Object.fromEntries(
    alleVragen.map((vraag) => {
      const naam = veldnaam(vraag.pad)
      if (vraag.soort === 'opnames') {
        const dagen = Array.from(
          { length: opnameVelden },
          (_, nr) => waarden[`${naam}_${nr}`],
        ).filter(isDag)
        return [naam, dagen.length > 0 ? dagen : undefined]
      }
      const waarde = waarden[naam]
      return [naam, vraag.soort === 'ja of nee' && waarde !== undefined ? waarde === 'ja' : waarde]
    }),
  ) as Antwoorden
}

/** What is still missing for a judgement on this attest, as problems at the fields. */
function ontbrekend(bewijs: Bewijs, op: Dag): readonly Problem[] {
  return beslissendeVelden(bewijs.attest, op).map((pad) => ({
    field: pad === 'opnames' ? `${veldnaam(pad)}_0` : veldnaam(pad),
    text: `Vul in: ${alleVragen.find((vraag) => vraag.pad === pad)?.vraag ?? pad}`,
  }))
}

// When no fact at all was given, one question stands for all: which facts are needed follows from the answers.
function zonderFeiten(code: AttestCode, values: Typed): readonly Problem[] {
  const [eerste] = vragenVoor(code)
  const begint = (name: string) =>
    vragenVoor(code).some(({ pad }) => name.startsWith(veldnaam(pad)))
  const gegeven = Object.keys(values).some((name) => begint(name) && one(values, name) !== '')
  if (gegeven || !eerste) return []
  const field = eerste.pad === 'opnames' ? `${veldnaam(eerste.pad)}_0` : veldnaam(eerste.pad)
  return [{ field, text: `Vul in: ${eerste.vraag}` }]
}

function isCode(code: string): code is AttestCode {
  return (attestCodes as readonly string[]).includes(code)
}

/** The attests of this dossier that the reader may read: another dossier has none to offer. */
async function kiesbaar(tx: ReadTx, actor: Actor, relatie: Relatie): Promise<readonly Kiesbaar[]> {
  const stukken = await listStukken(tx, relatie.dossier)
  return stukken.filter(
    (stuk) => stuk.soort === 'attest' && stuk.laatste && magLezen(actor, relatie, stuk),
  )
}

const vastleggen = route({
  url: urls.bewijsVastleggen,
  may: 'attest vastleggen',
  relatie: opNummer,
  form: bewijsForm,
  async GET({ tx, relatie, today, params, form, actor }) {
    const { dossier } = await loadDossier(tx, relatie)
    if (!isCode(params.code)) return notFound()
    return page(
      bewijsVastleggenPage({
        dossier,
        vandaag: today,
        code: params.code,
        papieren: await kiesbaar(tx, actor, relatie!),
        problems: form.problems,
        values: form.values,
      }),
    )
  },
  async POST({ tx, relatie, today, params, form, actor }) {
    const { dossier, history } = await loadDossier(tx, relatie)
    const { code } = params
    if (!isCode(code)) return notFound()
    const papieren = await kiesbaar(tx, actor, relatie!)
    const again = (problems: readonly Problem[], status = 422) =>
      page(
        bewijsVastleggenPage({
          dossier,
          vandaag: today,
          code,
          papieren,
          problems,
          values: form.values,
        }),
        status,
      )
    if (!form.ok) return again([...zonderFeiten(code, form.values), ...form.problems])
    const { stuk } = form.value
    if (stuk !== undefined && papieren.every(({ id }) => id !== stuk))
      return again([{ field: 'stuk', text: 'Kies een papier uit de lijst.' }])
    const bewijs: Bewijs = {
      id: randomUUID(),
      attest: attestUit(code, antwoordenUit(form.value)),
      uitgever: form.value.uitgever,
      afgegevenOp: form.value.afgegevenOp,
      geldigTot: form.value.geldigTot ?? null,
      herkomst: 'papier',
      document: form.value.document,
      ...(stuk === undefined ? {} : { stuk }),
      aanvaardDoor: betrokkene(actor),
    }
    const problems = ontbrekend(bewijs, today)
    if (problems.length > 0) return again(problems)
    const decision = await handle(tx, indicatie, history, {
      type: 'leg bewijs vast',
      op: today,
      bewijs,
    })
    if (isNotPossible(decision)) return again([{ text: decision.notPossible }], 409)
    return seeOther(urls.dossier.href(params))
  },
})

const intrekken = route({
  url: urls.bewijsIntrekken,
  may: 'attest vastleggen',
  relatie: opNummer,
  form: form({ reden: longText('Schrijf waarom dit attest niet telt.') }),
  async GET({ tx, relatie, today, params, form: asked }) {
    const { dossier, events } = await loadDossier(tx, relatie)
    const bewijs = fold(indicatie, events).bewijzen.find(({ id }) => id === params.bewijs)
    if (!bewijs) return notFound()
    return page(
      bewijsIntrekkenPage({
        dossier,
        vandaag: today,
        bewijs,
        problems: asked.problems,
        values: asked.values,
      }),
    )
  },
  async POST({ tx, relatie, today, params, form: asked }) {
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const bewijs = fold(indicatie, events).bewijzen.find(({ id }) => id === params.bewijs)
    if (!bewijs) return notFound()
    const again = (problems: readonly Problem[], status: number) =>
      page(
        bewijsIntrekkenPage({ dossier, vandaag: today, bewijs, problems, values: asked.values }),
        status,
      )
    if (!asked.ok) return again(asked.problems, 422)
    const { reden } = asked.value
    const decision = await handle(tx, indicatie, history, {
      type: 'trek bewijs in',
      op: today,
      bewijs: bewijs.id,
      reden,
    })
    if (isNotPossible(decision)) return again([{ text: decision.notPossible }], 409)
    return seeOther(urls.dossier.href(params))
  },
})

/** The pages on which attests are recorded and dropped. */
export const bewijsRoutes: readonly Route[] = [kiezen, vastleggen, intrekken]
