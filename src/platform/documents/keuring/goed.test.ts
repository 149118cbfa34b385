import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { beslissingsbrief } from '#startpakket/brief.ts'
import { aStart, aToekenning, aWeigering } from '#startpakket/brief.fixture.ts'
import { browser, closeBrowser } from '#test/support/browser.ts'
import { poppler } from '#test/support/pdf.ts'
import { exif, jpeg, latin, segment } from '#test/vijandig/bouw.ts'
import { goed, groteScan } from '#test/vijandig/goed.ts'
import { allesLeesbaar, stromen } from '#test/vijandig/lezen.ts'
import { renderPdf, stopPdf } from '../pdf.ts'
import { grootsteBestand, meesteBladzijden } from './grenzen.ts'
import { keur, type Keuring } from './keuring.ts'
import { stopKeuring } from './ploeg.ts'

type Aanvaard = Extract<Keuring, { readonly ok: true }>

async function aanvaard(naam: string, bytes: Uint8Array): Promise<Aanvaard> {
  const found = await keur({ naam, bytes })
  assert.ok(found.ok, `${naam}: ${found.ok ? '' : found.reden}`)
  return found
}

const brieven = [
  beslissingsbrief(aToekenning('WOP 1')).voorPersoon,
  beslissingsbrief(aToekenning('WOP 4')).voorPersoon,
  beslissingsbrief(aWeigering()).voorPersoon,
  ...Object.values(beslissingsbrief(aStart('WOP 2'))),
]

describe('Wat mensen gewoon opsturen, komt door de keuring zoals het is', () => {
  after(async () => {
    stopKeuring()
    await Promise.all([stopPdf(), closeBrowser()])
  })
  const papieren = goed()

  test('het zijn er meer dan dertig', () => assert.ok(papieren.length > 30))

  for (const { wat, naam, bytes, teksten = [], bladzijden } of papieren)
    test(`${wat} blijft leesbaar`, async () => {
      const found = await aanvaard(naam, bytes)
      const text = stromen(found.bytes).join('\n')
      assert.deepEqual(
        teksten.filter((tekst) => !text.includes(tekst)),
        [],
      )
      assert.equal(found.bladzijden, bladzijden)
      assert.equal(found.virusscan, 'niet gescand')
    })

  test('wat de keuring gaf, geeft ze nog eens: dezelfde bytes, niets meer gewijzigd', async () => {
    for (const { naam, bytes } of papieren) {
      const eerst = await aanvaard(naam, bytes)
      const nogEens = await aanvaard(eerst.naam, eerst.bytes)
      assert.equal(nogEens.gewijzigd, false, naam)
      assert.equal(nogEens.naam, eerst.naam)
    }
  })

  test('onze eigen brieven houden elke letter en elk label', async (t) => {
    for (const brief of brieven) {
      const pdf = await renderPdf(brief)
      const found = await aanvaard('brief.pdf', pdf)
      const inhoudVan = (bytes: Uint8Array) => stromen(bytes).filter((text) => / Tf\s/.test(text))
      assert.deepEqual(inhoudVan(found.bytes), inhoudVan(pdf))
      const koppen = (bytes: Uint8Array) =>
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/S \/(H\d|P|Table|TH|TD|L|LI)\b/g)
          ?.sort()
      assert.deepEqual(koppen(found.bytes), koppen(pdf))
      assert.deepEqual(found.waarschuwingen, ['Koppelingen in de pdf werken niet in de kopie.'])
      const [tekst, was] = [poppler('pdftotext', found.bytes), poppler('pdftotext', pdf)]
      if (tekst === undefined) return t.skip('poppler staat hier niet')
      assert.equal(tekst, was)
      assert.match(poppler('pdfinfo', found.bytes)!, /Tagged:\s+yes/)
    }
  })

  test('een browser toont elke foto en elke schermafdruk, en een pdf van een browser houdt haar tekst', async (t) => {
    const page = await (await browser()).newPage()
    for (const { wat, naam, bytes } of papieren.filter(({ naam }) => /\.(png|jpe?g)$/.test(naam))) {
      const found = await aanvaard(naam, bytes)
      const maten = await page.evaluate(
        async (bronnen) => {
          const beelden = bronnen.map((src) => Object.assign(new Image(), { src }))
          await Promise.all(beelden.map((beeld) => beeld.decode()))
          return beelden.map((beeld) => [beeld.naturalWidth, beeld.naturalHeight])
        },
        [found.bytes, bytes].map(
          (each) => `data:${found.soort};base64,${Buffer.from(each).toString('base64')}`,
        ),
      )
      assert.deepEqual(maten[0], maten[1], wat)
      assert.ok(maten[0]![0]! > 0)
    }
    await page.setContent(
      '<h1>Attest</h1><p>Hans Snoep heeft een <a href="https://voorbeeld.invalid">bewijs</a>.</p>',
    )
    const pdf = await page.pdf({ tagged: true })
    await page.close()
    const found = await aanvaard('afdruk.pdf', pdf)
    assert.equal(found.bladzijden, 1)
    const tekst = poppler('pdftotext', found.bytes)
    if (tekst === undefined) return t.skip('poppler staat hier niet')
    assert.equal(tekst, poppler('pdftotext', pdf))
  })
})

