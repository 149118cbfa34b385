import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { helpers, medewerkers } from '#demo/mensen.ts'
import { mandaten } from '#dossier/mandaat/mandaat.ts'
import { loadDossier, opNummer } from '#dossier/store.ts'
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
  site,
  tekst,
  vul,
  type Bezoeker,
} from './hand.ts'
import { aPdf, meldAan as alsHand, metDePost, stukUit, velden } from '#test/luik/hand.ts'
import { kruisAan, vraagtHulp } from './hulp-hand.ts'
import { mensen, tweedeHelper } from './mensen.ts'
import { openZaak, type Zaak } from './zaak.ts'

const { notaris } = helpers

describe('Wie helpt, vastgelegd door VDAB samen met de persoon', () => {
  let zaak: Zaak
  let consulent: Bezoeker

  before(async () => {
    zaak = await openZaak(mensen.mosje)
    consulent = await meldAan(medewerkers.sneeuwwitje)
  })

  test('Op papier of samen: wat ontbreekt, staat bij de vraag zelf', async () => {
    const { tab } = consulent
    await ga(tab, urls.dossierHulpNieuw.href({ nummer: zaak.nummer }))
    await keur(tab, 'staf-hulp-nieuw')
    await vul(tab, { grond: 'samen', naam: tweedeHelper.naam, insz: tweedeHelper.id })
    await kruisAan(consulent, 'omvang', 'dossier lezen')
    assert.equal(await druk(tab, 'Leg vast'), 422)
    assert.deepEqual(await fouten(tab), [
      'Schrijf waarom u dit samen invult.',
      'Vul de laatste dag in.',
    ])
  })

  test('Samen ingevuld staat in de geschiedenis op naam van de consulent, namens de persoon', async () => {
    const { tab } = consulent
    await vul(tab, {
      reden: 'De persoon heeft geen computer.',
      ...dagvelden('tot', '2026-12-31'),
    })
    assert.equal(await druk(tab, 'Leg vast'), 200)
    await leest(tab, tweedeHelper.naam, 'samen ingevuld')
    await keur(tab, 'staf-hulp', { axe: false })
    const gegeven = (await zaak.events()).findLast(({ type }) => type === 'MandaatGegeven')!
    assert.equal(gegeven.actor.naam, medewerkers.sneeuwwitje.naam)
    assert.equal(gegeven.actor.namens, 'Mosje Varenblad')
    const zelf = await meldAan({ id: mensen.mosje.insz }, 320)
    await ga(zelf.tab, urls.mijn.href())
    await leest(zelf.tab, 'Iemand helpt u', 'Sneeuwwitje Appelgaard, namens Mosje Varenblad')
    await keur(zelf.tab, 'mijn-met-hulp', { burger: true, axe: false })
    const helper = await meldAan(tweedeHelper, 320)
    assert.equal(await ga(helper.tab, urls.helpenDossier.href({ nummer: zaak.nummer })), 200)
  })

  test('Een bewindvoerder komt van de rechter: de persoon en de bewindvoerder stoppen dat niet', async () => {
    const { tab } = consulent
    const { nummer } = zaak
    const beschikking = stukUit(
      await (
        await alsHand(medewerkers.sneeuwwitje.id)
      ).stuur(urls.stukNieuw.href({ nummer }), { ...velden('andere'), ...metDePost }, [
        { naam: 'beschikking.pdf', bytes: aPdf('Beschikking') },
      ]),
    )
    await ga(tab, urls.dossierHulpNieuw.href({ nummer }))
    await vul(tab, {
      grond: 'vonnis',
      vonnis: 'Vredegerecht Gent, 26/100',
      naam: notaris.naam,
      insz: notaris.id,
    })
    await kruisAan(consulent, 'omvang', 'dossier lezen')
    assert.equal(await druk(tab, 'Leg vast'), 422)
    assert.deepEqual(await fouten(tab), [
      'Vul de dag van de beschikking in.',
      'Kies waarover het bewind gaat.',
      'Voeg de beschikking eerst bij de papieren en kies ze hier.',
    ])
    await vul(tab, dagvelden('uitspraak', testdag))
    await kruisAan(consulent, 'over', 'goederen')
    await tab.selectOption('select[name="stuk"]', beschikking)
    await keur(tab, 'staf-hulp-bewind')
    assert.equal(await druk(tab, 'Leg vast'), 200)
    await leest(tab, 'Bewindvoerder over de goederen, Vredegerecht Gent, 26/100')
    const zelf = await meldAan({ id: mensen.mosje.insz }, 320)
    await ga(zelf.tab, urls.mijnHulp.href())
    await leest(zelf.tab, 'De rechter beslist dit.')
    const mandaat = fold(mandaten, await zaak.events()).alle.at(-1)!
    await ga(zelf.tab, urls.mijnHulpStop.href({ mandaat: mandaat.id }))
    assert.equal(await druk(zelf.tab, 'Stop de hulp'), 409)
    const bewind = await meldAan(notaris, 320)
    await ga(bewind.tab, urls.helpenDossier.href({ nummer }))
    assert.doesNotMatch(await tekst(bewind.tab), /Ik stop met helpen/)
    await ga(tab, urls.dossierHulpStop.href({ nummer, mandaat: mandaat.id }))
    await vul(tab, { reden: 'Beschikking van 20 november 2026' })
    assert.equal(await druk(tab, 'Stop de hulp'), 200)
    assert.equal(await ga(bewind.tab, urls.helpenDossier.href({ nummer })), 404)
  })

  test('Team TOM ziet wie helpt en legt niets vast; een team van Limburg ziet niets', async () => {
    const { nummer } = zaak
    const gerda = await meldAan(medewerkers.gerda)
    assert.equal(await ga(gerda.tab, urls.dossierHulp.href({ nummer })), 200)
    assert.equal(await ga(gerda.tab, urls.dossierHulpNieuw.href({ nummer })), 403)
    const limburg = await meldAan(medewerkers.hamel)
    for (const url of [
      urls.dossierHulp,
      urls.dossierHulpNieuw,
      urls.dossierToegang,
      urls.dossierContact,
    ])
      assert.equal(await ga(limburg.tab, url.href({ nummer })), 404)
  })

  test('Wie het dossier behandelt, kan er geen helper zijn: het antwoord zegt niet waarom', async () => {
    const { store } = await site()
    const actor = { ...medewerkers.gerda, id: mensen.erwtje.insz, naam: 'Dubbel' }
    const { history } = zaak
    await store.write({ ...actor, rol: 'systeem' }, (tx) =>
      tx.query(
        `insert into band (history, soort, sleutel, van, rol) values ($1, 'toegewezen', $2, $3, 'team TOM')`,
        [history, mensen.erwtje.insz, testdag],
      ),
    )
    const geladen = await store.read(actor, async (tx) =>
      loadDossier(tx, await opNummer(tx, { params: zaak, actor, today: testdag })),
    )
    assert.equal(geladen.history, history)
    const zelf = await meldAan({ id: mensen.mosje.insz }, 320)
    await vraagtHulp(zelf, { insz: mensen.erwtje.insz, naam: 'Erwtje' })
    assert.equal(await druk(zelf.tab, 'Geef toestemming'), 409)
    assert.deepEqual(await fouten(zelf.tab), [
      'Deze persoon kan hier niet helpen. Kies iemand anders.',
    ])
  })
})
