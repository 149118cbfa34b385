import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eenGesprek } from '#evaluatie/gesprek/gesprek.fixture.ts'
import {
  andereBaas,
  baas,
  doe,
  na,
  tom,
  verstuurd,
  vind,
  waaromNiet,
  werknemer,
} from '#evaluatie/evaluatie.fixture.ts'
import type { Evaluaties, Gelezen } from '#evaluatie/procedure.ts'
import { dag } from '#law/dag.ts'
import {
  aBezoek,
  aWensen,
  bevestigd,
  bevestiging,
  evaluator,
  nu,
  volledig,
  voorgesteld,
  voorstel,
  wens,
} from './afspraak.fixture.ts'
import { beeldVan } from './beeld.ts'
import type { Kant } from './bezoek.ts'
import type { Uur } from './uur.ts'

const uur = (tekst: string) => tekst as Uur

describe('Het gesprek voorstellen', () => {
  test('Team TOM en de evaluator stellen voor, een ander niet', () => {
    const state = volledig()
    assert.equal(waaromNiet(state, voorstel(state)), undefined)
    assert.equal(
      waaromNiet(state, voorstel(state, {}, { door: { ...tom, rol: 'evaluator' } })),
      undefined,
    )
    for (const door of [baas, werknemer, { ...tom, rol: 'indiceringsconsulent' }])
      assert.match(waaromNiet(state, voorstel(state, {}, { door }))!, /Team TOM of de evaluator/)
  })

  test('Voor het dossier volledig is, kan er geen gesprek zijn', () => {
    const state = verstuurd('2022-03-01', '2026-11-20')
    assert.match(waaromNiet(state, voorstel(state))!, /pas als alle papieren er zijn/)
  })

  test('Een minuut later kan, nu en vroeger niet', () => {
    const state = volledig()
    const om = (tijd: string) => waaromNiet(state, voorstel(state, { op: nu.op, uur: uur(tijd) }))
    assert.match(om('08:59')!, /nog moet komen/)
    assert.match(om('09:00')!, /nog moet komen/)
    assert.equal(om('09:01'), undefined)
    const gisteren = { op: dag('2026-11-21') }
    assert.match(waaromNiet(state, voorstel(state, gisteren))!, /nog moet komen/)
  })

  test('Twee gesprekken apart lopen niet door elkaar', () => {
    const state = volledig()
    const apart = (tijd: string) => waaromNiet(state, voorstel(state, { uurWerkgever: uur(tijd) }))
    assert.match(apart('10:59')!, /door elkaar/)
    assert.equal(apart('11:00'), undefined)
    assert.match(apart('09:01')!, /door elkaar/)
    assert.equal(apart('09:00'), undefined)
  })

  test('Het eerste van de twee gesprekken moet nog komen, en het laatste eindigt dezelfde dag', () => {
    const state = volledig()
    const vroeg = { op: nu.op, uur: uur('14:00'), uurWerkgever: uur('08:00') }
    assert.match(waaromNiet(state, voorstel(state, vroeg))!, /nog moet komen/)
    assert.match(waaromNiet(state, voorstel(state, { uur: uur('23:00') }))!, /na middernacht/)
    assert.equal(waaromNiet(state, voorstel(state, { uur: uur('22:59') })), undefined)
  })

  test('Wie komt, is iemand van team TOM of een evaluator, en nooit de werknemer zelf', () => {
    const state = volledig()
    const komt = (id: string, rol: string) =>
      waaromNiet(state, voorstel(state, { evaluator: { id, naam: 'Iemand', rol } }))
    assert.equal(komt('gerda', 'team TOM'), undefined)
    assert.match(komt('holle', 'beslisser (4 ogen)')!, /Kies iemand/)
    assert.match(komt(werknemer.id, 'evaluator')!, /Kies iemand/)
  })

  test('Twee collega’s tegelijk: de eerste wint en de tweede hoort dat er iets wijzigde', () => {
    const eerst = volledig()
    const [een, ander] = [voorstel(eerst), voorstel(eerst, { uur: uur('14:00') })]
    const daarna = doe(eerst, een)
    assert.match(waaromNiet(daarna, ander)!, /Intussen is er iets gewijzigd/)
    assert.equal(vind(daarna).planning.bezoek?.uur, '10:00')
  })

  test('Hetzelfde voorstel nog eens is geen voorstel', () => {
    const state = voorgesteld()
    assert.match(waaromNiet(state, voorstel(state))!, /dat er al ligt/)
    assert.equal(
      waaromNiet(state, voorstel(state, { plek: { ...aBezoek().plek, waar: 'Poort B' } })),
      undefined,
    )
  })
})

