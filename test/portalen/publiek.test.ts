import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { urls } from '#urls.ts'
import { axeOf, noSidewaysScroll, onPage, widths } from '#test/support/browser.ts'
import { publiekeSite } from '#test/portalen/publiek-server.ts'

const regel = (id: string) => urls.publiek.regel.href({ id })
const bladzijden = {
  start: urls.start.href(),
  wop: urls.publiek.wop.href(),
  regels: urls.publiek.regels.href(),
  startpakket: `${regel('startpakket')}?probeer=ja`,
  hoog: regel('hoog'),
  pmah: regel('pmah'),
  icf: regel('icf'),
  geldigheid: regel('geldigheid'),
  'regel evaluatie': `${regel('evaluatie')}?probeer=ja`,
  feestdagen: regel('feestdagen'),
  provincies: regel('provincies'),
  tickets: `${regel('tickets')}?probeer=ja`,
  termijnen: regel('termijnen'),
  'D-11': `${regel('D-11')}?start=2024-01-31`,
  vragen: regel('vragen'),
  bronnen: regel('bronnen'),
  nagaan: urls.publiek.nagaan.href(),
  evaluatie: urls.publiek.nagaanEvaluatie.href({}, { start: '2025-06-01' }),
  begrippen: urls.publiek.begrippen.href(),
  hulp: urls.publiek.hulp.href(),
  privacy: urls.publiek.privacy.href(),
  klacht: urls.publiek.klacht.href(),
  broncode: urls.publiek.broncode.href(),
  toegankelijkheid: urls.publiek.toegankelijkheid.href(),
} as const

// In each run some families are judged by axe; with ALLES=1 (or to make pictures) every page at every width.
const alles = process.env['ALLES'] !== undefined || process.env['SCREENSHOTS'] !== undefined
const steeds = new Set(['start', 'startpakket', 'hulp'])
const breedtes = alles ? widths : ([320, 768] as const)

describe('De openbare site in een browser zonder script', () => {
  let site = ''
  before(async () => {
    site = await publiekeSite()
  })

  for (const [naam, pad] of Object.entries(bladzijden))
    test(`"${naam}" past op ${breedtes.join(', ')} px`, async () => {
      await onPage(async (tab) => {
        const antwoord = await tab.goto(site + pad)
        assert.equal(antwoord?.status(), 200)
        for (const width of breedtes) {
          await tab.setViewportSize({ width, height: 900 })
          if (process.env['SCREENSHOTS'])
            await tab.screenshot({
              path: `${process.env['SCREENSHOTS']}/pub-${naam}-${width}.png`,
              fullPage: true,
            })
          await noSidewaysScroll(tab)
        }
      })
    })

  for (const [naam, pad] of Object.entries(bladzijden).filter(
    ([naam]) => alles || steeds.has(naam),
  ))
    test(`"${naam}" is toegankelijk`, async () => {
      for (const width of alles ? widths : ([320] as const))
        await onPage(
          async (tab) => {
            await tab.goto(site + pad)
            assert.ok((await axeOf(tab)) > 15)
          },
          { viewport: { width, height: 900 } },
        )
    })
})
