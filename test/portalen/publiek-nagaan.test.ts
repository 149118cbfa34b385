import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { urls } from '#urls.ts'
import { axeOf, noSidewaysScroll, onPage } from '#test/support/browser.ts'
import { testDatabase, testStore } from '#test/support/database.ts'
import { systeem } from '#platform/types.ts'
import { publiekeSite } from '#test/portalen/publiek-server.ts'

const pad = urls.publiek.nagaan.href()

/** How many rows each table of the product holds. */
async function tellingen(): Promise<Readonly<Record<string, number>>> {
  await testDatabase()
  const store = await testStore()
  return store.read(systeem, async (tx) => {
    const tabellen = await tx.query<{ naam: string }>(
      `select table_name as naam from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
    )
    const tellingen: Record<string, number> = {}
    for (const { naam } of tabellen) {
      const [rij] = await tx.query<{ aantal: number }>(
        `select count(*)::int as aantal from "${naam}"`,
      )
      tellingen[naam] = rij!.aantal
    }
    return tellingen
  })
}

describe('De zelftest op de site', () => {
  let site = ''
  before(async () => {
    site = await publiekeSite()
  })

  const stuur = (velden: readonly (readonly [string, string])[]) =>
    fetch(site + pad, {
      method: 'POST',
      headers: { origin: site, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(velden.map((veld) => [...veld])),
    })

  test('bewaart niets: geen rij in geen enkele tabel, ook niet met een sleutel van een formulier', async () => {
    const voor = await tellingen()
    assert.ok(Object.keys(voor).length > 3)
    const antwoord = await stuur([
      ['_sleutel', '12345678-1234-4234-8234-123456789abc'],
      ['werk', 'neen'],
      ['bewijs', 'PMAH-3'],
      ['hoog', 'HOOG-4'],
      ['gesprek', 'neen'],
    ])
    assert.match(await antwoord.text(), /U kunt pakket WOP 1 krijgen/)
    assert.deepEqual(await tellingen(), voor)
  })

  test('laat geen antwoord in een tussenopslag achter', async () => {
    const antwoord = await stuur([['werk', 'neen']])
    assert.equal(antwoord.ok, true)
    assert.equal(antwoord.headers.get('cache-control'), 'no-store')
    assert.equal(antwoord.headers.get('referrer-policy'), 'no-referrer')
  })

  test('zonder keuze komt dezelfde vraag terug, met een fout die naar het veld leidt', async () => {
    const antwoord = await stuur([['vraag', 'werk']])
    assert.equal(antwoord.status, 422)
    const pagina = await antwoord.text()
    assert.match(pagina, /<title>Fout: /)
    assert.match(pagina, /<a href="#werk">Kies een antwoord/)
  })

  test('"geen" samen met een bewijs wordt niet aangenomen, en de keuzes blijven staan', async () => {
    const antwoord = await stuur([
      ['vraag', 'bewijs'],
      ['werk', 'neen'],
      ['bewijs', 'PMAH-1'],
      ['bewijs', 'geen'],
    ])
    assert.equal(antwoord.status, 422)
    assert.match(await antwoord.text(), /value="PMAH-1" checked/)
  })

  test('een burger doorloopt de vragen met het toetsenbord en zonder script, en wijzigt een antwoord', async () => {
    await onPage(
      async (tab) => {
        const beeld = async (naam: string) => {
          if (process.env['SCREENSHOTS'])
            await tab.screenshot({
              path: `${process.env['SCREENSHOTS']}/pub-nagaan-${naam}.png`,
              fullPage: true,
            })
          await noSidewaysScroll(tab)
          assert.equal(new URL(tab.url()).pathname + new URL(tab.url()).search, pad)
        }
        const kies = async (label: string | RegExp) => {
          await tab.getByLabel(label, { exact: true }).focus()
          await tab.keyboard.press('Space')
        }
        const verder = async () => {
          await tab.getByRole('button', { name: 'Ga verder' }).focus()
          await tab.keyboard.press('Enter')
          await tab.waitForLoadState()
        }
        await tab.goto(site + pad)
        await tab.getByRole('button', { name: 'Begin met de vragen' }).focus()
        await tab.keyboard.press('Enter')
        await kies('Neen')
        await beeld('vraag-1')
        await verder()
        await kies(/^Recht op een inkomens/)
        await beeld('vraag-2')
        assert.ok((await axeOf(tab)) > 15)
        await verder()
        await kies('Geen van deze bewijzen')
        await beeld('vraag-3')
        await verder()
        await kies('Neen, er was nog geen gesprek of geen beslissing')
        await beeld('vraag-4')
        await verder()
        await tab.getByRole('heading', { name: 'U kunt pakket WOP 3 krijgen' }).waitFor()
        await beeld('uitslag')
        assert.ok((await axeOf(tab)) > 15)
        await tab.getByRole('button', { name: /Wijzig.*ook een van deze bewijzen/ }).focus()
        await tab.keyboard.press('Enter')
        await kies('Geen van deze bewijzen')
        await kies(/met minstens 9 punten$/)
        await verder()
        await tab.getByRole('heading', { name: 'U kunt pakket WOP 1 krijgen' }).waitFor()
      },
      { viewport: { width: 320, height: 900 } },
    )
  })
})
