import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { indicatieMet } from '#indicatie/indicatie.fixture.ts'
import { dag } from '#law/dag.ts'
import type { StartpakketEvent } from './gebeurtenissen.ts'
import { herbeslis } from './herbeslis.ts'
import { pakketten } from './pakketten.ts'
import { beslis, gegeven, meldIndienst, stelVoor } from './procedure.fixture.ts'

const { events } = gegeven(stelVoor(), beslis(), meldIndienst('2024-06-03'))
const [voorgesteld, toegekend] = events as readonly [StartpakketEvent, StartpakketEvent]

/** The stored event with the value at this path changed afterwards. */
function vervalst(event: StartpakketEvent, pad: string, waarde: unknown): StartpakketEvent {
  const kopie = JSON.parse(JSON.stringify(event)) as StartpakketEvent
  const delen = pad.split('.')
  const laatste = delen.pop()!
  let hier = kopie.data as unknown as Record<string, unknown>
  for (const deel of delen) hier = hier[deel] as Record<string, unknown>
  assert.notDeepEqual(hier[laatste], waarde)
  hier[laatste] = waarde
  return kopie
}

describe('Een bewaarde beslissing opnieuw beslissen (maatwerk controleer)', () => {
  test('wat niemand aanraakte valt opnieuw hetzelfde uit', () => {
    for (const event of events) assert.equal(herbeslis(event), undefined)
  })
  test('ook een weigering, een afwijking met reden en een dossier met ICF', () => {
    const leeg = indicatieMet()
    const afwijkend = {
      wop: 'WOP 3',
      afwijking: { reden: 'ander oordeel', tekst: 'Het attest gaat over iemand anders.' },
    } as const
    const dossiers = [
      gegeven(stelVoor({ indicatie: leeg }), beslis({ indicatie: leeg })),
      gegeven(stelVoor({ afwijkend }), beslis()),
      gegeven(stelVoor({ afwijkend: { ...afwijkend, wop: null } }), beslis()),
    ]
    for (const { events } of dossiers)
      for (const event of events) assert.equal(herbeslis(event), undefined)
  })
  test('een ander berekend pakket wordt gevonden, met toen en nu', () => {
    const anders = vervalst(voorgesteld, 'voorstel.berekend', pakketten['WOP 3'].pakket)
    assert.deepEqual(herbeslis(anders), { toen: 'WOP 3, 45 %, midden', nu: 'WOP 1, 60 %, hoog' })
  })
  test('een ander percentage onder hetzelfde nummer wordt gevonden', () => {
    const anders = vervalst(toegekend, 'besluit.voorstel.berekend.loonpremie', 65)
    assert.deepEqual(herbeslis(anders), { toen: 'WOP 1, 65 %, hoog', nu: 'WOP 1, 60 %, hoog' })
  })
  test('gewijzigde feiten worden gevonden: 8 punten in plaats van 9', () => {
    const anders = vervalst(toegekend, 'besluit.voorstel.feiten.attesten.1.it.punten', 8)
    assert.deepEqual(herbeslis(anders), { toen: 'WOP 1, 60 %, hoog', nu: 'WOP 3, 45 %, midden' })
  })
  test('een gewijzigde inschatting wordt gevonden: zonder begeleiding is er geen advies', () => {
    const anders = vervalst(toegekend, 'besluit.voorstel.inschatting.begeleidingsnood', 'geen')
    assert.deepEqual(herbeslis(anders), { toen: 'WOP 1, 60 %, hoog', nu: 'geen advies' })
  })
  test('een ander toegekend pakket zonder afwijking wordt gevonden', () => {
    const anders = vervalst(toegekend, 'besluit.pakket.loonpremie', 75)
    assert.deepEqual(herbeslis(anders), { toen: 'WOP 1, 75 %, hoog', nu: 'WOP 1, 60 %, hoog' })
    const geweigerd = vervalst(toegekend, 'besluit.pakket', null)
    assert.deepEqual(herbeslis(geweigerd), { toen: 'geen advies', nu: 'WOP 1, 60 %, hoog' })
  })
  test('beslist wordt volgens de regels van de eigen dag: een test van 2019 telt nog altijd voor 2024', () => {
    const indicatie = indicatieMet(
      { code: 'PMAH-1', vaph: { erkend: true } },
      { code: 'HOOG-2', intelligentietest: { datum: dag('2019-05-02') } },
    )
    const dossier = gegeven(stelVoor({ indicatie }), beslis({ indicatie }))
    assert.equal(
      dossier.staat.status === 'ADVIES_TOEGEKEND' && dossier.staat.besluit.pakket?.wop,
      'WOP 1',
    )
    for (const event of dossier.events) assert.equal(herbeslis(event), undefined)
  })
})
