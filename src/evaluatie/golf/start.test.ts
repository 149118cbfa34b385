import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import {
  aPop,
  baas,
  doe,
  inDienst,
  leeg,
  metStuk,
  tom,
  verstuurd,
  vind,
  waaromNiet,
  werknemer,
} from '#evaluatie/evaluatie.fixture.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import { beoordeelPapieren, heeftGrond } from '#evaluatie/toets.ts'
import type { Instelling } from './instelling.ts'
import type { Startcommand } from './start.ts'

const programma = { id: 'systeem', naam: 'Maatwerkloket', rol: 'systeem' }
const gewoon: Instelling = { dagenVooraf: 120, spreiding: 0 }

/** VDAB begins on this day. */
const begin = (op: string, instelling = gewoon, lot = 0): Startcommand => ({
  type: 'start periodiek',
  id: 'e1',
  op: dag(op),
  door: programma,
  lot,
  instelling,
})
// In service since 22 November 2021: the last day is 22 November 2026.
const van = '2021-11-22'

describe('VDAB begint een periodieke evaluatie (G5)', () => {
  test('niet op dag 121 voor de laatste dag, wel op dag 120', () => {
    assert.match(waaromNiet(inDienst(van), begin('2026-07-24')) ?? '', /vanaf 2026-07-25/)
    const state = doe(inDienst(van), begin('2026-07-25'))
    const { aanvrager, concept, periodiek, aangevraagdOp, ontvankelijkOp } = vind(state)
    assert.deepEqual(
      [aanvrager, concept.grond, periodiek?.dag, aangevraagdOp, ontvankelijkOp],
      ['VDAB', 'G5', '2026-11-22', '2026-07-25', '2026-07-25'],
    )
  })

  test('met spreiding begint een deel een maand vroeger, nooit later', () => {
    const verdeeld = { dagenVooraf: 120, spreiding: 1 }
    assert.match(waaromNiet(inDienst(van), begin('2026-06-23', verdeeld, 1)) ?? '', /2026-06-24/)
    assert.equal(waaromNiet(inDienst(van), begin('2026-06-24', verdeeld, 1)), undefined)
    assert.match(waaromNiet(inDienst(van), begin('2026-06-24', verdeeld, 2)) ?? '', /2026-07-25/)
  })

  test('te laat begint ze ook nog, en de laatste dag blijft staan', () => {
    const state = doe(inDienst(van), begin('2027-06-01'))
    assert.equal(vind(state).periodiek?.dag, '2026-11-22')
  })

  test('vraagt de werkgever meteen een POP, en geen motivatieverslag of handtekening', () => {
    const { status, aanvulling } = vind(doe(inDienst(van), begin('2026-08-01')))
    assert.equal(status, 'EVAL_ONVOLLEDIG')
    assert.deepEqual(
      aanvulling?.gebreken.map(({ code }) => code),
      ['POP_ONTBREEKT'],
    )
  })

  test('vraagt geen POP als er een is van hoogstens 1 jaar oud op de dag waarop VDAB begint, wel een dag ouder (D-07)', () => {
    const goed = aPop('2025-08-01')
    const met = vind(doe(metStuk(inDienst(van), goed), begin('2026-08-01')))
    assert.deepEqual([met.status, met.concept.pop], ['EVAL_AANGEVRAAGD', goed.id])
    const oud = vind(doe(metStuk(inDienst(van), aPop('2025-07-31')), begin('2026-08-01')))
    assert.deepEqual(
      [oud.status, oud.concept.pop, oud.aanvulling?.gebreken.map(({ code }) => code)],
      ['EVAL_ONVOLLEDIG', null, ['POP_TE_OUD']],
    )
  })

  test('ook wie heel vroeg begint, kan een POP van die dag gebruiken: de laatste dag telt er niet voor', () => {
    const vroeg = { dagenVooraf: 365, spreiding: 12 }
    const pop = aPop('2024-11-22')
    const { status } = vind(doe(metStuk(inDienst(van), pop), begin('2024-11-22', vroeg, 12)))
    assert.equal(status, 'EVAL_AANGEVRAAGD')
  })

  test('het dossier is volledig met alleen een POP', () => {
    const state = doe(inDienst(van), begin('2026-08-01'))
    const pop = aPop('2026-09-10')
    const met = metStuk(state, pop)
    const evaluatie = vind(met)
    assert.ok(heeftGrond(evaluatie))
    const papieren = { verslag: null, pop: pop.id }
    assert.deepEqual(beoordeelPapieren(evaluatie, met, dag('2026-09-12'), papieren).gebreken, [])
    const klaar = doe(met, {
      type: 'verklaar volledig',
      id: 'e1',
      op: dag('2026-09-12'),
      door: tom,
      papieren,
    })
    assert.equal(vind(klaar).status, 'EVAL_GOEDGEKEURD')
  })

  test('alleen VDAB begint ze, en alleen bij een pakket dat loopt', () => {
    for (const door of [baas, werknemer])
      assert.match(
        waaromNiet(inDienst(van), { ...begin('2026-08-01'), door }) ?? '',
        /^VDAB begint/,
      )
    assert.equal(waaromNiet(inDienst(van), { ...begin('2026-08-01'), door: tom }), undefined)
  })
})

