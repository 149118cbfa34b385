import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { after, dag, type Dag } from '#law/dag.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type NewEvent } from '#platform/types.ts'
import { fixedClock, testdag, testStore } from '#test/support/database.ts'
import { gebeurt, inDienstSinds, tabellen } from './golf.fixture.ts'
import { beginOp, gewoneInstelling, lotVan, type Instelling } from './instelling.ts'
import { bewaarKeuze, leesInstellingen, listKeuzes, telVooruit } from './store.ts'
import { kolomIds, maandenVanaf, vooruitblik } from './vooruitblik.ts'

const door = { id: 'gerda', naam: 'Gerda', rol: 'team TOM' }
const beslist = (op: string): NewEvent => ({
  type: 'EvaluatieBeslist',
  dag: dag(op),
  data: { id: 'e0', besluit: { pakket: null, doorstroomtraject: false }, door },
})
const beeindigd = (op: string): NewEvent => ({
  type: 'WopBeeindigd',
  dag: dag(op),
  data: { reden: 'ander werk', melder: door },
})
const verhuisd = (postcode: string): NewEvent => {
  const { voornaam, familienaam, aanspreking } = aPersoon()
  const adres = { straat: 'Put 2', postcode, gemeente: 'Elders' }
  const nieuw = { voornaam, familienaam, aanspreking, adres }
  return {
    type: 'PersoonsgegevensRechtgezet',
    dag: testdag,
    data: { nieuw, bron: 'Rijksregister', door },
  }
}

describe('de leestabel van de periodieke evaluaties', () => {
  let store: OpenStore
  before(async () => {
    store = await testStore({ clock: fixedClock(testdag), projections: tabellen })
  })

  const termijn = async (history: string) => {
    const [rij] = await store.read(systeem, (tx) =>
      tx.query<{ start: string; dag: string; bewaakt: boolean }>(
        `select start, dag, bewaakt from termijn where history = $1 and id = 'D-06'`,
        [history],
      ),
    )
    return rij && [rij.start, rij.dag, rij.bewaakt]
  }
  const aantal = async (history: string) =>
    store.read(systeem, async (tx) => {
      const rijen = await tx.query<{ provincie: string }>(
        'select provincie from periodiek where history = $1',
        [history],
      )
      return rijen.map(({ provincie }) => provincie).join()
    })

  test('zet de dag in het dossier, laat hem na een beslissing opnieuw lopen, en haalt hem weg als de job stopt', async () => {
    const [history = ''] = await inDienstSinds(store, [dag('2021-11-22')], '3500')
    assert.deepEqual(await termijn(history), ['2021-11-22', '2026-11-22', true])
    assert.equal(await aantal(history), 'LIMBURG')
    await gebeurt(store, history, beslist('2025-04-01'))
    assert.deepEqual(await termijn(history), ['2025-04-01', '2030-04-01', true])
    await gebeurt(store, history, beeindigd('2026-01-31'))
    assert.equal(await termijn(history), undefined)
    assert.equal(await aantal(history), '')
  })

  test('wie verhuist naar een andere provincie, telt van dan af bij het team van die provincie', async () => {
    const [history = ''] = await inDienstSinds(store, [dag('2023-02-01')], '3500')
    assert.equal(await aantal(history), 'LIMBURG')
    await gebeurt(store, history, verhuisd('9000'))
    assert.equal(await aantal(history), 'OOST_VLAANDEREN')
  })

  test('wordt het einde van de job vooraf gemeld, dan stopt D-06 op de dag van de melding: te laat is dan alleen wat het al was', async () => {
    const einde = async (sinds: string) => {
      const [history = ''] = await inDienstSinds(store, [dag(sinds)], '3500')
      await gebeurt(store, history, beeindigd('2026-12-31'))
      return store.read(systeem, (tx) =>
        tx.query(`select beeindigd_op as op, hoe from termijn where history = $1 and id = 'D-06'`, [
          history,
        ]),
      )
    }
    assert.deepEqual(await einde('2021-11-22'), [])
    assert.deepEqual(await einde('2021-11-21'), [{ op: testdag, hoe: 'vervallen' }])
  })

  test('een keuze geldt vanaf haar dag voor haar provincie; wat vroeger gekozen werd, blijft staan', async () => {
    const keuze = { dagenVooraf: 200, spreiding: 3, reden: 'piek', door: 'Gerda' }
    await store.write(systeem, async (tx) => {
      await bewaarKeuze(tx, 'NAMEN', { ...keuze, vanaf: dag('2026-01-01') })
      await bewaarKeuze(tx, 'NAMEN', { ...keuze, spreiding: 6, vanaf: dag('2026-02-01') })
    })
    const spreidingOp = (op: string) =>
      store.read(
        systeem,
        async (tx) => (await leesInstellingen(tx, dag(op))).get('NAMEN')?.spreiding,
      )
    assert.deepEqual(
      [
        await spreidingOp('2025-12-31'),
        await spreidingOp('2026-01-31'),
        await spreidingOp('2026-02-01'),
      ],
      [undefined, 3, 6],
    )
    const keuzes = await store.read(systeem, (tx) => listKeuzes(tx, 'NAMEN'))
    assert.deepEqual(
      keuzes.map(({ spreiding }) => spreiding),
      [6, 3],
    )
    const limburg = {
      id: 'goudlokje',
      naam: 'Goudlokje',
      rol: 'team TOM',
      organisatie: 'VDAB-LIMBURG',
    }
    for (const wie of [limburg, { ...limburg, rol: 'werkgever', organisatie: 'VDAB-NAMEN' }])
      await assert.rejects(
        store.write(wie, (tx) => bewaarKeuze(tx, 'NAMEN', { ...keuze, vanaf: dag('2026-03-01') })),
        /row-level security/,
      )
    await assert.rejects(
      store.write(systeem, (tx) => tx.query(`update golfinstelling set spreiding = 0`)),
      /permission|rechten|toegang/i,
    )
  })

  test('elk lopend pakket staat in precies één maand, en de sommen zijn die van de gewone telling', async () => {
    // People of a province that no other test uses, so that nobody else is counted with them.
    const dagen = fc.sample(fc.integer({ min: -900, max: 2200 }), 20)
    const vast = [-1, 0, 1, 8, 9, 343, 344, 345, 373]
    const laatste = [...dagen, ...vast].map((each) => after(testdag, { days: each }))
    const sinds = laatste.map((wanneer) => after(wanneer, { years: -5 }))
    const histories = await inDienstSinds(store, sinds, '6600')
    const mensen = sinds.map((van, nr) => ({
      history: histories[nr]!,
      dag: after(van, { years: 5 }),
    }))
    for (const { history } of mensen.filter((_, nr) => nr % 10 === 3))
      await gebeurt(store, history, beeindigd('2026-06-30'))
    const actief = mensen.filter((_, nr) => nr % 10 !== 3)
    const instelling: Instelling = { dagenVooraf: 90, spreiding: 4 }
    for (const keuze of [gewoneInstelling, instelling]) {
      const telling = (
        await store.read(systeem, (tx) => telVooruit(tx, testdag, new Map([['LUXEMBURG', keuze]])))
      ).filter(({ provincie }) => provincie === 'LUXEMBURG')
      // The plain definition: one by one, in words of the law.
      const maand = (each: Dag) =>
        maandenVanaf(testdag).includes(each.slice(0, 7)) ? each.slice(0, 7) : 'later'
      const verwacht = new Map<string, number>()
      for (const { history, dag: laatsteDag } of actief) {
        const begin = beginOp(laatsteDag, lotVan(history), keuze)
        const bak = `${laatsteDag < testdag ? 'te laat' : maand(laatsteDag)}/${begin <= testdag ? 'vannacht' : maand(begin)}`
        verwacht.set(bak, (verwacht.get(bak) ?? 0) + 1)
      }
      const gevonden = new Map(
        telling.map(({ laatste: een, begin, aantal: hoeveel }) => [`${een}/${begin}`, hoeveel]),
      )
      assert.deepEqual(Array.from(gevonden).toSorted(), Array.from(verwacht).toSorted())
      for (const naar of ['laatste', 'begin'] as const) {
        const { rijen, totaal } = vooruitblik(telling, naar, testdag, 'ELDERS')
        assert.equal(totaal.totaal, actief.length)
        assert.equal(
          rijen.reduce((som, rij) => som + rij.totaal, 0),
          actief.length,
        )
      }
    }
  })
})

