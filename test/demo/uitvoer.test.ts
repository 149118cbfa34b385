import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { verhalen } from '#demo/verhalen.ts'
import { dossier } from '#dossier/dossier.ts'
import { fold } from '#platform/store/handle.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem } from '#platform/types.ts'
import { listBanden, listLog } from '#portalen/mijn/uitvoer/store.ts'
import { uitvoer } from '#portalen/mijn/uitvoer/uitvoer.ts'
import { demoWereld } from './wereld.ts'

describe('het bestand met de eigen gegevens, voor elk leven van de demo', () => {
  let store: OpenStore
  before(async () => {
    ;({ store } = await demoWereld())
  })

  /** The own data as the file gives them, without letters and papers; undefined for who has no dossier. */
  function uitvoerVan(insz: string) {
    return store.read(systeem, async (tx) => {
      const [rij] = await tx.query<{ history: string }>(
        'select history from dossier where insz = $1',
        [insz],
      )
      if (!rij) return undefined
      const events = await tx.history(rij.history)
      const open = fold(dossier, events)
      assert.ok(open)
      return uitvoer({
        dossier: open,
        events,
        banden: await listBanden(tx, rij.history),
        log: await listLog(tx, rij.history),
        brieven: [],
        papieren: [],
        leesbaar: new Set(),
        gemaakt: store.clock.now(),
      })
    })
  }

  test('noemt geen medewerker, niemand van een werkgever en geen nummer van een ander', async () => {
    const namen = [...Object.values(medewerkers), ...Object.values(werkgevers)].map(
      ({ naam }) => naam,
    )
    const nummers = verhalen.map(({ persoon }) => persoon.insz)
    const soorten = new Set<string>()
    for (const eigen of nummers) {
      const alles = await uitvoerVan(eigen)
      if (!alles) continue
      for (const { soort } of alles.gebeurtenissen) soorten.add(soort)
      const tekst = JSON.stringify(alles)
      assert.ok(tekst.includes(eigen))
      for (const derde of [...namen, ...nummers.filter((insz) => insz !== eigen)])
        assert.ok(!tekst.includes(derde), `${derde} in ${alles.dossier}`)
    }
    assert.ok(soorten.size > 30)
  })
})
