import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { openDossier } from '#dossier/store.ts'
import { dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { fixedClock, klaartje, newHistory, testStore } from '#test/support/database.ts'
import { geenKandidaat, zoekenOpInsz } from './signalen.ts'
import { nazichtJob, nazichtSoort, planNazicht } from './jobs.ts'

// A year in which no other test reads anything.
const eerste = dag('2033-05-02')
const lezer: Actor = {
  id: `lezer-${newHistory()}`,
  naam: 'Kabouter Plop',
  rol: 'evaluator',
  organisatie: 'VDAB-PROEF',
}

async function rijen() {
  const store = await testStore()
  return store.read(systeem, (tx) =>
    tx.query<{ week: Dag; regel: string; aantal: number }>(
      'select week, regel, aantal from nazicht where sleutel = $1 order by week, regel',
      [lezer.id],
    ),
  )
}

async function draai(op: Dag): Promise<number> {
  const store = await testStore({ clock: fixedClock(op) })
  const fouten: Error[] = []
  await store.write(systeem, (tx) => planNazicht(tx, op))
  const gedaan = await runJobs(
    store,
    { [nazichtSoort]: nazichtJob(store.clock) },
    { once: true, onError: (error) => fouten.push(error) },
  )
  assert.deepEqual(fouten, [])
  return gedaan
}

/** Signs in as the log has it, as nobody of the demo. */
async function meldtAan(naam: string, at: string, rol = 'team TOM') {
  const store = await testStore({ clock: { today: () => dag(at.slice(0, 10)), now: () => at } })
  const wie: Actor = { id: `sub-${newHistory()}`, naam, rol, organisatie: 'VDAB-PROEF' }
  await store.write(wie, (tx) =>
    tx.audit({ action: 'aangemeld', purpose: 'toegang tot het loket' }),
  )
}

async function leest(history: string, at: string, action = 'inzage: dossier behandelen') {
  const store = await testStore({ clock: { today: () => eerste, now: () => at } })
  await store.write(lezer, (tx) =>
    tx.audit({ action, history, purpose: 'dossier behandelen', klasse: 'STA' }),
  )
}

describe('het wekelijkse nazicht van het log', () => {
  let history: string

  before(async () => {
    const store = await testStore({ projections: [dossierProjectie], clock: fixedClock(eerste) })
    const persoon = aPersoon({ familienaam: 'Plop' })
    const geopend = await store.write(klaartje, (tx) => openDossier(tx, persoon, eerste))
    if (isNotPossible(geopend)) assert.fail(geopend.notPossible)
    history = geopend.history
    // The last instant of Sunday in Brussels, and the first one of Monday.
    await leest(history, '2033-05-08T21:59:59.999Z')
    await leest(history, '2033-05-08T22:00:00.000Z')
    await store.write(systeem, (tx) => planNazicht(tx, dag('2033-05-11')))
  })

  test('loopt niet voor maandag, en ziet dan de week ervoor en niet de maandag zelf', async () => {
    assert.equal(await draai(dag('2033-05-08')), 0)
    assert.equal(await draai(dag('2033-05-09')), 1)
    assert.deepEqual(await rijen(), [
      { week: '2033-05-02', regel: 'familienaam', aantal: 1 },
      { week: '2033-05-02', regel: 'nacht', aantal: 1 },
    ])
  })

  test('loopt elke week één keer, en haalt de weken in die het gemist heeft', async () => {
    assert.equal(await draai(dag('2033-05-10')), 0)
    assert.equal(await draai(dag('2033-05-31')), 3)
    const na = await rijen()
    assert.deepEqual(
      na.filter(({ regel }) => regel === 'familienaam').map(({ week }) => week),
      ['2033-05-02', '2033-05-09'],
    )
    assert.deepEqual(
      na.filter(({ regel }) => regel === 'vervolg').map(({ week }) => week),
      ['2033-05-16', '2033-05-23'],
    )
  })

  test('dezelfde week twee keer geeft niets dubbel', async () => {
    const eerst = await rijen()
    const store = await testStore({ clock: fixedClock(dag('2033-05-31')) })
    await store.write(systeem, (tx) =>
      nazichtJob(store.clock)(tx, {
        id: 0,
        kind: nazichtSoort,
        data: { maandag: '2033-05-09' },
        attempts: 1,
      }),
    )
    assert.deepEqual(await rijen(), eerst)
  })

  test('wie vaak een nummer probeert waarbij niemand hoort, staat in de lijst van die week: een werkgever, en wie zoekt', async () => {
    const at = '2033-06-01T08:00:00.000Z'
    const store = await testStore({ clock: { today: () => dag('2033-06-01'), now: () => at } })
    const pogingen = [
      { regel: 'kandidaat', rol: 'werkgever', action: geenKandidaat.actie },
      { regel: 'zoeken', rol: 'team TOM', action: zoekenOpInsz.niemand },
      { regel: undefined, rol: 'team TOM', action: zoekenOpInsz.gevonden },
    ]
    const wie: string[] = []
    for (const { rol, action } of pogingen) {
      const id = `poger-${newHistory()}`
      wie.push(id)
      await store.write({ ...lezer, id, rol }, async (tx) => {
        for (let nr = 0; nr < 10; nr += 1) await tx.audit({ action, purpose: 'proef' })
      })
    }
    await draai(dag('2033-06-06'))
    const gevonden = await store.read(systeem, (tx) =>
      tx.query(
        'select sleutel, week, regel, aantal from nazicht where sleutel = any($1) order by regel',
        [wie],
      ),
    )
    const week = '2033-05-30'
    assert.deepEqual(gevonden, [
      { sleutel: wie[0], week, regel: 'kandidaat', aantal: 10 },
      { sleutel: wie[1], week, regel: 'zoeken', aantal: 10 },
    ])
  })

  test('het dossier van wie in het laatste jaar als collega aanmeldde, valt op; dat van een werkgever niet', async () => {
    const week = dag('2033-06-06')
    const store = await testStore({ projections: [dossierProjectie], clock: fixedClock(week) })
    const aDossier = async (voornaam: string) => {
      const persoon = aPersoon({ voornaam, familienaam: 'Zevenmijl' })
      const geopend = await store.write(klaartje, (tx) => openDossier(tx, persoon, week))
      if (isNotPossible(geopend)) assert.fail(geopend.notPossible)
      await leest(geopend.history, '2033-06-07T08:00:00.000Z')
      return geopend.history
    }
    const [collega, vroeger] = [await aDossier('Repelsteeltje'), await aDossier('Doornroosje')]
    const bedrijf = await aDossier('Griselda')
    // A year before the Monday on which the week is looked at, to the millisecond.
    await meldtAan('Repelsteeltje Zevenmijl', '2032-06-13T08:00:00.001Z')
    await meldtAan('Doornroosje Zevenmijl', '2032-06-13T08:00:00.000Z')
    await meldtAan('Griselda Zevenmijl', '2033-06-07T08:00:00.000Z', 'werkgever')
    await draai(dag('2033-06-13'))
    const gevonden = await store.read(systeem, (tx) =>
      tx.query<{ history: string }>(
        `select history from nazicht where sleutel = $1 and regel = 'collega'
           and history = any($2)`,
        [lezer.id, [collega, vroeger, bedrijf]],
      ),
    )
    assert.deepEqual(gevonden, [{ history: collega }])
  })
})
