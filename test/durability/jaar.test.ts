import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { jobHandlers, projections } from '#app.ts'
import { herinnerdAls, momentOp, voorbij, voorstel } from '#dossier/termijn/herinnering.ts'
import { after, dag, daysBetween, type Dag } from '#law/dag.ts'
import { reeks } from '#law/telling.fixture.ts'
import { openDemoClock } from '#platform/clock.ts'
import type { Bode, Zending } from '#platform/bode/bode.ts'
import { openDatabase } from '#platform/database/database.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { openStore, type OpenStore } from '#platform/store/store.ts'
import { systeem, type Clock } from '#platform/types.ts'
import { leesFilter } from '#portalen/medewerker/werklijst/filter.ts'
import { listBestand } from '#portalen/medewerker/werklijst/store.ts'
import { listTermijntaken } from '#portalen/medewerker/termijnlijst/store.ts'
import { planDagelijks } from '#nacht.ts'
import { reactions } from '#reactions.ts'
import { embeddedTemplate } from './crash.ts'
import { Ploeg, tom, type Zaak } from './jaar/ploeg.ts'
import { stappen } from './jaar/stappen.ts'

// Seven weeks of a small team in the suite; MAATWERK_JAAR=1 plays a year of three dozen dossiers.
const heelJaar = process.env['MAATWERK_JAAR'] === '1'
const dagen = heelJaar ? 365 : 49
const aantal = heelJaar ? 36 : 6
const begin = dag('2025-01-06')
const soorten = ['open', 'bezig', 'open', 'oud', 'bezig', 'open'] as const
const korrel = Number(process.env['MAATWERK_KORREL'] ?? 21)

describe('Een ploeg, dag na dag, met mensen die traag zijn en mensen die er niet zijn', () => {
  test('geen termijn gaat ongezien voorbij, elke herinnering en elke brief komt precies één keer', async (t) => {
    const sjabloon = await embeddedTemplate()
    const folder = sjabloon.copy()
    const db = await openDatabase({ folder })
    // A year of days, not a power cut: kill.test.ts and brieven.test.ts are about those.
    await db.pool.query('set synchronous_commit = off')
    const documents = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-jaar-'))
    try {
      const demo = await openDemoClock(db)
      let vandaag = begin
      // The demo clock by whole days, always at eleven: night work of the day is due whenever the test runs.
      const clock: Clock = { today: () => vandaag, now: () => `${vandaag}T10:00:00.000Z` }
      const naar = async (op: Dag) => {
        await demo.move(daysBetween(demo.today(), op))
        vandaag = demo.today()
      }
      await naar(begin)
      const store = openStore(db, { clock, projections, reactions })
      const vault = { folder: documents, kek: kekFromText(Buffer.alloc(32, 7).toString('base64')) }
      const postzak = new Map<string, number>()
      const bode: Bode = {
        async stuur({ id }: Zending) {
          postzak.set(id, (postzak.get(id) ?? 0) + 1)
        },
      }
      const handlers = jobHandlers({
        store,
        clock,
        vault,
        bode,
        magda: magdaDemo(clock),
        telefoon: '0800 00 000',
      })
      const werk = async () => {
        const fouten: Error[] = []
        await runJobs(store, handlers, { once: true, onError: (error) => fouten.push(error) })
        assert.deepEqual(fouten, [])
      }
      const ploeg = new Ploeg(store, vault, begin, reeks(korrel))
      for (let nr = 0; nr < aantal; nr++)
        ploeg.nieuw(soorten[nr % 6]!, after(begin, { days: ploeg.kies(Math.floor(dagen / 5)) }))
      await planDagelijks(store, clock)
      const telling = { termijnen: 0, teLaat: 0, stappen: 0 }
      for (let nr = 0; nr < dagen; nr++) {
        await naar(after(begin, { days: nr }))
        ploeg.vandaag = vandaag
        await werk()
        vervallen(ploeg, vandaag)
        telling.teLaat += await controleer(store, ploeg, vandaag)
        for (const zaak of ploeg.zaken) telling.stappen += await doeWatMoet(ploeg, zaak, vandaag)
        await werk()
      }
      await controleerBrieven(store, ploeg)
      const gestuurd = await controleerBerichten(store, postzak)
      t.diagnostic(
        `${dagen} dagen, ${aantal} dossiers, ${telling.stappen} stappen, ${telling.teLaat} keer een termijn te laat gezien, ${gestuurd}`,
      )
      assert.ok(telling.stappen > aantal * 4)
      assert.ok(telling.teLaat > 0, 'Deze ploeg is nooit te laat: de proef bewijst niets.')
    } finally {
      await db.close()
      sjabloon.remove()
      rmSync(documents, { recursive: true })
    }
  })
})

/** The night lets an advice lapse the day after its five years. */
function vervallen(ploeg: Ploeg, vandaag: Dag): void {
  for (const { termijnen } of ploeg.zaken) {
    const advies = termijnen.get('D-05')
    if (advies && advies.uiterlijk < vandaag) termijnen.delete('D-05')
  }
}

