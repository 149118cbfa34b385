import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { kwadeNamen } from '#test/vijandig/namen.ts'
import { langsteNaam, langsteNaamBytes } from './grenzen.ts'
import { endings, veiligeNaam, type Soort } from './namen.ts'

const soorten = Object.keys(endings) as Soort[]

/** What is wrong with a name to save under. */
function gebreken(naam: string, soort: Soort): readonly string[] {
  const stam = naam.slice(0, -endings[soort].length)
  const regels: readonly (readonly [boolean, string])[] = [
    [!naam.endsWith(endings[soort]), 'verkeerd einde'],
    [stam.length === 0, 'leeg'],
    [naam.length > langsteNaam || Buffer.byteLength(naam) > langsteNaamBytes, 'te lang'],
    [/[/\\:*?"<>|\0]/.test(naam), 'teken dat een schijf niet kent'],
    [/[\p{C}\p{Zl}\p{Zp}]/u.test(naam), 'stuurteken of schrijfrichting'],
    [/['`;%$&#~={}[\]]/.test(naam), 'teken met een betekenis'],
    [/^[.\-\s]|[.\s]$/.test(stam), 'begin of einde'],
    [
      /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)\s*(?:\.|$)/i.test(naam),
      'toestel van Windows',
    ],
    [naam !== naam.normalize('NFC'), 'niet in NFC'],
    [!naam.isWellFormed(), 'halve letter'],
    [/\.(?:exe|php|js|html?|pdf|jpg)\./i.test(naam), 'twee einden'],
  ]
  return regels.filter(([fout]) => fout).map(([, wat]) => `${JSON.stringify(naam)}: ${wat}`)
}

describe('De naam van een bestand is veilig om te tonen en te bewaren', () => {
  test('een gewone naam blijft wat ze is', () => {
    const gewoon = [
      'attest.pdf',
      'Attest van Zoë (2026).pdf',
      'verslag 12.3.pdf',
      'dr. Vos bijlage.pdf',
      'scan_001.pdf',
      '日本.pdf',
    ]
    assert.deepEqual(
      gewoon.map((naam) => veiligeNaam(naam, 'application/pdf')),
      gewoon,
    )
  })

  test('het einde zegt wat het bestand is, niet hoe het heette', () => {
    assert.equal(veiligeNaam('attest.pdf', 'image/jpeg'), 'attest.jpg')
    assert.equal(veiligeNaam('attest.pdf.exe', 'application/pdf'), 'attest.pdf')
    assert.equal(veiligeNaam('IMG_0001.JPEG', 'image/jpeg'), 'IMG_0001.jpg')
    assert.equal(veiligeNaam('scan', 'image/tiff'), 'scan.tif')
  })

  test('een map, een regeleinde en een schrijfrichting vallen weg', () => {
    assert.equal(veiligeNaam('../../etc/passwd', 'application/pdf'), 'passwd.pdf')
    assert.equal(veiligeNaam('C:\\fakepath\\attest.pdf', 'application/pdf'), 'attest.pdf')
    assert.equal(veiligeNaam('a\r\nSet-Cookie: b=c', 'application/pdf'), 'a Set-Cookie- b-c.pdf')
    assert.equal(veiligeNaam('attest\u202Efdp.exe', 'application/pdf'), 'attestfdp.pdf')
    assert.equal(veiligeNaam('CON', 'application/pdf'), '_CON.pdf')
    assert.equal(veiligeNaam('', 'image/png'), 'document.png')
  })

  test('120 tekens gaan door, het 121e valt weg', () => {
    const precies = `${'a'.repeat(langsteNaam - 4)}.pdf`
    assert.equal(veiligeNaam(precies, 'application/pdf'), precies)
    assert.equal(veiligeNaam(`a${precies}`, 'application/pdf'), precies)
  })

  test('elke kwade naam van de lijst wordt een veilige', () => {
    assert.ok(kwadeNamen.length > 80)
    assert.deepEqual(
      kwadeNamen.flatMap((naam) =>
        soorten.flatMap((soort) => gebreken(veiligeNaam(naam, soort), soort)),
      ),
      [],
    )
  })

  const stuk = fc.oneof(
    fc.constantFrom(...kwadeNamen),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '.pdf',
      '.exe',
      '.',
      ' ',
      '/',
      '\\',
      'CON',
      'nul',
      '\u202E',
      '\uD800',
      '-',
      '\u0301',
      ':',
    ),
  )
  const naam = fc.array(stuk, { maxLength: 6 }).map((stukken) => stukken.join(''))

  test('eender welke tekst geeft een veilige naam, die zelf niet meer verandert', () => {
    fc.assert(
      fc.property(naam, fc.constantFrom(...soorten), (tekst, soort) => {
        const veilig = veiligeNaam(tekst, soort)
        assert.deepEqual(gebreken(veilig, soort), [])
        assert.equal(veiligeNaam(veilig, soort), veilig)
      }),
      { numRuns: 2_000 },
    )
  })
})
