import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { urls } from '#urls.ts'
import { allesLeesbaar } from '#test/vijandig/lezen.ts'
import {
  aKring,
  aJpeg,
  aPdf,
  aPng,
  logVan,
  metDePost,
  openMap,
  site,
  stukUit,
  velden,
  type Kring,
} from './hand.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const nieuw = urls.mijnPapierNieuw.href()

describe('Papieren van de persoon en van VDAB', () => {
  let kring: Kring
  before(async () => {
    kring = await aKring()
  })

  test('de persoon geeft pdf en foto samen af, krijgt een bewijs en leest elk papier terug', async () => {
    const bestanden = [
      { naam: 'attest.pdf', bytes: aPdf('Attest van Roodkapje') },
      { naam: 'blad.png', bytes: aPng() },
      { naam: 'IMG_1.jpg', bytes: aJpeg(), veld: 'foto' },
    ]
    const antwoord = await kring.persoon.stuur(nieuw, velden('attest'), bestanden)
    assert.equal(antwoord.status, 303, antwoord.tekst)
    const bewijs = await kring.persoon.haal(antwoord.headers.get('location')!)
    assert.match(bewijs.tekst, /De papieren zijn ontvangen/)
    assert.match(bewijs.tekst, /22 november 2026 om 09:00/)
    assert.match(bewijs.tekst, /er is hier geen virusscanner/)
    for (const { bytes } of bestanden)
      assert.ok(bewijs.tekst.includes(sha256(bytes).match(/.{8}/g)!.join(' ')))
    const gelezen = await kring.persoon.haal(urls.mijnPapierLezen.href({ stuk: stukUit(antwoord) }))
    assert.equal(gelezen.status, 200)
    assert.match(allesLeesbaar(gelezen.bytes), /Attest van Roodkapje/)
  })

  test('een papier gaat altijd als bijlage, zonder script en zonder kopie onderweg', async () => {
    const stuk = stukUit(await kring.geefAf('Kop en kraag'))
    const { headers } = await kring.persoon.haal(urls.mijnPapierLezen.href({ stuk }))
    assert.match(
      headers.get('content-disposition') ?? '',
      /^attachment; filename\*=UTF-8''attest\.pdf$/,
    )
    assert.equal(headers.get('content-type'), 'application/pdf')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('content-security-policy'), "sandbox; default-src 'none'")
    assert.equal(headers.get('cache-control'), 'no-store')
  })

  test('elke lezing staat met papier en klasse in het log, voor het antwoord', async () => {
    const stuk = stukUit(await kring.geefAf('Gelogd'))
    await kring.consulent.haal(urls.stukLezen.href({ nummer: kring.map.nummer, stuk }))
    const regels = (await logVan(kring.map, medewerkers.sneeuwwitje)).filter(
      ({ document }) => document === stuk,
    )
    assert.deepEqual(regels, [{ action: 'inzage: stuk lezen', klasse: 'MED', document: stuk }])
  })

  test('actieve inhoud is weg uit de leeskopie; wie het bracht krijgt het origineel, VDAB niet', async () => {
    const bytes = aPdf('Met een verrassing', {
      catalogus: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
    })
    const antwoord = await kring.persoon.stuur(nieuw, velden('attest'), [{ naam: 'a.pdf', bytes }])
    const stuk = stukUit(antwoord)
    const kopie = await kring.persoon.haal(urls.mijnPapierLezen.href({ stuk }))
    assert.doesNotMatch(allesLeesbaar(kopie.bytes), /JavaScript|app\.alert/)
    const origineel = await kring.persoon.haal(urls.mijnPapierOrigineel.href({ stuk }))
    assert.deepEqual(origineel.bytes, bytes)
    const vdab = await kring.consulent.haal(
      urls.stukOrigineel.href({ nummer: kring.map.nummer, stuk }),
    )
    assert.equal(vdab.status, 404)
  })

  test('een nieuwe versie komt erbij: de oude blijft te lezen', async () => {
    const eerste = stukUit(await kring.geefAf('Eerste versie'))
    const pad = urls.mijnPapierVersie.href({ stuk: eerste })
    const versie = () =>
      kring.persoon.stuur(pad, velden(null), [{ naam: 'b.pdf', bytes: aPdf('Tweede versie') }])
    const tweede = stukUit(await versie())
    for (const [stuk, tekst] of [
      [eerste, /Eerste versie/],
      [tweede, /Tweede versie/],
    ] as const) {
      const gelezen = await kring.persoon.haal(urls.mijnPapierLezen.href({ stuk }))
      assert.match(allesLeesbaar(gelezen.bytes), tekst)
    }
    assert.equal((await versie()).status, 404)
  })

  test('een ingetrokken papier is voor niemand meer te lezen, en de lijst zegt waarom', async () => {
    const stuk = stukUit(await kring.geefAf('Verkeerd papier'))
    const pad = urls.mijnPapierIntrekken.href({ stuk })
    assert.equal((await kring.persoon.stuur(pad, {})).status, 422)
    assert.equal((await kring.persoon.stuur(pad, { reden: 'persoon' })).status, 303)
    for (const [hand, lezen] of [
      [kring.persoon, urls.mijnPapierLezen.href({ stuk })],
      [kring.consulent, urls.stukLezen.href({ nummer: kring.map.nummer, stuk })],
    ] as const)
      assert.equal((await hand.haal(lezen)).status, 404)
    const lijst = await kring.persoon.haal(urls.mijnPapieren.href())
    // It is about somebody else, and so is who gave it out.
    assert.ok(lijst.tekst.includes('over iemand anders'))
    assert.match(lijst.tekst, /dit papier gaat over iemand anders/)
  })

  test('de consulent voegt toe wat met de post kwam: wie het ontving, wanneer en van wie', async () => {
    const antwoord = await kring.consulent.stuur(
      urls.stukNieuw.href({ nummer: kring.map.nummer }),
      { ...velden('motivatieverslag medisch'), ...metDePost },
      [{ naam: 'scan.pdf', bytes: aPdf('Met de post') }],
    )
    assert.equal(antwoord.status, 303, antwoord.tekst)
    const bewijs = await kring.consulent.haal(antwoord.headers.get('location')!)
    assert.match(
      bewijs.tekst,
      /met de post op 20 november 2026, ontvangen door Sneeuwwitje Appelgaard/,
    )
    assert.match(bewijs.tekst, /een arts, een school of een dienst/)
    const lijst = await kring.persoon.haal(urls.mijnPapieren.href())
    assert.match(lijst.tekst, /met de post op 20 november 2026/)
  })

  test('de lijst van VDAB toont wat een aanvraag mist en filtert op soort', async () => {
    const leeg = await openMap()
    const pad = urls.stukken.href({ nummer: leeg.nummer })
    const lijst = await kring.consulent.haal(pad)
    assert.match(lijst.tekst, /Er is geen POP/)
    assert.match(lijst.tekst, /Er is geen motivatieverslag/)
    await kring.consulent.stuur(
      urls.stukNieuw.href({ nummer: leeg.nummer }),
      { ...velden('POP', { 'datum-jaar': '2025' }), ...metDePost },
      [{ naam: 'pop.pdf', bytes: aPdf('Oud POP') }],
    )
    const oud = await kring.consulent.haal(`${pad}?soort=pop`)
    assert.match(oud.tekst, /Het POP is ouder dan 1 jaar/)
    assert.match(oud.tekst, /pop\.pdf|Persoonlijk/)
    assert.match(
      (await kring.consulent.haal(`${pad}?soort=attest`)).tekst,
      /geen papieren om te tonen/,
    )
  })

  test('bestandsnamen en inhoud staan in geen enkele logregel', async () => {
    const { log } = await site()
    assert.ok(log.length > 20)
    assert.doesNotMatch(log.join(''), /attest\.pdf|goed\.pdf|Attest van|merk-/)
  })
})
