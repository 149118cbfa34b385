import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eenGesprek } from '#evaluatie/gesprek/gesprek.fixture.ts'
import fc from 'fast-check'
import { soorten } from '#beslissingen.ts'
import { baas, na, vind, werknemer } from '#evaluatie/evaluatie.fixture.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { beantwoord } from '#law/invoer.ts'
import { begeleidingsgraden } from '#law/soort.ts'
import { evaluatieProcedure, type Evaluaties } from '#evaluatie/procedure.ts'
import {
  beslis,
  beslissing,
  dagErna,
  doe,
  evaluator,
  gesproken,
  gesprekOp,
  keuze,
  laatste,
  lezer,
  metNieuwPapier,
  metPakket,
  midden45,
  stelVoor,
  stuurTerug,
  tom,
  waaromNiet,
} from './besluit.fixture.ts'
import { vraagtTweedeLezer } from './tweede-lezer.ts'

const begin = gesproken()
const voorgesteld = doe(begin, stelVoor())

describe('Een beslissing na het gesprek: voorstel en tweede lezer', () => {
  test('na het gesprek trekt niemand de aanvraag nog in: VDAB spreekt zich altijd uit', () => {
    const intrekken = { type: 'trek in', id: 'e1', op: gesprekOp, door: baas } as const
    assert.match(waaromNiet(gesproken(), intrekken) ?? '', /VDAB beslist nu/)
  })

  test('de evaluator en team TOM stellen voor, niemand anders', () => {
    for (const door of [evaluator, tom])
      assert.equal(waaromNiet(begin, stelVoor({ door })), undefined, door.rol)
    for (const door of [baas, werknemer, lezer, { ...tom, rol: 'indiceringsconsulent' }])
      assert.match(waaromNiet(begin, stelVoor({ door })) ?? '', /De evaluator of team TOM/)
  })

  test('een beslisser beslist, niemand anders', () => {
    assert.equal(waaromNiet(voorgesteld, beslis()), undefined)
    for (const door of [evaluator, tom, baas, werknemer]) {
      assert.match(waaromNiet(voorgesteld, beslis({ door })) ?? '', /Een beslisser van VDAB/)
      assert.match(waaromNiet(voorgesteld, stuurTerug({ door })) ?? '', /Een beslisser van VDAB/)
    }
  })

  test('wie het voorstel maakte, beslist niet, ook niet met de rol van beslisser', () => {
    const zelf = { ...evaluator, rol: lezer.rol }
    assert.match(waaromNiet(voorgesteld, beslis({ door: zelf })) ?? '', /Vraag een collega/)
  })

  test('een voorstel van een dag waarop geen tweede lezer nodig was, mag dezelfde persoon beslissen', () => {
    const { voorstel } = vind(voorgesteld)
    assert.equal(voorstel?.tweedeLezer, true)
    const { op, over: _over, ...gedaan } = voorstel
    const event: EvaluatieEvent = {
      type: 'EvaluatiebesluitVoorgesteld',
      dag: op,
      data: { id: 'e1', voorstel: { ...gedaan, tweedeLezer: false }, door: evaluator },
    }
    const zonder = na([event], begin)
    const zelf = { ...evaluator, rol: lezer.rol }
    assert.equal(waaromNiet(zonder, beslis({ door: zelf })), undefined)
    assert.match(waaromNiet(zonder, beslis({ door: evaluator })) ?? '', /Een beslisser/)
  })

  test('of er een tweede lezer nodig is, staat in een gedateerde rij; standaard altijd', () => {
    for (const op of ['2018-12-31', '2019-01-01', '2026-11-22'])
      assert.equal(vraagtTweedeLezer(dag(op)), true)
    const rijen = [
      { vanaf: dag('2019-01-01'), nodig: true },
      { vanaf: dag('2027-01-01'), nodig: false },
    ]
    assert.equal(vraagtTweedeLezer(dag('2026-12-31'), rijen), true)
    assert.equal(vraagtTweedeLezer(dag('2027-01-01'), rijen), false)
  })

  test('terugsturen vraagt een reden; daarna kan een nieuw voorstel', () => {
    assert.match(waaromNiet(voorgesteld, stuurTerug({ reden: '  ' })) ?? '', /Schrijf wat/)
    assert.match(waaromNiet(begin, stuurTerug()) ?? '', /geen voorstel om terug/)
    const terug = doe(voorgesteld, stuurTerug())
    assert.equal(vind(terug).voorstel, null)
    assert.match(waaromNiet(terug, beslis()) ?? '', /geen voorstel om over te beslissen/)
    assert.equal(waaromNiet(terug, stelVoor()), undefined)
    assert.match(waaromNiet(voorgesteld, stelVoor()) ?? '', /wacht al een voorstel/)
  })

  test('de uitleg heeft minstens 20 tekens', () => {
    const kort = (motivering: string) =>
      waaromNiet(begin, stelVoor({ keuze: keuze({ motivering }) }))
    assert.match(kort('a'.repeat(19)) ?? '', /minstens 20 tekens/)
    assert.match(kort(`${'a'.repeat(19)}   `) ?? '', /minstens 20 tekens/)
    assert.equal(kort('a'.repeat(20)), undefined)
  })

  test('voor het gesprek en na de beslissing kan het niet', () => {
    const gepland = { ...begin, lijst: [{ ...vind(begin), status: 'GESPREK_GEPLAND' as const }] }
    assert.equal(waaromNiet(gepland, stelVoor()), 'VDAB beslist na het gesprek.')
    const beslist = doe(voorgesteld, beslis())
    assert.equal(waaromNiet(beslist, stelVoor()), 'Over deze evaluatie is al beslist.')
    assert.match(waaromNiet(beslist, beslis()) ?? '', /geen voorstel/)
  })

  test('stopt de job na het voorstel, dan is er niets meer om over te beslissen', () => {
    const melder = { id: 'd', naam: 'D', rol: 'werkgever' }
    const op = dag('2024-03-27')
    const gestopt = na(
      [{ type: 'WopBeeindigd', dag: op, data: { reden: 'ontslag', melder } }],
      voorgesteld,
    )
    assert.ok(waaromNiet(gestopt, beslis()) !== undefined)
    assert.equal(vind(gestopt).besluit, null)
  })
})

