import assert from 'node:assert/strict'
import { before, beforeEach, describe, test } from 'node:test'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { openDossier } from '#dossier/store.ts'
import { berichtProjectie, listBerichten } from '#dossier/voorkeur/store.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { runJobs } from '#platform/store/jobs.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Clock } from '#platform/types.ts'
import { klaartje, testStore } from '#test/support/database.ts'
import { herinnerJob } from './jobs.ts'
import { voorstel } from './herinnering.ts'
import { eindigTermijn, kiesDagen, zetTermijn } from './store.ts'
import { rij, type Plichtige } from './termijn.ts'

// Years in which no other test has a term: the job looks at every dossier of the database that the tests share.
const begin = dag('2009-02-02')
const kind = 'proef van het herinneren'
const bron = { bron: 'Proef', artikel: 'art. 1', vertrouwen: 'public' } as const

describe('Herinneringen aan termijnen', () => {
  let store: OpenStore
  let vandaag = begin
  const clock: Clock = { today: () => vandaag, now: () => `${vandaag}T08:00:00.000Z` }
  before(async () => {
    store = await testStore({ clock, projections: [dossierProjectie, berichtProjectie] })
  })
  beforeEach(() => {
    vandaag = begin
  })

  async function open(): Promise<string> {
    return store.write(klaartje, async (tx) => {
      const geopend = await openDossier(tx, aPersoon(), begin)
      if (isNotPossible(geopend)) assert.fail(geopend.notPossible)
      const [gevonden] = await tx.query<{ history: string }>(
        'select history from dossier where nummer = $1',
        [geopend.nummer],
      )
      return gevonden!.history
    })
  }
  const termijn = (uiterlijk: Dag, wie: Plichtige | null = 'persoon', id = 'D-09') =>
    rij(id, bron, { wat: 'proef', start: begin, dag: uiterlijk, stappen: [], wie })
  const zet = (history: string, ...rest: Parameters<typeof termijn>) =>
    store.write(systeem, (tx) => zetTermijn(tx, history, termijn(...rest)))
  /** The night work of the day, by as many programs at once as there are `programmas`. */
  async function nacht(op: Dag, programmas = 1): Promise<void> {
    vandaag = op
    const fouten: Error[] = []
    for (let nr = 0; nr < programmas; nr++)
      await store.write(systeem, (tx) => tx.plan({ kind, data: {} }))
    await Promise.all(
      Array.from({ length: programmas }, () =>
        runJobs(
          store,
          { [kind]: herinnerJob(clock) },
          { once: true, onError: (error) => fouten.push(error) },
        ),
      ),
    )
    assert.deepEqual(fouten, [])
  }
  const gestuurd = (history: string) =>
    store.read(systeem, async (tx) => {
      const rijen = await tx.query<{ moment: number; aan: string; op: Dag }>(
        'select moment, aan, op from herinnering where history = $1 order by op, moment desc',
        [history],
      )
      const berichten = await listBerichten(tx, history)
      return {
        momenten: rijen.map(({ moment, aan, op }) => `${op} ${aan} ${moment}`),
        berichten: berichten.map(({ aanleiding }) => aanleiding),
      }
    })

  test('14 en 3 dagen voor de laatste dag en één keer erna, ook als het werk elke dag herhaald wordt', async () => {
    const history = await open()
    const uiterlijk = dag('2009-03-01')
    await zet(history, uiterlijk)
    for (let op = dag('2009-02-10'); op <= dag('2009-03-05'); op = after(op, { days: 1 }))
      await nacht(op)
    assert.deepEqual(await gestuurd(history), {
      momenten: ['2009-02-15 persoon 14', '2009-02-26 persoon 3', '2009-03-02 persoon -1'],
      berichten: ['termijn', 'termijn', 'termijn'],
    })
  })

  test('twee programma’s tegelijk sturen samen één bericht', async () => {
    const history = await open()
    await zet(history, dag('2009-04-15'))
    await nacht(dag('2009-04-02'), 2)
    await nacht(dag('2009-04-02'), 2)
    const { momenten, berichten } = await gestuurd(history)
    assert.deepEqual([momenten.length, berichten], [1, ['termijn']])
  })

  test('stond het programma stil, dan komt alleen de laatste herinnering, geen stapel', async () => {
    const history = await open()
    await zet(history, dag('2009-05-15'))
    await nacht(dag('2009-05-14'))
    assert.deepEqual((await gestuurd(history)).momenten, ['2009-05-14 persoon 3'])
  })

  test('wie deed wat moest, hoort niets meer; een termijn die verschuift, geeft een nieuwe herinnering', async () => {
    const klaar = await open()
    const verschoven = await open()
    for (const history of [klaar, verschoven]) await zet(history, dag('2009-06-15'))
    await nacht(dag('2009-06-02'))
    await store.write(systeem, (tx) =>
      eindigTermijn(tx, klaar, termijn(begin), { op: dag('2009-06-03'), hoe: 'gedaan' }),
    )
    await zet(verschoven, dag('2009-06-20'))
    await nacht(dag('2009-06-13'))
    assert.equal((await gestuurd(klaar)).momenten.length, 1)
    assert.equal((await gestuurd(verschoven)).momenten.length, 2)
  })

  test('werkgever en VDAB krijgen een rij en geen bericht; een venster herinnert niemand', async () => {
    for (const wie of ['werkgever', 'VDAB'] as const) {
      const history = await open()
      await zet(history, dag('2009-07-15'), wie)
      await nacht(dag('2009-07-10'))
      assert.deepEqual(await gestuurd(history), {
        momenten: [`2009-07-10 ${wie} 14`],
        berichten: [],
      })
    }
    const venster = await open()
    await zet(venster, dag('2009-07-15'), null)
    await nacht(dag('2009-07-12'))
    assert.deepEqual((await gestuurd(venster)).momenten, [])
  })

  test('een dienst kiest eigen dagen, met een reden; een andere dienst houdt die van het product', async () => {
    const history = await open()
    const kies = (dagen: readonly number[]) =>
      store.write({ ...klaartje, organisatie: 'VDAB-OOST_VLAANDEREN' }, (tx) =>
        kiesDagen(tx, 'D-07', { dagen, reden: 'Wij vragen het POP vroeger.' }, begin),
      )
    await kies([60])
    await zet(history, dag('2009-10-30'), 'persoon', 'D-07')
    const elders = await store.write(klaartje, async (tx) => {
      const adres = { straat: 'Diestsestraat 1', postcode: '3500', gemeente: 'Hasselt' }
      const geopend = await openDossier(tx, aPersoon({ adres }), begin)
      if (isNotPossible(geopend)) assert.fail(geopend.notPossible)
      const [gevonden] = await tx.query<{ history: string }>(
        'select history from dossier where nummer = $1',
        [geopend.nummer],
      )
      return gevonden!.history
    })
    await zet(elders, dag('2009-10-30'), 'persoon', 'D-07')
    await nacht(dag('2009-09-01'))
    assert.deepEqual((await gestuurd(history)).momenten, ['2009-09-01 persoon 60'])
    assert.deepEqual((await gestuurd(elders)).momenten, [])
    await kies(voorstel['D-07'].dagen)
  })
})
