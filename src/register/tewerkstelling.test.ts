import { type Dag, dag } from '#law/dag.ts'
import { herkomst, insz } from '#test/support/magda.ts'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Werkrelatie } from './magda/feiten.ts'
import { tewerkstellingsperiodes } from './tewerkstelling.ts'

function werk(kbo: string, van: string | null, tot: string | null, persoon = insz): Werkrelatie {
  return {
    soort: 'werkrelatie',
    bron: herkomst('Werk.GeefWerkrelaties', dag('2026-11-20')),
    persoon,
    geldigVan: van === null ? null : dag(van),
    geldigTot: tot === null ? null : dag(tot),
    kbo,
    rsz: null,
    dimona: '1',
    paritairComite: null,
    aardWerknemer: null,
    interimKbo: null,
  }
}

type Periode = readonly [kbo: string, van: string, tot: string | null]

const periodes = (...feiten: readonly Werkrelatie[]): Periode[] =>
  tewerkstellingsperiodes(feiten, insz).periodes.map(
    ({ kbo, van, tot }): [string, Dag, Dag | null] => [kbo, van, tot],
  )

describe('tewerkstellingen uit Dimona', () => {
  test('een contract dat de dag na het vorige begint, loopt door', () => {
    assert.deepEqual(
      periodes(werk('A', '2024-07-01', '2024-12-31'), werk('A', '2024-01-01', '2024-06-30')),
      [['A', '2024-01-01', '2024-12-31']],
    )
  })

  test('een vrije dag ertussen breekt de periode', () => {
    assert.deepEqual(
      periodes(werk('A', '2024-01-01', '2024-06-30'), werk('A', '2024-07-02', null)),
      [
        ['A', '2024-01-01', '2024-06-30'],
        ['A', '2024-07-02', null],
      ],
    )
  })

  test('contracten die overlappen worden een periode tot de laatste dag van het langste', () => {
    assert.deepEqual(
      periodes(werk('A', '2024-01-01', '2024-12-31'), werk('A', '2024-02-01', '2024-03-31')),
      [['A', '2024-01-01', '2024-12-31']],
    )
    assert.deepEqual(
      periodes(werk('A', '2024-01-01', null), werk('A', '2024-02-01', '2024-03-31')),
      [['A', '2024-01-01', null]],
    )
  })

  test('twee werkgevers zijn twee periodes, ook als ze op elkaar volgen', () => {
    assert.deepEqual(
      periodes(werk('A', '2024-01-01', '2024-06-30'), werk('B', '2024-07-01', null)),
      [
        ['A', '2024-01-01', '2024-06-30'],
        ['B', '2024-07-01', null],
      ],
    )
  })

  test('een aangifte zonder begin of over iemand anders maakt geen periode', () => {
    const zonder = werk('A', null, '2024-06-30')
    const ander = werk('A', '2024-01-01', null, '07612656930')
    assert.deepEqual(tewerkstellingsperiodes([zonder, ander], insz), {
      periodes: [],
      zonderBegin: [zonder],
    })
  })
})
