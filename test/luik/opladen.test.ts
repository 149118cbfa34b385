import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { urls } from '#urls.ts'
import { aKring, aantal, aPdf, stukUit, velden, type Kring } from './hand.ts'

const nieuw = urls.mijnPapierNieuw.href()

describe('Papieren opladen', () => {
  let kring: Kring
  before(async () => {
    kring = await aKring()
  })

  test('hetzelfde formulier tweemaal verstuurd is één papier, ook tegelijk', async () => {
    const voor = await aantal(kring.map, 'StukNeergelegd')
    const sleutel = randomUUID()
    const bestanden = [{ naam: 'dubbel.pdf', bytes: aPdf('Tweemaal') }]
    const stuur = () => kring.persoon.stuur(nieuw, velden('attest'), bestanden, sleutel)
    const antwoorden = [...(await Promise.all([stuur(), stuur()])), await stuur()]
    assert.deepEqual(
      antwoorden.map(({ status, headers }) => [status, headers.get('location')]),
      antwoorden.map(() => [303, antwoorden[0]!.headers.get('location')]),
    )
    assert.equal(await aantal(kring.map, 'StukNeergelegd'), voor + 1)
  })

  test('dezelfde sleutel met een ander bestand wordt geweigerd', async () => {
    const sleutel = randomUUID()
    const stuur = (tekst: string) =>
      kring.persoon.stuur(nieuw, velden('attest'), [{ naam: 'a.pdf', bytes: aPdf(tekst) }], sleutel)
    assert.equal((await stuur('Eerst')).status, 303)
    assert.equal((await stuur('Daarna')).status, 422)
  })

  test('twee mensen tegelijk in één dossier: beide papieren zijn er', async () => {
    const voor = await aantal(kring.map, 'StukNeergelegd')
    const antwoorden = await Promise.all([
      kring.geefAf('Van de persoon'),
      kring.bezorg('POP', 'Van de werkgever'),
    ])
    const opnieuw = antwoorden.filter(({ status }) => status !== 303)
    for (const { status, tekst } of opnieuw) {
      assert.equal(status, 409)
      assert.match(tekst, /Er is nog niets bewaard/)
    }
    assert.equal(await aantal(kring.map, 'StukNeergelegd'), voor + 2 - opnieuw.length)
  })

  test('elk slecht bestand krijgt zijn eigen zin, niets is bewaard en wat getypt was blijft staan', async () => {
    const voor = await aantal(kring.map, 'StukNeergelegd')
    const antwoord = await kring.persoon.stuur(
      nieuw,
      velden('attest', { 'datum-dag': '31', 'datum-maand': '2' }),
      [
        { naam: 'goed.pdf', bytes: aPdf('Dit was goed') },
        { naam: 'brief.docx', bytes: Buffer.from('PK\u0003\u0004 word/document.xml') },
        { naam: 'leeg.pdf', bytes: Buffer.alloc(0) },
      ],
    )
    assert.equal(antwoord.status, 422)
    assert.match(antwoord.tekst, /„brief\.docx”: Een bestand van Word/)
    assert.match(antwoord.tekst, /„leeg\.pdf”: Het bestand is leeg/)
    assert.doesNotMatch(antwoord.tekst, /„goed\.pdf”/)
    assert.match(antwoord.tekst, /href="#datum"/)
    assert.match(antwoord.tekst, /value="Ziekenhuis De Lepel"/)
    assert.match(antwoord.tekst, /Kies uw bestanden opnieuw/)
    assert.equal(await aantal(kring.map, 'StukNeergelegd'), voor)
  })

  test('zonder bestand zegt het formulier wat te doen', async () => {
    const antwoord = await kring.persoon.stuur(nieuw, velden('attest'), [])
    assert.equal(antwoord.status, 422)
    assert.match(antwoord.tekst, /Kies een bestand of neem een foto/)
  })

  test('15 MB mag, één byte meer niet', async () => {
    const grens = 15 * 1024 * 1024
    const vol = (bytes: number) => {
      const kern = aPdf(`Vol ${bytes}`)
      return Buffer.concat([kern, Buffer.from('\n%'), Buffer.alloc(bytes - kern.length - 2, 0x20)])
    }
    const stuur = (bytes: number) =>
      kring.persoon.stuur(nieuw, velden('verslag'), [{ naam: 'groot.pdf', bytes: vol(bytes) }])
    const op = await stuur(grens)
    assert.equal(op.status, 303, op.tekst.slice(0, 2000))
    const boven = await stuur(grens + 1)
    assert.equal(boven.status, 422)
    assert.match(boven.tekst, /„groot\.pdf” is groter dan 15 MB/)
  })

  test('samen mag 50 MB, niet meer', async () => {
    const stuur = (mega: number) =>
      kring.persoon.stuur(
        nieuw,
        velden('verslag'),
        Array.from({ length: 5 }, (_, nr) => ({
          naam: `blok-${nr}.bin`,
          bytes: Buffer.alloc(mega * 1024 * 1024),
        })),
      )
    assert.doesNotMatch((await stuur(10)).tekst, /samen groter dan 50 MB/)
    const meer = await stuur(10.5)
    assert.equal(meer.status, 422)
    assert.match(meer.tekst, /samen groter dan 50 MB/)
  })

  test('tien bestanden mag, elf niet', async () => {
    const stuur = (hoeveel: number) =>
      kring.persoon.stuur(
        nieuw,
        velden('verslag'),
        Array.from({ length: hoeveel }, (_, nr) => ({
          naam: `blad-${nr}.pdf`,
          bytes: aPdf(`Blad ${nr} van ${hoeveel}`),
        })),
      )
    assert.equal((await stuur(10)).status, 303)
    const elf = await stuur(11)
    assert.equal(elf.status, 422)
    assert.match(elf.tekst, /meer dan 10 bestanden/)
  })

  test('een kwade naam wordt een veilige naam', async () => {
    const antwoord = await kring.persoon.stuur(nieuw, velden('attest'), [
      { naam: '../../etc/\u202Efdp.exe', bytes: aPdf('Kwade naam') },
    ])
    const { headers } = await kring.persoon.haal(
      urls.mijnPapierLezen.href({ stuk: stukUit(antwoord) }),
    )
    const naam = headers.get('content-disposition') ?? ''
    assert.match(naam, /\.pdf$/)
    assert.doesNotMatch(naam, /\.\.|%2F|%E2%80%AE|exe/i)
  })

  test('een gewoon formulier neemt geen bestanden aan', async () => {
    const antwoord = await kring.consulent.stuur(urls.dossierNieuw.href(), {}, [
      { naam: 'a.pdf', bytes: aPdf('Verkeerde deur') },
    ])
    assert.equal(antwoord.status, 415)
  })
})
