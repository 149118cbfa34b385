import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { parseCsv } from 'hucre/csv'
import { systeem } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { openLoket, type Bezoek, type Loket, type Zaak } from './loket.ts'

describe('wie keek in mijn dossier?', () => {
  let loket: Loket
  let zaak: Zaak
  let zelf: Bezoek
  const pad = urls.mijnInzage.href()

  before(async () => {
    loket = await openLoket()
    zaak = await loket.nieuwDossier()
    zelf = await loket.als(zaak.persoon.insz)
    const consulent = await loket.als('sneeuwwitje')
    await consulent.get(urls.dossier.href(zaak))
    await consulent.get(urls.dossier.href(zaak))
  })

  test('de persoon leest dag, dienst, rol, doel en soort, met een code en zonder naam', async () => {
    const { status, body } = await zelf.get(pad)
    assert.equal(status, 200)
    assert.match(body, /woensdag 18 november 2026/)
    assert.match(body, /VDAB Oost-Vlaanderen, de indiceringsconsulent/)
    assert.match(body, /dossier behandelen/)
    assert.match(body, /hoe ver uw dossier staat/)
    assert.match(body, /09:00, 2 keer/)
    assert.match(body, /M-[0-9A-F]{8}/)
    assert.doesNotMatch(body, /Sneeuwwitje/)
  })

  test('eigen kijken staat er samengevat, en wie keek ziet zichzelf niet als een vreemde', async () => {
    const { body } = await zelf.get(pad)
    assert.match(body, /U keek zelf/)
    assert.doesNotMatch(body, /de persoon zelf/)
  })

  test('wat het programma vanzelf doet, staat er samengevat', async () => {
    await loket.store.write(systeem, (tx) =>
      tx.audit({ action: 'brief maken', history: zaak.history, purpose: 'beslissing meedelen' }),
    )
    assert.match((await zelf.get(pad)).body, /Het programma werkte vanzelf aan uw dossier\./)
  })

  test('het csv-bestand heeft elke regel van het log, en geen naam of nummer van iemand', async () => {
    const { body } = await zelf.get(urls.mijnInzage.href({}, { formaat: 'csv' }))
    const regels = parseCsv(body)
    const [telling] = await loket.store.read(systeem, (tx) =>
      tx.query<{ n: number }>('select count(*) as n from audit where history = $1', [zaak.history]),
    )
    // The line of this very download is written after the file was made.
    assert.equal(regels.length, telling!.n)
    assert.doesNotMatch(body, /Sneeuwwitje/)
    assert.ok(!body.includes(zaak.persoon.insz))
  })

  test('een ander dossier is nooit te zien, en een medewerker heeft deze bladzijde niet', async () => {
    const ander = await loket.nieuwDossier()
    const vreemde = await loket.als(ander.persoon.insz)
    assert.doesNotMatch((await vreemde.get(pad)).body, /09:00, 2 keer/)
    for (const id of ['sneeuwwitje', 'uil', 'koning'])
      assert.equal((await (await loket.als(id)).get(pad)).status, 403, id)
  })

  test('wie geen dossier heeft, leest dat niemand erin kan kijken', async () => {
    const leeg = aPersoon()
    await loket.store.write(systeem, (tx) =>
      tx.query(
        `insert into demo_account (id, naam, rol, uitleg, volgorde, at) values ($1, 'Leeg', 'burger', '', 0, now())`,
        [leeg.insz],
      ),
    )
    const { status, body } = await (await loket.als(leeg.insz)).get(pad)
    assert.equal(status, 200)
    assert.match(body, /U hebt nog geen dossier/)
  })

  test('een lang log staat op bladzijden die op elkaar aansluiten, zonder een regel te verliezen', async () => {
    const lang = await loket.nieuwDossier()
    await loket.store.write(medewerkers.gerda, async (tx) => {
      for (let nr = 0; nr < 230; nr += 1)
        await tx.audit({
          action: 'inzage: dossier behandelen',
          history: lang.history,
          purpose: `doel ${nr}`,
          klasse: 'STA',
        })
    })
    const bezoek = await loket.als(lang.persoon.insz)
    const gezien = new Set<string>()
    let volgende: string | undefined = pad
    for (let bladzijde = 0; volgende; bladzijde += 1) {
      assert.ok(bladzijde < 5)
      const { body } = await bezoek.get(volgende)
      for (const [doel] of body.matchAll(/doel \d+/g)) gezien.add(doel)
      volgende = /href="([^"]*na=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.equal(gezien.size, 230)
  })

  test('een vraag komt bij de functionaris, en het antwoord bij de persoon', async () => {
    const vraagpad = urls.mijnInzageVraag.href()
    const kort = await zelf.post(vraagpad, { tekst: 'Waarom?' })
    assert.equal(kort.status, 422)
    assert.match(kort.body, /Waarom\?/)
    const gesteld = await zelf.post(vraagpad, { tekst: 'Wie is de code van 9 uur, en waarom?' })
    assert.deepEqual([gesteld.status, gesteld.naar], [303, pad])
    assert.match((await zelf.get(pad)).body, /Er is nog geen antwoord/)

    const uil = await loket.als('uil')
    const lijst = await uil.get(urls.toezicht.start.href())
    assert.ok(lijst.body.includes(zaak.nummer))
    const [rij] = await loket.store.read(systeem, (tx) =>
      tx.query<{ id: string }>('select id from inzagevraag where history = $1', [zaak.history]),
    )
    const antwoordpad = urls.toezicht.vraag.href({ vraag: rij!.id })
    assert.match((await uil.get(antwoordpad)).body, /Wie is de code van 9 uur/)
    const antwoord = await uil.post(antwoordpad, { antwoord: 'Dat was uw consulent, met reden.' })
    assert.equal(antwoord.status, 303)
    assert.equal((await uil.post(antwoordpad, { antwoord: 'Nog eens.' })).status, 409)
    assert.match((await zelf.get(pad)).body, /Dat was uw consulent, met reden\./)
    assert.match((await zelf.get(pad)).body, /vraag over het toegangslog/)
    assert.equal((await zelf.get(antwoordpad)).status, 403)
  })
})

