import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { accountVan, burgers } from '#demo/burgers.ts'
import { werkgevers } from '#demo/mensen.ts'
import { verhalen } from '#demo/verhalen.ts'
import { demoMensen, vulDemo } from '#demo/vul.ts'
import type { Persoon } from '#dossier/dossier.ts'
import { findRelatie } from '#dossier/store.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { attestCodes } from '#indicatie/feiten.ts'
import { demoPersonen } from '#platform/magda/magda-demo-personen.ts'
import { fold } from '#platform/store/handle.ts'
import { rebuild } from '#platform/store/rebuild.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem } from '#platform/types.ts'
import { verify } from '#platform/store/verify.ts'
import { beoordeelInsz } from '#register/insz.ts'
import { wopNummers } from '#startpakket/pakketten.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { testdag } from '#test/support/database.ts'
import { toestanden, type Leven } from './toestanden.ts'
import { afgebrokenNa, demoWereld, vault } from './wereld.ts'

async function levenVan(store: OpenStore, { insz }: Persoon): Promise<Leven | undefined> {
  return store.read(systeem, async (tx) => {
    const [rij] = await tx.query<{ history: string }>(
      'select history from dossier where insz = $1',
      [insz],
    )
    if (!rij) return undefined
    const events = await tx.history(rij.history)
    return {
      history: rij.history,
      events,
      indicatie: fold(indicatie, events),
      procedure: fold(startpakketProcedure, events),
    }
  })
}

