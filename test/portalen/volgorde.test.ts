import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { brievenProjectie, listBrieven } from '#brieven/store.ts'
import { correctieProjectie, listCorrecties } from '#correctie/store.ts'
import { vraag } from '#correctie/correctie.fixture.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { inzagevraagProjectie, listVragen } from '#dossier/inzage/store.ts'
import { listEigenVerzoeken, tekenProjectie } from '#dossier/tekenen/store.ts'
import { aVraag, bakker } from '#dossier/tekenen/tekenen.fixture.ts'
import { tekenen } from '#dossier/tekenen/tekenen.ts'
import { berichtProjectie, listBerichten } from '#dossier/voorkeur/store.ts'
import { correctieProcedure } from '#correctie/procedure.ts'
import { moet } from '#law/decider.fixture.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type NewEvent, type ReadTx } from '#platform/types.ts'
import { newHistory, testdag, testStore } from '#test/support/database.ts'

const leeg = tekenen.evolve(tekenen.initial, {
  type: 'DossierGeopend',
  dag: testdag,
  data: { nummer: 'WOP-2026-000001', persoon: aPersoon(), behandelaar: bakker },
})

interface Lijst {
  readonly wat: string
  readonly maak: (id: string) => readonly object[]
  readonly lees: (tx: ReadTx, history: string) => Promise<readonly { readonly id: string }[]>
}

const lijsten: readonly Lijst[] = [
  {
    wat: 'brieven',
    maak: (id) => [
      {
        type: 'BriefGemaakt',
        dag: testdag,
        data: {
          brief: { id, soort: 'start', ontvanger: 'persoon', kbo: null, titel: 'T', sha256: '0' },
        },
      },
    ],
    lees: listBrieven,
  },
  {
    wat: 'berichten',
    maak: (id) => [
      {
        type: 'BerichtGepland',
        dag: testdag,
        data: { id, aanleiding: 'brief', kanaal: 'portaal', adres: null },
      },
    ],
    lees: listBerichten,
  },
  {
    wat: 'vragen over wie keek',
    maak: (id) => [{ type: 'InzageVraagGesteld', dag: testdag, data: { id, tekst: 'Wie?' } }],
    lees: listVragen,
  },
  {
    wat: 'vragen om een hoger pakket',
    maak: (id) => moet(correctieProcedure.decide(vraag({ id }), correctieProcedure.initial)),
    lees: listCorrecties,
  },
  {
    wat: 'vragen om een handtekening',
    maak: (id) =>
      moet(
        tekenen.decide(
          { type: 'vraag', op: testdag, door: bakker, vraag: aVraag({ id, soort: 'andere' }) },
          leeg,
        ),
      ),
    lees: listEigenVerzoeken,
  },
]

describe('Wat op één dag gebeurde, staat in de volgorde waarin het gebeurde, het laatste eerst', () => {
  let store: OpenStore
  before(async () => {
    store = await testStore({
      projections: [
        brievenProjectie,
        berichtProjectie,
        inzagevraagProjectie,
        correctieProjectie,
        tekenProjectie,
      ],
    })
  })

  for (const { wat, maak, lees } of lijsten)
    test(`${wat}, ook als ze samen geschreven werden, zoals bij een herbouw`, async () => {
      const history = newHistory()
      const ids = Array.from({ length: 8 }, () => randomUUID())
      await store.write(systeem, (tx) => tx.append(history, 0, ids.flatMap(maak) as NewEvent[]))
      const lezer = { ...systeem, organisatie: bakker.organisatie! }
      const rijen = await store.read(lezer, (tx) => lees(tx, history))
      assert.deepEqual(
        rijen.map(({ id }) => id),
        ids.toReversed(),
      )
    })
})
