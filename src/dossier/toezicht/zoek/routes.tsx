import { randomUUID } from 'node:crypto'
import { writeCsv } from 'hucre/csv'
import { leesPlaats, plaatsTekst } from '#dossier/inzage/store.ts'
import { klassen, type Klasse } from '#dossier/toegang.ts'
import {
  bewaarZoeking,
  findDossier,
  findZoeking,
  vindMedewerker,
  zoekLog,
  type Zoekvraag,
} from '#dossier/toezicht/store.ts'
import type { Dag } from '#law/dag.ts'
import { day } from '#platform/http/form-day.ts'
import { checkbox, longText, oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { file, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { kolommenVan, uitslagPage, verlopenPage, zoekPage } from './pages.tsx'

const perBladzijde = 100
const meesteInBestand = 50_000

interface Getypt {
  readonly nummer: string | undefined
  readonly medewerker: string | undefined
  readonly van: Dag | undefined
  readonly tot: Dag | undefined
  readonly klasse: Klasse | undefined
  readonly nood: boolean
}

const zoekForm = form(
  {
    nummer: optional(text('Vul het dossiernummer in.', { max: 20 })),
    medewerker: optional(text('Vul de medewerker in.')),
    van: optional(day('de eerste dag')),
    tot: optional(day('de laatste dag')),
    klasse: optional(
      oneOf('Kies een soort gegevens uit de lijst.', Object.keys(klassen) as Klasse[]),
    ),
    nood: checkbox(),
    reden: longText('Schrijf waarom u dit zoekt.', { min: 10, max: 1000 }),
  },
  ({ nummer, medewerker, van, tot, nood }) => [
    ...(nummer || medewerker || van || nood
      ? []
      : [
          {
            field: 'nummer',
            text: 'Vul een dossiernummer, een medewerker of een eerste dag in, of kies noodtoegang.',
          },
        ]),
    ...(van && tot && tot < van
      ? [{ field: 'tot', text: 'De laatste dag ligt voor de eerste dag.' }]
      : []),
  ],
)

/** The question in the terms of the log, or what about it cannot be found. */
async function vertaal(
  tx: ReadTx,
  { nummer, medewerker, van, tot, klasse, nood }: Getypt,
): Promise<Zoekvraag | readonly Problem[]> {
  const history = nummer === undefined ? undefined : await findDossier(tx, nummer)
  const wie = medewerker === undefined ? undefined : await vindMedewerker(tx, medewerker)
  const problems = [
    ...(nummer !== undefined && history === undefined
      ? [{ field: 'nummer', text: 'Dit dossier bestaat niet. Kijk het nummer na.' }]
      : []),
    ...(medewerker !== undefined && wie === undefined
      ? [
          {
            field: 'medewerker',
            text: 'Het log kent niemand met die naam, of meer dan één. Vul de gebruikersnaam of de code in.',
          },
        ]
      : []),
  ]
  if (problems.length > 0) return problems
  return {
    ...(nummer !== undefined && history !== undefined
      ? { nummer: nummer.trim().toUpperCase(), history }
      : {}),
    ...(wie ? { sleutel: wie.sleutel, wie: wie.naam } : {}),
    ...(van ? { van } : {}),
    ...(tot ? { tot } : {}),
    ...(klasse ? { klasse } : {}),
    ...(nood ? { noodtoegang: true } : {}),
  }
}

const zoek = route({
  url: urls.toezicht.log,
  may: 'log doorzoeken',
  form: zoekForm,
  GET: ({ form: asked }) => page(zoekPage(asked)),
  async POST({ tx, clock, form: asked }) {
    if (!asked.ok) return page(zoekPage(asked), 422)
    const { reden, ...getypt } = asked.value
    const vraag = await vertaal(tx, getypt)
    if (Array.isArray(vraag)) return page(zoekPage({ problems: vraag, values: asked.values }), 422)
    const gevraagd = vraag as Zoekvraag
    const id = randomUUID()
    await bewaarZoeking(tx, { id, vraag: gevraagd, reden, at: clock.now() })
    // The person of the dossier reads that the log was searched too.
    if (gevraagd.history !== undefined)
      await tx.audit({
        action: 'inzage: log doorzoeken',
        history: gevraagd.history,
        purpose: 'toezicht op de toegang',
        klasse: 'LOG',
      })
    return seeOther(urls.toezicht.zoeking.href({ zoeking: id }))
  },
})

const uitslag = route({
  url: urls.toezicht.zoeking,
  may: 'log doorzoeken',
  async GET({ tx, params, query, clock, today }) {
    const zoeking = await findZoeking(tx, params.zoeking, clock.now())
    if (!zoeking) return page(verlopenPage(), 404)
    const { vraag, id } = zoeking
    if (query.get('formaat') === 'csv' && vraag.nummer !== undefined)
      return alsCsv(await zoekLog(tx, vraag, meesteInBestand), vraag.nummer, today)
    const regels = await zoekLog(tx, vraag, perBladzijde + 1, leesPlaats(query.get('na')))
    const getoond = regels.slice(0, perBladzijde)
    const laatste = regels.length > perBladzijde ? getoond.at(-1) : undefined
    return page(
      uitslagPage({
        zoeking,
        regels: getoond,
        ...(laatste
          ? {
              volgende: urls.toezicht.zoeking.href({ zoeking: id }, { na: plaatsTekst(laatste) }),
            }
          : {}),
      }),
    )
  },
})

function alsCsv(regels: Awaited<ReturnType<typeof zoekLog>>, nummer: string, vandaag: Dag) {
  const kop = [
    'Wanneer',
    'Wie',
    'Code',
    'Dossier',
    'Waarvoor',
    'Soort gegevens',
    'Wat',
    'Noodtoegang',
  ]
  const tekst = writeCsv(
    [kop, ...regels.map((regel) => [...kolommenVan(regel), regel.noodtoegang ? 'ja' : 'neen'])],
    { bom: true, escapeFormulae: true },
  )
  return file(
    new TextEncoder().encode(tekst),
    'text/csv; charset=utf-8',
    `log-${nummer}-${vandaag}.csv`,
  )
}

/** Searching the log: the question goes in a form, the answer stands at an address that names nobody. */
export const zoekRoutes: readonly Route[] = [zoek, uitslag]