describe('Het gesprek bevestigen', () => {
  test('De werkgever bevestigt met de naam van een begeleider: het gesprek is gepland', () => {
    const { status, afspraak, planning } = vind(bevestigd())
    assert.equal(status, 'GESPREK_GEPLAND')
    assert.equal(afspraak?.op, '2026-12-09')
    assert.deepEqual(afspraak?.begeleider, { naam: 'Bakker Krentenbol' })
    assert.equal(afspraak?.bezoek.evaluator.naam, evaluator.naam)
    assert.equal(planning.stand, 'bevestigd')
  })

  test('Zonder begeleider die kan oordelen is er geen afspraak', () => {
    const state = voorgesteld()
    for (const begeleider of ['', '   '])
      assert.match(waaromNiet(state, bevestiging({ begeleider }))!, /kan beoordelen/)
    assert.equal(vind(state).status, 'EVAL_GOEDGEKEURD')
  })

  test('Een andere werkgever, de werknemer of VDAB bevestigt niet', () => {
    const state = voorgesteld()
    const namens = { ...baas, namens: 'Iemand' }
    const zelf = { ...baas, id: werknemer.id }
    for (const door of [andereBaas, werknemer, tom, namens, zelf])
      assert.match(waaromNiet(state, bevestiging({ door }))!, /Alleen de werkgever/)
  })

  test('Bevestigen kan tot het gesprek begint, niet erna', () => {
    const state = voorgesteld()
    const om = (tijd: string) => ({ op: dag('2026-12-09'), uur: uur(tijd) })
    assert.equal(waaromNiet(state, bevestiging({ nu: om('10:00') })), undefined)
    assert.match(
      waaromNiet(state, bevestiging({ nu: om('10:01') }))!,
      /voorbij\. VDAB stelt een nieuw moment voor/,
    )
  })

  test('Wie een ouder voorstel las, hoort dat er een nieuw is; twee keer bevestigen doet niets', () => {
    const eerst = voorgesteld()
    const nieuw = doe(eerst, voorstel(eerst, { uur: uur('14:00') }))
    assert.match(waaromNiet(nieuw, bevestiging())!, /ander voorstel/)
    assert.equal(waaromNiet(nieuw, bevestiging({ nr: 2 })), undefined)
    assert.match(waaromNiet(bevestigd(), bevestiging())!, /al bevestigd/)
  })
})

describe('Verzetten en afzeggen', () => {
  test('Een nieuw voorstel van VDAB maakt de bevestiging ongedaan en noemt het oude moment', () => {
    const state = bevestigd()
    const verzet = doe(state, voorstel(state, { op: dag('2026-12-10') }))
    const { status, afspraak, planning } = vind(verzet)
    assert.equal(status, 'EVAL_GOEDGEKEURD')
    assert.equal(afspraak, null)
    assert.equal(planning.begeleider, null)
    assert.equal(planning.bezoek?.nr, 2)
    assert.ok(planning.versie > vind(state).planning.versie)
  })

  test('Beide kanten vragen een ander moment, elk één keer, met een reden', () => {
    const state = bevestigd()
    const vraag = (door: typeof baas, reden = 'Dan is er een levering.') =>
      ({ type: 'vraag ander moment', id: 'e1', nu, door, nr: 1, reden }) as const
    assert.match(waaromNiet(state, vraag(baas, ' '))!, /Schrijf waarom/)
    assert.match(waaromNiet(state, vraag(tom))!, /Alleen de werknemer of de werkgever/)
    assert.match(waaromNiet(state, vraag(andereBaas))!, /Alleen de werknemer of de werkgever/)
    const gevraagd = doe(state, vraag(baas))
    assert.equal(vind(gevraagd).status, 'GESPREK_GEPLAND')
    assert.match(waaromNiet(gevraagd, vraag(baas))!, /U vroeg al/)
    const beide = doe(gevraagd, vraag(werknemer))
    assert.deepEqual(
      vind(beide).planning.vragen.map(({ van }) => van),
      ['werkgever', 'werknemer'],
    )
    const verzet = doe(beide, voorstel(beide, { op: dag('2026-12-11') }))
    assert.deepEqual(vind(verzet).planning.vragen, [])
  })

  test('VDAB zegt af met een reden: opnieuw te plannen, onder een volgend nummer', () => {
    const state = bevestigd()
    const af = {
      type: 'zeg afspraak af',
      id: 'e1',
      nu,
      door: tom,
      gezien: vind(state).planning.versie,
      reden: 'vdab',
      toelichting: '',
    } as const
    assert.match(waaromNiet(state, { ...af, door: baas })!, /Team TOM of de evaluator/)
    assert.match(waaromNiet(state, { ...af, gezien: 1 })!, /Intussen/)
    const afgezegd = doe(state, af)
    assert.equal(vind(afgezegd).status, 'EVAL_GOEDGEKEURD')
    assert.equal(vind(afgezegd).afspraak, null)
    assert.match(
      waaromNiet(afgezegd, { ...af, gezien: vind(afgezegd).planning.versie })!,
      /geen gesprek/,
    )
    assert.match(waaromNiet(afgezegd, bevestiging())!, /geen voorstel/)
    const opnieuw = doe(afgezegd, voorstel(afgezegd))
    assert.equal(vind(opnieuw).planning.bezoek?.nr, 2)
  })

  test('Is het gesprek geweest, dan verandert er niets meer', () => {
    const state = na(
      [
        {
          type: 'GesprekGevoerd',
          dag: dag('2026-12-09'),
          data: { id: 'e1', gesprek: eenGesprek(dag('2026-12-09')), door: evaluator },
        },
      ],
      bevestigd(),
    )
    assert.match(waaromNiet(state, voorstel(state))!, /al geweest/)
  })
})

