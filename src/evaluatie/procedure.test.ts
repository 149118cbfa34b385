import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'node:test'
import { after, dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { beantwoord } from '#law/invoer.ts'
import {
  andereBaas,
  aPop,
  aVerslag,
  baas,
  doe,
  inDienst,
  leeg,
  metStuk,
  na,
  onderteken,
  tom,
  vind,
  waaromNiet,
  werknemer,
} from './evaluatie.fixture.ts'
import { openheid, vragers } from './openheid.ts'
import { evaluatieProcedure, type EvaluatieCommand, type Evaluaties } from './procedure.ts'
import { soortEvaluatie } from './soorten.ts'
import { zinVoorMedewerker, zinVoorPersoon } from './tijdlijn.ts'

const soorten = new Map([[soortEvaluatie.naam, soortEvaluatie]])
const willekeurigeDag = fc
  .integer({ min: 0, max: 5500 })
  .map((dagen) => after(dag('2015-01-01'), { days: dagen }))

describe('Mag ik een evaluatie vragen?', () => {
  test('Het antwoord is op dezelfde feiten altijd dat van de regel zelf', () => {
    fc.assert(
      fc.property(
        fc.record({
          inDienst: willekeurigeDag,
          op: willekeurigeDag,
          vrager: fc.constantFrom(...vragers),
          vorige: fc.option(willekeurigeDag, { nil: undefined }),
          profiel: fc.constantFrom('oud' as const, undefined),
        }),
        ({ inDienst, op, vrager, vorige, profiel }) => {
          const loopbaan = {
            inDienst,
            ...(vorige ? { vorigeEvaluatie: vorige } : {}),
            ...(profiel ? { profiel } : {}),
          }
          for (const { grond, kan, bevinding } of openheid(loopbaan, vrager, op)) {
            const antwoord = beantwoord(soorten, {
              soort: 'evaluatie',
              ...loopbaan,
              grond,
              aanvrager: vrager,
              aangevraagdOp: op,
            })
            assert.ok('uitkomst' in antwoord)
            const { vroegsteDag } = antwoord.uitkomst as { readonly vroegsteDag: Dag | null }
            assert.equal(kan === 'vandaag', antwoord.ontvankelijk)
            if (kan !== 'vandaag') assert.equal(kan, vroegsteDag ?? 'nooit')
            assert.equal(bevinding.uitkomst?.vroegsteDag ?? null, vroegsteDag)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('Een aanvraag begint pas als een reden open is', () => {
    const state = inDienst('2027-03-14')
    const begin = (op: string): EvaluatieCommand => ({
      type: 'begin',
      id: 'e1',
      op: dag(op),
      aanvrager: 'werkgever',
      door: baas,
    })
    assert.equal(waaromNiet(state, begin('2027-03-13')), 'Een evaluatie kan vanaf 2027-03-14.')
    assert.equal(waaromNiet(state, begin('2027-03-14')), undefined)
  })

  test('Alleen de werknemer zelf, en de werkgever van nu, begint een aanvraag', () => {
    const state = inDienst('2024-05-06')
    const begin = { type: 'begin', id: 'e1', op: dag('2026-11-22') } as const
    for (const [aanvrager, door, kan] of [
      ['werkgever', baas, true],
      ['werkgever', andereBaas, false],
      ['werkgever', { ...baas, id: werknemer.id }, false],
      ['werknemer', werknemer, true],
      ['werknemer', { ...werknemer, id: '1' }, false],
      ['werknemer', { ...werknemer, namens: 'Roodkapje' }, false],
      ['werknemer', baas, false],
      ['werkgever', werknemer, false],
    ] as const)
      assert.equal(
        waaromNiet(state, { ...begin, aanvrager, door }) === undefined,
        kan,
        `${aanvrager} ${door.id}`,
      )
  })
})

describe('Versturen', () => {
  const op = dag('2026-11-22')
  const pop = aPop('2026-10-01')
  const verslag = aVerslag('2026-10-01')
  const concept = {
    ...leeg,
    grond: 'G1',
    pop: pop.id,
    verslag: { stuk: verslag.id, ondertekendDoor: 'werkgever' },
  } as const
  const basis = metStuk(metStuk(inDienst('2024-05-06'), pop), verslag)
  const begonnen = doe(basis, { type: 'begin', id: 'e1', op, aanvrager: 'werkgever', door: baas })
  const ingevuld = doe(begonnen, { type: 'bewaar', id: 'e1', op, door: baas, concept })
  const verstuur = { type: 'vraag aan', id: 'e1', op, door: baas } as const
  const samen = 'Uw werknemer en u tekenen eerst allebei precies deze aanvraag.'

  test('De werkgever verstuurt niet zonder de handtekening van de werknemer', () => {
    assert.equal(waaromNiet(begonnen, verstuur), 'Kies eerst waarom u een evaluatie vraagt.')
    assert.equal(waaromNiet(ingevuld, verstuur), samen)
    assert.equal(waaromNiet(onderteken(ingevuld, op, ['werkgever']), verstuur), samen)
    assert.equal(waaromNiet(onderteken(ingevuld, op, ['werknemer']), verstuur), samen)
    const klaar = onderteken(ingevuld, op, ['werknemer', 'werkgever'])
    assert.equal(vind(doe(klaar, verstuur)).status, 'EVAL_AANGEVRAAGD')
  })

  test('Een handtekening geldt voor precies de aanvraag die getekend is', () => {
    const getekend = onderteken(ingevuld, op, ['werknemer', 'werkgever'])
    const { concept: nu } = vind(getekend)
    for (const anders of [
      { ...nu, pop: null },
      { ...nu, verslag: null },
      { ...nu, verslag: { stuk: verslag.id, ondertekendDoor: 'arts' } },
      { ...nu, grond: 'G2', verslag: null },
    ] as const) {
      const gewijzigd = doe(getekend, { type: 'bewaar', id: 'e1', op, door: baas, concept: anders })
      assert.equal(waaromNiet(gewijzigd, verstuur), samen)
    }
  })

  test('De werknemer vraagt alleen en tekent alleen (Q-66)', () => {
    const zelf = { id: 'e2', op, door: werknemer } as const
    const state = doe(basis, { ...zelf, type: 'begin', aanvrager: 'werknemer' })
    const klaar = doe(state, { ...zelf, type: 'bewaar', concept: { ...concept, verslag: null } })
    assert.equal(waaromNiet(klaar, { ...zelf, type: 'vraag aan' }), 'Teken eerst deze aanvraag.')
    const getekend = onderteken(klaar, op, ['werknemer'], 'e2')
    const gevraagd = doe(getekend, { ...zelf, type: 'vraag aan' })
    assert.equal(vind(gevraagd, 'e2').status, 'EVAL_AANGEVRAAGD')
    const ontvankelijk = doe(gevraagd, { type: 'verklaar ontvankelijk', id: 'e2', op, door: tom })
    const papieren = { pop: pop.id, verslag: null }
    const volledig = doe(ontvankelijk, {
      type: 'verklaar volledig',
      id: 'e2',
      op,
      door: tom,
      papieren,
    })
    assert.equal(vind(volledig, 'e2').status, 'EVAL_GOEDGEKEURD')
  })

  test('Er loopt er een per werkgever: wie tweede is, werknemer of werkgever, wacht', () => {
    const tweede = { id: 'e2', op, door: werknemer } as const
    const beide = doe(ingevuld, { ...tweede, type: 'begin', aanvrager: 'werknemer' })
    const zelf = doe(beide, { ...tweede, type: 'bewaar', concept: { ...leeg, grond: 'G2' } })
    const allesGetekend = onderteken(onderteken(zelf, op, ['werknemer'], 'e2'), op, [
      'werknemer',
      'werkgever',
    ])
    const eerst = doe(allesGetekend, verstuur)
    const nog = { ...tweede, type: 'vraag aan' } as const
    assert.match(waaromNiet(eerst, nog) ?? '', /^Er loopt al een evaluatie/)
    const weg = doe(eerst, { type: 'trek in', id: 'e1', op, door: baas })
    assert.equal(waaromNiet(weg, nog), undefined)
    assert.match(
      waaromNiet(eerst, { ...tweede, id: 'e3', type: 'begin', aanvrager: 'werknemer' }) ?? '',
      /^Er loopt al/,
    )
  })

  test('Intrekken zegt of de aanvraag verstuurd was: van een klad hoort niemand, van een vraag wel', () => {
    const ingetrokken = (state: Evaluaties) => {
      const events = evaluatieProcedure.decide({ type: 'trek in', id: 'e1', op, door: baas }, state)
      assert.ok(!isNotPossible(events))
      const [event] = events
      assert.ok(event?.type === 'EvaluatieIngetrokken')
      return event
    }
    const klad = ingetrokken(begonnen)
    assert.deepEqual([zinVoorMedewerker(klad), zinVoorPersoon(klad)], [undefined, undefined])
    const verstuurd = ingetrokken(
      doe(onderteken(ingevuld, op, ['werknemer', 'werkgever']), verstuur),
    )
    assert.deepEqual(zinVoorMedewerker(verstuurd), ['Aanvraag van een evaluatie ingetrokken'])
    assert.deepEqual(zinVoorPersoon(verstuurd), [
      'Uw werkgever trok de aanvraag van een evaluatie in',
    ])
  })

  test('Een papier dat niet past, niet bestaat of ingetrokken is, gaat niet mee', () => {
    const bewaar = (anders: Partial<typeof concept> | object) =>
      waaromNiet(begonnen, {
        type: 'bewaar',
        id: 'e1',
        op,
        door: baas,
        concept: { ...concept, ...anders },
      })
    assert.match(bewaar({ grond: 'G3' }) ?? '', /past niet bij de reden/)
    assert.match(bewaar({ pop: verslag.id }) ?? '', /POP zit niet meer/)
    assert.match(bewaar({ pop: 'onbekend' }) ?? '', /POP zit niet meer/)
    assert.match(bewaar({ grond: 'G5', verslag: null }) ?? '', /gaat uit van VDAB/)
    const door = { id: 'k', naam: 'K', rol: 'team TOM' }
    const weg = na(
      [{ type: 'StukIngetrokken', dag: op, data: { reeks: pop.reeks, reden: 'nodig', door } }],
      onderteken(ingevuld, op, ['werknemer', 'werkgever']),
    )
    assert.match(waaromNiet(weg, verstuur) ?? '', /POP zit niet meer/)
  })

  test('Stopt de job, dan stopt wat liep', () => {
    const einde = {
      type: 'WopBeeindigd',
      dag: op,
      data: { reden: 'ontslag', melder: baas },
    } as const
    assert.equal(vind(na([einde], ingevuld)).status, 'JOB_GESTOPT')
    assert.match(waaromNiet(na([einde], ingevuld), verstuur) ?? '', /bij wie die nu werkt/)
  })
})
