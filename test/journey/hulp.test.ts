import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { helpers, medewerkers } from '#demo/mensen.ts'
import { fold } from '#platform/store/handle.ts'
import { mandaten } from '#dossier/mandaat/mandaat.ts'
import { dag } from '#law/dag.ts'
import { testdag } from '#test/support/database.ts'
import { compact } from '#test/support/pdf.ts'
import { urls } from '#urls.ts'
import {
  dagvelden,
  druk,
  fouten,
  ga,
  keur,
  leesPdf,
  leest,
  meldAan,
  naar,
  site,
  tekst,
  vul,
  volg,
  type Bezoeker,
} from './hand.ts'
import { kruisAan, vraagtHulp } from './hulp-hand.ts'
import { eersteHelper, mensen } from './mensen.ts'
import { openZaak, stelVoor, type Zaak } from './zaak.ts'

const { notaris } = helpers

describe('Iemand helpt, van toestemming tot intrekking', () => {
  let zaak: Zaak
  let zelf: Bezoeker
  let helper: Bezoeker
  const leesMee = () => ga(helper.tab, urls.helpenDossier.href({ nummer: zaak.nummer }))

  before(async () => {
    zaak = await openZaak(mensen.erwtje)
    await stelVoor(zaak)
    zelf = await meldAan({ id: mensen.erwtje.insz }, 320)
    helper = await meldAan(eersteHelper, 320)
  })

  test('Voor de toestemming bestaat het dossier voor de helper niet', async () => {
    assert.equal(await leesMee(), 404)
    await ga(helper.tab, urls.helpen.href())
    await leest(helper.tab, 'U helpt nu niemand.')
    await keur(helper.tab, 'helpen-leeg', { burger: true, axe: false })
  })

  test('Een fout nummer, het eigen nummer of een einde in het verleden: de fout staat er, niets is weg', async () => {
    await vraagtHulp(zelf, { insz: '12345678901' })
    assert.equal(await druk(zelf.tab, 'Geef toestemming'), 422)
    assert.equal(await zelf.tab.locator('[name="naam"]').inputValue(), eersteHelper.naam)
    await keur(zelf.tab, 'mijn-hulp-nieuw-fout', { burger: true, axe: false })
    await vraagtHulp(zelf, { insz: mensen.erwtje.insz })
    assert.equal(await druk(zelf.tab, 'Geef toestemming'), 409)
    assert.deepEqual(await fouten(zelf.tab), [
      'Dit is het nummer van de persoon zelf. Vul het nummer van de helper in.',
    ])
    await vraagtHulp(zelf, dagvelden('tot', '2026-11-21'))
    assert.equal(await druk(zelf.tab, 'Geef toestemming'), 409)
    assert.match((await fouten(zelf.tab)).join(''), /voorbij/)
  })

  test('Wie alleen het medische vakje aankruist, hoort dat lezen er ook bij moet', async () => {
    await ga(zelf.tab, urls.mijnHulpNieuw.href())
    await vul(zelf.tab, {
      naam: eersteHelper.naam,
      insz: eersteHelper.id,
      ...dagvelden('tot', '2026-12-31'),
    })
    await kruisAan(zelf, 'omvang', 'mee naar gesprek')
    await kruisAan(zelf, 'medisch', 'ja')
    assert.equal(await druk(zelf.tab, 'Geef toestemming'), 422)
  })

  test('Een nummer dat van niemand is, krijgt hetzelfde antwoord als een dat wel bestaat', async () => {
    const { tab } = zelf
    await vraagtHulp(zelf, { naam: 'Nie Mand', insz: notaris.id })
    assert.equal(await druk(tab, 'Geef toestemming'), 200)
    await leest(tab, 'Nie Mand')
    assert.doesNotMatch(await tekst(tab), /bestaat|gevonden|onbekend/)
    await naar(tab, () => tab.getByRole('link', { name: 'Stop de hulp' }).click())
    assert.equal(await druk(tab, 'Stop de hulp'), 200)
  })

  test('De toestemming geldt meteen: de helper leest mee, zonder medische papieren en brieven', async () => {
    await vraagtHulp(zelf)
    await keur(zelf.tab, 'mijn-hulp-nieuw', { burger: true })
    assert.equal(await druk(zelf.tab, 'Geef toestemming'), 200)
    await leest(
      zelf.tab,
      eersteHelper.naam,
      'Geen medische papieren en geen brieven',
      '31 december 2026',
    )
    await keur(zelf.tab, 'mijn-hulp', { burger: true })
    await ga(helper.tab, urls.helpen.href())
    await keur(helper.tab, 'helpen', { burger: true, axe: false })
    assert.equal(await leesMee(), 200)
    await leest(helper.tab, 'Alleen Erwtje beslist en tekent.', 'U mag geen brieven')
    assert.doesNotMatch(await tekst(helper.tab), /VAPH|attest|PMAH|bewijs/i)
    await keur(helper.tab, 'helpen-dossier', { burger: true })
  })

  test('De helper komt op geen enkele bladzijde van de medewerkers, ook niet voor de brieven', async () => {
    const { nummer } = zaak
    for (const pad of [
      urls.dossier.href({ nummer }),
      urls.dossierToegang.href({ nummer }),
      urls.dossierHulp.href({ nummer }),
      urls.dossierContact.href({ nummer }),
      urls.dossierBriefPdf.href({ nummer, brief: zaak.history }),
      urls.helpenBriefPdf.href({ nummer, brief: zaak.history }),
      urls.mijnHulp.href(),
    ])
      assert.ok([403, 404].includes(await ga(helper.tab, pad)), pad)
  })

  test('Een ander einde kiezen kan; een mandaat van iemand anders bestaat niet', async () => {
    await ga(zelf.tab, urls.mijnHulp.href())
    assert.equal(await volg(zelf.tab, 'Wijzig'), 200)
    await vul(zelf.tab, dagvelden('tot', '2026-11-30'))
    assert.equal(await druk(zelf.tab, 'Bewaar het einde'), 200)
    await leest(zelf.tab, '30 november 2026')
    const [mandaat] = fold(mandaten, await zaak.events()).alle.toReversed()
    const vreemd = await meldAan({ id: mensen.bijtje.insz }, 320)
    await openZaak(mensen.bijtje)
    for (const url of [urls.mijnHulpStop, urls.mijnHulpEinde])
      assert.equal(await ga(vreemd.tab, url.href({ mandaat: mandaat!.id })), 404)
    const post = await vreemd.tab
      .context()
      .request.post((await site()).address + urls.mijnHulpStop.href({ mandaat: mandaat!.id }), {
        form: { _sleutel: crypto.randomUUID() },
        headers: { origin: (await site()).address },
      })
    assert.equal(post.status(), 404)
    assert.equal(await leesMee(), 200)
  })

  test('Op de laatste dag leest de helper nog mee, de dag erna niet meer', async () => {
    const zaal = await site()
    try {
      zaal.setDay(dag('2026-11-30'))
      assert.equal(await leesMee(), 200)
      zaal.setDay(dag('2026-12-01'))
      assert.equal(await leesMee(), 404)
    } finally {
      zaal.setDay(testdag)
    }
  })

  test('Stoppen is twee klikken, en het volgende verzoek van de helper krijgt niets meer', async () => {
    assert.equal(await leesMee(), 200)
    await ga(zelf.tab, urls.mijnHulp.href())
    assert.equal(await volg(zelf.tab, 'Stop de hulp'), 200)
    await keur(zelf.tab, 'mijn-hulp-stop', { burger: true, axe: false })
    assert.equal(await druk(zelf.tab, 'Stop de hulp'), 200)
    await leest(zelf.tab, 'Er helpt u nu niemand.')
    assert.equal(await leesMee(), 404)
    await ga(helper.tab, urls.helpen.href())
    await leest(helper.tab, 'U helpt nu niemand.')
  })

  test('Met het medische vakje leest de helper ook brieven; de helper stopt zelf', async () => {
    await vraagtHulp(zelf)
    await kruisAan(zelf, 'medisch', 'ja')
    assert.equal(await druk(zelf.tab, 'Geef toestemming'), 200)
    await leesMee()
    await leest(helper.tab, 'VDAB kreeg een bewijs', 'Er zijn nog geen brieven.')
    assert.equal(await volg(helper.tab, 'Bekijk de papieren die u mag lezen'), 200)
    await keur(helper.tab, 'helpen-papieren')
    const terug = helper.tab.getByRole('link', { name: 'Terug', exact: true })
    assert.equal(await naar(helper.tab, () => terug.click()), 200)
    assert.equal(new URL(helper.tab.url()).pathname, urls.helpenDossier.href(zaak))
    assert.equal(await volg(helper.tab, 'Ik stop met helpen'), 200)
    assert.equal(await druk(helper.tab, 'Ik stop met helpen'), 200)
    assert.equal(await leesMee(), 404)
  })

  test('Het formulier om op papier te tekenen is één klik ver', async () => {
    await ga(zelf.tab, urls.mijnHulp.href())
    const papier = compact((await leesPdf(zelf, 'Druk het formulier af')).text)
    assert.ok(papier.includes(compact('Erwtje Peulenbed')))
  })

  test('Geen nummer van een helper staat in een adres of in een logregel', async () => {
    const { log } = await site()
    for (const nummer of [eersteHelper.id, notaris.id]) {
      assert.ok(![...zelf.bezocht, ...helper.bezocht].some((url) => url.includes(nummer)))
      assert.ok(!log.some((line) => line.includes(nummer)))
    }
    const actie = await (
      await site()
    ).store.read({ ...medewerkers.gerda, rol: 'systeem' }, (tx) =>
      tx.query<{ n: number }>(
        'select count(*)::int as n from audit where action like $1 or purpose like $1',
        [`%${eersteHelper.id}%`],
      ),
    )
    assert.equal(actie[0]!.n, 0)
  })
})
