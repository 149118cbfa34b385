import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { begeleidingsgraden, type Deels, type Pakket } from '#law/soort.ts'
import { bijzonderPakket, bijzondere, bijzondereCodes } from './bijzondere.ts'

const uitkomst = (feiten: Parameters<typeof bijzonderPakket>[0]) => bijzonderPakket(feiten).uitkomst

describe('Bijzondere pakketten (domain/3 3.7)', () => {
  test('SP_40_LAAG: 40 % met begeleiding laag (A-07: 40 komt alleen later voor)', () => {
    assert.deepEqual(uitkomst({ code: 'SP_40_LAAG' }), {
      loonpremie: 40,
      begeleiding: 'laag',
      regeling: 'CMW',
      onbepaaldeDuur: false,
    })
  })

  for (const begeleiding of begeleidingsgraden)
    test(`SP_TERUGKEER: 45 % met begeleiding ${begeleiding} zoals voor het traject, wat de loonpremie ook was (Q-12)`, () => {
      for (const loonpremie of [40, 60, 75]) {
        const gevonden = bijzonderPakket({
          code: 'SP_TERUGKEER',
          pakketVoorTraject: { loonpremie, begeleiding },
        })
        assert.deepEqual(gevonden.uitkomst, {
          loonpremie: 45,
          begeleiding,
          regeling: 'CMW',
          onbepaaldeDuur: false,
        })
        assert.deepEqual(gevonden.aannames, ['Q-12'])
      }
    })
  test('SP_TERUGKEER zonder het vroegere pakket: niets geraden, een mens beslist (Q-12)', () => {
    const { uitkomst, ontbreekt, motivering, aannames } = bijzonderPakket({ code: 'SP_TERUGKEER' })
    assert.deepEqual([uitkomst, ontbreekt, aannames], [null, ['pakketVoorTraject'], ['Q-12']])
    assert.ok(motivering.some(({ tekst }) => /beslist een mens/.test(tekst)))
  })

  test('SP_SW_ZITTEND: 60 hoog voor onbepaalde duur, in dienst tot en met 31 maart 2017', () => {
    assert.deepEqual(uitkomst({ code: 'SP_SW_ZITTEND', inDienst: dag('2017-03-31') }), {
      loonpremie: 60,
      begeleiding: 'hoog',
      regeling: 'CMW',
      onbepaaldeDuur: true,
    })
    const later = bijzonderPakket({ code: 'SP_SW_ZITTEND', inDienst: dag('2017-04-01') })
    assert.equal(later.uitkomst, null)
    assert.deepEqual(
      later.gebreken.map(({ code }) => code),
      ['SP_SW_ZITTEND'],
    )
    assert.deepEqual(bijzonderPakket({ code: 'SP_SW_ZITTEND' }).ontbreekt, ['inDienst'])
  })

  const rugzak = { loonpremie: 45, begeleiding: 'midden' } as const
  for (const [inDienst, past] of [
    ['2017-03-31', false],
    ['2017-04-01', true],
    ['2018-12-31', true],
    ['2019-01-01', false],
  ] as const)
    test(`SP_SW_INSTROOM, in dienst op ${inDienst}: ${past ? 'de rugzak voor onbepaalde duur' : 'bestaat niet'}`, () => {
      const gevonden = bijzonderPakket({ code: 'SP_SW_INSTROOM', inDienst: dag(inDienst), rugzak })
      assert.deepEqual(
        gevonden.uitkomst,
        past ? { ...rugzak, regeling: 'CMW', onbepaaldeDuur: true } : null,
      )
      assert.equal(gevonden.gebreken.length, past ? 0 : 1)
    })
  test('SP_SW_INSTROOM zonder rugzak of zonder dag: beide worden genoemd', () => {
    assert.deepEqual(bijzonderPakket({ code: 'SP_SW_INSTROOM' }).ontbreekt, ['inDienst', 'rugzak'])
    const zonder = bijzonderPakket({ code: 'SP_SW_INSTROOM', inDienst: dag('2018-01-01') })
    assert.deepEqual([zonder.uitkomst, zonder.ontbreekt], [null, ['rugzak']])
  })
  test('SP_SW_INSTROOM buiten de periode bestaat niet: naar de rugzak wordt dan niet gevraagd', () => {
    const buiten = bijzonderPakket({ code: 'SP_SW_INSTROOM', inDienst: dag('2019-01-01') })
    assert.deepEqual([buiten.uitkomst, buiten.ontbreekt], [null, []])
    assert.equal(buiten.gebreken.length, 1)
  })
  test('Van de rugzak en van het pakket voor het traject wordt gevraagd wat ervan ontbreekt en telt', () => {
    const rugzakDeel = bijzonderPakket({
      code: 'SP_SW_INSTROOM',
      inDienst: dag('2018-01-01'),
      rugzak: { loonpremie: 45 },
    })
    assert.deepEqual(rugzakDeel.ontbreekt, ['rugzak.begeleiding'])
    const terug = (pakketVoorTraject: Deels<Pakket>) =>
      bijzonderPakket({ code: 'SP_TERUGKEER', pakketVoorTraject })
    assert.deepEqual(terug({ loonpremie: 60 }).ontbreekt, ['pakketVoorTraject.begeleiding'])
    assert.equal(terug({ begeleiding: 'hoog' }).uitkomst?.loonpremie, 45)
  })
  test('Zonder code ontbreekt de situatie', () => {
    const { uitkomst, ontbreekt, motivering } = bijzonderPakket({ inDienst: dag('2018-01-01') })
    assert.deepEqual([uitkomst, ontbreekt, motivering.length], [null, ['code'], 1])
  })

  test('SP_DUBBEL: een advies toegekend op 1 juli 2023 geeft IMW 55 hoog, op 30 juni 2023 niet (Q-64)', () => {
    const erna = bijzonderPakket({ code: 'SP_DUBBEL', toegekendOp: dag('2023-07-01') })
    assert.deepEqual(erna.uitkomst, {
      loonpremie: 55,
      begeleiding: 'hoog',
      regeling: 'IMW',
      onbepaaldeDuur: false,
    })
    assert.deepEqual([erna.aannames, erna.regelversie], [['Q-64'], '2023-07-01'])
    const ervoor = bijzonderPakket({ code: 'SP_DUBBEL', toegekendOp: dag('2023-06-30') })
    assert.deepEqual([ervoor.uitkomst, ervoor.ontbreekt], [null, []])
    assert.ok(ervoor.motivering.some(({ tekst }) => /omzetting/.test(tekst)))
    assert.deepEqual(bijzonderPakket({ code: 'SP_DUBBEL' }).ontbreekt, ['toegekendOp'])
  })

  test('elk bijzonder pakket heeft een situatie, een bron en een motivering', () => {
    assert.deepEqual(Object.keys(bijzondere), [...bijzondereCodes])
    for (const code of bijzondereCodes) {
      const { motivering, grondslagen, soort } = bijzonderPakket({ code })
      assert.equal(soort, 'bijzonder-pakket')
      assert.ok(motivering[0]!.tekst.startsWith(`${code}: `) && grondslagen.length > 0, code)
    }
  })
})
