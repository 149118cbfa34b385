import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { urls } from '#urls.ts'
import {
  druk,
  fouten,
  ga,
  keur,
  leest,
  meldAan,
  naar,
  site,
  tabNaar,
  tekst,
  volg,
  vul,
} from './hand.ts'
import { mensen } from './mensen.ts'
import { openZaak } from './zaak.ts'

describe('Een dossier terugvinden, zonder script', () => {
  const mens = mensen.speldje

  test('Met de toetsen van het menu naar het vak, Enter zoekt, en de lijst leidt naar het dossier', async () => {
    const { nummer } = await openZaak(mens)
    const { tab } = await meldAan(medewerkers.gerda)
    await naar(tab, () => tab.getByRole('link', { name: 'Zoeken' }).first().click())
    await keur(tab, 'zoeken')
    await tabNaar(tab, 'main input, main a, main button')
    assert.ok(await tab.evaluate(`document.activeElement.matches('#zoek')`), 'het vak komt eerst')
    await tab.keyboard.type('hooi spel')
    assert.equal(await naar(tab, () => tab.keyboard.press('Enter')), 200)
    await leest(tab, 'Gezocht op naam en werkgever: 1 dossier', 'Speldje Hooiberg', nummer)
    assert.equal(await tab.locator('#zoek').inputValue(), 'hooi spel')
    await keur(tab, 'zoeken-gevonden')
    assert.equal(await volg(tab, nummer), 200)
    await leest(tab, 'Speldje Hooiberg')
  })

  test('Op een telefoon: een typfout zegt wat te doen, en het nummer van wie in een ander team zit vindt niemand', async () => {
    const { insz } = mens
    const { tab, bezocht } = await meldAan(medewerkers.hamel, 320)
    await ga(tab, urls.zoeken.href())
    const fout = insz.slice(0, 10) + String((Number(insz[10]) + 1) % 10)
    await vul(tab, { zoek: fout })
    assert.equal(await druk(tab, 'Zoek'), 422)
    assert.match((await fouten(tab)).join(), /Dit rijksregisternummer klopt niet/)
    await keur(tab, 'zoeken-fout', { axe: false })
    await vul(tab, { zoek: insz })
    assert.equal(await druk(tab, 'Zoek'), 200)
    await leest(tab, 'Niets gevonden. Kijk het nummer na, of zoek op de naam.')
    assert.doesNotMatch(await tekst(tab), /Hooiberg/)
    await keur(tab, 'zoeken-niets')
    const gevonden = new URL(tab.url()).pathname
    const ander = await meldAan(medewerkers.gerda, 320)
    assert.equal(await ga(ander.tab, gevonden), 404)
    await leest(ander.tab, 'Deze zoekopdracht is voorbij')
    await keur(ander.tab, 'zoeken-voorbij', { axe: false })
    for (const adres of [...bezocht, ...ander.bezocht])
      assert.doesNotMatch(decodeURIComponent(adres), new RegExp(`${insz}|${fout}|hooi`, 'i'))
    for (const regel of (await site()).log)
      assert.doesNotMatch(regel, new RegExp(`${insz}|${fout}|hooi`, 'i'))
    assert.doesNotMatch(await tab.title(), new RegExp(`${insz}|hooi`, 'i'))
  })
})
