import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { after, dag } from './dag.ts'
import { laatsteDag, termijn, termijnen, vroegsteDag, type TermijnId } from './termijnen.ts'

type MetLaatste = Parameters<typeof laatsteDag>[0]

/** The worked dates of domain/4 section 4.2 and of the sources they come from. */
const laatste: [id: MetLaatste, start: string, laatste: string, waarom: string][] = [
  ['D-01', '2024-01-08', '2024-03-04', 'aanwerving op maandag 8 januari: dag 56'],
  ['D-04', '2019-03-01', '2024-02-29', 'de dag voor de vijfde verjaardag'],
  ['D-04', '2020-02-29', '2025-02-28', '29 februari bestaat niet in 2025: die dag telt nog'],
  ['D-07', '2023-05-10', '2024-05-10', 'een POP van 10 mei 2023'],
  ['D-08', '2024-01-31', '2024-02-29', 'het eerste POP na aanwerving op 31 januari'],
  ['D-09', '2024-03-15', '2024-03-05', 'tien dagen voor het gesprek'],
  ['D-10', '2024-03-11', '2024-03-31', 'de beslissing mag op paaszondag vallen, ze schuift niet'],
  ['D-11', '2024-01-31', '2024-04-02', 'Pasen en paasmaandag schuiven op'],
  ['D-11', '2023-12-31', '2024-02-29', 'twee maanden na 31 december in een schrikkeljaar'],
  ['D-11', '2024-09-16', '2024-11-18', 'zaterdag 16 november schuift op naar maandag'],
  ['D-14', '2019-04-15', '2024-04-15', 'een test van 15 april 2019'],
  ['D-15', '2019-06-30', '2021-06-30', 'afgesloten op 30 juni 2019'],
  ['D-17', '2024-02-10', '2024-03-11', 'kennisgeving op 10 februari'],
  ['D-20', '2024-03-01', '2024-04-15', 'kennisname op 1 maart'],
  ['D-20', '2024-03-14', '2024-04-29', 'zondag 28 april schuift op'],
  ['D-23', '2024-09-02', '2024-12-04', 'derde werkdag donderdag 5 september, niet meegeteld'],
  ['D-41', '2023-07-01', '2025-06-30', 'einde van de SINE-voordelen'],
  ['D-41', '2023-06-30', '2025-06-30', 'de SINE-voordelen eindigen voor iedereen op dezelfde dag'],
  ['D-41', '2024-01-01', '2025-06-30', 'ook wie later rekent: de wet telt vanaf 1 juli 2023'],
  ['D-26', '2024-03-31', '2024-06-14', 'tiende werkdag van juni na het eerste kwartaal'],
  ['D-31', '2024-02-10', '2024-12-31', 'minder dan vier kwartalen na het kwartaal van het einde'],
  ['D-50', '2024-03-31', '2024-06-30', 'einde van het volgende kwartaal'],
]

describe('De uitgewerkte dagen van elke termijn', () => {
  for (const [id, start, verwacht, waarom] of laatste)
    test(`${id} vanaf ${start}: laatste dag ${verwacht} (${waarom})`, () => {
      assert.equal(laatsteDag(id, dag(start)), verwacht)
    })

  test('D-03: wie op 1 maart 2019 begon, kan vanaf 1 maart 2021 een gewone evaluatie vragen', () => {
    assert.equal(vroegsteDag('D-03', dag('2019-03-01')), '2021-03-01')
  })

  test('D-03: wie op 29 februari 2020 begon, kan vanaf 1 maart 2022', () => {
    assert.equal(vroegsteDag('D-03', dag('2020-02-29')), '2022-03-01')
  })

  test('D-23: de burger ziet de vroegere dag, 3 december in plaats van 4 december 2024 (Q-61)', () => {
    const dagen = termijnen['D-23'].rekening.bereken(dag('2024-09-02'))
    assert.equal(dagen.getoondeDag, '2024-12-03')
    assert.equal(dagen.laatsteDag, '2024-12-04')
  })

  test('D-02 telt 8 weken, of de dag van de maand nu stijgt of daalt', () => {
    const { oud } = termijnen['D-02'].varianten
    assert.equal(oud.bereken(dag('2024-01-08')).vroegsteDag, '2024-03-04')
    assert.equal(oud.bereken(dag('2024-01-01')).vroegsteDag, '2024-02-26')
  })
})

describe('Welke termijnen schuiven', () => {
  const schuift: readonly TermijnId[] = ['D-11', 'D-17', 'D-20', 'D-23', 'D-24']

  test('Alleen handelingen van burgers en werkgevers die een recht kosten, schuiven op', () => {
    const gevonden = Object.keys(termijnen).filter(
      (id) => termijn(id as TermijnId).rekening?.beleid === 'KAL_SCHUIF',
    )
    assert.deepEqual(gevonden.sort(), schuift)
  })

  test('Zonder verschuiving is de termijn elke dag even lang', () => {
    let start = dag('2024-01-01')
    for (let i = 0; i < 366; i++) {
      assert.equal(laatsteDag('D-10', start), after(start, { days: 20 }))
      start = after(start, { days: 1 })
    }
  })

  test('Een termijn zonder laatste of vroegste dag noemt die fout', () => {
    assert.throws(() => laatsteDag('D-03', dag('2024-01-01')), /D-03 kent geen laatste dag/)
    assert.throws(() => vroegsteDag('D-01', dag('2024-01-01')), /D-01 kent geen vroegste dag/)
  })
})
