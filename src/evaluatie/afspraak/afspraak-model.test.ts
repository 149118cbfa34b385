import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  andereBaas,
  baas,
  doe,
  tom,
  vind,
  waaromNiet,
  werknemer,
} from '#evaluatie/evaluatie.fixture.ts'
import type { Evaluaties } from '#evaluatie/procedure.ts'
import { after } from '#law/dag.ts'
import { aWensen, nu, volledig, voorstel } from './afspraak.fixture.ts'
import type { Afspraakcommand } from './afspraak.ts'
import type { Uur } from './uur.ts'

const mensen = { baas, andereBaas, werknemer, tom, evaluator: { ...tom, rol: 'evaluator' } }
type Wie = keyof typeof mensen

interface Zet {
  readonly wat: Afspraakcommand['type']
  readonly wie: Wie
  readonly dagen: number
  readonly apart: boolean
  readonly alleen: boolean
  readonly begeleider: string
  /** How far behind the reader of the page is. */
  readonly achter: 0 | 1
}

const willekeurig: fc.Arbitrary<Zet> = fc.record({
  wat: fc.constantFrom(
    'stel afspraak voor',
    'bevestig afspraak',
    'vraag ander moment',
    'bewaar wensen',
    'zeg afspraak af',
  ),
  wie: fc.constantFrom('baas', 'andereBaas', 'werknemer', 'tom', 'evaluator'),
  dagen: fc.integer({ min: -1, max: 5 }),
  apart: fc.boolean(),
  alleen: fc.boolean(),
  begeleider: fc.constantFrom('', 'Bakker Krentenbol'),
  achter: fc.constantFrom(0, 0, 0, 1),
})

const juist: Readonly<Record<Zet['wat'], Wie>> = {
  'stel afspraak voor': 'tom',
  'bevestig afspraak': 'baas',
  'vraag ander moment': 'werknemer',
  'bewaar wensen': 'werknemer',
  'zeg afspraak af': 'evaluator',
}

// Mostly the one who may, and on what lies there now; else little ever gets confirmed.
const zet = fc.oneof(
  willekeurig,
  willekeurig.map((each): Zet => ({ ...each, wie: juist[each.wat], achter: 0 })),
)

/** The appointment as a person would keep it on paper. */
interface Model {
  stand: 'geen' | 'voorgesteld' | 'bevestigd' | 'afgezegd'
  nr: number
  versie: number
  kalendernr: number
  dagen: number
  apart: boolean
  alleen: boolean | null
  readonly gevraagd: Set<Wie>
}

/** Whether the rules let this be done; written apart from the code, from the text of the procedure. */
function mag(model: Model, { wat, wie, dagen, apart, alleen, begeleider, achter }: Zet): boolean {
  const vdab = wie === 'tom' || wie === 'evaluator'
  const loopt = model.stand === 'voorgesteld' || model.stand === 'bevestigd'
  switch (wat) {
    case 'stel afspraak voor': {
      const hetzelfde = loopt && model.dagen === dagen && model.apart === apart
      return vdab && achter === 0 && dagen > 0 && (apart || !model.alleen) && !hetzelfde
    }
    case 'bevestig afspraak':
      return (
        wie === 'baas' &&
        model.stand === 'voorgesteld' &&
        achter === 0 &&
        begeleider !== '' &&
        (model.apart || !model.alleen) &&
        !model.gevraagd.has('werknemer')
      )
    case 'vraag ander moment':
      return (
        (wie === 'baas' || wie === 'werknemer') && loopt && achter === 0 && !model.gevraagd.has(wie)
      )
    case 'bewaar wensen':
      return wie === 'werknemer' && model.alleen !== alleen
    case 'zeg afspraak af':
      return vdab && loopt && achter === 0
  }
}

function pas(model: Model, { wat, wie, dagen, apart, alleen }: Zet): void {
  model.versie++
  if (['stel afspraak voor', 'bevestig afspraak', 'zeg afspraak af'].includes(wat))
    model.kalendernr++
  switch (wat) {
    case 'stel afspraak voor':
      Object.assign(model, { stand: 'voorgesteld', nr: model.nr + 1, dagen, apart })
      model.gevraagd.clear()
      return
    case 'bevestig afspraak':
      model.stand = 'bevestigd'
      return
    case 'vraag ander moment':
      model.gevraagd.add(wie)
      return
    case 'bewaar wensen':
      model.alleen = alleen
      return
    case 'zeg afspraak af':
      model.stand = 'afgezegd'
      model.gevraagd.clear()
  }
}

function commando(state: Evaluaties, { nr, versie }: Model, each: Zet): Afspraakcommand {
  const { wat, wie, dagen, apart, alleen, begeleider, achter } = each
  const over = { id: 'e1', nu, door: mensen[wie] }
  switch (wat) {
    case 'stel afspraak voor': {
      const uurWerkgever = apart ? ('12:00' as Uur) : null
      const bezoek = { op: after(nu.op, { days: dagen }), uur: '09:00' as Uur, uurWerkgever }
      return voorstel(state, bezoek, { ...over, gezien: versie - achter })
    }
    case 'bevestig afspraak':
      return { ...over, type: wat, nr: nr - achter, begeleider }
    case 'vraag ander moment':
      return { ...over, type: wat, nr: nr - achter, reden: 'Dan is er een levering.' }
    case 'bewaar wensen':
      return { ...over, type: wat, wensen: aWensen({ alleen }) }
    case 'zeg afspraak af':
      return { ...over, type: wat, gezien: versie - achter, reden: 'moment', toelichting: '' }
  }
}

test('Wat ook door wie in welke volgorde: alleen wat mag gebeurt, en gepland is bevestigd met een begeleider', () => {
  const begin = volledig()
  const bereikt = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(zet, { minLength: 4, maxLength: 16 }), (zetten) => {
      let state = begin
      const model: Model = {
        stand: 'geen',
        nr: 0,
        versie: 0,
        kalendernr: 0,
        dagen: 0,
        apart: false,
        alleen: null,
        gevraagd: new Set(),
      }
      for (const each of zetten) {
        const command = commando(state, model, each)
        const kan = mag(model, each)
        if (each.wat === 'bewaar wensen' && each.wie === 'werknemer' && !kan) {
          // The same wishes again: no refusal, no news.
          assert.equal(vind(doe(state, command)).planning.versie, model.versie)
          continue
        }
        assert.equal(waaromNiet(state, command) === undefined, kan, JSON.stringify(each))
        if (!kan) continue
        state = doe(state, command)
        pas(model, each)
        const { status, afspraak, planning } = vind(state)
        bereikt.set(planning.stand, (bereikt.get(planning.stand) ?? 0) + 1)
        assert.equal(planning.stand, model.stand)
        assert.equal(planning.bezoek?.nr ?? 0, model.nr)
        assert.equal(planning.versie, model.versie)
        assert.equal(planning.kalendernr, model.kalendernr)
        assert.equal(status === 'GESPREK_GEPLAND', model.stand === 'bevestigd')
        assert.equal(
          afspraak?.begeleider.naam,
          model.stand === 'bevestigd' ? 'Bakker Krentenbol' : undefined,
        )
        assert.equal(planning.vragen.length, model.gevraagd.size)
      }
    }),
    { numRuns: 3000 },
  )
  assert.deepEqual([...bereikt.keys()].toSorted(), ['afgezegd', 'bevestigd', 'geen', 'voorgesteld'])
  assert.ok([...bereikt.values()].every((keer) => keer > 200))
})
