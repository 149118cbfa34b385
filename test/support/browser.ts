import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire, findPackageJSON } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { promisify } from 'node:util'
import assert from 'node:assert/strict'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const require = createRequire(import.meta.url)
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let opened: Promise<Browser> | undefined

/** The one browser of this process; it is closed after the last test. */
export function browser(): Promise<Browser> {
  opened ??= open()
  return opened
}

/** Closes the browser; a later call of `browser` opens another. */
export async function closeBrowser(): Promise<void> {
  const closing = opened
  opened = undefined
  court = undefined
  // A browser that did not open has told so to whoever asked for it.
  await (await closing?.catch(() => undefined))?.close()
}

after(closeBrowser)

async function open(): Promise<Browser> {
  const installed = '/usr/bin/chromium'
  if (existsSync(installed)) return chromium.launch({ executablePath: installed, args: flags })
  const folder = await unpacked()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: flags,
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    },
  })
}

// Unpacked next to its place and moved there in one go, so that two test runs at once never see half a browser.
async function unpacked(): Promise<string> {
  const description = findPackageJSON('@sparticuz/chromium', import.meta.url)!
  const { version } = JSON.parse(await readFile(description, 'utf8')) as { version: string }
  const folder = join(tmpdir(), `maatwerkloket-chromium-${version}`)
  if (existsSync(folder)) return folder
  const parts = await mkdtemp(`${folder}-`)
  await mkdir(parts, { recursive: true })
  await promisify(execFile)(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      "await (await import('@sparticuz/chromium')).default.executablePath()",
    ],
    { env: { ...process.env, TMPDIR: parts, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } },
  )
  await rename(parts, folder).catch(async (error: unknown) => {
    await rm(parts, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

/** The widths at which every page must hold: a small phone, a tablet, a desk. */
export const widths = [320, 768, 1280] as const

/** Opens a page in which no script of the page can run, and closes it after `work`. */
export async function onPage<T>(
  work: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await (await browser()).newContext({ javaScriptEnabled: false, ...options })
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

interface AxeNode {
  readonly html: string
  readonly failureSummary?: string
  readonly any: readonly { readonly data?: { readonly messageKey?: string } | null }[]
}
interface AxeRule {
  readonly id: string
  readonly help: string
  readonly nodes: readonly AxeNode[]
}
interface AxeResult {
  readonly violations: readonly AxeRule[]
  readonly incomplete: readonly AxeRule[]
  readonly passes: readonly Pick<AxeRule, 'id'>[]
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/**
 * Judges the page with axe. Fails on every violation and on every contrast that axe could not decide, because a logo in
 * white on white shows there alone. Gives the number of rules that passed.
 */
export async function axeOf(page: Page): Promise<number> {
  const [all, laidOpen] = await inScriptedCopy(page, async (copy) => {
    const first = await runAxe(copy, { runOnly: tags })
    return [first, undecided(first).length > 0 ? await contrastOf(copy) : first] as const
  })
  assert.deepEqual(told([...all.violations, ...laidOpen.violations, ...undecided(laidOpen)]), [])
  assert.ok(
    all.passes.some(({ id }) => id === 'color-contrast'),
    'Axe mat geen enkel contrast.',
  )
  return all.passes.length
}

/** The contrasts without a verdict. */
function undecided({ incomplete }: AxeResult): AxeRule[] {
  return incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map((rule) => ({ ...rule, nodes: rule.nodes.filter((node) => !isOneSign(node)) }))
    .filter(({ nodes }) => nodes.length > 0)
}

// What has scrolled out of its region has no background that axe can see, so for this rule all of it is laid open.
async function contrastOf(copy: Page): Promise<AxeResult> {
  await copy.addStyleTag({
    content: '.wop-table-scroll { overflow: visible !important } body { min-width: 60rem }',
  })
  return runAxe(copy, { runOnly: { type: 'rule', values: ['color-contrast'] } })
}

// Axe takes a text of one sign ("5", "–") for a picture and gives no verdict; its neighbours have the same colours.
function isOneSign({ any }: AxeNode): boolean {
  return any.every(
    ({ data }) => data?.messageKey === 'shortTextContent' || data?.messageKey === 'nonBmp',
  )
}

// Of what passed the rules alone are asked, so that axe does not describe every element that is in order.
function runAxe(copy: Page, options: object): Promise<AxeResult> {
  const asked = { ...options, resultTypes: ['violations', 'incomplete'] }
  return copy.evaluate(
    `axe.run(${JSON.stringify(asked)}).then(({ violations, incomplete, passes }) =>
      ({ violations, incomplete, passes: passes.map(({ id }) => ({ id })) }))`,
  )
}

function told(rules: readonly AxeRule[]): string[] {
  return rules.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary ?? ''}`),
  )
}

interface Court {
  readonly page: Page
  /** Origin of the addresses that it can bear; `null` is that of a page without an address. */
  readonly origin: string
}

let court: Court | undefined

// Axe waits on timers, which a page without scripts does not have: it judges a copy of what the person sees. One tab
// is written anew for each copy: axe is read once per origin, and runs several times as fast as in a fresh tab.
async function inScriptedCopy<T>(page: Page, judge: (copy: Page) => Promise<T>): Promise<T> {
  const address = page.url()
  const { page: copy } = await courtOf(address)
  try {
    await copy.setViewportSize(page.viewportSize()!)
    if (address.startsWith('http'))
      await copy.evaluate(`history.replaceState(null, '', ${JSON.stringify(address)})`)
    await copy.setContent(await page.content())
    return await judge(copy)
  } catch (error) {
    // Axe may still be at work in it.
    await closeCourt()
    throw error
  }
}

async function courtOf(address: string): Promise<Court> {
  const { origin } = new URL(address)
  if (court?.origin === origin) return court
  await closeCourt()
  const context = await (await browser()).newContext()
  const page = await context.newPage()
  if (address.startsWith('http')) {
    await page.route(origin, (route) => route.fulfill({ body: '', contentType: 'text/html' }))
    await page.goto(origin)
  }
  await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'))
  court = { page, origin }
  return court
}

async function closeCourt(): Promise<void> {
  const closing = court
  court = undefined
  await closing?.page.context().close()
}

/** Fails when the page is wider than its window. */
export async function noSidewaysScroll(page: Page): Promise<void> {
  const [wanted, available] = (await page.evaluate(
    'const e = document.scrollingElement; [e.scrollWidth, e.clientWidth]',
  )) as [number, number]
  assert.ok(
    wanted <= available,
    `De bladzijde is ${wanted} px breed in een venster van ${available} px.`,
  )
}
