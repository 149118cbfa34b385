import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { categorieen } from '#indicatie/icf/icf-set.ts'
import { urls } from '#urls.ts'
import { compact } from '#test/support/pdf.ts'
import {
  dagvelden,
  druk,
  fouten,
  focus,
  ga,
  keur,
  leesPdf,
  leest,
  meldAanDoorKeuze,
  site,
  volg,
  vul,
  type Bezoeker,
} from './hand.ts'
import { account, mensen, volleNaam } from './mensen.ts'
import { werkverhaal } from './verhaal-werk.ts'

const { sterrekind } = mensen
const inschatting = {
  rendementsverlies: '50',
  bijkomendeKosten: '0',
  begeleidingsnood: 'midden',
  betaaldWerkHaalbaar: 'ja',
}
const uitleg = 'Wij aanvaarden het oude bewijs van de zelfredzaamheid niet.'

describe('Het verhaal van Sterrekind, in een browser zonder script', () => {
  let nummer = ''
  const tabs = new Map<string, Bezoeker>()
  const als = async (wie: { readonly id: string }): Promise<Bezoeker> => {
    const komt = tabs.get(wie.id) ?? (await meldAanDoorKeuze(wie))
    tabs.set(wie.id, komt)
    return komt
  }
  const dossier = () => urls.dossier.href({ nummer })

  test('De consulent meldt zich aan via de kiezer en opent een dossier', async () => {
    const { tab } = await als(medewerkers.sneeuwwitje)
    await ga(tab, urls.dossiers.href())
    await volg(tab, 'Open een dossier')
    await keur(tab, 'dossier-nieuw')
    assert.equal(await druk(tab, 'Open het dossier'), 422)
    assert.equal((await fouten(tab)).length, 7)
    await keur(tab, 'dossier-nieuw-fouten')
    await vul(tab, {
      insz: sterrekind.insz,
      aanspreking: 'mevrouw',
      voornaam: sterrekind.voornaam,
      familienaam: sterrekind.familienaam,
      straat: sterrekind.adres.straat,
      postcode: sterrekind.adres.postcode,
      gemeente: sterrekind.adres.gemeente,
    })
    assert.equal(await druk(tab, 'Open het dossier'), 200)
    nummer = new URL(tab.url()).pathname.split('/').at(-1)!
    assert.match(nummer, /^WOP-2026-\d{6}$/)
    await leest(tab, volleNaam(sterrekind), 'Wat kunt u nu doen?', 'Er is nog geen voorstel')
    await keur(tab, 'dossier-begin')
  })

  test('De persoon ziet dat er een dossier is, nog zonder iets te doen', async () => {
    const { tab } = await als(account(sterrekind))
    await ga(tab, urls.mijn.href())
    await leest(tab, 'Dag Sterrekind', 'U moet nu niets doen')
    await keur(tab, 'mijn-begin', { burger: true })
  })

  test('De bewijzen komen van de overheid en tellen pas nadat de consulent ze aanvaardt', async () => {
    const { tab } = await als(medewerkers.sneeuwwitje)
    await ga(tab, dossier())
    await volg(tab, 'Haal bewijzen op bij de overheid')
    await keur(tab, 'bronnen-leeg')
    await druk(tab, 'Haal de bewijzen op')
    await leest(tab, 'PMAH-3', 'HOOG-4')
    await keur(tab, 'bronnen')
    assert.equal(await druk(tab, 'Aanvaard de gekozen attesten'), 422)
    assert.deepEqual(await fouten(tab), ['Kies minstens één attest.'])
    for (const box of await tab.locator('input[name="voorstel"]').all()) await box.check()
    await druk(tab, 'Aanvaard de gekozen attesten')
    await leest(tab, 'Alle voorstellen staan in het dossier.')
  })

  test('Een attest op papier: eerst met fouten, wat getypt is blijft staan, dan juist', async () => {
    const { tab } = await als(medewerkers.sneeuwwitje)
    await ga(tab, dossier())
    await volg(tab, 'Leg een attest vast')
    await keur(tab, 'bewijs-kiezen')
    await volg(tab, 'PMAH-1')
    await vul(tab, { uitgever: 'VAPH', ...dagvelden('afgegevenOp', '2026-31-12') })
    assert.equal(await druk(tab, 'Bewaar het attest'), 422)
    assert.match(await tab.title(), /^Fout: /)
    assert.equal(await focus(tab), 'govuk-error-summary')
    assert.deepEqual(await fouten(tab), [
      'Vul in: Is de persoon erkend door het VAPH?',
      'Vul de maand in als een getal van 1 tot 12.',
      'Vul in waar het papier zit.',
      'Kijk het attest na en vink dat aan.',
    ])
    assert.equal(await tab.locator('[name="uitgever"]').inputValue(), 'VAPH')
    assert.equal(await tab.locator('[name="afgegevenOp-maand"]').inputValue(), '31')
    await keur(tab, 'bewijs-fouten')
    await vul(tab, {
      vaph_erkend: 'ja',
      ...dagvelden('afgegevenOp', '2026-10-05'),
      document: 'Map 12, blad 3',
      nagekeken: 'ja',
    })
    assert.equal(await druk(tab, 'Bewaar het attest'), 200)
    await leest(tab, 'PMAH-1', 'VAPH (papier)', 'bewezen')
  })

  test('De ICF-vragenlijst: bewaren, terugkomen, onvolledig indienen, dan volledig', async () => {
    const { tab } = await als(medewerkers.sneeuwwitje)
    await ga(tab, dossier())
    await volg(tab, 'Vul de vragenlijst over werken (ICF) in')
    await keur(tab, 'icf')
    await vul(tab, { k_b140: '2', t_b140: 'Verliest de draad na een half uur.' })
    await druk(tab, 'Bewaar en stop')
    await leest(tab, 'nog niet ingediend')
    await ga(tab, urls.icf.href({ nummer }))
    assert.equal(await tab.locator('[name="k_b140"]').inputValue(), '2')
    assert.equal(await druk(tab, 'Dien het onderzoek in'), 422)
    const meldingen = await fouten(tab)
    assert.equal(meldingen.length, categorieen.length - 1)
    assert.equal(
      await tab.locator('[name="t_b140"]').inputValue(),
      'Verliest de draad na een half uur.',
    )
    await keur(tab, 'icf-fouten', { axe: false })
    for (const { code, component } of categorieen) {
      if (code === 'b140') continue
      await vul(
        tab,
        component === 'PERSOONLIJK'
          ? { [`t_${code}`]: 'Gaat graag werken.' }
          : { [`k_${code}`]: '0' },
      )
    }
    await vul(tab, { k_e310: '2' })
    assert.equal(await druk(tab, 'Dien het onderzoek in'), 422)
    assert.deepEqual(await fouten(tab), ['e310 naaste familie: kies of dit hindert of helpt.'])
    assert.equal(await tab.locator('.govuk-error-summary__list a').getAttribute('href'), '#r_e310')
    await vul(tab, { r_e310: 'barriere' })
    await druk(tab, 'Dien het onderzoek in')
    assert.deepEqual(await fouten(tab), [
      'e310 naaste familie: schrijf een toelichting bij deze score.',
    ])
    await vul(tab, { t_e310: 'Thuis is er weinig steun.' })
    assert.equal(await druk(tab, 'Dien het onderzoek in'), 200)
    await leest(tab, 'Wacht op team TOM')
  })

  test('Team TOM oordeelt met redenen over het onderzoek', async () => {
    const { tab } = await als(medewerkers.gerda)
    await ga(tab, dossier())
    await volg(tab, 'Beoordeel het ICF-onderzoek')
    assert.equal(await druk(tab, 'Leg het oordeel vast'), 422)
    await keur(tab, 'icf-oordeel')
    await vul(tab, { besluit: 'PMP sterk', redenen: 'U kunt lang werken met korte pauzes.' })
    assert.equal(await druk(tab, 'Leg het oordeel vast'), 200)
    await leest(tab, 'PMP sterk', 'U kunt lang werken met korte pauzes.')
    await keur(tab, 'dossier-bewijzen')
  })

  test('Team TOM volgt de regels in een eerste voorstel, en kan er niet zelf over beslissen', async () => {
    const { tab } = await als(medewerkers.gerda)
    await ga(tab, dossier())
    await volg(tab, 'Maak een voorstel')
    await leest(tab, 'WOP 1: loonpremie 60 %, begeleiding hoog', 'Deze rij geldt')
    await tab.getByText('Waarom geen ander pakket?').click()
    await leest(tab, 'WOP 1 is minstens even gunstig')
    await keur(tab, 'voorstel')
    await vul(tab, { ...inschatting, keuze: 'berekend' })
    assert.equal(await druk(tab, 'Stel voor'), 200)
    await leest(tab, 'Een tweede lezer')
    assert.equal(await ga(tab, urls.beslissing.href({ nummer })), 403)
    await leest(tab, 'U kunt dit niet doen', 'Dit kan wel: een beslisser van VDAB.')
  })

  test('De tweede lezer ziet de brief vooraf en stuurt terug, met een reden', async () => {
    const { tab } = await als(medewerkers.holle)
    await ga(tab, urls.dossiers.href({}, { status: 'ADVIES_VOORGESTELD', sorteer: '-nummer' }))
    await keur(tab, 'werklijst')
    await volg(tab, nummer)
    await volg(tab, 'Lees het voorstel en beslis')
    assert.equal(await druk(tab, 'Stuur terug'), 409)
    assert.deepEqual(await fouten(tab), ['Schrijf wat er aan het voorstel moet veranderen.'])
    await tab.getByText('Lees de brief aan de persoon na').click()
    await leest(tab, 'U krijgt toegang tot maatwerk', 'U hebt minstens 9 punten')
    await keur(tab, 'beslissing')
    await vul(tab, { reden: 'Het bewijs van de zelfredzaamheid is te oud.' })
    assert.equal(await druk(tab, 'Stuur terug'), 200)
    await leest(tab, 'Voorstel teruggestuurd', 'Het bewijs van de zelfredzaamheid is te oud.')
  })

  test('Wie afwijkt van de regels, geeft een reden en een uitleg', async () => {
    const { tab } = await als(medewerkers.gerda)
    await ga(tab, urls.voorstel.href({ nummer }))
    await vul(tab, { ...inschatting, keuze: 'afwijken' })
    assert.equal(await druk(tab, 'Stel voor'), 422)
    assert.deepEqual(await fouten(tab), [
      'Kies het pakket dat u voorstelt.',
      'Kies waarom u afwijkt.',
      'Leg uit waarom u afwijkt.',
    ])
    assert.equal(await tab.locator('[name="rendementsverlies"]').inputValue(), '50')
    await vul(tab, { wop: 'WOP 3', reden: 'bewijs niet aanvaard', toelichting: 'Te kort.' })
    assert.equal(await druk(tab, 'Stel voor'), 422)
    assert.deepEqual(await fouten(tab), ['Schrijf minstens 20 tekens.'])
    await keur(tab, 'voorstel-fouten')
    await vul(tab, { toelichting: uitleg })
    assert.equal(await druk(tab, 'Stel voor'), 200)
    await leest(tab, 'WOP 3: loonpremie 45 %, begeleiding midden')
  })

  test('De tweede lezer beslist, en de brief verschijnt als leesbare pdf', async () => {
    const komt = await als(medewerkers.holle)
    const { tab } = komt
    await ga(tab, urls.beslissing.href({ nummer }))
    await leest(tab, uitleg)
    await tab.getByText('Lees de brief aan de persoon na').click()
    const voorbeeld = await tab.locator('.wop-letter').innerText()
    assert.equal(await druk(tab, 'Beslis: ken het pakket toe'), 200)
    await leest(tab, 'Advies collectief maatwerk', 'De brief wordt nu gemaakt')
    assert.ok((await (await site()).work()) >= 1)
    await ga(tab, dossier())
    await keur(tab, 'dossier-advies')
    const brief = await leesPdf(komt, 'U krijgt toegang tot maatwerk')
    assert.match(brief.catalogue, /\/Marked true/)
    assert.match(brief.catalogue, /\/Lang \(nl-BE\)/)
    assert.equal(brief.title, 'U krijgt toegang tot maatwerk, met een werkondersteuningspakket')
    assert.ok(brief.tags.includes('H1'))
    for (const zin of [
      'Beste mevrouw Maanlicht',
      'De loonpremie gaat naar uw werkgever.',
      uitleg,
      'Uw toegang tot collectief maatwerk geldt tot en met 21 november 2031.',
      nummer,
    ])
      for (const tekst of [brief.text, voorbeeld])
        assert.ok(compact(tekst).includes(compact(zin)), `${zin} ontbreekt: ${tekst}`)
    assert.ok(!compact(brief.text).includes(sterrekind.insz))
  })

  test('De persoon leest in gewone woorden wat er beslist is, en de brief', async () => {
    const komt = await als(account(sterrekind))
    await ga(komt.tab, urls.mijn.href())
    await leest(komt.tab, 'U hebt toegang tot maatwerk.', '45 %', 'gemiddeld (midden)')
    await keur(komt.tab, 'mijn-advies', { burger: true })
    const brief = await leesPdf(komt, 'U krijgt toegang tot maatwerk')
    assert.ok(brief.pages >= 1)
  })

  werkverhaal({ als, tabs, nummer: () => nummer })

  test('Geen adres van heel het verhaal bevat een rijksregisternummer of een naam', async () => {
    const adressen = [...tabs.values()].flatMap(({ bezocht }) => bezocht)
    assert.ok(adressen.length > 60)
    for (const adres of adressen) assert.doesNotMatch(adres, /\d{11}|sterrekind|maanlicht/i)
    for (const regel of (await site()).log)
      assert.ok(!regel.includes(sterrekind.insz) && !/Sterrekind|Maanlicht/.test(regel), regel)
  })
})
