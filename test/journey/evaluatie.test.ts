import { before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { werkgevers } from '#demo/mensen.ts'
import { urls } from '#urls.ts'
import { druk, fouten, ga, keur, leest, meldAan, tekst, volg, vul } from './hand.ts'
import { account, mensen } from './mensen.ts'
import { neemInDienst, openZaak, type Zaak } from './zaak.ts'

describe('Een evaluatie vragen op een kleine telefoon, zonder script', () => {
  let zaak: Zaak
  before(async () => {
    zaak = await openZaak(mensen.wilgje)
    await neemInDienst(zaak, werkgevers.peperkoek)
  })

  test('De werkgever begint en vraagt de handtekening, de werknemer tekent, de werkgever verstuurt', async () => {
    const { tab } = await meldAan(werkgevers.peperkoek, 320)
    await ga(tab, urls.werknemer.href({ nummer: zaak.nummer }))
    await volg(tab, 'Mag ik een evaluatie vragen?')
    await leest(tab, 'Vanaf 22 november 2028', 'Ja, nu al')
    await keur(tab, 'evaluatie-begin')
    assert.equal(await druk(tab, 'Vraag een evaluatie'), 200)
    await leest(tab, 'Kan nog niet')
    await volg(tab, 'Kies de reden')
    assert.equal(await druk(tab, 'Bewaar en ga verder'), 422)
    assert.deepEqual(await fouten(tab), ['Kies waarom u een evaluatie vraagt.'])
    await vul(tab, { grond: 'G2' })
    assert.equal(await druk(tab, 'Bewaar en ga verder'), 200)
    await leest(tab, 'Dit ontbreekt nog')
    await keur(tab, 'evaluatie-taken')
    await volg(tab, 'Teken en vraag de handtekening')
    assert.equal(await druk(tab, 'Teken en vraag de handtekening'), 200)
    await leest(tab, 'Wacht op uw werknemer')

    const persoon = await meldAan(account(mensen.wilgje), 320)
    await ga(persoon.tab, urls.mijn.href())
    await volg(persoon.tab, 'Lees en kies of u tekent')
    await druk(persoon.tab, 'Ik ga akkoord')

    await ga(tab, urls.werkgever.href())
    await volg(tab, 'Wilgje Knotboom, evaluatie')
    await volg(tab, 'Kijk na en verstuur')
    await keur(tab, 'evaluatie-nakijken')
    assert.equal(await druk(tab, 'Verstuur de aanvraag'), 200)
    await leest(tab, 'Uw aanvraag is verstuurd', 'Wat gebeurt er nu?')
    await keur(tab, 'evaluatie-verstuurd')
    await ga(persoon.tab, urls.mijnEvaluatie.href())
    assert.match(await tekst(persoon.tab), /Er loopt al een evaluatie/)
    await keur(persoon.tab, 'mijn-evaluatie')
  })
})
