import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { afspraakProjectie, listBezoekers } from '#evaluatie/afspraak/store.ts'
import { after as later, dag } from '#law/dag.ts'
import { openSessions } from '#platform/http/session.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { fixedClock, herspeel, testdag } from '#test/support/database.ts'
import { urls } from '#urls.ts'
import { baas, gerda, goudlokje, openKantoor, wolkje, type Zaak } from './afspraak.fixture.ts'

describe('De agenda, over het net', () => {
  let kantoor: Awaited<ReturnType<typeof openKantoor>>
  before(async () => {
    kantoor = await openKantoor()
  })
  after(() => kantoor.sluit())

  test('De agenda: de week, mijn gesprekken of die van het team, en geen van een ander team', async () => {
    const zaak = await kantoor.aZaak()
    await kantoor.stelVoor(zaak, { 'op-dag': '15', waar: 'Poort B' })
    const week = urls.agenda.href({}, { week: '2026-W51' })
    const team = urls.agenda.href({}, { week: '2026-W51', wie: 'team' })
    const vanWolkje = await kantoor.vraag(wolkje, week)
    assert.match(vanWolkje.body, /dinsdag 15 december 2026/)
    assert.match(vanWolkje.body, new RegExp(zaak.nummer))
    assert.doesNotMatch((await kantoor.vraag(gerda, week)).body, /15 december/)
    assert.match((await kantoor.vraag(gerda, team)).body, /15 december/)
    assert.doesNotMatch((await kantoor.vraag(goudlokje, team)).body, new RegExp(zaak.nummer))
    const leeg = await kantoor.vraag(wolkje, urls.agenda.href({}, { week: '2028-W10' }))
    assert.match(leeg.body, /geen gesprekken op de werkvloer/)
    assert.match((await kantoor.vraag(wolkje, urls.agenda.href({}, { week: 'x' }))).body, /week 47/)
    for (const wie of [baas, zaak.zelf])
      assert.equal((await kantoor.vraag(wie, week)).statusCode, 403)
  })

  test('Een moment dat voorbij is, wacht op VDAB: opnieuw plannen, of na een bevestiging het verslag; de werkgever hoeft niets meer te bevestigen', async () => {
    const zaak = await kantoor.aZaak()
    await kantoor.stelVoor(zaak)
    const wacht = async (reden: string) => {
      const { body } = await kantoor.vraag(gerda, urls.agenda.href())
      return new RegExp(`${zaak.nummer}[^.]*\\. ${reden}`).test(body)
    }
    const taak = async () =>
      (await kantoor.vraag(baas, urls.werkgever.href())).body.includes(
        urls.werkgeverAfspraak.href(zaak),
      )
    const gesprek = dag('2026-12-09')
    try {
      kantoor.setDay(gesprek)
      assert.deepEqual([await wacht('Het moment'), await taak()], [false, true])
      kantoor.setDay(later(gesprek, { days: 1 }))
      assert.deepEqual(
        [await wacht('Het moment is voorbij: plan het gesprek opnieuw'), await taak()],
        [true, false],
      )
      kantoor.setDay(testdag)
      await kantoor.bevestig(zaak)
      kantoor.setDay(gesprek)
      assert.equal(await wacht('Het gesprek'), false)
      kantoor.setDay(later(gesprek, { days: 1 }))
      assert.equal(await wacht('Het gesprek is voorbij: schrijf het verslag'), true)
      const { body } = await kantoor.vraag(gerda, urls.agenda.href())
      assert.ok(body.includes(`href="${urls.gesprek.href(zaak)}"`))
    } finally {
      kantoor.setDay(testdag)
    }
  })

  describe('Het geheime adres van de agenda', () => {
    const maak = async (wie: Actor) => {
      const { body } = await kantoor.vraag(wie, urls.agendaAdres.href(), { keuze: 'maak' })
      return /value="(\/agenda\/kalender\/[\w-]{43})"/.exec(body)![1]!
    }
    const lees = (url: string) => kantoor.app.inject({ url })

    test('Zonder aanmelden leest men er eigen gesprekken: dossiernummer en plaats, geen naam', async () => {
      const zaak = await kantoor.aZaak()
      await kantoor.stelVoor(zaak, { 'op-dag': '16' })
      const adres = await maak(wolkje)
      const { statusCode, headers, body } = await lees(adres)
      assert.equal(statusCode, 200)
      assert.match(String(headers['content-type']), /^text\/calendar/)
      assert.match(body, new RegExp(`SUMMARY:Gesprek ${zaak.nummer}\r\nLOCATION:Ovenstraat 1`))
      assert.doesNotMatch(body, /Roodkapje|Van den Bos|Wolkje|Peperkoek/)
      const vanGerda = await lees(await maak(gerda))
      assert.doesNotMatch(vanGerda.body, new RegExp(zaak.nummer))
    })

    test('Een nieuw adres maakt het oude dood; intrekken ook, vanaf de eerstvolgende vraag', async () => {
      const oud = await maak(wolkje)
      const nieuw = await maak(wolkje)
      assert.equal((await lees(oud)).statusCode, 404)
      assert.equal((await lees(nieuw)).statusCode, 200)
      await kantoor.vraag(wolkje, urls.agendaAdres.href(), { keuze: 'trek in' })
      assert.equal((await lees(nieuw)).statusCode, 404)
      assert.match(
        (await kantoor.vraag(wolkje, urls.agendaAdres.href())).body,
        /U hebt nu geen adres/,
      )
    })

    test('Nergens staat het geheim zelf, ook niet in wat van een inzending bewaard is', async () => {
      const geheim = (await maak(wolkje)).split('/').at(-1)!
      for (const tabel of ['agenda_adres', 'command_key', 'audit', 'history_event']) {
        const rijen = await kantoor.store.read(systeem, (tx) =>
          tx.query(`select 1 from ${tabel} t where t::text like '%' || $1 || '%'`, [geheim]),
        )
        assert.equal(rijen.length, 0, tabel)
      }
    })

    test('Het adres stopt met de rol: 30 dagen na de laatste aanmelding, en bij een conflict meteen', async () => {
      const zaak = await kantoor.aZaak()
      await kantoor.stelVoor(zaak, { 'op-dag': '17' })
      const adres = await maak(wolkje)
      await kantoor.store.write(systeem, (tx) =>
        tx.query(
          `insert into belangenconflict (history, sleutel, soort, van) values ($1, $2, 'familie', $3)`,
          [zaak.history, wolkje.id, testdag],
        ),
      )
      assert.doesNotMatch((await lees(adres)).body, new RegExp(zaak.nummer))
      try {
        kantoor.setDay(later(testdag, { days: 29 }))
        assert.equal((await lees(adres)).statusCode, 200)
        kantoor.setDay(later(testdag, { days: 31 }))
        assert.equal((await lees(adres)).statusCode, 404)
      } finally {
        kantoor.setDay(testdag)
      }
    })

    test('Wat geen adres is, bestaat niet', async () => {
      for (const geheim of ['x', 'a'.repeat(43), 'a'.repeat(44), "'".repeat(43)])
        assert.equal((await lees(urls.agendaKalender.href({ geheim }))).statusCode, 404)
    })
  })

  describe('Wie met een account van het werk het gesprek zou voeren', () => {
    const aCollega = (): Actor => ({
      ...wolkje,
      id: `sub-${randomUUID()}`,
      naam: `Elfje ${randomUUID().slice(0, 8)}`,
    })
    /** As the identity provider tells it: an account, and the number of the person behind it. */
    const meldAan = (wie: Actor, insz: string) =>
      openSessions(kantoor.store, fixedClock()).login({ ...wie, insz })
    async function codeVan({ naam }: Actor, zaak: Zaak) {
      const { body } = await kantoor.vraag(gerda, urls.afspraakPlannen.href(zaak))
      return new RegExp(`<option value="([0-9a-f]{10})"[^>]*>${naam}`).exec(body)?.[1]
    }
    async function agendaVan(wie: Actor) {
      const { body } = await kantoor.vraag(wie, urls.agendaAdres.href(), { keuze: 'maak' })
      const url = /value="(\/agenda\/kalender\/[\w-]{43})"/.exec(body)![1]!
      return async () => (await kantoor.app.inject({ url })).body
    }

    test('staat niet in de lijst van wie naar het eigen gesprek kan komen, wel in die van een ander', async () => {
      const [zaak, ander] = [await kantoor.aZaak(), await kantoor.aZaak()]
      const zelf = aCollega()
      await kantoor.vraag(zelf, urls.agenda.href())
      const kanKomen = ({ history }: Zaak) =>
        kantoor.store.read(gerda, async (tx) =>
          (await listBezoekers(tx, history)).some(({ id }) => id === zelf.id),
        )
      assert.equal(await kanKomen(zaak), true)
      await meldAan(zelf, zaak.zelf.id)
      assert.deepEqual([await kanKomen(zaak), await kanKomen(ander)], [false, true])
    })

    test('leest in de agenda onder een geheim adres het eigen dossier niet, en dat van een collega niet', async () => {
      const [eigen, vanCollega, ander] = [
        await kantoor.aZaak(),
        await kantoor.aZaak(),
        await kantoor.aZaak(),
      ]
      const zelf = aCollega()
      await kantoor.vraag(zelf, urls.agenda.href())
      const evaluator = (await codeVan(zelf, eigen))!
      for (const zaak of [eigen, vanCollega, ander])
        assert.equal((await kantoor.stelVoor(zaak, { evaluator })).statusCode, 303)
      const lees = await agendaVan(zelf)
      const nummers = async () => {
        const body = await lees()
        return [eigen, vanCollega, ander].filter(({ nummer }) => body.includes(nummer))
      }
      assert.deepEqual(await nummers(), [eigen, vanCollega, ander])
      await meldAan(zelf, eigen.zelf.id)
      assert.deepEqual(await nummers(), [vanCollega, ander])
      await meldAan(aCollega(), vanCollega.zelf.id)
      assert.deepEqual(await nummers(), [ander])
    })
  })

  test('Herbouwd uit de geschiedenis zijn de afspraken dezelfde', async () => {
    const zaak = await kantoor.aZaak()
    await kantoor.stelVoor(zaak, { 'op-dag': '18' })
    await kantoor.bevestig(zaak)
    const rijen = () =>
      kantoor.store.read(systeem, (tx) =>
        tx.query<{ stand: string }>(
          `select evaluatie, stand, kalendernr, bezoek, van, tot, taak_werknemer, aandacht from afspraak where history = $1`,
          [zaak.history],
        ),
      )
    const eerst = await rijen()
    assert.equal(eerst[0]?.stand, 'bevestigd')
    await herspeel(kantoor.store, afspraakProjectie, zaak.history)
    assert.deepEqual(await rijen(), eerst)
  })
})
