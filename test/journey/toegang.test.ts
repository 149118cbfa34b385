import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { contactvoorkeur } from '#dossier/voorkeur/voorkeur.ts'
import { dag } from '#law/dag.ts'
import { fold } from '#platform/store/handle.ts'
import { testdag } from '#test/support/database.ts'
import { urls } from '#urls.ts'
import {
  dagvelden,
  druk,
  fouten,
  ga,
  keur,
  leest,
  meldAan,
  naar,
  site,
  tekst,
  vul,
  volg,
  type Bezoeker,
} from './hand.ts'
import { mensen } from './mensen.ts'
import { openZaak, stelVoor, type Zaak } from './zaak.ts'

const { sneeuwwitje, duimelijntje, gerda, holle, tijl } = medewerkers

describe('Wie mag dit dossier zien', () => {
  let zaak: Zaak
  let nummer: string
  let consulent: Bezoeker
  let team: Bezoeker

  before(async () => {
    zaak = await openZaak(mensen.lisje)
    ;({ nummer } = zaak)
    await stelVoor(zaak)
    consulent = await meldAan(sneeuwwitje)
    team = await meldAan(gerda)
  })

  test('De lijst zegt wie, waarvoor, van wie en tot wanneer', async () => {
    const { tab } = consulent
    await ga(tab, urls.dossier.href({ nummer }))
    assert.equal(await volg(tab, 'Kijk wie toegang heeft'), 200)
    await leest(tab, 'Lisje Rietpluim', 'Sneeuwwitje Appelgaard', 'VDAB Oost-Vlaanderen')
    await keur(tab, 'toegang')
  })

  test('De persoon leest organisaties en rollen, en van VDAB alleen de eigen contactpersoon', async () => {
    const { tab } = await meldAan({ id: mensen.lisje.insz }, 320)
    await ga(tab, urls.mijn.href())
    assert.equal(await volg(tab, 'Wie mag mijn dossier lezen?'), 200)
    await leest(tab, 'U zelf', 'Sneeuwwitje Appelgaard', 'VDAB Oost-Vlaanderen')
    assert.doesNotMatch(await tekst(tab), /Gerda/)
    await keur(tab, 'mijn-toegang', { burger: true })
  })

  test('Een partner krijgt toegang tot en met een dag, en verliest die bij het stoppen meteen', async () => {
    const partner = await meldAan(tijl)
    const zaal = await site()
    const ziet = () => ga(partner.tab, urls.dossier.href({ nummer }))
    assert.equal(await ziet(), 404)
    await ga(consulent.tab, urls.dossierPartner.href({ nummer }))
    assert.equal(await druk(consulent.tab, 'Wijs toe'), 422)
    assert.equal((await fouten(consulent.tab)).length, 3)
    await vul(consulent.tab, {
      partner: tijl.organisatie,
      doel: 'Een gesprek over werk.',
      ...dagvelden('tot', '2026-11-30'),
    })
    assert.equal(await druk(consulent.tab, 'Wijs toe'), 200)
    await leest(consulent.tab, tijl.organisatienaam)
    try {
      zaal.setDay(dag('2026-11-30'))
      assert.equal(await ziet(), 200)
      zaal.setDay(dag('2026-12-01'))
      assert.equal(await ziet(), 404)
    } finally {
      zaal.setDay(testdag)
    }
    assert.equal(await ziet(), 200)
    const stop = urls.dossierPartnerStop.href({ nummer, organisatie: tijl.organisatie })
    await ga(consulent.tab, stop)
    await vul(consulent.tab, { reden: 'Het gesprek is gedaan.' })
    assert.equal(await druk(consulent.tab, 'Stop de toegang'), 200)
    assert.equal(await ziet(), 404)
    assert.equal(await ga(consulent.tab, stop), 404)
  })

  test('Een andere behandelaar komt uit de eigen organisatie, en de persoon leest de nieuwe naam', async () => {
    const { tab } = team
    await ga(tab, urls.dossierBehandelaar.href({ nummer }))
    const keuzes = await tab.locator('select[name="collega"] option').allInnerTexts()
    assert.ok(keuzes.some((keuze) => keuze.startsWith('Duimelijntje')))
    assert.ok(!keuzes.some((keuze) => keuze.startsWith('Hamel')))
    await vul(tab, { collega: duimelijntje.id })
    assert.equal(await druk(tab, 'Kies deze behandelaar'), 200)
    await leest(tab, 'Duimelijntje Bloemblad')
  })

  test('Na de melding van een belangenconflict krijgt de collega bij het volgende verzoek niets meer', async () => {
    const collega = await meldAan(duimelijntje)
    const ziet = () => ga(collega.tab, urls.dossier.href({ nummer }))
    const opDeLijst = async () => {
      await ga(collega.tab, `${urls.dossiers.href()}?behandelaar=ik`)
      return (await tekst(collega.tab)).includes(nummer)
    }
    assert.equal(await opDeLijst(), true)
    assert.equal(await ziet(), 200)
    await ga(team.tab, urls.dossierConflict.href({ nummer }))
    await keur(team.tab, 'conflict', { axe: false })
    await vul(team.tab, { collega: duimelijntje.id, soort: 'familie' })
    assert.equal(await druk(team.tab, 'Meld het conflict'), 200)
    await leest(team.tab, 'Kies een andere behandelaar', 'gemeld door Gerda Sneeuw')
    assert.equal(await ziet(), 403)
    assert.equal(await opDeLijst(), false)
    assert.equal(await ga(collega.tab, urls.dossierToegang.href({ nummer })), 403)
  })

  test('Wie het conflict meldde, heft het niet op; iemand anders wel', async () => {
    const url = urls.dossierConflictOpheffen.href({ nummer, nr: '1' })
    await ga(team.tab, url)
    await vul(team.tab, { reden: 'Een vergissing.' })
    assert.equal(await druk(team.tab, 'Hef het conflict op'), 409)
    assert.match((await fouten(team.tab)).join(''), /Iemand anders/)
    await ga(consulent.tab, url)
    await vul(consulent.tab, { reden: 'Nagekeken: geen familie.' })
    assert.equal(await druk(consulent.tab, 'Hef het conflict op'), 200)
    const collega = await meldAan(duimelijntje)
    assert.equal(await ga(collega.tab, urls.dossier.href({ nummer })), 200)
  })

  test('Wie zichzelf meldt, ziet het dossier meteen niet meer', async () => {
    const { tab } = await meldAan(holle)
    await ga(tab, urls.dossierConflict.href({ nummer }))
    await vul(tab, { collega: holle.id, soort: 'andere' })
    assert.equal(await druk(tab, 'Meld het conflict'), 200)
    assert.equal(await ga(tab, urls.dossier.href({ nummer })), 403)
    assert.equal(await ga(tab, urls.dossierPartner.href({ nummer })), 403)
  })
})

