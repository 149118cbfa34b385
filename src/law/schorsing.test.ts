import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { after, dag, daysBetween, type Dag } from './dag.ts'
import { geschorst, schorsingen, telTermijn, type Schorsing } from './schorsing.ts'
import { bereken, termijnen, type TermijnId } from './termijnen.ts'

const [algemeen] = schorsingen
const aSchorsing = (anders: Partial<Schorsing>): Schorsing => ({
  ...algemeen!,
  termijnen: ['D-10'],
  ...anders,
})
const tot = (start: string) => telTermijn('D-16', dag(start), 'STAGE')!.laatsteDag

describe('De schorsing van 2020, de enige die de bronnen kennen', () => {
  test('een stage van 3 maanden die op 1 maart 2020 begon, stond 94 dagen stil', () => {
    const { laatsteDag, stappen } = telTermijn('D-16', dag('2020-03-01'), 'STAGE')!
    assert.equal(laatsteDag, '2020-09-02')
    assert.deepEqual(stappen, [
      '3 maanden vanaf en met 2020-03-01: tot en met 2020-05-31.',
      'Algemene schorsing van 2020: van 2020-03-20 tot en met 2020-06-21 staat de klok 94 dagen stil: 2020-09-02.',
    ])
  })

  test('wat op 19 maart 2020 gedaan was, bleef zo; wat de dag erna nog liep, schoof op', () => {
    assert.equal(tot('2019-12-20'), '2020-03-19')
    assert.equal(tot('2019-12-21'), '2020-06-22')
  })

  test('wie in de schorsing begon, begint te tellen op 22 juni 2020, en wie op die dag begon ook', () => {
    assert.equal(tot('2020-03-20'), tot('2020-06-22'))
    assert.equal(tot('2020-06-22'), '2020-09-21')
  })

  test('schorst alleen de duur van een fase van een doorstroomtraject (D-16)', () => {
    assert.deepEqual(
      schorsingen.flatMap(({ termijnen: geraakt }) => geraakt),
      ['D-16'],
    )
    for (const id of ['D-01', 'D-06', 'D-07', 'D-10'] as const)
      assert.equal(
        telTermijn(id, dag('2020-03-10'))!.laatsteDag,
        bereken(id, dag('2020-03-10')).laatsteDag,
        id,
      )
  })

  test('een termijn zonder laatste dag wordt niet geteld', () => {
    assert.equal(telTermijn('D-03', dag('2020-03-10')), undefined)
    assert.equal(telTermijn('D-16', dag('2020-03-10')), undefined)
  })
})

const eenDag = fc
  .integer({ min: 0, max: 2000 })
  .map((dagen) => after(dag('2019-01-01'), { days: dagen }))
const eenPeriode = fc
  .tuple(eenDag, fc.integer({ min: 0, max: 200 }))
  .map(([van, dagen]) => aSchorsing({ van, tot: after(van, { days: dagen }) }))
const eenTelling = fc.tuple(eenDag, fc.integer({ min: 0, max: 300 })).map(([eersteDag, dagen]) => ({
  id: 'D-10' as const,
  eersteDag,
  laatsteDag: after(eersteDag, { days: dagen }),
}))
const ligtIn = (op: Dag, perioden: readonly Schorsing[]) =>
  perioden.some(({ van, tot: einde }) => van <= op && op <= einde)

describe('Schorsen, voor elke termijn en elke reeks perioden', () => {
  test('maakt een termijn nooit korter, en laat evenveel dagen over die tellen', () => {
    fc.assert(
      fc.property(eenTelling, fc.array(eenPeriode, { maxLength: 4 }), (telling, perioden) => {
        const { laatsteDag } = geschorst(telling, perioden)
        assert.ok(laatsteDag >= telling.laatsteDag)
        let geteld = 0
        for (let op = telling.eersteDag; op <= laatsteDag; op = after(op, { days: 1 }))
          if (!ligtIn(op, perioden)) geteld += 1
        assert.equal(geteld, daysBetween(telling.eersteDag, telling.laatsteDag) + 1)
        assert.ok(!ligtIn(laatsteDag, perioden))
      }),
    )
  })

  test('buiten de termijn verandert niets, en een andere termijn evenmin', () => {
    fc.assert(
      fc.property(eenTelling, eenPeriode, (telling, periode) => {
        const { eersteDag, laatsteDag } = telling
        const ander = { ...telling, id: 'D-01' as TermijnId }
        assert.deepEqual(geschorst(ander, [periode]), { laatsteDag, stappen: [] })
        if (periode.van <= laatsteDag && periode.tot >= eersteDag) return
        assert.deepEqual(geschorst(telling, [periode]), { laatsteDag, stappen: [] })
      }),
    )
  })

  test('de dag na de laatste dag van een periode telt weer mee', () => {
    fc.assert(
      fc.property(eenDag, fc.integer({ min: 0, max: 90 }), (van, dagen) => {
        const periode = aSchorsing({ van, tot: after(van, { days: dagen }) })
        const telling = { id: 'D-10' as const, eersteDag: van, laatsteDag: van }
        assert.equal(geschorst(telling, [periode]).laatsteDag, after(periode.tot, { days: 1 }))
      }),
    )
  })

  test('de volgorde van de perioden speelt geen rol', () => {
    fc.assert(
      fc.property(eenTelling, fc.array(eenPeriode, { maxLength: 4 }), (telling, perioden) => {
        assert.equal(
          geschorst(telling, perioden.toReversed()).laatsteDag,
          geschorst(telling, perioden).laatsteDag,
        )
      }),
    )
  })

  test('elke termijn die een schorsing noemt, bestaat', () => {
    for (const { termijnen: geraakt } of schorsingen)
      for (const id of geraakt) assert.ok(id in termijnen, id)
  })
})
