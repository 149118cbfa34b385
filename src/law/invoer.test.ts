import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as z from 'zod'
import { dag } from './dag.ts'
import { beantwoord, dichtste, verplicht, type InvoerFout } from './invoer.ts'
import { eigenLezing } from './regelingen/documenten.ts'
import { dagVeld, pakketVeld, soort } from './soort.ts'
import { onderzoek } from './vaststelling.ts'

const proef = soort({
  naam: 'evaluatie',
  omschrijving: 'Een soort om de invoer te toetsen.',
  regelversie: dag('2019-01-01'),
  invoer: z.strictObject({
    inDienst: dagVeld,
    grond: z.enum(['G1', 'G2']),
    pop: z.strictObject({ datum: dagVeld }).optional(),
    jobs: z.array(z.strictObject({ van: dagVeld, tot: dagVeld.nullable() })).optional(),
    pakket: pakketVeld.optional(),
    lopend: z.boolean().optional(),
  }),
  voorbeeld: { inDienst: '2024-01-01', grond: 'G1' },
  beslis(feiten) {
    const o = onderzoek<object>('evaluatie', dag('2019-01-01'))
    o.stap('Gelezen.', eigenLezing['telling van termijnen'], feiten)
    return o.besluit(feiten)
  },
})
const ander = { ...proef, naam: 'evaluatiebeslissing' }
const soorten = new Map([proef, ander].map((each) => [each.naam, each]))

const goed = { soort: 'evaluatie', inDienst: '2024-01-01', grond: 'G1' }

function foutVan(vraag: unknown): InvoerFout {
  const antwoord = beantwoord(soorten, vraag)
  assert.ok('fout' in antwoord, JSON.stringify(antwoord))
  return antwoord.fout
}

