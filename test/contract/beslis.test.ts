import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fastify from 'fastify'
import { soorten } from '#beslissingen.ts'
import { vertrouwenLabel } from '#law/bron.ts'
import { isDag } from '#law/dag.ts'
import { verplicht } from '#law/invoer.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import { vragen as openVragen } from '#law/vragen.ts'
import { beslisApi } from '#platform/beslis/beslis-api.ts'
import {
  antwoorden,
  maatwerk,
  regels,
  type Afloop,
  type Antwoord,
} from '#test/contract/opdracht.fixture.ts'

type Bevinding = Vaststelling<unknown>

const alle = [...soorten.values()]
const vraagVan = (soort: (typeof alle)[number]) => ({ soort: soort.naam, ...soort.voorbeeld })
const voorbeelden = alle.map(vraagVan)
const vraagNaar = (naam: string) => vraagVan(soorten.get(naam)!)

/** The names of the contract that the product answers now; they never change. */
const vasteNamen = [
  'startpakket',
  'tickets',
  'correctie',
  'evaluatie',
  'evaluatiebeslissing',
  'geldigheid',
  'bijzonder-pakket',
  'termijn',
  'heroverweging',
  'beroep',
  'doorstroom',
  'einde-wop',
  'identificatie',
  'provincie',
]

function isTekst(waarde: unknown): boolean {
  return typeof waarde === 'string' && waarde !== ''
}

/** Every field of a finding as the contract gives it, and no others. */
function keurBevinding(bevinding: Bevinding, soort: string): void {
  const {
    uitkomst,
    ontvankelijk,
    gebreken,
    ontbreekt,
    motivering,
    grondslagen,
    aannames,
    regelversie,
  } = bevinding
  const velden = [
    'soort',
    'uitkomst',
    'gebreken',
    'ontbreekt',
    'motivering',
    'grondslagen',
    'aannames',
    'regelversie',
  ]
  assert.deepEqual(
    Object.keys(bevinding)
      .filter((veld) => veld !== 'ontvankelijk')
      .sort(),
    velden.sort(),
  )
  assert.equal(bevinding.soort, soort)
  assert.ok(uitkomst === null || typeof uitkomst === 'object')
  assert.ok(ontvankelijk === undefined || typeof ontvankelijk === 'boolean')
  for (const gebrek of gebreken)
    assert.ok(isTekst(gebrek.code) && isTekst(gebrek.tekst) && isTekst(gebrek.grondslag))
  assert.ok(ontbreekt.every(isTekst))
  for (const { tekst, grondslag, feiten } of motivering)
    assert.ok(isTekst(tekst) && isTekst(grondslag) && typeof feiten === 'object' && feiten !== null)
  for (const { bron, artikel, eli, vertrouwen } of grondslagen) {
    assert.ok(isTekst(bron) && isTekst(artikel) && vertrouwen in vertrouwenLabel)
    assert.ok(eli === undefined || eli.startsWith('http'))
  }
  assert.ok(aannames.every((id) => id in openVragen))
  assert.ok(isDag(regelversie), regelversie)
}

