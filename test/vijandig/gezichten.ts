import { deflateSync } from 'node:zlib'
import {
  bladzijde,
  brok,
  exif,
  grijs,
  jpeg,
  latin,
  objectstroom,
  pdf,
  png,
  segment,
  stroom,
  tiff,
  type Vijandig,
  zip,
} from './bouw.ts'
import { html, vals } from './vals.ts'

function dubbel(): readonly Vijandig[] {
  const archief = zip('kwaad.js', latin('alert(1)'))
  const script = latin(html)
  const commentaar = latin('\n<!--*/--><script>alert(1)</script>')
  const pdfs: readonly (readonly [string, Buffer])[] = [
    ['een webpagina achter het einde', Buffer.concat([pdf(bladzijde()), script])],
    ['een archief achter het einde', Buffer.concat([pdf(bladzijde()), archief])],
    ['een webpagina in een opmerking', pdf(bladzijde(), { kop: `%PDF-1.7\n%${html}\n` })],
    ['een script dat als opmerking begint', pdf(bladzijde(), { kop: '%PDF-1.7=0;/*\n' })],
    [
      'een webpagina tussen twee objecten',
      pdf({ ...bladzijde(), 10: `null\nendobj\n${html}\n11 0 obj\nnull` }),
    ],
    [
      'een archief tussen twee objecten',
      pdf({
        ...bladzijde(),
        10: Buffer.concat([latin('null\nendobj\n'), archief, latin('\n11 0 obj\nnull')]),
      }),
    ],
    ['een webpagina in een ongebruikte stroom', pdf({ ...bladzijde(), 10: stroom('', html) })],
    ['een archief in een ongebruikte stroom', pdf({ ...bladzijde(), 10: stroom('', archief) })],
    [
      'een webpagina in de naam van een sleutel',
      pdf(
        bladzijde({
          catalogus: `/${html.replaceAll(/[<>/()]/g, (mark) => `#${mark.charCodeAt(0).toString(16)}`)} 1`,
        }),
      ),
    ],
    [
      'een webpagina in de titel',
      pdf(
        { ...bladzijde(), 10: `<< /Title (${html.replaceAll(/[()]/g, '\\$&')}) >>` },
        { trailer: '/Root 1 0 R /Info 10 0 R' },
      ),
    ],
    [
      'twee pdf’s na elkaar',
      Buffer.concat([
        pdf({ ...bladzijde({ catalogus: '/OpenAction << /S /JavaScript /JS (alert) >>' }) }),
        pdf(bladzijde()),
      ]),
    ],
    [
      'een objectstroom met een webpagina',
      pdf({ ...bladzijde(), 10: objectstroom({ 11: `(${html.replaceAll(/[()]/g, '\\$&')})` }) }),
    ],
  ]
  const inBeeld = (data: Buffer, filter: string) =>
    pdf({
      ...bladzijde({ middelen: '/XObject << /X 12 0 R >>' }),
      12: stroom(
        `/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 ${filter}`,
        data,
      ),
    })
  const beelden: readonly (readonly [string, string, Buffer])[] = [
    ['een jpeg met een webpagina erachter', 'a.jpg', jpeg({ achter: commentaar })],
    ['een jpeg met een archief erachter', 'a.jpg', jpeg({ achter: archief })],
    ['een jpeg met een JAR als opmerking', 'a.jpg', jpeg({ extra: [segment(0xfe, archief)] })],
    [
      'een jpeg met PHP in EXIF',
      'a.jpg',
      jpeg({
        extra: [segment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(1, '<?php alert(1)')]))],
      }),
    ],
    [
      'een jpeg met een webpagina als profiel',
      'a.jpg',
      jpeg({ extra: [segment(0xe2, Buffer.concat([latin('ICC_PROFILE\0\x01\x01'), script]))] }),
    ],
    [
      'een jpeg met een tweede beeld als miniatuur',
      'a.jpg',
      jpeg({
        extra: [segment(0xe0, Buffer.concat([latin('JFXX\0\x10'), jpeg({ achter: script })]))],
      }),
    ],
    [
      'een jpeg met een miniatuur in JFIF',
      'a.jpg',
      jpeg({
        extra: [
          segment(
            0xe0,
            Buffer.concat([
              latin('JFIF\0\x01\x01\0\0\x01\0\x01\x05\x05'),
              script,
              Buffer.alloc(75),
            ]),
          ),
        ],
      }),
    ],
    [
      'een jpeg met een reeks eigen delen',
      'a.jpg',
      jpeg({ extra: Array.from({ length: 12 }, (_, nr) => segment(0xe2 + nr, script)) }),
    ],
    [
      'een jpeg zonder einde met een webpagina',
      'a.jpg',
      jpeg({ slot: Buffer.alloc(0), extra: [segment(0xfe, script)] }),
    ],
    ['een png met een webpagina erachter', 'a.png', png({ achter: script })],
    ['een png met een archief erachter', 'a.png', png({ achter: archief })],
    [
      'een png met een tekst',
      'a.png',
      png({ extra: [brok('tEXt', Buffer.concat([latin('Comment\0'), script]))] }),
    ],
    ['een png met een eigen deel', 'a.png', png({ extra: [brok('kwAd', archief)] })],
    [
      'een png met iets achter de ingepakte punten',
      'a.png',
      png({ data: Buffer.concat([deflateSync(Buffer.alloc(72)), script]) }),
    ],
    [
      'een png met een archief achter de ingepakte punten',
      'a.png',
      png({ data: Buffer.concat([deflateSync(Buffer.alloc(72)), archief]) }),
    ],
    [
      'een tiff met een webpagina erachter',
      'a.tif',
      Buffer.concat([tiff([{ tags: grijs(8, 8), stroken: [Buffer.alloc(64)] }]), script]),
    ],
    [
      'een tiff met een archief erachter',
      'a.tif',
      Buffer.concat([tiff([{ tags: grijs(8, 8), stroken: [Buffer.alloc(64)] }]), archief]),
    ],
    [
      'een tiff met een archief als punten',
      'a.tif',
      tiff([{ tags: grijs(8, 8), stroken: [Buffer.concat([Buffer.alloc(64), archief])] }]),
    ],
    [
      'een scan met een webpagina achter de punten',
      'a.pdf',
      inBeeld(Buffer.concat([deflateSync(Buffer.alloc(64)), script]), '/Filter /FlateDecode'),
    ],
    [
      'een scan met een archief achter een jpeg',
      'a.pdf',
      inBeeld(jpeg({ achter: archief }), '/Filter /DCTDecode'),
    ],
    ['een scan met een archief als JBIG2', 'a.pdf', inBeeld(archief, '/Filter /JBIG2Decode')],
    [
      'een scan met een archief als fax',
      'a.pdf',
      inBeeld(archief, '/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 >>'),
    ],
  ]
  const sporen = ['<script', 'alert', '<?php', 'PK\x05\x06']
  return [
    ...pdfs.map(([wat, bytes]) => ({
      wat: `pdf: ${wat}`,
      naam: 'attest.pdf',
      bytes,
      lot: 'onschadelijk',
      sporen,
    })),
    ...beelden.map(([wat, naam, bytes]) => ({ wat, naam, bytes, sporen })),
  ]
}

