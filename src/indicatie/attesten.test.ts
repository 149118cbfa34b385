import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { attestRegels, beoordeelAttest, type Oordeel } from './attesten.ts'
import { bladen, voorwaarden } from './attesten.fixture.ts'
import { beslissendeVelden } from './beslissend.ts'
import { attestCodes, type Attest } from './feiten.ts'

const aanvraag = dag('2024-05-02')
const oordeel = (attest: Attest, op = aanvraag) => beoordeelAttest(attest, op)

type Rij = readonly [wat: string, attest: Attest, verwacht: Oordeel]

function tabel(rijen: readonly Rij[]): void {
  for (const [wat, attest, verwacht] of rijen)
    test(`${attest.code}, ${wat}: ${verwacht}`, () => assert.equal(oordeel(attest), verwacht))
}

describe('Attesten PMAH (domain/3 3.2, VDAB werkgeverspagina [seed 001])', () => {
  tabel([
    ['erkend door het VAPH', { code: 'PMAH-1', vaph: { erkend: true } }, 'ja'],
    ['niet erkend door het VAPH', { code: 'PMAH-1', vaph: { erkend: false } }, 'nee'],
    ['erkenning niet meegedeeld', { code: 'PMAH-1', vaph: {} }, 'onbekend'],
    ['OV1', { code: 'PMAH-2', buso: { ov: 1 } }, 'ja'],
    ['OV2', { code: 'PMAH-2', buso: { ov: 2 } }, 'ja'],
    ['OV3', { code: 'PMAH-2', buso: { ov: 3 } }, 'nee'],
    ['OV4', { code: 'PMAH-2', buso: { ov: 4 } }, 'nee'],
    ['opleidingsvorm niet meegedeeld', { code: 'PMAH-2' }, 'onbekend'],
    ['recht op IVT, IT niet meegedeeld', { code: 'PMAH-3', ivt: { recht: true } }, 'ja'],
    ['recht op IT, IVT niet meegedeeld', { code: 'PMAH-3', it: { recht: true } }, 'ja'],
    [
      'recht op IT met 0 punten: er is geen drempel (A-04)',
      { code: 'PMAH-3', it: { recht: true, punten: 0 } },
      'ja',
    ],
    [
      'geen van beide rechten',
      { code: 'PMAH-3', ivt: { recht: false }, it: { recht: false } },
      'nee',
    ],
    ['geen IVT, IT niet meegedeeld', { code: 'PMAH-3', ivt: { recht: false } }, 'onbekend'],
    [
      'blijvend volgens een rechter',
      { code: 'PMAH-4', arbeidsongeschiktheid: { blijvend: true, bron: 'gerechtelijk' } },
      'ja',
    ],
    [
      'blijvend volgens een federale dienst',
      { code: 'PMAH-4', arbeidsongeschiktheid: { blijvend: true, bron: 'federaal' } },
      'ja',
    ],
    [
      'blijvend volgens de werkgever',
      { code: 'PMAH-4', arbeidsongeschiktheid: { blijvend: true, bron: 'werkgever' } },
      'nee',
    ],
    [
      'tijdelijk volgens een rechter',
      { code: 'PMAH-4', arbeidsongeschiktheid: { blijvend: false, bron: 'gerechtelijk' } },
      'nee',
    ],
    [
      'tijdelijk, bron niet meegedeeld',
      { code: 'PMAH-4', arbeidsongeschiktheid: { blijvend: false } },
      'nee',
    ],
    [
      'andere bron, duur niet meegedeeld',
      { code: 'PMAH-4', arbeidsongeschiktheid: { bron: 'werkgever' } },
      'nee',
    ],
    [
      'blijvend, bron niet meegedeeld',
      { code: 'PMAH-4', arbeidsongeschiktheid: { blijvend: true } },
      'onbekend',
    ],
    [
      'rechter, duur niet meegedeeld',
      { code: 'PMAH-4', arbeidsongeschiktheid: { bron: 'gerechtelijk' } },
      'onbekend',
    ],
    [
      'bijkomende kinderbijslag als kind',
      { code: 'PMAH-5', kinderbijslag: { bijkomendAlsKind: true } },
      'ja',
    ],
    [
      'verhoogde kinderbijslag als ouder',
      { code: 'PMAH-5', kinderbijslag: { verhoogdAlsOuder: true } },
      'ja',
    ],
    [
      'verhoogde kinderbijslag als kind zegt hier niets (A-09)',
      {
        code: 'PMAH-5',
        kinderbijslag: { verhoogdAlsKind: true, bijkomendAlsKind: false, verhoogdAlsOuder: false },
      },
      'nee',
    ],
    [
      'geen als kind, als ouder niet meegedeeld',
      { code: 'PMAH-5', kinderbijslag: { bijkomendAlsKind: false } },
      'onbekend',
    ],
    ['invaliditeitsuitkering', { code: 'PMAH-6', invaliditeit: { uitkering: true } }, 'ja'],
    ['geen invaliditeitsuitkering', { code: 'PMAH-6', invaliditeit: { uitkering: false } }, 'nee'],
    ['uitkering niet meegedeeld', { code: 'PMAH-6', invaliditeit: {} }, 'onbekend'],
    [
      'dienst erkend door VDAB',
      { code: 'PMAH-7', attest: { uitgever: { erkendDoorVdab: true } } },
      'ja',
    ],
    [
      'dienst niet erkend door VDAB',
      { code: 'PMAH-7', attest: { uitgever: { erkendDoorVdab: false } } },
      'nee',
    ],
    [
      'erkenning van de dienst niet meegedeeld',
      { code: 'PMAH-7', attest: { uitgever: {} } },
      'onbekend',
    ],
    [
      'OV3 zonder getuigschrift staat uit (Q-65, A-10)',
      { code: 'PMAH-8', buso: { ov: 3, getuigschrift: false } },
      'nee',
    ],
    ['OV3 met getuigschrift', { code: 'PMAH-8', buso: { ov: 3, getuigschrift: true } }, 'nee'],
    ['zonder feiten: zolang de regel uit staat is het antwoord nee', { code: 'PMAH-8' }, 'nee'],
  ])

  test('PMAH-8 telt op geen enkele dag, ook niet ver in de toekomst (Q-65)', () => {
    for (const op of ['2019-01-01', '2023-09-08', '2024-01-01', '2030-01-01'])
      assert.equal(
        oordeel({ code: 'PMAH-8', buso: { ov: 3, getuigschrift: false } }, dag(op)),
        'nee',
      )
  })
})