describe('de tabel van de vooruitblik', () => {
  const telling = fc.array(
    fc.record({
      provincie: fc.constantFrom('ANTWERPEN', 'LIMBURG', 'BRUSSEL', 'LUIK', 'ONBEKEND'),
      laatste: fc.constantFrom('te laat', '2026-11', '2027-10', 'later'),
      begin: fc.constantFrom('loopt', 'vannacht', '2026-12', 'later'),
      aantal: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 30 },
  )

  test('sommen tellen op wat er staat; alleen de eigen kolom is op de eenheid', () => {
    fc.assert(
      fc.property(telling, fc.constantFrom('laatste', 'begin'), (geteld, naar) => {
        const { rijen, totaal } = vooruitblik(geteld, naar, testdag, 'LIMBURG')
        for (const [nr, kolom] of kolomIds.entries()) {
          const cellen = rijen.map(({ cellen: each }) => each[nr]!)
          const som = cellen.reduce((een, ander) => een + ander, 0)
          assert.equal(som, totaal.cellen[nr])
          if (kolom === 'LIMBURG')
            assert.equal(
              som,
              geteld
                .filter(({ provincie }) => provincie === 'LIMBURG')
                .reduce((een, { aantal }) => een + aantal, 0),
            )
          else assert.ok(cellen.every((each) => each % 5 === 0))
        }
        assert.equal(
          totaal.totaal,
          rijen.reduce((som, rij) => som + rij.totaal, 0),
        )
      }),
    )
  })

  test('wie tot geen provinciaal team hoort, krijgt overal afgeronde cijfers', () => {
    const een = [{ provincie: 'LIMBURG', laatste: 'te laat', begin: 'vannacht', aantal: 2 }]
    assert.equal(vooruitblik(een, 'laatste', testdag, null).totaal.totaal, 0)
    assert.equal(vooruitblik(een, 'laatste', testdag, 'LIMBURG').totaal.totaal, 2)
  })

  test('telt deze maand en de elf erna, ook over de jaarwissel', () => {
    const maanden = maandenVanaf(testdag)
    assert.deepEqual(
      [maanden.length, maanden[0], maanden[2], maanden[11]],
      [12, '2026-11', '2027-01', '2027-10'],
    )
  })
})
