import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Actor } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { baas, gerda, goudlokje, openKantoor, verborgen, wolkje } from './afspraak.fixture.ts'

const anderBedrijf: Actor = { ...baas, id: 'ezel', organisatie: '0999000227' }

describe('De afspraak voor een evaluatie, over het net', () => {
  let kantoor: Awaited<ReturnType<typeof openKantoor>>
  before(async () => {
    kantoor = await openKantoor()
  })
  after(() => kantoor.sluit())

  test('Van voorstel tot gepland: VDAB, werkgever met begeleider, werknemer, brief en kalender', async () => {
    const zaak = await kantoor.aZaak()
    const { aanvraag, nummer, zelf } = zaak
    const dossier = await kantoor.vraag(gerda, urls.dossierEvaluatie.href({ nummer }))
    assert.ok(dossier.body.includes(urls.afspraakPlannen.href(zaak)))
    assert.match((await kantoor.vraag(gerda, urls.agenda.href())).body, new RegExp(nummer))
    assert.equal((await kantoor.stelVoor(zaak)).statusCode, 303)

    const taak = await kantoor.vraag(baas, urls.werkgever.href())
    const adres = urls.werkgeverAfspraak.href({ aanvraag })
    assert.ok(taak.body.includes(`href="${adres}"`), 'staat bij wat de werkgever moet doen')
    assert.match(taak.body, /zeg welke begeleider erbij is/)
    assert.match(
      (await kantoor.vraag(zelf, urls.mijn.href())).body,
      /Kijk wanneer VDAB komt praten/,
    )

    const zonder = await kantoor.bevestig(zaak, '  ')
    assert.equal(zonder.statusCode, 422)
    assert.match(zonder.body, /Vul in welke begeleider erbij is/)
    assert.equal((await kantoor.stand(zaak)).status, 'EVAL_GOEDGEKEURD')
    assert.equal((await kantoor.bevestig(zaak)).statusCode, 303)
    assert.equal((await kantoor.stand(zaak)).status, 'GESPREK_GEPLAND')
    assert.equal((await kantoor.bevestig(zaak)).statusCode, 422)

    const mijn = await kantoor.vraag(zelf, urls.mijnAfspraak.href({ aanvraag }))
    assert.match(mijn.body, /woensdag 9 december 2026/)
    assert.match(mijn.body, /9\.30\u00a0uur, ongeveer 60 minuten/)
    assert.match(mijn.body, /Wolkje Schaapsvacht/)
    assert.match(mijn.body, /Bakker Krentenbol/)
    for (const [wie, url] of [
      [zelf, urls.mijnAfspraakKalender.href({ aanvraag })],
      [baas, urls.werkgeverAfspraakKalender.href({ aanvraag })],
    ] as const) {
      const kalender = await kantoor.vraag(wie, url)
      assert.match(String(kalender.headers['content-type']), /^text\/calendar/)
      assert.match(kalender.body, /DTSTART:20261209T083000Z\r\n[^]*STATUS:CONFIRMED/)
      assert.doesNotMatch(kalender.body, /Roodkapje|Wolkje|Krentenbol/)
    }
    assert.deepEqual(
      (await kantoor.brieven(zaak)).map(({ ontvanger }) => ontvanger),
      ['persoon', 'werkgever'],
    )
    assert.equal((await kantoor.brieven(zaak)).length, 2)
  })

  test('Verzetten en afzeggen: de bevestiging valt weg, en elke keer komt er één brief per kant', async () => {
    const zaak = await kantoor.aZaak()
    await kantoor.stelVoor(zaak)
    await kantoor.bevestig(zaak)
    await kantoor.brieven(zaak)
    assert.equal((await kantoor.stelVoor(zaak, { 'op-dag': '10' })).statusCode, 303)
    assert.equal((await kantoor.stand(zaak)).status, 'EVAL_GOEDGEKEURD')
    const verzet = await kantoor.brieven(zaak)
    assert.equal(verzet.length, 4)
    assert.match(verzet[3]!.titel, /krijgt een nieuw moment/)
    const url = urls.afspraakAfzeggen.href(zaak)
    const { body } = await kantoor.vraag(gerda, url)
    const toelichting = 'De auto is stuk.'
    const af = { gezien: verborgen(body, 'gezien'), reden: 'vdab', toelichting }
    assert.equal((await kantoor.vraag(gerda, url, af)).statusCode, 303)
    assert.equal((await kantoor.brieven(zaak)).length, 6)
    assert.match(
      (await kantoor.vraag(baas, urls.werkgeverAfspraak.href(zaak))).body,
      /gaat niet door/,
    )
    const weg = await kantoor.vraag(zaak.zelf, urls.mijnAfspraakKalender.href(zaak))
    assert.match(weg.body, /METHOD:CANCEL\r\n[^]*STATUS:CANCELLED/)
    assert.equal((await kantoor.vraag(gerda, url)).statusCode, 404)
  })

  test('Trekt de werknemer de aanvraag in, dan hoort wie erop rekende dat het gesprek niet doorgaat', async () => {
    const zaak = await kantoor.aZaak()
    await kantoor.stelVoor(zaak)
    await kantoor.bevestig(zaak)
    await kantoor.brieven(zaak)
    const kalender = async () =>
      (await kantoor.vraag(baas, urls.werkgeverAfspraakKalender.href(zaak))).body
    assert.match(await kalender(), /METHOD:PUBLISH\r\n[^]*SEQUENCE:2\r\n/)
    const weg = await kantoor.vraag(zaak.zelf, urls.mijnAanvraagIntrekken.href(zaak), {})
    assert.equal(weg.statusCode, 303, weg.body)
    const titels = (await kantoor.brieven(zaak)).map(({ titel }) => titel)
    assert.equal(titels.length, 4)
    assert.match(titels[3]!, /gaat niet door/)
    assert.match(
      (await kantoor.vraag(baas, urls.werkgeverAfspraak.href(zaak))).body,
      /gaat niet door/,
    )
    assert.match(await kalender(), /METHOD:CANCEL\r\n[^]*SEQUENCE:3\r\n[^]*STATUS:CANCELLED/)
    assert.doesNotMatch(
      (await kantoor.vraag(baas, urls.werkgever.href())).body,
      new RegExp(zaak.aanvraag),
    )
  })

  test('Wat de werknemer zegt, leest VDAB; de werkgever alleen wat het lokaal aangaat', async () => {
    const zaak = await kantoor.aZaak()
    await kantoor.stelVoor(zaak)
    const url = urls.mijnAfspraak.href(zaak)
    const wensen = {
      alleen: 'samen',
      vergezeld: 'mijn psychiater',
      noden: ['tolk', 'stil'],
      toelichting: 'Ik heb hoofdpijn van lawaai.',
    }
    assert.equal((await kantoor.vraag(zaak.zelf, url, wensen)).statusCode, 303)
    assert.match((await kantoor.vraag(zaak.zelf, url)).body, /value="mijn psychiater"/)
    const vdab = await kantoor.vraag(gerda, urls.afspraakPlannen.href(zaak))
    assert.match(vdab.body, /mijn psychiater[^]*Een tolk, Een stil lokaal[^]*hoofdpijn/)
    const werkgever = await kantoor.vraag(baas, urls.werkgeverAfspraak.href(zaak))
    assert.match(werkgever.body, /Er komt iemand mee met uw werknemer/)
    assert.match(werkgever.body, /Een stil lokaal/)
    assert.doesNotMatch(werkgever.body, /psychiater|tolk|hoofdpijn|medisch|Grond/i)
  })

  test('Alleen praten: team TOM stelt apart voor, en de werkgever bevestigt het oude voorstel niet', async () => {
    const zaak = await kantoor.aZaak()
    await kantoor.stelVoor(zaak)
    const { body: eerder } = await kantoor.vraag(baas, urls.werkgeverAfspraak.href(zaak))
    const alleen = await kantoor.vraag(zaak.zelf, urls.mijnAfspraak.href(zaak), {
      alleen: 'alleen',
    })
    assert.equal(alleen.statusCode, 303)
    const laat = { nr: verborgen(eerder, 'nr'), begeleider: 'Bakker Krentenbol' }
    const geweigerd = await kantoor.vraag(baas, urls.werkgeverAfspraak.href(zaak), laat)
    assert.equal(geweigerd.statusCode, 409)
    assert.match(geweigerd.body, /U krijgt een nieuw voorstel/)
    assert.match((await kantoor.vraag(gerda, urls.agenda.href())).body, /Iemand vraagt iets anders/)
    const samen = await kantoor.stelVoor(zaak, { uur: '10.00' })
    assert.equal(samen.statusCode, 409)
    assert.match(samen.body, /wil alleen praten/)
    const apart = { vorm: 'apart', uurWerkgever: '11' }
    assert.equal((await kantoor.stelVoor(zaak, apart)).statusCode, 303)
    assert.match((await kantoor.vraag(baas, urls.werkgeverAfspraak.href(zaak))).body, /11\u00a0uur/)
    assert.equal((await kantoor.bevestig(zaak)).statusCode, 303)
  })

  test('Een ander moment: elke kant vraagt het, alleen VDAB leest waarom', async () => {
    const zaak = await kantoor.aZaak()
    await kantoor.stelVoor(zaak)
    const url = urls.mijnAfspraakVerzetten.href(zaak)
    const { body } = await kantoor.vraag(zaak.zelf, url)
    const nr = verborgen(body, 'nr')
    assert.equal((await kantoor.vraag(zaak.zelf, url, { nr, reden: '' })).statusCode, 422)
    assert.equal(
      (await kantoor.vraag(zaak.zelf, url, { nr, reden: 'Ik moet naar de kinesist.' })).statusCode,
      303,
    )
    assert.equal((await kantoor.vraag(zaak.zelf, url, { nr, reden: 'Nog eens.' })).statusCode, 409)
    assert.match(
      (await kantoor.vraag(gerda, urls.afspraakPlannen.href(zaak))).body,
      /naar de kinesist/,
    )
    const gezien = await kantoor.vraag(baas, urls.werkgeverAfspraak.href(zaak))
    assert.doesNotMatch(gezien.body, /kinesist/)
    // What the employer also reads when the worker wants to talk alone: which of the two, it does not learn.
    assert.match(gezien.body, /VDAB past dit voorstel nog aan/)
    const bevestigd = await kantoor.vraag(baas, urls.werkgeverAfspraak.href(zaak), {
      nr,
      begeleider: 'Bakker Krentenbol',
    })
    assert.equal(bevestigd.statusCode, 409)
    const bij = await kantoor.vraag(baas, urls.werkgeverAfspraakVerzetten.href(zaak), {
      nr,
      reden: 'Dan is er een levering.',
    })
    assert.equal(bij.statusCode, 303)
    assert.doesNotMatch(
      (await kantoor.vraag(zaak.zelf, urls.mijnAfspraak.href(zaak))).body,
      /levering/,
    )
  })

  test('De kalender van de werkgever verandert niet als de werknemer iets vraagt of nodig heeft', async () => {
    const zaak = await kantoor.aZaak()
    await kantoor.stelVoor(zaak)
    const kalender = async () =>
      (await kantoor.vraag(baas, urls.werkgeverAfspraakKalender.href(zaak))).body
    const eerst = await kalender()
    assert.match(eerst, /SEQUENCE:1\r\n/)
    const wensen = { alleen: 'samen', noden: ['tolk'] }
    const verzet = urls.mijnAfspraakVerzetten.href(zaak)
    const nr = verborgen((await kantoor.vraag(zaak.zelf, verzet)).body, 'nr')
    const codes = [
      (await kantoor.vraag(zaak.zelf, urls.mijnAfspraak.href(zaak), wensen)).statusCode,
      (await kantoor.vraag(zaak.zelf, verzet, { nr, reden: 'Ik kan dan niet.' })).statusCode,
    ]
    assert.deepEqual(codes, [303, 303])
    assert.equal(await kalender(), eerst)
    assert.equal((await kantoor.stelVoor(zaak, { uur: '14' })).statusCode, 303)
    assert.match(await kalender(), /SEQUENCE:2\r\n/)
  })

  test('Een andere werkgever, een andere werknemer en een ander team vinden de afspraak niet', async () => {
    const zaak = await kantoor.aZaak()
    const ander = await kantoor.aZaak()
    await kantoor.stelVoor(zaak)
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
          await kantoor.vraag(wie, plaats.href(zaak)),
          await kantoor.vraag(wie, plaats.href(zaak), body),
        ])
          assert.ok([403, 404].includes(antwoord.statusCode), `${wie.rol} ${plaats.pattern}`)
    for (const plaats of [urls.afspraakPlannen, urls.afspraakAfzeggen])
      for (const wie of [baas, zaak.zelf, goudlokje])
        assert.ok([403, 404].includes((await kantoor.vraag(wie, plaats.href(zaak))).statusCode))
    const onderAnder = urls.afspraakPlannen.href({ nummer: ander.nummer, aanvraag: zaak.aanvraag })
    assert.equal((await kantoor.vraag(gerda, onderAnder)).statusCode, 404)
    const { planning } = await kantoor.stand(zaak)
    assert.equal(planning.stand, 'voorgesteld')
    assert.deepEqual([planning.wensen, planning.vragen], [null, []])
  })

  test('Twee collega’s stellen tegelijk voor: één wint, de ander hoort het en houdt wat getypt is', async () => {
    const zaak = await kantoor.aZaak()
    // Both read the page before either sends it.
    const gezien = '0'
    const antwoorden = await Promise.all([
      kantoor.stelVoor(zaak, { gezien }),
      kantoor.stelVoor(zaak, { gezien, uur: '14.15' }, wolkje),
    ])
    const codes = antwoorden.map(({ statusCode }) => statusCode)
    assert.deepEqual(codes.toSorted(), [303, 409])
    const verloren = antwoorden.find(({ statusCode }) => statusCode === 409)!
    assert.match(verloren.body, /Intussen is er iets gewijzigd|iemand anders/i)
    assert.match(verloren.body, /value="(9\.30|14\.15)"/)
    assert.equal((await kantoor.stand(zaak)).planning.bezoek?.nr, 1)
  })

  test('Een fout in het voorstel: de zin zegt wat te doen, en wat getypt is blijft', async () => {
    const zaak = await kantoor.aZaak()
    for (const [anders, zin] of [
      [{ uur: '25.00' }, /Vul een uur in, bijvoorbeeld 9\.30/],
      [{ 'op-dag': '31', 'op-maand': '2' }, /De dag bestaat niet/],
      [{ evaluator: 'niemand' }, /Kies wie komt uit de lijst/],
      [{ vorm: 'apart' }, /Vul het uur van de werkgever in/],
      [{ postcode: 'Gent' }, /postcode van vier cijfers/],
    ] as const) {
      const antwoord = await kantoor.stelVoor(zaak, { waar: 'Poort B', ...anders })
      assert.equal(antwoord.statusCode, 422)
      assert.match(antwoord.body, zin)
      assert.match(antwoord.body, /value="Poort B"/)
    }
    const gisteren = await kantoor.stelVoor(zaak, { 'op-dag': '21', 'op-maand': '11' })
    assert.equal(gisteren.statusCode, 409)
    assert.match(gisteren.body, /nog moet komen/)
  })

  test('Een zaterdag of een dubbele afspraak: eerst een waarschuwing, dan kan het toch', async () => {
    const zaak = await kantoor.aZaak()
    const zaterdag = { 'op-dag': '12', uur: '16.00', toch: '' }
    const gewaarschuwd = await kantoor.stelVoor(zaak, zaterdag)
    assert.equal(gewaarschuwd.statusCode, 422)
    assert.match(gewaarschuwd.body, /Dit is een zaterdag/)
    assert.equal((await kantoor.stand(zaak)).planning.stand, 'geen')
    assert.equal((await kantoor.stelVoor(zaak, { ...zaterdag, toch: 'ja' })).statusCode, 303)
    const ander = await kantoor.aZaak()
    const dubbel = await kantoor.stelVoor(ander, { ...zaterdag, uur: '16.59' })
    assert.match(dubbel.body, /al een ander gesprek/)
    const erna = await kantoor.stelVoor(ander, { ...zaterdag, uur: '17.00' })
    assert.doesNotMatch(erna.body, /al een ander gesprek/)
  })
})
