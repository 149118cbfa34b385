import { crc32 } from 'node:zlib'
import { bijgegevensWeg, orientatieBlok, orientatieVan } from './exif.ts'
import { grootsteBeelden, meesteBeeldpunten } from './grenzen.ts'
import { telInflate } from './inflate.ts'
import type { SchoonBeeld } from './jpeg.ts'
import { Weigering } from './weigering.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Chunks that make the picture, with the length each has. */
const kept: Readonly<Record<string, (length: number) => boolean>> = {
  IHDR: (length) => length === 13,
  PLTE: (length) => length > 0 && length <= 768 && length % 3 === 0,
  tRNS: (length) => length > 0 && length <= 256,
  gAMA: (length) => length === 4,
  sRGB: (length) => length === 1,
  pHYs: (length) => length === 9,
  IDAT: () => true,
  IEND: (length) => length === 0,
}
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}
// Start and step of the seven passes of an interlaced picture: x, y.
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/**
 * The PNG with only the chunks that make the picture, each with a right checksum, its data unpacked to see that it is
 * exactly the picture. Texts, profiles, places and what stands behind the end go; the orientation stays. Throws `Weigering`.
 */
export async function schoonPng(source: Buffer): Promise<SchoonBeeld> {
  const chunks: Buffer[] = []
  const data: Buffer[] = []
  let header: Buffer | undefined
  let [at, orientation, dropped, coloured] = [signature.length, 1, false, false]
  for (let type = ''; type !== 'IEND';) {
    const length = at + 12 <= source.length ? source.readUInt32BE(at) : source.length
    const end = at + 12 + length
    if (end > source.length) throw new Weigering('beschadigd')
    type = source.toString('latin1', at + 4, at + 8)
    const body = source.subarray(at + 8, end - 4)
    if (
      !/^[A-Za-z]{4}$/.test(type) ||
      crc32(source.subarray(at + 4, end - 4)) !== source.readUInt32BE(end - 4)
    )
      throw new Weigering('beschadigd')
    if ((header === undefined) !== (type === 'IHDR')) throw new Weigering('beschadigd')
    at = end
    const fits = Object.hasOwn(kept, type) ? kept[type]! : undefined
    if (!fits) {
      // A chunk that a reader must understand and we do not: the picture would be another one.
      if (/^[A-Z]/.test(type)) throw new Weigering('beschadigd')
      if (type === 'eXIf') orientation = orientatieVan(body) ?? orientation
      dropped = true
      continue
    }
    if (!fits(length)) throw new Weigering('beschadigd')
    if (type === 'IHDR') header = body
    if (type === 'PLTE') coloured = true
    if (type === 'IDAT') data.push(body)
    else if (type !== 'IEND') chunks.push(chunk(type, body))
  }
  const expected = bytesOf(header!)
  if (header![9] === 3 && !coloured) throw new Weigering('beschadigd')
  const packed = Buffer.concat(data)
  const { lengte, gebruikt } = await telInflate(packed, Math.min(expected, grootsteBeelden))
  if (lengte !== expected) throw new Weigering('beschadigd')
  if (orientation !== 1) chunks.push(chunk('eXIf', orientatieBlok(orientation)))
  return {
    bytes: Buffer.concat([
      signature,
      ...chunks,
      chunk('IDAT', packed.subarray(0, gebruikt)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
    waarschuwingen: at < source.length || dropped ? [bijgegevensWeg] : [],
  }
}

/** How long the unpacked data of this header must be. */
function bytesOf(header: Buffer): number {
  const [wide, high] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth, colour, method, filter, interlace] = [...header.subarray(8)] as [
    number,
    number,
    number,
    number,
    number,
  ]
  if (!depths[colour]?.includes(depth) || method !== 0 || filter !== 0 || interlace > 1)
    throw new Weigering('beschadigd')
  if (wide === 0 || high === 0) throw new Weigering('beschadigd')
  if (wide * high > meesteBeeldpunten) throw new Weigering('te veel beeldpunten')
  const bits = depth * samples[colour]!
  const size = (w: number, h: number) => (w > 0 && h > 0 ? h * (1 + Math.ceil((w * bits) / 8)) : 0)
  if (interlace === 0) return size(wide, high)
  return passes
    .map(([x, y, dx, dy]) => size(Math.ceil((wide - x) / dx), Math.ceil((high - y) / dy)))
    .reduce((sum, each) => sum + each, 0)
}

function chunk(type: string, body: Buffer): Buffer {
  const whole = Buffer.alloc(12 + body.length)
  whole.writeUInt32BE(body.length, 0)
  whole.write(type, 4, 'latin1')
  body.copy(whole, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + body.length)), 8 + body.length)
  return whole
}