describe('Feiten die na het voorstel komen, maken het ongeldig', () => {
  const bij = /Er kwamen feiten bij na het voorstel/
  test('een nieuw bewijs, een nieuw papier, een ander pakket of een ander gesprek', () => {
    const anderGesprek = na(
      [
        {
          type: 'GesprekGevoerd',
          dag: dag('2024-03-27'),
          data: { id: 'e1', door: evaluator, gesprek: eenGesprek(gesprekOp) },
        },
      ],
      voorgesteld,
    )
    assert.match(waaromNiet(voorgesteld, beslis({ stand: 2 })) ?? '', bij)
    assert.match(waaromNiet(metNieuwPapier(voorgesteld), beslis()) ?? '', bij)
    assert.match(
      waaromNiet(metPakket(voorgesteld, { loonpremie: 60, begeleiding: 'hoog' }), beslis()) ?? '',
      bij,
    )
    assert.match(waaromNiet(anderGesprek, beslis()) ?? '', bij)
    assert.equal(waaromNiet(voorgesteld, beslis()), undefined)
  })

  test('een papier dat er al was, maakt geen verschil; terugsturen kan altijd', () => {
    const later = doe(metNieuwPapier(begin), stelVoor())
    assert.equal(waaromNiet(later, beslis()), undefined)
    assert.equal(waaromNiet(metNieuwPapier(voorgesteld), stuurTerug()), undefined)
  })
})

describe('Wat de beslissing zegt', () => {
  const uitkomst = (op: Dag) => beslissing(begin, {}, op).data.besluit.uitkomst

  test('20 dagen na het gesprek is op tijd, 21 dagen is te laat en blijft mogelijk (D-10, Q-01)', () => {
    assert.deepEqual(uitkomst(laatste), {
      beslisUiterlijk: laatste,
      teLaat: false,
      geldigTot: '2029-03-30',
      richting: 'hoger',
    })
    assert.deepEqual(uitkomst(dagErna), {
      beslisUiterlijk: laatste,
      teLaat: true,
      geldigTot: '2029-03-31',
      richting: 'hoger',
    })
  })

  test('beslissen kan op de dag van het gesprek, niet ervoor', () => {
    assert.equal(waaromNiet(begin, stelVoor({ op: gesprekOp })), undefined)
    assert.match(
      waaromNiet(begin, stelVoor({ op: dag('2024-03-10') })) ?? '',
      /VDAB beslist na het gesprek/,
    )
  })

  test('elk van 40, 45, … 75 % kan met elke begeleiding; 35, 80 en 42 % niet', () => {
    for (let loonpremie = 30; loonpremie <= 85; loonpremie++)
      for (const begeleiding of begeleidingsgraden) {
        const nee = waaromNiet(
          begin,
          stelVoor({ keuze: keuze({ pakket: { loonpremie, begeleiding } }) }),
        )
        const kan = [40, 45, 50, 55, 60, 65, 70, 75].includes(loonpremie)
        assert.equal(nee === undefined, kan, `${loonpremie} ${begeleiding}`)
        if (!kan) assert.match(nee ?? '', /40, 45, 50, 55, 60, 65, 70, 75 %/)
      }
  })

  test('geen pakket en geen traject is geen beslissing: VDAB spreekt zich altijd uit', () => {
    assert.match(
      waaromNiet(begin, stelVoor({ keuze: keuze({ pakket: null }) })) ?? '',
      /altijd uit/,
    )
  })

  test('een traject alleen laat het pakket met rust en geeft alleen L-3', () => {
    const { besluit } = beslissing(begin, {
      pakket: null,
      doorstroomtraject: true,
      trajectVanaf: dag('2024-05-02'),
    }).data
    assert.deepEqual(
      [besluit.pakket, besluit.trajectVanaf, besluit.brieven, besluit.uitkomst.geldigTot],
      [null, '2024-05-02', ['L-3'], undefined],
    )
  })

  test('allebei samen mag (X-02), met de twee brieven; een pakket alleen geeft L-2', () => {
    const beide = { doorstroomtraject: true, trajectVanaf: dag('2024-05-02') }
    assert.deepEqual(beslissing(begin, beide).data.besluit.brieven, ['L-2', 'L-3'])
    assert.deepEqual(beslissing(begin).data.besluit.brieven, ['L-2'])
  })

  test('een gelijk pakket geldt ook 5 jaar vanaf de beslissing', () => {
    const { uitkomst: gelijk } = beslissing(begin, { pakket: midden45 }).data.besluit
    assert.deepEqual([gelijk.richting, gelijk.geldigTot], ['gelijk', '2029-03-27'])
  })

  test('een traject begint niet voor de beslissing', () => {
    const traject = (trajectVanaf: Dag | null) =>
      stelVoor({ keuze: keuze({ doorstroomtraject: true, trajectVanaf }) })
    assert.match(waaromNiet(begin, traject(null)) ?? '', /wanneer het doorstroomtraject begint/)
    assert.match(waaromNiet(begin, traject(dag('2024-03-24'))) ?? '', /niet voor vandaag beginnen/)
    const vandaag = doe(begin, traject(dag('2024-03-25')))
    assert.equal(waaromNiet(vandaag, beslis({ op: dag('2024-03-25') })), undefined)
    assert.match(waaromNiet(vandaag, beslis({ op: dag('2024-03-26') })) ?? '', /die dag is voorbij/)
  })
})

