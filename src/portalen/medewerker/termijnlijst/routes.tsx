import { rolKan } from '#dossier/permissions.ts'
import { herinnerdeTermijnen, hoogstens, type Herinnerdagen } from '#dossier/termijn/herinnering.ts'
import { kiesDagen, leesDienstdagen } from '#dossier/termijn/store.ts'
import { longText, oneOf, text } from '#platform/http/form-fields.ts'
import { form } from '#platform/http/form.ts'
import { page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { leesDagen } from './lijst.ts'
import { herinneringenPage, termijnlijstPage } from './pages.tsx'
import { listTermijntaken } from './store.ts'

/** What the service of the actor chose; undefined for who belongs to none. */
async function gekozenVan(
  tx: ReadTx,
  { organisatie }: Actor,
): Promise<ReadonlyMap<string, Herinnerdagen> | undefined> {
  if (organisatie === undefined) return undefined
  const begin = `${organisatie} `
  const alle = await leesDienstdagen(tx)
  return new Map(
    [...alle]
      .filter(([sleutel]) => sleutel.startsWith(begin))
      .map(([sleutel, dagen]) => [sleutel.slice(begin.length), dagen]),
  )
}

const lijst = route({
  url: urls.termijnlijst,
  may: 'dossiers zien',
  async GET({ tx, today, actor }) {
    return page(
      termijnlijstPage({
        taken: await listTermijntaken(tx, today),
        vandaag: today,
        gekozen: await gekozenVan(tx, actor),
        magKiezen: actor.organisatie !== undefined && rolKan(actor, 'herinneringen kiezen').mag,
      }),
    )
  },
})

const kiezen = route({
  url: urls.herinneringen,
  may: 'herinneringen kiezen',
  form: form(
    {
      termijn: oneOf('Kies een termijn.', herinnerdeTermijnen),
      dagen: text('Vul in hoeveel dagen vooraf.', { max: 40 }),
      reden: longText('Schrijf in een zin waarom uw dienst deze dagen kiest.', {
        min: 10,
        max: 300,
      }),
    },
    ({ dagen }) =>
      leesDagen(dagen, hoogstens)
        ? []
        : [
            {
              field: 'dagen',
              text: `Vul hoogstens ${hoogstens.keren} getallen in van 0 tot ${hoogstens.dagen}, met een komma ertussen.`,
            },
          ],
  ),
  GET: ({ form: asked }) => page(herinneringenPage(asked)),
  async POST({ tx, form: asked, today, actor }) {
    if (!asked.ok) return page(herinneringenPage(asked), 422)
    if (actor.organisatie === undefined)
      return page(
        herinneringenPage({
          values: asked.values,
          problems: [{ text: 'U hoort bij geen dienst. Vraag een collega van de dienst.' }],
        }),
        409,
      )
    const { termijn, dagen, reden } = asked.value
    await kiesDagen(tx, termijn, { dagen: leesDagen(dagen, hoogstens) ?? [], reden }, today)
    return seeOther(urls.termijnlijst.href())
  },
})

/** The list of terms, and the reminders of a service. */
export const termijnlijstRoutes: readonly Route[] = [lijst, kiezen]
