import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { putBlob, type StoredBlob, type Vault } from '#platform/documents/blobs.ts'
import { dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { handle } from '#platform/store/handle.ts'
import { runJobs } from '#platform/store/jobs.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { fixedClock, klaartje, testdag, testStore } from '#test/support/database.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { betrokkene, dossier, persoonsgegevens } from '#dossier/dossier.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { openDossier } from '#dossier/store.ts'
import { bewaartermijnJob, opruimJob } from './jobs.ts'
import { rechtzetting } from './rechtzetting.ts'
import {
  avgProjectie,
  findVernietiging,
  listVernietigingen,
  opruimSoort,
  vernietigSleutels,
} from './store.ts'
import { vernietigingen } from './vernietiging.ts'

const an: Actor = { id: 'an', naam: 'An Archief', rol: 'functioneel beheer' }
const bo: Actor = { id: 'bo', naam: 'Bo Bewaar', rol: 'functioneel beheer' }

describe('rechten van de betrokkene in de databank', () => {
  let store: OpenStore
  let vault: Vault

  before(async () => {
    store = await testStore({ projections: [dossierProjectie, avgProjectie] })
    const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-avg-'))
    vault = { folder, kek: kekFromText(Buffer.alloc(32, 5).toString('base64')) }
  })
  after(() => rmSync(vault.folder, { recursive: true }))

  async function open(persoon = aPersoon()) {
    return store.write(klaartje, async (tx) => {
      const geopend = await openDossier(tx, persoon, testdag)
      if (isNotPossible(geopend)) throw new Error(geopend.notPossible)
      return geopend
    })
  }

  test('een vraag om rechtzetting is een termijn van een maand, die weg is na het antwoord', async () => {
    const { history } = await open()
    const termijn = () =>
      store.read(systeem, (tx) =>
        tx.query('select termijn, termijn_dag from dossier where history = $1', [history]),
      )
    const id = randomUUID()
    await store.write(klaartje, (tx) =>
      handle(tx, rechtzetting, history, { type: 'vraag', op: testdag, id, fout: 'x', juist: 'y' }),
    )
    assert.deepEqual(await termijn(), [
      { termijn: 'antwoord op een vraag om gegevens recht te zetten', termijn_dag: '2026-12-22' },
    ])
    await store.write(klaartje, (tx) =>
      handle(tx, rechtzetting, history, {
        type: 'beantwoord',
        op: testdag,
        id,
        uitkomst: 'geweigerd',
        uitleg: 'Het klopte.',
        door: betrokkene(klaartje),
      }),
    )
    assert.deepEqual(await termijn(), [{ termijn: null, termijn_dag: null }])
  })

  test('wie verhuist naar een andere provincie krijgt het team van daar; het vorige ziet het dossier niet meer', async () => {
    const persoon = aPersoon()
    const { history } = await open(persoon)
    const adres = { straat: 'Spinrokken 100', postcode: '3500', gemeente: 'Hasselt' }
    await store.write(klaartje, (tx) =>
      handle(tx, dossier, history, {
        type: 'zet persoonsgegevens recht',
        op: testdag,
        nieuw: { ...persoonsgegevens(persoon), adres },
        bron: 'Rijksregister',
        door: betrokkene(klaartje),
      }),
    )
    const teams = await store.read(systeem, (tx) =>
      tx.query(
        `select sleutel from band where history = $1 and sleutel like 'VDAB-%' and (tot is null or tot >= $2)`,
        [history, testdag],
      ),
    )
    assert.deepEqual(teams, [{ sleutel: 'VDAB-LIMBURG' }])
  })

  test('een ingetrokken papier staat zes maanden later op de lijst, niet de dag ervoor, en maar één keer', async () => {
    const { history } = await open()
    const document = randomUUID()
    await store.write(systeem, async (tx) => {
      await tx.query(
        `insert into document (id, history, klasse, versie, blob) values ($1, $2, 'MED', 1, '{}')`,
        [document, history],
      )
      await tx.query(
        `insert into stuk (id, history, reeks, versie, soort, klasse, datum, uitgever, naam, type, bytes, sha256, virusscan,
           leeskopie_anders, waarschuwingen, kanaal, ontvangen_op, door_id, door_naam, door_rol, om, ingetrokken_op, intrekreden)
         values ($1, $2, $1, 1, 'attest', 'MED', $3, 'Proef', 'attest.pdf', 'application/pdf', 1, '', 'niet gescand',
           false, '{}', 'portaal', $3, 'x', 'x', 'burger', now(), $3, 'verkeerd bestand')`,
        [document, history, dag('2026-05-22')],
      )
    })
    const voorstellen = async (op: Dag) => {
      const opDieDag = await testStore({
        clock: fixedClock(op),
        projections: [dossierProjectie, avgProjectie],
      })
      const kind = 'proef van de bewaartermijn'
      await opDieDag.write(systeem, (tx) => tx.plan({ kind, data: {} }))
      await runJobs(
        opDieDag,
        { [kind]: bewaartermijnJob(opDieDag.clock) },
        {
          once: true,
          onError: (error) => {
            throw error
          },
        },
      )
      const lijst = await opDieDag.read(an, (tx) => listVernietigingen(tx))
      return lijst.filter((rij) => rij.history === history).length
    }
    assert.equal(await voorstellen(dag('2026-11-21')), 0)
    assert.equal(await voorstellen(testdag), 1)
    assert.equal(await voorstellen(dag('2026-11-23')), 1)
  })

  test('na twee goedkeuringen is de sleutel weg, en daarna het bestand; het voorstel verdwijnt van de lijst', async () => {
    const { history, nummer } = await open()
    const document = randomUUID()
    const context = { document, dossier: nummer, versie: 1, klasse: 'MED' }
    const stored = await putBlob(vault, context, Buffer.from('Sproetenattest'))
    const id = randomUUID()
    await store.write(systeem, async (tx) => {
      await tx.query(
        `insert into document (id, history, klasse, versie, blob) values ($1, $2, 'MED', 1, $3)`,
        [document, history, JSON.stringify(stored)],
      )
      await handle(tx, vernietigingen, history, {
        type: 'stel voor',
        op: testdag,
        id,
        regel: 'ingetrokken stuk',
        documenten: [{ document, klasse: 'MED', soort: 'attest' }],
      })
    })
    const keurGoed = (wie: Actor) =>
      store.write(wie, async (tx) => {
        const besluit = await tx.beyond(() =>
          handle(tx, vernietigingen, history, {
            type: 'keur goed',
            op: testdag,
            id,
            door: betrokkene(wie),
          }),
        )
        if (isNotPossible(besluit)) throw new Error(besluit.notPossible)
        if (besluit.some(({ type }) => type === 'StukkenVernietigd'))
          assert.equal(await vernietigSleutels(tx, [document]), 1)
      })
    const blob = async () => {
      const rijen = await store.read(systeem, (tx) =>
        tx.query<{ blob: StoredBlob | null }>('select blob from document where id = $1', [
          document,
        ]),
      )
      return rijen[0]!.blob
    }
    await keurGoed(an)
    assert.equal((await blob())?.sha256, stored.sha256)
    await assert.rejects(keurGoed(an), /tweede persoon/)
    await keurGoed(bo)
    assert.equal(await blob(), null)
    assert.equal(await store.read(an, (tx) => findVernietiging(tx, id)), undefined)
    assert.ok(existsSync(path.join(vault.folder, stored.bestand)))
    await runJobs(store, { [opruimSoort]: opruimJob(vault) }, { once: true })
    assert.ok(!existsSync(path.join(vault.folder, stored.bestand)))
  })
})