async function doeWatMoet(ploeg: Ploeg, zaak: Zaak, vandaag: Dag): Promise<number> {
  const nu = zaak.taken.filter(({ op }) => op <= vandaag)
  zaak.taken.splice(0, zaak.taken.length, ...zaak.taken.filter(({ op }) => op > vandaag))
  for (const { stap } of nu) await stappen[stap]!(ploeg, zaak, vandaag)
  return nu.length
}

/** What the world itself counted stands on the lists of the team, late where it is late, and everybody was reminded. */
async function controleer(store: OpenStore, ploeg: Ploeg, vandaag: Dag): Promise<number> {
  const verwacht = ploeg.zaken.flatMap((zaak) =>
    [...zaak.termijnen].map(([id, termijn]) => ({ zaak, id, ...termijn })),
  )
  const teLaat = verwacht.filter(({ uiterlijk }) => uiterlijk < vandaag)
  const { taken, werklijst, herinneringen } = await store.read(tom, async (tx) => ({
    taken: await listTermijntaken(tx, vandaag),
    werklijst: await listBestand(tx, leesFilter(new URLSearchParams('termijn=te-laat')), vandaag),
    herinneringen: await tx.beyond(() =>
      tx.query<{ sleutel: string }>(
        `select history || ' ' || termijn || ' ' || dag || ' ' || moment || ' ' || aan as sleutel from herinnering`,
      ),
    ),
  }))
  assert.deepEqual(
    taken
      .filter(({ dag: uiterlijk }) => uiterlijk < vandaag)
      .map(({ nummer, id, dag: uiterlijk, wie }) => `${nummer} ${id} ${uiterlijk} ${wie}`)
      .toSorted(),
    teLaat
      .map(({ zaak, id, uiterlijk, aan }) => `${zaak.nummer} ${id} ${uiterlijk} ${aan}`)
      .toSorted(),
    `te laat op ${vandaag}`,
  )
  assert.deepEqual(
    werklijst.rijen.map(({ nummer }) => nummer).toSorted(),
    [...new Set(teLaat.map(({ zaak }) => zaak.nummer))].toSorted(),
    `werklijst van ${vandaag}`,
  )
  const gestuurd = new Set(herinneringen.map(({ sleutel }) => sleutel))
  for (const { zaak, id, uiterlijk, aan, gezetOp } of verwacht) {
    if (gezetOp === vandaag) continue
    const moment = momentOp(uiterlijk, voorstel[herinnerdAls(id)!].dagen, vandaag)
    if (moment !== null)
      assert.ok(
        gestuurd.has(`${zaak.history} ${id} ${uiterlijk} ${moment} ${aan}`),
        `${zaak.nummer} ${id} van ${uiterlijk} is op ${vandaag} niet herinnerd (${moment})`,
      )
  }
  return teLaat.length
}

async function controleerBrieven(store: OpenStore, { zaken }: Ploeg): Promise<void> {
  for (const { history, brieven, nummer } of zaken.filter((zaak) => zaak.history !== '')) {
    const rijen = await store.read(systeem, (tx) =>
      tx.query<{ wat: string; aantal: number }>(
        `select soort || ' ' || ontvanger as wat, count(*)::int as aantal from brief where history = $1 group by 1`,
        [history],
      ),
    )
    const gemaakt = Object.fromEntries(rijen.map(({ wat, aantal: keren }) => [wat, keren]))
    assert.deepEqual(gemaakt, Object.fromEntries(brieven), nummer)
  }
}

/** One message for each letter and each reminder to the person; what goes by e-mail left once. */
async function controleerBerichten(
  store: OpenStore,
  postzak: ReadonlyMap<string, number>,
): Promise<string> {
  const [telling] = await store.read(systeem, (tx) =>
    tx.query<Record<'brieven' | 'bericht' | 'herinnerd' | 'gemeld' | 'mails' | 'voorbij', number>>(
      `select (select count(*)::int from brief where ontvanger = 'persoon') as brieven,
         (select count(*)::int from bericht where aanleiding = 'brief') as bericht,
         (select count(*)::int from herinnering where aan = 'persoon') as herinnerd,
         (select count(*)::int from herinnering where moment = ${voorbij}) as voorbij,
         (select count(*)::int from bericht where aanleiding = 'termijn') as gemeld,
         (select count(*)::int from bericht where kanaal = 'e-mail') as mails`,
    ),
  )
  const { brieven, bericht, herinnerd, gemeld, mails } = telling!
  assert.equal(bericht, brieven)
  assert.equal(gemeld, herinnerd)
  assert.equal(postzak.size, mails)
  assert.ok([...postzak.values()].every((keren) => keren === 1))
  return `${brieven} brieven aan de persoon, ${herinnerd} herinneringen aan de persoon, ${telling!.voorbij} keer voorbij, ${mails} mails`
}
