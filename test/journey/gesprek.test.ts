import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { createApp } from '#app.ts'
import { categorieen } from '#indicatie/icf/icf-set.ts'
import { systemClock } from '#platform/clock.ts'
import { openSessions } from '#platform/http/session.ts'
import type { Actor } from '#platform/types.ts'
import { axeOf, noSidewaysScroll, onPage } from '#test/support/browser.ts'
import { baas, evaluator, openLoket } from '#test/portalen/gesprek-loket.ts'
import { urls } from '#urls.ts'

describe('Het gesprek in een browser zonder scripts, op een kleine telefoon', () => {
  let loket: Awaited<ReturnType<typeof openLoket>>
  let app: FastifyInstance
  let adres: string

  before(async () => {
    loket = await openLoket()
    const limits = { perAddress: 1e6, perSession: 1e6, login: 1e6 }
    app = await createApp({ ...loket.deps, http: { limits, log: { level: 'silent' } } })
    adres = await app.listen({ host: '127.0.0.1', port: 0 })
  })
  after(async () => {
    await app.close()
    await loket.sluit()
  })

  const als = (wie: Actor, url: string, werk: (page: Page) => Promise<void>) =>
    onPage(
      async (page) => {
        const value = await openSessions(loket.store, systemClock).login(wie, systemClock.now())
        await page.context().addCookies([{ name: 'sessie', value, url: adres }])
        await page.goto(`${adres}${url}`)
        await werk(page)
      },
      { viewport: { width: 320, height: 700 } },
    )

  const keur = async (page: Page) => {
    await noSidewaysScroll(page)
    await axeOf(page)
  }

  test('de evaluator schrijft met het toetsenbord; Enter bewaart en legt nooit vast; niets gaat verloren', async () => {
    const { naar, nummer, zelf, aanvraag, stand } = await loket.metGesprek()
    await als(baas, urls.vragenlijst.href({ nummer }), keur)
    await als(evaluator, urls.gesprek.href(naar), async (page) => {
      await noSidewaysScroll(page)
      await page.getByRole('link', { name: 'Schrijf het verslag' }).press('Enter')
      await page.getByLabel('Begeleider op de werkvloer').fill('Repelsteeltje')
      await page.getByLabel('Begeleider op de werkvloer').press('Enter')
      assert.match(await page.getByText('Laatst bewaard').innerText(), /Els Elfenhaar/)
      assert.equal((await stand()).status, 'GESPREK_GEPLAND')
      await page.locator('#t_b140').fill('Verliest de draad bij lawaai.')
      await page.getByRole('button', { name: 'Leg het gesprek vast' }).press('Enter')
      assert.match(await page.getByRole('alert').innerText(), /Zonder de werknemer/)
      assert.equal(await page.locator('#t_b140').inputValue(), 'Verliest de draad bij lawaai.')
      await keur(page)
      await page.getByLabel('De werknemer was erbij').press('Space')
      await page.getByLabel('Deze begeleider kan beoordelen').press('Space')
      await page.getByLabel('Samen: de werknemer').press('Space')
      await page.getByLabel('Wat leest de werknemer eerst?').fill('Bij lawaai is hulp nodig.')
      await page.getByRole('button', { name: 'Leg het gesprek vast' }).press('Enter')
      assert.match(await page.locator('h2').first().innerText(), /Verslag van het gesprek/)
      await noSidewaysScroll(page)
    })
    assert.equal((await stand()).status, 'GESPREK_GEVOERD')
    await als(zelf, urls.mijnGesprek.href({ aanvraag }), noSidewaysScroll)
  })

  test('het lege formulier past op bladen van A4: geen menu, geen naam, elk onderwerp met lijnen', async () => {
    const { naar, nummer } = await loket.metGesprek()
    await als(evaluator, urls.gesprekFormulier.href(naar), async (page) => {
      await keur(page)
      await page.emulateMedia({ media: 'print' })
      const tekst = await page.locator('body').innerText()
      assert.ok(tekst.includes(nummer))
      for (const { code, naam } of categorieen) assert.ok(tekst.includes(`${code} ${naam}`), code)
      assert.doesNotMatch(tekst, /Roodkapje|Elfenhaar|Mijn dossiers|Meld af/)
      assert.ok((await page.locator('.wop-formulier__lijn').count()) >= 2 * categorieen.length)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      const bladen = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
      assert.ok(bladen >= 4 && bladen <= 8, `${bladen} bladen`)
    })
  })
})
