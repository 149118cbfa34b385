import { deflateSync } from 'node:zlib'
import {
  bladzijde,
  inhoud,
  jpeg,
  latin,
  objectstroom,
  pdf,
  stroom,
  tekstVanAttest,
} from './bouw.ts'
import type { Goed } from './goed.ts'

/** What a text becomes as ASCII85. */
function ascii85(text: string): string {
  const bytes = latin(text.padEnd(Math.ceil(text.length / 4) * 4))
  const groups = Array.from({ length: bytes.length / 4 }, (_, nr) => bytes.readUInt32BE(4 * nr))
  const digits = (group: number) =>
    [4, 3, 2, 1, 0]
      .map((power) => String.fromCharCode((Math.floor(group / 85 ** power) % 85) + 33))
      .join('')
  return `${groups.map((group) => (group === 0 ? 'z' : digits(group))).join('')}~>`
}

/** LZW without a single repeat: each letter as it is, in nine bits. */
function lzw(text: string): Buffer {
  const codes = [256, ...latin(text), 257]
  const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('')
  return Buffer.from(
    bits
      .padEnd(Math.ceil(bits.length / 8) * 8, '0')
      .match(/.{8}/g)!
      .map((octet) => Number.parseInt(octet, 2)),
  )
}

/** PDFs as the programs of the world write them. */
export function pdfs(): readonly Goed[] {
  const made = (
    wat: string,
    bytes: Buffer,
    teksten: readonly string[] = [tekstVanAttest],
    bladzijden = 1,
  ): Goed => ({
    wat: `een pdf ${wat}`,
    naam: 'attest.pdf',
    bytes,
    teksten,
    bladzijden,
  })
  const met = (dict: string, data: Buffer | string) =>
    pdf({ ...bladzijde(), 5: stroom(dict, data) })
  const drie = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Count 3 /Kids [3 0 R 10 0 R] /Resources << /Font << /F1 4 0 R >> >> /MediaBox [0 0 595 842] >>',
    3: '<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>',
    4: bladzijde()[4]!,
    5: stroom('', inhoud),
    10: '<< /Type /Pages /Count 2 /Kids [11 0 R 12 0 R] /Rotate 90 >>',
    11: '<< /Type /Page /Contents [13 0 R 14 0 R] >>',
    12: '<< /Type /Page >>',
    13: stroom('', 'BT /F1 12 Tf (Tweede'),
    14: stroom('', 'bladzijde) Tj ET'),
  }
  const veld = {
    12: stroom(
      '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 4 0 R >> >>',
      'BT /F1 9 Tf (ingevuld antwoord) Tj ET',
    ),
  }
  const vinkje = {
    12: stroom('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', '0 0 9 9 re f % aangekruist'),
    13: stroom('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', '0 0 9 9 re S % leeg vakje'),
  }
  const beeld = (dict: string, data: Buffer) =>
    pdf({
      ...bladzijde({ middelen: '/XObject << /X 12 0 R >>' }),
      12: stroom(
        `/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 ${dict}`,
        data,
      ),
    })
  const herzien = Buffer.concat([
    pdf({ ...bladzijde(), 5: stroom('', 'BT (Oude versie) Tj ET') }),
    latin('5 0 obj\n'),
    stroom('', inhoud),
    latin('\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n'),
  ])
  const ingepakt = pdf({
    5: stroom('', inhoud),
    10: objectstroom({
      1: '<< /Type /Catalog /Pages 2 0 R /Lang (nl-BE) >>',
      2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
      4: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    }),
  })
  const zonderSom = deflateSync(latin(inhoud))
  zonderSom.fill(0, zonderSom.length - 4)
  return [
    made('met een gewone inhoud', pdf(bladzijde())),
    made('met een ingepakte inhoud', met('/Filter /FlateDecode', deflateSync(latin(inhoud)))),
    made('met een ingepakte inhoud zonder juiste som', met('/Filter /FlateDecode', zonderSom)),
    made('met een inhoud in ASCII85', met('/Filter /ASCII85Decode', ascii85(inhoud))),
    made(
      'met een inhoud in hexadecimalen en ingepakt',
      met(
        '/Filter [/ASCIIHexDecode /FlateDecode]',
        `${deflateSync(latin(inhoud)).toString('hex')}>`,
      ),
    ),
    made('met een inhoud in LZW', met('/Filter /LZWDecode', lzw(inhoud))),
    made(
      'met een inhoud in reeksen',
      met(
        '/Filter /RunLengthDecode',
        Buffer.concat([Buffer.from([inhoud.length - 1]), latin(inhoud), Buffer.from([128])]),
      ),
    ),
    made('met objecten in een stroom', ingepakt),
    made('met een nieuwe versie achteraan', herzien),
    made('met drie bladzijden die erven', pdf(drie), [tekstVanAttest, 'Tweede', 'bladzijde'], 3),
    made(
      'met een lengte verderop',
      pdf({
        ...bladzijde(),
        5: Buffer.concat([
          latin('<< /Length 6 0 R >>\nstream\n'),
          latin(inhoud),
          latin('\nendstream'),
        ]),
        6: String(inhoud.length),
      }),
    ),
    made(
      'met het woord endstream in haar inhoud',
      pdf({ ...bladzijde(), 5: stroom('', `${inhoud} % endstream endobj`) }),
      [tekstVanAttest, '% endstream endobj'],
    ),
    made(
      'met een verkeerde tabel van plaatsen',
      latin(
        pdf(bladzijde())
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n7'),
      ),
    ),
    made('met lege regels voor de kop', Buffer.concat([latin('\r\n'), pdf(bladzijde())])),
    made(
      'met een ingevuld veld',
      pdf({
        ...bladzijde({ catalogus: '/AcroForm << /Fields [11 0 R] >>', pagina: '/Annots [11 0 R]' }),
        11: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (naam) /V (ingevuld antwoord) /Rect [72 600 272 620] /AP << /N 12 0 R >> >>',
        ...veld,
      }),
      [tekstVanAttest, 'ingevuld antwoord'],
    ),
    made(
      'met een aangekruist vakje',
      pdf({
        ...bladzijde({ pagina: '/Annots [11 0 R]' }),
        11: '<< /Type /Annot /Subtype /Widget /FT /Btn /T (ja) /V /Ja /AS /Ja /Rect [72 600 81 609] /AP << /N << /Ja 12 0 R /Off 13 0 R >> >> >>',
        ...vinkje,
      }),
      [tekstVanAttest, '% aangekruist'],
    ),
    made(
      'met een verborgen laag',
      pdf({
        ...bladzijde({
          catalogus: '/OCProperties << /OCGs [11 0 R] /D << /OFF [11 0 R] >> >>',
          middelen: '/Properties << /L 11 0 R >>',
        }),
        11: '<< /Type /OCG /Name (laag) >>',
      }),
    ),
    made('met een gescande jpeg', beeld('/Width 16 /Height 16 /Filter /DCTDecode', jpeg())),
    made(
      'met een gescande jpeg zonder eindmerk',
      beeld('/Width 16 /Height 16 /Filter /DCTDecode', jpeg({ slot: Buffer.alloc(0) })),
    ),
    made(
      'met een ingepakte scan van negen megapixel',
      beeld('/Width 3000 /Height 3000 /Filter /FlateDecode', deflateSync(Buffer.alloc(9_000_000))),
    ),
    made(
      'met een fax',
      beeld(
        '/Width 1728 /Height 100 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 1728 >>',
        Buffer.from([0, 16, 1]),
      ),
    ),
  ]
}
