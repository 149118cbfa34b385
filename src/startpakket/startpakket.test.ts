import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Attest, IcfBesluit } from '#indicatie/feiten.ts'
import { dag } from '#law/dag.ts'
import { bepaalStartpakket, pakketVan } from './startpakket.ts'

const peildatum = dag('2024-05-02')
const bepaal = (attesten: readonly Attest[], icf?: IcfBesluit) =>
  bepaalStartpakket({ peildatum, attesten, icf })

const pmah: Attest = { code: 'PMAH-6', invaliditeit: { uitkering: true } }
const hoog4: Attest = { code: 'HOOG-4', it: { recht: true, punten: 9 } }
describe('Voor 2019 is er geen startpakket', () => {
  test('31 december 2018: geen pakket, met reden; 1 januari 2019: wel', () => {
    const op = (datum: string) => ({ peildatum: dag(datum), attesten: [pmah, hoog4] })
    const ervoor = bepaalStartpakket(op('2018-12-31'))
    assert.deepEqual([ervoor.uitkomst, ervoor.ontbreekt], [null, []])
    assert.match(ervoor.motivering[0]!.tekst, /vanaf 1 januari 2019/)
    assert.equal(pakketVan(op('2018-12-31')), null)
    assert.equal(bepaalStartpakket(op('2019-01-01')).uitkomst?.wop, 'WOP 1')
    assert.equal(pakketVan(op('2019-01-01'))?.wop, 'WOP 1')
  })
})

describe('Wat ontbreekt is alleen wat nog iets verandert', () => {
  const rijen: readonly (readonly [
    zin: string,
    attesten: readonly Attest[],
    icf: IcfBesluit | undefined,
    ontbreekt: readonly string[],
  ])[] = [
    ['een onbekend attest HOOG zonder PMAH verandert niets', [{ code: 'HOOG-4' }], undefined, []],
    [
      'een onbekend attest HOOG met PMAH wel',
      [pmah, { code: 'HOOG-4', it: { recht: true } }],
      undefined,
      ['it.punten'],
    ],
    [
      'met een bewezen HOOG doet een tweede, onbekend HOOG er niet toe',
      [{ code: 'PMAH-1' }, hoog4, { code: 'HOOG-1' }],
      undefined,
      ['vaph.erkend'],
    ],
    [
      'met een bewezen PMAH doet een tweede, onbekend PMAH er niet toe',
      [pmah, { code: 'PMAH-1' }],
      undefined,
      [],
    ],
    [
      'PMP zonder profiel vraagt alleen het profiel',
      [{ code: 'HOOG-1' }],
      { doelgroep: 'PMP' },
      ['icf.profiel'],
    ],
    [
      'PMP zwak is al het hoogste: een onbekend attest HOOG bij PMAH kan het pakket nog noemen',
      [pmah, { code: 'HOOG-4', it: { recht: true } }],
      { doelgroep: 'PMP', profiel: 'zwak' },
      ['it.punten'],
    ],
    [
      'PMAH met HOOG: het profiel van PMP doet er niet toe',
      [pmah, hoog4],
      { doelgroep: 'PMP' },
      [],
    ],
    [
      'een onbekend PMAH zonder HOOG doet er niet toe bij PMP sterk',
      [{ code: 'PMAH-1' }],
      { doelgroep: 'PMP', profiel: 'sterk' },
      [],
    ],
    ['een onbekend PMAH bij UK wel', [{ code: 'PMAH-1' }], { doelgroep: 'UK' }, ['vaph.erkend']],
    [
      'opnames zonder dag worden genoemd',
      [
        pmah,
        {
          code: 'HOOG-5',
          attest: { uitgever: { soort: 'psychiater' } },
          opname: { lopend: false },
          psychiatrisch: { deskundigeBehandelingNodig: false },
          opnames: Array.from({ length: 3 }, () => ({ soort: 'psychiatrischeVoorziening' })),
        },
      ],
      undefined,
      ['opnames.van'],
    ],
  ]
  for (const [zin, attesten, icf, ontbreekt] of rijen)
    test(zin, () => {
      const gevonden = bepaal(attesten, icf)
      assert.deepEqual(gevonden.ontbreekt, ontbreekt)
      if (ontbreekt.length > 0) assert.equal(gevonden.uitkomst, null)
    })
})

test('Elk attest heeft zijn eigen stap, ook als er meer attesten zijn dan codes', () => {
  const attesten: Attest[] = Array.from({ length: 20 }, () => ({
    code: 'PMAH-1',
    vaph: { erkend: true },
  }))
  const een = bepaal(attesten.slice(0, 1))
  const veel = bepaal(attesten)
  assert.deepEqual(veel.uitkomst, een.uitkomst)
  assert.deepEqual(veel.motivering.slice(20), een.motivering.slice(1))
  for (const stap of veel.motivering.slice(0, 20)) assert.deepEqual(stap, een.motivering[0])
})

