import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { urls } from '#urls.ts'
import { aPdf, aPng } from '#test/luik/hand.ts'
import {
  dagvelden,
  druk,
  fouten,
  ga,
  keur,
  leest,
  meldAan,
  meldAanDoorKeuze,
  vul,
  type Bezoeker,
} from './hand.ts'
import { account, mensen } from './mensen.ts'
import { openZaak, type Zaak } from './zaak.ts'

const { papierkind } = mensen

/** Opens a page with medical papers for the first time: first confirm who it is. */
async function bevestigt(tab: Bezoeker['tab'], pad: string): Promise<void> {
  await ga(tab, pad)
  await leest(tab, 'Bevestig dat u het bent')
  assert.equal(await druk(tab, 'Bevestig'), 200)
}

describe('Papieren, op een telefoon zonder script', () => {
  let zaak: Zaak
  let persoon: Bezoeker

  before(async () => {
    zaak = await openZaak(papierkind, { bewijs: false })
    persoon = await meldAanDoorKeuze(account(papierkind), 320)
  })

  test('De persoon leest wie haar papieren ziet en geeft er twee samen af', async () => {
    const { tab } = persoon
    assert.equal(await ga(tab, urls.mijnPapieren.href()), 200)
    await leest(tab, 'Er zitten nog geen papieren in uw map')
    await bevestigt(tab, urls.mijnPapierNieuw.href())
    await keur(tab, 'papier-afgeven', { burger: true })
    assert.equal(await tab.locator('input[name="foto"]').getAttribute('capture'), 'environment')
    await tab.locator('input[name="bestanden"]').setInputFiles([
      { name: 'attest.pdf', mimeType: 'application/pdf', buffer: aPdf('Attest') },
      { name: 'blad 2.png', mimeType: 'image/png', buffer: aPng() },
    ])
    await vul(tab, {
      soort: 'attest',
      uitgever: 'Ziekenfonds De Lepel',
      ...dagvelden('datum', '2026-10-01'),
    })
    assert.equal(await druk(tab, 'Verstuur de papieren'), 200)
    await leest(tab, 'De papieren zijn ontvangen', 'attest.pdf', 'blad 2.png')
    await keur(tab, 'papier-bewijs', { burger: true })
    await ga(tab, urls.mijnPapieren.href())
    await leest(tab, 'Uw werkgever niet.', 'Nieuwe versie')
    await keur(tab, 'mijn-papieren', { burger: true })
  })

  test('Wat fout is staat bovenaan en bij het veld, en wat getypt was blijft', async () => {
    const { tab } = persoon
    await ga(tab, urls.mijnPapierNieuw.href())
    await vul(tab, { uitgever: 'Dokter Krekel' })
    assert.equal(await druk(tab, 'Verstuur de papieren'), 422)
    assert.deepEqual(await fouten(tab), [
      'Kies een bestand of neem een foto.',
      'Kies welk papier het is.',
      'Vul de datum op het papier in.',
    ])
    assert.equal(await tab.locator('[name="uitgever"]').inputValue(), 'Dokter Krekel')
    await keur(tab, 'papier-fouten')
  })

  test('De consulent ziet de lijst met wat een aanvraag mist', async () => {
    const { tab } = await meldAan(medewerkers.sneeuwwitje, 320)
    await ga(tab, urls.stukken.href({ nummer: zaak.nummer }))
    await leest(tab, 'Ontbreekt: Er is geen POP.', 'Ziekenfonds De Lepel')
    await keur(tab, 'stukken')
    await ga(tab, urls.stukNieuw.href({ nummer: zaak.nummer }))
    await leest(tab, 'Op welke dag kwam het toe met de post?')
    await keur(tab, 'stuk-nieuw')
  })
})
