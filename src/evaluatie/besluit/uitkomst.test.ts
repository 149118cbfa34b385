import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { na } from '#evaluatie/evaluatie.fixture.ts'
import { dag } from '#law/dag.ts'
import { beslissing, doe, gesproken, midden55, stelVoor } from './besluit.fixture.ts'
import { geldigVanaf, lijststatus, teStartenTraject, uitkomstenVan } from './uitkomst.ts'

const begin = gesproken()
const traject = { doorstroomtraject: true, trajectVanaf: dag('2024-05-02') } as const
const beslist = (wat: Parameters<typeof beslissing>[1]) => na([beslissing(begin, wat)], begin)

describe('Wat van een evaluatie kwam', () => {
  test('de uitkomst noemt pakket, einddatum, traject en volgende evaluatie, en geen reden', () => {
    assert.deepEqual(uitkomstenVan(begin.lijst), [])
    assert.deepEqual(uitkomstenVan(beslist(traject).lijst), [
      {
        werkgever: 'Maatwerkbedrijf De Zeven Dwergen',
        beslistOp: '2024-03-28',
        beslisUiterlijk: '2024-03-31',
        teLaat: false,
        nieuw: { pakket: midden55, richting: 'hoger', geldigTot: '2029-03-27' },
        trajectVanaf: '2024-05-02',
        volgende: '2029-03-28',
      },
    ])
  })

  test('een pakket geldt vanaf de uitspraak; een traject alleen, of een latere job, verandert dat niet', () => {
    const inDienst = dag('2019-03-01')
    const metUitspraak = uitkomstenVan(beslist({}).lijst)
    const zonder = uitkomstenVan(beslist({ pakket: null, ...traject }).lijst)
    assert.equal(geldigVanaf(inDienst, metUitspraak), '2024-03-28')
    assert.equal(geldigVanaf(inDienst, zonder), inDienst)
    assert.equal(geldigVanaf(inDienst, []), inDienst)
    assert.equal(geldigVanaf(dag('2024-03-27'), metUitspraak), '2024-03-28')
    assert.equal(geldigVanaf(dag('2024-09-02'), metUitspraak), '2024-09-02')
  })

  test('op de lijst: beslissen, tweede lezer, en het traject dat nog moet starten', () => {
    assert.equal(lijststatus(begin), 'GESPREK_GEVOERD')
    assert.equal(lijststatus(doe(begin, stelVoor())), 'EVAL_VOORGESTELD')
    assert.equal(lijststatus(beslist({})), null)
    assert.equal(lijststatus(beslist(traject)), 'TRAJECT_STARTEN')
    assert.equal(teStartenTraject(beslist(traject))?.besluit?.trajectVanaf, '2024-05-02')
  })

  test('een traject van een vorige job bij dezelfde werkgever, of van voor een latere beslissing, wacht niet meer', () => {
    const state = beslist(traject)
    const [een] = state.lijst
    assert.ok(een?.besluit && state.wop.status === 'WOP_ACTIEF')
    const { wop } = state.wop
    const terug = { ...state.wop, wop: { ...wop, van: dag('2024-09-02') } }
    assert.equal(lijststatus({ ...state, wop: terug }), null)
    const later = {
      ...een,
      id: 'e2',
      besluit: { ...een.besluit, doorstroomtraject: false, beslistOp: dag('2029-05-02') },
    }
    // Whichever request began first.
    for (const lijst of [
      [een, later],
      [later, een],
    ])
      assert.equal(lijststatus({ ...state, lijst }), null)
    const eerder = { ...later, besluit: { ...later.besluit, beslistOp: dag('2024-03-27') } }
    assert.equal(lijststatus({ ...state, lijst: [een, eerder] }), 'TRAJECT_STARTEN')
  })

  test('stopt de job, dan is er geen traject meer om te starten', () => {
    const melder = { id: 'd', naam: 'D', rol: 'werkgever' }
    const gestopt = na(
      [{ type: 'WopBeeindigd', dag: dag('2024-04-30'), data: { reden: 'ontslag', melder } }],
      beslist(traject),
    )
    assert.equal(lijststatus(gestopt), null)
    assert.equal(uitkomstenVan(gestopt.lijst).length, 1)
  })
})
