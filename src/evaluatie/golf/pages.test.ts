import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { renderPage } from '#ui/render.ts'
import { testdag } from '#test/support/database.ts'
import { csvRijen } from './csv.ts'
import { vooruitblikPage } from './pages.tsx'
import { piekVan, vooruitblik, type Telling } from './vooruitblik.ts'

const toon = (telling: readonly Telling[], magRegelen = true) => {
  const blik = vooruitblik(telling, 'laatste', testdag, 'LIMBURG')
  const piek = piekVan(blik, testdag, 'LIMBURG')
  return renderPage(vooruitblikPage({ blik, naar: 'laatste', eigen: 'LIMBURG', piek, magRegelen }))
}

describe('de bladzijde van de vooruitblik', () => {
  test('zonder lopend pakket zegt ze dat, en toont ze geen tabel vol nullen', () => {
    const html = toon([])
    assert.match(html, /Er loopt nu geen pakket/)
    assert.doesNotMatch(html, /<table|csv/)
  })

  test('het eigen team staat vooraan; de drukste maand staat er in woorden', () => {
    const html = toon([
      { provincie: 'LIMBURG', laatste: '2027-03', begin: 'later', aantal: 24 },
      { provincie: 'ANTWERPEN', laatste: '2027-03', begin: 'later', aantal: 3 },
    ])
    assert.ok(html.indexOf('Limburg (uw team)') < html.indexOf('Antwerpen'))
    assert.match(html, /De drukste maand is maart 2027, met 24\. Gemiddeld zijn het er 2 per maand/)
  })

  test('wie niet kiest wanneer het team begint, krijgt er geen link naar', () => {
    const een = [{ provincie: 'LIMBURG', laatste: 'later', begin: 'later', aantal: 1 }]
    assert.match(toon(een), /vooruitblik\/begin/)
    assert.doesNotMatch(toon(een, false), /vooruitblik\/begin/)
  })

  test('het bestand houdt de volgorde van de provincies, en zegt wat afgerond is', () => {
    const een = [{ provincie: 'ANTWERPEN', laatste: 'te laat', begin: 'vannacht', aantal: 8 }]
    const [kop, laat] = csvRijen(vooruitblik(een, 'laatste', testdag, 'LIMBURG'), 'LIMBURG')
    assert.deepEqual(kop?.slice(0, 3), ['Maand', 'Antwerpen (afgerond op 5)', 'Limburg'])
    assert.deepEqual(laat?.slice(0, 3), ['Te laat', '10', '0'])
  })
})
