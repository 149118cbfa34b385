import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { werkgevers } from '#demo/mensen.ts'
import { systemClock } from '#platform/clock.ts'
import { openSessions } from '#platform/http/session.ts'
import { urls } from '#urls.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { neemInDienst, openZaak, type Zaak } from '#test/journey/zaak.ts'
import { testdag } from '#test/support/database.ts'
import { aPdf, site, velden } from './hand.ts'

const { peperkoek } = werkgevers

describe('wie op het bureau van de werkgever werkt en er zelf een dossier heeft', () => {
  const persoon = aPersoon({ familienaam: 'Bureaustoel' })
  let map: Zaak
  let collega: Zaak
  let ikZelf: string
  let eenAnder: string

  before(async () => {
    ;(await site()).setDay(testdag)
    ;[map, collega] = [await openZaak(persoon), await openZaak(aPersoon())]
    for (const each of [map, collega]) await neemInDienst(each, peperkoek)
    ikZelf = await cookieVan('bureau-zelf', persoon.insz)
    eenAnder = await cookieVan('bureau-ander', aPersoon().insz)
  })

  /** Signs in at the same company as the provider tells it: an account with a name of its own, and a number beside it. */
  async function cookieVan(id: string, insz: string): Promise<string> {
    const { store } = await site()
    const { naam, rol, organisatie } = peperkoek
    const token = await openSessions(store, systemClock).login(
      { id, naam, rol, organisatie, insz },
      systemClock.now(),
    )
    return `sessie=${token}`
  }
  async function vraag(cookie: string, pad: string, body?: FormData) {
    const { address } = await site()
    const antwoord = await fetch(address + pad, {
      method: body ? 'POST' : 'GET',
      headers: { cookie, origin: address },
      redirect: 'manual',
      ...(body ? { body } : {}),
    })
    return { status: antwoord.status, tekst: await antwoord.text() }
  }

  test('vindt zichzelf niet in de lijst van werknemers, de collega wel', async () => {
    const eigen = await vraag(ikZelf, urls.werkgever.href())
    assert.ok(eigen.tekst.includes(collega.nummer))
    assert.ok(!eigen.tekst.includes(map.nummer))
    assert.ok((await vraag(eenAnder, urls.werkgever.href())).tekst.includes(map.nummer))
  })

  test('vraagt geen evaluatie, geen hoger pakket en geen handtekening van zichzelf, en geeft er niets voor af', async () => {
    const adressen = [
      urls.werknemer,
      urls.werknemerEinde,
      urls.werknemerCorrectie,
      urls.werkgeverEvaluatie,
      urls.werkgeverTekenen,
      urls.werkgeverTekenNieuw,
      urls.bezorgdNieuw,
    ].map((url) => (nummer: string) => url.href({ nummer }))
    for (const adres of adressen) {
      const eigen = await vraag(ikZelf, adres(map.nummer))
      assert.equal(eigen.status, 403, adres(map.nummer))
      assert.match(eigen.tekst, /Dit is uw eigen dossier/)
      assert.ok(!eigen.tekst.includes(persoon.familienaam))
      assert.notEqual((await vraag(ikZelf, adres(collega.nummer))).status, 403)
    }
    const papier = new FormData()
    for (const [naam, waarde] of Object.entries(velden('POP'))) papier.append(naam, waarde)
    papier.append('bestanden', new Blob([new Uint8Array(aPdf('Plan'))]), 'plan.pdf')
    const gegeven = await vraag(ikZelf, urls.bezorgdNieuw.href({ nummer: map.nummer }), papier)
    assert.equal(gegeven.status, 403)
  })
})
