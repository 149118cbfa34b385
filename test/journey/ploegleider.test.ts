import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { urls } from '#urls.ts'
import { axeOf } from '#test/support/browser.ts'
import { druk, fouten, ga, keur, leest, meldAan, naar, volg, vul } from './hand.ts'
import { mensen } from './mensen.ts'
import { openZaak } from './zaak.ts'

describe('Een ploegleider verdeelt en plant het werk, zonder script', () => {
  test('Van de lijst naar een collega, en de last is mee verschoven', async () => {
    const zaak = await openZaak(mensen.boekenwurm)
    const { tab } = await meldAan(medewerkers.gerda)
    await ga(tab, urls.dossiers.href({}, { nummer: zaak.nummer }))
    await tab.getByLabel(`Kruis ${zaak.nummer}`).check()
    await vul(tab, { collega: await codeVan(tab, 'Nele Spiegelglas') })
    assert.equal(await druk(tab, 'Bekijk wat er wijzigt'), 200)
    await leest(tab, 'Dit wijzigt er', 'Sneeuwwitje Appelgaard', 'Nele Spiegelglas')
    await keur(tab, 'ploegleider-toewijzen', { axe: false })
    assert.equal(await druk(tab, 'Wijs toe'), 200)
    await leest(tab, '1 van 1 dossier toegewezen aan Nele Spiegelglas')
    await volg(tab, 'Terug naar de lijst')
    await volg(tab, 'Werklast van het team')
    await leest(tab, 'Werklast van het team', 'Nele Spiegelglas')
    await keur(tab, 'ploegleider-werklast')
  })

  test('Termijnen, agenda en vooruitblik: wat te laat is, wat komt, en wat een andere keuze doet', async () => {
    const { tab } = await meldAan(medewerkers.gerda, 320)
    await volg(tab, 'elke termijn die te laat is of nadert')
    await leest(tab, 'Termijnen die te laat zijn of naderen')
    await keur(tab, 'ploegleider-termijnen')
    await naar(tab, () => tab.getByRole('link', { name: 'Agenda' }).first().click())
    await leest(tab, 'week')
    await keur(tab, 'ploegleider-agenda')
    await ga(tab, urls.dossiers.href())
    await volg(tab, 'Vooruitblik')
    await leest(tab, 'Vooruitblik op de evaluaties')
    // On a phone the table scrolls, and of a column half out of sight axe cannot tell the colour behind it.
    await keur(tab, 'ploegleider-vooruitblik', { axe: false })
    await tab.setViewportSize({ width: 1280, height: 900 })
    await axeOf(tab)
    await tab.setViewportSize({ width: 320, height: 900 })
    await ga(tab, urls.golf.href())
    await vul(tab, { dagenVooraf: '90', spreiding: '3' })
    assert.equal(await druk(tab, 'Reken uit'), 200)
    await leest(tab, 'Wat deze keuze doet', 'Met deze keuze')
    assert.equal(await druk(tab, 'Kies dit vanaf vandaag'), 422)
    assert.equal((await fouten(tab)).length, 1)
    await keur(tab, 'ploegleider-begin')
  })
})

/** The value behind the name of a colleague in the list of colleagues. */
async function codeVan(tab: Awaited<ReturnType<typeof meldAan>>['tab'], naam: string) {
  const gevonden = tab.locator('select[name="collega"] option', { hasText: naam }).first()
  return (await gevonden.getAttribute('value')) ?? ''
}
