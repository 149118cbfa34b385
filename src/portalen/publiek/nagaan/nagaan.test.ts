import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { attestRegels, beoordeelAttest } from '#indicatie/attesten.ts'
import { attestCodes } from '#indicatie/feiten.ts'
import { dag } from '#law/dag.ts'
import type { WopNummer } from '#startpakket/pakketten.ts'
import { renderPage } from '#ui/render.ts'
import { checkPage, textOf } from '#ui/words.ts'
import { beginPage, vraagPage } from './paginas.tsx'
import { beweerd, uitslag } from './uitslag.ts'
import { uitslagPage } from './uitslagpagina.tsx'
import {
  lees,
  nagaanNamen,
  nagaanVragen,
  tegenspraak,
  volgende,
  wordtGevraagd,
  type Antwoorden,
  type Nagaanvraag,
} from './vragen.ts'

const vandaag = dag('2026-11-22')

describe('De vragen van de zelftest', () => {
  for (const naam of nagaanNamen)
    test(`"${nagaanVragen[naam].titel}" kan men beantwoorden met "Ik weet het niet"`, () => {
      const { keuzes }: Nagaanvraag = nagaanVragen[naam]
      assert.equal(keuzes.at(-1)?.waarde, 'weet-niet')
    })

  test('bieden elk bewijs aan dat vandaag telt, en geen ander', () => {
    const aangeboden = [...nagaanVragen.bewijs.keuzes, ...nagaanVragen.hoog.keuzes].map(
      ({ waarde }) => waarde,
    )
    for (const code of attestCodes)
      assert.equal(
        aangeboden.includes(code),
        beoordeelAttest(beweerd(code, vandaag), vandaag) === 'ja',
        `${code}: ${attestRegels[code].voorwaarde}`,
      )
  })

  test('volgen elkaar, en wie geen bewijs heeft, krijgt de vraag naar het hoge pakket niet', () => {
    assert.equal(volgende({}), 'werk')
    assert.equal(volgende({ werk: ['neen'] }), 'bewijs')
    assert.equal(volgende({ werk: ['neen'], bewijs: ['PMAH-1'] }), 'hoog')
    assert.equal(volgende({ werk: ['neen'], bewijs: ['weet-niet'] }), 'hoog')
    assert.equal(volgende({ werk: ['neen'], bewijs: ['geen'] }), 'gesprek')
    assert.equal(volgende({ werk: ['neen'], bewijs: ['geen'], gesprek: ['neen'] }), 'betaald')
    assert.equal(volgende({ werk: ['neen'], bewijs: ['geen'], gesprek: ['veel'] }), undefined)
    assert.equal(wordtGevraagd('betaald', { bewijs: ['PMAH-1'], gesprek: ['neen'] }), false)
  })

  test('nemen alleen antwoorden aan die bestaan en die nog gevraagd worden', () => {
    assert.deepEqual(lees({ werk: ['neen', 'kort'], bewijs: 'PMAH-99', naam: 'Pippi' }), {
      werk: ['neen'],
    })
    assert.deepEqual(lees({ bewijs: 'geen', hoog: ['HOOG-4'] }), { bewijs: ['geen'] })
  })

  test('"geen" en "ik weet het niet" staan alleen', () => {
    assert.equal(tegenspraak(['PMAH-1', 'geen']), true)
    assert.equal(tegenspraak(['PMAH-1', 'weet-niet']), true)
    assert.equal(tegenspraak(['PMAH-1', 'PMAH-2']), false)
    assert.equal(tegenspraak(['geen']), false)
  })
})

