import { randomUUID } from 'node:crypto'
import { writeCsv } from 'hucre/csv'
import { listMeldingen } from '#dossier/noodtoegang/store.ts'
import { heeftDossier, opEigen } from '#dossier/eigen/store.ts'
import type { Namen } from '#dossier/toegangslijst/lijst.ts'
import { namenVan } from '#dossier/toegangslijst/store.ts'
import { dagVan } from '#dossier/toezicht/tijd.ts'
import { isNotPossible } from '#law/decider.ts'
import { longText } from '#platform/http/form-fields.ts'
import { form } from '#platform/http/form.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { handle } from '#platform/store/handle.ts'
import { urls } from '#urls.ts'
import { ambtelijk, leesbaar, perDag, type LogRegel } from './log.ts'
import { inzageLeegPage, inzagePage, vraagPage } from './pages.tsx'
import { leesLog, leesPlaats, listVragen, plaatsTekst } from './store.ts'
import { inzagevragen } from './vragen.ts'

const perBladzijde = 100
/** More lines than a dossier gathers in its life; a limit all the same, so that no page grows without end. */
const meesteInBestand = 50_000

const inzage = route({
  url: urls.mijnInzage,
  may: 'eigen log zien',
  relatie: opEigen,
  async GET({ tx, relatie, actor, query, today }) {
    if (!heeftDossier(relatie)) return page(inzageLeegPage())
    const { dossier: history } = relatie
    const namen = await namenVan(tx, history, [])
    if (query.get('formaat') === 'csv')
      return alsCsv(await leesLog(tx, history, meesteInBestand), actor.id, namen, today)
    const na = leesPlaats(query.get('na'))
    const regels = await leesLog(tx, history, perBladzijde + 1, na)
    const getoond = regels.slice(0, perBladzijde)
    const laatste = regels.length > perBladzijde ? getoond.at(-1) : undefined
    return page(
      inzagePage({
        dagen: perDag(getoond, actor.id, namen),
        meldingen: await listMeldingen(tx, history),
        vragen: await listVragen(tx, history),
        verder: na !== undefined,
        ...(laatste ? { ouder: urls.mijnInzage.href({}, { na: plaatsTekst(laatste) }) } : {}),
      }),
    )
  },
})

function alsCsv(regels: readonly LogRegel[], eigen: string, namen: Namen, vandaag: string) {
  const kop = [
    'Dag',
    'Uur',
    'Dienst',
    'Rol',
    'Code',
    'Waarvoor',
    'Welke gegevens',
    'Wat',
    'Noodtoegang',
  ]
  const tekst = writeCsv(
    [
      kop,
      ...regels.map((regel) => {
        const { uur, organisatie, rol, code, doel, wat, soort, noodtoegang } = leesbaar(
          regel,
          namen,
        )
        const zelf = regel.sleutel === eigen
        const wie =
          regel.rol === 'systeem'
            ? ['het programma', '', '']
            : zelf
              ? ['uzelf', '', '']
              : [organisatie, rol === '' ? ambtelijk : rol, code]
        return [dagVan(regel.at), uur, ...wie, doel, wat, soort, noodtoegang ? 'ja' : 'neen']
      }),
    ],
    { bom: true, escapeFormulae: true },
  )
  return file(
    new TextEncoder().encode(tekst),
    'text/csv; charset=utf-8',
    `wie-keek-in-mijn-dossier-${vandaag}.csv`,
  )
}

const vraag = route({
  url: urls.mijnInzageVraag,
  may: 'eigen log bevragen',
  relatie: opEigen,
  form: form({ tekst: longText('Schrijf uw vraag.', { min: 10, max: 2000 }) }),
  GET: ({ relatie, form: asked }) => (!heeftDossier(relatie) ? notFound() : page(vraagPage(asked))),
  async POST({ tx, relatie, today, form: asked }) {
    if (!heeftDossier(relatie)) return notFound()
    if (!asked.ok) return page(vraagPage(asked), 422)
    const decision = await handle(tx, inzagevragen, relatie.dossier, {
      type: 'vraag',
      op: today,
      id: randomUUID(),
      tekst: asked.value.tekst,
    })
    if (isNotPossible(decision))
      return page(
        vraagPage({ problems: [{ text: decision.notPossible }], values: asked.values }),
        409,
      )
    return seeOther(urls.mijnInzage.href())
  },
})

/** The pages on which the person reads who looked. */
export const inzageRoutes: readonly Route[] = [inzage, vraag]
