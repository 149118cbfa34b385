import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { jobHandlers, projections } from '#app.ts'
import { berichtenNa } from '#dossier/voorkeur/jobs.ts'
import { listBerichten } from '#dossier/voorkeur/store.ts'
import { afspraakbrievenNa } from '#evaluatie/afspraak/jobs.ts'
import { aBezoek } from '#evaluatie/afspraak/afspraak.fixture.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { evaluatienieuwsNa } from '#evaluatie/jobs.ts'
import { schrijf } from '#evaluatie/store.fixture.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { runJobs } from '#platform/store/jobs.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type StoredEvent } from '#platform/types.ts'
import { fixedClock, testdag, testStore } from '#test/support/database.ts'
import { aVolledigeAanvraag, baas, gerda } from './afspraak.fixture.ts'

describe('De werkgever trekt de aanvraag van een evaluatie in', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-intrekking-'))
  after(() => rmSync(folder, { recursive: true }))
  const clock = fixedClock()
  let store: OpenStore
  before(async () => {
    const volgt = [afspraakbrievenNa, berichtenNa, evaluatienieuwsNa]
    const reactions = (event: StoredEvent) => volgt.flatMap((reactie) => reactie(event))
    store = await testStore({ clock, projections, reactions })
  })

  /** What the person hears of a withdrawal after `eerst`. */
  async function gehoord(eerst: (id: string) => readonly EvaluatieEvent[]) {
    const { history, aanvraag: id } = await aVolledigeAanvraag(store)
    const door = { id: baas.id, naam: baas.naam, rol: baas.rol }
    await store.write(systeem, (tx) =>
      schrijf(tx, history, [
        ...eerst(id),
        { type: 'EvaluatieIngetrokken', dag: testdag, data: { id, verstuurd: true, door } },
      ]),
    )
    const vault = { folder, kek: kekFromText(Buffer.alloc(32, 5).toString('base64')) }
    const handlers = jobHandlers({ store, clock, vault, magda: magdaDemo(clock), telefoon: '0800' })
    const soorten = [
      'afspraakbrief',
      'bericht plannen',
      'bericht van intrekking',
      'nieuws voor werkgever',
    ]
    await runJobs(store, Object.fromEntries(soorten.map((soort) => [soort, handlers[soort]!])), {
      once: true,
      onError(error) {
        throw error
      },
    })
    return store.read(systeem, async (tx) =>
      (await listBerichten(tx, history)).map(({ aanleiding }) => aanleiding),
    )
  }

  const door = { id: gerda.id, naam: gerda.naam, rol: gerda.rol }

  test('Was er geen gesprek, dan krijgt de werknemer één bericht', async () => {
    assert.deepEqual(await gehoord(() => []), ['evaluatie'])
  })

  test('Was er een gesprek, dan ook maar één: bij de brief die zegt dat het niet doorgaat en waarom', async () => {
    const voorgesteld = (id: string): EvaluatieEvent => ({
      type: 'AfspraakVoorgesteld',
      dag: testdag,
      data: { id, bezoek: aBezoek(), vervangt: null, door },
    })
    assert.deepEqual(await gehoord((id) => [voorgesteld(id)]), ['brief'])
    const afgezegd = (id: string): EvaluatieEvent => ({
      type: 'AfspraakAfgezegd',
      dag: testdag,
      data: { id, bezoek: aBezoek(), reden: 'moment', toelichting: '', door },
    })
    // The first letter is about the talk, which was off before.
    assert.deepEqual((await gehoord((id) => [voorgesteld(id), afgezegd(id)])).toSorted(), [
      'brief',
      'evaluatie',
    ])
  })
})
