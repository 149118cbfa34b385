import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assert as houdt, bigInt, property } from 'fast-check'
import { deel, euro, euroTekst, type Cent } from './geld.ts'

const vast = { seed: 170, numRuns: 2000 }
const bedrag = bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((cents) => cents as Cent)
const teller = bigInt({ min: -(10n ** 9n), max: 10n ** 9n })
const noemer = bigInt({ min: 1n, max: 10n ** 9n })

function absoluut(n: bigint): bigint {
  return n < 0n ? -n : n
}

describe('Een bedrag in euro', () => {
  const goed: [tekst: string, cent: bigint, terug: string][] = [
    ['7179.05', 717905n, '7179.05'],
    ['0', 0n, '0.00'],
    ['0.5', 50n, '0.50'],
    ['-0.05', -5n, '-0.05'],
    ['1200', 120000n, '1200.00'],
    ['007.10', 710n, '7.10'],
  ]
  for (const [tekst, cent, terug] of goed)
    test(`"${tekst}" is ${cent} cent en wordt "${terug}"`, () => {
      assert.equal(euro(tekst), cent)
      assert.equal(euroTekst(euro(tekst)), terug)
    })

  for (const tekst of ['', '1,50', '1.234', '1e3', '.5', '5.', '+1', ' 1', '1.2.3', 'NaN', '--1'])
    test(`"${tekst}" is geen bedrag`, () => {
      assert.throws(() => euro(tekst), RangeError)
    })

  test('Schrijven en lezen geeft hetzelfde bedrag terug', () => {
    houdt(
      property(bedrag, (cents) => assert.equal(euro(euroTekst(cents)), cents)),
      vast,
    )
  })
})

describe('Een deel van een bedrag, afgerond op de cent', () => {
  const randen: [bedrag: string, teller: bigint, noemer: bigint, uit: string][] = [
    ['0.01', 1n, 2n, '0.01'],
    ['0.01', 49n, 100n, '0.00'],
    ['0.01', 50n, 100n, '0.01'],
    ['-0.01', 1n, 2n, '-0.01'],
    ['-0.01', 49n, 100n, '0.00'],
    ['100.00', 1n, 3n, '33.33'],
    ['100.00', 2n, 3n, '66.67'],
    ['2154.11', 45n, 100n, '969.35'],
    ['0.00', 7n, 3n, '0.00'],
  ]
  for (const [van, boven, onder, uit] of randen)
    test(`${boven}/${onder} van ${van} is ${uit}`, () => {
      assert.equal(euroTekst(deel(euro(van), boven, onder)), uit)
    })

  test('Nooit meer dan een halve cent naast de exacte breuk, en precies in het midden weg van nul', () => {
    houdt(
      property(bedrag, teller, noemer, (cents, boven, onder) => {
        const exact = cents * boven
        const rest = 2n * (deel(cents, boven, onder) * onder - exact)
        assert.ok(absoluut(rest) <= onder)
        if (absoluut(rest) === onder) assert.equal(rest > 0n, exact > 0n)
      }),
      vast,
    )
  })

  test('Een teken omkeren keert de uitkomst om; een breuk vereenvoudigen verandert niets', () => {
    houdt(
      property(bedrag, teller, noemer, (cents, boven, onder) => {
        const uit = deel(cents, boven, onder)
        assert.equal(deel((0n - cents) as Cent, boven, onder), 0n - uit)
        assert.equal(deel(cents, boven * 7n, onder * 7n), uit)
      }),
      vast,
    )
  })

  test('Meer bedrag geeft nooit minder deel', () => {
    houdt(
      property(bedrag, bedrag, noemer, (een, ander, onder) => {
        const [laag, hoog] = een <= ander ? [een, ander] : [ander, een]
        assert.ok(deel(laag, 45n, onder) <= deel(hoog, 45n, onder))
      }),
      vast,
    )
  })

  test('Een noemer van nul of minder is een fout', () => {
    assert.throws(() => deel(euro('1'), 1n, 0n), RangeError)
    assert.throws(() => deel(euro('1'), 1n, -1n), RangeError)
  })
})
