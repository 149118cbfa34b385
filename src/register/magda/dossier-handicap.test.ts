import {
  antwoordBoom,
  feitenVan,
  feitenUit,
  type Inhoud,
  weigeringVan,
} from '#test/support/magda.ts'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { leesAntwoord } from './antwoord.ts'
import type { XmlNode } from './tree.ts'

const insz = '91610100176'

const gevonden = { value: 'DATA_FOUND', code: 'MSG00000', description: 'ok' }
const zes = {
  mobility: '2',
  nourishment: '1',
  hygiene: '2',
  household: '1',
  supervision: '2',
  socialSkills: '1',
}

interface Change {
  readonly rights?: Inhoud
  readonly independence?: Inhoud
  readonly recognition?: Inhoud
  readonly status?: Inhoud
  readonly evolutionOfRequest?: Inhoud
}

function handicap(change: Change = {}) {
  const recht: Inhoud = {
    period: { beginDate: '2020-09-04' },
    categoryIVT: 'C',
    categoryIT: '2',
    decisionStatus: 'POSITIVE',
  }
  const erkenning: Inhoud = change.recognition ?? {
    recognitionStatus: { dateOfDecision: '2020-09-04', startDateRecognition: '2020-09-04' },
    resultRecognitionAdult: {
      diminuationIndependence: change.independence ?? { ...zes, totalPoints: '9' },
    },
    decisionStatus: 'RECOGNITION_DETERMINED',
  }
  return antwoordBoom('GeefDossierHandicap', '03.00', {
    Inhoud: {
      ConsultFilesByDateResponse: {
        status: gevonden,
        ssin: insz,
        results: {
          dgphResult: {
            status: change.status ?? gevonden,
            file: {
              evolutionOfRequest: change.evolutionOfRequest ?? {},
              handicapRecognitions: { handicapRecognition: erkenning },
              rights: change.rights ?? recht,
            },
          },
        },
      },
    },
  })
}

const recht = (change: Record<string, Inhoud>): Inhoud => ({
  period: { beginDate: '2020-09-04' },
  categoryIVT: 'C',
  categoryIT: '2',
  decisionStatus: 'POSITIVE',
  ...change,
})

