import assert from 'node:assert/strict'
import { aBesluit } from '#evaluatie/besluit/besluit.fixture.ts'
import { describe, test } from 'node:test'
import { anAfspraak } from '#evaluatie/afspraak/afspraak.fixture.ts'
import { baas, doe, na, tom, vind, waaromNiet, werknemer } from '#evaluatie/evaluatie.fixture.ts'
import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import { after, dag } from '#law/dag.ts'
import { eenVerslag, evaluator, gepland, leg, volledig } from './gesprek.fixture.ts'
import { vorigeBeoordeling } from './beoordeling.ts'
import type { Gesprekcommand } from './gesprek.ts'
import { leegVerslag, type Verslag } from './verslag.ts'

const op = dag('2026-10-12')

const verbeter = (verslag: Verslag, anders: object = {}): Gesprekcommand => ({
  type: 'verbeter gesprek',
  id: 'e1',
  op,
  door: evaluator,
  verslag,
  reden: 'De verkeerde naam stond er.',
  na: 1,
  ...anders,
})

describe('Het gesprek vastleggen', () => {
  test('brengt de aanvraag van gepland naar gevoerd, op de dag van het gesprek', () => {
    const gevoerd = vind(doe(gepland(), leg(eenVerslag(), { op: dag('2026-10-14') })))
    assert.equal(gevoerd.status, 'GESPREK_GEVOERD')
    assert.equal(gevoerd.gesprek?.op, '2026-10-12')
    assert.equal(gevoerd.gespreksmap.versies.length, 1)
  })

  test('kan alleen als er een gesprek gepland is', () => {
    assert.match(waaromNiet(volledig(), leg())!, /Maak eerst een afspraak/)
    assert.match(waaromNiet(doe(gepland(), leg()), leg())!, /al vastgelegd/)
  })

  test('doet de evaluator of team TOM, niemand anders', () => {
    assert.equal(waaromNiet(gepland(), leg(eenVerslag(), { door: tom })), undefined)
    for (const door of [
      baas,
      werknemer,
      { ...tom, rol: 'beslisser (4 ogen)' },
      { ...tom, rol: 'indiceringsconsulent' },
    ])
      assert.match(waaromNiet(gepland(), leg(eenVerslag(), { door }))!, /evaluator, of team TOM/)
  })

  test('de dag van het gesprek is hoogstens vandaag', () => {
    const morgen = eenVerslag({ op: after(op, { days: 1 }) })
    assert.equal(waaromNiet(gepland(), leg(eenVerslag({ op }))), undefined)
    assert.match(waaromNiet(gepland(), leg(morgen))!, /moet nog komen/)
  })

  test('de dag van het gesprek is niet voor de dag waarop de afspraak gemaakt is', () => {
    assert.equal(waaromNiet(gepland(), leg(eenVerslag({ op: dag('2026-09-21') }))), undefined)
    assert.match(
      waaromNiet(gepland(), leg(eenVerslag({ op: dag('2026-09-20') })))!,
      /afspraak is gemaakt op 2026-09-21/,
    )
  })

  test('een latere afspraak maakt de eerste dag niet later', () => {
    const door = { id: 'gerda', naam: 'Gerda', rol: 'team TOM' }
    const verlegd = na(
      [
        {
          type: 'AfspraakBevestigd',
          dag: dag('2026-10-11'),
          data: { id: 'e1', afspraak: anAfspraak(op), door },
        },
      ],
      gepland(),
    )
    assert.equal(vind(verlegd).gespreksmap.afgesprokenOp, '2026-09-21')
  })

  const tafel = (anders: object) =>
    eenVerslag({ aanwezig: { ...eenVerslag().aanwezig, ...anders } })

  test('zonder begeleider die kan oordelen is er geen gesprek', () => {
    assert.match(waaromNiet(gepland(), leg(tafel({ begeleider: ' ' })))!, /naam van de begeleider/)
    assert.match(waaromNiet(gepland(), leg(eenVerslag({ kanOordelen: false })))!, /kan beoordelen/)
  })

  test('zonder werknemer of zonder evaluator is er geen gesprek; de anderen hoeven er niet te zijn', () => {
    assert.match(waaromNiet(gepland(), leg(eenVerslag({ werknemerErbij: false })))!, /werknemer/)
    assert.match(waaromNiet(gepland(), leg(tafel({ evaluator: '' })))!, /naam van de evaluator/)
    assert.equal(waaromNiet(gepland(), leg(tafel({ tolk: 'Tovertong' }))), undefined)
  })

  test('met drie is de regel; apart vraagt of het nodig of gewenst was, en waarom', () => {
    const apart = { waarom: 'gewenst', reden: 'De werknemer vroeg het.' } as const
    assert.equal(waaromNiet(gepland(), leg(eenVerslag({ vorm: 'apart', apart }))), undefined)
    const zonder = eenVerslag({ vorm: 'apart', apart: { ...apart, waarom: null } })
    assert.match(waaromNiet(gepland(), leg(zonder))!, /Kies waarom/)
    const kort = eenVerslag({ vorm: 'apart', apart: { ...apart, reden: 'te kort...'.slice(0, 9) } })
    assert.match(waaromNiet(gepland(), leg(kort))!, /minstens 10 tekens/)
    assert.match(waaromNiet(gepland(), leg(eenVerslag({ vorm: null })))!, /samen of apart/)
  })

  test('wie toch samen sprak, houdt geen reden over waarom het apart was', () => {
    const apart = { waarom: 'nodig', reden: 'Verkeerd ingevuld.' } as const
    const [versie] = vind(doe(gepland(), leg(eenVerslag({ apart })))).gespreksmap.versies
    assert.deepEqual(versie?.verslag.apart, leegVerslag.apart)
  })

  test('alles wat ontbreekt staat er in één keer', () => {
    const reden = waaromNiet(gepland(), leg(leegVerslag))!
    for (const deel of [
      /dag van het gesprek/,
      /werknemer/,
      /begeleider/,
      /evaluator/,
      /samen of apart/,
      /minstens één onderwerp/,
      /gewone woorden/,
    ])
      assert.match(reden, deel)
  })
})

