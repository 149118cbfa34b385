import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { after, dag, type Dag } from '#law/dag.ts'
import { aBesluit } from '#evaluatie/besluit/besluit.fixture.ts'
import { inDienst, na } from '#evaluatie/evaluatie.fixture.ts'
import type { Gelezen } from '#evaluatie/procedure.ts'
import { beginOp, hoogsteSpreiding, hoogstensVooraf, lotVan } from './instelling.ts'
import { volgende } from './periodiek.ts'

const wie = { id: 'gerda', naam: 'Gerda', rol: 'team TOM' }
const beslist = (op: string): Gelezen => ({
  type: 'EvaluatieBeslist',
  dag: dag(op),
  data: { id: 'e0', besluit: aBesluit(), door: wie },
})
const beeindigd = (op: string): Gelezen => ({
  type: 'WopBeeindigd',
  dag: dag(op),
  data: { reden: 'ander werk', melder: wie },
})
const voortgezet = (op: string): Gelezen => ({
  type: 'WopVoortgezet',
  dag: dag(op),
  data: {
    wop: {
      van: dag(op),
      tot: dag('2029-02-28'),
      pakket: { loonpremie: 45, begeleiding: 'midden' },
      werkgever: { kbo: '0999000227', naam: 'De Ezel' },
    },
    melder: wie,
  },
})
const wanneer = (van: string, ...events: readonly Gelezen[]) =>
  volgende(na(events, inDienst(van)).periodiek)

describe('de dag van de volgende evaluatie door VDAB (D-06)', () => {
  test('is vijf jaar na de aanwerving, van datum tot datum', () => {
    assert.deepEqual(wanneer('2021-11-22'), {
      sinds: { wat: 'aanwerving', op: '2021-11-22' },
      dag: '2026-11-22',
    })
  })

  test('is na 29 februari de laatste dag van die maand', () => {
    assert.equal(wanneer('2020-02-29')?.dag, '2025-02-28')
  })

  test('begint opnieuw te lopen op de dag van een beslissing over een evaluatie', () => {
    assert.deepEqual(wanneer('2021-11-22', beslist('2024-03-31')), {
      sinds: { wat: 'evaluatie', op: '2024-03-31' },
      dag: '2029-03-31',
    })
  })

  test('is er niet zolang niemand met het pakket werkt', () => {
    assert.equal(wanneer('2024-03-01', beeindigd('2025-06-30')), undefined)
  })

  test('schuift niet op bij een andere werkgever: het pakket loopt door (Q-20)', () => {
    const met = wanneer('2024-03-01', beeindigd('2025-06-30'), voortgezet('2025-09-01'))
    assert.equal(met?.dag, '2029-03-01')
    const daarna = wanneer(
      '2024-03-01',
      beslist('2025-01-15'),
      beeindigd('2025-06-30'),
      voortgezet('2025-09-01'),
    )
    assert.equal(daarna?.dag, '2030-01-15')
  })

  test('wordt nooit hersteld: wat te laat is, blijft op zijn dag staan (Q-21)', () => {
    assert.equal(wanneer('2019-03-01')?.dag, '2024-03-01')
  })
})

describe('wanneer VDAB begint', () => {
  const jaren: fc.Arbitrary<Dag> = fc
    .integer({ min: 0, max: 12_000 })
    .map((dagen) => after(dag('2019-01-01'), { days: dagen }))
  const instelling = fc.record({
    dagenVooraf: fc.integer({ min: 0, max: hoogstensVooraf }),
    spreiding: fc.integer({ min: 0, max: hoogsteSpreiding }),
  })

  test('is nooit na de laatste dag en nooit vroeger dan gekozen, hoe een team ook verdeelt', () => {
    fc.assert(
      fc.property(jaren, fc.uuid(), instelling, (laatste, history, keuze) => {
        const begin = beginOp(laatste, lotVan(history), keuze)
        const vroegst = after(after(laatste, { months: -keuze.spreiding }), {
          days: -keuze.dagenVooraf,
        })
        assert.ok(begin <= laatste && begin >= vroegst)
        if (keuze.spreiding === 0) assert.equal(begin, after(laatste, { days: -keuze.dagenVooraf }))
      }),
    )
  })

  test('verdeelt een piek gelijk over de gekozen maanden', () => {
    const laatste = dag('2027-03-15')
    for (const spreiding of [1, 2, 3, 5, 12]) {
      const maanden = new Map<string, number>()
      for (let lot = 0; lot < 360_360; lot += 97) {
        const begin = beginOp(laatste, lot, { dagenVooraf: 0, spreiding })
        maanden.set(begin, (maanden.get(begin) ?? 0) + 1)
      }
      const aantallen = [...maanden.values()]
      assert.equal(aantallen.length, spreiding + 1)
      assert.ok(Math.max(...aantallen) - Math.min(...aantallen) <= 1)
    }
  })
})
