import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createApp, jobHandlers, projections, type AppDeps } from '#app.ts'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { leesEvaluaties } from '#evaluatie/store.ts'
import { after as later, type Dag } from '#law/dag.ts'
import { systemClock } from '#platform/clock.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { openSessions } from '#platform/http/session.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { runJobs } from '#platform/store/jobs.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor, type StoredEvent } from '#platform/types.ts'
import { reactions } from '#reactions.ts'
import { testdag, testStore } from '#test/support/database.ts'
import { urls } from '#urls.ts'
import { aVolledigeAanvraag } from './afspraak.fixture.ts'

const { gerda, goudlokje } = medewerkers
const { organisatie } = gerda as Actor & { readonly organisatie: string }
const baas: Actor = werkgevers.peperkoek
const anderBedrijf: Actor = { ...baas, id: 'ezel', organisatie: '0999000227' }
const wolkje: Actor = {
  id: `wolkje-${randomUUID()}`,
  naam: 'Wolkje Schaapsvacht',
  rol: 'evaluator',
  organisatie,
}

function fout(error: Error): never {
  throw error
}

type Zaak = Awaited<ReturnType<typeof aVolledigeAanvraag>>
type Velden = Readonly<Record<string, string | readonly string[]>>

describe('De afspraak voor een evaluatie, over het net', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-afspraak-'))
  let vandaag: Dag = testdag
  const clock = { today: () => vandaag, now: () => `${vandaag}T08:00:00.000Z` }
  let deps: AppDeps
  let store: OpenStore
  let app: FastifyInstance
  const tokens = new Map<string, string>()

  before(async () => {
    // Only the letters of this part: other work would be left for whoever works next on the shared database.
    const eigen = (event: StoredEvent) =>
      reactions(event).filter(({ kind }) => kind === 'afspraakbrief')
    store = await testStore({ clock, projections, reactions: eigen })
    const vault = { folder, kek: kekFromText(Buffer.alloc(32, 5).toString('base64')) }
    deps = { store, clock, vault, magda: magdaDemo(clock), telefoon: '0800 00 000' }
    app = await createApp({
      ...deps,
      http: { limits: { perAddress: 1e6, perSession: 1e6, login: 1e6 }, log: { level: 'silent' } },
    })
    for (const wie of [gerda, wolkje]) await aangemeld(wie)
  })
  after(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })

  async function aangemeld(wie: Actor): Promise<string> {
    const bekend = tokens.get(wie.id)
    if (bekend !== undefined) return bekend
    const token = await openSessions(store, systemClock).login(wie, systemClock.now())
    tokens.set(wie.id, token)
    return token
  }

  async function vraag(wie: Actor, url: string, body?: Velden) {
    return app.inject({
      method: body ? 'POST' : 'GET',
      url,
      headers: {
        cookie: `sessie=${await aangemeld(wie)}`,
        'sec-fetch-site': 'same-origin',
        accept: 'text/html',
      },
      ...(body ? { payload: { _sleutel: randomUUID(), ...body } } : {}),
    })
  }

  /** The hidden number that a page gives along. */
  const verborgen = (body: string, naam: 'gezien' | 'nr') =>
    new RegExp(`name="${naam}" value="(\\d+)"`).exec(body)?.[1] ?? ''

  const codeVan = (body: string, naam: string) =>
    new RegExp(`<option value="([0-9a-f]{10})"[^>]*>${naam}`).exec(body)?.[1] ?? ''

  async function stelVoor(zaak: Zaak, anders: Velden = {}, wie: Actor = gerda) {
    const url = urls.afspraakPlannen.href(zaak)
    const { body } = await vraag(wie, url)
    return vraag(wie, url, {
      gezien: verborgen(body, 'gezien'),
      'op-dag': '9',
      'op-maand': '12',
      'op-jaar': '2026',
      uur: '9.30',
      duur: '60',
      vorm: 'samen',
      evaluator: codeVan(body, wolkje.naam),
      straat: 'Ovenstraat 1',
      postcode: '9000',
      gemeente: 'Gent',
      ...anders,
    })
  }

  async function bevestig({ aanvraag }: Zaak, begeleider = 'Bakker Krentenbol', wie = baas) {
    const url = urls.werkgeverAfspraak.href({ aanvraag })
    const { body } = await vraag(wie, url)
    return vraag(wie, url, { nr: verborgen(body, 'nr'), begeleider })
  }

  const stand = async ({ history }: Zaak) =>
    (await store.read(systeem, (tx) => leesEvaluaties(tx, history))).lijst[0]!

  const brieven = async ({ history }: Zaak) => {
    const { afspraakbrief } = jobHandlers(deps)
    await runJobs(store, { afspraakbrief: afspraakbrief! }, { once: true, onError: fout })
    return store.read(systeem, (tx) =>
      tx.query<{ ontvanger: string; titel: string }>(
        `select ontvanger, titel from brief where history = $1 and soort = 'afspraak' order by created_at, ontvanger`,
        [history],
      ),
    )
  }

  test('Van voorstel tot gepland: VDAB, werkgever met begeleider, werknemer, brief en kalender', async () => {
    const zaak = await aVolledigeAanvraag(store)
    const { aanvraag, nummer, zelf } = zaak
    const dossier = await vraag(gerda, urls.dossierEvaluatie.href({ nummer }))
    assert.ok(dossier.body.includes(urls.afspraakPlannen.href(zaak)))
    assert.match((await vraag(gerda, urls.agenda.href())).body, new RegExp(nummer))
    assert.equal((await stelVoor(zaak)).statusCode, 303)

    const taak = await vraag(baas, urls.werkgever.href())
    const adres = urls.werkgeverAfspraak.href({ aanvraag })
    assert.ok(taak.body.includes(`href="${adres}"`), 'staat bij wat de werkgever moet doen')
    assert.match(taak.body, /zeg welke begeleider erbij is/)
    assert.match((await vraag(zelf, urls.mijn.href())).body, /Kijk wanneer VDAB komt praten/)

    const zonder = await bevestig(zaak, '  ')
    assert.equal(zonder.statusCode, 422)
    assert.match(zonder.body, /Vul in welke begeleider erbij is/)
    assert.equal((await stand(zaak)).status, 'EVAL_GOEDGEKEURD')
    assert.equal((await bevestig(zaak)).statusCode, 303)
    assert.equal((await stand(zaak)).status, 'GESPREK_GEPLAND')
    assert.equal((await bevestig(zaak)).statusCode, 422)

    const mijn = await vraag(zelf, urls.mijnAfspraak.href({ aanvraag }))
    assert.match(mijn.body, /woensdag 9 december 2026/)
    assert.match(mijn.body, /9\.30\u00a0uur, ongeveer 60 minuten/)
    assert.match(mijn.body, /Wolkje Schaapsvacht/)
    assert.match(mijn.body, /Bakker Krentenbol/)
    for (const [wie, url] of [
      [zelf, urls.mijnAfspraakKalender.href({ aanvraag })],
      [baas, urls.werkgeverAfspraakKalender.href({ aanvraag })],
    ] as const) {
      const kalender = await vraag(wie, url)
      assert.match(String(kalender.headers['content-type']), /^text\/calendar/)
      assert.match(kalender.body, /DTSTART:20261209T083000Z\r\n[^]*STATUS:CONFIRMED/)
      assert.doesNotMatch(kalender.body, /Roodkapje|Wolkje|Krentenbol/)
    }
    assert.deepEqual(
      (await brieven(zaak)).map(({ ontvanger }) => ontvanger),
      ['persoon', 'werkgever'],
    )
    assert.equal((await brieven(zaak)).length, 2)
  })

  test('Verzetten en afzeggen: de bevestiging valt weg, en elke keer komt er één brief per kant', async () => {
    const zaak = await aVolledigeAanvraag(store)
    await stelVoor(zaak)
    await bevestig(zaak)
    await brieven(zaak)
    assert.equal((await stelVoor(zaak, { 'op-dag': '10' })).statusCode, 303)
    assert.equal((await stand(zaak)).status, 'EVAL_GOEDGEKEURD')
    const verzet = await brieven(zaak)
    assert.equal(verzet.length, 4)
    assert.match(verzet[3]!.titel, /krijgt een nieuw moment/)
    const url = urls.afspraakAfzeggen.href(zaak)
    const { body } = await vraag(gerda, url)
    const toelichting = 'De auto is stuk.'
    const af = { gezien: verborgen(body, 'gezien'), reden: 'vdab', toelichting }
    assert.equal((await vraag(gerda, url, af)).statusCode, 303)
    assert.equal((await brieven(zaak)).length, 6)
    assert.match((await vraag(baas, urls.werkgeverAfspraak.href(zaak))).body, /gaat niet door/)
    const weg = await vraag(zaak.zelf, urls.mijnAfspraakKalender.href(zaak))
    assert.match(weg.body, /METHOD:CANCEL\r\n[^]*STATUS:CANCELLED/)
    assert.equal((await vraag(gerda, url)).statusCode, 404)
  })

  test('Trekt de werknemer de aanvraag in, dan hoort wie erop rekende dat het gesprek niet doorgaat', async () => {
    const zaak = await aVolledigeAanvraag(store)
    await stelVoor(zaak)
    await bevestig(zaak)
    await brieven(zaak)
    const weg = await vraag(zaak.zelf, urls.mijnAanvraagIntrekken.href(zaak), {})
    assert.equal(weg.statusCode, 303, weg.body)
    const titels = (await brieven(zaak)).map(({ titel }) => titel)
    assert.equal(titels.length, 4)
    assert.match(titels[3]!, /gaat niet door/)
    assert.match((await vraag(baas, urls.werkgeverAfspraak.href(zaak))).body, /gaat niet door/)
    assert.doesNotMatch((await vraag(baas, urls.werkgever.href())).body, new RegExp(zaak.aanvraag))
  })

  test('Wat de werknemer zegt, leest VDAB; de werkgever alleen wat het lokaal aangaat', async () => {
    const zaak = await aVolledigeAanvraag(store)
    await stelVoor(zaak)
    const url = urls.mijnAfspraak.href(zaak)
    const wensen = {
      alleen: 'samen',
      vergezeld: 'mijn psychiater',
      noden: ['tolk', 'stil'],
      toelichting: 'Ik heb hoofdpijn van lawaai.',
    }
    assert.equal((await vraag(zaak.zelf, url, wensen)).statusCode, 303)
    assert.match((await vraag(zaak.zelf, url)).body, /value="mijn psychiater"/)
    const vdab = await vraag(gerda, urls.afspraakPlannen.href(zaak))
    assert.match(vdab.body, /mijn psychiater[^]*Een tolk, Een stil lokaal[^]*hoofdpijn/)
    const werkgever = await vraag(baas, urls.werkgeverAfspraak.href(zaak))
    assert.match(werkgever.body, /Er komt iemand mee met uw werknemer/)
    assert.match(werkgever.body, /Een stil lokaal/)
    assert.doesNotMatch(werkgever.body, /psychiater|tolk|hoofdpijn|medisch|Grond/i)
  })

  test('Alleen praten: team TOM stelt apart voor, en de werkgever bevestigt het oude voorstel niet', async () => {
    const zaak = await aVolledigeAanvraag(store)
    await stelVoor(zaak)
    const { body: eerder } = await vraag(baas, urls.werkgeverAfspraak.href(zaak))
    const alleen = await vraag(zaak.zelf, urls.mijnAfspraak.href(zaak), { alleen: 'alleen' })
    assert.equal(alleen.statusCode, 303)
    const laat = { nr: verborgen(eerder, 'nr'), begeleider: 'Bakker Krentenbol' }
    const geweigerd = await vraag(baas, urls.werkgeverAfspraak.href(zaak), laat)
    assert.equal(geweigerd.statusCode, 409)
    assert.match(geweigerd.body, /U krijgt een nieuw voorstel/)
    assert.match((await vraag(gerda, urls.agenda.href())).body, /Iemand vraagt iets anders/)
    const samen = await stelVoor(zaak, { uur: '10.00' })
    assert.equal(samen.statusCode, 409)
    assert.match(samen.body, /wil alleen praten/)
    const apart = { vorm: 'apart', uurWerkgever: '11' }
    assert.equal((await stelVoor(zaak, apart)).statusCode, 303)
    assert.match((await vraag(baas, urls.werkgeverAfspraak.href(zaak))).body, /11\u00a0uur/)
    assert.equal((await bevestig(zaak)).statusCode, 303)
  })

  test('Een ander moment: elke kant vraagt het, alleen VDAB leest waarom', async () => {
    const zaak = await aVolledigeAanvraag(store)
    await stelVoor(zaak)
    const url = urls.mijnAfspraakVerzetten.href(zaak)
    const { body } = await vraag(zaak.zelf, url)
    const nr = verborgen(body, 'nr')
    assert.equal((await vraag(zaak.zelf, url, { nr, reden: '' })).statusCode, 422)
    assert.equal(
      (await vraag(zaak.zelf, url, { nr, reden: 'Ik moet naar de kinesist.' })).statusCode,
      303,
    )
    assert.equal((await vraag(zaak.zelf, url, { nr, reden: 'Nog eens.' })).statusCode, 409)
    assert.match((await vraag(gerda, urls.afspraakPlannen.href(zaak))).body, /naar de kinesist/)
    const gezien = await vraag(baas, urls.werkgeverAfspraak.href(zaak))
    assert.doesNotMatch(gezien.body, /kinesist/)
    const bij = await vraag(baas, urls.werkgeverAfspraakVerzetten.href(zaak), {
      nr,
      reden: 'Dan is er een levering.',
    })
    assert.equal(bij.statusCode, 303)
    assert.doesNotMatch((await vraag(zaak.zelf, urls.mijnAfspraak.href(zaak))).body, /levering/)
  })

  test('Een andere werkgever, een andere werknemer en een ander team vinden de afspraak niet', async () => {
    const zaak = await aVolledigeAanvraag(store)
    const ander = await aVolledigeAanvraag(store)
    await stelVoor(zaak)
    const kanten = [
      urls.werkgeverAfspraak,
      urls.werkgeverAfspraakVerzetten,
      urls.werkgeverAfspraakKalender,
      urls.mijnAfspraak,
      urls.mijnAfspraakVerzetten,
      urls.mijnAfspraakKalender,
    ]
    const body = { nr: '1', begeleider: 'Iemand', reden: 'Iets', alleen: 'alleen' }
    for (const wie of [anderBedrijf, ander.zelf, goudlokje])
      for (const plaats of kanten)
        for (const antwoord of [
          await vraag(wie, plaats.href(zaak)),
          await vraag(wie, plaats.href(zaak), body),
        ])
          assert.ok([403, 404].includes(antwoord.statusCode), `${wie.rol} ${plaats.pattern}`)
    for (const plaats of [urls.afspraakPlannen, urls.afspraakAfzeggen])
      for (const wie of [baas, zaak.zelf, goudlokje])
        assert.ok([403, 404].includes((await vraag(wie, plaats.href(zaak))).statusCode))
    const onderAnder = urls.afspraakPlannen.href({ nummer: ander.nummer, aanvraag: zaak.aanvraag })
    assert.equal((await vraag(gerda, onderAnder)).statusCode, 404)
    const { planning } = await stand(zaak)
    assert.equal(planning.stand, 'voorgesteld')
    assert.deepEqual([planning.wensen, planning.vragen], [null, []])
  })

  test('Twee collega’s stellen tegelijk voor: één wint, de ander hoort het en houdt wat getypt is', async () => {
    const zaak = await aVolledigeAanvraag(store)
    const antwoorden = await Promise.all([stelVoor(zaak), stelVoor(zaak, { uur: '14.15' }, wolkje)])
    const codes = antwoorden.map(({ statusCode }) => statusCode)
    assert.deepEqual(codes.toSorted(), [303, 409])
    const verloren = antwoorden.find(({ statusCode }) => statusCode === 409)!
    assert.match(verloren.body, /Intussen is er iets gewijzigd|iemand anders/i)
    assert.match(verloren.body, /value="(9\.30|14\.15)"/)
    assert.equal((await stand(zaak)).planning.bezoek?.nr, 1)
  })

  test('Een fout in het voorstel: de zin zegt wat te doen, en wat getypt is blijft', async () => {
    const zaak = await aVolledigeAanvraag(store)
    for (const [anders, zin] of [
      [{ uur: '25.00' }, /Vul een uur in, bijvoorbeeld 9\.30/],
      [{ 'op-dag': '31', 'op-maand': '2' }, /De dag bestaat niet/],
      [{ evaluator: 'niemand' }, /Kies wie komt uit de lijst/],
      [{ vorm: 'apart' }, /Vul het uur van de werkgever in/],
      [{ postcode: 'Gent' }, /postcode van vier cijfers/],
    ] as const) {
      const antwoord = await stelVoor(zaak, { waar: 'Poort B', ...anders })
      assert.equal(antwoord.statusCode, 422)
      assert.match(antwoord.body, zin)
      assert.match(antwoord.body, /value="Poort B"/)
    }
    const gisteren = await stelVoor(zaak, { 'op-dag': '21', 'op-maand': '11' })
    assert.equal(gisteren.statusCode, 409)
    assert.match(gisteren.body, /nog moet komen/)
  })

  test('Een zaterdag of een dubbele afspraak: eerst een waarschuwing, dan kan het toch', async () => {
    const zaak = await aVolledigeAanvraag(store)
    const zaterdag = { 'op-dag': '12', uur: '16.00' }
    const gewaarschuwd = await stelVoor(zaak, zaterdag)
    assert.equal(gewaarschuwd.statusCode, 422)
    assert.match(gewaarschuwd.body, /Dit is een zaterdag/)
    assert.equal((await stand(zaak)).planning.stand, 'geen')
    assert.equal((await stelVoor(zaak, { ...zaterdag, toch: 'ja' })).statusCode, 303)
    const ander = await aVolledigeAanvraag(store)
    const dubbel = await stelVoor(ander, { ...zaterdag, uur: '16.59' })
    assert.match(dubbel.body, /al een ander gesprek/)
    const erna = await stelVoor(ander, { ...zaterdag, uur: '17.00' })
    assert.doesNotMatch(erna.body, /al een ander gesprek/)
  })

  test('De agenda: de week, mijn gesprekken of die van het team, en geen van een ander team', async () => {
    const zaak = await aVolledigeAanvraag(store)
    await stelVoor(zaak, { 'op-dag': '15', waar: 'Poort B' })
    const week = urls.agenda.href({}, { week: '2026-W51' })
    const team = urls.agenda.href({}, { week: '2026-W51', wie: 'team' })
    const vanWolkje = await vraag(wolkje, week)
    assert.match(vanWolkje.body, /dinsdag 15 december 2026/)
    assert.match(vanWolkje.body, new RegExp(zaak.nummer))
    assert.doesNotMatch((await vraag(gerda, week)).body, /15 december/)
    assert.match((await vraag(gerda, team)).body, /15 december/)
    assert.doesNotMatch((await vraag(goudlokje, team)).body, new RegExp(zaak.nummer))
    const leeg = await vraag(wolkje, urls.agenda.href({}, { week: '2028-W10' }))
    assert.match(leeg.body, /geen gesprekken op de werkvloer/)
    assert.match((await vraag(wolkje, urls.agenda.href({}, { week: 'x' }))).body, /week 47/)
    for (const wie of [baas, zaak.zelf]) assert.equal((await vraag(wie, week)).statusCode, 403)
  })

  describe('Het geheime adres van de agenda', () => {
    const maak = async (wie: Actor) => {
      const { body } = await vraag(wie, urls.agendaAdres.href(), { keuze: 'maak' })
      return /value="(\/agenda\/kalender\/[\w-]{43})"/.exec(body)![1]!
    }
    const lees = (url: string) => app.inject({ url })

    test('Zonder aanmelden leest men er eigen gesprekken: dossiernummer en plaats, geen naam', async () => {
      const zaak = await aVolledigeAanvraag(store)
      await stelVoor(zaak, { 'op-dag': '16' })
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
      await vraag(wolkje, urls.agendaAdres.href(), { keuze: 'trek in' })
      assert.equal((await lees(nieuw)).statusCode, 404)
      assert.match((await vraag(wolkje, urls.agendaAdres.href())).body, /U hebt nu geen adres/)
    })

    test('Nergens staat het geheim zelf, ook niet in wat van een inzending bewaard is', async () => {
      const geheim = (await maak(wolkje)).split('/').at(-1)!
      for (const tabel of ['agenda_adres', 'command_key', 'audit', 'history_event']) {
        const rijen = await store.read(systeem, (tx) =>
          tx.query(`select 1 from ${tabel} t where t::text like '%' || $1 || '%'`, [geheim]),
        )
        assert.equal(rijen.length, 0, tabel)
      }
    })

    test('Het adres stopt met de rol: 30 dagen na de laatste aanmelding, en bij een conflict meteen', async () => {
      const zaak = await aVolledigeAanvraag(store)
      await stelVoor(zaak, { 'op-dag': '17' })
      const adres = await maak(wolkje)
      await store.write(systeem, (tx) =>
        tx.query(
          `insert into belangenconflict (history, sleutel, soort, van) values ($1, $2, 'familie', $3)`,
          [zaak.history, wolkje.id, testdag],
        ),
      )
      assert.doesNotMatch((await lees(adres)).body, new RegExp(zaak.nummer))
      try {
        vandaag = later(testdag, { days: 29 })
        assert.equal((await lees(adres)).statusCode, 200)
        vandaag = later(testdag, { days: 31 })
        assert.equal((await lees(adres)).statusCode, 404)
      } finally {
        vandaag = testdag
      }
    })

    test('Wat geen adres is, bestaat niet', async () => {
      for (const geheim of ['x', 'a'.repeat(43), 'a'.repeat(44), "'".repeat(43)])
        assert.equal((await lees(urls.agendaKalender.href({ geheim }))).statusCode, 404)
    })
  })
})
