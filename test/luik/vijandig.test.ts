import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { langsteMs } from '#platform/documents/keuring/grenzen.ts'
import { systeem } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { actief } from '#test/vijandig/actief.ts'
import { bommen } from '#test/vijandig/bommen.ts'
import type { Vijandig } from '#test/vijandig/bouw.ts'
import { gezichten } from '#test/vijandig/gezichten.ts'
import { aKring, aantal, site, velden, type Kring } from './hand.ts'

const mega = 1024 * 1024
const tegelijk = 3

/** About `hoeveel` of them, from the first to the last. */
function greep(alle: readonly Vijandig[], hoeveel: number): readonly Vijandig[] {
  return Array.from({ length: hoeveel }, (_, nr) => alle[Math.floor((nr * alle.length) / hoeveel)]!)
}

/** The time that 19 of 20 stay under. */
function hoog(tijden: readonly number[]): number {
  return tijden.toSorted((een, ander) => een - ander)[Math.floor(tijden.length * 0.95)]!
}

describe('Kwade bestanden aan de deur', () => {
  let kring: Kring
  before(async () => {
    kring = await aKring()
  })

  test('terwijl ze toekomen, leest een ander rustig door; elk bestand krijgt een antwoord en het geheugen blijft begrensd', async (t) => {
    const kwaad = [...greep(bommen(), 34), ...greep(actief(), 16), ...greep(gezichten(), 16)]
    assert.ok(kwaad.length >= 60)
    const voor = await aantal(kring.map, 'StukNeergelegd')
    let [hoogste, bewaard, langst] = [0, 0, 0]
    const begin = process.memoryUsage().rss
    const wachtrij = [...kwaad]
    const laadOp = async () => {
      for (let bestand = wachtrij.shift(); bestand; bestand = wachtrij.shift()) {
        const sinds = performance.now()
        const { status, tekst } = await kring.persoon.stuur(
          urls.mijnPapierNieuw.href(),
          velden('verslag'),
          [bestand],
        )
        langst = Math.max(langst, performance.now() - sinds)
        hoogste = Math.max(hoogste, process.memoryUsage().rss - begin)
        assert.ok([303, 409, 413, 422].includes(status), `${bestand.wat}: ${status}`)
        if (status === 303) bewaard += 1
        else assert.match(tekst, /<h1|„/, bestand.wat)
        if (bestand.lot !== undefined && bestand.lot !== 'onschadelijk')
          assert.equal(status, 422, `${bestand.wat}: ${bestand.lot}`)
      }
    }
    const klaar = new AbortController()
    const tijden: number[] = []
    const bladzijde = async () => {
      const sinds = performance.now()
      const { status } = await kring.consulent.haal(urls.dossier.href({ nummer: kring.map.nummer }))
      assert.equal(status, 200)
      return performance.now() - sinds
    }
    // What a page costs here and now, so that a busy machine is not taken for a busy server.
    const rust: number[] = []
    for (let nr = 0; nr < 20; nr += 1) rust.push(await bladzijde())
    const lees = async () => {
      while (!klaar.signal.aborted) tijden.push(await bladzijde())
    }
    const lezer = lees()
    await Promise.all(Array.from({ length: tegelijk }, laadOp)).finally(() => klaar.abort())
    await lezer
    const p95 = hoog(tijden)
    t.diagnostic(
      `${kwaad.length} bestanden, ${bewaard} onschadelijk bewaard, langste antwoord ${Math.round(langst)} ms; ` +
        `${tijden.length} bladzijden intussen, p95 ${Math.round(p95)} ms tegenover ${Math.round(hoog(rust))} ms in rust; hoogstens ${Math.round(hoogste / mega)} MB erbij`,
    )
    assert.ok(tijden.length >= 20)
    assert.ok(p95 < 500 + 10 * hoog(rust), `p95 ${p95} ms, in rust ${hoog(rust)} ms`)
    assert.ok(langst < (tegelijk + 1) * langsteMs, `${langst} ms`)
    assert.ok(hoogste < 700 * mega, `${hoogste / mega} MB`)
    assert.equal(await aantal(kring.map, 'StukNeergelegd'), voor + bewaard)
  })

  test('wat geweigerd werd, laat geen rij na', async () => {
    const { store } = await site()
    const [rij] = await store.read(systeem, (tx) =>
      tx.query<{ los: number }>(
        `select count(*)::int as los from document d where d.history = $1
           and not exists (select from stuk s where s.id = d.id)`,
        [kring.map.history],
      ),
    )
    assert.equal(rij!.los, 0)
  })
})
