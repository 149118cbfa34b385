import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { systeem } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { openLoket, type Bezoek, type Loket, type Zaak } from './loket.ts'

describe('eerst het log, dan de bladzijde', () => {
  let loket: Loket
  let zaak: Zaak
  let gerda: Bezoek
  let zelf: Bezoek
  let uil: Bezoek

  before(async () => {
    loket = await openLoket()
    zaak = await loket.nieuwDossier({ familienaam: 'Geheimschrift' })
    ;[gerda, zelf, uil] = [
      await loket.als('gerda'),
      await loket.als(zaak.persoon.insz),
      await loket.als('uil'),
    ]
  })

  /** Breaks the log of this dossier, and of what is about no dossier, by a constraint of the database itself. */
  async function metStukLog(werk: () => Promise<void>): Promise<void> {
    const { pool } = loket.store.db
    await pool.query(
      `alter table audit add constraint stuk check (history is not null and history <> '${zaak.history}') not valid`,
    )
    try {
      await werk()
    } finally {
      await pool.query('alter table audit drop constraint stuk')
    }
  }

  const bladzijden = (): [wie: Bezoek, pad: string][] => [
    [gerda, urls.dossier.href(zaak)],
    [gerda, urls.dossiers.href()],
    [zelf, urls.mijn.href()],
    [zelf, urls.mijnInzage.href()],
    [zelf, urls.mijnInzage.href({}, { formaat: 'csv' })],
    [uil, urls.noodtoegang.href(zaak)],
    [uil, urls.toezicht.start.href()],
  ]

  test('kan het log niet geschreven worden, dan mislukt het lezen en gaat geen enkel gegeven buiten', async () => {
    const regels = () =>
      loket.store.read(systeem, (tx) =>
        tx.query('select id from audit where history = $1', [zaak.history]),
      )
    const eerst = (await regels()).length
    await metStukLog(async () => {
      for (const [wie, pad] of bladzijden()) {
        const { status, body } = await wie.get(pad)
        assert.equal(status, 500, pad)
        // Above `main` stands only the name of who is signed in.
        const [, inhoud = ''] = body.split('<main')
        for (const gegeven of ['Geheimschrift', zaak.nummer, zaak.persoon.insz, 'M-'])
          assert.ok(!inhoud.includes(gegeven), `${pad}: ${gegeven}`)
      }
    })
    assert.equal((await regels()).length, eerst)
    for (const [wie, pad] of bladzijden()) assert.equal((await wie.get(pad)).status, 200, pad)
    assert.ok((await regels()).length >= eerst + 5)
  })

  test('ook noodtoegang gaat niet open als ze niet in het log kan staan', async () => {
    const open = { categorie: 'gevaar', reden: 'De politie zoekt de persoon nu.' }
    await metStukLog(async () => {
      assert.equal((await uil.post(urls.noodtoegang.href(zaak), open)).status, 500)
    })
    assert.equal((await uil.get(urls.dossier.href(zaak))).status, 303)
    const rijen = await loket.store.read(systeem, (tx) =>
      tx.query('select id from noodtoegang where history = $1', [zaak.history]),
    )
    assert.deepEqual(rijen, [])
  })
})
