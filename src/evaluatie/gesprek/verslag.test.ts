import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { waaromNiet } from '#evaluatie/evaluatie.fixture.ts'
import { aScore } from '#indicatie/icf/icf.fixture.ts'
import { categorieen } from '#indicatie/icf/icf-set.ts'
import { after, dag } from '#law/dag.ts'
import { eenVerslag, gepland, leg } from './gesprek.fixture.ts'
import { leegVerslag, tafelrollen } from './verslag.ts'

const op = dag('2026-10-12')

describe('Het verslag per ICF-onderwerp', () => {
  const met = (code: string, score: object) =>
    waaromNiet(gepland(), leg(eenVerslag({ scores: { [code]: aScore(score) } })))

  test('een waarneming volstaat: een score is niet verplicht', () => {
    assert.equal(met('d155', { toelichting: 'Leert snel bij.' }), undefined)
    assert.equal(met('d155', { kwalificator: '0' }), undefined)
  })

  test('een probleem van 1 tot 4 vraagt een waarneming; 0, 8 en 9 niet', () => {
    for (const kwalificator of ['1', '2', '3', '4'])
      assert.match(met('d155', { kwalificator })!, /schrijf wat u zag/)
    for (const kwalificator of ['0', '8', '9'])
      assert.equal(met('d155', { kwalificator }), undefined)
  })

  test('de omgeving hindert of helpt; elders bestaat dat niet', () => {
    const zwaar = { kwalificator: '3', toelichting: 'Veel steun.' }
    assert.match(met('e325', zwaar)!, /hindert of helpt/)
    assert.equal(met('e325', { ...zwaar, richting: 'facilitator' }), undefined)
    assert.match(met('d155', { ...zwaar, richting: 'barriere' })!, /alleen bij de omgeving/)
  })

  test('een persoonlijke factor heeft woorden en geen score', () => {
    assert.equal(met('pf1', { toelichting: 'Wil graag werken.' }), undefined)
    assert.match(met('pf1', { toelichting: 'Wil graag werken.', kwalificator: '1' })!, /geen score/)
  })

  test('een onderwerp dat niet in de lijst staat, of een andere lijst, wordt geweigerd', () => {
    assert.match(met('x999', { toelichting: 'Iets.' })!, /andere lijst/)
    const oud = eenVerslag({ setVersie: 'voorbeeld-0' })
    assert.match(waaromNiet(gepland(), leg(oud))!, /andere lijst/)
  })

  test('welk verslag ook: vastleggen kan precies als geen enkele regel het tegenhoudt', () => {
    const score = fc.record({
      kwalificator: fc.constantFrom(null, '0', '2', '9'),
      richting: fc.constantFrom(null, 'barriere'),
      toelichting: fc.constantFrom('', 'gezien'),
      bewijs: fc.constant(''),
    })
    const code = fc.constantFrom(...categorieen.map((each) => each.code))
    fc.assert(
      fc.property(
        code,
        score,
        fc.boolean(),
        fc.integer({ min: -3, max: 3 }),
        (welke, gezien, oordeelt, dagen) => {
          const verslag = eenVerslag({
            op: after(op, { days: dagen }),
            kanOordelen: oordeelt,
            scores: { [welke]: gezien },
          })
          const zwaar = gezien.kwalificator === '2'
          const goed =
            oordeelt &&
            dagen <= 0 &&
            !(welke.startsWith('pf') && gezien.kwalificator !== null) &&
            !(!welke.startsWith('e') && gezien.richting !== null) &&
            !(welke.startsWith('e') && zwaar && gezien.richting === null) &&
            !((zwaar || gezien.richting !== null) && gezien.toelichting === '')
          assert.equal(waaromNiet(gepland(), leg(verslag)) === undefined, goed)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('iedereen aan tafel heeft een naam in de lijst van het verslag', () => {
    assert.deepEqual(Object.keys(leegVerslag.aanwezig).toSorted(), [...tafelrollen].toSorted())
  })
})
