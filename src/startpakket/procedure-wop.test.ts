import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { typen } from '#law/decider.fixture.ts'
import { after, dag } from '#law/dag.ts'
import type { StartpakketEvent } from './gebeurtenissen.ts'
import { startpakketProcedure } from './procedure.ts'
import {
  andereWerkgever,
  beslis,
  gegeven,
  meldEinde,
  meldIndienst,
  stelVoor,
} from './procedure.fixture.ts'

const opTweede = dag('2023-06-30')

describe('In dienst (ADVIES_TOEGEKEND naar WOP_ACTIEF, D-04 en D-05)', () => {
  const toegekend = gegeven(stelVoor(), beslis())
  for (const [inDienst, wat, verwacht] of [
    ['2024-05-02', 'de dag voor het advies', /kan niet beginnen voor het advies van 2024-05-03/],
    ['2024-05-03', 'de dag van het advies', /^WopGestart$/],
    ['2029-05-02', 'de laatste dag van het advies', /^WopGestart$/],
    ['2029-05-03', 'de dag na de laatste dag', /geldig tot en met 2029-05-02.*nieuw advies/],
  ] as const)
    test(`${wat} (${inDienst})`, () =>
      assert.match(typen(toegekend.als(meldIndienst(inDienst))), verwacht))

  test('het pakket loopt 5 jaar vanaf de aanwerving, niet vanaf het advies (D-04)', () => {
    const { staat } = gegeven(stelVoor(), beslis(), meldIndienst('2028-02-29'))
    assert.ok(staat.status === 'WOP_ACTIEF')
    assert.deepEqual(
      [staat.wop.van, staat.wop.tot, staat.wop.pakket.loonpremie],
      ['2028-02-29', '2033-02-28', 60],
    )
  })
  test('zonder advies, met alleen een voorstel of al in dienst kan het niet', () => {
    for (const zonder of [
      gegeven(),
      gegeven(stelVoor()),
      gegeven(stelVoor(), beslis(), meldIndienst('2024-06-03')),
    ])
      assert.match(typen(zonder.als(meldIndienst('2024-06-10'))), /nu geen geldig advies/)
  })
})

describe('Einde van de job en een andere werkgever (Q-20)', () => {
  const actief = gegeven(stelVoor(), beslis(), meldIndienst('2024-06-03'))
  const gestopt = gegeven(stelVoor(), beslis(), meldIndienst('2024-06-03'), meldEinde('2025-01-31'))
  test('een job eindigt niet voor ze begint; op de eerste dag kan wel', () => {
    assert.match(typen(actief.als(meldEinde('2024-06-02'))), /niet eindigen voor ze begint/)
    assert.equal(typen(actief.als(meldEinde('2024-06-03'))), 'WopBeeindigd')
    assert.match(typen(gestopt.als(meldEinde('2025-02-01'))), /loopt geen/)
  })
  for (const [inDienst, wat, verwacht] of [
    ['2025-01-31', 'de laatste dag van de vorige job', /liep tot en met 2025-01-31/],
    ['2025-02-01', 'de dag erna', /^WopVoortgezet$/],
    ['2029-06-02', 'de laatste dag van het pakket', /^WopVoortgezet$/],
    ['2029-06-03', 'een dag te laat', /geldig tot en met 2029-06-02.*nieuw advies/],
  ] as const)
    test(`andere werkgever, ${wat} (${inDienst})`, () =>
      assert.match(typen(gestopt.als(meldIndienst(inDienst, andereWerkgever))), verwacht))

  test('bij een andere werkgever blijft de einddatum, met een nieuw advies komen er 5 nieuwe jaren', () => {
    const eerste = [stelVoor(), beslis(), meldIndienst('2024-06-03'), meldEinde('2025-01-31')]
    const verder = gegeven(...eerste, meldIndienst('2025-03-03', andereWerkgever)).staat
    assert.ok(verder.status === 'WOP_ACTIEF')
    assert.deepEqual(
      [verder.wop.van, verder.wop.tot, verder.wop.werkgever],
      ['2025-03-03', '2029-06-02', andereWerkgever],
    )
    const opnieuw = gegeven(
      ...eerste,
      stelVoor({ op: dag('2025-02-10') }),
      beslis({ op: dag('2025-02-11'), id: 'besluit-2' }),
      meldIndienst('2025-03-03', andereWerkgever),
    ).staat
    assert.ok(opnieuw.status === 'WOP_ACTIEF')
    assert.equal(opnieuw.wop.tot, '2030-03-02')
  })
})

