import { bijgegevensWeg } from './exif.ts'
import { grootsteBeelden, langsteZijde, meesteBeeldpunten, meesteBladzijden } from './grenzen.ts'
import { telInflate } from './inflate.ts'
import type { SchoonBeeld } from './jpeg.ts'
import { Weigering } from './weigering.ts'

const T = {
  width: 256,
  length: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  samples: 277,
  rowsPerStrip: 278,
  stripCounts: 279,
  planar: 284,
  tileWidth: 322,
  tileLength: 323,
  tileOffsets: 324,
  tileCounts: 325,
} as const
/** What makes the picture. Places, times, texts, profiles and second pictures are not here. */
const kept: ReadonlySet<number> = new Set([
  ...Object.values(T),
  254,
  255,
  263,
  264,
  265,
  266,
  274,
  282,
  283,
  292,
  293,
  296,
  317,
  320,
  338,
  339,
  347,
  529,
  530,
  531,
  532,
])
// Type of a value: its bytes. Only whole numbers, fractions and bytes occur in what is kept.
const sizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
}
// None, fax in three ways, LZW, JPEG, deflate in two names, PackBits.
const compressions: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 7, 8, 32946, 32773])
const deflated: ReadonlySet<number> = new Set([8, 32946])
const mostEntries = 200
const longestValue = 1_000_000

interface Veld {
  readonly type: number
  readonly aantal: number
  readonly waarde: Buffer
}

interface Orde {
  readonly two: (bytes: Buffer, at: number) => number
  readonly four: (bytes: Buffer, at: number) => number
  readonly put2: (bytes: Buffer, value: number, at: number) => void
  readonly put4: (bytes: Buffer, value: number, at: number) => void
}

const orders: Readonly<Record<string, Orde>> = {
  II: {
    two: (bytes, at) => bytes.readUInt16LE(at),
    four: (bytes, at) => bytes.readUInt32LE(at),
    put2: (bytes, value, at) => void bytes.writeUInt16LE(value, at),
    put4: (bytes, value, at) => void bytes.writeUInt32LE(value, at),
  },
  MM: {
    two: (bytes, at) => bytes.readUInt16BE(at),
    four: (bytes, at) => bytes.readUInt32BE(at),
    put2: (bytes, value, at) => void bytes.writeUInt16BE(value, at),
    put4: (bytes, value, at) => void bytes.writeUInt32BE(value, at),
  },
}

export interface SchoneTiff extends SchoonBeeld {
  readonly bladzijden: number
}

/**
 * The TIFF written anew: each page with the fields that make its picture and its strips one after another. The
 * orientation stays; places, times, texts and what no field points at go. Throws `Weigering`.
 */
export async function schoonTiff(source: Buffer): Promise<SchoneTiff> {
  const order = orders[source.toString('latin1', 0, 2)]!
  const pages = await bladzijden(source, order)
  const head = Buffer.from(source.subarray(0, 8))
  const parts: Buffer[] = [head]
  let at = head.length
  let link = { bytes: head, at: 4 }
  const add = (part: Buffer) => {
    const padded = part.length % 2 ? Buffer.concat([part, Buffer.alloc(1)]) : part
    parts.push(padded)
    at += padded.length
    return at - padded.length
  }
  for (const { velden, stroken } of pages) {
    const places = stroken.map((strook) => add(strook))
    velden.set(velden.has(T.tileWidth) ? T.tileOffsets : T.stripOffsets, lang(places, order))
    velden.set(
      velden.has(T.tileWidth) ? T.tileCounts : T.stripCounts,
      lang(
        stroken.map(({ length }) => length),
        order,
      ),
    )
    const table = Buffer.alloc(2 + 12 * velden.size + 4)
    order.put2(table, velden.size, 0)
    for (const [nr, [tag, veld]] of [...velden].sort(([a], [b]) => a - b).entries()) {
      const row = 2 + 12 * nr
      order.put2(table, tag, row)
      order.put2(table, veld.type, row + 2)
      order.put4(table, veld.aantal, row + 4)
      if (veld.waarde.length <= 4) veld.waarde.copy(table, row + 8)
      else order.put4(table, add(veld.waarde), row + 8)
    }
    order.put4(link.bytes, add(table), link.at)
    link = { bytes: table, at: table.length - 4 }
  }
  const dropped = pages.some(({ weggelaten }) => weggelaten)
  return {
    bytes: Buffer.concat(parts),
    bladzijden: pages.length,
    waarschuwingen: dropped ? [bijgegevensWeg] : [],
  }
}