function afgebroken(): readonly Vijandig[] {
  const heel: readonly (readonly [string, string, Buffer])[] = [
    ['een pdf', 'a.pdf', pdf(bladzijde())],
    ['een png', 'a.png', png({ breed: 64, hoog: 64 })],
    ['een jpeg', 'a.jpg', jpeg({ breed: 64, hoog: 64 })],
    ['een tiff', 'a.tif', tiff([{ tags: grijs(8, 8), stroken: [Buffer.alloc(64)] }])],
  ]
  const delen = [0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.85, 0.9, 0.95, 0.99]
  const kort = heel.flatMap(([wat, naam, bytes]) =>
    delen.map((deel) => ({
      wat: `${wat} die na ${deel * 100} % ophoudt`,
      naam,
      bytes: bytes.subarray(0, Math.floor(bytes.length * deel)),
    })),
  )
  // One bit at fixed places: the same files in each run.
  const bits = heel.flatMap(([wat, naam, bytes]) =>
    [0.15, 0.35, 0.55, 0.8].map((plaats) => {
      const copy = Buffer.from(bytes)
      const at = Math.floor(copy.length * plaats)
      copy[at] = copy[at]! ^ 0x20
      return { wat: `${wat} met een omgevallen bit op ${plaats * 100} %`, naam, bytes: copy }
    }),
  )
  return [...kort, ...bits]
}

/** Files that are something else than they say, two things at once, or half a thing. */
export function gezichten(): readonly Vijandig[] {
  return [
    ...vals.map(([wat, naam, lot, bytes]) => ({ wat, naam, lot, bytes })),
    ...dubbel(),
    ...afgebroken(),
  ]
}