describe('Hetzelfde antwoord langs elke weg', () => {
  test('het loket beslist wat "maatwerk beslis" op dezelfde feiten zegt', () => {
    const pakket = fc.record({
      loonpremie: fc.integer({ min: 35, max: 80 }),
      begeleiding: fc.constantFrom(...begeleidingsgraden),
    })
    const gezien = { kan: 0, 'kan niet': 0 }
    const telling = new Map<string, number>()
    fc.assert(
      fc.property(
        fc.record({
          huidig: fc.record({
            loonpremie: fc.constantFrom(35, 40, 45, 60, 75),
            begeleiding: fc.constantFrom(...begeleidingsgraden),
          }),
          nieuw: fc.option(pakket, { nil: undefined }),
          doorstroomtraject: fc.boolean(),
          dagen: fc.integer({ min: -3, max: 40 }),
        }),
        ({ huidig, nieuw, doorstroomtraject, dagen }) => {
          const op = after(gesprekOp, { days: dagen })
          const antwoord = beantwoord(soorten, {
            soort: 'evaluatiebeslissing',
            gesprekOp,
            beslistOp: op,
            huidig,
            ...(nieuw ? { nieuw } : {}),
            doorstroomtraject,
          })
          assert.ok('uitkomst' in antwoord)
          const state = metPakket(begin, huidig)
          const wat = keuze({
            pakket: nieuw ?? null,
            doorstroomtraject,
            trajectVanaf: doorstroomtraject ? op : null,
          })
          const voorstel = stelVoor({ op, keuze: wat })
          const nee = waaromNiet(state, voorstel)
          assert.equal(nee === undefined, antwoord.gebreken.length === 0)
          gezien[nee === undefined ? 'kan' : 'kan niet']++
          if (nee !== undefined)
            return assert.ok(antwoord.gebreken.every(({ tekst }) => nee.includes(tekst)))
          const besluit = besluitNa(doe(state, voorstel), op)
          assert.deepEqual(besluit.uitkomst, antwoord.uitkomst)
          assert.deepEqual(besluit.pakket, nieuw ?? null)
          const { richting = 'geen', teLaat } = besluit.uitkomst
          telling.set(`${richting} ${teLaat}`, (telling.get(`${richting} ${teLaat}`) ?? 0) + 1)
        },
      ),
      { numRuns: 3_000, seed: 45 },
    )
    assert.ok(gezien.kan > 300 && gezien['kan niet'] > 300, JSON.stringify(gezien))
    for (const richting of ['hoger', 'gelijk', 'lager', 'geen'])
      for (const laat of [true, false]) assert.ok(telling.get(`${richting} ${laat}`)! > 0, richting)
  })

  function besluitNa(state: Evaluaties, op: Dag) {
    const decision = evaluatieProcedure.decide(beslis({ op }), state)
    assert.ok(!isNotPossible(decision), JSON.stringify(decision))
    assert.ok(decision[0]?.type === 'EvaluatieBeslist')
    return decision[0].data.besluit
  }
})
