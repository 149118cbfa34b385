import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { noodtoegang } from '#dossier/noodtoegang/noodtoegang.ts'
import { noodtoegangProjectie } from '#dossier/noodtoegang/store.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { openDossier } from '#dossier/store.ts'
import { doeTekenen, handelaar, tekenProjectie } from '#dossier/tekenen/store.ts'
import { aVraag } from '#dossier/tekenen/tekenen.fixture.ts'
import type { Ondertekenaar } from '#dossier/tekenen/verzoek.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { dagIn } from '#platform/clock.ts'
import { handle } from '#platform/store/handle.ts'
import { runJobs } from '#platform/store/jobs.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor, type Clock } from '#platform/types.ts'
import { klaartje, testdag, testStore } from '#test/support/database.ts'
import { berichtenNa, berichtJobs } from './jobs.ts'
import { berichtProjectie, listBerichten } from './store.ts'

const raaf: Actor = { id: 'berichtraaf', naam: 'Raaf', rol: 'DPO', organisatie: 'VDAB' }
const uil: Actor = { id: 'berichtuil', naam: 'Uil', rol: 'DPO', organisatie: 'VDAB' }
const bakker: Actor = {
  id: 'berichtbakker',
  naam: 'Griselda Peperkoek',
  rol: 'werkgever',
  organisatie: '0999000128',
}
const reden = 'De politie zoekt de persoon, er is gevaar.'

describe('waarover de persoon een bericht krijgt', () => {
  let store: OpenStore
  let nu = ''
  const clock: Clock = { now: () => nu, today: () => dagIn(nu) }
  before(async () => {
    store = await testStore({
      clock,
      projections: [dossierProjectie, tekenProjectie, noodtoegangProjectie, berichtProjectie],
      reactions: berichtenNa,
    })
  })

  async function open() {
    nu = '2026-11-22T08:00:00.000Z'
    return store.write(klaartje, async (tx) => {
      const geopend = await openDossier(tx, aPersoon(), testdag)
      if (isNotPossible(geopend)) assert.fail(geopend.notPossible)
      return geopend.history
    })
  }
  const werk = () => runJobs(store, berichtJobs({ clock, telefoon: '0800' }), { once: true })
  const aanleidingen = async (history: string) => {
    const rijen = await store.read(systeem, (tx) => listBerichten(tx, history))
    return rijen.map(({ aanleiding }) => aanleiding)
  }
  /** Does everything again that was planned for this dossier, as after a restart in the middle of it. */
  const herhaal = (history: string) =>
    store.write(systeem, (tx) =>
      tx.query(
        `update job set state = 'waiting', attempts = 0 where data->>'history' = $1 and state = 'done'`,
        [history],
      ),
    )

  async function vraag(history: string, ...ondertekenaars: readonly [Ondertekenaar]) {
    const asked = await store.write(systeem, (tx) =>
      doeTekenen(tx, history, {
        type: 'vraag',
        op: testdag,
        door: handelaar(bakker),
        vraag: aVraag({ id: randomUUID(), titel: 'Plan van de bakker', ondertekenaars }),
      }),
    )
    assert.ok(!isNotPossible(asked))
  }

  async function opening(history: string) {
    const id = randomUUID()
    const geopend = await store.write(systeem, (tx) =>
      handle(tx, noodtoegang, history, {
        type: 'open',
        op: clock.today(),
        om: nu,
        id,
        door: raaf,
        categorie: 'gevaar',
        reden,
      }),
    )
    assert.ok(!isNotPossible(geopend))
    return id
  }

  test('een vraag om te tekenen aan de werknemer geeft één bericht, ook als het werk herhaald wordt', async () => {
    const history = await open()
    await vraag(history, { rol: 'werknemer' })
    await werk()
    await herhaal(history)
    await werk()
    assert.deepEqual(await aanleidingen(history), ['handtekening'])
  })

  test('twee vragen zijn twee berichten; een vraag aan iemand anders is er geen', async () => {
    const history = await open()
    await vraag(history, { rol: 'werknemer' })
    await vraag(history, { rol: 'werknemer' })
    await vraag(history, { rol: 'werkgever', kbo: bakker.organisatie!, naam: 'De Peperkoek' })
    await werk()
    assert.deepEqual(await aanleidingen(history), ['handtekening', 'handtekening'])
  })

  test('het bericht zegt niet wat er te tekenen is en niet wie het vraagt', async () => {
    const history = await open()
    await vraag(history, { rol: 'werknemer' })
    await werk()
    const bericht = await store.read(systeem, async (tx) => {
      const [rij] = await listBerichten(tx, history)
      const events = await tx.history(history)
      return JSON.stringify([rij, events.filter(({ type }) => type === 'BerichtGepland')])
    })
    assert.match(bericht, /handtekening/)
    assert.doesNotMatch(bericht, /Plan van de bakker|Peperkoek|Griselda/)
  })

  test('van noodtoegang komt een bericht na 12 uur, een milliseconde eerder niet, en maar één keer', async () => {
    const history = await open()
    await opening(history)
    nu = '2026-11-22T19:59:59.999Z'
    await werk()
    assert.deepEqual(await aanleidingen(history), [])
    nu = '2026-11-22T20:00:00.000Z'
    await werk()
    await herhaal(history)
    await werk()
    assert.deepEqual(await aanleidingen(history), ['noodtoegang'])
  })

  test('is de melding uitgesteld, dan komt het bericht op de dag van het uitstel en niet vroeger', async () => {
    const history = await open()
    const id = await opening(history)
    const uitgesteld = await store.write(systeem, (tx) =>
      handle(tx, noodtoegang, history, {
        type: 'stel melding uit',
        op: clock.today(),
        om: nu,
        id,
        tot: dag('2026-11-25'),
        reden,
        door: uil,
      }),
    )
    assert.ok(!isNotPossible(uitgesteld))
    nu = '2026-11-24T22:59:59.999Z'
    await werk()
    assert.deepEqual(await aanleidingen(history), [])
    nu = '2026-11-24T23:00:00.000Z'
    await werk()
    await herhaal(history)
    await werk()
    assert.deepEqual(await aanleidingen(history), ['noodtoegang'])
  })

  test('het bericht van noodtoegang noemt de reden niet, en niet wie las', async () => {
    const history = await open()
    await opening(history)
    nu = '2026-11-22T20:00:00.000Z'
    await werk()
    const gepland = await store.read(systeem, async (tx) =>
      JSON.stringify((await tx.history(history)).filter(({ type }) => type === 'BerichtGepland')),
    )
    assert.match(gepland, /noodtoegang/)
    assert.doesNotMatch(gepland, /politie|Raaf|gevaar/)
  })
})