async function bladzijden(source: Buffer, order: Orde) {
  const pages: { velden: Map<number, Veld>; stroken: Buffer[]; weggelaten: boolean }[] = []
  const seen = new Set<number>()
  let [copied, unpacked] = [0, 0]
  for (let at = order.four(source, 4); at !== 0;) {
    if (seen.has(at) || at < 8 || at + 6 > source.length) throw new Weigering('beschadigd')
    if (seen.add(at).size > meesteBladzijden) throw new Weigering('te veel bladzijden')
    const count = order.two(source, at)
    const end = at + 2 + 12 * count
    if (count === 0 || count > mostEntries || end + 4 > source.length)
      throw new Weigering('beschadigd')
    const velden = new Map<number, Veld>()
    for (let row = at + 2; row < end; row += 12) {
      const tag = order.two(source, row)
      if (kept.has(tag)) velden.set(tag, veldVan(source, order, row))
    }
    const page = pagina(source, order, velden)
    copied += page.stroken.reduce((sum, { length }) => sum + length, 0)
    // Strips that are used twice would make the copy larger than what was sent.
    if (copied > source.length) throw new Weigering('te veel inhoud')
    if (page.ontpakt !== undefined)
      for (const strook of page.stroken)
        unpacked += (await telInflate(strook, Math.min(page.ontpakt, grootsteBeelden - unpacked)))
          .lengte
    pages.push({ velden, stroken: page.stroken, weggelaten: velden.size < count })
    at = order.four(source, end)
  }
  if (pages.length === 0) throw new Weigering('beschadigd')
  return pages
}

function veldVan(source: Buffer, order: Orde, row: number): Veld {
  const [type, aantal] = [order.two(source, row + 2), order.four(source, row + 4)]
  const length = (sizes[type] ?? 0) * aantal
  if (length === 0 || length > longestValue) throw new Weigering('beschadigd')
  const at = length <= 4 ? row + 8 : order.four(source, row + 8)
  if (at + length > source.length) throw new Weigering('beschadigd')
  return { type, aantal, waarde: source.subarray(at, at + length) }
}

/** The strips or tiles of a page; `ontpakt` is the most that one of them may become. */
function pagina(source: Buffer, order: Orde, velden: ReadonlyMap<number, Veld>) {
  const numbers = (tag: number): readonly number[] => {
    const veld = velden.get(tag)
    if (!veld) return []
    if (veld.type !== 3 && veld.type !== 4) throw new Weigering('beschadigd')
    const [size, read] = veld.type === 3 ? [2, order.two] : [4, order.four]
    return Array.from({ length: veld.aantal }, (_, nr) => read(veld.waarde, nr * size))
  }
  const one = (tag: number, fallback: number) => numbers(tag)[0] ?? fallback
  const [wide, high] = [one(T.width, 0), one(T.length, 0)]
  if (wide === 0 || high === 0) throw new Weigering('beschadigd')
  if (wide > langsteZijde || high > langsteZijde || wide * high > meesteBeeldpunten)
    throw new Weigering('te veel beeldpunten')
  const [compression, samples] = [one(T.compression, 1), one(T.samples, 1)]
  const bits = Math.max(1, ...numbers(T.bits))
  if (!compressions.has(compression) || samples === 0 || samples > 8 || bits > 32)
    throw new Weigering('beschadigd')
  const tiled = velden.has(T.tileWidth)
  const [across, down] = tiled
    ? [one(T.tileWidth, 0), one(T.tileLength, 0)]
    : [wide, Math.min(high, one(T.rowsPerStrip, high))]
  if (across === 0 || down === 0 || across * down > 2 * meesteBeeldpunten)
    throw new Weigering('beschadigd')
  const planes = one(T.planar, 1) === 2 ? samples : 1
  const expected = Math.ceil(wide / across) * Math.ceil(high / down) * planes
  const places = numbers(tiled ? T.tileOffsets : T.stripOffsets)
  const lengths = numbers(tiled ? T.tileCounts : T.stripCounts)
  if (places.length !== expected || lengths.length !== expected) throw new Weigering('beschadigd')
  const stroken = places.map((place, nr) => {
    const strook = source.subarray(place, place + lengths[nr]!)
    if (strook.length === 0 || strook.length !== lengths[nr]) throw new Weigering('beschadigd')
    return strook
  })
  if (compression === 7) for (const strook of stroken) bemeetJpeg(strook)
  const row = Math.ceil((across * bits * (planes > 1 ? 1 : samples)) / 8)
  const lastRows = tiled ? down : high - down * (Math.ceil(high / down) - 1)
  const total = stroken.reduce((sum, { length }) => sum + length, 0)
  // Points that are not packed are all there, or the picture is half.
  if (compression === 1 && total < row * (down * (expected / planes - 1) + lastRows) * planes)
    throw new Weigering('beschadigd')
  return { stroken, ontpakt: deflated.has(compression) ? row * down : undefined }
}

/** A strip of JPEG names a size of its own: it may be no flood either. */
function bemeetJpeg(strook: Buffer): void {
  for (
    let at = strook.indexOf(0xff);
    at >= 0 && at + 9 <= strook.length;
    at = strook.indexOf(0xff, at + 1)
  )
    if ([0xc0, 0xc1, 0xc2].includes(strook[at + 1]!)) {
      const [high, wide] = [strook.readUInt16BE(at + 5), strook.readUInt16BE(at + 7)]
      if (wide * high > meesteBeeldpunten) throw new Weigering('te veel beeldpunten')
      return
    }
}

function lang(values: readonly number[], order: Orde): Veld {
  const waarde = Buffer.alloc(4 * values.length)
  for (const [nr, value] of values.entries()) order.put4(waarde, value, 4 * nr)
  return { type: 4, aantal: values.length, waarde }
}
