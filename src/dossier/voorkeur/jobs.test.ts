import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { projections } from '#app.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { aMandaat } from '#dossier/mandaat/mandaat.fixture.ts'
import { geefMandaat, mandaatProjectie } from '#dossier/mandaat/store.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { findRelatie, openDossier } from '#dossier/store.ts'
import { toegangProjectie } from '#dossier/toegangslijst/store.ts'
import { isNotPossible } from '#law/decider.ts'
import { AdresWerktNiet, type Bode, type Zending } from '#platform/bode/bode.ts'
import { handle } from '#platform/store/handle.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { rebuild } from '#platform/store/rebuild.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { fixedClock, klaartje, testdag, testStore } from '#test/support/database.ts'
import { berichtenNa, berichtJobs } from './jobs.ts'
import { berichtProjectie, listBerichten, meld } from './store.ts'
import { contactvoorkeur, type Contactvoorkeur } from './voorkeur.ts'

describe('berichten in de databank', () => {
  let store: OpenStore
  before(async () => {
    store = await testStore({
      projections: [dossierProjectie, mandaatProjectie, toegangProjectie, berichtProjectie],
      reactions: berichtenNa,
    })
  })

  async function open(voorkeur?: Contactvoorkeur) {
    const persoon = aPersoon()
    const { history, nummer } = await store.write(klaartje, async (tx) => {
      const geopend = await openDossier(tx, persoon, testdag)
      if (isNotPossible(geopend)) assert.fail(geopend.notPossible)
      return geopend
    })
    const burger: Actor = { id: persoon.insz, naam: 'Roodkapje', rol: 'burger' }
    if (voorkeur)
      await store.write(burger, (tx) =>
        handle(tx, contactvoorkeur, history, {
          type: 'kies voorkeur',
          op: testdag,
          voorkeur,
          door: burger,
          namens: null,
        }),
      )
    return { history, nummer, burger }
  }
  const sms: Contactvoorkeur = { kanaal: 'sms', adres: '0470000000', bellen: null }
  const werk = (bode: Bode) =>
    runJobs(store, berichtJobs({ bode, clock: fixedClock(), telefoon: '0800 00 000' }), {
      once: true,
    })
  const rijen = (history: string, actor: Actor = systeem) =>
    store.read(actor, (tx) => listBerichten(tx, history))

  test('een sms vertrekt één keer, zonder inhoud, en is daarna overhandigd', async () => {
    const { history, burger } = await open(sms)
    await store.write(klaartje, (tx) => meld(tx, history, 'handtekening'))
    const gestuurd: Zending[] = []
    const bode: Bode = { stuur: async (zending) => void gestuurd.push(zending) }
    await werk(bode)
    await werk(bode)
    assert.deepEqual(
      gestuurd.map(({ kanaal, adres, tekst }) => [kanaal, adres, tekst]),
      [['sms', '0470000000', 'Wij vragen u iets over uw dossier. Meld u aan of bel 0800 00 000.']],
    )
    const [rij] = await rijen(history, burger)
    assert.equal(rij!.staat, 'overhandigd')
  })

  test('een adres dat niet werkt is mislukt; een storing wordt later opnieuw geprobeerd', async () => {
    const { history } = await open(sms)
    await store.write(klaartje, (tx) => meld(tx, history, 'brief'))
    await werk({ stuur: () => Promise.reject(new Error('storing')) })
    assert.equal((await rijen(history))[0]!.staat, 'todo')
    const later = await testStore({
      clock: { today: () => testdag, now: () => `${testdag}T09:00:00.000Z` },
      projections: store.projections,
      reactions: berichtenNa,
    })
    const dood: Bode = { stuur: () => Promise.reject(new AdresWerktNiet('weg')) }
    await runJobs(later, berichtJobs({ bode: dood, clock: fixedClock(), telefoon: '0800' }), {
      once: true,
    })
    const [rij] = await rijen(history)
    assert.deepEqual([rij!.staat, rij!.reden], ['mislukt', 'Het adres werkt niet.'])
  })

  test('het adres is dat van de dag van het bericht, ook als de persoon daarna anders kiest', async () => {
    const { history, burger } = await open(sms)
    await store.write(klaartje, (tx) => meld(tx, history, 'brief'))
    await store.write(burger, (tx) =>
      handle(tx, contactvoorkeur, history, {
        type: 'kies voorkeur',
        op: testdag,
        voorkeur: { kanaal: 'post', adres: null, bellen: null },
        door: burger,
        namens: null,
      }),
    )
    const [rij] = await rijen(history)
    assert.deepEqual([rij!.kanaal, rij!.adres], ['sms', '0470000000'])
  })

  test('een werkgever, een helper en een vreemde lezen geen enkel bericht', async () => {
    const { history, nummer, burger } = await open(sms)
    await store.write(klaartje, (tx) => meld(tx, history, 'brief'))
    const mandaat = aMandaat({ medisch: true })
    await store.write(burger, (tx) => geefMandaat(tx, history, mandaat))
    const helper: Actor = { id: mandaat.helper.insz, naam: 'Hans', rol: 'vertrouwenspersoon' }
    const relatie = await store.read(helper, (tx) => findRelatie(tx, nummer, helper, testdag))
    assert.deepEqual(relatie!.banden, [
      { soort: 'toegewezen', van: testdag, tot: mandaat.tot, medisch: true },
    ])
    assert.equal((await rijen(history, burger)).length, 1)
    assert.equal((await rijen(history, klaartje)).length, 1)
    for (const actor of [helper, { ...helper, rol: 'werkgever' }, { ...klaartje, id: 'ander' }])
      assert.deepEqual(await rijen(history, actor), [], actor.rol)
  })

  test('opnieuw opbouwen geeft dezelfde berichten, banden en belangenconflicten', async () => {
    const { history, burger } = await open(sms)
    await store.write(klaartje, (tx) => meld(tx, history, 'brief'))
    await store.write(burger, (tx) => geefMandaat(tx, history, aMandaat()))
    const alles = () =>
      store.read(systeem, async (tx) => ({
        bericht: await tx.query(
          'select id, kanaal, adres, staat, gelezen_op from bericht where history = $1',
          [history],
        ),
        band: await tx.query(
          'select soort, sleutel, rol, van, tot, medisch from band where history = $1 order by 1, 2',
          [history],
        ),
      }))
    const voor = await alles()
    // With every read table: the tests share this database.
    await rebuild(await testStore({ projections, reactions: berichtenNa }))
    assert.deepEqual(await alles(), voor)
    assert.equal(voor.band.length, 4)
  })
})
