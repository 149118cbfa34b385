import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { render, renderPage } from '#ui/render.ts'
import { checkPage, textOf } from '#ui/words.ts'
import { axeOf, noSidewaysScroll, onPage, widths } from '#test/support/browser.ts'
import { gallery } from '#test/ui/gallery.ts'

const css = readFileSync('src/ui/theme.css', 'utf8')
const withStyle = (html: string) =>
  html.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`)

for (const [name, page] of Object.entries(gallery)) {
  const html = renderPage(page)

  describe(`Bladzijde "${name}"`, () => {
    for (const width of widths)
      test(`is toegankelijk en past op ${width} px, zonder script`, async () => {
        await onPage(
          async (tab) => {
            await tab.setContent(withStyle(html))
            if (process.env['SCREENSHOTS'])
              await tab.screenshot({
                path: `${process.env['SCREENSHOTS']}/ui-${name}-${width}.png`,
                fullPage: true,
              })
            await noSidewaysScroll(tab)
            assert.ok((await axeOf(tab)) > 15)
          },
          { viewport: { width, height: 900 } },
        )
      })

    test('weegt met haar stijl hoogstens 25 kB', () => {
      const weight = gzipSync(html).length + gzipSync(css).length
      assert.ok(weight <= 25_000, `${weight} bytes`)
    })

    test('bevat geen script en haalt niets van elders', () => {
      assert.doesNotMatch(html, /<script|javascript:|\son[a-z]+=/)
      assert.doesNotMatch(html, /(?:src|action)="https?:|<link[^>]+href="https?:/)
    })

    test('spreekt gewone taal', () => {
      assert.deepEqual(checkPage(html, 'burger'), [])
    })

    test('heeft elk id maar één keer', () => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
      )
    })
  })
}

describe('De kleine scherm- en toetsenbordregels', () => {
  const desk = { viewport: { width: 320, height: 900 } }

  test('alles waarop men klikt, is minstens 24 px hoog en breed of staat in een zin', async () => {
    await onPage(async (tab) => {
      await tab.setContent(withStyle(renderPage(gallery['formulier'])))
      const small = await tab.evaluate(
        `[...document.querySelectorAll('button, select, summary, input:not([type=hidden])')]
          .map((e) => [e.outerHTML, e.getBoundingClientRect()])
          .filter(([, r]) => r.width > 0 && (r.height < 24 || r.width < 24)).map(([html]) => html)`,
      )
      assert.deepEqual(small, [])
    }, desk)
  })

  test('de eerste tab-toets komt bij "Ga naar de inhoud", en op een foutpagina start men bij de fouten', async () => {
    await onPage(async (tab) => {
      await tab.setContent(withStyle(renderPage(gallery['dossier'])))
      await tab.keyboard.press('Tab')
      assert.equal(await tab.evaluate('document.activeElement.textContent'), 'Ga naar de inhoud')
      await tab.setContent(withStyle(renderPage(gallery['formulier'])))
      assert.match(
        String(await tab.evaluate('document.querySelector("[autofocus]").className')),
        /govuk-error-summary/,
      )
    }, desk)
  })

  test('wat bij een niet gekozen antwoord hoort, is weg; wat bij het gekozen hoort, staat er', async () => {
    await onPage(async (tab) => {
      await tab.setContent(withStyle(renderPage(gallery['formulier'])))
      assert.equal(await tab.locator('#conditional-bericht').isVisible(), false)
      assert.equal(await tab.locator('#conditional-bericht-2').isVisible(), true)
    }, desk)
  })

  test('elke fout leidt naar een veld dat de toetsen aanneemt', async () => {
    await onPage(async (tab) => {
      await tab.setContent(withStyle(renderPage(gallery['formulier'])))
      const links = await tab.locator('.govuk-error-summary a').all()
      assert.ok(links.length >= 3)
      for (const link of links) {
        const target = await link.getAttribute('href')
        assert.match(
          await tab.locator(target!).evaluate((element) => element.tagName),
          /^(INPUT|SELECT|TEXTAREA)$/,
        )
      }
    }, desk)
  })

  test('op papier verdwijnen de knoppen en de kop van de demo', async () => {
    await onPage(async (tab) => {
      await tab.setContent(withStyle(renderPage(gallery['dossier'])))
      await tab.emulateMedia({ media: 'print' })
      assert.equal(await tab.locator('.wop-demo').isVisible(), false)
      assert.equal(await tab.locator('.govuk-button').first().isVisible(), false)
      assert.equal(await tab.locator('.wop-timeline').isVisible(), true)
    }, desk)
  })
})

test('de tekst van een bladzijde is wat een mens leest', () => {
  assert.match(textOf(render(gallery['dossier'])), /Vandaag is 22 november 2026 \(demo\)/)
})
