import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag, type Dag } from '#law/dag.ts'
import { nu } from './afspraak.fixture.ts'
import { waarschuwingen } from './waarschuwing.ts'

describe('Waarschuwen zonder te verbieden', () => {
  const rond = {
    vandaag: nu.op,
    popTot: dag('2027-06-01'),
    periodiekOp: null as Dag | null,
    bezet: false,
  }
  const bij = (op: string, anders: Partial<typeof rond> = {}) =>
    waarschuwingen({ op: dag(op) }, { ...rond, ...anders }).join(' ')

  test('Een gewone werkdag geeft niets; zaterdag, zondag en feestdag wel', () => {
    assert.equal(bij('2026-12-11'), '')
    assert.match(bij('2026-12-12'), /zaterdag/)
    assert.match(bij('2026-12-13'), /zondag/)
    assert.match(bij('2026-12-25'), /Kerstmis/)
  })

  test('Het POP: op de laatste goede dag niets, de dag erna wel (D-07)', () => {
    assert.equal(bij('2026-12-10', { popTot: dag('2026-12-10') }), '')
    assert.match(
      bij('2026-12-11', { popTot: dag('2026-12-10') }),
      /ouder dan 1 jaar.*10 december 2026/,
    )
  })

  test('Het POP bijwerken kan tot 10 dagen voor het gesprek (D-09)', () => {
    assert.equal(bij('2026-12-02'), '')
    assert.match(bij('2026-12-01'), /21 november 2026 \(D-09\)/)
  })

  test('Een periodiek gesprek voor de vijf jaar om zijn, waarschuwt; op die dag niet meer (D-06)', () => {
    const periodiekOp = dag('2026-12-11')
    assert.match(bij('2026-12-10', { periodiekOp }), /vijf jaar zijn pas om op 11 december 2026/)
    assert.equal(bij('2026-12-11', { periodiekOp }), '')
  })

  test('Wie komt, heeft al een ander gesprek', () => {
    assert.match(bij('2026-12-11', { bezet: true }), /ander gesprek/)
  })
})
