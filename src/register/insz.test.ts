import { after, dag } from '#law/dag.ts'
import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { beoordeelInsz, tstNummer } from './insz.ts'

const geboren = fc
  .integer({ min: 0, max: 73_048 })
  .map((days) => after(dag('1900-01-01'), { days }))
const volgnummer = fc.integer({ min: 1, max: 998 })

describe('INSZ (domain 2.5)', () => {
  test('de controle 28 hoort bij een geboorte voor 2000, 57 bij een geboorte vanaf 2000', () => {
    const voor = beoordeelInsz('85.07.30-033.28')
    assert.ok(voor.geldig)
    assert.deepEqual(
      [voor.insz, voor.geboortejaar, voor.geboortedatum, voor.geslacht, voor.bis, voor.test],
      ['85073003328', 1985, '1985-07-30', 'man', false, false],
    )
    const vanaf = beoordeelInsz('85073003357')
    assert.equal(vanaf.geldig && vanaf.geboortejaar, 2085)
  })

  test('een TST-nummer geeft de geboortedag en het geslacht terug waarmee het gemaakt is', () => {
    fc.assert(
      fc.property(geboren, volgnummer, (op, nr) => {
        const oordeel = beoordeelInsz(tstNummer(op, nr))
        assert.ok(oordeel.geldig)
        assert.equal(oordeel.geboortedatum, op)
        assert.equal(oordeel.geboortejaar, Number(op.slice(0, 4)))
        assert.equal(oordeel.geslacht, nr % 2 === 1 ? 'man' : 'vrouw')
        assert.deepEqual([oordeel.test, oordeel.bis], [true, false])
      }),
    )
  })

  test('de eeuw wisselt tussen 31 december 1999 en 1 januari 2000', () => {
    for (const op of [dag('1999-12-31'), dag('2000-01-01')]) {
      const oordeel = beoordeelInsz(tstNummer(op, 1))
      assert.equal(oordeel.geldig && oordeel.geboortedatum, op)
    }
  })

  test('een veranderd controlecijfer wordt gevonden, tenzij het toevallig de andere eeuw is', () => {
    fc.assert(
      fc.property(geboren, volgnummer, fc.integer({ min: 1, max: 96 }), (op, nr, shift) => {
        const nummer = tstNummer(op, nr)
        const controle = ((Number(nummer.slice(9)) + shift - 1) % 97) + 1
        const oordeel = beoordeelInsz(nummer.slice(0, 9) + String(controle).padStart(2, '0'))
        if (!oordeel.geldig || oordeel.geboortejaar === null) return
        const eeuw = Number(op.slice(0, 4)) < 2000 ? 2000 : 1900
        assert.equal(oordeel.geboortejaar, eeuw + (Number(op.slice(2, 4)) % 100))
      }),
    )
  })

  test('een veranderd cijfer vooraan geeft nooit hetzelfde oordeel over dezelfde persoon', () => {
    const digit = fc.integer({ min: 0, max: 8 })
    const step = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(geboren, volgnummer, digit, step, (op, nr, at, add) => {
        const nummer = tstNummer(op, nr)
        const other = String((Number(nummer[at]) + add) % 10)
        const oordeel = beoordeelInsz(nummer.slice(0, at) + other + nummer.slice(at + 1))
        if (!oordeel.geldig || oordeel.geboortejaar === null) return
        assert.notEqual(oordeel.geboortejaar < 2000, Number(op.slice(0, 4)) < 2000)
      }),
    )
  })

  test('controlecijfers 00 zijn nooit geldig', () => {
    fc.assert(
      fc.property(geboren, volgnummer, (op, nr) => {
        assert.equal(beoordeelInsz(`${tstNummer(op, nr).slice(0, 9)}00`).geldig, false)
      }),
    )
  })

  const metControle = (negen: string, n: number) => negen + String(97 - (n % 97)).padStart(2, '0')
  const geval = (negen: string) => beoordeelInsz(metControle(negen, Number(negen)))

  test('een bis-nummer telt 20 of 40 bij de maand; alleen bij 40 is het geslacht bekend', () => {
    const zonder = geval('852730033')
    assert.deepEqual(zonder.geldig && [zonder.bis, zonder.geslacht, zonder.geboortedatum], [
      true,
      null,
      '1985-07-30',
    ])
    const met = geval('854730034')
    assert.deepEqual(met.geldig && [met.bis, met.geslacht, met.geboortedatum], [
      true,
      'vrouw',
      '1985-07-30',
    ])
  })

  test('delen van de geboortedag mogen 00 zijn: dan is de dag niet bekend', () => {
    const zonderDag = geval('850000033')
    assert.deepEqual(zonderDag.geldig && [zonderDag.geboortejaar, zonderDag.geboortedatum], [
      1985,
      null,
    ])
    const zonderJaar = geval('000001001')
    assert.deepEqual(zonderJaar.geldig && [zonderJaar.geboortejaar, zonderJaar.geboortedatum], [
      null,
      null,
    ])
  })

  const ongeldig: [waarom: string, negen: string, reden: RegExp][] = [
    ['maand 13', '851330033', /maand .* 13/],
    ['maand 19', '851930033', /maand .* 19/],
    ['maand 33', '853330033', /maand/],
    ['maand 53', '855330033', /maand/],
    ['maand 60', '856030033', /maand/],
    ['maand 73', '857330033', /maand/],
    ['dag 32', '850732033', /dag .* 32/],
    ['31 juni', '850631033', /bestaat niet/],
    ['29 februari van een gewoon jaar', '850229033', /bestaat niet/],
  ]
  for (const [waarom, negen, reden] of ongeldig)
    test(`${waarom} is ongeldig, ook met juiste controlecijfers`, () => {
      const oordeel = geval(negen)
      assert.ok(!oordeel.geldig)
      assert.match(oordeel.reden, reden)
    })

  test('maand 61 en 72 zijn die van een TST-nummer, dag 31 en 29 februari 1984 bestaan', () => {
    for (const negen of ['856130033', '857231033', '840229033', '850731033'])
      assert.equal(geval(negen).geldig, true, negen)
  })

  test('minder, meer of andere tekens dan 11 cijfers zijn ongeldig', () => {
    for (const text of ['', '8507300332', '850730033280', '8507300332x', '85/07/30-033-28']) {
      const oordeel = beoordeelInsz(text)
      assert.ok(!oordeel.geldig)
      assert.match(oordeel.reden, /11 cijfers/)
    }
  })

  test('een TST-nummer wordt alleen gemaakt voor een volgnummer van 1 tot 998 en een jaar van 1900 tot 2099', () => {
    for (const nr of [0, 999, 1.5])
      assert.throws(() => tstNummer(dag('1990-01-01'), nr), RangeError)
    for (const jaar of ['1899-12-31', '2100-01-01'])
      assert.throws(() => tstNummer(dag(jaar), 1), RangeError)
    assert.match(tstNummer(dag('1900-01-01'), 1), /^006101001\d\d$/)
    assert.match(tstNummer(dag('2099-12-31'), 998), /^997231998\d\d$/)
  })
})
