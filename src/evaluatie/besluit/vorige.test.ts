import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { beoordeelOpening } from '#evaluatie/voorwaarden.ts'
import { aVerslag, aPop, metStuk, vind, werknemer } from '#evaluatie/evaluatie.fixture.ts'
import { leeg, na, onderteken } from '#evaluatie/evaluatie.fixture.ts'
import { volgende } from '#evaluatie/golf/periodiek.ts'
import { openheid, vragers } from '#evaluatie/openheid.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import { wetsfeiten, heeftGrond } from '#evaluatie/toets.ts'
import { dag, type Dag } from '#law/dag.ts'
import { beslissing, doe, gesproken, tom, waaromNiet } from './besluit.fixture.ts'
import { volgendeEvaluatie, vorigeEvaluatie } from './vorige.ts'

const begin = gesproken()
/** Decided on 28 March 2024; free again from 28 March 2029. */
const beslist = na([beslissing(begin)], begin)
const laatsteDicht = dag('2029-03-27')
const eersteVrij = dag('2029-03-28')

describe('De vorige evaluatie', () => {
  test('is de laatste beslissing tot en met de dag zelf, van welke werkgever ook, nooit van de aanvraag zelf', () => {
    const dagen = [
      { id: 'a', op: dag('2021-03-01') },
      { id: 'b', op: dag('2024-03-28') },
    ]
    assert.deepEqual(vorigeEvaluatie(dagen, dag('2021-02-28')), {})
    assert.deepEqual(vorigeEvaluatie(dagen, dag('2024-03-27')), { vorigeEvaluatie: '2021-03-01' })
    assert.deepEqual(vorigeEvaluatie(dagen, dag('2024-03-28')), { vorigeEvaluatie: '2024-03-28' })
    assert.deepEqual(vorigeEvaluatie(dagen, dag('2024-03-28'), 'b'), {
      vorigeEvaluatie: '2021-03-01',
    })
  })

  test('komt uit de geschiedenis van de persoon', () => {
    assert.deepEqual(begin.beslissingen, [])
    assert.deepEqual(beslist.beslissingen, [{ id: 'e1', op: '2024-03-28' }])
  })

  test('begint opnieuw met een nieuw pakket, zoals de 5 jaar van VDAB; met een andere werkgever loopt ze door (Q-20)', () => {
    assert.ok(beslist.wop.status === 'WOP_ACTIEF')
    const { wop } = beslist.wop
    const aangeworven = (type: 'WopGestart' | 'WopVoortgezet') => {
      const van = dag('2026-02-02')
      const data = { wop: { ...wop, van }, melder: tom }
      const { beslissingen, periodiek } = na([{ type, dag: van, data }], beslist)
      return [vorigeEvaluatie(beslissingen, dag('2026-03-02')), volgende(periodiek)?.dag]
    }
    assert.deepEqual(aangeworven('WopGestart'), [{}, '2031-02-02'])
    assert.deepEqual(aangeworven('WopVoortgezet'), [
      { vorigeEvaluatie: '2024-03-28' },
      '2029-03-28',
    ])
  })

  test('"Mag ik een evaluatie vragen?": G2 is 5 jaar dicht en gaat op de dag zelf weer open (Q-09)', () => {
    for (const vrager of vragers) {
      const kan = (op: Dag) =>
        openheid(
          { inDienst: dag('2019-03-01'), ...vorigeEvaluatie(beslist.beslissingen, op) },
          vrager,
          op,
        ).map(({ grond, kan: wanneer }) => [grond, wanneer])
      assert.deepEqual(kan(laatsteDicht), [
        ['G1', 'vandaag'],
        ['G2', eersteVrij],
        ['G3', 'vandaag'],
        ['G4', 'vandaag'],
      ])
      assert.deepEqual(kan(eersteVrij)[1], ['G2', 'vandaag'])
    }
  })

  /** A second request, on ground G2 by the worker, sent on this day. */
  function tweede(op: Dag): Evaluaties {
    const zelf = { id: 'e2', op, door: werknemer } as const
    const pop = aPop(op)
    const verslag = aVerslag(op, 'motivatieverslag doorstroom')
    const met = metStuk(metStuk(beslist, pop), verslag)
    const klad = doe(doe(met, { ...zelf, type: 'begin', aanvrager: 'werknemer' }), {
      ...zelf,
      type: 'bewaar',
      concept: {
        ...leeg,
        grond: 'G2',
        pop: pop.id,
        verslag: { stuk: verslag.id, ondertekendDoor: 'werkgever' },
      },
    })
    return doe(onderteken(klad, op, ['werknemer'], 'e2'), { ...zelf, type: 'vraag aan' })
  }

  test('een aanvraag op G2 is niet ontvankelijk op de laatste dag van 5 jaar, de dag erna wel', () => {
    const over = { id: 'e2', door: tom, op: dag('2029-05-02') } as const
    const dicht = tweede(laatsteDicht)
    assert.match(
      waaromNiet(dicht, { ...over, type: 'verklaar ontvankelijk' }) ?? '',
      /niet ontvankelijk/,
    )
    const geweigerd = vind(doe(dicht, { ...over, type: 'verklaar niet ontvankelijk' }), 'e2')
    assert.deepEqual(
      geweigerd.weigering?.gebreken.map(({ code }) => code),
      ['GEBLOKKEERD'],
    )
    const open = tweede(eersteVrij)
    assert.equal(waaromNiet(open, { ...over, type: 'verklaar ontvankelijk' }), undefined)
  })

  test('de volgende periodieke evaluatie (G5) is 5 jaar na de beslissing: de dag ervoor te vroeg, de dag zelf niet', () => {
    assert.equal(volgendeEvaluatie(dag('2024-03-28')), eersteVrij)
    assert.equal(volgendeEvaluatie(dag('2024-02-29')), '2029-02-28')
    const g5 = (op: Dag) =>
      beoordeelOpening({
        grond: 'G5',
        aanvrager: 'VDAB',
        inDienst: dag('2019-03-01'),
        aangevraagdOp: op,
        ...vorigeEvaluatie(beslist.beslissingen, op),
      }).ontvankelijk
    assert.deepEqual([g5(laatsteDicht), g5(eersteVrij)], [false, true])
  })

  test('de feiten van een aanvraag noemen de vorige beslissing, en nooit de eigen', () => {
    const state = tweede(eersteVrij)
    const [eerste, volgende] = [vind(state, 'e1'), vind(state, 'e2')]
    assert.ok(heeftGrond(eerste) && heeftGrond(volgende))
    const op = dag('2029-05-02')
    assert.equal(wetsfeiten(volgende, state, op).vorigeEvaluatie, '2024-03-28')
    assert.equal(wetsfeiten(eerste, state, op).vorigeEvaluatie, undefined)
  })
})
