import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { na } from '#law/decider.fixture.ts'
import { aBewijs, consulent, tom } from './indicatie.fixture.ts'
import { indicatie, type IndicatieCommand, type IndicatieEvent } from './indicatie.ts'
import { volledigeScores } from './icf/icf.fixture.ts'

const op = dag('2026-11-22')
const redenen = 'Schulden en een moeilijke woonsituatie.'

/** Given these commands, what does the next one do: the types of its events, or why it is not possible. */
function gegeven(...eerder: readonly IndicatieCommand[]) {
  const events = eerder.reduce<readonly IndicatieEvent[]>((past, command) => {
    const besluit = indicatie.decide(command, na(indicatie, past))
    assert.ok(!isNotPossible(besluit), JSON.stringify(besluit))
    return [...past, ...besluit]
  }, [])
  const staat = na(indicatie, events)
  return {
    staat,
    als: (command: IndicatieCommand): string => {
      const besluit = indicatie.decide(command, staat)
      return isNotPossible(besluit)
        ? besluit.notPossible
        : besluit.map(({ type }) => type).join(', ')
    },
  }
}

const legVast: IndicatieCommand = { type: 'leg bewijs vast', op, bewijs: aBewijs() }
const dienIn: IndicatieCommand = {
  type: 'dien ICF in',
  op,
  scores: volledigeScores(),
  door: consulent,
}
type Oordeel = Extract<IndicatieCommand, { type: 'beoordeel ICF' }>
const beoordeel = (anders: Partial<Oordeel> = {}): Oordeel => ({
  type: 'beoordeel ICF',
  op,
  besluit: { doelgroep: 'PMP', profiel: 'sterk' },
  redenen,
  laatsteWerkdag: null,
  door: tom,
  ...anders,
})

describe('Bewijs verzamelen (domain/4 4.3)', () => {
  test('een bewijs komt in het dossier en de stand groeit', () => {
    const { staat } = gegeven(legVast)
    assert.deepEqual(staat.bewijzen, [aBewijs()])
    assert.equal(staat.stand, 1)
  })
  test('een bewijs met een gebrek komt er niet in, met de reden', () => {
    const toekomst = aBewijs({ afgegevenOp: dag('2026-11-23') })
    assert.match(gegeven().als({ ...legVast, bewijs: toekomst }), /ligt in de toekomst/)
  })
  test('hetzelfde bewijs twee keer kan niet', () => {
    assert.match(
      gegeven(legVast).als({ ...legVast, bewijs: aBewijs({ id: 'ander' }) }),
      /staat al in het dossier/,
    )
  })
  test('een bewijs intrekken vraagt een reden, en kan alleen als het er staat', () => {
    const trekIn = { type: 'trek bewijs in', op, bewijs: 'bewijs-1', reden: 'vals' } as const
    assert.match(gegeven(legVast).als({ ...trekIn, reden: ' ' }), /Schrijf waarom/)
    assert.match(gegeven(legVast).als({ ...trekIn, bewijs: 'ander' }), /staat niet meer/)
    assert.equal(gegeven(legVast).als(trekIn), 'BewijsIngetrokken')
    const { staat, als } = gegeven(legVast, trekIn)
    assert.deepEqual([staat.bewijzen, staat.stand], [[], 2])
    assert.match(als(trekIn), /staat niet meer/)
    assert.equal(als(legVast), 'BewijsVastgelegd')
  })
  test('antwoorden van bronnen veranderen de stand niet: ze tellen pas na aanvaarding', () => {
    const noteer = {
      type: 'noteer antwoorden',
      op,
      opvragingen: [],
      voorstellen: [],
      opmerkingen: ['niets'],
    } as const
    const { staat } = gegeven(noteer)
    assert.deepEqual(staat.bronnen, {
      op,
      opvragingen: [],
      voorstellen: [],
      opmerkingen: ['niets'],
    })
    assert.equal(staat.stand, 0)
  })
})

