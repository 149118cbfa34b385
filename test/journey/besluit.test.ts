import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { urls } from '#urls.ts'
import { aGesproken, evaluator } from '#test/evaluatie/gesproken.ts'
import { dagvelden, druk, ga, keur, leest, leesPdf, meldAan, site, volg, vul } from './hand.ts'

const motivering = 'U werkt trager dan vroeger. U hebt vaker uitleg nodig.'

describe('Beslissen na een evaluatie, zonder script', () => {
  test('De evaluator stelt voor, de tweede lezer beslist, de werknemer leest de brief', async () => {
    const zaak = await aGesproken()
    const { tab } = await meldAan(evaluator, 320)
    await ga(tab, urls.dossiers.href({}, { nummer: zaak.nummer }))
    await volg(tab, zaak.nummer)
    await volg(tab, 'Maak de beslissing na het gesprek')
    await leest(tab, 'stap 1 van 3', 'Nog 20 dagen')
    await keur(tab, 'besluit-vaststellingen', { axe: false })
    await volg(tab, 'Ga verder met het pakket')
    await tab.locator('input[name="wat"][value="pakket"]').check()
    await tab.locator('input[name="wat"][value="traject"]').check()
    const vanaf = dagvelden('trajectVanaf', '2027-02-01')
    await vul(tab, { loonpremie: '55', begeleiding: 'hoog', ...vanaf, motivering })
    await keur(tab, 'besluit-keuze')
    assert.equal(await druk(tab, 'Lees de brieven na'), 200)
    await leest(tab, 'Dat is hoger, en geldt tot en met 21 november 2031')
    await keur(tab, 'besluit-brieven')
    assert.equal(await druk(tab, 'Geef aan de tweede lezer'), 200)
    await leest(tab, 'Dit wacht op een tweede lezer')

    const lezer = await meldAan(medewerkers.holle, 320)
    await ga(lezer.tab, urls.dossier.href(zaak.params))
    await volg(lezer.tab, 'Lees het voorstel na de evaluatie en beslis')
    await keur(lezer.tab, 'besluit-beslissing', { axe: false })
    assert.equal(await druk(lezer.tab, 'Beslis en verstuur de brieven'), 200)
    await leest(lezer.tab, 'Hoger: een loonpremie van 55', 'Volgende evaluatie', '22 november 2031')
    await keur(lezer.tab, 'besluit-beslist', { axe: false })
    await (await site()).work()

    const persoon = await meldAan({ id: zaak.insz }, 320)
    await ga(persoon.tab, urls.mijn.href())
    await keur(persoon.tab, 'besluit-mijn', { burger: true, axe: false })
    const brief = await leesPdf(persoon, 'Uw werk­ondersteunings­pakket wordt hoger')
    for (const deel of [motivering, 'heroverweging', 'arbeidsrechtbank', '21 november 2031'])
      assert.ok(brief.text.replaceAll(/[\s\u00a0]+/g, ' ').includes(deel), deel)
  })
})
