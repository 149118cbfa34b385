import { type Dag, dag } from '#law/dag.ts'
import type { Kindvoordeel } from '#register/magda/feiten.ts'
import type { Antwoord } from '#register/magda/port.ts'
import { antwoordMet, herkomst, insz } from '#test/support/magda.ts'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { beoordeelAttest } from './attesten.ts'
import { stelAttestenVoor } from './magda.ts'

const op = dag('2026-11-22')
const vers = dag('2026-11-20')

interface Handicap {
  readonly it?: number
  readonly ivt?: string
  readonly punten?: number | null
  readonly van?: Dag
  readonly tot?: Dag
  readonly datum?: Dag
}

function handicap({
  it = 2,
  ivt = '-',
  punten = 9,
  van,
  tot,
  datum = vers,
}: Handicap = {}): Antwoord {
  const basis = {
    bron: herkomst('SocZek.GeefDossierHandicap', datum),
    persoon: insz,
    geldigVan: van ?? dag('2020-09-04'),
    geldigTot: tot ?? null,
  }
  return antwoordMet('SocZek.GeefDossierHandicap', [
    {
      ...basis,
      soort: 'tegemoetkoming handicap',
      ivt: { recht: ivt !== '-', categorie: ivt },
      it: { recht: it > 0, categorie: it },
      beslissing: 'POSITIVE',
    },
    {
      ...basis,
      soort: 'erkenning handicap',
      punten,
      wie: 'volwassene',
      beslistOp: dag('2020-09-04'),
      zonderEinde: true,
      status: 'RECOGNITION_DETERMINED',
    },
  ])
}

describe('PMAH-3 en HOOG-4 uit het dossier handicap [seed 001]', () => {
  const gevallen: [waarom: string, change: Handicap, codes: string[]][] = [
    ['IT met 9 punten', {}, ['PMAH-3', 'HOOG-4']],
    ['IT met 8 punten', { punten: 8 }, ['PMAH-3']],
    ['IT met 18 punten', { punten: 18, it: 5 }, ['PMAH-3', 'HOOG-4']],
    ['IT zonder punten', { punten: null }, ['PMAH-3']],
    ['IVT alleen, met 18 punten', { it: 0, ivt: 'A', punten: 18 }, ['PMAH-3']],
    ['geen van beide', { it: 0 }, []],
    ['een recht dat vandaag eindigt', { tot: op }, ['PMAH-3', 'HOOG-4']],
    ['een recht dat vandaag begint', { van: op }, ['PMAH-3', 'HOOG-4']],
    ['een recht dat morgen begint', { van: dag('2026-11-23') }, []],
    ['een recht dat gisteren eindigde', { tot: dag('2026-11-21') }, []],
  ]
  for (const [waarom, change, verwacht] of gevallen)
    test(`${waarom}: ${verwacht.join(' en ') || 'geen attest'}`, () => {
      const { voorstellen, zonderAttest, nietBewezen } = stelAttestenVoor(
        [handicap(change)],
        insz,
        op,
      )
      assert.deepEqual(
        voorstellen.map(({ attest }) => attest.code),
        verwacht,
      )
      for (const { attest, teBevestigen } of voorstellen) {
        assert.equal(beoordeelAttest(attest, op), 'ja', attest.code)
        assert.deepEqual(teBevestigen, [])
      }
      assert.equal(nietBewezen.length, verwacht.length === 1 ? 1 : 0)
      assert.ok(zonderAttest.every(({ reden }) => reden.endsWith('.')))
    })

  test('de feiten van een attest staan in de vorm van het contract', () => {
    const [pmah3, hoog4] = stelAttestenVoor([handicap()], insz, op).voorstellen
    assert.deepEqual(pmah3?.attest, { code: 'PMAH-3', ivt: { recht: false }, it: { recht: true } })
    assert.deepEqual(hoog4?.attest, { code: 'HOOG-4', it: { recht: true, punten: 9 } })
    assert.deepEqual(
      hoog4?.feiten.map(({ soort }) => soort),
      ['tegemoetkoming handicap', 'erkenning handicap'],
    )
  })

  test('een categorie die niet bij de punten past, is na te vragen', () => {
    const bevestig = (it: number, punten: number) =>
      stelAttestenVoor([handicap({ it, punten })], insz, op).voorstellen[1]?.teBevestigen.length
    assert.deepEqual(
      [bevestig(1, 9), bevestig(2, 9), bevestig(2, 12), bevestig(3, 12), bevestig(4, 15)],
      [1, 0, 1, 0, 0],
    )
  })

  test('twee erkenningen met andere punten maken HOOG-4 onduidelijk', () => {
    const twee = [handicap({ punten: 9 }), handicap({ punten: 12 })]
    const { nietBewezen } = stelAttestenVoor(twee, insz, op)
    assert.match(nietBewezen[0]!.reden, /9 en 12 punten: dat is onduidelijk/)
  })

  test('een antwoord van meer dan een jaar oud is na te kijken', () => {
    const melding = (datum: Dag) =>
      stelAttestenVoor([handicap({ datum })], insz, op).voorstellen[0]!.teBevestigen
    assert.deepEqual(melding(dag('2025-11-22')), [])
    assert.match(melding(dag('2025-11-21'))[0]!, /van 2025-11-21: kijk na of dit nog geldt/)
  })
})

