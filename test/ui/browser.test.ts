import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { axeOf, noSidewaysScroll, onPage } from '#test/support/browser.ts'

const page = (body: string) =>
  `<!DOCTYPE html><html lang="nl-BE"><title>Proef</title><main><h1>Titel</h1>${body}</main></html>`
const judged = (body: string) =>
  onPage(async (tab) => {
    await tab.setContent(page(body))
    return axeOf(tab)
  })

describe('De keuring van een bladzijde', () => {
  test('laat een goede bladzijde door', async () => {
    assert.ok((await judged('<p>Alles is te lezen.</p>')) > 5)
  })

  test('weigert een veld zonder naam en een tekst die te bleek is', async () => {
    await assert.rejects(judged('<input>'), /label:/)
    await assert.rejects(judged('<p style="color:#aaa">Bleke tekst</p>'), /color-contrast/)
  })

  test('weigert ook een contrast dat niet te meten is', async () => {
    const striped = 'background:linear-gradient(90deg,#fff,#000);color:#fff'
    await assert.rejects(judged(`<p style="${striped}">Tekst op een verloop</p>`), /color-contrast/)
  })

  test('weigert een bladzijde die breder is dan het venster', async () => {
    await onPage(
      async (tab) => {
        await tab.setContent(page('<p style="width:400px">Breed</p>'))
        await assert.rejects(noSidewaysScroll(tab), /breed in een venster van 320 px/)
      },
      { viewport: { width: 320, height: 400 } },
    )
  })

  test('laat geen script van de bladzijde lopen', async () => {
    await onPage(async (tab) => {
      await tab.setContent(page('<p id="p">uit</p><script>p.textContent = "aan"</script>'))
      assert.equal(await tab.textContent('#p'), 'uit')
    })
  })
})