describe('Hoe iemand bericht krijgt', () => {
  let zaak: Zaak
  let nummer: string
  let zelf: Bezoeker

  before(async () => {
    zaak = await openZaak(mensen.distel)
    ;({ nummer } = zaak)
    zelf = await meldAan({ id: mensen.distel.insz }, 320)
  })

  test('Vanaf het overzicht is het één klik; geen keuze vraagt een e-mailadres', async () => {
    const { tab } = zelf
    for (const kanaal of ['post', 'portaal']) {
      await ga(tab, urls.mijn.href())
      assert.equal(await volg(tab, 'Hoe wilt u bericht krijgen?'), 200)
      await vul(tab, { kanaal })
      assert.equal(await druk(tab, 'Bewaar mijn keuze'), 200, kanaal)
    }
    await ga(tab, urls.mijnBericht.href())
    await keur(tab, 'mijn-bericht', { burger: true })
    assert.equal(fold(contactvoorkeur, await zaak.events()).kanaal, 'portaal')
  })

  test('Een gekozen kanaal zonder adres of nummer: de fout staat bij dat veld', async () => {
    const { tab } = zelf
    for (const [kanaal, veld] of [
      ['e-mail', 'email'],
      ['sms', 'gsm'],
      ['telefoon', 'nummer'],
    ] as const) {
      await ga(tab, urls.mijnBericht.href())
      await vul(tab, { kanaal })
      assert.equal(await druk(tab, 'Bewaar mijn keuze'), 422)
      assert.equal(await tab.locator(`.govuk-error-summary a[href="#${veld}"]`).count(), 1, kanaal)
    }
  })

  test('VDAB noteert aan de telefoon wat de persoon wil, met een reden en namens de persoon', async () => {
    const { tab } = await meldAan(sneeuwwitje)
    await ga(tab, urls.dossierContactKeuze.href({ nummer }))
    await vul(tab, { kanaal: 'telefoon', nummer: '09 000 00 00', uren: 'namiddag' })
    assert.equal(await druk(tab, 'Leg vast'), 422)
    await vul(tab, { reden: 'De persoon vroeg dit aan de telefoon.' })
    assert.equal(await druk(tab, 'Leg vast'), 200)
    await leest(tab, 'Bel mij liever, 090000000, in de namiddag')
    const gekozen = (await zaak.events()).at(-1)!
    assert.equal(gekozen.actor.namens, 'Distel Wolkenveld')
    assert.equal(gekozen.data['namens'], 'De persoon vroeg dit aan de telefoon.')
  })

  test('Na een brief staat er een bericht zonder inhoud, tot iemand belt; de persoon leest het', async () => {
    const zaal = await site()
    await zaal.store.write(sneeuwwitje, (tx) =>
      tx.history(zaak.history).then((past) =>
        tx.append(zaak.history, past.at(-1)!.version, [
          {
            type: 'BriefGemaakt',
            dag: testdag,
            data: {
              brief: {
                id: crypto.randomUUID(),
                soort: 'toekenning',
                ontvanger: 'persoon',
                kbo: null,
                titel: 'U krijgt toegang tot maatwerk',
                sha256: '',
              },
            },
          },
        ]),
      ),
    )
    await zaal.work()
    const { tab } = await meldAan(sneeuwwitje)
    await ga(tab, urls.dossierContact.href({ nummer }))
    await leest(tab, 'telefoon (090000000): Nog te doen', 'Er is nieuws over uw dossier.')
    await keur(tab, 'contact')
    await naar(tab, () => tab.locator('button[name="uitkomst"][value="mislukt"]').click())
    await leest(tab, 'Mislukt, Niet bereikt.')
    await naar(tab, () => tab.locator('button[name="uitkomst"][value="overhandigd"]').click())
    await leest(tab, 'Overhandigd')
    await ga(zelf.tab, urls.mijn.href())
    assert.equal(await volg(zelf.tab, 'U hebt 1 nieuw bericht'), 200)
    await keur(zelf.tab, 'mijn-berichten', { burger: true, axe: false })
    assert.equal(await druk(zelf.tab, 'Ik heb dit gelezen'), 200)
    await leest(zelf.tab, 'Gelezen', 'Nieuws van VDAB')
    await ga(zelf.tab, urls.mijn.href())
    assert.doesNotMatch(await tekst(zelf.tab), /nieuw bericht/)
  })

  test('Een bericht van iemand anders kan niemand afvinken', async () => {
    const ander = await openZaak(mensen.klaproos)
    const { address } = await site()
    const { tab } = await meldAan(sneeuwwitje)
    const [gepland] = (await zaak.events()).filter(({ type }) => type === 'BerichtGepland')
    const antwoord = await tab.context().request.post(
      address +
        urls.dossierContactBezorgd.href({
          nummer: ander.nummer,
          bericht: String(gepland!.data['id']),
        }),
      {
        form: { _sleutel: crypto.randomUUID(), uitkomst: 'overhandigd' },
        headers: { origin: address },
      },
    )
    assert.equal(antwoord.status(), 404)
  })
})

test('Wie nog geen dossier heeft, leest dat, en krijgt geen fout', async () => {
  const { tab } = await meldAan({ id: mensen.boterbloem.insz }, 320)
  for (const url of [urls.mijnHulp, urls.mijnBerichten, urls.mijnBericht, urls.mijnToegang]) {
    assert.equal(await ga(tab, url.href()), 200)
    await leest(tab, 'U hebt nog geen dossier.')
  }
})
