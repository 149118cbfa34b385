import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { dag } from '#law/dag.ts'
import { andersGelezen, beoordeelAttest, type Oordeel } from './attesten.ts'
import { beslissendeVelden } from './beslissend.ts'
import type { Attest } from './feiten.ts'

const aanvraag = dag('2024-05-02')
const oordeel = (attest: Attest, op = aanvraag) => beoordeelAttest(attest, op)

const steuntOpQ22 = (attest: Attest) =>
  andersGelezen(attest, aanvraag, oordeel(attest)) !== oordeel(attest)

type Rij = readonly [wat: string, attest: Attest, verwacht: Oordeel]

function tabel(rijen: readonly Rij[]): void {
  for (const [wat, attest, verwacht] of rijen)
    test(`${attest.code}, ${wat}: ${verwacht}`, () => assert.equal(oordeel(attest), verwacht))
}

const psychiater = { attest: { uitgever: { soort: 'psychiater' } } } as const
const lang = {
  soort: 'psychiatrischeVoorziening',
  lopend: true,
  onderbroken: false,
  van: dag('2022-05-02'),
} as const
const toezicht = {
  blijvendCognitiefFunctieverlies: true,
  deskundigeBehandelingNodig: true,
  medischToezichtSinds: dag('2023-05-02'),
} as const
const opgenomen = (...dagen: readonly string[]) =>
  dagen.map((van) => ({ soort: 'psychiatrischeVoorziening', van: dag(van) }))
/** Facts that rule out branches b and c, so that only branch a speaks. */
const nietBC = { opnames: [], psychiatrisch: { blijvendCognitiefFunctieverlies: false } }
const nietAC = {
  opname: { lopend: false },
  psychiatrisch: { blijvendCognitiefFunctieverlies: false },
}
const nietAB = { opname: { lopend: false }, opnames: [] }

describe('HOOG-5 a: 2 jaar ononderbroken opgenomen (D-44)', () => {
  const a = (anders: object): Attest => ({
    code: 'HOOG-5',
    ...psychiater,
    ...nietBC,
    opname: { ...lang, ...anders },
  })
  tabel([
    ['a: precies 2 jaar', a({}), 'ja'],
    ['a: 2 jaar min een dag', a({ van: dag('2022-05-03') }), 'nee'],
    ['a: in een beschutte woonvorm', a({ soort: 'beschutteWoonvorm' }), 'ja'],
    ['a: in een algemeen ziekenhuis', a({ soort: 'ziekenhuis' }), 'nee'],
    ['a: niet meer opgenomen', a({ lopend: false }), 'nee'],
    ['a: onderbroken', a({ onderbroken: true }), 'nee'],
    ['a: begin niet meegedeeld', a({ van: undefined }), 'onbekend'],
    ['a: onderbreking niet meegedeeld', a({ onderbroken: undefined }), 'onbekend'],
    [
      'a: onderbreking niet meegedeeld, maar te kort',
      a({ onderbroken: undefined, van: dag('2023-01-01') }),
      'nee',
    ],
  ])

  test('schrikkeldag: opgenomen sinds 28 februari 2022 is 2 jaar op 29 februari 2024, sinds 1 maart 2022 niet', () => {
    assert.equal(oordeel(a({ van: dag('2022-02-28') }), dag('2024-02-29')), 'ja')
    assert.equal(oordeel(a({ van: dag('2022-03-01') }), dag('2024-02-29')), 'nee')
  })
})