describe('Een vraag wordt gelezen of geweigerd met een uitleg', () => {
  test('Een volledige vraag krijgt een antwoord', () => {
    const antwoord = beantwoord(soorten, goed)
    assert.ok('uitkomst' in antwoord)
    assert.deepEqual(antwoord.uitkomst, { soort: 'evaluatie', inDienst: '2024-01-01', grond: 'G1' })
  })

  for (const feiten of [
    {},
    { inDienst: '2024-01-01' },
    { pop: {} },
    { jobs: [{ van: '2024-01-01' }, {}] },
    { pakket: { loonpremie: 45 } },
  ])
    test(`Een feit dat ontbreekt is geen fout, hoe diep ook: ${JSON.stringify(feiten)} wordt beoordeeld zoals gegeven`, () => {
      const vraag = { soort: 'evaluatie', ...feiten }
      const antwoord = beantwoord(soorten, vraag)
      assert.ok('uitkomst' in antwoord, JSON.stringify(antwoord))
      assert.deepEqual(antwoord.uitkomst, vraag)
    })

  test('Een volledige vraag heeft de feiten die niet weggelaten mogen worden', () => {
    assert.deepEqual(verplicht(proef), ['inDienst', 'grond'])
  })

  test('Wat wel gegeven is, wordt getoetst: ook naast een feit dat ontbreekt', () => {
    const fout = foutVan({ soort: 'evaluatie', pakket: { loonpremie: 101 } })
    assert.equal(fout.veld, 'pakket.loonpremie')
  })

  for (const vraag of [null, undefined, 5, 'tekst', [], [goed]])
    test(`${JSON.stringify(vraag)} is geen vraag`, () => {
      assert.match(foutVan(vraag).tekst, /^De invoer: verwacht wordt een JSON-object/)
    })

  const fouten: [wat: string, vraag: object, veld: string, tekst: RegExp][] = [
    ['soort ontbreekt', {}, 'soort', /verwacht wordt één van evaluatie, evaluatiebeslissing/],
    ['soort met een tikfout', { soort: 'evaluatei' }, 'soort', /Bedoelde u "evaluatie"\?/],
    ['soort met hoofdletters', { soort: 'EVALUATIE' }, 'soort', /Bedoelde u "evaluatie"\?/],
    ['veld met een tikfout', { ...goed, indienst: '2024-01-01' }, 'indienst', /"inDienst"\?/],
    ['veld zonder gelijkenis', { ...goed, xyzxyzxyz: 1 }, 'xyzxyzxyz', /bestaat hier niet\.$/],
    ['veld in een object', { ...goed, pop: { datun: 'x' } }, 'pop.datun', /"datum"\?/],
    [
      'veld in een lijst',
      { ...goed, jobs: [{ van: '2024-01-01', tott: null }] },
      'jobs[0].tott',
      /"tot"\?/,
    ],
    ['getal als dag', { ...goed, inDienst: 20240101 }, 'inDienst', /een bestaande dag/],
    ['dag die niet bestaat', { ...goed, inDienst: '2023-02-29' }, 'inDienst', /een bestaande dag/],
    ['dag in een object', { ...goed, pop: { datum: '2023-13-01' } }, 'pop.datum', /jjjj-mm-dd/],
    [
      'dag die leeg mag zijn',
      { ...goed, jobs: [{ van: '2024-01-01', tot: 'nu' }] },
      'jobs[0].tot',
      /dag/,
    ],
    [
      'getal waar een dag of leeg mag',
      { ...goed, jobs: [{ van: '2024-01-01', tot: 5 }] },
      'jobs[0].tot',
      /of null/,
    ],
    ['waarde buiten de lijst', { ...goed, grond: 'G9' }, 'grond', /één van G1, G2/],
    ['tekst als boolean', { ...goed, lopend: 'ja' }, 'lopend', /true of false/],
    ['object waar een lijst hoort', { ...goed, jobs: {} }, 'jobs', /een lijst/],
    ['lijst waar een object hoort', { ...goed, pop: [] }, 'pop', /een object/],
    [
      'percentage boven 100',
      { ...goed, pakket: { loonpremie: 120, begeleiding: 'laag' } },
      'pakket.loonpremie',
      /hoogstens 100/,
    ],
    [
      'percentage onder 0',
      { ...goed, pakket: { loonpremie: -1, begeleiding: 'laag' } },
      'pakket.loonpremie',
      /minstens 0/,
    ],
    [
      'percentage met een komma',
      { ...goed, pakket: { loonpremie: 42.5, begeleiding: 'laag' } },
      'pakket.loonpremie',
      /een geheel getal/,
    ],
  ]
  for (const [wat, vraag, veld, tekst] of fouten)
    test(`Fout: ${wat}`, () => {
      const fout = foutVan(vraag)
      assert.equal(fout.veld, veld)
      assert.match(fout.tekst, tekst)
      assert.ok(fout.verwacht.length > 0)
    })
})

test('Een reusachtige naam komt niet terug in het antwoord: de fout blijft leesbaar', () => {
  const reus = 'n'.repeat(1_000_000)
  for (const vraag of [
    { soort: reus, feiten: {} },
    { soort: 'evaluatie', feiten: { ...proef.voorbeeld, [reus]: true } },
  ])
    assert.ok(foutVan(vraag).tekst.length < 400)
})

describe('De dichtste naam', () => {
  const namen = ['startpakket', 'tickets', 'termijn', 'beroep']
  for (const [naam, verwacht] of [
    ['startpaket', 'startpakket'],
    ['Termijnen', 'termijn'],
    ['ticket', 'tickets'],
    ['beroep', 'beroep'],
  ] as const)
    test(`"${naam}" lijkt op "${verwacht}"`, () => {
      assert.equal(dichtste(naam, namen), verwacht)
    })

  test('Een naam die nergens op lijkt, krijgt geen voorstel', () => {
    assert.equal(dichtste('zzzzzzzzzzzz', namen), undefined)
    assert.equal(dichtste('iets', []), undefined)
  })
})
