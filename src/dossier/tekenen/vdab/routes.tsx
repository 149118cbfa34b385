import { mag, rolKan, type Relatie } from '#dossier/permissions.ts'
import { volleNaam } from '#dossier/frame.tsx'
import { loadDossier, opNummer, type Geladen } from '#dossier/store.ts'
import { beeldVan, taakVanVdab } from '#dossier/tekenen/beeld.ts'
import { papierVan } from '#dossier/tekenen/papier.ts'
import {
  alsNakijker,
  doeTekenen,
  handelaar,
  leesVerzoek,
  leesVerzoeken,
  listTakenVdab,
} from '#dossier/tekenen/store.ts'
import type { TekenCommand } from '#dossier/tekenen/gebeurtenissen.ts'
import type { Tekenverzoek } from '#dossier/tekenen/verzoek.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { renderTekenblad } from '#platform/documents/pdf.ts'
import { day } from '#platform/http/form-day.ts'
import { longText, oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, type FormResult, type Problem, type Unaccepted } from '#platform/http/form.ts'
import { file, notFound, page, seeOther, type Answer } from '#platform/http/route-answer.ts'
import { route, type PostRequest, type Route } from '#platform/http/route.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import {
  afhandelPage,
  dossierTekenenPage,
  nakijkPage,
  ontvangPage,
  tekentakenPage,
  type VerzoekVanVdab,
} from './pages.tsx'

const taken = route({
  url: urls.tekentaken,
  may: 'tekentaken zien',
  GET: async ({ tx }) => page(tekentakenPage({ taken: await listTakenVdab(tx) })),
})

function voorVdab(verzoek: Tekenverzoek, actor: Actor, relatie: Relatie): VerzoekVanVdab {
  const wacht = verzoek.partijen.flatMap(({ stand }) =>
    stand.stand === 'papier ontvangen' ? [stand.door.id] : [],
  )
  const loopt = verzoek.ingetrokkenOp === null
  const zelfGevraagd = verzoek.gevraagdDoor.id === actor.id
  const nietTwee = { ...relatie, voorsteller: wacht.includes(actor.id) ? actor.id : 'een collega' }
  const oordeel = mag(actor, 'getekend papier nakijken', nietTwee)
  return {
    beeld: beeldVan(verzoek, 'VDAB of persoon'),
    taak: taakVanVdab(verzoek),
    taken: verzoek.taken,
    kanOntvangen:
      loopt &&
      !zelfGevraagd &&
      mag(actor, 'getekend papier ontvangen', relatie).mag &&
      verzoek.partijen.some(({ stand }) => stand.stand !== 'getekend'),
    nakijkenNiet:
      wacht.length === 0 || !loopt || !rolKan(actor, 'getekend papier nakijken').mag
        ? undefined
        : zelfGevraagd || wacht.includes(actor.id)
          ? 'een collega doet dit, want u was er al bij betrokken'
          : oordeel.mag
            ? ''
            : oordeel.reden,
  }
}

const overzicht = route({
  url: urls.dossierTekenen,
  may: 'handtekeningen zien',
  relatie: opNummer,
  async GET({ tx, relatie, today, actor }) {
    const { dossier, history } = await loadDossier(tx, relatie)
    const verzoeken = await leesVerzoeken(tx, history)
    return page(
      dossierTekenenPage({
        dossier,
        vandaag: today,
        verzoeken: relatie ? verzoeken.map((each) => voorVdab(each, actor, relatie)) : [],
      }),
    )
  },
})

interface Zaak extends Geladen {
  readonly verzoek: Tekenverzoek
}

async function laad(
  tx: ReadTx,
  relatie: Relatie | undefined,
  id: string,
): Promise<Zaak | undefined> {
  const geladen = await loadDossier(tx, relatie)
  const verzoek = await leesVerzoek(tx, geladen.history, id)
  return verzoek && { ...geladen, verzoek }
}

type Velden = Pick<Unaccepted, 'problems' | 'values'>

/** What is the same on the three forms of staff: whose request, the day, and what was typed. */
function formulier({ dossier, verzoek }: Zaak, vandaag: Dag, { problems, values }: Velden) {
  return { dossier, vandaag, beeld: beeldVan(verzoek, 'VDAB of persoon'), problems, values }
}

type Toon = (zaak: Zaak, vandaag: Dag, velden: Velden) => Parameters<typeof page>[0]

/** Carries out what the form asks and goes back to the list, or shows the form again with what is in the way. */
async function voerUit<Value>(
  request: PostRequest<string, Value> & { readonly form: FormResult<Value> },
  id: string,
  toon: Toon,
  opdracht: (value: Value) => TekenCommand,
  veld?: string,
): Promise<Answer> {
  const { tx, relatie, form: asked, today } = request
  const zaak = await laad(tx, relatie, id)
  if (!zaak) return notFound()
  const opnieuw = (problems: readonly Problem[], status: number) =>
    page(toon(zaak, today, { problems, values: asked.values }), status)
  if (!asked.ok) return opnieuw(asked.problems, 422)
  const decision = await doeTekenen(tx, zaak.history, opdracht(asked.value))
  if (isNotPossible(decision)) return opnieuw([{ field: veld, text: decision.notPossible }], 409)
  return seeOther(urls.dossierTekenen.href({ nummer: zaak.dossier.nummer }))
}

