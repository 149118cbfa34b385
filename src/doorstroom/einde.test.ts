import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { bepaalEindeWop } from './einde.ts'
import { soortEindeWop } from './soorten.ts'

function oordeel(kopieOpzegOp?: string, opzegEindigtOp?: string, kennisgevingVdab = '2024-02-10') {
  return bepaalEindeWop({
    kennisgevingVdab: dag(kennisgevingVdab),
    kopieOpzegOp: kopieOpzegOp === undefined ? undefined : dag(kopieOpzegOp),
    opzegEindigtOp: opzegEindigtOp === undefined ? undefined : dag(opzegEindigtOp),
  })
}

describe('Het einde van een WOP zonder nood aan ondersteuning (D-17, Q-24)', () => {
  test('Kopie op 8 maart, opzeg tot 20 mei 2024: het WOP eindigt op 30 juni', () => {
    const { uitkomst, aannames, gebreken } = oordeel('2024-03-08', '2024-05-20')
    assert.deepEqual(uitkomst, { eindigtOp: '2024-06-30' })
    assert.deepEqual([aannames, gebreken], [['Q-24'], []])
  })

  test('Zonder kopie eindigt de ondersteuning met het kwartaal van de kennisgeving, op 31 maart', () => {
    assert.deepEqual(oordeel().uitkomst, { eindigtOp: '2024-03-31' })
    assert.deepEqual(oordeel(undefined, '2024-05-20').uitkomst, { eindigtOp: '2024-03-31' })
  })

  test('Op 11 maart is de kopie op tijd, op 12 maart te laat: dan geldt ze als geen kopie', () => {
    assert.deepEqual(oordeel('2024-03-11', '2024-05-20').uitkomst, { eindigtOp: '2024-06-30' })
    const laat = oordeel('2024-03-12', '2024-05-20')
    assert.deepEqual(laat.uitkomst, { eindigtOp: '2024-03-31' })
    assert.ok(laat.motivering.some(({ tekst }) => tekst.includes('te laat')))
  })

  test('Valt dag 30 op zaterdag voor Pasen (30 maart 2024), dan is de kopie op dinsdag 2 april nog op tijd', () => {
    const op = (kopie: string) => oordeel(kopie, '2024-08-15', '2024-02-29').uitkomst?.eindigtOp
    assert.equal(op('2024-04-02'), '2024-09-30')
    assert.equal(op('2024-04-03'), '2024-03-31')
  })

  test('Is de kopie op tijd, dan is het einde van de opzeg nodig', () => {
    const gevonden = oordeel('2024-03-08')
    assert.deepEqual([gevonden.uitkomst, gevonden.ontbreekt], [null, ['opzegEindigtOp']])
    const zonderMelding = bepaalEindeWop({ kopieOpzegOp: dag('2024-03-11') })
    assert.deepEqual(zonderMelding.ontbreekt, ['kennisgevingVdab', 'opzegEindigtOp'])
    assert.deepEqual(bepaalEindeWop({}).ontbreekt, ['kennisgevingVdab'])
    assert.deepEqual(oordeel('2024-03-12').ontbreekt, [])
  })

  test('Eindigt de opzeg op de laatste dag van een kwartaal, dan eindigt het WOP die dag', () => {
    assert.equal(oordeel('2024-03-08', '2024-06-30').uitkomst?.eindigtOp, '2024-06-30')
    assert.equal(oordeel('2024-03-08', '2024-07-01').uitkomst?.eindigtOp, '2024-09-30')
  })

  test('Een kopie of een einde van voor de kennisgeving kan niet, op de dag zelf wel', () => {
    for (const gevonden of [
      oordeel('2024-02-09', '2024-05-20'),
      oordeel('2024-03-08', '2024-02-09'),
    ]) {
      assert.equal(gevonden.uitkomst, null)
      assert.equal(gevonden.gebreken[0]?.code, 'DAGEN_TEGENSTRIJDIG')
    }
    assert.equal(oordeel('2024-02-10', '2024-02-10').uitkomst?.eindigtOp, '2024-03-31')
  })

  test('Een opzeg die eindigt voor de kennisgeving kan niet, ook zonder kopie of met een kopie die te laat is', () => {
    for (const kopie of [undefined, '2024-03-12']) {
      const { uitkomst, gebreken } = oordeel(kopie, '2024-02-09')
      assert.deepEqual(
        [uitkomst, gebreken.map(({ code }) => code)],
        [null, ['DAGEN_TEGENSTRIJDIG']],
      )
      assert.deepEqual(oordeel(kopie, '2024-02-10').gebreken, [])
    }
  })

  test('Kunnen de kopie en het einde van de opzeg allebei niet, dan staan beide er', () => {
    const teksten = oordeel('2024-02-09', '2024-02-08').gebreken.map(({ tekst }) => tekst)
    assert.equal(teksten.length, 2)
    assert.match(teksten[0]!, /^De kopie van 2024-02-09/)
    assert.match(teksten[1]!, /^De opzeg eindigt op 2024-02-08/)
  })

  test('Zonder kopie steunt het einde niet op Q-24: waar de 30 dagen beginnen, verandert dan niets', () => {
    assert.deepEqual(oordeel().aannames, [])
    assert.deepEqual(oordeel('2024-03-12').aannames, ['Q-24'])
    assert.deepEqual(bepaalEindeWop({}).aannames, [])
    assert.deepEqual(bepaalEindeWop({ kopieOpzegOp: dag('2024-03-11') }).aannames, ['Q-24'])
  })

  test('Zonder kopie zegt de motivering tot wanneer ze nog kan komen', () => {
    assert.ok(oordeel().motivering.some(({ tekst }) => tekst.includes('tot en met 2024-03-11')))
  })

  test('Het voorbeeld van de soort is het uitgewerkte geval', () => {
    const { uitkomst } = soortEindeWop.beslis(soortEindeWop.voorbeeld)
    assert.deepEqual(uitkomst, { eindigtOp: '2024-06-30' })
  })
})