describe('De uitslag volgt de regels R1 tot R6', () => {
  const gevallen: [
    waarom: string,
    antwoorden: Antwoorden,
    nu: readonly WopNummer[],
    ookGeen: boolean,
    naGesprek: readonly WopNummer[],
  ][] = [
    [
      'bewijs van handicap en bewijs voor hoog: WOP 1',
      { bewijs: ['PMAH-3'], hoog: ['HOOG-4'], gesprek: ['neen'] },
      ['WOP 1'],
      false,
      [],
    ],
    [
      'bewijs van handicap zonder bewijs voor hoog: WOP 3, en een gesprek kan beter geven',
      { bewijs: ['PMAH-3'], hoog: ['geen'], gesprek: ['neen'] },
      ['WOP 3'],
      false,
      ['WOP 2', 'WOP 4'],
    ],
    [
      'bewijs van handicap, hoog niet bekend: WOP 1 of WOP 3',
      { bewijs: ['PMAH-3'], hoog: ['weet-niet'], gesprek: ['neen'] },
      ['WOP 1', 'WOP 3'],
      false,
      [],
    ],
    [
      'geen bewijs en veel hulp nodig na gesprek: WOP 2',
      { bewijs: ['geen'], gesprek: ['veel'] },
      ['WOP 2'],
      false,
      [],
    ],
    [
      'WOP 3 naast een beslissing na gesprek: het beste telt, WOP 4',
      { bewijs: ['PMAH-3'], hoog: ['geen'], gesprek: ['minder'] },
      ['WOP 4'],
      false,
      [],
    ],
    [
      'geen bewijs en lang zonder werk na gesprek: WOP 5',
      { bewijs: ['geen'], gesprek: ['lang'] },
      ['WOP 5'],
      false,
      [],
    ],
    [
      'geen bewijs, geen gesprek, 2 jaar geen betaald werk: nog niets, een gesprek kan drie pakketten geven',
      { bewijs: ['geen'], gesprek: ['neen'], betaald: ['neen'] },
      [],
      true,
      ['WOP 2', 'WOP 4', 'WOP 5'],
    ],
    [
      'geen bewijs, geen gesprek, wel betaald werk: lang zonder werk kan niet',
      { bewijs: ['geen'], gesprek: ['neen'], betaald: ['ja'] },
      [],
      true,
      ['WOP 2', 'WOP 4'],
    ],
    [
      'niets bekend: alles is mogelijk, ook geen pakket',
      {
        bewijs: ['weet-niet'],
        hoog: ['weet-niet'],
        gesprek: ['weet-niet'],
        betaald: ['weet-niet'],
      },
      ['WOP 1', 'WOP 2', 'WOP 4', 'WOP 3', 'WOP 5'],
      true,
      [],
    ],
  ]
  for (const [waarom, antwoorden, nu, ookGeen, naGesprek] of gevallen)
    test(waarom, () => {
      const gevonden = uitslag(antwoorden, vandaag)
      assert.deepEqual(
        [gevonden.nu, gevonden.ookGeen, gevonden.naGesprek],
        [nu, ookGeen, naGesprek],
      )
      const pagina = renderPage(uitslagPage({ antwoorden, uitslag: gevonden }))
      for (const wop of [...nu, ...naGesprek]) assert.ok(textOf(pagina).includes(wop), wop)
      assert.match(textOf(pagina), /VDAB beslist welk pakket u krijgt/)
      assert.deepEqual(checkPage(pagina, 'burger'), [])
    })

  test('is dezelfde als wat de regel zelf vindt, als alles bekend is', () => {
    const antwoorden = { bewijs: ['PMAH-3'], hoog: ['HOOG-2'], gesprek: ['neen'] }
    assert.equal(uitslag(antwoorden, vandaag).bevinding.uitkomst?.wop, 'WOP 1')
  })
})

test('een vraag draagt de antwoorden mee in verborgen velden en niet in een adres', () => {
  const antwoorden = { werk: ['neen'], bewijs: ['PMAH-3', 'PMAH-6'] }
  const pagina = renderPage(vraagPage({ naam: 'hoog', antwoorden }))
  assert.match(pagina, /<input type="hidden" name="bewijs" value="PMAH-6"/)
  assert.doesNotMatch(pagina, /(?:href|action)="[^"]*PMAH/)
})

test('elke vraag spreekt gewone taal', () => {
  assert.deepEqual(checkPage(renderPage(beginPage()), 'burger'), [])
  for (const naam of nagaanNamen)
    assert.deepEqual(checkPage(renderPage(vraagPage({ naam, antwoorden: {} })), 'burger'), [])
})
