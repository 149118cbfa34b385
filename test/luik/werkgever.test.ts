import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { werkgevers } from '#demo/mensen.ts'
import { eindigBanden } from '#dossier/banden/store.ts'
import { after } from '#law/dag.ts'
import { systeem } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { testdag } from '#test/support/database.ts'
import {
  aKring,
  aantal,
  aPdf,
  inDienst,
  logVan,
  metDePost,
  openMap,
  site,
  stukUit,
  velden,
  type Kring,
} from './hand.ts'

const { peperkoek } = werkgevers

describe('Papieren van de werkgever', () => {
  let kring: Kring
  before(async () => {
    kring = await aKring()
  })

  describe('de werkgever', () => {
    test('krijgt een bewijs van een medisch papier en nooit de inhoud terug', async () => {
      const merk = `merk-${randomUUID()}`
      const antwoord = await kring.bezorg('attest', merk)
      const stuk = stukUit(antwoord)
      const adres = { nummer: kring.map.nummer, stuk }
      const bewijs = await kring.werkgever.haal(urls.bezorgdStuk.href(adres))
      assert.match(bewijs.tekst, /Het papier is ontvangen/)
      for (const pad of [urls.bezorgdLezen.href(adres), urls.bezorgdOrigineel.href(adres)]) {
        const gelezen = await kring.werkgever.haal(pad)
        assert.equal(gelezen.status, 403)
        assert.ok(!gelezen.bytes.includes(merk))
      }
      const regels = (await logVan(kring.map, peperkoek)).filter(
        ({ document }) => document === stuk,
      )
      assert.deepEqual(
        regels.map(({ action, klasse }) => [action, klasse]),
        [
          ['papier neergelegd', 'MED'],
          ['geweigerd: bezorgd stuk lezen', 'MED'],
          ['geweigerd: bezorgd stuk lezen', 'MED'],
        ],
      )
    })

    test('leest zijn motivatieverslag terug tot het bij een aanvraag hoort', async () => {
      const stuk = stukUit(await kring.bezorg('motivatieverslag gewoon', 'Zo gaat het op het werk'))
      const adres = { nummer: kring.map.nummer, stuk }
      const lees = () => kring.werkgever.haal(urls.bezorgdLezen.href(adres))
      assert.equal((await lees()).status, 200)
      assert.equal((await kring.consulent.stuur(urls.stukAanvraag.href(adres), {})).status, 303)
      assert.equal((await lees()).status, 403)
      const intrekken = await kring.werkgever.stuur(urls.bezorgdIntrekken.href(adres), {
        reden: 'bestand',
      })
      assert.equal(intrekken.status, 409)
      assert.match(intrekken.tekst, /hoort bij een aanvraag/)
    })

    test('ziet niets van wat de persoon of VDAB afgaf', async () => {
      const { nummer } = kring.map
      const perPost = await kring.consulent.stuur(
        urls.stukNieuw.href({ nummer }),
        velden('POP', metDePost),
        [{ naam: 'pop.pdf', bytes: aPdf('POP van vroeger') }],
      )
      for (const stuk of [stukUit(await kring.geefAf('Alleen voor VDAB')), stukUit(perPost)]) {
        const lijst = await kring.werkgever.haal(urls.bezorgd.href({ nummer }))
        assert.ok(!lijst.tekst.includes(stuk))
        const adres = { nummer, stuk }
        for (const pad of [
          urls.bezorgdStuk.href(adres),
          urls.bezorgdLezen.href(adres),
          urls.bezorgdVersie.href(adres),
          urls.bezorgdIntrekken.href(adres),
        ])
          assert.equal((await kring.werkgever.haal(pad)).status, 404, pad)
      }
    })

    test('kan geen soort bezorgen die hij niet mag, en de persoon geen POP', async () => {
      const voor = await aantal(kring.map, 'StukNeergelegd')
      const antwoord = await kring.geefAf('Zelf geschreven', 'POP')
      assert.equal(antwoord.status, 422)
      assert.match(antwoord.tekst, /Dit papier kunt u hier niet bezorgen/)
      assert.equal(await aantal(kring.map, 'StukNeergelegd'), voor)
    })
  })

  test('een band die eindigde, geldt bij de volgende vraag niet meer', async () => {
    const ander = await openMap()
    await inDienst(ander, peperkoek.organisatie)
    const adres = { nummer: ander.nummer }
    const stuk = stukUit(
      await kring.werkgever.stuur(urls.bezorgdNieuw.href(adres), velden('POP'), [
        { naam: 'pop.pdf', bytes: aPdf('POP') },
      ]),
    )
    const lezen = () => kring.werkgever.haal(urls.bezorgdLezen.href({ ...adres, stuk }))
    assert.equal((await lezen()).status, 200)
    const { store } = await site()
    await store.write(systeem, (tx) =>
      eindigBanden(tx, ander.history, { soort: 'werkgever', tot: after(testdag, { days: -1 }) }),
    )
    assert.equal((await lezen()).status, 404)
    assert.equal((await kring.werkgever.haal(urls.bezorgd.href(adres))).status, 404)
  })
})
