import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isNotPossible, notPossible } from './decider.ts'
import { dag } from './dag.ts'
import { eigenLezing, openbaar } from './regelingen/documenten.ts'
import { versieOp } from './regelversie.ts'
import { alsTekst } from './uitleg.ts'
import { onderzoek } from './vaststelling.ts'

const grond = eigenLezing['telling van termijnen']
const pop = openbaar['Herwin, POP']
const versie = dag('2019-01-01')

function volledig() {
  const o = onderzoek<{ dagen: number }>('proef', versie)
  o.stap('Er zijn 20 dagen.', grond, { dagen: 20 })
  o.stap('Het POP is er.', pop)
  o.gebrek('TE_LAAT', 'Vraag het vroeger.', grond)
  o.steuntOp('Q-42', 'Q-01', 'Q-42')
  return o
}

describe('Een vaststelling', () => {
  test('Stappen, gebreken, bronnen en aannames staan erin, elke bron en aanname één keer', () => {
    const gevonden = volledig().besluit({ dagen: 20 }, false)
    assert.deepEqual(gevonden.uitkomst, { dagen: 20 })
    assert.equal(gevonden.ontvankelijk, false)
    assert.deepEqual(gevonden.motivering[0], {
      tekst: 'Er zijn 20 dagen.',
      grondslag: 'Eigen lezing, telling van termijnen',
      feiten: { dagen: 20 },
    })
    assert.deepEqual(gevonden.grondslagen, [grond, pop])
    assert.deepEqual(gevonden.aannames, ['Q-01', 'Q-42'])
    assert.deepEqual(
      gevonden.gebreken.map(({ code }) => code),
      ['TE_LAAT'],
    )
  })

  test('Ontbreekt een feit, dan is er geen uitkomst, wat er ook besloten wordt', () => {
    const o = volledig()
    assert.equal(o.mistFeiten, false)
    o.mist([], 'Er ontbreekt niets.', grond)
    assert.equal(o.mistFeiten, false)
    o.mist(['pop', 'pop'], 'Het POP zegt of het kan.', pop, { gevraagd: true })
    assert.equal(o.mistFeiten, true)
    const { uitkomst, ontbreekt, motivering } = o.besluit({ dagen: 20 })
    assert.equal(uitkomst, null)
    assert.deepEqual(ontbreekt, ['pop'])
    assert.deepEqual(motivering.slice(2), [
      {
        tekst: 'Het POP zegt of het kan.',
        grondslag: 'Openbare webpagina, Herwin, POP',
        feiten: { gevraagd: true },
      },
    ])
  })

  test('Zonder uitspraak over ontvankelijkheid staat het veld er niet', () => {
    assert.equal('ontvankelijk' in onderzoek('proef', versie).besluit(null), false)
  })

  test('Het onderzoek weet of er een gebrek is', () => {
    assert.equal(onderzoek('proef', versie).heeftGebrek, false)
    assert.equal(volledig().heeftGebrek, true)
  })
})

describe('Een vaststelling opschrijven', () => {
  test('De uitleg noemt uitkomst, gebreken, stappen, bronnen, aannames en regelversie', () => {
    const tekst = alsTekst(volledig().besluit({ dagen: 20 }, false))
    for (const deel of [
      'dagen: 20',
      'Ontvankelijk: ne',
      'Vraag het vroeger.',
      '1. Er zijn 20 dagen. (Eigen lezing, telling van termijnen)',
      'Openbare webpagina, Herwin, POP: openbare webpagina',
      'Q-42. Is zaterdag een werkdag?',
      '2019-01-01',
    ])
      assert.ok(tekst.includes(deel), deel)
  })
})

describe('Regelversies en beslissers', () => {
  const oud = { geldigVan: dag('2019-01-01'), geldigTot: dag('2023-06-30') }
  const nieuw = { geldigVan: dag('2023-07-01') }

  test('Op elke dag geldt de versie van die dag, met beide grenzen inbegrepen', () => {
    assert.equal(versieOp([oud, nieuw], dag('2018-12-31')), undefined)
    assert.equal(versieOp([oud, nieuw], dag('2019-01-01')), oud)
    assert.equal(versieOp([oud, nieuw], dag('2023-06-30')), oud)
    assert.equal(versieOp([oud, nieuw], dag('2023-07-01')), nieuw)
    assert.equal(versieOp([oud, nieuw], dag('2030-01-01')), nieuw)
  })

  test('"Kan nu niet" is een waarde met een reden, geen lijst van gebeurtenissen', () => {
    const nee = notPossible('Er loopt al een evaluatie.')
    assert.deepEqual(nee, { notPossible: 'Er loopt al een evaluatie.' })
    assert.equal(isNotPossible(nee), true)
    assert.equal(isNotPossible([]), false)
  })
})
