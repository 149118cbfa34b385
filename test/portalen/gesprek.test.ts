import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { routesOf } from '#app.ts'
import { antwoorden, eenVerslag } from '#evaluatie/gesprek/gesprek.fixture.ts'
import { alsGetypt } from '#evaluatie/gesprek/invoer.ts'
import { gespreksvragen } from '#evaluatie/gesprek/vragenlijst.ts'
import { aScore } from '#indicatie/icf/icf.fixture.ts'
import { categorieen, icfSet } from '#indicatie/icf/icf-set.ts'
import type { Actor } from '#platform/types.ts'
import { testdag } from '#test/support/database.ts'
import { urls } from '#urls.ts'
import {
  anderBedrijf,
  baas,
  evaluator,
  gerda,
  holle,
  openLoket,
  uitLimburg,
} from './gesprek-loket.ts'

type Loket = Awaited<ReturnType<typeof openLoket>>

const getypt = (anders: Parameters<typeof eenVerslag>[0] = {}) =>
  alsGetypt(eenVerslag({ op: testdag, ...anders }))

describe('Het gesprek van een evaluatie, over het net', () => {
  let loket: Loket
  const vraag: Loket['vraag'] = (...wat) => loket.vraag(...wat)
  const metGesprek: Loket['metGesprek'] = (...wat) => loket.metGesprek(...wat)

  before(async () => {
    loket = await openLoket()
  })
  after(() => loket.sluit())

  test('Van vragenlijst tot verslag: werkgever, werknemer, evaluator', async () => {
    const { nummer, naar, zelf, aanvraag, stand } = await metGesprek()
    const lijst = urls.vragenlijst.href({ nummer })
    const overzicht = await vraag(baas, urls.werkgever.href())
    assert.ok(overzicht.body.includes(`href="${lijst}"`))
    const leeg = await vraag(baas, lijst)
    for (const { vraag: tekst } of Object.values(gespreksvragen))
      assert.ok(leeg.body.includes(tekst))
    assert.match(leeg.body, /officiële vragenlijst van VDAB is niet bekend/)
    const half = { taken: 'Brood bakken', na: '0', actie: 'bewaren' }
    assert.equal((await vraag(baas, lijst, half)).statusCode, 303)
    assert.match((await vraag(baas, lijst)).body, /Brood bakken/)
    assert.doesNotMatch((await vraag(evaluator, urls.gesprek.href(naar))).body, /Brood bakken/)
    const teVroeg = await vraag(baas, lijst, { ...half, na: '1', actie: 'versturen' })
    assert.equal(teVroeg.statusCode, 422)
    assert.match(teVroeg.body, /Brood bakken/)
    assert.match(teVroeg.body, /Schrijf een antwoord/)
    const alles = { ...antwoorden, na: '1', samen: 'ja', actie: 'versturen' }
    assert.equal((await vraag(baas, lijst, alles)).statusCode, 303)
    assert.match((await vraag(baas, lijst)).body, /U moet niets meer doen/)
    assert.ok(!(await vraag(baas, urls.werkgever.href())).body.includes(`href="${lijst}"`))
    const tweede = await vraag(baas, lijst, { ...alles, taken: 'Taart bakken', na: '2' })
    assert.equal(tweede.statusCode, 409)
    assert.match(tweede.body, /Taart bakken/)

    const eigen = urls.mijnGesprek.href({ aanvraag })
    assert.ok((await vraag(zelf, urls.mijn.href())).body.includes(`href="${eigen}"`))
    assert.match((await vraag(zelf, eigen)).body, /Antwoord over wensen/)
    assert.equal((await vraag(zelf, eigen, { tekst: 'Merkwoord van mij' })).statusCode, 303)

    const voorbereiding = await vraag(evaluator, urls.gesprek.href(naar))
    for (const deel of [
      /Antwoord over taken/,
      /Merkwoord van mij/,
      /1 oktober 2026/,
      /Soms afgeleid/,
    ])
      assert.match(voorbereiding.body, deel)
    const invullen = urls.gesprekInvullen.href(naar)
    const formulier = await vraag(evaluator, invullen)
    assert.match(formulier.body, /Vorige keer: b140\.1 Soms afgeleid/)
    assert.match(formulier.body, /value="Els Elfenhaar"/)
    const klad = { ...getypt({ samenvatting: 'Nog kort' }), na: '0', actie: 'bewaren' }
    assert.equal((await vraag(evaluator, invullen, klad)).statusCode, 303)
    assert.match((await vraag(evaluator, invullen)).body, /Verliest de draad bij lawaai/)
    const zonder = { ...getypt({ kanOordelen: false }), na: '1', actie: 'vastleggen' }
    const geweigerd = await vraag(evaluator, invullen, zonder)
    assert.equal(geweigerd.statusCode, 422)
    assert.match(geweigerd.body, /href="#kanOordelen"/)
    assert.match(geweigerd.body, /Verliest de draad bij lawaai/)
    assert.equal((await stand()).status, 'GESPREK_GEPLAND')
    const goed = { ...getypt(), na: '1', actie: 'vastleggen' }
    const vast = await vraag(evaluator, invullen, goed)
    assert.equal(vast.headers.location, urls.gesprekVerslag.href(naar))
    assert.equal((await stand()).status, 'GESPREK_GEVOERD')
    assert.equal((await stand()).gesprek?.op, testdag)

    const weg = await vraag(holle, urls.dossierEvaluatie.href({ nummer }))
    assert.ok(weg.body.includes(`href="${urls.gesprekVerslag.href(naar)}"`))
    const verslag = await vraag(holle, urls.gesprekVerslag.href(naar))
    assert.match(verslag.body, /Verliest de draad bij lawaai/)
    assert.match(verslag.body, /\(slechter\)/)
    const gelezen = await vraag(zelf, eigen)
    assert.match(gelezen.body, /Opletten/)
    assert.match(gelezen.body, /Dit is soms moeilijk/)
    assert.doesNotMatch(gelezen.body, /b140/)
    assert.match((await vraag(zelf, urls.mijn.href())).body, /Lees het verslag van uw gesprek/)
  })

  test('Wat een collega intussen bewaarde, wordt niet ongezien overschreven, en wat getypt was blijft', async () => {
    const { naar, stand } = await metGesprek()
    const invullen = urls.gesprekInvullen.href(naar)
    const klad = (samenvatting: string, na: string) => ({
      ...getypt({ samenvatting }),
      na,
      actie: 'bewaren',
    })
    assert.equal((await vraag(evaluator, invullen, klad('Eerste', '0'))).statusCode, 303)
    const tweede = await vraag(gerda, invullen, klad('Tweede', '0'))
    assert.equal(tweede.statusCode, 409)
    assert.match(tweede.body, /Tweede/)
    assert.match(tweede.body, /collega bewaarde dit intussen/)
    assert.match(tweede.body, /Lees wat intussen bewaard is/)
    assert.match(tweede.body, /Eerste/)
    assert.equal((await stand()).gespreksmap.klad?.verslag.samenvatting, 'Eerste')
    const na = /name="na" value="(\d+)"/.exec(tweede.body)![1]!
    assert.equal((await vraag(gerda, invullen, klad('Tweede', na))).statusCode, 303)
    assert.equal((await stand()).gespreksmap.klad?.verslag.samenvatting, 'Tweede')
  })

  test('Een verbetering staat met haar reden naast wat er stond, voor VDAB en voor de werknemer', async () => {
    const { naar, zelf, aanvraag } = await metGesprek()
    const invullen = urls.gesprekInvullen.href(naar)
    assert.equal(
      (await vraag(evaluator, invullen, { ...getypt(), na: '0', actie: 'vastleggen' })).statusCode,
      303,
    )
    assert.match((await vraag(evaluator, invullen)).body, /Verbeter het verslag<\/button>/)
    const beter = getypt({ samenvatting: 'Bij lawaai helpt een koptelefoon.' })
    const reden = 'De koptelefoon ontbrak.'
    const zonder = await vraag(evaluator, invullen, { ...beter, na: '1', actie: 'verbeteren' })
    assert.equal(zonder.statusCode, 409)
    assert.match(zonder.body, /helpt een koptelefoon/)
    const met = { ...beter, na: '1', actie: 'verbeteren', reden }
    assert.equal((await vraag(evaluator, invullen, met)).statusCode, 303)
    for (const [wie, url] of [
      [evaluator, urls.gesprekVerslag.href(naar)],
      [zelf, urls.mijnGesprek.href({ aanvraag })],
    ] as const) {
      const { body } = await vraag(wie, url)
      for (const deel of [
        /helpt een koptelefoon/,
        /Bij lawaai is hulp nodig/,
        /De koptelefoon ontbrak/,
      ])
        assert.match(body, deel)
    }
  })

  test('Het lege formulier toont het nummer, elk onderwerp en niets van de persoon', async () => {
    const { naar, nummer } = await metGesprek()
    const { body } = await vraag(evaluator, urls.gesprekFormulier.href(naar))
    assert.ok(body.includes(nummer))
    assert.ok(body.includes(icfSet.waarschuwing))
    for (const { code } of categorieen) assert.ok(body.includes(`${code} `), code)
    assert.doesNotMatch(body, /Roodkapje|Peperkoek/)
  })

  test('Een andere werkgever, een andere burger en een evaluator van elders vinden niets', async () => {
    const { naar, nummer, aanvraag } = await metGesprek()
    const ander = await metGesprek()
    const dicht = async (wie: Actor, url: string) =>
      assert.ok([403, 404].includes((await vraag(wie, url)).statusCode), `${wie.rol} ${url}`)
    const adressen = [
      urls.gesprek.href(naar),
      urls.gesprekInvullen.href(naar),
      urls.gesprekVerslag.href(naar),
      urls.gesprekFormulier.href(naar),
    ]
    for (const wie of [baas, anderBedrijf, uitLimburg, ander.zelf])
      for (const url of adressen) await dicht(wie, url)
    for (const wie of [anderBedrijf, uitLimburg, ander.zelf, evaluator])
      await dicht(wie, urls.vragenlijst.href({ nummer }))
    for (const wie of [baas, evaluator, ander.zelf])
      await dicht(wie, urls.mijnGesprek.href({ aanvraag }))
    const poging = await vraag(uitLimburg, urls.gesprekInvullen.href(naar), {
      ...getypt(),
      na: '0',
      actie: 'vastleggen',
    })
    assert.equal(poging.statusCode, 404)
    // The address of the own dossier does not open the evaluation of another.
    await dicht(evaluator, urls.gesprek.href({ nummer, aanvraag: ander.aanvraag }))
  })

  test('Vroeg de werknemer alleen, dan krijgt de werkgever de vragenlijst en niets van de aanvraag', async () => {
    const { nummer, aanvraag } = await metGesprek('werknemer')
    const lijst = await vraag(baas, urls.vragenlijst.href({ nummer }))
    assert.equal(lijst.statusCode, 200)
    assert.ok(!lijst.body.includes(aanvraag))
    const overzicht = await vraag(baas, urls.werkgever.href())
    assert.ok(overzicht.body.includes(urls.vragenlijst.href({ nummer })))
    assert.ok(!overzicht.body.includes(urls.aanvraag.href({ aanvraag })))
  })

  test('Geen enkele bladzijde van de werkgever toont iets van het verslag of van het eigen woord', async () => {
    const merk = `Merk${crypto.randomUUID().replaceAll('-', '')}`
    const { naar, nummer, zelf, aanvraag, pop } = await metGesprek()
    const eigen = urls.mijnGesprek.href({ aanvraag })
    assert.equal((await vraag(zelf, eigen, { tekst: merk })).statusCode, 303)
    const verslag = getypt({
      samenvatting: `${merk} en nog meer woorden`,
      scores: { b152: aScore({ kwalificator: '3', toelichting: merk }) },
      vorm: 'apart',
      apart: { waarom: 'gewenst', reden: merk },
      aanwezig: { ...eenVerslag().aanwezig, tolk: merk },
    })
    const invullen = urls.gesprekInvullen.href(naar)
    assert.equal(
      (await vraag(evaluator, invullen, { ...verslag, na: '0', actie: 'vastleggen' })).statusCode,
      303,
    )
    assert.ok((await vraag(zelf, eigen)).body.includes(merk))
    const invulling: Readonly<Record<string, string>> = { nummer, aanvraag, stuk: pop }
    const patronen = routesOf(loket.deps)
      .filter((route) => route.GET && route.url.pattern.startsWith('/werkgever'))
      .map(({ url }) => url.pattern)
    assert.ok(patronen.length > 20)
    for (const patroon of patronen) {
      const url = patroon.replaceAll(/:(\w+)/g, (_, naam: string) => invulling[naam] ?? aanvraag)
      assert.ok(!(await vraag(baas, url)).body.includes(merk), patroon)
    }
  })
})
