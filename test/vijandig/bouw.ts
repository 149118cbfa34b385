import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** One file of somebody who means harm, or of whom a scanner fell still. */
export interface Vijandig {
  readonly wat: string
  readonly naam: string
  readonly bytes: Buffer
  /** What must become of it: the reason of its refusal, or a copy that does nothing; left out where both will do. */
  readonly lot?: string
  /** What may stand nowhere in the copy, packed or not. */
  readonly sporen?: readonly string[]
}

export const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

export type Objecten = Readonly<Record<number, string | Buffer>>

/** A stream object of a PDF. */
export function stroom(dict: string, data: Buffer | string): Buffer {
  const bytes = typeof data === 'string' ? latin(data) : data
  return Buffer.concat([
    latin(`<< ${dict} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    latin('\nendstream'),
  ])
}

/** A PDF of these objects, with a right table of places. */
export function pdf(
  objecten: Objecten,
  { trailer = '/Root 1 0 R', kop = '%PDF-1.7\n' } = {},
): Buffer {
  const parts = [latin(kop)]
  const places: [number, number][] = []
  let at = kop.length
  for (const [number, body] of Object.entries(objecten)) {
    const part = Buffer.concat([
      latin(`${number} 0 obj\n`),
      typeof body === 'string' ? latin(body) : body,
      latin('\nendobj\n'),
    ])
    places.push([Number(number), at])
    parts.push(part)
    at += part.length
  }
  const rows = places
    .map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`)
    .join('')
  const size = Math.max(...places.map(([number]) => number)) + 1
  parts.push(
    latin(
      `xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

export const tekstVanAttest = 'Attest van Hans Snoep'
export const inhoud = `BT /F1 12 Tf 72 720 Td (${tekstVanAttest}) Tj ET`

/** The objects of a PDF of one page, to add to; 10 and above are free. */
export function bladzijde({ catalogus = '', pagina = '', middelen = '' } = {}): Objecten {
  return {
    1: `<< /Type /Catalog /Pages 2 0 R ${catalogus} >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> ${middelen} >> /Contents 5 0 R ${pagina} >>`,
    4: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    5: stroom('', inhoud),
  }
}

/** Objects packed in one stream, as PDF 1.5 knows them. */
export function objectstroom(objecten: Readonly<Record<number, string>>): Buffer {
  const entries = Object.entries(objecten)
  let at = 0
  const head = entries.map(([number, body]) => {
    const place = `${number} ${at}`
    at += body.length + 1
    return place
  })
  const table = `${head.join(' ')} `
  const packed = deflateSync(latin(table + entries.map(([, body]) => body).join(' ')))
  return stroom(
    `/Type /ObjStm /N ${entries.length} /First ${table.length} /Filter /FlateDecode`,
    packed,
  )
}

const mega = 1024 * 1024
let block: Buffer | undefined

/** Packed zeros that become this many megabytes; each megabyte takes one. */
export function bom(megabytes: number): Buffer {
  block ??= deflateRawSync(Buffer.alloc(mega), { finishFlush: constants.Z_FULL_FLUSH, level: 9 })
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from({ length: megabytes }, () => block!),
    Buffer.from([0x03, 0, 0, 0, 0, 1]),
  ])
}

/** One chunk of a PNG, with a right checksum unless another is given. */
export function brok(type: string, body: Buffer, sum?: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(4), latin(type), body, Buffer.alloc(4)])
  whole.writeUInt32BE(body.length, 0)
  whole.writeUInt32BE(sum ?? crc32(whole.subarray(4, 8 + body.length)), 8 + body.length)
  return whole
}

export const pngMerk = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

export function ihdr(breed: number, hoog: number, diepte = 8, kleur = 0, rest = [0, 0, 0]): Buffer {
  const body = Buffer.alloc(13)
  body.writeUInt32BE(breed, 0)
  body.writeUInt32BE(hoog, 4)
  body.set([diepte, kleur, ...rest], 8)
  return brok('IHDR', body)
}

interface BeeldDelen {
  readonly breed?: number
  readonly hoog?: number
  readonly kop?: Buffer
  readonly extra?: readonly Buffer[]
  readonly achter?: Buffer
}

interface PngDelen extends BeeldDelen {
  readonly diepte?: number
  readonly kleur?: number
  readonly data?: Buffer
}

interface JpegDelen extends BeeldDelen {
  readonly scan?: Buffer
  readonly progressief?: boolean
  readonly slot?: Buffer
}

/** A PNG; `extra` chunks stand before the data, `achter` behind the end. */
export function png({
  breed = 8,
  hoog = 8,
  diepte = 8,
  kleur = 0,
  kop = ihdr(breed, hoog, diepte, kleur),
  extra = [],
  data = deflateSync(Buffer.alloc(hoog * (1 + Math.ceil((breed * diepte * samples[kleur]!) / 8)))),
  achter = Buffer.alloc(0),
}: PngDelen = {}): Buffer {
  return Buffer.concat([
    pngMerk,
    kop,
    ...extra,
    brok('IDAT', data),
    brok('IEND', Buffer.alloc(0)),
    achter,
  ])
}

/** A segment of a JPEG. */
export function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

const SOI = Buffer.from([0xff, 0xd8])
export const EOI = Buffer.from([0xff, 0xd9])

export function sof(breed: number, hoog: number, marker = 0xc0): Buffer {
  const body = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  body.writeUInt16BE(hoog, 1)
  body.writeUInt16BE(breed, 3)
  return segment(marker, body)
}

// One code of one bit in each table: "no difference" and "end of block". A grey picture of two bits a block.
const huffman = (kind: number) =>
  segment(0xc4, Buffer.from([kind, 1, ...Array<number>(15).fill(0), 0]))
const tafels = [
  segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(16)])),
  huffman(0x00),
  huffman(0x10),
]

/** A grey JPEG; `extra` segments stand first, `achter` behind the end mark. */
export function jpeg({
  breed = 16,
  hoog = 16,
  kop = sof(breed, hoog),
  extra = [],
  scan = Buffer.alloc(Math.ceil((Math.ceil(breed / 8) * Math.ceil(hoog / 8)) / 4)),
  progressief = false,
  slot = EOI,
  achter = Buffer.alloc(0),
}: JpegDelen = {}): Buffer {
  const sos = segment(0xda, Buffer.from([1, 1, 0, 0, progressief ? 0 : 63, 0]))
  return Buffer.concat([SOI, ...extra, ...tafels, kop, sos, scan, slot, achter])
}

/** An EXIF block with an orientation and a place on earth. */
export function exif(orientatie: number, tekst = 'GPS 51.0543N 3.7174E'): Buffer {
  const block = Buffer.alloc(38)
  block.write('MM\0*', 'latin1')
  block.writeUInt32BE(8, 4)
  block.writeUInt16BE(2, 8)
  block.set([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientatie, 0, 0], 10)
  block.set([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38], 22)
  return Buffer.concat([block, latin(tekst)])
}

export type Tag = readonly [tag: number, type: 2 | 3 | 4, waarden: readonly number[]]

/** A TIFF of grey points; each page is a list of fields without places, and its strips. */
export function tiff(
  paginas: readonly { readonly tags: readonly Tag[]; readonly stroken: readonly Buffer[] }[],
  { groot = false, lus = false, tegels = false } = {},
): Buffer {
  const put = (size: number, value: number) => {
    const bytes = Buffer.alloc(size)
    if (size === 2) bytes[groot ? 'writeUInt16BE' : 'writeUInt16LE'](value)
    else if (size === 4) bytes[groot ? 'writeUInt32BE' : 'writeUInt32LE'](value)
    else bytes[0] = value
    return bytes
  }
  const parts: Buffer[] = [latin(groot ? 'MM' : 'II'), put(2, 42)]
  let at = 8
  const later: Buffer[] = []
  const add = (part: Buffer) => {
    later.push(part)
    at += part.length
    return at - part.length
  }
  let links: number[] = []
  const tables: { at: number; make: (next: number) => Buffer; nr: number }[] = []
  for (const { tags, stroken } of paginas) {
    const places = stroken.map((strook) => add(strook))
    const all: Tag[] = [
      ...tags,
      [tegels ? 324 : 273, 4, places],
      [tegels ? 325 : 279, 4, stroken.map(({ length }) => length)],
    ]
    const rows = all
      .toSorted(([a], [b]) => a - b)
      .map(([tag, type, waarden]) => {
        const size = { 2: 1, 3: 2, 4: 4 }[type]
        const value = Buffer.concat(waarden.map((waarde) => put(size, waarde)))
        const field =
          value.length <= 4
            ? Buffer.concat([value, Buffer.alloc(4 - value.length)])
            : put(4, add(value))
        return Buffer.concat([put(2, tag), put(2, type), put(4, waarden.length), field])
      })
    const body = Buffer.concat([put(2, rows.length), ...rows])
    links.push(at)
    tables.push({ at, nr: later.length, make: (next) => Buffer.concat([body, put(4, next)]) })
    add(Buffer.alloc(body.length + 4))
  }
  for (const [nr, table] of tables.entries())
    later[table.nr] = table.make(links[nr + 1] ?? (lus ? links[0]! : 0))
  return Buffer.concat([...parts, put(4, links[0] ?? 0), ...later])
}

/** The fields of a grey picture of eight bits. */
export function grijs(breed: number, hoog: number, compressie = 1): readonly Tag[] {
  return [
    [256, 3, [breed]],
    [257, 3, [hoog]],
    [258, 3, [8]],
    [259, 3, [compressie]],
    [262, 3, [1]],
    [277, 3, [1]],
    [278, 3, [hoog]],
  ]
}

/** An archive of one file, packed; `zip64` with the long sizes. */
export function zip(naam: string, data: Buffer, { zip64 = false } = {}): Buffer {
  const packed = deflateRawSync(data)
  const extra = zip64 ? Buffer.alloc(20, 0xff) : Buffer.alloc(0)
  if (zip64) extra.writeUInt32LE(0x00100001, 0)
  const local = Buffer.alloc(30)
  local.write('PK\x03\x04', 'latin1')
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc32(data), 14)
  local.writeUInt32LE(zip64 ? 0xffffffff : packed.length, 18)
  local.writeUInt32LE(zip64 ? 0xffffffff : data.length, 22)
  local.writeUInt16LE(naam.length, 26)
  local.writeUInt16LE(extra.length, 28)
  const central = Buffer.alloc(46)
  central.write('PK\x01\x02', 'latin1')
  central.writeUInt16LE(naam.length, 28)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 10)
  return Buffer.concat([local, latin(naam), extra, packed, central, latin(naam), end])
}

/** The test text that every virus scanner knows; put together here so that no scanner takes this file away. */
export const eicar = [
  'X5O!P%@AP[4',
  String.raw`\PZX54(P^)7CC)7}$`,
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('')
