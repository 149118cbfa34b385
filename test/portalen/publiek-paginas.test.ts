import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { vragen } from '#law/vragen.ts'
import { termijnIds } from '#law/soort-termijn.ts'
import { attestCodes } from '#indicatie/feiten.ts'
import { wopNummers } from '#startpakket/pakketten.ts'
import { footerLinks } from '#ui/layout.tsx'
import { checkPage, textOf, wordCount } from '#ui/words.ts'
import { urls } from '#urls.ts'
import { publiekMenu } from '#portalen/publiek/menu.ts'
import { publiekeRoutes } from '#portalen/publiek/routes.ts'
import { renderPage } from '#ui/render.ts'
import { hulpPage } from '#portalen/publiek/hulp.tsx'
import { deuren } from '#portalen/publiek/start.tsx'
import { publiekeSite } from '#test/portalen/publiek-server.ts'
import { onPage } from '#test/support/browser.ts'

const { publiek } = urls
const regel = (id: string) => publiek.regel.href({ id })
const css = readFileSync('src/ui/theme.css', 'utf8')
// Belongs to the server itself: signing in needs the people of the demo.
const vanDeServer: readonly string[] = [urls.aanmelden.href()]

let site = ''
before(async () => {
  site = await publiekeSite()
})

const haal = async (pad: string) => (await fetch(site + pad)).text()

let bezocht: Promise<ReadonlyMap<string, string>> | undefined

/** Every page that can be reached from the start page, with what stands on it. */
function alle(): Promise<ReadonlyMap<string, string>> {
  bezocht ??= bezoekAlle()
  return bezocht
}

async function bezoekAlle(): Promise<ReadonlyMap<string, string>> {
  const gezien = new Map<string, string>()
  const teDoen = [urls.start.href()]
  for (let pad = teDoen.pop(); pad !== undefined; pad = teDoen.pop()) {
    if (gezien.has(pad) || vanDeServer.includes(pad)) continue
    const antwoord = await fetch(site + pad)
    assert.equal(antwoord.status, 200, pad)
    const pagina = await antwoord.text()
    gezien.set(pad, pagina)
    for (const { pad: ander } of linksOp(pagina)) if (!ander.includes('jaar=')) teDoen.push(ander)
  }
  return gezien
}

