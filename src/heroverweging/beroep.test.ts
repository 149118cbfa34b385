import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { after, dag } from '#law/dag.ts'
import { beantwoord } from '#law/invoer.ts'
import { berekenTermijn } from '#law/soort-termijn.ts'
import { beoordeelBeroep } from './beroep.ts'
import { soortBeroep } from './soorten.ts'

function oordeel(regeling: 'CMW' | 'IMW', verzondenOp: string, neergelegdOp?: string) {
  const gevonden = beoordeelBeroep({
    regeling,
    verzondenOp: dag(verzondenOp),
    neergelegdOp: neergelegdOp === undefined ? undefined : dag(neergelegdOp),
  })
  return { ...gevonden, codes: gevonden.gebreken.map(({ code }) => code) }
}

describe('Beroep in collectief maatwerk: twee maanden vanaf de verzending (D-11)', () => {
  for (const [verzonden, laatste] of [
    ['2024-01-31', '2024-04-02'],
    ['2023-12-31', '2024-02-29'],
    ['2024-09-16', '2024-11-18'],
  ] as const)
    test(`Verzonden op ${verzonden}: ${laatste} is op tijd, de dag erna te laat`, () => {
      const op = oordeel('CMW', verzonden, laatste)
      assert.deepEqual(op.uitkomst, { laatsteDag: laatste, getoondeDag: laatste })
      assert.deepEqual([op.ontvankelijk, op.codes], [true, []])
      const na = oordeel('CMW', verzonden, after(dag(laatste), { days: 1 }))
      assert.deepEqual([na.ontvankelijk, na.codes], [false, ['TE_LAAT']])
      assert.deepEqual(na.uitkomst, op.uitkomst)
    })

  test('Zonder neerlegging is er alleen een laatste dag, geen oordeel', () => {
    const gevonden = oordeel('CMW', '2024-01-31')
    assert.equal('ontvankelijk' in gevonden, false)
    assert.deepEqual(gevonden.aannames, ['Q-48'])
    assert.equal(gevonden.regelversie, '2019-01-01')
  })
})

describe('Beroep in individueel maatwerk: 90 dagen vanaf de derde werkdag (D-23)', () => {
  test('Verzonden op maandag 2 september 2024: 4 december telt, 3 december wordt getoond (Q-61)', () => {
    const { uitkomst, aannames, regelversie } = oordeel('IMW', '2024-09-02')
    assert.deepEqual(uitkomst, { laatsteDag: '2024-12-04', getoondeDag: '2024-12-03' })
    assert.deepEqual(aannames, ['Q-61'])
    assert.equal(regelversie, '2023-07-01')
  })

  test('Een aanname staat er alleen als een andere lezing een andere dag geeft', () => {
    const aannames = (verzonden: string) => oordeel('IMW', verzonden).aannames
    // Sent on Friday: the third working day is Wednesday, with Saturday counted Tuesday.
    assert.deepEqual(aannames('2024-09-06'), ['Q-42', 'Q-61'])
    // Sent on Tuesday 7 May 2024: counted or not, the third working day leads to Monday 12 August.
    assert.deepEqual(aannames('2024-05-07'), ['Q-42'])
    // Sent on Tuesday: no Saturday among the three days.
    assert.deepEqual(aannames('2024-09-03'), ['Q-61'])
    // Sent on Thursday: every reading ends in the same weekend and moves to Monday 9 December.
    assert.deepEqual(aannames('2024-09-05'), [])
  })

  test('Beroep en termijn D-23 steunen elke dag van een jaar op dezelfde aannames', () => {
    for (let days = 0; days < 366; days++) {
      const verzonden = after(dag('2024-01-01'), { days })
      assert.deepEqual(
        oordeel('IMW', verzonden).aannames,
        berekenTermijn('D-23', verzonden).aannames,
        verzonden,
      )
      assert.deepEqual(
        oordeel('CMW', verzonden).aannames,
        berekenTermijn('D-11', verzonden).aannames,
      )
    }
  })

  test('Op 3 en 4 december is het op tijd, op 5 december te laat', () => {
    const veilig = oordeel('IMW', '2024-09-02', '2024-12-03')
    assert.equal(veilig.ontvankelijk, true)
    assert.match(veilig.motivering.at(-1)!.tekst, /is op tijd\.$/)
    const laatste = oordeel('IMW', '2024-09-02', '2024-12-04')
    assert.equal(laatste.ontvankelijk, true)
    assert.match(laatste.motivering.at(-1)!.tekst, /alleen als de derde werkdag zelf niet meetelt/)
    const laat = oordeel('IMW', '2024-09-02', '2024-12-05')
    assert.deepEqual([laat.ontvankelijk, laat.codes], [false, ['TE_LAAT']])
  })

  test('Verzonden op dinsdag 7 mei 2024: de derde werkdag is maandag 13 mei, na Hemelvaart', () => {
    const { motivering, uitkomst } = oordeel('IMW', '2024-05-07')
    assert.ok(motivering.some(({ tekst }) => tekst.includes('2024-05-13')))
    assert.deepEqual(uitkomst, { laatsteDag: '2024-08-12', getoondeDag: '2024-08-12' })
  })

  test('Voor 1 juli 2023 bestaat individueel maatwerk niet', () => {
    const oud = oordeel('IMW', '2023-06-30')
    assert.deepEqual([oud.ontvankelijk, oud.codes], [false, ['VOOR_INWERKINGTREDING']])
    assert.deepEqual(oordeel('IMW', '2023-07-01').codes, [])
  })
})

describe('Beroep in beide regelingen', () => {
  test('Beroep schorst niet, en dat staat in de motivering', () => {
    for (const regeling of ['CMW', 'IMW'] as const) {
      const { motivering } = oordeel(regeling, '2024-09-02')
      assert.match(motivering[0]!.tekst, regeling === 'CMW' ? /twee maanden/ : /90 dagen/)
      assert.ok(motivering.some(({ tekst }) => tekst.includes('schorst de beslissing niet')))
    }
  })

  test('Een dubbel ticket heeft twee klokken: dezelfde brief, twee laatste dagen (Q-48)', () => {
    assert.equal(oordeel('CMW', '2024-09-02').uitkomst?.laatsteDag, '2024-11-04')
    assert.equal(oordeel('IMW', '2024-09-02').uitkomst?.laatsteDag, '2024-12-04')
  })

  test('Neergelegd voor de verzending spreekt zichzelf tegen, op de dag zelf niet', () => {
    assert.deepEqual(oordeel('CMW', '2024-09-02', '2024-09-01').codes, ['DAGEN_TEGENSTRIJDIG'])
    assert.deepEqual(oordeel('CMW', '2024-09-02', '2024-09-02').codes, [])
  })

  test('Het voorbeeld van de soort wordt gelezen en is op tijd', () => {
    const soorten = new Map([[soortBeroep.naam, soortBeroep]])
    const antwoord = beantwoord(soorten, { soort: 'beroep', ...soortBeroep.voorbeeld })
    assert.ok('uitkomst' in antwoord)
    assert.equal(antwoord.ontvankelijk, true)
  })
})
