import { deflateSync } from 'node:zlib'
import {
  bom,
  brok,
  grijs,
  ihdr,
  jpeg,
  latin,
  png,
  pngMerk,
  segment,
  sof,
  tiff,
  type Vijandig,
} from './bouw.ts'

/** Pictures that are larger than they are, or never end. */
export function beelden(): readonly Vijandig[] {
  const pngs: readonly (readonly [string, string, Buffer])[] = [
    ['een png van 50 000 op 50 000', 'te veel beeldpunten', png({ kop: ihdr(50_000, 50_000) })],
    [
      'een png van vier miljard op vier miljard',
      'te veel beeldpunten',
      png({ kop: ihdr(0xffffffff, 0xffffffff) }),
    ],
    ['een png zonder breedte', 'beschadigd', png({ kop: ihdr(0, 10) })],
    ['een png die meer wordt dan ze zegt', 'te veel inhoud', png({ data: bom(200) })],
    [
      'een png die minder wordt dan ze zegt',
      'beschadigd',
      png({ breed: 9_000, hoog: 9_000, data: deflateSync(Buffer.alloc(100)) }),
    ],
    [
      'een png met een tekst die een gigabyte wordt',
      'onschadelijk',
      png({ extra: [brok('zTXt', Buffer.concat([latin('a\0\0'), bom(1024)]))] }),
    ],
    [
      'een png met een profiel dat een gigabyte wordt',
      'onschadelijk',
      png({ extra: [brok('iCCP', Buffer.concat([latin('a\0\0'), bom(1024)]))] }),
    ],
    [
      'een png met een taaltekst die een gigabyte wordt',
      'onschadelijk',
      png({ extra: [brok('iTXt', Buffer.concat([latin('a\0\x01\0\0\0'), bom(1024)]))] }),
    ],
    [
      'een png met honderdduizend lege brokken',
      'onschadelijk',
      png({ extra: Array.from({ length: 100_000 }, () => brok('tEXt', Buffer.alloc(0))) }),
    ],
    [
      'een png met een brok van vier gigabyte',
      'beschadigd',
      Buffer.concat([pngMerk, ihdr(8, 8), Buffer.from([0xff, 0xff, 0xff, 0xff]), latin('IDAT')]),
    ],
    ['een png met een onbekende diepte', 'beschadigd', png({ kop: ihdr(8, 8, 3, 0) })],
    ['een png met een onbekende kleur', 'beschadigd', png({ kop: ihdr(8, 8, 8, 5) })],
    ['een png met een palet zonder kleuren', 'beschadigd', png({ kop: ihdr(8, 8, 8, 3) })],
    [
      'een png met een te lang palet',
      'beschadigd',
      png({ extra: [brok('PLTE', Buffer.alloc(3_000))] }),
    ],
    [
      'een png met een verplicht onbekend brok',
      'beschadigd',
      png({ extra: [brok('KWAD', Buffer.alloc(3))] }),
    ],
    [
      'een bewegende png van duizend beelden',
      'onschadelijk',
      png({
        extra: [
          brok('acTL', Buffer.alloc(8)),
          ...Array.from({ length: 1_000 }, () => brok('fcTL', Buffer.alloc(26))),
        ],
      }),
    ],
    ['een png met twee koppen', 'beschadigd', png({ extra: [ihdr(9, 9)] })],
    [
      'een png van een iPhone-programma (CgBI)',
      'beschadigd',
      Buffer.concat([pngMerk, brok('CgBI', Buffer.alloc(4)), ihdr(8, 8)]),
    ],
  ]
  const scans = (count: number) =>
    Buffer.concat(
      Array.from({ length: count }, () =>
        Buffer.concat([Buffer.alloc(4), segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))]),
      ),
    )
  const jpegs: readonly (readonly [string, string, Buffer])[] = [
    ['een jpeg van 50 000 op 50 000', 'te veel beeldpunten', jpeg({ kop: sof(50_000, 50_000) })],
    [
      'een jpeg van 10 000 op 10 000 in tien bytes',
      'beschadigd',
      jpeg({ kop: sof(10_000, 10_000), scan: Buffer.alloc(10) }),
    ],
    ['een jpeg zonder hoogte', 'beschadigd', jpeg({ kop: sof(16, 0) })],
    ['een jpeg met tienduizend lagen', 'beschadigd', jpeg({ scan: scans(10_000) })],
    [
      'een jpeg met een kop zonder lengte',
      'beschadigd',
      jpeg({ extra: [Buffer.from([0xff, 0xe5, 0, 0])] }),
    ],
    ['een jpeg met twee maten', 'beschadigd', jpeg({ extra: [sof(16, 16)] })],
    ['een jpeg zonder verlies', 'beschadigd', jpeg({ kop: sof(16, 16, 0xc3) })],
    ['een jpeg met een rekenkundige code', 'beschadigd', jpeg({ kop: sof(16, 16, 0xc9) })],
    [
      'een jpeg met zeven kleuren',
      'beschadigd',
      jpeg({ kop: segment(0xc0, Buffer.from([8, 0, 16, 0, 16, 7, 1, 0x11, 0])) }),
    ],
    [
      'een jpeg die haar hoogte achteraf zegt',
      'beschadigd',
      jpeg({ scan: Buffer.concat([Buffer.alloc(4), segment(0xdc, Buffer.from([0xff, 0xff]))]) }),
    ],
  ]
  const strook = Buffer.alloc(64)
  const een = (tags = grijs(8, 8), stroken: readonly Buffer[] = [strook]) =>
    tiff([{ tags, stroken }])
  const tiffs: readonly (readonly [string, string, Buffer])[] = [
    ['een tiff van 50 000 op 50 000', 'te veel beeldpunten', een(grijs(50_000, 50_000))],
    ['een tiff van 9 000 op 9 000 in 64 bytes', 'beschadigd', een(grijs(9_000, 9_000))],
    [
      'een tiff waarvan de bladzijden in een kring staan',
      'beschadigd',
      tiff([{ tags: grijs(8, 8), stroken: [strook] }], { lus: true }),
    ],
    [
      'een tiff van duizend bladzijden',
      'te veel bladzijden',
      tiff(Array.from({ length: 1_000 }, () => ({ tags: grijs(8, 8), stroken: [strook] }))),
    ],
    [
      'een tiff met een strook die een gigabyte wordt',
      'te veel inhoud',
      een(grijs(8, 8, 8), [bom(1024)]),
    ],
    [
      'een tiff met een jpeg van 50 000 op 50 000',
      'te veel beeldpunten',
      een(grijs(8, 8, 7), [jpeg({ kop: sof(50_000, 50_000) })]),
    ],
    ['een tiff met een onbekende inpakking', 'beschadigd', een(grijs(8, 8, 6))],
    ['een tiff met een veld van vier miljard waarden', 'beschadigd', reus(een())],
    ['een tiff zonder bladzijde', 'beschadigd', latin('II*\0\0\0\0\0')],
    ['een tiff die achter het bestand begint', 'beschadigd', latin('II*\0\xff\xff\xff\x7f')],
    [
      'een tiff met tegels zonder maat',
      'beschadigd',
      tiff([{ tags: [...grijs(8, 8), [322, 3, [0]], [323, 3, [0]]], stroken: [strook] }], {
        tegels: true,
      }),
    ],
    [
      'een tiff met een miljoen stroken',
      'beschadigd',
      een([...grijs(8, 60_000).filter(([tag]) => tag !== 278), [278, 3, [1]]]),
    ],
    [
      'een tiff met zestig duizend stalen',
      'beschadigd',
      een([...grijs(8, 8).filter(([tag]) => tag !== 277), [277, 3, [60_000]]]),
    ],
    [
      'een tiff met een tekst en een plaats',
      'onschadelijk',
      een([...grijs(8, 8), [270, 2, [...latin('GPS 51.0543')]], [34853, 4, [8]]]),
    ],
  ]
  return [
    ...pngs.map(([wat, lot, bytes]) => ({
      wat,
      lot,
      bytes,
      naam: 'a.png',
      sporen: ['zTXt', 'iCCP', 'acTL'],
    })),
    ...jpegs.map(([wat, lot, bytes]) => ({ wat, lot, bytes, naam: 'a.jpg' })),
    ...tiffs.map(([wat, lot, bytes]) => ({ wat, lot, bytes, naam: 'a.tif', sporen: ['GPS'] })),
  ]
}

/** Makes the first field of the first page claim four thousand million values. */
function reus(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(0xffffffff, copy.readUInt32LE(4) + 2 + 4)
  return copy
}
