import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createApp, projections, type AppDeps } from '#app.ts'
import { werkgevers } from '#demo/mensen.ts'
import { geefPapier } from '#demo/stappen/papieren.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { betrokkene } from '#dossier/dossier.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { geplandGesprek, schrijf } from '#evaluatie/store.fixture.ts'
import type { Vrager } from '#evaluatie/openheid.ts'
import { leesEvaluaties } from '#evaluatie/store.ts'
import { aScore, volledigeScores } from '#indicatie/icf/icf.fixture.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { systemClock } from '#platform/clock.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { openSessions } from '#platform/http/session.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { handle } from '#platform/store/handle.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { meldIndienst } from '#startpakket/procedure.fixture.ts'
import { doe, kenToe, openMetBewijs } from '#startpakket/store.fixture.ts'
import { fixedClock, testdag, testStore } from '#test/support/database.ts'

export const baas: Actor = werkgevers.peperkoek
export const anderBedrijf: Actor = { ...baas, id: 'ezel', organisatie: '0999000227' }
export const evaluator: Actor = {
  id: 'els',
  naam: 'Els Elfenhaar',
  rol: 'evaluator',
  organisatie: 'VDAB-OOST_VLAANDEREN',
}
export const uitLimburg: Actor = { ...evaluator, id: 'hamel', organisatie: 'VDAB-LIMBURG' }
export const gerda: Actor = {
  ...evaluator,
  id: 'gerda-tom',
  naam: 'Gerda Waterval',
  rol: 'team TOM',
}
export const holle: Actor = { ...evaluator, id: 'holle', rol: 'beslisser (4 ogen)' }
export const bij = { kbo: werkgevers.peperkoek.organisatie, naam: 'De Peperkoek' }

/** The whole product over the database of the tests, with workers of whom an evaluation runs. */
export async function openLoket() {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-gesprek-'))
  const vault = { folder, kek: kekFromText(Buffer.alloc(32, 6).toString('base64')) }
  const clock = fixedClock(testdag)
  const store: OpenStore = await testStore({ clock, projections })
  const deps: AppDeps = { store, clock, vault, magda: magdaDemo(clock), telefoon: '0800 00 000' }
  const app = await createApp({
    ...deps,
    http: {
      limits: { perAddress: 1e6, perSession: 1e6, login: 1e6 },
      log: { level: 'silent' },
    },
  })

  /** A worker at work at the company, with a POP, an attest and an older ICF investigation. */
  async function aZaak() {
    const persoon = aPersoon()
    const zelf: Actor = { id: persoon.insz, naam: 'Roodkapje Van den Bos', rol: 'burger' }
    const { history, nummer } = await openMetBewijs(store, persoon)
    await kenToe(store, history)
    await store.write(systeem, async (tx) => {
      await doe(tx, history, meldIndienst('2024-05-06', bij))
      const scores = {
        ...volledigeScores(),
        b140: aScore({ kwalificator: '1', toelichting: 'Soms afgeleid.' }),
      }
      const icf = await handle(tx, indicatie, history, {
        type: 'dien ICF in',
        op: dag('2024-06-03'),
        scores,
        door: betrokkene(gerda),
      })
      assert.ok(!isNotPossible(icf))
    })
    const papier = async (wie: Actor, soort: 'POP' | 'attest', datum: string) => {
      const stap = geefPapier(testdag, wie, soort, { datum: dag(datum), uitgever: 'De Peperkoek' })
      await store.write(wie, async (tx) => {
        const toneel = { tx, op: testdag, door: betrokkene(wie), persoon, history, vault }
        assert.ok(!isNotPossible(await stap.doe(toneel)))
      })
      const rijen = await store.read(systeem, (tx) =>
        tx.query<{ id: string }>(
          'select id from stuk where history = $1 and soort = $2 order by om desc, id limit 1',
          [history, soort],
        ),
      )
      return rijen[0]!.id
    }
    const pop = await papier(baas, 'POP', '2026-10-01')
    const attest = await papier(zelf, 'attest', '2026-09-01')
    const stand = async () =>
      (await store.read(systeem, (tx) => leesEvaluaties(tx, history))).lijst.at(-1)!
    const gebeurt = (events: readonly EvaluatieEvent[]) =>
      store.write(systeem, (tx) => schrijf(tx, history, events))
    return { history, nummer, zelf, pop, attest, stand, gebeurt }
  }

  async function metGesprek(aanvrager: Vrager = 'werkgever') {
    const zaak = await aZaak()
    const { id, events } = geplandGesprek(testdag, bij, aanvrager)
    await zaak.gebeurt(events)
    return { ...zaak, aanvraag: id, naar: { nummer: zaak.nummer, aanvraag: id } }
  }

  const sessies = new Map<Actor, Promise<string>>()
  function tokenVan(wie: Actor): Promise<string> {
    const bestaand = sessies.get(wie)
    const token = bestaand ?? openSessions(store, systemClock).login(wie, systemClock.now())
    sessies.set(wie, token)
    return token
  }

  async function vraag(wie: Actor, url: string, body?: Readonly<Record<string, unknown>>) {
    const token = await tokenVan(wie)
    return app.inject({
      method: body ? 'POST' : 'GET',
      url,
      headers: { cookie: `sessie=${token}`, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
      ...(body ? { payload: { _sleutel: crypto.randomUUID(), ...body } } : {}),
    })
  }

  async function sluit() {
    await app.close()
    rmSync(folder, { recursive: true })
  }

  return { store, deps, aZaak, metGesprek, vraag, sluit }
}
