import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { systeem } from '#platform/types.ts'
import { urls } from '#urls.ts'
import {
  aPdf,
  inDienst,
  meldAan,
  openMap,
  site,
  stukUit,
  velden,
  type Hand,
  type Map,
} from './hand.ts'

const { peperkoek } = werkgevers

describe('Een tekst om te tekenen gaat over een papier uit een lijst', () => {
  let map: Map
  let werkgever: Hand
  let pop: string
  let weg: string
  let vanDePersoon: string
  const vraag = (stuk: string) =>
    werkgever.stuur(urls.werkgeverTekenNieuw.href({ nummer: map.nummer }), {
      soort: 'POP',
      wie: 'werknemer',
      titel: 'Plan met de <oven>',
      tekst: 'U leert de oven instellen.',
      stuk,
    })
  const gevraagd = async () => {
    const { store } = await site()
    return store.read(systeem, (tx) =>
      tx.query<{ id: string; stuk: string | null }>(
        `select id, inhoud->>'stuk' as stuk from tekenverzoek where history = $1`,
        [map.history],
      ),
    )
  }

  before(async () => {
    map = await openMap()
    await inDienst(map, peperkoek.organisatie)
    werkgever = await meldAan(peperkoek.id)
    const { nummer } = map
    const bestand = (naam: string) => [{ naam, bytes: aPdf(naam) }]
    const geef = async (naam: string) =>
      stukUit(
        await werkgever.stuur(urls.bezorgdNieuw.href({ nummer }), velden('POP'), bestand(naam)),
      )
    pop = await geef('plan-2027.pdf')
    weg = await geef('plan-fout.pdf')
    const ingetrokken = await werkgever.stuur(urls.bezorgdIntrekken.href({ nummer, stuk: weg }), {
      reden: 'bestand',
    })
    assert.equal(ingetrokken.status, 303)
    const burger = await meldAan(map.persoon.insz)
    vanDePersoon = stukUit(
      await burger.stuur(
        urls.mijnPapierNieuw.href(),
        velden('attest'),
        bestand('attest-geheim.pdf'),
      ),
    )
  })

  test('met alleen wat het bedrijf zelf gaf en niet introk, bij naam en dag', async () => {
    const { tekst } = await werkgever.haal(urls.werkgeverTekenNieuw.href({ nummer: map.nummer }))
    assert.match(tekst, /<select[^>]*name="stuk"/)
    assert.ok(tekst.includes(`value="${pop}"`))
    assert.match(tekst, /persoonlijk ontwikkelingsplan \(POP\) van 1 oktober 2026: plan-2027\.pdf/)
    for (const ander of [weg, vanDePersoon, 'attest-geheim', 'plan-fout'])
      assert.ok(!tekst.includes(ander), ander)
  })

  test('een ander nummer kan niet, ook niet dat van een papier dat bestaat; wat getypt is, blijft staan', async () => {
    for (const stuk of [randomUUID(), vanDePersoon, weg, 'map 3', 'x'.repeat(36)]) {
      const { status, tekst } = await vraag(stuk)
      assert.equal(status, 422, stuk)
      assert.match(tekst, /Kies een papier uit de lijst\./)
      assert.match(tekst, /value="Plan met de &lt;oven(>|&gt;)"/)
      assert.ok(tekst.includes('U leert de oven instellen.'))
      assert.ok(tekst.includes(`value="${pop}"`))
    }
    assert.deepEqual(await gevraagd(), [])
  })

  test('wie kiest, krijgt dat papier bij de vraag; wijzigen toont de keuze en weigert een ander', async () => {
    assert.equal((await vraag(pop)).status, 303)
    const [verzoek] = await gevraagd()
    assert.equal(verzoek!.stuk, pop)
    const hier = urls.werkgeverTekenWijzigen.href({ nummer: map.nummer, verzoek: verzoek!.id })
    const { tekst } = await werkgever.haal(hier)
    assert.match(tekst, new RegExp(`<option value="${pop}" selected`))
    const anders = { titel: 'Plan', tekst: 'Een ander plan.', getoond: '' }
    assert.equal((await werkgever.stuur(hier, { ...anders, stuk: vanDePersoon })).status, 422)
    assert.equal((await werkgever.stuur(hier, { ...anders, stuk: '' })).status, 200)
  })

  test('wie niets gaf, krijgt geen lijst en vraagt zonder papier', async () => {
    const zonder = await openMap()
    await inDienst(zonder, peperkoek.organisatie)
    const pad = urls.werkgeverTekenNieuw.href({ nummer: zonder.nummer })
    assert.ok(!(await werkgever.haal(pad)).tekst.includes('name="stuk"'))
    const gedaan = await werkgever.stuur(pad, {
      soort: 'andere',
      wie: 'beide',
      titel: 'A',
      tekst: 'B',
    })
    assert.equal(gedaan.status, 303)
    const staf = await meldAan(medewerkers.sneeuwwitje.id)
    assert.equal((await staf.haal(pad)).status, 403)
  })
})
