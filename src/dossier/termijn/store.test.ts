import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { legBand } from '#dossier/banden/store.ts'
import { dag, type Dag } from '#law/dag.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { newHistory, testStore } from '#test/support/database.ts'
import { eindigTermijn, zetTermijn } from './store.ts'
import { wettelijkeTermijn, type Einde, type VoorWerkgever } from './termijn.ts'

const kbo = '0999000128'
const baas: Actor = { id: 'termijnbaas', naam: 'Griselda', rol: 'werkgever', organisatie: kbo }

describe('Termijnen van een dossier', () => {
  let store: OpenStore
  before(async () => {
    store = await testStore()
  })
  const gesprek = dag('2026-05-20')
  const d10 = (start: Dag = gesprek, voor: VoorWerkgever = { kbo }) =>
    wettelijkeTermijn('D-10', { start, over: 'e1', wie: 'VDAB', voor })
  const zet = (history: string, termijn = d10()) =>
    store.write(systeem, (tx) => zetTermijn(tx, history, termijn))
  const eindig = (history: string, einde?: Einde) =>
    store.write(systeem, (tx) => eindigTermijn(tx, history, d10(), einde))
  const lees = (history: string, actor: Actor = systeem) =>
    store.read(actor, (tx) =>
      tx.query<Record<string, unknown>>(
        'select id, dag, wie, bron, stappen, vraag, bewaakt, beeindigd_op, hoe from termijn where history = $1',
        [history],
      ),
    )

  test('een rij zegt op welk artikel, hoe geteld, op welke aanname en wie moet handelen', async () => {
    const history = newHistory()
    await zet(history)
    assert.deepEqual(await lees(history), [
      {
        id: 'D-10',
        dag: '2026-06-09',
        wie: 'VDAB',
        bron: 'VDAB, werkgeverspagina over het WOP, evaluatie',
        stappen: ['20 dagen vanaf 2026-05-20, die dag zelf niet meegeteld: 2026-06-09.'],
        vraag: 'Q-01',
        bewaakt: true,
        beeindigd_op: null,
        hoe: null,
      },
    ])
  })

  test('opnieuw zetten verschuift de termijn die loopt', async () => {
    const history = newHistory()
    await zet(history)
    await zet(history, d10(dag('2026-05-27')))
    assert.deepEqual(
      (await lees(history)).map(({ dag: uiterlijk }) => uiterlijk),
      ['2026-06-16'],
    )
  })

  test('op de laatste dag gedaan is op tijd: de rij gaat weg; de dag erna blijft ze staan, te laat', async () => {
    const opTijd = newHistory()
    await zet(opTijd)
    await eindig(opTijd, { op: dag('2026-06-09'), hoe: 'gedaan' })
    assert.deepEqual(await lees(opTijd), [])
    const teLaat = newHistory()
    await zet(teLaat)
    await eindig(teLaat, { op: dag('2026-06-10'), hoe: 'gedaan' })
    const [rij] = await lees(teLaat)
    assert.deepEqual([rij!['beeindigd_op'], rij!['hoe']], ['2026-06-10', 'gedaan'])
  })

  test('wat te laat eindigde, wordt door niets meer hersteld: niet opnieuw gezet, niet opnieuw beëindigd', async () => {
    const history = newHistory()
    await zet(history)
    await eindig(history, { op: dag('2026-06-12'), hoe: 'gedaan' })
    const [eerst] = await lees(history)
    await zet(history, d10(dag('2027-01-01')))
    await eindig(history, { op: dag('2027-02-01'), hoe: 'vervallen' })
    await eindig(history)
    assert.deepEqual(await lees(history), [eerst])
  })

  test('wat te laat verviel en opnieuw gezet wordt, loopt weer met zijn nieuwe dag: zo gaat het met een afspraak die verzet wordt', async () => {
    const history = newHistory()
    await zet(history)
    await eindig(history, { op: dag('2026-06-12'), hoe: 'vervallen' })
    const [vervallen] = await lees(history)
    assert.deepEqual([vervallen!['beeindigd_op'], vervallen!['hoe']], ['2026-06-12', 'vervallen'])
    await zet(history, d10(dag('2026-07-01')))
    const [rij] = await lees(history)
    assert.deepEqual([rij!['dag'], rij!['beeindigd_op'], rij!['hoe']], ['2026-07-21', null, null])
  })

  test('een werkgever ziet de termijn van zijn eigen evaluatie, en niet die van een ander of van niemand', async () => {
    for (const [voor, ziet] of [
      [{ kbo }, 1],
      ['nu', 1],
      ['geen', 0],
      [{ kbo: '0999000227' }, 0],
    ] as const) {
      const history = newHistory()
      await store.write(systeem, (tx) =>
        legBand(tx, history, {
          soort: 'werkgever',
          sleutel: kbo,
          van: dag('2026-01-01'),
          doel: 'proef',
          verleendDoor: 'proef',
        }),
      )
      await zet(history, d10(gesprek, voor))
      assert.equal((await lees(history, baas)).length, ziet, JSON.stringify(voor))
    }
  })
})