const codeField = text('Typ de code over die op het papier staat.', { max: 40 })

const toonOntvangst: Toon = (zaak, vandaag, velden) => ontvangPage(formulier(zaak, vandaag, velden))

const ontvangen = route({
  url: urls.papierOntvangen,
  may: 'getekend papier ontvangen',
  relatie: opNummer,
  form: form({
    sleutel: text('Kies wie er tekende.'),
    code: codeField,
    getekendOp: day('de dag bij de handtekening'),
    stuk: optional(text('', { max: 36 })),
  }),
  async GET({ tx, relatie, params, today, form: asked }) {
    const zaak = await laad(tx, relatie, params.verzoek)
    return zaak ? page(toonOntvangst(zaak, today, asked)) : notFound()
  },
  POST(request) {
    const { params, today: op, actor } = request
    return voerUit(
      request,
      params.verzoek,
      toonOntvangst,
      ({ stuk, ...papier }) => ({
        type: 'ontvang papier',
        op,
        door: handelaar(actor),
        vraag: { verzoek: params.verzoek, ...papier, ...(stuk === undefined ? {} : { stuk }) },
      }),
      'code',
    )
  },
})

const toonNakijken: Toon = (zaak, vandaag, velden) => nakijkPage(formulier(zaak, vandaag, velden))

const nakijken = route({
  url: urls.papierNakijken,
  may: 'getekend papier nakijken',
  relatie: alsNakijker,
  form: form(
    {
      sleutel: text('Open het papier opnieuw.'),
      actie: oneOf('Kies of het papier klopt.', ['bevestigen', 'afwijzen']),
      code: optional(codeField),
      reden: optional(longText('', { max: 1000 })),
    },
    ({ actie, code, reden }) => [
      ...(actie === 'bevestigen' && code === undefined
        ? [{ field: 'code', text: 'Typ de code over die op het papier staat.' }]
        : []),
      ...(actie === 'afwijzen' && reden === undefined
        ? [{ field: 'reden', text: 'Schrijf wat er niet klopt.' }]
        : []),
    ],
  ),
  async GET({ tx, relatie, params, today, form: asked }) {
    const zaak = await laad(tx, relatie, params.verzoek)
    return zaak ? page(toonNakijken(zaak, today, asked)) : notFound()
  },
  POST(request) {
    const { params, today: op, actor } = request
    const door = handelaar(actor)
    const { verzoek } = params
    return voerUit(
      request,
      verzoek,
      toonNakijken,
      ({ actie, sleutel, code = '', reden = '' }) =>
        actie === 'bevestigen'
          ? { type: 'bevestig papier', op, door, vraag: { verzoek, sleutel, code } }
          : { type: 'wijs papier af', op, door, vraag: { verzoek, sleutel, reden } },
      'code',
    )
  },
})

const toonAfhandelen: Toon = (zaak, vandaag, velden) =>
  afhandelPage({ ...formulier(zaak, vandaag, velden), taken: zaak.verzoek.taken })

const afhandelen = route({
  url: urls.tekentaakAfhandelen,
  may: 'handtekeningen zien',
  relatie: opNummer,
  form: form({
    taak: oneOf('Kies wat er gedaan is.', ['gesprek', 'betwisting']),
    nota: longText('Schrijf wat er afgesproken is.', { max: 2000 }),
  }),
  async GET({ tx, relatie, params, today, form: asked }) {
    const zaak = await laad(tx, relatie, params.verzoek)
    return zaak ? page(toonAfhandelen(zaak, today, asked)) : notFound()
  },
  POST(request) {
    const { params, today: op, actor } = request
    return voerUit(request, params.verzoek, toonAfhandelen, (gedaan) => ({
      type: 'handel af',
      op,
      door: handelaar(actor),
      vraag: { verzoek: params.verzoek, ...gedaan },
    }))
  },
})

const pdf = (telefoon: string): Route =>
  route({
    url: urls.dossierTekenPdf,
    may: 'handtekeningen zien',
    relatie: opNummer,
    async GET({ tx, relatie, params }) {
      const zaak = await laad(tx, relatie, params.verzoek)
      if (!zaak) return notFound()
      const { dossier, verzoek } = zaak
      const { nummer } = dossier
      const blad = papierVan(beeldVan(verzoek, 'VDAB of persoon'), {
        nummer,
        persoon: volleNaam(dossier),
        telefoon,
      })
      return file(await renderTekenblad(blad), 'application/pdf', `${nummer}-tekenen.pdf`)
    },
  })

/** Signatures as staff of VDAB follows them up; `telefoon` is the number on the sheet. */
export function vdabTekenRoutes(telefoon: string): readonly Route[] {
  return [taken, overzicht, ontvangen, nakijken, afhandelen, pdf(telefoon)]
}
