import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { beslissingsbrief } from '#startpakket/brief.ts'
import { aToekenning } from '#startpakket/brief.fixture.ts'
import { compact, readPdf } from '#test/support/pdf.ts'
import { renderPdf, stopPdf } from './pdf.ts'

const { voorPersoon: brief } = beslissingsbrief(aToekenning('WOP 1'))

const markup = [
  '#read("/etc/passwd")',
  '#read("brief.typ")',
  '#include "brief.typ"',
  '#import "@preview/cetz:0.3.0"',
  '#image("/etc/hostname")',
  '#sys.inputs',
  '#eval("1+1")',
  '#panic("stop")',
  '#while true {}',
  '#set text(size: 90pt)',
  '#show: none',
  '#link("http://voorbeeld.invalid")[klik]',
  '#pagebreak()',
  '= Kop',
  '*vet* _schuin_',
  '$ x^2 $',
  '$1$',
  '`code`',
  '<label>',
  '@verwijzing',
  '// weg',
  '/* weg */',
  '"aanhaling" \'enkel\'',
  '\\u{41}',
  '\\',
  '"}',
  '"; #panic()',
  '[open',
  '{open',
  ')]}',
  '---',
  '...',
  '~',
  '- punt',
  '+ nummer',
  '/ term: uitleg',
  '%PDF-1.7',
  ') Tj ET',
  '<script>alert(1)</script>',
  '&amp;&lt;',
]
const words = [
  'Zoë',
  'Łukasz',
  'Ångström',
  'Ğül Şen',
  'Đorđević',
  'Ωμέγα',
  'Жанна',
  'Œuvre',
  'fiets ffi fl',
  '½ € § °',
  'na\u00efef',
  'werkondersteuningspakketbeslissingsbrief',
]
const frames = ['{}', 'voor {} na', '{}{}', '({})']
const payloads = [...markup, ...words].flatMap((payload) =>
  frames.map((frame) => frame.replaceAll('{}', () => payload)),
)

describe('Gegevens in een brief zijn letterlijke tekst, nooit opmaak', () => {
  after(() => stopPdf())

  test(`${payloads.length} gevaarlijke of vreemde teksten staan er in elk veld zoals ingevoerd`, async () => {
    assert.ok(payloads.length >= 200)
    for (let at = 0; at < payloads.length; at += 8) {
      const group = payloads.slice(at, at + 8)
      const pdf = await renderPdf({
        ...brief,
        titel: group[0]!,
        aanhef: group[1]!,
        adres: group.slice(2, 4),
        kenmerk: group[4] ?? 'k',
        kader: {
          beslissing: group.slice(5),
          tabel: { kop: ['a', group[0]!], rijen: [[group[1]!, 'b']] },
        },
        waarom: {
          inleiding: [],
          feiten: group.map((tekst) => ({ tekst, dag: brief.datum, bron: 'bron' })),
          besluit: [],
        },
        regels: group.map((tekst) => ({ tekst, url: 'http://voorbeeld.invalid/' })),
      })
      const text = compact(readPdf(pdf).text)
      for (const payload of group) {
        const times = text.split(compact(payload)).length - 1
        assert.ok(times >= 2, `${payload}: ${times} keer`)
      }
      assert.equal(/root:|panic\("stop"\)!/.test(text), false)
    }
  })

  test('Arabisch en Hebreeuws: elke letter staat er, de rest van de brief blijft heel', async () => {
    for (const naam of ['مرحبا بكم', 'שלום', 'أحمد Van den Bos']) {
      const text = readPdf(await renderPdf({ ...brief, aanhef: naam })).text
      for (const letter of naam.replaceAll(/\s/g, '')) assert.ok(text.includes(letter), letter)
      assert.ok(compact(text).includes(compact(brief.kader.beslissing[0]!)))
    }
  })

  test('een woord van 400 letters en een lange samenstelling lopen niet van het blad', async () => {
    for (const woord of [
      'w'.repeat(400),
      'tewerkstellingsondersteuningsmaatregelencommissievoorzitter',
      'https://voorbeeld.invalid/'.padEnd(200, 'a/'),
    ]) {
      const pdf = await renderPdf({
        ...brief,
        titel: woord,
        adres: [woord],
        kader: {
          beslissing: [woord],
          tabel: { kop: ['Pakket', woord], rijen: [[woord, woord]] },
        },
      })
      const { text, rightmost } = readPdf(pdf)
      assert.ok(compact(text).includes(woord))
      // A4 is 595 points wide; nothing comes nearer than 18 mm to the edge.
      const rightMargin = 595.3 - 51
      assert.ok(rightmost > 300, 'de meting ziet de tekst')
      assert.ok(rightmost < rightMargin, `${woord.slice(0, 20)}: ${rightmost}`)
    }
  })
})
