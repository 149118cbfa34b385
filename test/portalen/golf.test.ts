import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createApp, projections, type AppDeps } from '#app.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { handelaar } from '#dossier/tekenen/store.ts'
import { gebeurt, inDienstSinds } from '#evaluatie/golf/golf.fixture.ts'
import { gewoneInstelling } from '#evaluatie/golf/instelling.ts'
import { doeEvaluatie } from '#evaluatie/store.ts'
import { after as dagenNa, dag, type Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { systemClock } from '#platform/clock.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { openSessions } from '#platform/http/session.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { aBesluit } from '#evaluatie/besluit/besluit.fixture.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { meldIndienst } from '#startpakket/procedure.fixture.ts'
import { doe, kenToe, openMetBewijs } from '#startpakket/store.fixture.ts'
import { fixedClock, testStore } from '#test/support/database.ts'
import { urls } from '#urls.ts'

const vandaag = dag('2029-03-01')
const wie = (id: string, rol: string, organisatie?: string): Actor => ({
  id: `${id}-${process.pid}`,
  naam: `Naam van ${id}`,
  rol,
  ...(organisatie === undefined ? {} : { organisatie }),
})
const tom = wie('tom', 'team TOM', 'VDAB-VLAAMS_BRABANT')
const consulent = wie('consulent', 'indiceringsconsulent', 'VDAB-VLAAMS_BRABANT')
const anderTeam = wie('ander', 'team TOM', 'VDAB-LIMBURG')
const zonderTeam = wie('zonder', 'team TOM')
const baas = wie('baas', 'werkgever', '0999000128')
const andereBaas = wie('andere baas', 'werkgever', '0999000227')

describe('de vooruitblik en het begin van de evaluaties, over het net', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-golf-'))
  let store: OpenStore
  let app: FastifyInstance

  before(async () => {
    const clock = fixedClock(vandaag)
    store = await testStore({ clock, projections })
    const deps: AppDeps = {
      store,
      clock,
      vault: { folder, kek: kekFromText(Buffer.alloc(32, 4).toString('base64')) },
      magda: magdaDemo(clock),
      telefoon: '0800 00 000',
    }
    app = await createApp({
      ...deps,
      http: {
        limits: { perAddress: 1e6, perSession: 1e6, login: 1e6 },
        log: { level: 'silent' },
      },
    })
  })
  after(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })

  async function vraag(door: Actor, url: string, body?: Readonly<Record<string, string>>) {
    const token = await openSessions(store, systemClock).login(door, systemClock.now())
    return app.inject({
      method: body ? 'POST' : 'GET',
      url,
      headers: { cookie: `sessie=${token}`, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
      ...(body ? { payload: { _sleutel: crypto.randomUUID(), ...body } } : {}),
    })
  }

  /** The table as rows of cells, from the file. */
  async function tabel(door: Actor, telling = 'laatste') {
    const { body, statusCode } = await vraag(
      door,
      urls.vooruitblik.href({}, { telling, formaat: 'csv' }),
    )
    assert.equal(statusCode, 200)
    const [kop, ...rijen] = body
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/)
      .map((regel) => regel.split(','))
    const kolom = kop!.findIndex((naam) => naam.startsWith('Vlaams-Brabant'))
    return {
      kop: kop![kolom],
      van: (rij: string) => Number(rijen.find(([naam]) => naam === rij)![kolom]),
    }
  }

  test('het eigen team telt op de eenheid, een ander team krijgt dezelfde cijfers afgerond op 5', async () => {
    const eerst = await tabel(tom)
    const laatste = [-1, 0, 31, 31, 366].map((dagen) => dagenNa(vandaag, { days: dagen }))
    await inDienstSinds(
      store,
      laatste.map((each) => dagenNa(each, { years: -5 })),
      '3000',
    )
    const nu = await tabel(tom)
    const erbij = (rij: string) => nu.van(rij) - eerst.van(rij)
    assert.deepEqual(
      [erbij('Te laat'), erbij('maart 2029'), erbij('april 2029'), erbij('Later'), erbij('Samen')],
      [1, 1, 2, 1, 5],
    )
    assert.equal(nu.kop, 'Vlaams-Brabant')
    for (const door of [anderTeam, zonderTeam]) {
      const { kop, van } = await tabel(door)
      assert.equal(kop, 'Vlaams-Brabant (afgerond op 5)')
      for (const rij of ['Te laat', 'maart 2029', 'april 2029', 'Later'])
        assert.equal(van(rij), Math.round(nu.van(rij) / 5) * 5)
    }
    const blad = await vraag(tom, urls.vooruitblik.href())
    assert.match(blad.body, /Vlaams-Brabant \(uw team\)/)
    assert.match(blad.body, /2\.364/)
  })

  test('wie de evaluaties niet plant, komt er niet binnen; wie ze plant maar niet beslist, kiest niet', async () => {
    const burger = wie('burger', 'burger')
    for (const door of [burger, baas, wie('holle', 'beslisser (4 ogen)', 'VDAB-LIMBURG')]) {
      assert.equal((await vraag(door, urls.vooruitblik.href())).statusCode, 403)
      assert.equal((await vraag(door, urls.golf.href())).statusCode, 403)
    }
    const gezien = await vraag(consulent, urls.vooruitblik.href())
    assert.equal(gezien.statusCode, 200)
    assert.ok(!gezien.body.includes(`href="${urls.golf.href()}"`))
    assert.equal((await vraag(consulent, urls.golf.href())).statusCode, 403)
    assert.equal((await vraag(zonderTeam, urls.golf.href())).statusCode, 404)
  })

  test('een keuze wordt eerst uitgerekend, dan met een reden bewaard, en geldt alleen voor het eigen team', async () => {
    const keuze = { dagenVooraf: '150', spreiding: '3' }
    const proef = await vraag(tom, urls.golf.href({}, keuze))
    assert.match(proef.body, /Wat deze keuze doet/)
    assert.match(proef.body, /150 dagen voor de laatste dag, of tot 3 maanden vroeger/)
    assert.match(
      (await vraag(tom, urls.golf.href({}, { ...keuze, spreiding: '13' }))).body,
      /id="spreiding-error"/,
    )
    const zonderReden = await vraag(tom, urls.golf.href(), keuze)
    assert.equal(zonderReden.statusCode, 422)
    assert.match(zonderReden.body, /Schrijf waarom uw team dit kiest/)
    assert.match(zonderReden.body, /name="dagenVooraf" value="150"/)
    assert.match((await vraag(tom, urls.golf.href())).body, /Uw team koos nog niets/)
    const reden = 'De piek van 2019 keert terug.'
    assert.equal((await vraag(tom, urls.golf.href(), { ...keuze, reden })).statusCode, 303)
    assert.equal(
      (
        await vraag(anderTeam, urls.golf.href(), {
          dagenVooraf: '10',
          spreiding: '0',
          reden: 'Limburg kan het sneller.',
        })
      ).statusCode,
      303,
    )
    const eigen = (await vraag(tom, urls.golf.href())).body
    assert.match(eigen, /VDAB begint<\/dt>\s*<dd[^>]*>150 dagen/)
    assert.ok(eigen.includes(reden) && eigen.includes('Naam van tom'))
    assert.ok(!eigen.includes('Limburg kan het sneller'))
  })

  /** Somebody who is at work since 6 May 2024, so that VDAB evaluates again by 6 May 2029. */
  async function aZaak() {
    const persoon = aPersoon()
    const { history, nummer } = await openMetBewijs(store, persoon)
    await kenToe(store, history)
    await store.write(
      systeem,
      async (tx) => void (await doe(tx, history, meldIndienst('2024-05-06'))),
    )
    const zelf: Actor = { id: persoon.insz, naam: 'Roodkapje Van den Bos', rol: 'burger' }
    const begin = async () => {
      const id = crypto.randomUUID()
      const uitkomst = await store.write(systeem, (tx) =>
        doeEvaluatie(tx, history, {
          type: 'start periodiek',
          id,
          op: vandaag,
          door: handelaar(systeem),
          lot: 0,
          instelling: gewoneInstelling,
        }),
      )
      assert.ok(!isNotPossible(uitkomst))
      return id
    }
    return { history, nummer, zelf, begin }
  }

  /** The job ends and goes on at another company, with a package that is valid for longer. */
  const naarAndereBaas = (history: string, op: Dag) => {
    const melder = { id: baas.id, naam: baas.naam, rol: baas.rol }
    const pakket = { loonpremie: 40, begeleiding: 'laag' }
    const werkgever = { kbo: andereBaas.organisatie, naam: 'Het Peperkoekenhuis' }
    return gebeurt(
      store,
      history,
      { type: 'WopBeeindigd', dag: op, data: { reden: 'ander werk', melder } },
      {
        type: 'WopVoortgezet',
        dag: op,
        data: { wop: { van: op, tot: null, pakket, werkgever }, melder },
      },
    )
  }

  test('de volgende evaluatie staat bij werkgever en werknemer, met de dag en hoe die geteld is', async () => {
    const { nummer, zelf } = await aZaak()
    const lijst = await vraag(baas, urls.werkgever.href())
    assert.match(lijst.body, /ten laatste op 6 mei 2029/)
    assert.match(
      (await vraag(baas, urls.werknemer.href({ nummer }))).body,
      /VDAB evalueert het pakket opnieuw/,
    )
    const mijn = await vraag(zelf, urls.mijn.href())
    assert.match(mijn.body, /VDAB bekijkt uw pakket opnieuw/)
    assert.match(mijn.body, /5 jaar vanaf 6 mei 2024 = 6 mei 2029/)
  })

  test('een volgende werkgever leest zijn eigen D-06, niet de late van de vorige', async () => {
    const [history] = await inDienstSinds(store, [dag('2024-01-10')])
    const door = { id: tom.id, naam: tom.naam, rol: tom.rol }
    await gebeurt(store, history!, {
      type: 'EvaluatieBeslist',
      dag: dag('2029-02-01'),
      data: { id: 'e0', besluit: aBesluit(), door },
    })
    const [dossier] = await store.read(systeem, (tx) =>
      tx.query<{ nummer: string }>('select nummer from dossier where history = $1', [history]),
    )
    const { nummer } = dossier!
    const blad = (van: Actor) => vraag(van, urls.werknemer.href({ nummer }))
    assert.match((await blad(baas)).body, /10 januari 2029[^]*gedaan op 1 februari 2029/)
    const lijst = (await vraag(baas, urls.werkgever.href())).body
    assert.equal(lijst.split(`>${nummer}<`).length, 2, 'één rij per werknemer')
    await naarAndereBaas(history!, vandaag)
    const gezien = await blad(andereBaas)
    assert.equal(gezien.statusCode, 200)
    assert.match(gezien.body, /1 februari 2034/)
    assert.doesNotMatch(gezien.body, /januari 2029/)
  })

  test('een D-06 die bij de vorige werkgever begon te lopen, loopt bij de volgende verder', async () => {
    const { history, nummer } = await aZaak()
    await naarAndereBaas(history, vandaag)
    const gezien = await vraag(andereBaas, urls.werknemer.href({ nummer }))
    assert.match(gezien.body, /5 jaar vanaf 6 mei 2024 = 6 mei 2029/)
    const [rij] = await store.read(systeem, (tx) =>
      tx.query<{ kbo: string }>(
        `select werkgever_kbo as kbo from termijn where history = $1 and id = 'D-06'`,
        [history],
      ),
    )
    assert.equal(rij?.kbo, andereBaas.organisatie)
  })

  test('begint VDAB, dan ziet elk wat te doen is, kan niemand er een naast vragen en trekt niemand ze in', async () => {
    const { nummer, zelf, begin } = await aZaak()
    const aanvraag = await begin()
    const taak = await vraag(baas, urls.werkgever.href())
    assert.ok(taak.body.includes(`href="${urls.aanvraag.href({ aanvraag })}"`))
    assert.match(taak.body, /VDAB evalueert na vijf jaar\. Bezorg een POP/)
    const blad = await vraag(baas, urls.aanvraag.href({ aanvraag }))
    assert.match(blad.body, /Geef een POP af/)
    assert.match(blad.body, /motivatieverslag en een handtekening zijn niet nodig/)
    assert.doesNotMatch(blad.body, /Trek de aanvraag in|Uw aanvraag is verstuurd/)
    const mijn = await vraag(zelf, urls.mijn.href())
    assert.ok(mijn.body.includes(urls.mijnAanvraag.href({ aanvraag })))
    assert.match(
      (await vraag(zelf, urls.mijnAanvraag.href({ aanvraag }))).body,
      /VDAB evalueert na vijf jaar/,
    )
    for (const [door, url] of [
      [baas, urls.werkgeverEvaluatie.href({ nummer })],
      [zelf, urls.mijnEvaluatie.href()],
    ] as const) {
      assert.doesNotMatch((await vraag(door, url)).body, /<button[^>]*>\s*Vraag een evaluatie/)
      const geweigerd = await vraag(door, url, {})
      assert.equal(geweigerd.statusCode, 409)
      assert.match(geweigerd.body, /VDAB evalueert nu zelf/)
    }
    for (const [door, url] of [
      [baas, urls.aanvraagIntrekken.href({ aanvraag })],
      [zelf, urls.mijnAanvraagIntrekken.href({ aanvraag })],
    ] as const) {
      assert.equal((await vraag(door, url)).statusCode, 303)
      assert.equal((await vraag(door, url, {})).statusCode, 409)
    }
    // Another company does not learn that it exists.
    for (const url of [urls.aanvraag.href({ aanvraag }), urls.aanvraagIntrekken.href({ aanvraag })])
      assert.ok([403, 404].includes((await vraag(andereBaas, url)).statusCode))
    const vdab = wie('gerda', 'team TOM', 'VDAB-OOST_VLAANDEREN')
    const nakijken = await vraag(vdab, urls.evaluatieNakijken.href({ nummer, aanvraag }))
    assert.equal(nakijken.statusCode, 200)
    assert.match(nakijken.body, /Ten laatste op/)
    assert.doesNotMatch(nakijken.body, /Wie ondertekende het verslag/)
    const dossier = await vraag(vdab, urls.dossier.href({ nummer }))
    assert.ok(dossier.body.includes(urls.evaluatieNakijken.href({ nummer, aanvraag })))
  })
})
