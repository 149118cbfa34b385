import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { systemClock } from '#platform/clock.ts'
import { demoAccounts, type DemoAccount } from '#platform/http/accounts.ts'
import { openSessions } from '#platform/http/session.ts'
import { menuVan } from '#portalen/menu.ts'
import { checkPage } from '#ui/words.ts'
import { naarKeuze } from '#test/support/aanmelden.ts'
import { axeOf, browser, noSidewaysScroll, widths } from '#test/support/browser.ts'
import { readPdf, type ReadPdf } from '#test/support/pdf.ts'
import { wholeSite, type Site } from '#test/support/site.ts'
import { wereld } from './mensen.ts'

/** With ALLES=1 axe judges each page at each width, otherwise at the smallest; SCREENSHOTS=folder keeps pictures. */
const alles = process.env['ALLES'] !== undefined
const pictures = process.env['SCREENSHOTS']
/** A page looks the same on every engine: it is judged on the embedded one. */
const elders = (process.env['DATABASE_URL'] ?? '') !== ''
const patience = Number(process.env['GEDULD'] ?? 60_000)

/** Somebody at a browser without scripts. */
export interface Bezoeker {
  readonly tab: Page
  /** Every address that the browser asked for. */
  readonly bezocht: readonly string[]
}

const open: BrowserContext[] = []
after(async () => {
  for (const context of open) await context.close()
  if (alles) console.log(Object.fromEntries(gewichten))
})

/** The site of the journeys. */
export function site(): Promise<Site> {
  return wholeSite(wereld)
}

/** A browser of somebody who is not signed in. */
export async function bezoeker(width = 1280): Promise<Bezoeker> {
  const context = await (
    await browser()
  ).newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } })
  open.push(context)
  context.setDefaultTimeout(patience)
  const tab = await context.newPage()
  const bezocht: string[] = []
  context.on('request', (request) => bezocht.push(request.url()))
  return { tab, bezocht }
}

/** Signs in through the chooser of the demo. */
export async function meldAanDoorKeuze(
  { id }: Pick<DemoAccount, 'id'>,
  width?: number,
): Promise<Bezoeker> {
  const komt = await bezoeker(width)
  const persoon = await naarKeuze(komt.tab, (await site()).address, { id })
  await naar(komt.tab, () => persoon.click())
  return komt
}

/** Somebody who is signed in already, by a strong means: the way in is walked in the story and in the journey of signing in. */
export async function meldAan({ id }: Pick<DemoAccount, 'id'>, width?: number): Promise<Bezoeker> {
  const { address, store } = await site()
  const persoon = await demoAccounts(store).find(id)
  assert.ok(persoon, `Niemand van de demo heet ${id}.`)
  const value = await openSessions(store, systemClock).login(persoon, systemClock.now())
  const komt = await bezoeker(width)
  await komt.tab.context().addCookies([{ name: 'sessie', value, url: address }])
  await ga(komt.tab, menuVan(persoon)[0]!.href)
  return komt
}

/** Opens a path of the site; gives the status. */
export async function ga(tab: Page, pad: string): Promise<number> {
  const { address } = await site()
  const response = await tab.goto(address + pad)
  return response?.status() ?? 0
}

/** Does what leads to another page and waits for it; gives the status of that page. */
export async function naar(tab: Page, act: () => Promise<unknown>): Promise<number> {
  const answered = tab.waitForResponse(
    (response) =>
      response.request().isNavigationRequest() &&
      (response.status() < 300 || response.status() >= 400),
  )
  await act()
  const response = await answered
  await response.finished()
  await tab.waitForLoadState('load')
  return response.status()
}

/** Presses the button with this text. */
export function druk(tab: Page, tekst: string): Promise<number> {
  return naar(tab, () => tab.getByRole('button', { name: tekst }).first().click())
}

/** Follows the link with this text in the page itself. */
export function volg(tab: Page, tekst: string): Promise<number> {
  return naar(tab, () => tab.locator('main a', { hasText: tekst }).first().click())
}

