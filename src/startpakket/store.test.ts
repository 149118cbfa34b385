import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { beslisser, indicatieMet } from '#indicatie/indicatie.fixture.ts'
import { dag } from '#law/dag.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { klaartje, testStore } from '#test/support/database.ts'
import type { StartpakketCommand } from './gebeurtenissen.ts'
import {
  andereWerkgever,
  beslis,
  meldEinde,
  meldIndienst,
  stelVoor,
  werkgever,
} from './procedure.fixture.ts'
import { doe, kenToe, leestabellen, openMetBewijs, stelVoorIn } from './store.fixture.ts'

interface Rij {
  readonly status: string
  readonly sinds: string
  readonly voorsteller_id: string | null
  readonly loonpremie: number | null
  readonly begeleiding: string | null
  readonly werkgever_kbo: string | null
  readonly wop_van: string | null
  readonly wop_tot: string | null
  readonly termijn_dag: string | null
}

describe('De lijst van dossiers volgt de procedure', () => {
  let store: OpenStore
  before(async () => {
    store = await testStore({ projections: leestabellen })
  })

  const rij = (history: string) =>
    store.read(klaartje, async (tx) => {
      const [row] = await tx.query<Rij>(
        'select status, sinds, voorsteller_id, loonpremie, begeleiding, werkgever_kbo, wop_van, wop_tot, termijn_dag from dossier where history = $1',
        [history],
      )
      return row!
    })
  const voerUit = (history: string, command: StartpakketCommand) =>
    store.write(klaartje, (tx) => doe(tx, history, command))
  const termijnen = (history: string) =>
    store.read(klaartje, async (tx) => {
      const rows = await tx.query<{ id: string; dag: string }>(
        'select id, dag from termijn where history = $1 order by id',
        [history],
      )
      return rows.map(({ id, dag }) => `${id} ${dag}`)
    })
  const banden = (history: string) =>
    store.read(klaartje, (tx) =>
      tx.query(
        `select sleutel, van, tot from band where history = $1 and soort = 'werkgever' order by van`,
        [history],
      ),
    )
  const stuurTerug = {
    type: 'stuur terug',
    op: dag('2024-05-04'),
    reden: 'Kijk na.',
    door: beslisser,
  } as const

  test('een voorstel wacht met de naam van wie het maakte; teruggestuurd is het weer GEEN', async () => {
    const { history } = await openMetBewijs(store)
    await stelVoorIn(store, history)
    const voorgesteld = await rij(history)
    assert.deepEqual(
      [voorgesteld.status, voorgesteld.voorsteller_id],
      ['ADVIES_VOORGESTELD', 'gerda'],
    )
    await voerUit(history, stuurTerug)
    const terug = await rij(history)
    assert.deepEqual(
      [terug.status, terug.voorsteller_id, terug.sinds],
      ['GEEN', null, '2024-05-04'],
    )
  })

  test('een tweede voorstel dat teruggestuurd wordt laat het eerste advies staan', async () => {
    const { history } = await openMetBewijs(store)
    await kenToe(store, history)
    await stelVoorIn(store, history, dag('2024-05-04'))
    await voerUit(history, stuurTerug)
    const { status, loonpremie, termijn_dag } = await rij(history)
    assert.deepEqual([status, loonpremie, termijn_dag], ['ADVIES_TOEGEKEND', 60, '2029-05-02'])
    assert.deepEqual(await termijnen(history), ['D-05 2029-05-02'])
  })

  test('een advies toont pakket en laatste dag, en maakt de voorsteller weer vrij', async () => {
    const { history } = await openMetBewijs(store)
    await kenToe(store, history)
    assert.deepEqual(await rij(history), {
      status: 'ADVIES_TOEGEKEND',
      sinds: '2024-05-03',
      voorsteller_id: null,
      loonpremie: 60,
      begeleiding: 'hoog',
      werkgever_kbo: null,
      wop_van: null,
      wop_tot: null,
      termijn_dag: '2029-05-02',
    })
  })

  test('een weigering na een eerder advies toont geen pakket en geen termijn meer', async () => {
    const { history } = await openMetBewijs(store)
    await kenToe(store, history)
    const leeg = indicatieMet()
    await voerUit(history, stelVoor({ op: dag('2025-01-10'), indicatie: leeg }))
    await voerUit(history, beslis({ op: dag('2025-01-11'), indicatie: leeg, id: 'besluit-2' }))
    const { status, loonpremie, begeleiding, termijn_dag } = await rij(history)
    assert.deepEqual(
      [status, loonpremie, begeleiding, termijn_dag],
      ['GEWEIGERD', null, null, null],
    )
    assert.deepEqual(await termijnen(history), [])
  })

  test('in dienst: werkgever, pakket en termijnen komen op de lijst, met een band voor de werkgever', async () => {
    const { history } = await openMetBewijs(store)
    await kenToe(store, history)
    await voerUit(history, meldIndienst('2024-06-03'))
    const { status, werkgever_kbo, wop_van, wop_tot, termijn_dag } = await rij(history)
    assert.deepEqual(
      [status, werkgever_kbo, wop_van, wop_tot],
      ['WOP_ACTIEF', werkgever.kbo, '2024-06-03', '2029-06-02'],
    )
    assert.equal(termijn_dag, '2029-06-02')
    assert.deepEqual(await termijnen(history), [
      'D-01 2024-07-29',
      'D-04 2029-06-02',
      'D-08 2024-07-03',
    ])
    assert.deepEqual(await banden(history), [
      { sleutel: werkgever.kbo, van: '2024-06-03', tot: null },
    ])
  })

  test('na het einde houdt de werkgever zijn band tot die dag; een volgende krijgt een eigen band en de einddatum blijft', async () => {
    const { history } = await openMetBewijs(store)
    await kenToe(store, history)
    await voerUit(history, meldIndienst('2024-06-03'))
    await voerUit(history, meldEinde('2025-01-31'))
    const gestopt = await rij(history)
    assert.deepEqual([gestopt.status, gestopt.termijn_dag], ['WOP_BEEINDIGD', null])
    assert.deepEqual(await termijnen(history), ['D-15 2027-01-31'])
    await voerUit(history, meldIndienst('2025-03-03', andereWerkgever))
    const verder = await rij(history)
    assert.deepEqual(
      [verder.status, verder.werkgever_kbo, verder.wop_tot, verder.termijn_dag],
      ['WOP_ACTIEF', andereWerkgever.kbo, '2029-06-02', '2029-06-02'],
    )
    assert.deepEqual(await banden(history), [
      { sleutel: werkgever.kbo, van: '2024-06-03', tot: '2025-01-31' },
      { sleutel: andereWerkgever.kbo, van: '2025-03-03', tot: null },
    ])
  })

  test('een vervallen advies staat zo op de lijst en wordt niet meer bewaakt', async () => {
    const { history } = await openMetBewijs(store)
    await kenToe(store, history)
    await voerUit(history, { type: 'laat vervallen', op: dag('2029-05-03') })
    const { status, termijn_dag } = await rij(history)
    assert.deepEqual([status, termijn_dag], ['ADVIES_VERVALLEN', null])
  })
})
