import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { eindigBanden } from '#dossier/banden/store.ts'
import { dag } from '#law/dag.ts'
import { systeem } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { compact } from '#test/support/pdf.ts'
import { testdag } from '#test/support/database.ts'
import {
  dagvelden,
  druk,
  fouten,
  ga,
  keur,
  leest,
  leesPdf,
  meldAan,
  site,
  tekst,
  volg,
  vul,
  type Bezoeker,
} from './hand.ts'
import { account, mensen, volleNaam } from './mensen.ts'
import { neemInDienst, openZaak, type Zaak } from './zaak.ts'

const { appelpit } = mensen
const plan = {
  soort: 'POP',
  wie: 'werknemer',
  titel: 'Plan 2027',
  tekst: 'U leert snoeien.\nElke vrijdag oefent u met een collega.',
}

describe('Tekenen: de werknemer beslist zelf, met een aanmelding of op papier', () => {
  let zaak: Zaak
  let bakker: Bezoeker
  let persoon: Bezoeker
  const bij = (verzoek: string) => ({ nummer: zaak.nummer, verzoek })

  before(async () => {
    zaak = await openZaak(appelpit)
    await neemInDienst(zaak, werkgevers.peperkoek)
    bakker = await meldAan(werkgevers.peperkoek)
    persoon = await meldAan(account(appelpit), 320)
  })

  async function vraag(velden: Partial<typeof plan> = {}): Promise<string> {
    const { tab } = bakker
    await ga(tab, urls.werkgeverTekenNieuw.href({ nummer: zaak.nummer }))
    await vul(tab, { ...plan, ...velden })
    assert.equal(await druk(tab, 'Vraag de handtekening'), 200)
    const links = await tab.locator('main h2 a').evaluateAll((all) => all.map(String))
    return links[0]!.split('/').at(-1)!
  }

  test('De werkgever vraagt, de werknemer leest en tekent met twee klikken op een kleine telefoon', async () => {
    await ga(bakker.tab, urls.werknemer.href({ nummer: zaak.nummer }))
    await volg(bakker.tab, 'Vraag en volg handtekeningen')
    await volg(bakker.tab, 'Vraag een handtekening')
    assert.equal(await druk(bakker.tab, 'Vraag de handtekening'), 422)
    assert.equal((await fouten(bakker.tab)).length, 4)
    await keur(bakker.tab, 'tekenen-vraag-fouten')
    await vul(bakker.tab, { ...plan, tekst: `${plan.tekst} 😀` })
    assert.equal(await druk(bakker.tab, 'Vraag de handtekening'), 422)
    assert.match((await fouten(bakker.tab)).join(), /😀/)
    await vul(bakker.tab, plan)
    assert.equal(await druk(bakker.tab, 'Vraag de handtekening'), 200)
    await leest(bakker.tab, 'Wacht op antwoord', 'Nog niet getekend')
    await keur(bakker.tab, 'werkgever-tekenen')

    const { tab } = persoon
    await ga(tab, urls.mijn.href())
    await leest(tab, 'Dit moet u doen')
    await keur(tab, 'mijn-te-tekenen', { burger: true })
    await volg(tab, 'Lees en kies of u tekent')
    await leest(tab, 'Griselda Peperkoek, Maatwerkbedrijf', 'U leert snoeien.')
    await leest(tab, 'Niemand mag u onder druk zetten.', '0800 00 000')
    await keur(tab, 'mijn-tekenen', { burger: true })
    assert.equal(await druk(tab, 'Ik ga akkoord'), 200)
    await leest(tab, 'Uw antwoord: Getekend op 22 november 2026, met de eigen aanmelding.')
    await keur(tab, 'mijn-getekend', { burger: true, axe: false })
    await ga(bakker.tab, urls.werkgeverTekenen.href({ nummer: zaak.nummer }))
    await leest(bakker.tab, 'Volledig getekend')
  })

  test('Een wijziging toont eerst wie opnieuw moet tekenen; een oude tekst is niet meer te tekenen', async () => {
    const verzoek = await vraag({ titel: 'Plan met fout' })
    const { tab } = persoon
    await ga(tab, urls.mijnTekenverzoek.href({ verzoek }))
    const oud = await tab.locator('main input[name="hash"]').first().getAttribute('value')
    await druk(tab, 'Ik ga akkoord')
    await ga(bakker.tab, urls.werkgeverTekenWijzigen.href(bij(verzoek)))
    await vul(bakker.tab, { tekst: 'U leert enten.' })
    assert.equal(await druk(bakker.tab, 'Kijk na wat er wegvalt'), 200)
    await leest(bakker.tab, `${volleNaam(appelpit)} (werknemer)`, 'Deze handtekening valt weg')
    await keur(bakker.tab, 'werkgever-wijziging')
    assert.equal(await druk(bakker.tab, 'Wijzig de tekst'), 200)
    await leest(bakker.tab, 'Nog niet getekend', 'U leert enten.')
    await ga(tab, urls.mijnTekenverzoek.href({ verzoek }))
    await leest(tab, 'De tekst is gewijzigd.', 'U leert enten.')
    const vals = await stuur(persoon, verzoek, { keuze: 'akkoord', hash: oud! })
    assert.equal(vals.status, 409)
    assert.match(vals.body, /intussen gewijzigd/)
    assert.match(vals.body, /U leert enten\./)
    await ga(bakker.tab, urls.werkgeverTekenIntrekken.href(bij(verzoek)))
    assert.equal(await druk(bakker.tab, 'Trek de vraag in'), 200)
    await ga(tab, urls.mijnTekenverzoek.href({ verzoek }))
    await leest(tab, 'Deze vraag is ingetrokken.')
    assert.equal(await tab.getByRole('button', { name: 'Ik ga akkoord' }).count(), 0)
  })

  /** Sends the form of the person as a program would, with a key of its own unless one is given. */
  async function stuur(
    { tab }: Bezoeker,
    verzoek: string,
    form: Readonly<Record<string, string>>,
    sleutel: string = crypto.randomUUID(),
  ) {
    const { address } = await site()
    const response = await tab
      .context()
      .request.post(address + urls.mijnTekenverzoek.href({ verzoek }), {
        form: { ...form, _sleutel: sleutel },
        headers: { origin: address },
        maxRedirects: 0,
      })
    return { status: response.status(), body: await response.text() }
  }

  test('Wie nog geen dossier heeft, leest dat er niets te tekenen is', async () => {
    const { tab } = await meldAan(account(mensen.nogniemand), 320)
    await ga(tab, urls.mijnTekenen.href())
    await leest(tab, 'Niemand vraagt nu uw handtekening.')
  })

  test('Twee keer dezelfde knop is één handtekening', async () => {
    const verzoek = await vraag({ titel: 'Plan dubbel' })
    const { tab } = persoon
    await ga(tab, urls.mijnTekenverzoek.href({ verzoek }))
    const hash = (await tab.locator('main input[name="hash"]').first().getAttribute('value'))!
    const sleutel = crypto.randomUUID()
    for (const key of [sleutel, sleutel, crypto.randomUUID()])
      assert.equal((await stuur(persoon, verzoek, { keuze: 'akkoord', hash }, key)).status, 303)
    const events = await zaak.events()
    const getekend = events.filter(
      ({ type, data }) => type === 'Getekend' && data['verzoek'] === verzoek,
    )
    assert.equal(getekend.length, 1)
  })

  test('De werkgever leest dat de werknemer niet akkoord gaat, en niet waarom', async () => {
    const reden = 'De ploegbaas dwong mij.'
    const verzoek = await vraag({ titel: 'Plan onder druk' })
    const { tab } = persoon
    await ga(tab, urls.mijnTekenverzoek.href({ verzoek }))
    await vul(tab, { tekst: reden })
    assert.equal(await druk(tab, 'Ik ga niet akkoord'), 200)
    await leest(tab, 'Uw antwoord: Niet akkoord', reden)
    for (const pad of [
      urls.werkgever.href(),
      urls.werkgeverTekenen.href({ nummer: zaak.nummer }),
      urls.werkgeverTekenverzoek.href(bij(verzoek)),
    ]) {
      await ga(bakker.tab, pad)
      assert.ok(!(await bakker.tab.content()).includes(reden), pad)
    }
    await leest(bakker.tab, 'Niet akkoord, 22 november 2026')
    const { tab: vdab } = await meldAan(medewerkers.gerda)
    await ga(vdab, urls.dossierTekenen.href({ nummer: zaak.nummer }))
    await leest(vdab, reden)
  })

  test('Wil de werknemer eerst praten, dan weten werkgever en VDAB het; VDAB schrijft wat er afgesproken is', async () => {
    const verzoek = await vraag({ titel: 'Plan om over te praten' })
    const { tab } = persoon
    await ga(tab, urls.mijnTekenverzoek.href({ verzoek }))
    await vul(tab, { tekst: 'Mag ik ook plukken?', delen: 'ja' })
    assert.equal(await druk(tab, 'Ik wil eerst praten'), 200)
    await ga(bakker.tab, urls.werkgever.href())
    await leest(bakker.tab, 'Dit moet u doen', 'De werknemer wil eerst praten.')
    await keur(bakker.tab, 'werkgever-tekentaak', { axe: false })
    await ga(bakker.tab, urls.werkgeverTekenverzoek.href(bij(verzoek)))
    await leest(bakker.tab, 'Mag ik ook plukken?')
    const { tab: vdab } = await meldAan(medewerkers.gerda)
    await ga(vdab, urls.tekentaken.href())
    await leest(vdab, 'De ondertekenaar wil eerst praten.', volleNaam(appelpit))
    await keur(vdab, 'tekentaken')
    await ga(vdab, urls.tekentaakAfhandelen.href(bij(verzoek)))
    await keur(vdab, 'tekentaak-afhandelen')
    await vul(vdab, { taak: 'gesprek', nota: 'Plukken komt erbij.' })
    assert.equal(await druk(vdab, 'Bewaar'), 200)
    await ga(bakker.tab, urls.werkgever.href())
    assert.ok(!(await tekst(bakker.tab)).includes('wil eerst praten'))
  })

  test('Op papier: afdrukken, code overtypen, een tweede medewerker kijkt na, de werknemer betwist', async () => {
    const verzoek = await vraag({ titel: 'Plan op papier' })
    await ga(persoon.tab, urls.mijnTekenverzoek.href({ verzoek }))
    const blad = await leesPdf(persoon, 'Druk dit blad af')
    const [code = ''] = /[0-9A-F]{4}(-[0-9A-F]{4}){3}/.exec(compact(blad.text)) ?? []
    assert.ok(compact(blad.text).includes(compact('Elke vrijdag oefent u met een collega.')))

    const { tab } = await meldAan(medewerkers.sneeuwwitje, 320)
    await ga(tab, urls.papierOntvangen.href(bij(verzoek)))
    const papier = { sleutel: 'werknemer', ...dagvelden('getekendOp', testdag) }
    await vul(tab, { ...papier, code: 'ABCD-ABCD-ABCD-ABCD' })
    assert.equal(await druk(tab, 'Leg het papier vast'), 409)
    assert.match((await fouten(tab)).join(), /hoort bij een andere versie/)
    await keur(tab, 'papier-ontvangen-fout')
    await vul(tab, { code: code.toLowerCase().replaceAll('-', ' ') })
    assert.equal(await druk(tab, 'Leg het papier vast'), 200)
    await leest(tab, 'Papier ontvangen op 22 november 2026', 'een collega doet dit')
    assert.ok(!(await tekst(tab)).includes(code))
    await keur(tab, 'dossier-tekenen')
    assert.equal(await ga(tab, urls.papierNakijken.href(bij(verzoek))), 403)

    const { tab: tweede } = await meldAan(medewerkers.gerda, 320)
    await ga(tweede, urls.tekentaken.href())
    await leest(tweede, 'Kijk het getekende papier na.')
    await ga(tweede, urls.papierNakijken.href(bij(verzoek)))
    assert.equal(await druk(tweede, 'Het papier klopt'), 422)
    await keur(tweede, 'papier-nakijken')
    await vul(tweede, { code })
    assert.equal(await druk(tweede, 'Het papier klopt'), 200)
    await leest(tweede, 'Getekend op 22 november 2026, op papier')

    await ga(persoon.tab, urls.mijnTekenverzoek.href({ verzoek }))
    await leest(persoon.tab, 'Getekend op 22 november 2026, op papier')
    assert.equal(await druk(persoon.tab, 'Dit heb ik niet getekend'), 200)
    await leest(persoon.tab, 'Nog niet getekend')
    await ga(tweede, urls.tekentaken.href())
    await leest(tweede, 'Iemand zegt: deze handtekening is niet van mij.')
  })

  test('Een andere werkgever vindt de vraag niet en leest er geen woord van', async () => {
    const verzoek = await vraag({ titel: 'Plan van de bakkerij' })
    const { tab } = await meldAan(werkgevers.wensput)
    const { address } = await site()
    const paden = [
      urls.werkgeverTekenen.href({ nummer: zaak.nummer }),
      urls.werkgeverTekenverzoek.href(bij(verzoek)),
      urls.werkgeverTekenWijzigen.href(bij(verzoek)),
      urls.werkgeverTekenIntrekken.href(bij(verzoek)),
      urls.werkgeverTekenPdf.href(bij(verzoek)),
      urls.mijnTekenverzoek.href({ verzoek }),
      urls.dossierTekenen.href({ nummer: zaak.nummer }),
    ]
    for (const pad of paden) {
      const response = await tab.context().request.get(address + pad)
      assert.ok([403, 404].includes(response.status()), pad)
      const body = await response.text()
      for (const woord of ['Plan van de bakkerij', appelpit.familienaam, 'snoeien'])
        assert.ok(!body.includes(woord), `${pad}: ${woord}`)
    }
    for (const pad of paden.slice(1, 4)) {
      const form = { ...plan, hash: 'a'.repeat(64), bevestigd: 'ja', _sleutel: crypto.randomUUID() }
      const response = await tab
        .context()
        .request.post(address + pad, { form, headers: { origin: address }, maxRedirects: 0 })
      assert.equal(response.status(), 404, pad)
      assert.ok(!(await response.text()).includes('bakkerij'))
    }
  })

  test('Wie geen werkgever meer is, wordt bij de volgende stap geweigerd', async () => {
    const verzoek = await vraag({ titel: 'Laatste plan' })
    await ga(bakker.tab, urls.werkgeverTekenIntrekken.href(bij(verzoek)))
    const { store } = await site()
    await store.write(systeem, (tx) =>
      eindigBanden(tx, zaak.history, { soort: 'werkgever', tot: dag('2026-11-21') }),
    )
    assert.equal(await druk(bakker.tab, 'Trek de vraag in'), 404)
    for (const pad of [
      urls.werkgeverTekenen.href({ nummer: zaak.nummer }),
      urls.werkgeverTekenPdf.href(bij(verzoek)),
    ])
      assert.equal(await ga(bakker.tab, pad), 404, pad)
    await ga(persoon.tab, urls.mijnTekenverzoek.href({ verzoek }))
    await leest(persoon.tab, 'Laatste plan')
  })
})