describe('Het nummer waaraan een kalender ziet dat er iets veranderde', () => {
  const nummer = (state: Evaluaties, kant: Kant = 'werknemer') => {
    const { stand, kalendernr } = beeldVan(vind(state), kant, nu)
    return [stand, kalendernr]
  }
  const weg = {
    ingetrokken: {
      type: 'EvaluatieIngetrokken',
      dag: nu.op,
      data: { id: 'e1', verstuurd: true, door: baas },
    },
    'job gestopt': { type: 'WopBeeindigd', dag: nu.op, data: { reden: '', melder: baas } },
  } as const satisfies Readonly<Record<string, Gelezen>>
  for (const [wat, event] of Object.entries(weg))
    test(`stijgt ook als het gesprek wegvalt met de evaluatie zelf: ${wat}`, () => {
      assert.deepEqual(nummer(bevestigd()), ['bevestigd', 2])
      for (const kant of ['werknemer', 'werkgever'] as const)
        assert.deepEqual(nummer(na([event], bevestigd()), kant), ['afgezegd', 3])
    })

  test('stijgt niet nog eens als het gesprek al afgezegd was', () => {
    const afgezegd = doe(bevestigd(), {
      type: 'zeg afspraak af',
      id: 'e1',
      nu,
      door: tom,
      gezien: 2,
      reden: 'moment',
      toelichting: '',
    })
    assert.deepEqual(nummer(afgezegd), ['afgezegd', 3])
    assert.deepEqual(nummer(na([weg.ingetrokken], afgezegd)), ['afgezegd', 3])
    assert.deepEqual(nummer(na([weg.ingetrokken], volledig())), ['geen', 0])
  })
})

describe('Wat de werknemer wil', () => {
  test('Wie alleen wil praten, krijgt twee gesprekken apart', () => {
    const state = wens(volledig(), { alleen: true })
    assert.match(waaromNiet(state, voorstel(state))!, /Kies voor twee gesprekken apart/)
    assert.equal(waaromNiet(state, voorstel(state, { uurWerkgever: uur('11:00') })), undefined)
  })

  test('Vraagt de werknemer dat na het voorstel, dan bevestigt de werkgever niet en hoort niet waarom', () => {
    const state = wens(voorgesteld(), { alleen: true })
    const waarom = waaromNiet(state, bevestiging())!
    assert.match(waarom, /nieuw voorstel/)
    assert.doesNotMatch(waarom, /werknemer|alleen/)
    const apart = doe(state, voorstel(state, { uurWerkgever: uur('11:00') }))
    assert.equal(waaromNiet(apart, bevestiging({ nr: 2 })), undefined)
  })

  test('Alleen de werknemer zegt wat die nodig heeft, tot het gesprek begint', () => {
    const state = bevestigd()
    const bewaar = (door: typeof baas, tijd = '09:00') =>
      ({
        type: 'bewaar wensen',
        id: 'e1',
        nu: { op: dag('2026-12-09'), uur: uur(tijd) },
        door,
        wensen: aWensen({ vergezeld: 'mijn zus', noden: ['stil'] }),
      }) as const
    assert.match(waaromNiet(state, bewaar(baas))!, /Alleen de werknemer/)
    assert.match(waaromNiet(state, bewaar(tom))!, /Alleen de werknemer/)
    assert.equal(waaromNiet(state, bewaar(werknemer, '10:00')), undefined)
    assert.match(waaromNiet(state, bewaar(werknemer, '10:01'))!, /al begonnen/)
  })

  test('Dezelfde wensen twee keer is geen nieuws', () => {
    const state = wens(voorgesteld(), { noden: ['stil', 'tolk'] })
    const nogEens = wens(state, { noden: ['tolk', 'stil'] })
    assert.equal(vind(nogEens).planning.versie, vind(state).planning.versie)
  })
})
