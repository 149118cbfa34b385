import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { strFromU8, unzipSync } from 'fflate'
import { createApp, projections, type AppDeps } from '#app.ts'
import { maakBrief } from '#brieven/store.ts'
import { medewerkers } from '#demo/mensen.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { bewaar, legVast, trekIn } from '#dossier/luik/store.ts'
import { noodtoegang } from '#dossier/noodtoegang/noodtoegang.ts'
import { openDossier } from '#dossier/store.ts'
import { later } from '#dossier/toezicht/tijd.ts'
import { isNotPossible } from '#law/decider.ts'
import { systemClock } from '#platform/clock.ts'
import { kekFromText } from '#platform/documents/blob-key.ts'
import { openSessions } from '#platform/http/session.ts'
import { magdaDemo } from '#platform/magda/magda-demo.ts'
import { handle } from '#platform/store/handle.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { beslissingsbrief } from '#startpakket/brief.ts'
import { aStart } from '#startpakket/brief.fixture.ts'
import { fixedClock, testdag, testStore } from '#test/support/database.ts'
import { urls } from '#urls.ts'

const persoon = aPersoon({ familienaam: 'Zonnestraal' })
const zelf: Actor = { id: persoon.insz, naam: 'Roodkapje Zonnestraal', rol: 'burger' }
const { sneeuwwitje } = medewerkers

