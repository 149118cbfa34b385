import { agendabestand } from '#evaluatie/afspraak/kalender.ts'
import { oneOf } from '#platform/http/form-fields.ts'
import { form } from '#platform/http/form.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import { urls } from '#urls.ts'
import { adresPage } from './adres-page.tsx'
import { agendaPage } from './page.tsx'
import {
  findAdres,
  listAchterAdres,
  listTePlannen,
  listWeek,
  maakAdres,
  trekAdresIn,
} from './store.ts'
import { leesWeek, weekVan } from './week.ts'

const agenda = route({
  url: urls.agenda,
  may: 'agenda zien',
  async GET({ tx, query, today }) {
    const week = leesWeek(query.get('week') ?? '') ?? weekVan(today)
    const wie = query.get('wie') === 'team' ? 'team' : 'mij'
    const dagen = { van: week.dagen[0]!, tot: week.dagen[6]!, mijn: wie === 'mij' }
    return page(
      agendaPage({
        week,
        wie,
        vandaag: today,
        rijen: await listWeek(tx, dagen, today),
        tePlannen: await listTePlannen(tx, today),
      }),
    )
  },
})

/** The page of the secret address; `site` is scheme and host of this site, empty where that is not known. */
function adres(site: string): Route {
  return route({
    url: urls.agendaAdres,
    may: 'agenda zien',
    form: form({ keuze: oneOf('Kies wat u doet.', ['maak', 'trek in']) }),
    // An answer that is kept would keep the secret.
    remembers: false,
    async GET({ tx }) {
      return page(adresPage({ sinds: await findAdres(tx) }))
    },
    async POST({ tx, form: asked }) {
      if (!asked.ok) return page(adresPage({ sinds: await findAdres(tx) }), 422)
      if (asked.value.keuze === 'trek in') {
        await trekAdresIn(tx)
        return seeOther(urls.agendaAdres.href())
      }
      const geheim = await maakAdres(tx)
      return page(
        adresPage({
          sinds: await findAdres(tx),
          nieuw: `${site}${urls.agendaKalender.href({ geheim })}`,
        }),
      )
    },
  })
}

const kalender = route({
  url: urls.agendaKalender,
  may: 'openbaar',
  async GET({ tx, params, clock }) {
    if (!/^[\w-]{43}$/.test(params.geheim)) return notFound()
    const rijen = await listAchterAdres(tx, params.geheim)
    if (!rijen) return notFound()
    const punten = rijen.map(({ evaluatie: id, kalendernr, stand, bezoek, nummer }) => ({
      id,
      kalendernr,
      stand,
      bezoek,
      nummer,
    }))
    return file(
      new TextEncoder().encode(agendabestand(punten, clock.now())),
      'text/calendar; charset=utf-8',
      'gesprekken.ics',
    )
  },
})

/** The agenda of who goes and talks on the work floor, and its secret address. */
export function agendaRoutes({ adres: site }: { readonly adres: string }): readonly Route[] {
  return [agenda, adres(site), kalender]
}
