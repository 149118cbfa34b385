import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aScore, volledigeScores } from './icf.fixture.ts'
import { categorieen, componenten, icfSet, type IcfComponent } from './icf-set.ts'
import {
  kwalificatoren,
  notatie,
  onvolledig,
  verschil,
  type IcfScore,
  type Kwalificator,
} from './icf.ts'

describe('De ICF-set (domain/3 3.5, Q-43)', () => {
  test('heeft 43 categorieën met elk een eigen code: 14 b, 19 d, 6 e en 4 persoonlijke', () => {
    const codes = categorieen.map(({ code }) => code)
    assert.equal(new Set(codes).size, 43)
    const perComponent = (component: IcfComponent) =>
      categorieen.filter((each) => each.component === component).length
    assert.deepEqual((Object.keys(componenten) as IcfComponent[]).map(perComponent), [14, 19, 6, 4])
  })
  test('zegt overal dat ze niet de officiële lijst is', () => {
    assert.equal(icfSet.officieel, false)
    assert.match(icfSet.waarschuwing, /niet de officiële lijst.*Q-43/)
  })
})

describe('Wanneer is een ICF-onderzoek volledig', () => {
  const zonder = (code: string) =>
    Object.fromEntries(Object.entries(volledigeScores()).filter(([each]) => each !== code))
  const met = (code: string, score: IcfScore) => onvolledig({ ...volledigeScores(), [code]: score })
  test('met een score voor elke categorie: volledig', () =>
    assert.deepEqual(onvolledig(volledigeScores()), []))
  test('leeg: elke categorie wordt genoemd, in volgorde', () => {
    assert.deepEqual(
      onvolledig({}).map(({ code }) => code),
      categorieen.map(({ code }) => code),
    )
  })
  for (const code of ['b140', 'd845', 'e310', 'pf1'])
    test(`zonder ${code}: precies die categorie ontbreekt`, () => {
      assert.deepEqual(
        onvolledig(zonder(code)).map((each) => each.code),
        [code],
      )
    })

  for (const code of ['b140', 'd845', 'e310'])
    for (const kwalificator of Object.keys(kwalificatoren) as Kwalificator[]) {
      const weegt = '1234'.includes(kwalificator)
      test(`${code} met score ${kwalificator}: een toelichting is ${weegt ? 'nodig' : 'niet nodig'}`, () => {
        const richting = 'barriere'
        assert.equal(met(code, aScore({ kwalificator, richting })).length, weegt ? 1 : 0)
        assert.deepEqual(
          met(code, aScore({ kwalificator, richting, toelichting: 'gezien op de werkvloer' })),
          [],
        )
        assert.equal(
          met(code, aScore({ kwalificator, richting, toelichting: '  ' })).length,
          weegt ? 1 : 0,
        )
      })
    }

  test('een externe factor die weegt, zegt of hij hindert of helpt; bij een functie hoeft dat niet', () => {
    const score = aScore({ kwalificator: '2', toelichting: 'steun van de broer' })
    assert.match(met('e310', score)[0]!.tekst, /e310 naaste familie: kies of dit hindert of helpt/)
    assert.deepEqual(met('e310', { ...score, richting: 'facilitator' }), [])
    assert.deepEqual(met('e310', aScore({ kwalificator: '0' })), [])
    assert.deepEqual(met('b140', score), [])
  })
  test('een persoonlijke factor vraagt een toelichting en geen score', () => {
    assert.deepEqual(met('pf1', aScore({ toelichting: 'wil graag werken' })), [])
    assert.equal(met('pf1', aScore({ kwalificator: '2' })).length, 1)
    assert.equal(met('pf1', aScore({ toelichting: '   ' })).length, 1)
  })
})

describe('Het verschil met het vorige onderzoek', () => {
  const graad = (kwalificator: Kwalificator, richting: IcfScore['richting'] = null) =>
    aScore({ kwalificator, richting })
  test('zonder vorig onderzoek: nieuw', () =>
    assert.equal(verschil(undefined, graad('2')), 'nieuw'))
  const rijen: readonly (readonly [
    zin: string,
    van: IcfScore,
    naar: IcfScore,
    verwacht: string,
  ])[] = [
    ['2 blijft 2', graad('2'), graad('2'), 'gelijk'],
    ['2 wordt 1', graad('2'), graad('1'), 'beter'],
    ['2 wordt 3', graad('2'), graad('3'), 'slechter'],
    ['0 wordt 4', graad('0'), graad('4'), 'slechter'],
    ['een barrière wordt kleiner', graad('3', 'barriere'), graad('1', 'barriere'), 'beter'],
    ['een hulp wordt groter', graad('1', 'facilitator'), graad('3', 'facilitator'), 'beter'],
    ['een hulp wordt kleiner', graad('3', 'facilitator'), graad('1', 'facilitator'), 'slechter'],
    ['een barrière wordt een hulp', graad('1', 'barriere'), graad('1', 'facilitator'), 'beter'],
    [
      'geen hulp en geen barrière zijn gelijk',
      graad('0', 'barriere'),
      graad('0', 'facilitator'),
      'gelijk',
    ],
    ['2 wordt niet nader bepaald', graad('2'), graad('8'), 'onvergelijkbaar'],
    ['niet van toepassing wordt 2', graad('9'), graad('2'), 'onvergelijkbaar'],
    ['niet nader bepaald wordt niet van toepassing', graad('8'), graad('9'), 'onvergelijkbaar'],
    ['niet nader bepaald blijft zo', graad('8'), graad('8'), 'gelijk'],
    [
      'dezelfde woorden bij een persoonlijke factor',
      aScore({ toelichting: 'a' }),
      aScore({ toelichting: 'a' }),
      'gelijk',
    ],
    [
      'andere woorden bij een persoonlijke factor',
      aScore({ toelichting: 'a' }),
      aScore({ toelichting: 'b' }),
      'onvergelijkbaar',
    ],
  ]
  for (const [zin, van, naar, verwacht] of rijen)
    test(`${zin}: ${verwacht}`, () => assert.equal(verschil(van, naar), verwacht))
})

test('De notatie is die van de ICF: punt voor een probleem of barrière, plus voor een hulp', () => {
  assert.equal(notatie('b140', aScore({ kwalificator: '2' })), 'b140.2')
  assert.equal(notatie('e310', aScore({ kwalificator: '1', richting: 'barriere' })), 'e310.1')
  assert.equal(notatie('e310', aScore({ kwalificator: '3', richting: 'facilitator' })), 'e310+3')
  assert.equal(notatie('pf1', aScore({ toelichting: 'wil werken' })), 'pf1')
})
