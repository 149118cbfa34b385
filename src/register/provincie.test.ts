import { dag } from '#law/dag.ts'
import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nisreeksen, postcodereeksen, provincieVan, statistiekProvincie } from './provincie.ts'

describe('provincie van een postcode of NIS-code (domain 2.5)', () => {
  const grenzen: [postcode: string, provincie: string][] = [
    ['1000', 'BRUSSEL'],
    ['1299', 'BRUSSEL'],
    ['1300', 'WAALS_BRABANT'],
    ['1499', 'WAALS_BRABANT'],
    ['1500', 'VLAAMS_BRABANT'],
    ['1999', 'VLAAMS_BRABANT'],
    ['2000', 'ANTWERPEN'],
    ['2999', 'ANTWERPEN'],
    ['3000', 'VLAAMS_BRABANT'],
    ['3499', 'VLAAMS_BRABANT'],
    ['3500', 'LIMBURG'],
    ['3999', 'LIMBURG'],
    ['4000', 'LUIK'],
    ['5999', 'NAMEN'],
    ['6599', 'HENEGOUWEN'],
    ['6600', 'LUXEMBURG'],
    ['6999', 'LUXEMBURG'],
    ['7000', 'HENEGOUWEN'],
    ['8000', 'WEST_VLAANDEREN'],
    ['8999', 'WEST_VLAANDEREN'],
    ['9000', 'OOST_VLAANDEREN'],
    ['9999', 'OOST_VLAANDEREN'],
  ]
  for (const [postcode, provincie] of grenzen)
    test(`postcode ${postcode} ligt in ${provincie}`, () => {
      assert.deepEqual(provincieVan({ postcode }).uitkomst, { provincie })
    })

  test('Zwijndrecht en Burcht (2070) verhuisden op 1 januari 2025 naar Oost-Vlaanderen', () => {
    const op = (dagtekst: string) =>
      provincieVan({ postcode: '2070', op: dag(dagtekst) }).uitkomst?.provincie
    assert.equal(op('2024-12-31'), 'ANTWERPEN')
    assert.equal(op('2025-01-01'), 'OOST_VLAANDEREN')
    const nis = (dagtekst: string) =>
      provincieVan({ nis: '11056', op: dag(dagtekst) }).uitkomst?.provincie
    assert.equal(nis('2024-12-31'), 'ANTWERPEN')
    assert.equal(nis('2025-01-01'), 'OOST_VLAANDEREN')
  })

  test('alleen waar de provincie van de dag afhangt, is de dag nodig', () => {
    assert.deepEqual(provincieVan({ postcode: '2070' }), {
      uitkomst: null,
      reden: null,
      ontbreekt: ['op'],
    })
    assert.equal(provincieVan({ postcode: '2071' }).uitkomst?.provincie, 'ANTWERPEN')
  })

  const provincies: [nis: string, provincie: string][] = [
    ['10000', 'ANTWERPEN'],
    ['30000', 'WEST_VLAANDEREN'],
    ['40000', 'OOST_VLAANDEREN'],
    ['50000', 'HENEGOUWEN'],
    ['60000', 'LUIK'],
    ['70000', 'LIMBURG'],
    ['80000', 'LUXEMBURG'],
    ['90000', 'NAMEN'],
  ]
  for (const [nis, provincie] of provincies)
    test(`NIS-code ${nis} is de provincie zelf; tussen haar en haar eerste arrondissement bestaat geen code`, () => {
      const op = (code: number) => provincieVan({ nis: String(code) }).uitkomst?.provincie
      const eigen = Number(nis)
      assert.deepEqual(
        [op(eigen), op(eigen + 1), op(eigen + 500), op(eigen + 999), op(eigen + 1000)],
        [provincie, undefined, undefined, undefined, provincie],
      )
    })

  const nissen: [nis: string, provincie: string][] = [
    ['11002', 'ANTWERPEN'],
    ['21004', 'BRUSSEL'],
    ['04000', 'BRUSSEL'],
    ['23025', 'VLAAMS_BRABANT'],
    ['24062', 'VLAAMS_BRABANT'],
    ['25072', 'WAALS_BRABANT'],
    ['20001', 'VLAAMS_BRABANT'],
    ['20002', 'WAALS_BRABANT'],
    ['31005', 'WEST_VLAANDEREN'],
    ['44021', 'OOST_VLAANDEREN'],
    ['46030', 'OOST_VLAANDEREN'],
    ['57081', 'HENEGOUWEN'],
    ['62063', 'LUIK'],
    ['71022', 'LIMBURG'],
    ['81001', 'LUXEMBURG'],
    ['92094', 'NAMEN'],
  ]
  for (const [nis, provincie] of nissen)
    test(`NIS-code ${nis} ligt in ${provincie}`, () => {
      assert.deepEqual(provincieVan({ nis }).uitkomst, { provincie })
    })

  test('de NIS-code gaat voor op de postcode', () => {
    assert.equal(
      provincieVan({ nis: '44021', postcode: '2000' }).uitkomst?.provincie,
      'OOST_VLAANDEREN',
    )
  })

  test('een code die niets zegt, geeft geen provincie maar een reden', () => {
    assert.match(provincieVan({ postcode: '0999' }).reden!, /hoort bij geen provincie/)
    assert.match(provincieVan({ postcode: '12' }).reden!, /4 cijfers/)
    assert.match(provincieVan({ nis: '2070' }).reden!, /5 cijfers/)
    assert.match(provincieVan({ nis: '02000' }).reden!, /hoort bij geen provincie/)
    assert.match(provincieVan({ nis: '99999' }).reden!, /hoort bij geen provincie/)
    assert.deepEqual(provincieVan({}).ontbreekt, ['postcode', 'nis'])
  })

  test('elke postcode van 1000 tot 9999 ligt in precies een reeks; geen twee NIS-reeksen overlappen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (code) => {
        const binnen = postcodereeksen.filter(({ van, tot }) => van <= code && code <= tot)
        assert.equal(binnen.length, 1)
      }),
    )
    for (const [index, reeks] of nisreeksen.entries())
      if (index > 0) assert.ok(nisreeksen[index - 1]!.tot < reeks.van)
  })

  test('de tabellen tonen vijf provincies, Brussel, en een rij voor de rest', () => {
    const rijen = new Set(postcodereeksen.map(({ provincie }) => statistiekProvincie(provincie)))
    assert.deepEqual([...rijen].toSorted(), [
      'ANTWERPEN',
      'BRUSSEL',
      'BUITEN_BRUSSEL_VLAANDEREN',
      'LIMBURG',
      'OOST_VLAANDEREN',
      'VLAAMS_BRABANT',
      'WEST_VLAANDEREN',
    ])
    assert.equal(statistiekProvincie('LUIK'), 'BUITEN_BRUSSEL_VLAANDEREN')
  })
})
