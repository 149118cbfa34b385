import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { urls } from '#urls.ts'
import { bezoeker, druk, ga, keur, leest, meldAanDoorKeuze, naar, tabNaar } from './hand.ts'
import { account, mensen } from './mensen.ts'

describe('Aanmelden, in een browser zonder script', () => {
  test('Een burger meldt zich aan met alleen het toetsenbord, en gaat verder waar hij was', async () => {
    const { tab } = await bezoeker()
    await ga(tab, urls.mijn.href())
    await leest(tab, 'Meld u aan', 'Ik help iemand anders')
    await keur(tab, 'aanmelden', { burger: true })
    await tabNaar(tab, 'main a[href^="/aanmelden/begin?verder"]')
    await naar(tab, () => tab.keyboard.press('Enter'))
    await tabNaar(tab, `button[value="${account(mensen.klokmuis).id}"]`)
    await naar(tab, () => tab.keyboard.press('Enter'))
    assert.equal(new URL(tab.url()).pathname, urls.mijn.href())
    await naar(tab, () =>
      tab.goto(new URL(urls.versterken.href({}, { verder: '/mijn' }), tab.url()).href),
    )
    await leest(tab, 'Bevestig dat u het bent', 'Klokmuis Hickory', 'itsme')
    await keur(tab, 'bevestigen', { burger: true })
    await tabNaar(tab, 'main button[name="bevestigd"]')
    await naar(tab, () => tab.keyboard.press('Enter'))
    assert.equal(new URL(tab.url()).pathname, urls.mijn.href())
  })

  test('Wie zijn naam volgt, ziet waar hij aangemeld is en meldt zich overal af', async () => {
    const [here, there] = [
      await meldAanDoorKeuze(medewerkers.roosrood),
      await meldAanDoorKeuze(medewerkers.roosrood),
    ]
    await naar(here.tab, () => here.tab.getByRole('link', { name: 'Roosrood Bosrand' }).click())
    await leest(here.tab, 'Waar bent u aangemeld?', 'Hier:')
    await keur(here.tab, 'sessies')
    await druk(here.tab, 'Meld overal af')
    await ga(there.tab, urls.dossiers.href())
    assert.equal(new URL(there.tab.url()).pathname, urls.aanmelden.href())
  })
})