describe('Attesten HOOG-1, HOOG-3 en HOOG-4 (domain/3 3.3 [seed 001])', () => {
  tabel([
    ['laatst BUSO OV1', { code: 'HOOG-1', laatstGevolgd: { soort: 'BUSO', ov: 1 } }, 'ja'],
    ['laatst BUSO OV2', { code: 'HOOG-1', laatstGevolgd: { soort: 'BUSO', ov: 2 } }, 'ja'],
    ['laatst BUSO OV3 (A-10)', { code: 'HOOG-1', laatstGevolgd: { soort: 'BUSO', ov: 3 } }, 'nee'],
    ['laatst gewoon onderwijs', { code: 'HOOG-1', laatstGevolgd: { soort: 'SECUNDAIR' } }, 'nee'],
    [
      'laatst BUSO, vorm niet meegedeeld',
      { code: 'HOOG-1', laatstGevolgd: { soort: 'BUSO' } },
      'onbekend',
    ],
    ['laatst OV1, soort niet meegedeeld', { code: 'HOOG-1', laatstGevolgd: { ov: 1 } }, 'onbekend'],
    ['laatst OV3, soort niet meegedeeld', { code: 'HOOG-1', laatstGevolgd: { ov: 3 } }, 'nee'],
    [
      'verhoogde kinderbijslag als ouder (Q-06)',
      { code: 'HOOG-3', kinderbijslag: { verhoogdAlsOuder: true } },
      'ja',
    ],
    [
      'verhoogde kinderbijslag als kind (Q-06, A-09)',
      { code: 'HOOG-3', kinderbijslag: { verhoogdAlsKind: true } },
      'ja',
    ],
    [
      'bijkomende kinderbijslag als kind is niet "verhoogd" (A-09)',
      {
        code: 'HOOG-3',
        kinderbijslag: { bijkomendAlsKind: true, verhoogdAlsKind: false, verhoogdAlsOuder: false },
      },
      'nee',
    ],
    [
      'niet als ouder, als kind niet meegedeeld',
      { code: 'HOOG-3', kinderbijslag: { verhoogdAlsOuder: false } },
      'onbekend',
    ],
    ['9 punten', { code: 'HOOG-4', it: { recht: true, punten: 9 } }, 'ja'],
    ['8 punten', { code: 'HOOG-4', it: { recht: true, punten: 8 } }, 'nee'],
    ['18 punten', { code: 'HOOG-4', it: { recht: true, punten: 18 } }, 'ja'],
    ['9 punten zonder recht op IT', { code: 'HOOG-4', it: { recht: false, punten: 9 } }, 'nee'],
    [
      'alleen IVT, nooit (A-04)',
      { code: 'HOOG-4', ivt: { recht: true }, it: { recht: false } },
      'nee',
    ],
    [
      'alleen IVT meegedeeld, IT onbekend (A-04)',
      { code: 'HOOG-4', ivt: { recht: true } },
      'onbekend',
    ],
    ['recht zonder punten', { code: 'HOOG-4', it: { recht: true } }, 'onbekend'],
    ['8 punten, recht niet meegedeeld', { code: 'HOOG-4', it: { punten: 8 } }, 'nee'],
    ['9 punten, recht niet meegedeeld', { code: 'HOOG-4', it: { punten: 9 } }, 'onbekend'],
  ])
})

