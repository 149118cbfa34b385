import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'

const css = readFileSync('src/ui/theme.css', 'utf8')
const scss = readFileSync('src/ui/theme.scss')

describe('De stijl', () => {
  test('is gemaakt uit de huidige theme.scss', () => {
    const digest = createHash('sha256').update(scss).digest('hex')
    assert.equal(css.split('\n')[0], `/* theme.scss ${digest} */`, 'Draai `npm run theme`.')
  })

  test('draagt geen merk van een ander', () => {
    for (const mark of ['GDS Transport', 'Flanders Art', 'crown', 'crest', 'OGL', 'govuk-logo'])
      assert.ok(!css.toLowerCase().includes(mark.toLowerCase()), mark)
  })

  test('haalt niets op: geen lettertype, geen beeld, geen andere stijl', () => {
    assert.doesNotMatch(css, /@import|@font-face/)
    assert.deepEqual(css.match(/url\((?!["']?data:)[^)]*\)/g) ?? [], [])
  })

  test('laat plaats voor een bladzijde van 8 kB in de 25 kB', () => {
    assert.ok(gzipSync(css).length <= 17_000, String(gzipSync(css).length))
  })

  test('kent papier, hoog contrast en een smal scherm', () => {
    for (const media of ['@media print', '(forced-colors: active)', '(max-width: 40.0525em)'])
      assert.ok(css.includes(media), media)
  })
})

/** Contrast of two colours after WCAG 2.2: 1 for equal ones, 21 for black on white. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** The colour that the compiled style gives to a role of the theme. */
function colour(role: string): string {
  const found = new RegExp(`--govuk-${role}-colour:\\s*(#[0-9a-f]{3,6}|white|black)`, 'i').exec(
    css,
  )?.[1]
  assert.ok(found, `De stijl kent de kleur "${role}" niet.`)
  const named: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' }
  const hex = named[found.toLowerCase()] ?? found
  return hex.length === 4 ? hex.replaceAll(/[0-9a-f]/gi, '$&$&') : hex
}

describe('De kleuren', () => {
  const white = '#ffffff'
  const texts = [
    ['text', 'body-background'],
    ['text', 'surface-background'],
    ['secondary-text', 'body-background'],
    ['secondary-text', 'surface-background'],
    ['link', 'body-background'],
    ['link', 'surface-background'],
    ['link-hover', 'surface-background'],
    ['brand', 'body-background'],
    ['brand', 'surface-background'],
    ['error', 'body-background'],
    ['focus-text', 'focus'],
  ] as const
  for (const [front, back] of texts)
    test(`${front} op ${back} is te lezen (4,5 of meer)`, () => {
      assert.ok(contrast(colour(front), colour(back)) >= 4.5)
    })

  const shapes = ['brand', 'input-border', 'error', 'focus-text', 'success'] as const
  for (const shape of shapes)
    test(`een vorm in ${shape} op wit is te zien (3 of meer)`, () => {
      assert.ok(contrast(colour(shape), white) >= 3)
    })

  test('de meting zelf klopt op bekende paren', () => {
    assert.equal(contrast('#000000', white), 21)
    assert.equal(contrast('#767676', white).toFixed(2), '4.54')
    assert.equal(contrast('#d4882a', white).toFixed(2), '2.86')
  })
})
