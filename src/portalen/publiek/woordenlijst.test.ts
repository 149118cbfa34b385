import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { citeer, type Grondslag } from '#law/bron.ts'
import * as decreten from '#law/regelingen/decreten.ts'
import * as documenten from '#law/regelingen/documenten.ts'
import * as maatwerkbesluit from '#law/regelingen/maatwerkbesluit.ts'
import { begrippen } from './begrippen.ts'
import { begeleidingWoord, doelgroepWoord, profielWoord } from './woorden.ts'

const docs = path.join(import.meta.dirname, '../../../docs')
const lijst = readFileSync(path.join(docs, 'woordenlijst.md'), 'utf8')
const rijen = lijst
  .split('\n')
  .filter((regel) => regel.includes('` in ['))
  .map((regel) => {
    const [term = '', burger = '', , bron = '', code = ''] = regel
      .split('|')
      .slice(1)
      .map((cel) => cel.trim())
    const [, naam = '', bestand = ''] = /^`([^`]+)` in \[[^\]]+\]\(([^)]+)\)$/.exec(code) ?? []
    return { term, burger, bron, naam, bestand: path.join(docs, bestand) }
  })

const regelingen: readonly Readonly<Record<string, Grondslag>>[] = [
  ...Object.values(decreten),
  ...Object.values(documenten),
  ...Object.values(maatwerkbesluit),
]
const bronnen = new Set(regelingen.flatMap((each) => Object.values(each).map(citeer)))

describe('De woordenlijst', () => {
  test('heeft rijen, en elke term maar één keer', () => {
    assert.ok(rijen.length > 30, String(rijen.length))
    assert.equal(new Set(rijen.map(({ term }) => term)).size, rijen.length)
  })

  for (const { term, bron, naam, bestand } of rijen)
    test(`"${term}": de bron bestaat en de naam staat in het bestand`, () => {
      assert.ok(bronnen.has(bron), bron)
      assert.ok(existsSync(bestand), bestand)
      const tekst = readFileSync(bestand, 'utf8')
      assert.match(tekst, new RegExp(`(?<![\\w-])${naam}(?![\\w-])`), naam)
    })

  test('noemt voor elk begrip van de site hetzelfde gewone woord', () => {
    const burgerwoorden = rijen.map(({ burger }) => burger)
    for (const { woord } of begrippen)
      assert.ok(
        burgerwoorden.some((burger) => burger.split(', ').includes(woord)),
        woord,
      )
  })

  test('gebruikt voor doelgroepen, profielen en begeleiding de woorden van de site', () => {
    const tekst = rijen.map(({ burger }) => burger).join('\n')
    for (const woord of [doelgroepWoord, profielWoord, begeleidingWoord].flatMap((each) =>
      Object.values(each),
    ))
      assert.ok(tekst.includes(woord), woord)
  })
})

describe('De begrippen', () => {
  test('staan in de volgorde van het alfabet, elk met een eigen plaats', () => {
    const woorden = begrippen.map(({ woord }) => woord)
    assert.deepEqual(woorden, woorden.toSorted(new Intl.Collator('nl').compare))
    assert.equal(new Set(begrippen.map(({ id }) => id)).size, begrippen.length)
  })
})
