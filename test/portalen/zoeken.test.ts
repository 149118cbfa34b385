import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { Client } from 'pg'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { zoekenOpInsz } from '#dossier/toezicht/signalen.ts'
import { after as later } from '#law/dag.ts'
import { systemClock } from '#platform/clock.ts'
import { openSessions } from '#platform/http/session.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { openMetBewijs } from '#startpakket/store.fixture.ts'
import { testdag } from '#test/support/database.ts'
import { urls } from '#urls.ts'
import { gerda, openKantoor } from './afspraak.fixture.ts'

describe('Zoeken, over het net', () => {
  let kantoor: Awaited<ReturnType<typeof openKantoor>>
  before(async () => {
    kantoor = await openKantoor()
  })
  after(() => kantoor.sluit())

  const aZoeker = (anders: Partial<Actor> = {}): Actor => ({
    ...gerda,
    id: `zoeker-${randomUUID()}`,
    ...anders,
  })

  async function aDossier() {
    const persoon = aPersoon({ familienaam: `Zoek${randomUUID().replaceAll(/\W|\d/g, '')}` })
    return { ...(await openMetBewijs(kantoor.store, persoon)), ...persoon }
  }

  const zoek = (wie: Actor, getypt: string) =>
    kantoor.vraag(wie, urls.zoeken.href(), { zoek: getypt })

  /** The page behind a search that went through. */
  async function uitslag(wie: Actor, getypt: string) {
    const { statusCode, headers } = await zoek(wie, getypt)
    assert.equal(statusCode, 303)
    const adres = String(headers.location)
    assert.match(adres, /^\/zoeken\/[\w-]{43}$/)
    return { adres, ...(await kantoor.vraag(wie, adres)) }
  }

  const gevonden = (body: string) => [
    ...new Set([...body.matchAll(/href="\/dossiers\/(WOP-[\d-]+)"/g)].map(([, nummer]) => nummer)),
  ]

  /** The page without what was typed and without the key of the form. */
  const kaal = (body: string, getypt: string) =>
    body
      .replaceAll(getypt, 'GETYPT')
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'SLEUTEL')
      .replaceAll(/zoeken\/[\w-]{43}/g, 'ADRES')

  test('op nummer, naam en rijksregisternummer staat hetzelfde dossier in een lijst, ook als het er maar één is', async () => {
    const wie = aZoeker()
    const { nummer, insz, familienaam } = await aDossier()
    const [, jaar, volg] = nummer.split('-')
    const punten = `${insz.slice(0, 2)}.${insz.slice(2, 4)}.${insz.slice(4, 6)}-${insz.slice(6, 9)}.${insz.slice(9)}`
    for (const getypt of [
      nummer,
      nummer.toLowerCase(),
      `${jaar}-${Number(volg)}`,
      `wop ${jaar} ${volg}`,
      familienaam.toUpperCase(),
      `${familienaam.slice(0, 20)} rood`,
      insz,
      punten,
    ]) {
      const { statusCode, body } = await uitslag(wie, getypt)
      assert.equal(statusCode, 200)
      assert.deepEqual(gevonden(body), [nummer], getypt)
    }
  })

  test('van een rijksregisternummer buiten het eigen werk krijgt de zoeker hetzelfde antwoord als van een dat niet bestaat, en het programma doet hetzelfde werk', async (t) => {
    const { insz, nummer } = await aDossier()
    const bestaatNiet = aPersoon().insz
    const elders = { organisatie: 'VDAB-LIMBURG' }
    const antwoorden = []
    for (const getypt of [insz, bestaatNiet]) {
      const wie = aZoeker(elders)
      await kantoor.vraag(wie, urls.zoeken.href())
      const query = t.mock.method(Client.prototype, 'query')
      const { statusCode, body, headers } = await uitslag(wie, getypt)
      const vragen = query.mock.calls.map(({ arguments: [asked] }) =>
        (typeof asked === 'string'
          ? asked
          : (asked as unknown as { text: string }).text
        ).replaceAll(/'[^']*'/g, '?'),
      )
      query.mock.restore()
      delete headers['date']
      antwoorden.push({ statusCode, headers, body: kaal(body, getypt), vragen })
    }
    assert.deepEqual(antwoorden[0], antwoorden[1])
    assert.match(antwoorden[0]!.body, /Niets gevonden\. Kijk het nummer na/)
    assert.ok(antwoorden[0]!.vragen.some((vraag) => vraag.includes('d.insz = $6')))
    assert.deepEqual(gevonden((await uitslag(aZoeker(), insz)).body), [nummer])
  })

  test('zoeken op een rijksregisternummer staat in het log, gevonden of niet, zonder het nummer', async () => {
    const wie = aZoeker()
    const { insz } = await aDossier()
    await uitslag(wie, insz)
    const onbekend = aPersoon().insz
    const { adres } = await uitslag(wie, onbekend)
    await kantoor.vraag(wie, adres)
    const regels = await kantoor.store.read(systeem, (tx) =>
      tx.query<{ action: string; regel: string }>(
        `select action, to_jsonb(a)::text as regel from audit a where sleutel = $1 and action <> 'aangemeld' order by id`,
        [wie.id],
      ),
    )
    const acties = regels.map(({ action }) => action)
    const { gevonden: wel, niemand } = zoekenOpInsz
    assert.deepEqual(acties, [
      wel,
      'dossiers zoeken',
      'inzage: dossiers zoeken',
      niemand,
      'dossiers zoeken',
      'inzage: dossiers zoeken',
      'inzage: dossiers zoeken',
    ])
    assert.ok(regels.every(({ regel }) => !regel.includes(insz) && !regel.includes(onbekend)))
  })

  test('iemand anders, en wie later dan een uur komt, leest dat de zoekopdracht voorbij is en krijgt het zoekvak', async () => {
    const wie = aZoeker()
    const { nummer, familienaam } = await aDossier()
    const { adres } = await uitslag(wie, familienaam)
    const ander = await kantoor.vraag(aZoeker(), adres)
    kantoor.setDay(later(testdag, { days: 1 }))
    const laat = await kantoor.vraag(wie, adres)
    kantoor.setDay(testdag)
    for (const { statusCode, body } of [ander, laat]) {
      assert.equal(statusCode, 404)
      assert.match(body, /Deze zoekopdracht is voorbij[^]*name="zoek"/)
      assert.ok(!body.includes(nummer) && !body.includes(familienaam))
    }
    const nog = await kantoor.vraag(wie, adres)
    assert.equal(nog.statusCode, 200)
    assert.deepEqual(gevonden(nog.body), [nummer])
    assert.equal((await kantoor.vraag(wie, '/zoeken/geen')).statusCode, 404)
  })

  test('wie intussen van team veranderde, leest onder hetzelfde adres niets meer', async () => {
    const wie = aZoeker()
    const { familienaam } = await aDossier()
    const { adres } = await uitslag(wie, familienaam)
    const verhuisd = { ...wie, organisatie: 'VDAB-LIMBURG' }
    const sessie = await openSessions(kantoor.store, systemClock).login(verhuisd, systemClock.now())
    const { statusCode, body } = await kantoor.app.inject({
      url: adres,
      headers: { cookie: `sessie=${sessie}`, accept: 'text/html' },
    })
    assert.equal(statusCode, 200)
    assert.match(body, /Niets gevonden/)
    assert.deepEqual(gevonden(body), [])
  })

  test('een leeg vak, te weinig letters en een fout nummer: het antwoord zegt wat te doen, en wat getypt is staat er nog', async () => {
    const wie = aZoeker()
    for (const [getypt, zin] of [
      ['  ', /Vul een dossiernummer, een naam, een rijksregisternummer of een werkgever in/],
      ['s', /Vul minstens 2 letters van de naam in/],
      ['31.63.17-001.00', /Dit rijksregisternummer klopt niet/],
      ['0999.000.000', /Dit ondernemingsnummer klopt niet/],
      ['4127', /Dit nummer is niet volledig/],
      ['x'.repeat(121), /hoogstens 120 tekens/],
    ] as const) {
      const { statusCode, body } = await zoek(wie, getypt)
      assert.equal(statusCode, 422, getypt)
      assert.match(body, zin)
      assert.match(body, /<title>Fout: Zoek een dossier/)
      if (getypt.trim() !== '') assert.ok(body.includes(`value="${getypt}"`), getypt)
    }
  })

  test('niets gevonden houdt de getypte naam, ook in de lijst zelf; geen titel zegt wie gezocht is', async () => {
    const wie = aZoeker()
    const { body } = await uitslag(wie, 'Repelstéeltje <b>')
    assert.match(body, /Niets gevonden\. Kijk de spelling na, of zoek op het dossiernummer\./)
    assert.match(body, /value="Repelstéeltje &lt;b>"|value="Repelstéeltje &lt;b&gt;"/)
    assert.match(body, /<title>Gevonden dossiers – Maatwerkloket<\/title>/)
  })

  test('een werkgever, een burger en een partner hebben geen zoekvak', async () => {
    for (const rol of ['werkgever', 'burger', 'partner (OCMW/GTB)', 'HOC', 'DPO'])
      assert.equal((await kantoor.vraag(aZoeker({ rol }), urls.zoeken.href())).statusCode, 403, rol)
  })
})
