import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { consulent, tom } from '#indicatie/indicatie.fixture.ts'
import { na } from '#law/decider.fixture.ts'
import { dag } from '#law/dag.ts'
import { dossier, type DossierEvent } from './dossier.ts'
import { aPersoon } from './dossier.fixture.ts'

const op = dag('2026-11-22')
const persoon = aPersoon()
const geopend: DossierEvent = {
  type: 'DossierGeopend',
  dag: op,
  data: { nummer: 'WOP-2026-000001', persoon, behandelaar: consulent },
}
const open = {
  type: 'open',
  op,
  nummer: 'WOP-2026-000001',
  persoon,
  behandelaar: consulent,
} as const
const kies = (behandelaar = tom) => ({ type: 'kies behandelaar', op, behandelaar }) as const

describe('Het dossier van één persoon', () => {
  test('wordt één keer geopend', () => {
    assert.deepEqual(dossier.decide(open, null), [geopend])
    const bestaand = na(dossier, [geopend])
    assert.deepEqual(bestaand, {
      nummer: 'WOP-2026-000001',
      persoon,
      behandelaar: consulent,
      geopendOp: op,
      voordien: [],
    })
    assert.deepEqual(dossier.decide(open, bestaand), {
      notPossible: 'Deze persoon heeft al een dossier: WOP-2026-000001.',
    })
  })
  test('krijgt een andere behandelaar; dezelfde opnieuw kiezen verandert niets', () => {
    const bestaand = na(dossier, [geopend])
    const gekozen = { type: 'BehandelaarGekozen', dag: op, data: { behandelaar: tom } } as const
    assert.deepEqual(dossier.decide(kies(), bestaand), [gekozen])
    assert.deepEqual(dossier.decide(kies(consulent), bestaand), [])
    assert.deepEqual(na(dossier, [geopend, gekozen]), { ...bestaand, behandelaar: tom })
  })
  test('zonder dossier is er niets te kiezen', () => {
    assert.deepEqual(dossier.decide(kies(), null), { notPossible: 'Dit dossier bestaat niet.' })
    assert.equal(
      na(dossier, [{ type: 'BehandelaarGekozen', dag: op, data: { behandelaar: tom } }]),
      null,
    )
  })
})