describe('Vervallen zonder aanwerving (D-05)', () => {
  const vervalOp = (op: string) => ({ type: 'laat vervallen', op: dag(op) }) as const
  test('op de laatste dag nog niet, de dag erna wel', () => {
    const toegekend = gegeven(stelVoor(), beslis())
    assert.match(typen(toegekend.als(vervalOp('2029-05-02'))), /nog geldig tot en met 2029-05-02/)
    assert.equal(typen(toegekend.als(vervalOp('2029-05-03'))), 'AdviesVervallen')
  })
  test('een vervallen advies geeft geen job en wel een nieuw voorstel', () => {
    const vervallen = gegeven(stelVoor(), beslis(), vervalOp('2029-05-03'))
    assert.match(typen(vervallen.als(meldIndienst('2029-05-03'))), /geen geldig advies/)
    assert.match(typen(vervallen.als(vervalOp('2029-05-04'))), /geen ongebruikt advies/)
    assert.equal(
      typen(vervallen.als(stelVoor({ op: dag('2029-05-04') }))),
      'StartpakketVoorgesteld',
    )
  })
  test('wie in dienst is heeft geen ongebruikt advies meer', () => {
    const actief = gegeven(stelVoor(), beslis(), meldIndienst('2024-06-03'))
    assert.match(typen(actief.als(vervalOp('2031-01-01'))), /geen ongebruikt advies/)
  })
})

describe('Omzetting van oudere adviezen naar een dubbel ticket (BACKFILL_DUBBEL_TICKET)', () => {
  const voegToe = (op: string) =>
    ({ type: 'voeg dubbel ticket toe', op: dag(op), batch: '2024-01' }) as const
  const vanOp = (op: string) => gegeven(stelVoor({ op: dag(op) }), beslis({ op: dag(op) }))
  test('een advies van 30 juni 2023 krijgt er een ticket IMW bij, een advies van 1 juli 2023 had het al', () => {
    assert.equal(typen(vanOp('2023-06-30').als(voegToe('2024-01-15'))), 'DubbelTicketToegevoegd')
    assert.match(typen(vanOp('2023-07-01').als(voegToe('2024-01-15'))), /al van bij het begin/)
  })
  test('het ticket is 55 hoog, geldt vanaf de omzetting, en het advies zelf verandert niet', () => {
    const commands = [stelVoor({ op: opTweede }), beslis({ op: opTweede })] as const
    const ervoor = gegeven(...commands).staat
    const { staat, als } = gegeven(...commands, voegToe('2024-01-15'))
    assert.ok(staat.status === 'ADVIES_TOEGEKEND' && ervoor.status === 'ADVIES_TOEGEKEND')
    assert.deepEqual(staat, {
      ...ervoor,
      tickets: [
        ...ervoor.tickets,
        { soort: 'IMW', geldigTot: '2029-01-14', pakket: { loonpremie: 55, begeleiding: 'hoog' } },
      ],
    })
    assert.match(typen(als(voegToe('2024-01-16'))), /is er al/)
  })
  test('een vervallen of gebruikt advies wordt niet omgezet', () => {
    const geldigTot = dag('2028-06-29')
    assert.equal(typen(vanOp('2023-06-30').als(voegToe(geldigTot))), 'DubbelTicketToegevoegd')
    assert.match(
      typen(vanOp('2023-06-30').als(voegToe(after(geldigTot, { days: 1 })))),
      /vervallen/,
    )
    const gebruikt = gegeven(
      stelVoor({ op: opTweede }),
      beslis({ op: opTweede }),
      meldIndienst('2023-07-03'),
    )
    assert.match(typen(gebruikt.als(voegToe('2024-01-15'))), /geen ongebruikt advies/)
  })
})

test('Een gebeurtenis van een andere procedure verandert niets', () => {
  const { staat } = gegeven(stelVoor(), beslis())
  const vreemd = {
    type: 'BriefGemaakt',
    dag: dag('2024-05-03'),
    data: {},
  } as unknown as StartpakketEvent
  assert.equal(startpakketProcedure.evolve(staat, vreemd), staat)
})