describe('de wereld van de demo', () => {
  let store: OpenStore
  let gespeeld: Awaited<ReturnType<typeof demoWereld>>['gespeeld']
  let levens: Map<Persoon, Leven>

  before(async () => {
    ;({ store, gespeeld } = await demoWereld())
    levens = new Map()
    for (const { persoon } of verhalen) {
      const leven = await levenVan(store, persoon)
      if (leven) levens.set(persoon, leven)
    }
  })

  const alle = () => [...levens.values()]

  for (const [toestand, [persoon, ...toetsen]] of Object.entries(toestanden))
    test(`er is ${toestand}`, () => {
      const leven = levens.get(persoon)
      assert.ok(leven)
      for (const [nr, toets] of toetsen.entries())
        assert.ok(
          toets(leven),
          `toets ${nr + 1} van ${persoon.voornaam}: ${leven.procedure.status}`,
        )
    })

  test('drie mensen hebben nog geen dossier', () => {
    const zonder = verhalen.filter(({ persoon }) => !levens.has(persoon))
    assert.deepEqual(
      zonder.map(({ persoon }) => persoon.voornaam),
      ['Assepoester', 'Pinokkio', 'Meermin'],
    )
  })

  test('elk attest van de wet en elk pakket komt voor', () => {
    const codes = alle().flatMap(({ indicatie }) => indicatie.bewijzen.map((b) => b.attest.code))
    assert.deepEqual([...new Set(codes)].toSorted(), attestCodes.toSorted())
    const wops = alle().flatMap(({ procedure }) =>
      'besluit' in procedure ? (procedure.besluit.pakket?.wop ?? []) : [],
    )
    assert.deepEqual([...new Set(wops)].toSorted(), wopNummers.toSorted())
  })

  test('elke werkgever heeft iemand in dienst', () => {
    for (const { organisatie, organisatienaam } of Object.values(werkgevers))
      assert.ok(
        alle().some(
          ({ procedure }) =>
            procedure.status === 'WOP_ACTIEF' && procedure.wop.werkgever.kbo === organisatie,
        ),
        organisatienaam,
      )
  })

  test('iedereen is verzonnen: een TST-nummer, een eigen verhaal en een account', () => {
    const nummers = verhalen.map(({ persoon }) => persoon.insz)
    assert.equal(new Set(nummers).size, nummers.length)
    assert.ok(nummers.length >= 40)
    for (const { persoon, toont } of verhalen) {
      const oordeel = beoordeelInsz(persoon.insz)
      assert.ok(oordeel.geldig && oordeel.test, persoon.voornaam)
      assert.equal(oordeel.geslacht, persoon.aanspreking === 'meneer' ? 'man' : 'vrouw')
      assert.ok(
        demoMensen.some(({ id, uitleg }) => id === persoon.insz && uitleg === toont),
        persoon.voornaam,
      )
    }
    assert.deepEqual(
      Object.values(burgers).filter(({ insz }) => !nummers.includes(insz)),
      [],
    )
  })

  test('wie de bronnen kennen, heeft daar hetzelfde nummer en dezelfde naam', () => {
    for (const { naam, insz } of demoPersonen) {
      const { persoon, toont } = verhalen.find((verhaal) => verhaal.persoon.insz === insz)!
      assert.equal(accountVan(persoon, toont).naam, naam)
    }
  })

  test('elk moment ligt in het verleden, op de dag zelf, en de tijd loopt nooit terug', () => {
    for (const { events } of alle()) {
      const momenten = events.map(({ at }) => at)
      assert.deepEqual(momenten, momenten.toSorted())
      assert.ok(momenten.at(-1)!.slice(0, 10) < testdag)
      for (const { at, dag } of events) assert.equal(at.slice(0, 10), dag)
    }
  })

  test('voor elk besluit en elke start is één brief gepland', async () => {
    const metBrief = alle().flatMap(({ history, events }) =>
      events
        .filter(({ type }) => /^(AdviesToegekend|AdviesGeweigerd|WopGestart)$/.test(type))
        .map(({ version }) => `beslissingsbrief:${history}:${version}`),
    )
    const gepland = await store.read(systeem, (tx) =>
      tx.query<{ key: string }>('select key from job where key = any($1)', [metBrief]),
    )
    assert.equal(gepland.length, metBrief.length)
    assert.ok(metBrief.length > 30)
  })

  test('Limburg ziet geen dossier van Oost-Vlaanderen', async () => {
    const limburg = demoMensen.find(({ id }) => id === 'jaak')!
    const geziene = await store.read(limburg, async (tx) => {
      const rijen = await tx.beyond(() =>
        tx.query<{ nummer: string; provincie: string }>(
          'select nummer, provincie from dossier where history = any($1)',
          [alle().map(({ history }) => history)],
        ),
      )
      return Promise.all(
        rijen.map(async ({ nummer, provincie }) => {
          const relatie = await findRelatie(tx, nummer, limburg, testdag)
          return [provincie, relatie!.banden.length > 0] as const
        }),
      )
    })
    assert.deepEqual(
      new Set(geziene.map(String)),
      new Set(['LIMBURG,true', 'OOST_VLAANDEREN,false']),
    )
  })

  test('alle ketens zijn heel', async () => {
    const { breuken, histories } = await verify(store, {
      only: alle().map(({ history }) => history),
    })
    assert.deepEqual(breuken, [])
    assert.equal(histories, levens.size)
  })

  test('herbouwen geeft dezelfde rijen', async () => {
    const eerst = await leestabellen(store, alle())
    assert.equal(eerst['dossier']?.length, levens.size)
    const { complete } = await rebuild(store)
    assert.ok(complete)
    assert.deepEqual(await leestabellen(store, alle()), eerst)
  })

  test('een afgebroken opbouw gaat verder met de volgende stap', () => {
    const [eerst, daarna] = gespeeld
    assert.deepEqual([eerst.at(-1), daarna[0]], [afgebrokenNa, afgebrokenNa + 1])
    assert.deepEqual(
      [...eerst, ...daarna],
      Array.from({ length: eerst.length + daarna.length }, (_, nr) => nr + 1),
    )
  })

  test('een tweede start voegt niets toe', async () => {
    const telling = () =>
      store.read(systeem, (tx) =>
        tx.query(`select (select count(*) from history_event) as gebeurtenissen,
          (select count(*) from demo_account) as mensen, (select count(*) from job) as werk`),
      )
    const eerst = await telling()
    await vulDemo(
      { store, vault },
      { onProgress: () => assert.fail('er werd nog een stap gespeeld') },
    )
    assert.deepEqual(await telling(), eerst)
  })
})

async function leestabellen(store: OpenStore, levens: readonly Leven[]) {
  const tabellen = store.projections.flatMap(({ tables }) => tables)
  return store.read(systeem, async (tx) => {
    const rijen: Record<string, unknown[]> = {}
    for (const tabel of tabellen)
      rijen[tabel] = await tx.query(
        `select to_jsonb(t) - 'created_at' as rij from ${tabel} t where history = any($1) order by 1`,
        [levens.map(({ history }) => history)],
      )
    return rijen
  })
}
