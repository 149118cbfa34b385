import assert from 'node:assert/strict'
import { test } from 'node:test'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { dag } from '#law/dag.ts'
import { urls } from '#urls.ts'
import { compact } from '#test/support/pdf.ts'
import {
  bezoeker,
  dagvelden,
  druk,
  fouten,
  ga,
  keur,
  leesPdf,
  leest,
  naar,
  site,
  tabNaar,
  volg,
  vul,
  type Bezoeker,
} from './hand.ts'
import { account, mensen, volleNaam } from './mensen.ts'

const { sterrekind } = mensen

/** What the parts of one story share: who is signed in where, and the number of the dossier. */
export interface Reis {
  als(wie: { readonly id: string }): Promise<Bezoeker>
  readonly tabs: Map<string, Bezoeker>
  nummer(): string
}

/** The second half of the story: hired, at work, ended, and hired by somebody else. */
export function werkverhaal(reis: Reis): void {
  test('De werkgever meldt de indiensttreding met alleen het toetsenbord', async () => {
    const nummer = reis.nummer()
    ;(await site()).setDay(dag('2026-12-07'))
    const komt = await bezoeker()
    reis.tabs.set(werkgevers.peperkoek.id, komt)
    const { tab } = komt
    const { keyboard } = tab
    await ga(tab, urls.aanmelden.href())
    await tabNaar(tab, 'main a[href*="als=werk"]')
    await naar(tab, () => keyboard.press('Enter'))
    await tabNaar(tab, `button[value="${werkgevers.peperkoek.id}"]`)
    await naar(tab, () => keyboard.press('Enter'))
    await ga(tab, urls.werkgever.href())
    await tabNaar(tab, `main a[href="${urls.indienst.href()}"]`)
    await naar(tab, () => keyboard.press('Enter'))
    await tabNaar(tab, 'main button')
    await naar(tab, () => keyboard.press('Space'))
    assert.deepEqual(await fouten(tab), [
      'Vul het dossiernummer in.',
      'Vul het rijksregisternummer van de kandidaat in.',
      'Vul de eerste werkdag in.',
    ])
    await keur(tab, 'indienst-fouten')
    await tabNaar(tab, '[name="nummer"]')
    await keyboard.type(nummer.toLowerCase())
    for (const deel of [sterrekind.insz, '7', '12', '2026']) {
      await keyboard.press('Tab')
      await keyboard.type(deel)
    }
    await keyboard.press('Tab')
    assert.equal(await naar(tab, () => keyboard.press('Enter')), 200)
    await leest(tab, volleNaam(sterrekind), '45 %', 'midden', '6 december 2031')
    await keur(tab, 'werkgever')
    await tabNaar(tab, `main a[href="${urls.werknemer.href({ nummer })}"]`)
    await naar(tab, () => keyboard.press('Enter'))
    await leest(tab, 'van 7 december 2026 tot en met 6 december 2031', '1 feb 2027')
  })

  test('De kopie van de werkgever zwijgt over pakketnummer, grond, attest en doelgroep', async () => {
    const nummer = reis.nummer()
    const komt = await reis.als(werkgevers.peperkoek)
    const { tab } = komt
    assert.ok((await (await site()).work()) >= 1)
    await ga(tab, urls.werknemer.href({ nummer }))
    await keur(tab, 'werknemer')
    const link = (await tab.locator('main li a[href$="/pdf"]').innerText()).replace(' (pdf)', '')
    const brief = await leesPdf(komt, link)
    await ga(tab, urls.werkgever.href())
    for (const tekst of [brief.text, brief.title, await tab.content()])
      assert.doesNotMatch(
        tekst,
        /WOP[ -]?\d\b|PMAH|PMP|HOOG-|attest|VAPH|handicap|ICF|doelgroep|kwetsbaar|psycho|bewijs|medisch|pauzes/i,
      )
    assert.ok(compact(brief.text).includes(compact('6 december 2031')))
  })

  test('De persoon leest dat het pakket loopt en dat het loon niet verandert', async () => {
    const komt = await reis.als(account(sterrekind))
    await ga(komt.tab, urls.mijn.href())
    await leest(komt.tab, 'Uw pakket loopt.', 'Uw loon verandert niet.', '6 december 2031')
    await keur(komt.tab, 'mijn-loopt', { burger: true })
    const brief = await leesPdf(komt, 'start op 7 december')
    assert.ok(compact(brief.text).includes(compact('Het geldt tot en met 6 december 2031.')))
  })

  test('De job eindigt, een andere werkgever werft aan en de einddatum blijft (Q-20)', async () => {
    const nummer = reis.nummer()
    const oud = await reis.als(werkgevers.peperkoek)
    ;(await site()).setDay(dag('2027-03-31'))
    await ga(oud.tab, urls.werknemer.href({ nummer }))
    await volg(oud.tab, 'Meld het einde van de tewerkstelling')
    assert.equal(await druk(oud.tab, 'Meld het einde'), 422)
    await keur(oud.tab, 'einde-fouten')
    await vul(oud.tab, {
      ...dagvelden('laatsteDag', '2027-03-31'),
      reden: 'Het contract loopt af.',
    })
    assert.equal(await druk(oud.tab, 'Meld het einde'), 200)
    await leest(oud.tab, 'uit dienst')

    const { tab } = await reis.als(werkgevers.wensput)
    ;(await site()).setDay(dag('2027-05-03'))
    await ga(tab, urls.indienst.href())
    await vul(tab, { nummer, insz: sterrekind.insz, ...dagvelden('inDienst', '2027-05-03') })
    assert.equal(await druk(tab, 'Meld de indiensttreding'), 200)
    await leest(tab, volleNaam(sterrekind), '3 mei 2027', '6 december 2031')

    const { tab: consulent } = await reis.als(medewerkers.sneeuwwitje)
    await ga(consulent, urls.dossier.href({ nummer }))
    await leest(consulent, 'van 3 mei 2027 tot en met 6 december 2031')
    await keur(consulent, 'dossier-loopt')
    ;(await site()).setDay(dag('2026-11-22'))
  })
}