describe('Waarmee een gesprek vergeleken wordt', () => {
  const metGesprek = (id: string, op: string): Evaluatie => {
    const { gespreksmap, ...rest } = vind(doe(gepland(), leg()))
    const versies = gespreksmap.versies.map((each) => ({
      ...each,
      verslag: { ...each.verslag, op: dag(op) },
    }))
    return { ...rest, id, gespreksmap: { ...gespreksmap, versies } }
  }
  const vorige = (evaluatie: Evaluatie, ...lijst: readonly Evaluatie[]) =>
    vorigeBeoordeling(evaluatie, lijst, { onderzoeken: [] })?.op

  test('met het laatste gesprek ervoor, in welke volgorde de aanvragen ook begonnen zijn; nooit met een later', () => {
    const eerste = { ...metGesprek('e1', '2021-05-03'), begonnenOp: dag('2021-04-01') }
    // Begun before it, sent and held after it.
    const tweede = { ...metGesprek('e2', '2026-10-12'), begonnenOp: dag('2021-03-01') }
    assert.equal(vorige(tweede, eerste, tweede), '2021-05-03')
    assert.equal(vorige(eerste, eerste, tweede), undefined)
    const nog = { ...vind(gepland()), begonnenOp: dag('2021-02-01') }
    assert.equal(vorige(nog, eerste, tweede, nog), '2026-10-12')
  })
})

describe('Het klad en de verbetering', () => {
  const bewaar = (verslag: Verslag, anders: object = {}) =>
    leg(verslag, { type: 'bewaar gesprek', ...anders })

  test('een verslag wordt veel keren bewaard voor het vastligt, hoe leeg ook', () => {
    let state: Evaluaties = gepland()
    for (const [nr, samenvatting] of ['', 'Een', 'Een begin'].entries())
      state = doe(state, bewaar({ ...leegVerslag, samenvatting }, { na: nr }))
    const { klad, stand, versies } = vind(state).gespreksmap
    assert.equal(klad?.verslag.samenvatting, 'Een begin')
    assert.equal(stand.verslag, 3)
    assert.deepEqual(versies, [])
    assert.equal(vind(state).status, 'GESPREK_GEPLAND')
    assert.match(waaromNiet(state, bewaar(leegVerslag, { na: 2 }))!, /collega bewaarde/)
    assert.match(waaromNiet(state, leg(eenVerslag(), { na: 2 }))!, /collega bewaarde/)
  })

  test('een verbetering komt naast wat er stond, met de reden', () => {
    const gevoerd = doe(gepland(), leg())
    const beter = eenVerslag({ op: dag('2026-10-09') })
    const na = vind(doe(gevoerd, verbeter(beter)))
    assert.deepEqual(
      na.gespreksmap.versies.map(({ verslag, reden }) => [verslag.op, reden]),
      [
        ['2026-10-12', null],
        ['2026-10-09', 'De verkeerde naam stond er.'],
      ],
    )
    assert.equal(na.gesprek?.op, '2026-10-09')
    assert.equal(na.status, 'GESPREK_GEVOERD')
  })

  test('een verbetering vraagt een reden, een verschil, en een verslag dat klopt', () => {
    const gevoerd = doe(gepland(), leg())
    const beter = eenVerslag({ samenvatting: 'Het werk gaat goed, ook bij lawaai.' })
    assert.match(waaromNiet(gevoerd, verbeter(beter, { reden: 'fout' }))!, /minstens 10 tekens/)
    assert.match(waaromNiet(gevoerd, verbeter(eenVerslag()))!, /veranderde niets/)
    assert.match(waaromNiet(gevoerd, verbeter({ ...beter, kanOordelen: false }))!, /kan beoordelen/)
    assert.match(waaromNiet(gevoerd, verbeter(beter, { door: baas }))!, /evaluator, of team TOM/)
    assert.match(waaromNiet(gevoerd, verbeter(beter, { na: 0 }))!, /collega/)
    assert.match(waaromNiet(gepland(), verbeter(beter, { na: 0 }))!, /nog geen verslag/)
  })

  test('na de beslissing staat het verslag vast', () => {
    const beslist = na(
      [
        {
          type: 'EvaluatieBeslist',
          dag: op,
          data: { id: 'e1', besluit: aBesluit(), door: tom },
        },
      ],
      doe(gepland(), leg()),
    )
    assert.match(
      waaromNiet(beslist, verbeter(eenVerslag({ op: dag('2026-10-09') })))!,
      /Er is al beslist/,
    )
  })
})