describe('mijn gegevens', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-gegevens-'))
  const vault = { folder, kek: kekFromText(Buffer.alloc(32, 3).toString('base64')) }
  let store: OpenStore
  let app: FastifyInstance
  let nummer = ''

  before(async () => {
    const clock = fixedClock(testdag)
    store = await testStore({ clock, projections })
    const deps: AppDeps = { store, clock, vault, magda: magdaDemo(clock), telefoon: '0800 00 000' }
    app = await createApp({ ...deps, http: { log: { level: 'silent' } } })
    await store.write(sneeuwwitje, async (tx) => {
      const geopend = await openDossier(tx, persoon, testdag)
      if (isNotPossible(geopend)) throw new Error(geopend.notPossible)
      nummer = geopend.nummer
      const brieven = beslissingsbrief(aStart('WOP 1'))
      await maakBrief(tx, vault, geopend, brieven.voorPersoon, {
        soort: 'start',
        ontvanger: 'persoon',
        kbo: null,
      })
      await maakBrief(tx, vault, geopend, brieven.voorWerkgever!, {
        soort: 'start',
        ontvanger: 'werkgever',
        kbo: '0999000128',
      })
    })
  })
  after(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })

  async function vraag(
    wie: Actor,
    url: string,
    body?: Readonly<Record<string, string>>,
    sterk = true,
  ) {
    const token = await openSessions(store, systemClock).login(
      wie,
      sterk ? systemClock.now() : undefined,
    )
    return app.inject({
      method: body ? 'POST' : 'GET',
      url,
      headers: { cookie: `sessie=${token}`, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
      ...(body ? { payload: { _sleutel: crypto.randomUUID(), ...body } } : {}),
    })
  }

  test('alles komt in één bestand: wat gebeurde, wie keek, en elke brief zoals hij gedrukt is', async () => {
    assert.equal((await vraag(sneeuwwitje, urls.dossier.href({ nummer }))).statusCode, 200)
    const antwoord = await vraag(zelf, urls.mijnUitvoer.href())
    assert.equal(antwoord.statusCode, 200)
    assert.equal(antwoord.headers['content-type'], 'application/zip')
    const bestanden = unzipSync(antwoord.rawPayload)
    const namen = Object.keys(bestanden)
    assert.deepEqual(namen.filter((naam) => !naam.startsWith('brieven/')).toSorted(), [
      'gegevens.json',
      'lees-mij.html',
    ])
    const brieven = namen.filter((naam) => naam.startsWith('brieven/'))
    assert.equal(brieven.length, 1, 'alleen de brief aan de persoon, niet die aan de werkgever')
    assert.equal(strFromU8(bestanden[brieven[0]!]!.slice(0, 5)), '%PDF-')
    const alles = JSON.parse(strFromU8(bestanden['gegevens.json']!)) as {
      readonly persoon: { readonly insz: string }
      readonly gebeurtenissen: readonly unknown[]
      readonly inzagen: readonly { readonly handeling: string; readonly rol: string }[]
    }
    assert.equal(alles.persoon.insz, persoon.insz)
    assert.equal(alles.gebeurtenissen.length, 3)
    assert.ok(
      alles.inzagen.some(
        ({ handeling, rol }) =>
          handeling === 'inzage: dossier behandelen' && rol === 'indiceringsconsulent',
      ),
    )
  })

  /** A dossier of somebody new, with who that is. */
  async function ander() {
    const iemand = aPersoon()
    const geopend = await store.write(sneeuwwitje, (tx) => openDossier(tx, iemand, testdag))
    if (isNotPossible(geopend)) throw new Error(geopend.notPossible)
    return { ...geopend, wie: { ...zelf, id: iemand.insz } }
  }

  async function uitgevoerd(wie: Actor) {
    const bestanden = unzipSync((await vraag(wie, urls.mijnUitvoer.href())).rawPayload)
    const tekst = (naam: string) => strFromU8(bestanden[naam]!)
    return { bestanden, json: tekst('gegevens.json'), html: tekst('lees-mij.html') }
  }

  /** Puts a paper in; its content, its name and its issuer all say `naam`. */
  async function leg(dossier: { readonly nummer: string; readonly history: string }, naam: string) {
    const bytes = Buffer.from(`Papier van ${naam}`)
    const papier = await bewaar(vault, dossier.nummer, 'attest', {
      origineel: bytes,
      keuring: {
        ok: true,
        soort: 'application/pdf',
        naam: `${naam}.pdf`,
        bytes,
        gewijzigd: false,
        waarschuwingen: [],
        virusscan: 'niet gescand',
      },
    })
    const gegevens = { datum: testdag, uitgever: `Dokter ${naam}`, geldigTot: null, post: null }
    await store.write(sneeuwwitje, (tx) =>
      legVast(tx, dossier.history, testdag, [papier], gegevens),
    )
    return { history: dossier.history, id: papier.context.document, ...papier }
  }

  test('een ingetrokken papier zit niet in het bestand, en ging het over iemand anders, dan ook niet wat erop staat', async () => {
    const dossier = await ander()
    const eigen = await leg(dossier, 'Assepoester')
    const oud = await leg(dossier, 'Doornroosje')
    const vreemd = await leg(dossier, 'Blauwbaard')
    await store.write(sneeuwwitje, async (tx) => {
      await trekIn(tx, oud, testdag, 'nodig', true)
      await trekIn(tx, vreemd, testdag, 'persoon', true)
    })
    const { bestanden, json, html } = await uitgevoerd(dossier.wie)
    const papieren = Object.keys(bestanden).filter((naam) => naam.startsWith('papieren/'))
    assert.deepEqual(papieren, [`papieren/${testdag}-${eigen.id.slice(0, 8)}-Assepoester.pdf`])
    assert.equal(strFromU8(bestanden[papieren[0]!]!), 'Papier van Assepoester')
    for (const tekst of [json, html]) {
      assert.ok(tekst.includes('Dokter Doornroosje'))
      assert.doesNotMatch(tekst, /Blauwbaard/)
      assert.ok(!tekst.includes(vreemd.sha256))
    }
    assert.ok(json.includes(eigen.sha256) && json.includes(oud.sha256))
    assert.match(html, /dit papier gaat over iemand anders/)
    const lijst = (JSON.parse(json) as { readonly papieren: readonly object[] }).papieren
    assert.equal(lijst.length, 3)
  })

  test('van elk papier dat in het bestand gaat, staat in het log welk papier het was en van welke soort', async () => {
    const dossier = await ander()
    const papieren = [await leg(dossier, 'Assepoester'), await leg(dossier, 'Doornroosje')]
    const ingetrokken = await leg(dossier, 'Blauwbaard')
    await store.write(sneeuwwitje, (tx) => trekIn(tx, ingetrokken, testdag, 'bestand', true))
    await uitgevoerd(dossier.wie)
    const regels = await store.read(systeem, (tx) =>
      tx.query<{ document: string | null; klasse: string }>(
        `select document, klasse from audit
         where history = $1 and action = 'inzage: eigen gegevens uitvoeren'`,
        [dossier.history],
      ),
    )
    assert.deepEqual(
      new Set(regels.map(({ document, klasse }) => `${document} ${klasse}`)),
      new Set([...papieren.map(({ id }) => `${id} MED`), 'null MED']),
    )
    assert.equal(regels.length, 3)
  })

  test('zolang noodtoegang niet gemeld is, zwijgt ook het bestand: in wat gebeurde en in wie keek', async () => {
    const raaf: Actor = { id: 'raaf', naam: 'Raaf', rol: 'DPO' }
    const nu = fixedClock(testdag).now()
    const geopend = async (van: string) => {
      const { history, wie } = await ander()
      await store.write(raaf, async (tx) => {
        await tx.beyond(() =>
          handle(tx, noodtoegang, history, {
            type: 'open',
            op: testdag,
            om: van,
            id: crypto.randomUUID(),
            door: raaf,
            categorie: 'gevaar',
            reden: 'De buur van de persoon belde.',
          }),
        )
        await tx.audit({ action: 'inzage: dossier zien', purpose: 'toezicht', history })
      })
      return (await uitgevoerd(wie)).json
    }
    assert.doesNotMatch(await geopend(nu), /Noodtoegang|"DPO"|buur/)
    const gemeld = await geopend(later(nu, { hours: -12 }))
    assert.match(gemeld, /"NoodtoegangGeopend"/)
    assert.match(gemeld, /inzage: dossier zien/)
    assert.doesNotMatch(gemeld, /buur/)
  })

  test('in het bestand staat geen enkele naam van een medewerker', async () => {
    const bestanden = unzipSync((await vraag(zelf, urls.mijnUitvoer.href())).rawPayload)
    for (const naam of ['gegevens.json', 'lees-mij.html'])
      assert.ok(!strFromU8(bestanden[naam]!).includes(sneeuwwitje.naam), naam)
  })

  test('het bestand vraagt een sterke aanmelding, de bladzijde ervoor niet', async () => {
    const zwak = await vraag(zelf, urls.mijnUitvoer.href(), undefined, false)
    assert.equal(zwak.statusCode, 303)
    assert.match(String(zwak.headers.location), /^\/aanmelden\//)
    assert.equal((await vraag(zelf, urls.mijnGegevens.href(), undefined, false)).statusCode, 200)
  })

  test('wie nog geen dossier heeft, komt op het overzicht', async () => {
    const nieuw = { ...zelf, id: aPersoon().insz }
    for (const url of [urls.mijnGegevens, urls.mijnUitvoer, urls.mijnRechtzetting]) {
      const { statusCode, headers } = await vraag(nieuw, url.href())
      assert.deepEqual([statusCode, headers.location], [303, '/mijn'])
    }
  })

  test('de persoon vraagt een rechtzetting, de consulent zet recht en antwoordt, en het oude blijft te lezen', async () => {
    const leeg = await vraag(zelf, urls.mijnRechtzetting.href(), { fout: 'Mijn naam is fout.' })
    assert.equal(leeg.statusCode, 422)
    assert.match(leeg.body, /Schrijf wat er moet staan/)
    assert.match(leeg.body, /Mijn naam is fout\./)
    const gevraagd = await vraag(zelf, urls.mijnRechtzetting.href(), {
      fout: 'Mijn naam is fout.',
      juist: 'Maneschijn',
    })
    assert.equal(gevraagd.statusCode, 303)
    const adres = urls.persoon.href({ nummer })
    const bladzijde = (await vraag(sneeuwwitje, adres)).body
    const [, antwoordadres] =
      /href="(\/dossiers\/[^"]+\/rechtzettingen\/[^"]+)"/.exec(bladzijde) ?? []
    assert.ok(antwoordadres)
    const nieuw = {
      aanspreking: 'mevrouw',
      voornaam: persoon.voornaam,
      familienaam: 'Maneschijn',
      ...persoon.adres,
      bron: 'Identiteitskaart gezien.',
    }
    assert.equal((await vraag(sneeuwwitje, adres, { ...nieuw, postcode: '0000' })).statusCode, 422)
    assert.equal((await vraag(sneeuwwitje, adres, nieuw)).statusCode, 303)
    const antwoord = { uitkomst: 'rechtgezet', uitleg: 'Uw naam is aangepast.' }
    assert.equal((await vraag(sneeuwwitje, antwoordadres, antwoord)).statusCode, 303)
    const nogEens = await vraag(sneeuwwitje, antwoordadres, antwoord)
    assert.equal(nogEens.statusCode, 409)
    const mijn = (await vraag(zelf, urls.mijnGegevens.href())).body
    for (const zin of [
      'Maneschijn',
      'Zonnestraal',
      'Identiteitskaart gezien.',
      'Uw naam is aangepast.',
    ])
      assert.ok(mijn.includes(zin), zin)
  })

  test('het register van de verwerkingen is voor iedereen', async () => {
    const { statusCode, body } = await app.inject({ url: urls.publiek.verwerkingsregister.href() })
    assert.equal(statusCode, 200)
    assert.match(body, /wanneer die valt, is niet bekend/)
  })
})
