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
  tickets: `${regel('tickets')}?probeer=ja`,
  termijnen: regel('termijnen'),
  'D-11': `${regel('D-11')}?start=2024-01-31`,
  vragen: regel('vragen'),
  bronnen: regel('bronnen'),
  nagaan: urls.publiek.nagaan.href(),
  begrippen: urls.publiek.begrippen.href(),
  hulp: urls.publiek.hulp.href(),
  toegankelijkheid: urls.publiek.toegankelijkheid.href(),
} as const

// Every page is judged at the width where it breaks first; these families at all widths.
const overal = ['start', 'startpakket', 'D-11']

describe('De openbare site in een browser zonder script', () => {
  let site = ''
  before(async () => {
    site = await publiekeSite()
  })

  for (const [naam, pad] of Object.entries(bladzijden)) {
    const breedtes = overal.includes(naam) || process.env['SCREENSHOTS'] ? widths : ([320] as const)
    test(`"${naam}" is toegankelijk en past op ${breedtes.join(', ')} px`, async () => {
      for (const width of breedtes)
        await onPage(
          async (tab) => {
            const antwoord = await tab.goto(site + pad)
            assert.equal(antwoord?.status(), 200)
            if (process.env['SCREENSHOTS'])
              await tab.screenshot({
                path: `${process.env['SCREENSHOTS']}/pub-${naam}-${width}.png`,
                fullPage: true,
              })
            await noSidewaysScroll(tab)
            assert.ok((await axeOf(tab)) > 15)
          },
          { viewport: { width, height: 900 } },
        )
    })
  }
})