describe('ICF-onderzoek (domain/3 3.5, domain/4 4.3)', () => {
  test('bewaren mag halverwege, indienen alleen volledig', () => {
    const half = { b140: volledigeScores()['b140']! }
    assert.equal(
      gegeven().als({ type: 'bewaar ICF', op, scores: half, door: consulent }),
      'IcfBewaard',
    )
    assert.match(gegeven().als({ ...dienIn, scores: half }), /niet volledig\. b117/)
    assert.equal(gegeven().als(dienIn), 'IcfIngediend')
  })
  test('bewaren verandert de stand niet, indienen wel en maakt het klad leeg', () => {
    const { staat } = gegeven({ type: 'bewaar ICF', op, scores: {}, door: consulent })
    assert.deepEqual([staat.stand, staat.klad?.door.id], [0, consulent.id])
    const ingediend = gegeven({ type: 'bewaar ICF', op, scores: {}, door: consulent }, dienIn).staat
    assert.deepEqual([ingediend.stand, ingediend.klad, ingediend.onderzoeken.length], [1, null, 1])
  })
  test('zonder onderzoek is er niets te beoordelen', () => {
    assert.match(gegeven().als(beoordeel()), /nog geen volledig ICF-onderzoek/)
  })
  test('wie invulde kan niet beoordelen, een collega wel', () => {
    assert.match(gegeven(dienIn).als(beoordeel({ door: consulent })), /kan het niet beoordelen/)
    assert.equal(gegeven(dienIn).als(beoordeel()), 'IcfBeoordeeld')
  })
  test('een onderzoek wordt één keer beoordeeld; een nieuw onderzoek wist het oordeel', () => {
    assert.match(gegeven(dienIn, beoordeel()).als(beoordeel()), /al beoordeeld/)
    const { staat, als } = gegeven(dienIn, beoordeel(), dienIn)
    assert.deepEqual([staat.oordeel, staat.onderzoeken.length, staat.stand], [null, 2, 3])
    assert.equal(als(beoordeel()), 'IcfBeoordeeld')
  })
  test('redenen van 19 tekens zijn te kort, 20 tekens volstaan, spaties tellen niet', () => {
    assert.match(gegeven(dienIn).als(beoordeel({ redenen: 'a'.repeat(19) })), /minstens 20 tekens/)
    assert.match(
      gegeven(dienIn).als(beoordeel({ redenen: `${'a'.repeat(19)}   ` })),
      /minstens 20 tekens/,
    )
    assert.equal(gegeven(dienIn).als(beoordeel({ redenen: 'a'.repeat(20) })), 'IcfBeoordeeld')
  })
  test('PMP vraagt zwak of sterk (Q-04: nooit berekend); geen indicatie is ook een oordeel', () => {
    assert.match(
      gegeven(dienIn).als(beoordeel({ besluit: { doelgroep: 'PMP' } })),
      /Kies zwak of sterk/,
    )
    assert.equal(gegeven(dienIn).als(beoordeel({ besluit: null })), 'IcfBeoordeeld')
  })
})

describe('Uiterst kwetsbaar: 24 maanden zonder betaald werk (D-45)', () => {
  const uk = (laatste: string | null, dagVanOordeel = op) =>
    gegeven(dienIn).als(
      beoordeel({
        op: dagVanOordeel,
        besluit: { doelgroep: 'UK' },
        laatsteWerkdag: laatste === null ? null : dag(laatste),
      }),
    )
  test('laatste werkdag precies 24 maanden geleden: kan', () =>
    assert.equal(uk('2024-11-22'), 'IcfBeoordeeld'))
  test('een dag later: kan niet', () => assert.match(uk('2024-11-23'), /24 maanden.*D-45/))
  test('op 29 februari: 28 februari twee jaar eerder kan, 1 maart niet', () => {
    assert.equal(uk('2026-02-28', dag('2028-02-29')), 'IcfBeoordeeld')
    assert.match(uk('2026-03-01', dag('2028-02-29')), /D-45/)
  })
  test('nooit gewerkt: kan', () => assert.equal(uk(null), 'IcfBeoordeeld'))
  test('voor PMP doet de laatste werkdag er niet toe', () => {
    assert.equal(gegeven(dienIn).als(beoordeel({ laatsteWerkdag: op })), 'IcfBeoordeeld')
  })
})
