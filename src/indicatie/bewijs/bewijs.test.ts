import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aBewijs } from '#indicatie/indicatie.fixture.ts'
import { dag } from '#law/dag.ts'
import { gebrekenVan, teltOp } from './bewijs.ts'

const op = dag('2026-11-22')
const codes = (
  anders: Parameters<typeof aBewijs>[0],
  bestaande: Parameters<typeof gebrekenVan>[2] = [],
) => gebrekenVan(aBewijs(anders), op, bestaande).map(({ code }) => code)

describe('Wanneer een bewijs telt', () => {
  const bewijs = aBewijs({ afgegevenOp: dag('2024-01-10'), geldigTot: dag('2025-01-10') })
  for (const [op, telt] of [
    ['2024-01-09', false],
    ['2024-01-10', true],
    ['2025-01-10', true],
    ['2025-01-11', false],
  ] as const)
    test(`gegeven op 2024-01-10 en geldig tot en met 2025-01-10, aanvraag op ${op}: ${telt ? 'telt' : 'telt niet'}`, () => {
      assert.equal(teltOp(bewijs, dag(op)), telt)
    })
  test('zonder einde blijft het tellen', () => {
    assert.equal(
      teltOp(aBewijs({ afgegevenOp: dag('2024-01-10'), geldigTot: null }), dag('2999-12-31')),
      true,
    )
  })
})

describe('Wat er mis kan zijn met een bewijs', () => {
  test('een goed bewijs heeft geen gebrek; vandaag gegeven mag, morgen niet', () => {
    assert.deepEqual(codes({ afgegevenOp: op }), [])
    assert.deepEqual(codes({ afgegevenOp: dag('2026-11-23') }), ['AFGEGEVEN_OP'])
  })
  test('geldig tot en met de dag van afgifte mag, een dag vroeger niet', () => {
    assert.deepEqual(codes({ afgegevenOp: dag('2026-01-02'), geldigTot: dag('2026-01-02') }), [])
    assert.deepEqual(codes({ afgegevenOp: dag('2026-01-02'), geldigTot: dag('2026-01-01') }), [
      'GELDIG_TOT',
    ])
  })
  test('zonder uitgever kan niet, ook niet met alleen spaties', () => {
    assert.deepEqual(codes({ uitgever: '  ' }), ['UITGEVER'])
  })
  test('hetzelfde attest van dezelfde uitgever op dezelfde dag staat er maar één keer', () => {
    const eerste = aBewijs()
    assert.deepEqual(codes({ id: 'ander' }, [eerste]), ['DUBBEL'])
    assert.deepEqual(codes({ id: 'ander', uitgever: 'Iemand anders' }, [eerste]), [])
    assert.deepEqual(codes({ id: 'ander', afgegevenOp: dag('2026-10-02') }, [eerste]), [])
    assert.deepEqual(
      codes({ id: 'ander', attest: { code: 'PMAH-1', vaph: { erkend: true } } }, [eerste]),
      [],
    )
  })
  test('alle gebreken komen samen, elk met de bron van het attest', () => {
    const alle = gebrekenVan(
      aBewijs({ uitgever: '', afgegevenOp: dag('2027-01-01'), geldigTot: dag('2026-12-31') }),
      op,
      [],
    )
    assert.deepEqual(
      alle.map(({ code }) => code),
      ['UITGEVER', 'AFGEGEVEN_OP', 'GELDIG_TOT'],
    )
    assert.ok(
      alle.every(({ grondslag, tekst }) => /PMAH-attesten/.test(grondslag) && tekst.endsWith('.')),
    )
  })
})
