import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { systeem } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { aKring, aPdf, meldAan, openMap, site, stukUit, velden, type Kring } from './hand.ts'

const { wensput } = werkgevers
const nieuw = urls.mijnPapierNieuw.href()

describe('Papieren van een ander', () => {
  let kring: Kring
  before(async () => {
    kring = await aKring()
  })

  describe('een ander dossier', () => {
    test('de ids van een ander in het adres geven telkens dezelfde gewone 404, zonder iets van dat papier', async () => {
      const ander = await openMap()
      const derde = await meldAan(ander.persoon.insz)
      const merk = `merk-${randomUUID()}`
      const vreemd = stukUit(
        await derde.stuur(nieuw, velden('attest'), [{ naam: 'a.pdf', bytes: aPdf(merk) }]),
      )
      const zonderRef = (tekst: string) =>
        tekst.replaceAll(/value="[^"]*"|\/mijn\/\S*?"|\/dossiers\/\S*?"/g, '')
      const onbekend = await kring.persoon.haal(urls.mijnPapierLezen.href({ stuk: randomUUID() }))
      assert.equal(onbekend.status, 404)
      for (const url of [urls.mijnPapier, urls.mijnPapierLezen, urls.mijnPapierOrigineel]) {
        const gelezen = await kring.persoon.haal(url.href({ stuk: vreemd }))
        assert.equal(gelezen.status, 404)
        assert.ok(!gelezen.bytes.includes(merk))
        assert.equal(zonderRef(gelezen.tekst), zonderRef(onbekend.tekst))
      }
      // The paper of one dossier under the number of another one.
      const verwisseld = await kring.consulent.haal(
        urls.stukLezen.href({ nummer: kring.map.nummer, stuk: vreemd }),
      )
      assert.equal(verwisseld.status, 404)
      const limburg = await meldAan(medewerkers.hamel.id)
      assert.equal(
        (await limburg.haal(urls.stukLezen.href({ nummer: ander.nummer, stuk: vreemd }))).status,
        404,
      )
      const versie = await kring.persoon.stuur(
        urls.mijnPapierVersie.href({ stuk: vreemd }),
        velden(null),
        [{ naam: 'a.pdf', bytes: aPdf('Overschreven') }],
      )
      assert.equal(versie.status, 404)
    })

    test('wie niet verbonden is, wordt geweigerd voor er een byte van het bestand gelezen is', async () => {
      const vreemd = await meldAan(wensput.id)
      const antwoord = await vreemd.stuur(
        urls.bezorgdNieuw.href({ nummer: kring.map.nummer }),
        velden('POP'),
        [{ naam: 'a.exe', bytes: Buffer.from('MZ dit zou geweigerd zijn') }],
      )
      assert.equal(antwoord.status, 404)
      assert.doesNotMatch(antwoord.tekst, /a\.exe/)
    })

    test('wie niet aangemeld is, leest en bezorgt niets', async () => {
      const { address } = await site()
      const body = new FormData()
      body.append('bestanden', new Blob([new Uint8Array(aPdf('Anoniem'))]), 'a.pdf')
      const antwoord = await fetch(address + nieuw, {
        method: 'POST',
        headers: { origin: address },
        body,
      })
      assert.equal(antwoord.status, 401)
      const elders = await fetch(address + nieuw, {
        method: 'POST',
        headers: { origin: 'https://elders.example' },
        body,
      })
      assert.equal(elders.status, 403)
    })
  })

  test('een burger zonder dossier krijgt uitleg, en kan niets afgeven', async () => {
    const { persoon: ander } = await openMap()
    const { store } = await site()
    await store.write(systeem, (tx) =>
      tx.query(`update band set sleutel = 'niemand' where sleutel = $1`, [ander.insz]),
    )
    const hand = await meldAan(ander.insz)
    assert.match((await hand.haal(urls.mijnPapieren.href())).tekst, /U hebt nog geen map/)
    assert.equal((await hand.haal(nieuw)).status, 404)
  })
})