describe('maatwerk beslis, elke soort met haar voorbeeld (contract)', () => {
  let gegeven: Afloop
  let gevonden: readonly Antwoord[]
  before(async () => {
    gegeven = await maatwerk(['beslis', '-'], regels(voorbeelden))
    gevonden = antwoorden(gegeven.uit)
  })

  test('alles beantwoord: code 0, niets op stderr, één antwoord per vraag in volgorde', () => {
    assert.deepEqual([gegeven.code, gegeven.fouten], [0, ''])
    assert.deepEqual(
      gevonden.map(({ soort }) => soort),
      alle.map(({ naam }) => naam),
    )
  })
  test('de vaste namen van het contract bestaan alle', () => {
    for (const naam of vasteNamen) assert.ok(soorten.has(naam), naam)
  })
  for (const [nr, { naam }] of alle.entries())
    test(`${naam}: alle velden van een bevinding, met uitkomst, motivering en bron`, () => {
      const bevinding = gevonden[nr]!
      keurBevinding(bevinding, naam)
      assert.notEqual(bevinding.uitkomst, null)
      assert.deepEqual(bevinding.ontbreekt, [])
      assert.ok(bevinding.motivering.length > 0 && bevinding.grondslagen.length > 0)
    })

  describe('hetzelfde over HTTP', () => {
    const app = fastify()
    before(() => app.register(beslisApi, { soorten }))
    after(() => app.close())
    const stuur = (type: string, payload: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/beslissingen',
        headers: { 'content-type': type },
        payload,
      })

    test('elke vraag apart geeft byte voor byte dezelfde bevinding', async () => {
      const lijnen = gegeven.uit.split('\n')
      for (const [nr, vraag] of voorbeelden.entries()) {
        const { body, statusCode } = await stuur('application/json', JSON.stringify(vraag))
        assert.equal(statusCode, 200)
        assert.equal(body, lijnen[nr])
      }
    })
    test('als stroom geeft het byte voor byte dezelfde regels', async () => {
      const { body, statusCode } = await stuur('application/x-ndjson', regels(voorbeelden))
      assert.equal(statusCode, 200)
      assert.equal(body, gegeven.uit)
    })
  })
})

describe('maatwerk beslis, ontbrekende feiten', () => {
  test('elk nodig feit dat ontbreekt geeft uitkomst null en zijn naam in ontbreekt, met code 0', async () => {
    const zonder = alle.flatMap((soort) =>
      verplicht(soort)
        // In its example a new package was ruled, and then a traject changes nothing.
        .filter((veld) => veld !== 'doorstroomtraject')
        .map((veld) => ({
          naam: soort.naam,
          veld,
          vraag: { ...vraagVan(soort), [veld]: undefined },
        })),
    )
    assert.ok(zonder.length >= 15)
    const { code, uit, fouten } = await maatwerk(
      ['beslis', '-'],
      regels(zonder.map(({ vraag }) => vraag)),
    )
    assert.deepEqual([code, fouten], [0, ''])
    for (const [nr, bevinding] of antwoorden(uit).entries()) {
      const { naam, veld } = zonder[nr]!
      keurBevinding(bevinding, naam)
      assert.equal(bevinding.uitkomst, null, `${naam} zonder ${veld}`)
      assert.deepEqual(bevinding.ontbreekt, [veld])
    }
  })
  test('een feit dat in een ander feit staat, mag even goed ontbreken: het staat met zijn pad in ontbreekt', async () => {
    const vragen = [
      [{ ...vraagNaar('correctie'), huidigPakket: { loonpremie: 45 } }, 'huidigPakket.begeleiding'],
      [{ ...vraagNaar('evaluatie'), pop: {} }, 'pop.datum'],
      [
        { ...vraagNaar('evaluatie'), motivatieverslag: { soort: 'gewoon' } },
        'motivatieverslag.ondertekendDoor',
      ],
      [{ ...vraagNaar('evaluatiebeslissing'), nieuw: { loonpremie: 45 } }, 'nieuw.begeleiding'],
      [{ ...vraagNaar('startpakket'), attesten: [], icf: { profiel: 'zwak' } }, 'icf.doelgroep'],
      [
        { ...vraagNaar('doorstroom'), tewerkstellingen: [{ van: '2019-09-02', tot: null }] },
        'tewerkstellingen[0].wop',
      ],
    ] as const
    const { code, uit, fouten } = await maatwerk(
      ['beslis', '-'],
      regels(vragen.map(([vraag]) => vraag)),
    )
    assert.deepEqual([code, fouten], [0, ''])
    for (const [nr, { uitkomst, ontbreekt }] of antwoorden(uit).entries())
      assert.deepEqual([uitkomst, ontbreekt], [null, [vragen[nr]![1]]])
  })
  test('een weigering door de wet is een antwoord: code 0 met uitkomst null en niets dat ontbreekt', async () => {
    const vraag = { soort: 'startpakket', peildatum: '2024-05-02', attesten: [] }
    const { code, uit } = await maatwerk(['beslis', '-'], regels([vraag]))
    const [bevinding] = antwoorden(uit)
    assert.deepEqual([code, bevinding?.uitkomst, bevinding?.ontbreekt], [0, null, []])
  })
})