describe('PMAH-5 en HOOG-3 uit de kinderbijslag [seed 001, Q-06]', () => {
  const toeslag = (change: Partial<Kindvoordeel> = {}) =>
    antwoordMet('Gezin.GeefKindVoordelen', [
      {
        soort: 'kindvoordeel',
        bron: herkomst('Gezin.GeefKindVoordelen', vers),
        persoon: insz,
        geldigVan: dag('2019-01-01'),
        geldigTot: null,
        rol: 'kind',
        categorie: 'ZORG_SPECIALE_NODEN',
        omschrijving: null,
        uitbetaling: 'maandelijks',
        regio: 'VLAANDEREN',
        ...change,
      },
    ])

  test('het kind met een zorgtoeslag: beide attesten, HOOG-3 te bevestigen', () => {
    const { voorstellen } = stelAttestenVoor([toeslag()], insz, op)
    assert.deepEqual(
      voorstellen.map(({ attest }) => attest),
      [
        { code: 'PMAH-5', kinderbijslag: { bijkomendAlsKind: true } },
        { code: 'HOOG-3', kinderbijslag: { verhoogdAlsKind: true } },
      ],
    )
    assert.deepEqual(
      voorstellen.map(({ teBevestigen }) => teBevestigen.length),
      [0, 1],
    )
    assert.deepEqual(voorstellen[1]?.aannames, ['Q-06'])
  })

  const geen: [waarom: string, change: Partial<Kindvoordeel>, reden: RegExp][] = [
    [
      'wie de toeslag voor een kind ontvangt',
      { rol: 'begunstigde' },
      /ontvangt de toeslag voor een kind/,
    ],
    ['een basisbedrag', { categorie: 'BASIS' }, /hangt niet af van een handicap/],
    ['een toeslag van Brussel', { regio: 'BRUSSEL' }, /categorieën van BRUSSEL kennen wij niet/],
    ['een onbekende categorie', { categorie: 'ZORG_NIEUW' }, /ZORG_NIEUW kennen wij niet/],
    ['een sociale toeslag', { categorie: 'SOCIAAL' }, /hangt niet af van een handicap/],
    [
      'een toeslag die nog moet beginnen',
      { geldigVan: dag('2026-12-01') },
      /begint pas na 2026-11-22/,
    ],
  ]
  for (const [waarom, change, reden] of geen)
    test(`${waarom} bewijst geen attest`, () => {
      const { voorstellen, zonderAttest } = stelAttestenVoor([toeslag(change)], insz, op)
      assert.deepEqual(voorstellen, [])
      assert.match(zonderAttest[0]!.reden, reden)
    })

  test('een toeslag die vandaag begint of vandaag eindigt, loopt', () => {
    for (const change of [{ geldigVan: op }, { geldigTot: op }]) {
      const { voorstellen } = stelAttestenVoor([toeslag(change)], insz, op)
      assert.deepEqual(
        voorstellen.map(({ teBevestigen }) => teBevestigen.length),
        [0, 1],
      )
    }
  })

  test('een afgelopen toeslag is te bevestigen', () => {
    const { voorstellen } = stelAttestenVoor([toeslag({ geldigTot: dag('2026-11-21') })], insz, op)
    assert.match(voorstellen[0]!.teBevestigen[0]!, /is afgelopen/)
  })
})

describe('wat geen attest bewijst', () => {
  test('een feit over iemand anders telt nooit, ook niet als naar deze persoon gevraagd is', () => {
    const ander = stelAttestenVoor([{ ...handicap(), sleutel: '07612656930' }], '07612656930', op)
    assert.deepEqual(ander.voorstellen, [])
    assert.ok(ander.zonderAttest.every(({ reden }) => /iemand anders/.test(reden)))
  })

  test('een sociaal statuut is geen bewijs van een invaliditeitsuitkering (PMAH-6)', () => {
    const statuut = antwoordMet('SocZek.GeefSociaalStatuut', [
      {
        soort: 'sociaal statuut',
        bron: herkomst('SocZek.GeefSociaalStatuut', vers),
        persoon: insz,
        geldigVan: null,
        geldigTot: null,
        naam: 'BIM_BVT',
        vanToepassing: true,
      },
    ])
    const { voorstellen, zonderAttest } = stelAttestenVoor([statuut], insz, op)
    assert.deepEqual(voorstellen, [])
    assert.match(zonderAttest[0]!.reden, /PMAH-6 blijft te bevestigen/)
  })

  test('een geweigerd antwoord geeft geen voorstel en geen fout', () => {
    const geweigerd: Antwoord = {
      operatie: 'LED.GeefBewijs',
      sleutel: insz,
      schema: '',
      resultaat: { soort: 'geweigerd', element: 'Bewijs', regel: 1, reden: 'Kapot.' },
    }
    assert.deepEqual(stelAttestenVoor([geweigerd], insz, op), {
      voorstellen: [],
      zonderAttest: [],
      nietBewezen: [],
    })
  })
})
