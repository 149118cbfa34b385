import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { after as dagErna, dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { handle } from '#platform/store/handle.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { klaartje, testdag, testStore } from '#test/support/database.ts'
import { dossier, type Persoon } from './dossier.ts'
import { aPersoon } from './dossier.fixture.ts'
import { eindigBanden, legBand } from '#dossier/banden/store.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { findRelatie, loadDossier, openDossier } from './store.ts'

const gerda: Actor = {
  id: 'gerda',
  naam: 'Gerda Sneeuw',
  rol: 'team TOM',
  organisatie: 'VDAB-OOST_VLAANDEREN',
}
const vreemd: Actor = {
  id: 'wolf',
  naam: 'Wolf Grimm',
  rol: 'werkgever',
  organisatie: '0999000128',
}

describe('Dossiers in de databank', () => {
  let store: OpenStore
  before(async () => {
    store = await testStore({ projections: [dossierProjectie] })
  })

  const open = (persoon: Persoon) =>
    store.write(klaartje, (tx) => openDossier(tx, persoon, testdag))
  async function nummerVan(persoon: Persoon): Promise<string> {
    const geopend = await open(persoon)
    assert.ok(!isNotPossible(geopend), JSON.stringify(geopend))
    return geopend.nummer
  }
  const relatie = (nummer: string, actor: Actor, op = testdag) =>
    store.read(actor, (tx) => findRelatie(tx, nummer, actor, op))

  test('een dossier krijgt een nummer met het jaar, en komt op de lijst met status GEEN', async () => {
    const persoon = aPersoon()
    const nummer = await nummerVan(persoon)
    assert.match(nummer, /^WOP-2026-\d{6}$/)
    const rows = await store.read(klaartje, (tx) =>
      tx.query(
        'select voornaam, provincie, behandelaar_id, status, geopend_op, sinds, termijn_dag from dossier where nummer = $1',
        [nummer],
      ),
    )
    assert.deepEqual(rows, [
      {
        voornaam: 'Roodkapje',
        provincie: 'OOST_VLAANDEREN',
        behandelaar_id: 'klaartje',
        status: 'GEEN',
        geopend_op: testdag,
        sinds: testdag,
        termijn_dag: null,
      },
    ])
  })

  test('een tweede dossier voor dezelfde persoon kan niet: het antwoord noemt het eerste', async () => {
    const persoon = aPersoon()
    const nummer = await nummerVan(persoon)
    assert.deepEqual(await open({ ...persoon, voornaam: 'Blondje' }), {
      notPossible: `Deze persoon heeft al een dossier: ${nummer}.`,
    })
  })

  test('wie het eerste dossier niet volgt, hoort dat het er is en wie helpt, maar niet het nummer', async () => {
    const persoon = aPersoon()
    const nummer = await nummerVan(persoon)
    const openDoor = async (wie: Actor) => {
      const geweigerd = await store.write(wie, (tx) => openDossier(tx, persoon, testdag))
      return isNotPossible(geweigerd) ? geweigerd.notPossible : ''
    }
    const elders = { ...gerda, id: 'hameln', organisatie: 'VDAB-LIMBURG' }
    const zonderBand =
      'Deze persoon heeft al een dossier, dat u niet opvolgt. Vraag het team van de provincie waar de persoon woont om verder te gaan.'
    assert.equal(await openDoor(elders), zonderBand)
    const { dossier: history } = (await relatie(nummer, klaartje))!
    const band = { soort: 'toegewezen', doel: 'proef', verleendDoor: 'de proef' } as const
    await store.write(systeem, (tx) =>
      legBand(tx, history, { ...band, sleutel: elders.id, van: testdag }),
    )
    assert.match(await openDoor(elders), new RegExp(nummer))
    await store.write(systeem, (tx) =>
      tx.query('update band set tot = $3 where history = $1 and sleutel = $2', [
        history,
        elders.id,
        dagErna(testdag, { days: -1 }),
      ]),
    )
    assert.equal(await openDoor(elders), zonderBand)
  })

  test('twee die tegelijk een dossier openen krijgen elk een eigen nummer', async () => {
    const nummers = await Promise.all(Array.from({ length: 6 }, () => nummerVan(aPersoon())))
    assert.equal(new Set(nummers).size, 6)
  })

  test('twee die tegelijk dezelfde persoon openen: één dossier, de ander hoort dat het er al is', async () => {
    const persoon = aPersoon()
    const antwoorden = await Promise.all([open(persoon), open(persoon), open(persoon)])
    const geopend = antwoorden.filter((each) => !isNotPossible(each))
    assert.equal(geopend.length, 1)
    for (const each of antwoorden)
      if (isNotPossible(each))
        assert.match(each.notPossible, /^Deze persoon heeft al een dossier: WOP-2026-\d{6}\.$/)
  })

  test('de banden: de persoon zelf, wie opende en het team van de provincie; een vreemde heeft er geen', async () => {
    const persoon = aPersoon()
    const nummer = await nummerVan(persoon)
    const burger: Actor = { id: persoon.insz, naam: 'Roodkapje', rol: 'burger' }
    const soorten = async (actor: Actor) =>
      (await relatie(nummer, actor))?.banden.map(({ soort }) => soort)
    assert.deepEqual(await soorten(burger), ['eigen'])
    assert.deepEqual(await soorten(klaartje), ['toegewezen'])
    assert.deepEqual(await soorten(gerda), ['toegewezen'])
    assert.deepEqual(await soorten(vreemd), [])
    assert.equal(await relatie('WOP-1999-000000', klaartje), undefined)
  })

  test('een andere behandelaar krijgt een band en staat op de lijst; de vorige houdt zijn band', async () => {
    const nummer = await nummerVan(aPersoon())
    const { dossier: history } = (await relatie(nummer, klaartje))!
    const hans: Actor = { id: 'hansje', naam: 'Hansje Brood', rol: 'indiceringsconsulent' }
    const command = {
      type: 'kies behandelaar',
      op: dag('2026-11-23'),
      behandelaar: betrokkene(hans),
    } as const
    await store.write(klaartje, (tx) => handle(tx, dossier, history, command))
    assert.equal((await relatie(nummer, hans))!.banden.length, 1)
    assert.equal((await relatie(nummer, klaartje))!.banden.length, 1)
    const geladen = await store.read(hans, async (tx) =>
      loadDossier(tx, await findRelatie(tx, nummer, hans, testdag)),
    )
    assert.deepEqual([geladen.dossier.behandelaar.id, geladen.events.length], ['hansje', 2])
  })

  test('een band van een werkgever begint en eindigt; dezelfde band twee keer is er één', async () => {
    const nummer = await nummerVan(aPersoon())
    const { dossier: history } = (await relatie(nummer, klaartje))!
    const werk = {
      soort: 'werkgever',
      sleutel: '0999000128',
      van: dag('2026-01-05'),
      doel: 'tewerkstelling',
      verleendDoor: 'de indiensttreding',
    } as const
    await store.write(klaartje, async (tx) => {
      await legBand(tx, history, werk)
      await legBand(tx, history, werk)
    })
    assert.deepEqual((await relatie(nummer, vreemd))!.banden, [
      { soort: 'werkgever', van: '2026-01-05' },
    ])
    await store.write(klaartje, (tx) =>
      eindigBanden(tx, history, { soort: 'werkgever', tot: dag('2026-06-30') }),
    )
    await store.write(klaartje, (tx) =>
      eindigBanden(tx, history, { soort: 'werkgever', tot: dag('2026-07-31') }),
    )
    assert.deepEqual((await relatie(nummer, vreemd))!.banden, [
      { soort: 'werkgever', van: '2026-01-05', tot: '2026-06-30' },
    ])
  })

  test('een intrekking beëindigt ook een band met een later einde; opnieuw gegeven op dezelfde dag geldt hij weer', async () => {
    const nummer = await nummerVan(aPersoon())
    const { dossier: history } = (await relatie(nummer, klaartje))!
    const helper: Actor = { id: 'h1', naam: 'Hans', rol: 'vertrouwenspersoon' }
    const band = {
      soort: 'toegewezen',
      sleutel: 'h1',
      van: testdag,
      tot: dag('2026-12-31'),
      rol: 'vertrouwenspersoon',
      doel: 'helpen',
      verleendDoor: 'de persoon',
    } as const
    const einde = { soort: 'toegewezen', sleutel: 'h1', tot: dag('2026-11-21') } as const
    const tot = async () => (await relatie(nummer, helper))!.banden.map((each) => each.tot)
    await store.write(klaartje, async (tx) => {
      await legBand(tx, history, band)
      await eindigBanden(tx, history, einde)
    })
    assert.deepEqual(await tot(), ['2026-11-21'])
    await store.write(klaartje, (tx) => eindigBanden(tx, history, { ...einde, tot: testdag }))
    assert.deepEqual(await tot(), ['2026-11-21'])
    await store.write(klaartje, (tx) => legBand(tx, history, band))
    assert.deepEqual(await tot(), ['2026-12-31'])
  })

  test('het dossier van een collega opent een ander team; wie in hetzelfde huis werkt, blijft eraf', async () => {
    const persoon = aPersoon()
    const collega: Actor = { ...gerda, id: persoon.insz, naam: 'Roodkapje' }
    const hamel: Actor = {
      id: 'hamel',
      naam: 'Hamel',
      rol: 'indiceringsconsulent',
      organisatie: 'VDAB-LIMBURG',
    }
    await store.write(collega, (tx) =>
      tx.audit({ action: 'aangemeld', purpose: 'toegang tot het loket' }),
    )
    const oost = { ...klaartje, organisatie: 'VDAB-OOST_VLAANDEREN' }
    const geweigerd = await store.write(oost, (tx) => openDossier(tx, persoon, testdag))
    assert.deepEqual(geweigerd, {
      notPossible: 'Dit is het dossier van een collega: een ander team opent het.',
    })
    const geopend = await store.write(hamel, (tx) => openDossier(tx, persoon, testdag))
    if (isNotPossible(geopend)) assert.fail(geopend.notPossible)
    const conflict = async (actor: Actor) => (await relatie(geopend.nummer, actor))!.conflict
    assert.equal(await conflict(gerda), 'collega')
    assert.equal(await conflict(hamel), undefined)
    assert.equal(await conflict({ ...collega, rol: 'burger' }), undefined)
    assert.equal(await conflict(collega), 'eigen dossier')
  })

  test('een bladzijde zonder dossier is een fout van ons, geen leeg dossier', async () => {
    await assert.rejects(
      store.read(klaartje, (tx) => loadDossier(tx, undefined)),
      /vraagt een dossier/,
    )
  })
})