describe('maatwerk beslis, foute invoer', () => {
  test('een verschreven soort en een verschreven veld noemen de dichtste naam; de andere regels worden beantwoord', async () => {
    const fout = alle.map((soort) => {
      const [veld, waarde] = Object.entries(soort.voorbeeld)[0]!
      const verschreven = `${veld}x`
      return {
        veld,
        verschreven,
        vraag: { soort: soort.naam, ...soort.voorbeeld, [veld]: undefined, [verschreven]: waarde },
      }
    })
    const goed = voorbeelden[0]!
    const invoer = regels([
      goed,
      { ...goed, soort: 'startpaket' },
      ...fout.map(({ vraag }) => vraag),
      goed,
    ])
    const { code, uit, fouten } = await maatwerk(['beslis', '-'], invoer)
    assert.equal(code, 2)
    const [eerste, soort, ...rest] = antwoorden(uit)
    const laatste = rest.pop()!
    assert.equal(rest.length, alle.length)
    keurBevinding(eerste!, 'startpakket')
    assert.deepEqual(laatste, eerste)
    assert.deepEqual([soort?.fout?.regel, soort?.fout?.veld], [2, 'soort'])
    assert.match(soort!.fout!.tekst, /Bedoelde u "startpakket"\?/)
    for (const [nr, { veld, verschreven }] of fout.entries()) {
      const { regel, veld: genoemd, tekst, verwacht } = rest[nr]!.fout!
      assert.deepEqual([regel, genoemd], [nr + 3, verschreven])
      assert.match(tekst, new RegExp(`Bedoelde u "${veld}"\\?`))
      assert.ok(verwacht.includes(veld))
      assert.ok(fouten.includes(`Regel ${regel}, veld ${verschreven}, verwacht: `), fouten)
    }
  })
  const fouten: readonly (readonly [wat: string, vraag: string, veld: string])[] = [
    ['een dag die niet bestaat', '{"soort":"geldigheid","inDienst":"2023-02-29"}', 'inDienst'],
    [
      'een percentage boven 100',
      '{"soort":"tickets","rendementsverlies":101}',
      'rendementsverlies',
    ],
    [
      'een tekst in plaats van ja of neen',
      '{"soort":"tickets","betaaldWerkHaalbaar":"ja"}',
      'betaaldWerkHaalbaar',
    ],
    [
      'een onbekend attest',
      '{"soort":"startpakket","peildatum":"2024-05-02","attesten":[{"code":"HOOG-6"}]}',
      'attesten[0].code',
    ],
    [
      'een onbekend feit van een attest',
      '{"soort":"startpakket","peildatum":"2024-05-02","attesten":[{"code":"HOOG-4","it":{"punt":9}}]}',
      'attesten[0].it.punt',
    ],
    ['geen object', '[1]', ''],
    ['geen JSON', '{"soort":', ''],
  ]
  test('elke fout noemt het veld en antwoordt op haar plaats met code 2', async () => {
    const { code, uit } = await maatwerk(
      ['beslis', '-'],
      fouten.map(([, vraag]) => `${vraag}\n`).join(''),
    )
    assert.equal(code, 2)
    const gevonden = antwoorden(uit)
    for (const [nr, [wat, , veld]] of fouten.entries()) {
      assert.equal(gevonden[nr]?.fout?.veld, veld, wat)
      assert.equal(gevonden[nr]?.fout?.regel, nr + 1, wat)
    }
  })
})