describe('De aannames staan erbij waar ze meespelen', () => {
  const opnames = ['2023-01-01', '2023-06-01'].map((van) => ({
    soort: 'psychiatrischeVoorziening',
    van: dag(van),
  }))
  const beschut = { soort: 'beschutteWoonvorm', van: dag('2024-01-01') }
  const psychiater = {
    attest: { uitgever: { soort: 'psychiater' } },
    opname: { lopend: false },
    psychiatrisch: { deskundigeBehandelingNodig: false },
  }
  const rijen: readonly (readonly [
    zin: string,
    attesten: readonly Attest[],
    icf: IcfBesluit | undefined,
    aannames: readonly string[],
  ])[] = [
    ['geen enkele bij PMAH zonder meer', [pmah], undefined, []],
    [
      'Q-05 bij een bewezen intelligentietest',
      [pmah, { code: 'HOOG-2', intelligentietest: { datum: peildatum } }],
      undefined,
      ['Q-05'],
    ],
    [
      'geen Q-05 bij een te oude test',
      [pmah, { code: 'HOOG-2', intelligentietest: { datum: dag('2019-05-01') } }],
      undefined,
      [],
    ],
    [
      'geen Q-05 zonder PMAH: de test verandert dan niets',
      [{ code: 'HOOG-2', intelligentietest: { datum: peildatum } }],
      undefined,
      [],
    ],
    [
      'geen Q-05 naast een attest HOOG dat zeker is',
      [pmah, hoog4, { code: 'HOOG-2', intelligentietest: { datum: peildatum } }],
      undefined,
      [],
    ],
    [
      'geen Q-65 naast een attest PMAH dat zeker is',
      [pmah, { code: 'PMAH-8', buso: { ov: 3, getuigschrift: false } }],
      undefined,
      [],
    ],
    [
      'geen Q-65 bij OV3 met getuigschrift',
      [{ code: 'PMAH-8', buso: { ov: 3, getuigschrift: true } }],
      undefined,
      [],
    ],
    [
      'Q-06 alleen als één van beide soorten bewezen is',
      [pmah, { code: 'HOOG-3', kinderbijslag: { verhoogdAlsKind: true, verhoogdAlsOuder: true } }],
      undefined,
      [],
    ],
    [
      'Q-06 bij verhoogde kinderbijslag',
      [pmah, { code: 'HOOG-3', kinderbijslag: { verhoogdAlsKind: true } }],
      undefined,
      ['Q-06'],
    ],
    [
      'Q-22 als de derde opname in een beschutte woonvorm was',
      [pmah, { code: 'HOOG-5', ...psychiater, opnames: [...opnames, beschut] }],
      undefined,
      ['Q-22'],
    ],
    [
      'geen Q-22 als de derde opname in een ander ziekenhuis was, met een beschutte woonvorm die te weinig is',
      [
        pmah,
        {
          code: 'HOOG-5',
          ...psychiater,
          opnames: [opnames[0]!, beschut, { ...beschut, soort: 'algemeenZiekenhuis' }],
        },
      ],
      undefined,
      [],
    ],
    [
      'geen Q-22 als er geen beschutte woonvorm was',
      [
        pmah,
        {
          code: 'HOOG-5',
          ...psychiater,
          opnames: [...opnames, { ...beschut, soort: 'psychiatrischeVoorziening' }],
        },
      ],
      undefined,
      [],
    ],
    [
      'geen Q-22 als de opname van 2 jaar (a) het bewijs is',
      [
        pmah,
        {
          code: 'HOOG-5',
          ...psychiater,
          opname: {
            soort: 'beschutteWoonvorm',
            lopend: true,
            onderbroken: false,
            van: dag('2020-01-01'),
          },
        },
      ],
      undefined,
      [],
    ],
    [
      'Q-65 bij OV3 zonder getuigschrift',
      [{ code: 'PMAH-8', buso: { ov: 3, getuigschrift: false } }],
      undefined,
      ['Q-65'],
    ],
    ['Q-04 bij elk ICF-besluit', [], { doelgroep: 'UK' }, ['Q-04']],
    [
      'Q-03 en Q-04 bij beide wegen',
      [pmah],
      { doelgroep: 'PMP', profiel: 'sterk' },
      ['Q-03', 'Q-04'],
    ],
    [
      'elke aanname één keer en in volgorde',
      [
        { code: 'HOOG-3', kinderbijslag: { verhoogdAlsOuder: true } },
        { code: 'HOOG-2', intelligentietest: { datum: peildatum } },
        { code: 'HOOG-3', kinderbijslag: { verhoogdAlsKind: true } },
        pmah,
      ],
      { doelgroep: 'UK' },
      ['Q-03', 'Q-04', 'Q-05', 'Q-06'],
    ],
  ]
  for (const [zin, attesten, icf, aannames] of rijen)
    test(zin, () => assert.deepEqual(bepaal(attesten, icf).aannames, aannames))
})

describe('Hoe een jurist het antwoord leest', () => {
  test('elk attest krijgt zijn eigen stap met zijn feiten, een bewezen en een niet bewezen', () => {
    const { motivering } = bepaal([pmah, { code: 'HOOG-4', it: { recht: true, punten: 8 } }])
    assert.match(motivering[0]!.tekst, /^PMAH-6\. Bewezen: /)
    assert.match(motivering[1]!.tekst, /^HOOG-4\. Niet bewezen: .*minstens 9 punten/)
    assert.deepEqual(motivering[1]!.feiten, { code: 'HOOG-4', it: { recht: true, punten: 8 } })
    assert.ok(
      motivering.some(({ tekst }) => /Niet WOP 1: geen attest HOOG-1 tot HOOG-5/.test(tekst)),
    )
  })
  test('zonder attesten en zonder ICF: weigering volgens R6, met reden', () => {
    const { uitkomst, ontbreekt, motivering } = bepaal([])
    assert.deepEqual([uitkomst, ontbreekt], [null, []])
    assert.ok(motivering.some(({ tekst }) => tekst.startsWith('Regel R6')))
  })
  test('hetzelfde attest twee keer verandert niets aan het pakket', () => {
    assert.equal(bepaal([pmah, pmah, hoog4, hoog4]).uitkomst?.wop, 'WOP 1')
  })
  test('de volgorde van de attesten verandert niets', () => {
    assert.deepEqual(bepaal([hoog4, pmah]).uitkomst, bepaal([pmah, hoog4]).uitkomst)
  })
})
