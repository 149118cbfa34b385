import { deflateSync } from 'node:zlib'
import { bladzijde, bom, jpeg, latin, pdf, sof, stroom, type Vijandig } from './bouw.ts'

const duizend = 1_000

/** Runs of the letter a, as RunLengthDecode packs them: two bytes become 128. */
const runs = (pieces: number) => Buffer.alloc(2 * pieces, Buffer.from([129, 97]))

/** LZW of one letter for ever: each code is the newest entry, one longer than the one before. */
function lzw(codes: number): Buffer {
  const bits: string[] = ['100000000', (97).toString(2).padStart(9, '0')]
  let [next, width] = [258, 9]
  for (let nr = 0; nr < codes; nr += 1) {
    bits.push(next.toString(2).padStart(width, '0'))
    next += 1
    width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9
    if (next < 4093) continue
    bits.push((256).toString(2).padStart(width, '0'), '001100001')
    ;[next, width] = [258, 9]
  }
  const all = bits.join('')
  return Buffer.from((all.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)))
}

function inPdf(wat: string, filter: string, data: Buffer, lot = 'te veel inhoud'): Vijandig {
  return {
    wat,
    naam: 'attest.pdf',
    lot,
    bytes: pdf({ ...bladzijde(), 5: stroom(`/Filter ${filter}`, data) }),
  }
}

function beeldInPdf(wat: string, dict: string, data: Buffer, lot: string): Vijandig {
  const image = stroom(`/Type /XObject /Subtype /Image ${dict}`, data)
  return {
    wat,
    naam: 'scan.pdf',
    lot,
    bytes: pdf({ ...bladzijde({ middelen: '/XObject << /X 12 0 R >>' }), 12: image }),
  }
}

/** Streams and images of a PDF that become much more than they are. */
export function ontplofbaar(): readonly Vijandig[] {
  const twee = deflateSync(bom(1024))
  const drie = deflateSync(twee)
  const hex = (data: Buffer) => latin(`${data.toString('hex')}>`)
  return [
    inPdf('een stroom die een gigabyte wordt', '/FlateDecode', bom(1024)),
    inPdf('een stroom die dertig megabyte wordt', '/FlateDecode', bom(30)),
    inPdf('twee keer ingepakt', '[/FlateDecode /FlateDecode]', twee),
    inPdf('drie keer ingepakt', '[/FlateDecode /FlateDecode /FlateDecode]', drie),
    inPdf(
      'vijf filters na elkaar',
      '[/FlateDecode /FlateDecode /FlateDecode /FlateDecode /FlateDecode]',
      drie,
      'te ingewikkeld',
    ),
    inPdf(
      'duizend filters na elkaar',
      `[${'/ASCIIHexDecode '.repeat(duizend)}]`,
      latin('41>'),
      'te ingewikkeld',
    ),
    inPdf('ingepakt in hexadecimalen', '[/ASCIIHexDecode /FlateDecode]', hex(bom(40))),
    inPdf('hexadecimalen in de bom', '[/FlateDecode /ASCIIHexDecode]', bom(64)),
    inPdf('LZW van een letter', '/LZWDecode', lzw(30_000)),
    inPdf('LZW in hexadecimalen', '[/ASCIIHexDecode /LZWDecode]', hex(lzw(30_000))),
    inPdf('reeksen van een letter', '/RunLengthDecode', runs(200_000)),
    inPdf('reeksen in reeksen', '[/RunLengthDecode /RunLengthDecode]', runs(200_000)),
    inPdf(
      'reeksen in hexadecimalen in een bom',
      '[/FlateDecode /ASCIIHexDecode /RunLengthDecode]',
      bom(64),
    ),
    inPdf(
      'ASCII85 van nullen',
      '[/ASCII85Decode /FlateDecode]',
      latin(`${'z'.repeat(5_000_000)}~>`),
    ),
    inPdf('een afgekorte filternaam', '/Fl', bom(64)),
    inPdf('een verborgen filternaam', '/Fl#61teDecode', bom(64)),
    inPdf('een onbekende filter', '/KwaadDecode', latin('a'), 'beschadigd'),
    inPdf(
      'een voorspeller met rijen van een gigabyte',
      '/FlateDecode /DecodeParms << /Predictor 12 /Columns 1000000000 >>',
      deflateSync(latin('aaaa')),
      'beschadigd',
    ),
    inPdf(
      'een voorspeller met rijen zonder breedte',
      '/FlateDecode /DecodeParms << /Predictor 12 /Columns 0 >>',
      deflateSync(latin('aaaa')),
      'beschadigd',
    ),
    {
      wat: 'vijf stromen die samen te veel worden',
      naam: 'attest.pdf',
      lot: 'te veel inhoud',
      bytes: pdf({
        ...bladzijde({ pagina: '/Tabs /S' }),
        3: '<< /Type /Page /Parent 2 0 R /Contents [10 0 R 11 0 R 12 0 R 13 0 R 14 0 R] >>',
        ...Object.fromEntries(
          [10, 11, 12, 13, 14].map((nr) => [nr, stroom('/Filter /FlateDecode', bom(12))]),
        ),
      }),
    },
    {
      wat: 'een objectstroom die een gigabyte wordt',
      naam: 'attest.pdf',
      lot: 'te veel inhoud',
      bytes: pdf({
        ...bladzijde(),
        10: stroom('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bom(1024)),
      }),
    },
    {
      wat: 'een lettertype dat een gigabyte wordt',
      naam: 'attest.pdf',
      lot: 'te veel inhoud',
      bytes: pdf({
        ...bladzijde(),
        4: '<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 10 0 R >>',
        10: '<< /Type /FontDescriptor /FontFile2 11 0 R >>',
        11: stroom('/Filter /FlateDecode', bom(1024)),
      }),
    },
    beeldInPdf(
      'een beeld van 50 000 op 50 000',
      '/Width 50000 /Height 50000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
      bom(1),
      'te veel beeldpunten',
    ),
    beeldInPdf(
      'een beeld dat meer wordt dan het zegt',
      '/Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
      bom(600),
      'te veel inhoud',
    ),
    beeldInPdf(
      'een beeld zonder hoogte',
      '/Width 10 /ColorSpace /DeviceGray /BitsPerComponent 8',
      latin('a'),
      'beschadigd',
    ),
    beeldInPdf(
      'een beeld met een hoogte onder nul',
      '/Width 10 /Height -5',
      latin('a'),
      'beschadigd',
    ),
    beeldInPdf(
      'een jpeg van 60 000 op 60 000 in een pdf',
      '/Width 10 /Height 10 /Filter /DCTDecode',
      jpeg({ kop: sof(60_000, 60_000) }),
      'te veel beeldpunten',
    ),
    beeldInPdf(
      'een fax van 60 000 op 60 000',
      '/Width 60000 /Height 60000 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 >>',
      latin('a'),
      'te veel beeldpunten',
    ),
    beeldInPdf(
      'een fax met andere rijen dan het beeld',
      '/Width 10 /Height 10 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>',
      latin('a'),
      'te veel beeldpunten',
    ),
    beeldInPdf(
      'een JPEG 2000 van 60 000 op 60 000',
      '/Width 10 /Height 10 /Filter /JPXDecode',
      Buffer.concat([
        Buffer.from([0xff, 0x4f, 0xff, 0x51, 0, 47, 0, 0, 0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]),
        Buffer.alloc(40),
      ]),
      'te veel beeldpunten',
    ),
    beeldInPdf(
      'een JPEG 2000 zonder maat',
      '/Width 10 /Height 10 /Filter /JPXDecode',
      latin('niets'),
      'beschadigd',
    ),
  ]
}