describe('HOOG-5 b: 3 opnames in de 2 jaar voor de aanvraag (D-44, Q-22)', () => {
  const b = (opnames: Attest['opnames']): Attest => ({
    code: 'HOOG-5',
    ...psychiater,
    ...nietAC,
    opnames,
  })
  const elders = { soort: 'beschutteWoonvorm', van: dag('2024-01-01') }
  const zonderDag = { soort: 'psychiatrischeVoorziening' }
  tabel([
    [
      'b: de eerste dag van het venster telt',
      b(opgenomen('2022-05-02', '2023-01-01', '2024-01-01')),
      'ja',
    ],
    ['b: de dag ervoor telt niet', b(opgenomen('2022-05-01', '2023-01-01', '2024-01-01')), 'nee'],
    [
      'b: de dag van de aanvraag telt',
      b(opgenomen('2023-01-01', '2024-01-01', '2024-05-02')),
      'ja',
    ],
    [
      'b: de dag na de aanvraag telt niet',
      b(opgenomen('2023-01-01', '2024-01-01', '2024-05-03')),
      'nee',
    ],
    ['b: twee opnames', b(opgenomen('2023-01-01', '2024-01-01')), 'nee'],
    ['b: vier opnames', b(opgenomen('2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01')), 'ja'],
    [
      'b: een beschutte woonvorm telt niet mee (Q-22)',
      b([...opgenomen('2023-01-01', '2023-06-01'), elders]),
      'nee',
    ],
    [
      'b: de derde opname zonder dag',
      b([...opgenomen('2023-01-01', '2023-06-01'), zonderDag]),
      'onbekend',
    ],
    [
      'b: de vierde opname zonder dag',
      b([...opgenomen('2023-01-01', '2023-06-01', '2023-07-01'), zonderDag]),
      'ja',
    ],
    [
      'b: een tweede opname zonder dag volstaat nooit',
      b([...opgenomen('2023-01-01'), zonderDag]),
      'nee',
    ],
    ['b: opnames niet meegedeeld', b(undefined), 'onbekend'],
  ])

  test('een opname waarvan alleen het einde bekend is: eindigde ze voor het venster, dan is haar begin niet nodig', () => {
    const tot = (einde: string) => ({ soort: 'psychiatrischeVoorziening', tot: dag(einde) })
    const drie = (einde: string) => b([tot(einde), tot(einde), tot(einde)])
    assert.equal(oordeel(drie('2010-01-01')), 'nee')
    assert.equal(oordeel(drie('2022-05-01')), 'nee')
    assert.deepEqual(beslissendeVelden(drie('2022-05-01'), aanvraag), [])
    assert.equal(oordeel(drie('2022-05-02')), 'onbekend')
    assert.deepEqual(beslissendeVelden(drie('2022-05-02'), aanvraag), ['opnames.van'])
    const twee = opgenomen('2023-01-01', '2024-01-01')
    assert.equal(oordeel(b([...twee, tot('2022-05-01')])), 'nee')
    assert.equal(oordeel(b([...twee, tot('2024-03-01')])), 'onbekend')
  })

  test('een opname die eindigt voor ze begint, bewijst niets en weerlegt niets: haar dagen worden gevraagd', () => {
    const opname = (van: string, tot: string) => ({
      soort: 'psychiatrischeVoorziening',
      van: dag(van),
      tot: dag(tot),
    })
    const drie = (tot: string) => b(Array.from({ length: 3 }, () => opname('2024-04-01', tot)))
    assert.equal(oordeel(drie('2024-03-31')), 'onbekend')
    assert.deepEqual(beslissendeVelden(drie('2024-03-31'), aanvraag), ['opnames.van'])
    assert.equal(oordeel(drie('2024-04-01')), 'ja')
    const goed = opgenomen('2023-01-01', '2023-06-01', '2024-01-01')
    assert.equal(oordeel(b([...goed, opname('2024-04-01', '2024-03-31')])), 'ja')
  })

  test('een opname waarvan de plaats niet gegeven is, kan een opname in een voorziening zijn: de plaats wordt gevraagd waar ze telt', () => {
    const twee = opgenomen('2023-01-01', '2024-01-01')
    for (const [opname, verwacht, velden] of [
      [{ van: dag('2022-05-02') }, 'onbekend', ['opnames.soort']],
      [{ van: dag('2022-05-01') }, 'nee', []],
      [{ tot: dag('2022-05-02') }, 'onbekend', ['opnames.soort', 'opnames.van']],
      [{ tot: dag('2022-05-01') }, 'nee', []],
      [
        { van: dag('2024-04-01'), tot: dag('2024-03-31') },
        'onbekend',
        ['opnames.soort', 'opnames.van'],
      ],
    ] as const) {
      const attest = b([...twee, opname])
      assert.equal(oordeel(attest), verwacht)
      assert.deepEqual(beslissendeVelden(attest, aanvraag), velden)
      // It need not have been in a beschutte woonvorm either.
      assert.equal(steuntOpQ22(attest), false)
    }
    const plaatsloosVoorHetVenster = b([
      ...twee,
      { van: dag('2010-01-01') },
      { ...twee[0]!, van: undefined },
    ])
    assert.deepEqual(beslissendeVelden(plaatsloosVoorHetVenster, aanvraag), ['opnames.van'])
  })

  test('ook een opname met alleen een datum telt vanaf de eerste dag van het venster', () => {
    const opDatum = (datum: string) => ({ soort: 'psychiatrischeVoorziening', datum: dag(datum) })
    const twee = opgenomen('2023-01-01', '2024-01-01')
    assert.equal(oordeel(b([...twee, opDatum('2022-05-02')])), 'ja')
    assert.equal(oordeel(b([...twee, opDatum('2022-05-01')])), 'nee')
  })

  test('Q-22 draagt het oordeel alleen waar de beschutte woonvorm het zou veranderen', () => {
    const rust = steuntOpQ22
    assert.equal(rust(b([...opgenomen('2023-01-01', '2023-06-01'), elders])), true)
    assert.equal(rust(b([...opgenomen('2023-01-01'), elders])), false)
    assert.equal(rust(b(opgenomen('2023-01-01', '2023-06-01', '2023-07-01'))), false)
    assert.equal(rust(b([...opgenomen('2023-01-01', '2023-06-01', '2023-07-01'), elders])), false)
    assert.equal(rust({ code: 'HOOG-4', it: { recht: true, punten: 9 } }), false)
  })

  test('Q-22 gaat over de beschutte woonvorm alleen: een opname elders telt in geen van beide lezingen', () => {
    const rust = (opnames: Attest['opnames']) => steuntOpQ22(b(opnames))
    const ziekenhuis = { soort: 'algemeenZiekenhuis', van: dag('2024-02-01') }
    const teVroeg = { soort: 'beschutteWoonvorm', van: dag('2022-05-01') }
    const [een, twee] = [opgenomen('2023-01-01'), opgenomen('2023-01-01', '2023-06-01')]
    assert.equal(rust([...een, ziekenhuis, elders]), false)
    assert.equal(rust([...een, elders, elders]), true)
    assert.equal(rust([...twee, ziekenhuis]), false)
    assert.equal(rust([...twee, ziekenhuis, teVroeg]), false)
    assert.equal(rust([...twee, ziekenhuis, elders]), true)
    assert.equal(rust([elders, elders, elders]), true)
    assert.equal(rust([elders, elders, ziekenhuis]), false)
  })

  test('wat elders dan in een voorziening of woonvorm was, verandert nooit of Q-22 het oordeel draagt', () => {
    const opname = fc.record({
      soort: fc.constantFrom(
        'psychiatrischeVoorziening',
        'beschutteWoonvorm',
        'algemeenZiekenhuis',
      ),
      van: fc.constantFrom(
        dag('2022-05-01'),
        dag('2022-05-02'),
        dag('2024-05-02'),
        dag('2024-05-03'),
      ),
    })
    const rust = (opnames: Attest['opnames']) => steuntOpQ22(b(opnames))
    fc.assert(
      fc.property(fc.array(opname, { maxLength: 6 }), (opnames) => {
        const zonder = opnames.filter(({ soort }) => soort !== 'algemeenZiekenhuis')
        assert.equal(rust(opnames), rust(zonder))
      }),
    )
  })
})