describe('de functionaris zoekt in het log', () => {
  let loket: Loket
  let zaak: Zaak
  let uil: Bezoek
  const pad = urls.toezicht.log.href()
  const reden = 'Een klacht van de persoon onderzoeken.'

  before(async () => {
    loket = await openLoket()
    zaak = await loket.nieuwDossier()
    await (await loket.als('gerda')).get(urls.dossier.href(zaak))
    uil = await loket.als('uil')
  })

  test('op dossier, met een reden: het adres van het antwoord noemt niemand', async () => {
    const gezocht = await uil.post(pad, { nummer: zaak.nummer, reden })
    assert.equal(gezocht.status, 303)
    assert.match(gezocht.naar, /^\/toezicht\/log\/[0-9a-f-]{36}$/)
    const { body } = await uil.get(gezocht.naar)
    assert.match(body, /Gerda Sneeuw/)
    const csv = await uil.get(`${gezocht.naar}?formaat=csv`)
    assert.ok(parseCsv(csv.body).length >= 3)
    assert.match(csv.body, /Gerda Sneeuw/)
    assert.ok(!csv.body.includes(zaak.persoon.insz))
  })

  test('de zoekopdracht zelf staat in het log van de persoon en is met reden bewaard', async () => {
    const [rij] = await loket.store.read(medewerkers.uil, (tx) =>
      tx.query<{ reden: string }>(
        `select reden from logzoeking where vraag->>'nummer' = $1 and door_id = 'uil'`,
        [zaak.nummer],
      ),
    )
    assert.equal(rij!.reden, reden)
    const { body } = await (await loket.als(zaak.persoon.insz)).get(urls.mijnInzage.href())
    assert.match(body, /de functionaris voor gegevensbescherming/)
    assert.match(body, /toezicht op de toegang/)
  })

  test('op medewerker, met naam, gebruikersnaam of code', async () => {
    const { naar } = await uil.post(pad, { nummer: zaak.nummer, medewerker: 'gerda sneeuw', reden })
    const { body } = await uil.get(naar)
    assert.match(body, /Gerda Sneeuw/)
    assert.doesNotMatch(body, /Sneeuwwitje/)
    const code = /M-[0-9A-F]{8}/.exec(body)![0]
    for (const medewerker of ['gerda', code])
      assert.match(
        (await uil.get((await uil.post(pad, { medewerker, reden })).naar)).body,
        /Gerda Sneeuw/,
      )
    const niemand = await uil.post(pad, { medewerker: 'Niemand Nergens', reden })
    assert.equal(niemand.status, 422)
    assert.match(niemand.body, /Niemand Nergens/)
  })

  test('op periode: de eerste en de laatste dag tellen mee, de dagen ernaast niet', async () => {
    const periode = (van: number, tot: number) => ({
      nummer: zaak.nummer,
      'van-dag': String(van),
      'van-maand': '11',
      'van-jaar': '2026',
      'tot-dag': String(tot),
      'tot-maand': '11',
      'tot-jaar': '2026',
      reden,
    })
    const gevonden = async (van: number, tot: number) =>
      (await uil.get((await uil.post(pad, periode(van, tot))).naar)).body.includes('Gerda Sneeuw')
    assert.equal(await gevonden(18, 18), true)
    assert.equal(await gevonden(16, 17), false)
    assert.equal(await gevonden(19, 20), false)
    assert.equal((await uil.post(pad, periode(19, 18))).status, 422)
  })

  test('zonder reden, of zonder iets om te zoeken, wordt niets gezocht en niets vergeten', async () => {
    const zonder = await uil.post(pad, { nummer: zaak.nummer, reden: 'te kort' })
    assert.equal(zonder.status, 422)
    assert.ok(zonder.body.includes(zaak.nummer))
    assert.equal((await uil.post(pad, { reden })).status, 422)
    assert.equal((await uil.post(pad, { nummer: 'WOP-1999-000001', reden })).status, 422)
  })

  test('het antwoord staat er 60 minuten, en alleen voor wie zocht', async () => {
    const { naar } = await uil.post(pad, { nummer: zaak.nummer, reden })
    assert.equal((await (await loket.als('raaf')).get(naar)).status, 404)
    assert.equal((await (await loket.als('gerda')).get(naar)).status, 403)
    loket.zet('2026-11-18T08:59:59.999Z')
    assert.equal((await uil.get(naar)).status, 200)
    loket.zet('2026-11-18T09:00:00.000Z')
    const verlopen = await uil.get(naar)
    assert.equal(verlopen.status, 404)
    assert.match(verlopen.body, /Zoek opnieuw/)
  })

  test('wat iemand zocht en wat iemand bevond, kan niemand wijzigen of wissen', async () => {
    for (const tabel of ['logzoeking', 'nazicht', 'nazicht_bevinding', 'audit'])
      for (const opdracht of [`delete from ${tabel}`, `truncate ${tabel} cascade`])
        await assert.rejects(
          loket.store.write(systeem, (tx) => tx.query(opdracht)),
          /permission denied|groeit alleen aan/,
          opdracht,
        )
  })
})
