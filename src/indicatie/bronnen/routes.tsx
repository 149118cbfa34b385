import { randomUUID } from 'node:crypto'
import { betrokkene } from '#dossier/dossier.ts'
import { loadDossier, opNummer, type Geladen } from '#dossier/store.ts'
import { indicatie, type Bronvoorstel, type Opvraging } from '#indicatie/indicatie.ts'
import { stelAttestenVoor } from '#indicatie/magda.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { oneOf } from '#platform/http/form-fields.ts'
import { form, type Field, type Problem } from '#platform/http/form.ts'
import { fold, handle } from '#platform/store/handle.ts'
import { page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor, Tx } from '#platform/types.ts'
import type { Operatie } from '#register/magda/operaties.ts'
import type { Antwoord, Magda } from '#register/magda/port.ts'
import { urls } from '#urls.ts'
import * as z from 'zod'
import { bewijsUitBron } from './bewijs.ts'
import { bronnenPage } from './pages.tsx'

/** The services that can prove an attest. */
const gevraagd: readonly Operatie[] = [
  'SocZek.GeefDossierHandicap',
  'SocZek.GeefSociaalStatuut',
  'Onderwijs.GeefHistoriekInschrijving',
  'LED.GeefBewijs',
  'Gezin.GeefKindVoordelen',
]

/** Any number of ids of proposals; which ones exist is known only in the dossier. */
const ids: Field<readonly string[]> = {
  inputs: (name) => [name],
  pick: (typed, name) => [typed[name] ?? []].flat(),
  schema: z.array(z.string()),
}

const bronnenForm = form({
  actie: oneOf('Kies wat u wilt doen.', ['ophalen', 'aanvaarden']),
  voorstel: ids,
})

/** The page on which the authentic sources are asked and their proofs accepted. */
export function bronnenRoutes(magda: Magda): readonly Route[] {
  return [
    route({
      url: urls.bronnen,
      may: 'bewijs ophalen',
      relatie: opNummer,
      form: bronnenForm,
      async GET({ tx, relatie, today, form: asked }) {
        const { dossier, events } = await loadDossier(tx, relatie)
        return page(
          bronnenPage({
            dossier,
            vandaag: today,
            indicatie: fold(indicatie, events),
            problems: asked.problems,
          }),
        )
      },
      async POST({ tx, relatie, today, params, form: asked, actor }) {
        const geladen = await loadDossier(tx, relatie)
        const { dossier, events } = geladen
        const problems = !asked.ok
          ? asked.problems
          : asked.value.actie === 'ophalen'
            ? await haalOp(tx, geladen, magda, today)
            : await aanvaard(tx, geladen, asked.value.voorstel, today, actor)
        if (problems.length === 0) return seeOther(urls.bronnen.href(params))
        return page(
          bronnenPage({ dossier, vandaag: today, indicatie: fold(indicatie, events), problems }),
          422,
        )
      },
    }),
  ]
}

async function haalOp(
  tx: Tx,
  { history, dossier }: Geladen,
  magda: Magda,
  op: Dag,
): Promise<readonly Problem[]> {
  const { insz } = dossier.persoon
  const antwoorden: Antwoord[] = []
  for (const operatie of gevraagd) antwoorden.push(await magda.vraag(operatie, insz))
  const { voorstellen, zonderAttest, nietBewezen } = stelAttestenVoor(antwoorden, insz, op)
  const decision = await handle(tx, indicatie, history, {
    type: 'noteer antwoorden',
    op,
    opvragingen: antwoorden.map(opvragingVan),
    voorstellen: voorstellen.map(({ attest, feiten, teBevestigen }): Bronvoorstel => {
      const [eerste] = feiten
      return {
        id: randomUUID(),
        attest,
        dienst: eerste?.bron.dienst ?? '',
        antwoordOp: eerste?.bron.datum ?? null,
        vindplaats: eerste?.bron.vindplaats ?? '',
        teBevestigen,
      }
    }),
    opmerkingen: [
      ...nietBewezen.map(({ code, reden }) => `${code}: ${reden}`),
      ...new Set(zonderAttest.map(({ reden }) => reden)),
    ],
  })
  return isNotPossible(decision) ? [{ text: decision.notPossible }] : []
}

function opvragingVan({ operatie, resultaat, schema }: Antwoord): Opvraging {
  const basis = { dienst: operatie, uitkomst: resultaat.soort }
  switch (resultaat.soort) {
    case 'feiten':
      return {
        ...basis,
        antwoordOp: resultaat.feiten[0]?.bron.datum ?? null,
        toelichting: `${resultaat.feiten.length === 1 ? '1 feit' : `${resultaat.feiten.length} feiten`}, ${schema}.`,
      }
    case 'bewijst niets':
      return { ...basis, antwoordOp: null, toelichting: resultaat.reden }
    case 'geweigerd':
      return {
        ...basis,
        antwoordOp: null,
        toelichting: `${resultaat.reden} Element: ${resultaat.element}.`,
      }
  }
}

async function aanvaard(
  tx: Tx,
  { history, events }: Geladen,
  gekozen: readonly string[],
  op: Dag,
  actor: Actor,
): Promise<readonly Problem[]> {
  const voorstellen = fold(indicatie, events).bronnen?.voorstellen ?? []
  const aanvaarde = voorstellen.filter(({ id }) => gekozen.includes(id))
  if (aanvaarde.length === 0) return [{ field: 'voorstel', text: 'Kies minstens één attest.' }]
  for (const voorstel of aanvaarde) {
    const bewijs = bewijsUitBron(voorstel, op, betrokkene(actor))
    const decision = await handle(tx, indicatie, history, { type: 'leg bewijs vast', op, bewijs })
    if (isNotPossible(decision))
      return [{ field: 'voorstel', text: `${voorstel.attest.code}: ${decision.notPossible}` }]
  }
  return []
}
