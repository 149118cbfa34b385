import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { fixedClock, klaartje, testdag, testStore } from '#test/support/database.ts'
import { legBand } from '#dossier/banden/store.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { openDossier } from './store.ts'
import { rollen } from './toegang.ts'

const werkgever: Actor = { id: 'w1', naam: 'Wolfje', rol: 'werkgever', organisatie: '0999000128' }
const vreemd: Actor = { id: 'v1', naam: 'Vreemde Vogel', rol: 'indiceringsconsulent' }
const tabellen = ['dossier', 'history_event', 'termijn', 'brief', 'document', 'audit'] as const

describe('het net onder de toegang: rijen van een dossier', () => {
  let store: OpenStore
  let history: string

  before(async () => {
    store = await testStore({ projections: [dossierProjectie] })
    const geopend = await store.write(klaartje, (tx) => openDossier(tx, aPersoon(), testdag))
    if (isNotPossible(geopend)) assert.fail(geopend.notPossible)
    history = geopend.history
    await store.write(systeem, async (tx) => {
      await tx.query(
        `insert into termijn (history, id, wat, start, dag, bewaakt) values ($1, 'D-05', 'proef', $2, $2, true)`,
        [history, testdag],
      )
      for (const tabel of ['brief', 'document'])
        await tx.query(
          tabel === 'brief'
            ? `insert into brief (id, history, soort, ontvanger, kbo, titel, dag, sha256, position)
               values (gen_random_uuid(), $1, 'proef', 'persoon', null, 'Proef', current_date, '', 0)`
            : `insert into document (id, history, klasse, versie) values (gen_random_uuid(), $1, 'M3', 1)`,
          [history],
        )
    })
  })

  async function zichtbaar(actor: Actor, op: Dag = testdag): Promise<readonly string[]> {
    const opDieDag = await testStore({ clock: fixedClock(op) })
    return opDieDag.read(actor, async (tx) => {
      const gezien = []
      for (const tabel of tabellen) {
        const rijen = await tx.query(`select 1 from ${tabel} where history = $1`, [history])
        if (rijen.length > 0) gezien.push(tabel)
      }
      return gezien
    })
  }

  const alles = tabellen.filter((tabel) => tabel !== 'audit')

  test('wie het dossier opvolgt ziet er elke rij van, behalve het toegangslog', async () => {
    assert.deepEqual(await zichtbaar(klaartje), alles)
  })

  test('zonder band ziet geen enkele rol een rij, behalve wie de tabel dat zonder band geeft', async () => {
    for (const rol of rollen) {
      const gezien = await zichtbaar({ ...vreemd, rol })
      const verwacht =
        rol === 'DPO'
          ? ['dossier', 'termijn', 'audit']
          : rol === 'DWSE/WEWIS betaling'
            ? ['dossier', 'termijn']
            : []
      assert.deepEqual(gezien, verwacht, rol)
    }
  })

  test('de persoon ziet zijn dossier en zijn toegangslog, als burger en in geen andere rol', async () => {
    const { insz, voornaam } = await persoonVan()
    const zelf = { id: insz, naam: voornaam, rol: 'burger' }
    assert.deepEqual(await zichtbaar(zelf), [...alles, 'audit'])
    for (const rol of rollen.filter((each) => each !== 'burger'))
      assert.deepEqual(await zichtbaar({ ...zelf, rol }), [], rol)
  })

  async function persoonVan() {
    const rijen = await store.read(systeem, (tx) =>
      tx.query<{ insz: string; voornaam: string }>(
        'select insz, voornaam from dossier where history = $1',
        [history],
      ),
    )
    return rijen[0]!
  }

  test('een werkgever ziet de status van zijn werknemer tot en met de laatste dag, en nooit de geschiedenis', async () => {
    const tot = dag('2026-12-31')
    await store.write(systeem, (tx) =>
      legBand(tx, history, {
        soort: 'werkgever',
        sleutel: '0999000128',
        van: dag('2026-11-01'),
        tot,
        doel: 'tewerkstelling',
        verleendDoor: 'de indiensttreding',
      }),
    )
    assert.deepEqual(await zichtbaar(werkgever, tot), ['dossier', 'termijn'])
    assert.deepEqual(await zichtbaar(werkgever, dag('2027-01-01')), [])
    const andere = { ...werkgever, organisatie: '0999000227' }
    assert.deepEqual(await zichtbaar(andere, tot), [])
  })

  test('een band voor één rol geeft dezelfde persoon in een andere rol niets', async () => {
    await store.write(systeem, (tx) =>
      legBand(tx, history, {
        soort: 'toegewezen',
        sleutel: 'v2',
        van: testdag,
        rol: 'vertrouwenspersoon',
        doel: 'helpen',
        verleendDoor: 'de persoon',
      }),
    )
    const helper = { ...vreemd, id: 'v2', rol: 'vertrouwenspersoon' }
    assert.deepEqual(await zichtbaar(helper), alles)
    assert.deepEqual(await zichtbaar({ ...helper, rol: 'team TOM' }), [])
  })

  test('het zicht van het programma houdt op met het werk ervoor, ook na een fout en na een vastlegging', async () => {
    const telling = (actor: Actor, work: string) =>
      store.write(actor, async (tx) => {
        const tel = async () =>
          (await tx.query('select 1 from history_event where history = $1', [history])).length > 0
        const binnen = await tx.beyond(tel)
        if (work === 'fout')
          await assert.rejects(tx.beyond(() => Promise.reject(new Error('mislukt'))))
        if (work === 'vastleggen')
          await tx.append(crypto.randomUUID(), 0, [{ type: 'Proef', data: {}, dag: testdag }])
        if (work === 'tegelijk') {
          const traag = tx.beyond(() => tx.query('select pg_sleep(0.01)').then(tel))
          assert.deepEqual(await Promise.all([tx.beyond(tel), traag]), [true, true])
        }
        return [binnen, await tel()]
      })
    for (const work of ['lezen', 'fout', 'vastleggen', 'tegelijk'])
      assert.deepEqual(await telling(vreemd, work), [true, false], work)
  })

  test('het antwoord dat een ander ooit kreeg, is voor niemand anders te lezen', async () => {
    const sleutel = crypto.randomUUID()
    await store.once(klaartje, sleutel, {}, () => Promise.resolve('vertrouwelijk'))
    const lees = (actor: Actor) =>
      store.read(actor, (tx) =>
        tx.query('select answer from command_key where key = $1', [sleutel]),
      )
    assert.equal((await lees(klaartje)).length, 1)
    assert.equal((await lees(vreemd)).length, 0)
  })
})
