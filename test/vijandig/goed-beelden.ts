import { deflateSync } from 'node:zlib'
import { brok, exif, grijs, ihdr, jpeg, latin, png, segment, sof, tiff } from './bouw.ts'
import type { Goed } from './goed.ts'

/** Photos, screens and scans. */
export function beelden(): readonly Goed[] {
  const rij = (nr: number, breed: number) =>
    Buffer.from([0, ...Array.from({ length: breed }, (_, x) => (x * 7 + nr * 13) & 255)])
  const punten = (hoog: number, breed: number) =>
    deflateSync(Buffer.concat(Array.from({ length: hoog }, (_, nr) => rij(nr, breed))))
  const strook = Buffer.from(Array.from({ length: 64 }, (_, nr) => nr * 3))
  const draai = segment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(6)]))
  const packed = (data: Buffer) => Buffer.concat([Buffer.from([data.length - 1]), data])
  return [
    { wat: 'een grijze png', naam: 'foto.png', bytes: png({ data: punten(8, 8) }) },
    { wat: 'een png in kleur', naam: 'foto.png', bytes: png({ kleur: 2, data: punten(8, 24) }) },
    {
      wat: 'een doorzichtige png in 16 bits',
      naam: 'foto.png',
      bytes: png({ kleur: 6, diepte: 16, data: punten(8, 64) }),
    },
    {
      wat: 'een png met een palet',
      naam: 'foto.png',
      bytes: png({
        kleur: 3,
        diepte: 1,
        extra: [brok('PLTE', Buffer.from([0, 0, 0, 255, 255, 255]))],
        data: punten(8, 1),
      }),
    },
    {
      wat: 'een png in zeven gangen',
      naam: 'foto.png',
      bytes: png({ kop: ihdr(8, 8, 8, 0, [0, 0, 1]), data: deflateSync(Buffer.alloc(64 + 15)) }),
    },
    {
      wat: 'een schermafdruk van 12 megapixel',
      naam: 'foto.png',
      bytes: png({ breed: 4_000, hoog: 3_000 }),
    },
    { wat: 'een jpeg', naam: 'foto.jpeg', bytes: jpeg() },
    {
      wat: 'een jpeg van een scanner',
      naam: 'foto.jpg',
      bytes: jpeg({ extra: [segment(0xe0, latin('JFIF\0\x01\x01\x01\x01\x2c\x01\x2c\0\0'))] }),
    },
    {
      wat: 'een progressieve jpeg',
      naam: 'foto.jpg',
      bytes: jpeg({ kop: sof(16, 16, 0xc2), progressief: true }),
    },
    {
      wat: 'een jpeg van 12 megapixel',
      naam: 'foto.jpg',
      bytes: jpeg({ breed: 4_000, hoog: 3_000 }),
    },
    {
      wat: 'een jpeg van een gedraaide telefoon',
      naam: 'foto.jpg',
      bytes: jpeg({ extra: [draai] }),
    },
    {
      wat: 'een tiff van een pc',
      naam: 'scan.tif',
      bytes: tiff([{ tags: grijs(8, 8), stroken: [strook] }]),
      bladzijden: 1,
    },
    {
      wat: 'een tiff van een Mac',
      naam: 'scan.tiff',
      bytes: tiff([{ tags: grijs(8, 8), stroken: [strook] }], { groot: true }),
      bladzijden: 1,
    },
    {
      wat: 'een tiff van drie bladzijden',
      naam: 'scan.tif',
      bytes: tiff([1, 2, 3].map(() => ({ tags: grijs(8, 8), stroken: [strook] }))),
      bladzijden: 3,
    },
    {
      wat: 'een tiff met PackBits',
      naam: 'scan.tif',
      bytes: tiff([{ tags: grijs(8, 8, 32773), stroken: [packed(strook)] }]),
      bladzijden: 1,
    },
    {
      wat: 'een tiff met deflate',
      naam: 'scan.tif',
      bytes: tiff([{ tags: grijs(8, 8, 8), stroken: [deflateSync(strook)] }]),
      bladzijden: 1,
    },
    {
      wat: 'een tiff in vier stroken',
      naam: 'scan.tif',
      bytes: tiff([
        {
          tags: [...grijs(8, 8).filter(([tag]) => tag !== 278), [278, 3, [2]]],
          stroken: [0, 1, 2, 3].map((nr) => strook.subarray(16 * nr, 16 * nr + 16)),
        },
      ]),
      bladzijden: 1,
    },
  ]
}