describe('HOOG-5 c: behandeling en toezicht sinds minstens 1 jaar (D-44)', () => {
  const c = (anders: object): Attest => ({
    code: 'HOOG-5',
    ...psychiater,
    ...nietAB,
    psychiatrisch: { ...toezicht, ...anders },
  })
  tabel([
    ['c: toezicht precies 1 jaar', c({}), 'ja'],
    ['c: toezicht 1 jaar min een dag', c({ medischToezichtSinds: dag('2023-05-03') }), 'nee'],
    ['c: geen blijvend functieverlies', c({ blijvendCognitiefFunctieverlies: false }), 'nee'],
    ['c: geen deskundige behandeling nodig', c({ deskundigeBehandelingNodig: false }), 'nee'],
    [
      'c: begin van het toezicht niet meegedeeld',
      c({ medischToezichtSinds: undefined }),
      'onbekend',
    ],
    [
      'c: functieverlies niet meegedeeld',
      c({ blijvendCognitiefFunctieverlies: undefined }),
      'onbekend',
    ],
  ])
})

describe('HOOG-5: wie het attest geeft', () => {
  const van = (soort: string | undefined): Attest => ({
    code: 'HOOG-5',
    attest: { uitgever: { soort } },
    opname: lang,
  })
  for (const soort of ['psychiater', 'psychiatrischeVoorziening', 'beschutteWoonvorm'])
    test(`${soort}: ja`, () => assert.equal(oordeel(van(soort)), 'ja'))
  test('een huisarts: nee, wat er ook bewezen is', () =>
    assert.equal(oordeel(van('huisarts')), 'nee'))
  test('onbekende uitgever: onbekend, en alleen dat wordt nog gevraagd', () => {
    assert.equal(oordeel(van(undefined)), 'onbekend')
    assert.deepEqual(beslissendeVelden(van(undefined), aanvraag), ['attest.uitgever.soort'])
  })
  test('zonder opname (a) worden alleen de opnames (b) en het toezicht (c) nog gevraagd', () => {
    const attest: Attest = {
      code: 'HOOG-5',
      ...psychiater,
      opname: { lopend: false },
      psychiatrisch: { deskundigeBehandelingNodig: true },
    }
    assert.deepEqual(beslissendeVelden(attest, aanvraag), [
      'opnames',
      'psychiatrisch.blijvendCognitiefFunctieverlies',
      'psychiatrisch.medischToezichtSinds',
    ])
  })
  test('bij opnames zonder dag worden de dagen gevraagd', () => {
    const opnames = Array.from({ length: 3 }, () => ({ soort: 'psychiatrischeVoorziening' }))
    assert.deepEqual(
      beslissendeVelden({ code: 'HOOG-5', ...psychiater, ...nietAC, opnames }, aanvraag),
      ['opnames.van'],
    )
  })
})
