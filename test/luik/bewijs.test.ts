import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { legBand } from '#dossier/banden/store.ts'
import { testdag } from '#test/support/database.ts'
import { systeem } from '#platform/types.ts'
import { urls } from '#urls.ts'
import {
  aantal,
  aKring,
  aPdf,
  meldAan,
  openMap,
  site,
  stukUit,
  velden,
  type Kring,
} from './hand.ts'

describe('Een bewijs dat naar een papier wijst', () => {
  let kring: Kring
  let attest: string
  let vorm: string
  let dossier: string
  const link = (stuk: string) => urls.stuk.href({ nummer: kring.map.nummer, stuk })

  before(async () => {
    kring = await aKring()
    attest = stukUit(await kring.geefAf('Attest van de persoon'))
    vorm = urls.bewijsVastleggen.href({ nummer: kring.map.nummer, code: 'PMAH-6' })
    dossier = urls.dossier.href({ nummer: kring.map.nummer })
  })

  /** The form as the consultant fills it in, with this paper. */
  const legVast = (stuk: string, uitgever: string) =>
    kring.consulent.stuur(vorm, {
      invaliditeit_uitkering: 'ja',
      uitgever,
      'afgegevenOp-dag': '1',
      'afgegevenOp-maand': '10',
      'afgegevenOp-jaar': '2026',
      document: 'In het luik',
      stuk,
      nagekeken: 'ja',
    })

  test('de consulent kiest uit de attesten van dit dossier, niet uit andere papieren', async () => {
    const plan = stukUit(await kring.bezorg('POP', 'Een plan'))
    const { tekst } = await kring.consulent.haal(vorm)
    assert.ok(tekst.includes(`value="${attest}"`))
    assert.ok(!tekst.includes(plan))
  })

  test('zonder papier kan ook, en dan is er geen verwijzing', async () => {
    assert.equal((await legVast('', 'Ziekenfonds Zonder')).status, 303)
    const { tekst } = await kring.consulent.haal(dossier)
    assert.ok(tekst.includes('Ziekenfonds Zonder'))
    assert.ok(!tekst.includes(link(attest)))
  })

  test('een attest van een ander dossier, een plan of iets dat geen papier is wordt geweigerd; wat getypt was blijft staan', async () => {
    const ander = await openMap()
    const derde = await meldAan(ander.persoon.insz)
    const vreemd = stukUit(
      await derde.stuur(urls.mijnPapierNieuw.href(), velden('attest'), [
        { naam: 'a.pdf', bytes: aPdf('Van een ander') },
      ]),
    )
    const plan = stukUit(await kring.bezorg('POP', 'Nog een plan'))
    const voor = await aantal(kring.map, 'BewijsVastgelegd')
    for (const stuk of [vreemd, plan, '../../etc/passwd']) {
      const antwoord = await legVast(stuk, 'Ziekenfonds Geweigerd')
      assert.equal(antwoord.status, 422)
      assert.match(antwoord.tekst, /Kies een papier uit de lijst/)
      assert.ok(antwoord.tekst.includes('Ziekenfonds Geweigerd'))
    }
    assert.equal(await aantal(kring.map, 'BewijsVastgelegd'), voor)
  })

  test('met een papier staat er een link op het dossier, voor wie dat papier mag lezen', async () => {
    assert.equal((await legVast(attest, 'Ziekenfonds Met Papier')).status, 303)
    const { tekst } = await kring.consulent.haal(dossier)
    assert.ok(tekst.includes(link(attest)))
    assert.equal((await kring.consulent.haal(link(attest))).status, 200)
    const { store } = await site()
    await store.write(systeem, (tx) =>
      legBand(tx, kring.map.history, {
        soort: 'toegewezen',
        sleutel: medewerkers.koning.id,
        rol: medewerkers.koning.rol,
        van: testdag,
        doel: 'een beroep',
        verleendDoor: 'de proef',
      }),
    )
    const koning = await meldAan(medewerkers.koning.id)
    const gelezen = await koning.haal(dossier)
    assert.ok([200, 303].includes(gelezen.status))
    assert.ok(!gelezen.tekst.includes(attest))
  })

  test('een papier dat ingetrokken is, is niet meer te kiezen en heeft geen link meer; het bewijs blijft', async () => {
    const antwoord = await kring.persoon.stuur(urls.mijnPapierIntrekken.href({ stuk: attest }), {
      reden: 'bestand',
    })
    assert.equal(antwoord.status, 303, antwoord.tekst)
    const { tekst } = await kring.consulent.haal(dossier)
    assert.ok(tekst.includes('Ziekenfonds Met Papier'))
    assert.ok(!tekst.includes(link(attest)))
    assert.ok(!(await kring.consulent.haal(vorm)).tekst.includes(attest))
  })
})