/** Fills fields by their name: text, a choice of a list, a radio or the value of a box. */
export async function vul(tab: Page, velden: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(velden)) {
    const field = tab.locator(`main [name="${name}"]`)
    const kind = await field.first().getAttribute('type')
    if (kind === 'radio' || kind === 'checkbox')
      await tab.locator(`main [name="${name}"][value="${value}"]`).check()
    else if ((await tab.locator(`main select[name="${name}"]`).count()) > 0)
      await field.selectOption(value)
    else await field.fill(value)
  }
}

/** A day in its three fields. */
export function dagvelden(name: string, day: string): Record<string, string> {
  const [jaar, maand, dag] = day.split('-')
  return { [`${name}-dag`]: dag!, [`${name}-maand`]: maand!, [`${name}-jaar`]: jaar! }
}

/** The text a person reads in the page, with plain spaces. */
export async function tekst(tab: Page): Promise<string> {
  return (await tab.locator('main').innerText()).replaceAll(/\s+/g, ' ')
}

export async function leest(tab: Page, ...zinnen: readonly string[]): Promise<void> {
  const gelezen = await tekst(tab)
  for (const zin of zinnen)
    assert.ok(gelezen.includes(zin), `"${zin}" staat niet op de bladzijde: ${gelezen}`)
}

/** The messages of the error summary; empty when the page has none. */
export async function fouten(tab: Page): Promise<readonly string[]> {
  return tab.locator('.govuk-error-summary__list li').allInnerTexts()
}

/** What has the focus: id, name or class. */
export function focus(tab: Page): Promise<string> {
  return tab.evaluate('((e) => e.id || e.name || e.className || e.tagName)(document.activeElement)')
}

/** Presses Tab until the element has the focus, and fails when the keyboard does not get there. */
export async function tabNaar(tab: Page, selector: string): Promise<void> {
  for (let n = 0; n < 150; n += 1) {
    const there = await tab.evaluate(
      `document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`,
    )
    if (there) return
    await tab.keyboard.press('Tab')
  }
  assert.fail(`Met de Tab-toets komt u niet bij ${selector}.`)
}

/** Reads a letter behind a link of the page, as the same person. */
export async function leesPdf({ tab }: Bezoeker, link: string): Promise<ReadPdf> {
  const href = await tab
    .locator('main')
    .getByRole('link', { name: link })
    .first()
    .getAttribute('href')
  const response = await tab.context().request.get((await site()).address + href)
  assert.equal(response.status(), 200)
  return readPdf(await response.body())
}

/** Weight of each judged page, html and style together, in bytes as gzip sends them. */
const gewichten = new Map<string, number>()
/** Most bytes of html and style together, as gzip sends them. */
const zwaarst = 25 * 1024
const css = gzipSync(readFileSync('src/ui/theme.css')).length

interface Keuring {
  /** Citizens read short sentences and easy words. */
  readonly burger?: boolean
  /** Left out for a page of which another state was judged and that takes long. */
  readonly axe?: boolean
}

/** Judges a page as it stands: three widths, axe, weight, words, and a picture when asked for. */
export async function keur(tab: Page, naam: string, options: Keuring = {}): Promise<void> {
  if (elders && !alles) return
  const { burger = false, axe = true } = options
  const vorige = tab.viewportSize()!
  const html = await tab.content()
  const gewicht = css + gzipSync(html).length
  gewichten.set(naam, gewicht)
  assert.ok(gewicht <= zwaarst, `"${naam}" weegt ${gewicht} bytes.`)
  if (burger) assert.deepEqual(checkPage(html, 'burger'), [], naam)
  for (const width of widths) {
    await tab.setViewportSize({ width, height: 900 })
    if (pictures)
      await tab.screenshot({ path: `${pictures}/journey-${naam}-${width}.png`, fullPage: true })
    await noSidewaysScroll(tab)
    if (alles || (axe && width === 320)) await axeOf(tab)
  }
  await tab.setViewportSize(vorige)
}
