import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkPage, checkText, sentences, textOf, wordCount } from './words.ts'

const found = (text: string, reader: 'burger' | 'medewerker' = 'burger') =>
  checkText(text, reader).map((fault) => fault.found)
const words = (length: number) => `${Array.from({ length }, () => 'woord').join(' ')}.`

describe('De keuring van woorden', () => {
  test('laat een gewone zin door', () => {
    assert.deepEqual(found('U krijgt een hoger pakket. Uw loon verandert niet.'), [])
  })

  test('vindt kantoortaal en zegt wat er beter staat', () => {
    assert.deepEqual(found('Ingevolge uw vraag, en dienaangaande beslist.'), [
      'dienaangaande',
      'ingevolge',
    ])
    assert.equal(checkText('Dit is ten  einde.', 'burger')[0]?.advice, 'schrijf: om')
  })

  test('vindt Engelse schermwoorden, ook met een hoofdletter', () => {
    assert.deepEqual(found('Submit'), ['submit'])
    assert.deepEqual(found('Klik op OK of Login'), ['ok', 'login'])
  })

  test('ziet geen verboden woord in een ander woord', () => {
    assert.deepEqual(found('De broker doet ook mee. Het doch-tertje en de usertest lopen.'), [])
  })

  test('laat een woord toe dat de bladzijde nodig heeft', () => {
    assert.deepEqual(checkText('Meld aan met uw account.', 'burger', ['account']), [])
  })
})

describe('De lengte van zinnen', () => {
  test('25 woorden mag voor een burger, 26 niet', () => {
    const short = `Kort. Kort. Kort. ${words(25)}`
    assert.deepEqual(found(short), [])
    assert.equal(checkText(`Kort. Kort. Kort. ${words(26)}`, 'burger')[0]?.kind, 'lange zin')
  })

  test('gemiddeld 15 woorden mag, meer niet; een medewerker mag meer lezen', () => {
    assert.deepEqual(found(words(15)), [])
    assert.equal(checkText(words(16), 'burger')[0]?.kind, 'lange zinnen')
    assert.deepEqual(found(words(16), 'medewerker'), [])
  })

  test('een afkorting, een getal of een datum breekt geen zin', () => {
    assert.deepEqual(
      sentences('Dit staat in art. 50 van het besluit. Het geldt voor 1.600 mensen.'),
      ['Dit staat in art. 50 van het besluit.', 'Het geldt voor 1.600 mensen.'],
    )
    assert.equal(wordCount('Nog 16 dagen – op 8 december.'), 6)
  })
})

describe('De tekst van een bladzijde', () => {
  test('is wat er te lezen staat: geen stijl, geen kenmerken, wel elk blok apart', () => {
    const html =
      '<title>A</title><style>p{}</style><h1 class="submit">Titel</h1><p>Een <b>zin</b> &amp; twee&shy;</p>'
    assert.equal(textOf(html.replace('&shy;', '\u00AD')), 'A\nTitel\nEen zin & twee')
    assert.deepEqual(checkPage(html, 'burger'), [])
  })
})