function linksOp(pagina: string): { readonly pad: string; readonly anker: string }[] {
  return [...pagina.matchAll(/<a [^>]*href="([^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith('/'))
    .map((href) => {
      const { pathname, search, hash } = new URL(href, 'http://hier')
      const pad = pathname === urls.aanmelden.href() ? pathname : pathname + search
      return { pad, anker: hash.slice(1) }
    })
}

describe('De openbare pagina’s', () => {
  test('hebben alleen links die bestaan, en elk anker staat op zijn pagina', async () => {
    const paginas = await alle()
    assert.ok(paginas.size > termijnIds.length + 15, String(paginas.size))
    for (const [pad, pagina] of paginas)
      for (const { pad: naar, anker } of linksOp(pagina)) {
        const doel = paginas.get(naar)
        if (anker && doel) assert.ok(doel.includes(`id="${anker}"`), `${pad} → ${naar}#${anker}`)
      }
  })

  test('wegen met hun stijl hoogstens 25 kB, behalve de twee lange lijsten', async () => {
    const zwaar = [regel('vragen'), regel('bronnen'), regel('termijnen')]
    for (const [pad, pagina] of await alle()) {
      const gewicht = gzipSync(pagina).length + gzipSync(css).length
      assert.ok(gewicht <= (zwaar.includes(pad) ? 30_000 : 25_000), `${pad}: ${gewicht}`)
    }
  })

  test('spreken gewone taal tegen de burger', async () => {
    for (const [pad, pagina] of await alle()) assert.deepEqual(checkPage(pagina, 'burger'), [], pad)
  })

  test('bevatten geen script en halen niets van elders', async () => {
    for (const [pad, pagina] of await alle()) {
      assert.doesNotMatch(pagina, /<script|javascript:|\son[a-z]+=/, pad)
      assert.doesNotMatch(pagina, /(?:src|action)="https?:|<link[^>]+href="https?:/, pad)
    }
  })

  test('hebben elk id maar één keer en één hoofdtitel', async () => {
    for (const [pad, pagina] of await alle()) {
      const ids = [...pagina.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      const dubbel = ids.filter((id, index) => ids.indexOf(id) !== index)
      assert.deepEqual(dubbel, [], pad)
      assert.equal(pagina.match(/<h1/g)?.length, 1, pad)
    }
  })
})

describe('De startpagina', () => {
  test('heeft vier deuren en zegt dat dit een demo is', async () => {
    const pagina = await haal(urls.start.href())
    assert.equal(deuren.length, 4)
    for (const { titel } of deuren) assert.ok(pagina.includes(titel))
    assert.match(textOf(pagina), /verzonnen/)
    assert.match(textOf(pagina), /geen website van de Vlaamse overheid/)
  })

  test('leidt na het aanmelden naar de eigen plaats van elke bezoeker', () => {
    const verder = deuren.flatMap(({ links }) =>
      links.flatMap(({ href }) => new URL(href, 'http://hier').searchParams.get('verder') ?? []),
    )
    assert.deepEqual(verder, [urls.mijn.href(), urls.werkgever.href(), urls.dossiers.href()])
  })
})

describe('De uitleg over het WOP', () => {
  test('telt ongeveer 200 woorden naast de tabel', async () => {
    const [, inhoud = ''] = (await haal(publiek.wop.href())).split('<main')
    const zonderTabel = inhoud.split('</main>')[0]!.replace(/<table[\s\S]*<\/table>/, '')
    const woorden = wordCount(textOf(zonderTabel).replaceAll('\n', ' '))
    assert.ok(woorden >= 150 && woorden <= 230, String(woorden))
  })

  test('toont de vijf pakketten en geen bedrag in euro', async () => {
    const pagina = textOf(await haal(publiek.wop.href()))
    for (const wop of wopNummers) assert.ok(pagina.includes(wop))
    assert.doesNotMatch(pagina, /€|\d euro/)
    assert.match(pagina, /Q-15/)
  })
})

describe('De regels op hun adres', () => {
  const nummers = [...attestCodes, ...Object.keys(vragen), 'R1', 'R6', 'WOP-4', 'DT-T1']
  test('elk nummer van een bewijs, vraag of rij leidt naar zijn plaats', async () => {
    for (const nummer of nummers) {
      const antwoord = await fetch(site + regel(nummer), { redirect: 'manual' })
      assert.equal(antwoord.status, 303, nummer)
      const [pad = '', anker = ''] = antwoord.headers.get('location')!.split('#')
      assert.ok((await haal(pad)).includes(`id="${anker}"`), nummer)
    }
  })

  test('een regel die niet bestaat, is er niet', async () => {
    assert.equal((await fetch(site + regel('Q-99'))).status, 404)
  })

  test('voor 2019 gold er niets, vanaf 1 januari 2019 wel', async () => {
    assert.match(await haal(`${regel('hoog')}?op=2018-12-31`), /gold deze regel nog niet/)
    assert.doesNotMatch(await haal(`${regel('hoog')}?op=2019-01-01`), /gold deze regel nog niet/)
  })

  test('de drie velden van het formulier geven hetzelfde als één dag in het adres', async () => {
    const velden = await haal(`${regel('D-01')}?start-dag=8&start-maand=1&start-jaar=2024`)
    assert.match(textOf(velden), /Laatste dag\n4 maart 2024/)
    assert.match(
      textOf(await haal(`${regel('D-01')}?start=2024-01-08`)),
      /Laatste dag\n4 maart 2024/,
    )
  })

  test('een dag die niet bestaat, geeft een fout bij het veld', async () => {
    const antwoord = await fetch(`${site}${regel('D-01')}?start=2024-02-30`)
    assert.equal(antwoord.status, 422)
    assert.match(await antwoord.text(), /<a href="#start">Deze dag bestaat niet/)
  })

  test('wat in de velden getypt was, blijft staan bij een fout', async () => {
    const pagina = await haal(`${regel('D-01')}?start-dag=31&start-maand=2&start-jaar=2024`)
    assert.match(pagina, /id="start"[^>]*value="31"/)
    assert.match(pagina, /name="start-maand"[^>]*value="2"/)
  })

  test('de feestdagen van 2024 volgen het jaar in het adres', async () => {
    assert.match(textOf(await haal(`${regel('feestdagen')}?jaar=2024`)), /maandag 1 april 2024/)
  })

  test('de ene schorsing die de bronnen kennen, staat er met wat ze zeggen, wat een gevolgtrekking is en een telling', async () => {
    const pagina = textOf(await haal(regel('schorsingen')))
    assert.match(pagina, /Een andere is niet bekend/)
    assert.match(pagina, /Wat een gevolgtrekking is/)
    assert.match(pagina, /94 dagen stil: 2 september 2020/)
    assert.match(textOf(await haal(regel('D-16'))), /Wanneer een termijn stilstaat/)
  })

  test('"Probeer" toont wat de regel antwoordt, met de stappen', async () => {
    const pagina = textOf(await haal(`${regel('startpakket')}?probeer=ja`))
    assert.match(pagina, /Wat de regel antwoordt\nPakket\nWOP 1/)
    assert.match(pagina, /HOOG-4\. Bewezen/)
  })
})

describe('De vaste pagina’s', () => {
  test('de voet van elke pagina leidt naar een pagina die er is, en is dezelfde als de adressen', () => {
    const eigen = [
      publiek.hulp,
      publiek.toegankelijkheid,
      publiek.privacy,
      publiek.klacht,
      publiek.broncode,
    ].map((url) => url.href())
    assert.deepEqual(
      footerLinks.map(({ href }) => href),
      eigen,
    )
  })

  test('elk punt van het menu is een openbare pagina', () => {
    const patronen = publiekeRoutes().map(({ url }) => url.pattern)
    for (const { href } of publiekMenu) assert.ok(patronen.includes(href), href)
    for (const { may } of publiekeRoutes()) assert.equal(may, 'openbaar')
  })

  test('een klacht en niet akkoord zijn twee deuren', async () => {
    const pagina = await haal(publiek.klacht.href())
    assert.ok(pagina.includes(`${publiek.hulp.href()}#niet-akkoord`))
    assert.match(textOf(pagina), /Een klacht verandert de beslissing niet/)
  })

  test('zonder gegevens van een eigenaar staat er geen verzonnen telefoon of adres', async () => {
    for (const url of [publiek.hulp, publiek.klacht, publiek.toegankelijkheid, publiek.privacy]) {
      const pagina = textOf(await haal(url.href()))
      assert.match(pagina, /De eigenaar van deze site vult hier zijn gegevens in/)
      assert.doesNotMatch(pagina, /@|\+32|\b0\d{1,3}[ /]\d/)
    }
  })

  test('de gegevens van de eigenaar komen op de pagina', () => {
    const pagina = textOf(
      renderPage(hulpPage({ contact: { dienst: 'Dienst Kakelbont', telefoon: '000' } })),
    )
    assert.match(pagina, /Dienst Kakelbont\nTelefoon\n000/)
    assert.doesNotMatch(pagina, /De eigenaar van deze site vult/)
  })

  test('op papier verdwijnen het menu en de knoppen, en blijft de tabel', async () => {
    await onPage(async (tab) => {
      await tab.goto(site + regel('startpakket'))
      await tab.emulateMedia({ media: 'print' })
      assert.equal(await tab.locator('.govuk-service-navigation').isVisible(), false)
      assert.equal(await tab.locator('.govuk-button').first().isVisible(), false)
      assert.equal(await tab.locator('table').first().isVisible(), true)
    })
  })
})
