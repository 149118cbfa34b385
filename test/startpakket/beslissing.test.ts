import assert from 'node:assert/strict'
import { after as naTests, before, describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { aBewijs } from '#indicatie/indicatie.fixture.ts'
import { after } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { handle } from '#platform/store/handle.ts'
import { tweedeLezer } from '#test/journey/mensen.ts'
import { openZaak, stelVoor, type Zaak } from '#test/journey/zaak.ts'
import { meldAan, site, type Hand } from '#test/luik/hand.ts'
import { testdag } from '#test/support/database.ts'
import { urls } from '#urls.ts'

const { holle, sneeuwwitje } = medewerkers

describe('De beslissing over een startpakket, over het net', () => {
  let lezer: Hand
  let ander: Hand
  before(async () => {
    lezer = await meldAan(holle.id)
    ander = await meldAan(tweedeLezer.id)
  })
  naTests(async () => (await site()).setDay(testdag))

  async function voorgesteld(): Promise<Zaak> {
    ;(await site()).setDay(testdag)
    const zaak = await openZaak(aPersoon())
    await stelVoor(zaak)
    return zaak
  }
  const waar = ({ nummer }: Zaak) => urls.beslissing.href({ nummer })
  const types = async (zaak: Zaak) =>
    (await zaak.events()).map(({ type }) => type).filter((type) => /^(Advies|Voorstel)/.test(type))

  test('twee lezers tegelijk: één beslist, de ander hoort wie voor was en houdt wat die schreef', async () => {
    const zaak = await voorgesteld()
    const reden = 'De begeleiding lijkt mij te veel.'
    const antwoorden = await Promise.all(
      [lezer, ander].map((wie) => wie.stuur(waar(zaak), { actie: 'beslissen', reden })),
    )
    assert.deepEqual(antwoorden.map(({ status }) => status).toSorted(), [303, 409])
    const verliezer = antwoorden.find(({ status }) => status === 409)!
    assert.match(verliezer.tekst, /Iemand anders was u voor/)
    assert.match(verliezer.tekst, /besliste al op/)
    assert.ok(verliezer.tekst.includes(reden))
    assert.deepEqual(await types(zaak), ['AdviesToegekend'])
  })

  test('één beslist en de ander stuurt tegelijk terug: wie tweede is, verliest geen woord', async () => {
    const zaak = await voorgesteld()
    const reden = 'Leg uit waarom de begeleiding midden is.'
    const antwoorden = await Promise.all([
      lezer.stuur(waar(zaak), { actie: 'terugsturen', reden }),
      ander.stuur(waar(zaak), { actie: 'beslissen', reden }),
    ])
    assert.deepEqual(antwoorden.map(({ status }) => status).toSorted(), [303, 409])
    const verliezer = antwoorden.find(({ status }) => status === 409)!
    assert.match(verliezer.tekst, /Iemand anders was u voor/)
    assert.ok(verliezer.tekst.includes(reden))
    assert.equal((await types(zaak)).length, 1)
  })

  test('wie de bladzijde opent als er niets meer wacht, gaat naar het dossier', async () => {
    const zaak = await voorgesteld()
    assert.equal((await lezer.stuur(waar(zaak), { actie: 'beslissen' })).status, 303)
    const { status, headers } = await ander.haal(waar(zaak))
    assert.equal(status, 303)
    assert.equal(headers.get('location'), urls.dossier.href({ nummer: zaak.nummer }))
  })

  test('een attest dat verviel na het voorstel telt nog: de bladzijde legt uit wat er beslist wordt', async () => {
    const zaal = await site()
    zaal.setDay(testdag)
    const zaak = await openZaak(aPersoon(), { bewijs: false })
    await zaal.store.write(sneeuwwitje, async (tx) => {
      const bewijs = aBewijs({ id: `bewijs-${zaak.nummer}`, geldigTot: testdag })
      const vast = { type: 'leg bewijs vast', op: testdag, bewijs } as const
      assert.ok(!isNotPossible(await handle(tx, indicatie, zaak.history, vast)))
    })
    await stelVoor(zaak)
    for (const dag of [testdag, after(testdag, { days: 1 })]) {
      zaal.setDay(dag)
      const { tekst } = await lezer.haal(waar(zaak))
      assert.match(tekst, /PMAH-6\. Bewezen/, dag)
      assert.match(tekst, /Beslis: ken het pakket toe/, dag)
    }
    assert.equal((await lezer.stuur(waar(zaak), { actie: 'beslissen' })).status, 303)
    assert.deepEqual(await types(zaak), ['AdviesToegekend'])
    zaal.setDay(testdag)
  })

  test('terugsturen zonder reden bewaart niets en zegt wat er ontbreekt', async () => {
    const zaak = await voorgesteld()
    const antwoord = await lezer.stuur(waar(zaak), { actie: 'terugsturen' })
    assert.equal(antwoord.status, 409)
    assert.match(antwoord.tekst, /href="#reden">Schrijf wat er aan het voorstel moet veranderen\./)
    assert.deepEqual(await types(zaak), [])
  })
})