describe('Wat de kopie niet meer zegt', () => {
  after(() => stopKeuring())

  test('een foto houdt haar draaiing en verliest haar plaats, en de keuring zegt het', async () => {
    const draai = segment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(6)]))
    const found = await aanvaard('foto.jpg', jpeg({ extra: [draai] }))
    const text = allesLeesbaar(found.bytes)
    assert.ok(!text.includes('GPS') && !text.includes('51.0543'))
    const at = text.indexOf('Exif\0\0MM\0*')
    assert.equal(text.charCodeAt(at + 6 + 19), 6)
    assert.ok(found.gewijzigd)
    assert.deepEqual(found.waarschuwingen, [
      'Verborgen gegevens bij de foto (plaats, tijd, toestel) zijn weggelaten.',
    ])
  })

  test('een foto zonder iets verborgens komt byte voor byte terug', async () => {
    const found = await aanvaard('foto.jpg', jpeg())
    assert.deepEqual([found.gewijzigd, found.waarschuwingen], [false, []])
    assert.deepEqual(Buffer.from(found.bytes), jpeg())
  })

  test('de verborgen laag van een pdf blijft verborgen', async () => {
    const laag = goed().find(({ wat }) => wat === 'een pdf met een verborgen laag')!
    const found = await aanvaard('a.pdf', laag.bytes)
    assert.match(
      allesLeesbaar(found.bytes),
      /\/OCProperties << \/OCGs \[\d+ 0 R\] \/D << \/OFF \[\d+ 0 R\] >> >>/,
    )
  })

  test('een inhoud met een nieuwe versie toont alleen de nieuwe', async () => {
    const versies = goed().find(({ wat }) => wat === 'een pdf met een nieuwe versie achteraan')!
    const found = await aanvaard('a.pdf', versies.bytes)
    assert.ok(!allesLeesbaar(found.bytes).includes('Oude versie'))
  })
})

describe('De grens zelf hoort erbij', () => {
  after(() => stopKeuring())

  test('500 bladzijden gaan door, 501 niet', async () => {
    const met = (aantal: number) => {
      const kids = Array.from({ length: aantal }, (_, nr) => `${nr + 10} 0 R`).join(' ')
      const pages = Array.from(
        { length: aantal },
        (_, nr) => `${nr + 10} 0 obj\n<< /Type /Page >>\nendobj\n`,
      ).join('')
      return latin(
        `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Kids [${kids}] >>\nendobj\n${pages}trailer\n<< /Root 1 0 R >>\n`,
      )
    }
    assert.equal((await aanvaard('a.pdf', met(meesteBladzijden))).bladzijden, meesteBladzijden)
    const teVeel = await keur({ naam: 'a.pdf', bytes: met(meesteBladzijden + 1) })
    assert.equal(teVeel.ok ? '' : teVeel.reden, 'te veel bladzijden')
  })

  test('15 MB gaat door, een byte meer niet', async () => {
    const foto = jpeg()
    const vol = Buffer.concat([foto, Buffer.alloc(grootsteBestand - foto.length)])
    assert.deepEqual(Buffer.from((await aanvaard('a.jpg', vol)).bytes), foto)
    const teVeel = await keur({ naam: 'a.jpg', bytes: Buffer.concat([vol, Buffer.alloc(1)]) })
    assert.equal(teVeel.ok ? '' : teVeel.reden, 'te groot')
  })

  test('een scan van twaalf megabyte komt er met elk beeldpunt door', async () => {
    const scan = groteScan()
    const found = await aanvaard('scan.pdf', scan)
    assert.ok(scan.length > 11_000_000)
    const beeldIn = (bytes: Uint8Array) => {
      const raw = Buffer.from(bytes)
      const at = raw.indexOf(Buffer.from([0xff, 0xd8, 0xff]))
      return raw.subarray(at, raw.indexOf(Buffer.from([0xff, 0xd9]), at))
    }
    assert.ok(beeldIn(found.bytes).equals(beeldIn(scan)))
  })

  test('een png houdt haar punten', async () => {
    for (const { bytes } of goed().filter(({ naam }) => naam === 'foto.png')) {
      const puntenIn = (source: Uint8Array) => {
        const raw = Buffer.from(source)
        const at = raw.indexOf('IDAT')
        return inflateSync(raw.subarray(at + 4, at + 4 + raw.readUInt32BE(at - 4)))
      }
      assert.ok(puntenIn((await aanvaard('a.png', bytes)).bytes).equals(puntenIn(bytes)))
    }
  })
})