describe('HOOG-2: intelligentietest van hoogstens 5 jaar (D-14, A-05, Q-05)', () => {
  const dagen: readonly (readonly [test: string, op: string, verwacht: Oordeel, waarom: string])[] =
    [
      ['2019-04-15', '2024-04-15', 'ja', 'precies 5 jaar'],
      ['2019-04-15', '2024-04-16', 'nee', '5 jaar en een dag'],
      ['2024-04-15', '2024-04-15', 'ja', 'op de dag van de aanvraag'],
      ['2024-04-16', '2024-04-15', 'nee', 'na de aanvraag'],
      ['2020-02-29', '2025-02-28', 'ja', 'schrikkeldag, laatste dag van februari'],
      ['2020-02-29', '2025-03-01', 'nee', 'schrikkeldag, een dag later'],
      ['2019-02-28', '2024-02-28', 'ja', 'precies 5 jaar, in een schrikkeljaar'],
      ['2019-02-28', '2024-02-29', 'nee', 'de termijn loopt vanaf de test (D-14)'],
      ['2019-03-01', '2024-02-29', 'ja', 'een dag minder dan 5 jaar, op een schrikkeldag'],
    ]
  for (const [test_, op, verwacht, waarom] of dagen)
    test(`test van ${test_}, aanvraag van ${op} (${waarom}): ${verwacht}`, () => {
      const attest: Attest = { code: 'HOOG-2', intelligentietest: { datum: dag(test_) } }
      assert.equal(oordeel(attest, dag(op)), verwacht)
    })

  test('zonder datum is het onbekend; de score verandert niets, hoe laag of hoog ook (Q-05)', () => {
    assert.equal(oordeel({ code: 'HOOG-2', intelligentietest: { score: 50 } }), 'onbekend')
    for (const score of [20, 69, 70, 71, 160])
      for (const [datum, verwacht] of [
        [aanvraag, 'ja'],
        [dag('2010-01-01'), 'nee'],
      ] as const)
        assert.equal(oordeel({ code: 'HOOG-2', intelligentietest: { datum, score } }), verwacht)
  })
})

describe('Dubbelzinnigheden A-03 en A-04 (domain/3 3.8)', () => {
  test('A-03: wie na OV1 gewoon onderwijs volgde houdt PMAH-2, maar niet HOOG-1', () => {
    assert.equal(oordeel({ code: 'PMAH-2', buso: { ov: 1 } }), 'ja')
    assert.equal(
      oordeel({ code: 'HOOG-1', buso: { ov: 1 }, laatstGevolgd: { soort: 'SECUNDAIR' } }),
      'nee',
    )
  })
  test('A-04: 8 punten geven PMAH-3 en niet HOOG-4', () => {
    const it = { recht: true, punten: 8 }
    assert.equal(oordeel({ code: 'PMAH-3', it }), 'ja')
    assert.equal(oordeel({ code: 'HOOG-4', it }), 'nee')
  })
})

describe('De lijst van attesten', () => {
  test('zijn er acht PMAH en vijf HOOG, elk met een bron, een herkomst en precies de feiten van zijn voorwaarde', () => {
    assert.deepEqual(Object.keys(attestRegels), [...attestCodes])
    assert.deepEqual(
      attestCodes.map((code) => code.slice(0, 4)),
      [...Array(8).fill('PMAH'), ...Array(5).fill('HOOG')],
    )
    for (const code of attestCodes) {
      const { velden, herkomst, voorwaarde, grondslag } = attestRegels[code]
      assert.deepEqual(
        velden,
        bladen(voorwaarden[code]).map(({ veld }) => veld),
        code,
      )
      assert.ok(herkomst.length > 3 && voorwaarde.length > 10 && grondslag.bron.length > 0, code)
    }
  })
  test('zonder één feit is elk attest onbekend, op PMAH-8 na, en noemt het al zijn feiten (HOOG-5: alle takken)', () => {
    for (const code of attestCodes) {
      if (code === 'PMAH-8') continue
      assert.equal(oordeel({ code }), 'onbekend', code)
      assert.deepEqual(beslissendeVelden({ code }, aanvraag), attestRegels[code].velden, code)
    }
  })
})
