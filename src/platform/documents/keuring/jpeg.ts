import { langsteZijde, meesteBeeldpunten, meesteScans } from './grenzen.ts'
import { bijgegevensWeg, orientatieBlok, orientatieVan } from './exif.ts'
import { Weigering } from './weigering.ts'

const [SOI, EOI, SOS, DNL, COM, APP0, APP1, APP14] = [
  0xd8, 0xd9, 0xda, 0xdc, 0xfe, 0xe0, 0xe1, 0xee,
]
// Baseline, extended and progressive Huffman: what cameras and scanners make and every reader shows.
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
const tables: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd])

export interface SchoonBeeld {
  readonly bytes: Buffer
  readonly waarschuwingen: readonly string[]
}

/**
 * The JPEG with only the segments that make the picture: tables, frame, scans, the marks of JFIF and Adobe. Place, time
 * and camera go, the orientation stays. Nothing behind the end. An image inside a PDF may lack its end mark.
 * Throws `Weigering`.
 */
export function schoonJpeg(source: Buffer, { ingebed = false } = {}): SchoonBeeld {
  const kept: Buffer[] = [Buffer.from([0xff, SOI])]
  let at = 2
  let blocks: number | undefined
  let [scans, coded, dropped, orientation] = [0, 0, false, 1]
  if (source[0] !== 0xff || source[1] !== SOI) throw new Weigering('beschadigd')
  for (;;) {
    while (source[at] === 0xff && source[at + 1] === 0xff) at += 1
    const marker = source[at + 1]
    if (at >= source.length && ingebed && scans > 0) break
    if (source[at] !== 0xff || marker === undefined) throw new Weigering('beschadigd')
    if (marker === EOI) {
      at += 2
      break
    }
    const length = at + 4 <= source.length ? source.readUInt16BE(at + 2) : 0
    const segment = source.subarray(at, at + 2 + length)
    if (length < 2 || segment.length < 2 + length) throw new Weigering('beschadigd')
    at += segment.length
    const body = segment.subarray(4)
    if (frames.has(marker)) {
      if (blocks !== undefined) throw new Weigering('beschadigd')
      blocks = blocksOf(body)
      kept.push(segment)
    } else if (marker === SOS) {
      if (blocks === undefined || (scans += 1) > meesteScans) throw new Weigering('beschadigd')
      const end = scanEnd(source, at)
      kept.push(segment, source.subarray(at, end))
      coded += end - at
      at = end
    } else if (tables.has(marker) || isMark(marker, body)) kept.push(segment)
    else if (marker === APP1 || marker === COM || (marker >= APP0 && marker < 0xf0)) {
      if (marker === APP1) orientation = orientatieVan(exifOf(body)) ?? orientation
      dropped = true
    } else throw new Weigering('beschadigd')
  }
  // Each block of eight by eight points takes at least one bit: less is a flood of points or half a file.
  if (blocks === undefined || coded * 8 < blocks) throw new Weigering('beschadigd')
  if (orientation !== 1 && !ingebed) kept.splice(1, 0, exifSegment(orientation))
  kept.push(Buffer.from([0xff, EOI]))
  return {
    bytes: Buffer.concat(kept),
    waarschuwingen: at < source.length || dropped ? [bijgegevensWeg] : [],
  }
}

function blocksOf(body: Buffer): number {
  if (body.length < 6) throw new Weigering('beschadigd')
  const [high, wide, parts] = [body.readUInt16BE(1), body.readUInt16BE(3), body[5]!]
  if (high === 0 || wide === 0 || ![1, 3, 4].includes(parts) || body.length !== 6 + 3 * parts)
    throw new Weigering('beschadigd')
  if (wide > langsteZijde || high > langsteZijde || wide * high > meesteBeeldpunten)
    throw new Weigering('te veel beeldpunten')
  return Math.ceil(wide / 8) * Math.ceil(high / 8)
}

/** Where the coded data ends: at the first mark that is no restart mark and no stuffed byte. */
function scanEnd(source: Buffer, start: number): number {
  for (let at = source.indexOf(0xff, start); at >= 0; at = source.indexOf(0xff, at + 1)) {
    const next = source[at + 1]
    if (next === DNL) throw new Weigering('beschadigd')
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7))
      return at
  }
  return source.length
}

function isMark(marker: number, body: Buffer): boolean {
  const says = (text: string) => body.toString('latin1', 0, text.length) === text
  // A thumbnail is a second picture: only a JFIF mark without one stays.
  if (marker === APP0)
    return says('JFIF\0') && body.length === 14 && body[12] === 0 && body[13] === 0
  return marker === APP14 && says('Adobe') && body.length === 12
}

function exifOf(body: Buffer): Buffer | undefined {
  return body.toString('latin1', 0, 6) === 'Exif\0\0' ? body.subarray(6) : undefined
}

function exifSegment(orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0'), orientatieBlok(orientation)])
  const head = Buffer.from([0xff, APP1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