describe('één evaluatie per job tegelijk: de eerste die verstuurd is, loopt door', () => {
  test('zolang die van de werkgever loopt, begint VDAB er geen', () => {
    const loopt = verstuurd('2019-03-01', '2023-12-01')
    assert.match(waaromNiet(loopt, { ...begin('2024-02-01'), id: 'e2' }) ?? '', /loopt al/)
  })

  test('trekt de werkgever ze in, dan begint VDAB wel', () => {
    const weg = doe(verstuurd('2019-03-01', '2023-12-01'), {
      type: 'trek in',
      id: 'e1',
      op: dag('2024-01-15'),
      door: baas,
    })
    assert.equal(waaromNiet(weg, { ...begin('2024-02-01'), id: 'e2' }), undefined)
  })

  const bezig = (): Evaluaties => doe(inDienst(van), begin('2026-08-01'))
  const op = dag('2026-08-02')

  test('zolang die van VDAB loopt, vraagt niemand een andere; de reden zegt wat wel kan', () => {
    for (const [aanvrager, door] of [
      ['werkgever', baas],
      ['werknemer', werknemer],
    ] as const) {
      const waarom = waaromNiet(bezig(), { type: 'begin', id: 'e2', op, aanvrager, door })
      assert.match(waarom ?? '', /VDAB evalueert nu zelf.*bezorg de papieren/)
    }
  })

  test('ook een klad van vroeger wordt dan niet meer verstuurd', () => {
    const klad = doe(inDienst(van), {
      type: 'begin',
      id: 'e0',
      op: dag('2026-07-01'),
      aanvrager: 'werknemer',
      door: werknemer,
    })
    const gekozen = doe(klad, {
      type: 'bewaar',
      id: 'e0',
      op: dag('2026-07-01'),
      door: werknemer,
      concept: { ...leeg, grond: 'G2' },
    })
    const state = doe(gekozen, begin('2026-08-01'))
    const waarom = waaromNiet(state, { type: 'vraag aan', id: 'e0', op, door: werknemer })
    assert.match(waarom ?? '', /VDAB evalueert nu zelf/)
  })

  test('niemand trekt de evaluatie van VDAB in, vult ze in of verstuurt ze', () => {
    for (const type of ['trek in', 'vraag aan'] as const)
      for (const door of [baas, werknemer, tom])
        assert.match(waaromNiet(bezig(), { type, id: 'e1', op, door }) ?? '', /gaat uit van VDAB/)
  })

  test('dezelfde evaluatie begint geen twee keer', () => {
    assert.match(waaromNiet(bezig(), begin('2026-08-01')) ?? '', /loopt al/)
    assert.match(waaromNiet(bezig(), { ...begin('2026-08-01'), id: 'e9' }) ?? '', /loopt al/)
  })
})
