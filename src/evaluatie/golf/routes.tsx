import { writeCsv } from 'hucre/csv'
import { rolKan } from '#dossier/permissions.ts'
import type { Dag } from '#law/dag.ts'
import { number, longText } from '#platform/http/form-fields.ts'
import { form, type Problem, type Typed } from '#platform/http/form.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { csvRijen } from './csv.ts'
import {
  gewoneInstelling,
  hoogsteSpreiding,
  hoogstensVooraf,
  type Instelling,
} from './instelling.ts'
import { golfPage } from './begin-page.tsx'
import { vooruitblikPage } from './pages.tsx'
import {
  bewaarKeuze,
  leesInstellingen,
  listBegonnen,
  listHindernissen,
  listKeuzes,
  telVooruit,
  type Instellingen,
} from './store.ts'
import {
  eigenKolom,
  kijkrichtingen,
  kolomVan,
  loopt,
  piekVan,
  teLaat,
  vannacht,
  vooruitblik,
  type Kolom,
  type Telling,
} from './vooruitblik.ts'

const blik = route({
  url: urls.vooruitblik,
  may: 'vooruitblik zien',
  async GET({ tx, query, today, actor }) {
    const naar = kijkrichtingen.find((each) => each === query.get('telling')) ?? 'laatste'
    const eigen = eigenKolom(actor.organisatie)
    const telling = await telVooruit(tx, today, await leesInstellingen(tx, today))
    const tabel = vooruitblik(telling, naar, today, eigen)
    if (query.get('formaat') === 'csv')
      return file(
        new TextEncoder().encode(
          writeCsv(csvRijen(tabel, eigen), { bom: true, escapeFormulae: true }),
        ),
        'text/csv; charset=utf-8',
        `vooruitblik-${naar}-${today}.csv`,
      )
    return page(
      vooruitblikPage({
        blik: tabel,
        naar,
        eigen,
        piek: piekVan(tabel, today, eigen),
        magRegelen: rolKan(actor, 'begin van evaluaties kiezen').mag,
      }),
    )
  },
})

const velden = {
  dagenVooraf: number('Vul in hoeveel dagen vooraf VDAB begint.', { min: 0, max: hoogstensVooraf }),
  spreiding: number('Vul in over hoeveel maanden u verdeelt.', { min: 0, max: hoogsteSpreiding }),
}

const proefvorm = form(velden)
const keuzevorm = form({
  ...velden,
  reden: longText('Schrijf waarom uw team dit kiest.', { max: 500 }),
})

function som(telling: readonly Telling[], past: (each: Telling) => boolean): number {
  return telling.filter(past).reduce((totaal, { aantal }) => totaal + aantal, 0)
}

/** What a round would begin now under these choices, and how the months would be. */
async function reken(tx: ReadTx, kolom: Kolom, instellingen: Instellingen, vandaag: Dag) {
  const telling = (await telVooruit(tx, vandaag, instellingen)).filter(
    ({ provincie }) => kolomVan(provincie) === kolom,
  )
  const tabel = vooruitblik(telling, 'begin', vandaag, kolom)
  return {
    piek: piekVan(tabel, vandaag, kolom),
    begint: som(telling, ({ begin }) => begin === vannacht),
    loopt: som(telling, ({ begin }) => begin === loopt),
    teLaat: som(telling, ({ laatste }) => laatste === teLaat),
  }
}

async function toon(
  tx: ReadTx,
  kolom: Kolom,
  vandaag: Dag,
  {
    keuze,
    values,
    problems,
  }: {
    readonly keuze: Instelling | null
    readonly values: Typed
    readonly problems: readonly Problem[]
  },
) {
  const instellingen = await leesInstellingen(tx, vandaag)
  const { piek, ...stand } = await reken(tx, kolom, instellingen, vandaag)
  const proef = keuze && (await reken(tx, kolom, new Map(instellingen).set(kolom, keuze), vandaag))
  return golfPage({
    kolom,
    nu: instellingen.get(kolom) ?? gewoneInstelling,
    keuzes: await listKeuzes(tx, kolom),
    stand,
    piek,
    hindernissen: await listHindernissen(tx, kolom),
    begonnen: await listBegonnen(tx, kolom),
    proef: keuze && proef ? { keuze, begint: proef.begint, piek: proef.piek } : null,
    values,
    problems,
  })
}

const golf = route({
  url: urls.golf,
  may: 'begin van evaluaties kiezen',
  form: keuzevorm,
  // The team of the one who asks: another team has no address here.
  async GET({ tx, query, today, actor, form: asked }) {
    const kolom = eigenKolom(actor.organisatie)
    if (kolom === null) return notFound()
    const values = Object.fromEntries(query)
    if (!query.has('dagenVooraf') && !query.has('spreiding'))
      return page(
        await toon(tx, kolom, today, { keuze: null, values: {}, problems: asked.problems }),
      )
    const gelezen = proefvorm.parse(values)
    const keuze = gelezen.ok ? gelezen.value : null
    const problems = gelezen.ok ? asked.problems : gelezen.problems
    return page(await toon(tx, kolom, today, { keuze, values, problems }))
  },
  async POST({ tx, today, actor, form: asked }) {
    const kolom = eigenKolom(actor.organisatie)
    if (kolom === null) return notFound()
    if (!asked.ok) {
      const gelezen = proefvorm.parse(asked.values)
      const keuze = gelezen.ok ? gelezen.value : null
      const { values, problems } = asked
      return page(await toon(tx, kolom, today, { keuze, values, problems }), 422)
    }
    const { dagenVooraf, spreiding, reden } = asked.value
    await bewaarKeuze(tx, kolom, { dagenVooraf, spreiding, reden, vanaf: today, door: actor.naam })
    return seeOther(urls.golf.href())
  },
})

/** What comes of periodic evaluations, and how early a team begins with them. */
export const golfRoutes: readonly Route[] = [blik, golf]