describe('dossier handicap', () => {
  test('een positief recht geeft de tegemoetkomingen, de erkenning geeft de punten', () => {
    const alle = feitenUit(handicap())
    const [tegemoetkoming] = feitenVan(alle, 'tegemoetkoming handicap')
    assert.deepEqual(
      [
        tegemoetkoming?.ivt,
        tegemoetkoming?.it,
        tegemoetkoming?.geldigVan,
        tegemoetkoming?.geldigTot,
      ],
      [{ recht: true, categorie: 'C' }, { recht: true, categorie: 2 }, '2020-09-04', null],
    )
    assert.deepEqual(tegemoetkoming?.bron, {
      dienst: 'SocZek.GeefDossierHandicap',
      versie: '03.00',
      datum: '2026-05-04',
      vindplaats:
        'GeefDossierHandicapResponse/Repliek/Antwoorden/Antwoord/Inhoud/ConsultFilesByDateResponse/results/dgphResult/file/rights',
      regel: 1,
    })
    const [erkenning] = feitenVan(alle, 'erkenning handicap')
    assert.deepEqual(
      [erkenning?.punten, erkenning?.wie, erkenning?.zonderEinde],
      [9, 'volwassene', true],
    )
  })

  test('geen categorie is geen recht', () => {
    const [feit] = feitenVan(
      feitenUit(handicap({ rights: recht({ categoryIVT: '-', categoryIT: '0' }) })),
      'tegemoetkoming handicap',
    )
    assert.deepEqual([feit?.ivt.recht, feit?.it.recht], [false, false])
  })

  for (const [waarom, change] of [
    ['een andere beslissing', recht({ decisionStatus: 'NEGATIVE' })],
    ['een onbekende beslissing', recht({ decisionStatus: 'PENDING_X' })],
  ] as const)
    test(`${waarom} geeft geen feit over het recht, wel een reden`, () => {
      const result = leesAntwoord(handicap({ rights: change }))
      assert.ok(result.soort === 'feiten')
      assert.deepEqual(feitenVan(result.feiten, 'tegemoetkoming handicap'), [])
      assert.match(result.opmerkingen[0]!.reden, /niet POSITIVE: dat bewijst geen recht/)
    })

  test('per periode kan een dossier meer rechten geven', () => {
    const rights = {
      right: [
        recht({ period: { beginDate: '2015-01-01', endDate: '2019-12-31' }, categoryIT: '0' }),
        recht({}),
      ],
    }
    const gevondenRechten = feitenVan(feitenUit(handicap({ rights })), 'tegemoetkoming handicap')
    assert.deepEqual(
      gevondenRechten.map(({ it, geldigTot }) => [it.recht, geldigTot]),
      [
        [false, '2019-12-31'],
        [true, null],
      ],
    )
    assert.match(gevondenRechten[1]!.bron.vindplaats, /right\[2\]$/)
  })

  test('de pijlers van een kind zijn geen punten van een volwassene', () => {
    const recognition = {
      resultRecognitionChild: { pillars: { pillarsTotal: '12' } },
      decisionStatus: 'RECOGNITION_DETERMINED',
    }
    const [erkenning] = feitenVan(feitenUit(handicap({ recognition })), 'erkenning handicap')
    assert.deepEqual(
      [erkenning?.punten, erkenning?.wie, erkenning?.zonderEinde],
      [null, 'kind', false],
    )
  })

  test('een erkenning die niet vaststaat geeft geen feit, wel een reden', () => {
    const recognition = {
      resultRecognitionAdult: { diminuationIndependence: { totalPoints: '12' } },
      decisionStatus: 'RECOGNITION_PENDING',
    }
    const result = leesAntwoord(handicap({ recognition }))
    assert.ok(result.soort === 'feiten')
    assert.deepEqual(feitenVan(result.feiten, 'erkenning handicap'), [])
    assert.match(result.opmerkingen[0]!.reden, /"RECOGNITION_PENDING": dat bewijst geen erkenning/)
  })

  test('een dienst die zegt niets gevonden te hebben, bewijst niets', () => {
    const status = { value: 'NO_DATA_FOUND', code: 'MSG00021', description: 'not integrated' }
    const result = leesAntwoord(handicap({ status }))
    assert.equal(
      result.soort === 'bewijst niets' && result.reden,
      'De dienst meldt NO_DATA_FOUND (MSG00021: not integrated).',
    )
  })

  test('een lopende aanvraag en een beroep staan bij de feiten', () => {
    const evolutionOfRequest = { administrativePendingRequest: 'true', appeal: 'true' }
    const result = leesAntwoord(handicap({ evolutionOfRequest }))
    assert.deepEqual(result.soort === 'feiten' && result.opmerkingen.map(({ reden }) => reden), [
      'Er loopt nog een aanvraag.',
      'Er loopt een beroep tegen de beslissing.',
    ])
    const rustig = leesAntwoord(handicap({ evolutionOfRequest: { appeal: 'false' } }))
    assert.deepEqual(rustig.soort === 'feiten' && rustig.opmerkingen, [])
  })

  const fout: [waarom: string, root: XmlNode, element: string, reden: RegExp][] = [
    [
      'punten als tekst',
      handicap({ independence: { totalPoints: 'negen' } }),
      'totalPoints',
      /"negen" is geen geheel getal van 0 tot 18/,
    ],
    ['19 punten', handicap({ independence: { totalPoints: '19' } }), 'totalPoints', /"19"/],
    ['een half punt', handicap({ independence: { totalPoints: '9.5' } }), 'totalPoints', /"9.5"/],
    [
      'punten die niet de som zijn',
      handicap({ independence: { ...zes, totalPoints: '12' } }),
      'totalPoints',
      /zegt 12, maar de zes onderdelen geven samen 9/,
    ],
    [
      'een recht zonder begin',
      handicap({ rights: recht({ period: {} }) }),
      'beginDate',
      /beginDate ontbreekt/,
    ],
    [
      'een recht zonder categorie IT',
      handicap({
        rights: {
          period: { beginDate: '2020-01-01' },
          categoryIVT: 'A',
          decisionStatus: 'POSITIVE',
        },
      }),
      'categoryIT',
      /ontbreekt/,
    ],
    [
      'een onbekende categorie IVT',
      handicap({ rights: recht({ categoryIVT: 'D' }) }),
      'categoryIVT',
      /"D" is geen categorie/,
    ],
    [
      'een dag die niet bestaat',
      handicap({ rights: recht({ period: { beginDate: '2021-02-30' } }) }),
      'beginDate',
      /"2021-02-30" is geen bestaande dag/,
    ],
  ]
  for (const [waarom, root, element, reden] of fout)
    test(`${waarom}: geweigerd, met het element`, () => {
      const result = weigeringVan(root)
      assert.equal(result.element, element)
      assert.match(result.reden, reden)
    })

  test('0 en 18 punten worden gelezen', () => {
    for (const totalPoints of ['0', '18']) {
      const [erkenning] = feitenVan(
        feitenUit(handicap({ independence: { totalPoints } })),
        'erkenning handicap',
      )
      assert.equal(erkenning?.punten, Number(totalPoints))
    }
  })
})
