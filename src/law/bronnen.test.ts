import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { citeer, regeling, vertrouwenLabel, type Grondslag } from './bron.ts'
import * as decreten from './regelingen/decreten.ts'
import * as documenten from './regelingen/documenten.ts'
import * as maatwerkbesluit from './regelingen/maatwerkbesluit.ts'
import { termijn, termijnen, type TermijnId } from './termijnen.ts'
import { vragen } from './vragen.ts'

const src = join(import.meta.dirname, '..')
const bestanden = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }))

function genoemd(pattern: RegExp): Map<string, string> {
  const found = new Map<string, string>()
  for (const { name, text } of bestanden)
    for (const [id] of text.matchAll(pattern)) found.set(id, name)
  return found
}

const regelingen: readonly Readonly<Record<string, Grondslag>>[] = [
  ...Object.values(decreten),
  ...Object.values(documenten),
  ...Object.values(maatwerkbesluit),
]

describe('Open vragen', () => {
  test('De lijst is die van het domein, 01-25, 31-54 en 61-72, met 73 die het product zelf stelt', () => {
    const rij = (van: number, tot: number) =>
      Array.from({ length: tot - van + 1 }, (_, i) => `Q-${String(van + i).padStart(2, '0')}`)
    assert.deepEqual(Object.keys(vragen).sort(), [...rij(1, 25), ...rij(31, 54), ...rij(61, 73)])
  })

  test('Elke vraag die ergens in de code genoemd wordt, bestaat', () => {
    for (const [id, name] of genoemd(/\bQ-\d\d\b/g)) assert.ok(id in vragen, `${id} in ${name}`)
  })

  test('Elke vraag heeft een vraag en een aanname, als zin geschreven', () => {
    for (const [id, { vraag, aanname }] of Object.entries(vragen)) {
      assert.match(vraag, /^[A-Z].*\?$/, id)
      assert.match(aanname, /^[A-Z0-9].*\.$/, id)
    }
  })
})

describe('Bronnen', () => {
  test('Elke termijn die ergens in de code genoemd wordt, bestaat', () => {
    for (const [id, name] of genoemd(/\bD-\d\d\b/g))
      assert.ok(id in termijnen || id === 'D-53', `${id} in ${name}`)
  })

  test('Elke termijn heeft een grondslag uit een regeling, en een lengte, keuzes of een reden', () => {
    const bekend = new Set(regelingen.flatMap((each) => Object.values(each)))
    for (const id of Object.keys(termijnen) as TermijnId[]) {
      const { grondslag, rekening, onbekend, varianten, vraag } = termijn(id)
      assert.ok(bekend.has(grondslag), `${id}: ${citeer(grondslag)}`)
      assert.ok(rekening ?? onbekend ?? varianten, id)
      if (vraag) assert.ok(vraag in vragen, id)
    }
  })

  test('Wat op een pagina staat waarvan het adres niet genoteerd is, krijgt geen adres van een andere', () => {
    for (const id of ['D-26', 'D-27', 'D-28', 'D-52'] as const)
      assert.equal(citeer(termijn(id).grondslag), 'Openbare webpagina, zonder genoteerd adres')
  })

  test('Elke bron heeft een naam, een plaats en een graad van vertrouwen', () => {
    for (const { bron, artikel, vertrouwen } of regelingen.flatMap((each) => Object.values(each))) {
      assert.ok(bron.length > 0 && artikel.length > 0)
      assert.ok(vertrouwen in vertrouwenLabel)
    }
  })

  test('Geen twee plaatsen worden op dezelfde manier geciteerd', () => {
    const citaten = regelingen.flatMap((each) => Object.values(each).map(citeer))
    assert.equal(new Set(citaten).size, citaten.length)
  })

  test('Alleen wat gelezen is heet "law", en een wet heeft een adres', () => {
    for (const { bron, artikel, vertrouwen, eli } of regelingen.flatMap((each) =>
      Object.values(each),
    ))
      if (vertrouwen === 'law') assert.match(eli ?? '', /^http/, `${bron}, ${artikel}`)
  })

  test('Een plaats wordt geciteerd als "bron, plaats" en kan niet gewijzigd worden', () => {
    const proef = regeling('Proefbesluit', { 'art. 1': 'law' }, 'http://example.org/eli')
    assert.equal(citeer(proef['art. 1']), 'Proefbesluit, art. 1')
    assert.ok(Object.isFrozen(proef['art. 1']))
    assert.equal('eli' in regeling('Pagina', { deel: 'public' }).deel, false)
  })
})
